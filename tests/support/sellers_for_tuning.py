"""Stages of sellers that the word lists have been mended by.

Half of the first list fell here by a hash of each text; the rest are later rounds, each measured once before it was
used.
"""

from __future__ import annotations

SELLER_STAGES_EN = """
    New Opportunity | Inbound enquiry | Web lead | Lead in | Outbound sequence | Attempting contact |
    Introductory call done | Discovery call held | Pain points uncovered | Pain confirmed | Budget confirmed
    verbally | MEDDPICC complete | Champion tested | Access to power | Multi-threading | Map the organisation
    chart | Identify the economic buyer | Develop the champion | Coach the champion | Position our solution |
    Deck sent | Share pricing with the prospect | Pricing sent | Price quoted | Quote requested | Quoting in
    progress | RFP received | Prepare the bid | Submit the offer | Offer under consideration | Offer made to
    client | Scope call with client | Solution presented to stakeholders | Solution validated | Technical fit
    confirmed | Sandbox set up | Trial started | Trial extended | Proof of concept delivered | Pilot delivered |
    Send proposal to customer after approval | Proposal walkthrough | Proposal reviewed with customer | Draft
    proposal | Proposal out | Propose | Proposing | SOW drafted | Paper process | Contracting | Contracts |
    Contract issued | DocuSign sent | Agreement sent for signature | Order form sent | Paperwork out |
    Negotiating | Deal desk | Deal review | Deal approval | Best case | Commit | Verbal | Verbal yes | Verbal
    win | Soft close | Mutual action plan sent | Closed | Closed lost | No decision | Dormant | Disqualified |
    Won | Deal in | Invoice sent | Hand off to onboarding | Onboarding | Expansion | Cross-sell | Renewal |
    Renewal forecast | Churned | Reactivate dormant accounts | Referral request | Following up | Marketing
    engaged | Qualifying call | Qualified in | Initial qualification | Initial Consultation | Needs assessed |
    Consultative selling | Overcome objections | Objections handled | Build value | Value selling | Establish
    value with the buyer | Business case delivered | Secure commitment | Get verbal | Get the deal signed | Win
    the contract | Research the account | Account research | Territory planning | Update CRM | Set next meeting
    | Schedule a follow-up | Meeting held | Client workshop | Lunch with the decision maker | Call completed |
    Left voicemail | Evaluating | Shortlisted | Sample sent | Test drive booked | Candidate presented | Initial
    outreach | Warm intro | Prospect engaged | Gatekeeper passed | Needs workshop | Diagnose the client's pain |
    Solution mapping | Value alignment | Proof of value | Business case presented to exec sponsor | Exec
    alignment call | Procurement engaged | Security questionnaire answered | Final pitch | BAFO submitted | Best
    and final offer | Proposal accepted verbally | Terms agreed in principle | Redlining | Sign-off call |
    Countersigned | Kickoff call | Onboarded | Account handover | Renewal call booked | At risk | Deal slipped |
    Ghosted | Recycled lead | Revisit next quarter | Send introduction email | Make 10 cold calls | Share case
    studies with the champion | Deliver a tailored presentation | Run discovery workshop with client | Uncover
    budget | Confirm decision process with buyer | Tailor the deck | Agree next meeting | Arrange site visit for
    customer | Give customer a trial licence | Provide quotation | Prepare commercial proposal | Review proposal
    with client | Present to the committee | Negotiate discount | Obtain verbal commitment from CFO | Chase the
    signature | Close the sale | Celebrate the win | Log deal in CRM | Hand the account over to customer success
    | Ask for introductions | Estimate delivered | Inspection booked | Survey completed, quote to follow |
    Needs: understood | Solution fit / demo | Stage 2: Demo | 3 - Proposal | Lead (cold) | Contracting phase |
    Technical evaluation supported | Commercials agreed | Suspecting | Identified | Enquiry logged | Assigned to
    rep | Spoke with prospect | Needs call done | Fact find | Fact-finding meeting | Solutioning | Solution
    outline sent | Ballpark given | Rough quote | Formal quote issued | Quote approved internally | Demo
    environment shared | Demo #2 with IT | Pre-sales engaged | Technical deep dive | Executive briefing |
    Reference call arranged | Vendor of choice | Verbal confirmation | Paper out | In legal | Awaiting PO |
    Pending signature | Signed & closed | Lost to no decision | Parked until Q3 | Qualify the opportunity | Talk
    to the buyer about budget | Send a follow-up to all attendees | Walk the client through pricing | Present
    the business case to the client's CFO | Put together a proposal | Run the numbers for the customer | Deliver
    the pitch to the steering committee | Set up a call with the decision maker | Keep the deal warm | Introduce
    our team | Inbound | Outbound prospecting | MQL handover | Discovery booked | Pain validated | Demo + trial
    | Demo delivered to users | Proposal drafting | Commercial proposal sent | Price list shared | Contract
    drafted | Negotiating terms | Legal review with client | Closed - won | Closed lost - price | Nurture later
    | Intro email sent | Voicemail | Connected on LinkedIn | Send over the contract | Follow up after the
    webinar | Show the product to end users | Present pricing to the buyer | Build champion | Map stakeholders
    at the account | Handle procurement objections | Offer extended trial | Give the final discount | Get a
    verbal yes | Schedule the kick-off with the client | Upsell seats | Request testimonial | Meeting #1 | Sales
    accepted | Solution proposal | Evaluation support | Win-loss review | Commit for Q4 | Stage 5 – Verbal |
    Customer lost | Raw lead | Researching | First call attempted | Reached decision maker | Interest confirmed
    | Needs-fit call | ICP check | Solution demo scheduled | Post-demo follow-up | Pricing presented | Proposal
    in review | Revised quote delivered | Final negotiation meeting | Agreement drafted | Signature chased | PO
    received | Won – onboarding | Lost – timing | Long shot | Prepare tailored demo | Email the quote | Visit
    the prospect | Convince IT manager | Submit pricing to purchasing | Present findings to the client | Secure
    next meeting | Win trust of users | Update forecast | Assign account manager | Renewal conversation |
    Contact attempt 3 | Nurtured | Opportunity created | Champion call | Explore pain | Requirements workshop
    held | Solution walkthrough | Trial licence sent | Budget discussion | Submit final bid | Re-quote | Close
    call | Deal registration | Partner referral received | Thank the client | Hot prospect | Present ROI to
    finance | Reach out to CFO | Sales order created | Upsell pitch | Prospect list built | Trigger call | Email
    sequence live | Needs confirmed by phone | Present slides | Send deck and pricing | Work up a quote |
    Proposal v3 | Chasing PO | Contract signature meeting | Deal lost to budget | Pilot sold | Close plan review
    | Coach champion | Lead disqualified | Client onboarding | Show a tailored demo to operations | Quote for
    spare parts sent | Discovery & demo | Sell the vision | Hand to delivery | Quarterly business review |
    Meeting with CFO | Sales call 2 | Warm lead | Proposal meeting | Get the order | Nurturing via newsletter |
    Prospect not responding | Send contract to procurement
"""
"""Stages as sellers and their programs name them."""

SELLER_STAGES_NB = """
    Leads inn | Ny salgsmulighet | Mulighet identifisert | Prospekt | Oppringt | Ringt | Kaldt salg | Første
    samtale tatt | Kontaktforsøk | Har fått kontakt | Ikke svar | I dialog | I dialog med kunde | Introsamtale |
    Oppstartssamtale med kunde | Behovsanalyse gjennomført | Kartlegging | Kartleggingsmøte holdt | Kartlegge
    behov hos kunden | Discovery call | Discovery gjennomført | Kvalifisere | Kvalifisere ut | Kvalifisert
    mulighet | Kvalifisert ut | MEDDIC fylt ut | Finne champion | Ta lunsj med kunden | Invitere kunden på lunsj
    | Bearbeide kunden | Pleie relasjonen | Skape tillit hos kunden | Vekke interesse | Vise verdi | Demonstrere
    verdi for kunden | Presentasjon | Presentasjon for ledergruppen | Løsningspresentasjon | Løsningsskisse
    levert | Demo | Demo booket | Teknisk demo | Kjøre demo | Gjennomføre demo for ledergruppen | Sende mer
    informasjon | Sende estimat | Prisestimat gitt | Prising | Pristilbud sendt | Budsjettpris sendt | Tilbud
    avgitt | Tilbud inne | Tilbudsfase | Gå gjennom tilbudet med kunden | Sende tilbud til kunden etter
    godkjenning | Sende tilbud til innkjøp | Kalkulere tilbud | Prise opp | Oppfølgingssamtale | Oppfølging av
    kunden | Purring | Etterlyse svar | Besvare anbud | Svare på forespørsel | Forespørsel mottatt | Gå/ikke gå
    | Pilot | Prøveperiode startet | Gratis prøveperiode | Forhandlingsrunde | Sluttforhandlinger med kunden |
    Håndtere motstand | Gi avslag i prisen | Rabatt godkjent internt | Muntlig aksept | Sende avtalen til
    signering | Kontrakt ute | Sende ut kontrakt | Få signatur | Close dealen | Lukke | Salg lukket | Salg |
    Ordre | Vunnet kontrakt | Tapt | Tapt mot konkurrent | Tapt – pris | Utsatt | Parkert | Ikke aktuell | Ikke
    interessert | Diskvalifisert | Overlevering til leveranse | Onboarding | Onboarde kunden | Kundepleie |
    Kryssalg | Registrere mulighet i CRM | Commit | Best case | Hot lead | Nurturing | Pitch | Selge løsningen |
    Selge på verdi | Overtale innkjøper | Overbevise ledergruppen | Få innpass hos IT | Få møte med beslutter |
    Få tilgang til økonomisk beslutter | Befaring gjennomført | Besøk hos kunde | Kundebesøk gjennomført | Møte
    med innkjøper | Sende oppsummering | Ta en prat | Kaffeprat | Bygge business case med kunden | ROI-beregning
    presentert | Angebot | Angebot gesendet | Erstgespräch | Avslutt | Closed won | Venter på kunden | Kunde
    vurderer | Verdivurdering | Visning | Førstekontakt | Innledende dialog | Varm introduksjon | Lead
    bearbeidet | Kundens behov forstått | Workshop med kunden | Idéworkshop holdt | Skisse presentert | Løsning
    presentert for ledelsen | Verdiworkshop | Demo for it | Prisoverslag gitt | Overslag sendt | Sende overslag
    | Lage løsningsforslag | Skreddersy demo | Tilpasse presentasjonen til kunden | Levere tilbudspresentasjon |
    Tilbudet gjennomgått | Best and final | Siste pristilbud sendt | Justere prisen | Gi et siste bud | Enighet
    om pris | Muntlig enighet | Ordrebekreftelse sendt | Kontraktsmøte | Kontraktsforhandling | Signeringsmøte
    booket | Sende DocuSign | Vunnet sak | Tapt sak | Død lead | Ingen beslutning | Ta opp igjen til høsten |
    Overlevert til prosjekt | Prosjektoppstart med kunde | Kickoff | Statuskall | Ringe for å høre status |
    Sjekke om de har bestemt seg | Sende påminnelse | Invitere til frokostseminar | Delta på messe |
    Linkedin-kontakt | Sende connect-forespørsel | Kvalifiseringssamtale | Oppdage smerte | Snakke med
    beslutningstaker | Finne rett person | Få introduksjon til daglig leder | Skaffe referansekunde til møtet |
    Besøke kunden på stedet | Måle opp hos kunden | Regne pris | Sende ut tilbud | Følge opp innen en uke |
    Landet | Signert salg | Fase 1: Kontakt | 2. Behov | Neste møte satt | Avtale signeringsmøte med kunden |
    Oppdatere Salesforce | Identifisert | Emne | Varmt emne | Innkommet via nettside | Førstesamtale |
    Avklaringsmøte | Behov og budsjett avklart | Salgsmøte 2 | Fagmøte med kunde | Teknisk presentasjon |
    Løsning skissert | Grovt prisoverslag | Tilbud til signering | Tilbud purret | Tilbud under vurdering |
    Forhandler pris | Intensjonsavtale sendt | Avtale til signatur | Avventer ordre | Ordre mottatt | Tapt til
    konkurrent | Ikke nå | Presentere tilbudet for styret | Sende tilbudet på nytt | Ringe opp beslutter | Få
    kunden på kroken | Booke demo med daglig leder | Lage tilbud etter befaring | Vise fram produktet på stedet
    | Kartlegge kundens utfordringer | Holde kontakten varm | Takke for møtet | Sende lenke til demo | Ta kunden
    med på referansebesøk | Sørge for at kunden skriver under | Klargjøre leveransen hos oss | Opprette kunden i
    systemet | Selge inn tilleggsmodul | Introdusere konsulentene våre | Avtale pris med kunden | Innsalg |
    Leadvarming | Kontakt opprettet | Kontaktet på telefon | Første møte gjennomført | Andre møte | Behov
    avdekket | Kvalifisert prospekt | Demo vist | Presentere konseptet for kunden | Tilbud utarbeides | Tilbud
    fremlagt | Tilbud akseptert | Prisforhandlinger pågår | Kontrakt til gjennomlesing | Avtale inngått muntlig
    | Lukket vunnet | Lukket tapt | Følge opp etter messa | Følge opp prøveperioden | Sende pristilbud på e-post
    | Sende over demo-lenke | Vise hva vi kan | Holde workshop med kunden | Gi kunden prøvetilgang | Finne ut
    hvem som bestemmer hos kunden | Bygge tillit | Komme i dialog med innkjøper | Overbevise økonomisjefen |
    Lande pris | Be om referanser | Booke oppfølgingsmøte | Sette opp demo | Varm mulighet | Stor mulighet |
    SQL-møte | Opp i pipe | Registrert i CRM | Kryssalg til avdeling to | Signert og levert over til leveranse |
    Kald lead | Research på kunden | Første telefon | Nådd beslutningstaker | Bekreftet interesse | Behovsprat |
    Løsningsdemo avtalt | Etter demo | Pris presentert | Tilbud til gjennomsyn | Revidert tilbud levert | Siste
    forhandlingsmøte | Avtale skrevet | Purret på signatur | Bestilling mottatt | Vunnet – oppstart | Tapt –
    timing | Lav sannsynlighet | Forberede demo | Maile tilbudet | Besøke prospektet | Overtale IT-sjefen |
    Levere pris til innkjøp | Presentere funn for kunden | Sikre neste møte | Vinne tillit hos brukerne |
    Oppdatere pipeline | Tildele kundeansvarlig | Fornyelsessamtale | Sende avtaleforslag | Kontaktforsøk 3 |
    Pleies | Salgsmulighet opprettet | Samtale med champion | Utforske smerte hos kunden | Kravworkshop avholdt
    | Gjennomgang av løsningen med kunde | Testlisens sendt | Budsjettprat | Levere siste bud | Nytt pristilbud
    | Sluttsamtale | Registrere salget | Tips fra partner | Takke kunden | Glovarmt lead | Presentere lønnsomhet
    for kunden | Kontakte økonomisjef | Salgsordre opprettet | Oppsalgsmøte | Prospektliste laget | Første
    e-post sendt | Behov bekreftet på telefon | Vise lysbilder | Sende presentasjon og pris | Regne ut tilbud |
    Tilbud versjon 3 | Mase om ordre | Signeringsmøte | Tapt på pris | Pilot solgt | Støtte champion | Lead
    avvist | Kundeonboarding | Vise tilpasset demo til driften | Tilbud på reservedeler sendt | Kartleggingsfase
    | Selge visjonen | Overlevere til leveranse | Kvartalsmøte med kunden | Møte med økonomisjef | Salgssamtale
    2 | Lunken lead | Tilbudsmøte | Hente ordren | Nyhetsbrev til lead | Kunden svarer ikke | Sende kontrakt til
    innkjøp | Løsningsworkshop | Oppfølging uke 3
"""
"""The same in bokmål, with the English, and now and then German, that Norwegian sellers mix in."""
