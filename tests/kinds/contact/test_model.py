"""Contacts: what the municipality has not told yet is known as a gap."""

import pytest
from pydantic import ValidationError

from publishing.base.reaching import Means, Way
from publishing.kinds.contact.model import Contact, Contacts


def test_a_gap_says_what_should_stand_there() -> None:
    contact = Contact(id="x", phone="FYLL I: numret", mail="a@x.test", hours="FYLL I:  tider ")
    assert contact.placeholders == {"phone": "numret", "hours": "tider"}


MEANS = [
    ("phone", "+46 (0)42-00 00 00", Way("tel:+4642000000", "+46 42-00 00 00")),
    ("sms",   "072\u2013000 00 00",  Way("sms:0720000000", "072-000 00 00")),
    ("mail",  "tyck@din.domän",     Way("mailto:tyck@din.xn--domn-noa", "tyck@din.domän")),
    ("web",   "https://www.x.test", Way("https://www.x.test", "x.test")),
]  # fmt: skip


@pytest.mark.parametrize(("means", "written", "way"), MEANS)
def test_a_contact_is_reached_by_what_was_read(means: Means, written: str, way: Way) -> None:
    assert Contact.model_validate({"id": "x", means: written}).way(means) == way
    assert Contact(id="x").way(means) is None
    assert Contact.model_validate({"id": "x", means: "FYLL I: uppgiften"}).way(means) is None


@pytest.mark.parametrize("means", ["phone", "sms", "mail", "web"])
def test_what_nobody_can_follow_is_refused(means: str) -> None:
    with pytest.raises(ValidationError):
        Contact.model_validate({"id": "x", means: "ring växeln"})


def test_contacts_are_found_by_id_and_by_group() -> None:
    contacts = Contacts(
        contacts=[Contact(id="a", groups=["children"]), Contact(id="b"), Contact(id="c", groups=["children"])]
    )
    assert contacts.find("b") == contacts.contacts[1] and contacts.find("d") is None
    assert [contact.id for contact in contacts.group("children")] == ["a", "c"]
