"""Messages of `kp questions`."""

from kjopsprosess.messages.help.command_help import DEAL, FORMAT, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.messages.shared import FROM_START


class QuestionMessages(MessageList):
    """What `kp questions` says."""

    title = Say(nb="spørsmål om hvordan de kjøper", en="questions about how they buy")
    with_them = Say(nb="{title}, med {names}", en="{title}, with {names}")
    """{title}, {names}."""
    to_come = SayCounted(
        nb=("{n} steg igjen: {counts}", "{n} steg igjen: {counts}"),
        en=("{n} step to come: {counts}", "{n} steps to come: {counts}"),
    )
    """{counts}: on whose word they stand."""
    over = Say(nb="Saken er avsluttet. Det er ingenting å spørre om.", en="The deal is over. There is nothing to ask.")
    all_taken = Say(nb="Kunden har gjort alle stegene.", en="The customer has taken every step.")
    not_asked = SayBy(
        {
            "left": Say(nb="{name} har sluttet.", en="{name} has left."),
            "body": Say(
                nb="{name} er en gruppe. Spør den som forbereder sakene.",
                en="{name} is a group. Ask whoever prepares its cases.",
            ),
            "document": Say(nb="{name} er et dokument.", en="{name} is a document."),
        },
    )
    """{name}: somebody named with --with whom nobody can ask."""
    we_believe = Say(nb="Vi tror", en="We believe")
    based_on = Say(nb="Bygger på", en="Based on")
    told = Say(nb="Sagt", en="Told us")
    words = Say(nb="{name} {day}: {words}", en="{name} {day}: {words}")
    """{name}, {day}, {words}."""
    no_step = Say(
        nb="Sagt uten at vi vet hvilket steg det gjelder", en="Told us, but we do not know which step it is about"
    )
    from_start = FROM_START
    not_named = Say(nb="{role} {part} (ikke navngitt)", en="{role} {part} (not named yet)")
    """{role}, {part}."""
    takes = Say(nb="tar {time}", en="takes {time}")
    """{time}: as told."""
    takes_from = Say(nb="{time} regnet fra {step}", en="{time} counted from {step}")
    """{time}, {step}: a total."""
    usually = Say(nb="vanlig {usual} dager", en="usually {usual} days")
    """{usual}: from so many to so many."""
    ask = Say(nb="{name}: {question}", en="{name}: {question}")
    """{name}, {question}."""
    ask_in = Say(nb="I {channel}: {question}", en="Via {channel}: {question}")
    """{channel}, {question}."""
    nothing_to_ask = Say(nb="Ingenting å spørre om.", en="Nothing to ask.")
    who = Say(nb="{question} ({roles})?", en="{question} ({roles})?")
    """{question}, {roles}."""
    how = SayBy(
        {
            "decides": Say(
                nb="Hva må du se for å si ja, og hvem andre må være enig?",
                en="What do you need to see to say yes, and who else must agree?",
            ),
            "approves": Say(
                nb="Hva må du se for å godkjenne, og hvor lang tid tar det?",
                en="What do you need to see to approve, and how long does it take?",
            ),
            "recommends": Say(
                nb="Hva legger du vekt på når du gir råd om dette, og hvem får rådet?",
                en="What matters most to you when you advise on this, and who gets the advice?",
            ),
            "does": Say(
                nb="Hvordan gjør dere dette, hvem er med, og hvor lang tid tar det?",
                en="How do you do this, who takes part, and how long does it take?",
            ),
            "contributes": Say(
                nb="Hva bidrar du med her, og når blir du spurt?",
                en="What do you contribute here, and when are you asked?",
            ),
            "none": Say(
                nb="Hvordan foregår dette hos dere, og hvem bør vi spørre?",
                en="How is this done with you, and who should we ask?",
            ),
        },
    )
    """The question that fits a part; `none`: somebody with no part in the step."""
    result = Say(nb="Hva viser at dette er gjort?", en="What shows that this is done?")
    right = Say(
        nb="Slik har vi forstått det. Stemmer det, og hva mangler?",
        en="This is how we have understood it. Is it right, and what is missing?",
    )
    who_else = Say(nb="Hvem andre bør vi snakke med om dette?", en="Who else should we talk to about this?")


HELP = {
    "questions": CommandHelp(
        does=Say(nb="hva vi bør spørre hver av dem om, steg for steg", en="what to ask each of them, step by step"),
        more=Say(
            nb="For hvert steg som er igjen: hva vi tror, hvem vi har det fra, og spørsmålet til hver av dem som er med. Der to er uenige, nevner spørsmålet ingen navn. --with tar med flere, også noen som ikke er med i steget.",
            en="For each step to come: what we believe, who told us, and the question for each person who takes part. Where two disagree, the question names nobody. --with adds people, whether they take part in the step or not.",
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": DEAL,
            "with_": Say(nb="de vi skal snakke med", en="those we will talk to"),
            "form": FORMAT,
        },
        examples=(
            Say(
                nb=("kp questions nordvik --with siv", "alt vi kan spørre Siv om"),
                en=("kp questions nordvik --with siv", "everything to ask Siv"),
            ),
            Say(
                nb=("kp questions nordvik --format md", "til utskrift"),
                en=("kp questions nordvik --format md", "to print"),
            ),
        ),
    ),
}
