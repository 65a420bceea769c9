"""Three old indices of how easy a text is to read, with the counts they are made of."""

from collections import Counter
from dataclasses import dataclass

from closereading.errors import EmptyMeasureError
from closereading.measures.sentence_lengths import sentence_lengths, written_words
from closereading.measures.syllables import syllables as count_syllables
from closereading.text import Statement, fold

__all__ = [
    "Readability",
    "flesch_kincaid_grade",
    "flesch_reading_ease",
    "gunning_fog",
    "readability",
]

_COMPLEX = 3  # syllables


@dataclass(frozen=True)
class Readability:
    """The counts, and the indices made of nothing else.

    Args:
        words: Words as written: I’ve and Party’s are one each.
        sentences: Sentences that hold a word; a heading is one.
        syllables: By the rule of :mod:`closereading.measures.syllables`.
        complex_words: Words of three syllables or more.
        flesch_reading_ease: See :func:`flesch_reading_ease`.
        flesch_kincaid_grade: See :func:`flesch_kincaid_grade`.
        gunning_fog: See :func:`gunning_fog`.
    """

    words: int
    sentences: int
    syllables: int
    complex_words: int
    flesch_reading_ease: float
    flesch_kincaid_grade: float
    gunning_fog: float

    @property
    def note(self) -> str:
        """What the indices are made of and what they cannot say, in plain words."""
        return (
            f"Made of {self.words} words, {self.sentences} sentences, {self.syllables} syllables "
            f"and {self.complex_words} words of three syllables or more, and of nothing else: "
            "the same words in any order score the same. They know nothing of meaning, argument, "
            "layout or who is reading. Syllables are counted by rule, and one full stop more or "
            "fewer moves every index, so do not make anything of small differences."
        )


def readability(statement: Statement) -> Readability:
    """Count words, sentences and syllables, and work out the indices.

    Args:
        statement: The text.

    Returns:
        The counts beside the indices. Fog's own exceptions (names, compounds of easy words,
        verbs made long by -ed or -es) are not made: a rule cannot tell a name.

    Raises:
        EmptyMeasureError: The text has no word.

    >>> found = readability(Statement.from_text("Once upon a time."))
    >>> found.words, found.syllables, round(found.flesch_reading_ease, 3)
    (4, 5, 97.025)
    """
    sentences = sum(length > 0 for length in sentence_lengths(statement).lengths)
    forms = statement.tokens.forms
    written = Counter(
        fold("".join(forms[word.start : word.stop])) for word in written_words(statement)
    )
    counts = [(count_syllables(word), count) for word, count in written.items()]
    words = written.total()
    syllables = sum(length * count for length, count in counts)
    complex_words = sum(count for length, count in counts if length >= _COMPLEX)
    return Readability(
        words=words,
        sentences=sentences,
        syllables=syllables,
        complex_words=complex_words,
        flesch_reading_ease=flesch_reading_ease(words, sentences, syllables),
        flesch_kincaid_grade=flesch_kincaid_grade(words, sentences, syllables),
        gunning_fog=gunning_fog(words, sentences, complex_words),
    )


def flesch_reading_ease(words: int, sentences: int, syllables: int) -> float:
    """206.835 - 1.015 words per sentence - 84.6 syllables per word (Flesch Reading Ease).

    Args:
        words: At least 1.
        sentences: At least 1.
        syllables: Of all the words together.

    Returns:
        At most 121.22; higher is easier, most prose lies between 0 and 100, and long words take
        it below 0. Fitted to American magazine and school prose of the 1940s. It cannot tell
        easy words from familiar ones, or a clear sentence from a short one.

    Raises:
        EmptyMeasureError: There is no word or no sentence.

    Source: Flesch (1948), Journal of Applied Psychology 32(3).

    >>> round(flesch_reading_ease(10, 1, 10), 3)
    112.085
    """
    _check(words, sentences)
    return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words


def flesch_kincaid_grade(words: int, sentences: int, syllables: int) -> float:
    """0.39 words per sentence + 11.8 syllables per word - 15.59 (Flesch-Kincaid grade).

    Args:
        words: At least 1.
        sentences: At least 1.
        syllables: Of all the words together.

    Returns:
        At least -3.4, and without upper limit; lower is easier. Fitted to American sailors and
        their manuals: read it as a scale, not as a year at school.

    Raises:
        EmptyMeasureError: There is no word or no sentence.

    Source: Kincaid, Fishburne, Rogers & Chissom (1975), Research Branch Report 8-75.

    >>> round(flesch_kincaid_grade(10, 1, 10), 2)
    0.11
    """
    _check(words, sentences)
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def gunning_fog(words: int, sentences: int, complex_words: int) -> float:
    """0.4 (words per sentence + 100 complex words per word) (Gunning's Fog index).

    Args:
        words: At least 1.
        sentences: At least 1.
        complex_words: Words of three syllables or more.

    Returns:
        At least 0.4, and without upper limit; lower is easier. "Organisation" weighs on it
        however well a reader knows the word, and "quorum" does not.

    Raises:
        EmptyMeasureError: There is no word or no sentence.

    Source: Gunning (1952), The Technique of Clear Writing.

    >>> round(gunning_fog(7, 1, 0), 3)
    2.8
    """
    _check(words, sentences)
    return 0.4 * (words / sentences + 100 * complex_words / words)


def _check(words: int, sentences: int) -> None:
    if words < 1 or sentences < 1:
        raise EmptyMeasureError(
            f"{words} words in {sentences} sentences cannot be measured. "
            "Take a text with at least one of each."
        )
