"""Messages of `kp map`, also by date and by person."""

from kjopsprosess.messages.help.command_help import DEAL, FORMAT, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.messages.shared import CHOSEN, SKIPPED, SOURCES, STEPS_DONE


class MapMessages(MessageList):
    """What `kp map` says."""

    steps_done = STEPS_DONE
    """{taken}, {of}."""
    skipped = SKIPPED
    sources = SOURCES
    named_sources = Say(nb="{sources}: {names}", en="{sources}: {names}")
    """{sources}, {names}."""
    no_sources = Say(nb="ingen kilder ennå", en="no sources yet")
    proof = Say(nb="{who}, {how} {day}", en="{who}, {how} {day}")
    """{who}, {how}, {day}: who did it, whether it was seen or said, and when."""
    said_by = Say(nb="{who}, sagt av {source} {day}", en="{who}, said by {source} {day}")
    """{who}, {source}, {day}: somebody else told us."""
    hearsay = Say(
        nb="? skal være gjort av {who}: vi har det fra {source} {day}",
        en="? said to be done by {who}: we have it from {source} {day}",
    )
    """{who}, {source}, {day}: told by somebody who is not at the customer."""
    said_to_be_done = Say(nb="? skal være gjort av {who} {day}", en="? said to be done by {who} {day}")
    """{who}, {day}: nobody is known to have told it."""
    approval_not_seen = Say(nb="godkjenning ikke sett: {roles}", en="approval not seen: {roles}")
    """{roles}: an approval, done by nobody who approves."""
    never_approved = Say(nb="aldri godkjent: {roles}", en="never approved: {roles}")
    """{roles}: the order came meanwhile."""
    chosen = CHOSEN
    """{outcome}."""
    because = Say(nb="{who}: {why}", en="{who}: {why}")
    """{who}, {why}."""
    overtaken = Say(nb="ordren kom uten dette steget", en="the order came without this step")
    """The order came without this step."""
    takes_part = Say(nb="{who} {part}", en="{who} {part}")
    """{who}, {part}."""
    behind = Say(nb="har kunden gjort dette?", en="has the customer done this?")
    after = Say(nb="etter {step}", en="after {step}")
    """{step}."""
    after_more = Say(nb="etter {step} og {n} til", en="after {step} and {n} more")
    """{step}, {n}."""
    the_map = Say(nb="Kartet: {counts}", en="The map: {counts}")
    """{counts}: on whose word its steps stand."""
    counts = SayBy(
        {
            "proved": SayCounted(nb=("{n} sett", "{n} sett"), en=("{n} seen", "{n} seen")),
            "confirmed": SayCounted(nb=("{n} bekreftet", "{n} bekreftet"), en=("{n} confirmed", "{n} confirmed")),
            "told_by_several": SayCounted(
                nb=("{n} fortalt av flere", "{n} fortalt av flere"),
                en=("{n} reported by several", "{n} reported by several"),
            ),
            "told": SayCounted(
                nb=("{n} fortalt av én", "{n} fortalt av én"), en=("{n} reported by one", "{n} reported by one")
            ),
            "differing": SayCounted(
                nb=("{n} der de er uenige", "{n} der de er uenige"),
                en=("{n} where they disagree", "{n} where they disagree"),
            ),
            "guess": SayCounted(
                nb=("{n} antatt av oss", "{n} antatt av oss"), en=("{n} guess of ours", "{n} guesses of ours")
            ),
        },
    )
    """How many steps stand so, by the standing."""
    our_guess = Say(nb="vår antakelse", en="our guess")
    told_by = Say(nb="fortalt av {names}", en="told by {names}")
    """{names}."""
    confirmed_by = Say(nb="bekreftet av {names}", en="confirmed by {names}")
    """{names}."""
    passes_on = Say(nb="{names}, som har det fra {others}", en="{names}, who has it from {others}")
    """{names}, {others}."""
    who_has_left = Say(nb="{name} (har sluttet)", en="{name} (has left)")
    """{name}."""
    differ = Say(nb="de er uenige: {sides}", en="they disagree: {sides}")
    """{sides}."""
    the_process = Say(nb="kjøpsprosessen", en="the buying process")
    on_word_of = Say(nb="{what} ({names})", en="{what} ({names})")
    """{what}, {names}: a fact, and who told it."""
    on_word_of_day = Say(nb="{what} ({names} {day})", en="{what} ({names} {day})")
    """{what}, {names}, {day}."""
    replaced = Say(nb="{now}, før: {before}", en="{now}, before: {before}")
    """{now}, {before}: what holds on the newest word, and what was told before it."""
    done_when = Say(nb="gjort når: {proof}", en="done when: {proof}")
    """{proof}: what exists when a step is done, as told."""
    standstill = Say(nb="karensperiode", en="standstill period")
    """What a step is, as told."""
    without = Say(nb="uten {roles}", en="without {roles}")
    """{roles}: roles that the customer does not have."""
    own = Say(nb="bare denne kunden", en="this customer only")
    """Only this customer has the step."""


HELP = {
    "map": CommandHelp(
        does=Say(nb="hele kjøpsprosessen hos kunden", en="the customer's whole buying process"),
        more=Say(
            nb="Hvert steg: gjort, åpent, venter eller utgår, hvem som er med, og hvem vi har det fra. --by-person viser hva hver av dem sier kommer, og i hvilken rekkefølge; --dates datoene saken avhenger av, og når hvert steg må begynne.",
            en="Each step: done, open, waiting or skipped, who takes part, and who told us. --by-person shows what each of them says comes, and in which order; --dates the dates the deal depends on, and by when each step must begin.",
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": DEAL,
            "by_person": Say(
                nb="hva hver har fortalt, hvor de er uenige, og hva ingen har bekreftet",
                en="what each has told us, where they disagree, and what nobody has confirmed",
            ),
            "dates": Say(
                nb="datoene saken avhenger av, og når hvert steg må begynne for å rekke dem",
                en="the dates the deal depends on, and by when each step must begin to be in time",
            ),
            "form": FORMAT,
        },
        examples=(
            Say(nb=("kp map nordvik", "hele veien"), en=("kp map nordvik", "the whole way")),
            Say(nb=("kp map nordvik --format md", "til en wiki"), en=("kp map nordvik --format md", "for a wiki")),
        ),
    ),
}


class MapByDateMessages(MessageList):
    """What `kp map --dates` says."""

    days = Say(nb="Datoer", en="Dates")
    steps = Say(
        nb="Steg som gjenstår, og når hvert av dem må begynne hvis alt tar lengst tid",
        en="Steps to come, and when each must begin by if everything takes its longest",
    )
    columns = Say(nb=("", "dager", "begynne innen", "for å rekke"), en=("", "days", "begin by", "in time for"))
    """Headings over a step, how long it takes, by when it must begin, and for which day."""
    told = Say(nb="{takes}, fortalt", en="{takes}, told us")
    """{takes}: from and to, as somebody at the customer told us."""
    unknown = Say(nb="ukjent", en="not known")
    begun = Say(nb="i gang", en="has begun")
    no_days = Say(
        nb="Ingen har fortalt om en dato, og saken har ingen frist. Skriv det de forteller, slik:",
        en="Nobody has told us of a date, and the deal has no deadline. Write what they tell you like this:",
    )
    how_to_tell = Say(
        nb='kp advance {deal} --day "NAVN: Styremøte = Neste er i februar @ 10.2"',
        en='kp advance {deal} --day "NAME: Board meeting = The next is in February @ 10 Feb"',
    )
    """{deal}."""


class MapByPersonMessages(MessageList):
    """What `kp map --by-person` says."""

    title = Say(nb="hva hver av dem sier", en="what each of them says")
    nobody = Say(
        nb="Ingen har fortalt noe om stegene som er igjen.", en="Nobody has told us anything about the steps to come."
    )
    only_earlier = Say(
        nb="Har bare fortalt oss om steg som er gjort: {names}",
        en="Have told us only about steps that are done: {names}",
    )
    """{names}."""
    in_writing = Say(nb="{name} (skriftlig)", en="{name} (in writing)")
    """{name}: a document."""
    told = Say(nb="fortalt", en="told us")
    confirmed = Say(nb="sier ja", en="says yes")
    promised = Say(nb="lovet", en="promised")
    differs = Say(nb="uenig", en="disagrees")
    before = Say(nb="før {steps}", en="before {steps}")
    """{steps}."""
    by = Say(nb="{name}: {what}", en="{name}: {what}")
    """{name}, {what}: what they say of a step."""
    what_they_promised = Say(nb="Det de har lovet", en="What they have promised")
    where_they_differ = Say(nb="Der de er uenige", en="Where they disagree")
    of_step = Say(nb="{step}: {what}", en="{step}: {what}")
    """{step}, {what}."""
    no_difference = Say(nb="De er ikke uenige om noe.", en="They do not disagree about anything.")
    given = Say(nb="{order} ({name} {day})", en="{order} ({name} {day})")
    """{order}, {name}, {day}: what a step comes after, who said so, and when."""
    newest_holds = Say(nb="{given}: det nyeste gjelder", en="{given}: the newest applies")
    """{given}: one after the other."""
    not_confirmed = Say(nb="Ikke bekreftet ennå", en="Not confirmed yet")
    told_by_one = Say(nb="Fra én", en="From one person")
    by_one = Say(nb="{step}: {name}", en="{step}: {name}")
    """{step}, {name}."""
    our_guess = Say(nb="Vår antakelse", en="Our guess")
    ask = Say(nb="Hva vi bør spørre hver av dem om: {command}", en="What to ask each of them: {command}")
    """{command}."""
