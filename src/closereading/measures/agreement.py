"""How far readers of one statement have marked the same words with the same devices.

Two questions are kept apart. Did they find the same places (:func:`span_f1`)? And, token by
token, do they agree more than readers who tag as often but at random
(:func:`token_kappa`, :func:`token_alpha`)?

Neither says who is right. Close readings may differ and both hold; a low number is a reason to
lay the two notes side by side, not a mark.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from closereading.errors import EmptyMeasureError
from closereading.text import Annotation, Span, Statement

__all__ = ["Score", "f1_by_device", "span_f1", "token_alpha", "token_kappa"]

_Marked = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Score:
    """What two readers have in common.

    Args:
        matched: Pairs of spans found.
        one: Spans of the first reader.
        other: Spans of the second.
    """

    matched: int
    one: int
    other: int

    @property
    def precision(self) -> float | None:
        """The share of the first reader's spans that the second has, 0 to 1; None of none."""
        return self.matched / self.one if self.one else None

    @property
    def recall(self) -> float | None:
        """The share of the second reader's spans that the first has, 0 to 1; None of none."""
        return self.matched / self.other if self.other else None

    @property
    def f1(self) -> float | None:
        """Both shares in one number, 0 to 1, the same from either side; None where both are empty.

        Source: van Rijsbergen (1979), Information Retrieval, ch. 7, with equal weights.
        """
        spans = self.one + self.other
        return 2 * self.matched / spans if spans else None


def span_f1(one: Sequence[Annotation], other: Sequence[Annotation]) -> Score:
    """How many spans two readers have in common.

    A span is found if the other reader has one of the same device that shares a character with
    it. Each span is paired at most once, those that share most first. The same words marked
    twice with one device count once.

    Args:
        one: A reader's annotations of a statement.
        other: Another reader's annotations of the same statement.

    Returns:
        The counts, with precision, recall and F1. It takes a slight overlap for agreement, and
        makes no allowance for chance: two readers who mark every line agree perfectly.

    >>> mine = [Annotation("hedge", (Span(0, 5),), "")]
    >>> yours = [Annotation("hedge", (Span(3, 9), Span(20, 25)), "")]
    >>> span_f1(mine, yours).precision, span_f1(mine, yours).recall
    (1.0, 0.5)
    """
    ours, theirs = _marked(one), _marked(other)
    return Score(_matched(ours, theirs), len(ours), len(theirs))


def f1_by_device(one: Sequence[Annotation], other: Sequence[Annotation]) -> dict[str, Score]:
    """:func:`span_f1` for each device that either reader uses, by device id in order."""
    devices = sorted({annotation.device for annotation in (*one, *other)})
    return {device: span_f1(_only(one, device), _only(other, device)) for device in devices}


def _only(reading: Sequence[Annotation], device: str) -> list[Annotation]:
    return [annotation for annotation in reading if annotation.device == device]


def _marked(reading: Sequence[Annotation]) -> set[_Marked]:
    return {(annotation.device, span) for annotation in reading for span in annotation.spans}


def _matched(ours: set[_Marked], theirs: set[_Marked]) -> int:
    pairs = [
        (mine, yours)
        for mine, yours in product(ours, theirs)
        if mine[0] == yours[0] and mine[1].overlaps(yours[1])
    ]
    free_ours, free_theirs = set(ours), set(theirs)
    for mine, yours in sorted(pairs, key=_most_shared_first):
        if mine in free_ours and yours in free_theirs:
            free_ours.remove(mine)
            free_theirs.remove(yours)
    return len(ours) - len(free_ours)


def _most_shared_first(pair: tuple[_Marked, _Marked]) -> tuple[int, int, int, int]:
    # Nothing here depends on whose span is whose, so neither does the pairing.
    (_, mine), (_, yours) = pair
    first, last = max(mine.start, yours.start), min(mine.end, yours.end)
    return first - last, first, min(mine.start, yours.start), max(mine.end, yours.end)


def token_kappa(
    one: Sequence[Annotation], other: Sequence[Annotation], statement: Statement, device: str
) -> float | None:
    """Agreement of two readers on which tokens belong to a device, beyond chance (Cohen's kappa).

    Args:
        one: A reader's annotations.
        other: Another reader's.
        statement: The text both have read.
        device: The device to compare; a token is in one of its spans or it is not.

    Returns:
        1 = the same tokens; 0 = no better than chance; below 0 = worse, to -1. None where
        neither reader leaves any choice: no token, none tagged by either, or all by both.
        Neighbouring tokens are tagged together, so there is less evidence than there are tokens;
        for a rare device a few tokens decide the number.

    Source: Cohen (1960), Educational and Psychological Measurement 20(1); computed by NLTK.
    """
    return _agreement([one, other], statement, device, "kappa")


def token_alpha(
    readers: Sequence[Sequence[Annotation]], statement: Statement, device: str
) -> float | None:
    """Agreement of any number of readers on the tokens of a device (Krippendorff's alpha).

    Args:
        readers: The annotations of each reader, at least two.
        statement: The text all have read.
        device: The device to compare; a token is in one of its spans or it is not.

    Returns:
        1 = all agree on every token; 0 = no better than chance; below 0 = worse, to -1. None
        where no token is tagged or all are, by every reader. The cautions of
        :func:`token_kappa` hold.

    Raises:
        EmptyMeasureError: There are fewer than two readers.

    Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; computed by NLTK.
    """
    if len(readers) < 2:  # noqa: PLR2004 - the number is in the message
        message = f"Agreement takes at least two readers, and there are {len(readers)}."
        raise EmptyMeasureError(f"{message} Add another reading of the same statement.")
    return _agreement(readers, statement, device, "alpha")


def _agreement(
    readers: Sequence[Sequence[Annotation]], statement: Statement, device: str, measure: str
) -> float | None:
    from nltk.metrics.agreement import AnnotationTask  # takes a second to load

    labels = list(_labels(readers, statement, device))
    # Where every label is the same, chance alone agrees fully: NLTK's answer would be 1.
    if len({label for _, _, label in labels}) < 2:  # noqa: PLR2004 - tagged and not
        return None
    return float(getattr(AnnotationTask(labels), measure)())


def _labels(
    readers: Sequence[Sequence[Annotation]], statement: Statement, device: str
) -> Iterator[tuple[int, int, bool]]:
    """Reader, token, and whether this reader tags it."""
    for reader, reading in enumerate(readers):
        spans = (span for one in _only(reading, device) for span in one.spans)
        tagged = {index for span in spans for index in statement.token_range(span)}
        for token in range(len(statement.tokens)):
            yield reader, token, token in tagged
