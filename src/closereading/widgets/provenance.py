"""The provenance card: what is known of a statement, and what is not."""

from html import escape

from closereading.errors import KitError
from closereading.markup import tag
from closereading.text import Statement

__all__ = ["provenance_card"]

_ROWS = (
    ("Who", "author"),
    ("Speaking as", "role"),
    ("On what occasion", "occasion"),
    ("To whom", "audience"),
    ("What for", "purpose"),
    ("When", "date_note"),
    ("Where published", "published"),
)
_TEXT_ROWS = (
    ("Text taken from", "source"),
    ("How it was handled", "handling"),
    ("Not known", "unknown"),
    ("Rights", "rights"),
)


def provenance_card(statement: Statement) -> str:
    """The card as HTML.

    Raises:
        KitError: The statement is not from the catalogue, so nothing is known of it.
    """
    if statement.entry is None:
        raise KitError(f'"{statement.id}" is not in data/catalogue.toml, so it has no card.')
    about = _list([(name, escape(str(getattr(statement.entry, key)))) for name, key in _ROWS])
    text = [(name, escape(str(getattr(statement.entry, key)))) for name, key in _TEXT_ROWS]
    summary = tag("summary", "About the text: its source, its handling, what is not known")
    details = tag("details", summary + _list([*text, *_measured(statement)]))
    label = f"Provenance of “{statement.title}”"
    return tag("section", about + details, {"class": "cr cr-provenance", "aria-label": label})


def _list(rows: list[tuple[str, str]]) -> str:
    return tag("dl", "".join(tag("dt", name) + tag("dd", text) for name, text in rows))


def _measured(statement: Statement) -> list[tuple[str, str]]:
    size = f"{len(statement.tokens)} words in {len(statement.sentences)} lines"
    digest = tag("code", statement.sha256[:16] + "…", {"title": statement.sha256})
    return [
        ("Size", f"{size}, {len(statement.paragraphs)} paragraphs"),
        ("SHA-256 of the file", digest),
    ]
