"""Floor 2: finished files beside the pages: fonts, icons, sitemap, manifest."""
