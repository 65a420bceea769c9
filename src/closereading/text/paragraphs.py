"""Paragraphs: lines that are not blank, or, in a text with hard line ends, blocks of them."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from closereading.text.span import Span

__all__ = ["Paragraph", "paragraphs_of"]

# How many characters the longest line of a text has that was broken by hand or a mail program.
_NARROWEST, _WIDEST = 40, 100


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its place, its number from 1, whether it is the heading or opens a section."""

    start: int
    end: int
    number: int
    is_heading: bool = False
    opens_section: bool = False

    @property
    def span(self) -> Span:
        """The paragraph's place."""
        return Span(self.start, self.end)


def paragraphs_of(text: str, *, has_heading: bool) -> tuple[Paragraph, ...]:
    r"""Every paragraph of a text.

    A line is a paragraph. Only where all lines are short and most of them break off in the middle
    of a sentence is the text taken to be hard-wrapped; a paragraph then ends at a blank line.

    Args:
        text: With ``\\n`` line ends.
        has_heading: Whether the first paragraph is the text's own title.
    """
    lines = list(_lines(text))
    wrapped = _is_wrapped(text, lines)
    blocks = list(_blocks(lines)) if wrapped else lines
    return tuple(
        Paragraph(start, end, number, has_heading and number == 1, not wrapped and after_blank)
        for number, (start, end, after_blank) in enumerate(blocks, 1)
    )


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start, end and whether a blank line stands before, for each line that is not blank."""
    start, seen, blank = 0, False, False
    for line in text.split("\n"):
        words = line.strip()
        if words:
            begin = start + len(line) - len(line.lstrip())
            yield begin, begin + len(words), blank
            seen, blank = True, False
        else:
            blank = seen
        start += len(line) + 1


def _is_wrapped(text: str, lines: list[tuple[int, int, bool]]) -> bool:
    widths = [end - start for start, end, _ in lines]
    if not widths or not _NARROWEST <= max(widths) <= _WIDEST:
        return False
    joined = [
        text[end - 1] not in '.?!:”"’)' and text[following].islower()
        for (_, end, _), (following, _, blank) in itertools.pairwise(lines)
        if not blank
    ]
    return len(joined) > 1 and sum(joined) > len(joined) / 2


def _blocks(lines: list[tuple[int, int, bool]]) -> Iterator[tuple[int, int, bool]]:
    first, last = lines[0][0], lines[0][1]
    for start, end, blank in lines[1:]:
        if blank:
            yield first, last, False
            first = start
        last = end
    yield first, last, False
