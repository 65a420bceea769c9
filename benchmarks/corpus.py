"""A text to measure on: made, seeded, with the shape of English and none of its meaning."""

import random

__all__ = ["make_text"]

_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnprstvw"
_FREQUENT = (
    "the of and to a in that it is was for I we you have be on with as not this are by from at "
    "our they which will their or an has been one all would there so if what can more my no"
).split()


def make_text(words: int, seed: int = 1709) -> str:
    """A text of about ``words`` words in sentences and paragraphs.

    Word frequencies fall off as 1/rank (Zipf), sentences have 5 to 35 words, one in eight has a
    contraction, some have a number, an abbreviation, a bracket or a quotation.
    """
    chance = random.Random(seed)
    vocabulary = [*_FREQUENT, *(_word(chance) for _ in range(20_000))]
    weights = [1 / rank for rank in range(1, len(vocabulary) + 1)]
    drawn = iter(chance.choices(vocabulary, weights, k=words))
    sentences: list[str] = []
    left = words
    while left > 0:
        size = min(left, chance.randint(5, 35))
        sentences.append(_sentence(chance, [next(drawn) for _ in range(size)]))
        left -= size
    paragraphs = [" ".join(sentences[i : i + 6]) for i in range(0, len(sentences), 6)]
    return "\n".join(paragraphs)


def _word(chance: random.Random) -> str:
    syllables = chance.randint(1, 4)
    return "".join(chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(syllables))


def _sentence(chance: random.Random, words: list[str]) -> str:
    extra = chance.random()
    middle = len(words) // 2
    if extra < 0.125:
        words[middle] = chance.choice(["I’ve", "it’s", "we’re", "don’t", "party’s"])
    elif extra < 0.2:
        words[middle] = chance.choice(["1,658", "51", "2015", "Mr.", "90’s", "data-led"])
    elif extra < 0.25:
        words[middle] = f"({words[middle]})"
    elif extra < 0.3:
        words[middle] = f"“{words[middle]},”"
    else:
        words[middle] += ","
    text = " ".join(words)
    return text[0].upper() + text[1:] + chance.choice("....?!")
