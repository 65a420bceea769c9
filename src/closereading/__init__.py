"""A teaching kit for the close reading of political writing.

The names below load the part they belong to when first used, so that
``import closereading`` itself costs next to nothing.

>>> import closereading
>>> statement = closereading.Statement.from_text("We came. We left.")
>>> closereading.frequency(statement).count("we")
2
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOME = {
    "Annotation": "closereading.text",
    "KitError": "closereading.errors",
    "Span": "closereading.text",
    "Statement": "closereading.text",
    "concordance": "closereading.measures",
    "frequency": "closereading.measures",
    "load_reading": "closereading.devices",
    "load_statement": "closereading.text",
}
__all__ = [
    "Annotation",
    "KitError",
    "Span",
    "Statement",
    "concordance",
    "frequency",
    "load_reading",
    "load_statement",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'closereading' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return __all__
