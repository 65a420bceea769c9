"""The quiz: the questions of a bank, checked in the page."""

from collections.abc import Callable
from html import escape
from typing import Any

from closereading.markup import Mark, render_markup, tag
from closereading.questions import Bank
from closereading.text import Statement
from closereading.widgets.base import Widget, payload, root

__all__ = ["QuizWidget"]

View = dict[str, Any]


class QuizWidget(Widget):
    """An exercise in practice mode: immediate checks, hints, any number of tries.

    Args:
        bank: The questions. Their keys go into the page with them; anyone who looks for them
            there will find them.
    """

    def __init__(self, bank: Bank) -> None:
        questions = "".join(_question(view, bank) for view in bank.public["questions"])
        body = [
            tag("p", escape(bank.intro), {"class": "cr-intro"}),
            tag("ol", questions, {"class": "cr-questions"}),
            tag("div", "", {"class": "cr-handing-in"}),
            payload(_data(bank)),
        ]
        super().__init__(
            root(
                "quiz",
                "".join(body),
                id=f"quiz-{bank.id}",
                data_exercise=bank.id,
                aria_label=f"Exercises: {bank.title}",
            )
        )


def _data(bank: Bank) -> dict[str, Any]:
    return {
        "exercise": bank.id,
        "edition": bank.edition,
        "points": bank.points,
        "keys": bank.keys,
        "explanations": {one.id: one.explanation for one in bank.questions},
    }


def _question(view: View, bank: Bank) -> str:
    id = f"{bank.id}-{view['id']}"
    points = f"{view['points']} {'point' if view['points'] == 1 else 'points'}"
    legend = f"{escape(view['prompt'])} {tag('span', f'({points})', {'class': 'cr-points'})}"
    answer = _ANSWERS[view["kind"]](view, bank.statement)
    hint = tag("details", tag("summary", "Hint") + tag("p", escape(view["hint"])))
    form = tag(
        "form",
        tag("fieldset", tag("legend", legend) + answer)
        + hint
        + tag("div", "", {"class": "cr-actions"})
        + tag("div", "", {"class": "cr-outcome", "role": "status"}),
    )
    attributes = {
        "class": "cr-question",
        "id": f"quiz-{id}",
        "data-question": view["id"],
        "data-kind": view["kind"],
    }
    return tag("li", form, attributes)


def _choice(view: View, _: Statement) -> str:
    return "".join(
        f'<label class="cr-option"><input type="radio" name="answer" value="{escape(one["id"])}"> '
        f"<span>{escape(one['text'])}</span></label>"
        for one in view["options"]
    )


def _number(view: View, _: Statement) -> str:
    return (
        '<label class="cr-short">Your number <input type="text" name="answer" '
        'inputmode="decimal" autocomplete="off" maxlength="40"></label>'
    )


def _text(view: View, _: Statement) -> str:
    return (
        '<label class="cr-short">Your words <input type="text" name="answer" '
        'autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200"></label>'
    )


def _spans(view: View, statement: Statement) -> str:
    lines = [one for one in statement.sentences if one.paragraph in view["passage"]]
    words = [
        Mark(token.start, token.end, {"class": "cr-word"})
        for token in statement.tokens
        if any(line.start <= token.start < line.end for line in lines)
    ]
    html, previous = [], 0
    for line in lines:
        if line.paragraph != previous:
            html.append(f"{'</p>' if previous else ''}<p>")
            previous = line.paragraph
        number = tag("span", str(line.number), {"class": "cr-n", "aria-hidden": "true"})
        html.append(number + render_markup(statement.text, line.start, line.end, words) + " ")
    return tag("div", "".join(html) + "</p>", {"class": "cr-passage"})


_ANSWERS: dict[str, Callable[[View, Statement], str]] = {
    "choice": _choice,
    "number": _number,
    "text": _text,
    "spans": _spans,
}
