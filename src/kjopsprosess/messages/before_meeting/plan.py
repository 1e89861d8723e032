"""Messages of `kp plan`: what the customer reads, and what the seller reads of it."""

from kjopsprosess.messages.help.command_help import DEAL, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.model.values import DayRule


class PlanMessages(MessageList):
    """What `kp plan` says, and what stands in the plan."""

    title = Say(nb="Plan for {customer}", en="Plan for {customer}")
    """{customer}."""
    as_of = Say(nb="Slik den er {day}.", en="As of {day}.")
    """{day}."""
    headings: SayBy[str, tuple[str, str, str]] = SayBy(
        {
            "number": Say(nb=("Nr.", "nr", "nummer"), en=("No.", "no", "number")),
            "what": Say(nb=("Hva", "steg", "handling"), en=("What", "step", "action")),
            "done_when": Say(nb=("Ferdig når", "ferdig_når", "kriterium"), en=("Done when", "done_when", "criterion")),
            "who": Say(nb=("Hvem", "ansvarlig", "eier"), en=("Who", "owner", "responsible")),
            "date": Say(nb=("Dato", "frist", "dag"), en=("Date", "due", "day")),
            "means": Say(nb=("Datoen gjelder", "gjelder", "datotype"), en=("The date means", "means", "kind of date")),
            "done": Say(nb=("Gjort", "ferdig", "status"), en=("Done", "finished", "status")),
            "after": Say(nb=("Etter nr.", "etter nr", "etter"), en=("After no.", "after no", "after")),
            "remark": Say(nb=("Merknad", "kommentar", "merknader"), en=("Remark", "comment", "remarks")),
            "id": Say(nb=("ID (la stå)", "id", "rad-id"), en=("ID (leave as it is)", "id", "row id")),
        },
    )
    """What the columns are called: first as they are written, then as they may come back."""
    means: SayBy[DayRule, tuple[str, str, str]] = SayBy(
        {
            DayRule.ON: Say(nb=("på dagen", "på", "den dagen"), en=("on the day", "on", "that day")),
            DayRule.LATEST: Say(nb=("innen", "senest", "frist"), en=("by", "at the latest", "due")),
            DayRule.EARLIEST: Say(nb=("ikke før", "tidligst", "fra"), en=("not before", "earliest", "from")),
        },
    )
    """What a date means: first as it is written, then as it may come back."""
    us = Say(nb="Vi (leverandøren)", en="We (the supplier)")
    one_of_us = Say(nb="{name} (leverandøren)", en="{name} (the supplier)")
    """{name}: one of us."""
    tick = Say(nb="x", en="x")
    do_you_have_it = Say(nb="Har dere dette steget?", en="Do you have this step?")
    how_is_it = Say(
        nb="Vi har hørt ulike ting om dette. Hvordan er det hos dere?",
        en="We have heard different things about this. How does it work with you?",
    )
    how_to_answer = Say(
        nb="Rett det som ikke stemmer, legg til rader, sett x ved det som er gjort, og la den siste kolonnen stå.",
        en="Correct what is wrong, add rows, put an x beside what is done, and leave the last column as it is.",
    )
    tell_us = Say(nb="Si fra om noe ikke stemmer eller mangler.", en="Tell us what is wrong or missing.")
    """Below the plan where nobody can write in it."""
    states = SayBy(
        {
            "done": Say(nb="gjort", en="done"),
            "next": Say(nb="neste steg", en="next step"),
            "open": Say(nb="åpent", en="open"),
            "waiting": Say(nb="senere", en="later"),
        },
    )
    """Of a step, as the customer reads it in the picture."""
    rows = SayCounted(nb=("{file}: {n} rad.", "{file}: {n} rader."), en=("{file}: {n} row.", "{file}: {n} rows."))
    """{file}."""
    left_out = Say(nb="Utelatt: holdninger, notater og begrunnelser.", en="Left out: attitudes, notes and reasons.")
    left_out_steps = SayCounted(
        nb=(
            "Utelatt: holdninger, notater, begrunnelser og {n} steg ingen der har fortalt oss om (--guesses spør om dem).",
            "Utelatt: holdninger, notater, begrunnelser og {n} steg ingen der har fortalt oss om (--guesses spør om dem).",
        ),
        en=(
            "Left out: attitudes, notes, reasons and {n} step nobody there has told us about (--guesses asks about them).",
            "Left out: attitudes, notes, reasons and {n} steps nobody there has told us about (--guesses asks about them).",
        ),
    )
    left_out_named = SayCounted(
        nb=(
            "Og {n} rad som nevner en dere ikke har møtt, en som har sluttet, eller en partner.",
            "Og {n} rader som nevner en dere ikke har møtt, en som har sluttet, eller en partner.",
        ),
        en=(
            "And {n} row that names somebody you have not met, somebody who has left, or a partner.",
            "And {n} rows that name somebody you have not met, somebody who has left, or a partner.",
        ),
    )
    shared = Say(nb="Ført inn i {file}: planen er delt med {names}.", en="Recorded in {file}: {names} got the plan.")
    """{file}, {names}."""
    nothing_saved = Say(
        nb="Ingenting er lagret: dette er det som ville blitt skrevet.",
        en="Nothing is saved: this is what would be written.",
    )
    no_json_file = Say(
        nb="-o lagrer planen selv. Skal den være JSON, så send den til en fil: kp plan {deal} --json > FIL",
        en="-o saves the plan itself. For JSON, send it to a file: kp plan {deal} --json > FILE",
    )
    """{deal}."""
    another_file = Say(nb="Velg et annet filnavn.", en="Choose another file name.")


HELP = {
    "plan": CommandHelp(
        does=Say(nb="planen kunden ser", en="the plan that the customer sees"),
        more=Say(
            nb=(
                "Bare det kunden kan se: steg noen der har fortalt oss om, datoer og løfter. Holdninger, notater, "
                "begrunnelser og det én har sagt om en annen, er aldri med."
            ),
            en=(
                "Only what the customer may see: steps somebody there has told us about, dates and promises. Attitudes, "
                "notes, reasons and what one person has said about another are never in it."
            ),
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": DEAL,
            "form": Say(nb="md, html, csv eller json", en="md, html, csv or json"),
            "for_": Say(nb="radene til disse først", en="the rows of these people first"),
            "guesses": Say(
                nb="spør om steg ingen der har fortalt oss om", en="ask about steps nobody there has told us about"
            ),
            "share_with": Say(nb="før inn hvem som har fått den", en="record who has received it"),
            "output": Say(nb="lagre i en ny fil; - er standard ut", en="save to a new file; - is standard output"),
            "back": Say(
                nb="les hva kunden har endret i planen; - er standard inndata",
                en="read what the customer changed in the plan; - is standard input",
            ),
            "by": Say(nb="med --back: hvem som endret den", en="with --back: who changed it"),
            "dry_run": Say(nb="vis uten å lagre", en="show without saving"),
            "yes": Say(nb="med --back: lagre uten å spørre", en="with --back: save without asking"),
        },
        examples=(
            Say(
                nb=("kp plan nordvik --share-with jon -o plan.csv", "til et regneark, og ført inn at Jon har den"),
                en=("kp plan nordvik --share-with jon -o plan.csv", "for a spreadsheet; the log says Jon has it"),
            ),
            Say(
                nb=("kp plan nordvik --back plan.csv --by jon", "det Jon endret, som én oppføring"),
                en=("kp plan nordvik --back plan.csv --by jon", "what Jon changed, as one entry"),
            ),
        ),
    ),
}
