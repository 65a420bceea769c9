"""Sentences, by rule.

A full stop, a question or exclamation mark or an ellipsis ends a sentence when white space
follows it, unless it belongs to an abbreviation or the next word begins in lower case.
A closing quotation mark or bracket stays with its sentence. A colon, a semi-colon and a dash
never end one. No sentence crosses a line break.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from closereading.text.span import Span

__all__ = ["Sentence", "Sentences", "sentence_edges"]

# The look back comes after the first mark, so that the search can leap from mark to mark.
_END = re.compile(
    r"[.?!…](?<![\s.?!…].)([.?!…]*+)([\"'”’)\]»]*+)\s+(?=(\S[\w'’]*))",
)
_LONGEST = 12  # letters and stops in the longest abbreviation, with room to spare
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
# After "U.K." a sentence has ended if the next word is one of these: no name begins so.
_OPENERS = frozenset(
    "a an and as but for he here i if in it my our she so that the there these they this those "
    "to we when with you".split()
)
_TITLES = "mr mrs ms mx dr prof sir st rev hon gen col lt sgt capt cllr gov sen rep messrs"
_ABBREVIATIONS = frozenset(
    f"{_TITLES} vs v cf eg ie viz al fig figs vol pp ch ed eds approx dept est govt".split()
)
# These end a sentence often enough; only a following number or lower case says they do not.
_BEFORE_NUMBER = frozenset("no nos p art sec ca c".split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place, its number from 1, the paragraph it stands in (from 1)."""

    start: int
    end: int
    number: int
    paragraph: int

    @property
    def span(self) -> Span:
        """The sentence's place."""
        return Span(self.start, self.end)


class Sentences(Sequence[Sentence]):
    """The sentences of a text, kept as columns like its tokens.

    Args:
        text: The whole text.
        paragraphs: Start and end of each paragraph, in order.

    Attributes:
        starts: Where each sentence begins, length S.
        ends: Where each ends, length S.
        paragraphs: The number of the paragraph each stands in, from 1, length S.
    """

    def __init__(self, text: str, paragraphs: Iterable[tuple[int, int]]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.paragraphs: list[int] = []
        for number, (first, last) in enumerate(paragraphs, 1):
            for start, end in sentence_edges(text, first, last):
                self.starts.append(start)
                self.ends.append(end)
                self.paragraphs.append(number)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> list[Sentence]: ...
    def __getitem__(self, index: int | slice) -> Sentence | list[Sentence]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        i = range(len(self))[index]
        return Sentence(self.starts[i], self.ends[i], i + 1, self.paragraphs[i])


def sentence_edges(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut one paragraph into sentences.

    Args:
        text: The whole text.
        start: Where the paragraph begins, at a character that is not white space.
        end: Where it ends.

    Yields:
        Start and end of each in order, together covering every non-blank character.

    >>> text = "Mr. A. Smith left. Why? He"
    >>> [text[start:end] for start, end in sentence_edges(text, 0, len(text))]
    ['Mr. A. Smith left.', 'Why?', 'He']
    """
    begin = start
    for match in _END.finditer(text, start, end):
        if _ends_sentence(text, begin, match):
            yield begin, match.end(2)
            begin = match.start(3)
    if begin < end:
        yield begin, end


def _ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    mark, following = match.start(), match[3]
    if following[0].islower():
        return False
    if text[mark] != "." or match[1]:
        return True
    before = text[max(begin, mark - _LONGEST) : mark].split()
    return not before or not _is_abbreviation(before[-1].lstrip("\"'“‘(["), following)


def _is_abbreviation(word: str, following: str) -> bool:
    plain = word.replace(".", "").lower()
    if "." in word and _INITIALS.fullmatch(word) and plain not in _ABBREVIATIONS:
        return following.lower() not in _OPENERS
    if len(word) == 1 and word.isupper() and word != "I":
        return True
    if plain in _BEFORE_NUMBER:
        return following[0].isdigit()
    return plain in _ABBREVIATIONS
