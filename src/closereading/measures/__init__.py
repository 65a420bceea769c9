"""Measures of a text. Each result remembers its settings."""

from closereading.measures.concordance import Concordance, Line, concordance
from closereading.measures.frequency import FrequencyTable, Row, frequency
from closereading.measures.query import Form, find

__all__ = [
    "Concordance",
    "Form",
    "FrequencyTable",
    "Line",
    "Row",
    "concordance",
    "find",
    "frequency",
]
