"""The kit's own readings, in ``data/readings/<statement>.toml``."""

from pathlib import Path

from closereading.devices.catalogue import load_devices
from closereading.text import Annotation, kit_folder, load_statement, read_annotations

__all__ = ["has_reading", "load_reading", "reading_path"]


def reading_path(id: str, folder: Path | None = None) -> Path:
    """Where the reading of a statement is, or would be."""
    return (folder or kit_folder()) / "data" / "readings" / f"{id}.toml"


def has_reading(id: str, folder: Path | None = None) -> bool:
    """Whether the kit has a reading of this statement."""
    return reading_path(id, folder).is_file()


def load_reading(id: str, folder: Path | None = None) -> tuple[Annotation, ...]:
    """The kit's annotations on one statement, in the order of the text.

    Raises:
        KitError: The statement or its reading is missing, or something in the reading is wrong.
    """
    statement = load_statement(id, folder)
    devices = load_devices(folder).devices
    return read_annotations(reading_path(id, folder), statement, devices)
