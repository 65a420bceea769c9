"""What counts as a word, and where it stands."""

import unicodedata
from itertools import chain, pairwise, zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.text import Span, Token, Tokens, fold

# Any text at all, and texts thick with what makes cutting difficult.
TEXTS = st.text() | st.text(alphabet="aI’'veS.-@:/w1,№ \n\t(“”)?!…—_é\u0301\u200d\U0001f5f3&%")


def forms(text):
    return list(Tokens(text).forms)


@given(TEXTS)
def test_every_token_slices_back_out_of_the_text(text):
    for token in Tokens(text):
        assert text[token.start : token.end] == token.text != ""


@given(TEXTS)
def test_gaps_and_words_in_turn_are_the_whole_text(text):
    tokens = Tokens(text)
    in_turn = chain.from_iterable(zip_longest(tokens.gaps, tokens.forms, fillvalue=""))

    assert len(tokens.gaps) == len(tokens.forms) + 1
    assert "".join(in_turn) == text


@given(TEXTS)
def test_tokens_stand_in_order_and_hold_no_white_space(text):
    tokens = list(Tokens(text))

    assert all(one.end <= two.start for one, two in pairwise(tokens))
    assert not any(letter.isspace() for token in tokens for letter in token.text)


@given(TEXTS)
def test_no_letter_or_figure_is_left_between_the_words(text):
    assert not any(letter.isalpha() or letter.isdecimal() for letter in "".join(Tokens(text).gaps))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We won,” she said.", ["We", "won", "she", "said"]),
        ("councillor’s", ["councillor", "’s"]),
        ("councillor's", ["councillor", "'s"]),
        ("I’ve", ["I", "’ve"]),
        ("I’M SURE WE’LL", ["I", "’M", "SURE", "WE", "’LL"]),
        ("they’d’ve", ["they", "’d", "’ve"]),
        ("café’s", ["café", "’s"]),
        ("O’Brien’s", ["O’Brien", "’s"]),
    ],
)
def test_a_clitic_is_a_word_of_its_own(text, words):
    assert forms(text) == words


@pytest.mark.parametrize(
    "word",
    "don’t don't data-led by-elections naïve o’clock AT&T U.K. e.g. "
    "№10 90’s 1,658 10:30 24/7 3.5% £5m 21st 19-year-old G7 "
    "me@example.org first.last+vote@mail.example.co.uk "
    "https://example.org/a?b=1&c=2#d http://example.org www.example.org/a_b".split(),
)
def test_what_is_written_as_one_is_one_word(word):
    assert forms(word) == [word]
    assert forms(f"See {word} now") == ["See", word, "now"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(see www.example.org/a).", ["see", "www.example.org/a"]),
        ("Ask me@example.org.", ["Ask", "me@example.org"]),
        ("We won 1,658.", ["We", "won", "1,658"]),
        ("the ’90s", ["the", "90s"]),
        ("the party (the town’s) won", ["the", "party", "the", "town", "’s", "won"]),
        ("voters—all of them", ["voters", "all", "of", "them"]),
        ("2010–15", ["2010", "15"]),
        ("and/or", ["and", "or"]),
        ("the councillors’ vote", ["the", "councillors", "vote"]),
        ("‘yes’", ["yes"]),
    ],
)
def test_the_marks_round_a_word_are_not_part_of_it(text, words):
    assert forms(text) == words


@pytest.mark.parametrize("text", ["", " \n\t", "?!… — (–) “”’", "\U0001f5f3\ufe0f", "***", "____"])
def test_a_text_without_a_word_is_one_gap(text):
    tokens = Tokens(text)

    assert (len(tokens), list(tokens), tokens.gaps) == (0, [], (text,))


def test_a_text_of_one_word_has_an_empty_gap_on_either_side():
    tokens = Tokens("Vote")

    assert list(tokens) == [Token("Vote", 0, 4, 0)]
    assert tokens.gaps == ("", "")


def test_an_emoji_is_no_word_and_moves_what_follows_by_its_code_points():
    # V0 o1 t2 e3 space4 ballot5 selector6 space7 n8
    assert [token.span for token in Tokens("Vote \U0001f5f3\ufe0f now")] == [
        Span(0, 4),
        Span(8, 11),
    ]


def test_either_line_end_parts_two_words():
    assert forms("we\r\nwon\rit\nall") == ["we", "won", "it", "all"]


def test_a_byte_order_mark_is_not_part_of_the_first_word():
    assert forms("\ufeffWe won") == ["We", "won"]


@pytest.mark.parametrize("word", ["café", "naïve", "Ångström", "coöperate"])
def test_a_word_with_combining_marks_is_one_word_under_the_composed_key(word):
    apart = unicodedata.normalize("NFD", word)

    assert apart != word
    assert forms(f"the {apart} here") == ["the", apart, "here"]
    assert Tokens(apart).keys == Tokens(word).keys == (fold(word),)


def test_marks_on_both_sides_of_a_join_stay_with_their_word():
    assert forms("re\u0301-e\u0301lu i\u0301") == ["re\u0301-e\u0301lu", "i\u0301"]


@pytest.mark.parametrize("word", ["cafe\u0301", "U.K."])
def test_a_possessive_keeps_its_apostrophe_after_any_word(word):
    assert forms(f"the {word}’s own") == ["the", word, "’s", "own"]


@pytest.mark.parametrize(
    ("one", "other"), [("WE", "we"), ("Don’t", "don't"), ("Straße", "STRASSE"), ("É", "e\u0301")]
)
def test_words_alike_but_for_case_or_apostrophe_share_a_key(one, other):
    assert Tokens(one).keys == Tokens(other).keys


def test_words_that_differ_in_a_letter_do_not_share_a_key():
    assert Tokens("we our us").keys == ("we", "our", "us")


def test_tokens_can_be_counted_from_either_end_and_sliced():
    tokens = Tokens("We won it all")

    assert tokens[0] == Token("We", 0, 2, 0)
    assert tokens[-1] == Token("all", 10, 13, 3)
    assert [token.text for token in tokens[1:3]] == ["won", "it"]
    assert [token.index for token in tokens[::-1]] == [3, 2, 1, 0]


def test_a_token_beyond_the_last_is_an_index_error():
    with pytest.raises(IndexError):
        Tokens("We won")[2]
