"""Widgets: complete HTML from Python, brought to life by a small script.

The same HTML, data and script serve a published page and a live notebook.
"""

from closereading.widgets.base import Widget, page_script, page_style
from closereading.widgets.concordance import ConcordanceWidget
from closereading.widgets.desk import DeskWidget
from closereading.widgets.frequency import FrequencyWidget
from closereading.widgets.impression import ImpressionWidget
from closereading.widgets.provenance import provenance_card
from closereading.widgets.quiz import QuizWidget
from closereading.widgets.reader import ReaderWidget

__all__ = [
    "ConcordanceWidget",
    "DeskWidget",
    "FrequencyWidget",
    "ImpressionWidget",
    "QuizWidget",
    "ReaderWidget",
    "Widget",
    "page_script",
    "page_style",
    "provenance_card",
]
