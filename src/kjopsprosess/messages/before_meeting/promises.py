"""Messages of `kp promises`."""

from kjopsprosess.messages.help.command_help import CSV_FILE, FORMAT_CSV, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class PromiseMessages(MessageList):
    """What `kp promises` says."""

    headings = SayBy(
        {
            "late": Say(nb="Over fristen", en="Late"),
            "this_week": Say(nb="Denne uken", en="This week"),
            "later": Say(nb="Senere", en="Later"),
            "left": Say(nb="Den som lovet, har sluttet", en="Whoever promised has left"),
            "overtaken": Say(nb="Steget utgikk med ordren", en="The step was skipped with the order"),
        },
    )
    none = Say(nb="Ingen åpne løfter.", en="No open promises.")
    unreadable = Say(nb="Kan ikke leses: {deals}. Se kp check.", en="Cannot be read: {deals}. See kp check.")
    """{deals}."""
    we_named = Say(nb="{we} ({name})", en="{we} ({name})")
    """{we}, {name}: which of us has the deal."""
    leaves = Say(nb="{name} slutter {day}", en="{name} leaves {day}")
    """{name}, {day}: who gave it, and is not there when it is due."""
    moved = SayCounted(nb=("flyttet {n} gang", "flyttet {n} ganger"), en=("moved {n} time", "moved {n} times"))
    csv_headings = Say(
        nb=("Frist", "Hvem", "Hva", "Kunde", "Sak", "Steg", "Når", "Flyttet", "Selger", "Løfte"),
        en=("Due", "Who", "What", "Customer", "Deal", "Step", "When", "Moved", "Seller", "Promise"),
    )
    csv_when = SayBy(
        {
            "late": Say(nb="over fristen", en="late"),
            "this_week": Say(nb="denne uken", en="this week"),
            "later": Say(nb="senere", en="later"),
            "left": Say(nb="har sluttet", en="has left"),
            "overtaken": Say(nb="ordren er kommet", en="the order has come"),
        },
    )


HELP = {
    "promises": CommandHelp(
        does=Say(nb="alle åpne løfter, våre og kundens", en="every open promise, ours and the customer's"),
        more=Say(
            nb="De som er over fristen, kommer først. Uten sak: fra alle sakene. --format csv gir en fil til et regneark.",
            en="The late ones come first. Without a deal: from all deals. --format csv gives a file for a spreadsheet.",
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": Say(nb="bare én sak", en="only one deal"),
            "ours": Say(nb="bare våre", en="only ours"),
            "theirs": Say(nb="bare kundens", en="only the customer's"),
            "seller": Say(
                nb="bare løftene og sakene til én av oss",
                en="only the promises and deals of one of us",
            ),
            "form": FORMAT_CSV,
            "output": CSV_FILE,
        },
        examples=(
            Say(nb=("kp promises", "alle, fra alle saker"), en=("kp promises", "all of them, from all deals")),
            Say(
                nb=("kp promises --ours --format csv", "våre, til et regneark"),
                en=("kp promises --ours --format csv", "ours, for a spreadsheet"),
            ),
        ),
    ),
}
