"""How common the words of a text are in English at large."""

import sys
from importlib.util import find_spec
from types import ModuleType

import pytest

from closereading.errors import KitError
from closereading.measures.background import background, zipf
from closereading.text import Statement

INSTALLED = pytest.mark.skipif(
    find_spec("wordfreq") is None,
    reason='wordfreq is not installed: python -m pip install -c constraints.txt -e ".[background]"',
)
KNOWN = {"the": 7.5, "party": 5.0, "has": 6.0, "bruises": 3.0, "lost": 5.0}


@pytest.fixture
def asked(monkeypatch):
    """A stand-in for wordfreq that knows five words; the list of what it was asked."""
    questions = []
    module = ModuleType("wordfreq")

    def zipf_frequency(word, lang):
        questions.append((word, lang))
        return KNOWN.get(word.lower(), 0.0)

    module.zipf_frequency = zipf_frequency
    monkeypatch.setitem(sys.modules, "wordfreq", module)
    return questions


def rows(text):
    found = background(Statement.from_text(text))
    return [(row.word, row.count, row.zipf) for row in found]


@pytest.mark.usefixtures("asked")
def test_a_known_word_has_its_frequency_and_an_unknown_one_none():
    assert zipf("party") == 5.0
    assert zipf("Corbynite") is None


def test_the_frequencies_asked_for_are_those_of_english(asked):
    zipf("party")

    assert asked == [("party", "en")]


@pytest.mark.usefixtures("asked")
def test_the_rarest_words_stand_first_and_the_unknown_before_them():
    assert rows("The party has bruises, the Corbynite party") == [
        ("Corbynite", 1, None),
        ("bruises", 1, 3.0),
        ("party", 2, 5.0),
        ("has", 1, 6.0),
        ("The", 2, 7.5),
    ]


@pytest.mark.usefixtures("asked")
def test_equals_stand_in_order_of_first_appearance_however_often_they_occur():
    assert [word for word, _, _ in rows("lost party party zebra apple apple")] == (
        ["zebra", "apple", "lost", "party"]
    )


@pytest.mark.usefixtures("asked")
def test_clitics_are_left_out_and_their_words_kept():
    assert rows("The Party’s bruises") == [
        ("bruises", 1, 3.0),
        ("Party", 1, 5.0),
        ("The", 1, 7.5),
    ]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("text", ["", " \n", "?!… —"])
def test_a_text_without_words_has_no_rows(text):
    assert rows(text) == []


@pytest.mark.usefixtures("asked")
def test_one_word_over_and_over_is_one_row():
    assert rows("party " * 30) == [("party", 30, 5.0)]


@pytest.mark.parametrize(
    "measure", [lambda: zipf("party"), lambda: background(Statement.from_text("The party"))]
)
def test_without_the_word_list_the_message_says_how_to_install_it(monkeypatch, measure):
    monkeypatch.setitem(sys.modules, "wordfreq", None)

    with pytest.raises(KitError) as caught:
        measure()
    assert 'python -m pip install -c constraints.txt -e ".[background]"' in str(caught.value)


@INSTALLED
@pytest.mark.parametrize(
    ("word", "value"), [("the", 7.73), ("word", 5.26), ("frequency", 4.36), ("zipf", 1.49)]
)
def test_the_word_list_gives_the_values_of_the_wordfreq_readme(word, value):
    assert zipf(word) == value


@INSTALLED
def test_what_is_no_word_is_unknown_to_the_word_list():
    assert zipf("qqqzxv") is None
