"""``python -m closereading``."""

from closereading.cli import main

main(prog_name="closereading")
