"""Building the book, and knowing when it is out of date."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from closereading.errors import KitError

__all__ = ["build_book", "default_folder", "is_stale", "zip_book"]

_INPUTS = ("_config.yml", "book", "data", "exercises", "src")
_STAMP = ".closereading-inputs"
_SKIPPED = {"_build", "__pycache__", ".ipynb_checkpoints"}
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold, so equal books give equal files


def default_folder(kit: Path) -> Path:
    """Where the book is built unless told otherwise."""
    return kit / "book" / "_build" / "html"


def is_stale(kit: Path, out: Path) -> bool:
    """Whether anything the book is made from has changed since ``out`` was built."""
    stamp = out / _STAMP
    return not stamp.is_file() or stamp.read_text("utf-8") != _digest(kit)


def build_book(kit: Path, out: Path) -> None:
    """Build the book into ``out``; what was there is replaced only when the build succeeds.

    Raises:
        KitError: The book's packages are missing, ``out`` holds other files, or the build
            failed; its messages name file and line.
    """
    _refuse_to_overwrite(kit, out)
    digest = _digest(kit)
    work = kit / "book" / "_build" / "work"
    log = _run(kit, work)
    html = work / "_build" / "html"
    if log is not None or not (html / "index.html").is_file():
        raise KitError(f"The book was not built:\n{_complaints(log or '')}")
    out.parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(html, out)
    shutil.rmtree(out / "_sources", ignore_errors=True)
    (out / _STAMP).write_text(digest, "utf-8")


def zip_book(folder: Path, file: Path) -> None:
    """Pack a built book as one file to hand out; it opens at ``index.html`` in its folder.

    Raises:
        KitError: The file cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in _files(folder):
                name = Path(file.stem, path.relative_to(folder)).as_posix()
                info = zipfile.ZipInfo(name, date_time=_ZIP_DATE)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = 0o644 << 16
                archive.writestr(info, path.read_bytes())
    except OSError as error:
        raise KitError(f"{file} cannot be written: {error.strerror}.") from error


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != _STAMP:
            yield path


def _digest(kit: Path) -> str:
    digest = hashlib.sha256()
    for name in _INPUTS:
        root = kit / name
        for path in [root] if root.is_file() else sorted(root.rglob("*")):
            inside = path.relative_to(kit)
            if path.is_file() and not _SKIPPED & set(inside.parts):
                digest.update(inside.as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _refuse_to_overwrite(kit: Path, out: Path) -> None:
    if out.is_file():
        raise KitError(f"{out} is a file. Give a folder for the book.")
    ours = not out.exists() or not any(out.iterdir()) or (out / _STAMP).is_file()
    if not ours and out != default_folder(kit):
        raise KitError(f"{out} holds other files. Give an empty or a new folder for the book.")


def _run(kit: Path, work: Path) -> str | None:
    """The build's messages if it failed, None if it did not."""
    command = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build"]
    command += [str(kit / "book"), "--config", str(kit / "_config.yml")]
    command += ["--path-output", str(work), "-W", "--keep-going"]
    with tempfile.TemporaryDirectory() as home:
        settings = {"CLOSEREADING_KIT": str(kit), "IPYTHONDIR": home, "PYTHONHASHSEED": "0"}
        done = subprocess.run(  # noqa: S603 - our own command
            command,
            cwd=kit,
            env={**os.environ, **settings},
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    return None if done.returncode == 0 else done.stdout + done.stderr


def _complaints(log: str) -> str:
    if "No module named 'jupyter_book'" in log:
        return (
            "the packages that build it are missing. Run: "
            'python -m pip install -c constraints.txt -e ".[book]"'
        )
    lines = [line.strip() for line in log.splitlines()]
    telling = [one for one in lines if "WARNING:" in one or "ERROR" in one or "Error:" in one]
    return "\n".join(telling or lines[-15:])
