r"""Everything that the kit measures of one text, as plain data.

The document has a schema name, so that what reads it can tell when it changes. Offsets are code
points of the text: of a statement, without its file's header; of a file, with ``\n`` line ends
and no byte-order mark.
"""

from dataclasses import asdict
from typing import Any

from closereading.errors import EmptyMeasureError
from closereading.measures import (
    FORMS_OF,
    Person,
    PronounProfile,
    diversity,
    frequency,
    pronouns,
    readability,
    sentence_lengths,
)
from closereading.text import Statement

__all__ = ["SCHEMA", "analyse", "summary"]

SCHEMA = "closereading-analysis/1"


def analyse(statement: Statement) -> dict[str, Any]:
    """Measure a text.

    Returns:
        ``schema``, ``id``, ``sha256``, ``counts``, ``frequencies`` (any case, from most to least
        frequent), ``diversity``, ``readability``, ``pronouns``, ``sentence_lengths``,
        ``sentences`` and ``devices``. What the text is too short for is None, never 0.
    """
    table = frequency(statement)
    return {
        "schema": SCHEMA,
        "id": statement.id,
        "sha256": statement.sha256,
        "counts": {
            "characters": len(statement.text),
            "paragraphs": len(statement.paragraphs),
            "sentences": len(statement.sentences),
            "tokens": len(statement.tokens),
            "types": len(table.rows),
        },
        "frequencies": [
            {"term": row.term, "count": row.count, "per_1000": round(row.per_1000, 3)}
            for row in table.rows
        ],
        "diversity": _diversity(statement),
        "readability": _readability(statement),
        "pronouns": _pronouns(statement),
        "sentence_lengths": _sentence_lengths(statement),
        "sentences": [{"start": one.start, "end": one.end} for one in statement.sentences],
        "devices": [],
    }


def _diversity(statement: Statement) -> dict[str, Any]:
    found = diversity(statement)
    return {
        "mattr": {"value": found.mattr, "window": found.window},
        "mtld": {"value": found.mtld, "threshold": found.threshold},
        "hdd": {"value": found.hdd, "sample": found.sample},
        "yule_k": {"value": found.yule_k},
        "note": found.note,
    }


def _readability(statement: Statement) -> dict[str, Any] | None:
    try:
        found = readability(statement)
    except EmptyMeasureError:
        return None
    return {**asdict(found), "note": found.note}


def _pronouns(statement: Statement) -> dict[str, Any]:
    found = pronouns(statement)
    return {person: _person(found, person) for person in FORMS_OF}


def _person(profile: PronounProfile, person: Person) -> dict[str, Any]:
    rate = profile.per_1000(person)
    return {
        "count": profile.total(person),
        "per_1000": None if rate is None else round(rate, 3),
        "per_paragraph": list(profile.per_paragraph(person)),
        "roles": {row.role: row.count for row in profile.of(person)},
    }


def _sentence_lengths(statement: Statement) -> dict[str, Any] | None:
    try:
        return asdict(sentence_lengths(statement))
    except EmptyMeasureError:
        return None


def summary(found: dict[str, Any]) -> str:
    """The gist of an analysis in a few lines, for a screen."""
    counts = found["counts"]
    words = ", ".join(f"{one['term']} {one['count']}" for one in found["frequencies"][:12])
    spoken = ", ".join(f"{person} {one['count']}" for person, one in found["pronouns"].items())
    lines = [
        f"{found['id']}: {counts['tokens']:,} words, {counts['types']:,} different, "
        f"{counts['sentences']:,} sentences, {counts['paragraphs']:,} paragraphs",
        f"Most frequent: {words}",
        f"Pronouns in all their forms: {spoken}",
        found["diversity"]["note"],
        (found["readability"] or {}).get("note", ""),
    ]
    return "\n".join(line for line in lines if line)
