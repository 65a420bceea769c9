"""Which words one text uses more than another, and whether texts so long can bear the claim.

A word stands ``a`` times among the ``n1`` tokens of a target text and ``b`` times among the ``n2``
of a reference; the measures take the four counts in that order. All raise ``EmptyMeasureError``
where neither text has the word or one has no tokens, and ``KitError`` where the counts do not fit.
"""

from dataclasses import dataclass
from functools import cache, cached_property, partial
from math import ceil, log, log1p, log2, sqrt

from closereading.errors import EmptyMeasureError, KitError
from closereading.measures.frequency import frequency
from closereading.measures.query import Form
from closereading.measures.tables import (
    check_two_texts,
    expected_counts,
    fisher_two_tail,
    log_likelihood,
    log_likelihood_4,
)
from closereading.text import Statement, fold

__all__ = [
    "CRITICAL",
    "KeynessRow",
    "KeynessTable",
    "bic",
    "expected_counts",
    "fisher_two_tail",
    "keyness",
    "log_likelihood",
    "log_likelihood_4",
    "log_ratio",
    "log_ratio_interval",
    "needed_to_be_key",
    "odds_ratio",
    "percent_difference",
    "simple_maths",
]

CRITICAL = 15.13  # of G2 at p < .0001: Rayson, Berridge & Francis (2004)


def needed_to_be_key(n1: int, n2: int) -> int:
    """How often the target must have a word that the reference lacks for G2 to reach 15.13.

    Returns:
        1 or more; over ``n1`` where the texts are too short for any word to be key.

    >>> needed_to_be_key(450, 450)
    11
    """
    check_two_texts(1, 0, n1, n2)
    # With b = 0 what is expected is a fixed share of a, so G2 grows in step with a.
    return ceil(CRITICAL / (2 * log1p(n2 / n1)))


def log_ratio(a: int, b: int, n1: int, n2: int) -> float:
    """How many times as often the target has the word, in doublings.

    Returns:
        0 = one rate, 1 = twice the rate, -1 = half. A count of 0 is taken for 0.5, and the value
        is then as much about the texts' lengths. Says nothing of how sure it is.

    Source: Hardie (2014), Log Ratio: an informal introduction.

    >>> log_ratio(8, 2, 100, 100)
    2.0
    """
    check_two_texts(a, b, n1, n2)
    return log2((a or 0.5) * n2 / ((b or 0.5) * n1))


def log_ratio_interval(a: int, b: int, n1: int, n2: int) -> tuple[float, float]:
    """Between which bounds 95 in 100 such log ratios would lie, if words fell by chance.

    Returns:
        Low and high, in doublings; 0 between them says that either text may have the higher rate.
        A count of 0 is taken for 0.5. Rough for counts below about 5, and so mostly here.

    Source: Katz et al. (1978), Biometrics 34(3), for the ratio of two risks.
    """
    middle, some_a, some_b = log_ratio(a, b, n1, n2), a or 0.5, b or 0.5
    error = sqrt((1 / some_a - 1 / n1) + (1 / some_b - 1 / n2))
    margin = 1.959964 * error / log(2)
    return middle - margin, middle + margin


def percent_difference(a: int, b: int, n1: int, n2: int) -> float | None:
    """How far the target's rate is above the reference's, in per cent of the latter (%DIFF).

    Returns:
        -100 = absent from the target, 0 = one rate, 100 = twice the rate; None where the reference
        lacks the word. Says nothing of how sure it is: 2 to 1 gives 100 as 200 to 100 does.

    Source: Gabrielatos & Marchi (2011).
    """
    check_two_texts(a, b, n1, n2)
    return 100 * (a * n2 - b * n1) / (b * n1) if b else None


def odds_ratio(a: int, b: int, n1: int, n2: int) -> float | None:
    """The odds that a word of the target is this one, over the same odds in the reference.

    Returns:
        0 = absent from the target, 1 = one rate, and no upper limit; None where the reference lacks
        the word or the target has no other. For most words hardly more than the ratio of the rates.

    Source: Pojanapunya & Watson Todd (2016), Corpus Linguistics and Linguistic Theory 14(1).
    """
    check_two_texts(a, b, n1, n2)
    return a * (n2 - b) / (b * (n1 - a)) if b and n1 > a else None


def simple_maths(a: int, b: int, n1: int, n2: int, *, smoothing: float = 1) -> float:
    """The ratio of the two rates per million, with ``smoothing``, over 0, added to both.

    Returns:
        1 = one rate, over 1 = more in the target. The more is added, the commoner the words at the
        top. 1 is for large corpora: in 450 words one occurrence is over 2,000 per million.

    Source: Kilgarriff (2009), Simple maths for keywords.
    """
    check_two_texts(a, b, n1, n2)
    if smoothing <= 0:
        raise KitError(f"With a smoothing of {smoothing} a rate may be 0. Choose one above 0.")
    return (1_000_000 * a / n1 + smoothing) / (1_000_000 * b / n2 + smoothing)


def bic(g2: float, tokens: int) -> float:
    """What is left of G2 when the ``tokens`` of both texts together are allowed for (BIC).

    Returns:
        Below 0 = one rate is the better account, 0 to 2 = hardly worth a mention, to 6 = some
        evidence, to 10 = strong, over 10 = very strong. Not the size of the difference.

    Source: Wilson (2013), Embracing Bayes factors for key item analysis in corpus linguistics.
    """
    if tokens < 1:
        raise EmptyMeasureError("The texts have no words. Choose texts with words in them.")
    return g2 - log(tokens)


@dataclass(frozen=True, slots=True)
class KeynessRow:
    """One word in both texts; the measures are named for their functions, and G2 is over 2 cells.

    ``smoothed`` says that a count is 0 and the log ratio takes it for 0.5. ``verdict`` says in
    plain words whether texts of this length can bear the claim.
    """

    term: str
    key: str
    count_target: int
    count_reference: int
    per_1000_target: float
    per_1000_reference: float
    expected_target: float
    expected_reference: float
    g2: float
    log_ratio: float
    log_ratio_low: float
    log_ratio_high: float
    percent_difference: float | None
    odds_ratio: float | None
    bic: float
    smoothed: bool
    verdict: str


@dataclass(frozen=True)
class KeynessTable:
    """Rows from the largest G2 to the smallest, equals by term, and the settings.

    ``needed`` is how often the target must have a word that the reference lacks before it is key.
    Between texts of 450 words almost nothing is: that is their length and not their style.
    """

    rows: tuple[KeynessRow, ...]
    tokens_target: int
    tokens_reference: int
    form: Form
    minimum: int
    needed: int
    critical: float = CRITICAL

    @cached_property
    def _by_key(self) -> dict[str, KeynessRow]:
        return {row.key: row for row in self.rows}

    def row(self, term: str) -> KeynessRow | None:
        """The row of a term, written in any case unless the table keeps case; None if absent."""
        return self._by_key.get(term if self.form == "written" else fold(term))


def keyness(
    target: Statement, reference: Statement, *, form: Form = "any-case", minimum: int = 1
) -> KeynessTable:
    """Compare how often two texts use each word.

    Args:
        target: The text in question.
        reference: What it is held against.
        form: ``written``, ``any-case`` or ``lemma``.
        minimum: Leave out what occurs less often in the two texts together.

    Raises:
        EmptyMeasureError: A text has no words.

    >>> table = keyness(Statement.from_text("We won. We can."), Statement.from_text("They won."))
    >>> [(row.term, row.count_target, row.count_reference) for row in table.rows]
    [('They', 0, 1), ('We', 2, 0), ('can', 1, 0), ('won', 1, 1)]
    """
    n1, n2 = len(target.tokens), len(reference.tokens)
    needed = needed_to_be_key(n1, n2)
    ours = {row.key: row for row in frequency(target, form=form).rows}
    theirs = {row.key: row for row in frequency(reference, form=form).rows}
    measured = cache(partial(_measured, n1=n1, n2=n2))  # most words share their counts with others
    rows = []
    for key, row in (theirs | ours).items():
        a, b = (table[key].count if key in table else 0 for table in (ours, theirs))
        if a + b >= minimum:
            rows.append(measured(a, b)(row.term, key))
    rows.sort(key=lambda row: (-row.g2, row.term))
    return KeynessTable(tuple(rows), n1, n2, form, minimum, needed)


def _measured(a: int, b: int, *, n1: int, n2: int) -> partial[KeynessRow]:
    """The row of any word with these counts, but for the word."""
    expected, bounds = expected_counts(a, b, n1, n2), log_ratio_interval(a, b, n1, n2)
    value = log_likelihood(a, b, n1, n2)
    return partial(
        KeynessRow,
        count_target=a,
        count_reference=b,
        per_1000_target=1000 * a / n1,
        per_1000_reference=1000 * b / n2,
        expected_target=expected[0],
        expected_reference=expected[1],
        g2=value,
        log_ratio=log_ratio(a, b, n1, n2),
        log_ratio_low=bounds[0],
        log_ratio_high=bounds[1],
        percent_difference=percent_difference(a, b, n1, n2),
        odds_ratio=odds_ratio(a, b, n1, n2),
        bic=bic(value, n1 + n2),
        smoothed=not (a and b),
        verdict=_verdict(a, b, n1, n2),
    )


def _verdict(a: int, b: int, n1: int, n2: int) -> str:
    weaker, count, size = ("reference", b, n2) if a * n2 >= b * n1 else ("target", a, n1)
    before, after = 1000 * count / size, 1000 * (count + 1) / (size + 1)
    digits = 1 if after > 0.1 else 4  # noqa: PLR2004 - in a long text one more is next to nothing
    return (
        f"{_claim(a, b, n1, n2)} One more in the {weaker} would move the rate there from "
        f"{before:.{digits}f} to {after:.{digits}f} per 1,000."
    )


def _claim(a: int, b: int, n1: int, n2: int) -> str:
    in_target, value = a * n2 >= b * n1, log_likelihood(a, b, n1, n2)
    stronger, size, other = ("target", n1, n2) if in_target else ("reference", n2, n1)
    needed = needed_to_be_key(size, other)
    if value >= CRITICAL:
        if min(expected_counts(a, b, n1, n2)) < 1:
            return "G2 cannot say: fewer than 1 expected in the shorter text. Use Fisher's test."
        return f"Key in the {stronger}: G2 is {value:.1f}, past {CRITICAL}."
    if needed > size:
        return "Not key, and no word could be: the texts are too short."
    if needed * min(n1, n2) < n1 + n2:  # so few that fewer than 1 would be expected
        return f"Not key: G2 is {value:.1f}, short of {CRITICAL}."
    score = f"{needed:,} to 0" if in_target else f"0 to {needed:,}"
    return f"Not key: in texts of this length a word has to stand {score} before it counts."
