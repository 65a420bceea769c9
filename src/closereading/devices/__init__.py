"""Rhetorical devices: the catalogue, and the kit's own readings that use it."""

from closereading.devices.catalogue import Device, Devices, Family, load_devices
from closereading.devices.readings import has_reading, load_reading

__all__ = ["Device", "Devices", "Family", "has_reading", "load_devices", "load_reading"]
