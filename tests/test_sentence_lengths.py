"""How long the sentences of a text are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.errors import EmptyMeasureError
from closereading.measures.sentence_lengths import sentence_lengths, written_words
from closereading.text import Statement, load_statement


def lengths(text):
    return sentence_lengths(Statement.from_text(text))


def test_sentences_are_counted_in_order():
    assert lengths("We won. They lost the seat. Why?").lengths == (2, 4, 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I’ve won.", 2),
        ("They’d’ve won.", 2),
        ("The Party’s leader's gone.", 4),
        ("Don’t go.", 2),
        ("A data-led campaign", 3),
        ("№10", 1),
        ("Well — no.", 2),
    ],
)
def test_a_word_and_its_clitics_are_one_word(text, words):
    assert lengths(text).lengths == (words,)


def test_a_heading_and_every_line_end_a_sentence():
    assert lengths("Stepping down\nI have left\nGoodbye").lengths == (2, 3, 1)


def test_the_mean_the_median_and_the_deviation():
    # 2, 4, 4, 6 words: mean 4; squares of 2, 0, 0, 2 make 8, over 4 sentences 2.
    found = lengths("a b. A b c d. A b c d. A b c d e f.")

    assert (found.mean, found.median) == (4, 4)
    assert found.deviation == pytest.approx(2**0.5)


def test_between_two_middle_sentences_the_median_is_half_way():
    assert lengths("One. One two. One two three. One two three four.").median == 2.5


def test_the_shortest_and_the_longest_are_numbered_from_1():
    found = lengths("We won it. Yes. They lost it all.")

    assert (found.shortest, found.longest) == (2, 3)


def test_the_first_of_several_is_the_shortest_or_the_longest():
    found = lengths("We won. Yes. Yes. No one.")

    assert (found.shortest, found.longest) == (2, 1)


def test_a_single_sentence_is_the_shortest_and_the_longest_and_deviates_from_nothing():
    found = lengths("We won.")

    assert (found.mean, found.median, found.deviation) == (2, 2, 0)
    assert (found.shortest, found.longest) == (1, 1)


def test_a_line_without_words_keeps_its_place_and_weighs_nothing():
    found = lengths("We won.\n* * *\nThey lost it all.")

    assert found.lengths == (2, 0, 4)
    assert (found.mean, found.shortest, found.longest) == (3, 1, 3)


@pytest.mark.parametrize("text", ["", " \n", "?!… —"])
def test_a_text_without_words_has_no_sentence_to_measure(text):
    with pytest.raises(EmptyMeasureError, match="choose or paste a text"):
        lengths(text)


def test_the_lengths_of_a_statement_stand_one_for_each_of_its_sentences():
    statement = load_statement("stepping-down")
    found = sentence_lengths(statement)

    by_words = {
        sentence.span.of(statement.text): length
        for sentence, length in zip(statement.sentences, found.lengths, strict=True)
    }
    assert by_words["Stepping Down but Not Quitting"] == 5
    assert by_words["So why am I stepping down now?"] == 7


@given(st.text(alphabet="aI’'veS.-@1, \n—?"))
def test_every_token_is_in_one_written_word_and_the_lengths_add_up(text):
    statement = Statement.from_text(text)
    words = written_words(statement)

    assert [index for word in words for index in word] == list(range(len(statement.tokens)))
    if words:
        found = sentence_lengths(statement)
        assert sum(found.lengths) == len(words)
        assert 0 < min(filter(None, found.lengths)) <= found.mean <= max(found.lengths)
