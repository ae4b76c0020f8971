from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.checking import checked
from negotiator.domain.errors import Refused
from negotiator.domain.fields import LINE_LIMIT, PROSE_LIMIT, Needed, OnDelete, Shape, facts_of
from negotiator.domain.records import Delegate, Note, Party, Round, Term
from negotiator.domain.vocabulary import Presence


def line(text: str) -> str:
    return str(checked("party", {"name": text})["name"])


def prose(text: str) -> str:
    return str(checked("party", {"name": "x", "description": text})["description"])


def test_a_declaration_says_what_forms_and_files_need() -> None:
    when = facts_of(Round)["when"]
    assert (when.title, when.shape, when.required, when.may_be_empty) == (
        "When", Shape.DATE, False, True,
    )  # fmt: skip
    presence = facts_of(Delegate)["presence"]
    assert (presence.shape, presence.choices, presence.may_be_empty) == (
        Shape.CHOICE, Presence, False,
    )  # fmt: skip
    issue = facts_of(Term)["issue_id"]
    assert (issue.shape, issue.target, issue.on_delete, issue.required) == (
        Shape.REFERENCE, "issue", OnDelete.REFUSE, True,
    )  # fmt: skip
    assert not facts_of(Term)["rank"].shown
    assert facts_of(Note)["subject_kind"].target is None


def test_fields_stand_in_the_order_of_the_form() -> None:
    assert list(facts_of(Party))[:3] == ["name", "kind", "parent_id"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Paris II ", "Paris II"),
        ("Paris\r\n  II", "Paris II"),
        ("a\tb\x1bc\u2028d", "a b c d"),
        ("a  b", "a  b"),
        ("دافيد \u200fברנע 🕊️", "دافيد \u200fברנע 🕊️"),
    ],
)
def test_a_line_is_one_line(typed: str, kept: str) -> None:
    assert line(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("\n a\r\nb\rc\n\n", "a\nb\nc"), ("a\u2028b\tc", "a\u2028b\tc"), ("", "")],
)
def test_prose_keeps_its_line_breaks_each_as_one(typed: str, kept: str) -> None:
    assert prose(typed) == kept


@given(st.text())
def test_what_is_kept_is_kept_as_it_is_the_next_time(text: str) -> None:
    for keep in (line, prose):
        try:
            kept = keep(text)
        except Refused:
            continue
        assert keep(kept) == kept


@pytest.mark.parametrize("text", ["", " ", "\n", "\u200f\u200e", "\u064b", "\ufeff"])
def test_a_name_that_cannot_be_seen_is_no_name(text: str) -> None:
    with pytest.raises(Needed) as refusal:
        line(text)
    assert str(refusal.value) == "“Name” is needed: fill it in."


def test_a_line_has_a_limit_and_says_how_long_it_is() -> None:
    assert line("x" * LINE_LIMIT) == "x" * LINE_LIMIT
    with pytest.raises(Refused) as refusal:
        line("x" * 1_000_000)
    assert str(refusal.value) == (
        "Name: This is 1,000,000 characters long and may have 500: "
        "shorten it, and put the rest into a note."
    )


def test_prose_takes_a_megabyte_and_has_a_limit() -> None:
    assert len(prose("x" * 1_000_000)) == 1_000_000
    with pytest.raises(Refused, match="5,000,001 characters"):
        prose("x" * (PROSE_LIMIT + 1))


@pytest.mark.parametrize("keep", [line, prose])
@pytest.mark.parametrize(("text", "said"), [("a\0b", "NUL"), ("a\ud83d", "half a character")])
def test_what_no_file_can_keep_is_refused(keep: object, text: str, said: str) -> None:
    assert callable(keep)
    with pytest.raises(Refused, match=said):
        keep(text)


def test_a_megabyte_of_spaces_is_answered_at_once() -> None:
    started = time.process_time()
    with pytest.raises(Refused):
        line("x" + " " * 1_000_000 + "y")
    assert time.process_time() - started < 2  # a pattern that tries every start takes minutes
