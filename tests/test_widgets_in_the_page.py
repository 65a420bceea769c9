"""The widgets of a published page: linked, usable by mouse and keyboard, remembered."""

import pytest

pytestmark = pytest.mark.browser


def lit(page, reader):
    return page.locator(f"#{reader} .cr-lit").all_inner_texts()


def test_choosing_a_word_lights_it_everywhere_and_lists_its_lines(chapter):
    chapter.locator("#stepping-down-frequency button[data-key='i']").click()

    assert lit(chapter, "stepping-down-reader") == ["I"] * 21
    assert lit(chapter, "stepping-down-desk-reader") == ["I"] * 21
    found = chapter.locator("#stepping-down-concordance tbody th").all_inner_texts()
    assert found == ["I"] * 21
    assert (
        chapter.locator("#stepping-down-concordance .cr-status").inner_text()
        == "21 lines with “I”."
    )


def test_the_same_by_keyboard_alone(chapter):
    button = chapter.locator("#stepping-down-frequency button[data-key='my']")
    button.focus()
    chapter.keyboard.press("Enter")

    assert lit(chapter, "stepping-down-reader") == ["my"] * 5
    assert button.get_attribute("aria-pressed") == "true"


def test_the_view_is_in_the_address_and_comes_back_from_it(visit, addresses):
    page = visit().go(f"{addresses['http']}/stepping-down.html")
    page.locator("#stepping-down-frequency button[data-key='party']").click()
    again = visit().go(page.url)

    assert lit(again, "stepping-down-reader") == lit(page, "stepping-down-reader")
    assert len(lit(again, "stepping-down-reader")) == 9


def test_a_number_in_the_prose_shows_its_lines(chapter):
    link = chapter.locator("a.cr-count[data-cr-query='my']").first
    link.click()

    assert link.inner_text() == "5"
    assert chapter.locator("#stepping-down-concordance tbody tr").count() == 5


def test_a_line_of_the_concordance_leads_to_its_place(chapter):
    chapter.locator("#stepping-down-concordance tbody a").nth(3).click()

    assert chapter.evaluate("document.activeElement.getAttribute('href')") == "#stepping-down-10"


def test_counting_otherwise_changes_the_table(chapter):
    table = chapter.locator("#stepping-down-frequency")
    table.locator("select[name=n]").select_option("3")

    # By hand: the runs of three that stand twice.
    rows = table.locator("tbody button").all_inner_texts()
    assert "the Labour Party" in rows
    assert "put them into" in rows
    table.locator("select[name=n]").select_option("1")
    table.get_by_label("Hide function words").check()
    assert table.locator("tbody button").first.inner_text() == "Party"
    table.get_by_label("Containing").fill("zzz")
    assert "Nothing fits" in table.locator(".cr-status").inner_text()


def test_a_note_and_its_words_find_each_other(chapter):
    chapter.locator("#stepping-down-note-5 p").last.click()
    chosen = chapter.locator(".cr-mark.cr-chosen")
    assert "".join(chosen.all_inner_texts()).replace("\n", "") == "somewhat of a relief"


def test_choosing_the_same_words_again_goes_on_to_the_next_note_on_them(chapter):
    word = chapter.locator("#close-reader-1 [data-t]").get_by_text("Quitting")
    chosen = chapter.locator("#close-reader-1 .cr-note.cr-chosen")
    numbers = set()
    for _ in range(2):
        word.click()
        numbers.add(chosen.get_attribute("data-note"))

    assert numbers == {"1", "2"}
    chapter.locator("#close-reader-1 a.cr-ref").first.focus()
    chapter.keyboard.press("Enter")
    assert chosen.get_attribute("data-note") == "1"
    chapter.keyboard.press("Escape")
    assert chosen.count() == 0


@pytest.mark.parametrize(
    ("query", "form", "sort"),
    [
        ("I", "any-case", "right"),
        ("i’ve", "any-case", "position"),
        ("labour party", "any-case", "left"),
        ("elect*", "any-case", "position"),
        ("* party", "written", "left"),
        ("be", "lemma", "right"),
        ("w?s", "any-case", "position"),
        ("the", "any-case", "left"),
        ("№10", "any-case", "position"),
        ("Stepping", "written", "position"),
        ("now", "any-case", "right"),
    ],
)
def test_the_page_finds_the_lines_that_python_finds(query, form, sort, visit, addresses):
    from closereading.measures import concordance
    from closereading.text import load_statement

    wanted = concordance(load_statement("stepping-down"), query, form=form, sort=sort).lines
    page = visit().go(f"{addresses['http']}/stepping-down.html")
    widget = page.locator("#stepping-down-concordance")
    widget.get_by_label("Match").select_option(form)
    widget.get_by_label("Sort by").select_option(sort)
    widget.get_by_role("searchbox").fill(query)

    cells = widget.locator("tbody").evaluate(
        "body => [...body.rows].map((row) => [...row.cells].map((cell) => cell.textContent))"
    )
    assert wanted
    assert cells == [[str(one.sentence), one.left, one.match, one.right] for one in wanted]


def test_a_first_impression_is_put_away_and_comes_back(chapter):
    first = chapter.locator("#stepping-down-impression-first")
    last = chapter.locator("#stepping-down-impression-last")
    first.get_by_role("button").click()
    assert "Nothing written yet" in first.locator(".cr-status").inner_text()

    first.locator("textarea").fill("He is <b>going</b>.")
    first.get_by_role("button", name="Keep it").click()
    chapter.reload()

    assert not first.locator("textarea").is_visible()
    assert last.locator("blockquote").inner_text() == "He is <b>going</b>."


def test_where_nothing_can_be_stored_the_page_says_so_and_still_works(visit, addresses):
    one = visit()
    one.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() {throw new DOMException('no')}})"
    )
    page = one.page
    page.goto(f"{addresses['http']}/moving-on.html")
    box = page.locator("#moving-on-impression-first")
    box.locator("textarea").fill("He thanks them.")
    box.get_by_role("button").click()

    assert "keeps nothing" in box.locator(".cr-status").inner_text()
    last = page.locator("#moving-on-impression-last blockquote")
    assert last.inner_text() == "He thanks them."
