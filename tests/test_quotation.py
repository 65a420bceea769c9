"""Finding quoted words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.errors import KitError, QuotationError
from closereading.text import Span, find_quotation, fold_marks
from closereading.text.quotation import nearest_wording, quotations_of

WORDS = st.lists(st.sampled_from(["we", "won", "it’s", "“all”", "lost", "—"]), min_size=1)


def refusal(text, quote, before="", after=""):
    with pytest.raises(QuotationError) as caught:
        find_quotation(text, quote, before, after)
    return str(caught.value)


@pytest.mark.parametrize(
    ("quote", "span"),
    [
        ("We", (0, 2)),
        ("won it", (3, 9)),
        ("all", (10, 13)),
        ("We won it all.", (0, 14)),
        (".", (13, 14)),
    ],
)
def test_a_quotation_is_found_first_last_and_whole(quote, span):
    assert find_quotation("We won it all.", quote) == Span(*span)


@given(WORDS, st.data())
def test_any_run_of_words_is_among_the_places_found_for_it(words, data):
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    text, quote = " ".join(words), " ".join(words[first : last + 1])
    start = sum(len(word) + 1 for word in words[:first])

    assert Span(start, start + len(quote)) in quotations_of(text, quote)


@pytest.mark.parametrize(
    ("text", "quote", "start"),
    [
        ("And “we’ve won” – at last", '"we\'ve won" - at last', 4),
        ('And "we\'ve won" - at last', "“we’ve won” — at last", 4),
        ("a data‑led plan", "data-led", 2),
        ("about 5\u00a0per cent", "5 per cent", 6),
    ],
)
def test_straight_and_curly_marks_are_taken_for_each_other(text, quote, start):
    assert find_quotation(text, quote) == Span(start, start + len(quote))


@given(st.text())
def test_straightening_the_marks_moves_no_character(text):
    assert len(fold_marks(text)) == len(text)


@pytest.mark.parametrize("quote", ["we", "won  it", "won it.", "wonit", "won-it"])
def test_everything_else_has_to_stand_letter_for_letter(quote):
    assert quotations_of("We won it all.", quote) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("the electorate", "elect"),
        ("the electorate", "orate"),
        ("the electorate", "he electorat"),
        ("a café", "caf"),
        ("in 2015", "201"),
        ("a cafe\u0301 here", "cafe"),
        ("they don’t", "don"),
        ("by 1,658 votes", "658"),
    ],
)
def test_a_quotation_that_cuts_a_word_is_refused(text, quote):
    assert "is not in the text" in refusal(text, quote)


def test_a_part_of_a_contraction_is_a_word():
    assert find_quotation("Well, I’ve won", "I") == Span(6, 7)
    assert find_quotation("Well, I’ve won", "'ve") == Span(7, 10)


def test_words_that_stand_twice_are_refused_with_the_cure():
    message = refusal("We won and we won.", "won")

    assert "stands 2 times" in message
    assert "what comes before or after it" in message


@pytest.mark.parametrize(
    ("before", "after", "start"),
    [("We ", "", 3), ("", " and", 3), ("and they ", "", 16), ("", ".", 16), ("they ", ".", 16)],
)
def test_what_comes_before_or_after_tells_two_places_apart(before, after, start):
    text = "We won and they won."

    assert find_quotation(text, "won", before, after) == Span(start, start + 3)


def test_before_and_after_may_be_typed_straight():
    assert find_quotation("It’s won. I’ve won!", "won", before="I've ") == Span(15, 18)


def test_before_and_after_stand_directly_beside_the_quotation():
    assert quotations_of("We have won.", "won", before="We ") == []
    assert quotations_of("We have won.", "We", after="won") == []


def test_words_in_the_text_but_not_after_what_was_said_are_not_called_missing():
    message = refusal("a great relief", "relief", before="small ")

    assert "is not in the text" not in message
    assert "small" in message


def test_places_that_overlap_are_counted_each():
    assert quotations_of("ha ha ha", "ha ha") == [Span(0, 5), Span(3, 8)]
    assert "stands 2 times" in refusal("ha ha ha", "ha ha")


def test_a_missing_quotation_offers_the_nearest_wording():
    message = refusal("It was somewhat of a relief to go.", "something of a relief")

    assert "“something of a relief” is not in the text." in message
    assert "The nearest wording is “somewhat of a relief”." in message


def test_a_quotation_like_nothing_in_the_text_offers_no_wording():
    assert "nearest" not in refusal("We won it all.", "zzz qqq xxx")


@pytest.mark.parametrize("quote", ["", " ", "…"])
def test_a_quotation_without_words_has_no_nearest_wording(quote):
    assert nearest_wording("We won.", quote) == ""


def test_nothing_is_near_in_an_empty_text():
    assert nearest_wording("", "We won") == ""
    assert "is not in the text" in refusal("", "We won")


def test_a_quotation_longer_than_the_text_may_still_be_near_the_whole():
    assert nearest_wording("we won the seat", "we won the seat again") == "we won the seat"


@pytest.mark.parametrize("quote", ["", " ", "\n"])
def test_a_blank_quotation_stands_nowhere(quote):
    assert quotations_of("We won.", quote) == []


@pytest.mark.parametrize("quote", ["won.*", "(won", "w?n", "[w]on", "\\w+"])
def test_signs_in_a_quotation_are_taken_as_they_are(quote):
    text = f"We {quote} it"

    assert quotations_of("We won it", quote) == []
    assert find_quotation(text, quote) == Span(3, 3 + len(quote))


def test_a_quotation_error_is_a_mistake_a_user_can_mend():
    assert issubclass(QuotationError, KitError)
