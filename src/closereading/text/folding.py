"""Two ways to see past differences that a reader does not mean."""

import unicodedata

__all__ = ["fold", "fold_marks"]

# One character for one, so that an offset in the folded text is an offset in the original.
_MARKS = {
    **dict.fromkeys(map(ord, "‘’‚‛ʼ′＇‹›"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″＂«»"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\n\t"), " "),
}


def fold_marks(text: str) -> str:
    r"""Straight quotes, plain hyphens and plain spaces, character for character.

    The result has the same length as ``text``, so offsets hold.

    >>> fold_marks("the — “end”")
    'the - "end"'
    """
    return text.translate(_MARKS)


def fold(word: str) -> str:
    """The form under which a word is looked up: any case, any apostrophe, composed accents.

    >>> fold("I’VE") == fold("i've")
    True
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", fold_marks(word.casefold()))
