from __future__ import annotations

import pytest

from negotiator.report.directions import Directed, directed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas", Directed("Hamas")),
        ("42 – 43", Directed("42 – 43")),
        ("Hamas (حماس)", Directed("Hamas (حماس)", turns=True)),
        ("حماس", Directed("حماس", rtl=True, turns=True)),
        ("ישראל", Directed("ישראל", rtl=True, turns=True)),
        ("(حماس).", Directed("\u200f(حماس).\u200f", rtl=True, turns=True)),
        ("42 رهينة", Directed("\u200f42 رهينة", rtl=True, turns=True)),
        ("قال Reuters", Directed("قال Reuters", rtl=True, turns=True, embed=True)),
        ("停火", Directed("停火")),
    ],
)
def test_direction_follows_the_first_letter(text, expected):
    assert directed(text) == expected
