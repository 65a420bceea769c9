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
    keys = _runs(statement, keys_of(statement, form), n)
    written = _runs(statement, statement.tokens.forms, n)
    names = _commonest(keys, written)
    places = _places(keys if n == 1 else _inside(statement, keys, n))
    stops = frozenset(stop)
    rows: list[Row] = []
    for key, found in places.items():
        is_stop = all(statement.tokens.keys[found[0] + i] in stops for i in range(n))
        if len(found) >= minimum and not (hide_stop and is_stop):
            rate = 1000 * len(found) / len(statement.tokens)
            rows.append(Row(_term(key, names[key]), key, len(found), rate, tuple(found), is_stop))
    rows.sort(key=lambda row: (-row.count, row.positions[0]))
    return FrequencyTable(tuple(rows), len(statement.tokens), n, form, minimum, hide_stop)


def _runs(statement: Statement, words: Sequence[str], n: int) -> Sequence[str]:
    """The run of ``n`` words that begins at each token, spaced as in the text."""
    if n == 1:
        return words
    gaps = statement.tokens.gaps
    spaced = [f" {word}" if gap else word for word, gap in zip(words, gaps, strict=False)]
    shifted = (spaced[i:] for i in range(1, n))
    return ["".join(run) for run in zip(words, *shifted, strict=False)]


def _inside(statement: Statement, runs: Sequence[str], n: int) -> list[str]:
    """The runs, with "" for one that crosses the end of a sentence."""
    numbers = statement.sentence_of_token
    ends = zip(runs, numbers, numbers[n - 1 :], strict=False)
    return [run if first == last else "" for run, first, last in ends]


def _places(keys: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        places[key].append(index)
    places.pop("", None)
    return places


def _commonest(keys: Sequence[str], written: Sequence[str]) -> dict[str, str]:
    """For each key the way it is most often written; the first of equals."""
    key_of = dict(zip(written, keys, strict=True))
    best: dict[str, str] = {}
    for form, _ in Counter(written).most_common():
        best.setdefault(key_of[form], form)
    return best


def _term(key: str, written: str) -> str:
    # A dictionary form stands for itself: "be", whatever form of it is commonest here.
    return written if fold(written) == fold(key) else key
