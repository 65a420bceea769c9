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
TYPED = [name for name in KEYS if KEYS[name]["kind"] in ("number", "text")]
SPANS = [name for name in KEYS if KEYS[name]["kind"] == "spans"]
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
    *"0123459５１²½Ⅳ٣𝟓%£№🙂\ud800",
]
PIECES = (
    "one two five eleven sixteen twenty fifty hundred thousand and or none nil once twice votes "
    "51 1,709 0 5 2.5 -3 1e3 .5 cop out a café society"
).split()
NUMBERS = ("51", "fifty-one", "1,709", "twenty-one", "2.5", "0", "none", "five")


def random_texts(draw):
    """Characters at random, words at random, and what may be right with something gone wrong."""
    for _ in range(200):
        name = draw.choice(TYPED)
        yield name, "".join(draw.choices(LETTERS, k=draw.randint(1, 10)))
        yield name, draw.choice(" -, ").join(draw.choices(PIECES, k=draw.randint(1, 6)))
        letters = list(draw.choice(KEYS[name].get("accept", NUMBERS)))
        for _ in range(draw.randint(0, 3)):
            at = draw.randrange(len(letters))
            letters[at : at + draw.randint(0, 1)] = draw.choice(LETTERS)
        yield name, "".join(letters)


def random_marks(draw):
    """Marks anywhere, of any size and impossible; and right marks, some gone wrong."""
    sizes = [0, 1, 4, 4, 5, 9, 14, 19, 30]
    for _ in range(200):
        starts = [draw.randint(-1, 104) for _ in range(draw.randint(1, 9))]
        yield draw.choice(SPANS), [[start, start + draw.choice(sizes)] for start in starts]
        name = draw.choice(SPANS)
        places = [draw.choice(place) for place in KEYS[name]["accept"]]
        few = draw.sample(places, draw.randint(1, len(places)))
        yield name, [[start, end + draw.choice([0, 0, 0, -5, 1, 5])] for start, end in few]


FROM_TABLE = [(case["key"], answer_of(case)) for case in CASES]
DRAW = random.Random(SEED)
AT_RANDOM = [*random_texts(DRAW), *random_marks(DRAW)]


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
    command = [node, driver, given, found]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
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
