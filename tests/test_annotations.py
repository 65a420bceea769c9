"""Files of annotations: what they say, and what is said of their mistakes."""

import pytest

from closereading.errors import KitError
from closereading.text import Annotation, Span, Statement, read_annotations

# We0 won3 and7 we11 fought14 on.21   They25 didn’t30 fight,37 and44 we48 won51 again55
TEXT = "We won and we fought on. They didn’t fight, and we won again."
DEVICES = ("antithesis", "hedge", "repetition")
GOOD = 'device = "hedge"\nnote = "A note."\n'


@pytest.fixture
def read(tmp_path):
    def read_file(*tables):
        path = tmp_path / "reading.toml"
        path.write_text("\n".join(f"[[annotation]]\n{table}" for table in tables), "utf-8")
        return read_annotations(path, Statement.from_text(TEXT), DEVICES)

    return read_file


@pytest.fixture
def problems(read):
    def read_faulty(*tables):
        with pytest.raises(KitError) as caught:
            read(*tables)
        assert all(one.file.endswith("reading.toml") for one in caught.value.problems)
        return [(one.entry, one.message) for one in caught.value.problems]

    return read_faulty


def test_an_annotation_stands_where_its_words_are(read):
    assert read(GOOD + 'quote = "fought on"') == (
        Annotation("hedge", (Span(14, 23),), "A note.", "kit"),
    )


def test_a_quotation_typed_straight_finds_curly_words(read):
    (one,) = read(GOOD + 'quote = "They didn\'t"')

    assert one.spans == (Span(25, 36),)
    assert one.spans[0].of(TEXT) == "They didn’t"


@pytest.mark.parametrize(
    ("side", "span"),
    [('after = " and"', Span(3, 6)), ('before = "and we "', Span(51, 54))],
)
def test_before_and_after_choose_between_two_places(read, side, span):
    (one,) = read(f'{GOOD}quote = "won"\n{side}')

    assert one.spans == (span,)


def test_several_quotations_are_one_annotation_in_the_order_of_the_text(read):
    (one,) = read(GOOD + 'quotes = [{ quote = "won", after = " again" }, "fought", "We"]')

    assert one.spans == (Span(0, 2), Span(14, 20), Span(51, 54))


def test_annotations_come_in_the_order_of_the_text_the_longer_first(read):
    found = read(
        *(f'{GOOD}quote = "{one}"' for one in ("again", "They", "They didn’t fight", "We"))
    )

    assert [one.spans[0].of(TEXT) for one in found] == ["We", "They didn’t fight", "They", "again"]


def test_a_note_loses_the_space_round_it(read):
    (one,) = read('device = "hedge"\nquote = "again"\nnote = "\\n  Once more.\\n"')

    assert one.note == "Once more."


def test_words_not_in_the_text_are_answered_with_the_nearest(problems):
    ((entry, message),) = problems(GOOD + 'quote = "They did not fight"')

    assert entry == "annotation 1"
    assert "“They did not fight” is not in the text." in message
    assert "They didn’t fight" in message.partition("The nearest wording is")[2]


def test_words_that_stand_twice_are_refused(problems):
    ((_, message),) = problems(GOOD + 'quote = "won"')

    assert "“won” stands 2 times" in message


def test_half_a_word_is_refused(problems):
    ((_, message),) = problems(GOOD + 'quote = "gain"')

    assert "is not in the text" in message


def test_an_unknown_device_is_answered_with_the_nearest(problems):
    assert problems('device = "hegde"\nnote = "x"\nquote = "again"') == [
        ("annotation 1", 'there is no device "hegde". Did you mean "hedge"?')
    ]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('device = "hedge"\nquote = "again"', "note is missing. Add it."),
        ('note = "x"\nquote = "again"', "device is missing. Add it."),
        (GOOD + 'quote = "again"\ncolour = "red"', "colour is not a key that belongs here."),
        ('device = "hedge"\nnote = " "\nquote = "again"', "note: "),
        (GOOD + "quote = 3", "quote: "),
    ],
)
def test_a_faulty_field_is_named(problems, table, message):
    ((entry, said),) = problems(table)

    assert entry == "annotation 1"
    assert said.startswith(message)


@pytest.mark.parametrize(
    "words", ["", 'quote = ""', 'quote = " "', "quotes = []", 'quote = "We"\nquotes = ["again"]']
)
def test_an_annotation_has_either_a_quote_or_quotes(problems, words):
    ((_, message),) = problems(GOOD + words)

    assert message.startswith("give either quote or quotes.")


@pytest.mark.parametrize(
    "words",
    [
        'quotes = ["again", ""]',
        'quotes = [" "]',
        'quotes = [{ quote = "" }]',
        'quote = " "\nquotes = ["again"]',
    ],
)
def test_a_blank_quotation_is_a_fault_of_its_entry(problems, words):
    found = problems(GOOD + words)

    assert {entry for entry, _ in found} == {"annotation 1"}


def test_every_faulty_annotation_is_reported_in_one_go(problems):
    found = problems(
        GOOD + 'quote = "again"',
        GOOD + 'quote = "zzz"',
        GOOD + 'quote = "won"',
        'device = "hegde"\nnote = "x"\nquote = "again"',
        'quote = "again"',
    )

    assert [(entry, message.split(" ")[0]) for entry, message in found] == [
        ("annotation 2", "“zzz”"),
        ("annotation 3", "“won”"),
        ("annotation 4", "there"),
        ("annotation 5", "device"),
        ("annotation 5", "note"),
    ]


def test_every_faulty_quotation_of_one_annotation_is_reported(problems):
    found = problems(GOOD + 'quotes = ["zzz", "again", "won"]')

    assert [message.split(" ")[0] for _, message in found] == ["“zzz”", "“won”"]


def test_an_unknown_device_does_not_hide_a_faulty_quotation(problems):
    found = problems('device = "hegde"\nnote = "x"\nquote = "zzz"')

    assert sorted(message.split(" ")[0] for _, message in found) == ["there", "“zzz”"]


def test_a_reading_without_annotations_is_empty(read):
    assert read() == ()


@pytest.mark.parametrize("text", ["annotation = 3", "annotation = 'x'", "[annotation]\nnote = 'x'"])
def test_annotations_of_another_shape_are_a_fault_of_the_file(tmp_path, text):
    path = tmp_path / "reading.toml"
    path.write_text(text, "utf-8")

    with pytest.raises(KitError, match=r"reading\.toml"):
        read_annotations(path, Statement.from_text(TEXT), DEVICES)


def test_a_misspelt_table_is_not_passed_over_in_silence(tmp_path):
    path = tmp_path / "reading.toml"
    path.write_text(f'[[annotations]]\n{GOOD}quote = "again"', "utf-8")

    with pytest.raises(KitError, match="annotations"):
        read_annotations(path, Statement.from_text(TEXT), DEVICES)


def test_a_reading_that_is_missing_is_named(tmp_path):
    with pytest.raises(KitError, match=r"There is no file .*absent\.toml"):
        read_annotations(tmp_path / "absent.toml", Statement.from_text(TEXT), DEVICES)
