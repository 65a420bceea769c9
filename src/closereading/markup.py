"""Overlapping spans of a text as HTML that cannot overlap.

HTML elements nest; readings do not. So the text is cut at every edge of every span, and each
piece is wrapped in one element for every span that covers it:

    spans      a: |-------|        pieces   |---|---|---|
               b:     |-------|    covered    a   ab   b

A span that runs on over several pieces keeps the same lane in each, so its underline stays at
one height and looks like a single line.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

__all__ = ["Mark", "Piece", "lanes", "pieces", "render_markup", "tag"]


@dataclass(frozen=True)
class Mark:
    """A span to be marked: half-open code points, and the attributes its elements carry."""

    start: int
    end: int
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Piece:
    """A stretch of text in which the covering marks do not change."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def pieces(start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Cut ``start:end`` at every edge of every mark.

    Marks that reach outside are cut off there; empty ones are passed over. Within a piece the
    longest mark comes first, so it is the outermost element.

    >>> [(p.start, p.end, len(p.marks)) for p in pieces(0, 9, [Mark(0, 5), Mark(3, 9)])]
    [(0, 3, 1), (3, 5, 2), (5, 9, 1)]
    """
    inside = sorted(
        (mark for mark in marks if mark.start < min(end, mark.end) and mark.end > start),
        key=lambda mark: (mark.start, -mark.end),
    )
    edges = {edge for mark in inside for edge in (mark.start, mark.end) if start < edge < end}
    cuts = [start, *sorted(edges), end]
    waiting, covering = 0, list[Mark]()
    for left, right in itertools.pairwise(cuts):
        while waiting < len(inside) and inside[waiting].start <= left:
            covering.append(inside[waiting])
            waiting += 1
        covering = [mark for mark in covering if mark.end > left]
        if left < right:
            outermost = sorted(covering, key=lambda mark: mark.start - mark.end)
            yield Piece(left, right, tuple(outermost))


def render_markup(
    text: str,
    start: int,
    end: int,
    marks: Sequence[Mark],
    inserts: Mapping[int, str] | None = None,
) -> str:
    """The stretch ``start:end`` of a text as escaped HTML, every mark as ``span`` elements.

    Args:
        text: The whole text.
        start: Where to begin.
        end: Where to stop.
        marks: What to mark.
        inserts: HTML to put in at a place, after the text that ends there.
    """
    waiting = {at: html for at, html in sorted((inserts or {}).items()) if start < at <= end}
    parts = []
    for piece in pieces(start, end, [*marks, *(Mark(start, at) for at in waiting)]):
        html = escape(text[piece.start : piece.end], quote=False)
        for mark in reversed(piece.marks):
            html = tag("span", html, mark.attributes) if mark.attributes else html
        parts += [html, waiting.pop(piece.end, "")]
    return "".join(parts)


def tag(name: str, html: str, attributes: Mapping[str, str] | None = None) -> str:
    """An element with escaped attributes round HTML that is already safe.

    >>> tag("b", "x", {"title": '"<'})
    '<b title="&quot;&lt;">x</b>'
    """
    pairs = "".join(f' {key}="{escape(value)}"' for key, value in (attributes or {}).items())
    return f"<{name}{pairs}>{html}</{name}>"


def lanes(spans: Iterable[tuple[int, int]]) -> list[int]:
    """For each span the lowest lane, from 0, that no overlapping earlier span is in.

    The spans come in the order of their beginnings.

    >>> lanes([(0, 5), (3, 9), (6, 8)])
    [0, 1, 0]
    """
    ends: list[int] = []
    found = []
    for start, end in spans:
        lane = next((i for i, last in enumerate(ends) if last <= start), len(ends))
        ends[lane : lane + 1] = [end]
        found.append(lane)
    return found
