"""Messages of `kp list`."""

from .command_help import CommandHelp
from .parameters import FORMAT
from .say import MessageList, Say, SayBy, SayCounted, SayEach
from .shared import DEALS, EQUAL_FOR_ALL


class ListMessages(MessageList):
    """What `kp list` says."""

    need = SayCounted(
        nb=("{n} av {of} må følges opp", "{n} av {of} må følges opp"),
        en=("{n} of {of} needs attention", "{n} of {of} need attention"),
    )
    """{of}: so many of all deals need attention."""
    none_needs = SayCounted(
        nb=("Saken trenger ingen oppfølging nå", "Ingen av {n} saker trenger oppfølging nå"),
        en=("The deal needs no attention now", "None of {n} deals needs attention now"),
    )
    deals = DEALS
    columns = SayEach(
        Say(nb="kundens neste steg", en="customer's next step"),
        Say(nb="hvem", en="who"),
        Say(nb="frist", en="promised by"),
        Say(nb="stille", en="quiet"),
    )
    """Step, who, promised by, quiet."""
    orders = SayBy(
        {
            "customer": Say(nb="kunde", en="customer"),
            "process": Say(nb="prosess", en="process"),
            "due": Say(nb="frist", en="promised by"),
            "quiet": Say(nb="stille", en="quiet"),
            "booked": Say(nb="avtalt", en="booked"),
            "id": Say(nb="sak", en="deal"),
        },
    )
    """What a list can be sorted by, as the columns are called."""
    groups = SayBy(
        {
            "unreadable": Say(nb="Kan ikke leses", en="Cannot be read"),
            "our_overdue": Say(nb="Vi er over fristen", en="We are late"),
            "their_overdue": Say(nb="Kunden er over fristen", en="The customer is late"),
            "wake": Say(nb="Skal tas opp igjen", en="To be taken up again"),
            "open_to_complaint": Say(nb="Tapt, kan klages på", en="Lost, open to complaint"),
            "too_late": Say(nb="For sent", en="Too late"),
            "not_promised": Say(nb="Ingenting er lovet", en="Nothing is promised"),
            "slow": Say(nb="Lenger enn vanlig", en="Longer than usual"),
            "single_source": Say(nb="Færre enn to kilder", en="Fewer than two sources"),
            "fine": Say(nb="I rute", en="On course"),
            "resting": Say(nb="På vent", en="On hold"),
            "ended": Say(nb="Avsluttet", en="Ended"),
        },
    )
    """Heading, by the group's key."""
    counted = SayBy(
        {
            "fine": SayCounted(
                nb=("{n} sak er i rute", "{n} saker er i rute"),
                en=("{n} deal is on course", "{n} deals are on course"),
            ),
            "resting": SayCounted(
                nb=("{n} sak er på vent", "{n} saker er på vent"),
                en=("{n} deal is on hold", "{n} deals are on hold"),
            ),
            "ended": SayCounted(
                nb=("{n} sak er avsluttet", "{n} saker er avsluttet"),
                en=("{n} deal has ended", "{n} deals have ended"),
            ),
        },
    )
    """A group without its rows, by its key."""
    more = SayCounted(
        nb=("{n} til: kp list --group {group}", "{n} til: kp list --group {group}"),
        en=("{n} more: kp list --group {group}", "{n} more: kp list --group {group}"),
    )
    """{group}: deals of a group that are not shown, and the command that shows them."""
    show_all = Say(nb="kp list --all", en="kp list --all")
    """The command that shows every row."""
    who = Say(nb="hvem?", en="who?")
    by_when = Say(nb="til når?", en="by when?")
    new = Say(nb="ny", en="new")
    never = Say(nb="aldri", en="never")
    """The customer has never done anything."""
    only_in = Say(nb="bare i {channel}", en="{channel}")
    """{channel}, in the narrow column of the list."""
    equal = EQUAL_FOR_ALL
    equal_short = Say(nb="likt", en="equal")
    """The same beside a name, where there is little room."""
    all_taken = Say(nb="alle steg er gjort", en="all steps are done")
    quiet_for = Say(nb="stille {days}", en="quiet for {days}")
    """{days}, where no column has a name."""
    never_active = Say(nb="kunden har ikke gjort noe ennå", en="the customer has done nothing yet")
    """Where no column has a name."""
    outdated = SayCounted(
        nb=(
            "{n} sak følger en eldre versjon: kp process upgrade --all --dry-run",
            "{n} saker følger en eldre versjon: kp process upgrade --all --dry-run",
        ),
        en=(
            "{n} deal follows an older version: kp process upgrade --all --dry-run",
            "{n} deals follow an older version: kp process upgrade --all --dry-run",
        ),
    )
    """Deals whose process has a newer version."""
    problems = SayCounted(
        nb=(
            "{n} sak stemmer ikke med prosessen sin. Se hvorfor med kp check.",
            "{n} saker stemmer ikke med prosessene sine. Se hvorfor med kp check.",
        ),
        en=(
            "{n} deal does not fit its process. See why with kp check.",
            "{n} deals do not fit their processes. See why with kp check.",
        ),
    )
    week = Say(
        nb="De siste sju dagene: Kunden har gjort noe i {deals}, vi har gjort {acts}.",
        en="The last seven days: the customer did something in {deals}, we did {acts}.",
    )
    """{deals}, {acts}."""
    acts = SayCounted(nb=("{n} oppgave", "{n} oppgaver"), en=("{n} task", "{n} tasks"))
    reading = Say(nb="Leser {done} av {of} saker", en="Reading {done} of {of} deals")
    """{done}, {of}: beside a bar that fills."""
    no_match = Say(nb="Ingen saker passer.", en="No deals match.")
    no_deals = Say(nb="Ingen saker ennå.", en="No deals yet.")
    first_steps = SayEach(
        Say(nb=("kp new KUNDE", "start en sak"), en=("kp new CUSTOMER", "start a deal")),
        Say(
            nb=("kp process list", "se hvilke kjøpsprosesser som finnes"),
            en=("kp process list", "see which buying processes there are"),
        ),
    )
    """Commands for a beginner, each with what it does."""


HELP = {
    "list": CommandHelp(
        does=Say(nb="alle saker, øverst de som må følges opp", en="every deal, those that need attention at the top"),
        more=Say(
            nb="Sakene står under det de trenger: en frist vi har oversittet, en frist kunden har oversittet, at ingenting er lovet, og så videre.",
            en="The deals stand under what they need: a date we have passed, a date the customer has passed, that nothing is promised, and so on.",
        ),
        arguments={},
        parameters={
            "everything": Say(nb="alle rader, også når de er mange", en="every row, also when there are many"),
            "process": Say(nb="bare saker som følger denne kjøpsprosessen", en="only deals that follow this process"),
            "person": Say(nb="bare saker der denne personen er med", en="only deals in which this person takes part"),
            "step": Say(nb="bare saker der dette steget er åpent", en="only deals where this step is open"),
            "group": Say(
                nb="bare én gruppe: overskriften dens, eller our_overdue, their_overdue, not_promised eller slow",
                en="only one group: its heading, or our_overdue, their_overdue, not_promised or slow",
            ),
            "sort": Say(
                nb="én liste i rekkefølge etter kunde, prosess, frist, stille, avtalt eller sak",
                en="one list in the order of customer, process, promised by, quiet, booked or deal",
            ),
            "jsonl": Say(
                nb="som JSON, én linje for hver sak",
                en="as JSON, one line for each deal",
            ),
            "form": FORMAT,
        },
        examples=(
            Say(nb=("kp list", "mandag morgen"), en=("kp list", "on Monday morning")),
            Say(nb=("kp list --sort quiet", "de stilleste først"), en=("kp list --sort quiet", "the quietest first")),
        ),
    ),
}
