"""How often each word, or each run of words, occurs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from closereading.errors import KitError
from closereading.measures.forms import Form, keys_of
from closereading.text import Statement, fold

__all__ = ["LONGEST", "FrequencyTable", "Row", "frequency"]

LONGEST = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One term: how often it occurs and where.

    Args:
        term: The words, written as they most often stand in the text, or their dictionary form.
        key: What they were counted as; unique in the table.
        count: Occurrences, at least 1.
        per_1000: Occurrences per 1,000 tokens of the text.
        positions: The index of the first token of each occurrence, length ``count``.
        is_stop: Whether every word of it is on the stop list.
    """

    term: str
    key: str
    count: int
    per_1000: float
    positions: tuple[int, ...]
    is_stop: bool = False


@dataclass(frozen=True)
class FrequencyTable:
    """Rows from most to least frequent, equals in order of first appearance, and the settings.

    A count says how often, not how much it matters; in a text of 450 words one more or one fewer
    "I" moves its rate by more than 2 per 1,000.
    """

    rows: tuple[Row, ...]
    tokens: int
    n: int
    form: Form
    minimum: int
    stop_hidden: bool

    @cached_property
    def _by_key(self) -> dict[str, Row]:
        return {row.key: row for row in self.rows}

    def row(self, term: str) -> Row | None:
        """The row of a term, written in any case unless the table keeps case; None if absent."""
        return self._by_key.get(term if self.form == "written" else fold(term))

    def count(self, term: str) -> int:
        """Occurrences of a term among the rows; 0 where it is not in the table."""
        row = self.row(term)
        return row.count if row else 0


def frequency(
    statement: Statement,
    *,
    n: int = 1,
    form: Form = "any-case",
    stop: Iterable[str] = (),
    hide_stop: bool = False,
    minimum: int = 1,
) -> FrequencyTable:
    """Count every word, or every run of ``n`` words, of a text.

    Args:
        statement: The text; an empty one gives a table with no rows.
        n: Words in a run, 1 to 5. A run never crosses the end of a sentence.
        form: Which words count as the same; see :func:`~closereading.measures.forms.keys_of`.
        stop: Folded words that carry grammar rather than content.
        hide_stop: Leave out runs made of stop words alone. Rates stay per 1,000 of *all* tokens.
        minimum: Leave out what occurs less often.

    Raises:
        KitError: ``n`` is not between 1 and 5.

    >>> table = frequency(Statement.from_text("We won. We lost, we won."))
    >>> [(row.term, row.count) for row in table.rows]
    [('We', 3), ('won', 2), ('lost', 1)]
    """
    if not 1 <= n <= LONGEST:
        raise KitError(f"A run of {n} words cannot be counted. Choose n from 1 to {LONGEST}.")
    places = _places(statement, n, form)
    stops = frozenset(stop)
    rows = (
        _row(statement, key, found, n, stops)
        for key, found in places.items()
        if len(found) >= minimum
    )
    kept = (row for row in rows if not (hide_stop and row.is_stop))
    ordered = tuple(sorted(kept, key=lambda row: (-row.count, row.positions[0])))
    return FrequencyTable(ordered, len(statement.tokens), n, form, minimum, hide_stop)


def _places(statement: Statement, n: int, form: Form) -> dict[str, list[int]]:
    keys, sentence = keys_of(statement, form), statement.sentence_of_token
    places: dict[str, list[int]] = defaultdict(list)
    if n == 1:
        for index, key in enumerate(keys):
            places[key].append(index)
        return places
    parts = _parts(statement, keys)
    for index in range(len(keys) - n + 1):
        if sentence[index] == sentence[index + n - 1]:
            places["".join(parts[index : index + n]).lstrip()].append(index)
    return places


def _parts(statement: Statement, words: Sequence[str]) -> list[str]:
    """Each word after a space, unless it is written together with the one before it."""
    gaps = statement.tokens.gaps
    return [f" {word}" if gap else word for word, gap in zip(words, gaps, strict=False)]


def _row(statement: Statement, key: str, places: list[int], n: int, stops: frozenset[str]) -> Row:
    tokens = statement.tokens
    written = Counter(_written(statement, first, n) for first in places)
    return Row(
        term=_term(key, max(written, key=written.__getitem__)),
        key=key,
        count=len(places),
        per_1000=1000 * len(places) / len(tokens),
        positions=tuple(places),
        is_stop=all(tokens.keys[places[0] + i] in stops for i in range(n)),
    )


def _term(key: str, written: str) -> str:
    # A dictionary form stands for itself: "be", whatever form of it is commonest here.
    return written if fold(written) == fold(key) else key


def _written(statement: Statement, first: int, n: int) -> str:
    tokens = statement.tokens
    words = tokens.forms[first : first + n]
    gaps = ["", *tokens.gaps[first + 1 : first + n]]
    return "".join(f" {word}" if gap else word for word, gap in zip(words, gaps, strict=True))
