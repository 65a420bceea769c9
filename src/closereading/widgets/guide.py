"""The catalogue of devices as HTML, and the key to a reading's underlines."""

from collections.abc import Iterable
from html import escape

from closereading.devices import Device, Devices
from closereading.markup import tag
from closereading.text import Annotation, find_quotation, load_statement

__all__ = ["device_guide", "family_key"]

_ROWS = (
    ("Test", "test"),
    ("What it can do", "effect"),
    ("Not to be confused with", "confused_with"),
    ("Take care", "caution"),
)


def device_guide(devices: Devices) -> str:
    """Every device, family by family, with an example that links to its line."""
    parts = []
    for family in devices.families.values():
        members = [one for one in devices.devices.values() if one.family == family.id]
        if members:
            title = tag("h2", escape(family.name), {"id": f"family-{family.id}"})
            parts += [title, tag("p", f"{escape(family.about)}."), *map(_device, members)]
    return tag("div", "".join(parts), {"class": "cr cr-guide"})


def _device(device: Device) -> str:
    names = f" <small>{escape(', '.join(device.other_names))}</small>" if device.other_names else ""
    title = tag("h3", escape(device.name) + names)
    rows = [
        tag("dt", name) + tag("dd", escape(getattr(device, key), quote=False))
        for name, key in _ROWS
    ]
    rows.insert(0, _example(device))
    body = title + tag("p", escape(device.definition, quote=False)) + tag("dl", "".join(rows))
    return tag(
        "article",
        body,
        {"id": f"device-{device.id}", "class": f"cr-device-entry cr-f-{device.family}"},
    )


def _example(device: Device) -> str:
    if device.example is None:
        return ""
    one = device.example
    statement = load_statement(one.statement)
    span = find_quotation(statement.text, one.quote, one.before, one.after)
    line = statement.sentence_at(span.start).number
    link = tag(
        "a",
        f"{escape(statement.title)}, line {line}",
        {"href": f"{statement.id}.html#{statement.id}-{line}"},
    )
    quoted = tag("q", escape(span.of(statement.text), quote=False), {"class": "cr-mark"})
    return tag("dt", "Example") + tag("dd", f"{quoted} ({link})")


def family_key(devices: Devices, reading: Iterable[Annotation]) -> str:
    """The families used in a reading, each in its own underline."""
    used = {devices[one.device].family for one in reading}
    items = "".join(
        tag(
            "li",
            tag("span", escape(family.name), {"class": "cr-mark"}) + f" {escape(family.about)}",
            {"class": f"cr-f-{family.id}"},
        )
        for family in devices.families.values()
        if family.id in used
    )
    return tag("ul", items, {"class": "cr cr-key", "aria-label": "Key to the underlines"})
