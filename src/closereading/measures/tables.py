"""The arithmetic of tables of counts: what chance would give, and how far from it they are.

:mod:`~closereading.measures.keyness`, :mod:`~closereading.measures.collocation` and
:mod:`~closereading.measures.dispersion` stand on these. Every result is a finite number.
"""

from collections.abc import Sequence
from math import comb, exp, lgamma, log, sqrt

from closereading.errors import EmptyMeasureError, KitError

__all__ = [
    "FISHER_LIMIT",
    "chance_deviation",
    "expected_counts",
    "fisher_two_tail",
    "g2",
    "g2_of_four",
    "log_likelihood",
    "log_likelihood_4",
]

FISHER_LIMIT = 5000


def g2(observed: Sequence[int], expected: Sequence[float]) -> float:
    """How surprising some counts are beside those expected (G2, log-likelihood).

    Args:
        observed: Counts.
        expected: What chance would give, with the same sum; 0 only where ``observed`` is 0 too.

    Returns:
        0 = just what was expected, and no upper limit. It grows with the length of the texts, so
        it says how much evidence there is and not how large the difference is.

    >>> g2([5, 5], [5, 5])
    0.0
    """
    pairs = zip(observed, expected, strict=True)
    # Rounding alone can bring the sum a hair below 0.
    return max(0.0, 2 * sum(count * log(count / chance) for count, chance in pairs if count))


def g2_of_four(a: int, b: int, c: int, d: int) -> float:
    """G2 over the four cells of a table whose rows are ``a b`` and ``c d``.

    Returns:
        As :func:`g2`; 0 where a row or a column is empty, since nothing can then be compared.

    Raises:
        EmptyMeasureError: Every cell is 0.
        KitError: A cell is below 0.

    Source: Dunning (1993), Computational Linguistics 19(1).
    """
    total = _total(a, b, c, d)
    rows, columns = (a + b, c + d), (a + c, b + d)
    return g2([a, b, c, d], [row * column / total for row in rows for column in columns])


def expected_counts(a: int, b: int, n1: int, n2: int) -> tuple[float, float]:
    """How often each text would have a word if both used it at one rate.

    Args and Raises: See :mod:`~closereading.measures.keyness`.

    Returns:
        Target and reference, with the sum ``a + b``. Where one is below 1, G2 is not to be trusted.

    Source: Rayson & Garside (2000); the 1, Rayson, Berridge & Francis (2004).

    >>> expected_counts(8, 2, 450, 450)
    (5.0, 5.0)
    """
    check_two_texts(a, b, n1, n2)
    return n1 * (a + b) / (n1 + n2), n2 * (a + b) / (n1 + n2)


def log_likelihood(a: int, b: int, n1: int, n2: int) -> float:
    """How surprising a difference of rates is (G2 over 2 cells: the word's own two counts).

    Returns:
        0 = one rate, and no upper limit; past 15.13 chance goes less than once in 10,000. Says
        neither which text has more nor how much: in long texts small differences are surprising.

    Source: Rayson & Garside (2000).

    >>> round(log_likelihood(11, 0, 450, 450), 2)
    15.25
    """
    return g2([a, b], expected_counts(a, b, n1, n2))


def log_likelihood_4(a: int, b: int, n1: int, n2: int) -> float:
    """The same with the other words of each text counted in (G2 over 4 cells).

    Returns:
        As :func:`log_likelihood` and never less; the two part where a word is a large share of a
        text. Published values are of one or the other: look which.

    Source: Dunning (1993), Computational Linguistics 19(1).
    """
    check_two_texts(a, b, n1, n2)
    return g2_of_four(a, b, n1 - a, n2 - b)


def fisher_two_tail(a: int, b: int, c: int, d: int) -> float:
    """How often chance gives a table no likelier than one whose rows are ``a b`` and ``c d``.

    Returns:
        0 to 1, exact: the share of all tables with the same sums of rows and of columns. A small
        one says that chance would seldom do this, not that the difference matters.

    Raises:
        EmptyMeasureError: Every cell is 0.
        KitError: A cell is below 0, or the smallest sum of a row or a column is over 5,000.

    Source: Fisher's exact test; for words, Pedersen (1996), Fishing for Exactness.

    >>> round(fisher_two_tail(1, 3, 3, 1), 3)
    0.486
    """
    total = _total(a, b, c, d)
    # Turned so that the smallest sum is the first row: the fewest tables to go through.
    turns = ((a, b, c, d), (c, d, a, b), (a, c, b, d), (b, d, a, c))
    a, b, c, d = min(turns, key=lambda cells: cells[0] + cells[1])
    n, left, right = a + b, a + c, b + d
    if n > FISHER_LIMIT:
        raise KitError(
            f"Fisher's test is worked exactly up to a sum of {FISHER_LIMIT:,}, and here the "
            f"smallest is {n:,}. For counts so large use log-likelihood."
        )
    seen, ways, as_rare = comb(left, a) * comb(right, b), comb(right, n), 0
    for k in range(n + 1):
        as_rare += ways if ways <= seen else 0
        ways = ways * (left - k) * (n - k) // ((k + 1) * (right - n + k + 1))
    return as_rare / comb(total, n)


def chance_deviation(occurrences: int, sizes: Sequence[int]) -> tuple[float, float] | None:
    """What DP would come to if every word of a text were as likely a place as any other.

    Args:
        occurrences: Of a word in the whole text.
        sizes: Tokens per part, length P.

    Returns:
        Mean (exact) and standard deviation (near; too large for two or three very unequal parts);
        None for one part. A yardstick, not a test: words depend on one another, and never fall by
        chance alone.

    Raises:
        EmptyMeasureError: There are no occurrences or no parts.
        KitError: A part has no words.

    Source: De Moivre's mean deviation, in Diaconis & Zabell (1991), Statistical Science 6(3);
    the deviation of such sums, Morris (1975), Annals of Statistics 3(1).

    >>> mean, _ = chance_deviation(2, [50, 50])  # as often one in each, DP 0, as not, DP 0.5
    >>> round(mean, 3)
    0.25
    """
    n, total = occurrences, sum(sizes)
    check_parts([n, *[0] * (len(sizes) - 1)], sizes)
    if len(sizes) == 1:
        return None
    mean = sum(_mean_gap(n, size, total) for size in sizes)
    spreads, pulls = zip(*(_spread(n * size / total) for size in sizes), strict=True)
    # The parts' counts add up to n, so they vary by less than if each were free.
    variance = max(0.0, sum(spreads) - sum(pulls) ** 2 / n)
    return mean / (2 * n), sqrt(variance) / (2 * n)


def _mean_gap(n: int, size: int, total: int) -> float:
    """How far on average a part's count is from what its size predicts, of ``n`` by chance."""
    k, inside, outside = n * size // total + 1, log(size / total), log((total - size) / total)
    choices = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    return 2 * k * exp(choices + k * inside + (n - k + 1) * outside)


def _spread(mean: float) -> tuple[float, float]:
    """The variance of a free (Poisson) count's gap from its mean, and its covariance with it."""
    lowest = max(0, int(mean - 9 * sqrt(mean) - 9))  # nothing to speak of lies below
    chances = [
        (mean - k, exp(k * log(mean) - mean - lgamma(k + 1))) for k in range(lowest, int(mean) + 1)
    ]
    gap = 2 * sum(short * chance for short, chance in chances)
    return mean - gap**2, mean - 2 * sum(short**2 * chance for short, chance in chances)


def gap_of_parts(counts: Sequence[int], sizes: Sequence[int]) -> int:
    """How far counts are from what the sizes predict: twice DP times the sum of each."""
    check_parts(counts, sizes)
    occurrences, tokens = sum(counts), sum(sizes)
    pairs = zip(counts, sizes, strict=True)
    # In whole numbers, so that parts ten times as large change no digit of DP.
    return sum(abs(count * tokens - size * occurrences) for count, size in pairs)


def rates_of_parts(counts: Sequence[int], sizes: Sequence[int]) -> list[float]:
    """Occurrences per token in each part, length P."""
    check_parts(counts, sizes)
    return [count / size for count, size in zip(counts, sizes, strict=True)]


def check_counts(*counts: int) -> None:
    """Refuse what cannot be a count."""
    for count in counts:
        if count < 0:
            raise KitError(f"{count} cannot be a count. Give counts of 0 or more.")


def check_parts(counts: Sequence[int], sizes: Sequence[int]) -> None:
    """Refuse parts without words, counts that do not go with them, a word that never occurs."""
    check_counts(*counts)
    for number, size in enumerate(sizes, 1):
        if size < 1:
            raise KitError(f"Part {number} has a size of {size}. Leave out parts without words.")
    if not sizes:
        raise EmptyMeasureError("There are no parts. Choose a text with words in it.")
    if len(counts) != len(sizes):
        raise KitError(f"{len(counts)} counts for {len(sizes)} parts. Give one for each part.")
    if not any(counts):
        raise EmptyMeasureError("The word never occurs. Choose a word that does.")


def check_two_texts(a: int, b: int, n1: int, n2: int) -> None:
    """Refuse a text without words, a word in neither, and more of it than the texts can hold."""
    check_counts(a, b, n1, n2)
    if not (n1 and n2):
        raise EmptyMeasureError("A text has no words. Choose two texts with words in them.")
    if not (a or b):
        raise EmptyMeasureError("Neither text has the word. Choose a word that occurs in one.")
    if a > n1 or b > n2:
        raise KitError(
            f"Texts of {n1} and {n2} words cannot hold a word {a} and {b} times. Give the two "
            "counts first, then the two lengths."
        )


def _total(a: int, b: int, c: int, d: int) -> int:
    check_counts(a, b, c, d)
    if not (total := a + b + c + d):
        raise EmptyMeasureError("Every count is 0. Choose a word that occurs.")
    return total
