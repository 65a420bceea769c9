"""A stretch of a text."""

from dataclasses import dataclass

__all__ = ["Span"]


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Half-open, in Python code points: ``text[span.start:span.end]`` is the words.

    >>> Span(0, 2).overlaps(Span(1, 4)), Span(0, 2).overlaps(Span(2, 4))
    (True, False)
    """

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words of ``text`` that this span covers."""
        return text[self.start : self.end]
