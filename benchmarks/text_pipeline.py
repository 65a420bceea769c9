"""Tokens, sentences, frequencies, concordance and collocations: ours beside plain NLTK.

Run: python benchmarks/text_pipeline.py [WORDS]
Both take the same made text, in one process, one after the other, step by step. Prints seconds,
the ratio, the peak of memory, and how the cost grows from 1,000 words to a million.
"""

import resource
import sys
import time
from collections.abc import Callable

from corpus import make_text
from nltk import FreqDist
from nltk.collocations import BigramCollocationFinder
from nltk.metrics.association import BigramAssocMeasures
from nltk.text import ConcordanceIndex
from nltk.tokenize import NLTKWordTokenizer
from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from closereading.measures import collocations, concordance, frequency
from closereading.text import Statement

WORD = "our"
Step = tuple[str, float]


def timed(steps: list[Step], name: str, action: Callable[[], object]) -> object:
    start = time.perf_counter()
    result = action()
    steps.append((name, time.perf_counter() - start))
    return result


def ours(text: str) -> list[Step]:
    steps: list[Step] = []
    statement = Statement.from_text(text)
    timed(steps, "tokens", lambda: statement.tokens.keys)
    timed(steps, "sentences", lambda: statement.sentences)
    timed(steps, "frequencies", lambda: frequency(statement))
    timed(steps, "concordance", lambda: concordance(statement, WORD))
    timed(steps, "collocations", lambda: collocations(statement, minimum=3))
    return steps


def nltk(text: str) -> list[Step]:
    steps: list[Step] = []
    parameters = PunktParameters()
    parameters.abbrev_types = {"mr", "mrs", "dr"}
    splitter = PunktSentenceTokenizer(parameters)
    sentences = timed(steps, "sentences", lambda: splitter.tokenize(text))
    tokenizer = NLTKWordTokenizer()
    words: list[str] = timed(  # type: ignore[assignment]
        steps,
        "tokens",
        lambda: [
            word.lower()
            for sentence in sentences  # type: ignore[attr-defined]
            for word in tokenizer.tokenize(sentence.replace("’", "'"))
        ],
    )
    timed(steps, "frequencies", lambda: FreqDist(words).most_common())
    timed(steps, "concordance", lambda: ConcordanceIndex(words).find_concordance(WORD))
    timed(steps, "collocations", lambda: nltk_collocations(words))
    return steps


def nltk_collocations(words: list[str]) -> object:
    finder = BigramCollocationFinder.from_words(words)
    finder.apply_freq_filter(3)
    return finder.nbest(BigramAssocMeasures.dice, 100)


def total(steps: list[Step]) -> float:
    return sum(seconds for _, seconds in steps)


def compare(words: int) -> None:
    text = make_text(words)
    mine, peak = dict(ours(text)), memory()
    theirs = dict(nltk(text))
    print(f"{words:,} words  {'ours':>8}  {'NLTK':>8}  NLTK / ours")
    for name, seconds in mine.items():
        print(f"  {name:14} {seconds:8.3f}  {theirs[name]:8.3f}  {theirs[name] / seconds:6.1f}")
    one, other = sum(mine.values()), sum(theirs.values())
    print(f"  {'together':14} {one:8.3f}  {other:8.3f}  {other / one:6.1f}")
    print(f"peak memory so far: {peak:.0f} MB after ours, {memory():.0f} MB after NLTK's part")


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def growth() -> None:
    print("seconds per million words, ours, by the size of the text (best of 3):")
    for words in (1_000, 10_000, 100_000, 1_000_000):
        text = make_text(words)
        best = min(total(ours(text)) for _ in range(3))
        print(f"  {words:>9,}  {best * 1_000_000 / words:6.2f}")


def main() -> None:
    words = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    compare(words)
    growth()


if __name__ == "__main__":
    main()
