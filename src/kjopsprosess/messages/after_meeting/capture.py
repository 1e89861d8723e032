"""Messages of `kp note`, `kp inbox` and `kp undo`."""

from kjopsprosess.messages.help.command_help import DEAL, DRY_RUN, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class CaptureMessages(MessageList):
    """What is said when something is kept quickly, filed or taken back."""

    kept_in_inbox = Say(
        nb="Lagt i {file}. kp inbox legger det i rett sak.", en="Kept in {file}. kp inbox files it in its deal."
    )
    """{file}."""
    ready_to_paste = Say(
        nb="Dette er det du skrev. Det kan limes inn til slutt i {file}.",
        en="This is what you wrote. It can be pasted at the end of {file}.",
    )
    """{file}: the words that could not be kept there."""
    would_keep = Say(nb="Dette ville blitt lagt i {file}.", en="This would be kept in {file}.")
    note_without_words = Say(
        nb="Hva skal stå i notatet? Skriv det etter saken: kp note {deal} TEKST",
        en="What should the note say? Write it after the deal: kp note {deal} TEXT",
    )
    """{deal}: the words name a deal and nothing else."""
    empty_note = Say(nb="Notatet er tomt, så ingenting er lagret.", en="The note is empty, so nothing is saved.")
    paste_here = Say(
        nb="Lim inn teksten. Avslutt med Ctrl-D på en egen linje (på Windows Ctrl-Z og Enter).",
        en="Paste the text. End with Ctrl-D on a line of its own (on Windows Ctrl-Z and Enter).",
    )
    line_cut = Say(
        nb="! Linje {line} er så lang at terminalen kan ha kuttet slutten. Fra en fil kommer alt med: kp note SAK - < FIL",
        en="! Line {line} is so long that the terminal may have cut its end. From a file all of it comes: kp note DEAL - < FILE",
    )
    """{line}: which one, from 1."""
    not_utf_8 = Say(
        nb="Ikke lagret. Teksten er ikke UTF-8. Lagre den som UTF-8, og prøv igjen.",
        en="Not saved. The text is not UTF-8. Save it as UTF-8, and try again.",
    )
    inbox_empty = Say(nb="Innboksen er tom.", en="The inbox is empty.")
    inbox_in_terminal = Say(
        nb="I en terminal spør kp inbox hvilken sak hver linje hører til.",
        en="In a terminal, kp inbox asks which deal each line belongs to.",
    )
    inbox_how_to = Say(
        nb="Skriv saken linjen hører til. Enter lar den ligge, x sletter den, Ctrl-C stopper.",
        en="Write the deal the line belongs to. Enter leaves it, x deletes it, Ctrl-C stops.",
    )
    delete_keys = Say(nb=("x",), en=("x",))
    """Answers that throw a line away."""
    filed_before = Say(
        nb="Linjen står allerede som notat den dagen i {file}. Den er bare tatt ut av innboksen.",
        en="The line is in {file} already, as a note of that day. It has only been taken out of the inbox.",
    )
    """{file}: the deal's."""
    inbox_left = SayCounted(
        nb=("{n} linje ligger igjen i innboksen.", "{n} linjer ligger igjen i innboksen."),
        en=("{n} line is left in the inbox.", "{n} lines are left in the inbox."),
    )
    nothing_to_undo = Say(
        nb="kp har ikke skrevet noe i {deal} fra denne maskinen som kan angres. Se {file}.",
        en="kp has written nothing in {deal} from this machine that can be undone. See {file}.",
    )
    """{deal}, {file}."""
    taken_out = Say(
        nb="Tatt ut av {file}. Vil du ha det inn igjen, lim det inn nederst under log:",
        en="Taken out of {file}. To have it back, paste it at the end of log:",
    )
    """{file}: before the lines."""
    would_take_out = Say(nb="Dette ville blitt tatt ut av {file}:", en="This would be taken out of {file}:")
    why_not_undone = SayBy(
        {
            "gone": Say(
                nb="{entry}, som kp skrev sist, er allerede ute av {place}. Ingenting mer er tatt ut. Vil du ha ut den før, kjør kp undo en gang til.",
                en="{entry}, which kp wrote last, is out of {place} already. Nothing more has been taken out. To take out the one before it, run kp undo once more.",
            ),
            "later": Say(
                nb="Ikke angret: {entry} er ikke lenger det siste i loggen. Se {place}.",
                en="Not undone: {entry} is no longer the last in the log. See {place}.",
            ),
            "changed": Say(
                nb="Ikke angret: {entry} er endret siden kp skrev det. Se {place}.",
                en="Not undone: {entry} has been changed since kp wrote it. See {place}.",
            ),
            "archived": Say(
                nb="Ikke angret: {entry} er flyttet til den eldre filen. Ta den ut der for hånd: {place}",
                en="Not undone: {entry} has been moved to the older file. Take it out there by hand: {place}",
            ),
            "needed": Say(
                nb="Ikke angret: noe annet i filen viser til det {entry} sier. Se {place}.",
                en="Not undone: something else in the file refers to what {entry} says. See {place}.",
            ),
        },
    )
    """{entry}, {place}: by the reason."""


HELP = {
    "note": CommandHelp(
        does=Say(
            nb="skriv et notat i en sak, eller en linje i innboksen", en="keep a note in a deal, or a line in the inbox"
        ),
        more=Say(
            nb="Er første ord navnet på en sak, blir resten et notat i loggen dens. Ellers blir alt en linje i inbox.md, som kp inbox legger på plass senere. «-» leser teksten fra standard inndata.",
            en="When the first word names a deal, the rest becomes a note in its log. Otherwise all of it becomes a line in inbox.md, which kp inbox files later. “-” reads the text from standard input.",
        ),
        arguments={"words": METAVARS["[DEAL] TEXT"]},
        parameters={
            "words": Say(nb="saken, om den er kjent, og teksten", en="the deal, if it is known, and the text"),
            "date": Say(nb="hvilken dag det var; ellers i dag", en="which day it was; today if left out"),
            "dry_run": DRY_RUN,
        },
        examples=(
            Say(
                nb=("kp note nordvik Siv er borte til mandag", "et notat i saken"),
                en=("kp note nordvik Siv is away until Monday", "a note in the deal"),
            ),
            Say(
                nb=("kp note Ring Ruth om lageret", "en linje i innboksen"),
                en=("kp note Call Ruth about the stock", "a line in the inbox"),
            ),
        ),
    ),
    "inbox": CommandHelp(
        does=Say(nb="legg linjene i innboksen i hver sin sak", en="file the lines of the inbox in their deals"),
        more=Say(
            nb="Viser linjene i inbox.md én for én og spør hvilken sak de hører til. Linjen blir et notat i saken, på den dagen den ble skrevet.",
            en="Shows the lines of inbox.md one by one and asks which deal they belong to. A line becomes a note in the deal, on the day it was written.",
        ),
        arguments={},
        parameters={},
        examples=(
            Say(nb=("kp inbox", "gå gjennom linjene"), en=("kp inbox", "go through the lines")),
            Say(nb=("kp inbox --json", "linjene som JSON"), en=("kp inbox --json", "the lines as JSON")),
        ),
    ),
    "undo": CommandHelp(
        does=Say(nb="ta ut det kp sist skrev i en sak", en="take out what kp last wrote in a deal"),
        more=Say(
            nb="Virker når det er det siste i loggen og ingen har endret det. Det som tas ut, vises slik at det kan limes inn igjen. Gjentas for å ta ut det før der igjen.",
            en="Works when it is the last in the log and nobody has changed it. What is taken out is shown so that it can be pasted back. Repeat to take out the one before.",
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={"deal": DEAL, "dry_run": DRY_RUN},
        examples=(
            Say(nb=("kp undo nordvik", "ta ut det siste"), en=("kp undo nordvik", "take out the last")),
            Say(
                nb=("kp undo nordvik --dry-run", "vis hva som ville blitt tatt ut"),
                en=("kp undo nordvik --dry-run", "show what would be taken out"),
            ),
        ),
    ),
}
