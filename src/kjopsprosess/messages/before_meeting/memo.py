"""Messages of `kp memo`."""

from kjopsprosess.messages.help.command_help import DEAL, FORMAT_HTML, METAVARS, OUTPUT, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayList
from kjopsprosess.model.values import DayRule, Part, Topic


class ToAskMessages(MessageList):
    """What `kp memo --to-ask` says. It is for us alone."""

    title = Say(
        nb="det de har sagt, som dere kan be om å få dele", en="what they have said that you could ask to share"
    )
    how = Say(
        nb="Spør den som sa det. Er svaret ja, så legg til {key} på linjen i filen.",
        en="Ask whoever said it. If the answer is yes, add {key} at that line of the file.",
    )
    """{key}."""
    ask = Say(nb="Spør {name}", en="Ask {name}")
    """{name}."""
    none = Say(
        nb="Ingenting. Alt de selv har sagt om hvordan de kjøper, er merket, eller det gjelder andre.",
        en="Nothing. All they have said themselves about how they buy is marked, or is about others.",
    )
    alone = Say(
        nb="--to-ask er bare for oss: ta bort --for, -o og --format html.",
        en="--to-ask is only for us: leave out --for, -o and --format html.",
    )


class MemoMessages(MessageList):
    """What `kp memo` says. Everything up to `no_person` may be read by the customer."""

    for_whom = Say(nb="til {name}", en="for {name}")
    """{name}."""
    intro = Say(
        nb="Her står det folk hos {customer} selv har sagt og vil at andre skal få vite, og det som fortsatt er ubesvart.",
        en="This is what people at {customer} have said themselves and want others to know, and the questions still open.",
    )
    """{customer}."""
    your_part = Say(nb="Din del", en="Your part")
    topics = SayBy(
        {
            Topic.PROBLEM: Say(nb="Problemet", en="The problem"),
            Topic.FIGURES: Say(nb="Tallene", en="The figures"),
            Topic.CHOICE: Say(nb="Valgene", en="The choices"),
        },
    )
    """Headings."""
    as_today = Say(nb="Fortsette som i dag", en="Carry on as today")
    way = Say(nb="Hvem som må si ja, og når", en="Who must say yes, and when")
    settle = Say(nb="Dette må dere bli enige om", en="To be settled between you")
    taken = Say(nb="Gjort til nå", en="Done so far")
    unsaid = SayBy(
        {
            Topic.PROBLEM: Say(
                nb="Hva er problemet, og hvem merker det?", en="What is the problem, and who is affected by it?"
            ),
            Topic.FIGURES: Say(
                nb="Hva koster problemet i året, og hvem går god for tallet?",
                en="What does the problem cost a year, and who vouches for the figure?",
            ),
            Topic.CHOICE: Say(
                nb="Hva kan dere velge mellom, og hva avgjør?", en="What are the options, and what will decide it?"
            ),
            Topic.DOING_NOTHING: Say(
                nb="Hva skjer hvis dere fortsetter som i dag?", en="What happens if you carry on as today?"
            ),
        },
    )
    """The question where nobody has said anything that may be passed on."""
    no_steps = Say(nb="Hvem må si ja, i hvilken rekkefølge, og når?", en="Who must say yes, in which order, and when?")
    who_else = Say(nb="Hvem andre må si ja før dere kan kjøpe?", en="Who else must say yes before you can buy?")
    who_yes = Say(nb="Hvem må si ja til {steps}?", en="Who must say yes to {steps}?")
    """{steps}."""
    by_when = Say(nb="Når skal dere ta stilling til {steps}?", en="When will you decide on {steps}?")
    """{steps}."""
    sentence = Say(nb="{words} ({name}, {day})", en="{words} ({name}, {day})")
    """{words}, {name}, {day}."""
    part = Say(nb="{step}: {part}", en="{step}: {part}")
    """{step}, {part}."""
    you = SayBy(
        {
            Part.DECIDES: Say(nb="du beslutter", en="you decide"),
            Part.APPROVES: Say(nb="du godkjenner", en="you approve"),
            Part.RECOMMENDS: Say(nb="du anbefaler", en="you recommend"),
            Part.DOES: Say(nb="du utfører", en="you do it"),
            Part.CONTRIBUTES: Say(nb="du bidrar", en="you contribute"),
        },
    )
    """What the reader does in a step."""
    you_name = Say(nb="du", en="you")
    the_role = Say(nb="{role}", en="the {role}")
    """{role}: somebody by role."""
    somebody = Say(nb="en kollega", en="a colleague")
    """Somebody who may not be named."""
    when = SayBy(
        {
            DayRule.ON: Say(nb="{day}", en="{day}"),
            DayRule.LATEST: Say(nb="senest {day}", en="by {day}"),
            DayRule.EARLIEST: Say(nb="tidligst {day}", en="not before {day}"),
        },
    )
    """{day} of a step."""
    differs = Say(
        nb="Hvordan går {step} for seg? Dere har fortalt det på ulike måter.",
        en="How does {step} work? You have described it in different ways.",
    )
    """{step}."""
    differs_between = Say(
        nb="Hvordan går {step} for seg? {who} ser det ulikt.", en="How does {step} work? {who} see it differently."
    )
    """{step}, {who}: by role."""

    no_person = Say(
        nb="{name} er ikke en person hos kunden. Et notat går til noen som arbeider der.",
        en="{name} is not a person at the customer. A memo is for somebody who works there.",
    )
    """{name}."""
    has_left = Say(nb="{name} har sluttet.", en="{name} has left.")
    """{name}."""
    over = Say(
        nb="Saken er avsluttet. Det er ingenting å ta videre.", en="The deal is over. There is nothing to take further."
    )
    not_now = Say(
        nb="Nå kan ingen hos kunden få et notat av oss.", en="We may not give anybody at the customer a memo now."
    )
    for_whom_missing = Say(
        nb="Skriv hvem som skal ta det med seg: --for NAVN.", en="Say who will take it with them: --for NAME."
    )
    known = Say(nb="Det kan være {names}.", en="It could be {names}.")
    """{names}."""
    nothing = Say(
        nb="Ingenting kan deles ennå: Ingen setning er merket med at den kan stå i det kunden får se.",
        en="There is nothing to share yet: no sentence is marked as one that the customer may see.",
    )
    mark = Say(
        nb="Spør den som sier noe, om du får dele det. Er svaret ja, merkes det med --share:",
        en="Ask whoever says something whether you may share it. If so, mark it with --share:",
    )
    find = Say(
        nb="Det de allerede har sagt, som du kan be om å få dele:",
        en="What they have already said, which you could ask to share:",
    )
    kept_back = Say(
        nb="Merket for deling, men ikke tatt med: det som ble sagt {day} ({place}), for {why}.",
        en="Marked to be shared, but left out: what was said on {day} ({place}), because {why}.",
    )
    """{day}, {place}, {why}."""
    why_kept = SayBy(
        {
            "not_their_own": Say(
                nb="ingen hos kunden har selv sagt det til oss",
                en="nobody at the customer has told it to us themselves",
            ),
            "about_somebody": Say(nb="det gjelder en annen person", en="it is about another person"),
            "differs": Say(
                nb="to av dem er uenige: det står som et spørsmål", en="two of them disagree: it is there as a question"
            ),
        },
    )
    to_ask = SayList(ToAskMessages)
    """For us alone: whom to ask."""


HELP = {
    "memo": CommandHelp(
        does=Say(
            nb="en side pådriveren kan ta med seg internt", en="a page the champion can take with them internally"
        ),
        more=Say(
            nb="Problemet, tallene, valgene, hvem som må si ja, og det de må bli enige om: bare setninger noen hos kunden selv har sagt og som er merket for deling (kp advance … --share), og steg og dager de har fortalt om. Ingenting om holdninger, behov eller andre personer, og ingen av våre antakelser. Leserens egen del og egne ord står først. --to-ask viser det de har sagt som du kan be om å få dele; det er bare for oss.",
            en="The problem, the figures, the choices, who must say yes, and what they must settle: only sentences that somebody at the customer said themselves and that are marked to be shared (kp advance … --share), and the steps and days they have told us about. Nothing about attitudes, needs or other people, and no guess of ours. The reader's own part and words come first. --to-ask shows what they have said that you could ask to share; it is only for us.",
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": DEAL,
            "for_": Say(nb="den som skal ta det med seg", en="who will take it with them"),
            "form": FORMAT_HTML,
            "output": OUTPUT,
            "to_ask": Say(nb="vis det vi kan be om å få dele", en="show what we could ask to share"),
        },
        examples=(
            Say(
                nb=("kp memo nordvik --for kari -o notat.html", "som én fil til Kari"),
                en=("kp memo nordvik --for kari -o memo.html", "as one file for Kari"),
            ),
            Say(
                nb=("kp memo nordvik --to-ask", "det vi kan be om å få dele"),
                en=("kp memo nordvik --to-ask", "what we could ask to share"),
            ),
        ),
    ),
}
