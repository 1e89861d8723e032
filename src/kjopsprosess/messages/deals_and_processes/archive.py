"""Messages of `kp archive`."""

from kjopsprosess.messages.help.command_help import DEAL, DRY_RUN_OF_CHANGE, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class ArchiveMessages(MessageList):
    """What is said when the oldest entries of a deal are moved to a file beside it."""

    moved = SayCounted(
        nb=(
            "Flyttet {n} oppføring, fra {first}, fra {file} til {older}.",
            "Flyttet {n} oppføringer, fra {first} til {last}, fra {file} til {older}.",
        ),
        en=(
            "Moved {n} entry, of {first}, from {file} to {older}.",
            "Moved {n} entries, {first} to {last}, from {file} to {older}.",
        ),
    )
    """{n}, {first}, {last}, {file}, {older}."""
    would_move = SayCounted(
        nb=(
            "{n} oppføring, fra {first}, ville blitt flyttet fra {file} til {older}.",
            "{n} oppføringer, fra {first} til {last}, ville blitt flyttet fra {file} til {older}.",
        ),
        en=(
            "{n} entry, of {first}, would be moved from {file} to {older}.",
            "{n} entries, {first} to {last}, would be moved from {file} to {older}.",
        ),
    )
    """As `moved`."""
    already = SayCounted(
        nb=("{n} av dem sto i {older} fra før.", "{n} av dem sto i {older} fra før."),
        en=("{n} of them stood in {older} already.", "{n} of them stood in {older} already."),
    )
    """{n}, {older}: what a move that was stopped had put there."""
    left = SayCounted(
        nb=("{n} oppføring står igjen i {file}.", "{n} oppføringer står igjen i {file}."),
        en=("{n} entry is left in {file}.", "{n} entries are left in {file}."),
    )
    """{n}, {file}."""
    still_too_big = Say(
        nb="{file} er fortsatt for stor til å leses. Flytt mer, med en senere --until.",
        en="{file} is still too big to be read. Move more, with a later --until.",
    )
    """{file}."""
    in_both = Say(
        nb="Oppføringene står nå i begge filene, og regnes én gang. Ingenting er mistet. Ta dem ut av sakens fil: kp archive {deal} --until {until}",
        en="The entries now stand in both files, and are counted once. Nothing is lost. Take them out of the deal's file: kp archive {deal} --until {until}",
    )
    """{older}, {deal}, {until}: the older file was written, and the deal's file could not be."""
    why_not = SayBy(
        {
            "none": Say(
                nb="Ikke flyttet: {file} har ingen oppføringer til og med {until}.",
                en="Nothing moved: {file} has no entries until {until}.",
            ),
            "no-id": Say(
                nb="Ikke flyttet: oppføringen i {place} har ingen id. Uten den kan ikke kp se om den står to steder. Skriv en: id: ÅÅÅÅ-MM-DD-xxxx",
                en="Nothing moved: the entry in {place} has no id. Without one kp cannot tell whether it stands twice. Write one: id: YYYY-MM-DD-xxxx",
            ),
            "order": Say(
                nb="Ikke flyttet: oppføringen i {place} er fra {day}, og eldre oppføringer står under den. Sett dem i rekkefølge etter dato, eller flytt den med: --until {iso}",
                en="Nothing moved: the entry in {place} is of {day}, and older ones stand below it. Put them in order of date, or move it with them: --until {iso}",
            ),
            "form": Say(
                nb="Ikke flyttet: loggen i {place} er ikke skrevet med én oppføring under hver strek. Skriv den slik, og prøv igjen.",
                en="Nothing moved: the log in {place} is not written with each entry under a dash. Write it so, and try again.",
            ),
            "differs": Say(
                nb="Ikke flyttet: oppføringen i {place} står også i den eldre filen, med andre kommentarer. Gjør de to like, og prøv igjen.",
                en="Nothing moved: the entry in {place} also stands in the older file, with other comments. Make the two alike, and try again.",
            ),
            "too-big": Say(
                nb="Ikke flyttet: {file} ville blitt for stor. Velg en tidligere dag med --until.",
                en="Nothing moved: {file} would become too big. Choose an earlier day with --until.",
            ),
            "not-same": Say(
                nb="Ikke flyttet: {file} lar seg ikke dele uten at noe endres. Flytt oppføringene for hånd.",
                en="Nothing moved: {file} cannot be divided without a change. Move the entries by hand.",
            ),
        },
    )
    """{place}, {file}, {until}, {day}, {iso}: by the reason. {day} and {iso} are the same day."""


HELP = {
    "archive": CommandHelp(
        does=Say(nb="flytt gamle oppføringer til en fil ved siden av", en="move old entries to a file beside the deal"),
        more=Say(
            nb="Filen SAK.older.yaml leses alltid som begynnelsen av sakens logg, så alle svar er som før. Oppføringene flyttes som de står, med kommentarene sine. Virker også når sakens fil er blitt for stor til å leses.",
            en="The file DEAL.older.yaml is always read as the beginning of the deal's log, so every answer stays as it was. Entries are moved as they stand, with their comments. Works also when the deal's file has become too big to be read.",
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": DEAL,
            "until": Say(nb="siste dag som flyttes", en="the last day that is moved"),
            "dry_run": DRY_RUN_OF_CHANGE,
        },
        examples=(
            Say(
                nb=("kp archive nordvik --until 2025-12-31", "flytt alt til og med 2025"),
                en=("kp archive nordvik --until 2025-12-31", "move everything until the end of 2025"),
            ),
            Say(
                nb=("kp archive nordvik --until 2025-12-31 --dry-run", "vis hva som ville blitt flyttet"),
                en=("kp archive nordvik --until 2025-12-31 --dry-run", "show what would be moved"),
            ),
        ),
    ),
}
