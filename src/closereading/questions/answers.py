"""Reading what a student typed: numbers and short texts, generously but not vaguely.

``check.js`` reads answers by the same rules; ``tests/cases/check.json`` holds the two together.
"""

import re
import unicodedata

from closereading.text import fold_marks

__all__ = ["LONGEST", "fold_answer", "parse_number"]

LONGEST = 2000
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NUMERAL = re.compile(r"[-−]?(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+)")
_UNITS = "one two three four five six seven eight nine".split()
_TEENS = ("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen").split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_OTHERS = {"zero": 0, "none": 0, "nil": 0, "never": 0, "once": 1, "twice": 2}
_VALUES = {
    **{word: value for value, word in enumerate([*_UNITS, *_TEENS], 1)},
    **{word: 20 + 10 * value for value, word in enumerate(_TENS)},
    **_OTHERS,
}
_BEYOND = re.compile(r"\b(?:half|quarter|dozen|million|billion|minus|point)\b")
_SCALES = {"hundred": 100, "thousand": 1000}
_BELOW_100 = f"(?:(?:{'|'.join(_TENS)})(?: (?:{'|'.join(_UNITS)}))?|{'|'.join([*_UNITS, *_TEENS])})"
_BELOW_1000 = f"(?:(?:{_BELOW_100} )?hundred(?:(?: and)? {_BELOW_100})?|{_BELOW_100})"
_SAID = re.compile(
    f"(?:{_BELOW_1000} )?thousand(?:(?: and)? {_BELOW_1000})?|{_BELOW_1000}|{'|'.join(_OTHERS)}"
)


def _plain(text: str) -> str:
    # Twice, because a double prime is one mark before it is normalised and two after.
    seen = fold_marks(_INVISIBLE.sub("", text))
    return fold_marks(unicodedata.normalize("NFKC", seen))


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
    plain = _plain(value).lower()
    if _BEYOND.search(plain):
        return None
    numerals = _NUMERAL.findall(_loosened(_INVISIBLE.sub("", unicodedata.normalize("NFKC", value))))
    words = _number_words(plain)
    if numerals:
        alone = len(numerals) == 1 and not words and len(numerals[0]) < 16  # noqa: PLR2004
        return float(numerals[0].replace(",", "").replace("−", "-")) if alone else None
    return _value(words) if _SAID.fullmatch(" ".join(words)) else None


def _loosened(text: str) -> str:
    """Without the stops and dashes that only lean on a number: "no.51", "…51", "is-51"."""
    return re.sub(r"([^\W\d_])[-−.]+(?=[0-9])", r"\1 ", re.sub(r"\.{2,}", " ", text))


def _number_words(text: str) -> list[str]:
    """The words from the first number word to the last; "and" is one where it joins two."""
    words = re.findall(r"[a-z]+", text)
    places = [i for i, word in enumerate(words) if word in _VALUES or word in _SCALES]
    return words[places[0] : places[-1] + 1] if places else []


def _value(words: list[str]) -> float:
    total, current = 0, 0
    for word in words:
        if word == "thousand":
            total, current = total + max(current, 1) * _SCALES[word], 0
        elif word == "hundred":
            current = max(current, 1) * _SCALES[word]
        else:
            current += _VALUES.get(word, 0)
    return float(total + current)
