"""Checking an answer, by the table that the page's script must satisfy too.

``cases/check.json`` holds ``keys`` by name and ``cases``. A case names its key and gives a value,
the verdict and points it deserves and, where the diagnosis matters, the exact message. A case with
``"repeat": n`` stands for its value n times over: a string or a list too long to write out.

The words of the spans keys are twenty, each four letters and a space: word n is [5n, 5n + 4].
"one" asks for words 2 to 5, and "three" for word 10 (or 10 and 11) and words 15 to 17 as well;
"either" for word 0 or 19, and word 10; "eight" for words 0, 2, 4 and so on to 14.
"""

import copy
import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from closereading.questions import VERDICTS, check

TABLE = json.loads((Path(__file__).parent / "cases" / "check.json").read_text("utf-8"))
KEYS, CASES = TABLE["keys"], TABLE["cases"]
ONE_OF_EACH = ("option", "votes", "slang", "three")
BLANK = " \t\n\u00a0\u00ad\u2009\u200b\u200f\u202e\u2060\u3000\ufeff.,;:!?…'\"‘’“”()[]"
NASTY = BLANK + "51½²-–—−,eEonefiﬁé\u0301ßİıΣςＡ５🙂\u0085\u061c\x00"
UNSEEN = "\u00ad\u200b\u200e\u200f\u202a\u2060\ufeff"
steady = settings(deadline=None, derandomize=True, max_examples=300)

strings = st.text(st.sampled_from(NASTY) | st.characters(exclude_categories=()), max_size=40)
numbers = st.integers() | st.floats() | st.sampled_from([10**15, 10**400, -(10**400), 2**53])
leaves = st.none() | st.booleans() | numbers | strings
edges = st.integers(-5, 120) | numbers
values = (
    st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(strings, inner, max_size=4),
        max_leaves=12,
    )
    | st.lists(st.lists(edges, max_size=3), max_size=8)
    | st.lists(st.lists(edges, min_size=2, max_size=2).map(sorted), max_size=8)
    | st.sampled_from([case["value"] for case in CASES])
)


def answer_of(case):
    return case["value"] * case["repeat"] if "repeat" in case else case["value"]


def name_of(case):
    return f"{case['key']}: {case['name']}"


def in_words(number):
    """A number below a million, as it is said."""
    units = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen"
    ).split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            link = " and " if 0 < rest < 100 else " "
            said = in_words(rest) if rest else ""
            return f"{in_words(number // size)} {name}{link}{said}".strip()
    if number < 20:
        return units[number]
    unit = f"-{units[number % 10]}" if number % 10 else ""
    return tens[number // 10 - 2] + unit


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_each_answer_gets_the_verdict_points_and_message_it_deserves(case):
    outcome = check(KEYS[case["key"]], answer_of(case))

    assert (outcome.verdict, outcome.points) == (case["verdict"], case["points"])
    if "message" in case:
        assert outcome.message == case["message"]


def test_the_table_is_wide_and_names_each_case_once():
    names = [name_of(case) for case in CASES]

    assert len(set(names)) == len(names) >= 150
    assert {KEYS[case["key"]]["kind"] for case in CASES} == {"choice", "number", "text", "spans"}


class Incomparable:
    """Like an array of numbers, it cannot say whether it equals a list."""

    def __eq__(self, other):
        raise ValueError("truth value is ambiguous")

    __hash__ = None


ODD = [
    *(float("nan"), float("inf"), float("-inf"), 10**5000, -(10**5000), 1j, Decimal("0.5")),
    *(Fraction(1, 3), b"51", bytearray(b"small"), (0, 4), {1, 2}, frozenset("ab"), range(3)),
    *(date(2015, 5, 7), object(), check, NotImplemented, Incomparable()),
    *([[float("nan"), 4]], [[0, float("inf")]], [(10, 29)], [{10, 29}], [[0, Decimal(4)]]),
]


@pytest.mark.parametrize("name", ONE_OF_EACH)
@pytest.mark.parametrize("value", ODD, ids=lambda value: type(value).__name__)
def test_what_no_file_could_hold_is_incorrect_and_never_an_error(name, value):
    outcome = check(KEYS[name], value)

    assert (outcome.verdict, outcome.points) == ("incorrect", 0)
    assert outcome.message


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_a_list_ten_thousand_deep_is_incorrect(name):
    value = []
    for _ in range(10_000):
        value = [value]

    assert check(KEYS[name], value).verdict == "incorrect"


@steady
@given(st.sampled_from(sorted(KEYS)), values)
def test_any_value_at_all_gets_a_verdict_and_points_within_bounds(name, value):
    key, kept = KEYS[name], copy.deepcopy(KEYS[name])
    outcome = check(key, value)

    assert outcome.verdict in VERDICTS
    assert isinstance(outcome.message, str)
    assert key == kept
    match outcome.verdict:
        case "not attempted":
            assert outcome.points is None
        case "correct":
            assert outcome.points == key["points"]
        case "incorrect":
            assert outcome.points == 0
        case _:
            assert 0 < outcome.points < key["points"]


@steady
@given(st.sampled_from(sorted(KEYS)), st.text(BLANK, max_size=60) | st.none() | st.just([]))
def test_an_answer_with_nothing_in_it_is_never_incorrect(name, value):
    outcome = check(KEYS[name], value)

    assert (outcome.verdict, outcome.points) == ("not attempted", None)
    assert outcome.message.startswith("Not attempted yet: ")


@steady
@given(st.data())
def test_a_right_text_stays_right_under_any_dress(data):
    letters = data.draw(st.sampled_from(["cop out", "a cop out", "cop-out"]))
    dressed = "".join(
        data.draw(st.sampled_from([letter, letter.upper(), f"{letter}\u0301"]))
        + data.draw(st.text(UNSEEN, max_size=2))
        for letter in letters
    ).replace("-", data.draw(st.sampled_from("-‐‑‒–—―−－")))
    ends = st.text(BLANK, max_size=4)

    assert check(KEYS["slang"], data.draw(ends) + dressed + data.draw(ends)).verdict == "correct"


@steady
@given(st.integers(0, 999_999))
def test_a_number_may_be_given_as_such_or_as_a_numeral_or_in_words(number):
    key = {**KEYS["votes"], "answer": number}
    ways = (number, float(number), str(number), f"{number:,}", f"{number}.0", in_words(number))

    assert {check(key, way).verdict for way in ways} == {"correct"}


@steady
@given(st.data(), st.sets(st.integers(0, 19), min_size=1))
def test_how_the_words_are_cut_into_marks_and_their_order_make_no_difference(data, chosen):
    words = KEYS["three"]["words"]
    singly = [words[index] for index in sorted(chosen)]
    runs = []
    for index in sorted(chosen):
        joined = index - 1 in chosen
        runs.append([runs.pop()[0] if joined else words[index][0], words[index][1]])

    shuffled = data.draw(st.permutations(singly + runs))
    assert check(KEYS["three"], singly) == check(KEYS["three"], runs)
    assert check(KEYS["three"], shuffled) == check(KEYS["three"], runs)
