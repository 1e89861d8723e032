"""Messages of the dialogue of `kp advance`."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted, SayList

from .dialogue_events import DialogueEventMessages
from .dialogue_help import DialogueHelpMessages


class DialogueMessages(MessageList):
    """The dialogue after a meeting or call: eight questions, each of which Enter skips."""

    help = SayList(DialogueHelpMessages)
    rare = SayList(DialogueEventMessages)
    head = Say(nb="{customer}: hva kom ut av møtet eller samtalen?", en="{customer}: what came of the meeting or call?")
    """{customer}."""
    how_to = Say(
        nb="Enter godtar [forslaget] eller hopper over. < går tilbake, ? forklarer. Ctrl-C stopper, og svarene blir tatt vare på.",
        en="Enter accepts [the suggestion] or skips. < goes back, ? explains. Ctrl-C stops, and keeps the answers.",
    )
    kept = Say(
        nb="Svarene er ikke lagret i saken, men tatt vare på: kp advance {deal} fortsetter med dem, eller sletter dem.",
        en="The answers are not saved in the deal, but kept: kp advance {deal} continues with them, or deletes them.",
    )
    """{deal}: the dialogue was stopped."""
    not_kept = Say(nb="Svarene kunne ikke tas vare på. {why}", en="The answers could not be kept. {why}")
    """{why}."""
    not_saved_yet = Say(nb="Svar fra {day} som ikke er lagret:", en="Answers from {day} that are not saved:")
    """{day}: what was typed follows, by question."""
    go_on = Say(
        nb="Hva nå?  1 fortsette  2 begynne på nytt  3 slette dem  [1]",
        en="What now?  1 continue  2 start again  3 delete them  [1]",
    )
    need_go_on = Say(
        nb="Svar 1 for å fortsette, 2 for å begynne på nytt eller 3 for å slette dem.",
        en="Answer 1 to continue, 2 to start again or 3 to delete them.",
    )
    flags_not_used = Say(
        nb="Svarene gjelder {day}. --date, --with og --how er ikke brukt.",
        en="The answers are for {day}. --date, --with and --how are not used.",
    )
    """{day}."""
    thrown_away = Say(nb="Svarene er slettet.", en="The answers have been deleted.")
    first_question = Say(nb="Dette er det første spørsmålet.", en="This is the first question.")
    taken_out = Say(nb="Tatt ut: {answers}", en="Taken out: {answers}")
    """{answers}: what had been answered to the question that is asked again."""
    got = Say(nb="Nådde vi målet vårt?", en="Did we reach our aim?")
    promised_with_it = Say(nb="Er det lovet?", en="Is it promised?")
    when = Say(nb="Når og hvordan?", en="When, and how?")
    """1. {suggestion} follows in brackets."""
    who = Say(nb="Hvem var med fra kunden?", en="Who was there from the customer?")
    """2."""
    done = Say(
        nb="Hva har kunden gjort?  Flere svar? Skill med mellomrom.",
        en="What has the customer done?  Several answers? Separate with spaces.",
    )
    """3."""
    done_when = Say(nb="Gjort når: {sign}", en="Done when: {sign}")
    """{sign}: below a step."""
    promised = Say(
        nb="Hva lovet de?  Navn: hva @ når  Flere: skill med ;",
        en="What did they promise?  Name: what @ when  Several: put ; between",
    )
    """4."""
    heard = Say(
        nb="Hva fortalte de om hvordan de kjøper?  Navn: hva",
        en="What did they tell us about how they buy?  Name: what",
    )
    """5."""
    your_words = Say(nb="Det du skrev,", en="What you wrote")
    """What is doubtful, where a flag would stand."""
    which_meant = Say(
        nb="Hva mente du?  Nummer, eller setningen på nytt; Enter dropper den",
        en="Which did you mean?  A number, or the sentence again; Enter drops it",
    )
    dropped = Say(nb="Ikke tatt med: {text}", en="Left out: {text}")
    """{text}: a sentence that was dropped."""
    heard_more = Say(
        nb="Noe mer?  Navn: hva, eller en bokstav; Enter hvis ikke",
        en="Anything more?  Name: what, or a letter; Enter if not",
    )
    """Asked again after each answer to the fifth question."""
    heard_more_about = Say(
        nb="Noe mer?  Navn: hva; om {step} også: Navn beslutter, 3-4 uker, før STEG, Navn uenig; Enter hvis ikke",
        en="Anything more?  Name: what; about {step} also: Name decides, 3-4 weeks, before STEP, Name disagrees; Enter if not",
    )
    """{step}: the one that was told about last."""
    not_about_it = Say(
        nb="Forsto ikke «{text}». Skriv navnet på den som fortalte det, kolon og hva, eller Enter hvis det ikke er mer.",
        en="Did not understand “{text}”. Write the name of whoever told it, a colon and what, or Enter if there is no more.",
    )
    """{text}."""
    not_in_deal = Say(
        nb="«{name}» er verken en person i saken eller en rolle.",
        en="“{name}” is neither a person in the deal nor a role.",
    )
    """{name}: has a part in a step. What may be meant follows, numbered."""
    a_new_person = Say(nb="en ny person, {name}", en="a new person, {name}")
    """{name}."""
    a_new_role = Say(nb="en ny rolle, {name}", en="a new role, {name}")
    """{name}."""
    who_takes_part = Say(
        nb="Hvem er det?  Nummer, et annet navn, eller Enter for å droppe det",
        en="Who is it?  Number, another name, or Enter to leave it out",
    )
    heard_step = Say(
        nb="Hvilket steg gjelder {words}?  Nummer, navn, + nytt steg, eller Enter hvis ingen",
        en="Which step is {words} about?  Number, name, + new step, or Enter for none",
    )
    """{words}. The steps that are not done follow, numbered."""
    heard_about = SayBy(
        {
            "heard_after": Say(
                nb="Sa {who} før eller etter hvilket steg {step} kommer?  før 2, etter 3, først; Enter: ikke sagt",
                en="Did {who} say before or after which step {step} comes?  before 2, after 3, first; Enter: not said",
            ),
            "heard_done_when": Say(
                nb="Sa {who} hva som viser at {step} er gjort?  Skriv det; Enter: ikke sagt",
                en="Did {who} say what shows that {step} is done?  Write it; Enter: not said",
            ),
        },
    )
    """{who}, {step}: what is asked about a new step, by topic. Only what they said: it is recorded as theirs."""
    comes_first = Say(nb="{step} kommer før {steps}.", en="{step} comes before {steps}.")
    """{step}, {steps}: those that are open now."""
    heard_standstill = Say(nb="Er {step} en karensperiode?  [j/N]", en="Is {step} a standstill period?  [y/N]")
    clause_words = SayBy(
        {
            "after": Say(nb="etter", en="after"),
            "before": Say(nb="før", en="before"),
            "who": Say(nb="hvem", en="who"),
            "takes": Say(nb="tar", en="takes"),
            "done_when": Say(nb="gjort når", en="done when"),
        },
    )
    """How an answer about a step is typed, by clause."""
    attitude = Say(
        nb="Har noen skiftet holdning?  Nummer og holdning:",
        en="Has anyone's attitude changed?  Number and attitude:",
    )
    """6. The attitudes follow."""
    did_they_answer = Say(nb="Svarte noen på e-posten?  [J/n]", en="Did anyone reply to the e-mail?  [Y/n]")
    did = Say(
        nb="Hva har vi gjort, og hva lovet vi?  Nytt løfte: vi: hva @ når  Flere: skill med ;",
        en="What have we done, and what did we promise?  New promise: we: what @ when  Several: put ; between",
    )
    """7."""
    next_contact = Say(
        nb="Når er neste møte eller samtale, og med hvem?  Dato kl. navn, samtale",
        en="When is the next meeting or call, and with whom?  Date time names, call",
    )
    """8."""
    about_next_step = Say(nb="Gjelder kundens neste steg: {step}.", en="About the customer's next step: {step}.")
    """{step}: what the booking is about when nobody says so."""
    about_step = Say(nb="Gjelder {step}.", en="About {step}.")
    """{step}."""
    about_no_step = Say(nb="Gjelder ikke noe bestemt steg.", en="About no particular step.")
    who_did = Say(nb="Hvem gjorde det?", en="Who did it?")
    done_by = Say(nb="{names}; det som viser det: {proof}", en="{names}; what shows it: {proof}")
    """{names}, {proof}: how an answer was read that had both."""
    how_known = Say(
        nb="Hvordan vet vi det?  1 vi har sett det selv  2 noen har fortalt det",
        en="How do we know?  1 we saw it ourselves  2 somebody told us",
    )
    need_how_of = Say(
        nb="Det som viser det: {proof}. Så vi det selv, eller har noen fortalt det?  1 sett  2 fortalt",
        en="What shows it: {proof}. Did we see it ourselves, or did somebody tell us?  1 seen  2 told",
    )
    """{proof}: typed where it was asked how we know."""
    proof = Say(nb="Hva viser det?", en="What shows it?")
    outcome = Say(
        nb="Hvem valgte kunden?  1 oss  2 en annen  3 ingen",
        en="Who did they choose?  1 us  2 another  3 nobody",
    )
    nothing_told = Say(
        nb="Ikke lagret. Ingen var med, og ingenting er gjort, lovet eller notert.",
        en="Not saved. Nobody was there, and nothing was done, promised or noted.",
    )
    left_open = Say(nb="{step} står åpent.", en="{step} stays open.")
    another_step = Say(nb="et annet steg", en="another step")
    not_about_when = Say(
        nb="{text} er verken dag eller måte, og blir ikke tatt med. Til slutt kan du legge til et notat med t.",
        en="{text} is neither a day nor a way, and is left out. At the end, t adds a note.",
    )
    """{text}: what stood behind the way of the contact."""
    another_step_which = Say(nb="Hvilket steg?", en="Which step?")
    another_step_key = Say(nb="a", en="a")
    promise_choice = Say(nb="Løfte: {promise}", en="Promise: {promise}")
    """{promise}."""
    what_became = Say(
        nb="{promise} Hvordan gikk det?  1 holdt  2 fortsatt åpent  3 frafalt, eller skriv den nye dagen: {day}, fredag eller +2u",
        en="{promise} What became of it?  1 kept  2 still open  3 dropped, or write the new day: {day}, Friday or +2w",
    )
    """{promise}: a sentence; {day}: one to come, as an example."""
    promised_before = Say(nb="1 flyttet  2 et nytt løfte", en="1 moved  2 a new promise")
    theirs_and_ours = Say(
        nb="Det kunden og vi lover hver for oss, er to løfter. Skriv dem hver for seg, med semikolon mellom.",
        en="What the customer promises and what we promise are two promises. Write them separately, with a semicolon between them.",
    )
    new_person = Say(
        nb="{name} er ny i saken. Hvilken tittel og rolle?  < hvis navnet er feil",
        en="{name} is new in the deal. What title and role?  < if the name is wrong",
    )
    """{name}. The roles follow with what each does, and then `new_person_answer`."""
    new_person_answer = Say(
        nb="Tittel, rolle: avdelingsleder, 1. Rollen er nummeret, navnet eller det den gjør. Enter: vet ikke ennå.",
        en="Title, role: head of department, 1. The role is its number, its name or what it does. Enter: not known yet.",
    )
    which_role = Say(
        nb="Hvilken rolle har {name}?  Nummer, navn eller det rollen gjør; Enter: vet ikke ennå",
        en="Which role does {name} have?  Number, name or what the role does; Enter: not known yet",
    )
    """{name}. The roles follow."""
    no_such_role = Say(
        nb="Prosessen har ingen rolle som heter «{text}». Svar med et nummer, eller Enter.",
        en="The process has no role called “{text}”. Answer with a number, or Enter.",
    )
    """{text}."""
    which_of_these = Say(nb="Hvilken av dem?  Nummer, eller Enter", en="Which of them?  Number, or Enter")
    no_role_yet = Say(nb="ingen rolle ennå", en="no role yet")
    """After the name and the title of somebody new."""
    who_meant = Say(
        nb="Hvem mener du?  Skriv navnet, + foran et nytt navn, eller Enter for ingen",
        en="Who do you mean?  Write the name, + before a new name, or Enter for nobody",
    )
    not_of_us = Say(
        nb="«{text}» er vår side. Her spørres det om kunden; det vi lovet, hører til spørsmål 7.",
        en="“{text}” is our side. This is about the customer; what we promised belongs under question 7.",
    )
    """{text}: a word for us, where somebody at the customer is asked for."""
    not_a_name = Say(
        nb="«{text}» ser ikke ut som et navn.",
        en="“{text}” does not look like a name.",
    )
    """{text}."""
    save = Say(nb="Lagre i {file}? [J/n]  t = legg til notat", en="Save to {file}? [Y/n]  t = add a note")
    """{file}."""
    save_answers = Say(
        nb="Svar j for å lagre, n for å la være, eller t for et notat.",
        en="Answer y to save, n not to save, or t for a note.",
    )
    yes = Say(nb=("", "j", "ja", "y", "yes"), en=("", "y", "yes", "j", "ja"))
    no = Say(nb=("n", "nei", "no"), en=("n", "no", "nei"))
    note_key, note = Say(nb="t", en="t"), Say(nb="Notat:", en="Note:")
    note_taken = SayCounted(
        nb=("{n} linje er tatt med som notat.", "{n} linjer er tatt med som notat."),
        en=("{n} line is taken as a note.", "{n} lines are taken as a note."),
    )
    """What was pasted as several lines; the question stands."""
    no_arrows = Say(
        nb="Piltastene virker ikke her. Skriv svaret på nytt; tilbaketasten retter.",
        en="The arrow keys do not work here. Write the answer again; the backspace key corrects it.",
    )
    still_to_come = Say(
        nb="Datoen {day} ligger fram i tid. Når var det?",
        en="{day} is still to come. When was it?",
    )
    moved_from = Say(nb="{n} flyttet fra {when}", en="{n} moved from {when}")
    """{n}, {when}: a booking that the new one may have moved, with its number."""
    one_more = Say(nb="{n} ett til", en="{n} another one")
    """{n}."""
    answer_with = Say(nb="Svar {numbers}.", en="Answer {numbers}.")
    """{numbers}."""
    no_such_number = Say(
        nb="Forsto ikke «{text}». Svar med numrene foran, eller Enter.",
        en="Did not understand “{text}”. Answer with the numbers in front, or Enter.",
    )
    """{text}."""
    need_who_and_what = Say(
        nb="Skriv navnet, kolon og hva det gjelder. Flere svar skilles med semikolon.",
        en="Write the name, a colon and what it is. Separate several answers with semicolons.",
    )
    need_day = Say(
        nb="Når? Skriv @ og en dag til slutt: @ fredag, @ 10.12 eller @ +2u.",
        en="By when? End with @ and a day: @ Friday, @ 10 Dec or @ +2w.",
    )
    theirs_here = Say(
        nb="{name} er hos kunden, så dette er ikke vår oppgave. Det de gjør og lover, hører til spørsmål 3 og 4; skriv det inn etterpå med kp advance. Skriv her det vi har gjort, eller vi: hva @ når.",
        en="{name} is at the customer, so this is not our task. What they do and promise belongs under questions 3 and 4; record it afterwards with kp advance. Write here what we have done, or we: what @ when.",
    )
    """{name}: something of somebody at the customer, where our own is asked for."""
    need_person = Say(
        nb="Hvem hos kunden gjorde det? Uten et navn står steget åpent.",
        en="Who at the customer did it? Without a name the step stays open.",
    )
    need_how = Say(
        nb="Svar 1 hvis vi så det, 2 hvis noen sa det. Det som viser det, kan stå bak.",
        en="Answer 1 if we saw it ourselves, 2 if somebody said so. The proof may follow.",
    )
    need_outcome = Say(
        nb="Svar 1, 2 eller 3. Uten det kan steget ikke føres inn.",
        en="Answer 1, 2 or 3. Without it the step cannot be recorded.",
    )
    need_proof = Say(
        nb="Hva så vi, eller hva ble sagt? Uten det står steget åpent.",
        en="What did we see, or what was said? Without that the step stays open.",
    )
