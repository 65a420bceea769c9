"""Which words one text uses more than another, and whether the texts can bear the claim."""

from math import isfinite, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.errors import EmptyMeasureError, KitError
from closereading.measures import frequency
from closereading.measures.keyness import (
    CRITICAL,
    bic,
    expected_counts,
    fisher_two_tail,
    keyness,
    log_likelihood,
    log_likelihood_4,
    log_ratio,
    log_ratio_interval,
    needed_to_be_key,
    odds_ratio,
    percent_difference,
    simple_maths,
)
from closereading.text import Statement, load_statement

OF_FOUR_COUNTS = (
    expected_counts,
    log_likelihood,
    log_likelihood_4,
    log_ratio,
    log_ratio_interval,
    odds_ratio,
    percent_difference,
    simple_maths,
)
SIZES = st.integers(1, 10**7)
COUNTS = (
    st.tuples(SIZES, SIZES)
    .flatmap(lambda n: st.tuples(st.integers(0, n[0]), st.integers(0, n[1]), *map(st.just, n)))
    .filter(lambda counts: counts[0] or counts[1])
)
CELLS = st.tuples(*[st.integers(0, 40)] * 4).filter(any)
WORDS = st.lists(st.sampled_from("We we they will WILL win".split()), min_size=1, max_size=40)


def text(**counts):
    return Statement.from_text(" ".join(" ".join([word] * n) for word, n in counts.items()))


def verdict(a, b, n1=450, n2=450):
    """What is said of a word that stands a times in one text and b times in the other."""
    target, reference = text(word=a, ours=n1 - a), text(word=b, theirs=n2 - b)
    return keyness(target, reference).row("word").verdict


def swapped(a, b, n1, n2):
    return b, a, n2, n1


# Published values.


def test_dunning_1993_gives_g2_over_four_cells():
    assert log_likelihood_4(10, 0, 10 + 3, 0 + 31764) == pytest.approx(167.23, abs=0.005)


def test_the_log_likelihood_wizard_tells_two_cells_from_four():
    assert log_likelihood(7, 2, 10, 9) == pytest.approx(2.4401, abs=5e-5)
    assert log_likelihood_4(7, 2, 10, 9) == pytest.approx(4.5349, abs=5e-5)


@pytest.mark.parametrize("measure", [log_likelihood, log_likelihood_4])
def test_rayson_has_10_63_for_will_within_what_his_rounded_percentages_allow(measure):
    # 515 is 1.825 to 1.835% of one manifesto and 461 is 2.255 to 2.265% of the other.
    nearest = measure(515, 461, round(515 / 0.01835), round(461 / 0.02255))
    farthest = measure(515, 461, round(515 / 0.01825), round(461 / 0.02265))

    assert nearest < 10.63 < farthest < nearest + 1.1


def test_gabrielatos_and_marchi_2011_give_percent_difference():
    assert percent_difference(206523, 178174, 959641, 1562358) == pytest.approx(88.7, abs=0.05)


def test_pojanapunya_and_todd_2016_give_an_odds_ratio():
    assert odds_ratio(16217, 735, 2796938, 2087946) == pytest.approx(16.6, abs=0.05)


def test_kilgarriff_2009_gives_simple_maths():
    value = simple_maths(35, 263, 112_289_776, 1_559_716_979, smoothing=1)

    assert value == pytest.approx(1.1224, abs=5e-5)


def test_pedersen_1996_gives_fishers_test():
    assert fisher_two_tail(1, 3, 3, 1) == pytest.approx(0.486, abs=5e-4)


@pytest.mark.parametrize(
    ("count", "value"), [(3, 4.16), (5, 6.93), (8, 11.09), (10, 13.86), (11, 15.25)]
)
def test_between_texts_of_equal_length_only_11_to_0_clears_the_line(count, value):
    # By hand: half were expected, so G2 is 2 x count x ln 2.
    assert log_likelihood(count, 0, 450, 450) == pytest.approx(value, abs=0.005)
    assert (value > CRITICAL) == (count >= needed_to_be_key(450, 450) == 11)


# Worked by hand.


def test_expected_counts_share_out_the_word_by_the_lengths_of_the_texts():
    assert expected_counts(6, 0, 100, 200) == (2, 4)


def test_a_log_ratio_counts_doublings():
    assert log_ratio(8, 2, 100, 100) == 2
    assert log_ratio(8, 2, 400, 100) == 0
    assert log_ratio(1, 4, 100, 100) == -2


def test_a_count_of_0_is_taken_for_a_half():
    assert log_ratio(4, 0, 100, 100) == 3
    assert log_ratio(0, 4, 100, 100) == -3
    # 1/4 - 1/100 + 1/0.5 - 1/100 = 2.23, whose root is 1.4933; by 1.96, in doublings: 4.2226.
    assert log_ratio_interval(4, 0, 100, 100) == pytest.approx((3 - 4.2226, 3 + 4.2226), abs=1e-3)


def test_an_interval_is_as_wide_as_the_standard_error_says():
    # 2 x (1/100 - 1/10000) = 0.0198, whose root is 0.14071; by 1.96, in doublings: 0.3979.
    assert log_ratio_interval(100, 100, 10**4, 10**4) == pytest.approx((-0.3979, 0.3979), abs=1e-4)


def test_percent_difference_has_no_value_without_the_word_in_the_reference():
    assert percent_difference(4, 2, 100, 100) == 100
    assert percent_difference(0, 2, 100, 100) == -100
    assert percent_difference(4, 0, 100, 100) is None


def test_an_odds_ratio_has_no_value_where_the_odds_have_none():
    # 7 to 3 over 2 to 7.
    assert odds_ratio(7, 2, 10, 9) == pytest.approx(49 / 6)
    assert odds_ratio(0, 2, 10, 9) == 0
    assert odds_ratio(7, 9, 10, 9) == 0
    assert odds_ratio(7, 0, 10, 9) is None
    assert odds_ratio(10, 2, 10, 9) is None


def test_simple_maths_adds_to_both_rates():
    # 20 and 10 per million: 21/11, and with 10 added 30/20.
    assert simple_maths(2, 1, 10**5, 10**5) == pytest.approx(21 / 11)
    assert simple_maths(2, 1, 10**5, 10**5, smoothing=10) == pytest.approx(1.5)
    assert simple_maths(2, 0, 10**5, 10**5) == pytest.approx(21)


@pytest.mark.parametrize("smoothing", [0, -1])
def test_simple_maths_needs_something_to_add(smoothing):
    with pytest.raises(KitError, match=f"a smoothing of {smoothing} .* Choose one above 0"):
        simple_maths(1, 1, 10, 10, smoothing=smoothing)


def test_bic_takes_off_what_the_length_of_the_texts_brings():
    assert bic(15.25, 900) == pytest.approx(15.25 - 6.8024, abs=1e-4)
    assert bic(0.0, 1) == 0
    with pytest.raises(EmptyMeasureError, match="no words"):
        bic(0.0, 0)


@pytest.mark.parametrize(
    ("cells", "p"),
    [
        ((3, 0, 0, 3), 2 / 20),  # one way in 20 at either end
        ((4, 0, 0, 4), 2 / 70),
        ((2, 0, 1, 3), 0.4),  # 3 of the 15 ways for 2 and 0, 3 for 0 and 2; 9 for 1 and 1
        ((1, 1, 1, 1), 1),
        ((0, 0, 3, 4), 1),
        ((0, 5, 0, 2), 1),
    ],
)
def test_fishers_test_counts_the_tables_no_likelier_than_this_one(cells, p):
    assert fisher_two_tail(*cells) == pytest.approx(p)


@given(CELLS)
def test_fishers_test_is_a_share_and_minds_neither_order_nor_side(cells):
    a, b, c, d = cells
    p = fisher_two_tail(a, b, c, d)

    assert 0 < p <= 1
    assert p == fisher_two_tail(c, d, a, b) == fisher_two_tail(b, a, d, c)
    assert p == fisher_two_tail(a, c, b, d)


def test_fishers_test_takes_one_large_text_and_refuses_what_would_take_long():
    assert fisher_two_tail(11, 0, 450, 10**6) < 1e-30
    assert fisher_two_tail(2500, 2500, 2500, 2500) == 1
    with pytest.raises(KitError, match=r"up to a sum of 5,000, and here the smallest is 5,001"):
        fisher_two_tail(5001, 0, 0, 5001)
    with pytest.raises(EmptyMeasureError, match="Every count is 0"):
        fisher_two_tail(0, 0, 0, 0)
    with pytest.raises(KitError, match="-1 cannot be a count"):
        fisher_two_tail(1, -1, 0, 0)


# What always holds.


@given(COUNTS)
def test_g2_is_never_below_0_and_minds_no_order(counts):
    for measure in (log_likelihood, log_likelihood_4):
        assert measure(*counts) >= 0
        assert measure(*counts) == pytest.approx(measure(*swapped(*counts)), abs=1e-6)


@given(COUNTS)
def test_four_cells_never_give_less_than_two(counts):
    assert log_likelihood_4(*counts) >= log_likelihood(*counts) - 1e-6


@given(st.integers(1, 100), st.integers(1, 1000), st.integers(1, 1000), st.integers(1, 50))
def test_at_one_rate_nothing_is_surprising(count, n1, n2, per):
    a, b = count * n1, count * n2
    rates = a, b, a * per, b * per

    assert log_likelihood(*rates) == pytest.approx(0, abs=1e-9)
    assert log_likelihood_4(*rates) == pytest.approx(0, abs=1e-6)
    assert log_ratio(*rates) == pytest.approx(0, abs=1e-12)
    assert percent_difference(*rates) == 0


@given(COUNTS)
def test_a_log_ratio_turns_its_sign_when_the_texts_change_places(counts):
    assert log_ratio(*counts) == pytest.approx(-log_ratio(*swapped(*counts)), abs=1e-9)


@given(COUNTS)
def test_an_interval_holds_its_log_ratio(counts):
    low, high = log_ratio_interval(*counts)

    assert low <= log_ratio(*counts) <= high


@given(COUNTS)
def test_every_measure_is_a_finite_number_or_none(counts):
    for measure in OF_FOUR_COUNTS:
        value = measure(*counts)
        values = value if isinstance(value, tuple) else (value,)
        assert all(one is None or isfinite(one) for one in values)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_what_is_needed_is_the_least_that_reaches_the_line(n1, n2):
    needed = needed_to_be_key(n1, n2)

    if needed <= n1:
        assert log_likelihood(needed, 0, n1, n2) >= CRITICAL
    if 1 < needed <= n1 + 1:
        assert log_likelihood(needed - 1, 0, n1, n2) < CRITICAL


@pytest.mark.parametrize("measure", OF_FOUR_COUNTS)
@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ((0, 0, 10, 10), "Neither text has the word"),
        ((0, 0, 0, 0), "A text has no words"),
        ((3, 0, 10, 0), "A text has no words"),
        ((0, 3, 0, 10), "A text has no words"),
    ],
)
def test_where_there_is_nothing_to_compare_the_answer_says_so(measure, counts, message):
    with pytest.raises(EmptyMeasureError, match=message):
        measure(*counts)


@pytest.mark.parametrize("measure", OF_FOUR_COUNTS)
@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ((11, 0, 10, 10), "cannot hold a word 11 and 0 times. Give the two counts first"),
        ((1, 11, 10, 10), "cannot hold a word 1 and 11 times"),
        ((-1, 2, 10, 10), "-1 cannot be a count"),
    ],
)
def test_counts_that_do_not_fit_the_texts_are_refused(measure, counts, message):
    with pytest.raises(KitError, match=message):
        measure(*counts)


# The table.


def test_rows_go_from_the_most_surprising_and_then_by_the_alphabet():
    # 4 and 2 tokens. G2 of 0-1 is 2 ln 3 = 2.20; of 2-0 is 4 ln 1.5 = 1.62; of 1-0, 2 ln 1.5.
    table = keyness(Statement.from_text("We won. We can."), Statement.from_text("They won."))

    assert [(row.term, row.count_target, row.count_reference) for row in table.rows] == (
        [("They", 0, 1), ("We", 2, 0), ("can", 1, 0), ("won", 1, 1)]
    )
    assert [row.g2 for row in table.rows[:3]] == (
        pytest.approx([2 * log(3), 4 * log(1.5), 2 * log(1.5)])
    )
    words = keyness(text(we=1, Us=1, all=1), text(they=3))
    assert [row.term for row in words.rows] == ["they", "Us", "all", "we"]


def test_a_row_holds_what_the_measures_say_of_its_counts():
    row = keyness(text(we=8, so=92), text(we=2, so=48)).row("WE")

    assert (row.term, row.key, row.count_target, row.count_reference) == ("we", "we", 8, 2)
    assert (row.per_1000_target, row.per_1000_reference) == (80, 40)
    assert (row.expected_target, row.expected_reference) == pytest.approx((20 / 3, 10 / 3))
    assert (row.log_ratio, row.percent_difference) == (1, 100)
    assert row.odds_ratio == pytest.approx((8 / 92) / (2 / 48))
    assert (row.log_ratio_low, row.log_ratio_high) == log_ratio_interval(8, 2, 100, 50)
    assert row.g2 == log_likelihood(8, 2, 100, 50)
    assert row.bic == pytest.approx(row.g2 - log(150))
    assert row.smoothed is False


def test_a_row_says_where_a_count_of_0_was_taken_for_a_half():
    table = keyness(text(we=4, so=96), text(they=2, so=98))

    assert [(row.term, row.smoothed) for row in table.rows] == (
        [("we", True), ("they", True), ("so", False)]
    )
    assert (table.row("we").percent_difference, table.row("we").odds_ratio) == (None, None)
    assert (table.row("they").percent_difference, table.row("they").odds_ratio) == (-100, 0)


def test_the_counts_are_those_of_the_frequency_table():
    target, reference = load_statement("stepping-down"), load_statement("moving-on")
    ours, theirs = frequency(target), frequency(reference)
    table = keyness(target, reference)

    assert all(row.count_target == ours.count(row.key) for row in table.rows)
    assert all(row.count_reference == theirs.count(row.key) for row in table.rows)
    assert all(row.term == ours.row(row.key).term for row in table.rows if row.count_target)


@given(WORDS, WORDS, st.sampled_from(["written", "any-case", "lemma"]))
def test_the_counts_of_all_rows_add_up_to_the_texts(ours, theirs, form):
    table = keyness(
        Statement.from_text(" ".join(ours)), Statement.from_text(" ".join(theirs)), form=form
    )

    assert sum(row.count_target for row in table.rows) == table.tokens_target == len(ours)
    assert sum(row.count_reference for row in table.rows) == table.tokens_reference == len(theirs)
    assert len({row.key for row in table.rows}) == len(table.rows)


def test_forms_decide_which_words_are_one():
    target, reference = Statement.from_text("We teach. we taught."), Statement.from_text("We.")

    assert keyness(target, reference, form="written").row("we").count_reference == 0
    assert keyness(target, reference, form="lemma").row("teach").count_target == 2


def test_a_minimum_is_for_both_texts_together():
    table = keyness(text(we=2, us=1, so=1), text(so=1, they=1), minimum=2)

    assert {row.term for row in table.rows} == {"we", "so"}


def test_a_table_remembers_its_settings():
    table = keyness(text(we=3), text(they=4), form="lemma", minimum=2)

    assert (table.tokens_target, table.tokens_reference) == (3, 4)
    assert (table.form, table.minimum, table.critical) == ("lemma", 2, 15.13)
    assert table.needed == needed_to_be_key(3, 4)
    assert table.row("absent") is None


@pytest.mark.parametrize(("target", "reference"), [("", "We won."), ("We won.", ""), ("", "")])
def test_an_empty_text_is_answered_with_what_to_do(target, reference):
    with pytest.raises(EmptyMeasureError, match="A text has no words"):
        keyness(Statement.from_text(target), Statement.from_text(reference))


def test_one_word_against_itself_is_no_difference():
    (row,) = keyness(Statement.from_text("We"), Statement.from_text("we we we")).rows

    assert (row.g2, row.log_ratio, row.percent_difference, row.odds_ratio) == (0, 0, 0, None)
    assert (row.log_ratio_low, row.log_ratio_high) == (0, 0)


# What the texts can bear.


def test_in_short_texts_a_verdict_says_what_it_would_take():
    # One more in 451 words is 2.2 per 1,000.
    assert verdict(10, 0) == (
        "Not key: in texts of this length a word has to stand 11 to 0 before it counts. "
        "One more in the reference would move the rate there from 0.0 to 2.2 per 1,000."
    )


def test_past_the_line_a_verdict_says_in_which_text():
    assert verdict(11, 0) == (
        "Key in the target: G2 is 15.2, past 15.13. "
        "One more in the reference would move the rate there from 0.0 to 2.2 per 1,000."
    )


def test_the_weaker_side_is_the_one_with_the_lower_rate():
    # 10.5 expected in each: 2 x (ln(1 / 10.5) + 20 ln(20 / 10.5)) = 2 x (12.887 - 2.351) = 21.07.
    assert verdict(1, 20) == (
        "Key in the reference: G2 is 21.1, past 15.13. "
        "One more in the target would move the rate there from 2.2 to 4.4 per 1,000."
    )
    # 5 in 100 words are more than 6 in 450.
    assert "One more in the reference" in verdict(5, 6, 100, 450)


def test_the_longer_text_needs_more():
    # 15.13 / (2 ln 1.5) = 18.7 and 15.13 / (2 ln 3) = 6.9.
    assert "has to stand 19 to 0" in verdict(8, 0, 900, 450)
    assert "has to stand 0 to 7 " in verdict(0, 3, 900, 450)


def test_of_texts_too_short_for_any_word_to_be_key_a_verdict_says_so():
    assert verdict(9, 0, 10, 10).startswith("Not key, and no word could be")


def test_where_fewer_than_1_is_expected_g2_is_not_trusted():
    # 3 of 20,450 words in a text of 450: 0.07 expected there.
    assert verdict(3, 0, 450, 20_000) == (
        "G2 cannot say: fewer than 1 expected in the shorter text. Use Fisher's test. "
        "One more in the reference would move the rate there from 0.0000 to 0.0500 per 1,000."
    )


def test_where_so_few_would_do_that_g2_is_not_trusted_no_number_is_named():
    # 2 to 0 would clear the line, with 0.04 expected.
    assert needed_to_be_key(450, 20_000) == 2
    assert verdict(1, 3, 450, 20_000).startswith("Not key: G2 is ")
    assert "has to stand" not in verdict(1, 3, 450, 20_000)
