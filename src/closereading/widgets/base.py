"""What every widget shares.

A widget is three files with one stem: this side in Python renders the whole of it as HTML, with
any data the script needs in a ``<script type="application/json">`` inside; the script brings
that HTML to life; the style sheet dresses it.

In a published page there is no kernel. The page loads all the scripts as one classic script
(module scripts do not load from ``file://``), and each finds its own elements. In a live notebook
anywidget loads the same scripts as a module and hands them the same HTML.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

import anywidget
import traitlets

from closereading.markup import tag

__all__ = ["Widget", "page_script", "page_style", "payload"]

# In the order in which a page loads them: each may use the ones before it.
_PARTS = (
    "core",
    "query",
    "check",
    "marking",
    "reader",
    "frequency",
    "concordance",
    "impression",
    "quiz",
)
_EXPORT = (
    "export default { render({ model, el }) { return globalThis.closereading.live(model, el); } };"
)


@cache
def _read(name: str) -> str:
    source = files("closereading.widgets") / name
    return source.read_text("utf-8") if source.is_file() else ""


def page_script() -> str:
    """The one classic script of a published page."""
    return _scripts() + "\nclosereading.mountAll();\n"


def _scripts() -> str:
    return "\n".join(_read(f"{part}.js") for part in _PARTS)


def page_style() -> str:
    """The one style sheet for every widget."""
    return "\n".join(_read(f"{part}.css") for part in (*_PARTS, "desk", "provenance", "guide"))


def payload(data: Any) -> str:
    """Data for a widget's script, safe inside HTML whatever it holds."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for unsafe in "<>&\u2028\u2029":
        text = text.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return f'<script type="application/json" class="cr-payload">{text}</script>'


class Widget(anywidget.AnyWidget):
    """A widget that is complete as HTML.

    Args:
        html: The whole widget, already escaped.

    ``selection`` holds what was last chosen on the page of a live notebook: ``statement``,
    ``label``, and ``tokens`` as pairs of first and last token; empty where nothing is chosen.
    """

    _esm = _scripts() + "\n" + _EXPORT
    _css = page_style()

    html = traitlets.Unicode().tag(sync=True)
    selection = traitlets.Dict().tag(sync=True)

    def __init__(self, html: str) -> None:
        super().__init__(html=html)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        bundle = super()._repr_mimebundle_(**options)
        data, *metadata = bundle if isinstance(bundle, tuple) else (bundle,)
        # A published page shows this; a live notebook prefers the widget view.
        data = {**(data or {}), "text/html": self.html}
        return (data, *metadata) if metadata else data


def root(kind: str, html: str, **attributes: str) -> str:
    """The outermost element of a widget."""
    named = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    return tag("section", html, {"class": f"cr cr-{kind}", "data-cr": kind, **named})
