"""Which words stand side by side again and again: every pair of neighbours in a text, ranked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from closereading.errors import KitError
from closereading.measures.collocation import PMI_MINIMUM, collocation_g2, pmi
from closereading.measures.forms import keys_of, vocabulary_of
from closereading.measures.query import Form
from closereading.text import Statement

__all__ = ["Pair", "PairTable", "collocations"]

Numbers = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words side by side in one sentence.

    Args:
        first: The word on the left, as it was counted.
        second: The word on the right.
        count: How often they stand so.
        first_count: Occurrences of the first in the text.
        second_count: Occurrences of the second.
        total: Tokens in the text.
        log_dice: 14 = only ever together; one less is half as much.
    """

    first: str
    second: str
    count: int
    first_count: int
    second_count: int
    total: int
    log_dice: float

    @property
    def g2(self) -> float:
        """How surprising the count is; see :func:`~closereading.measures.collocation_g2`."""
        return collocation_g2(self.count, self.first_count, self.second_count, self.total)

    @property
    def pmi(self) -> float | None:
        """See :func:`~closereading.measures.pmi`; None for a count at which it is unsteady."""
        if self.count < PMI_MINIMUM:
            return None
        return pmi(self.count, self.first_count, self.second_count, self.total)


@dataclass(frozen=True)
class PairTable:
    """Pairs from the highest logDice, then the most frequent, then by place; and the settings.

    In a text of a few hundred words nearly every pair occurs once. Two that occur three times are
    worth looking up; their ranking says nothing.
    """

    rows: tuple[Pair, ...]
    form: Form
    minimum: int
    top: int
    tokens: int


def collocations(
    statement: Statement, *, minimum: int = 3, top: int = 100, form: Form = "any-case"
) -> PairTable:
    """Rank the pairs of neighbouring words of a text.

    Args:
        statement: The text; an empty one gives a table with no rows.
        minimum: Leave out pairs that occur less often, at least 1.
        top: How many pairs at most.
        form: Which words count as the same; see :func:`~closereading.measures.forms.keys_of`.

    Raises:
        KitError: ``minimum`` is below 1.

    Source: Rychlý (2008), RASLAN, for logDice.

    >>> found = collocations(Statement.from_text("The party won. The party lost."), minimum=2)
    >>> [(pair.first, pair.second, pair.count, pair.log_dice) for pair in found.rows]
    [('the', 'party', 2, 14.0)]
    """
    if minimum < 1:
        raise KitError(f"A minimum of {minimum} leaves nothing out. Choose 1 or more.")
    keys = keys_of(statement, form)
    words = list(vocabulary_of(statement, form))
    numbers = dict(zip(words, range(len(words)), strict=True))
    ids = np.fromiter(map(numbers.__getitem__, keys), dtype=np.int64, count=len(keys))
    rows = _ranked(ids, _inside(statement, len(keys)), minimum, top)
    pairs = tuple(
        Pair(words[first], words[second], both, one, other, len(keys), round(dice, 12))
        for first, second, both, one, other, dice in rows
    )
    return PairTable(pairs, form, minimum, top, len(keys))


def _inside(statement: Statement, size: int) -> Numbers:
    """For each token but the last whether the next one is in the same sentence."""
    inside = np.ones(max(0, size - 1), dtype=bool)
    ends = np.array(statement.first_tokens[1:], dtype=np.int64) - 1
    inside[ends[(ends >= 0) & (ends < len(inside))]] = False
    return inside


def _ranked(
    ids: Numbers, inside: Numbers, minimum: int, top: int
) -> Iterator[tuple[int, int, int, int, int, float]]:
    """Both words' numbers, the count together and apart, and logDice, the highest first."""
    counts = np.bincount(ids)
    codes, both = np.unique((ids[:-1] * len(counts) + ids[1:])[inside], return_counts=True)
    codes, both = codes[both >= minimum], both[both >= minimum]
    first, second = np.divmod(codes, max(1, len(counts)))
    one, other = counts[first], counts[second]
    dice = 14 + np.log2(2 * both / (one + other))
    order = np.lexsort((codes, -both, -dice))[:top]
    columns = (first, second, both, one, other, dice)
    return zip(*(column[order].tolist() for column in columns), strict=True)
