"""How long the sentences are, in words as they are written."""

from collections import Counter
from dataclasses import dataclass
from statistics import fmean, median, pstdev

from closereading.errors import EmptyMeasureError
from closereading.text import Statement

__all__ = ["SentenceLengths", "sentence_lengths", "written_words"]


@dataclass(frozen=True)
class SentenceLengths:
    """The length of every sentence, and what is typical.

    Args:
        lengths: Words per sentence in the order of the text, length S: sentence n is at n - 1.
            A line without words (a row of stars) has 0 and is left out of all that follows.
        mean: Words per sentence.
        median: Half the sentences are shorter, half longer.
        deviation: The population standard deviation, in words; 0 where all are equally long.
        shortest: The number of the shortest sentence, from 1; the first where several are.
        longest: The number of the longest, likewise.
    """

    lengths: tuple[int, ...]
    mean: float
    median: float
    deviation: float
    shortest: int
    longest: int


def sentence_lengths(statement: Statement) -> SentenceLengths:
    """Count the words of every sentence.

    A word and what is written together with it (I’ve, Party’s) count as one. The kit's sentences
    end at a full stop and at the end of a paragraph, so a heading is one, and a semi-colon
    or a dash ends none: another cut gives another mean. Length is no measure of difficulty, and
    one long list can move the mean of a short text by several words; look at the median too.

    Args:
        statement: The text.

    Raises:
        EmptyMeasureError: The text has no word.

    >>> found = sentence_lengths(Statement.from_text("I’ve won. We lost the seat."))
    >>> found.lengths, found.mean, found.longest
    ((2, 4), 3.0, 2)
    """
    words = Counter(statement.sentence_of_token[word.start] for word in written_words(statement))
    if not words:
        raise EmptyMeasureError("There is no sentence to measure yet: choose or paste a text.")
    numbers = sorted(words)
    counts = [words[number] for number in numbers]
    return SentenceLengths(
        lengths=tuple(words[sentence.number] for sentence in statement.sentences),
        mean=fmean(counts),
        median=float(median(counts)),
        deviation=pstdev(counts),
        shortest=min(numbers, key=words.__getitem__),
        longest=max(numbers, key=words.__getitem__),
    )


def written_words(statement: Statement) -> list[range]:
    """The words with nothing between their tokens, as ranges of token indices, in order.

    >>> written_words(Statement.from_text("I’ve won"))
    [range(0, 2), range(2, 3)]
    """
    gaps = statement.tokens.gaps
    count = len(statement.tokens)
    starts = [index for index in range(count) if index == 0 or gaps[index]]
    stops = [*starts[1:], count]
    return [range(start, stop) for start, stop in zip(starts, stops, strict=False)]
