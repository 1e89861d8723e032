"""Words that somebody may have written in the cells of a plan."""

from kjopsprosess.messages.say import MessageList, Say, SayBy


class TitleWords(MessageList):
    """Words that say what somebody does: an owner called so is a role, and no name."""

    words = Say(
        nb=frozenset(
            [
                "leder",
                "sjef",
                "direktør",
                "styret",
                "styre",
                "utvalg",
                "advokat",
                "jurist",
                "controller",
                "rådgiver",
                "ansvarlig",
                "avdelingen",
                "it",
                "juridisk",
                "innkjøp",
                "økonomi",
                "hr",
                "drift",
                "rektor",
                "rådmann",
                "dagligleder",
                "konsulent",
                "verneombud",
                "tillitsvalgt",
                "hms",
            ]
        ),
        en=frozenset(
            [
                "manager",
                "director",
                "head",
                "chief",
                "officer",
                "lead",
                "board",
                "council",
                "committee",
                "lawyer",
                "counsel",
                "controller",
                "advisor",
                "owner",
                "buyer",
                "engineer",
                "architect",
                "cfo",
                "ceo",
                "cto",
                "cio",
                "coo",
                "ciso",
                "dpo",
                "it",
                "legal",
                "procurement",
                "finance",
                "hr",
                "operations",
                "security",
                "department",
                "team",
            ]
        ),
    )
    endings = Say(
        nb=(
            "leder",
            "sjef",
            "direktør",
            "ansvarlig",
            "rådgiver",
            "avdeling",
            "avdelingen",
            "utvalget",
            "rådet",
            "styret",
        ),
        en=("manager", "director", "officer", "department", "committee", "council", "board", "counsel", "lead", "team"),
    )


TICKS = SayBy(
    {
        "yes": Say(
            nb=frozenset(
                (
                    "x",
                    "✓",
                    "✔",
                    "☑",
                    "☒",
                    "ja",
                    "j",
                    "gjort",
                    "ferdig",
                    "ok",
                    "utført",
                    "sann",
                    "1",
                    "100%",
                    "100 %",
                    "fullført",
                    "sant",
                    "[x]",
                    "v",
                    "√",
                    "1,0",
                )
            ),
            en=frozenset(
                (
                    "x",
                    "✓",
                    "✔",
                    "☑",
                    "☒",
                    "yes",
                    "y",
                    "done",
                    "finished",
                    "ok",
                    "complete",
                    "completed",
                    "true",
                    "1",
                    "1.0",
                )
            ),
        ),
        "no": Say(
            nb=frozenset(("nei", "n", "0", "-", "–", "åpen", "usann", "☐", "[ ]", "[]", "ikke gjort", "0%", "0 %")),
            en=frozenset(("no", "n", "0", "-", "–", "open", "false", "☐", "not done", "0%", "0 %")),
        ),
        "skipped": Say(
            nb=frozenset(
                ("utgår", "strøket", "strykes", "ikke aktuelt", "uaktuelt", "droppet", "i/a", "ikke relevant")
            ),
            en=frozenset(("skip", "skipped", "struck", "n/a", "not relevant", "not applicable", "dropped", "removed")),
        ),
    },
)
"""What stands in the column of ticks, by what it means."""
US = Say(
    nb=frozenset(("dere", "leverandøren", "leverandør", "selger")),
    en=frozenset(("you", "the supplier", "supplier", "vendor", "the vendor", "seller")),
)
"""What they call our side."""
WE = Say(nb=frozenset(("vi", "oss", "vi selv", "internt")), en=frozenset(("we", "us", "ourselves", "internal")))
"""What they may call themselves, and the plan calls us."""
BOTH = Say(
    nb=frozenset(("begge", "begge parter", "vi begge", "felles")),
    en=frozenset(("both", "both sides", "both parties", "jointly")),
)
