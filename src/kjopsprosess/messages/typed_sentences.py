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
NOW_WORDS = frozenset({"now", "nå", "today", "became", "become", "turned", "ble", "blitt"})
WAS_WORDS = frozenset(
    {
        *("was", "had", "used to", "used to be", "before", "previously", "formerly", "earlier", "once"),
        *("var", "har vært", "hadde", "pleide å", "pleide å være", "før", "tidligere", "har"),
    }
)
"""What somebody thinks now, and what they thought before."""
BUT_WORDS = frozenset({"but", "men", "and", "og", "then", "så", "yet"})
"""Between the two."""
FROM_TO_WORDS = {"from": "to", "fra": "til"}
"""Before the one, and before the other: went from keen to sceptical."""
