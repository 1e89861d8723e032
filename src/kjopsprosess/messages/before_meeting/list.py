"""Messages of `kp list`."""

from kjopsprosess.messages.help.command_help import CSV_FILE, FORMAT_CSV, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted, SayEach
from kjopsprosess.messages.shared import DEALS, EQUAL_FOR_ALL


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
    promised_by_brief = Say(nb="frist", en="by")
    """The third of them, in little room."""
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
            "wake": Say(nb="Skal tas opp igjen", en="To be reopened"),
            "open_to_complaint": Say(nb="Tapt, kan klages på", en="Lost, open to complaint"),
            "too_late": Say(nb="For sent", en="Too late"),
            "not_promised": Say(nb="Ingenting er lovet", en="Nothing is promised"),
            "slow": Say(nb="Lenger enn vanlig", en="Longer than usual"),
            "single_source": Say(nb="Færre enn to kilder", en="Fewer than two sources"),
            "fine": Say(nb="I rute", en="On track"),
            "resting": Say(nb="På vent", en="On hold"),
            "ended": Say(nb="Avsluttet", en="Ended"),
        },
    )
    """Heading, by the group's key."""
    counted = SayBy(
        {
            "fine": SayCounted(
                nb=("{n} sak er i rute", "{n} saker er i rute"),
                en=("{n} deal is on track", "{n} deals are on track"),
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
    """The customer has never moved the deal."""
    aged = Say(nb="{word} ({n})", en="{word} ({n})")
    """{word}: never or new; {n}: days since the first entry."""
    quiet_means = Say(
        nb="Stille: dager siden kunden sist flyttet saken.",
        en="Quiet: days since the customer last moved the deal.",
    )
    """Below a list."""
    quiet_or_age = Say(
        nb="Stille: dager siden kunden sist flyttet saken (i parentes: siden den begynte).",
        en="Quiet: days since the customer last moved the deal (in brackets: its age).",
    )
    """The same, where a deal is shown that the customer never moved."""
    unrecorded = Say(
        nb="Ikke ført inn: {customer}, kp advance {deal} --date {date}",
        en="Not recorded: {customer}, kp advance {deal} --date {date}",
    )
    """{customer}, {deal}, {date}: a contact whose day has passed with nothing recorded."""
    unrecorded_more = SayCounted(
        nb=("{n} til som ikke er ført inn: kp next", "{n} til som ikke er ført inn: kp next"),
        en=("{n} more not recorded: kp next", "{n} more not recorded: kp next"),
    )
    we_ended = Say(nb="Vi, avsluttet", en="We, ended")
    """Who is late, where the deal is over."""
    only_source = Say(nb="bare {name}", en="only {name}")
    """{name}: the one person from whom all we know comes."""
    no_source = Say(nb="ingen kilde", en="no source")
    """We know nothing from anybody."""
    booked = Say(nb="avtalt {when}", en="booked {when}")
    """{when}."""
    complaint_brief = Say(nb="klage til {day}", en="complaint by {day}")
    """{day}: the last day, in little room."""
    complaint_unknown = Say(nb="klagefrist ukjent", en="complaint: day unknown")
    """The same where the last day is not known."""
    quiet_brief = Say(nb="stille {n}", en="quiet {n}")
    """{n}: days, in little room."""
    late_brief = Say(nb="{n} d over", en="{n} d late")
    """{n}: days late, in little room."""
    short_of = SayCounted(
        nb=("{day}, {n} dag for lite", "{day}, {n} dager for lite"),
        en=("{day}, {n} day short", "{day}, {n} days short"),
    )
    """{day}: a date the deal depends on; days that are missing before it."""
    usual = Say(nb="vanlig {usual}", en="usually {usual}")
    """{usual}: days, «21–56»."""
    over_days = Say(nb="over 30 dager", en="over 30 days")
    """Quiet for longer than that, where nobody knows what is usual."""
    over_brief = Say(nb="over 30", en="over 30")
    moved = SayCounted(nb=("flyttet {n} gang", "flyttet {n} ganger"), en=("moved {n} time", "moved {n} times"))
    """So many times a promise was put off."""
    moved_brief = Say(nb="flyttet {n}×", en="moved {n}×")
    """{n}, in little room."""
    only_in = Say(nb="bare i {channel}", en="{channel}")
    """{channel}, in the narrow column of the list."""
    equal = EQUAL_FOR_ALL
    equal_short = Say(nb="likt", en="equal")
    """The same beside a name, where there is little room."""
    all_taken = Say(nb="alle steg er gjort", en="all steps are done")
    quiet_for = Say(nb="stille {days}", en="quiet for {days}")
    """{days}, where no column has a name."""
    never_for = Say(nb="aldri flyttet på {days}", en="never moved in {days}")
    """{days}: where no column has a name."""
    new_for = Say(nb="ny for {days} siden", en="new {days} ago")
    """{days}: where no column has a name."""
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
    only_since = Say(
        nb="Bare saker der noe er ført inn siden {day}", en="Only deals with something recorded since {day}"
    )
    """{day}: the first one that counts."""
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
            nb="Sakene er gruppert etter det de trenger: et løfte fra oss som er over fristen, et fra kunden som er det, at ingenting er lovet, og så videre.",
            en="The deals are grouped by what they need: a promise of ours is late, one of the customer's is late, nothing is promised, and so on.",
        ),
        arguments={},
        parameters={
            "everything": Say(nb="alle rader, også når de er mange", en="every row, even when there are many"),
            "process": Say(nb="bare saker som følger denne kjøpsprosessen", en="only deals that follow this process"),
            "customer": Say(
                nb="alle sakene til én kunde, også de som er avsluttet",
                en="all deals with one customer, including those that have ended",
            ),
            "person": Say(nb="bare saker der denne personen er med", en="only deals this person takes part in"),
            "since": Say(
                nb="bare saker der noe er ført inn siden da: en dag, 7d for sju dager, 2u for to uker",
                en="only deals with something recorded since then: a day, 7d for seven days, 2w for two weeks",
            ),
            "step": Say(nb="bare saker der dette steget er åpent", en="only deals where this step is open"),
            "group": Say(
                nb="bare én gruppe: overskriften dens, eller our_overdue, their_overdue, too_late, not_promised eller slow",
                en="only one group: its heading, or our_overdue, their_overdue, too_late, not_promised or slow",
            ),
            "sort": Say(
                nb="én liste i rekkefølge etter kunde, prosess, frist, stille, avtalt eller sak",
                en="one list in the order of customer, process, promised by, quiet, booked or deal",
            ),
            "jsonl": Say(
                nb="som JSON, én linje for hver sak",
                en="as JSON, one line for each deal",
            ),
            "seller": Say(nb="bare sakene én av oss har", en="only the deals that one of us has"),
            "form": FORMAT_CSV,
            "output": CSV_FILE,
        },
        examples=(
            Say(nb=("kp list", "mandag morgen"), en=("kp list", "on Monday morning")),
            Say(nb=("kp list --sort quiet", "de stilleste først"), en=("kp list --sort quiet", "the quietest first")),
        ),
    ),
}
