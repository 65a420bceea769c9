"""The catalogue of devices, and the kit's own readings."""

import json

import pytest

from closereading.devices import has_reading, load_devices, load_reading
from closereading.errors import KitError
from closereading.text import load_statement

PROSE = ("name", "definition", "test", "effect", "confused_with", "caution")


def table(kind, *, without=(), **fields):
    prose = PROSE if kind == "device" else ("name", "about")
    more = {"family": "stance", "sources": ["smith1990"]} if kind == "device" else {}
    fields = {**dict.fromkeys(prose, "known"), **more, **fields}
    lines = [f"{key} = {json.dumps(fields[key])}" for key in fields if key not in without]
    return "\n".join([f"[[{kind}]]", *lines])


STANCE = table("family", id="stance")


@pytest.fixture
def load(tmp_path, monkeypatch):
    def load_tables(*tables):
        monkeypatch.setenv("CLOSEREADING_KIT", str(tmp_path))
        (tmp_path / "data").mkdir()
        (tmp_path / "data" / "catalogue.toml").touch()
        (tmp_path / "data" / "devices.toml").write_text("\n".join(tables), "utf-8")
        return load_devices(tmp_path)

    return load_tables


@pytest.fixture
def problems(load):
    def load_faulty(*tables):
        with pytest.raises(KitError) as caught:
            load(*tables)
        return [(one.file, one.entry, one.message) for one in caught.value.problems]

    return load_faulty


def test_devices_keep_the_order_of_the_file(load):
    devices = load(STANCE, *(table("device", id=id) for id in ("ring", "hedge", "booster")))

    assert list(devices.devices) == ["ring", "hedge", "booster"]
    assert list(devices.families) == ["stance"]
    assert devices["hedge"].family == "stance"
    assert devices["hedge"].example is None


def test_an_unknown_device_is_answered_with_the_nearest(load):
    devices = load(STANCE, table("device", id="hedge"))

    with pytest.raises(KitError) as caught:
        devices["hegde"]
    assert str(caught.value) == ('No device "hegde" in data/devices.toml. Did you mean "hedge"?')


def test_an_unknown_family_is_answered_with_the_nearest(problems):
    assert problems(STANCE, table("device", id="hedge", family="stanse")) == [
        ("data/devices.toml", "hedge", 'there is no family "stanse". Did you mean "stance"?')
    ]


@pytest.mark.parametrize("kind", ["device", "family"])
def test_an_id_used_twice_is_refused(problems, kind):
    twice = [table(kind, id="stance")] * 2
    family = [STANCE] if kind == "device" else []

    assert problems(*family, *twice) == [
        ("data/devices.toml", "stance", "this id is used twice. Rename one of them.")
    ]


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        ({"without": ["test"]}, "test is missing. Add it."),
        ({"motive": "spin"}, "motive is not a key that belongs here."),
        ({"caution": " "}, "caution: "),
        ({"sources": "smith1990"}, "sources: "),
        ({"sources": ["Smith, 1990"]}, "sources.0: "),
        ({"other_names": [""]}, "other_names.0: "),
    ],
)
def test_a_faulty_field_names_the_file_the_device_and_the_field(problems, mistake, message):
    ((file, entry, said),) = problems(STANCE, table("device", id="hedge", **mistake))

    assert (file, entry) == ("data/devices.toml", "hedge")
    assert said.startswith(message)


def test_an_entry_without_an_id_goes_by_its_number(problems):
    tables = (STANCE, table("device", id="hedge"), table("device"))

    assert problems(*tables) == [("data/devices.toml", "device 2", "id is missing. Add it.")]


def test_several_faults_are_reported_in_one_go(problems):
    found = problems(
        STANCE,
        table("family", id="balance", without=["about"]),
        table("device", id="hedge", without=["effect", "caution"]),
        table("device", id="ring", family="nowhere"),
    )

    assert [(entry, message.split()[0]) for _, entry, message in found] == [
        ("balance", "about"),
        ("hedge", "effect"),
        ("hedge", "caution"),
        ("ring", "there"),  # there is no family
    ]


@pytest.mark.parametrize(
    "text", ["[device]\nid = 'hedge'", "device = ['hedge']", "device = 3", "family = 'x'"]
)
def test_devices_of_another_shape_are_a_fault_of_the_file(load, text):
    with pytest.raises(KitError, match=r"data/devices\.toml"):
        load(text)


def test_a_misspelt_table_is_not_passed_over_in_silence(load):
    with pytest.raises(KitError) as caught:
        load(STANCE, table("devices", id="hedge"))

    assert any("devices" in one.entry + one.message for one in caught.value.problems)


def test_a_missing_catalogue_of_devices_is_named(tmp_path):
    with pytest.raises(KitError, match=r"There is no file .*devices\.toml"):
        load_devices(tmp_path)


def test_a_reading_is_there_for_one_statement_and_not_for_another(kit_copy):
    assert has_reading("stepping-down", kit_copy)
    assert not has_reading("absent", kit_copy)


def test_a_statement_without_a_reading_says_which_file_to_write(kit_copy):
    (kit_copy / "data" / "readings" / "stepping-down.toml").unlink()

    with pytest.raises(KitError, match=r"There is no file .*stepping-down\.toml"):
        load_reading("stepping-down", kit_copy)


def test_a_reading_may_use_only_the_kits_devices(kit_copy):
    path = kit_copy / "data" / "readings" / "stepping-down.toml"
    text = path.read_text("utf-8").replace('device = "tricolon"', 'device = "tricolom"')
    path.write_text(text, "utf-8")

    with pytest.raises(KitError, match=r'no device "tricolom"\. Did you mean "tricolon"\?'):
        load_reading("stepping-down", kit_copy)


def test_the_kits_reading_touches_every_sentence_of_stepping_down():
    statement = load_statement("stepping-down")
    spans = [span for one in load_reading("stepping-down") for span in one.spans]
    untouched = [
        sentence.number
        for sentence in statement.sentences
        if not any(sentence.span.overlaps(span) for span in spans)
    ]

    assert untouched == []


def test_the_kits_reading_says_something_in_every_note():
    reading = load_reading("stepping-down")

    assert len(reading) >= 25
    assert [one.note for one in reading if len(one.note.split()) < 12] == []


def test_the_kits_reading_stays_inside_the_text_and_on_whole_words():
    statement = load_statement("stepping-down")
    starts, ends = set(statement.tokens.starts), set(statement.tokens.ends)

    for one in load_reading("stepping-down"):
        for span in one.spans:
            words = span.of(statement.text)
            assert not words[0].isalnum() or span.start in starts
            assert not words[-1].isalnum() or span.end in ends
