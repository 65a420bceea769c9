"""What went wrong, where, and what to do: one error type for everything a user can mend."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

__all__ = ["EmptyMeasureError", "KitError", "Problem", "QuotationError", "did_you_mean"]


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend.

    Args:
        file: Where it is, relative to the kit's folder ("" where no file is at fault).
        entry: Which entry of the file ("" for the file as a whole).
        message: What is wrong and what to do, in plain words.
    """

    file: str
    entry: str
    message: str

    def __str__(self) -> str:
        entry = f'"{self.entry}"' if self.entry else ""
        place = ", ".join(part for part in (self.file, entry) if part)
        return f"{place}: {self.message}" if place else self.message


class KitError(Exception):
    """A mistake in the kit's files or in what a user asked for. Shown without a traceback.

    Args:
        problems: One message, or every :class:`Problem` found in one go.
    """

    def __init__(self, problems: str | Problem | Iterable[Problem]) -> None:
        if isinstance(problems, str):
            problems = Problem("", "", problems)
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class QuotationError(KitError):
    """The words quoted do not stand in the statement, or stand there more than once."""


class EmptyMeasureError(KitError):
    """There is nothing to measure: the word never occurs, or the text is empty."""


def did_you_mean(name: str, known: Sequence[str]) -> str:
    """A closing hint for an unknown name: the nearest known one, or the whole list.

    >>> did_you_mean("steping-down", ["moving-on", "stepping-down"])
    'Did you mean "stepping-down"?'
    """
    close = get_close_matches(name, known, n=1)
    if close:
        return f'Did you mean "{close[0]}"?'
    return "Known: " + ", ".join(known) + "." if known else "There are none yet."
