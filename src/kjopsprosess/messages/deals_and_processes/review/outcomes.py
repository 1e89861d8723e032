"""Messages of `kp review`: how the deals ended, what we did, and how far we came with our aims."""

from kjopsprosess.messages.say import MessageList, Say, SayCounted, SayEach
from kjopsprosess.messages.shared import SOURCES


class EndingMessages(MessageList):
    """What was known when the deals ended."""

    heading = Say(nb="Da saken ble vunnet eller endte", en="When the deal was won or ended")
    columns = SayEach(
        Say(nb="personer", en="people"),
        Say(nb="roller", en="roles"),
        Say(nb="kilder", en="sources"),
        Say(nb="uten fremgang", en="no advance"),
        Say(nb="stanset i", en="stopped at"),
    )
    """People spoken to, roles, sources, times without an advance, stopped at."""
    in_a_row = Say(nb="på rad", en="in a row")
    """For times without an advance, where there is little room."""
    counts = SayEach(
        SayCounted(nb=("{n} person", "{n} personer"), en=("{n} person", "{n} people")),
        SayCounted(nb=("{n} rolle", "{n} roller"), en=("{n} role", "{n} roles")),
        SOURCES,
        SayCounted(
            nb=("{n} gang uten fremgang", "{n} ganger uten fremgang"),
            en=("{n} time with no advance", "{n} times with no advance"),
        ),
    )
    """The same with the number, where no column has a name."""
    ranges = SayEach(
        Say(nb="personer {range}", en="people {range}"),
        Say(nb="roller {range}", en="roles {range}"),
        Say(nb="kilder {range}", en="sources {range}"),
        Say(nb="uten fremgang {range}", en="no advance {range}"),
    )
    """{range}: the same with a range, where no column has a name."""
    ending = Say(nb="{status}, {deals}", en="{status}, {deals}")
    """{status}, {deals}."""
    range = Say(nb="{median} ({least}–{most})", en="{median} ({least}–{most})")
    """{median}, {least}, {most}."""
    decimal_mark = Say(nb=",", en=".")
    legend = Say(
        nb="Personer: dem vi hadde snakket med. Uten fremgang: ganger på rad rett før. Er det åtte saker eller flere: medianen, med minste og største i parentes.",
        en="People: those we had spoken to. No advance: times in a row just before. With eight deals or more: the median, with the lowest and the highest in brackets.",
    )


class WorkMessages(MessageList):
    """What we did, and what came after."""

    heading = Say(
        nb="Det vi gjorde, og om kunden gjorde noe på steget etterpå",
        en="What we did, and whether the customer acted on the step after it",
    )
    followed = Say(nb="{followed} av {deals}", en="{followed} of {deals}")
    """{followed}, {deals}."""
    action = Say(nb="{step}: {action}", en="{step}: {action}")
    """{step}, {action}."""
    not_yet = Say(nb="ikke ennå i {deals}", en="not yet in {deals}")
    """{deals}."""
    never = Say(nb="aldri i {deals}", en="never in {deals}")
    """{deals}."""
    afterwards = Say(nb="steget var allerede gjort i {deals}", en="the step was already done in {deals}")
    """{deals}."""
    without = SayCounted(
        nb=("{n} annen kunde gjorde steget uten", "{n} andre kunder gjorde steget uten"),
        en=("{n} other customer did the step without it", "{n} other customers did the step without it"),
    )
    plain = SayCounted(
        nb=(
            "{n} oppgave skrevet som fritekst i {deals} hørte ikke til noe steg.",
            "{n} oppgaver skrevet som fritekst i {deals} hørte ikke til noe steg.",
        ),
        en=(
            "{n} task written as free text, in {deals}, belonged to no step.",
            "{n} tasks written as free text, in {deals}, belonged to no step.",
        ),
    )
    """{deals}."""
    untried = SayCounted(
        nb=(
            "{n} oppgave for disse stegene er aldri gjort: {actions}.",
            "{n} oppgaver for disse stegene er aldri gjort: {actions}.",
        ),
        en=(
            "{n} task for these steps has never been done: {actions}.",
            "{n} tasks for these steps have never been done: {actions}.",
        ),
    )
    """{actions}."""
    nothing = Say(
        nb="Vi har ikke ført inn noe vi har gjort for et steg.",
        en="We have recorded nothing that we did for a step.",
    )
    no_cause = Say(
        nb="At det kom etterpå, betyr ikke at det virket.",
        en="That it came afterwards does not mean that it worked.",
    )


class AimOutcomeMessages(MessageList):
    """What we wanted to agree in meetings and calls, and how far we came."""

    heading = Say(nb="Målene for møter og samtaler", en="Our aims for meetings and calls")
    answered = SayCounted(
        nb=("{n} møte eller samtale med mål: {counts}", "{n} møter og samtaler med mål: {counts}"),
        en=("{n} meeting or call with an aim: {counts}", "{n} meetings and calls with an aim: {counts}"),
    )
    """{counts}."""
    counts = Say(
        nb="målet nådd {best}, minimum {least}, ingen av delene {neither}",
        en="aim reached {best}, minimum {least}, neither {neither}",
    )
    """{best}, {least}, {neither}: how many."""
    unanswered = SayCounted(
        nb=(
            "{n} til er passert uten at det er ført inn om målet ble nådd.",
            "{n} til er passert uten at det er ført inn om målet ble nådd.",
        ),
        en=(
            "{n} more has passed, and whether the aim was reached is not recorded.",
            "{n} more have passed, and whether the aim was reached is not recorded.",
        ),
    )
