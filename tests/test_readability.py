"""The readability indices, and the syllables they are made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.errors import EmptyMeasureError
from closereading.measures.readability import (
    flesch_kincaid_grade,
    flesch_reading_ease,
    gunning_fog,
    readability,
)
from closereading.measures.syllables import syllables
from closereading.text import Statement, load_statement

# Counted by hand, in careful British speech. Words that good speakers say in two ways
# ("general", "every", "our", "really") are left out, and so are the rule's listed exceptions.
COUNTED = {
    1: """the we you they vote votes seat seats cut cuts tax house truth league Blair Brown change
    changed asked helped moved served lived built fight fought wage work worked speech whole role
    these those clothes guard guest build true blue friend health wealth eight thought through
    years eye bread priest voice moist played""",
    2: """voted wanted ended party labour leader leaders member people table little council
    campaign country statement nation question region union budget public private welfare freedom
    promise justice silence houses changes voices speeches wages being going doing quiet science
    client riot bias ruin poet Europe beyond loyal buying language persuade equal measure pressure
    future sometimes something somewhat therefore movement settled centre hundred colleague
    colleagues debate crisis issue value rescue because before simple struggle million Russia
    ancient social special mission action trying safety spokesman England heartless guided""",
    3: """election government politics policy citizen minister conference committee media radio
    video serious various obvious previous audience argument department management achievement
    resources candidate activist organise protected supported united decided demanded advances
    however together violence creation creative reaction museum industry enemy energy poverty
    property remember consider employment opinion religion religious official president hospital
    holiday position tradition decision division capital national rational principle example
    enabled difficult disagree guarantee criticise sympathise enormous metaphor irony rhetoric
    allusion employer easier happiest marketing entitle racism McNicol""",
    4: """democracy political society security economy community majority minority authority
    manifesto constitution organiser material experience coalition situation education population
    generation European continuous appreciate variety anxiety criticism socialism politician
    television ability responsible conservative American historical information operation
    participate particular January evaluate priority geography reality anaphora antithesis
    rhetorical repetition euphemism immigration unanimous""",
    5: """opportunity university representative individual association administration constituency
    communication examination international nationality organisation cooperation enthusiasm
    enthusiastic capitalism parallelism ideology alliteration inequality irresponsible""",
    6: "accountability responsibility rehabilitation internationally",
}
CAT = "The cat in the hat ate breakfast."


def test_at_least_19_of_20_words_counted_by_hand_are_counted_right():
    counted = [(word, count) for count, words in COUNTED.items() for word in words.split()]
    right = sum(syllables(word) == count for word, count in counted)

    assert len(counted) >= 120
    assert right / len(counted) >= 0.95


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("vote", 1),
        ("voted", 2),
        ("moved", 1),
        ("votes", 1),
        ("houses", 2),
        ("table", 2),
        ("settled", 2),
        ("statement", 2),
        ("media", 3),
        ("social", 2),
        ("period", 3),
        ("nation", 2),
        ("actual", 3),
        ("language", 2),
        ("racism", 3),
        ("yes", 1),
        ("loyal", 2),
        ("the", 1),
    ],
)
def test_each_step_of_the_rule(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("I’ve", 1),
        ("we'll", 1),
        ("they’re", 1),
        ("it’s", 1),
        ("don’t", 1),
        ("weren’t", 1),
        ("didn’t", 2),
        ("haven’t", 2),
        ("should’ve", 2),
        ("Party’s", 2),
        ("James’s", 2),
    ],
)
def test_a_clitic_counts_where_it_is_heard(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("data-led", 3),
        ("by-elections", 4),
        ("MP", 2),
        ("BBC", 3),
        ("U.K.", 2),
        ("WMD", 5),
        ("2015", 1),
        ("1,658", 1),
        ("№10", 1),
        ("90’s", 1),
        ("19-year-old", 3),
        ("cliché", 2),
        ("café’s", 2),
    ],
)
def test_hyphens_initials_figures_and_accents(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize("word", ["Labour", "LABOUR", "labour"])
def test_case_makes_no_difference(word):
    assert syllables(word) == 2


@pytest.mark.parametrize("word", ["", "…", "—", " "])
def test_what_is_no_word_has_no_syllable(word):
    assert syllables(word) == 0


@given(st.text())
def test_whatever_holds_a_letter_or_a_figure_has_a_syllable(word):
    found = syllables(word)

    assert found >= any(letter.isalpha() or letter.isdecimal() for letter in word)


@pytest.mark.parametrize(
    ("text", "words", "spoken", "ease"),
    [
        ("The cat in the hat at green ham and eggs.", 10, 10, 112.085),
        ("Once upon a time.", 4, 5, 97.025),
        (CAT, 7, 8, 103.04),
    ],
)
def test_flesch_gives_the_values_of_quantedas_tests(text, words, spoken, ease):
    found = readability(Statement.from_text(text))

    assert (found.words, found.sentences, found.syllables) == (words, 1, spoken)
    assert found.flesch_reading_ease == pytest.approx(ease, abs=0.005)


def test_fog_gives_the_value_of_quantedas_tests():
    found = readability(Statement.from_text(CAT))

    assert found.complex_words == 0
    assert found.gunning_fog == pytest.approx(2.8)


def test_the_indices_follow_their_formulas():
    # 100 words in 5 sentences, 150 syllables, 10 complex words.
    assert flesch_reading_ease(100, 5, 150) == pytest.approx(206.835 - 20.3 - 126.9)
    assert flesch_kincaid_grade(100, 5, 150) == pytest.approx(7.8 + 17.7 - 15.59)
    assert gunning_fog(100, 5, 10) == pytest.approx(0.4 * (20 + 10))


def test_a_word_and_its_clitics_are_one_word_and_their_syllables_its_own():
    # I’ve 1, didn’t 2, the 1, Party’s 2
    found = readability(Statement.from_text("I’ve? Didn’t the Party’s?"))

    assert (found.words, found.sentences, found.syllables) == (4, 2, 6)


def test_three_syllables_make_a_complex_word():
    # e-lec-tion, con-sti-tu-tion; par-ty and vote do not.
    found = readability(Statement.from_text("Election party vote constitution election."))

    assert found.complex_words == 3
    # 5 words in 1 sentence, 3 of 5 complex: 0.4 (5 + 60).
    assert found.gunning_fog == pytest.approx(26)


def test_a_line_without_words_is_no_sentence():
    assert readability(Statement.from_text("We won.\n* * *\nThey lost.")).sentences == 2


def test_one_word_and_one_word_repeated_have_indices():
    # 206.835 - 1.015 - 84.6 for one; 40 words in a sentence take 40.6 instead.
    assert readability(Statement.from_text("we")).flesch_reading_ease == pytest.approx(121.22)
    forty = readability(Statement.from_text("we " * 40))
    assert forty.flesch_reading_ease == pytest.approx(81.635)


@pytest.mark.parametrize("text", ["", " \n", "?!… —"])
def test_a_text_without_words_is_refused(text):
    with pytest.raises(EmptyMeasureError, match="choose or paste a text"):
        readability(Statement.from_text(text))


@pytest.mark.parametrize("index", [flesch_reading_ease, flesch_kincaid_grade, gunning_fog])
@pytest.mark.parametrize(("words", "sentences"), [(0, 1), (1, 0), (0, 0)])
def test_no_words_or_no_sentences_have_no_index(index, words, sentences):
    with pytest.raises(EmptyMeasureError, match="at least one of each"):
        index(words, sentences, 1)


def test_the_note_shows_the_counts_and_what_they_leave_out():
    found = readability(load_statement("moving-on"))

    for count in (found.words, found.sentences, found.syllables, found.complex_words):
        assert str(count) in found.note
    assert "nothing of meaning" in found.note


def test_the_counts_of_a_long_text_are_those_of_its_repeated_sentence():
    found = readability(Statement.from_text(f"{CAT} " * 20_000))

    assert (found.words, found.sentences, found.syllables) == (140_000, 20_000, 160_000)
    assert found.flesch_reading_ease == pytest.approx(103.04, abs=0.005)
