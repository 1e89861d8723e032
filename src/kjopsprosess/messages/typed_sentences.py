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
