"""Messages of `kp calendar`."""

from kjopsprosess.messages.help.command_help import METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class CalendarFileMessages(MessageList):
    """What stands in a calendar file, and what is said of it."""

    contact = Say(nb="Avtale", en="Booked")
    """A contact whose way nobody has said."""
    with_whom = Say(nb="{how}: {customer}, med {names}", en="{how}: {customer}, with {names}")
    """{how}, {customer}, {names}."""
    with_nobody = Say(nb="{how}: {customer}", en="{how}: {customer}")
    """{how}, {customer}."""
    promise = Say(nb="{customer}: {who} {what}", en="{customer}: {who} {what}")
    """{customer}, {who}, {what}: what is promised, in the present tense."""
    day = Say(nb="{customer}: {what}", en="{customer}: {what}")
    """{customer}, {what}: what a day is called."""
    categories = SayBy(
        {
            "contact": Say(nb="Avtale", en="Meeting"),
            "promise": Say(nb="Løfte", en="Promise"),
            "day": Say(nb="Dato", en="Date"),
        },
    )
    """What calendar programs sort and colour by."""
    to_type = SayBy(
        {
            "contact": Say(
                nb="Før: kp brief {deal}\nEtterpå: kp advance {deal}",
                en="Before: kp brief {deal}\nAfter: kp advance {deal}",
            ),
            "promise": Say(nb="Holdt: kp advance {deal} --kept {name}", en="Kept: kp advance {deal} --kept {name}"),
            "day": Say(nb="kp map {deal} --dates", en="kp map {deal} --dates"),
        },
    )
    """{deal}, {name}: the id of a promise."""
    saved = Say(nb="Lagret {file}: {events}.", en="Saved {file}: {events}.")
    """{file}, {events}."""
    counted = SayBy(
        {
            "contact": SayCounted(nb=("{n} avtale", "{n} avtaler"), en=("{n} meeting", "{n} meetings")),
            "promise": SayCounted(nb=("{n} løfte", "{n} løfter"), en=("{n} promise", "{n} promises")),
            "day": SayCounted(nb=("{n} dato", "{n} datoer"), en=("{n} date", "{n} dates")),
        },
    )
    nothing = Say(nb="ingenting er avtalt, lovet eller satt", en="nothing is booked, promised or set")
    cancelled = SayCounted(
        nb=(
            "{n} er over og merket som avlyst: kalenderen fjerner den eller stryker den ut.",
            "{n} er over og merket som avlyst: kalenderen fjerner dem eller stryker dem ut.",
        ),
        en=(
            "{n} is over and marked as cancelled: the calendar removes it or strikes it through.",
            "{n} are over and marked as cancelled: the calendar removes them or strikes them through.",
        ),
    )
    zone = Say(
        nb="Klokkeslettene er i {zone}. Selger dere et annet sted, skriv timezone i kp.yaml.",
        en="Times are in {zone}. If you sell elsewhere, write timezone in kp.yaml.",
    )
    """{zone}."""
    length = SayCounted(
        nb=(
            "Lengden på {n} avtale er ikke kjent: det er satt av én time.",
            "Lengden på {n} avtaler er ikke kjent: det er satt av én time til hver.",
        ),
        en=(
            "The length of {n} meeting is not known: an hour is set aside.",
            "The length of {n} meetings is not known: an hour is set aside for each.",
        ),
    )
    unreadable = Say(
        nb="{deal} kan ikke leses og mangler i kalenderen: {place}",
        en="{deal} cannot be read and is missing from the calendar: {place}",
    )
    """{deal}, {place}."""
    not_ours = Say(
        nb="{file} finnes fra før, og er ikke laget av kp calendar. Den er ikke rørt. Velg et annet navn.",
        en="{file} exists already, and was not made by kp calendar. It is not touched. Choose another name.",
    )
    """{file}."""
    not_an_alarm = Say(
        nb="«{text}» sier ikke hvor lenge før. Skriv for eksempel 30m, 1t, 1d eller 1u.",
        en="“{text}” does not say how long before. Write for example 30m, 1h, 1d or 1w.",
    )
    """{text}."""


HELP = {
    "calendar": CommandHelp(
        does=Say(nb="avtaler, løfter og datoer som kalenderfil", en="meetings, promises and dates as a calendar file"),
        more=Say(
            nb="Uten sak: fra alle sakene. Importer filen igjen, så flyttes det som er flyttet, og det som er over, forsvinner. Notater, behov og holdninger er ikke med; --with-brief tar med hele briefen i avtalene.",
            en="Without a deal: from all deals. Import the file again: what has been moved is moved, and what is over disappears. Notes, needs and attitudes are not in it; --with-brief puts the whole brief into the meetings.",
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": Say(nb="bare én sak", en="only one deal"),
            "output": Say(
                nb="lagre i FIL; en fil kp calendar har laget før, blir erstattet; - er standard ut",
                en="save to FILE; one that kp calendar has made before is replaced; - is standard output",
            ),
            "seller": Say(
                nb="bare løftene og sakene til én av oss",
                en="only the promises and deals of one of us",
            ),
            "with_brief": Say(
                nb="ta med briefen i avtalene; da er filen bare for dere",
                en="put the brief into the meetings; the file is then for your eyes only",
            ),
            "alarm": Say(
                nb="varsle så lenge FØR: 30m, 1t, 1d; kan gjentas",
                en="remind this long BEFORE: 30m, 1h, 1d; may be repeated",
            ),
        },
        examples=(
            Say(
                nb=("kp calendar -o kp.ics", "alt, til en kalender for seg"),
                en=("kp calendar -o kp.ics", "everything, for a calendar of its own"),
            ),
            Say(
                nb=("kp calendar nordvik --alarm 1d --alarm 30m -o nordvik.ics", "én sak, med varsler"),
                en=("kp calendar nordvik --alarm 1d --alarm 30m -o nordvik.ics", "one deal, with reminders"),
            ),
        ),
    ),
}
