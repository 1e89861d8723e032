"""The help of `kp advance` and `kp book`."""

from kjopsprosess.messages.help.command_help import AUTHOR, DEAL, DRY_RUN, METAVARS, CommandHelp
from kjopsprosess.messages.say import Say
from kjopsprosess.messages.shared import NOTE_NEXT_CONTACT

HELP = {
    "advance": CommandHelp(
        does=Say(nb="skriv inn hva kunden gjorde og lovet", en="record what the customer did and promised"),
        more=Say(
            nb="Uten valg, eller med --date, --with og --how alene, stilles åtte korte spørsmål om møtet eller samtalen; Enter hopper over. Med valg skriver du det samme på én linje, slik: HVEM: STEG = ORD @ DATO. Steg, roller og verdier skrives slik skjermen viser dem. De fleste valg kan gjentas. I --heard kan det også stå etter steget: etter STEG, før STEG, tar 3-4 uker [fra STEG], hvem NAVN bestemmer, bare VERKTØY, likt, gjort når TEKST; og «@ [innen | ikke før] DATO» til slutt. Et steg som bare denne kunden har, skrives «+ navnet på steget».",
            en="Without options, or with --date, --with and --how alone, it asks eight short questions about the meeting or call; Enter skips. With options you write the same on one line, like this: WHO: STEP = WORDS @ DATE. Steps, roles and values are written as the screen shows them. Most options may be repeated. In --heard the step may be followed by: after STEP, before STEP, takes 3-4 weeks [from STEP], who NAME decides, only TOOL, equal, done when TEXT; and “@ [by | not before] DATE” may end it. A step that only this customer has is written “+ name of the step”.",
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": DEAL,
            "done": Say(
                nb="steg kunden har gjort, og hva vi så: «jon: sikkerhet = Godkjenning på e-post»",
                en="a step the customer has done, and what we saw: “jon: security = Approval by e-mail”",
            ),
            "told": Say(
                nb="steg kunden har gjort, etter det noen har sagt: «kari: krav = Enige i går»",
                en="a step the customer has done, as reported to us: “kari: requirements = Agreed yesterday”",
            ),
            "promise": Say(
                nb="hvem gjør hva innen når: «jon: sender skjema @ fredag»; «vi: …» eller «us/per: …» for oss",
                en="who does what by when: “jon: sends the form @ Friday”; “we: …” or “us/per: …” for us",
            ),
            "another": Say(
                nb="løftet er et nytt, selv om det ligner et som er åpent",
                en="the promise is a new one, though it is like one that is open",
            ),
            "heard": Say(
                nb="noe de har fortalt oss om hvordan de kjøper: «kari: beslutning = Styret må godkjenne»; «kari mot jon: …» når jon sier noe annet",
                en="something they told us about how they buy: “kari: funding = The board must approve”; “kari against jon: …” when jon disagrees",
            ),
            "against": Say(
                nb="hvem som sier noe annet, eller process; med én --heard",
                en="who disagrees, or process; with one --heard",
            ),
            "day": Say(
                nb="en dag med eget navn: «kari: Styremøte = Neste er i februar @ [innen | ikke før] 10.2»; steget den gjelder, kan stå først, fulgt av komma",
                en="a day with a name of its own: “kari: Board meeting = The next is in February @ [by | not before] 10 Feb”; the step it is about may come first, followed by a comma",
            ),
            "why_now": Say(
                nb="hvorfor de kjøper nå: «kari: Avtalen går ut @ 30.4»",
                en="why they are buying now: “kari: The contract expires @ 30 Apr”",
            ),
            "without": Say(
                nb="roller kunden ikke har: «kari: arkitekt, controller»",
                en="roles this customer does not have: “kari: architect, controller”",
            ),
            "holds": Say(
                nb="hvem vi går ut fra når to er uenige: «kari: beslutning», eller process",
                en="whose word we go by when two disagree: “kari: funding”, or process",
            ),
            "confirmed": Say(
                nb="steg noen har bekreftet: «kari: krav, pilot»",
                en="steps that somebody has confirmed: “kari: requirements, pilot”",
            ),
            "share": Say(
                nb="det som skrives inn nå, kan stå i det kunden får se",
                en="what is recorded now may appear in what the customer sees",
            ),
            "topic": Say(
                nb="hva det de forteller nå, handler om: problemet, tallene, valget eller «som i dag»",
                en="what they are telling us about: problem, figures, choice or “as today”",
            ),
            "reopen": Say(
                nb="steg kunden har gått tilbake til; navnet kan utelates: «jon: krav = IT vil ha med integrasjoner»",
                en="a step the customer went back to; the name may be left out: “jon: requirements = IT wants integrations”",
            ),
            "skip": Say(
                nb="steg kunden ikke vil ta: «kari: pilot = Søsterselskapet har kjørt pilot»",
                en="a step the customer will not take: “kari: pilot = The sister company has run a pilot”",
            ),
            "kept": Say(
                nb="et løfte som er holdt; dagen, hvis den er tidligere, står etter @: «regneark @ 23.11»",
                en="a promise that was kept; the day, if it was earlier, follows @: “spreadsheet @ 23 Nov”",
            ),
            "moved": Say(
                nb="et løfte med ny dato: «regneark @ 27.11»",
                en="a promise with a new date: “spreadsheet @ 27 Nov”",
            ),
            "dropped": Say(nb="et løfte ingen lenger skal holde", en="a promise nobody will keep any more"),
            "did": Say(
                nb="noe vi har gjort: STEG/OPPGAVE, eller fritekst; «us/per: …» sier hvem av oss",
                en="something we have done: STEP/TASK, or free text; “us/per: …” says which of us",
            ),
            "person": Say(
                nb="det vi nå vet om noen: «siv: navn=Siv Moen, tittel=Økonomidirektør, holdning=nøytral», «dan: sluttet=31. des», «nora: erstatter=dan»",
                en="what we now know of somebody: “siv: name=Siv Moen, title=Finance director, attitude=neutral”, “dan: left=31 Dec”, “nora: replaces=dan”",
            ),
            "book": Say(nb="neste møte: «26.11 10.00 kari, jon»", en="the next meeting: “26 Nov 10:00 kari, jon”"),
            "moved_from": Say(
                nb="datoen møtet i --book er flyttet fra", en="the date the meeting in --book was moved from"
            ),
            "aim": Say(
                nb="det vi vil avtale i møtet som avtales: «jon: setter dato for styremøtet @ 11.12»",
                en="what we want to agree in the meeting that is booked: “jon: sets the board date @ 11 Dec”",
            ),
            "least": Say(
                nb="minimum for det møtet: «jon: sier hvem som eier det»",
                en="the minimum for that meeting: “jon: says who owns it”",
            ),
            "got": Say(
                nb="om vi nådde målet for møtet: målet, minimum eller ingen av delene",
                en="whether we reached the aim of the meeting: best, least or neither",
            ),
            "stop": Say(
                nb="saken stopper eller settes på vent: tapt, ingen beslutning, trukket, eller «utsatt = Budsjettet er frosset @ 1.2»",
                en="the deal stops or goes on hold: lost, no decision, withdrawn, or “postponed = The budget is frozen @ 1 Feb”",
            ),
            "outcome": Say(
                nb="hvem kunden valgte: oss, en annen eller ingen",
                en="who the customer chose: us, another or nobody",
            ),
            "with_": Say(nb="hvem som var med fra kunden", en="who was there from the customer"),
            "how": Say(
                nb="hvordan: møte, samtale, e-post eller portal; uten det er det et notat",
                en="how: meeting, call, e-mail or portal; without it this is a note",
            ),
            "unanswered": Say(
                nb="en e-post som ingen svarte på; den regnes ikke som kontakt",
                en="an e-mail that nobody answered; it does not count as contact",
            ),
            "date": Say(nb="hvilken dag det var; ellers i dag", en="which day it was; today if left out"),
            "deadline": Say(
                nb="fristen fra nå av: en dag, eller navnet på en dag de har fortalt om",
                en="the deadline from now on: a day, or the name of a day they told us about",
            ),
            "seller": Say(nb="hvem av oss som har saken", en="which of us has the deal"),
            "author": AUTHOR,
            "value": Say(
                nb="hva kjøpet er verdt: «1 200 000», «100 000 EUR»",
                en="what the purchase is worth: “1 200 000”, “100 000 EUR”",
            ),
            "competitor": Say(nb="en annen leverandør kunden ser på", en="another supplier the customer is looking at"),
            "note": Say(
                nb="fritekst; «-» leser den fra standard inndata", en="free text; “-” reads it from standard input"
            ),
            "from_": Say(
                nb="en fil med én oppføring, skrevet som i loggen (YAML eller JSON); «-» er standard inndata",
                en="a file with one entry, written as in the log (YAML or JSON); “-” is standard input",
            ),
            "transcript": Say(
                nb="et referat ord for ord (VTT, SRT eller «Navn: ord»), som alt i --from må stå i; spør før noe lagres",
                en="a transcript (VTT, SRT or “Name: words”) in which all of --from must stand; asks before saving",
            ),
            "template": Say(
                nb="skriv ut en oppføring til utfylling, med sakens personer, åpne steg og løfter",
                en="print an entry to fill in, with the people, open steps and promises of the deal",
            ),
            "yes": Say(nb="lagre uten å spørre, med --from", en="save without asking, with --from"),
            "no_input": Say(nb="still ingen spørsmål", en="ask no questions"),
            "dry_run": DRY_RUN,
            "future": Say(nb="godta en dag som ligger fram i tid", en="accept a day that is still to come"),
        },
        examples=(
            Say(nb=("kp advance nordvik", "still spørsmålene"), en=("kp advance nordvik", "ask the questions")),
            Say(
                nb=(
                    'kp advance nordvik --how samtale --with jon --promise "jon: sender skjemaet @ fredag"',
                    "alt på én linje",
                ),
                en=(
                    'kp advance nordvik --how call --with jon --promise "jon: sends the form @ Friday"',
                    "all on one line",
                ),
            ),
        ),
    ),
    "book": CommandHelp(
        does=NOTE_NEXT_CONTACT,
        more=Say(
            nb="En ny avtale med de samme personene blir et møte til, hvis du ikke sier hvilken dag det er flyttet fra (--moved). En oppdatert invitasjon flytter møtet eller avlyser det.",
            en="A new booking with the same people is one more meeting, unless you say which day it was moved from (--moved). An updated invitation moves the meeting or calls it off.",
        ),
        arguments={"deal": METAVARS["DEAL"], "date": METAVARS["DATE"]},
        parameters={
            "deal": DEAL,
            "date": Say(
                nb="dagen, gjerne med klokkeslett: «26.11 10.00», fredag, +2u",
                en="the day, with a time if you like: “26 Nov 10:00”, Friday, +2w",
            ),
            "from_": Say(
                nb="en invitasjon (.ics) fra Outlook, Teams, Google eller Apple i stedet for DATO; «-» er standard inndata",
                en="an invitation (.ics) from Outlook, Teams, Google or Apple instead of DATE; “-” is standard input",
            ),
            "with_": Say(nb="hvem som kommer fra kunden", en="who will come from the customer"),
            "how": Say(nb="hvordan: møte, samtale, e-post eller portal", en="how: meeting, call, e-mail or portal"),
            "step": Say(nb="steget møtet gjelder", en="the step the meeting is about"),
            "aim": Say(
                nb="det vi vil avtale i møtet som avtales: «jon: setter dato for styremøtet @ 11.12»",
                en="what we want to agree in the meeting that is booked: “jon: sets the board date @ 11 Dec”",
            ),
            "least": Say(
                nb="minimum for det møtet: «jon: sier hvem som eier det»",
                en="the minimum for that meeting: “jon: says who owns it”",
            ),
            "moved": Say(nb="datoen møtet er flyttet fra", en="the date the meeting was moved from"),
            "another": Say(nb="et møte til med de samme personene", en="one more meeting with the same people"),
            "called_off": Say(
                nb="møtet den dagen er avlyst",
                en="the meeting on that day is called off",
            ),
            "author": AUTHOR,
            "dry_run": DRY_RUN,
        },
        examples=(
            Say(
                nb=(
                    'kp book nordvik fredag --with jon --aim "jon: setter dato for styremøtet @ 11.12"',
                    "et møte med et mål",
                ),
                en=(
                    'kp book nordvik Friday --with jon --aim "jon: sets the board date @ 11 Dec"',
                    "a meeting with an aim",
                ),
            ),
            Say(
                nb=("kp book nordvik 26.11 --called-off", "møtet er avlyst"),
                en=("kp book nordvik 2026-11-26 --called-off", "the meeting is called off"),
            ),
        ),
    ),
}
