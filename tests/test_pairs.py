"""Pairs of neighbouring words, ranked by how much of their occurrences they share."""

from collections import Counter
from itertools import pairwise
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.errors import KitError
from closereading.measures import collocations
from closereading.text import Statement

WORDS = st.lists(st.sampled_from(["we", "won", "it", "Stop."]), max_size=60)


def found(text, **options):
    rows = collocations(Statement.from_text(text), **options).rows
    return [(pair.first, pair.second, pair.count) for pair in rows]


def test_a_pair_is_counted_in_any_case_and_left_out_below_the_minimum():
    assert found("The party won. the Party lost. A party.", minimum=2) == [("the", "party", 2)]


def test_a_pair_never_crosses_the_end_of_a_sentence():
    assert found("We won. We won. We.", minimum=1) == [("we", "won", 2)]


def test_pairs_are_ranked_by_the_share_of_their_occurrences():
    # "head office" twice of 2 and 2; "the party" twice of 3 and 2: 14 + log2(4/5).
    text = "The party at head office. The party, not the head office."
    rows = collocations(Statement.from_text(text), minimum=2).rows

    assert [(row.first, row.second) for row in rows] == [("head", "office"), ("the", "party")]
    assert rows[0].log_dice == 14
    assert rows[1].log_dice == pytest.approx(14 + log2(4 / 5))


def test_g2_of_a_pair_is_that_of_its_table():
    # Two words, each twice among eight, always together: 2 * (2 ln 4 + 6 ln (6 * 8 / 36)).
    pair = collocations(Statement.from_text("a b c d a b e f"), minimum=2).rows[0]

    assert pair.g2 == pytest.approx(8.997, abs=0.001)
    assert pair.pmi is None


@pytest.mark.parametrize("text", ["", "One", "One. Two. Three."])
def test_a_text_without_neighbours_has_no_pairs(text):
    assert found(text, minimum=1) == []


def test_a_minimum_of_none_is_refused():
    with pytest.raises(KitError, match="Choose 1 or more"):
        collocations(Statement.from_text("We won."), minimum=0)


@given(WORDS)
def test_the_counts_are_those_of_a_plain_count_of_neighbours(words):
    plain = Counter()
    for sentence in " ".join(words).split("."):
        keys = sentence.casefold().split()
        plain.update(pairwise(keys))

    # "Stop." ends a sentence only where the next word has a capital.
    if "Stop. " not in " ".join(words):
        assert (
            Counter({(a, b): n for a, b, n in found(" ".join(words), minimum=1, top=999)}) == plain
        )
