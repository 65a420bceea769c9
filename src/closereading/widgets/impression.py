"""The first impression: one sentence, written before any count is shown, and met again later."""

from html import escape

from closereading.markup import tag
from closereading.text import Statement
from closereading.widgets.base import Widget, root

__all__ = ["ImpressionWidget"]


class ImpressionWidget(Widget):
    """A box for one sentence.

    Args:
        statement: The text that the impression is of.
        last: False to write the first impression and seal it; True to see it again beside a
            last one.
    """

    def __init__(self, statement: Statement, *, last: bool = False) -> None:
        part = "last" if last else "first"
        label = f"Your {part} impression of “{statement.title}”"
        box = tag("textarea", "", {"rows": "3", "maxlength": "600", "name": "impression"})
        body = tag("label", f"{escape(_ASK[part])} {box}")
        super().__init__(
            root(
                "impression",
                body,
                id=f"{statement.id}-impression-{part}",
                data_statement=statement.id,
                data_part=part,
                aria_label=label,
            )
        )


_ASK = {
    "first": "In one sentence: what is the writer doing, and how does it strike you?",
    "last": "And now, in one sentence?",
}
