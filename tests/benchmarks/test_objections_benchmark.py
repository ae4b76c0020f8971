"""What 10 parties said on 100 issues (500 statements), held against 20 proposals: within 50 ms."""

from __future__ import annotations

from datetime import date

from negotiator.domain.objections import objections
from negotiator.domain.vocabulary import Stance
from tests.benchmarks.test_comparison_benchmark import ISSUES, PARTIES, best_of, big

LIMIT = 0.050  # seconds of this thread
STANCES = (Stance.DEMANDS, Stance.RED_LINE, Stance.OPEN, Stance.CONDITIONAL, Stance.REJECTS)


def test_what_ten_parties_said():
    proposals, _, issues, terms, positions, _, parties = big()
    some = {
        id_: position.model_copy(update={"stance": STANCES[id_ % 5]})
        for id_, position in positions.items()
        if id_ <= ISSUES * PARTIES // 2
    }
    given = proposals, issues, terms, some, parties, date(2024, 3, 1)
    seconds = best_of(5, lambda: objections(*given))
    print(f"\n{len(some)} statements held against 20 proposals in {seconds * 1000:.0f} ms")
    assert seconds <= LIMIT
