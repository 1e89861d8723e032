"""What `?` says in the dialogue of `kp advance`, by the topic of the question."""

from kjopsprosess.messages.say import MessageList, Say, SayBy


class DialogueHelpMessages(MessageList):
    """A sentence of help for each question, and an answer to it."""

    example = Say(nb="For eksempel: {example}", en="For example: {example}")
    """{example}."""
    sentences = SayBy(
        {
            "got": Say(
                nb="Svar 1 hvis vi nådde målet, 2 hvis vi bare nådde minimum, og 3 hvis vi ikke nådde noen av delene.",
                en="Answer 1 if we reached the aim, 2 if we reached only the minimum, and 3 if we reached neither.",
            ),
            "got_best": Say(
                nb="Svar 1 eller ja hvis vi nådde målet, og 2 eller nei hvis ikke.",
                en="Answer 1 or yes if we reached the aim, and 2 or no if not.",
            ),
            "promised_with_it": Say(
                nb="Svar ja hvis de har lovet det til denne dagen, og nei hvis ikke.",
                en="Answer yes if they have promised it by that day, and no if not.",
            ),
            "when": Say(
                nb="Skriv dagen og om det var møte, samtale eller e-post. Bare det ene er nok.",
                en="Write the day, and whether it was a meeting, a call or an e-mail. One of the two is enough.",
            ),
            "who": Say(
                nb="Skriv numrene til dem som var med, eller navn med komma mellom. Bak et nytt navn kan tittelen stå i parentes.",
                en="Write the numbers of those who were there, or names with commas between. A title may follow a new name in brackets.",
            ),
            "done": Say(
                nb="Skriv numrene til stegene kunden har gjort, og til løftene de har holdt. Det som viser at et steg er gjort, kan stå bak nummeret, og bak et løftes nummer dagen det ble holdt: 5 den 23. november.",
                en="Write the numbers of the steps the customer has done, and of the promises they kept. The proof of a step may follow its number, and the day a promise was kept that of the promise: 5 on 23 Nov.",
            ),
            "done_more": Say(
                nb="Skriv numre eller bokstaver fra listen i spørsmål 3, eller hvem som slutter: navn, dag og hvem som tar over. Enter går videre.",
                en="Write numbers or letters of the list in question 3, or who leaves: name, day and who takes over. Enter goes on.",
            ),
            "leaving": Say(
                nb="Svar ja hvis det er riktig forstått. Svarer du nei, blir setningen tatt med slik den ble skrevet.",
                en="Answer yes if that was understood. If you answer no, the sentence is kept as it was written.",
            ),
            "leaving_near": Say(
                nb="Skriv nummeret til den som slutter. Med Enter blir setningen tatt med slik den ble skrevet.",
                en="Write the number of whoever leaves. With Enter the sentence is kept as it was written.",
            ),
            "another_step": Say(
                nb="Skriv nummeret eller navnet på steget kunden har gjort.",
                en="Write the number or the name of the step that the customer has done.",
            ),
            "who_did": Say(
                nb="Skriv hvem hos kunden som gjorde steget.",
                en="Write who at the customer did the step.",
            ),
            "how_known": Say(
                nb="Svar 1 hvis vi har sett det selv, og 2 hvis noen har fortalt det. Det som viser det, kan stå bak.",
                en="Answer 1 if we have seen it ourselves, and 2 if somebody told us. The proof may follow.",
            ),
            "proof": Say(
                nb="Skriv det vi så, eller det som ble sagt, slik at en kollega kan finne det igjen.",
                en="Write what we saw, or what was said, so that a colleague can find it.",
            ),
            "outcome": Say(
                nb="Svar 1 hvis kunden valgte oss, 2 hvis de valgte en annen, og 3 hvis de ikke valgte noen.",
                en="Answer 1 if they chose us, 2 if they chose another, and 3 if they chose nobody.",
            ),
            "already_ours": Say(
                nb="Svar 1 hvis det gjelder en annen del av samme anskaffelse, og 2 hvis kunden har ombestemt seg.",
                en="Answer 1 if it is about another lot of the same purchase, and 2 if the customer changed their mind.",
            ),
            "promised": Say(
                nb="Skriv hvem hos kunden som lovet noe, hva, og til hvilken dag. Flere løfter skilles med semikolon.",
                en="Write who at the customer promised something, what, and by which day. Separate promises with semicolons.",
            ),
            "promised_before": Say(
                nb="Svar 1 hvis det samme løftet har fått en ny dag, og 2 hvis det er et nytt løfte.",
                en="Answer 1 if the same promise has a new day, and 2 if it is a new promise.",
            ),
            "what_became": Say(
                nb="Svar 1 hvis løftet er holdt (med dagen: 1 den 23. november, eller 1 i tide), 2 hvis det står åpent, 3 hvis det er frafalt. Er det flyttet, skriv bare den nye dagen: en dato, en ukedag eller +2u.",
                en="Answer 1 if the promise was kept (with its day: 1 on 23 Nov, or 1 in time), 2 if it is open, 3 if it was dropped. If it was moved, write only the new day: a date, a weekday or +2w.",
            ),
            "kept_when": Say(
                nb="Skriv dagen løftet ble holdt, eller «i tide». Enter er dagen for møtet eller samtalen.",
                en="Write the day on which the promise was kept, or “in time”. Enter is the day of the meeting or call.",
            ),
            "heard": Say(
                nb="Skriv hvem som fortalte noe om hvordan de kjøper, og hva. Et steg kan stå foran et likhetstegn. Flere svar skilles med semikolon, eller gis ett om gangen til Enter.",
                en="Write who told us something about how they buy, and what. A step may stand before an equals sign. Separate several answers with semicolons, or give one at a time until Enter.",
            ),
            "heard_more": Say(
                nb="Skriv det neste de fortalte, eller mer om det siste steget: hvem som gjør hva, hvor lang tid det tar, før eller etter hvilket steg, hvem som er uenig. Enter går videre.",
                en="Write the next thing they told, or more about the last step: who does what, how long it takes, before or after which step, who disagrees. Enter goes on.",
            ),
            "who_takes_part": Say(
                nb="Skriv nummeret, navnet på en annen, eller Enter for å droppe det.",
                en="Write the number, somebody else's name, or press Enter to leave it out.",
            ),
            "which_meant": Say(
                nb="Skriv nummeret til det du mente, eller setningen på nytt.",
                en="Write the number of what you meant, or the sentence again.",
            ),
            "heard_step": Say(
                nb="Skriv nummeret eller navnet på steget, eller Enter hvis det ikke gjelder noe steg.",
                en="Write the number or the name of the step, or press Enter if it is about none.",
            ),
            "heard_after": Say(
                nb="Skriv før eller etter, og steget: nummer eller navn. «først» er før stegene som er åpne nå. Et steg alene må være gjort før det nye. Begynn med vi: hvis det er din egen antakelse; den blir et notat.",
                en="Write before or after, and the step: number or name. “first” is before the steps that are open now. A step alone has to be done before the new one. Begin with we: where it is your own guess; that becomes a note.",
            ),
            "heard_done_when": Say(
                nb="Skriv det kunden sa at vi kan se når steget er gjort. Begynn med vi: hvis det er din egen antakelse; den blir et notat.",
                en="Write what the customer said we can see when the step is done. Begin with we: where it is your own guess; that becomes a note.",
            ),
            "heard_standstill": Say(
                nb="Svar ja hvis dette er tiden da det kan klages på valget.",
                en="Answer yes if this is the time in which the choice can be challenged.",
            ),
            "attitude": Say(
                nb="Skriv nummer og holdning, med komma mellom flere. Andre i saken kan nevnes ved navn. Positiv er støttespiller; en pådriver gjør noe for kjøpet. Skriver du mer enn holdningen, kommer ordene i notatet, fordi holdningen er én av de fem.",
                en="Write number and attitude, with commas between several. Others in the deal can be named. Keen is a supporter; a champion does something for the purchase. If you write more than the attitude, your words go into the note, because the attitude is one of the five.",
            ),
            "answered": Say(
                nb="Svar ja hvis noen hos kunden svarte, og nei hvis ikke. En e-post uten svar regnes ikke som kontakt med kunden.",
                en="Answer yes if anyone at the customer replied, and no if not. An e-mail without a reply does not count as contact with the customer.",
            ),
            "did": Say(
                nb="Skriv numrene til det vi har gjort, annet arbeid med egne ord, og nye løfter fra oss, med semikolon mellom. Bak et løftes nummer kan det stå når det ble holdt: 1 i tide, eller 1 den 23. november.",
                en="Write the numbers of what we have done, other work in your own words, and new promises of ours, with semicolons between. After the number of a promise may stand when it was kept: 1 in time, or 1 on 23 Nov.",
            ),
            "next_contact": Say(
                nb="Skriv dagen, gjerne med klokkeslett, hvem som kommer, og om det er møte eller samtale. #STEG til slutt sier hva det gjelder, hvis det ikke er kundens neste steg.",
                en="Write the day, with the time if you know it, who will be there, and whether it is a meeting or a call. #STEP at the end says what it is about, if that is not the customer's next step.",
            ),
            "new_person": Say(
                nb="Skriv tittelen, et komma og rollen: nummeret, navnet eller det den gjør. Én av dem er nok, og Enter lar begge stå åpne. Det kan også stå rett bak navnet: Navn (tittel, rolle).",
                en="Write the title, a comma and the role: its number, its name or what it does. One of them is enough, and Enter leaves both open. It may also follow the name at once: Name (title, role).",
            ),
            "which_role": Say(
                nb="Skriv nummeret på rollen, navnet eller det den gjør: beslutter, godkjenner. Enter lar den stå åpen.",
                en="Write the role's number, its name or what it does: decides, approves. Enter leaves it open.",
            ),
            "who_meant": Say(
                nb="Skriv navnet slik det står i saken, eller + foran navnet til en som er ny.",
                en="Write the name as the deal has it, or + before the name of somebody new.",
            ),
            "event_step": Say(
                nb="Skriv nummeret eller navnet på steget.", en="Write the number or the name of the step."
            ),
            "event_who": Say(nb="Skriv hvem hos kunden som sier det.", en="Write who at the customer says so."),
            "event_why": Say(nb="Skriv grunnen, slik kunden sa den.", en="Write the reason as the customer gave it."),
            "event_promise": Say(
                nb="Skriv nummeret til løftet, med den nye dagen bak hvis det er flyttet. Står nummeret alene, blir du spurt hvordan det gikk.",
                en="Write the number of the promise, and the new day after it if it was moved. If the number stands alone, you are asked what became of it.",
            ),
            "event_left": Say(
                nb="Skriv nummeret eller navnet til den som slutter eller har sluttet.",
                en="Write the number or the name of whoever leaves or has left.",
            ),
            "event_leaves": Say(
                nb="Skriv dagen de slutter. Til da er de der, og fra den dagen har de sluttet. Enter hvis de alt har sluttet.",
                en="Write the day they leave. Until then they are there, and from that day on they have left. Enter if they have left already.",
            ),
            "event_successor": Say(
                nb="Skriv navnet eller nummeret til den som tar over. Et nytt navn legges til i saken. Enter hvis ingen vet det ennå.",
                en="Write the name or the number of whoever takes over. A new name is added to the deal. Enter if nobody knows yet.",
            ),
            "event_stop": Say(
                nb="Svar 4 hvis kunden vil ta det opp igjen senere, ellers 1, 2 eller 3.",
                en="Answer 4 if the customer will take it up later, otherwise 1, 2 or 3.",
            ),
            "event_day": Say(
                nb="Skriv dagen da kunden tar det opp igjen.",
                en="Write the day on which the customer takes it up again.",
            ),
            "event_deadline": Say(
                nb="Skriv den nye fristen, eller navnet på en dag kunden har fortalt om.",
                en="Write the new deadline, or the name of a day the customer has told us about.",
            ),
            "event_holds": Say(
                nb="Skriv navnet til den som har rett, eller prosessen.",
                en="Write the name of whoever is right, or the process.",
            ),
            "event_steps": Say(
                nb="Skriv numrene eller navnene på stegene de sa ja til, med komma mellom.",
                en="Write the numbers or the names of the steps they said yes to, with commas between.",
            ),
            "event_roles": Say(
                nb="Skriv numrene eller navnene på rollene de ikke har, med komma mellom.",
                en="Write the numbers or the names of the roles they do not have, with commas between.",
            ),
            "event_words": Say(
                nb="Skriv det slik kunden sa det, eller Enter.", en="Write it as the customer put it, or press Enter."
            ),
            "event_name": Say(
                nb="Skriv det kunden kaller dagen, med + foran hvis dagen er ny.",
                en="Write what the customer calls the day, with + before it if the day is new.",
            ),
            "event_told_day": Say(
                nb="Skriv dagen. «innen» foran betyr siste dag, «ikke før» betyr første.",
                en="Write the day. “by” before it means the last day, “not before” the first.",
            ),
            "told_day": Say(
                nb="Svar 1 hvis de lovet det, 2 hvis dagen avgjør noe for saken, med Enter hvis ingen av delene.",
                en="Answer 1 if they promised it, 2 if the day decides something in the deal, and Enter if neither.",
            ),
            "told_day_rules": Say(
                nb="Svar ja, eller skriv det dagen kalles, hvis noe i saken må skje den dagen eller før den. Ellers Enter.",
                en="Answer yes, or write what the day is called, if something in the deal must happen on that day or before. Else Enter.",
            ),
            "event_of_step": Say(
                nb="Skriv nummeret eller navnet på steget som de sa at dagen gjelder, eller Enter hvis de ikke sa det.",
                en="Write the number or the name of the step they said the day is for, or press Enter if they did not say.",
            ),
            "go_on": Say(
                nb="1 fortsetter der du stoppet, 2 spør om alt på nytt, 3 sletter svarene og avslutter.",
                en="1 continues where you stopped, 2 asks everything again, 3 deletes the answers and stops.",
            ),
            "save": Say(
                nb="Svar j for å lagre, n for å la være, eller t for et notat. < går tilbake til det siste spørsmålet.",
                en="Answer y to save, n not to save, or t for a note. < goes back to the last question.",
            ),
            "save_page": Say(
                nb="Enter viser resten, en skjerm om gangen, og så blir du spurt om det skal lagres. j, n, t og < kan du svare med en gang.",
                en="Enter shows the rest, a screen at a time, and then asks whether to save. You can answer y, n, t and < at once.",
            ),
            "note": Say(
                nb="Skriv notatet på én linje, eller lim inn flere.", en="Write the note on one line, or paste several."
            ),
        }
    )
    examples = SayBy(
        {
            "got": Say(nb="1", en="1"),
            "got_best": Say(nb="ja", en="yes"),
            "promised_with_it": Say(nb="ja", en="yes"),
            "when": Say(nb="{yesterday}, samtale", en="{yesterday}, call"),
            "who": Say(nb="{person}", en="{person}"),
            "done": Say(nb="1 {person}: E-posten med vedtaket", en="1 {person}: The e-mail with the decision"),
            "done_more": Say(
                nb="{person} slutter 31. desember, og Nora Vik tar over",
                en="{person} leaves on 31 December, and Nora Vik takes over",
            ),
            "leaving": Say(nb="ja", en="yes"),
            "leaving_near": Say(nb="1", en="1"),
            "another_step": Say(nb="{step}", en="{step}"),
            "who_did": Say(nb="{person}", en="{person}"),
            "how_known": Say(nb="1 E-posten fra {person}", en="1 The e-mail from {person}"),
            "proof": Say(nb="E-posten fra {person}", en="The e-mail from {person}"),
            "outcome": Say(nb="1", en="1"),
            "already_ours": Say(nb="2", en="2"),
            "promised": Say(nb="{person}: sender svaret @ fredag", en="{person}: sends the answer @ Friday"),
            "promised_before": Say(nb="1", en="1"),
            "what_became": Say(nb="fredag", en="Friday"),
            "kept_when": Say(nb="i tide", en="in time"),
            "heard": Say(nb="{person}: {step} = Det tar tre uker", en="{person}: {step} = It takes three weeks"),
            "which_meant": Say(nb="{person}: {step} = Det tar tre uker", en="{person}: {step} = It takes three weeks"),
            "heard_step": Say(nb="{step}", en="{step}"),
            "heard_more": Say(nb="{person} godkjenner", en="{person} approves"),
            "who_takes_part": Say(nb="1", en="1"),
            "heard_after": Say(nb="før {step}", en="before {step}"),
            "heard_done_when": Say(nb="Protokollen er sendt", en="The minutes are sent"),
            "heard_standstill": Say(nb="ja", en="yes"),
            "attitude": Say(nb="1 støttespiller", en="1 supporter"),
            "answered": Say(nb="nei", en="no"),
            "did": Say(nb="vi: sender tilbudet @ fredag", en="we: send the offer @ Friday"),
            "next_contact": Say(nb="fredag kl. 10.00 {person}", en="Friday 10:00 {person}"),
            "new_person": Say(nb="avdelingsleder, {role}", en="head of department, {role}"),
            "which_role": Say(nb="{role}", en="{role}"),
            "who_meant": Say(nb="{person}", en="{person}"),
            "event_step": Say(nb="1", en="1"),
            "event_who": Say(nb="{person}", en="{person}"),
            "event_why": Say(nb="De vil se på det på nytt", en="They want to look at it again"),
            "event_promise": Say(nb="1 til fredag", en="1 to Friday"),
            "event_left": Say(nb="{person}", en="{person}"),
            "event_leaves": Say(nb="om 2 måneder", en="in 2 months"),
            "event_successor": Say(nb="{person}", en="{person}"),
            "event_stop": Say(nb="4", en="4"),
            "event_day": Say(nb="om 2 måneder", en="in 2 months"),
            "event_deadline": Say(nb="om 2 måneder", en="in 2 months"),
            "event_holds": Say(nb="{person}", en="{person}"),
            "event_steps": Say(nb="{step}", en="{step}"),
            "event_roles": Say(nb="{role}", en="{role}"),
            "event_words": Say(nb="Styret møtes bare i februar", en="The board meets only in February"),
            "event_name": Say(nb="Styremøte", en="Board meeting"),
            "event_told_day": Say(nb="innen 20. mai", en="by 20 May"),
            "told_day": Say(nb="2", en="2"),
            "told_day_rules": Say(nb="Styremøte", en="Board meeting"),
            "event_of_step": Say(nb="{step}", en="{step}"),
            "go_on": Say(nb="1", en="1"),
            "save": Say(nb="j", en="y"),
            "save_page": Say(nb="j", en="y"),
            "note": Say(nb="{person} ringer etter møtet.", en="{person} calls after the meeting."),
        }
    )
    """{person}, {step}, {role}: of this deal; {yesterday}."""
