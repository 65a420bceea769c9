"""Statements and what they are made of: paragraphs, sentences, tokens, annotations."""

from closereading.text.annotations import Annotation, read_annotations
from closereading.text.catalogue import (
    load_catalogue,
    load_statement,
    open_statement,
    statement_ids,
)
from closereading.text.entry import Entry
from closereading.text.folding import fold, fold_marks
from closereading.text.kit import kit_folder, read_toml
from closereading.text.lemmas import lemma
from closereading.text.loading import decode, read_text
from closereading.text.paragraphs import Paragraph
from closereading.text.quotation import find_quotation
from closereading.text.sentences import Sentence
from closereading.text.span import Span
from closereading.text.statement import Statement
from closereading.text.tokens import Token, Tokens
from closereading.text.wordlists import load_wordlist

__all__ = [
    "Annotation",
    "Entry",
    "Paragraph",
    "Sentence",
    "Span",
    "Statement",
    "Token",
    "Tokens",
    "decode",
    "find_quotation",
    "fold",
    "fold_marks",
    "kit_folder",
    "lemma",
    "load_catalogue",
    "load_statement",
    "load_wordlist",
    "open_statement",
    "read_annotations",
    "read_text",
    "read_toml",
    "statement_ids",
]
