"""Paragraphs: a line each, unless the text was broken into short lines."""

from closereading.text import Statement

WRAPPED = (
    "We came here in the first place to say\nthat we would go, and that was all. We\n"
    "went at once.\n\nThey did not ask us at any time that day\nwhy we had come.\n"
)


def words(text):
    statement = Statement.from_text(text)
    return [one.span.of(statement.text) for one in statement.paragraphs]


def test_a_line_is_a_paragraph():
    assert words("One.\nTwo.\n\nThree.") == ["One.", "Two.", "Three."]


def test_a_blank_line_opens_a_section_but_not_the_first():
    statement = Statement.from_text("\n\nOne.\nTwo.\n \nThree.")

    assert [one.opens_section for one in statement.paragraphs] == [False, False, True]


def test_white_space_round_a_line_is_not_part_of_it():
    assert words(" \tOne. \n\u00a0Two.\u00a0") == ["One.", "Two."]


def test_short_lines_that_break_off_in_mid_sentence_are_joined_up_to_a_blank_line():
    assert words(WRAPPED) == [
        "We came here in the first place to say\nthat we would go, and that was all. We\n"
        "went at once.",
        "They did not ask us at any time that day\nwhy we had come.",
    ]


def test_a_sentence_runs_on_over_the_line_ends_of_a_wrapped_text():
    statement = Statement.from_text(WRAPPED)
    sentences = [one.span.of(statement.text).replace("\n", " ") for one in statement.sentences]

    assert sentences == [
        "We came here in the first place to say that we would go, and that was all.",
        "We went at once.",
        "They did not ask us at any time that day why we had come.",
    ]


def test_one_long_line_shows_that_lines_are_paragraphs():
    long = "we " * 40 + "went"

    assert len(words(f"{long}\nthat is all\nwe said")) == 3


def test_a_list_of_names_is_not_taken_for_wrapped_text():
    assert words("Blair\nBrown\nHarman") == ["Blair", "Brown", "Harman"]


def test_a_text_without_a_word_has_no_paragraph():
    assert words(" \n\n\t\n") == []
