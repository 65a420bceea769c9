"""The command line: what it prints, what it refuses, and how it exits."""

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import KIT

from closereading.cli import main
from closereading.publishing import make_server


@pytest.fixture
def run(monkeypatch):
    def invoke(*arguments, kit=KIT):
        monkeypatch.setenv("CLOSEREADING_KIT", str(kit))
        return CliRunner().invoke(main, [str(one) for one in arguments])

    return invoke


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))


def test_the_kit_passes_its_own_check(run):
    result = run("check")

    assert result.exit_code == 0
    assert result.stderr == ""
    assert "statement stepping-down: hash holds" in result.stdout
    assert "exercise stepping-down: 10 questions" in result.stdout


def test_the_check_as_json_is_one_document_and_nothing_else(run):
    result = run("check", "--json")

    assert json.loads(result.stdout)["problems"] == []


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        (
            "data/statements/stepping-down.txt",
            "have taught be",
            "have taught me",
            'data/statements/stepping-down.txt, "stepping-down": the file\'s SHA-256',
        ),
        (
            "data/statements/moving-on.txt",
            "you.",
            "you.\n",
            'data/statements/moving-on.txt, "moving-on": the file\'s SHA-256',
        ),
        (
            "data/readings/stepping-down.toml",
            'quote = "somewhat of a relief"',
            'quote = "something of a relief"',
            'data/readings/stepping-down.toml, "annotation 4": “something of a relief” is not',
        ),
        (
            "data/readings/stepping-down.toml",
            'device = "hedge"',
            'device = "hegde"',
            'data/readings/stepping-down.toml, "annotation 4": there is no device "hegde".',
        ),
        (
            "data/readings/stepping-down.toml",
            "[[annotation]]",
            "[[annotation]",
            "data/readings/stepping-down.toml: not valid TOML",
        ),
        (
            "data/devices.toml",
            'quote = "a cop out"',
            'quote = "a cop-out, I say"',
            'data/devices.toml, "evaluation": example: “a cop-out, I say” is not in the text.',
        ),
        (
            "data/devices.toml",
            '"hyland2005"',
            '"hyland1905"',
            'source "hyland1905" is not in book/references.bib',
        ),
        (
            "exercises/stepping-down.toml",
            "answer = 21",
            "answer = 20",
            'exercises/stepping-down.toml, "first-person": answer = 20, but its proof gives 21.',
        ),
        (
            "book/index.md",
            "(moving-on.md)",
            "(moved-on.md)",
            "book/index.md: the link to moved-on.md leads nowhere.",
        ),
        (
            "book/_toc.yml",
            "file: glossary",
            "file: glossery",
            'book/_toc.yml, "glossery": there is no book/glossery.md.',
        ),
    ],
    ids=[
        "a letter of a statement",
        "a line end of a statement",
        "a quotation",
        "a device",
        "a bracket",
        "an example",
        "a source",
        "a key",
        "a link",
        "the contents",
    ],
)
def test_one_thing_changed_is_found_and_named(file, old, new, named, run, kit_copy):
    spoil(kit_copy / file, old, new)
    result = run("check", kit=kit_copy)

    assert result.exit_code == 1
    assert named in result.stderr
    assert "Traceback" not in result.stderr


def test_everything_wrong_is_named_in_one_go(run, kit_copy):
    spoil(kit_copy / "data/statements/moving-on.txt", "I saw it all", "I saw it")
    spoil(kit_copy / "exercises/stepping-down.toml", "answer = 21", "answer = 20")
    result = run("check", kit=kit_copy)

    assert "moving-on" in result.stderr
    assert "first-person" in result.stderr
    assert "2 things to mend." in result.stderr


@pytest.mark.parametrize("command", [[], *([name] for name in main.commands)])
def test_every_command_has_help(command, run):
    result = run(*command, "--help")

    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) > 3


@pytest.mark.parametrize("name", list(main.commands))
def test_every_command_and_option_is_in_the_readme(name):
    readme = (KIT / "README.md").read_text("utf-8")
    line = next(line for line in readme.splitlines() if line.startswith(f"| `closereading {name}"))

    for parameter in main.commands[name].params:
        assert parameter.opts[-1] in line


def test_wrong_usage_exits_with_two(run):
    assert run("check", "--jsn").exit_code == 2
    assert run("bulid").exit_code == 2


def test_outside_a_kit_the_message_says_what_to_do(run, tmp_path):
    result = run("check", kit=tmp_path)

    assert result.exit_code == 1
    assert "Run the command inside the kit's folder" in result.stderr


def test_building_over_other_files_is_refused(run, tmp_path):
    (tmp_path / "essay.txt").write_text("mine", "utf-8")
    result = run("build", "--out", tmp_path)

    assert result.exit_code == 1
    assert "holds other files" in result.stderr
    assert (tmp_path / "essay.txt").read_text("utf-8") == "mine"


@pytest.mark.book
def test_a_misquotation_in_a_chapter_stops_the_build_and_is_named(run, kit_copy, tmp_path):
    spoil(kit_copy / "book/index.md", "{quote}`stepping-down: S", "{quote}`stepping-down: s")
    result = run("build", "--out", tmp_path / "out", kit=kit_copy)

    assert result.exit_code == 1
    assert "index.md" in result.stderr
    assert "“stepping Down but Not Quitting” is not in the text" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.book
def test_open_serves_the_book_on_this_machine_only(book):
    process = subprocess.Popen(
        [sys.executable, "-m", "closereading", "open", "--no-browser", "--port", "0"],
        cwd=KIT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        address = process.stdout.readline().split()[4]
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address + "stepping-down.html", timeout=10) as answer:
            page = answer.read().decode("utf-8")
    finally:
        process.terminate()
        process.wait(timeout=10)

    assert "Stepping Down" in page


def test_a_port_in_use_is_said_plainly(served, run, monkeypatch):
    port = served.rpartition(":")[2]
    monkeypatch.setattr("closereading.cli._built", lambda out: KIT)
    result = run("open", "--no-browser", "--port", port)

    assert result.exit_code == 1
    assert f"Port {port} is in use. Choose another with --port." in result.stderr


def test_when_the_usual_port_is_taken_the_book_is_served_on_another(tmp_path):
    one, other = make_server(tmp_path), make_server(tmp_path)

    assert one.server_port != other.server_port
    one.server_close()
    other.server_close()
