"""Contacts: what the municipality has not told yet is known as a gap."""

from publishing.kinds.contact.model import Contact, Contacts


def test_a_gap_says_what_should_stand_there() -> None:
    contact = Contact(id="x", phone="FYLL I: numret", mail="a@x.test", hours="FYLL I:  tider ")
    assert contact.placeholders == {"phone": "numret", "hours": "tider"}


def test_contacts_are_found_by_id_and_by_group() -> None:
    contacts = Contacts(
        contacts=[Contact(id="a", groups=["children"]), Contact(id="b"), Contact(id="c", groups=["children"])]
    )
    assert contacts.find("b") == contacts.contacts[1] and contacts.find("d") is None
    assert [contact.id for contact in contacts.group("children")] == ["a", "c"]
