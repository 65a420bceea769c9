"""How a word is spread over the parts of a text.

DP, the deviation of proportions, allows for parts of different sizes, and paragraphs are such.
D, D2 and S are for comparison with older work. All take the same arguments as DP.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

from closereading.errors import EmptyMeasureError
from closereading.measures.query import Form, find
from closereading.measures.tables import chance_deviation, gap_of_parts, rates_of_parts
from closereading.text import Statement

__all__ = [
    "Dispersion",
    "carroll_d2",
    "deviation_of_proportions",
    "deviation_of_proportions_normed",
    "dispersion",
    "juilland_d",
    "parts_range",
    "rosengren_s",
]

_TOO_FEW = 5


def deviation_of_proportions(counts: Sequence[int], sizes: Sequence[int]) -> float:
    """How unevenly a word is spread over the parts of a text (DP).

    Args:
        counts: Occurrences per part, length P.
        sizes: Tokens per part, length P; parts may differ in size.

    Returns:
        0 = spread as the part sizes predict; towards 1 = bunched in a small part. Says nothing
        about importance; a rare word is far from 0 by chance alone, see ``chance_deviation``.

    Raises:
        EmptyMeasureError: The word never occurs, or there are no parts.
        KitError: The counts do not fit the sizes, or a part has no words.

    Source: Gries (2008), Int. J. of Corpus Linguistics 13(4).

    >>> round(deviation_of_proportions([2, 1, 0], [100, 100, 100]), 3)
    0.333
    """
    return gap_of_parts(counts, sizes) / (2 * sum(counts) * sum(sizes))


def deviation_of_proportions_normed(counts: Sequence[int], sizes: Sequence[int]) -> float | None:
    """DP beside the most it could be in these parts (DPnorm). Arguments and errors as for DP.

    Returns:
        DP / (1 - smallest share): 0 = spread as the part sizes predict, 1 = all in the smallest
        part; None for one part. As unsteady for rare words as DP.

    Source: Lijffijt & Gries (2012), Int. J. of Corpus Linguistics 17(1).

    >>> deviation_of_proportions_normed([2, 1, 0], [100, 100, 100])
    0.5
    """
    gap, most = gap_of_parts(counts, sizes), sum(sizes) - min(sizes)
    return gap / (2 * sum(counts) * most) if most else None


def juilland_d(counts: Sequence[int], sizes: Sequence[int]) -> float | None:
    """How evenly a word is spread, by the deviation of its rates (D). Errors as for DP.

    Returns:
        1 = one rate in every part, 0 = all in one part; None for one part. Nears 1 for almost any
        word as the parts grow many, so two texts cut differently cannot be compared.

    Source: Juilland & Chang-Rodríguez (1964); Carroll (1970); on rates, Gries (2020).
    """
    rates = rates_of_parts(counts, sizes)
    if len(rates) == 1:
        return None
    mean = sum(rates) / len(rates)
    deviation = sqrt(sum((rate - mean) ** 2 for rate in rates) / len(rates))
    return max(0.0, 1 - deviation / mean / sqrt(len(rates) - 1))


def carroll_d2(counts: Sequence[int], sizes: Sequence[int]) -> float | None:
    """How evenly a word is spread, by the entropy of its rates (D2). Errors as for DP.

    Returns:
        1 = one rate in every part, 0 = all in one part; None for one part. Lenient: a word absent
        from half of 40 parts can still have 0.8.

    Source: Carroll (1970), Computer Studies in the Humanities and Verbal Behavior 3(2).
    """
    rates = rates_of_parts(counts, sizes)
    if len(rates) == 1:
        return None
    shares = [rate / sum(rates) for rate in rates if rate]
    return min(1.0, sum(share * log(1 / share) for share in shares) / log(len(rates)))


def rosengren_s(counts: Sequence[int], sizes: Sequence[int]) -> float:
    """How evenly a word is spread, by the roots of its rates (S). Errors as for DP.

    Returns:
        1 = spread as the part sizes predict; all in one part gives that part's share of the text,
        so its lowest value differs from text to text.

    Source: Rosengren (1971), Études de linguistique appliquée, n.s. 1; Gries (2008).
    """
    rates = rates_of_parts(counts, sizes)
    roots = sum(sqrt(rate) * size for rate, size in zip(rates, sizes, strict=True))
    return min(1.0, roots**2 / (sum(counts) * sum(sizes)))


def parts_range(counts: Sequence[int]) -> int:
    """How many parts hold the word, 0 to P; says nothing of how often each does."""
    return sum(count > 0 for count in counts)


@dataclass(frozen=True)
class Dispersion:
    """How a query is spread over the paragraphs of a text, and the settings.

    ``counts`` and ``sizes`` (in tokens) go by paragraph; ``dp_by_chance`` is the mean of
    :func:`~closereading.measures.tables.chance_deviation`; the other numbers are named for their
    functions, and those that are None for one part are None here. ``verdict`` calls a word bunched
    where DP is two standard deviations or more over what chance gives.
    """

    query: str
    form: Form
    counts: tuple[int, ...]
    sizes: tuple[int, ...]
    parts_with: int
    parts: int
    dp: float
    dp_by_chance: float | None
    dp_norm: float | None
    juilland_d: float | None
    carroll_d2: float | None
    verdict: str


def dispersion(statement: Statement, query: str, *, form: Form = "any-case") -> Dispersion:
    """How a word or a phrase is spread over the paragraphs of a text.

    Args:
        statement: The text; its heading, and a line without words, is no paragraph here.
        query: See :mod:`closereading.measures.query`.
        form: ``written``, ``any-case`` or ``lemma``.

    Raises:
        EmptyMeasureError: What is looked for stands in no paragraph.
        KitError: The query is empty or too long.
    """
    held = _by_paragraph(statement, query, form)
    if not any(count for count, _ in held):
        raise EmptyMeasureError(f'"{query}" stands in no paragraph. Look for a word that does.')
    counts, sizes = zip(*held, strict=True)
    chance = chance_deviation(sum(counts), sizes)
    return Dispersion(
        query=query,
        form=form,
        counts=counts,
        sizes=sizes,
        parts_with=parts_range(counts),
        parts=len(sizes),
        dp=deviation_of_proportions(counts, sizes),
        dp_by_chance=chance and chance[0],
        dp_norm=deviation_of_proportions_normed(counts, sizes),
        juilland_d=juilland_d(counts, sizes),
        carroll_d2=carroll_d2(counts, sizes),
        verdict=_verdict(counts, sizes, chance),
    )


def _by_paragraph(statement: Statement, query: str, form: Form) -> list[tuple[int, int]]:
    starts, held = statement.tokens.starts, []
    places = [found.start for found in find(statement, query, form=form)]
    for paragraph in statement.paragraphs:
        first, stop = bisect_left(starts, paragraph.start), bisect_left(starts, paragraph.end)
        if first < stop and not paragraph.is_heading:
            held.append((bisect_left(places, stop) - bisect_left(places, first), stop - first))
    return held


def _verdict(
    counts: Sequence[int], sizes: Sequence[int], chance: tuple[float, float] | None
) -> str:
    n, dp = sum(counts), deviation_of_proportions(counts, sizes)
    if not chance:
        return "There is one paragraph only, so nothing to be spread over."
    if n < _TOO_FEW:
        return f"Too few to say: a count of {n} can look bunched by chance alone."
    mean, deviation = chance
    numbers = f"DP is {dp:.2f}; {n} occurrences strewn by chance would have about {mean:.2f}."
    if dp >= mean + 2 * deviation:
        return f"Bunched, in {parts_range(counts)} of {len(sizes)} paragraphs: {numbers}"
    return f"Spread about as the paragraph sizes predict: {numbers}"
