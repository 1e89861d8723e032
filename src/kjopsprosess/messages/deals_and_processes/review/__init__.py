"""Messages of `kp review`."""

from kjopsprosess.messages.say import MessageList, Say, SayCounted, SayList
from kjopsprosess.messages.shared import DEALS, PROCESSES, START_A_DEAL

from .outcomes import AimOutcomeMessages, EndingMessages, WorkMessages
from .proposals import ProposalMessages
from .steps import DurationMessages, StepMessages


class ReviewMessages(MessageList):
    """What `kp review` says."""

    most_stopped = Say(
        nb="Flest stanset i {step}: {n} av de {of} sakene som endte uten ordre",
        en="Most stopped at {step}: {n} of the {of} deals that ended without an order",
    )
    """{step}, {n}, {of}."""
    one_stopped = Say(
        nb="Én sak endte uten ordre. Kunden stanset i {step}",
        en="One deal ended without an order. The customer stopped at {step}",
    )
    """{step}."""
    stopped_alike = Say(
        nb="Kundene stanset like ofte i {steps}: {n} i hvert",
        en="Customers stopped equally often at {steps}: {n} at each",
    )
    """{steps}, {n}: as many at each of a few steps."""
    none_stopped = Say(nb="Ingen sak har endt uten ordre", en="No deal has ended without an order")
    deals = SayCounted(
        nb=("{n} sak: {statuses}", "{n} saker: {statuses}"),
        en=("{n} deal: {statuses}", "{n} deals: {statuses}"),
    )
    """{statuses}."""
    proposals_below = SayCounted(
        nb=("{n} forslag nederst", "{n} forslag nederst"),
        en=("{n} proposal below", "{n} proposals below"),
    )
    plain_deals = DEALS
    proposals = SayCounted(
        nb=("{n} forslag til {processes}, ut fra {deals}", "{n} forslag til {processes}, ut fra {deals}"),
        en=("{n} proposal for {processes}, from {deals}", "{n} proposals for {processes}, from {deals}"),
    )
    """{processes}, {deals}."""
    no_proposals = Say(
        nb="Ingen forslag til {processes}, ut fra {deals}",
        en="No proposals for {processes}, from {deals}",
    )
    """{processes}, {deals}."""
    processes = PROCESSES
    since = Say(
        nb="Bare saker med noe i loggen fra {day} eller senere.",
        en="Only deals with something in the log on {day} or later.",
    )
    """{day}."""
    unreadable = SayCounted(
        nb=("{n} sak kan ikke leses og er ikke med: {deals}", "{n} saker kan ikke leses og er ikke med: {deals}"),
        en=("{n} deal cannot be read and is left out: {deals}", "{n} deals cannot be read and are left out: {deals}"),
    )
    """{deals}."""
    place = Say(nb="{deal} ({place})", en="{deal} ({place})")
    """{deal}, {place}."""
    no_deals = Say(
        nb="Ingen saker følger {process} ennå, så det er ingenting å lære av.",
        en="No deals follow {process} yet, so there is nothing to learn from.",
    )
    """{process}."""
    nothing_since = Say(
        nb="Ingen saker har noe i loggen fra {day} eller senere.",
        en="No deals have anything in the log on {day} or later.",
    )
    """{day}."""
    new_gives = START_A_DEAL
    steps = SayList(StepMessages)
    days = SayList(DurationMessages)
    endings = SayList(EndingMessages)
    aims = SayList(AimOutcomeMessages)
    work = SayList(WorkMessages)
    propose = SayList(ProposalMessages)
