"""A stretch of a statement as HTML: lines with numbers, words with numbers, readings marked.

A "line" of the kit is a sentence, so that line 12 is line 12 on a phone, on paper and on a
projector.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from closereading.devices import load_devices
from closereading.markup import Mark, lanes, render_markup, tag
from closereading.text import Annotation, Paragraph, Sentence, Statement

__all__ = ["Note", "numbered", "render_paragraph", "token_marks"]


@dataclass(frozen=True)
class Note:
    """An annotation and its number, from 1, in the reading it belongs to."""

    number: int
    annotation: Annotation

    @property
    def family(self) -> str:
        """The family of its device."""
        return load_devices()[self.annotation.device].family

    @property
    def device_name(self) -> str:
        """Its device's name, as a reader sees it."""
        return load_devices()[self.annotation.device].name


def numbered(annotations: Iterable[Annotation]) -> tuple[Note, ...]:
    """Annotations with their numbers."""
    return tuple(Note(number, one) for number, one in enumerate(annotations, 1))


def token_marks(statement: Statement, start: int, end: int) -> list[Mark]:
    """A mark for every word of a stretch, carrying the word's number."""
    first = len([None for stop in statement.tokens.ends if stop <= start])
    marks = []
    for token in statement.tokens[first:]:
        if token.start >= end:
            break
        marks.append(Mark(token.start, token.end, {"data-t": str(token.index)}))
    return marks


def render_paragraph(
    statement: Statement, paragraph: Paragraph, prefix: str, notes: Sequence[Note] = ()
) -> str:
    """One paragraph, each line with its number, each noted stretch underlined and referred to.

    Args:
        statement: The text.
        paragraph: Which paragraph of it.
        prefix: Begins the id of each line: ``<prefix>-12``.
        notes: The whole reading; only what touches the paragraph is shown.
    """
    marks = [*_note_marks(notes), *token_marks(statement, paragraph.start, paragraph.end)]
    references = _references(statement, notes)
    lines = [one for one in statement.sentences if one.paragraph == paragraph.number]
    html = []
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        text = render_markup(statement.text, line.start, line.end, marks, references)
        html.append(_line(line, prefix, text))
        if following:
            html.append(escape(statement.text[line.end : following.start]))
    if paragraph.is_heading:
        return tag("p", "".join(html), {"class": "cr-title", "role": "heading", "aria-level": "3"})
    return tag("p", "".join(html))


def _line(line: Sentence, prefix: str, text: str) -> str:
    id = f"{prefix}-{line.number}"
    number = tag(
        "a",
        str(line.number),
        {"class": "cr-n", "href": f"#{id}", "aria-label": f"Line {line.number}"},
    )
    return tag("span", number + text, {"class": "cr-line", "id": id})


def _note_marks(notes: Sequence[Note]) -> list[Mark]:
    spans = sorted(
        ((span, note) for note in notes for span in note.annotation.spans),
        key=lambda pair: (pair[0].start, -pair[0].end),
    )
    levels = lanes([(span.start, span.end) for span, _ in spans])
    return [
        Mark(
            span.start,
            span.end,
            {
                "class": f"cr-mark cr-f-{note.family} cr-lane-{min(level, 2)}",
                "data-note": str(note.number),
            },
        )
        for (span, note), level in zip(spans, levels, strict=True)
    ]


def _references(statement: Statement, notes: Sequence[Note]) -> dict[int, str]:
    found: dict[int, list[str]] = defaultdict(list)
    for note in notes:
        for index, span in enumerate(note.annotation.spans):
            attributes = {
                "class": "cr-ref",
                "href": f"#{statement.id}-note-{note.number}",
                "aria-label": f"Note {note.number}: {note.device_name}",
                "data-note": str(note.number),
            }
            if index == 0:
                attributes["id"] = f"{statement.id}-ref-{note.number}"
            found[span.end].append(tag("a", str(note.number), attributes))
    return {at: "".join(references) for at, references in found.items()}
