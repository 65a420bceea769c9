"""How far two or more readers of one statement agree."""

import random
import time
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from closereading.errors import EmptyMeasureError
from closereading.measures.agreement import (
    Score,
    f1_by_device,
    span_f1,
    token_alpha,
    token_kappa,
)
from closereading.text import Annotation, Span, Statement

# Ten words of one letter: word k is the span (2k, 2k + 1).
TEN = Statement.from_text("a b c d e f g h i j")
# Two observers and ten items, in binary data without gaps.
MEG = "0100000010"
OWEN = "1110010000"


def marks(*spans, device="hedge"):
    return [Annotation(device, (Span(*span),), "A note.") for span in spans]


def tagging(row, device="hedge"):
    """A reading that tags the words of ``TEN`` (or a longer text) where the row has a 1."""
    return marks(*((2 * k, 2 * k + 1) for k, tag in enumerate(row) if tag == "1"), device=device)


def counts(one, other):
    score = span_f1(one, other)
    return score.matched, score.one, score.other


def test_a_span_is_found_if_the_other_reader_has_one_that_overlaps_it():
    score = span_f1(marks((0, 5)), marks((4, 9), (20, 25)))

    # 1 of 1, 1 of 2, and 2 x 1 of 3 spans.
    assert (score.precision, score.recall) == (1, 0.5)
    assert score.f1 == pytest.approx(2 / 3)


def test_spans_that_only_touch_have_nothing_in_common():
    assert counts(marks((0, 5)), marks((5, 9))) == (0, 1, 1)


def test_another_device_on_the_same_words_is_not_found():
    assert counts(marks((0, 5)), marks((0, 5), device="metaphor")) == (0, 1, 1)


def test_one_long_span_answers_only_one_of_the_short_ones_within_it():
    assert counts(marks((0, 30)), marks((0, 5), (10, 15), (20, 25))) == (1, 1, 3)


def test_the_pair_that_shares_most_is_made_first():
    # (8, 20) shares 2 with (0, 10) and 10 with (10, 20), which leaves (0, 10) alone.
    assert counts(marks((0, 10), (10, 20)), marks((8, 20))) == (1, 2, 1)


def test_every_stretch_of_an_annotation_is_a_span():
    both = [Annotation("ring", (Span(0, 3), Span(90, 95)), "")]

    assert counts(both, marks((91, 93), device="ring")) == (1, 2, 1)


def test_the_same_words_marked_twice_with_one_device_count_once():
    assert counts(marks((0, 5), (0, 5)), marks((0, 5))) == (1, 1, 1)


def test_two_readings_without_annotations_have_no_score():
    score = span_f1([], [])

    assert (score.precision, score.recall, score.f1) == (None, None, None)


def test_against_a_reading_without_annotations_nothing_is_found():
    score = span_f1(marks((0, 5)), [])

    assert (score.precision, score.recall, score.f1) == (0, None, 0)


def test_each_device_of_either_reader_has_its_own_score():
    one = [*marks((0, 5)), *marks((10, 15), device="metaphor")]
    other = [*marks((3, 9)), *marks((30, 35), device="anaphora")]

    assert f1_by_device(one, other) == {
        "anaphora": Score(0, 0, 1),
        "hedge": Score(1, 1, 1),
        "metaphor": Score(0, 1, 0),
    }


def test_no_annotations_have_no_devices():
    assert f1_by_device([], []) == {}


def test_alpha_gives_the_published_value_for_two_observers_and_binary_data():
    # Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, example A: 0.095.
    # By hand: 4 tokens disputed, 6 tags among 20: 1 - 19 x 4 / (6 x 14).
    value = token_alpha([tagging(MEG), tagging(OWEN)], TEN, "hedge")

    assert round(value, 3) == 0.095
    assert value == pytest.approx(1 - 76 / 84)


def test_kappa_of_the_same_two_observers():
    # They agree on 6 of 10; by chance on .2 x .4 + .8 x .6 = .56: .04 / .44.
    assert token_kappa(tagging(MEG), tagging(OWEN), TEN, "hedge") == pytest.approx(1 / 11)


def test_alpha_of_three_readers():
    # Tags per token 3, 1, 0, 0, ...: one token disputed by 2 of 3 pairs; 4 tags among 30.
    # 1 - 29 x (1 x 2 / 2) / (4 x 26).
    rows = ["1100000000", "1000000000", "1000000000"]
    value = token_alpha(list(map(tagging, rows)), TEN, "hedge")

    assert value == pytest.approx(1 - 29 / 104)


def test_a_span_tags_every_token_it_shares_a_character_with():
    # "a b c" from inside "a" to inside "c", as against the three tokens one by one.
    assert token_kappa(marks((0, 5)), tagging("1110000000"), TEN, "hedge") == 1


def test_only_the_device_asked_for_is_compared():
    one = [*tagging(MEG), *tagging("1111100000", device="metaphor")]
    other = [*tagging(MEG), *tagging("0000011111", device="metaphor")]

    assert token_kappa(one, other, TEN, "hedge") == 1
    assert token_kappa(one, other, TEN, "metaphor") == -1


def test_a_reader_who_tags_nothing_agrees_no_better_than_chance():
    # They agree on 8 of 10 tokens, and by chance on .8 x 1 = 8 of 10.
    assert token_kappa(tagging(MEG), [], TEN, "hedge") == pytest.approx(0)


@pytest.mark.parametrize(
    ("one", "other", "statement"),
    [
        ([], [], TEN),
        (marks((0, 19)), marks((0, 19)), TEN),
        (marks((0, 1)), marks((0, 1)), Statement.from_text("a")),
        (marks((0, 1)), [], Statement.from_text("")),
        (tagging(MEG, device="metaphor"), tagging(OWEN, device="metaphor"), TEN),
    ],
)
def test_where_no_token_is_tagged_or_all_are_there_is_no_agreement_beyond_chance(
    one, other, statement
):
    assert token_kappa(one, other, statement, "hedge") is None
    assert token_alpha([one, other], statement, "hedge") is None


def test_one_word_tagged_by_one_of_two_readers():
    # Chance: 1 x 0 + 0 x 1 = 0, observed 0. Alpha: 1 - 1 x 1 / (1 x 1).
    word = Statement.from_text("won")

    assert token_kappa(marks((0, 3)), [], word, "hedge") == 0
    assert token_alpha([marks((0, 3)), []], word, "hedge") == 0


@pytest.mark.parametrize("readers", [[], [tagging(MEG)]])
def test_alpha_takes_at_least_two_readers(readers):
    with pytest.raises(EmptyMeasureError, match=f"there are {len(readers)}. Add another reading"):
        token_alpha(readers, TEN, "hedge")


def coincidence_alpha(rows):
    """Krippendorff's alpha from the pairs of values of each token, without NLTK."""
    readers, tokens = len(rows), len(rows[0])
    tags = [sum(row[k] == "1" for row in rows) for k in range(tokens)]
    disputed = sum(tag * (readers - tag) for tag in tags) / (readers - 1)
    total, values = sum(tags), readers * tokens
    return 1 - (values - 1) * disputed / (total * (values - total))


ROWS = st.lists(st.text(alphabet="01", min_size=10, max_size=10), min_size=2, max_size=5)
SPANS = st.lists(
    st.tuples(st.integers(0, 18), st.integers(1, 8)).map(lambda one: (one[0], sum(one))),
    max_size=8,
)


@given(ROWS)
@settings(deadline=None)
def test_alpha_is_that_of_the_coincidence_matrix(rows):
    value = token_alpha(list(map(tagging, rows)), TEN, "hedge")

    if len(set("".join(rows))) == 1:
        assert value is None
    else:
        assert value == pytest.approx(coincidence_alpha(rows))
        assert -1 <= value <= 1


@given(ROWS)
@settings(deadline=None)
def test_kappa_is_at_most_1_and_the_same_from_either_side(rows):
    one, other = map(tagging, rows[:2])
    value = token_kappa(one, other, TEN, "hedge")

    assert value == token_kappa(other, one, TEN, "hedge")
    assert value is None or -1 <= value <= 1


@given(st.text(alphabet="01", min_size=10, max_size=10).filter(lambda row: len(set(row)) == 2))
@settings(deadline=None)
def test_identical_readings_agree_fully(row):
    reading = tagging(row)

    assert token_kappa(reading, reading, TEN, "hedge") == 1
    assert token_alpha([reading] * 4, TEN, "hedge") == 1
    assert span_f1(reading, reading).f1 == 1


@given(SPANS, SPANS)
def test_the_score_is_the_same_from_either_side_and_never_above_1(ours, theirs):
    one, other = marks(*ours), marks(*theirs)
    score, turned = span_f1(one, other), span_f1(other, one)

    assert (score.precision, score.recall, score.f1) == (turned.recall, turned.precision, turned.f1)
    assert score.matched <= min(score.one, score.other)


@given(SPANS.filter(bool))
def test_a_reading_has_all_its_spans_in_common_with_itself_however_they_overlap(spans):
    assert span_f1(marks(*spans), marks(*spans)).f1 == 1


def test_three_hundred_readers_of_five_hundred_tokens_are_compared_in_seconds():
    drawn = random.Random(42)
    statement = Statement.from_text("a " * 500)
    rows = ["".join(drawn.choices("01", (9, 1), k=500)) for _ in range(300)]
    readers = list(map(tagging, rows))
    start = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        value = token_alpha(readers, statement, "hedge")

    assert value == pytest.approx(coincidence_alpha(rows))
    assert time.perf_counter() - start < 10
