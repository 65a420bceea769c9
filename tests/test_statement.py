"""A statement and its parts, on one index."""

import pytest

from closereading.text import Sentence, Span, Statement, load_statement

# W0 e1 _2 w3 o4 n5 .6 _7 T8 h9 e10 y11 _12 l13 o14 s15 t16 .17
TWO = Statement.from_text("We won. They lost.")


@pytest.mark.parametrize(
    ("id", "sentences", "paragraphs"), [("stepping-down", 21, 8), ("moving-on", 18, 5)]
)
def test_the_kits_statements_have_the_sentences_counted_by_hand(id, sentences, paragraphs):
    statement = load_statement(id)

    assert len(statement.sentences) == sentences
    assert len(statement.paragraphs) == paragraphs


def test_only_the_first_line_of_stepping_down_is_a_heading():
    statement = load_statement("stepping-down")

    assert [one.number for one in statement.paragraphs if one.is_heading] == [1]
    assert statement.sentences[0].span.of(statement.text) == "Stepping Down but Not Quitting"
    assert statement.title == "Stepping Down but Not Quitting"


def test_moving_on_begins_after_its_label_and_has_no_heading():
    statement = load_statement("moving-on")

    assert statement.text.startswith("After nearly 15 years")
    assert statement.text.endswith("I will miss you.")
    assert not any(one.is_heading for one in statement.paragraphs)


def test_a_section_opens_after_a_blank_line_only():
    # A blank line stands before the fifth paragraph of the one, between all those of the other.
    opening = {
        id: [one.number for one in load_statement(id).paragraphs if one.opens_section]
        for id in ("stepping-down", "moving-on")
    }

    assert opening == {"stepping-down": [5], "moving-on": [2, 3, 4, 5]}


def test_each_line_that_is_not_blank_is_a_paragraph():
    statement = Statement.from_text("\n Our town\nWe won. \n\n \nThey lost.\n")

    assert [
        (one.number, one.span.of(statement.text), one.opens_section) for one in statement.paragraphs
    ] == [(1, "Our town", False), (2, "We won.", False), (3, "They lost.", True)]


def test_a_text_from_nowhere_has_its_line_ends_made_alike():
    statement = Statement.from_text("one\r\ntwo\rthree\nfour")

    assert statement.text == "one\ntwo\nthree\nfour"
    assert len(statement.paragraphs) == 4


def test_a_text_from_nowhere_is_known_by_its_id():
    statement = Statement.from_text("We won.", id="speech")

    assert (statement.id, statement.title, statement.sha256) == ("speech", "speech", "")


def test_a_sentence_knows_its_place_its_number_and_its_paragraph():
    statement = Statement.from_text("Title\nWe won. They lost.")

    # Title is 0 to 5, the line end is 5, and 6 are added to the places of TWO.
    assert tuple(statement.sentences) == (
        Sentence(0, 5, 1, 1),
        Sentence(6, 13, 2, 2),
        Sentence(14, 24, 3, 2),
    )


@pytest.mark.parametrize(("offset", "number"), [(0, 1), (6, 1), (7, 1), (8, 2), (17, 2), (18, 2)])
def test_the_space_after_a_sentence_belongs_to_it(offset, number):
    assert TWO.sentence_at(offset).number == number


def test_each_token_knows_the_number_of_its_sentence():
    assert TWO.sentence_of_token == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("span", "indices"),
    [
        (Span(0, 2), [0]),
        (Span(3, 6), [1]),
        (Span(1, 4), [0, 1]),
        (Span(5, 9), [1, 2]),
        (Span(0, 18), [0, 1, 2, 3]),
        (Span(16, 17), [3]),
        (Span(2, 3), []),
        (Span(6, 8), []),
        (Span(17, 18), []),
    ],
)
def test_a_stretch_has_the_tokens_it_shares_a_character_with(span, indices):
    assert list(TWO.token_range(span)) == indices


@pytest.mark.parametrize("place", [0, 1, 2, 4, 18])
def test_an_empty_stretch_shares_no_character_with_any_token(place):
    assert list(TWO.token_range(Span(place, place))) == []


def test_an_empty_text_has_no_parts():
    statement = Statement.from_text("")

    assert (len(statement.tokens), len(statement.sentences)) == (0, 0)
    assert statement.paragraphs == ()
    assert statement.sentence_of_token == []
    assert list(statement.token_range(Span(0, 0))) == []
    with pytest.raises(IndexError):
        statement.sentence_at(0)


def test_a_text_of_one_word_is_one_of_each():
    statement = Statement.from_text("Vote")

    assert len(statement.tokens) == len(statement.sentences) == len(statement.paragraphs) == 1
    assert statement.sentence_of_token == [1]


def test_emoji_count_as_code_points_in_every_place():
    statement = Statement.from_text("Vote \U0001f5f3\ufe0f! We won.")

    # V0 o1 t2 e3 _4 ballot5 selector6 !7 _8 W9
    assert [one.span for one in statement.sentences] == [Span(0, 8), Span(9, 16)]


def test_a_million_words_are_counted_to_the_last():
    # Ten words a sentence, 44 characters with the space: 100,000 sentences in one paragraph.
    line = "We won the seat and kept it all year long. "
    statement = Statement.from_text(line * 100_000)

    assert len(statement.tokens) == 1_000_000
    assert len(statement.sentences) == 100_000
    assert len(statement.paragraphs) == 1
    assert statement.sentence_of_token[-1] == 100_000
    last = statement.tokens[-1]
    assert (last.text, last.end) == ("long", len(line) * 100_000 - len(". "))


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (Span(0, 2), Span(1, 4), True),
        (Span(0, 9), Span(3, 4), True),
        (Span(0, 2), Span(2, 4), False),
        (Span(0, 2), Span(5, 6), False),
    ],
)
def test_spans_overlap_where_they_share_a_character(one, other, shared):
    assert one.overlaps(other) is other.overlaps(one) is shared
