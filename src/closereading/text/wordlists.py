"""Word lists in ``data/wordlists``: one entry a line, ``#`` for a remark."""

from functools import cache

from closereading.errors import KitError, did_you_mean
from closereading.text.folding import fold
from closereading.text.kit import kit_folder
from closereading.text.loading import read_text

__all__ = ["load_wordlist"]


@cache
def load_wordlist(name: str) -> frozenset[str]:
    """The entries of ``data/wordlists/<name>.txt``, folded.

    Raises:
        KitError: There is no such list.
    """
    folder = kit_folder() / "data" / "wordlists"
    path = folder / f"{name}.txt"
    known = sorted(one.stem for one in folder.glob("*.txt"))
    if name not in known:
        hint = did_you_mean(name, known)
        raise KitError(f'No word list "{name}" in data/wordlists. {hint}')
    lines = (line.partition("#")[0].strip() for line in read_text(path).splitlines())
    return frozenset(fold(line) for line in lines if line)
