"""The catalogue of statements: what it accepts, and what it says of a mistake."""

import hashlib
import json

import pytest

from closereading.errors import KitError
from closereading.text import load_catalogue, load_statement, statement_ids

HASHES = {
    "stepping-down": "40aff453fdafca0971918de631dd07f08f5408f9ababcc96b760eb3014247065",
    "moving-on": "397731b4caa4c024d07a1f3ae1ea5f952f3eb4bebfc65218eb44fbdbe86de99c",
}
PROSE = "title author role occasion audience purpose date_note published source rights"


class TinyKit:
    """A kit with statements of our own."""

    def __init__(self, folder):
        self.folder = folder
        self.catalogue = folder / "data" / "catalogue.toml"
        (folder / "data" / "statements").mkdir(parents=True)

    def file(self, id):
        return self.folder / "data" / "statements" / f"{id}.txt"

    def add(self, id, data=b"We won.", *, without=(), **changes):
        self.file(id).write_bytes(data)
        fields = {"id": id, **dict.fromkeys(f"{PROSE} handling unknown".split(), "known")}
        fields |= {"sha256": hashlib.sha256(data).hexdigest()} | changes
        lines = [f"{key} = {json.dumps(fields[key])}" for key in fields if key not in without]
        with self.catalogue.open("a", encoding="utf-8") as file:
            file.write("\n".join(["[[statement]]", *lines, ""]))


@pytest.fixture
def kit(tmp_path, monkeypatch):
    monkeypatch.setenv("CLOSEREADING_KIT", str(tmp_path))
    return TinyKit(tmp_path)


def problems(kit):
    with pytest.raises(KitError) as caught:
        load_catalogue(kit.folder)
    return [(one.file, one.entry, one.message) for one in caught.value.problems]


@pytest.mark.parametrize("id", HASHES)
def test_the_kits_files_are_byte_for_byte_as_received(id, kit_copy):
    data = (kit_copy / "data" / "statements" / f"{id}.txt").read_bytes()

    assert hashlib.sha256(data).hexdigest() == HASHES[id]
    assert load_statement(id, kit_copy).sha256 == HASHES[id]


def test_entries_keep_the_order_of_the_file(kit):
    for id in ("zebra", "apple", "mango-2"):
        kit.add(id)

    assert statement_ids(kit.folder) == ("zebra", "apple", "mango-2")


@pytest.mark.parametrize("id", HASHES)
def test_one_changed_byte_names_the_file_and_the_entry(id, kit_copy, monkeypatch):
    monkeypatch.setenv("CLOSEREADING_KIT", str(kit_copy))
    path = kit_copy / "data" / "statements" / f"{id}.txt"
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)

    with pytest.raises(KitError) as caught:
        load_statement(id, kit_copy)
    (problem,) = caught.value.problems
    assert (problem.file, problem.entry) == (f"data/statements/{id}.txt", id)
    assert HASHES[id] in problem.message
    assert hashlib.sha256(data).hexdigest() in problem.message


def test_a_missing_statement_file_is_named(kit):
    kit.add("speech")
    kit.file("speech").unlink()

    with pytest.raises(KitError, match=r"There is no file .*speech\.txt"):
        load_statement("speech", kit.folder)


def test_an_unknown_id_is_answered_with_the_nearest(kit_copy):
    message = (
        r'^No statement "steping-down" in data/catalogue\.toml\. Did you mean "stepping-down"\?$'
    )
    with pytest.raises(KitError, match=message):
        load_statement("steping-down", kit_copy)


def test_an_id_like_no_other_is_answered_with_the_list(kit):
    kit.add("speech")

    with pytest.raises(KitError, match=r"Known: speech\."):
        load_statement("../catalogue", kit.folder)


def test_a_header_is_left_out_of_the_text_and_the_last_line_end_too(kit):
    kit.add("speech", b" date 2020 We won.\nThey lost.\n\n", header=" date 2020 ")

    assert load_statement("speech", kit.folder).text == "We won.\nThey lost."


def test_a_header_that_does_not_open_the_file_is_refused(kit):
    kit.add("speech", b"In 2020 we won.", header="2020 ")

    with pytest.raises(KitError) as caught:
        load_statement("speech", kit.folder)
    (problem,) = caught.value.problems
    assert (problem.file, problem.entry) == ("data/statements/speech.txt", "speech")
    assert 'does not begin with the header "2020 "' in problem.message


def test_a_statement_may_have_a_byte_order_mark_and_any_line_end(kit):
    kit.add("speech", b"\xef\xbb\xbfTitle\r\nWe won.\r\n", heading=True)
    statement = load_statement("speech", kit.folder)

    assert statement.text == "Title\nWe won."
    assert [one.is_heading for one in statement.paragraphs] == [True, False]


@pytest.mark.parametrize(
    ("data", "reason"), [(b"caf\xe9", "is not UTF-8"), (b"a\0b", "is not a text file")]
)
def test_a_statement_that_is_no_text_is_refused_though_its_hash_holds(kit, data, reason):
    kit.add("speech", data)

    with pytest.raises(KitError, match=rf"^speech\.txt {reason}"):
        load_statement("speech", kit.folder)


def test_a_broken_catalogue_names_the_file_and_the_line(kit):
    kit.catalogue.write_text('[[statement]]\nid = "speech"\ntitle = unquoted\n', "utf-8")
    ((file, entry, message),) = problems(kit)

    assert (file, entry) == ("data/catalogue.toml", "")
    assert "line 3" in message


@pytest.mark.parametrize("text", ["", "[statement]\nid = 'speech'\n", "statement = 3\n"])
def test_a_catalogue_without_a_statement_is_refused(kit, text):
    kit.catalogue.write_text(text, "utf-8")

    assert "[[statement]]" in problems(kit)[0][2]


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        ({"without": ["author"]}, "author is missing. Add it."),
        ({"autor": "x"}, "autor is not a key that belongs here."),
        ({"title": " "}, "title: "),
        ({"date": "last May"}, "date: "),
        ({"sha256": "40aff"}, "sha256: "),
        ({"heading": "perhaps"}, "heading: "),
    ],
)
def test_a_faulty_field_names_the_file_the_entry_and_the_field(kit, mistake, message):
    kit.add("speech", **mistake)
    ((file, entry, said),) = problems(kit)

    assert (file, entry) == ("data/catalogue.toml", "speech")
    assert said.startswith(message)


@pytest.mark.parametrize("id", ["Speech", "my speech", "-speech", "..", ""])
def test_an_id_of_the_wrong_shape_is_refused(kit, id):
    kit.add("speech")
    text = kit.catalogue.read_text("utf-8").replace('"speech"', json.dumps(id))
    kit.catalogue.write_text(text, "utf-8")

    assert [one[2].startswith("id: ") for one in problems(kit)] == [True]


def test_an_entry_without_an_id_goes_by_its_number(kit):
    kit.add("speech")
    kit.add("other", without=["id"])

    assert problems(kit) == [("data/catalogue.toml", "statement 2", "id is missing. Add it.")]


def test_several_faults_are_reported_in_one_go(kit):
    kit.add("one", without=["author", "rights"])
    kit.add("two")
    kit.add("two", speaker="x")
    kit.add("two")

    assert [(entry, message.split()[0]) for _, entry, message in problems(kit)] == [
        ("one", "author"),
        ("one", "rights"),
        ("two", "speaker"),
        ("two", "this"),  # this id is used twice
    ]
