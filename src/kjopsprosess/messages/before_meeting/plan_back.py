"""Messages of `kp plan DEAL --back FILE`: what the customer changed, and what becomes of it."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted, SayList

from .plan_back_asked import ASKED, NOT_READ
from .plan_back_words import BOTH, TICKS, US, WE, TitleWords


class PlanBackMessages(MessageList):
    """What is said of a plan that came back."""

    titles = SayList(TitleWords)
    ticks = TICKS
    """What stands in the column of ticks, by what it means."""
    us = US
    """What they call our side."""
    we = WE
    both = BOTH
    not_read = NOT_READ
    """{file}, {deal}, {customer}: why a file is not read."""
    needs_by = Say(nb="Hvem endret planen? Legg til --by NAVN", en="Who changed the plan? Add --by NAME")
    needs_back = Say(nb="{option} hører til --back FIL.", en="{option} belongs with --back FILE.")
    """{option}."""
    not_with_back = Say(nb="--back kan ikke brukes sammen med {options}.", en="--back cannot be used with {options}.")
    """{options}."""
    not_them = Say(
        nb="{name} har sluttet, eller er ikke en person hos kunden. Hvem har sagt dette?",
        en="{name} has left, or is not a person at the customer. Who told us this?",
    )
    """{name}."""
    changed = SayCounted(
        nb=("{who} endret {n} rad i planen fra {day}", "{who} endret {n} rader i planen fra {day}"),
        en=("{who} changed {n} row in the plan of {day}", "{who} changed {n} rows in the plan of {day}"),
    )
    """{who}, {day}."""
    nothing_changed = Say(
        nb="{who} endret ingenting i planen fra {day}", en="{who} changed nothing in the plan of {day}"
    )
    """{who}, {day}."""
    log_changed = Say(
        nb="Loggen er endret siden da, så kp vet ikke om det som står uendret i filen, fortsatt stemmer. kp spør der det er tvil.",
        en="The log has changed since then, so kp cannot tell whether what is unchanged in the file is still right. kp asks where in doubt.",
    )
    labels = SayBy(
        {
            "taken": Say(nb="Tatt med", en="Taken"),
            "known": Say(nb="Kjent", en="Known"),
            "differs": Say(nb="Uenige", en="Differs"),
            "asked": Say(nb="Spør", en="Ask"),
            "refused": Say(nb="Avvist", en="Refused"),
        },
    )
    row = Say(nb="{row}: {what}", en="{row}: {what}")
    """{row}, {what}."""
    row_number = Say(nb="rad {line}", en="row {line}")
    """{line}: a row without a name, by the line of the file it stands on."""
    from_to = Say(nb="{old} → {new}", en="{old} → {new}")
    """{old}, {new}."""
    nobody = Say(nb="ingen", en="nobody")
    done = Say(nb="gjort", en="done")
    not_done = Say(nb="ikke gjort", en="not done")
    as_told = Say(nb="som før", en="as before")
    no_day = Say(nb="ingen dato", en="no date")
    at_first = Say(
        nb="Var {old} da planen ble delt, og er {now} nå.",
        en="It was {old} when the plan was shared, and is {now} now.",
    )
    """{old}, {now}."""
    other_says = Say(nb="{name} sier noe annet; begge beholdes.", en="{name} disagrees; both are kept.")
    """{name}."""
    add_person = Say(nb="{row}: {name} er ny. Legge til? [J/n]", en="{row}: {name} is new. Add? [Y/n]")
    """{row}, {name}."""
    which_after = Say(
        nb="Hvilke rader kommer {row} etter? Skriv numrene. Enter: ikke kjent",
        en="Which rows does {row} come after? Write their numbers. Enter: not known",
    )
    """{row}: a new step."""
    row_numbers_only = Say(nb="Skriv numre fra listen, som 1 og 3.", en="Write numbers from the list, such as 1 and 3.")
    finishes = Say(nb="gjør ferdig «{step}»", en="finishes “{step}”")
    """{step}: the words of a promise, after a name."""
    ticked = Say(nb="Krysset av i planen", en="Ticked in the plan")
    struck = Say(nb="Strøket i planen", en="Struck from the plan")
    taken = SayBy(
        {
            "moved": Say(nb="{old} → {new}; flytter løftet", en="{old} → {new}; moves the promise"),
            "promised": Say(nb="{who} {what} innen {new}; et løfte", en="{who} {what} by {new}; a promise"),
            "on": Say(nb="{old} → {new}, på dagen", en="{old} → {new}, on that day"),
            "latest": Say(nb="{old} → senest {new}, sier {who}", en="{old} → {new} at the latest, says {who}"),
            "earliest": Say(nb="{old} → ikke før {new}, sier {who}", en="{old} → not before {new}, says {who}"),
            "owner": Say(nb="{old} → {new}", en="{old} → {new}"),
            "new-owner": Say(
                nb="{old} → {new}; {new} er ny og legges til", en="{old} → {new}; {new} is new and is added"
            ),
            "role": Say(
                nb="{old} → {new}, en rolle som ikke er navngitt ennå", en="{old} → {new}, a role that is not named yet"
            ),
            "after": Say(nb="kommer etter {new}", en="comes after {new}"),
            "new-step": Say(nb="et steg bare de har", en="a step only they have"),
            "skipped": Say(nb="strøket; utgår, sier {who}", en="struck; skipped, says {who}"),
            "done": Say(
                nb="krysset av; gjort, sier {who}. Hva ble laget, og hvem har det?",
                en="ticked; done, says {who}. What was produced, and who has it?",
            ),
            "kept": Say(nb="krysset av; løftet er holdt", en="ticked; the promise is kept"),
            "words": Say(nb="{who} skriver {new}", en="{who} writes {new}"),
            "done-when": Say(nb="ferdig når {new}", en="done when {new}"),
            "name": Say(nb="de kaller det {new}; navnet beholdes", en="they call it {new}; the name stays"),
            "confirmed": Say(nb="uendret, og bekreftet av {who}", en="unchanged, and confirmed by {who}"),
        },
    )
    """{old}, {new}, {who}, {what}."""
    known = Say(nb="{new}; står allerede i loggen", en="{new}; already in the log")
    """{new}."""
    asked = ASKED
    """{old}, {new}, {who}, {other}, {what}, {id}, {deal}, {step}, {iso}."""
    refused = SayBy(
        {
            "relative": Say(
                nb="{new} er ikke en fast dato: den avhenger av dagen den leses. Skriv dag, måned og år.",
                en="{new} is not a fixed date: it depends on the day it is read. Write day, month and year.",
            ),
            "day-or-month": Say(
                nb="{new} kan være to forskjellige dager. Skriv den slik: 2026-12-04",
                en="{new} may be two different days. Write it like this: 2026-12-04",
            ),
            "serial-1904": Say(
                nb="{new} er en dag telt fra 1904, som bare Excel forstår. Skriv den slik: 2026-12-04",
                en="{new} is a day counted from 1904, which only Excel understands. Write it like this: 2026-12-04",
            ),
            "no-year": Say(
                nb="{new} kan være i flere år. Skriv den slik: 2026-12-04",
                en="{new} may be of several years. Write it so: 2026-12-04",
            ),
            "wrong-weekday": Say(
                nb="{new}: ukedagen og datoen passer ikke sammen. Hvilken av dem gjelder?",
                en="{new}: the weekday and the date do not agree. Which of them holds?",
            ),
            "several-days": Say(
                nb="{new} er flere dager. Hvilken av dem gjelder?", en="{new} is several days. Which of them holds?"
            ),
            "no-date": Say(
                nb="{new} er ikke en dato. Skriv den slik: 2026-12-04",
                en="{new} is not a date. Write it like this: 2026-12-04",
            ),
            "surplus": Say(
                nb="raden har flere celler enn det er overskrifter, så det er ikke sikkert hva som hører hjemme hvor.",
                en="the row has more cells than there are headings, so it is not certain what belongs where.",
            ),
            "name-too-long": Say(nb="navnet er lengre enn 70 tegn.", en="the name is longer than 70 characters."),
            "rules": Say(nb="{why}", en="{why}"),
        },
    )
    """{new}, {why}."""
