"""Who speaks, to whom, of whom: I, we, you and they, by form and by paragraph.

The forms are told apart by their letters alone. "You" is the same as subject and object, so
it has one row for both. He, she and it are left out: they mostly stand for somebody just named,
and "her" would be an object or a possessive according to the words round it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from closereading.errors import KitError, did_you_mean
from closereading.text import Statement

__all__ = ["FORMS_OF", "Person", "PronounProfile", "PronounRow", "Role", "pronouns"]

Person = Literal["I", "we", "you", "they"]
Role = Literal["subject", "object", "subject or object", "possessive", "reflexive"]

# "our" is kept apart from "we": possession and action argue differently.
FORMS_OF: dict[Person, dict[Role, tuple[str, ...]]] = {
    "I": {
        "subject": ("i",),
        "object": ("me",),
        "possessive": ("my", "mine"),
        "reflexive": ("myself",),
    },
    "we": {
        "subject": ("we",),
        "object": ("us",),
        "possessive": ("our", "ours"),
        "reflexive": ("ourselves", "ourself"),
    },
    "you": {
        "subject or object": ("you",),
        "possessive": ("your", "yours"),
        "reflexive": ("yourself", "yourselves"),
    },
    "they": {
        "subject": ("they",),
        "object": ("them",),
        "possessive": ("their", "theirs"),
        "reflexive": ("themselves", "themself"),
    },
}
_ROW_OF = {
    form: (person, role)
    for person, roles in FORMS_OF.items()
    for role, forms in roles.items()
    for form in forms
}


@dataclass(frozen=True, slots=True)
class PronounRow:
    """One pronoun in one role.

    Args:
        person: ``I``, ``we``, ``you`` or ``they``.
        role: What its form shows it to be.
        positions: The index of each token, in order.
        per_paragraph: Occurrences in each paragraph, length P, the heading included.
        per_1000: Occurrences per 1,000 tokens of the text; None where it has no word.
    """

    person: Person
    role: Role
    positions: tuple[int, ...]
    per_paragraph: tuple[int, ...]
    per_1000: float | None

    @property
    def count(self) -> int:
        """Occurrences, 0 where there is none."""
        return len(self.positions)


@dataclass(frozen=True)
class PronounProfile:
    """Every pronoun in every role, also where it never occurs, always in the same order."""

    rows: tuple[PronounRow, ...]
    paragraphs: int
    tokens: int

    def of(self, person: Person) -> tuple[PronounRow, ...]:
        """The rows of one person.

        Raises:
            KitError: The profile has no such person.
        """
        if person not in FORMS_OF:
            raise KitError(f'No pronoun "{person}". {did_you_mean(person, list(FORMS_OF))}')
        return tuple(row for row in self.rows if row.person == person)

    def row(self, person: Person, role: Role) -> PronounRow:
        """One row.

        Raises:
            KitError: The person has no such role: "you" is never a subject alone.
        """
        rows = {row.role: row for row in self.of(person)}
        if role not in rows:
            raise KitError(f'"{person}" has no row "{role}". {did_you_mean(role, list(rows))}')
        return rows[role]

    def total(self, person: Person) -> int:
        """Occurrences of a person in all roles."""
        return sum(row.count for row in self.of(person))

    def per_1000(self, person: Person) -> float | None:
        """Occurrences of a person in all roles per 1,000 tokens; None where there is no word."""
        return _rate(self.total(person), self.tokens)

    def per_paragraph(self, person: Person) -> tuple[int, ...]:
        """Occurrences of a person in all roles in each paragraph, length P."""
        columns = zip(*(row.per_paragraph for row in self.of(person)), strict=True)
        return tuple(map(sum, columns))


def pronouns(statement: Statement) -> PronounProfile:
    """Count the pronouns of a text.

    A form is counted, not who is meant: "we" may or may not take the reader in, "you" may be
    anybody, "they" one person. "I" is also a Roman number and "mine" a pit; "US" in capitals
    is taken for the country unless its whole sentence is in capitals. The "’s" of "let’s" is
    not counted. In a text of 450 words one more or one fewer moves a rate by over 2 per 1,000.

    Args:
        statement: The text. "I’m" and "we’ve" count as I and we. In an empty text every count
            is 0 and every rate None.

    >>> found = pronouns(Statement.from_text("We won our seat. You saw us."))
    >>> found.total("we"), found.row("we", "possessive").positions
    (3, (2,))
    """
    places: dict[tuple[Person, Role], list[int]] = {slot: [] for slot in _ROW_OF.values()}
    for index, key in enumerate(statement.tokens.keys):
        if key in _ROW_OF and not _is_country(statement, index):
            places[_ROW_OF[key]].append(index)
    rows = tuple(_row(statement, *slot, found) for slot, found in places.items())
    return PronounProfile(rows, len(statement.paragraphs), len(statement.tokens))


def _is_country(statement: Statement, index: int) -> bool:
    if statement.tokens.forms[index] != "US":
        return False
    sentence = statement.sentences[statement.sentence_of_token[index] - 1]
    return not sentence.span.of(statement.text).isupper()


def _row(statement: Statement, person: Person, role: Role, positions: Iterable[int]) -> PronounRow:
    found = tuple(positions)
    sentences = (statement.sentence_of_token[index] for index in found)
    counts = Counter(statement.sentences[number - 1].paragraph for number in sentences)
    return PronounRow(
        person=person,
        role=role,
        positions=found,
        per_paragraph=tuple(counts[paragraph.number] for paragraph in statement.paragraphs),
        per_1000=_rate(len(found), len(statement.tokens)),
    )


def _rate(count: int, tokens: int) -> float | None:
    return 1000 * count / tokens if tokens else None
