"""Every occurrence of a word in a line of its own, with what stands around it."""

from dataclasses import dataclass
from typing import Literal

from closereading.errors import KitError
from closereading.measures.query import Form, find
from closereading.text import Span, Statement

__all__ = ["SORTS", "Concordance", "Line", "Sort", "concordance"]

Sort = Literal["position", "left", "right"]
SORTS: dict[Sort, str] = {
    "position": "Order in the text",
    "left": "Word before",
    "right": "Word after",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One occurrence.

    Args:
        left: Up to ``width`` words before it, as written.
        match: The words found, as written.
        right: Up to ``width`` words after it, as written.
        tokens: The indices of the tokens found.
        span: Their place in the text.
        sentence: The number of the sentence it stands in, from 1.
    """

    left: str
    match: str
    right: str
    tokens: range
    span: Span
    sentence: int


@dataclass(frozen=True)
class Concordance:
    """The lines of one query, and the settings they came from."""

    lines: tuple[Line, ...]
    query: str
    form: Form
    sort: Sort
    width: int


def concordance(
    statement: Statement,
    query: str,
    *,
    form: Form = "any-case",
    sort: Sort = "position",
    width: int = 8,
) -> Concordance:
    """Every place where a query matches.

    Args:
        statement: The text.
        query: See :mod:`closereading.measures.query`.
        form: ``written``, ``any-case`` or ``lemma``.
        sort: By place, by the word before (then the one before that), or by the word after.
        width: Tokens of context on either side, 1 to 50. Context may cross sentences.

    Returns:
        No lines where the query matches nothing.

    Raises:
        KitError: The query is empty or too long, or ``width`` or ``sort`` is out of range.

    >>> found = concordance(Statement.from_text("They won. We won."), "won", width=1)
    >>> [(line.left, line.match, line.right) for line in found.lines]
    [('They', 'won', '. We'), ('We', 'won', '.')]
    """
    if not 1 <= width <= 50:  # noqa: PLR2004 - the range is in the message
        raise KitError(f"A context of {width} words cannot be shown. Choose from 1 to 50.")
    if sort not in SORTS:
        raise KitError(f'There is no order "{sort}". Choose one of: {", ".join(SORTS)}.')
    ranges = find(statement, query, form=form)
    lines = [_line(statement, tokens, width) for tokens in ranges]
    if sort != "position":
        lines.sort(key=lambda line: _sort_key(statement, line, sort))
    return Concordance(tuple(lines), query, form, sort, width)


def _line(statement: Statement, tokens: range, width: int) -> Line:
    text, all_tokens = statement.text, statement.tokens
    start, end = all_tokens.starts[tokens.start], all_tokens.end(tokens.stop - 1)
    first, last = max(0, tokens.start - width), min(len(all_tokens), tokens.stop + width)
    # At either end of the text the context takes in the punctuation there.
    left_edge = all_tokens.starts[first] if first else 0
    right_edge = all_tokens.end(last - 1) if last < len(all_tokens) else len(text)
    return Line(
        left=_one_line(text[left_edge:start]),
        match=text[start:end],
        right=_one_line(text[end:right_edge]),
        tokens=tokens,
        span=Span(start, end),
        sentence=statement.sentence_number(start),
    )


def _one_line(text: str) -> str:
    """The words on one line, with a stroke where a paragraph ends."""
    if "\n" not in text:
        return " ".join(text.split())
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n"))
    return " / ".join(filter(None, paragraphs))


def _sort_key(statement: Statement, line: Line, sort: Sort) -> tuple[str, ...]:
    keys, tokens = statement.tokens.keys, line.tokens
    if sort == "left":
        return keys[max(0, tokens.start - 5) : tokens.start][::-1]
    return keys[tokens.stop : tokens.stop + 5]
