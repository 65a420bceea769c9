"""The frequency table: how often each word occurs, each row a way to its lines."""

from collections.abc import Mapping
from html import escape
from typing import Any

from closereading.markup import tag
from closereading.measures import FrequencyTable, Row, frequency
from closereading.measures.forms import Form
from closereading.measures.frequency import LONGEST
from closereading.text import Statement, load_wordlist
from closereading.widgets.base import Widget, payload, root
from closereading.widgets.controls import checkbox, controls, field, select

__all__ = ["FrequencyWidget"]

_FORMS: Mapping[Form, str] = {
    "any-case": "any case",
    "written": "as written",
    "lemma": "dictionary form",
}
_RUNS = {"1": "single words", **{str(n): f"{n} words in a row" for n in range(2, LONGEST + 1)}}


class FrequencyWidget(Widget):
    """Every word of a statement, or every run of up to five words, with its count.

    Args:
        statement: The text.
        name: Begins the widget's id; the statement's id when not given.

    Runs of two or more words are listed only where they occur at least twice.
    """

    def __init__(self, statement: Statement, *, name: str | None = None) -> None:
        first = frequency(statement)
        parts = [_controls(), _status(first), _table(first, statement), _once(first)]
        parts.append(payload(_data(statement)))
        super().__init__(
            root(
                "frequency",
                "".join(parts),
                id=f"{name or statement.id}-frequency",
                data_statement=statement.id,
                aria_label=f"Word counts of {statement.title}",
            )
        )


def _controls() -> str:
    return controls(
        select("Count", "n", _RUNS, "1"),
        select("Same word if", "form", dict(_FORMS.items()), "any-case"),
        field("At least", "minimum", type="number", min="1", max="99", value="2"),
        field("Containing", "filter", type="search", maxlength="40"),
        checkbox("Hide function words", "stop"),
        label="What to count",
    )


def _status(table: FrequencyTable) -> str:
    text = f"{table.tokens} words in all, {len(table.rows)} different ones."
    return tag("p", text, {"class": "cr-status", "aria-live": "polite"})


def _table(table: FrequencyTable, statement: Statement) -> str:
    headings = "".join(
        tag("th", text, {"scope": "col"} | ({"class": "cr-number"} if number else {}))
        for text, number in (("Word", False), ("Count", True), ("Per 1,000 words", True))
    )
    most = table.rows[0].count if table.rows else 1
    rows = "".join(_row(row, most) for row in table.rows if row.count > 1)
    caption = tag("caption", f"Words that occur at least twice, {_FORMS[table.form]}")
    body = f"{caption}<thead><tr>{headings}</tr></thead><tbody>{rows}</tbody>"
    label = f"Word counts of {escape(statement.title)}"
    return tag(
        "div",
        tag("table", body),
        {"class": "cr-scroll", "tabindex": "0", "role": "region", "aria-label": label},
    )


def _row(row: Row, most: int) -> str:
    bar = f'<span class="cr-bar" style="--share:{row.count / most:.3f}"></span>'
    word = tag("button", escape(row.term), {"type": "button", "data-key": row.key})
    return tag(
        "tr",
        tag("th", word, {"scope": "row"})
        + tag("td", f"{bar}{row.count}", {"class": "cr-number"})
        + tag("td", f"{row.per_1000:.1f}", {"class": "cr-number"}),
    )


def _once(table: FrequencyTable) -> str:
    words = ", ".join(escape(row.term) for row in table.rows if row.count == 1)
    return tag(
        "details",
        tag("summary", "Words that occur once") + tag("p", words or "None."),
        {"class": "cr-once"},
    )


def _data(statement: Statement) -> dict[str, Any]:
    stop = load_wordlist("function-words")
    tables = {
        f"{form} {n}": [
            [row.term, row.key, f"{row.per_1000:.1f}", int(row.is_stop), list(row.positions)]
            for row in frequency(
                statement, n=n, form=form, stop=stop, minimum=1 if n == 1 else 2
            ).rows
        ]
        for form in _FORMS
        for n in range(1, LONGEST + 1)
    }
    return {"statement": statement.id, "tokens": len(statement.tokens), "tables": tables}
