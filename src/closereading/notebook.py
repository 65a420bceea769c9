"""The few names that chapters and live notebooks call.

from closereading.notebook import reader, frequency, concordance

reader("stepping-down")
concordance("stepping-down", "I", sort="right")
"""

from collections.abc import Sequence
from functools import partial

from closereading import measures
from closereading.devices import load_devices, load_reading
from closereading.markup import tag
from closereading.measures import Form
from closereading.measures.concordance import Sort
from closereading.questions import load_bank
from closereading.text import load_statement
from closereading.widgets import (
    ConcordanceWidget,
    DeskWidget,
    FrequencyWidget,
    ImpressionWidget,
    QuizWidget,
    ReaderWidget,
    provenance_card,
)
from closereading.widgets.guide import device_guide, family_key

__all__ = [
    "Html",
    "concordance",
    "desk",
    "devices",
    "frequency",
    "impression",
    "key",
    "positions",
    "pronouns",
    "provenance",
    "quiz",
    "reader",
    "rhythm",
    "uncommon",
]


class Html:
    """HTML that a notebook shows as it is.

    Args:
        html: Already escaped.
    """

    def __init__(self, html: str) -> None:
        self.html = html

    def _repr_html_(self) -> str:
        return self.html


def provenance(id: str) -> Html:
    """What is known of a statement, and what is not."""
    return Html(provenance_card(load_statement(id)))


def reader(
    id: str,
    *,
    notes: bool = False,
    paragraphs: Sequence[int] | None = None,
    name: str | None = None,
) -> ReaderWidget:
    """A statement to read, with the kit's notes beside it if asked for.

    Args:
        id: The statement.
        notes: Whether to show the kit's reading.
        paragraphs: Numbers of the paragraphs to show; all when not given.
        name: Needed where a page shows the same statement twice.
    """
    annotations = load_reading(id) if notes else ()
    return ReaderWidget(
        load_statement(id), annotations=annotations, paragraphs=paragraphs, name=name
    )


def frequency(id: str) -> FrequencyWidget:
    """How often each word of a statement occurs."""
    return FrequencyWidget(load_statement(id))


def concordance(
    id: str, query: str, *, form: Form = "any-case", sort: Sort = "position", width: int = 8
) -> ConcordanceWidget:
    """Every line of a statement in which a query is found."""
    return ConcordanceWidget(load_statement(id), query, form=form, sort=sort, width=width)


def desk(id: str, query: str) -> DeskWidget:
    """A statement, its word counts and its concordance, side by side where there is room."""
    return DeskWidget(load_statement(id), query)


def impression(id: str, *, last: bool = False) -> ImpressionWidget:
    """A box for the first impression of a statement, or for the last beside the first."""
    return ImpressionWidget(load_statement(id), last=last)


def quiz(id: str) -> QuizWidget:
    """The exercises of a bank, checked in the page."""
    return QuizWidget(load_bank(id))


def devices() -> Html:
    """The catalogue of devices, family by family."""
    return Html(device_guide(load_devices()))


def key(id: str) -> Html:
    """The families of devices that a reading uses, each with its underline."""
    return Html(family_key(load_devices(), load_reading(id)))


def positions(id: str, *queries: str, caption: str) -> Html:
    """Where words fall in a statement: a plot, and the same as a table.

    Args:
        id: The statement.
        queries: Words or phrases, one row each.
        caption: What the reader should look for; plain text.
    """
    from closereading.plots import plot_positions
    from closereading.twins import plot_with_twin, positions_twin

    statement = load_statement(id)
    html = plot_with_twin(
        lambda axes: plot_positions(axes, statement, queries),
        positions_twin(statement, queries),
        f"Where {', '.join(queries)} fall in “{statement.title}”.",
        height=0.7 + 0.42 * len(queries),
        caption=caption,
    )
    return Html(html)


def pronouns(id: str, *, caption: str) -> Html:
    """How I, we, you and they come and go from paragraph to paragraph of a statement."""
    from closereading.plots import plot_pronouns
    from closereading.twins import plot_with_twin, pronouns_twin

    statement = load_statement(id)
    profile = measures.pronouns(statement)
    label = f"Pronouns by paragraph in “{statement.title}”."
    twin = pronouns_twin(profile)
    draw = partial(plot_pronouns, profile=profile)
    return Html(plot_with_twin(draw, twin, label, height=3, caption=caption))


def rhythm(id: str, *, caption: str) -> Html:
    """How long each sentence of a statement is."""
    from closereading.plots import plot_sentence_lengths
    from closereading.twins import plot_with_twin, sentence_lengths_twin

    statement = load_statement(id)
    lengths = measures.sentence_lengths(statement)
    label = f"Words in each line of “{statement.title}”."
    twin = sentence_lengths_twin(lengths)
    draw = partial(plot_sentence_lengths, lengths=lengths)
    return Html(plot_with_twin(draw, twin, label, height=2.4, caption=caption))


def uncommon(id: str, *, top: int = 15) -> Html:
    """The words of a statement that are rarest in English at large, with how common they are.

    Raises:
        KitError: The word lists are not installed; says how to get them.
    """
    from closereading.twins import table

    rows = [row for row in measures.background(load_statement(id)) if row.zipf is not None]
    shown = [(row.word, row.count, f"{row.zipf:.1f}") for row in rows[:top]]
    html = table(["Word", "Count here", "Zipf"], shown)
    return Html(tag("div", html, {"class": "cr cr-uncommon"}))
