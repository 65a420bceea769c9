"""Plots: what is drawn is what was measured, the twin says the same, and the page gives the ink."""

import re

import pytest
from matplotlib.figure import Figure

from closereading import plots, twins
from closereading.measures import frequency, keyness, pronouns, sentence_lengths
from closereading.text import Annotation, Span, Statement

ONE = Statement.from_text("We won. I lost, we won.\nThey saw us & me.", id="one")
OTHER = Statement.from_text("You won. They lost.", id="other")
COUNTS = frequency(ONE)
PROFILE = pronouns(ONE)
LENGTHS = sentence_lengths(ONE)
KEYNESS = keyness(ONE, OTHER)
READING = (Annotation("hedge", (Span(0, 2),), "x"), Annotation("hedge", (Span(24, 28),), "x"))
PLOTS = {
    "words": (lambda axes: plots.plot_words(axes, COUNTS), twins.words_twin(COUNTS)),
    "positions": (
        lambda axes: plots.plot_positions(axes, ONE, ["we", "won"]),
        twins.positions_twin(ONE, ["we", "won"]),
    ),
    "comparison": (
        lambda axes: plots.plot_comparison(axes, COUNTS, frequency(OTHER), ["won", "we"]),
        twins.comparison_twin(COUNTS, frequency(OTHER), ["won", "we"], ("one", "other")),
    ),
    "keyness": (lambda axes: plots.plot_keyness(axes, KEYNESS), twins.keyness_twin(KEYNESS)),
    "pronouns": (lambda axes: plots.plot_pronouns(axes, PROFILE), twins.pronouns_twin(PROFILE)),
    "lengths": (
        lambda axes: plots.plot_sentence_lengths(axes, LENGTHS),
        twins.sentence_lengths_twin(LENGTHS),
    ),
    "density": (
        lambda axes: plots.plot_device_density(axes, ONE, READING),
        twins.device_density_twin(ONE, READING),
    ),
}


def axes():
    return Figure(figsize=(6, 3)).subplots()


def rows(html):
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in html.split("</tr>")]
    return [row for row in cells if row][1:]


@pytest.mark.parametrize("name", PLOTS)
def test_a_plot_gives_back_the_axes_it_was_given(name):
    given = axes()

    assert PLOTS[name][0](given) is given


@pytest.mark.parametrize("name", PLOTS)
def test_a_plot_takes_every_ink_from_the_page_and_keeps_its_text_as_text(name):
    given = axes()
    PLOTS[name][0](given)
    svg = plots.render_svg(given.figure, "A <label> & more")

    assert 'role="img" aria-label="A &lt;label&gt; &amp; more"' in svg
    assert "var(--cr-accent)" in svg
    assert plots.INK not in svg
    assert plots.ACCENT not in svg
    assert "<text" in svg
    assert "<metadata" not in svg


@pytest.mark.parametrize("name", PLOTS)
def test_a_plot_drawn_twice_is_the_same_to_the_byte(name):
    drawn = []
    for _ in range(2):
        given = axes()
        PLOTS[name][0](given)
        drawn.append(plots.render_svg(given.figure, "label"))

    assert drawn[0] == drawn[1]


def test_bars_are_as_long_as_the_counts():
    given = plots.plot_words(axes(), COUNTS, top=3)

    # By hand: "we" and "won" twice, then the first of those that stand once.
    assert [bar.get_width() for bar in given.patches] == [1, 2, 2]
    assert rows(twins.words_twin(COUNTS, top=3))[0][:2] == ["We", "2"]


def test_positions_count_words_from_the_beginning():
    given = plots.plot_positions(axes(), ONE, ["we"])
    strokes = given.collections[0].get_segments()

    assert [stroke[0][0] for stroke in strokes] == [1, 5]
    assert rows(twins.positions_twin(ONE, ["we"])) == [["we", "2", "0"]]


def test_a_sentence_has_a_bar_of_its_length():
    given = plots.plot_sentence_lengths(axes(), LENGTHS)

    assert [bar.get_height() for bar in given.patches] == [2, 4, 4]
    assert rows(twins.sentence_lengths_twin(LENGTHS)) == [["1", "2"], ["2", "4"], ["3", "4"]]


def test_pronouns_are_drawn_by_paragraph_with_a_line_each():
    given = plots.plot_pronouns(axes(), PROFILE)
    drawn = {line.get_label(): list(line.get_ydata()) for line in given.lines}

    assert drawn == {"I": [1, 1], "we": [2, 1], "you": [0, 0], "they": [0, 1]}
    assert len({(line.get_linestyle(), line.get_marker()) for line in given.lines}) == 4
    assert rows(twins.pronouns_twin(PROFILE))[1] == ["we", "2", "1"]


def test_two_texts_stand_back_to_back_on_one_scale():
    given = plots.plot_comparison(axes(), COUNTS, frequency(OTHER), ["won", "we"])
    lengths = [round(bar.get_width(), 1) for bar in given.patches]

    # By hand: 2 of 10 words and 2 of 10 on the left; 1 of 4 and none on the right.
    assert lengths == [-200.0, -200.0, 250.0, 0.0]


def test_density_counts_an_annotation_where_it_begins():
    # Six words and four (& is none), one annotation in each.
    assert plots.density(ONE, READING) == [(1, 1, 100 / 6), (2, 1, 100 / 4)]


def test_words_that_look_like_markup_are_escaped_in_a_twin():
    assert "&lt;b&gt;" in twins.table(["<i>"], [["<b>", 1]])


def test_two_plots_on_one_page_share_no_id():
    drawn = []
    for name in ("words", "lengths"):
        given = axes()
        PLOTS[name][0](given)
        drawn.append(plots.render_svg(given.figure, "label"))
    one, other = (set(re.findall(r'\bid="([^"]+)"', svg)) for svg in drawn)

    assert one
    assert one & other == set()
    for svg, ids in zip(drawn, (one, other), strict=True):
        assert set(re.findall(r'(?:href="#|url\(#)([^")]+)', svg)) <= ids
