"""I, we, you and they, by role and by paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.errors import KitError
from closereading.measures.pronouns import FORMS_OF, pronouns
from closereading.text import Statement, load_statement


def profile(text):
    return pronouns(Statement.from_text(text))


@pytest.mark.parametrize(
    ("person", "role", "text"),
    [
        ("I", "subject", "I"),
        ("I", "object", "me"),
        ("I", "possessive", "my mine"),
        ("I", "reflexive", "myself"),
        ("we", "subject", "we"),
        ("we", "object", "us"),
        ("we", "possessive", "our ours"),
        ("we", "reflexive", "ourselves ourself"),
        ("you", "subject or object", "you"),
        ("you", "possessive", "your yours"),
        ("you", "reflexive", "yourself yourselves"),
        ("they", "subject", "they"),
        ("they", "object", "them"),
        ("they", "possessive", "their theirs"),
        ("they", "reflexive", "themselves themself"),
    ],
)
def test_every_form_has_its_row_and_no_other(person, role, text):
    found = profile(text)

    assert found.row(person, role).count == len(text.split())
    assert sum(row.count for row in found.rows) == len(text.split())


@pytest.mark.parametrize("word", ["he", "her", "its", "it", "who", "one", "thou", "i.e.", "mines"])
def test_other_words_are_not_counted(word):
    assert sum(row.count for row in profile(word).rows) == 0


@pytest.mark.parametrize(
    ("id", "person", "role", "count"),
    [
        ("stepping-down", "I", "subject", 21),
        ("stepping-down", "I", "possessive", 5),
        ("stepping-down", "we", "subject", 0),
        ("moving-on", "I", "subject", 16),
        ("moving-on", "we", "subject", 7),
    ],
)
def test_the_kits_statements_give_what_was_counted_by_hand(id, person, role, count):
    assert pronouns(load_statement(id)).row(person, role).count == count


def test_our_is_kept_apart_from_we_and_both_are_in_the_total():
    # We0 won1 our2 seat3 They4 thanked5 us6
    found = profile("We won our seat. They thanked us.")

    assert found.row("we", "subject").positions == (0,)
    assert found.row("we", "possessive").positions == (2,)
    assert found.row("we", "object").positions == (6,)
    assert (found.total("we"), found.total("they"), found.total("I")) == (3, 1, 0)


def test_a_contraction_counts_its_pronoun_in_any_case_and_with_any_apostrophe():
    found = profile("I’ve won, WE'LL win, you’re in, They’d go.")

    assert [found.total(person) for person in FORMS_OF] == [1, 1, 1, 1]


def test_the_first_and_the_last_word_are_counted():
    assert profile("I saw them, and they saw me").row("I", "object").positions == (6,)


def test_counts_stand_by_paragraph_the_empty_ones_included():
    found = profile("A title\nI know you.\n\nWe won.\nI did, I did.")

    assert found.paragraphs == 4
    assert found.row("I", "subject").per_paragraph == (0, 1, 0, 2)
    assert found.row("we", "subject").per_paragraph == (0, 0, 1, 0)
    assert found.per_paragraph("I") == (0, 1, 0, 2)


def test_a_person_is_added_up_over_its_roles_in_each_paragraph():
    assert profile("I and my vote.\nMe?").per_paragraph("I") == (2, 1)


def test_a_rate_is_per_thousand_tokens():
    # 1 of 8 and 2 of 8 tokens.
    found = profile("I won my seat in a small town")

    assert found.row("I", "subject").per_1000 == 125
    assert found.per_1000("I") == 250


def test_us_in_capitals_is_the_country_unless_the_sentence_is_in_capitals():
    assert profile("The US told us.").row("we", "object").positions == (3,)
    assert profile("GIVE US A VOTE. The US won.").row("we", "object").positions == (1,)


@pytest.mark.parametrize("text", ["", " \n", "?!… —"])
def test_a_text_without_words_has_counts_of_nought_and_no_rate(text):
    found = profile(text)

    assert {row.count for row in found.rows} == {0}
    assert {row.per_1000 for row in found.rows} == {None}
    assert (found.total("we"), found.per_1000("we")) == (0, None)


def test_one_word_over_and_over_is_all_of_the_text():
    found = profile("we " * 50)

    assert (found.total("we"), found.per_1000("we")) == (50, 1000)


def test_the_rows_are_always_the_same_in_the_same_order():
    expected = [(person, role) for person, roles in FORMS_OF.items() for role in roles]

    for text in ("", "They won.", "You and I and we."):
        assert [(row.person, row.role) for row in profile(text).rows] == expected


def test_you_has_no_row_as_subject_alone():
    with pytest.raises(KitError, match=r'"you" has no row "subject"\. Known: subject or object'):
        profile("You won.").row("you", "subject")


def test_a_person_not_counted_is_named_with_those_that_are():
    with pytest.raises(KitError, match=r'No pronoun "she"\..*(they|Known)'):
        profile("She won.").total("she")


@given(st.lists(st.sampled_from("I me my we us our you your they them he seat . \n".split(" "))))
def test_counts_add_up_whichever_way_they_are_added(words):
    statement = Statement.from_text(" ".join(words))
    found = pronouns(statement)
    forms = {form for roles in FORMS_OF.values() for forms in roles.values() for form in forms}
    places = sorted(place for row in found.rows for place in row.positions)

    assert places == [i for i, key in enumerate(statement.tokens.keys) if key in forms]
    assert all(sum(row.per_paragraph) == row.count for row in found.rows)
    assert sum(map(found.total, FORMS_OF)) == len(places)
    for person in FORMS_OF:
        assert sum(found.per_paragraph(person)) == found.total(person)
