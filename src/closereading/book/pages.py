"""Every page's script and style, and the mending of what the bare theme gets wrong."""

from importlib.resources import files
from pathlib import Path
from typing import Any

from closereading.widgets import page_script, page_style

__all__ = ["mend_page", "write_assets"]


def write_assets(app: Any) -> None:
    """Put the kit's script and style where the builder's checksums find them."""
    folder = Path(app.outdir) / "_static"
    folder.mkdir(parents=True, exist_ok=True)
    theme = (files("closereading.book") / "theme.css").read_text("utf-8")
    (folder / "closereading.js").write_text(page_script(), "utf-8")
    (folder / "closereading.css").write_text(page_style() + "\n" + theme, "utf-8")


def mend_page(
    app: Any, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    """Drop the scripts that a page of this book must not have.

    Thebe is declared twice and names another host; the state of the build's widgets is of no use
    without a kernel and is larger than the page.
    """
    context["script_files"] = [
        script for script in context.get("script_files", []) if not _unwanted(script)
    ]
    # The role that docutils gives an entry has been withdrawn, and its list asks for items.
    body = context.get("body", "")
    context["body"] = body.replace('role="doc-biblioentry"', 'role="listitem"')


def _unwanted(script: Any) -> bool:
    attributes = getattr(script, "attributes", {}) or {}
    body = str(attributes.get("body", ""))
    name = str(getattr(script, "filename", None) or script)
    kind = str(attributes.get("type", ""))
    return "THEBE_JS_URL" in body or "thebe" in name.lower() or "jupyter.widget" in kind
