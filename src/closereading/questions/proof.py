"""Proofs: a small closed language in which a bank says how its counts are made.

    word I                 occurrences of a word or phrase, any case; * and ? are wildcards
    written Labour         the same, minding case
    lemma be               by dictionary form
    words, types, sentences, paragraphs
    line “the truth, is”   the number of the line in which the quotation stands
    before “the truth, is” how many words come before the quotation
    figure 1,658           the number itself, provided that it stands in the statement
    word I + word me       sums of these

Nothing else is understood, and nothing is ever run.
"""

from collections.abc import Callable

from closereading.errors import KitError
from closereading.measures import Form, find
from closereading.questions.answers import parse_number
from closereading.text import Span, Statement, Tokens, find_quotation

__all__ = ["prove"]


def prove(proof: str, statement: Statement) -> float:
    """What a proof comes to on a statement.

    Raises:
        KitError: The proof is not in the language, or its quotation or figure is not in the text.

    >>> prove("word we + word us", Statement.from_text("We came with us two."))
    2.0
    """
    return float(sum(_term(term.strip(), statement) for term in proof.split(" + ")))


def _term(term: str, statement: Statement) -> float:
    if term in _SIZES:
        return _SIZES[term](statement)
    name, _, rest = term.partition(" ")
    if name in _COUNTS and rest.strip():
        try:
            return _COUNTS[name](rest.strip(), statement)
        except KitError as error:
            raise KitError(f'the proof "{term}" does not hold: {error}') from error
    known = ", ".join([*(f"{name} …" for name in _COUNTS), *_SIZES])
    raise KitError(f'the proof "{term}" is not understood. Use one of: {known}.')


def _quoted(quote: str, statement: Statement) -> Span:
    return find_quotation(statement.text, quote.strip('“”"'))


def _occurrences(query: str, statement: Statement, form: Form) -> int:
    for word in query.split():
        letters = word.replace("*", "x").replace("?", "x")
        if "".join(Tokens(letters).forms) != letters:
            raise KitError(f"“{word}” is not a word, and would never be found.")
    return len(find(statement, query, form=form))


def _figure(figure: str, statement: Statement) -> float:
    number = parse_number(figure)
    if number is None or figure not in statement.tokens.forms:
        raise KitError(f"{figure} is not a number in the statement.")
    return number


_SIZES: dict[str, Callable[[Statement], int]] = {
    "words": lambda statement: len(statement.tokens),
    "types": lambda statement: len(set(statement.tokens.keys)),
    "sentences": lambda statement: len(statement.sentences),
    "paragraphs": lambda statement: len(statement.paragraphs),
}
_COUNTS: dict[str, Callable[[str, Statement], float]] = {
    "word": lambda query, statement: _occurrences(query, statement, "any-case"),
    "written": lambda query, statement: _occurrences(query, statement, "written"),
    "lemma": lambda query, statement: _occurrences(query, statement, "lemma"),
    "line": lambda quote, statement: statement.sentence_at(_quoted(quote, statement).start).number,
    "before": lambda quote, statement: statement.token_range(_quoted(quote, statement)).start,
    "figure": _figure,
}
