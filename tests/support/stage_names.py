"""Names of stages as they stand in lists of sellers and of buyers, in English and bokmål."""

from __future__ import annotations

SELLERS_EN = """
    Lead | New lead | Prospecting | Prospect | Cold call | Qualification | Qualified | Qualify lead | Qualified to
    buy | MQL | SQL | Sales qualified lead | Discovery | Discovery call | Needs analysis | Needs identified |
    Appointment scheduled | Initial contact | First meeting | Contact made | Contacted | Meeting booked | Book a
    meeting | Intro call | Presentation scheduled | Presentation | Hold a demo | Demo held | Demo | Product demo
    completed | Demo scheduled | Value proposition | Id. decision makers | Perception analysis | Decision maker
    bought-in | Proposal | Proposal sent | Send proposal | Proposal/price quote | Quote sent | Send quote | Present
    solution | Follow up | Follow up proposal | Negotiation | Negotiation/review | In negotiation | Contract sent |
    Send contract | Closing | Closed won | Closed lost | Won | Lost | Verbal commitment | Commit | Nurturing |
    Handle objections | Build trust | Find a champion | Understand the customer's needs | Opportunity | Pitch |
    Upsell | Outreach | Convince the decision maker | Submit tender | Unqualified lead | Nurture lead | Sales
    accepted lead | Discovery meeting | Solution presentation | Technical demo | Demo completed | Solution
    demonstrated | Quoting | Price negotiation | Contract negotiation | Deal won | Deal lost | Awaiting decision |
    Proposal presented | Proposal made | Proposal under review | Offer sent | Bid submitted | Discovery completed |
    Needs assessment | Schedule discovery call | Conduct discovery | Send contract for signature | Close the deal |
    Call back | Warm up lead | Make initial contact | Research prospects | Qualify prospect | Give a presentation |
    Send a proposal to the client | Prepare a quote | Present our offer | Follow-up call | Send follow-up email |
    Account planning | Champion identified | Champion building | Economic buyer engaged | Pain identified |
    Stakeholder mapping | Win the deal | Hand over to delivery | Get verbal commitment | Negotiate and close |
    Prospect identified | Lead captured | Connected | Needs discovered | Solution fit | Quote delivered | Quote
    prepared | Deliver proposal | Proposal delivered | Demo done | Demo given | Demo meeting | Demonstrate the
    product | Sales presentation | Final presentation | Offer made | Offer negotiation | Final negotiation | Signed
    won | Contract out | Contract out for signature | Sending contract | Ask for referrals | Set up meeting |
    Meeting scheduled | Qualify budget | BANT qualified | Engage decision maker | Meet the decision maker | Identify
    pain | Uncover needs | Build relationship | Presenting the solution | Trial close | Send information package |
    Business case presented | Call the prospect | Re-engage | Cross-selling | Inquiry | Lead assigned | Marketing
    qualified lead | Discovery & qualification | Sales demo | Deliver demo | Customized demo | Proposal development
    | Send the quote | Submit proposal | Quotation sent | Pricing discussion | Final offer | Contract review & close
    | Deal closed | Closed/Won | Follow up on quote | Get the signature | Meet with client | Introductory meeting |
    Client meeting | Presented | Evaluation call | Reach out | Verbal agreement | Negotiations started | Ask for the
    order | Nurture | Win
"""
"""What programs for sellers, and sellers, call the stages of a deal."""

SELLERS_NB = """
    Ny lead | Kvalifisere lead | Kvalifisering | Kvalifisert | Behovsavklaring | Behovskartlegging | Behovsanalyse |
    Første kontakt | Kontaktet | Kontakt etablert | Møte booket | Booke møte | Avtale møte | Kundemøte | Første møte
    | Introduksjonsmøte | Ringe kunden | Holde demo | Demo gjennomført | Vise løsningen | Presentere løsningen |
    Holde presentasjon | Tilbud | Tilbud sendt | Sende tilbud | Sende tilbudet til kunden | Utarbeide tilbud | Lage
    pristilbud | Levere anbud | Følge opp | Følge opp tilbud | Oppfølging | Forhandling | I forhandling |
    Forhandlinger | Muntlig ja | Kontrakt sendt | Sende kontrakt | Avslutning | Lukke salget | Vunnet | Tapt |
    Mersalg | Kaldringing | Prospektering | Bygge relasjon | Identifisere beslutningstaker | Overbevise kunden |
    Håndtere innvendinger | Avdekke kundens behov | Interessert | Pitche løsningen | Salgsmøte | Be om ordren |
    Sende informasjon | Presentasjon holdt | Gi rabatt | Mulighet | Behov avdekket | Potensiell kunde | Kontakt tatt
    | Kvalifisert lead | Behov kartlagt | Møte avholdt | Demo booket | Demo avholdt | Tilbud levert | Tilbud
    presentert | Oppfølging av tilbud | Forhandlingsfase | Avtale sendt | Kontrakt sendt til signering | Venter på
    svar | Vunnet salg | Tapt salg | Sende pristilbud | Presentere tilbud | Gjennomføre demo | Vise demo | Kjøre
    demo for kunden | Ta kontakt | Ta kontakt med kunden | Avtale demo | Innledende møte | Gi tilbud | Gi pris |
    Skrive tilbud | Sende avtale | Lukke avtalen | Purre på svar | Følge opp kunden | Følge opp på telefon |
    Kundebesøk | Besøke kunden | Behovsmøte | Demonstrere løsningen | Pilotsalg | Closing | Discovery-møte | Ny
    henvendelse | Innledende samtale | Telefonmøte | Teams-møte | Møte gjennomført | Behovsmøte gjennomført | Sende
    presentasjon | Presentasjon gjennomført | Presentere for kunden | Tilbud utarbeidet | Tilbud gitt | Levere
    tilbud | Levere tilbudet | Oppdatert tilbud | Sluttforhandling | Forhandle og lukke | Avtale signert og vunnet |
    Få underskrift | Kvalifisere behov | Kvalifisere muligheten | Avklare kundens budsjett | Finne beslutningstaker
    | Kontakte kunden | Kontakte beslutningstaker | Følge opp etter demo | Oppfølgingsmøte | Oppfølging etter møte |
    Overbevise beslutningstaker | Selge inn løsningen | Sende kontrakt til kunden | Verdipresentasjon |
    Kontraktsforhandlinger | Innkommende lead | Lead kvalifisert | Kontaktet kunde | Uforpliktende møte |
    Behovsavklaringsmøte | Oppdage behov | Demo avtalt | Demo | Tilbud under utarbeidelse | Tilbud til vurdering |
    Sende revidert tilbud | Utsendt tilbud | Presentasjonsmøte | Følge opp tilbudet på telefon | Avtale nytt møte |
    Presentere vår løsning | Vise produktet | Forhandlingsmøte | Ordre vunnet | Lukket | Kaldkontakt | Holde
    salgsmøte | Kartlegge kunden | Få muntlig aksept | Sende kontrakten til signering | Referansebesøk avtalt |
    Selge inn verdien | Møte beslutningstakerne | Gi pristilbud
"""
"""The same in bokmål, with the English words that Norwegian sellers use."""

BUYERS_EN = """
    Problem identification | Solution exploration | Requirements building | Supplier selection | Validation |
    Consensus creation | Awareness | Consideration | Decision | Need recognition | Information search | Evaluation
    of alternatives | Purchase | Post-purchase evaluation | Recognise the problem | Recognize need | Define
    requirements | Describe the need | Search for and qualify sources | Acquire and analyse proposals | Evaluate
    proposals | Select supplier | Select an order routine | Review performance | Request a demo | Request a proposal
    | Ask for a quote | Compare proposals | Review the contract | Negotiate the contract | Negotiate terms | Sign
    and order | Sign the contract | Approve the budget | Build the business case | Present the business case to the
    board | Form a buying group | Agree on criteria | Shortlist vendors | Qualify suppliers | Send a request for
    quotation | Send RFP | Issue the tender | Publish the notice | Send the signed contract | Run a pilot | Test
    against the needs | Check references | Complete the security review | Clear data processing | Issue a purchase
    order | Take into use | Attend the demo | Watch a demo | Follow up the contract | Follow up the warranty |
    Accept delivery | Close the gaps found in the review | Lead the evaluation | Contact reference customers | Send
    purchase order | Customer approves the budget | Call a meeting of the steering group | Hold a kick-off meeting |
    Offer letter approved | Decide to do something | Meet with the suppliers | Present requirements to suppliers |
    Understand the problem | Identify stakeholders | Contract signed | Book a demo | Schedule the pilot | Trigger
    event | Identify the problem | Commit to change | Explore options | Define success criteria | Build internal
    consensus | Validate the solution | Make the decision | Justify the purchase | Resolve concerns | Implement the
    solution | Assess value | Renew | Establish need | Get internal approval | Research vendors | Assign an owner |
    Agree what to solve | Secure funding | Obtain board approval | Visit a reference site | Invite suppliers to
    present | Ask suppliers for prices | Prepare tender documents | Receive tenders | Open the bids | Award the
    contract | Clarify bids | Conduct a risk assessment | Hold internal workshop | Approve the supplier | Register
    the supplier | Train the users | Go live | Pay the invoice | Acknowledge pain | Prioritise the project | Map the
    current process | Set a deadline | Decide to renew | Confirm the budget | Compare alternatives | Agree the scope
    | Clarify requirements | Ask suppliers to demonstrate | Receive the proposal | Discuss the proposal internally |
    Shortlist two suppliers | Meet references | Consult the works council | Sign the data processing agreement |
    Order the licences | Plan the roll-out | Name a project manager | Start the trial | End the trial with a
    decision | Present the findings | Recommend a supplier | Notify the bidders | Wait out the standstill | Draw up
    the contract | Prepare the contract | Draft the specification | Make a shortlist | Send out an RFI | Hold a
    supplier day | Invite to tender | Make an offer comparison | Submit the board paper | Submit the investment
    application | Get three quotes | Offer the tender | Map stakeholders | Prepare the decision | Define the problem
    | Agree the problem is worth solving | Scope the requirement | Write the brief | Look for options | Speak with
    peers | Read analyst reports | Build a longlist | Draw up a shortlist | Ask three firms for proposals |
    Interview the team | Score the bids | Take up references | Run a proof of concept | Complete due diligence | Get
    budget approved | Get sign-off from legal | Take the case to the board | Choose the supplier | Raise a purchase
    order | Kick off the project | Accept the delivery | Measure the benefits | Extend the contract | Exercise the
    option | Need | Search | Experience | Loyalty | Purchase decision
"""
"""What studies of buying, and buyers, call their stages and steps."""

BUYERS_NB = """
    Erkjenne problemet | Beskrive behovet | Avdekke og forankre behovet | Avklare behovet | Kartlegge behov og
    gjennomføre markedsdialog | Tallfeste problemet | Utpeke problemeier | Godkjenne budsjett | Godkjenne budsjettet
    | Sikre finansiering | Etablere kjøpsgruppe | Enes om krav | Utarbeide kravspesifikasjon | Utarbeide
    konkurransegrunnlag | Sende forespørsel | Sende tilbudsforespørsel | Innhente tilbud | Be om tilbud | Be om demo
    | Få tilbud | Motta tilbud | Evaluere tilbud | Sammenligne tilbud | Vurdere leverandører | Velge leverandør |
    Teste mot kravene | Gjennomføre pilot | Prøve løsningen | Ta referanser | Forhandle vilkår | Forhandle kontrakt
    | Forhandle med leverandøren | Vurdere sikkerhet | Avklare personvern | Gjennomgå avtalen | Signere avtalen |
    Signere og bestille | Bestille | Kunngjøre konkurransen | Besvare spørsmål | Kvalifisere tilbydere | Beslutte
    tildeling | Inngå kontrakt | Ta i bruk | Følge opp kontrakten | Følge opp leverandøren | Godkjenne leveransen |
    Betale fakturaen | Legge saken fram for styret | Presentere saken for ledelsen | Sende bestilling | Sende
    innkjøpsordre | Kunden velger løsning | Delta på demo | Møte leverandørene | Avtale møte med leverandør | Lage
    kortliste | Lage lønnsomhetsberegning | Innstille til styret | Lukke avvik fra gjennomgangen | Sende invitasjon
    til leverandører | Oppfølging av leveransen | Utforske løsninger | Bestemme seg | Behovserkjennelse |
    Anskaffelsesplanlegging | Evaluering | Kontraktsoppfølging | Leverandørvalg | Kravutforming | Vise at behovet er
    reelt | Finne alternativer | Holde oppstartsmøte | Forankre valget i ledergruppen | Kontakte referanser |
    Oppdage problemet | Sette av budsjett | Utnevne prosjektleder | Lage beslutningsgrunnlag | Behandle saken i
    styret | Vedta anskaffelsen | Velge konsept | Kontrollere tilbud | Holde leverandørkonferanse | Invitere
    leverandører | Sammenligne løsninger | Besøke referanse | Gjennomføre risikovurdering | Gjennomføre anskaffelse
    | Avklare innkjøpsvei | Opprette leverandør | Drøfte med tillitsvalgte | Lære opp brukere | Overta leveransen |
    Evaluere gevinst | Fornye avtalen | Si opp dagens avtale | Vurdere egne ressurser | Avklare fullmakter | Kalle
    inn IT og økonomi | Gi oss kravlisten | Dele kravlisten | Beslutte pilot | Svare på tilbudet | Akseptere
    tilbudet | Godta vilkårene | Avholde karensperioden | Motta demo | Se løsningen i bruk | Undersøke markedet |
    Måle virkningen | Anbefale løsning | Kvalitetssikre beregningen | Gi signaturfullmakt | Meddele valget |
    Sammenfatte innspill | Skrive behovsbeskrivelse | Sende ut forespørsel | Åpne tilbudene | Gi poeng | Skrive
    innstilling | Orientere tilbyderne | Kontrollere regnskap | Ta beslutningen | Enes om omfang | Peke ut
    prosjektleder | Lage kravliste | Sende inn søknad om investering | Levere styresak | Sende kravspesifikasjon |
    Gi leverandøren tilgang | Forberede kontrakt | Lage avtaleutkast | Melde behovet | Sette opp møte mellom IT og
    innkjøp | Ha møte i styringsgruppen | Gjennomføre møte i prosjektgruppen | Vise løsningen til brukerne | Hente
    inn priser | Få priser | Be om møte | Finne finansiering | Finne eier | Kartlegge dagens situasjon | Møte
    brukerne | Få ja fra verneombudet | Følge opp garantien | Utlyse konkurransen | Oppdage behovet | Melde inn
    behov | Sette ned arbeidsgruppe | Få mandat | Få bevilgning | Lage behovsanalyse | Innhente priser | Spørre
    kolleger i bransjen | Lese tilbudene | Intervjue konsulentene | Rangere tilbudene | Sjekke referanser |
    Gjennomføre brukertest | Gjennomføre møter med leverandørene | Holde styremøte | Godkjenne investeringen |
    Signere kontrakt | Opprette bestilling | Planlegge innføring | Motta leveransen | Teste leveransen | Godkjenne
    faktura | Måle gevinst | Forlenge avtalen | Si opp avtalen | Presentere kravene for markedet | Avklare behovet
    med brukerne | Informere ansatte | Utløse opsjonen | Gi tilbakemelding til tilbyderne
"""
"""The same in bokmål."""


def names(table: str) -> list[str]:
    """The names of a table, each once."""
    return [name.strip() for name in table.replace("\n", " ").split(" | ")]
