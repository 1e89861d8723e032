"""Messages of `kp log`."""

from kjopsprosess.messages.help.command_help import CSV_FILE, DEAL, FORMAT_CSV, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.messages.shared import CHOSEN, WITH_THEM
from kjopsprosess.model.values import Reached


class LogMessages(MessageList):
    """What `kp log` says."""

    empty = Say(nb="{customer} · ingenting er ført inn ennå", en="{customer} · nothing is recorded yet")
    """{customer}."""
    done = Say(nb="Gjort", en="Done")
    said_to_be_done = Say(nb="Meldt gjort", en="Reported")
    """Told by nobody at the customer: it proves nothing."""
    own_word = Say(nb="ingen andre sier det", en="nobody else says so")
    """Only the one who did it says so: no advance."""
    skipped = Say(nb="Utgår", en="Skipped")
    reopened = Say(nb="Gjenåpnet", en="Reopened")
    kept = Say(nb="Holdt", en="Kept")
    dropped = Say(nb="Frafalt", en="Dropped")
    moved = Say(nb="Flyttet", en="Moved")
    promised = Say(nb="Lovet", en="Promised")
    we_promised = Say(nb="Vårt løfte", en="Our promise")
    told = Say(nb="Hørt", en="Heard")
    with_day = Say(nb="{said} ({when})", en="{said} ({when})")
    """{said}, {when}: words, and the day they tell of."""
    with_facts = Say(nb="{said} ({facts})", en="{said} ({facts})")
    """{said}, {facts}: words, and the facts they carry."""
    holds = Say(nb="Gjelder", en="Holds")
    """Who is right where two differ."""
    confirmed = Say(nb="Bekreftet", en="Confirmed")
    deadline = Say(nb="Frist", en="Deadline")
    value = Say(nb="Verdi", en="Value")
    amount = Say(nb="{amount} {currency}", en="{amount} {currency}")
    """{amount}, {currency}."""
    competitors = Say(nb="Konkurrent", en="Competitor")
    seller = Say(nb="Selger", en="Seller")
    ours = Say(nb="Vi", en="We")
    written_by = Say(nb="skrevet inn av {name}", en="recorded by {name}")
    """{name}: which of us."""
    moved_from = Say(nb="{what} (flyttet fra {before})", en="{what} (moved from {before})")
    """{what}, {before}: what was booked, or the deadline, and what it was before."""
    person = Say(nb="Person", en="Person")
    booked = Say(nb="Avtalt", en="Booked")
    aim = Say(nb="Vårt mål", en="Our aim")
    """Of what was booked."""
    least = Say(nb="Minimum", en="At least")
    got = Say(nb="Mål", en="Aim")
    got_of = SayBy(
        {
            Reached.BEST: Say(nb="nådd {day}", en="reached on {day}"),
            Reached.LEAST: Say(nb="minimum nådd {day}", en="minimum reached on {day}"),
            Reached.NEITHER: Say(nb="ikke nådd {day}", en="not reached on {day}"),
        },
    )
    """{day}: how far we came with the aim of a booking."""
    shared = Say(nb="Plan delt med", en="Plan shared with")
    called_off = Say(nb="Avlyst", en="Called off")
    stopped = Say(nb="Stanset", en="Stopped")
    note = Say(nb="Notat", en="Note")
    proof = Say(nb="{step} ({who}, {how})", en="{step} ({who}, {how})")
    """{step}, {who}, {how}."""
    outcome = CHOSEN
    """{outcome}: on whom a choice fell."""
    because = Say(nb="{what}: {why}", en="{what}: {why}")
    """{what}, {why}."""
    moved_to = Say(nb="{promise}: nå til {day}", en="{promise}: now by {day}")
    """{promise}, {day}."""
    fates = SayBy(
        {
            "open": Say(nb="flyttet til {day}", en="moved to {day}"),
            "kept": Say(nb="holdt", en="kept"),
            "dropped": Say(nb="frafalt", en="dropped"),
            "settled": Say(nb="oppfylt", en="settled"),
        },
    )
    """What became of a promise, by its fate; an open one stands so where it was moved, with {day}."""
    with_fate = Say(nb="{promise} ({fate})", en="{promise} ({fate})")
    """{promise}, {fate}."""
    against = Say(nb="{said} ({other} sier noe annet)", en="{said} ({other} disagrees)")
    """{said}, {other}: contradicts somebody."""
    the_process = Say(nb="kjøpsprosessen", en="the buying process")
    with_them = WITH_THEM
    """{when}, {names}."""
    until = Say(nb="{what} til {day}", en="{what} until {day}")
    """{what}, {day}."""
    older = SayCounted(
        nb=("{n} eldre oppføring ({command})", "{n} eldre oppføringer ({command})"),
        en=("{n} older entry ({command})", "{n} older entries ({command})"),
    )
    """{command}."""


HELP = {
    "log": CommandHelp(
        does=Say(nb="hva som har hendt", en="what has happened"),
        more=Say(
            nb="Det nyeste først, med det hvert møte og hver samtale førte til.",
            en="The newest first, with what came of each meeting and call.",
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": DEAL,
            "everything": Say(nb="alle, ikke bare de nyeste", en="all of it, not only the newest"),
            "form": FORMAT_CSV,
            "output": CSV_FILE,
        },
        examples=(
            Say(nb=("kp log nordvik", "det siste som har hendt"), en=("kp log nordvik", "the latest")),
            Say(nb=("kp log nordvik --all", "alt som er ført inn"), en=("kp log nordvik --all", "everything recorded")),
        ),
    ),
}
