from __future__ import annotations

import inspect
from enum import StrEnum

import pytest

from negotiator.domain import vocabulary
from negotiator.domain.vocabulary import Credibility, ProposalStatus, Reliability, Stance, Tlp

VOCABULARIES = [
    found
    for _, found in inspect.getmembers(vocabulary, inspect.isclass)
    if issubclass(found, StrEnum) and found is not StrEnum
]


@pytest.mark.parametrize("words", VOCABULARIES)
def test_a_word_is_its_own_value_and_reads_back(words: type[StrEnum]) -> None:
    assert len({str(word) for word in words}) == len(words)
    assert [words(str(word)) for word in words] == list(words)


def test_the_admiralty_code_is_complete_and_has_its_meanings() -> None:
    assert "".join(Reliability) == "ABCDEF"
    assert "".join(Credibility) == "123456"
    assert Reliability.B.meaning == "usually reliable"
    assert Credibility.TWO.meaning == "probably true"
    assert len({grade.meaning for grade in (*Reliability, *Credibility)}) == 12


def test_the_traffic_light_protocol_is_version_two_widest_first() -> None:
    assert [label.label for label in Tlp] == [
        "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED",
    ]  # fmt: skip
    assert max(Tlp.GREEN, Tlp.AMBER_STRICT, key=lambda label: label.strictness) == "AMBER+STRICT"


def test_stances_and_statuses_are_those_of_the_design() -> None:
    assert list(Stance) == [
        "demands", "supports", "open", "conditional", "opposes", "rejects", "red line", "silent",
    ]  # fmt: skip
    assert ProposalStatus("under discussion") is ProposalStatus.UNDER_DISCUSSION
