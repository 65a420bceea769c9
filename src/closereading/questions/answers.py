"""Reading what a student typed: numbers and short texts, generously but not vaguely.

``check.js`` reads answers by the same rules; ``tests/cases/check.json`` holds the two together.
"""

import re
import unicodedata

from closereading.text import fold_marks

__all__ = ["LONGEST", "fold_answer", "parse_number"]

LONGEST = 2000
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NUMERAL = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 20 + 10 * value for value, word in enumerate(_TENS)},
    "none": 0,
    "nil": 0,
    "once": 1,
    "twice": 2,
}
_SCALES = {"hundred": 100, "thousand": 1000}


def _plain(text: str) -> str:
    return fold_marks(unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)))


def fold_answer(text: str) -> str:
    """A short answer without what does not matter.

    Case, accents, ligatures and full-width letters, the kind of quotation mark and dash, spaces
    and unseen characters, and stops, quotes and brackets at either end.

    >>> fold_answer(" “Cop\u2011out”. ")
    'cop-out'
    """
    parts = unicodedata.normalize("NFKD", _plain(text))
    letters = "".join(one for one in parts if unicodedata.category(one) != "Mn")
    words = " ".join(letters.upper().lower().split())
    return words.strip(" .,;:!?'\"()[]")


def parse_number(value: object) -> float | None:
    """The one number in an answer; None where there is none, or more than one.

    Takes numbers, numerals ("51", "51.0", "1,709", "51 votes") and words up to the thousands
    ("fifty-one").

    >>> parse_number("１,709 votes"), parse_number("fifty-one"), parse_number("5 or 6")
    (1709.0, 51.0, None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value) if abs(value) < 1e15 else None  # noqa: PLR2004 - and so not nan or inf
    if not isinstance(value, str) or len(value) > LONGEST:
        return None
    text = _plain(value).lower()
    numerals = _NUMERAL.findall(text)
    if numerals:
        whole = len(numerals) == 1 and len(numerals[0]) < 16  # noqa: PLR2004 - as above
        return float(numerals[0].replace(",", "")) if whole else None
    return _parse_words(re.findall(r"[a-z]+", text))


def _parse_words(words: list[str]) -> float | None:
    total, current, said, ended = 0, 0, False, False
    for word in words:
        if word in _VALUES or word in _SCALES:
            if ended:
                return None
            said = True
            total, current = _add(total, current, word)
        elif said and word != "and":
            ended = True
    return float(total + current) if said else None


def _add(total: int, current: int, word: str) -> tuple[int, int]:
    if word == "thousand":
        return total + max(current, 1) * _SCALES[word], 0
    if word == "hundred":
        return total, max(current, 1) * _SCALES[word]
    return total, current + _VALUES[word]
