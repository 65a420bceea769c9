"""``data/devices.toml``: what each device is, how to test for it, what it may do."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from closereading.errors import KitError, Problem, did_you_mean
from closereading.text import kit_folder
from closereading.text.kit import parse_entries, place, read_tables

__all__ = ["Device", "Devices", "Example", "Family", "load_devices"]

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Family(_Model):
    """A group of devices that work in the same way."""

    id: Id
    name: Prose
    about: Prose


class Example(_Model):
    """A quotation from a statement, found at load like any other."""

    statement: Id
    quote: Prose
    before: str = ""
    after: str = ""


class Device(_Model):
    """One device: a form of words, never a motive."""

    id: Id
    name: Prose
    other_names: tuple[Prose, ...] = ()
    family: Id
    definition: Prose
    test: Prose
    effect: Prose
    confused_with: Prose
    caution: Prose
    sources: tuple[Id, ...]
    example: Example | None = None


@dataclass(frozen=True)
class Devices:
    """The whole catalogue, by id, in the file's order."""

    families: dict[str, Family]
    devices: dict[str, Device]

    def __getitem__(self, id: str) -> Device:
        """A device by its id.

        Raises:
            KitError: There is none.
        """
        if id not in self.devices:
            hint = did_you_mean(id, sorted(self.devices))
            raise KitError(f'No device "{id}" in data/devices.toml. {hint}')
        return self.devices[id]


@cache
def load_devices(folder: Path | None = None) -> Devices:
    """Read the catalogue.

    Raises:
        KitError: Every malformed entry, repeated id and unknown family, in one go.
    """
    path = (folder or kit_folder()) / "data" / "devices.toml"
    file = place(path)
    family_tables, device_tables = read_tables(path, "family", "device")
    problems: list[Problem] = []
    families = parse_entries(Family, "family", family_tables, file, problems)
    devices = parse_entries(Device, "device", device_tables, file, problems)
    for device in devices.values():
        if device.family not in families:
            hint = did_you_mean(device.family, list(families))
            message = f'there is no family "{device.family}". {hint}'
            problems.append(Problem(file, device.id, message))
    if problems:
        raise KitError(problems)
    return Devices(families, devices)
