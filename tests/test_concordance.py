"""Finding words, and showing them in their lines."""

import subprocess
import sys

import pytest

from closereading.errors import KitError
from closereading.measures import concordance, find
from closereading.text import Span, Statement

# I0 ’ve1 won2 They3 lost4 we5 won6 I7 have8 been9
SPEECH = Statement.from_text("I’ve won. They lost, we won. I have been.")
# Elect0 the1 elected2 electors3 not4 the5 selectorate6
ELECT = Statement.from_text("Elect the elected electors, not the selectorate")


def found(statement, query, **options):
    return [(one.start, one.stop) for one in find(statement, query, **options)]


def lines(text, query, **options):
    result = concordance(Statement.from_text(text), query, **options)
    return [(line.left, line.match, line.right) for line in result.lines]


def test_words_and_phrases_are_found_in_any_case_within_a_sentence():
    assert found(SPEECH, "WON") == [(2, 3), (6, 7)]
    assert found(SPEECH, "they lost") == [(3, 5)]
    assert found(SPEECH, " lost   we\twon ") == [(4, 7)]
    assert found(SPEECH, "won they") == []
    assert found(SPEECH, "wo") == found(SPEECH, "they lostwe") == found(SPEECH, "tory") == []


def test_a_contraction_is_found_whole_and_by_its_parts():
    assert found(SPEECH, "i’ve") == found(SPEECH, "I've") == [(0, 2)]
    assert (found(SPEECH, "i"), found(SPEECH, "’ve")) == ([(0, 1), (7, 8)], [(1, 2)])
    assert found(SPEECH, "i’ve won") == [(0, 3)]
    assert found(SPEECH, "ive") == []


@pytest.mark.parametrize(
    ("query", "indices"),
    [
        ("elect", [0]),
        ("elect*", [0, 2, 3]),
        ("*elect*", [0, 2, 3, 6]),
        ("?elect*", [6]),
        ("elect??", [2]),
        ("*", [0, 1, 2, 3, 4, 5, 6]),
        ("???", [1, 4, 5]),
    ],
)
def test_a_star_is_any_letters_and_a_question_mark_is_one(query, indices):
    assert [start for start, _ in found(ELECT, query)] == indices


def test_a_star_alone_in_a_phrase_is_any_word():
    assert found(ELECT, "the *") == [(1, 3), (5, 7)]
    assert found(SPEECH, "* been") == [(8, 10)]


@pytest.mark.parametrize("query", ["e.ect", "(", "[a-z]+", "elect|the", "\\w", "^", "}{"])
def test_other_signs_are_no_wildcards(query):
    assert found(ELECT, query) == []


@pytest.mark.parametrize("query", ["*" * 199 + "z", "*a" * 20 + "z"], ids=["stars", "stars and as"])
def test_a_query_of_many_stars_comes_to_an_end(query):
    imports = "from closereading.measures import find; from closereading.text import Statement"
    code = f"{imports}; print(find(Statement.from_text('a' * 60), {query!r}))"
    done = subprocess.run([sys.executable, "-c", code], timeout=10, capture_output=True, check=True)

    assert done.stdout.split() == [b"[]"]


def test_as_written_case_matters():
    statement = Statement.from_text("We won and we won")

    assert found(statement, "we", form="written") == [(3, 4)]
    assert found(statement, "We w*", form="written") == [(0, 2)]


def test_a_dictionary_form_finds_all_its_forms():
    # They0 are1 taught2 She3 was4 teaching5 Be6 kind7
    statement = Statement.from_text("They are taught. She was teaching. Be kind.")

    assert found(statement, "be", form="lemma") == [(1, 2), (4, 5), (6, 7)]
    assert found(statement, "teach", form="lemma") == [(2, 3), (5, 6)]
    assert found(statement, "is taught", form="lemma") == [(1, 3), (4, 6)]


def test_as_dictionary_forms_a_contraction_is_found_too():
    assert found(SPEECH, "have", form="lemma") == [(1, 2), (8, 9)]
    assert found(SPEECH, "i’ve", form="lemma") == [(0, 2)]


def test_matches_of_one_query_do_not_overlap():
    assert found(Statement.from_text("ha ha ha ha ha"), "ha ha") == [(0, 2), (2, 4)]


def test_a_composed_query_finds_a_word_with_combining_marks():
    assert found(Statement.from_text("a cafe\u0301 here"), "CAFÉ") == [(1, 2)]


@pytest.mark.parametrize("query", ["", "  ", "\n\t"])
def test_an_empty_query_is_answered_with_what_to_do(query):
    with pytest.raises(KitError, match="Nothing to look for yet"):
        find(SPEECH, query)


def test_a_query_may_have_200_characters_and_no_more():
    assert found(SPEECH, "a" * 200) == []
    with pytest.raises(KitError, match="over 200 characters"):
        find(SPEECH, "a" * 201)


def test_nothing_is_found_in_an_empty_text():
    assert lines("", "we") == lines("", "*") == []


def test_a_line_shows_what_stands_on_either_side():
    text = "They won it. We won it all."

    assert lines(text, "won", width=1) == [("They", "won", "it"), ("We", "won", "it")]
    assert lines(text, "won", width=2)[1] == ("it. We", "won", "it all.")


def test_the_first_and_the_last_word_have_nothing_beyond_them():
    assert lines("Ours won", "ours") == [("", "Ours", "won")]
    assert lines("Ours won", "won") == [("Ours", "won", "")]
    assert lines("“Ours”", "ours") == [("“", "Ours", "”")]


def test_a_stroke_shows_where_a_paragraph_ends():
    assert lines("Our town\nwon big\n\n", "big") == [("Our town / won", "big", "")]


def test_a_line_knows_its_place():
    (line,) = concordance(SPEECH, "i've won").lines

    assert (line.match, line.tokens, line.span) == ("I’ve won", range(3), Span(0, 8))
    assert [line.sentence for line in concordance(SPEECH, "won").lines] == [1, 2]


@pytest.mark.parametrize(
    ("sort", "lefts"),
    [
        ("position", ["Bold", "Cold", "Able"]),
        ("left", ["Able", "Bold", "Cold"]),
        ("right", ["Cold", "Able", "Bold"]),
    ],
)
def test_lines_are_sorted_by_place_or_by_the_word_on_either_side(sort, lefts):
    text = "Bold votes win. Cold votes act. Able votes end."

    assert [left.split()[-1] for left, *_ in lines(text, "votes", sort=sort)] == lefts


def test_equals_to_the_left_are_sorted_by_the_word_before_that():
    found_lines = lines("red big cat. Old big cat. An ant cat.", "cat", sort="left", width=2)

    assert [left for left, *_ in found_lines] == ["An ant", "Old big", "red big"]


def test_to_the_right_of_a_wildcard_the_words_it_found_do_not_count():
    found_lines = lines("Able wins. Zeal acts.", "*l*", sort="right")

    assert [match for _, match, _ in found_lines] == ["Zeal", "Able"]


def test_the_first_word_of_the_text_comes_first_by_the_word_before():
    found_lines = lines("All won. Now all lost.", "all", sort="left", width=1)

    assert [right for *_, right in found_lines] == ["won", "lost."]


@pytest.mark.parametrize("width", [0, 51, -1])
def test_a_context_of_no_words_or_of_over_50_is_refused(width):
    with pytest.raises(KitError, match=rf"A context of {width} words .* from 1 to 50"):
        concordance(SPEECH, "won", width=width)


@pytest.mark.parametrize(("width", "words"), [(1, 1), (8, 8), (50, 50)])
def test_a_context_has_as_many_words_as_asked_for(width, words):
    ((left, _, right),) = lines("a " * 60 + "here" + " a" * 60, "here", width=width)

    assert len(left.split()) == len(right.split()) == words


def test_an_unknown_order_is_answered_with_the_known_ones():
    with pytest.raises(KitError, match=r'no order "length".*position, left, right'):
        concordance(SPEECH, "won", sort="length")


def test_a_concordance_remembers_its_settings():
    result = concordance(SPEECH, "been", form="lemma", sort="left", width=3)

    assert (result.query, result.form, result.sort, result.width) == ("been", "lemma", "left", 3)
