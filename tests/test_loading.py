"""From a file's bytes to a text, and from a TOML file to data."""

import pytest

from closereading.errors import KitError, Problem, did_you_mean
from closereading.text import decode, kit_folder, read_text, read_toml
from closereading.text.kit import place
from closereading.text.loading import MAX_BYTES

BOM = b"\xef\xbb\xbf"


def test_a_byte_order_mark_at_the_beginning_is_not_text():
    assert decode(BOM + b"We won", "a file") == "We won"


def test_every_line_end_becomes_one_newline():
    assert decode(b"one\r\ntwo\rthree\nfour\r\n\r\nfive", "a file") == (
        "one\ntwo\nthree\nfour\n\nfive"
    )


@pytest.mark.parametrize(
    "text",
    ["", " ", "№10 — “we’ve” 90’s", "Vote \U0001f5f3\ufe0f", "cafe\u0301", "a\u00a0b\tc\u2028d"],
)
def test_nothing_else_is_changed(text):
    assert decode(text.encode(), "a file") == text


@pytest.mark.parametrize(
    "data", [b"caf\xe9", "We’ve".encode("cp1252"), "We won".encode("utf-16"), b"\xe2\x80"]
)
def test_bytes_that_are_not_utf_8_are_refused_with_the_cure(data):
    with pytest.raises(KitError, match=r"^speech\.txt is not UTF-8 text .*encoding UTF-8\.$"):
        decode(data, "speech.txt")


@pytest.mark.parametrize(("opening", "first"), [(b"", 3), (BOM, 6)])
def test_the_byte_that_does_not_fit_is_counted_from_the_beginning_of_the_file(opening, first):
    with pytest.raises(KitError, match=rf"\(byte {first} does not fit\)"):
        decode(opening + b"caf\xe9", "speech.txt")


@pytest.mark.parametrize("data", [b"We\0won", b"\0", "We won".encode("utf-16-le")])
def test_a_zero_byte_means_that_a_file_is_no_text(data):
    with pytest.raises(KitError, match=r"^speech\.doc is not a text file"):
        decode(data, "speech.doc")


def test_a_file_is_read_as_it_is_decoded(tmp_path):
    path = tmp_path / "speech.txt"
    path.write_bytes(BOM + "We’ve won\r\n".encode())

    assert read_text(path) == "We’ve won\n"


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(KitError, match=r"There is no file .*absent\.txt\. Check the name"):
        read_text(tmp_path / "absent.txt")


def test_a_folder_cannot_be_read_as_a_text(tmp_path):
    with pytest.raises(KitError, match="cannot be read"):
        read_text(tmp_path)


def test_a_file_over_the_limit_is_refused_with_its_size(tmp_path):
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    with pytest.raises(KitError, match=r"long\.txt is 50 MB; the limit is 50 MB"):
        read_text(path)


def test_a_toml_file_is_read_as_plain_data(tmp_path):
    path = tmp_path / "kit.toml"
    path.write_bytes(BOM + b'name = "one"\r\n[[part]]\r\nid = 2\r\n')

    assert read_toml(path) == {"name": "one", "part": [{"id": 2}]}


@pytest.mark.parametrize(
    ("text", "line"),
    [("name = one\n", 1), ('a = 1\n\nname = "one\nb = 2\n', 3), ("a = 1\nb = 2\na = 3\n", 3)],
    ids=["no quotes", "an open quote", "a key twice"],
)
def test_broken_toml_names_the_file_and_the_line(tmp_path, text, line):
    path = tmp_path / "kit.toml"
    path.write_text(text, "utf-8")

    with pytest.raises(KitError, match=rf"kit\.toml: not valid TOML: .*line {line}\b"):
        read_toml(path)


def test_toml_nested_without_end_is_refused(tmp_path):
    path = tmp_path / "kit.toml"
    path.write_text("a = " + "[" * 100_000, "utf-8")

    with pytest.raises(KitError, match=r"kit\.toml: not valid TOML"):
        read_toml(path)


def test_a_toml_file_that_is_missing_or_not_utf_8_is_named(tmp_path):
    path = tmp_path / "kit.toml"
    with pytest.raises(KitError, match=r"There is no file .*kit\.toml"):
        read_toml(path)

    path.write_bytes(b'name = "caf\xe9"')
    with pytest.raises(KitError, match=r"kit\.toml is not UTF-8"):
        read_toml(path)


def test_the_kit_is_found_from_any_folder_inside_it(kit_copy, monkeypatch):
    monkeypatch.delenv("CLOSEREADING_KIT", raising=False)
    monkeypatch.chdir(kit_copy / "data" / "statements")

    assert kit_folder().resolve() == kit_copy.resolve()


def test_the_kit_named_in_the_environment_comes_first(kit_copy, monkeypatch):
    monkeypatch.setenv("CLOSEREADING_KIT", str(kit_copy))

    assert kit_folder() == kit_copy


def test_an_environment_that_names_no_kit_is_an_error_with_the_cure(tmp_path, monkeypatch):
    monkeypatch.setenv("CLOSEREADING_KIT", str(tmp_path))

    with pytest.raises(KitError, match=r"No data/catalogue\.toml in .* set CLOSEREADING_KIT"):
        kit_folder()


def test_a_file_of_the_kit_is_named_from_the_kits_folder(kit_copy, monkeypatch):
    monkeypatch.setenv("CLOSEREADING_KIT", str(kit_copy))

    assert place(kit_copy / "data" / "devices.toml") == "data/devices.toml"


def test_a_file_from_elsewhere_is_named_in_full(kit_copy, tmp_path, monkeypatch):
    monkeypatch.setenv("CLOSEREADING_KIT", str(kit_copy))

    assert place(tmp_path / "mine.toml") == str(tmp_path / "mine.toml")


def test_a_problem_says_where_as_far_as_it_is_known():
    assert str(Problem("a.toml", "one", "is wrong.")) == 'a.toml, "one": is wrong.'
    assert str(Problem("a.toml", "", "is wrong.")) == "a.toml: is wrong."
    assert str(Problem("", "", "It is wrong.")) == "It is wrong."


def test_an_error_with_several_problems_gives_each_a_line():
    error = KitError([Problem("a", "", "one."), Problem("b", "", "two.")])

    assert str(error) == "a: one.\nb: two."
    assert len(error.problems) == 2


@pytest.mark.parametrize(
    ("name", "known", "hint"),
    [
        ("hegde", ["hedge", "ring"], 'Did you mean "hedge"?'),
        ("zzz", ["hedge", "ring"], "Known: hedge, ring."),
        ("zzz", [], "There are none yet."),
    ],
)
def test_an_unknown_name_is_answered_with_what_is_known(name, known, hint):
    assert did_you_mean(name, known) == hint
