"""Web addresses: what a browser makes of them, and what would fool a reader."""

import pytest

from publishing.base.webaddresses import DECEITS, deceives, scheme

SCHEMES = [
    # what it shows                        address                           scheme
    ("as it is written",                   "https://www.1177.se/",           "https"),
    ("in any letters",                     "JavaScript:alert(1)",            "javascript"),
    ("with spaces around",                 " \n\x01data:text/html,x ",       "data"),
    ("with tabs and lines inside",         "java\tscr\nipt:alert(1)",        "javascript"),
    ("none on a page of the site",         "../om/kontakt.md#tider",         ""),
    ("none on an address of its host",     "//evil.test/x",                  ""),
    ("none when a : comes later",          "samtal/18:30.md",                ""),
    ("whatever it is",                     "x-apple.systempreferences:a",    "x-apple.systempreferences"),
]  # fmt: skip


@pytest.mark.parametrize(("address", "found"), [pytest.param(*row, id=name) for name, *row in SCHEMES])
def test_the_scheme_is_the_one_a_browser_sees(address: str, found: str) -> None:
    assert scheme(address) == found


ADDRESSES = [
    # what it shows                                address                                    deceives
    ("an ordinary one",                            "https://www.1177.se/Kronoberg/?q=a@b",    None),
    ("capital letters",                            "HTTPS://WWW.1177.SE",                     None),
    ("a port",                                     "https://kommun.test:8443/",               None),
    ("å in a host",                                "https://blifamiljehem-växjö.test/",       None),
    ("å written as two signs",                     "https://växjö.test/",               None),
    ("å as xn--",                                  "https://xn--gteborg-90a.test/",           None),
    ("a host with _",                              "https://en_del.kommun.test/",             None),
    ("a joiner that Persian needs, in the path",   "https://fa.test/%D8%AE%E2%80%8C%D8%AE",   None),
    ("@ and ( ) in the path",                      "https://sv.test/Familj_(x)@y",            None),
    ("a page of the site",                         "../for-barn/innan.md#din-rost",           None),
    ("a mail address",                             "mailto:namn@kommun.test?subject=Hej@du",  None),
    ("a telephone number",                         "tel:+46470123456",                        None),
    ("digits of four",                             "https://192.168.0.1/",                    None),
    ("digits of six",                              "https://[::1]/",                          None),
    ("a user that looks like the host",            "https://www.1177.se@evil.test/",          "user"),
    ("a user with a word of passage",              "https://www.1177.se:443@evil.test/",      "user"),
    ("a user without a scheme",                    "//1177.se@evil.test",                     "user"),
    ("a user behind one slash",                    "https:/1177.se@evil.test",                "user"),
    ("a Cyrillic letter in a Latin word",          "https://www.1177.sе/",                    "letters"),
    ("a whole part that looks Latin",              "https://www.1177.ѕе/",                    "letters"),
    ("the same behind xn--",                       "https://xn--80ak6aa92e.test/",            "letters"),
    ("a mix behind xn--",                          "https://xn--pple-43d.test/",              "letters"),
    ("wide letters",                               "https://ｗｗｗ.1177.se/",                 "letters"),
    ("Latin letters of phonetics",                 "https://wwɯ.1177.se/",                    "letters"),
    ("i without its dot",                          "https://famılj.test/",                    "letters"),
    ("the host of a mail address",                 "mailto:namn@växjо.test",                  "letters"),
    ("one alphabet that is not ours",              "https://пример.рф/",                      "script"),
    ("an end of Ukraine",                          "https://родина.укр/",                     "script"),
    ("Arabic",                                     "https://مثال.test/",                      "script"),
    ("what Japanese mixes",                        "https://日本語テスト.test/",              "script"),
    ("a sign that turns the direction",            "https://1177.se/\u202egpj.exe",           "invisible"),
    ("the same in percent",                        "https://1177.se/%E2%80%AEgpj.exe",        "invisible"),
    ("a soft hyphen",                              "https://11\u00ad77.se/",                  "invisible"),
    ("a space of no width",                        "../om\u200b/kontakt.md",                  "invisible"),
    ("a control character",                        "https://1177.se/\x07",                    "invisible"),
    ("in a telephone number",                      "tel:\u202e112",                           "invisible"),
    ("backslashes",                                "https:\\\\www.1177.se",                   "backslash"),
    ("one backslash before a user",                "https://evil.test\\@1177.se",             "backslash"),
    ("backslashes without a scheme",               "\\\\evil.test",                           "backslash"),
    ("nothing after the scheme",                   "https:",                                  "host"),
    ("three slashes",                              "https:///1177.se",                        "host"),
    ("no slashes",                                 "https:www.1177.se",                       "host"),
    ("percent in a host",                          "https://1177%2ese/",                      "host"),
    ("a space in a host",                          "https://11 77.se/",                       "host"),
    ("two dots",                                   "https://1177..se/",                       "host"),
    ("the dot of Chinese",                         "https://1177。se/",                       "host"),
    ("one large number",                           "https://2130706433/",                     "host"),
    ("numbers of sixteen",                         "https://0x7f.1/",                         "host"),
    ("xn-- of nothing",                            "https://xn--.test/",                      "host"),
    ("a lone http:",                               "http://1177.se/",                         "open"),
]  # fmt: skip


@pytest.mark.parametrize(("address", "reason"), [pytest.param(*row, id=name) for name, *row in ADDRESSES])
def test_an_address_that_deceives_is_known(address: str, reason: str | None) -> None:
    assert deceives(address) == reason


def test_every_deceit_is_met() -> None:
    assert {reason for _, _, reason in ADDRESSES} - {None} == set(DECEITS)
