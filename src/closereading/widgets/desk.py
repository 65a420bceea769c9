"""The desk: a text, its word counts and its lines on one surface."""

from closereading.markup import tag
from closereading.text import Statement
from closereading.widgets.base import Widget
from closereading.widgets.concordance import ConcordanceWidget
from closereading.widgets.frequency import FrequencyWidget
from closereading.widgets.reader import ReaderWidget

__all__ = ["DeskWidget"]


class DeskWidget(Widget):
    """A reader and a frequency table side by side, a concordance below them.

    Args:
        statement: The text.
        query: What the concordance begins with.
    """

    def __init__(self, statement: Statement, query: str) -> None:
        parts = [
            ReaderWidget(statement, name=f"{statement.id}-desk").html,
            FrequencyWidget(statement).html,
            ConcordanceWidget(statement, query).html,
        ]
        super().__init__(tag("div", "".join(parts), {"class": "cr-desk"}))
