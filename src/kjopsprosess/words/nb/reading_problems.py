"""Bokmål: what an expert on buying stops at in a process."""

from kjopsprosess.words.problems import Problem

READING_PROBLEMS = {
    "our-action-as-step": Problem(
        "dette er noe vi gjør",
        "Skriv hva kunden gjør: {key}: {instead}",
        explain="Et steg er noe kunden gjør. Kan det krysses av mens kunden sover, er det vårt arbeid: sett det under seller_actions i det steget det hjelper kunden med. En selger som har gjort alt på sin egen liste, har ikke flyttet kunden.",
    ),
    "step-not-an-act": Problem(
        "dette er ikke noe kunden gjør",
        "Skriv det som en handling: {key}: {instead}",
        explain="Et dokument, et møte eller en plass i vår egen oversikt sier ikke hvem som gjør hva. Steget heter det kunden gjør, i infinitiv, så alle ser når det er gjort og hvem som må gjøre det.",
    ),
    "our-action-as-proof": Problem(
        "dette viser at vi har gjort noe, ikke at kunden har det",
        "Skriv hva kunden har laget, sendt eller vedtatt når steget er gjort",
        explain="At vi har sendt et tilbud eller holdt en demo, forteller ikke noe om kunden. Et bevis er noe kunden laget, sendte, vedtok eller møtte opp til.",
    ),
    "feeling-as-proof": Problem(
        "{word} kan ingen se",
        "Skriv hva kunden har laget, sendt eller vedtatt når steget er gjort",
        explain="Kunder er høflige. De som sier at de er positive, har ennå ikke gjort noe, og et muntlig ja binder ingen. Skriv det to personer ville vært enige om at finnes: et referat, en e-post, en ordre.",
    ),
    "not-observable": Problem(
        "dette sier bare at steget er gjort, ikke hva som viser det",
        "Skriv hva som da finnes: et dokument, et referat, en melding, en ordre",
        explain="done_when er det to personer ser på for å være enige om at steget er gjort. At noe er avklart eller forstått, kan den ene mene og den andre ikke.",
    ),
    "commitment-without-person": Problem(
        "ingen hos kunden forplikter seg her",
        "Skriv hvem hos kunden som gjør hva, og når",
        explain="Et møte fører videre når noen hos kunden sier at de skal gjøre noe bestemt innen en dag. At vi skal sende noe, eller at vi møtes igjen, forplikter ikke kunden.",
    ),
    "nobody-takes-part": Problem(
        "ingen deltar i steget {step}",
        "Skriv under who hvilke roller som gjør det: who: [{{role: …, part: does}}]",
        explain="Uten roller kan ikke kp vise hvem som må treffes før steget, og hvem som mangler. Noen hos kunden gjør steget, og noen må si ja til det.",
    ),
    "no-say": Problem(
        "ingen beslutter, godkjenner eller utfører steget {step}",
        "Gi en av rollene ansvaret: part: decides",
        explain="Valget og ordren skjer ikke av seg selv. Den som bare bidrar eller anbefaler, kan ikke velge leverandør og kan ikke bestille.",
    ),
    "adviser-decides": Problem(
        "personvernombudet gir råd, men beslutter ikke",
        "Skriv part: contributes, og la den som har ansvaret, beslutte",
        explain="Ombudet skal være uavhengig og gi råd. Beslutningen tas av den som svarer for behandlingen av opplysningene. Spør om rådet tidlig, og spør så den som beslutter.",
    ),
    "only-one-role": Problem(
        "bare rollen {role} deltar i hele kjøpsprosessen",
        "Legg til dem som godkjenner, bruker og betaler",
        explain="I et kjøp med mange steg er den som har behovet, sjelden også den som har pengene, ser etter sikkerheten og signerer. Den som ikke står her, blir ikke spurt før det er for sent.",
    ),
    "pilot-without-criteria": Problem(
        "ingen vet hva som er bestått i steget {step}",
        "Skriv i done_when hva resultatet måles mot",
        explain="En prøve uten skriftlige kriterier kan ikke lykkes: når den er over, er alle like usikre. Avtal før start hva som må virke.",
    ),
    "pilot-without-end": Problem(
        "ingen vet når prøven i steget {step} er over",
        "Skriv når den slutter: en dato eller et antall uker",
        explain="En prøve uten slutt blir en gratis bruksperiode. Avtal sluttdato og beslutningsmøte før den begynner.",
    ),
    "pilot-without-decider": Problem(
        "ingen avgjør om prøven i steget {step} er bestått",
        "La en rolle beslutte under who: part: decides",
        explain="De som prøver, er sjelden de som avgjør. Avtal hvem som sier bestått eller ikke, før prøven begynner.",
    ),
    "review-after-decision": Problem(
        "kontrollen i steget {step} begynner først etter {decision}",
        "La den begynne tidligere: sett after til et steg før {decision}",
        explain="Sikkerhet, personvern og jus har kø, og de kan si nei. Begynner de først når valget er tatt, venter alle på dem, og et nei velter det hele. La dem gå ved siden av.",
    ),
    "fat-without-sat": Problem(
        "etter fabrikktesten {step} er det ingen overtakelse hos kunden",
        "Legg til steget der kunden tester og overtar hos seg selv",
        explain="En fabrikktest viser at utstyret virker hos leverandøren. Kunden har først tatt imot det når det er prøvd og overtatt på stedet.",
    ),
    "renewal-without-notice": Problem(
        "fornyelsen nevner ingen oppsigelsesfrist",
        "Legg til steget der kunden finner sluttdato og oppsigelsesfrist",
        explain="En fornyelse som begynner etter oppsigelsesfristen, er ikke lenger kundens valg. Fristen bør stå i det første steget.",
    ),
    "contact-rule-missing": Problem(
        "steget {step} sier ikke hva vi har lov til mens konkurransen pågår",
        "Legg til contact: {{rule: portal_only, channel: KGV}}",
        explain="Fra kunngjøring til tildeling går kontakten i kundens anbudsverktøy. En velment telefon kan felle tilbudet. Står regelen på steget, minner briefen om den.",
    ),
    "action-breaks-rule": Problem(
        "handlingen {action} går utenom anbudsverktøyet",
        "Ta den bort, eller skriv den slik den gjøres i verktøyet eller når vi er innkalt",
        explain="Mens konkurransen pågår, skal alle få vite det samme på samme måte. Å ringe behovseieren eller dem som evaluerer, kan føre til avvisning.",
    ),
    "award-as-order": Problem(
        "tildelingen {step} er ikke ordren",
        "Skriv kind: choice her, og kind: order i steget der kontrakten signeres",
        explain="En tildeling kan bli påklaget og gjort om. Kontrakten finnes når begge har signert etter karensperioden.",
    ),
    "no-standstill": Problem(
        "ingenting om karensperioden står mellom tildelingen og {step}",
        "Legg til steget der kunden holder karensperioden og behandler klager",
        explain="I en kunngjort konkurranse kan kontrakten ikke signeres før karensperioden er over. Se konkurransens egne dokumenter for hvor lenge den varer.",
    ),
    "threshold-without-date": Problem(
        "terskelverdien står uten årstall",
        "Skriv hvilket år den gjelder fra, eller vis til kilden uten beløp",
        explain="Terskelverdiene endres. Et beløp uten dato er riktig en stund og galt lenge.",
    ),
    "translationese": Problem(
        "{word} er ikke slik folk snakker",
        "Skriv for eksempel {instead}",
        explain="Ord som er oversatt fra salgsbøker, skurrer hos dem som kjøper til daglig. Bruk ordene kunden bruker selv.",
    ),
    "outdated-name": Problem(
        "{word} heter noe annet nå",
        "Skriv {instead}",
        explain="Gamle navn på lover og stillinger får leseren til å lure på hva annet som er gammelt.",
    ),
    "english-in-bokmaal": Problem(
        "det engelske ordet {word} står i en tekst på bokmål",
        "Skriv {instead}; skal det engelske stå, sett det i parentes",
        explain="Kjøpsprosessen sier at den er på bokmål. Ett språk om gangen er lettere å lese høyt for kunden.",
    ),
    "norwegian-in-english": Problem(
        "det norske ordet {word} står i en tekst på engelsk",
        "Skriv {instead}; skal det norske stå, sett det i parentes",
        explain="Kjøpsprosessen sier at den er på engelsk. Norske fagord kan stå i parentes etter det engelske.",
    ),
}
