"""Comparing marked words with the words asked for, word by word.

A marked stretch counts as a place found when at least half of the words in either are in both
(Jaccard, 0.5), so one article more or less costs nothing and a whole paragraph finds nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["Comparison", "compare"]

_ENOUGH = 0.5


@dataclass(frozen=True)
class Comparison:
    """``fraction`` is (found - wrong) / asked for, at least 0; the message explains it."""

    found: int
    wrong: int
    asked: int
    message: str

    @property
    def fraction(self) -> float:
        """From 0 to 1."""
        return max(0, self.found - self.wrong) / self.asked


def compare(key: Mapping[str, Any], marked: Sequence[Sequence[int]]) -> Comparison:
    """Compare marked spans with a key.

    Args:
        key: ``words`` (the passage's words as [start, end]), ``accept`` (for each place the
            extents that will do) and ``feedback`` (what to say of words likely to be marked).
        marked: Spans as [start, end]; neighbours count as one.
    """
    given = _runs([_words(key, span) for span in marked])
    places = [[_words(key, extent) for extent in place] for place in key["accept"]]
    found, wrong = 0, []
    for words in given:
        hit = next((place for place in places if any(_alike(words, one) for one in place)), None)
        if hit:
            places.remove(hit)
            found += 1
        else:
            wrong.append(words)
    message = _message(found, len(wrong), len(key["accept"]))
    said = [one["say"] for one in key["feedback"] if _touches(_words(key, one["when"]), wrong)]
    return Comparison(found, len(wrong), len(key["accept"]), " ".join([message, *said]))


def _words(key: Mapping[str, Any], span: Sequence[int]) -> frozenset[int]:
    return frozenset(
        index
        for index, (start, end) in enumerate(key["words"])
        if start < span[1] and span[0] < end
    )


def _runs(given: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    """The marked words as unbroken runs, in order. A stretch with no word in it is dropped."""
    runs: list[set[int]] = []
    for words in sorted(filter(None, given), key=min):
        if runs and min(words) <= max(runs[-1]) + 1:
            runs[-1] |= words
        else:
            runs.append(set(words))
    return [frozenset(run) for run in runs]


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= _ENOUGH * len(one | other)


def _touches(words: frozenset[int], wrong: Sequence[frozenset[int]]) -> bool:
    return any(words & one for one in wrong)


def _message(found: int, wrong: int, asked: int) -> str:
    if found == asked and not wrong:
        return f"You found {'it' if asked == 1 else f'all {asked}'}."
    if not wrong:
        return f"You found {found} of {asked}."
    link = "and" if found else "but"
    return f"You found {found} of {asked}, {link} marked {wrong} that {_be(wrong)} not asked for."


def _be(count: int) -> str:
    return "is" if count == 1 else "are"
