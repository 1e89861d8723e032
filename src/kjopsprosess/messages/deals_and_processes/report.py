"""Messages of `kp report`."""

from kjopsprosess.messages.help.command_help import FORMAT_HTML, OUTPUT, SINCE, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.messages.shared import DEALS


class ReportMessages(MessageList):
    """What the report says."""

    title = Say(nb="Rapport {day}, siden {since}", en="Report {day}, since {since}")
    """{day}: today; {since}: the first day it is about."""
    of_seller = Say(nb="Bare sakene til {name}", en="Only the deals of {name}")
    """{name} of the one of us."""
    acted = Say(nb="Kunden gjorde noe i {n} av {deals}.", en="The customer did something in {n} of {deals}.")
    """{n} of {deals}."""
    deals = DEALS
    none = Say(nb="Ingen saker er i gang.", en="No deals are under way.")
    theirs = Say(
        nb="Kundenes løfter: {kept} holdt, {broken} brutt.", en="Customers' promises: {kept} kept, {broken} broken."
    )
    """{kept}, {broken}: how many."""
    ours = Say(nb="Våre løfter: {kept} holdt, {broken} brutt.", en="Our promises: {kept} kept, {broken} broken.")
    """{kept}, {broken}: how many."""
    partners = SayCounted(
        nb=("Partnere brøt {n} løfte.", "Partnere brøt {n} løfter."),
        en=("Partners broke {n} promise.", "Partners broke {n} promises."),
    )
    late_before = SayCounted(
        nb=("{n} løfte var allerede over fristen.", "{n} løfter var allerede over fristen."),
        en=("{n} promise was already late.", "{n} promises were already late."),
    )
    groups = SayBy(
        {
            "ended": Say(nb="Avsluttet", en="Over"),
            "acted": Say(nb="Kunden gjorde noe", en="The customer did something"),
            "grew": Say(nb="Ingenting skjedde, men vi vet mer", en="Nothing happened, but we know more"),
            "only_us": Say(nb="Bare vi gjorde noe", en="Only we did something"),
            "nothing": Say(nb="Ingenting skjedde", en="Nothing happened"),
        },
    )
    labels = SayBy(
        {
            "ending": Say(nb="Slutt", en="Ended"),
            "done": Say(nb="Gjort", en="Done"),
            "kept": Say(nb="Holdt", en="Kept"),
            "promised": Say(nb="Lovet", en="Promised"),
            "moved": Say(nb="Flyttet", en="Moved"),
            "reopened": Say(nb="Gjenåpnet", en="Reopened"),
            "skipped": Say(nb="Utgår", en="Skipped"),
            "broken": Say(nb="Brutt", en="Broken"),
            "we_kept": Say(nb="Holdt av oss", en="Kept by us"),
            "we_broke": Say(nb="Brutt av oss", en="Broken by us"),
            "we_did": Say(nb="Vi gjorde", en="We did"),
            "map": Say(nb="Kartet", en="The map"),
            "quiet": Say(nb="Kunden", en="Customer"),
            "date": Say(nb="Dato", en="Date"),
            "ask": Say(nb="Spør", en="Ask"),
        },
    )
    done = Say(nb="{step} ({who}, {how} {day})", en="{step} ({who}, {how} {day})")
    """{step}, {who} did it, {how} we know, {day} it happened."""
    with_words = Say(nb="{what}: {words}", en="{what}: {words}")
    """{what}, and the {words} of what was made or said."""
    of_step = Say(nb="{step} ({who}): {why}", en="{step} ({who}): {why}")
    """{step} gone back to or skipped, by {who}, and {why}."""
    dropped = Say(nb="{what} (frafalt)", en="{what} (dropped)")
    """{what} was promised."""
    broken = Say(nb="{what}: {late}", en="{what}: {late}")
    """{what} was promised, and how {late} it is."""
    broken_before = Say(nb="{what}: {late}, også forrige gang", en="{what}: {late}, last time too")
    """{what} was promised, {late}; it was late before the time of the report."""
    contacts = SayCounted(
        nb=("{n} møte eller samtale", "{n} møter eller samtaler"), en=("{n} meeting or call", "{n} meetings or calls")
    )
    tasks = SayCounted(nb=("{n} oppgave", "{n} oppgaver"), en=("{n} task", "{n} tasks"))
    unanswered = SayCounted(
        nb=("{n} e-post uten svar", "{n} e-poster uten svar"),
        en=("{n} e-mail without a reply", "{n} e-mails without a reply"),
    )
    new_step = Say(nb="nytt steg: {step}", en="a new step: {step}")
    """{step} that only this customer has."""
    told = Say(nb="{step}: {word}", en="{step}: {word}")
    """{step}, and on whose {word} it stands now."""
    differs = Say(nb="{step}: uenige", en="{step}: they disagree")
    """{step} on which two do not say the same."""
    new_day = Say(nb="en dag: {day}", en="a day: {day}")
    """{day} that rules."""
    met = Say(nb="første kontakt: {names}", en="first contact: {names}")
    """{names} of people met for the first time."""
    named = Say(nb="nye navn: {names}", en="new names: {names}")
    """{names} of people we now know of."""
    quiet = SayCounted(
        nb=("ingenting på {n} dag", "ingenting på {n} dager"), en=("nothing for {n} day", "nothing for {n} days")
    )
    never = Say(nb="har ikke gjort noe ennå", en="has not done anything yet")
    with_them = Say(nb="{how} med {names}", en="{how} with {names}")
    """{how}: meeting or call; {names}."""
    coming = Say(nb="Datoer til og med {day}", en="Dates until {day}")
    """{day}: the last one told."""
    worth = Say(nb="Verdi, etter hva kunden sist gjorde", en="Value, by what the customer did last")
    no_step = Say(nb="Ingen steg ennå", en="No step yet")
    worth_of = Say(nb="{step} ({process})", en="{step} ({process})")
    """{step} of a {process}, where the deals follow several."""
    without_value = SayCounted(
        nb=("{n} sak uten verdi.", "{n} saker uten verdi."),
        en=("{n} deal without a value.", "{n} deals without a value."),
    )
    unreadable = Say(nb="Kan ikke leses: {deals}. Se kp check.", en="Cannot be read: {deals}. See kp check.")
    """{deals} with their places."""


HELP = {
    "report": CommandHelp(
        does=Say(
            nb="hva kundene har gjort siden sist, til fredagsmøtet",
            en="what customers have done since last time, for the Friday meeting",
        ),
        more=Say(
            nb="Uten --since: de siste sju dagene. Løfter som er holdt og brutt på begge sider, det vi har fått vite, saker der bare vi gjorde noe, datoer fremover og ett spørsmål per sak. Ingen rangeres, og det regnes ikke ut noen sannsynlighet.",
            en="Without --since: the last seven days. Promises kept and broken on both sides, what we have learnt, deals in which only we did something, dates ahead, and one question per deal. Nobody is ranked, and no probability is worked out.",
        ),
        arguments={},
        parameters={
            "since": SINCE,
            "seller": Say(nb="bare sakene én av oss har", en="only the deals that one of us has"),
            "form": FORMAT_HTML,
            "output": OUTPUT,
        },
        examples=(
            Say(nb=("kp report", "de siste sju dagene"), en=("kp report", "the last seven days")),
            Say(
                nb=("kp report --since 14d -o rapport.html", "to uker, som en nettside"),
                en=("kp report --since 14d -o report.html", "two weeks, as a web page"),
            ),
        ),
    ),
}
