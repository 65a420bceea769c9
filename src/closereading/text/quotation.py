"""Finding quoted words in a text.

Quotation marks, apostrophes and dashes may be typed straight or curly; everything else must
be as in the text, letter for letter, and must begin and end at the edge of a word.
"""

import re
from difflib import SequenceMatcher

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
    if not quote.strip():
        return []
    first, last = (
        (r"(?<!\w)" if quote[0].isalnum() else ""),
        (r"(?!\w)" if quote[-1].isalnum() else ""),
    )
    pattern = first + re.escape(fold_marks(quote)) + last
    folded, ahead, behind = fold_marks(text), fold_marks(before), fold_marks(after)
    return [
        Span(*match.span())
        for match in re.finditer(pattern, folded)
        if folded.endswith(ahead, 0, match.start()) and folded.startswith(behind, match.end())
    ]


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
    nearest = nearest_wording(text, quote)
    hint = f" The nearest wording is “{nearest}”." if nearest else ""
    raise QuotationError(f"“{quote}” is not in the text.{hint} Quote it word for word.")


def nearest_wording(text: str, quote: str) -> str:
    """The run of words in ``text`` most like ``quote``; "" where nothing is like it.

    A guess for a message: it compares stretches of as many words as ``quote`` has.
    """
    tokens, size = Tokens(text), len(Tokens(quote))
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
