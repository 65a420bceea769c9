"""Which words keep company with a word."""

from math import isfinite, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.errors import EmptyMeasureError, KitError
from closereading.measures import find, frequency
from closereading.measures.collocation import (
    PMI_MINIMUM,
    collocates,
    collocation_g2,
    delta_p,
    log_dice,
    npmi,
    pmi,
    t_score,
)
from closereading.text import Statement, load_statement

# both, only the first, only the second, neither
CELLS = st.tuples(*[st.integers(0, 10**6)] * 4).filter(lambda c: c[0] + c[1] and c[0] + c[2])
TEXTS = st.lists(st.sampled_from(["we", "We", "won", "it", "all.", "then", "\n"]), max_size=60).map(
    " ".join
)

# We0 will1 win2 | We3 will4 lose5 | They6 may7 win8
WILL = Statement.from_text("We will win. We will lose. They may win.")


def of_cells(both, only_first, only_second, neither):
    total = both + only_first + only_second + neither
    return both, both + only_first, both + only_second, total


def rows(text, node, **options):
    """Each collocate with its count and how much of it is to the left and to the right."""
    statement = text if isinstance(text, Statement) else Statement.from_text(text)
    table = collocates(statement, node, **{"minimum": 1, **options})
    return {row.key: (row.count, row.left, row.right) for row in table.rows}


# Published values.


def test_church_and_hanks_1990_give_pmi():
    assert pmi(8, 1105, 44, 15_000_000) == pytest.approx(11.3, abs=0.05)


def test_manning_and_schuetze_1999_give_t_for_new_companies():
    assert t_score(8, 15828, 4675, 14_307_668) == pytest.approx(0.999932, abs=5e-7)


def test_gries_2013_gives_delta_p_both_ways():
    given_first, given_second = delta_p(*of_cells(5610, 168_938, 2257, 10_233_063))

    assert given_first == pytest.approx(0.032, abs=5e-4)
    assert given_second == pytest.approx(0.697, abs=5e-4)


@pytest.mark.parametrize(
    ("cells", "value"), [((10, 0, 0, 90), 1), ((1, 9, 9, 81), 0), ((0, 10, 10, 80), -1)]
)
def test_bouma_2009_gives_the_ends_and_the_middle_of_npmi(cells, value):
    assert npmi(*of_cells(*cells)) == pytest.approx(value, abs=1e-12)


@pytest.mark.parametrize(("counts", "value"), [((7, 7, 7), 14), ((1, 16_384, 16_384), 0)])
def test_rychly_2008_gives_the_highest_log_dice_and_its_0(counts, value):
    assert log_dice(*counts) == pytest.approx(value, abs=1e-12)


def test_dunning_1993_gives_g2_over_four_cells():
    assert collocation_g2(*of_cells(10, 0, 3, 31_764)) == pytest.approx(167.23, abs=0.005)


# Worked by hand.


def test_pmi_counts_doublings_over_chance():
    # By chance 8 x 8 / 64 = 1.
    assert [pmi(both, 8, 8, 64) for both in (1, 2, 8)] == [0, 1, 3]


def test_npmi_is_pmi_beside_the_most_it_could_be():
    # PMI is 1; two that stand together 2 times in 64 places could have 5.
    assert npmi(2, 8, 8, 64) == pytest.approx(1 / 5)


def test_log_dice_falls_by_one_when_half_as_much_is_shared():
    assert [log_dice(both, 8, 8) for both in (8, 4, 2)] == [14, 13, 12]


def test_t_is_what_is_over_chance_by_the_root_of_what_is_there():
    assert t_score(4, 8, 8, 64) == (4 - 1) / 2
    assert t_score(1, 8, 8, 32) == -1


def test_delta_p_takes_the_chance_elsewhere_from_the_chance_here():
    # 3 of 4 here and 1 of 16 elsewhere; 3 of 4 and 1 of 16 the other way round.
    assert delta_p(3, 4, 4, 20) == pytest.approx((0.6875, 0.6875))
    assert delta_p(2, 2, 4, 10) == pytest.approx((1 - 2 / 8, 2 / 4))


def test_delta_p_has_no_value_where_there_is_no_elsewhere():
    # The first is everywhere: 3 of 3 where the second is, and 7 of 7 where it is not.
    assert delta_p(3, 10, 3, 10) == (None, 0)
    assert delta_p(10, 10, 10, 10) == (None, None)


def test_g2_is_0_where_words_meet_as_often_as_by_chance():
    assert collocation_g2(1, 8, 8, 64) == 0
    # 2, 0, 0 and 5 where 4/7, 10/7, 10/7 and 25/7 are expected.
    assert collocation_g2(2, 2, 2, 7) == pytest.approx(2 * (2 * log(7 / 2) + 5 * log(7 / 5)))


# What always holds.


@given(CELLS)
def test_npmi_and_delta_p_lie_between_minus_1_and_1(cells):
    counts = of_cells(*cells)

    assert -1 <= npmi(*counts) <= 1
    assert all(value is None or -1 <= value <= 1 for value in delta_p(*counts))


@given(CELLS)
def test_no_measure_minds_which_word_comes_first(cells):
    both, first, second, total = of_cells(*cells)
    turned = both, second, first, total

    assert npmi(both, first, second, total) == pytest.approx(npmi(*turned))
    assert collocation_g2(both, first, second, total) == pytest.approx(
        collocation_g2(*turned), abs=1e-6
    )
    assert delta_p(both, first, second, total) == delta_p(*turned)[::-1]


@given(CELLS.filter(lambda cells: cells[0]))
def test_every_measure_of_two_words_that_meet_is_a_finite_number(cells):
    counts = of_cells(*cells)
    values = pmi(*counts), npmi(*counts), t_score(*counts), collocation_g2(*counts)

    assert all(map(isfinite, values))
    assert collocation_g2(*counts) >= 0
    assert log_dice(*counts[:3]) <= 14


@pytest.mark.parametrize("measure", [pmi, t_score, lambda *counts: log_dice(*counts[:3])])
def test_words_that_never_meet_have_no_pmi_log_dice_or_t(measure):
    with pytest.raises(EmptyMeasureError, match=r"never stand together.* Use NPMI or G2"):
        measure(0, 4, 4, 20)


@pytest.mark.parametrize("measure", [pmi, npmi, t_score, delta_p, collocation_g2])
@pytest.mark.parametrize(
    ("counts", "error", "message"),
    [
        ((0, 0, 4, 20), EmptyMeasureError, "One of the two never occurs"),
        ((0, 4, 0, 20), EmptyMeasureError, "One of the two never occurs"),
        ((0, 0, 0, 0), EmptyMeasureError, "One of the two never occurs"),
        ((5, 4, 6, 20), KitError, "do not fit. Give both, first, second and total"),
        ((1, 4, 4, 6), KitError, "do not fit"),
        ((1, 4, 4, -6), KitError, "-6 cannot be a count"),
    ],
)
def test_counts_that_make_no_sense_are_refused(measure, counts, error, message):
    with pytest.raises(error, match=message):
        measure(*counts)


# The table.


def test_words_are_near_up_to_a_window_on_either_side():
    text = "One two three four we six seven eight nine."

    assert rows(text, "we", window=1) == {"four": (1, 1, 0), "six": (1, 0, 1)}
    assert set(rows(text, "we", window=3)) == {"two", "three", "four", "six", "seven", "eight"}
    assert len(rows(text, "we", window=50)) == 8


def test_a_window_ends_with_its_sentence():
    assert rows(WILL, "we") == {"will": (2, 0, 2), "win": (1, 0, 1), "lose": (1, 0, 1)}


def test_the_first_and_the_last_word_have_neighbours_on_one_side():
    assert rows("Ours won it", "ours", window=1) == {"won": (1, 0, 1)}
    assert rows("Ours won it", "it", window=1) == {"won": (1, 1, 0)}


def test_a_word_between_two_nodes_counts_once_and_to_the_right_of_the_first():
    # our0 party1 is2 our3 pride4
    assert rows("Our party is our pride", "our") == (
        {"party": (1, 0, 1), "is": (1, 0, 1), "pride": (1, 0, 1)}
    )
    assert rows("Our party is indeed our pride", "our", window=1) == (
        {"party": (1, 0, 1), "indeed": (1, 1, 0), "pride": (1, 0, 1)}
    )


def test_the_node_is_not_its_own_collocate():
    assert rows("We we we", "we") == {}
    assert rows("We said we won", "we") == {"said": (1, 0, 1), "won": (1, 0, 1)}


def test_a_phrase_and_a_wildcard_can_be_the_node():
    text = "The Labour Party won. A labour party lost. The party left."

    assert rows(text, "labour party", window=1) == (
        {"the": (1, 1, 0), "won": (1, 0, 1), "a": (1, 1, 0), "lost": (1, 0, 1)}
    )
    assert rows("We elect her. Elections end.", "elect*", window=1) == (
        {"we": (1, 1, 0), "her": (1, 0, 1), "end": (1, 0, 1)}
    )


def test_the_words_of_the_node_are_not_among_the_occurrences_of_a_collocate():
    statement = Statement.from_text("Labour lost. Our Labour Party and labour won.")
    by_key = {row.key: row for row in collocates(statement, "labour party", minimum=1).rows}

    # Three in the text: one is the node's, one near it, one in another sentence.
    assert (by_key["labour"].count, by_key["labour"].in_text) == (1, 2)


def test_a_row_holds_what_the_measures_say_of_its_counts():
    table = collocates(WILL, "we", window=1, minimum=1)
    (row,) = table.rows

    assert (row.term, row.key, row.count, row.in_text, row.positions) == (
        "will",
        "will",
        2,
        2,
        (1, 4),
    )
    # 2 of 2 places near "we", 2 of 2 occurrences, 7 places that are not "we".
    assert row.g2 == pytest.approx(2 * (2 * log(7 / 2) + 5 * log(7 / 5)))
    assert (row.log_dice, row.pmi, row.delta_p) == (14, None, (1, 1))
    assert (table.occurrences, table.near, table.tokens) == (2, 2, 9)


def test_rows_go_from_the_highest_log_dice_and_then_by_first_appearance():
    # "we" 2 times; will 2 of 2: 14; lose 1 of 1: 14 + log2(2/3); win 1 of 2: 13.
    table = collocates(WILL, "we", minimum=1)

    assert [row.term for row in table.rows] == ["will", "lose", "win"]
    assert [row.log_dice for row in table.rows] == pytest.approx([14, 13.415, 13], abs=1e-3)
    equals = collocates(Statement.from_text("We won. They left, we stood."), "we", minimum=1)
    assert [row.term for row in equals.rows] == ["won", "They", "left", "stood"]


def test_a_word_twice_near_one_node_does_not_pass_the_highest_log_dice():
    # One "we", two "hope", of which one is shared: 14 + log2(2/3).
    (row,) = collocates(Statement.from_text("Hope we hope"), "we").rows

    assert (row.count, row.left, row.right) == (2, 1, 1)
    assert row.log_dice == pytest.approx(13.415, abs=1e-3)


@pytest.mark.parametrize(("count", "shown"), [(PMI_MINIMUM - 1, False), (PMI_MINIMUM, True)])
def test_pmi_is_shown_from_6_times_together(count, shown):
    text = Statement.from_text("We won. " * count + "They left. " * count)
    (row,) = collocates(text, "we").rows

    # All "won" are near and nothing else is, among 3 x count places: PMI is log2 3.
    assert (row.pmi == pytest.approx(1.585, abs=1e-3)) if shown else row.pmi is None


def test_where_every_word_is_near_nothing_can_be_compared():
    (row,) = collocates(Statement.from_text("We won. " * 6), "we").rows

    assert (row.g2, row.pmi, row.delta_p) == (0, 0, (None, None))


def test_a_minimum_and_a_stop_list_leave_rows_out_and_nothing_else():
    assert rows(WILL, "we", minimum=2) == {"will": (2, 0, 2)}
    assert rows(WILL, "we", stop=["will"]) == {"win": (1, 0, 1), "lose": (1, 0, 1)}
    assert collocates(WILL, "we", stop=["will"]).near == collocates(WILL, "we").near == 4


def test_forms_decide_which_words_are_one():
    text = "We win. We won."

    assert rows(text, "we", form="lemma") == {"win": (2, 0, 2)}
    assert rows("we Win. We win.", "we", form="written") == {"Win": (1, 0, 1)}


@given(TEXTS, st.sampled_from(["we", "won it", "w*"]), st.integers(1, 5))
def test_counts_are_those_of_every_word_and_every_node_gone_through(text, node, window):
    statement = Statement.from_text(text)
    keys, numbers = statement.tokens.keys, statement.sentence_of_token
    nodes = find(statement, node)
    inside = {place for one in nodes for place in one}

    def is_near(place, one):
        distance = one.start - place if place < one.start else place - one.stop + 1
        return distance <= window and numbers[place] == numbers[one.start]

    near = [
        place
        for place in range(len(keys))
        if place not in inside and any(is_near(place, one) for one in nodes)
    ]
    table = collocates(statement, node, window=window, minimum=1)

    assert sorted(place for row in table.rows for place in row.positions) == near
    assert table.near == len(near)
    assert all(keys[place] == row.key for row in table.rows for place in row.positions)
    assert all(row.left + row.right == row.count == len(row.positions) for row in table.rows)
    assert all(row.in_text >= row.count for row in table.rows)


def test_a_term_is_written_as_in_the_frequency_table():
    statement = load_statement("moving-on")
    terms = frequency(statement)

    assert all(row.term == terms.row(row.key).term for row in collocates(statement, "I").rows)


def test_a_table_remembers_its_settings():
    table = collocates(WILL, "be", form="lemma", window=7, minimum=3)

    assert (table.node, table.form, table.window, table.minimum) == ("be", "lemma", 7, 3)


@pytest.mark.parametrize("text", ["", "They left.", "* * *"])
def test_a_node_that_is_not_there_has_no_collocates(text):
    table = collocates(Statement.from_text(text), "we")

    assert (table.rows, table.occurrences, table.near) == ((), 0, 0)


@pytest.mark.parametrize("text", ["We", "We. We. We."])
def test_a_node_alone_has_no_collocates(text):
    assert rows(text, "we") == {}


@pytest.mark.parametrize("window", [0, 51, -1])
def test_a_window_of_no_words_or_of_over_50_is_refused(window):
    with pytest.raises(KitError, match=rf"A window of {window} words .* from 1 to 50"):
        collocates(WILL, "we", window=window)


def test_an_empty_query_is_answered_with_what_to_do():
    with pytest.raises(KitError, match="Nothing to look for yet"):
        collocates(WILL, " ")


def test_under_10_000_words_the_table_says_to_read_the_lines():
    short, long = (Statement.from_text("We won. " * count) for count in (4999, 5000))

    assert collocates(short, "we").caution.startswith("In a text under 10,000 words read the lines")
    assert collocates(long, "we").caution == ""
