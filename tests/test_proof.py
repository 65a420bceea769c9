"""Proofs: how a bank says where its counts come from."""

import pytest

from closereading.errors import KitError
from closereading.questions import prove
from closereading.text import Statement

# Five lines:  1 A Win | 2 We won | 3 We the few won it our win |
#              4 I ’ve 1,658 thanks and fifty-one hugs | 5 Was it us
# 2 + 2 + 7 + 7 + 3 = 21 words; "win", "we", "won" and "it" come twice, so 17 types.
WIN = Statement.from_text(
    "A Win 🎉\n"
    "We won! We, the few, won it – “our win”.\n"
    "I’ve 1,658 thanks and fifty-one hugs.\n"
    "\n"
    "Was it us?"
)
EMPTY = Statement.from_text("")


@pytest.mark.parametrize(
    ("proof", "number"),
    [
        ("word we", 2),
        ("word WE", 2),
        ("word A", 1),  # the first word
        ("word us", 1),  # the last
        ("word they", 0),
        ("word we won", 1),  # in line 3 other words stand between the two
        ("word won we", 0),  # a phrase does not cross from line 2 into line 3
        ("word i", 1),  # "I’ve" holds an "I"
        ("word i've", 1),
        ("word I’ve", 1),
        ("word fifty-one", 1),
        ("word w?n", 4),  # Win, won, won, win
        ("word w*", 7),  # these, We twice, and Was
        ("word *", 21),
    ],
)
def test_word_counts_a_word_or_phrase_in_any_case(proof, number):
    assert prove(proof, WIN) == number


@pytest.mark.parametrize(
    ("proof", "number"),
    [("written We", 2), ("written we", 0), ("written Win", 1), ("written w?n", 3)],
)
def test_written_minds_case(proof, number):
    assert prove(proof, WIN) == number


def test_lemma_counts_by_dictionary_form():
    school = Statement.from_text("She taught. I’m taught; he teaches. Teach us as we were!")

    assert prove("lemma teach", school) == 4
    assert prove("lemma be", school) == 2
    assert prove("lemma we", school) == 1  # "us" is kept apart
    assert prove("lemma go", school) == 0


@pytest.mark.parametrize(
    ("proof", "number"), [("words", 21), ("types", 17), ("sentences", 5), ("paragraphs", 4)]
)
def test_a_size_is_one_word_and_is_nothing_for_an_empty_text(proof, number):
    assert prove(proof, WIN) == number
    assert prove(proof, EMPTY) == 0


@pytest.mark.parametrize(
    ("proof", "number"),
    [
        ("line “A Win”", 1),
        ("line “Win 🎉”", 1),
        ("line “We won”", 2),
        ("line “won! We”", 2),  # where it begins
        ("line “our win”", 3),
        ("line “I’ve 1,658”", 4),
        ('line "I\'ve 1,658"', 4),
        ("line us?", 5),
    ],
)
def test_line_is_the_number_of_the_line_in_which_a_quotation_begins(proof, number):
    assert prove(proof, WIN) == number


@pytest.mark.parametrize(
    ("proof", "number"),
    [
        ("before “A Win”", 0),
        ("before “🎉”", 2),
        ("before “We won”", 2),
        ("before “the few”", 5),
        ("before “1,658”", 13),
        ("before “us”", 20),
    ],
)
def test_before_counts_the_words_that_come_before_a_quotation(proof, number):
    assert prove(proof, WIN) == number


@pytest.mark.parametrize(("proof", "number"), [("figure 1,658", 1658), ("figure fifty-one", 51)])
def test_figure_is_a_number_that_stands_in_the_text(proof, number):
    assert prove(proof, WIN) == number


@pytest.mark.parametrize(
    ("proof", "number"),
    [
        ("word we + word us", 3),
        ("  word we  +  word us  ", 3),
        ("word we + word we", 4),
        ("words + written We + lemma be", 24),
        ("figure 1,658 + figure fifty-one", 1709),
    ],
)
def test_terms_are_added(proof, number):
    assert prove(proof, WIN) == number


def test_a_count_in_an_empty_text_is_nothing():
    assert prove("word we + written We + lemma be", EMPTY) == 0


@pytest.mark.parametrize(
    ("proof", "named"),
    [
        ("", '""'),
        ("word", '"word"'),
        ("wrod we", '"wrod we"'),
        ("Word we", '"Word we"'),
        ("words we", '"words we"'),
        ("we", '"we"'),
        ("21", '"21"'),
        ("word we + 1", '"1"'),
        ("word we + wrod us", '"wrod us"'),
        ("words +", '"words +"'),
        ("figure", '"figure"'),
        ("len(open('key'))", "\"len(open('key'))\""),
    ],
)
def test_what_is_not_in_the_language_is_named_and_the_language_is_shown(proof, named):
    with pytest.raises(KitError) as error:
        prove(proof, WIN)

    message = str(error.value)
    assert f"the proof {named} is not understood" in message
    for name in ("word", "written", "lemma", "line", "before", "figure", "types", "paragraphs"):
        assert name in message


@pytest.mark.parametrize(
    ("proof", "named"),
    [
        ("word we +", "+"),
        ("word we+word us", "we+word"),
        ("word we - word us", "-"),
        ("word “we”", "“we”"),
        (f"word {'a' * 201}", "200"),
    ],
)
def test_a_query_that_can_match_nothing_is_an_error_and_not_a_nought(proof, named):
    with pytest.raises(KitError) as error:
        prove(proof, WIN)

    assert "proof" in str(error.value)
    assert named in str(error.value)


@pytest.mark.parametrize(
    ("proof", "named"),
    [
        ("line “They won”", "“They won” is not in the text"),
        ("line “the fewer”", "“the fewer” is not in the text"),
        ("line “won”", "“won” stands 2 times"),
        ("line “”", "“”"),
        ("before “us all”", "“us all” is not in the text"),
        ("before “it”", "“it” stands 2 times"),
        ("word we + line “they”", "“they” is not in the text"),
        ("figure 1,659", "1,659 is not a number in the statement"),
        ("figure 658", "658 is not a number in the statement"),
        ("figure few", "few is not a number in the statement"),
    ],
)
def test_a_proof_that_does_not_hold_says_which_of_its_words_is_to_blame(proof, named):
    with pytest.raises(KitError) as error:
        prove(proof, WIN)

    assert "does not hold: " in str(error.value)
    assert named in str(error.value)


@pytest.mark.parametrize("proof", ["line “A”", "before “A”", "figure 1"])
def test_nothing_can_be_quoted_from_an_empty_text(proof):
    with pytest.raises(KitError, match=f'the proof "{proof}" does not hold'):
        prove(proof, EMPTY)
