"""Listen: only with a voice on the device in the language of the text, sentence by sentence, and stopped at once."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.tools.window import Opens, attribute, text

pytestmark = pytest.mark.browser

SPEECH = """
window.spoken = [];
window.cancels = 0;
class Speech extends EventTarget {
  voices = VOICES;
  ready = LATE === 0;
  constructor() {
    super();
    if (!this.ready) setTimeout(() => this.arrive(), LATE);
  }
  arrive() {
    this.ready = true;
    if (TOLD) this.dispatchEvent(new Event("voiceschanged"));
  }
  getVoices() { return this.ready ? this.voices : []; }
  cancel() { cancels++; }
  speak(said) {
    spoken.push({ text: said.text, lang: said.lang, voice: said.voice.name });
    window.now = said;
    if (ENDS) setTimeout(() => said.onend?.(), 1);
  }
}
Object.defineProperty(window, "speechSynthesis", { value: new Speech() });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
"""A browser that speaks into a list. Headless Chromium has no voices, and real ones cannot be heard by a test."""


def speech(*voices: str, late_ms: int = 0, told: bool = True, ends: bool = True) -> str:
    """Voices by language; one that is written sv-SE@maker sends the text to its maker."""
    made = [
        {"name": each, "lang": each.removesuffix("@maker"), "localService": not each.endswith("@maker")}
        for each in voices
    ]
    script = SPEECH.replace("VOICES", json.dumps(made)).replace("LATE", str(late_ms))
    return script.replace("TOLD", str(told).lower()).replace("ENDS", str(ends).lower())


OFFERED = [
    # what it shows                                   page                voices                 offered
    ("Swedish text, Swedish voice",                   "for-barn/",          ["sv-SE"],             True),
    ("Android writes sv_SE",                          "for-barn/",          ["sv_SE"],             True),
    ("Firefox on Android writes swe-SE-f000",         "for-barn/",          ["swe-SE-f000"],       True),
    ("easy Swedish is read by a Swedish voice",       "lattlast/for-barn/", ["sv-SE"],             True),
    ("Arabic of any country",                         "ar/for-barn/",       ["en-US", "ar-001"],   True),
    ("Persian in three letters",                      "fa/for-barn/",       ["fas-IR"],            True),
    ("a voice that sends the text away",              "for-barn/",          ["sv-SE@maker"],       False),
    ("Arabic text, only a Swedish voice",             "ar/for-barn/",       ["sv-SE"],             False),
    ("Somali text, every other voice",                "so/for-barn/",       ["sv-SE", "en", "ar"], False),
    ("a language that begins with the same letters",  "for-barn/",          ["svx", "s"],          False),
    ("no voices",                                     "for-barn/",          [],                    False),
]  # fmt: skip


@pytest.mark.parametrize(("path", "voices", "offered"), [pytest.param(*row, id=name) for name, *row in OFFERED])
def test_listen_is_offered_with_a_voice_of_the_language_on_the_device(
    page: Opens, path: str, voices: list[str], offered: bool
) -> None:
    tab = page(path, before=speech(*voices))
    expect(tab.locator("#print")).to_be_visible()  # the script has run
    expect(tab.locator("#listen")).to_be_visible(visible=offered)


@pytest.mark.parametrize("told", [True, False], ids=["the browser tells", "the browser says nothing"])
def test_voices_that_come_late_are_found(page: Opens, told: bool) -> None:
    expect(page("for-barn/", before=speech("sv-SE", late_ms=900, told=told)).locator("#listen")).to_be_visible()


def test_a_browser_without_voices_offers_nothing(page: Opens) -> None:
    tab = page("for-barn/", clock=True)
    tab.clock.fast_forward(3000)
    assert tab.evaluate("speechSynthesis.getVoices().length") == 0
    expect(tab.locator("#listen")).to_be_hidden()


def read_through(tab: Page) -> list[str]:
    tab.locator("#listen").click()
    expect(tab.locator("#tools-status")).to_have_text(attribute(tab.locator("#listen"), "data-stopped"))
    return [each["text"] for each in tab.evaluate("spoken")]


READ = [
    ("Swedish", "for-foraldrar/under/", "sv-SE"),
    ("easy Swedish", "lattlast/for-foraldrar/under/", "sv-SE"),
    ("Arabic", "ar/for-foraldrar/under/", "ar-EG"),
]


@pytest.mark.parametrize(("path", "voice"), [pytest.param(*row, id=name) for name, *row in READ])
def test_title_lead_and_text_are_read_in_order_without_marks(page: Opens, path: str, voice: str) -> None:
    tab = page(path, before=speech(voice))
    said = read_through(tab)
    whole = " ".join(said)
    assert said[0] == tab.locator("h1").inner_text()
    assert whole.startswith(f"{said[0]} {tab.locator('.lead').inner_text()}")
    assert tab.locator("article.text h2").last.inner_text() in said
    assert tab.locator("sup.source").count() and tab.locator("article .review").count()
    assert tab.locator("article .review").first.inner_text() not in whole
    assert text(tab.locator("#words p").first) not in whole
    assert "SoL" not in whole  # the sources at the end
    assert max(map(len, said)) < 400  # sentences, not pages


def test_each_sentence_is_said_by_itself(page: Opens) -> None:
    said = read_through(page("for-barn/", before=speech("sv-SE")))
    assert "Vuxna har ansvaret, inte du." in said
    assert "Du får vara ledsen, arg, rädd eller lättad." in said  # the mark before it leaves nothing behind


SWEDISH_INSIDE = [
    ("skipped without a Swedish voice", ["ar-EG"], False),
    ("read by a Swedish voice", ["ar-EG", "sv-SE"], True),
]


@pytest.mark.parametrize(("voices", "heard"), [pytest.param(*row, id=name) for name, *row in SWEDISH_INSIDE])
def test_swedish_words_in_an_arabic_text_are(page: Opens, voices: list[str], heard: bool) -> None:
    tab = page("ar/ordlista/", before=speech(*voices))
    read_through(tab)
    said = tab.evaluate("spoken")
    assert ("socialtjänsten" in [each["text"] for each in said if each["voice"] == "sv-SE"]) is heard
    assert all(any(letter > "؀" for letter in each["text"]) or each["text"].strip("0123456789 ").isascii()
               for each in said if each["voice"] == "ar-EG")  # fmt: skip


def test_the_sentence_being_read_is_marked(page: Opens) -> None:
    tab = page("for-barn/", before=speech("sv-SE", ends=False))
    tab.locator("#listen").click()
    for number in range(8):
        marked = tab.evaluate("[...CSS.highlights.get('reading')].join('').replace(/\\s+/g, ' ')")
        said = tab.evaluate("spoken.at(-1).text")
        assert marked == said
        assert len(tab.evaluate("spoken")) == number + 1
        tab.evaluate("now.onend()")


def test_a_browser_without_highlights_marks_the_paragraph(page: Opens) -> None:
    tab = page("for-barn/", before=speech("sv-SE", ends=False) + "delete window.Highlight;")
    tab.locator("#listen").click()
    expect(tab.locator("h1.reading")).to_have_count(1)
    tab.evaluate("now.onend()")
    expect(tab.locator(".lead.reading")).to_have_count(1)
    expect(tab.locator(".reading")).to_have_count(1)


def test_a_closed_part_opens_when_its_text_is_read(page: Opens) -> None:
    tab = page("for-barn/", before=speech("sv-SE"))
    tab.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend',"
                 " '<details id=extra><summary>Fråga</summary><p>Svar.</p></details>')")  # fmt: skip
    assert read_through(tab)[-2:] == ["Fråga", "Svar."]
    expect(tab.locator("#extra")).to_have_attribute("open", "")


STOPS = [
    ("the same button", "document.querySelector('#listen').click()"),
    ("Escape", "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))"),
    ("leaving the page", "dispatchEvent(new PageTransitionEvent('pagehide'))"),
    ("a voice that fails", "now.onerror({ error: 'synthesis-failed' })"),
]


@pytest.mark.parametrize("doing", [pytest.param(doing, id=name) for name, doing in STOPS])
@pytest.mark.parametrize(("path", "voice"), [("for-barn/", "sv-SE"), ("ar/for-barn/", "ar-EG")])
def test_reading_is_stopped_by(page: Opens, path: str, voice: str, doing: str) -> None:
    tab = page(path, before=speech(voice, ends=False))
    button, status = tab.locator("#listen"), tab.locator("#tools-status")
    words = {name: attribute(button, f"data-{name}") for name in ("start", "stop", "reading", "stopped")}
    button.press("Enter")
    expect(button).to_have_text(words["stop"])
    expect(status).to_have_text(words["reading"])
    before = tab.evaluate("cancels")
    tab.evaluate(doing)
    expect(button).to_have_text(words["start"])
    expect(status).to_have_text(words["stopped"])
    assert tab.evaluate("cancels") > before
    assert not tab.evaluate("CSS.highlights.has('reading')")
    tab.evaluate("now.onend?.()")  # a voice that was cut off says that it ended
    assert len(tab.evaluate("spoken")) == 1


def test_a_voice_that_never_says_it_ended_does_not_stop_the_reading(page: Opens) -> None:
    tab = page("for-barn/", before=speech("sv-SE", ends=False), clock=True)
    tab.locator("#listen").click()
    assert len(tab.evaluate("spoken")) == 1
    tab.clock.fast_forward(3000 + 200 * len(tab.evaluate("spoken[0].text")))
    assert len(tab.evaluate("spoken")) == 2
