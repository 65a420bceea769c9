"""Three ways to say which words count as the same word."""

from collections.abc import Callable, Iterable
from typing import Literal

from closereading.text import Statement, fold, lemma

__all__ = ["FORMS", "Form", "key_function", "keys_of", "vocabulary_of"]

Form = Literal["written", "any-case", "lemma"]
FORMS: dict[Form, str] = {
    "any-case": "Any case: “We” and “we” are one word",
    "written": "As written: “We” and “we” are two words",
    "lemma": "Dictionary form: “taught” and “teach” are one word",
}


def key_function(form: Form) -> Callable[[str], str]:
    """What a word as written counts as, as a function."""
    if form == "written":
        return str
    return fold if form == "any-case" else lemma


def vocabulary_of(statement: Statement, form: Form) -> Iterable[str]:
    """The different keys of a text, in order of first appearance."""
    if form == "written":
        return statement.tokens.counts
    if form == "any-case":
        return statement.tokens.vocabulary
    return dict.fromkeys(map(lemma, statement.tokens.vocabulary))


def keys_of(statement: Statement, form: Form) -> tuple[str, ...]:
    """What each token counts as, length T.

    Args:
        statement: The text.
        form: ``written`` keeps the letters as they stand, ``any-case`` folds case and the kind of
            apostrophe, ``lemma`` takes the dictionary form.

    >>> keys_of(Statement.from_text("We’ve taught"), "lemma")
    ('we', 'have', 'teach')
    """
    if form == "written":
        return statement.tokens.forms
    if form == "any-case":
        return statement.tokens.keys
    lemmas = {key: lemma(key) for key in statement.tokens.vocabulary}
    return tuple(map(lemmas.__getitem__, statement.tokens.keys))
