"""Words around a day in a sentence that do not name it, in bokmål and English alike: "it meets on 21 January"."""

JOINING_WORDS = frozenset({"and", "og", "but", "men", "that", "at", "then", "så"})
"""Words that join a sentence to the one before it."""
SUBJECTS = frozenset(
    {
        *("it", "they", "he", "she", "we", "i", "this", "that", "den", "det", "de", "han", "hun", "hen", "vi"),
        *("jeg", "dette", "man"),
    }
)
"""Pronouns that stand for what a sentence is about."""
RELATIVE_WORDS = frozenset({"which", "who", "that", "som"})
ARTICLES = frozenset({"the", "a", "an", "our", "their", "his", "her", "its", "en", "et", "ei", "den", "det", "de"})
AUXILIARY_WORDS = frozenset(
    {
        *("will", "would", "must", "may", "might", "can", "should", "shall", "has", "have", "had", "needs"),
        *(
            "is",
            "are",
            "was",
            "were",
            "only",
            "then",
            "next",
            "again",
            "also",
            "always",
            "usually",
            "to",
            "not",
            "do",
            "does",
        ),
        *("skal", "vil", "må", "kan", "bør", "har", "er", "var", "blir", "så", "igjen", "også", "bare", "ikke", "å"),
    }
)
"""Words beside a verb that say nothing of what happens."""
VERBS = AUXILIARY_WORDS | {
    *("decides", "decide", "approves", "approve", "recommends", "meets", "meet", "signs", "wants", "said"),
    *("says", "expires"),
    *("bestemmer", "beslutter", "godkjenner", "anbefaler", "møtes", "avgjør", "signerer", "vedtar", "sier"),
    *("sa", "utløper"),
}
"""Words behind the noun that a sentence begins with."""
