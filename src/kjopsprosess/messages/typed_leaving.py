"""What can be typed of somebody who leaves, and of who takes over, in bokmål and English alike."""

_LEAVES = (
    *("leaves", "leaving", "is leaving", "will leave", "will be leaving", "is going to leave", "is about to leave"),
    *("quits", "is quitting", "will quit", "resigns", "is resigning", "resigned", "has resigned", "has given notice"),
    *("retires", "is retiring", "will retire", "steps down", "is stepping down", "will step down"),
    *("slutter", "skal slutte", "vil slutte", "kommer til å slutte", "går av", "skal gå av", "fratrer", "forlater"),
    *("skal forlate", "går av med pensjon", "pensjonerer seg", "sa opp", "har sagt opp", "har levert oppsigelse"),
)
_LEFT = (
    *(
        "left",
        "has left",
        "have left",
        "has already left",
        "has now left",
        "quit",
        "has quit",
        "retired",
        "has retired",
    ),
    *(
        "stepped down",
        "has stepped down",
        "no longer works",
        "sluttet",
        "har sluttet",
        "slutta",
        "har slutta",
        "er sluttet",
    ),
    *("har allerede sluttet", "gikk av", "har gått av", "jobber ikke lenger", "arbeider ikke lenger"),
)
_LAST_DAY = tuple(
    f"{day} {verb}"
    for days, verbs in (
        (("last day", "last working day", "last day at work"), ("is", "will be")),
        (("siste dag", "siste arbeidsdag", "siste dag på jobb"), ("er", "blir")),
    )
    for day in days
    for verb in verbs
)
_TAKES_OVER = (
    *("takes over", "will take over", "is taking over", "taking over", "replaces", "will replace", "is replacing"),
    *("succeeds", "will succeed", "tar over", "skal ta over", "vil ta over", "kommer til å ta over", "overtar"),
    *("skal overta", "erstatter", "skal erstatte", "etterfølger", "avløser", "skal avløse"),
)
_REPLACED_BY = (
    *("is replaced by", "will be replaced by", "is being replaced by", "replaced by", "is succeeded by"),
    *("will be succeeded by", "succeeded by", "erstattes av", "blir erstattet av", "skal erstattes av", "erstattet av"),
    *("avløses av", "blir avløst av", "etterfølges av", "blir etterfulgt av", "etterfulgt av"),
)
_SUCCESSOR_IS = tuple(
    f"{name} {verb}"
    for names, verbs in (
        (("successor", "replacement"), ("is", "will be")),
        (("etterfølger", "etterfølgeren", "avløser", "avløseren"), ("er", "blir")),
    )
    for name in names
    for verb in verbs
)
LEAVING = {
    **dict.fromkeys(_LEAVES, "leaves"),
    **dict.fromkeys(_LEFT, "left"),
    **dict.fromkeys(_LAST_DAY, "last_day"),
    **dict.fromkeys(_TAKES_OVER, "takes_over"),
    **dict.fromkeys(_REPLACED_BY, "replaced_by"),
    **dict.fromkeys(_SUCCESSOR_IS, "successor_is"),
}
"""What says in a sentence that somebody leaves, has left, or takes over."""
WHAT_IS_LEFT = frozenset(
    {
        *(
            "the",
            "company",
            "firm",
            "business",
            "organisation",
            "organization",
            "us",
            "them",
            "there",
            "here",
            "his",
            "her",
        ),
        *(
            "their",
            "job",
            "post",
            "position",
            "selskapet",
            "bedriften",
            "firmaet",
            "virksomheten",
            "jobben",
            "stillingen",
        ),
        *("sin", "der", "hos", "dem", "oss", "nå", "now", "already", "allerede"),
    }
)
"""Words after "leaves" and before the day."""
FROM_A_DAY = frozenset(
    {"from", "as", "of", "with", "effect", "per", "fra", "og", "med", "virkning", "f.o.m.", "fom", "starting", "for", "after",
     "etter"}
)  # fmt: skip
"""Words before the day from which somebody takes over, or before the name of those who leave."""
UNTIL_A_DAY = frozenset({"from", "fra", "fom", "f.o.m.", "starting", "per"})
"""Words at which a title ends and a day begins: "as head of finance from 2 January"."""
LOOSE_TIMES = frozenset(
    {"in", "at", "around", "about", "after", "before", "during", "soon", "next", "this", "early", "late", "later", "i", "ved",
     "etter", "før", "rundt", "til", "neste", "snart", "over", "om", "because", "fordi", "to", "på", "on", "for"}
)  # fmt: skip
"""What may follow where somebody leaves and no day is told."""
CONDITIONS = frozenset(
    {"if", "when", "unless", "until", "once", "before", "after", "should", "hvis", "når", "om", "dersom", "før", "etter", "mens",
     "while", "whether", "may", "might", "could", "kanskje", "perhaps", "maybe", "kan", "would", "ville"}
)  # fmt: skip
"""Words before somebody who perhaps leaves."""
THEY_WHO = frozenset({"he", "she", "they", "who", "him", "her", "them", "his", "their", "han", "hun", "hen", "de", "som",
                      "ham", "henne", "dem", "hans", "hennes", "deres", "is", "er", "and", "og", "but", "men", "new"})  # fmt: skip
"""Words for somebody named before."""
NOBODYS_NAME = frozenset({"i", "we", "you", "it", "this", "that", "these", "those", "all", "everybody", "everyone", "somebody",
                          "someone", "nobody", "one", "jeg", "vi", "du", "dere", "dette", "disse", "alt", "alle", "noen",
                          "ingen", "man", "her"})  # fmt: skip
"""Words before "leaves" that are no name, though a sentence begins with them."""
WHAT_ENDS = ("avtalen", "kontrakten", "lisensen", "lisensene", "garantien", "perioden", "fristen", "prosjektet", "piloten",
             "fasen", "møtet", "kurset", "støtten", "abonnementet", "ordningen", "året")  # fmt: skip
"""What comes to an end, which has the same verb as people who leave: «leieavtalen slutter 31. mars»."""
