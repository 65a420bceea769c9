"""How often each word, or each run of words, occurs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from closereading.errors import KitError
from closereading.measures.forms import Form, key_function, keys_of
from closereading.text import Statement, Tokens, fold

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
        is_stop: Whether every word of it is on the stop list.
    """

    term: str
    key: str
    count: int
    per_1000: float
    is_stop: bool
    _index: "_Index" = field(repr=False, compare=False)

    @property
    def positions(self) -> tuple[int, ...]:
        """The index of the first token of each occurrence, length ``count``."""
        return tuple(self._index.places[self.key])


@dataclass
class _Index:
    """Where each key stands: worked out when first asked for, and for all keys at once."""

    statement: Statement
    n: int
    form: Form

    @cached_property
    def places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        keys = _runs(self.statement, keys_of(self.statement, self.form), self.n)
        for index, key in enumerate(keys):
            places[key].append(index)
        return places


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
    counts, names = _tally(statement, n, form)
    index, stops, size = _Index(statement, n, form), frozenset(stop), len(statement.tokens)
    rows = [
        Row(_term(key, names[key]), key, count, 1000 * count / size, _is_stop(key, stops), index)
        for key, count in counts.most_common()
        if count >= minimum
    ]
    kept = tuple(row for row in rows if not (hide_stop and row.is_stop))
    return FrequencyTable(kept, size, n, form, minimum, hide_stop)


def _tally(statement: Statement, n: int, form: Form) -> tuple[Counter[str], dict[str, str]]:
    """How often each key occurs, and the way it is most often written (the first of equals)."""
    written = _runs(statement, statement.tokens.forms, n)
    if n == 1:
        key_of = key_function(form)
    else:
        runs = _runs(statement, keys_of(statement, form), n)
        key_of = dict(zip(written, runs, strict=True)).__getitem__
    counts: Counter[str] = Counter()
    commonest: dict[str, tuple[int, str]] = {}
    found = statement.tokens.counts if n == 1 else Counter(written)
    for run, count in found.items():
        if run:
            key = key_of(run)
            counts[key] += count
            if count > commonest.get(key, (0, ""))[0]:
                commonest[key] = (count, run)
    return counts, {key: run for key, (_, run) in commonest.items()}


def _is_stop(run: str, stops: frozenset[str]) -> bool:
    # A clitic is a token only after a word, and a run may begin with one.
    words = Tokens(f"x{run}").forms[1:] if run[0] in "'’" else Tokens(run).forms
    return bool(stops) and all(fold(word) in stops for word in words)


def _runs(statement: Statement, words: Sequence[str], n: int) -> Sequence[str]:
    """The run of ``n`` words that begins at each token, or "" where a sentence ends before."""
    if n == 1:
        return words
    gaps, numbers = statement.tokens.gaps, statement.sentence_of_token
    spaced = [f" {word}" if gap else word for word, gap in zip(words, gaps, strict=False)]
    shifted = (spaced[i:] for i in range(1, n))
    runs = zip(zip(words, *shifted, strict=False), numbers, numbers[n - 1 :], strict=False)
    return ["".join(run) if first == last else "" for run, first, last in runs]


def _term(key: str, written: str) -> str:
    # A dictionary form stands for itself: "be", whatever form of it is commonest here.
    return written if fold(written) == fold(key) else key
