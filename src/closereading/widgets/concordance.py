"""The concordance: every occurrence of a word in a line of its own, linked to its place."""

from html import escape
from typing import Any

from closereading.markup import tag
from closereading.measures import Concordance, Form, Line, concordance
from closereading.measures.concordance import SORTS, Sort
from closereading.measures.forms import keys_of
from closereading.text import Statement
from closereading.widgets.base import Widget, payload, root
from closereading.widgets.controls import controls, field, select

__all__ = ["ConcordanceWidget"]

_FORMS = {"any-case": "any case", "written": "as written", "lemma": "dictionary form"}
_WIDTHS = {"4": "4 words", "8": "8 words", "15": "15 words"}


class ConcordanceWidget(Widget):
    """The lines of one query; in a page or a live notebook any other can be typed.

    Args:
        statement: The text.
        query: What to begin with; see :mod:`closereading.measures.query`.
        form: ``any-case``, ``written`` or ``lemma``.
        sort: ``position``, ``left`` or ``right``.
        width: Words of context on either side.
        name: Begins the widget's id; the statement's id when not given.

    Raises:
        KitError: As :func:`closereading.measures.concordance`.
    """

    def __init__(
        self,
        statement: Statement,
        query: str,
        *,
        form: Form = "any-case",
        sort: Sort = "position",
        width: int = 8,
        name: str | None = None,
    ) -> None:
        found = concordance(statement, query, form=form, sort=sort, width=width)
        parts = [_controls(found), _status(found), _table(found, statement)]
        super().__init__(
            root(
                "concordance",
                "".join([*parts, payload(_data(statement))]),
                id=f"{name or statement.id}-concordance",
                data_statement=statement.id,
                aria_label=f"Concordance of {statement.title}",
            )
        )


def _controls(found: Concordance) -> str:
    widths = {str(found.width): f"{found.width} words", **_WIDTHS}
    return controls(
        field("Find", "query", type="search", maxlength="200", value=found.query),
        select("Match", "form", _FORMS, found.form),
        select("Sort by", "sort", {key: text.lower() for key, text in SORTS.items()}, found.sort),
        select("Show", "width", widths, str(found.width)),
        label="What to find",
    )


def _status(found: Concordance) -> str:
    count = len(found.lines)
    text = f"{count} {'line' if count == 1 else 'lines'} with “{escape(found.query)}”."
    return tag("p", text, {"class": "cr-status", "aria-live": "polite"})


def _table(found: Concordance, statement: Statement) -> str:
    headings = "".join(
        tag("th", text, {"scope": "col"}) for text in ("Line", "Before", "Found", "After")
    )
    rows = "".join(_row(line, statement) for line in found.lines)
    body = f"<thead><tr>{headings}</tr></thead><tbody>{rows}</tbody>"
    label = f"Lines found in {statement.title}"
    return tag(
        "div",
        tag("table", body),
        {"class": "cr-scroll", "tabindex": "0", "role": "region", "aria-label": label},
    )


def _row(line: Line, statement: Statement) -> str:
    link = tag("a", str(line.sentence), {"href": f"#{statement.id}-{line.sentence}"})
    left = tag("bdi", escape(line.left))  # the cell is clipped at its beginning, not its end
    return tag(
        "tr",
        tag("td", link, {"class": "cr-number"})
        + tag("td", left, {"class": "cr-left"})
        + tag("th", escape(line.match), {"scope": "row"})
        + tag("td", escape(line.right), {"class": "cr-right"}),
    )


def _data(statement: Statement) -> dict[str, Any]:
    """The text as the script needs it: a list of different words, and which comes when."""
    forms = statement.tokens.forms
    words: dict[str, tuple[str, str]] = dict(
        zip(
            forms,
            zip(keys_of(statement, "any-case"), keys_of(statement, "lemma"), strict=True),
            strict=True,
        )
    )
    number = {form: index for index, form in enumerate(words)}
    return {
        "statement": statement.id,
        "words": [[form, key, lemma] for form, (key, lemma) in words.items()],
        "tokens": [number[form] for form in forms],
        "gaps": statement.tokens.gaps,
        "sentences": statement.sentence_of_token,
    }
