"""Measures of a text. Each result remembers its settings."""

from closereading.measures.agreement import (
    Score,
    f1_by_device,
    span_f1,
    token_alpha,
    token_kappa,
)
from closereading.measures.background import BackgroundRow, background, zipf
from closereading.measures.collocation import CollocationTable, collocates
from closereading.measures.concordance import Concordance, Line, concordance
from closereading.measures.dispersion import Dispersion, dispersion
from closereading.measures.diversity import Diversity, diversity
from closereading.measures.frequency import FrequencyTable, Row, frequency
from closereading.measures.keyness import KeynessRow, KeynessTable, keyness
from closereading.measures.pairs import Pair, PairTable, collocations
from closereading.measures.pronouns import FORMS_OF, Person, PronounProfile, pronouns
from closereading.measures.query import Form, find
from closereading.measures.readability import Readability, readability
from closereading.measures.sentence_lengths import SentenceLengths, sentence_lengths

__all__ = [
    "FORMS_OF",
    "BackgroundRow",
    "CollocationTable",
    "Concordance",
    "Dispersion",
    "Diversity",
    "Form",
    "FrequencyTable",
    "KeynessRow",
    "KeynessTable",
    "Line",
    "Pair",
    "PairTable",
    "Person",
    "PronounProfile",
    "Readability",
    "Row",
    "Score",
    "SentenceLengths",
    "background",
    "collocates",
    "collocations",
    "concordance",
    "dispersion",
    "diversity",
    "f1_by_device",
    "find",
    "frequency",
    "keyness",
    "pronouns",
    "readability",
    "sentence_lengths",
    "span_f1",
    "token_alpha",
    "token_kappa",
    "zipf",
]
