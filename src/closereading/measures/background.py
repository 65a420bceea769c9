"""How common the words of a text are in English at large."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from closereading.errors import KitError
from closereading.measures.frequency import frequency
from closereading.text import Statement

__all__ = ["BackgroundRow", "background", "zipf"]


@dataclass(frozen=True, slots=True)
class BackgroundRow:
    """One word of a text.

    Args:
        word: As it is most often written in the text.
        count: Occurrences in the text, at least 1.
        zipf: See :func:`zipf`; None where the word is unknown.
    """

    word: str
    count: int
    zipf: float | None


def zipf(word: str) -> float | None:
    """How common a word is in English at large, on the Zipf scale.

    Args:
        word: One word, in any case.

    Returns:
        The logarithm (base 10) of its occurrences in a thousand million words: 3 is one in a
        million, 6 one in a thousand, and "the" is 7.73; one step is ten times as often. None
        where the word list does not know it: a name, a slip, a new or a rare word. The list
        mixes web pages, subtitles, books and news up to about 2021, from all over the world
        ("labor" is a little commoner than "labour"). A number or a hyphenated word is estimated
        from its parts. It does not say how common a word is in politics.

    Raises:
        KitError: The word list is not installed.

    Source: Speer (2022), wordfreq; van Heuven et al. (2014), Quarterly Journal of Experimental
    Psychology 67(6), for the scale.
    """
    return _zipf(_lookup(), word)


def background(statement: Statement) -> tuple[BackgroundRow, ...]:
    """Every word of a text, the rarest in English at large first.

    Unknown words come before all others, equals in order of first appearance. Clitics (’s, ’ve)
    are left out: by themselves they are no words of English at large. A rare word is not yet
    a telling one: look at the lines it stands in.

    Args:
        statement: The text; an empty one gives no rows.

    Raises:
        KitError: The word list is not installed.
    """
    look_up = _lookup()
    words = (row for row in frequency(statement).rows if not row.key.startswith("'"))
    in_order = sorted(words, key=lambda row: row.positions[0])
    rows = [BackgroundRow(row.term, row.count, _zipf(look_up, row.key)) for row in in_order]
    return tuple(sorted(rows, key=lambda row: row.zipf or 0))


def _lookup() -> Callable[[str, str], float]:
    # By name, as it is an extra: what checks types must not ask for it either.
    try:
        found: Callable[[str, str], float] = import_module("wordfreq").zipf_frequency
    except ImportError as error:
        raise KitError(
            "The list of word frequencies is not installed. Run:\n"
            'python -m pip install -c constraints.txt -e ".[background]"'
        ) from error
    return found


def _zipf(look_up: Callable[[str, str], float], word: str) -> float | None:
    # The list answers 0 for a word it does not know.
    return look_up(word, "en") or None
