"""Every page of the built book, in a real browser, from a server and from a folder."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import KIT

from closereading.publishing import build_book
from closereading.text import load_statement

PAGES = ("index", "stepping-down", "moving-on", "devices", "glossary", "references", "search")
WIDTHS = (1280, 360)

pytestmark = pytest.mark.browser


def test_every_page_of_the_book_is_looked_at(book):
    built = {path.stem for path in book.glob("*.html")}

    assert built - {"genindex"} == set(PAGES)


@pytest.mark.parametrize("where", ["http", "file"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_quiet_keeps_to_itself_and_sets_no_cookie(name, where, visit, addresses):
    one = visit()
    one.go(f"{addresses[where]}/{name}.html")

    assert one.errors == []
    assert [url for url in one.requests if not url.startswith((addresses[where], "data:"))] == []
    assert one.context.cookies() == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_never_scrolls_sideways(name, width, visit, addresses):
    one = visit(viewport={"width": width, "height": 800})
    page = one.go(f"{addresses['http']}/{name}.html")

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible(name, scheme, visit, addresses):
    page = visit(color_scheme=scheme).go(f"{addresses['http']}/{name}.html")
    # The theme fades its colours in; what is half faded in is not yet what people see.
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})

    assert [
        (one["id"], [node["target"] for node in one["nodes"]][:4])
        for one in found.response["violations"]
    ] == []


@pytest.mark.parametrize("name", PAGES)
def test_no_id_is_used_twice_on_a_page(name, visit, addresses):
    page = visit().go(f"{addresses['http']}/{name}.html")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")

    assert [id for id in set(ids) if ids.count(id) > 1] == []


def test_the_reading_column_is_about_66_characters_wide(visit, addresses):
    page = visit().go(f"{addresses['http']}/stepping-down.html")
    # The rows of the longest paragraph, by where the words of each stand.
    rows = page.evaluate("""() => {
      const words = document.querySelectorAll('#stepping-down-5 [data-t]');
      const rows = new Map();
      for (const word of words) {
        const top = Math.round(word.getBoundingClientRect().top / 8);
        rows.set(top, (rows.get(top) ?? '') + word.textContent + ' ');
      }
      return [...rows.values()].map((row) => row.length);
    }""")

    assert 56 <= max(rows) <= 76


@pytest.mark.parametrize("id", ["stepping-down", "moving-on"])
def test_the_statement_is_shown_whole_even_without_scripts(id, visit, addresses):
    page = visit(java_script_enabled=False).go(f"{addresses['http']}/{id}.html")
    reader = page.locator(f"#{id}-reader .cr-page")
    shown = " ".join(reader.inner_text().split())
    wanted = load_statement(id).text.split()

    # The line numbers are the only other words in the reader.
    position = 0
    for word in shown.split():
        if position < len(wanted) and word == wanted[position]:
            position += 1
        else:
            assert word.isdigit()
    assert position == len(wanted)


def test_without_scripts_the_page_still_has_its_table_its_lines_and_its_questions(visit, addresses):
    page = visit(java_script_enabled=False).go(f"{addresses['http']}/stepping-down.html")

    row = page.locator("#stepping-down-frequency tbody tr", has=page.get_by_text("I", exact=True))
    assert row.locator("td").first.inner_text() == "21"
    assert page.locator("#stepping-down-concordance tbody tr").count() == 21
    assert page.locator("#quiz-stepping-down .cr-question").count() >= 8
    assert not page.locator("#stepping-down-frequency form").is_visible()


def test_two_builds_of_the_same_kit_are_the_same_bytes(book, tmp_path):
    shutil.rmtree(KIT / "book" / "_build" / "work")
    build_book(KIT, tmp_path / "again")

    for name in PAGES[:-1]:
        assert (tmp_path / f"again/{name}.html").read_bytes() == (
            book / f"{name}.html"
        ).read_bytes()
