"""How often each word, or each run of words, occurs."""

import pytest

from closereading.errors import KitError
from closereading.measures import frequency
from closereading.text import Statement, load_statement

# We0 won1 We2 lost3 we4 won5
SIX = Statement.from_text("We won. We lost, we won.")


def rows(text, **options):
    statement = text if isinstance(text, Statement) else Statement.from_text(text)
    return [(row.term, row.count) for row in frequency(statement, **options).rows]


def test_words_are_counted_in_any_case_unless_asked_otherwise():
    assert rows(SIX) == [("We", 3), ("won", 2), ("lost", 1)]


def test_as_written_a_capital_makes_another_word():
    assert rows(SIX, form="written") == [("We", 2), ("won", 2), ("lost", 1), ("we", 1)]


def test_dictionary_forms_are_counted_together():
    # They0 teach1 She2 taught3 He4 teaches5 I6 was7 taught8
    text = "They teach. She taught. He teaches. I was taught."
    table = frequency(Statement.from_text(text), form="lemma")

    assert table.row("teach").positions == (1, 3, 5, 8)
    assert table.row("teach").term == "teach"
    assert table.count("be") == 1
    assert table.count("taught") == 0


def test_a_contraction_counts_its_pronoun_and_its_verb():
    statement = Statement.from_text("I’ve won. I have won.")

    assert frequency(statement).count("i") == 2
    assert frequency(statement, form="lemma").count("have") == 2


@pytest.mark.parametrize(("id", "count"), [("stepping-down", 21), ("moving-on", 16)])
def test_the_writers_of_the_kit_say_i_as_often_as_was_counted_by_hand(id, count):
    assert frequency(load_statement(id)).count("I") == count


def test_of_the_21_in_stepping_down_16_stand_alone_and_5_in_contractions():
    statement = load_statement("stepping-down")
    places = frequency(statement).row("I").positions
    contracted = [place for place in places if statement.tokens.gaps[place + 1] == ""]

    assert (len(places) - len(contracted), len(contracted)) == (16, 5)


def test_a_row_knows_every_place_and_its_rate():
    row = frequency(SIX).row("WE")

    # 3 of 6 tokens are 500 in 1,000.
    assert (row.positions, row.per_1000) == ((0, 2, 4), 500.0)


@pytest.mark.parametrize(("words", "rate"), [(1, 1000.0), (8, 125.0), (2000, 0.5)])
def test_a_rate_is_per_thousand_tokens_of_the_text(words, rate):
    statement = Statement.from_text("once" + " other" * (words - 1))

    assert frequency(statement).row("once").per_1000 == pytest.approx(rate)


def test_equals_stand_in_order_of_first_appearance():
    assert [term for term, _ in rows("zebra apple mango apple zebra kiwi")] == (
        ["zebra", "apple", "mango", "kiwi"]
    )


def test_curly_and_straight_apostrophes_are_one_word_unless_kept_as_written():
    assert rows("don’t don't") == [("don’t", 2)]
    assert rows("don’t don't", form="written") == [("don’t", 1), ("don't", 1)]


@pytest.mark.parametrize(
    ("text", "term"), [("we We We", "We"), ("we We", "we"), ("WE we WE", "WE")]
)
def test_a_term_is_shown_as_it_is_most_often_written_the_first_where_equal(text, term):
    assert [one for one, _ in rows(text)] == [term]


@pytest.mark.parametrize(("n", "runs"), [(1, 7), (2, 5), (3, 4), (4, 3), (5, 2)])
def test_a_run_never_crosses_the_end_of_a_sentence(n, runs):
    # Six words hold 6, 5, 4, 3, 2 runs; the seventh is alone in its sentence.
    found = rows("One two three four five six. Seven", n=n)

    assert len(found) == runs
    assert not any("six" in term and "Seven" in term for term, _ in found)


def test_runs_of_two_words_are_counted_with_their_places():
    table = frequency(SIX, n=2)

    assert [(row.term, row.positions) for row in table.rows] == (
        [("We won", (0, 4)), ("We lost", (2,)), ("lost we", (3,))]
    )
    assert table.count("we WON") == 2
    assert table.count("won we") == 0


def test_runs_may_overlap_themselves():
    assert rows("ha ha ha ha", n=2) == [("ha ha", 3)]
    assert rows("ha ha ha ha", n=3) == [("ha ha ha", 2)]


def test_a_run_does_not_cross_a_line_break():
    assert rows("our town\nwon big", n=2) == [("our town", 1), ("won big", 1)]


def test_a_run_with_a_contraction_is_shown_and_found_as_it_is_written():
    table = frequency(Statement.from_text("I’ve won. I’ve lost."), n=2)

    assert (table.rows[0].term, table.rows[0].positions) == ("I’ve", (0, 3))
    assert table.count("I’ve") == 2
    assert table.count("i've") == 2


def test_a_run_longer_than_any_sentence_is_nowhere():
    assert rows(SIX, n=5) == []


@pytest.mark.parametrize("n", [0, 6, -1])
def test_a_run_of_no_words_or_of_six_is_refused(n):
    with pytest.raises(KitError, match=rf"A run of {n} words .* from 1 to 5"):
        frequency(SIX, n=n)


def test_stop_words_are_marked_and_shown_unless_hidden():
    table = frequency(Statement.from_text("The vote of the town"), stop={"the", "of"})

    assert [(row.term, row.is_stop) for row in table.rows] == (
        [("The", True), ("vote", False), ("of", True), ("town", False)]
    )


def test_hiding_stop_words_leaves_the_rates_of_the_others_as_they_were():
    statement = Statement.from_text("The vote of the town")
    table = frequency(statement, stop={"the", "of"}, hide_stop=True)

    # 1 of 5 tokens, the hidden ones included.
    assert [(row.term, row.per_1000) for row in table.rows] == [("vote", 200.0), ("town", 200.0)]
    assert table.count("the") == 0


def test_a_run_is_hidden_only_when_all_its_words_are_stop_words():
    found = rows("The vote of the town", n=2, stop={"the", "of"}, hide_stop=True)

    assert found == [("The vote", 1), ("vote of", 1), ("the town", 1)]


@pytest.mark.parametrize(
    ("minimum", "terms"), [(1, ["We", "won", "lost"]), (2, ["We", "won"]), (3, ["We"]), (4, [])]
)
def test_what_occurs_less_often_than_the_minimum_is_left_out(minimum, terms):
    assert [term for term, _ in rows(SIX, minimum=minimum)] == terms


def test_an_absent_word_has_no_row_and_a_count_of_nought():
    table = frequency(SIX)

    assert table.row("Tory") is None
    assert table.count("Tory") == 0


@pytest.mark.parametrize("text", ["", " \n", "?!… —"])
@pytest.mark.parametrize("n", [1, 5])
def test_a_text_without_words_gives_a_table_without_rows(text, n):
    table = frequency(Statement.from_text(text), n=n)

    assert (table.rows, table.tokens) == ((), 0)


def test_a_table_remembers_its_settings():
    table = frequency(SIX, n=2, form="written", minimum=2, hide_stop=True)

    assert (table.tokens, table.n, table.form, table.minimum, table.stop_hidden) == (
        (6, 2, "written", 2, True)
    )


def test_counts_hold_in_a_text_of_a_million_words():
    # Ten words, of which "we" is one: 100,000 times, 100 in 1,000.
    statement = Statement.from_text("We won the seat and kept it all year long. " * 100_000)
    row = frequency(statement).row("we")

    assert (row.count, row.per_1000, row.positions[-1]) == (100_000, 100.0, 999_990)


def test_a_clitic_on_the_stop_list_is_hidden_alone_and_at_the_head_of_a_run():
    statement = Statement.from_text("The party’s in. It’s in.")
    stop = {"'s", "in", "it", "the"}

    assert [row.term for row in frequency(statement, stop=stop, hide_stop=True).rows] == ["party"]
    runs = frequency(statement, n=2, stop=stop, hide_stop=True).rows
    assert [row.term for row in runs] == ["The party", "party’s"]
