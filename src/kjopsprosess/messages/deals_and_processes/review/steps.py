"""Messages of `kp review`: the steps, and how long they took."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.messages.shared import SKIPPED


class StepMessages(MessageList):
    """How many came through each step."""

    heading = Say(nb="Steg for steg", en="Step by step")
    done_of = Say(nb="{done} av {reached} gjort", en="{done} of {reached} done")
    """{done}, {reached}."""
    places = SayBy(
        {
            "skipped": SKIPPED,
            "open": SayCounted(nb=("{n} åpent", "{n} åpne"), en=("{n} open", "{n} open")),
            "waiting": SayCounted(
                nb=("{n} venter igjen", "{n} venter igjen"),
                en=("{n} waits again", "{n} wait again"),
            ),
            "stopped": SayCounted(nb=("{n} stanset", "{n} stanset"), en=("{n} stopped", "{n} stopped")),
            "left": SayCounted(
                nb=("{n} åpent da saken endte", "{n} åpne da saken endte"),
                en=("{n} open when the deal ended", "{n} open when the deal ended"),
            ),
            "unrecorded": SayCounted(
                nb=("{n} ikke ført inn", "{n} ikke ført inn"),
                en=("{n} not recorded", "{n} not recorded"),
            ),
        },
    )
    """Where those stand who have not done it, by their place."""
    reopened = SayCounted(nb=("{n} gjenåpnet", "{n} gjenåpnet"), en=("{n} reopened", "{n} reopened"))
    retired = Say(nb="gikk ut i versjon {version}", en="retired in version {version}")
    """{version}."""
    marks = SayBy(
        {
            "done": Say(nb="gjort", en="done"),
            "skipped": Say(nb="utgår", en="skipped"),
            "open": Say(nb="åpent", en="open"),
            "stopped": Say(nb="stanset", en="stopped"),
            "left": Say(nb="åpent da saken endte", en="open when the deal ended"),
            "unrecorded": Say(nb="ikke ført inn", en="not recorded"),
        },
    )
    """What each mark of the picture means, by the place."""
    one_mark = Say(
        nb="{marks}. Ett merke er én sak som nådde steget.",
        en="{marks}. One mark is one deal that reached the step.",
    )
    """{marks}: a mark is a deal."""
    mark_of = Say(
        nb="{marks}. Ett merke er omtrent {n} saker som nådde steget.",
        en="{marks}. One mark is about {n} deals that reached the step.",
    )
    """{marks}, {n}: a mark is about n deals."""
    not_reached = Say(nb="Ingen har nådd {steps}.", en="Nobody has reached {steps}.")
    """{steps}."""


class DurationMessages(MessageList):
    """How long the customers took."""

    heading = Say(nb="Dager kunden brukte i steget", en="Days the customer spent in the step")
    median = Say(nb="{half} ({quarter}–{three_quarters})", en="{half} ({quarter}–{three_quarters})")
    """{half}, {quarter}, {three_quarters}."""
    median_unsure = Say(nb="{half} (fra {quarter})", en="{half} (from {quarter})")
    """{half}, {quarter}: the third quartile is not known yet."""
    no_median = Say(
        nb="en firedel var ferdig innen {quarter}, resten er ikke ferdige",
        en="a quarter done within {quarter}, the rest not yet done",
    )
    """{quarter}: only the first quartile is known."""
    nothing_yet = Say(nb="under en firedel er ferdige", en="fewer than a quarter are done")
    """Not even a quarter are done."""
    usual = Say(nb="vanlig {least}–{most}: {what}", en="usually {least}–{most}: {what}")
    """{least}, {most}, {what}: the customers' days."""
    usual_one = Say(nb="vanlig {most}: {what}", en="usually {most}: {what}")
    """{most}, {what}."""
    no_usual = Say(nb="ingen vanlig tid i prosessen: {what}", en="no usual time in the process: {what}")
    """{what}."""
    longer = Say(nb="{what}, lenger", en="{what}, longer")
    """{what}."""
    shorter = Say(nb="{what}, kortere", en="{what}, shorter")
    """{what}."""
    named = Say(nb="{deal}\N{NO-BREAK SPACE}{days}", en="{deal}\N{NO-BREAK SPACE}{days}")
    """{deal}, {days}."""
    at_least = Say(nb="minst: {deals}", en="at least: {deals}")
    """{deals}."""
    marks = SayBy(
        {
            "usual": Say(nb="vanlig", en="usual"),
            "within": Say(nb="kundene", en="customers"),
            "outside": Say(nb="kundene, utenfor det vanlige", en="customers, outside the usual"),
            "median": Say(nb="median", en="median"),
            "at_least": Say(nb="minst", en="at least"),
        },
    )
    """What each mark of the picture means, by its name."""
    scale = Say(nb="{marks}. Bildet går fra 0 til {days} dager.", en="{marks}. The picture goes from 0 to {days} days.")
    """{marks}, {days}: the length of the scale."""
    in_brackets = Say(
        nb="Først medianen, og i parentes den midterste halvparten av kundene.",
        en="First the median, then in brackets the middle half of the customers.",
    )
    by_name = Say(
        nb="Når færre enn åtte saker er gjennom steget, vises hver av dem.",
        en="When fewer than eight deals are through the step, each is shown.",
    )
    how_counted = Say(
        nb="Åpne og stansede saker teller med som «minst» så mange dager. Steg som åpnet og ble gjort i samme oppføring, er ikke målt.",
        en="Open and stopped deals count as “at least” so many days. Steps opened and done in the same entry are not measured.",
    )
