"""Messages about entries that were written outside kp: read from a file, and held to a transcript."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayList

from .draft_sorted import SortedMessages


class DraftMessages(MessageList):
    """What is said of an entry from a file."""

    sorted = SayList(SortedMessages)
    needs_from = Say(
        nb="{option} hører til --from FIL.",
        en="{option} belongs to --from FILE.",
    )
    """{option}."""
    one_of_two = Say(
        nb="--template skriver ut en oppføring til utfylling, og --from leser en. Bruk én av dem.",
        en="--template prints an entry to fill in, and --from reads one. Use one of them.",
    )
    not_with = Say(
        nb="{option} kan ikke brukes sammen med {others}. Skriv alt i filen.",
        en="{option} cannot be used with {others}. Write everything in the file.",
    )
    """{option}, {others}: options that tell of something themselves."""
    several_entries = Say(
        nb="Her begynner en oppføring til. Ta én om gangen.",
        en="Another entry begins here. Take one at a time.",
    )
    nothing_told = Say(
        nb="Oppføringen sier ikke noe om det som har hendt.",
        en="The entry says nothing about what has happened.",
    )
    own_key = Say(
        nb="{key} er din egen nøkkel, og ville gått tapt. Legg den til i saken når oppføringen er lagret.",
        en="{key} is a key of your own, and would be lost. Add it in the deal once the entry is saved.",
    )
    """{key}: begins with x-."""
    moved_or_new = Say(
        nb="Er det flyttet, skriv {moved} i stedet; er det et nytt, legg til --another",
        en="If it has been moved, write {moved} instead; if it is new, add --another",
    )
    """{moved}: the key of an entry that moves a promise."""
    template_head = Say(
        nb="En oppføring i loggen til {customer}. Ta bort # foran det som skal med, fyll ut, og skriv:",
        en="An entry in the log of {customer}. Remove the # from what should count, fill it in, and type:",
    )
    """{customer}."""
    template_people = Say(nb="Personer:", en="People:")
    template_steps = Say(nb="Åpne steg, og når de er gjort:", en="Open steps, and when they are done:")
    template_promises = Say(nb="Åpne løfter:", en="Open promises:")
    template_nothing = Say(nb="ingen", en="none")
    explained = SayBy(
        {
            "date": Say(nb="dagen det hendte", en="the day it happened"),
            "how": Say(
                nb="meeting, call, mail eller portal; uten er det et notat",
                en="meeting, call, mail or portal; without it this is a note",
            ),
            "with": Say(nb="hvem som var med fra kunden", en="who was there from the customer"),
            "done": Say(
                nb="steg kunden har gjort; seen er det vi så, said det noen sa",
                en="steps the customer has done; seen is what we saw, said what somebody said",
            ),
            "promised": Say(nb="hvem gjør hva innen når; us er vi", en="who does what by when; us is our side"),
            "heard": Say(nb="det de sa om hvordan de kjøper", en="what they said about how they buy"),
            "skipped": Say(nb="steg kunden ikke vil ta", en="steps the customer will not take"),
            "reopened": Say(nb="steg kunden har gått tilbake til", en="steps the customer went back to"),
            "kept": Say(
                nb="løfter som er holdt; dropped er dem ingen skal holde lenger",
                en="promises that were kept; dropped are those nobody will keep any more",
            ),
            "kept_on": Say(
                nb="dagen et av dem ble holdt, hvis den er før oppføringens",
                en="the day one of them was kept, if it is before the entry's",
            ),
            "moved": Say(nb="løfter med ny dag", en="promises with a new day"),
            "did": Say(nb="det vi har gjort: steg/oppgave, eller fritekst", en="what we did: step/task, or free text"),
            "people": Say(
                nb="det vi nå vet om noen; left er true eller dagen de slutter, replaces hvem de tar over etter",
                en="what we now know of people; left is true or the day they leave, replaces from whom they take over",
            ),
            "booked": Say(nb="neste møte", en="the next meeting"),
            "note": Say(nb="fritekst", en="free text"),
        },
    )
    """What each key of an entry is for, in the template."""
    template_words = Say(nb="ordene deres, slik de falt", en="their words, as they were said")
