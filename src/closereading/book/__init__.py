"""The Sphinx extension behind the book.

It adds the widgets' script and style to every page, two roles that keep the prose honest
(``{quote}`` and ``{count}``), and mends what a bare Jupyter Book page gets wrong.
"""

from typing import Any

from closereading import __version__
from closereading.book.pages import mend_page, write_assets
from closereading.book.roles import CountRole, QuoteRole

__all__ = ["setup"]


def setup(app: Any) -> dict[str, Any]:
    """Called by Sphinx, which finds the extension by its name in ``_config.yml``."""
    app.connect("builder-inited", write_assets)
    app.connect("html-page-context", mend_page, priority=900)
    app.add_css_file("closereading.css")
    app.add_js_file("closereading.js", loading_method="defer")
    app.add_role("quote", QuoteRole())
    app.add_role("count", CountRole())
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
