"""Messages about what was told of how the customer buys: what cannot be read in one way, and what is said back."""

from kjopsprosess.messages.say import MessageList, Say, SayBy


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
                en="{clause} stands twice in {flag}. Keep one.",
            ),
            "only-and-equal": Say(
                nb="{clause} og {name} kan ikke gjelde samtidig for ett steg. Behold én.",
                en="{clause} and {name} cannot both hold for one step. Keep one.",
            ),
            "two-parts": Say(
                nb="{name} har to oppgaver i samme steg. Behold én.",
                en="{name} has two parts in the same step. Keep one.",
            ),
            "clause-step": Say(
                nb="Etter {clause} skal det stå et steg, og {name} er ikke noe steg.",
                en="A step should follow {clause}, and {name} is not one.",
            ),
            "clause-time": Say(
                nb="{name} er ingen tid vi kan lese. Skriv for eksempel 2-3 uker, inntil 3 uker eller 5-20 virkedager.",
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
                nb="Etter @ skal det stå en dag, og {name} er ingen dag vi kan lese.",
                en="A day should follow @, and {name} is not one.",
            ),
            "day-of-nothing": Say(
                nb="Dagen hører ikke til noe. Si hvilket steg den gjelder, eller hva dagen heter.",
                en="The day belongs to nothing. Say which step it rules, or what the day is called.",
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
                nb="Bare én kan ha rett. {flag} nevner én person, eller prosessen.",
                en="Only one word can hold. {flag} names one person, or the process.",
            ),
            "against-several": Say(
                nb="--against kan bare stå med én --heard.",
                en="--against can stand with one --heard only.",
            ),
            "against-twice": Say(
                nb="Både --against og {flag} sier hvem som sier noe annet. Behold én av dem.",
                en="Both --against and {flag} say who says otherwise. Keep one of them.",
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
                en="Say before the colon instead who says otherwise:",
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
    """Between who said it and who says otherwise, as it is typed."""
