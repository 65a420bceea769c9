"""Dictionary forms: "taught" and "teaches" under "teach"."""

from functools import cache

from closereading.text.folding import fold

__all__ = ["lemma"]

_CLITICS = {"'m": "be", "'re": "be", "'ve": "have", "'ll": "will"}
# Pronouns keep their own form: "I", "me" and "my" argue differently, and a count must show it.
_PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his "
    "himself she her hers herself it its itself they them their theirs themselves".split()
)


@cache
def lemma(word: str) -> str:
    """The form under which a dictionary lists a word, in lower case.

    Looked up without regard to the sentence, so "left" may be the verb or the side, and a word
    the dictionary does not know stays as it is. ``’s`` and ``’d`` could each be several words
    and are left alone, as is “don’t”, whose verb is denied.

    Source: simplemma (Barbaresi 2023), English word list.

    >>> lemma("taught"), lemma("Elections"), lemma("My"), lemma("’ve")
    ('teach', 'election', 'my', 'have')
    """
    from simplemma import lemmatize  # its word list takes a fifth of a second to load

    key = fold(word)
    if key in _PRONOUNS or key in ("'d", "'s") or key.endswith("n't"):
        return key
    return _CLITICS.get(key) or fold(lemmatize(key, lang="en"))
