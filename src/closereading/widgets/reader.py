"""The reader: a statement with its lines numbered, and a reading of it in the margin."""

from collections.abc import Sequence
from html import escape

from closereading.markup import tag
from closereading.text import Annotation, Paragraph, Statement
from closereading.widgets.base import Widget, root
from closereading.widgets.passage import Note, numbered, render_paragraph

__all__ = ["ReaderWidget"]


class ReaderWidget(Widget):
    """A statement, or some paragraphs of it, to read.

    Args:
        statement: The text.
        annotations: A reading to show in the margin: all of it, so that a note has the same
            number wherever it stands. None for the clean text.
        paragraphs: The numbers of the paragraphs to show; all when not given.
        name: Begins the ids of the lines; the statement's id when not given. Two readers of one
            statement on one page need two names.
    """

    def __init__(
        self,
        statement: Statement,
        *,
        annotations: Sequence[Annotation] = (),
        paragraphs: Sequence[int] | None = None,
        name: str | None = None,
    ) -> None:
        shown = [
            one for one in statement.paragraphs if paragraphs is None or one.number in paragraphs
        ]
        notes = numbered(annotations)
        prefix = name or statement.id
        body = "".join(_paragraph(statement, one, prefix, notes) for one in shown)
        super().__init__(
            root(
                "reader",
                tag("div", body, {"class": "cr-page"}),
                id=f"{prefix}-reader{_part(paragraphs)}",
                data_statement=statement.id,
                data_name=prefix,
                aria_label=_label(statement, shown, bool(notes)),
            )
        )


def _part(paragraphs: Sequence[int] | None) -> str:
    return "" if paragraphs is None else "".join(f"-{number}" for number in paragraphs)


def _label(statement: Statement, shown: Sequence[Paragraph], has_notes: bool) -> str:
    whole = len(shown) == len(statement.paragraphs)
    part = "" if whole else f", paragraph {', '.join(str(one.number) for one in shown)}"
    return f"{statement.title}{part}{' with notes' if has_notes else ''}"


def _paragraph(
    statement: Statement, paragraph: Paragraph, prefix: str, notes: Sequence[Note]
) -> str:
    # A note stands beside the paragraph in which its first words are.
    here = [
        one for one in notes if paragraph.start <= one.annotation.spans[0].start < paragraph.end
    ]
    classes = ["cr-paragraph"]
    classes += ["cr-opens-section"] if paragraph.opens_section else []
    text = render_paragraph(statement, paragraph, prefix, notes)
    aside = tag("ol", "".join(_note(statement, one) for one in here), {"class": "cr-notes"})
    return tag("div", text + (aside if here else ""), {"class": " ".join(classes)})


def _note(statement: Statement, note: Note) -> str:
    one = note.annotation
    quoted = " … ".join(escape(span.of(statement.text), quote=False) for span in one.spans)
    back = tag(
        "a",
        str(note.number),
        {
            "class": "cr-back",
            "href": f"#{statement.id}-ref-{note.number}",
            "aria-label": f"Note {note.number}, back to the words",
        },
    )
    device = tag(
        "a",
        escape(note.device_name),
        {"class": "cr-device", "href": f"devices.html#device-{one.device}"},
    )
    head = tag("p", f"{back} {device} {tag('q', quoted)}", {"class": "cr-note-head"})
    attributes = {
        "class": f"cr-note cr-f-{note.family}",
        "id": f"{statement.id}-note-{note.number}",
        "data-note": str(note.number),
        "value": str(note.number),
    }
    return tag("li", head + tag("p", escape(one.note, quote=False)), attributes)
