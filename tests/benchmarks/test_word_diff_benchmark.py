"""Two texts of 10,000 words are compared word by word within 300 ms."""

from __future__ import annotations

import random
import time

import pytest

from negotiator.domain.word_diff import word_diff

LIMIT = 0.300  # seconds of this thread


def words(vocabulary, number=10_000, seed=1):
    chance = random.Random(seed)
    return [f"w{chance.randrange(vocabulary)}" for _ in range(number)]


@pytest.mark.parametrize("vocabulary", [100, 3_000])
@pytest.mark.parametrize("kept", [0.0, 0.5, 0.95])
def test_ten_thousand_words(vocabulary, kept):
    base, other = words(vocabulary), words(vocabulary, seed=2)
    chance = random.Random(3)
    text = [a if chance.random() < kept else b for a, b in zip(base, other, strict=True)]
    one, two = " ".join(base), " ".join(text)
    taken = []
    for _ in range(3):
        began = time.thread_time()
        word_diff(one, two)
        taken.append(time.thread_time() - began)
    print(f"\n10,000 × 10,000 words, {kept:.0%} kept: {min(taken) * 1000:.0f} ms")
    assert min(taken) <= LIMIT
