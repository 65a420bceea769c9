"""How long ``import closereading`` takes, beside Python's own start and ``import nltk``.

Run: python benchmarks/import_time.py
Prints the median of 15 runs of each, in turn, so that a slow moment of the machine falls on all.
"""

import statistics
import subprocess
import sys
import time

PROGRAMS = {
    "python alone": "pass",
    "import closereading": "import closereading",
    "import nltk": "import nltk",
}
BUDGET = 0.15


def run(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code
    return time.perf_counter() - start


def main() -> None:
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(15):
        for name, code in PROGRAMS.items():
            times[name].append(run(code))
    medians = {name: statistics.median(found) for name, found in times.items()}
    for name, median in medians.items():
        print(f"{name:22} {median:.3f} s")
    ours = medians["import closereading"] - medians["python alone"]
    peer = medians["import nltk"] - medians["python alone"]
    print(f"beyond python's own start: {ours:.3f} s (budget {BUDGET} s)")
    print(f"nltk takes {peer / ours:.0f} times as long")


if __name__ == "__main__":
    main()
