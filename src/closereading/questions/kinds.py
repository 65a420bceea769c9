"""What a question of each kind is made of, as a teacher writes it in ``exercises/*.toml``."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

__all__ = ["Choice", "Number", "Option", "Question", "Spans", "Text"]

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+$", max_length=60)]

Figure = Annotated[float, Field(strict=True, allow_inf_nan=False)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Common(_Model):
    id: Id
    points: Annotated[int, Field(ge=1, le=100)] = 1
    prompt: Prose
    hint: Prose
    explanation: Prose
    difficulty: Literal["easy", "middling", "hard"]
    skills: tuple[Id, ...]
    objectives: tuple[Id, ...]


class Option(_Model):
    """One answer to choose, with what to say to a student who chose it."""

    id: Id
    text: Prose
    feedback: Prose


class Choice(_Common):
    """One of several options is right."""

    kind: Literal["choice"]
    answer: Id
    option: Annotated[tuple[Option, ...], Field(min_length=2, max_length=8)]

    @model_validator(mode="after")
    def _answer_is_an_option(self) -> "Choice":
        ids = [option.id for option in self.option]
        if len(set(ids)) < len(ids):
            raise ValueError("two options have the same id. Rename one of them.")
        if self.answer not in ids:
            known = ", ".join(ids)
            raise ValueError(f'answer = "{self.answer}" is not the id of an option: {known}.')
        return self


class _SaidOfNumber(_Model):
    when: Figure
    say: Prose


class Number(_Common):
    """A number, given as a numeral or in words. ``proof`` recounts it from the statement."""

    kind: Literal["number"]
    answer: Figure
    proof: Prose
    tolerance: Annotated[Figure, Field(ge=0)] = 0
    feedback: Annotated[tuple[_SaidOfNumber, ...], Field(min_length=1)]


class _SaidOfText(_Model):
    when: Prose
    say: Prose


class Text(_Common):
    """A few words. Case, accents, kinds of quote and dash, and stops at either end are free."""

    kind: Literal["text"]
    accept: Annotated[tuple[Prose, ...], Field(min_length=1)]
    feedback: Annotated[tuple[_SaidOfText, ...], Field(min_length=1)]


class _Quoted(_Model):
    quote: Prose
    before: str = ""
    after: str = ""


class _SaidOfSpan(_Quoted):
    say: Prose


class Spans(_Common):
    """Words to be marked in the statement.

    ``accept`` lists the places; each is a list of quotations, any one of which will do for it.
    ``passage`` gives the numbers of the paragraphs shown.
    """

    kind: Literal["spans"]
    passage: Annotated[tuple[int, ...], Field(min_length=1)]
    accept: Annotated[
        tuple[Annotated[tuple[str | _Quoted, ...], Field(min_length=1)], ...], Field(min_length=1)
    ]
    feedback: Annotated[tuple[_SaidOfSpan, ...], Field(min_length=1)]


Question = Annotated[Choice | Number | Text | Spans, Field(discriminator="kind")]
