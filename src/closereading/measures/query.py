"""Finding words in a text by a short query.

    we            a word, in any case
    labour party  a phrase: the words one after another in one sentence
    elect*        * stands for any letters of one word, ? for one letter; * alone is any word
    be            with ``form="lemma"``: is, was, been, …

A word of the query matches one token or several written together, so ``I've`` finds "I’ve".
The page's ``query.js`` follows the same rules; a test holds the two together.
"""

import re
from collections.abc import Callable, Iterator
from fnmatch import translate
from functools import cache

from closereading.errors import KitError
from closereading.measures.forms import Form, keys_of, vocabulary_of
from closereading.text import Statement, Tokens, fold, lemma

__all__ = ["Form", "find"]

_LONGEST_QUERY = 200
_Test = Callable[[str], object]


def find(statement: Statement, query: str, *, form: Form = "any-case") -> list[range]:
    """Where a query matches, as ranges of token indices, in order and not overlapping.

    Args:
        statement: The text.
        query: Words, with ``*`` and ``?`` as wildcards.
        form: ``written`` minds case, ``any-case`` does not, ``lemma`` compares dictionary forms.

    Raises:
        KitError: The query holds no word, or is over 200 characters.

    >>> find(Statement.from_text("I’ve been. I was"), "i've been")
    [range(0, 3)]
    """
    words = query.split()
    if not words:
        raise KitError("Nothing to look for yet: type a word or a phrase.")
    if len(query) > _LONGEST_QUERY:
        raise KitError(f"That is over {_LONGEST_QUERY} characters. Look for a shorter phrase.")
    patterns = [_patterns(word, form) for word in words]
    # Letters alone can match nothing that is written together: that always has a mark in it.
    glued = [] if words[0].isalpha() else statement.tokens.glued
    return list(_without_overlap(_matches(statement, form, patterns, glued)))


def _patterns(word: str, form: Form) -> tuple[_Test, _Test]:
    """Two tests: for a single token, and for several written together."""
    wanted = word if form == "written" else fold(word)
    together = _pattern(wanted)
    if form != "lemma" or set(word) & set("*?"):
        return together, together
    return (_pattern(lemma(word)) if len(Tokens(word)) == 1 else _never), together


def _pattern(wanted: str) -> _Test:
    # fnmatch's pattern takes time in proportion to the word, however many stars there are.
    return cache(re.compile(translate(wanted.replace("[", "[[]"))).fullmatch)


def _never(_: str) -> None:
    return None


def _matches(
    statement: Statement, form: Form, patterns: list[tuple[_Test, _Test]], glued: list[int]
) -> Iterator[range]:
    keys = keys_of(statement, form)
    fitting = {key for key in vocabulary_of(statement, form) if patterns[0][0](key)}
    begins = [i for i, key in enumerate(keys) if key in fitting]
    for index in sorted({*begins, *glued}) if glued else begins:
        stop = _match_from(statement, keys, patterns, index)
        if stop and (stop == index + 1 or _in_one_sentence(statement, index, stop - 1)):
            yield range(index, stop)


def _in_one_sentence(statement: Statement, first: int, last: int) -> bool:
    starts = statement.tokens.starts
    return statement.sentence_number(starts[first]) == statement.sentence_number(starts[last])


def _match_from(
    statement: Statement, keys: tuple[str, ...], patterns: list[tuple[_Test, _Test]], index: int
) -> int:
    """The token after the match that begins at ``index``, or 0 where there is none."""
    for single, together in patterns:
        if index >= len(keys):
            return 0
        index = index + 1 if single(keys[index]) else _match_run(statement, keys, together, index)
        if not index:
            return 0
    return index


def _match_run(statement: Statement, keys: tuple[str, ...], together: _Test, index: int) -> int:
    tokens = statement.tokens
    # Written together, words are compared as they stand: "I’ve" is no form of "have".
    parts = tokens.keys if keys is not tokens.forms else tokens.forms
    run = parts[index]
    while (index := index + 1) < len(keys) and not tokens.gaps[index]:
        run += parts[index]
        if together(run):
            return index + 1
    return 0


def _without_overlap(ranges: Iterator[range]) -> Iterator[range]:
    stop = 0
    for one in ranges:
        if one.start >= stop:
            yield one
            stop = one.stop
