"""Overlapping spans as HTML that cannot overlap."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.markup import Mark, lanes, pieces, render_markup, tag

TEXTS = st.text() | st.text(alphabet="ab<>&\"' \n;#x1é\U0001f5f3")
# Marks of any kind: inside, overlapping, empty, turned round, and beyond either end.
MARKS = st.lists(
    st.builds(
        Mark,
        st.integers(-3, 20),
        st.integers(-3, 20),
        st.dictionaries(
            st.sampled_from(["class", "title"]), st.text(alphabet="a<>&\"' "), max_size=2
        ),
    ),
    max_size=6,
)


def mark(start, end, name="a"):
    return Mark(start, end, {"class": name})


def rendered(*marks, text="abcdef", **options):
    """The markup of the whole text, with ``<a>`` for ``<span class="a">`` to read more easily."""
    html = render_markup(text, 0, len(text), marks, **options)
    return re.sub(r'<span class="(\w)">', r"<\1>", html).replace("</span>", "</>")


@given(TEXTS, MARKS)
def test_without_its_tags_the_markup_is_the_text(text, marks):
    html = render_markup(text, 0, len(text), marks)

    assert unescape(re.sub(r"<[^>]*>", "", html)) == text


@given(TEXTS, MARKS)
def test_every_element_is_closed_and_none_crosses_another(text, marks):
    html = render_markup(text, 0, len(text), marks)
    depth = [1 if one == "<span" else -1 for one in re.findall(r"<span|</span>", html)]

    assert sum(depth) == 0
    assert all(sum(depth[:i]) >= 0 for i in range(len(depth)))


@given(st.integers(0, 20), st.integers(0, 20), MARKS)
def test_each_character_is_in_one_piece_with_the_marks_that_cover_it(start, end, marks):
    covering = {
        place: set(map(id, piece.marks))
        for piece in pieces(start, end, marks)
        for place in range(piece.start, piece.end)
    }

    assert covering == {
        place: {id(one) for one in marks if one.start <= place < one.end}
        for place in range(start, end)
    }


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ([], "abcdef"),
        ([mark(0, 6)], "<a>abcdef</>"),
        ([mark(0, 1)], "<a>a</>bcdef"),
        ([mark(5, 6)], "abcde<a>f</>"),
        ([mark(0, 4), mark(2, 6, "b")], "<a>ab</><a><b>cd</></><b>ef</>"),
        ([mark(0, 6), mark(2, 4, "b")], "<a>ab</><a><b>cd</></><a>ef</>"),
        ([mark(0, 2), mark(2, 4, "b")], "<a>ab</><b>cd</>ef"),
        ([mark(0, 2), mark(4, 6, "b")], "<a>ab</>cd<b>ef</>"),
        ([mark(1, 3), mark(1, 3, "b")], "a<a><b>bc</></>def"),
    ],
    ids=["none", "whole", "first", "last", "overlap", "nested", "touching", "apart", "twice"],
)
def test_text_is_cut_at_the_edges_of_its_marks(marks, html):
    assert rendered(*marks) == html


def test_the_longer_mark_is_outside_whichever_comes_first():
    assert rendered(mark(2, 4, "b"), mark(0, 6)) == rendered(mark(0, 6), mark(2, 4, "b"))


@pytest.mark.parametrize("place", [0, 3, 6])
def test_an_empty_mark_leaves_no_trace(place):
    assert rendered(mark(place, place)) == "abcdef"


@pytest.mark.parametrize(
    ("one", "html"),
    [
        (mark(-2, 2), "<a>ab</>cdef"),
        (mark(4, 9), "abcd<a>ef</>"),
        (mark(-5, 99), "<a>abcdef</>"),
        (mark(-2, 0), "abcdef"),
        (mark(6, 9), "abcdef"),
    ],
)
def test_a_mark_is_cut_off_at_the_ends_of_the_stretch(one, html):
    assert rendered(one) == html


def test_a_stretch_inside_the_text_has_only_its_own_marks():
    html = render_markup("abcdef", 2, 4, [mark(0, 3), mark(3, 5, "b"), mark(4, 6, "c")])

    assert html == '<span class="a">c</span><span class="b">d</span>'


def test_an_empty_stretch_is_empty():
    assert render_markup("abcdef", 3, 3, [mark(0, 6)]) == ""
    assert render_markup("", 0, 0, [mark(0, 6)]) == ""


def test_the_signs_of_html_are_escaped_in_the_text():
    text = '<b>"A&B"</b>'

    assert rendered(text=text) == '&lt;b&gt;"A&amp;B"&lt;/b&gt;'
    # "<b>" ends at 3; the mark covers the quoted A&B.
    assert rendered(mark(3, 8), text=text) == '&lt;b&gt;<a>"A&amp;B"</>&lt;/b&gt;'


def test_signs_and_quotes_are_escaped_in_an_attribute():
    html = render_markup("x", 0, 1, [Mark(0, 1, {"title": "<\"'&>"})])

    assert html == '<span title="&lt;&quot;&#x27;&amp;&gt;">x</span>'


def test_a_mark_without_attributes_needs_no_element():
    assert rendered(Mark(0, 3)) == "abcdef"


def test_an_element_carries_its_attributes_in_order():
    assert tag("p", "x", {"id": "p1", "class": "note"}) == '<p id="p1" class="note">x</p>'
    assert tag("p", "x") == "<p>x</p>"


@pytest.mark.parametrize(
    ("at", "html"),
    [
        (1, "a<i>|</i>bcdef"),
        (3, "abc<i>|</i>def"),
        (6, "abcdef<i>|</i>"),
        (0, "abcdef"),
        (7, "abcdef"),
    ],
)
def test_what_is_put_in_follows_the_text_that_ends_there(at, html):
    assert rendered(inserts={at: "<i>|</i>"}) == html


def test_what_is_put_in_stands_outside_the_marks_it_parts():
    assert rendered(mark(1, 5), inserts={3: "|", 5: "!"}) == "a<a>bc</>|<a>de</>!f"


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], []),
        ([(0, 5)], [0]),
        ([(0, 5), (5, 9)], [0, 0]),
        ([(0, 5), (4, 9)], [0, 1]),
        ([(0, 9), (1, 8), (2, 7)], [0, 1, 2]),
        ([(0, 9), (1, 3), (4, 6)], [0, 1, 1]),
        ([(0, 3), (1, 9), (3, 5), (4, 6)], [0, 1, 0, 2]),
    ],
)
def test_a_span_takes_the_lowest_lane_that_is_free(spans, expected):
    assert lanes(spans) == expected


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda p: (p[0], sum(p))))


@given(SPANS)
def test_spans_that_overlap_never_share_a_lane(spans):
    found = list(zip(spans, lanes(spans), strict=True))

    for i, ((start, end), lane) in enumerate(found):
        sharing = [span for span, other in found[:i] if other == lane]
        assert all(end <= left or right <= start for left, right in sharing)


@given(SPANS)
def test_in_order_there_are_as_many_lanes_as_spans_over_the_busiest_place(spans):
    busiest = max((sum(s <= place < e for s, e in spans) for place in range(41)), default=0)

    assert len(set(lanes(sorted(spans)))) == busiest
