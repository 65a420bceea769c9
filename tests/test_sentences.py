"""Where a sentence ends, by rule."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.text import Statement

# Any text at all, and texts thick with stops, quotes, brackets and line ends.
TEXTS = st.text() | st.text(alphabet='aAI.?!…”’")(“1 \n\r\t:;—é\u0301\U0001f5f3')


def sentences(text):
    statement = Statement.from_text(text)
    return [sentence.span.of(statement.text) for sentence in statement.sentences]


@given(TEXTS)
def test_a_sentence_lies_in_its_paragraph(text):
    statement = Statement.from_text(text)

    for sentence in statement.sentences:
        paragraph = statement.paragraphs[sentence.paragraph - 1]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        assert "\n" not in sentence.span.of(statement.text)


@given(TEXTS)
def test_sentences_are_numbered_in_order_and_do_not_overlap(text):
    found = Statement.from_text(text).sentences

    assert [sentence.number for sentence in found] == list(range(1, len(found) + 1))
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(TEXTS)
def test_sentences_cover_every_character_that_is_not_blank(text):
    statement = Statement.from_text(text)
    covered = "".join(sentences(statement.text))

    assert "".join(covered.split()) == "".join(statement.text.split())


@given(TEXTS)
def test_the_tokens_of_the_sentences_add_up_to_the_tokens_of_the_text(text):
    statement = Statement.from_text(text)
    of_each = [statement.token_range(sentence.span) for sentence in statement.sentences]

    assert [index for one in of_each for index in one] == list(range(len(statement.tokens)))
    assert statement.sentence_of_token == [
        number for number, one in enumerate(of_each, 1) for _ in one
    ]


@given(TEXTS)
def test_the_sentence_at_a_place_is_the_one_that_covers_it(text):
    statement = Statement.from_text(text)

    for sentence in statement.sentences:
        assert statement.sentence_at(sentence.start) == sentence
        assert statement.sentence_at(sentence.end - 1) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith met Cllr. Jones and Dr. Patel.",
        "Prof. A. B. Cooper won.",
        "J. R. R. Tolkien wrote it.",
        "Bring flags, e.g. Union flags, i.e. Red ones.",
        "“Mr. Smith” won.",
        "(Mrs. Smith won.)",
        "No. 5 won.",
        "See pp. 6 and fig. 2.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text):
    assert sentences(text) == [text]


def test_initials_written_together_do_not_end_a_sentence():
    assert sentences("J.K. Rowling wrote. We read.") == ["J.K. Rowling wrote.", "We read."]


@pytest.mark.parametrize(
    "text", ["It rose 3.5 points.", "Write to me@example.org today.", "See www.example.org/A."]
)
def test_a_stop_with_no_space_after_it_does_not_end_a_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize("text", ["Why? he asked.", "“Never!” she said.", "Well… perhaps.", "A. b"])
def test_a_stop_before_lower_case_does_not_end_a_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize("mark", [":", ";", ",", " —", " –", " -"])
def test_a_lesser_mark_never_ends_a_sentence(mark):
    text = f"We won{mark} They lost."

    assert sentences(text) == [text]


@pytest.mark.parametrize("mark", [".", "?", "!", "?!", "!!!", "…", "...", "?..."])
def test_a_stop_before_a_capital_ends_a_sentence(mark):
    assert sentences(f"We won{mark} They lost.") == [f"We won{mark}", "They lost."]


def test_any_other_mark_ends_a_sentence_even_after_an_abbreviation():
    assert sentences("Is he a Dr? She is a Dr! They met.") == (
        ["Is he a Dr?", "She is a Dr!", "They met."]
    )


@pytest.mark.parametrize("closing", ["”", "’", '"', "'", ")", "]", "»", "’”", ".”)"])
def test_closing_quotes_and_brackets_stay_with_their_sentence(closing):
    assert sentences(f"“(We won.{closing} They lost.") == [f"“(We won.{closing}", "They lost."]


@pytest.mark.parametrize("opening", ["“", "‘", "(", "5 ", "\U0001f5f3 ", "№10 "])
def test_a_sentence_may_begin_with_a_quote_a_bracket_a_figure_or_an_emoji(opening):
    assert sentences(f"We won. {opening}They lost.") == ["We won.", f"{opening}They lost."]


def test_the_word_no_ends_a_sentence_unless_a_number_follows():
    assert sentences("Did we win? No. We came second.") == ["Did we win?", "No.", "We came second."]
    assert sentences("Vote for No. 2. We came second.") == ["Vote for No. 2.", "We came second."]


def test_the_pronoun_i_ends_a_sentence_and_is_no_initial():
    assert sentences("It was I. They left.") == ["It was I.", "They left."]


def test_no_sentence_runs_on_over_a_line_break():
    assert sentences("We won and\nthey lost") == ["We won and", "they lost"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\n\n", " \n \n "])
def test_a_heading_needs_no_stop_whatever_the_line_end(line_end):
    assert sentences(f"Moving House{line_end}We won.") == ["Moving House", "We won."]


def test_any_white_space_parts_two_sentences():
    assert sentences("  We won.\u00a0\t They lost.  ") == ["We won.", "They lost."]


@pytest.mark.parametrize("text", ["Vote", "Vote!", "…", "?!", "\U0001f5f3"])
def test_a_text_with_no_inner_stop_is_one_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\r\n \t"])
def test_a_blank_text_has_no_sentence(text):
    assert sentences(text) == []
