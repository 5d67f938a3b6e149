"""make bench: our build beside mkdocs-material with mkdocs-static-i18n, on the same made-up texts.

How to read what it prints:

- **Rent bygge** is a whole `mkdocs build` into an empty site/, medians of the rounds. Ours begins with its cache full
  (fonts and icons are cut once a machine), as it does for anybody who builds a second time. `kvot` is the median of
  each round's own ratio to static-i18n: below 1 ours is faster. One ratio decides, that of the clock with both
  searches: above `GOAL` in __main__.py the command fails. When the machine is busy the clock lies, CPU less so.
- The bodies are the same, the work is not. Ours also checks texts and pages and writes feeds and fonts; Material also
  writes its own bundle and an index that visitors fetch. Pages of ours here are ordinary ones: booklets, forms, myths
  and campaigns, which make PDFs, are no part of this comparison.
- **Första visningen** is what a browser fetches for one page, with nothing kept from before.
- **Vårt bygge** is one more build with a clock on each event of the hooks; what each does stands at the top of
  hooks/*.py. checks.py on_post_build waits for Pagefind too. The clock costs a little: the sum is not the median above.
- **Sparad text** is the preview: from a saved file until the page answers with the change.
- **Den riktiga sajten** is docs/ and campaigns/ as they are, built without campaigns, and then with one at a time.
  The first row is a build by itself; each row below is what is added to it: an honest price, with pages, search index
  and all, but a difference of two builds, so tenths of a second are noise and a little below zero is none.
  Cold above `GOAL_CPU_S` in campaigns.py fails too.
"""
