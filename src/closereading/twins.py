"""Every plot once more as a table, made from the same result, for those who cannot see it."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any

from matplotlib.figure import Figure

from closereading.markup import tag
from closereading.measures import (
    FORMS_OF,
    FrequencyTable,
    KeynessTable,
    PronounProfile,
    SentenceLengths,
    find,
)
from closereading.plots import density, render_svg
from closereading.text import Annotation, Statement

__all__ = [
    "comparison_twin",
    "device_density_twin",
    "keyness_twin",
    "plot_with_twin",
    "positions_twin",
    "pronouns_twin",
    "sentence_lengths_twin",
    "table",
    "words_twin",
]


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """An HTML table; the first cell of a row is its heading, numbers stand to the right."""
    head = "".join(tag("th", escape(text), {"scope": "col"}) for text in headings)
    body = "".join(tag("tr", _cells(row)) for row in rows)
    return tag("table", f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>")


def plot_with_twin(
    draw: Callable[[Any], Any], twin: str, label: str, *, height: float, caption: str = ""
) -> str:
    """A plot and the same as a table, as one HTML figure.

    Args:
        draw: Draws on the axes it is given.
        twin: The table, from a function of this module.
        label: What the plot shows, in a sentence.
        height: Of the drawing, in inches at a width of 7.2.
        caption: What the reader should look for; plain text.
    """
    figure = Figure(figsize=(7.2, height), layout="constrained")
    draw(figure.subplots())
    svg = render_svg(figure, f"{label} {caption}".strip())
    shown = tag("figcaption", escape(caption)) if caption else ""
    details = tag("details", tag("summary", "The same as a table") + twin)
    return tag("figure", svg + shown + details, {"class": "cr cr-plot"})


def _cells(row: Sequence[object]) -> str:
    first, *rest = (f"{cell:.4g}" if isinstance(cell, float) else str(cell) for cell in row)
    numbers = "".join(tag("td", escape(cell), {"class": "cr-number"}) for cell in rest)
    return tag("th", escape(first), {"scope": "row"}) + numbers


def _paragraphs(count: int) -> list[str]:
    return [f"¶{number}" for number in range(1, count + 1)]


def positions_twin(statement: Statement, queries: Sequence[str]) -> str:
    """Occurrences of each query by paragraph."""
    rows = []
    for query in queries:
        places = [statement.tokens.starts[found.start] for found in find(statement, query)]
        counts = [
            sum(paragraph.start <= place < paragraph.end for place in places)
            for paragraph in statement.paragraphs
        ]
        rows.append([query, *counts])
    return table(["", *_paragraphs(len(statement.paragraphs))], rows)


def words_twin(counted: FrequencyTable, *, top: int = 20) -> str:
    """The most frequent words with their counts."""
    rows = [(row.term, row.count, row.per_1000) for row in counted.rows[:top]]
    return table(["Word", "Count", "Per 1,000 words"], rows)


def comparison_twin(
    one: FrequencyTable, other: FrequencyTable, words: Sequence[str], names: tuple[str, str]
) -> str:
    """The same words in two texts: counts and rates."""
    headings = ["Word"]
    for name in names:
        headings += [f"{name}: count", f"{name}: per 1,000 words"]
    rows = [[word, *_rate(one, word), *_rate(other, word)] for word in words]
    return table(headings, rows)


def _rate(counted: FrequencyTable, word: str) -> tuple[int, float]:
    row = counted.row(word)
    return (row.count, row.per_1000) if row else (0, 0.0)


def keyness_twin(compared: KeynessTable, *, top: int = 12) -> str:
    """How far apart two texts are on each word."""
    headings = ["Word", "Target", "Reference", "G2", "Log ratio", "from", "to", "Can it bear it?"]
    rows = [
        (
            row.term,
            row.count_target,
            row.count_reference,
            row.g2,
            row.log_ratio,
            row.log_ratio_low,
            row.log_ratio_high,
            row.verdict,
        )
        for row in compared.rows[:top]
    ]
    return table(headings, rows)


def pronouns_twin(profile: PronounProfile) -> str:
    """Occurrences of each person by paragraph."""
    rows = [[person, *profile.per_paragraph(person)] for person in FORMS_OF]
    return table(["", *_paragraphs(profile.paragraphs)], rows)


def sentence_lengths_twin(lengths: SentenceLengths) -> str:
    """The words of every sentence."""
    return table(["Line", "Words"], enumerate(lengths.lengths, 1))


def device_density_twin(statement: Statement, annotations: Sequence[Annotation]) -> str:
    """Annotations by paragraph."""
    rows = [(f"¶{number}", *rest) for number, *rest in density(statement, annotations)]
    return table(["Paragraph", "Annotations", "Per 100 words"], rows)
