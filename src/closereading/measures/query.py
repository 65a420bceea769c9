"""Finding words in a text by a short query.

    we            a word, in any case
    labour party  a phrase: the words one after another in one sentence
    elect*        * stands for any letters of one word, ? for one letter; * alone is any word
    be            with ``form="lemma"``: is, was, been, …

A word of the query matches one token or several written together, so ``I've`` finds "I’ve".
The page's ``query.js`` follows the same rules; a test holds the two together.
"""

import re
from collections.abc import Iterator
from functools import cache

from closereading.errors import KitError
from closereading.measures.forms import Form, keys_of
from closereading.text import Statement, fold, lemma

__all__ = ["Form", "find"]

_LONGEST_QUERY = 200


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
    keys = keys_of(statement, form)
    patterns = [_pattern(word, form) for word in words]
    return list(_without_overlap(_matches(statement, keys, patterns)))


def _pattern(word: str, form: Form) -> re.Pattern[str]:
    if form != "written":
        word = fold(word)
    if form == "lemma" and not set(word) & set("*?"):
        word = lemma(word)
    wild = {"*": r"\S*", "?": r"\S"}
    return re.compile("".join(wild.get(letter) or re.escape(letter) for letter in word))


def _matches(
    statement: Statement, keys: list[str], patterns: list[re.Pattern[str]]
) -> Iterator[range]:
    first = cache(patterns[0].fullmatch)
    sentence = statement.sentence_of_token
    gaps = statement.tokens.gaps
    for index, key in enumerate(keys):
        glued = index + 1 < len(keys) and not gaps[index + 1]
        if not first(key) and not glued:
            continue
        stop = _match_from(keys, gaps, patterns, index)
        if stop and sentence[stop - 1] == sentence[index]:
            yield range(index, stop)


def _match_from(
    keys: list[str], gaps: list[str], patterns: list[re.Pattern[str]], index: int
) -> int:
    """The token after the match that begins at ``index``, or 0 where there is none."""
    for pattern in patterns:
        index = _match_word(keys, gaps, pattern, index)
        if not index:
            return 0
    return index


def _match_word(keys: list[str], gaps: list[str], pattern: re.Pattern[str], index: int) -> int:
    together = ""
    while index < len(keys):
        together += keys[index]
        index += 1
        if pattern.fullmatch(together):
            return index
        if index >= len(keys) or gaps[index]:
            return 0
    return 0


def _without_overlap(ranges: Iterator[range]) -> Iterator[range]:
    stop = 0
    for one in ranges:
        if one.start >= stop:
            yield one
            stop = one.stop
