from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from negotiator.domain.text_values import text_value_schema


class Word:
    def __init__(self, text: str) -> None:
        if not text:
            raise ValueError("A word has letters.")
        self.text = text

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return text_value_schema(cls, cls)


words = TypeAdapter(Word)


def test_a_value_passes_as_itself_and_is_made_from_its_text() -> None:
    word = Word("truce")
    assert words.validate_python(word) is word
    assert words.validate_python("truce").text == "truce"


def test_it_is_written_as_its_text_in_every_mode() -> None:
    assert words.dump_python(Word("truce")) == "truce"
    assert words.dump_json(Word("truce")) == b'"truce"'


@pytest.mark.parametrize("wrong", ["", 5, None, b"truce"])
def test_what_is_neither_is_refused(wrong: object) -> None:
    with pytest.raises(ValidationError):
        words.validate_python(wrong)
