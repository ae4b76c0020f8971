from __future__ import annotations

from typing import Any

import pytest

from negotiator.domain.amounts import Amount
from negotiator.domain.checking import checked
from negotiator.domain.dates import Edtf
from negotiator.domain.errors import Refused
from negotiator.domain.fields import Needed
from negotiator.domain.vocabulary import Stance

TERM = {"proposal_id": 1, "issue_id": 1}


def test_values_become_what_a_file_can_hold() -> None:
    kept = checked(
        "position",
        {
            "negotiation_id": 1,
            "party_id": "2",
            "stance": Stance.RED_LINE,
            "when": Edtf("2024-02-23/.."),
            "amount": Amount.from_text("200..300"),
        },
    )
    assert kept["party_id"] == 2
    assert (kept["stance"], kept["when"], kept["amount"]) == (
        "red line", "2024-02-23/..", "200..300",
    )  # fmt: skip
    assert type(kept["stance"]) is str


def test_every_field_is_there() -> None:
    assert checked("tag", {"subject_kind": "party", "subject_id": 1, "name": "key"}) == {
        "subject_kind": "party",
        "subject_id": 1,
        "name": "key",
    }
    assert checked("party", {"name": "Egypt"})["parent_id"] is None


@pytest.mark.parametrize("amount", ["1234567890.12345678901", "0.00000000000000000001", "9" * 40])
def test_amounts_stay_exact(amount: str) -> None:
    assert checked("term", TERM | {"amount": amount})["amount"] == amount


@pytest.mark.parametrize(
    ("kind", "values", "field", "sentence"),
    [
        ("party", {}, "name", "“Name” is needed: fill it in."),
        ("source", {"title": ""}, "title", "“Title” is needed: fill it in."),
        ("term", {"proposal_id": 1}, "issue_id", "“Issue” is needed: fill it in."),
        ("negotiation", {"name": "a", "tlp": None}, "tlp", "“Label” is needed: fill it in."),
        ("party", {"name": 5}, "name", "Name: “5” is not text: type text."),
        (
            "round",
            {"negotiation_id": 1, "name": "a", "track": "3"},
            "track",
            "Track: “3” is not one of the choices: choose 1, 1.5, 2.",
        ),
        (
            "negotiation",
            {"name": "a", "when": "2024-02-31"},
            "when",
            "When: There is no day 2024-02-31 in the calendar.",
        ),
        ("negotiation", {"name": "a", "when": 5}, "when", "When: “5” is not a date: type a date."),
        (
            "term",
            TERM | {"amount": 1.5},
            "amount",
            "Amount: “1.5” is not an amount: type an amount.",
        ),
        (
            "term",
            TERM | {"amount": "300..200"},
            "amount",
            "Amount: The range 300 to 200 is the wrong way round: put the smaller number first.",
        ),
        (
            "term",
            {"proposal_id": 0, "issue_id": 1},
            "proposal_id",
            "Proposal: “0” is not a record: choose a record.",
        ),
        (
            "term",
            TERM | {"rank": 10**30},
            "rank",
            f"Order: “{10**30}” is out of range: type a number of at most 15 digits.",
        ),
        (
            "delegate",
            {"round_id": 1, "party_id": 1, "head": "perhaps"},
            "head",
            "Head: “perhaps” is not yes or no: type yes or no.",
        ),
    ],
)
def test_the_first_fault_is_a_sentence_at_its_field(
    kind: str, values: dict[str, Any], field: str, sentence: str
) -> None:
    with pytest.raises(Refused) as refusal:
        checked(kind, values)
    assert (refusal.value.field, str(refusal.value)) == (field, sentence)


def test_what_is_only_missing_can_be_told_from_what_is_wrong() -> None:
    with pytest.raises(Needed):
        checked("party", {"name": ""})
    with pytest.raises(Refused) as refusal:
        checked("party", {"name": "a\0"})
    assert not isinstance(refusal.value, Needed)


def test_what_was_typed_is_shown_cut_short() -> None:
    with pytest.raises(Refused) as refusal:
        checked("party", {"name": "a", "kind": "x" * 1_000_000})
    assert len(str(refusal.value)) < 200


def test_a_field_that_is_not_there_is_a_bug() -> None:
    with pytest.raises(KeyError, match="color"):
        checked("party", {"name": "a", "color": "#000000"})
