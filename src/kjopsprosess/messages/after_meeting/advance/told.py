"""Messages about what was told of how the customer buys: what cannot be read in one way, and what is said back."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.model.values import ToldPart


class ToldMessages(MessageList):
    """What is asked about, and how what was read is said back."""

    doubts = SayBy(
        {
            "two-readings": Say(
                nb="{flag} kan leses på to måter.",
                en="{flag} can be read in two ways.",
            ),
            "no-step": Say(
                nb="Fant ikke noe steg som heter {name}.",
                en="There is no step called {name}.",
            ),
            "no-subject": Say(
                nb="{flag} sier ikke hvilket steg det gjelder.",
                en="{flag} does not say which step it is about.",
            ),
            "step-outside": Say(
                nb="{name} er et steg i en annen versjon av prosessen enn den saken følger. Se stegene med kp map.",
                en="{name} is a step of another version of the process than the one the deal follows. See the steps with kp map.",
            ),
            "step-exists": Say(
                nb="Prosessen har steget {step} fra før. Er det et annet steg, så gi det et annet navn.",
                en="The process has the step {step} already. If yours is another, give it another name.",
            ),
            "role-exists": Say(
                nb="Prosessen har rollen {role} fra før. Er det en annen rolle, så gi den et annet navn.",
                en="The process has the role {role} already. If yours is another, give it another name.",
            ),
            "no-name": Say(
                nb="Etter + skal navnet stå, og det mangler.",
                en="A name should follow +, and it is missing.",
            ),
            "name-too-long": Say(
                nb="Navnet på et steg har høyst {most} tegn. Dette har {count}: {name}",
                en="The name of a step has at most {most} characters. This one has {count}: {name}",
            ),
            "twice": Say(
                nb="{clause} står to ganger i {flag}. Behold én.",
                en="{clause} is in {flag} twice. Keep one.",
            ),
            "only-and-equal": Say(
                nb="{clause} og {name} kan ikke gjelde samtidig for ett steg. Behold én.",
                en="{clause} and {name} cannot both hold for one step. Keep one.",
            ),
            "two-parts": Say(
                nb="{name} er nevnt to ganger for samme steg. Behold én.",
                en="{name} is named twice for the same step. Keep one.",
            ),
            "clause-step": Say(
                nb="Etter {clause} skal det stå et steg, og {name} er ikke noe steg.",
                en="A step should follow {clause}, and {name} is not one.",
            ),
            "clause-time": Say(
                nb="Forsto ikke hvor lang tid {name} er. Skriv for eksempel 2-3 uker, inntil 3 uker eller 5-20 virkedager.",
                en="{name} is not a length of time. Write for example 2-3 weeks, up to 3 weeks or 5-20 working days.",
            ),
            "clause-participant": Say(
                nb="{name} er verken en person i saken eller en rolle. En ny rolle skrives + {name}; en ny person legges til med --person.",
                en="{name} is neither a person in the deal nor a role. A new role is written + {name}; a new person is added with --person.",
            ),
            "clause-part": Say(
                nb="{name} sier ikke hva noen gjør i steget. Avslutt med {parts}.",
                en="{name} does not say what somebody does in the step. End with {parts}.",
            ),
            "clause-empty": Say(
                nb="Det står ingenting etter {clause}.",
                en="Nothing follows {clause}.",
            ),
            "person-or-role": Say(
                nb="{name} kan være en person eller en rolle. Skriv {person} for personen, eller {role} for rollen.",
                en="{name} may be a person or a role. Write {person} for the person, or {role} for the role.",
            ),
            "not-a-day": Say(
                nb="Etter @ skal det stå en dag. {why}",
                en="A day should follow @. {why}",
            ),
            "day-of-nothing": Say(
                nb="Dagen hører ikke til noe. Si hvilket steg den gjelder, eller hva dagen heter.",
                en="The day belongs to nothing. Say which step it is for, or what the day is called.",
            ),
            "day-exists": Say(
                nb="Det finnes en dag som heter {day}.",
                en="There is a day called {day}.",
            ),
            "day-is-step": Say(
                nb="{name} er et steg. Gjelder dagen steget, eller har den et eget navn?",
                en="{name} is a step. Is it the day of the step, or does it have a name of its own?",
            ),
            "one-holds": Say(
                nb="Bare én kan ha rett. Skriv én person i {flag}, eller prosessen.",
                en="Only one can be right. Name one person in {flag}, or the process.",
            ),
            "against-several": Say(
                nb="--against kan bare brukes med én --heard.",
                en="--against can be used with one --heard only.",
            ),
            "against-nothing": Say(
                nb="--against hører til en --heard, og den mangler.",
                en="--against belongs to a --heard, which is missing.",
            ),
            "against-twice": Say(
                nb="Både --against og {flag} sier hvem som sier noe annet. Behold én av dem.",
                en="Both --against and {flag} say who disagrees. Keep one of them.",
            ),
        },
    )
    """By what is doubtful: {flag}, {name}, {clause}, {parts}, {step}, {role}, {person}, {day}, {most}, {count}."""
    instead = SayBy(
        {
            "mean": Say(nb="Skriv det du mener:", en="Write what you mean:"),
            "words": Say(
                nb="Hører det til navnet eller kundens ord, så skriv:",
                en="If it belongs to the name or to the customer's words, write:",
            ),
            "no-day": Say(
                nb="Hører det til kundens ord, så avslutt med @ alene:",
                en="If it belongs to the customer's words, end with @ alone:",
            ),
            "against": Say(
                nb="Skriv heller foran kolon hvem som sier noe annet:",
                en="Write who disagrees before the colon instead:",
            ),
        },
    )
    """Before the lines that can be typed instead."""
    parts = Say(
        nb=("bestemmer", "godkjenner", "anbefaler", "gjør", "bidrar", "ikke med"),
        en=("decides", "approves", "recommends", "does", "contributes", "none"),
    )
    """What somebody does in a step, as it is typed."""
    against_word = Say(nb="mot", en="against")
    """Between who said it and who disagrees, as it is typed."""

    head = Say(nb="Om hvordan de kjøper:", en="About how they buy:")
    new_step = Say(nb="et nytt steg, {step}{by}", en="a new step, {step}{by}")
    """{step}, {by}: « (Anne Bø)» or nothing, here and below."""
    waiting = SayCounted(
        nb=("{steps} venter på det", "{steps} venter på det"), en=("{steps} waits for it", "{steps} wait for it")
    )
    """{steps}: what comes after the step just named."""
    after = Say(nb="{step} kommer etter {steps}", en="{step} comes after {steps}")
    before = Say(nb="{step} kommer før {steps}", en="{step} comes before {steps}")
    parts_told = Say(nb="i {step}: {parts}{by}", en="in {step}: {parts}{by}")
    """{parts}: «Anne Bø bestemmer og Styret godkjenner»."""
    part = SayBy(
        {
            ToldPart.DECIDES: Say(nb="bestemmer", en="decides"),
            ToldPart.APPROVES: Say(nb="godkjenner", en="approves"),
            ToldPart.RECOMMENDS: Say(nb="anbefaler", en="recommends"),
            ToldPart.DOES: Say(nb="gjør det", en="does it"),
            ToldPart.CONTRIBUTES: Say(nb="bidrar", en="contributes"),
            ToldPart.NONE: Say(nb="er ikke med", en="takes no part"),
        },
    )
    takes = Say(nb="{step} tar {takes}{by}", en="{step} takes {takes}{by}")
    takes_from = Say(nb="{step} er gjort {takes} etter {earlier}{by}", en="{step} is done {takes} after {earlier}{by}")
    only = Say(nb="{step}: kontakt bare i {channel}{by}", en="{step}: contact via {channel} only{by}")
    equal = Say(nb="{step}: alle leverandører får vite det samme{by}", en="{step}: every supplier is told the same{by}")
    done_when = Say(nb="{step} er gjort når: {proof}{by}", en="{step} is done when: {proof}{by}")
    is_standstill = Say(nb="{step} er en karensperiode{by}", en="{step} is a standstill period{by}")
    topic = Say(nb="dette gjelder {topic}", en="this is about {topic}")
    """{topic}: what the statements are about."""
    shared = Say(nb="dette kan stå i det kunden får se", en="this may appear in what the customer sees")
    ring = Say(
        nb="Stegene ville ventet på hverandre: {steps}.",
        en="The steps would wait for each other: {steps}.",
    )
    """{steps}: ring_first and ring_next, joined."""
    ring_first = Say(nb="{step} venter på {earlier}", en="{step} waits for {earlier}")
    ring_next = Say(nb="som venter på {earlier}", en="which waits for {earlier}")
    day_of = Say(nb="dato for {what}: {when}{by}", en="a day, {what}: {when}{by}")
    day_rules = SayBy(
        {
            "on": Say(nb="{day}", en="{day}"),
            "latest": Say(nb="senest {day}", en="{day} at the latest"),
            "earliest": Say(nb="tidligst {day}", en="{day} at the earliest"),
        },
    )
    differ = Say(nb="uenighet", en="a disagreement")
    differ_on = Say(nb="uenighet om {step}", en="a disagreement on {step}")
    against = Say(nb="{differ}: {other} sier {words}{by}", en="{differ}: {other} says {words}{by}")
    against_unheard = Say(nb="{differ}: {other} ser det annerledes{by}", en="{differ}: {other} disagrees{by}")
    against_process = Say(nb="{differ}: prosessen sier noe annet{by}", en="{differ}: this contradicts the process{by}")
    trigger = Say(nb="hvorfor nå: {words}{by}", en="why now: {words}{by}")
    missing_roles = Say(nb="de har ikke: {roles}{by}", en="they do not have: {roles}{by}")
    holds = Say(nb="om {step} går vi ut fra det {who} sier", en="on {step}, we go by what {who} says")
    process_holds = Say(nb="om {step} går vi ut fra prosessen", en="on {step}, we go by the process")
    confirmed = Say(nb="ja til {steps}{by}", en="yes to {steps}{by}")
    about_step = Say(nb="om {step}: {words}{by}", en="on {step}: {words}{by}")
    about_no_step = Say(nb="ikke om noe bestemt steg: {words}{by}", en="on no particular step: {words}{by}")
    place_it = Say(
        nb="Gjelder det ett steg, skriv steget foran (+ foran et nytt):",
        en="If it is about one step, write the step before it (+ before a new one):",
    )
    ask_standstill = Say(nb="Er {step} en karensperiode? Skriv da:", en="Is {step} a standstill period? Then write:")
    standstill_clause = Say(nb="som karens", en="as standstill")
    ask_done_when = Say(nb="Hva viser at {step} er gjort? Skriv:", en="What shows that {step} is done? Write:")
    done_when_clause = Say(nb="gjort når …", en="done when …")
