"""How a word is spread over the parts of a text."""

from itertools import product
from math import prod, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.errors import EmptyMeasureError, KitError
from closereading.measures.dispersion import (
    carroll_d2,
    deviation_of_proportions,
    deviation_of_proportions_normed,
    dispersion,
    juilland_d,
    parts_range,
    rosengren_s,
)
from closereading.measures.tables import chance_deviation
from closereading.text import Statement, load_statement

FIVE_EQUAL = (100,) * 5
# "a" in the corpus of 50 words that Gries makes up; the sizes are those of its five parts.
GRIES = ((1, 2, 3, 4, 5), (9, 10, 10, 10, 11))
LYNE = (
    (2, 0, 1, 1, 3, 0, 3, 0, 0, 0),
    (8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930),
)
MEASURES = (
    deviation_of_proportions,
    deviation_of_proportions_normed,
    juilland_d,
    carroll_d2,
    rosengren_s,
)
PARTS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 400)), min_size=1, max_size=12)
HELD = PARTS.filter(lambda parts: any(count for count, _ in parts)).map(
    lambda parts: tuple(zip(*parts, strict=True))
)

# We0 won1 it2 | We3 lost4 | They5 left6 it7 all8
THREE = Statement.from_text("We won it.\nWe lost.\nThey left it all.")


def paragraphs(*counts, size=10, word="we"):
    """A text whose paragraphs hold the word so many times, among ``size`` words in all."""
    return Statement.from_text(
        "\n".join(" ".join([word] * count + ["so"] * (size - count)) + "." for count in counts)
    )


def test_gries_2020_gives_five_values_for_a():
    assert deviation_of_proportions(*GRIES) == pytest.approx(0.18)
    assert deviation_of_proportions_normed(*GRIES) == pytest.approx(0.2195, abs=5e-5)
    assert juilland_d(*GRIES) == pytest.approx(0.785, abs=5e-4)
    assert carroll_d2(*GRIES) == pytest.approx(0.938, abs=5e-4)
    assert rosengren_s(*GRIES) == pytest.approx(0.950, abs=5e-4)


def test_lyne_1985_gives_four_values_for_one_word():
    assert 1 - deviation_of_proportions(*LYNE) == pytest.approx(0.50093, abs=5e-6)
    assert juilland_d(*LYNE) == pytest.approx(0.60388, abs=5e-6)
    assert carroll_d2(*LYNE) == pytest.approx(0.65214, abs=5e-6)
    assert rosengren_s(*LYNE) == pytest.approx(0.47637, abs=5e-6)


def test_carroll_1970_gives_juillands_d():
    assert juilland_d((0, 4, 3, 2, 1), FIVE_EQUAL) == pytest.approx(0.6464, abs=5e-5)


def test_carroll_1970_gives_his_own_d2():
    assert carroll_d2((2, 1, 1, 1, 0), FIVE_EQUAL) == pytest.approx(0.8277, abs=5e-5)


def test_gries_2008_gives_rosengrens_s():
    assert rosengren_s((1, 2, 3, 4, 5), FIVE_EQUAL) == pytest.approx(0.937, abs=5e-4)


def test_lijffijt_and_gries_2012_give_dp_normed():
    assert deviation_of_proportions_normed((2, 1, 0), (7, 7, 7)) == pytest.approx(0.5)


def test_dp_worked_by_hand():
    # 2 of 3 where 1 of 3 is expected, 1 of 3 as expected, none where 1 of 3 is: (1/3 + 1/3) / 2.
    assert deviation_of_proportions((2, 1, 0), (100, 100, 100)) == pytest.approx(1 / 3)


@given(HELD)
def test_dp_and_the_rest_lie_between_0_and_1(parts):
    values = [measure(*parts) for measure in MEASURES]

    assert all(value is None or 0 <= value <= 1 for value in values)


@given(HELD, st.integers(1, 1000))
def test_dp_minds_the_shares_of_the_parts_and_not_their_length(parts, times):
    counts, sizes = parts
    longer = [size * times for size in sizes]

    for measure in MEASURES[:2]:
        assert measure(counts, longer) == measure(counts, sizes)


@given(st.lists(st.integers(1, 400), min_size=2, max_size=12))
def test_a_word_at_one_rate_everywhere_is_spread_as_evenly_as_can_be(sizes):
    counts = [2 * size for size in sizes]

    assert deviation_of_proportions(counts, sizes) == 0
    assert deviation_of_proportions_normed(counts, sizes) == 0
    assert juilland_d(counts, sizes) == pytest.approx(1)
    assert carroll_d2(counts, sizes) == pytest.approx(1)
    assert rosengren_s(counts, sizes) == pytest.approx(1)


def test_a_word_all_in_the_smallest_part_is_as_bunched_as_can_be():
    counts, sizes = (0, 6, 0), (50, 25, 25)

    assert deviation_of_proportions(counts, sizes) == 0.75
    assert deviation_of_proportions_normed(counts, sizes) == 1
    assert juilland_d(counts, sizes) == pytest.approx(0)
    assert carroll_d2(counts, sizes) == 0
    assert rosengren_s(counts, sizes) == pytest.approx(0.25)


def test_with_one_part_there_is_nothing_to_compare():
    assert deviation_of_proportions((3,), (10,)) == 0
    assert rosengren_s((3,), (10,)) == pytest.approx(1)
    assert deviation_of_proportions_normed((3,), (10,)) is None
    assert juilland_d((3,), (10,)) is None
    assert carroll_d2((3,), (10,)) is None
    assert chance_deviation(3, (10,)) is None


@pytest.mark.parametrize("measure", MEASURES)
def test_a_word_that_never_occurs_has_no_dispersion(measure):
    with pytest.raises(EmptyMeasureError, match="never occurs"):
        measure((0, 0), (10, 10))


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(
    ("counts", "sizes", "message"),
    [
        ((1, 1), (10, 0), "Part 2 has a size of 0. Leave out parts without words"),
        ((1, 1), (10,), "2 counts for 1 parts. Give one for each part"),
        ((1, -1), (10, 10), "-1 cannot be a count"),
        ((), (), "There are no parts. Choose a text with words in it"),
    ],
)
def test_counts_and_sizes_that_make_no_sense_are_refused(measure, counts, sizes, message):
    with pytest.raises(KitError, match=message):
        measure(counts, sizes)


@pytest.mark.parametrize(("counts", "parts"), [((2, 1, 0), 2), ((0, 0), 0), ((), 0), ((9,), 1)])
def test_the_range_is_how_many_parts_hold_the_word(counts, parts):
    assert parts_range(counts) == parts


def every_way(occurrences, sizes):
    """Mean and deviation of DP over every way in which a word could fall, each by its chance."""
    mean, square = 0.0, 0.0
    for places in product(range(len(sizes)), repeat=occurrences):
        chance = prod(sizes[place] / sum(sizes) for place in places)
        dp = deviation_of_proportions([places.count(i) for i in range(len(sizes))], sizes)
        mean, square = mean + chance * dp, square + chance * dp * dp
    return mean, sqrt(square - mean**2)


@pytest.mark.parametrize(
    ("occurrences", "sizes"),
    [(6, (1, 2, 3, 4)), (7, (5, 5, 5)), (5, (1, 1, 1, 1, 1)), (3, (1, 1, 1, 1, 1, 1, 4))],
)
def test_the_dp_of_chance_agrees_with_every_way_the_word_could_fall(occurrences, sizes):
    mean, deviation = every_way(occurrences, sizes)

    assert chance_deviation(occurrences, sizes)[0] == pytest.approx(mean)
    assert chance_deviation(occurrences, sizes)[1] == pytest.approx(deviation, rel=0.1)


@pytest.mark.parametrize(("occurrences", "sizes"), [(2, (9, 1)), (6, (9, 1)), (5, (20, 2, 1))])
def test_between_few_unequal_parts_chance_is_given_the_benefit_of_the_doubt(occurrences, sizes):
    mean, deviation = every_way(occurrences, sizes)

    assert chance_deviation(occurrences, sizes)[0] == pytest.approx(mean)
    assert chance_deviation(occurrences, sizes)[1] > deviation


def test_of_a_common_word_the_dp_of_chance_is_that_of_a_normal_curve():
    # Half of a million, give or take 500: over a million, 500 x .7979 and 500 x .6028.
    assert chance_deviation(10**6, (7, 7)) == pytest.approx((0.000399, 0.000301), abs=5e-7)


@given(st.integers(1, 5000), st.lists(st.integers(1, 10**6), min_size=2, max_size=30))
def test_the_dp_of_chance_is_a_dp(occurrences, sizes):
    mean, deviation = chance_deviation(occurrences, sizes)

    assert 0 <= mean <= 1
    assert 0 <= deviation <= 1


def test_a_word_is_counted_by_paragraph():
    result = dispersion(THREE, "WE")

    assert (result.counts, result.sizes) == ((1, 1, 0), (3, 2, 4))
    assert (result.parts_with, result.parts) == (2, 3)
    # 1/2 where 3/9, 1/2 where 2/9, 0 where 4/9 is expected: (3/18 + 5/18 + 8/18) / 2.
    assert result.dp == pytest.approx(4 / 9)
    assert result.dp_norm == pytest.approx((4 / 9) / (1 - 2 / 9))


def test_a_dispersion_remembers_its_settings_and_agrees_with_the_measures():
    result = dispersion(THREE, "we", form="lemma")

    assert (result.query, result.form) == ("we", "lemma")
    assert result.juilland_d == juilland_d(result.counts, result.sizes)
    assert result.carroll_d2 == carroll_d2(result.counts, result.sizes)
    assert result.dp_by_chance == chance_deviation(2, result.sizes)[0]


def test_the_first_and_the_last_word_of_a_text_are_in_its_first_and_last_paragraph():
    assert dispersion(THREE, "we won").counts == (1, 0, 0)
    assert dispersion(THREE, "all").counts == (0, 0, 1)


def test_as_written_a_capital_makes_another_word():
    statement = Statement.from_text("We won.\nThen we lost.")

    assert dispersion(statement, "we", form="written").counts == (0, 1)


def test_a_heading_is_not_a_paragraph():
    statement = load_statement("stepping-down")
    result = dispersion(statement, "I")

    # The heading has 5 words; "Quitting" stands in it and nowhere else.
    assert result.parts == len(statement.paragraphs) - 1
    assert sum(result.sizes) == len(statement.tokens) - 5
    with pytest.raises(EmptyMeasureError, match='"quitting" stands in no paragraph'):
        dispersion(statement, "quitting")


def test_a_line_without_words_is_not_a_paragraph():
    assert dispersion(Statement.from_text("We won.\n\n* * *\n\nWe left."), "we").sizes == (2, 2)


@pytest.mark.parametrize("text", ["", "\n", "* * *", "They left."])
def test_a_word_that_is_not_there_is_answered_with_what_to_do(text):
    with pytest.raises(EmptyMeasureError, match='"we" stands in no paragraph'):
        dispersion(Statement.from_text(text), "we")


def test_a_text_of_one_word_has_a_dp_and_no_more():
    result = dispersion(Statement.from_text("We"), "we")

    assert (result.dp, result.dp_by_chance, result.dp_norm) == (0, None, None)
    assert (result.juilland_d, result.carroll_d2) == (None, None)
    assert result.verdict == "There is one paragraph only, so nothing to be spread over."


def test_below_5_occurrences_there_is_nothing_to_say():
    assert dispersion(paragraphs(4, 0, 0), "we").verdict == (
        "Too few to say: a count of 4 can look bunched by chance alone."
    )
    assert not dispersion(paragraphs(5, 0, 0), "we").verdict.startswith("Too few")


def test_a_word_all_in_one_of_five_paragraphs_is_bunched():
    # Of 10 by chance a fifth of the text has 2, give or take 6 x 120 x .2^3 x .8^8 = 0.966 on
    # average; five such gaps over 2 x 10 make a DP of 0.24.
    assert dispersion(paragraphs(10, 0, 0, 0, 0), "we").verdict == (
        "Bunched, in 1 of 5 paragraphs: DP is 0.80; 10 occurrences strewn by chance would have "
        "about 0.24."
    )


def test_a_word_twice_in_each_paragraph_is_spread():
    assert dispersion(paragraphs(2, 2, 2, 2, 2), "we").verdict == (
        "Spread about as the paragraph sizes predict: DP is 0.00; 10 occurrences strewn by chance "
        "would have about 0.24."
    )


def test_a_little_more_uneven_than_chance_is_not_bunched():
    # Half in one part of five: DP is 0.3.
    assert dispersion(paragraphs(5, 2, 1, 1, 1), "we").verdict.startswith("Spread")


def test_a_rare_word_is_not_called_bunched_because_most_paragraphs_lack_it():
    singly = dispersion(paragraphs(*[1] * 6, *[0] * 84), "we")
    together = dispersion(paragraphs(6, *[0] * 89), "we")

    # 6 times 1/6 where 1/90 is expected, 84 times none: (6 x 14/90 + 84/90) / 2 = 84/90.
    assert singly.dp == pytest.approx(84 / 90)
    assert singly.verdict.startswith("Spread")
    assert together.verdict.startswith("Bunched, in 1 of 90 paragraphs")
