"""The command line: thin. Every command does one thing that the package does."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from closereading import __version__
from closereading.errors import KitError

__all__ = ["main"]


class _Commands(click.Group):
    """Shows a mistake as a message: never as a traceback."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except KitError as error:
            click.echo(str(error), err=True)
            sys.exit(1)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="closereading")
def main() -> None:
    """A teaching kit for the close reading of political writing."""


_FOLDER = click.Path(file_okay=True, path_type=Path)


@main.command("open")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="The port to serve on; 8000, or any that is free, when not given.",
)
@click.option("--no-browser", is_flag=True, help="Serve without opening a browser.")
def open_book(port: int | None, no_browser: bool) -> None:
    """Build the book if anything has changed, serve it here, and open it."""
    from closereading.publishing import make_server, serve

    folder = _built(None)
    serve(make_server(folder, port), browser=not no_browser)


@main.command()
@click.option("--out", type=_FOLDER, help="The folder to build into.")
@click.option("--zip", "zip_file", type=_FOLDER, help="Pack the book into this file as well.")
def build(out: Path | None, zip_file: Path | None) -> None:
    """Build the book as a folder of files, or as one file to hand out."""
    from closereading.publishing import zip_book

    folder = _built(out)
    click.echo(f"The book is in {folder}. Open index.html there.")
    if zip_file:
        zip_book(folder, zip_file)
        click.echo(f"Packed into {zip_file}. Unzip it anywhere and open index.html.")


def _built(out: Path | None) -> Path:
    from closereading.publishing import build_book, default_folder, is_stale
    from closereading.text import kit_folder

    kit = kit_folder().resolve()
    folder = (out or default_folder(kit)).resolve()
    if is_stale(kit, folder):
        click.echo("Building the book; this takes about a quarter of a minute.", err=True)
        build_book(kit, folder)
    return folder


@main.command("analyse")
@click.argument("text")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
@click.option("--html", type=_FOLDER, help="Write one self-contained page to this file.")
def analyse_text(text: str, as_json: bool, html: Path | None) -> None:
    """Measure TEXT: any text file in UTF-8, or a statement by its id."""
    from closereading.analysis import analyse, summary
    from closereading.text import open_statement

    statement = open_statement(text)
    if html:
        _write(html, _page(statement))
        click.echo(f"Written to {html}.", err=True)
    found = analyse(statement)
    click.echo(json.dumps(found, ensure_ascii=False, indent=1) if as_json else summary(found))


def _page(statement: Any) -> str:
    from closereading.publishing.analysis_page import analysis_page

    return analysis_page(statement)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise KitError(f"{path} cannot be written: {error.strerror}.") from error


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def check(as_json: bool) -> None:
    """Verify the kit: hashes, quotations, keys, banks, links."""
    from closereading.text import kit_folder
    from closereading.verification import check_kit

    good, problems = check_kit(kit_folder().resolve())
    if as_json:
        found = [vars(one) for one in problems]
        click.echo(json.dumps({"good": good, "problems": found}, ensure_ascii=False, indent=1))
    else:
        for line in good:
            click.echo(f"ok  {line}")
        for problem in problems:
            click.echo(str(problem), err=True)
        count = len(problems)
        if problems:
            click.echo(f"{count} {'thing' if count == 1 else 'things'} to mend.", err=True)
    if problems:
        sys.exit(1)
