"""Small form controls, labelled in words. They are hidden where no script runs."""

from collections.abc import Mapping
from html import escape

from closereading.markup import tag

__all__ = ["checkbox", "controls", "field", "select"]


def controls(*parts: str, label: str) -> str:
    """A row of controls."""
    return tag("form", "".join(parts), {"class": "cr-controls", "aria-label": label})


def field(label: str, name: str, **attributes: str) -> str:
    """A labelled input."""
    given = {"name": name, "autocomplete": "off", **attributes}
    return tag("label", f"{escape(label)} {_void('input', given)}")


def checkbox(label: str, name: str) -> str:
    """A labelled tick box."""
    return tag("label", f"{_void('input', {'type': 'checkbox', 'name': name})} {escape(label)}")


def select(label: str, name: str, options: Mapping[str, str], chosen: str) -> str:
    """A labelled choice of one."""
    items = "".join(
        tag(
            "option", escape(text), {"value": value} | ({"selected": ""} if value == chosen else {})
        )
        for value, text in options.items()
    )
    return tag("label", f"{escape(label)} {tag('select', items, {'name': name})}")


def _void(name: str, attributes: Mapping[str, str]) -> str:
    return tag(name, "", attributes).removesuffix(f"</{name}>")
