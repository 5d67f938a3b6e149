"""Validation: whatever an author writes in a field, they are told in Swedish where and what to do."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel
from pydantic_core import ErrorDetails
from pydantic_core.core_schema import ErrorType

from publishing.base import validation
from publishing.base.languages import Language
from publishing.base.problems import Problem, Refused, Spot, say
from publishing.base.settings import Settings
from publishing.base.source import Source
from publishing.base.validation import validate
from publishing.base.yamltext import Mapped, read_yaml
from publishing.kinds import ALL
from publishing.kinds.booklet.model import Booklet
from publishing.kinds.booklet.questions import Question, Questions
from publishing.kinds.campaign.colours import Colours
from publishing.kinds.campaign.model import CampaignTranslation, Posts, SwedishCampaign
from publishing.kinds.campaign.plan import Plan, PlanMonth, Planned
from publishing.kinds.campaign.short_links import Ledger, ShortLink
from publishing.kinds.contact.holidays import Holiday, Holidays
from publishing.kinds.contact.model import Contact, Contacts
from publishing.kinds.contact.offers import Offer, Offers
from publishing.kinds.contact.opening import OpenSpan
from publishing.kinds.event.model import Event
from publishing.kinds.form.model import Form, FormField
from publishing.kinds.glossary.model import Glossary, Term
from publishing.kinds.myth.model import MythSource
from publishing.kinds.road.model import Stop
from publishing.kinds.story.model import Consent, Media, Story
from publishing.kinds.support.model import Route
from publishing.kinds.thinking.cards import Card, Cards
from publishing.kinds.welcome.model import Welcome
from publishing.library.guides import Translation
from publishing.library.intake import Data
from publishing.library.kinds import reads
from publishing.library.models import plain, schemas
from publishing.look.pictograms import Pictogram, Pictograms

MODELS: list[type[BaseModel]] = [
    Translation, Stop, Settings, Language, Contacts, Contact, Glossary, Term, Offers, Offer, MythSource,
    SwedishCampaign, CampaignTranslation, Posts, Colours, Ledger, ShortLink, Event, Plan, PlanMonth, Planned,
    OpenSpan, Holiday, Holidays, Story, Consent, Media,
    Form, FormField, Route,
    Cards, Card, Booklet, Welcome, Pictogram, Pictograms, Question, Questions,
]  # fmt: skip
NAMED: dict[str, type[BaseModel]] = {**dict(schemas(ALL)), **{model.__name__: model for model in MODELS}}
"""Pages of every kind in both their forms, by the names that editors ask for, and all else that is read."""
EVERY = pytest.mark.parametrize("model", NAMED.values(), ids=NAMED)
ORDINARY = plain(ALL).swedish
WRONG: list[Any] = [
    # whatever YAML can hold: a word, no word, a number, a day, a moment, a list, a group, and lists of those
    "ord", "", " ", "0", "-1", "1.5", "9" * 30, "9" * 5000, "1e400", "2026", "20261122", "2026-02-30",
    "2026-11-22T10:00", "\ud800", "2026-11-22 10:00:00Z", "99999-01-01", "08:30", "nan", "x" * 400, "åäö", "[]",
    [], ["ord"], [""], [[]], [{}], [["ord"]], [{"ord": "ord"}], {}, {"ord": "ord"}, {"sv": []}, {"sv": {}},
]  # fmt: skip


def mapped(data: Any) -> Mapped:
    return Mapped(data, {}, {}, Spot("x.yml"))


def refusals(model: type[BaseModel], data: Any) -> tuple[Problem, ...]:
    try:
        validate(model, mapped(data))
    except Refused as refused:
        return refused.problems
    return ()


@EVERY
def test_every_wrong_value_has_words(model: type[BaseModel]) -> None:
    for field in model.model_fields:
        for value in WRONG:
            for problem in refusals(model, {field: value}):
                assert say(problem, "sv") and say(problem, "en")


@pytest.mark.parametrize("kind", get_args(ErrorType))
def test_whatever_pydantic_minds_has_words(kind: str) -> None:
    """Also what no value is known to give: an author must never meet a fault of the house."""
    context = {"expected": "'a' or 'b'", "max_length": 3, "min_length": 1, "ge": 1, "le": 2}
    detail = ErrorDetails(type=kind, loc=("title",), msg="", input="x", ctx=context)
    told = validation.problem(detail, ORDINARY, mapped({}))
    assert say(told, "sv") and say(told, "en")


@EVERY
def test_every_field_is_described_for_the_one_who_fills_it_in(model: type[BaseModel]) -> None:
    assert [name for name, field in model.model_fields.items() if not field.description] == []


def test_every_model_that_is_read_is_tried() -> None:
    tried = set(NAMED.values())
    inside = {each for model in tried for field in model.model_fields.values() for each in models_in(field.annotation)}
    assert inside | {data.model for data in reads(ALL, Data)} <= tried


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a field may hold, in lists and beside other things too."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from models_in(each)


FRONT = """\
title: Hem
lead: En mening som säger vad läsaren får veta på den här sidan.
next: Ring
next_why: Det binder dig inte.
next_page: index.md
section: about
owner: communications
reviewed: 2026-11-22
"""
TOLD = [
    # what it shows                           line added or changed                  code, field, line
    ("an item of a list is told by the list", "windows: [dark, sol]",                ("field.choice", "windows", 9)),
    ("a year alone is no day",                "reviewed: 2026",                      ("field.date", "reviewed", 8)),
    ("a moment is no day",                    "reviewed: 2026-11-22T10:00",          ("field.date", "reviewed", 8)),
    ("a key with nothing after it",           "owner:",                              ("field.missing", "owner", 1)),
    ("a key nobody asks for",                 "colour: red",                         ("field.unknown", "colour", 9)),
    ("half an order is no order",             "order: 1.5",                          ("field.number", "order", 9)),
    ("a slug with å",                         "slug: så-här",                        ("field.pattern", "slug", 9)),
    ("a title of spaces is no title",         'title: "  "',                         ("field.missing", "title", 1)),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), [pytest.param(*row, id=name) for name, *row in TOLD])
def test_a_wrong_field_is_told_at_its_line(line: str, expected: tuple[str, str, int]) -> None:
    key = line.partition(":")[0]
    lines = FRONT.splitlines()
    at = next((i for i, each in enumerate(lines) if each.startswith(key + ":")), len(lines))
    lines[at : at + 1] = [line]
    with pytest.raises(Refused) as refused:
        validate(ORDINARY, read_yaml(Source("x.md", "\n".join(lines))))
    (problem,) = refused.value.problems
    assert (problem.code, problem.facts["field"], problem.spot.line) == expected


def test_all_wrong_fields_are_told_in_the_order_of_the_file() -> None:
    text = FRONT.replace("title: Hem", "title: [a]").replace("2026-11-22", "i går").replace("about", "abuot")
    with pytest.raises(Refused) as refused:
        validate(ORDINARY, read_yaml(Source("x.md", text)))
    found = [(p.code, p.spot.line, p.facts.get("near")) for p in refused.value.problems]
    assert found == [("field.text", 1, None), ("field.choice", 6, "about"), ("field.date", 8, None)]


@pytest.mark.parametrize("data", [[], ["a"], "a"], ids=["no items", "a list", "a word"])
def test_front_matter_must_be_names_and_values(data: Any) -> None:
    assert [problem.code for problem in refusals(ORDINARY, data)] == ["field.group"]
