"""Messages of `kp review`: how far we came with our aims."""

from kjopsprosess.messages.say import MessageList, Say, SayCounted


class AimMessages(MessageList):
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
