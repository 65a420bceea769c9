"""Dictionary forms: "taught" and "teaches" under "teach"."""

from functools import cache

from closereading.text.folding import fold

__all__ = ["lemma"]

# Pronouns keep their own form: "I", "me" and "my" argue differently, and a count must show it.
_KEPT = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his "
    "himself she her hers herself it its itself they them their theirs themselves 's 'd".split()
)
# Clitics, and where the word list is wrong for British texts or has no answer.
_CORRECTED = {
    "'m": "be",
    "'re": "be",
    "'ve": "have",
    "'ll": "will",
    "defence": "defence",
    "worse": "bad",
    "worst": "bad",
    "won": "win",
    "felt": "feel",
}


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
    if key in _KEPT or key.endswith("n't"):
        return key
    if key in _CORRECTED:
        return _CORRECTED[key]
    head, hyphen, last = key.rpartition("-")
    if not last.isalpha():
        return key  # 90's, №10: a number has no other form
    return head + hyphen + fold(lemmatize(last, lang="en"))
