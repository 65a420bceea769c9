"""How varied the words of a text are, by measures that do not simply fall with its length.

The plain share of different words is left out on purpose: it compares lengths, not vocabularies.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum, prod

from closereading.errors import EmptyMeasureError, KitError
from closereading.text import Statement

__all__ = ["SHORTEST_MTLD", "Diversity", "diversity", "hdd", "mattr", "mtld", "yule_k"]

SHORTEST_MTLD = 100


@dataclass(frozen=True)
class Diversity:
    """Four measures, None where the text is too short for one, and the settings they came from."""

    mattr: float | None
    mtld: float | None
    hdd: float | None
    yule_k: float | None
    tokens: int
    window: int
    threshold: float
    sample: int

    @property
    def note(self) -> str:
        """What the numbers say of this text, and what they cannot, in plain words."""
        found = {"MATTR": self.mattr, "MTLD": self.mtld, "HD-D": self.hdd}
        missing = ", ".join(name for name, value in found.items() if value is None)
        why = f"No {missing}: the text is too short, or no word comes back. " if missing else ""
        said = f"Over {self.tokens} tokens, in windows of {self.window}. {why}"
        return f"{said}Compare only what has the same settings; more varied is not better."


def diversity(
    statement: Statement, *, window: int = 50, threshold: float = 0.72, sample: int = 42
) -> Diversity:
    """Every measure of this module that the text is long enough for: MTLD takes 100 tokens.

    Args:
        statement: The text. Its tokens are compared in any case; a clitic is a token of its own.
        window: For :func:`mattr`.
        threshold: For :func:`mtld`.
        sample: For :func:`hdd`.

    Raises:
        KitError: A setting is out of range.
    """
    _check_threshold(threshold)
    words = statement.tokens.keys
    size, repeats = len(words), len(set(words)) < len(words)
    return Diversity(
        mattr(words, window=window) if size >= window else None,
        mtld(words, threshold=threshold) if size >= SHORTEST_MTLD and repeats else None,
        hdd(words, sample=sample) if size >= sample else None,
        yule_k(words) if words else None,
        *(size, window, threshold, sample),
    )


def _check_size(words: Sequence[str], name: str, size: int) -> None:
    if size < 1:
        raise KitError(f"A {name} of {size} words cannot be measured. Choose 1 or more.")
    if len(words) < size:
        message = f"The text has {len(words)} words, too few for a {name} of {size}."
        raise EmptyMeasureError(f"{message} Take a longer text or a smaller {name}.")


def _check_threshold(threshold: float) -> None:
    if not 0 < threshold < 1:
        raise KitError(f"A threshold of {threshold} ends no factor. Choose one between 0 and 1.")


def mattr(words: Sequence[str], *, window: int = 50) -> float:
    """The share of different words in a window, averaged over every window (MATTR).

    Args:
        words: Folded words in the order of the text, length N.
        window: Words in a window, 1 to N.

    Returns:
        Above 0 up to 1, where no window repeats a word; comparable only at one window. It does
        not say why words come back: anaphora and a poor vocabulary both lower it.

    Raises:
        EmptyMeasureError: There are fewer words than the window holds.
        KitError: ``window`` is below 1.

    Source: Covington & McFall (2010), Journal of Quantitative Linguistics 17(2).

    >>> mattr("one one two one one two one".split(), window=4)
    0.5
    """
    _check_size(words, "window", window)
    counts = Counter(words[:window])
    types = total = len(counts)
    for gone, come in zip(words, words[window:], strict=False):
        types += not counts[come]
        counts[come] += 1
        counts[gone] -= 1
        types -= not counts[gone]
        total += types
    return total / (window * (len(words) - window + 1))


def mtld(words: Sequence[str], *, threshold: float = 0.72) -> float:
    """How many words in a row stay varied, averaged forwards and backwards (MTLD).

    Words are taken one by one until the share of different ones has fallen to the threshold;
    that ends a factor, and the next begins. What is left at the end counts as part of a factor.

    Args:
        words: Folded words in the order of the text, length N.
        threshold: Between 0 and 1; its authors advise 0.660 to 0.750.

    Returns:
        Words per factor, from 2 (one word over and over) without upper limit. Unsteady below
        100 words. It cannot tell a device that repeats from a lack of words.

    Raises:
        EmptyMeasureError: No word comes back, or there is none.
        KitError: ``threshold`` is not between 0 and 1.

    Source: McCarthy & Jarvis (2010), Behavior Research Methods 42(2).
    """
    _check_threshold(threshold)
    forward, backward = _factors(words, threshold), _factors(reversed(words), threshold)
    if not forward or not backward:
        raise EmptyMeasureError("No word comes back, so MTLD has no end. Take a longer text.")
    return (len(words) / forward + len(words) / backward) / 2


def _factors(words: Iterable[str], threshold: float) -> float:
    factors, length, seen = 0, 0, set[str]()
    for word in words:
        seen.add(word)
        length += 1
        if len(seen) / length <= threshold:
            factors, length, seen = factors + 1, 0, set()
    covered = 1 - len(seen) / length if length else 0
    return factors + covered / (1 - threshold)


def hdd(words: Sequence[str], *, sample: int = 42) -> float:
    """The share of different words to expect in a random draw from the text (HD-D).

    Args:
        words: Folded words in any order, length N.
        sample: Words in a draw, 1 to N.

    Returns:
        Above 0 up to 1, where no word comes back. It knows nothing of the order of the words.

    Raises:
        EmptyMeasureError: There are fewer words than are drawn.
        KitError: ``sample`` is below 1.

    Source: McCarthy & Jarvis (2007), Language Testing 24(4).
    """
    _check_size(words, "sample", sample)
    # Words of one frequency share one chance; even a long text has few frequencies.
    spectrum = Counter(Counter(words).values())
    found = (types * (1 - _absent(count, len(words), sample)) for count, types in spectrum.items())
    return min(1.0, fsum(found) / sample)


def _absent(count: int, size: int, sample: int) -> float:
    """The hypergeometric chance that a draw holds none of a word's ``count`` occurrences."""
    fewer, more = sorted((count, sample))
    # A draw that must hold the word meets the factor 0.
    return prod((size - more - i) / (size - i) for i in range(fewer))


def yule_k(words: Sequence[str]) -> float:
    """How often two words drawn from the text are the same: 10,000 (sum f² - N) / N² (Yule's K).

    Args:
        words: Folded words in any order, length N.

    Returns:
        0 where no word comes back, to just below 10,000; high is repetitive, unlike the other
        measures here. A few grammar words make up most of it.

    Raises:
        EmptyMeasureError: There is no word.

    Source: Yule (1944), The Statistical Study of Literary Vocabulary.
    """
    if not words:
        raise EmptyMeasureError("There is no word to measure yet: choose or paste a text.")
    squares = sum(count**2 for count in Counter(words).values())
    return 10_000 * (squares - len(words)) / len(words) ** 2
