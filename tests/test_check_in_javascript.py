"""The page's checker and Python's, on the same answers: the table's, and a few hundred at random.

Node runs ``check.js`` once for all of them.
"""

import json
import os
import random
import shutil
import subprocess
from importlib.resources import files

import pytest
from test_check import CASES, KEYS, answer_of, name_of

from closereading.questions import check

SEED = 1709
DRIVER = """
const fs = require("node:fs");
const { keys, answers } = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const outcomes = answers.map(([key, value]) => closereading.check(keys[key], value));
fs.writeFileSync(process.argv[3], JSON.stringify(outcomes));
"""
# No character younger than Unicode 5: the two sides may know different editions of it.
LETTERS = [
    *"  \t\n\u00a0\u00ad\u0085\u2009\u200b\u200f\u202e\u2060\u3000\ufeff\u001f\u061c\u0000",
    *"'\"‘’‚‛“”„‟′″«»´`.,;:!?…()[]{}<>&-‐‑‒–—―−－",
    *"aAoOéÉßﬁÅİıſΣσςŉǆçñøæ\u0301\u0308\u0345",
    *"0123459５１²½Ⅳ٣𝟓%£№🙂\ud800\udc00",
]
PIECES = (
    "cop out a cop-out café society fine office it’s “no” again yes form personal circumstances "
    "one two five eleven sixteen twenty fifty hundred thousand and or none nil once twice votes "
    "51 1,709 0 5 2.5 -3 1e3 .5"
).split()


def random_texts(draw):
    """Characters at random, words at random, and right answers with something gone wrong."""
    for _ in range(200):
        yield "".join(draw.choices(LETTERS, k=draw.randint(1, 10)))
        yield draw.choice(" -, ").join(draw.choices(PIECES, k=draw.randint(1, 6)))
        letters = list(" ".join(draw.choices(PIECES, k=draw.randint(1, 2))))
        for _ in range(draw.randint(1, 3)):
            at = draw.randrange(len(letters))
            letters[at : at + draw.randint(0, 1)] = draw.choice(LETTERS)
        yield "".join(letters)


def random_marks(draw):
    """Marks of every size: within words, across them, beyond the text and impossible."""
    for _ in range(300):
        starts = [draw.randint(-1, 104) for _ in range(draw.randint(1, 9))]
        yield [[start, start + draw.choice([0, 1, 4, 4, 5, 9, 14, 19, 30])] for start in starts]


def random_answers():
    draw = random.Random(SEED)
    names = {kind: [n for n in KEYS if KEYS[n]["kind"] == kind] for kind in ("number", "text")}
    for text in random_texts(draw):
        yield from ((draw.choice(names[kind]), text) for kind in names)
    for marks in random_marks(draw):
        yield draw.choice(["one", "three", "eight"]), marks


FROM_TABLE = [(case["key"], answer_of(case)) for case in CASES]
AT_RANDOM = list(random_answers())


def find_node():
    node = shutil.which("node")
    if node is None:
        message = "No Node: install it (Debian: apt-get install nodejs) to test check.js."
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return node


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    """What check.js makes of each answer, in the order of ``FROM_TABLE + AT_RANDOM``."""
    node, folder = find_node(), tmp_path_factory.mktemp("check")
    source = (files("closereading.widgets") / "check.js").read_text("utf-8")
    driver, given, found = (folder / name for name in ("driver.cjs", "given.json", "found.json"))
    driver.write_text(f"globalThis.closereading = {{}};\n{source}\n{DRIVER}", "utf-8")
    given.write_text(json.dumps({"keys": KEYS, "answers": FROM_TABLE + AT_RANDOM}), "utf-8")
    done = subprocess.run([node, driver, given, found], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(found.read_text("utf-8"))


def is_same(python, page):
    if (python.verdict, python.message) != (page["verdict"], page["message"]):
        return False
    if python.points is None or page["points"] is None:
        return python.points is page["points"]
    return python.points == pytest.approx(page["points"], abs=1e-9)


@pytest.mark.parametrize("index", range(len(CASES)), ids=[name_of(case) for case in CASES])
def test_the_page_gives_each_answer_what_it_deserves(outcomes, index):
    case, page = CASES[index], outcomes[index]

    assert page["verdict"] == case["verdict"]
    assert page["points"] == pytest.approx(case["points"], abs=1e-9)
    assert page["message"] == case.get("message", page["message"])


def test_the_page_and_python_say_the_same_of_every_answer_in_the_table(outcomes):
    python = [check(KEYS[name], value) for name, value in FROM_TABLE]
    pairs = zip(CASES, python, outcomes[: len(CASES)], strict=True)

    assert [name_of(case) for case, here, page in pairs if not is_same(here, page)] == []


def test_the_page_and_python_say_the_same_of_answers_at_random(outcomes):
    pairs = zip(AT_RANDOM, outcomes[len(CASES) :], strict=True)

    differing = [
        (name, ascii(value), python, page)
        for (name, value), page in pairs
        if not is_same(python := check(KEYS[name], value), page)
    ]
    assert differing == []


def test_answers_at_random_reach_every_verdict_of_every_kind(outcomes):
    reached = {
        (KEYS[name]["kind"], page["verdict"])
        for (name, _), page in zip(AT_RANDOM, outcomes[len(CASES) :], strict=True)
    }

    kinds = ("number", "text", "spans")
    expected = {(kind, verdict) for kind in kinds for verdict in ("correct", "incorrect")}
    assert expected | {("spans", "partly correct")} <= reached
    assert ("text", "not attempted") in reached
