"""Finding quoted words in a text.

Quotation marks, apostrophes and dashes may be typed straight or curly; everything else must
be as in the text, letter for letter, and must begin and end at the edge of a word.
"""

from bisect import bisect_right
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from closereading.errors import QuotationError
from closereading.text.folding import fold_marks
from closereading.text.span import Span
from closereading.text.tokens import Tokens

__all__ = ["find_quotation", "nearest_wording", "quotations_of"]


def quotations_of(text: str, quote: str, before: str = "", after: str = "") -> list[Span]:
    """Every place where ``quote`` stands, with ``before`` and ``after`` directly round it.

    >>> [(s.start, s.end) for s in quotations_of("to be or not to be", "to be", before="not ")]
    [(13, 18)]
    """
    folded, wanted = fold_marks(text), fold_marks(quote)
    ahead, behind = fold_marks(before), fold_marks(after)
    return [
        Span(at, at + len(wanted))
        for at in _places(folded, wanted)
        if _is_whole(text, at, at + len(wanted))
        and folded.endswith(ahead, 0, at)
        and folded.startswith(behind, at + len(wanted))
    ]


def _places(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted) if wanted.strip() else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether neither edge falls inside a word."""
    tokens = _tokens(text)
    return not any(_cuts(tokens, edge) for edge in (start, end))


def _cuts(tokens: Tokens, edge: int) -> bool:
    index = bisect_right(tokens.starts, edge) - 1
    return index >= 0 and tokens.starts[index] < edge < tokens.ends[index]


_tokens = lru_cache(maxsize=4)(Tokens)


def find_quotation(text: str, quote: str, before: str = "", after: str = "") -> Span:
    """The one place where ``quote`` stands in ``text``.

    Raises:
        QuotationError: It stands nowhere (the nearest real wording is given) or more than once.
    """
    spans = quotations_of(text, quote, before, after)
    if len(spans) == 1:
        return spans[0]
    if spans:
        raise QuotationError(
            f"“{quote}” stands {len(spans)} times in the text. "
            "Quote more of it, or say what comes before or after it."
        )
    if (before or after) and quotations_of(text, quote):
        raise QuotationError(
            f"“{quote}” is in the text, but not between “{before}” and “{after}”. "
            "Correct what comes before or after it."
        )
    nearest = nearest_wording(text, quote)
    hint = f" The nearest wording is “{nearest}”." if nearest else ""
    raise QuotationError(f"“{quote}” is not in the text.{hint} Quote it word for word.")


def nearest_wording(text: str, quote: str) -> str:
    """The run of words in ``text`` most like ``quote``; "" where nothing is like it.

    A guess for a message: it compares stretches of as many words as ``quote`` has.
    """
    tokens, size = _tokens(text), len(Tokens(quote))
    if not size or not len(tokens):
        return ""
    stretches = [
        text[tokens.starts[i] : tokens.ends[min(i + size, len(tokens)) - 1]]
        for i in range(max(1, len(tokens) - size + 1))
    ]
    matcher = SequenceMatcher(b=quote.casefold(), autojunk=False)
    best, likeness = "", 0.5
    for stretch in stretches:
        matcher.set_seq1(stretch.casefold())
        if matcher.quick_ratio() > likeness and matcher.ratio() > likeness:
            best, likeness = stretch, matcher.ratio()
    return best
