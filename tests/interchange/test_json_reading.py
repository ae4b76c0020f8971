from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from negotiator.domain.errors import Refused
from negotiator.interchange import json_reading
from negotiator.interchange.json_reading import read_document
from tests.interchange.samples import TALKS, Document

Write = Callable[..., Path]


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        read_document(path)
    return str(caught.value)


def test_a_file_is_read_with_and_without_a_byte_order_mark(write: Write) -> None:
    text = json.dumps(TALKS, ensure_ascii=False)
    assert read_document(write(text)) == TALKS
    assert read_document(write(text.encode("utf-8-sig"))) == TALKS


def test_a_file_cut_at_any_byte_is_refused(write: Write) -> None:
    data = json.dumps(TALKS, ensure_ascii=False).encode()
    for end in range(len(data)):
        assert refusal(write(data[:end])), end


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b" \n", "The file is empty."),
        (b'{"format": "negotiator"', "line 1, column 24: The file breaks off here"),
        (b'{"format": "negoti', "The file breaks off here"),
        (b'{"format": "negotiator",\n oops}', "line 2, column 2: The file is no longer JSON"),
        (b"Date,Round\n2024-02-23,Paris", "not a Negotiator file"),
        (b"\x89PNG\r\n\x1a\n\0\0", "line 1: The file is not UTF-8 text"),
        ('{"format":\n "négo"}'.encode("latin-1"), "line 2: The file is not UTF-8 text"),
        ('{"format": "negotiator"}'.encode("utf-16"), "not UTF-8 text: save it as UTF-8."),
        (b"[]", "not a Negotiator file"),
        (b'"negotiator"', "not a Negotiator file"),
        (b"null", "not a Negotiator file"),
        (b'{"type": "FeatureCollection"}', "not a Negotiator file"),
        (b'{"format": "negotiator"}', "version: The version is missing or wrong"),
        (b'{"format": "negotiator", "version": "1"}', "version: The version is missing or wrong"),
        (b'{"format": "negotiator", "version": true}', "version: The version is missing or wrong"),
        (b'{"format": "negotiator", "version": 2}', "version: The file was made by a newer"),
        (b'{"format": "negotiator", "version": 1}', "“negotiations” is missing: add it."),
        (b'{"format": "negotiator", "format": "x"}', "“format” stands twice here: keep one."),
        (b"[" * 200_000, "nested more than 60 deep. This is not a Negotiator file: choose"),
        (b"[" * 100 + b"]" * 100, "nested more than 60 deep: correct it"),
        (b'{"format": ' + b"1" * 5000 + b"}", "number too long to be read"),
    ],
    ids=lambda value: None if isinstance(value, str) else repr(value[:30]),
)
def test_what_is_no_file_of_ours_is_refused(write: Write, data: bytes, sentence: str) -> None:
    assert sentence in refusal(write(data))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            '"when": "2024-01"',
            '"when": 2024',
            "negotiations[0].rounds[0].when: text in quotation marks is needed here, not “2024”.",
        ),
        (
            '"amount": "35..40"',
            '"amount": NaN',
            "terms[0].amount: text in quotation marks is needed here, not “NaN”.",
        ),
        ('"head": true', '"head": "yes"', "delegates[0].head: true or false is needed here"),
        ('"head": true', '"rank": 1.5', "delegates[0].rank: a whole number is needed here"),
        ('"head": true', '"rank": Infinity', "delegates[0].rank: a whole number is needed here"),
        ('"head": true', f'"rank": {2**63}', "delegates[0].rank: “9223372036854775808” cannot"),
        ('"head": true', '"haed": true', "delegates[0]: “haed” is not a field of this record"),
        ('"head": true', '"presence": "there"', "presence: “there” is none of its words: choose c"),
        ('"head": true', '"office": null', "office: text in quotation marks is needed here, not"),
        ('"head": true', '"head": true, "head": false', "delegates[0]: “head” stands twice"),
        ('"head": true', '"capacity": "\\ud83d"', "capacity: The text holds half a character"),
        ('"agenda": [{"issue": "hostages"}]', '"agenda": [{}]', "agenda[0]: “issue” is missing"),
        ('"agenda": [{"issue": "hostages"}]', '"agenda": {}', "agenda: a list […] is needed here"),
        ('"agenda": [{"issue": "hostages"}]', '"agenda": ["hostages"]', "a record {…} is needed"),
        ('"name": "Hamas"', '"nom": "Hamas"', "parties[2]: “"),
    ],
)
def test_a_wrong_form_is_refused_with_its_place(
    write: Write, old: str, new: str, sentence: str
) -> None:
    text = json.dumps(TALKS, ensure_ascii=False)
    assert text.count(old) == 1
    assert sentence in refusal(write(text.replace(old, new)))


def test_a_file_that_is_too_large_is_not_even_read(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_reading, "LARGEST_FILE", 10 * 1024**2)
    path = write(b"")
    with path.open("wb") as file:
        file.truncate(10 * 1024**2 + 1)  # sparse: it takes no room
    assert "The file is larger than 10 MB" in refusal(path)


def test_what_is_not_there_or_not_a_file_is_refused_by_its_path(tmp_path: Path) -> None:
    missing = tmp_path / "talks.json"
    assert refusal(missing) == f"{missing} is not there: check the name and the folder."
    assert refusal(tmp_path) == f"{tmp_path} is a folder: choose a file in it."


@pytest.mark.skipif(sys.platform == "win32", reason="a loop of links is a matter of POSIX")
def test_a_file_that_cannot_be_read_is_refused_by_its_path(tmp_path: Path) -> None:
    loop = tmp_path / "loop.json"
    loop.symlink_to(loop)
    assert "cannot be read" in refusal(loop)


def test_emoji_and_direction_marks_are_text_like_any_other(write: Write, talks: Document) -> None:
    talks["parties"][2]["name"] = "\u200fحماس 🕊"
    assert read_document(write(talks))["parties"][2]["name"] == "\u200fحماس 🕊"
