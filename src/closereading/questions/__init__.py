"""Question banks: reading them, showing them without their keys, and checking an answer."""

from closereading.questions.bank import Bank, bank_ids, load_bank
from closereading.questions.check import VERDICTS, Outcome, check
from closereading.questions.proof import prove

__all__ = ["VERDICTS", "Bank", "Outcome", "bank_ids", "check", "load_bank", "prove"]
