"""Findings: what an expert on buying stops at in a process."""

from kjopsprosess.messages.say import Say

from .message import WRITE_WHAT_THE_CUSTOMER_MADE, FindingMessage

LINT = {
    "our-action-as-step": FindingMessage(
        says=Say(nb="dette er noe vi gjør", en="this is something we do"),
        mend=Say(nb="Skriv hva kunden gjør: {key}: {instead}", en="Write what they do: {key}: {instead}"),
        explain=Say(
            nb="Et steg er noe kunden gjør. Kan det krysses av mens kunden sover, er det vårt arbeid: sett det under seller_actions i det steget det hjelper kunden med. En selger som har gjort alt på sin egen liste, har ikke flyttet kunden.",
            en="A step is something the customer does. If it can be ticked while the customer sleeps, it is our work: put it under seller_actions in the step it helps the customer take. A seller who has done everything on their own list has not moved the customer.",
        ),
    ),
    "step-not-an-act": FindingMessage(
        says=Say(nb="dette er ikke noe kunden gjør", en="this is not something the customer does"),
        mend=Say(nb="Skriv det som en handling: {key}: {instead}", en="Write it as an act: {key}: {instead}"),
        explain=Say(
            nb="Et dokument, et møte eller en plass i vår egen oversikt sier ikke hvem som gjør hva. Steget heter det kunden gjør, i infinitiv, så alle ser når det er gjort og hvem som må gjøre det.",
            en="A document, a meeting or a place in our own list does not say who does what. A step is called what the customer does, as a verb, so that everyone sees when it is done and who must do it.",
        ),
    ),
    "ending-as-step": FindingMessage(
        says=Say(
            nb="dette er hvordan en sak endte, ikke et steg på kundens vei",
            en="this is how a deal ended, not a step on the customer's way",
        ),
        mend=Say(
            nb="Fjern steget, og skriv i saken hvordan den endte: stopped: {{outcome: other}}",
            en="Remove the step, and write in the deal how it ended: stopped: {{outcome: other}}",
        ),
        explain=Say(
            nb="En kjøpsprosess viser hva kunden gjør for å kjøpe. At en sak er tapt, ligger på vent eller er gitt opp, er ikke noe steg: det står én gang, i saken, under stopped. En sak på vent har outcome: later og en dato i until.",
            en="A buying process shows what the customer does to buy. That a deal is lost, on hold or given up is not a step: it is written once, in the deal, under stopped. A deal on hold has outcome: later and a date in until.",
        ),
    ),
    "our-action-as-proof": FindingMessage(
        says=Say(
            nb="dette viser at vi har gjort noe, ikke at kunden har det",
            en="this shows that we have done something, not that the customer has",
        ),
        mend=WRITE_WHAT_THE_CUSTOMER_MADE,
        explain=Say(
            nb="At vi har sendt et tilbud eller holdt en demo, forteller ikke noe om kunden. Det som teller, er noe kunden har laget, sendt, vedtatt eller møtt opp til.",
            en="That we have sent a bid or held a demo says nothing about the customer. Proof is something the customer made, sent, decided or came to.",
        ),
    ),
    "feeling-as-proof": FindingMessage(
        says=Say(nb="{word} går ikke an å se", en="{word} is not something you can see"),
        mend=WRITE_WHAT_THE_CUSTOMER_MADE,
        explain=Say(
            nb="Kunder er høflige. De som sier at de er positive, har ennå ikke gjort noe, og et muntlig ja binder ingen. Skriv det to personer ville vært enige om at finnes: et referat, en e-post, en ordre.",
            en="Customers are polite. Those who say that they are positive have not done anything yet, and a spoken yes binds nobody. Write what two people would agree exists: minutes, an e-mail, an order.",
        ),
    ),
    "not-observable": FindingMessage(
        says=Say(
            nb="dette sier bare at steget er gjort, ikke hva som viser det",
            en="this only says that the step is done, not what shows it",
        ),
        mend=Say(
            nb="Skriv hva som da finnes: et dokument, et referat, en melding, en ordre",
            en="Write what then exists: a document, minutes, a message, an order",
        ),
        explain=Say(
            nb="done_when skal være noe to personer kan se og være enige om. «Avklart» kan den ene mene og den andre ikke.",
            en="done_when should be something two people can see and agree on. One may think that it is “clarified” and the other not.",
        ),
    ),
    "commitment-without-person": FindingMessage(
        says=Say(nb="ingen hos kunden forplikter seg her", en="nobody at the customer commits to anything here"),
        mend=Say(nb="Skriv hvem hos kunden som gjør hva, og når", en="Write who at the customer does what, and when"),
        explain=Say(
            nb="Et møte fører videre når noen hos kunden sier at de skal gjøre noe bestemt innen en bestemt dag. At vi skal sende noe, eller at vi møtes igjen, forplikter ikke kunden.",
            en="A meeting takes the customer further when somebody at the customer says that they will do something definite by a given day. That we will send something, or meet again, commits the customer to nothing.",
        ),
    ),
    "nobody-takes-part": FindingMessage(
        says=Say(nb="ingen deltar i steget {step}", en="nobody takes part in the step {step}"),
        mend=Say(
            nb="Skriv under who hvilke roller som gjør det: who: [{{role: …, part: does}}]",
            en="Write under who which roles do it: who: [{{role: …, part: does}}]",
        ),
        explain=Say(
            nb="Uten roller kan ikke kp vise hvem vi må møte før steget, og hvem som mangler. Noen hos kunden gjør steget, og noen må si ja til det.",
            en="Without roles kp cannot show who we must meet before the step, and who is missing. Somebody at the customer takes the step, and somebody must say yes to it.",
        ),
    ),
    "no-say": FindingMessage(
        says=Say(
            nb="ingen beslutter, godkjenner eller utfører steget {step}",
            en="nobody decides, approves or does the step {step}",
        ),
        mend=Say(nb="Gi en av rollene ansvaret: part: decides", en="Make one of the roles responsible: part: decides"),
        explain=Say(
            nb="Valget og ordren skjer ikke av seg selv. Den som bare bidrar eller anbefaler, kan ikke velge leverandør og kan ikke bestille.",
            en="The choice and the order do not happen by themselves. Whoever only contributes or recommends can neither pick a supplier nor order.",
        ),
    ),
    "adviser-decides": FindingMessage(
        says=Say(
            nb="personvernombudet gir råd, men beslutter ikke",
            en="the data protection officer advises, but does not decide",
        ),
        mend=Say(
            nb="Skriv part: contributes, og la den som har ansvaret, beslutte",
            en="Write part: contributes, and let the one responsible decide",
        ),
        explain=Say(
            nb="Ombudet skal være uavhengig og gi råd. Beslutningen tas av den som har ansvaret for behandlingen av opplysningene. Spør om rådet tidlig, og spør så den som beslutter.",
            en="The officer should be independent and give advice. The decision is taken by whoever is responsible for the processing. Ask for the advice early, then ask the one who decides.",
        ),
    ),
    "only-one-role": FindingMessage(
        says=Say(
            nb="bare rollen {role} deltar i hele kjøpsprosessen",
            en="only the role {role} takes part in the whole buying process",
        ),
        mend=Say(nb="Legg til dem som godkjenner, bruker og betaler", en="Add those who approve, use and pay"),
        explain=Say(
            nb="I et kjøp med mange steg er den som har behovet, sjelden også den som har pengene, ser etter sikkerheten og signerer. Den som ikke står her, blir ikke spurt før det er for sent.",
            en="In a purchase of many steps, the person with the need seldom also holds the money, looks after security and signs. Anyone not listed here is not asked until it is too late.",
        ),
    ),
    "pilot-without-criteria": FindingMessage(
        says=Say(
            nb="ingen vet hva som er bestått i steget {step}",
            en="nobody knows what counts as passed in the step {step}",
        ),
        mend=Say(
            nb="Skriv i done_when hva resultatet måles mot",
            en="Write in done_when what the result is measured against",
        ),
        explain=Say(
            nb="En prøve uten skriftlige kriterier kan ikke lykkes: når den er over, er alle like usikre. Avtal før start hva som må virke.",
            en="A trial without written criteria cannot succeed: when it is over, everybody is as unsure as before. Agree before it begins on what must work.",
        ),
    ),
    "pilot-without-end": FindingMessage(
        says=Say(
            nb="ingen vet når prøven i steget {step} er over",
            en="nobody knows when the trial in the step {step} is over",
        ),
        mend=Say(
            nb="Skriv når den slutter: en dato eller et antall uker",
            en="Write when it ends: a date or a number of weeks",
        ),
        explain=Say(
            nb="En prøve uten slutt blir en gratis bruksperiode. Avtal sluttdato og beslutningsmøte før den begynner.",
            en="A trial without an end turns into free use. Agree on the last day and the decision meeting before it begins.",
        ),
    ),
    "pilot-without-decider": FindingMessage(
        says=Say(
            nb="ingen avgjør om prøven i steget {step} er bestått",
            en="nobody decides whether the trial in the step {step} is passed",
        ),
        mend=Say(nb="La en rolle beslutte under who: part: decides", en="Let a role decide under who: part: decides"),
        explain=Say(
            nb="De som prøver, er sjelden de som avgjør. Avtal hvem som sier bestått eller ikke, før prøven begynner.",
            en="Those who try it are seldom those who decide. Agree on who says pass or fail before the trial begins.",
        ),
    ),
    "review-after-decision": FindingMessage(
        says=Say(
            nb="kontrollen i steget {step} begynner først etter {decision}",
            en="the review in the step {step} begins only after {decision}",
        ),
        mend=Say(
            nb="La den begynne tidligere: sett after til et steg før {decision}",
            en="Let it begin earlier: set after to a step before {decision}",
        ),
        explain=Say(
            nb="Sikkerhet, personvern og jus har kø, og de kan si nei. Begynner de først når valget er tatt, venter alle på dem, og et nei velter det hele. La dem gå parallelt.",
            en="Security, privacy and legal have queues, and they can say no. If they begin only when the choice is made, everybody waits for them, and a no overturns everything. Let them run in parallel.",
        ),
    ),
    "reviewer-after-decision": FindingMessage(
        says=Say(
            nb="rollen {role} er først med i steget {step}, etter valget {decision}",
            en="the role {role} first takes part in the step {step}, after the choice {decision}",
        ),
        mend=Say(
            nb="La rollen være med i et steg før {decision} også",
            en="Let the role take part in a step before {decision} too",
        ),
        explain=Say(
            nb="De som ser etter sikkerhet og personvern, har kø og kan si nei. Spørres de først når valget er tatt, står signeringen og venter på dem. La dem si hva som kreves, før tilbudene hentes inn.",
            en="Those who look after security and privacy have a queue, and can say no. If they are first asked when the choice is made, the signature waits for them. Let them say what is required before the bids are asked for.",
        ),
    ),
    "fat-without-sat": FindingMessage(
        says=Say(
            nb="etter fabrikktesten {step} er det ingen overtakelse hos kunden",
            en="after the factory test {step} there is no acceptance at the customer's site",
        ),
        mend=Say(
            nb="Legg til steget der kunden tester og overtar hos seg selv",
            en="Add the step in which the customer tests and accepts on site",
        ),
        explain=Say(
            nb="En fabrikktest viser at utstyret virker hos leverandøren. Kunden har først tatt imot det når det er prøvd og overtatt på stedet.",
            en="A factory test shows that the equipment works at the supplier's. The customer has accepted it only when it has been tested and accepted on site.",
        ),
    ),
    "renewal-without-notice": FindingMessage(
        says=Say(nb="fornyelsen nevner ingen oppsigelsesfrist", en="the renewal mentions no notice date"),
        mend=Say(
            nb="Legg til steget der kunden finner sluttdato og oppsigelsesfrist",
            en="Add the step in which the customer finds the end date and the notice date",
        ),
        explain=Say(
            nb="En fornyelse som begynner etter oppsigelsesfristen, er ikke lenger kundens valg. Fristen bør stå i det første steget.",
            en="A renewal that begins after the notice date is no longer the customer's choice. The date belongs in the first step.",
        ),
    ),
}
