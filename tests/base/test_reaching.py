"""Reaching: what is read as a number or an address is followed as one; what is none is told."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from publishing.base.reaching import nationally, read_mail, read_phone, read_sms, read_web, way

NUMBERS = [
    # what it shows                     as it is written         as it is shown       as it is dialled
    ("in danger",                       "112",                   "112",               "112"),
    ("four digits",                     "1177",                  "1177",              "1177"),
    ("the police",                      "114 14",                "114 14",            "11414"),
    ("a child's line",                  "116 111",               "116 111",           "116111"),
    ("an area code",                    "042-10 50 00",          "042-10 50 00",      "042105000"),
    ("a capital's",                     "08-50 00 00",           "08-50 00 00",       "08500000"),
    ("free",                            "020-120 06 06",         "020-120 06 06",     "0201200606"),
    ("with a country",                  "+46 42-10 50 00",       "+46 42-10 50 00",   "+4642105000"),
    ("a country and a zero too many",   "+46 (0)42-00 00 00",    "+46 42-00 00 00",   "+4642000000"),
    ("the same, close",                 "+46(0)42-000000",       "+46 42-000000",     "+4642000000"),
    ("the zero without brackets",       "+46 042-00 00 00",      "+46 42-00 00 00",   "+4642000000"),
    ("as dialled abroad",               "0046 (0)42-00 00 00",   "0046 42-00 00 00",  "004642000000"),
    ("an area code in brackets",        "(042) 10 50 00",        "042-10 50 00",      "042105000"),
    ("en dash and hard spaces",         "042–00\u00a000\u00a000", "042-00 00 00",     "042000000"),
    ("a non-breaking hyphen",           "042\u201100 00 00",     "042-00 00 00",      "042000000"),
    ("thin spaces",                     "042\u200900\u202f00 00", "042 00 00 00",     "042000000"),
    ("a hyphen with room",              "042 - 10 50 00",        "042-10 50 00",      "042105000"),
    ("Arabic digits",                   "٠٤٢-١٠ ٥٠ ٠٠",          "042-10 50 00",      "042105000"),
    ("Persian digits",                  "۱۱۶ ۱۱۱",               "116 111",           "116111"),
    ("another country",                 "+358 9 123 4567",       "+358 9 123 4567",   "+35891234567"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "shown", "dialled"), [pytest.param(*row, id=name) for name, *row in NUMBERS])
def test_a_number_is_shown_and_dialled(written: str, shown: str, dialled: str) -> None:
    found = way("phone", read_phone(written))
    assert (found.url, found.shown) == (f"tel:{dialled}", shown)


def test_a_number_that_was_read_is_read_the_same_again() -> None:
    for _, written, _, _ in NUMBERS:
        assert read_phone(read_phone(written)) == read_phone(written)


NO_NUMBER = [
    # what it shows               as it is written                what is told
    ("words",                     "ring växeln",                  "reach.phone"),
    ("an extension",              "042-10 50 00 ankn. 12",        "reach.phone"),
    ("two numbers",               "042-10 50 00, 042-10 50 01",   "reach.phone"),
    ("one or the other",          "042-10 50 00/01",              "reach.phone"),
    ("two pluses",                "++46 42 10 50 00",             "reach.phone"),
    ("a plus inside",             "46+42105000",                  "reach.phone"),
    ("a sign that turns letters", "\u202e042-10 50 00\u202c",     "reach.phone"),
    ("a sign nobody sees",        "042\u200b-10 50 00",           "reach.phone"),
    ("a link",                    "tel:042105000",                "reach.phone"),
    ("a letter O",                "O42-10 50 00",                 "reach.phone"),
    ("only a plus",               "+",                            "reach.phone"),
    ("no area code",              "10 50 00",                     "reach.phone-area"),
    ("a line's digits, doubled",  "116 1111",                     "reach.phone-area"),
    ("a digit too few",           "042-10 50",                    "reach.phone-digits"),
    ("digits too many",           "042-10 50 00 00",              "reach.phone-digits"),
    ("a country alone",           "+46 42",                       "reach.phone-digits"),
    ("a country and too many",    "+46 42 1234567890123",         "reach.phone-digits"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "code"), [pytest.param(*row, id=name) for name, *row in NO_NUMBER])
def test_what_is_no_number_is_told(written: str, code: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read_phone(written)
    assert (refused.value.context or {})["code"] == code


def test_a_short_number_may_take_messages_that_takes_no_calls() -> None:
    assert way("sms", read_sms("72 456")).url == "sms:72456"
    with pytest.raises(PydanticCustomError):
        read_phone("72 456")


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet=string.digits + "+-– ()٠۱\u00a0aO.", max_size=24))
def test_whatever_is_read_as_a_number_is_one_that_phones_dial(text: str) -> None:
    try:
        read = read_phone(text)
    except PydanticCustomError:
        return
    url = way("phone", read).url
    assert url.isascii() and url.removeprefix("tel:").removeprefix("+").isdigit()
    assert not url.startswith("tel:+460") and 3 <= len(nationally(read)) <= 17


MAILS = [
    ("plain",            "tyck@kommunen.se",        "mailto:tyck@kommunen.se"),
    ("dots and hyphens", "tyck.till-oss@x.test",    "mailto:tyck.till-oss@x.test"),
    ("a Swedish host",   "tyck@din.domän",          "mailto:tyck@din.xn--domn-noa"),
    ("what begins a question in a link", "a?b&c@x.test", "mailto:a%3Fb%26c@x.test"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "url"), [pytest.param(*row, id=name) for name, *row in MAILS])
def test_an_address_of_mail_is_followed(written: str, url: str) -> None:
    found = way("mail", read_mail(written))
    assert (found.url, found.shown) == (url, written)


@pytest.mark.parametrize("written", [
    "tyck till@x.test", "tyck@", "@x.test", "tyck", "tyck@x", "a@b@x.test", "a@x.test, b@x.test", "a@x.test;b@x.test",
    "mailto:a@x.test", "Anna <a@x.test>", "ånna@x.test", "a@x..test", "a@x_y.test", "a\n@x.test",
    "a@x.test\nBcc: b@x.test", ".a@x.test", "a..b@x.test", "a@x.test?bcc=b@x.test",
])  # fmt: skip
def test_what_is_no_address_of_mail_is_told(written: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read_mail(written)
    assert (refused.value.context or {})["code"] == "reach.mail"


WEBS = [
    # written                              followed                               shown
    ("https://www.bris.se",                "https://www.bris.se",                 "bris.se"),
    ("https://kollpasoc.se/",              "https://kollpasoc.se/",               "kollpasoc.se"),
    ("https://x.test/sök?fråga=a#b",       "https://x.test/s%C3%B6k?fråga=a#b",   "x.test/sök?fråga=a#b"),
    ("https://din.domän/",                 "https://din.xn--domn-noa/",           "din.domän"),
    ("https://x.test:8443/a",              "https://x.test:8443/a",               "x.test:8443/a"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "url", "shown"), WEBS)
def test_an_address_of_the_web_is_followed(written: str, url: str, shown: str) -> None:
    found = way("web", read_web(written))
    assert (found.url, found.shown) == (url, shown)


NO_WEB = [
    ("www.bris.se",                  "reach.web-https", "https://www.bris.se"),
    ("bris.se/barn",                 "reach.web-https", "https://bris.se/barn"),
    ("http://bris.se/",              "reach.web-https", "https://bris.se/"),
    ("javascript:alert(1)",          "reach.web",       ""),
    ("https://",                     "reach.web",       ""),
    ("https://bris",                 "reach.web",       ""),
    ("https://bris.se@evil.test/",   "reach.web",       ""),
    ("https://bris .se/",            "reach.web",       ""),
    ("https://bris.se/\nx",          "reach.web",       ""),
    ("https://bris\u202e.se/",       "reach.web",       ""),
    ("https://x_y.test/",            "reach.web",       ""),
    ("https://x.test:port/",         "reach.web",       ""),
    ("https://x.test\\@bris.se/",    "reach.web",       ""),
    ('https://x.test/">',            "reach.web",       ""),
    ("Bris webbplats",               "reach.web",       ""),
]  # fmt: skip


@pytest.mark.parametrize(("written", "code", "better"), NO_WEB)
def test_what_is_no_address_of_the_web_is_told(written: str, code: str, better: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read_web(written)
    context = refused.value.context or {}
    assert (context["code"], context["facts"].get("better", "")) == (code, better)
