"""Plots: axes in, axes out. Each has a twin in ``twins.py``, a table made from the same result.

Colours are not chosen here. A plot is drawn in two inks, which ``render_svg`` replaces by the
page's own, so that one file of markup is right on light paper, on a dark screen and in print.
"""

import hashlib
import io
import re
from collections.abc import Sequence
from typing import Any

from closereading.markup import tag
from closereading.measures import (
    FORMS_OF,
    FrequencyTable,
    KeynessTable,
    PronounProfile,
    SentenceLengths,
    find,
)
from closereading.text import Annotation, Statement

__all__ = [
    "ACCENT",
    "INK",
    "density",
    "plot_comparison",
    "plot_device_density",
    "plot_keyness",
    "plot_positions",
    "plot_pronouns",
    "plot_sentence_lengths",
    "plot_words",
    "render_svg",
]

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
    return _quiet(axes, ("bottom",))


def plot_words(axes: Any, table: FrequencyTable, *, top: int = 20) -> Any:
    """The most frequent words as bars, the longest at the top.

    Args:
        axes: Matplotlib axes to draw on.
        table: From :func:`~closereading.measures.frequency`.
        top: How many rows at most.

    Returns:
        The axes. The horizontal scale counts occurrences; each bar ends in its number.
    """
    rows = table.rows[:top][::-1]
    bars = axes.barh(range(len(rows)), [row.count for row in rows], color=ACCENT, height=0.7)
    axes.bar_label(bars, padding=3, color=INK)
    axes.set_yticks(range(len(rows)), [row.term for row in rows])
    axes.set_xlabel("occurrences")
    return _quiet(axes, ("bottom",))


def plot_comparison(
    axes: Any, one: FrequencyTable, other: FrequencyTable, words: Sequence[str]
) -> Any:
    """The same words in two texts, back to back on one scale.

    Args:
        axes: Matplotlib axes to draw on.
        one: Counts of the text on the left.
        other: Counts of the text on the right, made with the same settings.
        words: What to compare, top row first. A word that is absent has no bar.

    Returns:
        The axes. The scale is occurrences per 1,000 words, to the left and to the right of 0.
    """
    heights = range(len(words), 0, -1)
    for table, side in ((one, -1), (other, 1)):
        rates = [row.per_1000 if (row := table.row(word)) else 0.0 for word in words]
        style = {"color": ACCENT} if side > 0 else {"color": "none", "edgecolor": INK}
        bars = axes.barh(heights, [side * rate for rate in rates], height=0.7, **style)
        axes.bar_label(
            bars, [f"{rate:.1f}" if rate else "" for rate in rates], padding=3, color=INK
        )
    axes.axvline(0, color=INK, linewidth=0.8)
    axes.set_yticks(list(heights), words)
    axes.xaxis.set_major_formatter(lambda value, _: f"{abs(value):g}")
    axes.set_xlabel("occurrences per 1,000 words")
    axes.margins(x=0.15)
    return _quiet(axes, ("bottom",))


def plot_keyness(axes: Any, table: KeynessTable, *, top: int = 12) -> Any:
    """How far apart two texts are on each word, with how far apart they might as well be.

    Args:
        axes: Matplotlib axes to draw on.
        table: From :func:`~closereading.measures.keyness`.
        top: How many words at most, those with the greatest G2 first.

    Returns:
        The axes. The scale is the log ratio: each step to the right is twice as frequent in the
        target, to the left in the reference. The line is the 95% interval; one that crosses 0 says
        that the texts may not differ on the word at all. A hollow point rests on a count of none.
    """
    rows = table.rows[:top]
    for height, row in zip(range(len(rows), 0, -1), rows, strict=False):
        axes.hlines(height, row.log_ratio_low, row.log_ratio_high, color=INK, linewidth=1.2)
        face = "none" if row.smoothed else ACCENT
        axes.plot(row.log_ratio, height, "o", markerfacecolor=face, markeredgecolor=ACCENT)
    axes.axvline(0, color=INK, linewidth=0.8, linestyle=":")
    labels = [f"{row.term}  ({row.count_target} : {row.count_reference})" for row in rows]
    axes.set_yticks(range(len(rows), 0, -1), labels)
    axes.set_xlabel("log ratio, with 95% interval")
    return _quiet(axes, ("bottom",))


def plot_pronouns(axes: Any, profile: PronounProfile) -> Any:
    """How I, we, you and they come and go from paragraph to paragraph.

    Args:
        axes: Matplotlib axes to draw on.
        profile: From :func:`~closereading.measures.pronouns`.

    Returns:
        The axes. The vertical scale counts occurrences in all roles; each person has a mark and a
        line of its own, so that the lines are told apart without colour.
    """
    numbers = range(1, profile.paragraphs + 1)
    styles = zip(FORMS_OF, ("-", "--", ":", "-."), ("o", "s", "^", "D"), strict=True)
    for person, line, mark in styles:
        ink = ACCENT if person in ("I", "we") else INK
        axes.plot(
            numbers, profile.per_paragraph(person), line, marker=mark, color=ink, label=person
        )
    axes.set_ylim(bottom=0)
    axes.set_xlabel("paragraph")
    axes.set_ylabel("occurrences")
    for axis in (axes.xaxis, axes.yaxis):
        axis.get_major_locator().set_params(integer=True)
    legend = axes.legend(
        frameon=False, ncols=len(FORMS_OF), loc="lower left", bbox_to_anchor=(0, 1)
    )
    for text in legend.get_texts():
        text.set_color(INK)
    return _quiet(axes, ("left", "bottom"))


def plot_sentence_lengths(axes: Any, lengths: SentenceLengths) -> Any:
    """The rhythm of a text: a bar for each sentence, as long as the sentence is.

    Args:
        axes: Matplotlib axes to draw on.
        lengths: From :func:`~closereading.measures.sentence_lengths`.

    Returns:
        The axes. The vertical scale counts words; the dotted line is the mean.
    """
    numbers = range(1, len(lengths.lengths) + 1)
    axes.bar(numbers, lengths.lengths, color=ACCENT, width=0.75)
    axes.axhline(lengths.mean, color=INK, linewidth=0.9, linestyle=":")
    axes.set_xlabel("line")
    axes.set_ylabel("words")
    axes.xaxis.get_major_locator().set_params(integer=True)
    return _quiet(axes, ("left", "bottom"))


def plot_device_density(axes: Any, statement: Statement, annotations: Sequence[Annotation]) -> Any:
    """How thickly a reading lies on each paragraph.

    Args:
        axes: Matplotlib axes to draw on.
        statement: The text.
        annotations: A reading of it, or what a detector found.

    Returns:
        The axes. The vertical scale is annotations per 100 words, by paragraph, counted where an
        annotation begins. It measures the reader's attention as much as the text.
    """
    rates = [rate for _, _, rate in density(statement, annotations)]
    numbers = [paragraph.number for paragraph in statement.paragraphs]
    axes.bar(numbers, rates, color=ACCENT, width=0.7)
    axes.set_xlabel("paragraph")
    axes.set_ylabel("per 100 words")
    axes.xaxis.get_major_locator().set_params(integer=True)
    return _quiet(axes, ("left", "bottom"))


def density(
    statement: Statement, annotations: Sequence[Annotation]
) -> list[tuple[int, int, float]]:
    """For each paragraph its number, the annotations that begin in it, and those per 100 words."""
    found = []
    for paragraph in statement.paragraphs:
        inside = [
            one for one in annotations if paragraph.start <= one.spans[0].start < paragraph.end
        ]
        words = len(statement.token_range(paragraph.span))
        found.append((paragraph.number, len(inside), 100 * len(inside) / max(1, words)))
    return found


def _quiet(axes: Any, sides: Sequence[str]) -> Any:
    """Leave the named sides of the frame and take the rest away."""
    axes.tick_params(length=0, colors=INK)
    axes.xaxis.label.set_color(INK)
    axes.yaxis.label.set_color(INK)
    for side, spine in axes.spines.items():
        spine.set_visible(side in sides)
        spine.set_color(INK)
    return axes


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
    svg = _named_apart(svg)
    opening = tag("svg", "", {"role": "img", "aria-label": label}).removesuffix("></svg>")
    # On a phone the drawing keeps a readable size and scrolls in a box of its own.
    box = {
        "class": "cr-plot-box",
        "tabindex": "0",
        "role": "region",
        "aria-label": f"Plot: {label}",
    }
    return tag("div", svg.replace("<svg", opening, 1), box)


def _named_apart(svg: str) -> str:
    """The drawing with ids of its own, so that a page can hold several."""
    prefix = "p" + hashlib.sha256(svg.encode()).hexdigest()[:8]
    svg = re.sub(r'\bid="', f'id="{prefix}-', svg)
    return re.sub(r'(href="#|url\(#)', rf"\g<1>{prefix}-", svg)
