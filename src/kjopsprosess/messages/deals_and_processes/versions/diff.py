"""Messages of `kp process diff`."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted, SayEach
from kjopsprosess.messages.shared import EQUAL_FOR_ALL, FROM_START, ONLY_IN


class DiffMessages(MessageList):
    """What `kp process diff` says."""

    same = Say(nb="Ingen forskjell i det prosessen sier.", en="No difference in what the process says.")
    versions = Say(nb="fra versjon {old} til {new}", en="from version {old} to {new}")
    """{old}, {new}: two versions of one process."""
    sides = Say(nb="fra {old} til {new}", en="from {old} to {new}")
    """{old}, {new}: as they were named."""
    standard_input = Say(nb="standard inndata", en="standard input")
    new_process = Say(nb="ny kjøpsprosess", en="a new buying process")
    gone_process = Say(nb="kjøpsprosessen er borte", en="the buying process is gone")
    steps = Say(nb="steg: {counts}", en="steps: {counts}")
    """{counts}: how many came, went and are different."""
    added = Say(nb="{n} kommer", en="{n} new")
    """{n}."""
    gone = Say(nb="{n} går ut", en="{n} gone")
    changed = Say(nb="{n} endret", en="{n} changed")
    after = Say(nb="etter {steps}", en="after {steps}")
    """{steps}."""
    from_start = FROM_START
    beside = Say(nb="samtidig med {steps}", en="at the same time as {steps}")
    """{steps}."""
    lost = Say(
        nb="borte fra filen: saker som har det i loggen, mister det",
        en="gone from the file: deals that have it in their log lose it",
    )
    """A step that is no longer in the file at all."""
    rewritten = Say(
        nb="Filen gir nå eldre versjoner andre steg. Det gjelder sakene som følger dem, uten at noen har bedt om det.",
        en="The file now gives earlier versions other steps. That affects the deals that follow them, though nobody asked for it.",
    )
    """Above the older versions whose steps the file now gives otherwise."""
    came = Say(nb="kommet til: {steps}", en="added: {steps}")
    """{steps}."""
    went = Say(nb="tatt ut: {steps}", en="retired: {steps}")
    """{steps}."""
    order = Say(nb="Rekkefølgen", en="The order")
    order_of = SayBy(
        {
            "waits": Say(nb="{step} venter nå på {other}", en="{step} now waits for {other}"),
            "side_by_side": Say(
                nb="{step} venter ikke lenger på {other}: de går samtidig",
                en="{step} no longer waits for {other}: they run side by side",
            ),
            "listed": Say(nb="{step} står nå rett under {other}", en="{step} is now listed right below {other}"),
            "listed_first": Say(nb="{step} står nå først", en="{step} is now listed first"),
        },
    )
    """{step}, {other}: by the kind of reordering, and `listed_first`."""
    process = Say(nb="Kjøpsprosessen", en="The buying process")
    labels = SayBy(
        {
            "name": Say(nb="Heter", en="Called"),
            "short": Say(nb="Kort navn", en="Short name"),
            "done_when": Say(nb="Gjort når", en="Done when"),
            "who": Say(nb="Hvem", en="Who"),
            "foremost": Say(nb="Hvem først", en="Who first"),
            "seller_action": Say(nb="Vi må", en="We must"),
            "timing": Say(nb="Vi må", en="We must"),
            "condition": Say(nb="Vi må", en="We must"),
            "best": Say(nb="Mål", en="Goal"),
            "least": Say(nb="Minimum", en="At least"),
            "question": Say(nb="Spør", en="Ask"),
            "asked": Say(nb="Spør", en="Ask"),
            "stall": Say(nb="Stopper på", en="Stalls on"),
            "usual_days": Say(nb="Vanlig tid", en="Usual time"),
            "contact": Say(nb="Kontakt", en="Contact"),
            "channel": Say(nb="Kontakt", en="Contact"),
            "contact_note": Say(nb="Kontakt", en="Contact"),
            "contact_says": Say(nb="Kontakt", en="Contact"),
            "kind": Say(nb="Betyr", en="Means"),
            "gate": Say(nb="Betyr", en="Means"),
            "topic": Say(nb="Gjelder", en="About"),
            "date": Say(nb="Dato", en="Date"),
            "date_ask": Say(nb="Dato", en="Date"),
            "accepted": Say(nb="Godtatt", en="Accepted"),
            "role": Say(nb="Rolle", en="Role"),
            "role_about": Say(nb="Rolle", en="Role"),
            "role_kind": Say(nb="Rolle", en="Role"),
            "role_optional": Say(nb="Rolle", en="Role"),
            "about": Say(nb="Om", en="About"),
            "source": Say(nb="Kilde", en="Source"),
            "language": Say(nb="Språk", en="Language"),
            "replaces": Say(nb="Erstatter", en="Replaces"),
            "decided_by": Say(nb="Beslutter", en="Decided by"),
        },
    )
    """By what has changed."""
    ways = SayBy(
        {
            "added": Say(nb="Nå også: {new}", en="Now also: {new}"),
            "removed": Say(nb="Ikke lenger: {old}", en="No longer: {old}"),
            "changed": Say(nb="{new}", en="{new}"),
            "stricter": Say(nb="Krever mer: {new}", en="Asks for more: {new}"),
            "looser": Say(nb="Krever mindre: {new}", en="Asks for less: {new}"),
        },
    )
    """{new} or {old}: by how it has changed."""
    before = Say(nb="Var", en="Was")
    was = Say(nb="{new} (før: {old})", en="{new} (before: {old})")
    """{new}, {old}: both in one row, for short values."""
    kinds = SayBy(
        {
            "choice": Say(nb="her velges leverandør", en="a supplier is chosen here"),
            "order": Say(nb="her blir ordren vår", en="the order becomes ours here"),
            "standstill": Say(nb="karens: valget kan klages på", en="standstill: the choice can be challenged"),
        },
    )
    """What a step means, by its kind."""
    rules = SayBy(
        {
            "free": Say(nb="fri", en="unrestricted"),
            "equal": EQUAL_FOR_ALL,
            "portal_only": ONLY_IN,
        },
    )
    """Contact rules, `free` among them."""
    timing = SayBy(
        {
            "before": Say(nb="før møtet", en="before the meeting"),
            "during": Say(nb="i møtet", en="in the meeting"),
            "after": Say(nb="når steget er gjort", en="once the step is done"),
        },
    )
    conditions = SayBy(
        {
            "won": Say(nb="bare hvis vi vant", en="only if we won"),
            "lost": Say(nb="bare hvis vi tapte", en="only if we lost"),
        },
    )
    """After which outcome of the choice a task belongs."""
    gate = SayBy(
        {
            "true": Say(nb="en godkjenning", en="an approval"),
            "false": Say(nb="ingen godkjenning", en="no approval"),
        },
    )
    """Whether a step is an approval, by `true` and `false`."""
    open_deals = Say(nb="Åpne saker", en="Open deals")
    columns = SayEach(
        Say(nb="", en=""),
        Say(nb="følger", en="follows"),
        Say(nb="kundens neste steg", en="customer's next step"),
        Say(nb="endrede steg", en="changed steps"),
    )
    ahead = Say(nb="{n} foran kunden", en="{n} ahead")
    """{n}."""
    taken = Say(nb="{n} gjort", en="{n} done")
    to_come = Say(nb="{n} ved oppgradering", en="{n} with an upgrade")
    none_touched = Say(nb="Ingen åpne saker blir berørt.", en="No open deals are affected.")
    when = Say(
        nb="Nye steg, og steg som går ut, gjelder først etter kp process upgrade. Resten gjelder straks.",
        en="Added and retired steps apply only after kp process upgrade. The rest applies at once.",
    )
    """What of a change holds at once, and what only after an upgrade."""
    two_of_them = Say(
        nb="Skriv to: en prosess med versjon (saas-virksomhet@2), en fil, eller - for standard inndata.",
        en="Give two: a process with a version (enterprise-software@2), a file, or - for standard input.",
    )
    """What the command takes."""
    unreadable = SayCounted(
        nb=("{n} sak kunne ikke leses.", "{n} saker kunne ikke leses."),
        en=("{n} deal could not be read.", "{n} deals could not be read."),
    )
    as_lines = Say(nb="git diff --no-ext-diff viser linjene.", en="git diff --no-ext-diff shows the lines.")
    """How git shows the lines of a file that cannot be read."""
    unmerged = Say(nb="{file} er ikke ferdig flettet.", en="{file} is not merged yet.")
    """{file}: git asks about a file that is not merged."""
