"""The analysis of a text as one page that needs nothing else."""

from functools import partial
from html import escape
from typing import Any

from closereading.analysis import analyse
from closereading.errors import EmptyMeasureError
from closereading.markup import tag
from closereading.measures import frequency, pronouns, sentence_lengths
from closereading.plots import plot_pronouns, plot_sentence_lengths, plot_words
from closereading.text import Statement, load_wordlist
from closereading.twins import (
    plot_with_twin,
    pronouns_twin,
    sentence_lengths_twin,
    table,
    words_twin,
)
from closereading.widgets import ConcordanceWidget, FrequencyWidget, ReaderWidget
from closereading.widgets.base import page_script, page_style

__all__ = ["MOST_WORDS", "analysis_page"]

MOST_WORDS = 20_000  # the page of a longer text would be slow to open and too long to look at
_TOO_LONG = (
    f"A text of over {MOST_WORDS:,} words is measured here and not reprinted, and what goes line "
    "by line is left out. Cut it into parts, a file each, to read it so."
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
_SHEET = """
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; background: var(--cr-paper);
  color: var(--cr-ink); font: 1.0625rem/1.6 var(--cr-serif); }
h1, h2 { line-height: 1.25; } h2 { margin-top: 3rem; }
table { border-collapse: collapse; } td, th { padding: 0.15rem 0.9rem 0.15rem 0; text-align: left; }
td.cr-number { text-align: right; }
"""


def analysis_page(statement: Statement) -> str:
    """A whole HTML document: the text, its words and lines, and every measure.

    Args:
        statement: Any text. One of over 20,000 words is measured but not shown line by line.
    """
    found = analyse(statement)
    parts = [tag("h1", escape(statement.title)), _counts(found)]
    is_short = len(statement.tokens) <= MOST_WORDS
    parts += _desk(statement) if is_short else [tag("p", _TOO_LONG)]
    parts.append(_words(statement))
    parts += [_pronouns(statement), _lengths(statement)] if is_short else []
    parts.append(_indices(found))
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        + tag("title", f"{escape(statement.title)}: analysis")
        + tag("style", page_style() + _SHEET)
    )
    body = tag("main", "".join(parts)) + tag("script", page_script())
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>\n'


def _counts(found: dict[str, Any]) -> str:
    rows = [(name.capitalize(), f"{count:,}") for name, count in found["counts"].items()]
    return table(["", "Count"], [*rows, ("SHA-256", found["sha256"][:16] + "…")])


def _desk(statement: Statement) -> list[str]:
    hidden = frequency(statement, stop=load_wordlist("function-words"), hide_stop=True)
    rows = hidden.rows or frequency(statement).rows
    if not rows:
        return []
    return [
        tag("h2", "The text"),
        ReaderWidget(statement).html,
        tag("h2", "Words and lines"),
        FrequencyWidget(statement).html,
        ConcordanceWidget(statement, rows[0].term).html,
    ]


def _words(statement: Statement) -> str:
    counted = frequency(statement, stop=load_wordlist("function-words"), hide_stop=True)
    if not counted.rows:
        return ""
    draw, label = partial(plot_words, table=counted), "The most frequent content words"
    return tag("h2", "Content words") + plot_with_twin(draw, words_twin(counted), label, height=5)


def _pronouns(statement: Statement) -> str:
    profile = pronouns(statement)
    draw, twin = partial(plot_pronouns, profile=profile), pronouns_twin(profile)
    drawn = plot_with_twin(draw, twin, "Pronouns by paragraph", height=3)
    return tag("h2", "Who speaks, and to whom") + drawn


def _lengths(statement: Statement) -> str:
    try:
        lengths = sentence_lengths(statement)
    except EmptyMeasureError:
        return ""
    draw, twin = partial(plot_sentence_lengths, lengths=lengths), sentence_lengths_twin(lengths)
    return tag("h2", "Rhythm") + plot_with_twin(draw, twin, "Words in each sentence", height=2.5)


def _indices(found: dict[str, Any]) -> str:
    diversity, readability = dict(found["diversity"]), dict(found["readability"] or {})
    notes = [diversity.pop("note"), readability.pop("note", "")]
    rows = [
        (name, "too short to say" if one["value"] is None else f"{one['value']:.3f}")
        for name, one in diversity.items()
    ]
    rows += [(name.replace("_", " "), f"{value:,.5g}") for name, value in readability.items()]
    said = "".join(tag("p", escape(note)) for note in notes if note)
    return tag("h2", "Variety and reading ease") + table(["Measure", "Value"], rows) + said
