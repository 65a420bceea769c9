"""What has to hold for the repository as a whole."""

import hashlib
import re
import subprocess
import sys
import tomllib

import pytest
from conftest import KIT
from importlinter.cli import lint_imports

HEAVY = (
    "anywidget",
    "ipywidgets",
    "matplotlib",
    "nltk",
    "numpy",
    "pydantic",
    "simplemma",
    "sqlalchemy",
    "wordfreq",
)


def test_importing_the_package_loads_nothing_heavy():
    code = f"import closereading, sys; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_every_public_name_of_the_package_is_there():
    import closereading

    assert closereading.__all__ == sorted(closereading._HOME)
    assert all(getattr(closereading, name) for name in closereading.__all__)


def test_imports_keep_to_their_layers(monkeypatch):
    monkeypatch.chdir(KIT)

    assert lint_imports(no_cache=True) == 0


@pytest.mark.parametrize("suffix", ["py", "js", "css"])
def test_no_source_file_is_long(suffix):
    long = {
        path.name: count
        for path in (KIT / "src").rglob(f"*.{suffix}")
        if (count := len(path.read_text("utf-8").splitlines())) > 300
    }

    assert long == {}


def test_every_widget_script_and_style_has_its_python_file():
    folder = KIT / "src/closereading/widgets"
    stems = {path.stem for path in folder.glob("*.py")}
    shared = {"core", "query", "check", "marking"}

    assert {path.stem for path in folder.glob("*.js")} - shared <= stems
    assert {path.stem for path in folder.glob("*.css")} - shared <= stems


def test_constraints_pin_every_dependency_and_name_no_host():
    lines = [
        line
        for line in (KIT / "constraints.txt").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    pinned = {re.split("[=; ]", line)[0].lower() for line in lines}
    project = tomllib.loads((KIT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [one for extra in project["optional-dependencies"].values() for one in extra]
    wanted = {re.split("[<>=]", one)[0].lower() for one in [*project["dependencies"], *extras]}

    assert all("==" in line and "/" not in line and "@" not in line for line in lines)
    assert wanted <= pinned


def test_the_statements_are_the_bytes_that_were_received():
    received = {
        "stepping-down": "40aff453fdafca0971918de631dd07f08f5408f9ababcc96b760eb3014247065",
        "moving-on": "397731b4caa4c024d07a1f3ae1ea5f952f3eb4bebfc65218eb44fbdbe86de99c",
    }
    for id, digest in received.items():
        data = (KIT / f"data/statements/{id}.txt").read_bytes()
        assert hashlib.sha256(data).hexdigest() == digest


def test_the_right_option_is_not_always_in_the_same_place():
    from closereading.questions import load_bank

    choices = [one for one in load_bank("stepping-down").questions if one.kind == "choice"]
    places = [[option.id for option in one.option].index(one.answer) for one in choices]

    assert len(set(places)) > 2
