from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from datetime import date

import pytest
from pydantic import BaseModel, ValidationError

from negotiator.domain.dates import Edtf, NotEdtf
from negotiator.domain.errors import Refused


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02-23", date(2024, 2, 23), date(2024, 2, 23)),
        ("2024-01", date(2024, 1, 1), date(2024, 1, 31)),
        ("2024-01-28~", date(2024, 1, 28), date(2024, 1, 28)),
        ("2024-02-23/..", date(2024, 2, 23), None),
        ("../2024-02-22", None, date(2024, 2, 22)),
        ("2024-02-23/", date(2024, 2, 23), None),
        ("/2024-02-22", None, date(2024, 2, 22)),
        ("../..", None, None),
        ("2023-11-24/2023-11-30", date(2023, 11, 24), date(2023, 11, 30)),
        ("[2024-01-21..2024-01-31]", date(2024, 1, 21), date(2024, 1, 31)),
        ("{2024-01-01,2024-02-01}", date(2024, 1, 1), date(2024, 2, 1)),
        ("2024-21", date(2024, 3, 1), date(2024, 5, 31)),
        ("2024-24", date(2024, 1, 1), date(2024, 12, 31)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("2024-02-XX", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-23T10:00:00Z", date(2024, 2, 23), date(2024, 2, 23)),
    ],
)
def test_a_date_knows_its_earliest_and_latest_day(
    text: str, first: date | None, last: date | None
) -> None:
    assert (Edtf(text).text, Edtf(text).first, Edtf(text).last) == (text, first, last)


@pytest.mark.parametrize(
    "text",
    ["2024-02-31", "2023-02-29", "2024-02-23/2024-02-30", "[2024-01-21..2024-01-32]"],
)
def test_a_day_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="There is no day 202"):
        Edtf(text)


@pytest.mark.parametrize("text", ["2024-03/2024-01", "[2024-01-31..2024-01-21]"])
def test_an_end_before_the_start_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="comes before the start"):
        Edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "sometime",
        "31 Feb 2024",
        "2024-13",
        "2024-1X",
        "2024 01",
        "20\x0024",
        "/",
        "9" * 999,
        "٢٠٢٤",
        "0000",
        "2024-02-23/..\n x",
    ],
)
def test_what_is_not_edtf_is_refused(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NotEdtf, match="is not a date in EDTF"):
        Edtf(text)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("text", ["-0100", "Y20240"])
def test_a_year_that_the_calendar_cannot_hold_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="years 1 to 9999"):
        Edtf(text)


def test_the_text_is_canonical() -> None:
    assert Edtf(" 2024-02-23 ") == Edtf("2024-02-23")
    assert str(Edtf("{2024-01-01, 2024-02-01}")) == "{2024-01-01,2024-02-01}"


def test_a_date_is_a_value() -> None:
    one, same, other = Edtf("2024-02"), Edtf("2024-02"), Edtf("2024-02-01/2024-02-29")
    assert one == same
    assert one != other
    assert len({one, same, other}) == 2
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one
    with pytest.raises(AttributeError):
        one.text = "2025"  # type: ignore[misc]


class Meeting(BaseModel):
    held: Edtf
    ended: Edtf | None = None


def test_a_model_takes_a_date_or_its_text_and_writes_its_text() -> None:
    meeting = Meeting.model_validate({"held": "2024-01~", "ended": Edtf("2024-02-23")})
    assert meeting.held == Edtf("2024-01~")
    assert meeting.model_dump() == {"held": "2024-01~", "ended": "2024-02-23"}
    assert meeting.model_dump_json() == '{"held":"2024-01~","ended":"2024-02-23"}'
    assert Meeting.model_validate_json(meeting.model_dump_json()) == meeting
    assert Meeting.model_json_schema()["properties"]["held"]["type"] == "string"


@pytest.mark.parametrize("wrong", ["sometime", 2024, None, date(2024, 2, 23)])
def test_a_model_refuses_what_is_no_date(wrong: object) -> None:
    with pytest.raises(ValidationError):
        Meeting.model_validate({"held": wrong})


def test_everyday_dates_do_not_load_the_library() -> None:
    program = (
        "import sys; from negotiator.domain.dates import Edtf\n"
        "for text in ('2024-02-23/..', '2024-01~', '[2024-01-21..2024-01-31]'): Edtf(text)\n"
        "assert 'edtf' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
