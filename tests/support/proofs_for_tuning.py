"""Proofs of sellers and buyers that the word lists have been mended by; see `sellers_for_tuning`."""

from __future__ import annotations

SELLER_PROOFS_EN = """
    The proposal has been sent to the client | We have presented the solution | CRM updated | Meeting held |
    Meeting held and notes in CRM | Discovery call completed and proposal sent to prospect | Pricing delivered |
    Pricing delivered to the economic buyer | The demo went well | We have sent the quote and followed up by
    phone | Contract out for signature | Contract sent via DocuSign | Intro call held with the prospect |
    Decision maker identified | Stakeholder map complete | Pain identified | Budget, authority, need and
    timeline qualified | AE has met the decision maker | ROI calculation shared | Case study shared with the
    buyer | Handover to CS completed | Deal moved to commit | Discount approved by our sales manager | Legal
    redlines sent back | SOW drafted and shared | Mutual action plan sent | We have an account plan | We
    understand the pain | Objections handled | Invoice sent | Price list emailed to procurement | We've agreed
    internally on the price | Quote emailed to the buyer | We had a good first call | Notes logged in the CRM |
    The deck has been presented | Technical deep dive held with IT | Reference call set up | Pricing approved by
    our management | The opportunity is at 60 % | Legal on our side has signed off | All stakeholders have seen
    the demo from us | A follow-up date is in the calendar | The account exec has sent a recap | ROI model
    delivered | We know the decision process | Proposal v2 shared | Trial licence issued | Deal approved by deal
    desk | Intro made to our delivery team | Customer visit done | Rep confirmed budget on the phone |
    Competitors mapped | Discovery notes complete | Close plan created | The seller has answered the RFP |
    Contract sent to legal | First meeting held with the project owner | The customer got a demo | Presentation
    completed | The customer has been sent a quote | We have met all stakeholders | BANT verified | Salesforce
    opportunity moved to stage 4 | Price agreed with our CFO | Calendar invite sent | All questions from the
    prospect answered | Rep has shared the deck and booked a follow-up | Prospect responded positively on the
    phone | Sales team has reviewed the account | Estimate prepared | Offer sent and chased | A workshop has
    been run by our consultants | Product demonstrated to the users | Next step scheduled | Business case built
    by us | Proposal is with the customer | We have mapped the decision makers | Invoice issued | NDA sent |
    Quote is in the client's inbox | Second meeting completed | Customer has our presentation | Sales notes are
    in the CRM | We've demoed the main features | Contact made with IT | Pricing discussed on the phone | Offer
    revised and resent | Lead scored above 50 | Legal (ours) approved the terms | Thank-you note sent | Roadmap
    session held | Technical questions answered by our engineers | Champion has been coached | The third contact
    attempt is logged | Prospect confirmed interest in a call | The account executive presented the ROI to
    finance | Opportunity worth 500k created | Our bid is in | Requirements workshop run by our team | A trial
    licence was emailed | We pitched to the board | The rep reached the CFO | Commercial proposal walked through
    with the client | Sample report sent | Redlined contract returned by us | Internal deal review done |
    Partner has been briefed by us | Client received the brochure | Kickoff deck prepared | Weekly check-in
    scheduled | Customer added to the newsletter
"""
"""What sellers write to show that a stage is done."""

SELLER_PROOFS_NB = """
    CRM er oppdatert | Møte gjennomført | Møtet er gjennomført | Pris er gitt | Prisen er sendt til innkjøp |
    Demoen er holdt for ledergruppen | Pristilbud levert | Vi har sendt tilbudet og fulgt opp på telefon |
    Kontrakten er ute til signering | Avtalen er sendt til signering | Champion er på plass | Interessentkart er
    laget | Smertepunkter er avdekket | Behov er avklart med kunden | Muligheten er opprettet i CRM | Teamet
    vårt har kjørt workshop | Selger har ringt kunden | Vi har delt kundecase | Kunden har mottatt tilbudet |
    Kunden har fått tilbudet vårt | Overlevering til leveranse er gjort | Rabatten er godkjent av salgssjefen |
    Avtaleutkast er oversendt | Løsningsforslag er utarbeidet | Testmiljø er levert | Svar på anbudet er sendt
    inn | Presentasjonen er holdt | Faktura er sendt | Prisliste er sendt på e-post | Oppfølgingsmøte er avtalt
    | Befaring er gjennomført | Presentasjon sendt til kunde | Sent contract, waiting for signature | Tilbud er
    levert på e-post | Vi har hatt et godt første møte | Notater er ført i CRM | Presentasjonen er vist for
    kunden | Teknisk gjennomgang er holdt | Referansesamtale er satt opp | Prisen er godkjent av vår ledelse |
    Sannsynligheten er over 60 % | Juristen vår har godkjent avtalen | Oppfølging ligger i kalenderen | Selger
    har sendt oppsummering | Vi kjenner beslutningsprosessen | Versjon to av tilbudet er delt | Testlisens er
    sendt ut | Sendt kontrakt, venter på signatur | Rabatten er avklart internt hos oss | Kundebesøk er gjort |
    Selger har fått budsjett bekreftet på telefon | Konkurrentene er kartlagt | Salgsplan er laget | Vi har
    svart på anbudet | Førstemøtet er avholdt med daglig leder | Demolenke er sendt | Vi har fulgt opp to ganger
    | Tilbudet ligger hos kunden | Kontrakt sendt til juridisk | Første møte er holdt
    med prosjekteier | Kunden fikk demo | Presentasjon er gjennomført | Kunden har fått tilsendt pristilbud | Vi
    har møtt alle interessentene | BANT er bekreftet | Muligheten er flyttet til fase 4 i Salesforce | Prisen er
    avklart med sjefen vår | Møteinnkalling er sendt | Alle spørsmål fra kunden er besvart av oss | Selger har
    delt presentasjonen og booket oppfølging | Salgsteamet har gått gjennom kunden | Kalkyle er laget | Tilbud
    er sendt og purret | Workshop er kjørt av konsulentene våre | Produktet er demonstrert for brukerne | Neste
    steg er booket | Tilbudet er hos kunden | Vi har kartlagt beslutningstakerne | Faktura er utstedt |
    Møtenotater er skrevet | NDA er sendt | Selger har presentert for ledergruppen | Vi har fått møte med
    beslutter | Account plan written | Tilbudet ligger i innboksen til kunden | Andre møte er gjennomført |
    Kunden har presentasjonen vår | Salgsnotat ligger i CRM | Vi har demonstrert hovedfunksjonene | Kontakt er
    opprettet med IT | Pris er diskutert på telefon | Tilbudet er revidert og sendt på nytt | Leadet har fått
    poeng over 50 | Kundeplan er skrevet | Juristene våre har godkjent vilkårene | Takkemail er sendt |
    Veikartmøte er holdt | Tekniske spørsmål er besvart av ingeniørene våre | Championen er coachet | Vi har
    levert siste bud | Selger presenterte lønnsomheten | Kontaktforsøk er logget | Muligheten er registrert med
    verdi | Tilbudet vårt er inne | Kravworkshop er kjørt av oss | Testlisens ble sendt på e-post | Vi pitchet
    for styret | Selger fikk tak i økonomisjefen | Tilbudet er gjennomgått med kunden | Eksempelrapport er sendt
    | Intern gjennomgang av salget er gjort | Partner er orientert av oss | Kunden har fått brosjyren |
    Presentasjon er forberedt | Ukentlig statusmøte er booket | Kunden er lagt til i nyhetsbrevet | Pris er
    presentert | Møtebooking bekreftet | Vi er på kortlisten | Mailen er besvart av selger | Løsningen er vist
"""
"""The same in bokmål."""

BUYER_PROOFS_EN = """
    The customer's team has scored the demo | The board minutes show the decision | The customer has sent us a
    written request with a deadline | The evaluation report ranks three suppliers | The purchase order has
    arrived | First invoice is paid | Users log in every day | The plant manager has signed the test protocol |
    Security has sent us its written approval | The shortlist has been shared with all vendors | The award
    letter has been sent to all bidders | The requirements document is signed by every department | The supplier
    is registered in the customer's ERP | The deposit has been paid | Access works for all users | The committee
    has voted | Approval from group IT in writing | The customer has booked the crane and set the date | The
    head nurse has sent the list of wards | The buyer has replied to our proposal with changes | The client has
    presented the case to its board | The customer has answered our proposal in writing | Signed minutes |
    Budget line exists in the adopted budget | A dated decision by the management team | The trial log shows ten
    days without stops | The customer has invited us to tender | The customer has shared its own figures | The
    landlord has consented | The board has minuted a ceiling of two million | The yard has lent us its figures |
    Two firms are named in the e-mail from the buyer | The lawyers have returned the terms marked up | Three
    directors have signed | The order arrived by EDI | The old warehouse is empty and the customer has sent a
    photo | The night nurses have signed the course list | Ten per cent is held back until June | The assessor's
    report is filed | The variation is accepted in writing | The vote is recorded in the minutes | The customer
    has chosen the second unit and told both firms | The drivers have written down what they think | The grant
    letter is in the customer's hands | The customer has put the date in its shutdown plan | A signed letter of
    intent from the owner | The scoring sheet is filled in by all five members | The contract award is published
    | The head teacher has confirmed the two classrooms | The customer's bank has released the money | The
    losing firms have got their letters | The owner has signed at the office | The jury has published its
    verdict | The sealed bids are opened and listed | The insurer has replied in writing | The customer has sent
    the drawings | The yard visit report names the best two | The final bill is settled | The vessel is back and
    accepted by the chief engineer | The building permit is granted | The customer's staff have moved out | The
    snag list is signed by both | Six months of figures are on the table | The project manager has been hired |
    The phone numbers work at the new supplier | The customer has told the old supplier | The working group has
    delivered its brief | The plant plan shows the week | The customer has invited four yards | Debrief letters
    are sent to the losing bidders | The tenants have the keys | The energy audit is finished and the customer
    has shared it | The board has approved the model | We have received the purchase order by e-mail | The
    customer confirmed the scope in an e-mail | The kitchen staff have ranked the three caterers | HR has
    cleared the contract in writing | The union has minuted its support | The opening date is on the customer's
    noticeboard | The guests' survey has 200 answers | The permit form has a case number | The inspection
    certificate is on file | The meters are swapped in all houses | The members have voted yes | The caterer
    list is signed off by the manager | The customer has told us who is in charge | The customer has given us
    the allergen list | The two-year contract carries both signatures | Stock and books agree | The harbour
    office has set the date | Fifty patients have been scanned | The physicist has signed the dose report | The
    lease is bought out | The regulator has acknowledged the notice | The archive holds both sets of images |
    The budget round minutes list the amount | The referrers' course is full | The waiver is signed by the
    director | The wards have sent their numbers | The hospital has sent its trial plan to both suppliers | The
    room is shielded and measured | The old scanner has left the building | The protocol is adopted by the board
    | The customer has asked three questions about our bid in writing | An order confirmation signed by the
    customer | The dose levels are published | The customer's finance department has split the cost over three
    years | The images are scored blind by four doctors
"""
"""What shows that a customer has acted."""

BUYER_PROOFS_NB = """
    Kundens team har poengsatt demoen | Innkjøp har bekreftet pris og varighet skriftlig | Økonomisjefen har
    godkjent budsjettet på e-post | Kunden har utpekt en prosjekteier | Kunden har sendt oss skriftlig
    forespørsel med frist | Innkjøpsordren er kommet | Brukerne logger seg inn hver dag | Pilotrapporten sier
    bestått eller ikke | Fabrikksjefen har signert testprotokollen | Konkurransen er kunngjort | Eieren har
    spurt to kolleger og fortalt hva de sa | Innkjøpsanmodningen har et nummer | Leverandøren er opprettet i
    kundens økonomisystem | Tilgangene virker for alle brukere | Utvalget har stemt | Skriftlig samtykke fra
    konsern-IT | Operatørene har fullført kurslisten | Prøvene er smakt på, og kjøkkenet har valgt to | Den
    gamle avtalen er sagt opp skriftlig | Referatet fra styringsgruppen viser hvem som eier beslutningen |
    Økonomi har ført beløpet på et kostnadssted | Signert referat | Kunden har delt egne tall | Utleier har
    samtykket | Bonden har sådd prøvefeltet | The foreman has filled in the fault list for March | The buyer has
    asked for an updated price | The delivery is checked against the order and signed for | Formannen har fylt
    ut feillisten for mars | Styret har protokollført et tak på to millioner | Verftet har gitt oss egne tall |
    To firmaer er navngitt i e-posten fra innkjøperen | Advokatene har levert vilkårene tilbake med merknader |
    Tre styremedlemmer har signert | Ordren kom som EHF | Det gamle lageret er tømt, og kunden har sendt bilde |
    Nattevaktene har signert kurslisten | Ti prosent er holdt tilbake til juni | Kontrollørens rapport er
    arkivert | Endringen er godtatt skriftlig | Avstemningen står i protokollen | Kunden har valgt enhet nummer
    to og gitt begge firmaer beskjed | Sjåførene har skrevet ned hva de mener | Tilsagnsbrevet er kommet til
    kunden | Kunden har lagt datoen inn i stansplanen | Signert intensjonsavtale fra eieren | Poengskjemaet er
    fylt ut av alle fem | Tildelingen er kunngjort | Rektor har bekreftet de to klasserommene | Innkjøperen har
    bedt om oppdatert pris | Kundens bank har frigitt pengene | Taperne har fått brevene sine | Leveransen er
    kontrollert mot bestillingen og kvittert for | Three alternatives are costed in the customer's own sheet |
    Rederen har signert på kontoret | Juryen har offentliggjort vurderingen | De forseglede tilbudene er åpnet
    og ført i liste | Forsikringsselskapet har svart skriftlig | Kunden har sendt tegningene | Rapporten fra
    verftsbesøket navngir de to beste | Sluttregningen er betalt | Båten er tilbake og godkjent av maskinsjefen
    | Rammetillatelsen er gitt | De ansatte hos kunden har flyttet ut | Mangellisten er signert av begge | Et
    halvt års tall ligger på bordet | Prosjektlederen er ansatt | Numrene virker hos ny leverandør | Kunden har
    gitt beskjed til den gamle leverandøren | Arbeidsgruppen har levert notatet | Tre alternativer er
    kostnadsberegnet i kundens eget ark | Anleggsplanen viser uken | Kunden har invitert fire verft |
    Begrunnelsesbrev er sendt til taperne | Leietakerne har nøklene | Energikartleggingen er ferdig, og kunden
    har delt den | Styret har vedtatt modellen | Vi har fått innkjøpsordren på e-post | Kunden bekreftet
    omfanget i e-post | Kjøkkenet har rangert de tre firmaene | HR har klarert kontrakten skriftlig |
    Fagforeningen har protokollført støtten | Åpningsdatoen står på kundens oppslagstavle | Gjesteundersøkelsen
    har 200 svar | Søknaden har saksnummer | Inspeksjonsbeviset er arkivert | Målerne er byttet i alle hus |
    Medlemmene har stemt ja | Listen er godkjent av lederen | Kunden har sagt hvem som har ansvaret | Kunden har
    gitt oss allergenlisten | Toårskontrakten har begge underskrifter | Lager og regnskap stemmer |
    Havnekontoret har satt datoen | The bed count is in the customer's spreadsheet | The radiologists voted for
    scanner B | Sengetallet står i kundens regneark | Femti pasienter er skannet | Fysikeren har signert
    doserapporten | Radiologene stemte for skanner B | Leieavtalen er kjøpt ut | Tilsynet har bekreftet
    meldingen | Arkivet har begge bildesett | Referatet fra budsjettrunden viser beløpet | Kurset for henviserne
    er fullt | Fritaket er signert av direktøren | Postene har sendt tallene sine | Sykehuset har sendt
    prøveplanen til begge leverandørene | Rommet er skjermet og målt | Den gamle skanneren er ute av huset |
    Prosedyren er vedtatt i styret | Kunden har stilt tre skriftlige spørsmål om tilbudet | En ordrebekreftelse
    signert av kunden | Dosenivåene er offentliggjort | Kundens økonomiavdeling har fordelt kostnaden over tre
    år | Bildene er poengsatt blindt av fire leger
"""
"""The same in bokmål."""
