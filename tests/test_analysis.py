"""The analysis of any text: one JSON document, one page, plain words for what cannot be read."""

import hashlib
import json

import pytest
from click.testing import CliRunner
from conftest import KIT

from closereading.analysis import SCHEMA, analyse
from closereading.cli import main
from closereading.publishing.analysis_page import analysis_page
from closereading.text import Statement, load_statement

KEYS = {
    "schema",
    "id",
    "sha256",
    "counts",
    "frequencies",
    "diversity",
    "readability",
    "pronouns",
    "sentence_lengths",
    "sentences",
    "devices",
}


@pytest.fixture
def run(monkeypatch):
    monkeypatch.setenv("CLOSEREADING_KIT", str(KIT))
    return lambda *arguments: CliRunner().invoke(main, ["analyse", *map(str, arguments)])


def test_the_document_of_a_statement_is_one_json_document_and_nothing_else(run):
    found = json.loads(run("stepping-down", "--json").stdout)

    assert set(found) == KEYS
    assert found["schema"] == SCHEMA == "closereading-analysis/1"
    assert found["sha256"] == load_statement("stepping-down").sha256
    assert found["counts"]["paragraphs"] == 8
    assert found["counts"]["sentences"] == 21
    assert {"term": "I", "count": 21} in [
        {"term": one["term"], "count": one["count"]} for one in found["frequencies"]
    ]
    assert found["devices"] == []


def test_a_file_is_measured_like_a_statement(run, tmp_path):
    data = "\ufeffWe won.\r\nThey lost, we won!".encode()
    file = tmp_path / "speech.txt"
    file.write_bytes(data)
    found = json.loads(run(file, "--json").stdout)

    assert found["id"] == "speech"
    assert found["sha256"] == hashlib.sha256(data).hexdigest()
    assert found["counts"] == {
        "characters": 26,  # 7 and a line end and 18
        "paragraphs": 2,
        "sentences": 2,
        "tokens": 6,
        "types": 4,
    }
    assert found["sentences"] == [{"start": 0, "end": 7}, {"start": 8, "end": 26}]
    assert found["frequencies"][0] == {"term": "We", "count": 2, "per_1000": 333.333}


def test_the_counts_of_the_words_add_up_to_the_tokens():
    found = analyse(load_statement("moving-on"))

    assert sum(one["count"] for one in found["frequencies"]) == found["counts"]["tokens"]
    assert len(found["frequencies"]) == found["counts"]["types"]


@pytest.mark.parametrize(
    "text", ["", " \n", "One", "one one one one", "— … !", "🙂🙂", "Été à l’école"]
)
def test_a_text_too_short_for_a_measure_has_none_and_never_a_nought_or_nan(text):
    found = analyse(Statement.from_text(text))
    written = json.dumps(found, allow_nan=False)

    assert "Infinity" not in written
    assert found["diversity"]["mattr"]["value"] is None
    assert found["diversity"]["mtld"]["value"] is None
    assert analysis_page(Statement.from_text(text)).startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("caf\u00e9 politique".encode("latin-1"), "is not UTF-8 text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is not UTF-8 text"),
        (b"plain\x00binary", "is not a text file"),
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        ("wide".encode("utf-16"), "is not UTF-8 text"),
    ],
    ids=["latin-1", "an image", "a null", "empty", "blank", "utf-16"],
)
def test_a_file_that_is_no_text_is_refused_with_what_to_do(content, reason, run, tmp_path):
    file = tmp_path / "speech.txt"
    file.write_bytes(content)
    result = run(file)

    assert result.exit_code == 1
    assert reason in result.stderr
    assert result.stderr.rstrip().endswith(".")
    assert result.stdout == ""


def test_a_file_of_200_megabytes_is_refused_before_it_is_read(run, tmp_path):
    file = tmp_path / "all.txt"
    with file.open("wb") as handle:
        handle.truncate(200_000_000)
    result = run(file)

    assert result.exit_code == 1
    assert "all.txt is 200 MB; the limit is 50 MB. Cut it into parts" in result.stderr


@pytest.mark.parametrize("name", ["nowhere.txt", "steping-down", "/nowhere/at all"])
def test_what_is_not_there_is_said_to_be_missing(name, run):
    result = run(name)

    assert result.exit_code == 1
    assert "There is no file" in result.stderr


def test_a_page_that_cannot_be_written_is_said_to_be_so(run, tmp_path):
    result = run("stepping-down", "--html", tmp_path / "no folder" / "page.html")

    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


@pytest.mark.browser
def test_the_page_stands_alone_and_its_widgets_are_alive(run, visit, tmp_path):
    file = tmp_path / "page.html"
    assert run("moving-on", "--html", file).exit_code == 0
    one = visit()
    page = one.go(file.as_uri())
    page.locator(".cr-frequency button[data-key='we']").click()

    assert page.locator(".cr-reader .cr-lit").count() == 7
    assert page.locator(".cr-concordance tbody tr").count() == 7
    assert page.locator("figure svg").count() == 3
    assert one.errors == []
    assert one.requests == [file.as_uri()]


@pytest.mark.browser
def test_a_hostile_text_is_shown_as_text(visit, tmp_path):
    text = "<script>alert(1)</script> <img src=x onerror=alert(2)> </style></script> we & they"
    file = tmp_path / "page.html"
    file.write_text(analysis_page(Statement.from_text(text, id="<b>bold</b>")), "utf-8")
    one = visit()
    page = one.go(file.as_uri())

    assert page.locator(".cr-reader .cr-line").inner_text().endswith(text)
    assert page.locator("h1").inner_text() == "<b>bold</b>"
    assert page.locator("main img").count() == 0
    assert one.errors == []


def test_a_long_text_is_measured_and_not_reprinted():
    page = analysis_page(Statement.from_text("We won it all. " * 5_001))

    assert "A text of over 20,000 words is measured here and not reprinted" in page
    assert "cr-reader" not in page.split("<main>")[1].split("<script")[0]
    assert len(page) < 400_000
