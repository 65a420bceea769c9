"""Which words keep company with a word, and how much that says.

Two words stand together ``both`` times, and in all ``first`` and ``second`` times among ``total``
places; the measures take the counts in that order. All raise ``EmptyMeasureError`` where one word
never occurs, and PMI, logDice and t where the two are never together, for want of a number;
all raise ``KitError`` where the counts do not fit one another.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial
from itertools import compress
from math import log, log1p, log2, sqrt

from closereading.errors import EmptyMeasureError, KitError
from closereading.measures.forms import keys_of
from closereading.measures.frequency import frequency
from closereading.measures.query import Form, find
from closereading.measures.tables import check_counts, g2_of_four
from closereading.text import Statement

__all__ = [
    "PMI_MINIMUM",
    "Collocate",
    "CollocationTable",
    "collocates",
    "collocation_g2",
    "delta_p",
    "log_dice",
    "npmi",
    "pmi",
    "t_score",
]

PMI_MINIMUM = 6  # Church & Hanks leave pairs that occur 5 times or fewer aside
_LONG = 10_000
_CAUTION = (
    "In a text under 10,000 words read the lines, not the ranking: one occurrence more or fewer "
    "would change it."
)
_FAR, _BEFORE, _AFTER = b"\0", b"\1", b"\2"


def pmi(both: int, first: int, second: int, total: int) -> float:
    """How many times as often as by chance two words stand together, in doublings (PMI).

    Returns:
        0 = as often as by chance, 1 = twice as often. Highest for the rarest words: two that occur
        once, together, beat any others. Use it above a minimum of counts only.

    Source: Church & Hanks (1990), Computational Linguistics 16(1).

    >>> pmi(4, 8, 8, 64)
    2.0
    """
    _check(both, first, second, total)
    _check_together(both)
    return log2(both * total / (first * second))


def npmi(both: int, first: int, second: int, total: int) -> float:
    """PMI beside the most it could be (normalised PMI).

    Returns:
        1 = only ever together, 0 = as often as by chance, -1 = never together. Leans less to rare
        words than PMI, but leans.

    Source: Bouma (2009), Proceedings of GSCL.
    """
    _check(both, first, second, total)
    if both in (0, total):
        return 1.0 if both else -1.0
    most = log1p((total - both) / both) / log(2)
    return max(-1.0, min(1.0, pmi(both, first, second, total) / most))


def log_dice(both: int, first: int, second: int) -> float:
    """How much of the occurrences of two words is shared (logDice); the length of the text is not.

    Returns:
        14 = only ever together; one less is half as much. It compares across texts of any length,
        but does not say whether chance would do the same.

    Source: Rychlý (2008), RASLAN.

    >>> log_dice(1, 2, 2)
    13.0
    """
    _check(both, first, second, first + second)
    _check_together(both)
    return 14 + log2(2 * both / (first + second))


def t_score(both: int, first: int, second: int, total: int) -> float:
    """How sure it is that two words stand together more often than by chance (t).

    Returns:
        0 = as often as by chance; below, less often. Highest for the commonest words. Words do not
        fall as it assumes, so read it as an order and not as a test.

    Source: Church et al. (1991); Manning & Schütze (1999), 5.3.1.
    """
    _check(both, first, second, total)
    _check_together(both)
    return (both - first * second / total) / sqrt(both)


def delta_p(both: int, first: int, second: int, total: int) -> tuple[float | None, float | None]:
    """How much one word raises the chance of the other, each way (delta-P).

    Returns:
        Of the second given the first, and of the first given the second: 0 = it makes no
        difference, 1 = it is always and only there, -1 = only where the given is not. None where
        the given stands everywhere, so that there is no elsewhere to compare.

    Source: Ellis (2006); Gries (2013), Int. J. of Corpus Linguistics 18(1).
    """
    _check(both, first, second, total)
    return _rise(both, first, second, total), _rise(both, second, first, total)


def collocation_g2(both: int, first: int, second: int, total: int) -> float:
    """How surprising it is how often two words stand together (G2 over 4 cells).

    Returns:
        0 = as often as by chance, and no upper limit. It is as high for words that shun each other
        as for words that seek each other, and grows with the text.

    Source: Dunning (1993), Computational Linguistics 19(1).
    """
    _check(both, first, second, total)
    return g2_of_four(both, first - both, second - both, total - first - second + both)


def _rise(both: int, given: int, other: int, total: int) -> float | None:
    rest = total - given
    return both / given - (other - both) / rest if rest else None


def _check(both: int, first: int, second: int, total: int) -> None:
    check_counts(both, first, second, total)
    if not (first and second):
        raise EmptyMeasureError("One of the two never occurs. Choose two words that do.")
    if both > min(first, second) or first + second - both > total:
        raise KitError(
            f"{both} together, {first} and {second} alone or together, {total} in all: these do "
            "not fit. Give both, first, second and total in that order."
        )


def _check_together(both: int) -> None:
    if not both:
        raise EmptyMeasureError(
            "They never stand together, for which this measure has no number. Use NPMI or G2."
        )


@dataclass(frozen=True, slots=True)
class Collocate:
    """One word that stands near the node.

    Args:
        term: The word, as it most often stands in the text, or its dictionary form.
        key: What it was counted as; unique in the table.
        count: Occurrences near the node, each once, however many nodes it is near.
        left: Those before the first node they are near.
        right: Those after it; ``left + right == count``.
        in_text: All occurrences, but for those within the node.
        log_dice: See :func:`log_dice`: between its occurrences and the node's.
        g2: See :func:`collocation_g2`: it and the next two between the word and the places near.
        pmi: See :func:`pmi`; None for a count below ``PMI_MINIMUM``, where it is unsteady.
        delta_p: See :func:`delta_p`: of the word given a place near, then the other way round.
        positions: The index of the token of each occurrence, length ``count``.
    """

    term: str
    key: str
    count: int
    left: int
    right: int
    in_text: int
    log_dice: float
    g2: float
    pmi: float | None
    delta_p: tuple[float | None, float | None]
    positions: tuple[int, ...]


@dataclass(frozen=True)
class CollocationTable:
    """Rows from the highest logDice, equals in order of first appearance, and the settings.

    ``occurrences`` are the node's, ``near`` the tokens near it. ``caution`` says what a text so
    short cannot bear, and is "" from 10,000 tokens.
    """

    rows: tuple[Collocate, ...]
    node: str
    form: Form
    window: int
    minimum: int
    occurrences: int
    near: int
    tokens: int
    caution: str


def collocates(
    statement: Statement,
    node: str,
    *,
    window: int = 4,
    minimum: int = 2,
    form: Form = "any-case",
    stop: Iterable[str] = (),
) -> CollocationTable:
    """Which words stand near a word or a phrase.

    Args:
        statement: The text.
        node: The word or phrase; see :mod:`closereading.measures.query`.
        window: How many tokens on either side are near, 1 to 50, within the sentence.
        minimum: Leave out what stands near less often.
        form: ``written``, ``any-case`` or ``lemma``.
        stop: Folded words to leave out; they still take up places.

    Returns:
        No rows where the node never occurs. The words of the node are not near it.

    Raises:
        KitError: The query is empty or too long, or ``window`` is out of range.

    Source: counting by places near, Evert (2008), Corpora and collocations.

    >>> table = collocates(Statement.from_text("We will win. We will lose. They may."), "we")
    >>> [(row.term, row.count, row.log_dice) for row in table.rows]
    [('will', 2, 14.0)]
    """
    if not 1 <= window <= 50:  # noqa: PLR2004 - the range is in the message
        raise KitError(f"A window of {window} words cannot be searched. Choose from 1 to 50.")
    nodes, keys = find(statement, node, form=form), keys_of(statement, form)
    marks = _marks(statement, nodes, window)
    places: dict[str, list[int]] = defaultdict(list)
    for place in compress(range(len(keys)), marks):
        places[keys[place]].append(place)
    before = Counter(compress(keys, marks.replace(_AFTER, _FAR)))
    inside = Counter(keys[place] for one in nodes for place in one)
    near, others = len(marks) - marks.count(_FAR), len(keys) - inside.total()
    measured = cache(partial(_measured, nodes=len(nodes), near=near, others=others))
    rows = [
        measured(len(found), row.count - inside[row.key])(
            term=row.term,
            key=row.key,
            left=before[row.key],
            right=len(found) - before[row.key],
            positions=tuple(found),
        )
        for row in frequency(statement, form=form, stop=stop).rows
        if len(found := places.get(row.key, [])) >= max(1, minimum) and not row.is_stop
    ]
    rows.sort(key=lambda row: (-row.log_dice, row.positions[0]))
    caution = _CAUTION if len(keys) < _LONG else ""
    settings = node, form, window, minimum, len(nodes), near, len(keys), caution
    return CollocationTable(tuple(rows), *settings)


def _marks(statement: Statement, nodes: list[range], window: int) -> bytearray:
    """For each token whether it is near a node, and if so before or after the first it is near."""
    numbers = statement.sentence_of_token
    edges = [*statement.first_tokens, len(numbers)]
    marks, reached = bytearray(len(numbers)), 0
    for node in nodes:
        sentence = numbers[node.start]
        first = min(node.start, max(node.start - window, edges[sentence - 1], reached))
        reached = min(node.stop + window, edges[sentence])
        left, right = _BEFORE * (node.start - first), _AFTER * (reached - node.stop)
        marks[first:reached] = left + _FAR * len(node) + right
    return marks


def _measured(
    count: int, in_text: int, *, nodes: int, near: int, others: int
) -> partial[Collocate]:
    """The row of any word with these counts, but for the word and its places."""
    counts = count, near, in_text, others
    return partial(
        Collocate,
        count=count,
        in_text=in_text,
        # A word that stands twice near one node shares it once.
        log_dice=log_dice(min(count, nodes), nodes, in_text),
        g2=collocation_g2(*counts),
        pmi=pmi(*counts) if count >= PMI_MINIMUM else None,
        delta_p=delta_p(*counts),
    )
