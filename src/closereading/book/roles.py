"""Two roles for prose that cannot misquote and cannot miscount.

    {quote}`somewhat of a relief`           quoted words, checked, with the number of their line
    {quote}`really[ shines]`                brackets tell two places apart and are not shown
    {quote}`moving-on: countless`           another chapter's statement
    {count}`word I`                         a number, computed at build, linked to its lines

In a chapter the statement is the one whose id is the chapter's name. What follows ``{count}`` is
in the language of :mod:`closereading.questions.proof`.
"""

import re
from abc import abstractmethod
from html import escape

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from closereading.errors import KitError
from closereading.markup import tag
from closereading.questions import prove
from closereading.text import Statement, find_quotation, load_statement, statement_ids

__all__ = ["CountRole", "QuoteRole"]

_CONTEXT = re.compile(r"^(?:\[(?P<before>[^]]*)\])?(?P<quote>[^[\]]+)(?:\[(?P<after>[^]]*)\])?$")
_FORMS = {"word": "any-case", "written": "written", "lemma": "lemma"}

Result = tuple[list[nodes.Node], list[nodes.system_message]]


class _StatementRole(SphinxRole):
    """A role about a statement; a mistake in it stops the build."""

    def run(self) -> Result:
        try:
            statement, rest = self._statement()
            html = self.render(statement, rest)
        except KitError as error:
            message = self.inliner.reporter.error(f"{self.name}: {error}", line=self.lineno)
            return [self.inliner.problematic(self.rawtext, self.rawtext, message)], [message]
        return [nodes.raw(self.rawtext, html, format="html")], []

    def _statement(self) -> tuple[Statement, str]:
        name, colon, rest = self.text.partition(":")
        known = statement_ids()
        if colon and name in known:
            return load_statement(name), rest.strip()
        if self.env.docname in known:
            return load_statement(self.env.docname), self.text
        raise KitError(f'say which statement: "{known[0]}: {self.text}".')

    def page(self, statement: Statement) -> str:
        """What to put before a ``#`` to reach the statement's chapter from here."""
        return "" if self.env.docname == statement.id else f"{statement.id}.html"

    @abstractmethod
    def render(self, statement: Statement, rest: str) -> str:
        """The HTML of the role, made from its text less the name of the statement."""


class QuoteRole(_StatementRole):
    """Quoted words, found in the statement or refused."""

    def render(self, statement: Statement, rest: str) -> str:
        """The words in quotation marks, and their line number as a link."""
        match = _CONTEXT.match(rest)
        if not match:
            raise KitError("write the words to quote, with any context in square brackets.")
        before, quote, after = (match[name] or "" for name in ("before", "quote", "after"))
        span = find_quotation(statement.text, quote, before, after)
        line = statement.sentence_at(span.start).number
        words = escape(span.of(statement.text), quote=False)
        link = tag(
            "a",
            str(line),
            {
                "class": "cr-cite",
                "href": f"{self.page(statement)}#{statement.id}-{line}",
                "aria-label": f"line {line}",
            },
        )
        return f'<span class="cr-quoted">“{words}”{link}</span>'


class CountRole(_StatementRole):
    """A number that is computed, never typed."""

    def render(self, statement: Statement, rest: str) -> str:
        """The number; where it counts words, as a link to their lines."""
        number = f"{prove(rest, statement):g}"
        name, _, query = rest.partition(" ")
        if name not in _FORMS or " + " in rest:
            return tag("span", number, {"class": "cr-computed"})
        return tag(
            "a",
            number,
            {
                "class": "cr-count",
                "href": f"{self.page(statement)}#{statement.id}-concordance",
                "data-cr-statement": statement.id,
                "data-cr-query": query,
                "data-cr-form": _FORMS[name],
                "aria-label": f"{number}: show the lines with {query}",
            },
        )
