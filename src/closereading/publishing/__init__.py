"""From the kit's files to a book: building it, packing it, showing it."""

from closereading.publishing.build import build_book, default_folder, is_stale, zip_book
from closereading.publishing.serve import make_server, serve

__all__ = ["build_book", "default_folder", "is_stale", "make_server", "serve", "zip_book"]
