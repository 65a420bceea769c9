"""Plots: axes in, axes out, with a text twin made from the same result.

Colours are not chosen here. A plot is drawn in two inks, which ``render_svg`` replaces by the
page's own, so that one file of markup is right on light paper, on a dark screen and in print.
"""

import io
import re
from collections.abc import Sequence
from typing import Any

from closereading.markup import tag
from closereading.measures import find
from closereading.text import Statement

__all__ = ["ACCENT", "INK", "plot_positions", "positions_twin", "render_svg"]

INK = "#111111"
ACCENT = "#1f4173"
_PAGE_INKS = {INK: "currentColor", ACCENT: "var(--cr-accent)"}


def plot_positions(axes: Any, statement: Statement, queries: Sequence[str]) -> Any:
    """Where words fall in a text, one row a query, a stroke an occurrence.

    Args:
        axes: Matplotlib axes to draw on.
        statement: The text; its paragraphs are marked by thin lines.
        queries: Words or phrases, top row first, at least one.

    Returns:
        The axes. The horizontal scale counts words from the beginning of the text.

    Raises:
        KitError: A query is empty.
    """
    rows = [[found.start + 1 for found in find(statement, query)] for query in queries]
    for paragraph in statement.paragraphs[1:]:
        edge = statement.token_range(paragraph.span).start + 0.5
        axes.axvline(edge, color=INK, linewidth=0.6, alpha=0.35)
    heights = range(len(rows), 0, -1)
    for height, row in zip(heights, rows, strict=True):
        axes.vlines(row, height - 0.32, height + 0.32, color=ACCENT, linewidth=2)
    labels = [f"{query}  ({len(row)})" for query, row in zip(queries, rows, strict=True)]
    axes.set_yticks(list(heights), labels)
    axes.set_ylim(0.4, len(rows) + 0.6)
    axes.set_xlim(0, len(statement.tokens) + 1)
    axes.set_xlabel("words from the beginning; thin lines are paragraph breaks")
    axes.tick_params(length=0, colors=INK)
    for side, spine in axes.spines.items():
        spine.set_visible(side == "bottom")
        spine.set_color(INK)
    return axes


def positions_twin(statement: Statement, queries: Sequence[str]) -> str:
    """The same result as a table: occurrences of each query by paragraph."""
    numbers = [paragraph.number for paragraph in statement.paragraphs]
    head = "".join(tag("th", text, {"scope": "col"}) for text in ["", *(f"¶{n}" for n in numbers)])
    rows = []
    for query in queries:
        places = [statement.tokens.starts[found.start] for found in find(statement, query)]
        cells = [
            sum(paragraph.start <= place < paragraph.end for place in places)
            for paragraph in statement.paragraphs
        ]
        counts = "".join(tag("td", str(count), {"class": "cr-number"}) for count in cells)
        rows.append(tag("tr", tag("th", query, {"scope": "row"}) + counts))
    return tag("table", f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>")


def render_svg(figure: Any, label: str) -> str:
    """A drawn figure as inline SVG in the page's own colours.

    Args:
        figure: A Matplotlib figure.
        label: What it shows, in a sentence, for those who cannot see it.

    The text stays text, so it can be searched and read aloud; the output has no date and no
    random name in it, so a rebuild gives the same bytes.
    """
    import matplotlib as mpl

    file = io.StringIO()
    settings: Any = {"svg.fonttype": "none", "svg.hashsalt": "closereading"}
    with mpl.rc_context(settings):
        figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    svg = file.getvalue()
    svg = svg[svg.index("<svg") :]
    for ink, page_ink in _PAGE_INKS.items():
        svg = svg.replace(ink, page_ink)
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'(<svg[^>]*?) width="[^"]*"', r"\1", svg, count=1)
    svg = re.sub(r'(<svg[^>]*?) height="[^"]*"', r"\1", svg, count=1)
    svg = re.sub(r"font: ([\d.]+)px [^;\"]*", r"font-size: \1px", svg)
    opening = tag("svg", "", {"role": "img", "aria-label": label}).removesuffix("></svg>")
    return svg.replace("<svg", opening, 1)
