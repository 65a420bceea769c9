"""Checking one answer against its key: one pure function, the same here and in the page.

Interpretation is never checked by machine. What can be checked is: which option, what number,
which words, where in the text.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from closereading.questions.answers import LONGEST, fold_answer, parse_number
from closereading.questions.overlap import compare

__all__ = ["VERDICTS", "Outcome", "check"]

VERDICTS = ("correct", "partly correct", "incorrect", "not attempted", "needs a reader")
Key = Mapping[str, Any]
_MOST_SPANS = 500
_FARTHEST = 2**53 - 1  # the largest whole number that a page is sure of
_ROUNDING = 1e-9  # 2.3 is within 0.3 of 2, whatever binary fractions say


@dataclass(frozen=True)
class Outcome:
    """What to tell the student.

    Args:
        verdict: One of ``VERDICTS``. "Not attempted" is never "incorrect".
        points: From 0 to the question's points; None where there is nothing to score.
        message: A sentence or two of diagnosis; may be empty for a plain right answer.
    """

    verdict: str
    points: float | None
    message: str


def check(key: Key, value: object) -> Outcome:
    """Judge an answer.

    Args:
        key: From :attr:`~closereading.questions.bank.Bank.keys`.
        value: As in a submission file: an option id, a number or what was typed for one, a
            string, or a list of ``[start, end]``. Anything at all may be passed.

    Returns:
        Never raises for a student's answer, however odd.
    """
    if _is_empty(value):
        return Outcome("not attempted", None, _NOT_YET[key["kind"]])
    return _CHECKS[key["kind"]](key, value)


def _is_empty(value: object) -> bool:
    if isinstance(value, str):
        return not fold_answer(value[:LONGEST])
    return value is None or (isinstance(value, list) and not value)


def _right(key: Key, message: str = "") -> Outcome:
    return Outcome("correct", float(key["points"]), message)


def _wrong(message: str) -> Outcome:
    return Outcome("incorrect", 0.0, message)


def _choice(key: Key, value: object) -> Outcome:
    if not isinstance(value, str) or value not in key["feedback"]:
        return _wrong("That is not one of the options. Choose one of them.")
    said = key["feedback"][value]
    return _right(key, said) if value == key["answer"] else _wrong(said)


def _number(key: Key, value: object) -> Outcome:
    number = parse_number(value)
    if number is None:
        return _wrong("One number is needed here, such as 12 or twelve.")
    margin = key["tolerance"] + _ROUNDING
    if abs(number - key["answer"]) <= margin:
        return _right(key)
    for one in key["feedback"]:
        if abs(number - one["when"]) <= margin:
            return _wrong(one["say"])
    return _wrong(
        f"{'Too many' if number > key['answer'] else 'Too few'}. Go back and count again."
    )


def _text(key: Key, value: object) -> Outcome:
    if not isinstance(value, str):
        return _wrong("A few words are needed here.")
    if len(value) > LONGEST:
        return _wrong("That is far too long. Give only the words asked for.")
    answer = fold_answer(value)
    accepted = [fold_answer(one) for one in key["accept"]]
    if answer in accepted:
        return _right(key)
    for one in key["feedback"]:
        if answer == fold_answer(one["when"]):
            return _wrong(one["say"])
    if any(_is_near(answer, one) for one in accepted):
        return _wrong("Very close. Check the spelling against the text, letter by letter.")
    return _wrong("Not these words. Go back to the line and quote what stands there.")


def _is_near(answer: str, accepted: str) -> bool:
    if abs(len(answer) - len(accepted)) > 2:  # noqa: PLR2004 - as many edits as are allowed below
        return False
    from nltk.metrics.distance import edit_distance  # half a second to import

    allowed = min(len(accepted) // 4, 2)
    return bool(edit_distance(answer, accepted) <= allowed)


def _spans(key: Key, value: object) -> Outcome:
    if not _are_spans(value):
        return _wrong("Marked words are needed here: choose them in the passage.")
    result = compare(key, value)  # type: ignore[arg-type]  # _are_spans has looked
    if result.fraction == 1:
        return _right(key, result.message)
    if result.fraction == 0:
        return _wrong(result.message)
    points = math.floor(key["points"] * result.fraction * 100 + 0.5) / 100
    return Outcome("partly correct", points, result.message)


def _are_spans(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) <= _MOST_SPANS
        and all(
            isinstance(span, list)
            and len(span) == 2  # noqa: PLR2004 - a start and an end
            and all(map(_is_place, span))
            and span[0] < span[1]
            for span in value
        )
    )


def _is_place(edge: object) -> bool:
    if isinstance(edge, bool) or not isinstance(edge, int | float):
        return False
    return 0 <= edge <= _FARTHEST and edge == int(edge)


_CHECKS: dict[str, Callable[[Key, object], Outcome]] = {
    "choice": _choice,
    "number": _number,
    "text": _text,
    "spans": _spans,
}
_NOT_YET = {
    "choice": "Not attempted yet: choose an answer first.",
    "number": "Not attempted yet: type a number first.",
    "text": "Not attempted yet: type your answer first.",
    "spans": "Not attempted yet: mark some words in the passage first.",
}
