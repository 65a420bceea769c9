"""The quiz of a published page: feedback that diagnoses, answers that are kept and saved."""

import json

import pytest

from closereading.questions import load_bank

pytestmark = pytest.mark.browser


def question(page, id):
    return page.locator(f"#quiz-stepping-down-{id}")


def check(item):
    item.get_by_role("button", name="Check").click()
    return item.locator(".cr-outcome").inner_text()


def choose_words(item, *words):
    for word in words:
        item.locator(".cr-word").get_by_text(word, exact=True).first.click()


def test_a_wrong_a_right_and_an_empty_answer_each_get_their_own_feedback(chapter):
    item = question(chapter, "first-person")

    assert "Not attempted yet" in check(item)
    item.get_by_label("Your number").fill("16")
    assert "Incorrect. You have counted “I” standing alone." in check(item)
    item.get_by_label("Your number").fill("twenty-one")
    assert check(item).startswith("Correct.")


def test_every_wrong_choice_has_its_own_diagnosis(chapter):
    item = question(chapter, "two-feelings")
    assert "Not attempted yet" in check(item)
    said = set()
    for option in item.locator("input[type=radio]").all():
        option.check()
        said.add(check(item))

    assert len(said) == 4
    assert sum(text.startswith("Correct.") for text in said) == 1


def test_a_short_text_forgives_quotes_and_case_but_not_spelling(chapter):
    item = question(chapter, "slang")
    item.get_by_label("Your words").fill(" “COP OUT.” ")
    assert check(item).startswith("Correct.")
    item.get_by_label("Your words").fill("cop outt")
    assert "Very close" in check(item)


def test_marked_words_are_scored_place_by_place(chapter):
    item = question(chapter, "without-a-name")
    assert "Not attempted yet" in check(item)
    choose_words(item, "leadership")
    choose_words(item, "№10")

    said = check(item)
    assert "You found 1 of 3, and marked 1 that is not asked for." in said
    assert "prime minister’s office" in said


def test_words_can_be_marked_by_dragging_and_by_keyboard(chapter):
    item = question(chapter, "without-a-name")
    words = item.locator(".cr-word")
    texts = words.all_inner_texts()
    the, party = texts.index("leadership") - 1, texts.index("Party")
    item.scroll_into_view_if_needed()
    words.nth(the).hover()
    chapter.mouse.down()
    words.nth(party).hover()
    chapter.mouse.up()
    assert "You found 1 of 3." in check(item)

    words.nth(texts.index("a", texts.index("№10"))).focus()
    chapter.keyboard.press("Space")
    chapter.keyboard.press("Shift+ArrowRight")
    top = texts.index("top")
    words.nth(top - 1).focus()
    chapter.keyboard.press("Space")
    chapter.keyboard.press("Shift+ArrowRight")
    assert check(item).startswith("Correct. You found all 3.")


def test_words_can_be_marked_by_touch(visit, addresses):
    page = visit(has_touch=True, viewport={"width": 360, "height": 740}).go(
        f"{addresses['http']}/stepping-down.html"
    )
    item = question(page, "louder-praise")
    words = item.locator(".cr-word")
    texts = words.all_inner_texts()
    for index in [i for i, text in enumerate(texts) if text in ("absolute", "really")]:
        words.nth(index).tap()

    assert check(item).startswith("Correct. You found all 3.")


def test_answers_survive_a_reload(chapter):
    number = question(chapter, "first-person")
    number.get_by_label("Your number").fill("16")
    check(number)
    choose_words(question(chapter, "without-a-name"), "leadership")
    chapter.reload()

    assert number.get_by_label("Your number").input_value() == "16"
    assert "standing alone" in number.locator(".cr-outcome").inner_text()
    marked = question(chapter, "without-a-name").locator("[aria-checked=true]")
    assert marked.all_inner_texts() == ["leadership"]
    assert "2 of 10 answered" in chapter.locator(".cr-progress").inner_text()


def test_answers_are_saved_in_the_kits_format_and_read_back(chapter, visit, addresses, tmp_path):
    chapter.get_by_label("Your name").fill("Ada Lovelace")
    chapter.get_by_label("Class number or e-mail").fill("s01")
    question(chapter, "first-person").get_by_label("Your number").fill("21")
    choose_words(question(chapter, "without-a-name"), "leadership")
    with chapter.expect_download() as download:
        chapter.get_by_role("button", name="Save my answers").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)

    saved = json.loads(file.read_text("utf-8"))
    bank = load_bank("stepping-down")
    start = bank.statement.text.index("leadership of")
    assert file.name == "stepping-down-s01.submission.json"
    assert set(saved) == {"format", "exercise", "edition", "student", "answers", "saved_at"}
    assert saved["format"] == "closereading-submission/1"
    assert saved["edition"] == bank.edition
    assert saved["student"] == {"id": "s01", "name": "Ada Lovelace"}
    assert saved["answers"] == {
        "first-person": "21",
        "without-a-name": [[start, start + len("leadership")]],
    }

    other = visit().go(f"{addresses['http']}/stepping-down.html")
    other.locator("#quiz-stepping-down input[type=file]").set_input_files(file)
    number = question(other, "first-person").get_by_label("Your number")
    other.wait_for_function("document.querySelector('.cr-handing-in .cr-status').textContent")
    assert number.input_value() == "21"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("not json", "cannot be read as JSON"),
        ("null", "not a file of answers"),
        ('{"format": "other"}', "not a file of answers"),
        (
            '{"format": "closereading-submission/1", "exercise": "<img src=x onerror=alert(1)>",'
            ' "answers": {}}',
            "<img src=x onerror=alert(1)>",
        ),
        ("[" * 100_000, "cannot be read as JSON"),
        (" " * 1_000_001, "too large"),
    ],
    ids=["no json", "null", "other format", "other exercise", "deep", "large"],
)
def test_a_file_of_another_kind_is_refused_and_nothing_is_lost(
    content, reason, visit, addresses, tmp_path
):
    one = visit()
    page = one.go(f"{addresses['http']}/stepping-down.html")
    question(page, "slang").get_by_label("Your words").fill("cop out")
    file = tmp_path / "answers.json"
    file.write_text(content, "utf-8")
    page.locator("#quiz-stepping-down input[type=file]").set_input_files(file)
    page.wait_for_function("document.querySelector('.cr-handing-in .cr-status').textContent")

    said = page.locator(".cr-handing-in .cr-status").inner_text()
    assert reason in said
    assert "Nothing was changed." in said
    assert question(page, "slang").get_by_label("Your words").input_value() == "cop out"
    assert one.errors == []


def test_answers_of_the_wrong_shape_in_a_file_are_left_out(visit, addresses, tmp_path):
    answers = {
        "slang": {"a": 1},
        "first-person": [1],
        "without-a-name": [[5, 1]],
        "__proto__": "x",
        "never-named": "0",
    }
    document = {
        "format": "closereading-submission/1",
        "exercise": "stepping-down",
        "answers": answers,
        "student": {"id": "<script>alert(1)</script>", "name": None},
    }
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(document), "utf-8")
    one = visit()
    page = one.go(f"{addresses['http']}/stepping-down.html")
    page.locator("#quiz-stepping-down input[type=file]").set_input_files(file)
    page.wait_for_function("document.querySelector('.cr-handing-in .cr-status').textContent")

    assert "1 of 10 answered" in page.locator(".cr-progress").inner_text()
    assert page.get_by_label("Class number").input_value() == "<script>alert(1)</script>"
    assert one.errors == []
