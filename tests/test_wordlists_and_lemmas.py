"""Word lists, dictionary forms, and the folding under both."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.errors import KitError
from closereading.text import Statement, fold, fold_marks, lemma, load_wordlist


@pytest.fixture
def write_list(kit_copy, monkeypatch):
    def write(name, text):
        monkeypatch.setenv("CLOSEREADING_KIT", str(kit_copy))
        path = kit_copy / "data" / "wordlists" / f"{name}.txt"
        path.write_bytes(text.encode())

    return write


def test_a_list_has_an_entry_a_line_without_remarks_and_blanks(write_list):
    write_list("remarks", "# a list\n\nthe\n  of  \nbut # it grants\n#end\n")

    assert load_wordlist("remarks") == {"the", "of", "but"}


def test_a_list_is_folded_so_that_case_and_apostrophes_do_not_matter(write_list):
    write_list("folded", "The\r\nDON’T\r\nCafe\u0301\r\nthe\r\n")

    assert load_wordlist("folded") == {"the", "don't", "café"}


def test_a_list_without_entries_is_empty(write_list):
    write_list("hollow", "# nothing yet\n")

    assert load_wordlist("hollow") == frozenset()


def test_an_unknown_list_is_answered_with_the_nearest():
    with pytest.raises(KitError) as caught:
        load_wordlist("function-wrods")

    assert str(caught.value) == (
        'No word list "function-wrods" in data/wordlists. Did you mean "function-words"?'
    )


@pytest.mark.parametrize("word", ["the", "i", "we", "of", "and", "not", "don't", "'s", "'ve"])
def test_the_kits_function_words_hold_what_every_text_needs(word):
    assert word in load_wordlist("function-words")


@pytest.mark.parametrize("word", ["labour", "party", "truth", "support", "people"])
def test_the_kits_function_words_hold_nothing_of_what_a_text_is_about(word):
    assert word not in load_wordlist("function-words")


def test_every_token_of_a_sentence_of_function_words_is_on_the_list():
    statement = Statement.from_text("I’ve not been with them, but we’ll be.")

    assert set(statement.tokens.keys) <= load_wordlist("function-words")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("taught", "teach"),
        ("teaches", "teach"),
        ("Elections", "election"),
        ("children", "child"),
        ("were", "be"),
        ("WAS", "be"),
        ("campaign", "campaign"),
    ],
)
def test_a_form_is_looked_up_in_any_case(word, expected):
    assert lemma(word) == expected


@pytest.mark.parametrize(
    "word", ["I", "me", "my", "we", "us", "our", "ours", "you", "yours", "him", "them", "their"]
)
def test_a_pronoun_keeps_its_own_form(word):
    assert lemma(word) == word.lower()


@pytest.mark.parametrize(
    ("clitic", "verb"), [("’m", "be"), ("'re", "be"), ("’VE", "have"), ("’ll", "will")]
)
def test_a_clitic_stands_for_its_verb(clitic, verb):
    assert lemma(clitic) == verb


@pytest.mark.parametrize("clitic", ["’s", "’d"])
def test_a_clitic_that_could_be_several_words_is_left_alone(clitic):
    assert lemma(clitic) == fold(clitic)


@pytest.mark.parametrize("word", ["don’t", "isn't", "won’t"])
def test_a_negative_is_not_counted_with_the_verb_it_denies(word):
    # It is one token because "do" without its "n’t" says the opposite.
    assert lemma(word) == fold(word)


@pytest.mark.parametrize("word", ["Zzqx", "№10", "1,658", "\U0001f5f3", "Corbyn"])
def test_a_word_the_dictionary_does_not_know_stays_as_it_is(word):
    assert lemma(word) == word.lower()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("WE", "we"),
        ("I’VE", "i've"),
        ("Straße", "STRASSE"),
        ("É", "e\u0301"),
        ("data‑led", "DATA-LED"),
    ],
)
def test_forms_a_reader_takes_for_the_same_fold_to_the_same(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("we", "wee"), ("resume", "résumé"), ("its", "it’s")])
def test_forms_that_differ_in_a_letter_do_not_fold_to_the_same(one, other):
    assert fold(one) != fold(other)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_a_folded_latin_word_folds_to_itself(word):
    assert fold(fold(word)) == fold(word)


@given(st.text(alphabet="aeiouAEIOUéÈçÅñ’‘“-"))
def test_composed_and_decomposed_accents_fold_to_the_same(word):
    assert fold(unicodedata.normalize("NFD", word)) == fold(unicodedata.normalize("NFC", word))


@given(st.text(alphabet="ab ‘’“”–—‑'\"-\u00a0"))
def test_marks_are_straightened_one_for_one_and_letters_kept(text):
    folded = fold_marks(text)

    assert len(folded) == len(text)
    assert set(folded) <= set("ab '\"-")
    assert [one for one in folded if one in "ab"] == [one for one in text if one in "ab"]
