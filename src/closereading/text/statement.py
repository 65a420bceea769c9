"""A published text and its parts, all on one index of code points."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from closereading.text.entry import Entry
from closereading.text.paragraphs import Paragraph, paragraphs_of
from closereading.text.sentences import Sentence, Sentences
from closereading.text.span import Span
from closereading.text.tokens import Tokens

__all__ = ["Statement"]


@dataclass(frozen=True)
class Statement:
    r"""A text to read closely.

    Args:
        id: Letters, digits and hyphens.
        text: The words exactly as received, line ends as ``\\n``.
        sha256: Of the file's bytes; "" for a text that is not from a file.
        entry: What the catalogue says of it, where it is in the catalogue.

    Offsets everywhere are half-open code points of ``text``. A line of the file is a paragraph;
    a blank line marks a new section; a hard-wrapped file has a paragraph to each block of lines.
    """

    id: str
    text: str
    sha256: str = ""
    entry: Entry | None = field(default=None, compare=False)

    @classmethod
    def from_text(cls, text: str, id: str = "untitled") -> "Statement":
        """A statement that is in no catalogue."""
        return cls(id=id, text=text.replace("\r\n", "\n").replace("\r", "\n"))

    @property
    def title(self) -> str:
        """The catalogue's title, or the id."""
        return self.entry.title if self.entry else self.id

    @cached_property
    def tokens(self) -> Tokens:
        """Every word with its place."""
        return Tokens(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph; see :func:`~closereading.text.paragraphs.paragraphs_of`."""
        return paragraphs_of(self.text, has_heading=bool(self.entry and self.entry.heading))

    @cached_property
    def sentences(self) -> Sentences:
        """Every sentence, numbered through the whole text; a heading counts as one."""
        return Sentences(self.text, ((one.start, one.end) for one in self.paragraphs))

    def sentence_number(self, offset: int) -> int:
        """The number of the sentence that covers, or last began before, a place in the text."""
        return max(1, bisect_right(self.sentences.starts, offset))

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that covers, or last began before, a place in the text.

        Raises:
            IndexError: The text has no sentence.
        """
        return self.sentences[self.sentence_number(offset) - 1]

    @cached_property
    def sentence_of_token(self) -> list[int]:
        """For each token the number of its sentence (from 1), length T."""
        numbers: list[int] = []
        stops = [*self.first_tokens[1:], len(self.tokens)]
        for number, stop in enumerate(stops, 1):
            numbers += [number] * (stop - len(numbers))
        return numbers

    @cached_property
    def first_tokens(self) -> list[int]:
        """For each sentence the index of its first token, or of the next where it has none."""
        starts = self.tokens.starts
        return [bisect_left(starts, start) for start in self.sentences.starts]

    def token_range(self, span: Span) -> range:
        """The indices of the tokens that share a character with ``span``."""
        first = bisect_right(self.tokens.ends, span.start)
        stop = first
        if span.start >= span.end:
            return range(first, first)
        while stop < len(self.tokens) and self.tokens.starts[stop] < span.end:
            stop += 1
        return range(first, stop)
