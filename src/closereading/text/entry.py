"""What the catalogue records of a statement."""

import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

__all__ = ["Entry"]

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Entry(BaseModel):
    """One ``[[statement]]`` of ``data/catalogue.toml``.

    ``date`` may be left out where the day is not known; ``date_note`` then says what is known.
    ``header`` is the part of the file that is a label and not the statement; it must open the file.
    ``heading`` says whether the first line is the statement's own title.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    title: Prose
    author: Prose
    role: Prose
    occasion: Prose
    audience: Prose
    purpose: Prose
    date: datetime.date | None = None
    date_note: Prose
    published: Prose
    source: Prose
    rights: Prose
    handling: Prose
    unknown: Prose
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    header: str = ""
    heading: bool = False
    people: dict[str, Prose] = Field(default_factory=dict)
    terms: dict[str, Prose] = Field(default_factory=dict)
