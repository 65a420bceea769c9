r"""Words, with their places.

One split does the whole job. The pattern has a single capturing group, so
``re.split`` returns what lies between the tokens and the tokens in turn,

    ["", "I", "", "’ve", " ", "gained", …]

and every offset is a running sum of lengths. The same pieces, in the same order,
are what a page is given, so that a browser never has to cut a text up again.

What counts as one token, and why:

* ``I’ve`` is two, ``I`` and ``’ve``, and ``Party’s`` is ``Party`` and ``’s``: a reader who
  counts "I" means every "I". This is also the practice of the British National Corpus.
  ``don’t`` stays one, because "do" without its "n’t" says the opposite.
* ``data-led``, ``90’s``, ``1,658``, ``№10``, ``U.K.``, an e-mail or web address are one each.
* Punctuation is not a token; nor is a dash or a bracket.

The bounds on addresses keep the cost linear on a text made to be slow.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import add
from typing import overload

from closereading.text.folding import fold
from closereading.text.span import Span

__all__ = ["Token", "Tokens"]

_MARK = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_CLITIC = r"(?:[sS]|[mM]|[dD]|[lL]{2}|[rR][eE]|[vV][eE])(?!\w)"
_JOIN = rf"(?:[-‐‑&]|['’ʼ](?!{_CLITIC}))[\w{_MARK}]+"
# Every token begins with one of a set of characters, so that the search leaps from token to token;
# each alternative then looks back at that character to see whether it applies.
_PATTERN = re.compile(
    rf"""(
      [\w£$€¥№'’ʼ]
      (?:
        (?<=[A-Za-z])[A-Za-z]*+(?![\w{_MARK}'’ʼ‐‑&@.:+-])      # most words: nothing to decide
      | (?:(?<=h)ttps?://|(?<=w)ww\.)[^\s<>"]{{0,2000}}[^\s<>".,;:!?'’”)\]]  # a web address
      | (?<=\w)[\w.+-]{{0,63}}+@\w[\w-]*(?:\.\w[\w-]*)+       # an e-mail address
      | (?<=[^\W\d_])\.(?:[^\W\d_]\.)+                        # U.K., e.g.
      | (?<=[^\W\d_])[\w{_MARK}]*(?:{_JOIN})*                  # any other word
      | (?:(?<=[£$€¥№])\d+|(?<=\d)\d*)(?:[.,:/]\d+)*          # a number: 1,658  №10
        (?:['’]?[^\W\d_]+)?%?(?:[-‐‑][^\W\d_]+)*               # 90’s, 50%, 19-year-old
      | (?<=[\w{_MARK}.]['’ʼ]){_CLITIC}                        # ’ve, ’m, ’s after a word
      )
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text, its place, and its number (from 0) among the tokens."""

    text: str
    start: int
    end: int
    index: int

    @property
    def span(self) -> Span:
        """The token's place."""
        return Span(self.start, self.end)


class Tokens(Sequence[Token]):
    """The tokens of a text, kept as columns: a million words are five columns.

    Args:
        text: Any text; an empty one has no tokens.

    Attributes:
        forms: The words as written, length T.
        gaps: What lies before the first token, between each two, and after the last, length T + 1.
        starts: Where each token begins, length T.

    The columns are tuples, which Python's collector of waste does not walk through again and again.
    """

    def __init__(self, text: str) -> None:
        pieces = _PATTERN.split(text)
        self.forms: tuple[str, ...] = tuple(pieces[1::2])
        self.gaps: tuple[str, ...] = tuple(pieces[0::2])
        self.starts: tuple[int, ...] = tuple(accumulate(map(len, pieces)))[0:-1:2]

    def __len__(self) -> int:
        return len(self.forms)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        i = range(len(self))[index]
        return Token(self.forms[i], self.starts[i], self.ends[i], i)

    def __iter__(self) -> Iterator[Token]:
        columns = zip(self.forms, self.starts, self.ends, range(len(self)), strict=True)
        return (Token(*row) for row in columns)

    def end(self, index: int) -> int:
        """Where one token ends."""
        return self.starts[index] + len(self.forms[index])

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Where each token ends, length T."""
        return tuple(map(add, self.starts, map(len, self.forms)))

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each form occurs, in order of first appearance."""
        return Counter(self.forms)

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {form: fold(form) for form in self.counts}

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The folded form of each token, length T: "We" and "we" share one."""
        return tuple(map(self._folded.__getitem__, self.forms))

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """The different keys, in order of first appearance."""
        return tuple(dict.fromkeys(self._folded.values()))

    @cached_property
    def glued(self) -> list[int]:
        """The tokens that the next one is written onto, as in "I’ve"."""
        return [index for index, gap in enumerate(self.gaps[1:-1]) if not gap]
