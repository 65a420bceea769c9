"""From bytes to text, for any file a reader may bring."""

from pathlib import Path

from closereading.errors import KitError

__all__ = ["MAX_BYTES", "decode", "read_text"]

MAX_BYTES = 50_000_000


def decode(data: bytes, name: str) -> str:
    r"""UTF-8 text with ``\n`` line ends and no byte-order mark; nothing else is changed.

    Args:
        data: A file's bytes.
        name: What to call it in a message.

    Raises:
        KitError: The bytes are not UTF-8 text.

    >>> decode(b"\xef\xbb\xbfone\r\ntwo", "a file")
    'one\ntwo'
    """
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise KitError(
            f"{name} is not UTF-8 text (byte {error.start:,} does not fit). "
            "Open it in an editor and save it again as plain text, encoding UTF-8."
        ) from error
    if "\0" in text:
        raise KitError(f"{name} is not a text file. Save the document as plain text (.txt), UTF-8.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_text(path: Path) -> str:
    """The text of one file; see :func:`decode`.

    Raises:
        KitError: The file is missing, unreadable, over 50 MB, or not UTF-8 text.
    """
    return decode(read_bytes(path), path.name)


def read_bytes(path: Path) -> bytes:
    """A file's bytes, with errors that say what to do.

    Raises:
        KitError: The file is missing, a folder, unreadable or over 50 MB.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            limit = MAX_BYTES // 1_000_000
            raise KitError(
                f"{path.name} is {size // 1_000_000} MB; the limit is {limit} MB. "
                "Cut it into parts, a file each."
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise KitError(f"There is no file {path}. Check the name and the folder.") from error
    except OSError as error:
        raise KitError(f"{path} cannot be read: {error.strerror}.") from error
