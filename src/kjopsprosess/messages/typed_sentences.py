"""Words in sentences that people type after a meeting, in bokmål and English alike."""

PROMISED_WORDS = (
    *("promised to", "have promised to", "agreed to", "have agreed to", "have undertaken to"),
    *("lovte å", "lovet å", "lovde å", "har lovet å", "har lovt å", "avtalte å", "har avtalt å"),
)
"""What we promise follows."""
TO_COME_WORDS = ("will", "shall", "are going to", "are to", "skal", "vil", "kommer til å")
"""What we shall do follows; with a day it is a promise."""
SAYING_WORDS = ("says", "said", "sier", "sa", "promises", "promised", "lover", "lovte", "late", "forsinket", "delayed")
"""What was promised is talked of, and not kept."""
NOW_WORDS, WAS_WORDS = frozenset({"now", "nå"}), frozenset({"was", "var", "har"})
"""Between what somebody thought before and what they think now."""

NOT_SAID = frozenset(
    {
        *("", "n", "no", "not said", "not known", "unknown", "did not say", "didn't say", "don't know", "do not know"),
        *("nobody said", "they did not say", "they didn't say", "she did not say", "he did not say", "no idea"),
        *("nei", "ikke sagt", "sa ikke", "ikke kjent", "ukjent", "vet ikke", "ikke nevnt", "ble ikke sagt"),
        *("det sa de ikke", "de sa det ikke", "hun sa det ikke", "han sa det ikke", "aner ikke"),
    }
)
"""Answers to what somebody said that say they did not."""
