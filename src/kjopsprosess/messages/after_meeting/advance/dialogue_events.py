"""Messages of the dialogue of `kp advance` about what happens seldom."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class DialogueEventMessages(MessageList):
    """What can be picked by a letter in the third and the fifth question, and what is asked then."""

    event_keys = SayBy(
        {
            "reopened": Say(nb="g", en="g"),
            "skipped": Say(nb="h", en="s"),
            "moved": Say(nb="f", en="m"),
            "left": Say(nb="s", en="l"),
            "stopped": Say(nb="u", en="p"),
            "deadline": Say(nb="d", en="d"),
        }
    )
    """The letter that picks an event."""
    events = SayBy(
        {
            "reopened": Say(nb="går tilbake til et steg", en="goes back to a step"),
            "skipped": Say(nb="hopper over et steg", en="skips a step"),
            "moved": Say(nb="flytter eller frafaller et løfte", en="moves or drops a promise"),
            "left": Say(nb="noen slutter", en="somebody leaves"),
            "stopped": Say(nb="stopper eller utsetter", en="stops or postpones"),
            "deadline": Say(nb="fristen er endret", en="the deadline has changed"),
        }
    )
    done_more = Say(
        nb="Noe mer?  Nummer, en bokstav eller en setning; Enter hvis ikke",
        en="Anything more?  A number, a letter or a sentence; Enter if not",
    )
    """Asked again after a letter in the third question."""
    who_decided = Say(nb="Hvem hos kunden sier det?", en="Who at the customer says so?")
    need_who_decided = Say(
        nb="Hvem hos kunden sier det? Uten et navn føres det ikke inn.",
        en="Who at the customer says so? Without a name it is not recorded.",
    )
    why = Say(nb="Hvorfor?", en="Why?")
    need_why = Say(
        nb="Hvorfor, med noen få ord? Uten det føres det ikke inn.",
        en="Why, in a few words? Without that it is not recorded.",
    )
    which_promise = Say(
        nb="Hvilket løfte?  Nummer, eller nummer og den nye dagen: 1 til fredag",
        en="Which promise?  Number, or number and the new day: 1 to Friday",
    )
    no_such_promise = Say(
        nb="Forsto ikke «{text}». Skriv nummeret til løftet, eller nummeret og den nye dagen: 1 til fredag.",
        en="Did not understand “{text}”. Write the number of the promise, or the number and the new day: 1 to Friday.",
    )
    """{text}."""
    who_left = Say(nb="Hvem slutter, eller har sluttet?", en="Who leaves, or has left?")
    leaves_when = Say(
        nb="Hvilken dag?  Enter hvis de allerede har sluttet", en="Which day?  Enter if they have left already"
    )
    leaves = Say(nb="slutter", en="leaves")
    """Of somebody, where no day was told."""
    leaving_right = Say(nb="{what} Stemmer det?  [J/n]", en="{what} Is that right?  [Y/n]")
    """{what}: a sentence, how one about somebody who leaves was read."""
    leaving_new = Say(
        nb="{what} Ingen i saken heter det. Er det en person hos kunden?  [j/N]",
        en="{what} Nobody in the deal is called that. Is it a person at the customer?  [y/N]",
    )
    """{what}: likewise, where nobody in the deal is called that."""
    leaving_near = Say(
        nb="{what} Ingen i saken heter det. Hvem er det?  Nummer, eller Enter hvis det ikke er en person",
        en="{what} Nobody in the deal is called that. Who is it?  Number, or Enter if it is not a person",
    )
    """{what}: likewise, where somebody is called nearly that; those follow, numbered."""
    kept_as_told = Say(nb="Tatt med som fortalt: {text}", en="Kept as told: {text}")
    """{text}: a sentence."""
    same_day = Say(nb="Ført inn fra før {day}: {contact}.", en="Recorded already for {day}: {contact}.")
    """{day}; {contact}: how and with whom, of the day that is told of now."""
    same_day_next = Say(
        nb="Var det en annen, fortsett. Er det samme, blir den stående to ganger: stopp med Ctrl-C. kp path {deal} --entry {day} viser hvor den står. {undo}",
        en="If this is another one, go on. If it is the same, it will stand there twice: stop with Ctrl-C. kp path {deal} --entry {day} shows where it stands. {undo}",
    )
    """{deal}, {day}; {undo}: `same_day_undo` or empty."""
    same_day_undo = Say(nb="kp undo {deal} tar den ut.", en="kp undo {deal} takes it out.")
    """{deal}: where it is the newest entry."""
    done_already = SayCounted(
        nb=("{steps} er allerede gjort.", "{steps} er allerede gjort."),
        en=("{steps} is done already.", "{steps} are done already."),
    )
    """{steps}: before which a new step was put; `comes_first` follows."""
    role_from_words = Say(
        nb="{words} er forstått som rollen {role}. Er det en annen rolle, tar < dette tilbake.",
        en="{words} is taken as the role {role}. If it is another role, < takes this back.",
    )
    """{words}, {role}: where what somebody does was typed, and no role."""
    replaces_answer = Say(nb="Dette erstatter det forrige svaret.", en="This replaces the answer before.")
    """Where the same was answered before."""
    who_takes_over = Say(nb="Hvem tar over etter {name}?  {enter}", en="Who takes over from {name}?  {enter}")
    """{name}; {enter}: what Enter means."""
    successor_unknown = Say(nb="Enter hvis ingen vet det", en="Enter if nobody knows")
    successor_stays = Say(nb="Enter: {names}, som sagt før", en="Enter: {names}, as told before")
    """{names}: those who are said to take over."""
    not_themselves = Say(nb="{name} kan ikke ta over etter seg selv.", en="{name} cannot take over from themselves.")
    how_stopped = Say(
        nb="Hva skjer?  1 de velger en annen  2 de gjør ingenting  3 vi trekker oss  4 de utsetter det",
        en="What happens?  1 they choose another  2 they do nothing  3 we withdraw  4 they postpone it",
    )
    need_stop = Say(
        nb="Svar 1, 2, 3 eller 4. Enter en gang til lar saken gå videre.",
        en="Answer 1, 2, 3 or 4. Enter once more lets the deal go on.",
    )
    until_when = Say(nb="Til hvilken dag?", en="Until which day?")
    which_deadline = Say(
        nb="Hvilken dag er fristen nå?  En dag, eller navnet på en dag de har fortalt om",
        en="Which day is the deadline now?  A day, or the name of one they told us about",
    )
    need_event_day = Say(
        nb="Hvilken dag? Uten den føres det ikke inn.", en="Which day? Without it, this is not recorded."
    )
    already_ours = Say(
        nb="{step}: vi er allerede valgt. Hva gjelder det nå?  1 en annen del av anskaffelsen  2 kunden har gått tilbake på valget",
        en="{step}: we have already been chosen. What is it about this time?  1 another lot  2 the customer went back on the choice",
    )
    """{step}: a choice, which is now said to fall on another supplier or on nobody."""
    need_already_ours = Say(
        nb="Svar 1 eller 2. Enter en gang til lar valget stå.",
        en="Answer 1 or 2. Enter once more leaves the choice as it is.",
    )
    another_lot = Say(
        nb="Hver del er en egen sak: opprett den med kp new, og før valget inn der.",
        en="Each lot is a deal of its own: create it with kp new, and record the choice there.",
    )
    stands = Say(nb="{step} står som før: vi er valgt.", en="{step} stays as it was: we have been chosen.")
    """{step}."""
    way_kept = Say(nb="«{typed}» føres inn som {way}.", en="“{typed}” is recorded as: {way}.")
    """{typed}: the way of a booking in the user's words, of which the file keeps only {way}."""
    attitude_words_kept = Say(
        nb="«{typed}» føres inn som {attitude}. Ordene dine står i notatet.",
        en="“{typed}” is recorded as: {attitude}. Your words are kept in the note.",
    )
    """{typed}, {attitude}: the user's words say more than the attitude, which is all that a person has."""
    need_number = Say(
        nb="Svar med nummeret. Enter en gang til hopper over.",
        en="Answer with the number. Enter once more skips it.",
    )
    nothing_to_pick = Say(nb="Det er ingen å velge mellom.", en="There is nothing to choose from.")
    event_left_out = Say(nb="Ikke tatt med.", en="Left out.")
    told_keys = SayBy(
        {
            "holds": Say(nb="o", en="h"),
            "confirmed": Say(nb="j", en="y"),
            "without": Say(nb="r", en="r"),
            "why_now": Say(nb="h", en="w"),
            "day": Say(nb="d", en="d"),
        }
    )
    """The letter in the fifth question that picks what they told."""
    told = SayBy(
        {
            "holds": Say(nb="hvem som har rett", en="who is right"),
            "confirmed": Say(nb="sa ja til steg", en="said yes to steps"),
            "without": Say(nb="roller de ikke har", en="roles they do not have"),
            "why_now": Say(nb="hvorfor de kjøper nå", en="why they buy now"),
            "day": Say(nb="en dato saken avhenger av", en="a date the deal depends on"),
        }
    )
    whose_word = Say(nb="Hvem har rett?  Et navn, eller prosessen", en="Who is right?  A name, or the process")
    need_whose_word = Say(
        nb="Hvem har rett? Ett navn, eller prosessen. Uten det føres det ikke inn.",
        en="Who is right? One name, or the process. Without it, this is not recorded.",
    )
    which_steps = Say(nb="Hvilke steg?", en="Which steps?")
    which_roles = Say(nb="Hvilke roller?", en="Which roles?")
    in_which_words = Say(nb="Med hvilke ord?  Enter hopper over", en="In which words?  Enter skips")
    day_of_trigger = Say(
        nb="Til hvilken dag?  Enter hvis de ikke sa noen", en="By which day?  Enter if they named none"
    )
    name_of_day = Say(
        nb="Hva kalles dagen?  For eksempel Styremøte", en="What is the day called?  For example Board meeting"
    )
    need_name_of_day = Say(
        nb="Hva kalles dagen? Uten et navn føres det ikke inn.",
        en="What is the day called? Without a name, this is not recorded.",
    )
    is_it_a_day = Say(
        nb="Er {day} en dato saken avhenger av?  j: ja, og den kalles «{what}»; eller skriv et annet navn; Enter: nei",
        en="Is {day} a date the deal depends on?  y: yes, called “{what}”; or write another name; Enter: no",
    )
    """{day}, {what}: words of the sentence that it stands in."""
    is_it_a_day_unnamed = Say(
        nb="Er {day} en dato saken avhenger av?  Skriv hva den kalles, for eksempel Styremøte; Enter: nei",
        en="Is {day} a date the deal depends on?  Write what it is called, for example Board meeting; Enter: no",
    )
    """{day}: in a sentence that has no name for it."""
    what_is_that = Say(
        nb="Hva er det?  1 et løfte fra {name} innen {day}  2 en dato saken avhenger av, «{what}», eller et annet navn; Enter: bare noe de fortalte",
        en="What is that?  1 a promise of {name} by {day}  2 a date the deal depends on, “{what}”, or another name; Enter: only what they told",
    )
    """{name}: who said it; {day}, {what}: likewise."""
    what_is_that_unnamed = Say(
        nb="Hva er det?  1 et løfte fra {name} innen {day}, eller skriv hva dagen kalles hvis saken avhenger av den; Enter: bare noe de fortalte",
        en="What is that?  1 a promise of {name} by {day}, or write what the day is called if the deal depends on it; Enter: only what they told",
    )
    """{name}, {day}: likewise, without a name for the day."""
    need_name_or_enter = Say(
        nb="Svar med det dagen kalles, med noen få ord, eller Enter hvis saken ikke avhenger av den.",
        en="Answer with what the day is called, in a few words, or Enter if the deal does not depend on it.",
    )
    day_taken = Say(nb="{name}: {day}", en="{name}: {day}")
    """{name}, {day}: a date the deal depends on."""
    told_before = Say(nb="Med ordene de sa: {words}", en="In the words they used: {words}")
    """{words}: a sentence told before, which is not asked for again."""
    when_is_it = Say(
        nb="Når?  10. feb., innen 10. feb. eller ikke før 10. feb.",
        en="When?  10 Feb, by 10 Feb or not before 10 Feb",
    )
    our_guess = Say(nb="Vår antakelse om {step}: {words}", en="Our guess about {step}: {words}")
    """{step}, {words}: a note, of an answer that begins with `we:`."""
    guess_noted = Say(
        nb="Tatt med som notat, ikke som kundens ord. {note}", en="Kept as a note, not as their word. {note}"
    )
    """{note}."""
    of_another = Say(
        nb="Her gjelder det bare det {who} sa. Det {name} sa, er en egen setning etterpå: {name}: {step} = …",
        en="This is only what {who} said. What {name} said is a sentence of its own afterwards: {name}: {step} = …",
    )
    """{who}, {name}, {step}."""
    step_of_day = Say(
        nb="Sa {who} hvilket steg dagen gjelder?  Nummer eller navn på et steg i listen; Enter: ikke sagt",
        en="Did {who} say which step the day is for?  Number or name of a step listed; Enter: not said",
    )
    """{who}: those who told of the day. Only what they said: it is recorded as theirs."""
    no_new_step_here = Say(
        nb="Her kan du velge et steg i listen, ikke «{text}». Et nytt steg forteller du om etterpå, ved «Noe mer?»: Navn: + nytt steg = hva de sa",
        en="Here you can pick a step that is listed, not “{text}”. A new step is told at “Anything more?” afterwards: Name: + new step = what they said",
    )
    """{text}: typed as a new step, or no step."""
    day_of_step = Say(nb="{who}: dagen gjelder {step}.", en="{who}: the day is for {step}.")
    """{who}, {step}."""
    lines_left = SayCounted(
        nb=("{n} linje til.  Enter viser den", "{n} linjer til.  Enter viser flere"),
        en=("{n} more line.  Enter shows it", "{n} more lines.  Enter shows more"),
    )
    """{n}: of the entry before it is saved, which has no room on one screen."""
