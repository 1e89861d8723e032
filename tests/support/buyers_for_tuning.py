"""Steps of buyers in many trades that the word lists have been mended by; see `sellers_for_tuning`."""

from __future__ import annotations

BUYER_STEPS_EN = """
    Recognise that the old system must go | Name a sponsor | Appoint a project owner | Ask the foremen what they
    need | Rank the requirements | Find the money | Put it in next year's budget | Approve the spend | Grant the
    exemption | Sign off the business case | Publish a prior information notice | Issue the RFP | Answer
    bidders' questions | Interview the bidders | Score the demos | Run a field trial | Test the prototype on the
    line | Talk to other users | Assess data protection | Vet the supplier's finances | Run a credit check |
    Obtain legal advice | Mark up the contract | Agree service levels | Take the decision to the board | Get the
    board's approval | Award the contract to one bidder | Notify the losers | Wait for the standstill to end |
    Deal with complaints | Sign the framework agreement | Raise the PO | Place the order | Call off from the
    framework | Receive the goods | Roll out to all stores | Switch off the old system | Review supplier
    performance | Use the option | Give notice on the old contract | Decide whether to extend | Close the
    project | Tell staff about the change | Inform the works council | Brief the evaluation team | Elect a
    tender committee | Order a soil survey | Get planning permission | Obtain a licence | Secure a grant | Fix
    the date of the shutdown | Schedule the shutdown | Book the crane | Prepare the berth | Staff the night
    shift | Sow the trial plots | Freeze the design | Witness the factory test | Walk the site | Validate the
    method in the lab | Audit the supplier | Weigh the options | Share the figures with us | Send us the
    requirements | Show us the current process | Send the purchase order | Send questions to the suppliers |
    Hold a vote | Meet the shortlisted firms | Present three options to the board | Prepare a tender | Make the
    choice | Make room in the budget | Get three bids | Get a price | Plan the implementation | Schedule user
    training | Follow up the deliveries | Follow up on the corrective actions | Qualify bidders | Engage a
    lawyer | Win over the sceptics | Create the evaluation matrix | Position the equipment | Own the budget |
    Try it for two weeks | Buy | Pay | Evaluate | Compare | Decide | Admit that the spreadsheet is full |
    Collect complaints from users | Walk the production line | Rebuild the roof ourselves or hire | Settle on a
    budget | Allocate funds | Tender the catering | Run a mini-competition | Pre-qualify contractors | Take soil
    samples | Trial two mowers | Milk with the test robot for a month | Weld a sample joint | Dive and inspect
    the hull | Hear the residents | Vote at the annual meeting | Consult the parents' council | Screen for
    conflicts of interest | Check the tax certificate | Do a site survey | Do a background check on the supplier
    | Rewrite the specification | Freeze the requirements | Unlock the grant | Defer the purchase | Cancel the
    tender | Pick a winner | Sign for the keys | Accept the risk | Take the keys | Bring in the auditors | Hand
    over the old equipment | Call the steering group together | Book time with IT | Book the test lab | Contact
    three vendors | Call the references | Close the gap list | Close out the punch list | Win the staff over |
    Sell the old machines | Follow up with the DPO | Connect the sensors to our network | Send samples to the
    lab | Send the contract to legal | Send the signed agreement back | Give the supplier the drawings | Show
    suppliers around the plant | Present the requirements | Present the results to the owners | Prepare the
    contract for signature | Make the business case | Draft the contract notice | Negotiate the lease | Hold
    interviews | Hold a supplier meeting | Run the evaluation | Complete the FAT | Get the CFO to approve | Get
    legal sign-off | Secure the board's consent | Qualify the welding procedure | Update the risk register | Log
    the deviations | Move the herd | Position the crane | Introduce the new routine | Share the plan with the
    neighbours | Develop acceptance criteria | Establish a baseline | Meet the tenderers | Identify who signs |
    Understand the total cost | Discover the bottleneck | Create a project team | Educate the night shift | Test
    the fire alarm | Reach agreement with the union | Map the data flows | Build the shortlist | Engage the
    architect | Approach the bank | Order spare parts | Wire the deposit | Shut down line 3 | Insure the
    shipment | Clear customs | Log into the portal and register | Ratify the deal | Write to all bidders |
    Answer clarification questions | Lodge the planning application | Reserve berth space | Fence the plot | Ask
    for a demo | Get three demos | Attend the pitch | Score the pitches | Read the proposals | Question the
    vendor about uptime | See that orders are being lost | Talk it over with the foreman | Set a ceiling for the
    cost | Look into grants | Ask the board for money | List what must not fail | Find out who else has solved
    this | Phone two other yards | Narrow the field to two | Ask each firm for a written price | Borrow a
    machine for a week | Let the drivers test it | Weigh the catch before and after | Have the lawyers read the
    terms | Strike out the penalty clause | Get three directors to sign | Bring the case to the annual meeting |
    Turn down the cheaper bid | Tell the losing firms why | Send the order by EDI | Empty the old warehouse |
    Lay the cable | Check the delivery against the order | Hold back ten per cent | Teach the night nurses |
    Stop using the paper forms | Count the hours saved | Decide on a second unit | Renew for one year | Pass the
    file to the archive | Appoint an independent assessor | Confirm the delivery window | Publish the contract
    award | Hear objections | Agree how to score | Trial it in two classrooms | Accept or refuse the variation |
    Request an updated price | Put the matter to the vote | Go through the bids together | Ask why the pumps
    fail | Agree to replace the pumps | Set up a working group | Write a one-page brief | Cost three
    alternatives | Talk to the insurer | Make room in the plant plan | Invite four yards to quote | Open the
    sealed bids | Visit the two best yards | Seek a second opinion | Bargain over delivery time | Choose the
    yard | Sign at the owner's office | Send the drawings | Tow the vessel to the yard | Supervise the work |
    Test at sea | Accept the vessel back | Settle the final bill | Draft the tender documents | Hold the pre-bid
    meeting | Debrief the losing bidders | Standardise on one model | Retire the old fleet | Hire a project
    manager | Convene the jury | Judge the designs | Commission the winning architect | Apply for a building
    permit | Knock down the old hall | Move the staff out | Snag the building | Hand the keys to the tenants |
    Close the accounts for the project | Audit energy use | Switch supplier | Transfer the phone numbers | Cut
    over at the weekend | Review after six months | Notice the rising complaints | Put one person in charge |
    Work out what it costs today | Get the union on board | Set the opening date | Sketch the layout | Compare
    hire with purchase | Prequalify three caterers | Eat at each of them | Rank them with the staff | Ask for
    allergens lists | Fix the menu price | Clear the contract with HR | Sign a two-year deal | Install the new
    counters | Train kitchen staff | Open the canteen | Survey the guests | Extend by a year | Hand in the
    permit form | Dredge the harbour | Certify the lift | Rewire the control room | Ballot the members |
    Reconcile the stock | Phase out paper | Insure the new van | Pass the inspection | Swap the meters | Log the
    test results | Count the beds | Ask the wards | Fund a trial | Lease two scanners | Scan fifty patients |
    Blind-test the images | Have physics check the dose | Shield the room | Let radiology decide | Buy out the
    lease | Return the old scanner | Report the dose levels | Merge the archives | Retrain the referrers | Argue
    the case in the budget round | Spread the cost over three years | Waive the competition | Notify the
    regulator | Rotate the staff through training | Adopt the protocol | Count the broken pallets | Choose a
    test aisle | Shut the aisle for a night | Mount two racks | Load them to the limit | Invite the safety
    delegate | Photograph every joint | Write up the result | Ask three makers to quote | Compare steel grades |
    Pay for soil tests | Negotiate freight | Approve the layout | Order the racks | Clear the floor | Receive
    twelve lorries | Bolt and level the racks | Have the inspector pass them | Label each bay | Update the
    warehouse map | Show the drivers the new routes | Time a normal shift | Scrap the old racks | Claim for two
    bent beams | Close the non-conformities | Report to the owners | Plan phase two | Get the landlord's consent
    | Renew the inspection contract | Meet the makers once a year
"""
"""Acts of buyers in many trades."""

BUYER_STEPS_NB = """
    Utpeke en sponsor | Måle nedetiden | Spørre formennene | Prioritere kravene | Utrede egenutvikling | Finne
    penger | Legge det inn i neste års budsjett | Kunngjøre på Doffin | Sende ut konkurransegrunnlag | Invitere
    til tilbudskonferanse | Holde tilbudskonferanse | Se demo fra leverandørene | Poengsette demoene | Sette opp
    testrigg | Prøvekjøre maskinen | Teste prototypen på linja | Kredittsjekke leverandøren | Innhente juridisk
    råd | Kommentere kontraktsutkastet | Forhandle pris | Avtale betalingsplan | Akseptere tilbudet skriftlig |
    Takke ja | Legge fram saken for kommunestyret | Behandle klagen | Opprette innkjøpsordre | Legge inn
    bestilling | Betale forskudd | Støpe fundamentet | Losse og kontrollere | Kurse operatørene | Rulle ut til
    butikkene | Si opp den gamle avtalen | Reforhandle leieavtalen | Avgjøre om avtalen skal forlenges | Utsette
    saken til mai | Informere de ansatte | Få tillatelse fra Mattilsynet | Sikre tilskudd | Ordne finansieringen
    | Leie kran | Klargjøre kaia | Bemanne nattskiftet | Velge fôr | Sette ut fisken | Så forsøksfeltet |
    Validere metoden på laboratoriet | Kvalifisere linja | Revidere leverandøren | Sertifisere installasjonen |
    Veie alternativene | Be konsern-IT om samtykke | Fylle ut leverandørskjema | Returnere spørreskjemaet | Dele
    tallene med oss | Vise oss dagens arbeidsflyt | La sykepleierne prøve | Sende innkjøpsordren | Sende
    spørsmål til leverandørene | Holde internt oppstartsmøte | Møte de aktuelle firmaene | Presentere funnene
    for ledelsen | Legge tre alternativer fram for styret | Forberede anskaffelsen | Ta valget | Få inn tre
    tilbud | Få pris | Planlegge innføringen | Gi innsyn | Oppdage hvorfor leveransene er sene | Identifisere
    feilkildene | Forstå egne kostnader | Overbevise skeptikerne | Bygge testmiljø | Utvikle kravliste | Lage
    evalueringsmatrise | Kjøpe | Evaluere | Beslutte | Velge | Vurdere | Avklare hvem som eier budsjettet |
    Kartlegge arbeidsflyten | Avdekke svakhetene | Presentere kravene for leverandørene | Lage anbudspapirer |
    Utarbeide konkurransegrunnlag for tilbud | Samordne kjøpet med nabokommunene | Delegere fullmakten | Be om
    nye priser | Oppklare uklarheter | Kontrollregne tilbudene | Oppgradere nettverket | Montere utstyret |
    Innse at regnearket er fullt | Samle klager fra brukerne | Gå gjennom produksjonslinja | Avsette midler |
    Sette en ramme | Kjøre minikonkurranse | Forhåndsgodkjenne entreprenører | Ta jordprøver | Prøvekjøre to
    klippere | Melke med testroboten i en måned | Sveise en prøveskjøt | Dykke og inspisere skroget | Høre
    beboerne | Stemme på årsmøtet | Rådspørre foreldreutvalget | Sjekke skatteattesten | Gjøre en stedsbefaring
    | Skrive om kravene | Fryse kravene | Utløse tilskuddet | Skyve på kjøpet | Avlyse konkurransen | Kåre
    vinneren | Kvittere for nøklene | Akseptere risikoen | Hente inn revisor | Levere fra seg gammelt utstyr |
    Samle styringsgruppen | Sette av tid med IT | Booke testlab | Kontakte tre leverandører | Ringe referansene
    | Lukke mangellisten | Vinne de ansatte for ideen | Selge de gamle maskinene | Følge opp med
    personvernombudet | Koble sensorene til nettet | Sende prøver til lab | Sende avtalen til juristen | Sende
    signert avtale i retur | Gi leverandøren tegningene | Vise leverandørene rundt | Presentere kravene |
    Presentere resultatet for eierne | Klargjøre kontrakten for signering | Lage beslutningsnotat | Forhandle
    leie | Holde intervjuer | Holde leverandørmøte | Gjennomføre evalueringen | Få økonomisjefen til å godkjenne
    | Få juridisk klarsignal | Sikre samtykke fra styret | Kvalifisere sveiseprosedyren | Oppdatere
    risikoregisteret | Loggføre avvikene | Flytte besetningen | Innføre ny rutine | Dele planen med naboene |
    Utvikle akseptansekriterier | Fastslå nullpunkt | Møte tilbyderne | Identifisere hvem som signerer | Forstå
    totalkostnaden | Finne flaskehalsen | Sette ned prosjektgruppe | Lære opp nattskiftet | Teste brannalarmen |
    Komme til enighet med fagforeningen | Kartlegge dataflyten | Bygge kortlisten | Engasjere arkitekt |
    Kontakte banken | Bestille reservedeler | Overføre depositum | Stanse linje 3 | Forsikre lasten | Fortolle
    varene | Ratifisere avtalen | Skrive til alle tilbyderne | Besvare oppklaringsspørsmål | Sende byggesøknad |
    Reservere kaiplass | Gjerde inn tomta | Be om demo | Få tre demoer | Delta på presentasjonen | Poengsette
    presentasjonene | Lese tilbudene | Spørre leverandøren om oppetid | Oppheve avtalen | Sone ut området | Avgi
    uttalelse | Gi klarsignal | Tinglyse avtalen | Pante gammelt utstyr | Så ny eng | Be kommunen om tillatelse
    | Holde generalforsamling | Trekke kabler | Gå opp grensene | Se at ordrene glipper | Ta det opp med
    formannen | Sette et tak for kostnaden | Undersøke støtteordninger | Be styret om penger | Liste opp hva som
    ikke må svikte | Finne ut hvem andre som har løst det | Ringe to andre verft | Snevre inn til to | Be hvert
    firma om skriftlig pris | Låne en maskin i en uke | La sjåførene teste | Veie fangsten før og etter | Få
    advokatene til å lese vilkårene | Stryke dagmulkten | Hente tre underskrifter i styret | Legge saken fram på
    årsmøtet | Takke nei til det billigste | Fortelle taperne hvorfor | Sende ordren som EHF | Tømme det gamle
    lageret | Legge kabelen | Kontrollere leveransen mot bestillingen | Holde tilbake ti prosent | Lære opp
    nattevaktene | Slutte med papirskjema | Telle timene de sparte | Bestemme seg for enhet nummer to | Fornye
    for ett år | Sende saken til arkivet | Oppnevne uavhengig kontrollør | Bekrefte leveringsvinduet | Kunngjøre
    tildelingen | Behandle innsigelser | Enes om poengskala | Prøve det i to klasserom | Godta eller avslå
    endringen | Be om oppdatert pris | Ta saken til avstemning | Lese gjennom tilbudene sammen | Spørre hvorfor
    pumpene svikter | Enes om å bytte pumpene | Sette ned en arbeidsgruppe | Skrive en side om behovet |
    Kostnadsberegne tre alternativer | Snakke med forsikringsselskapet | Få plass i anleggsplanen | Invitere
    fire verft til å gi pris | Åpne de forseglede tilbudene | Reise til de to beste verftene | Innhente en annen
    vurdering | Prute på leveringstiden | Velge verft | Signere hos rederen | Sende tegningene | Slepe båten til
    verftet | Føre tilsyn med arbeidet | Prøve til sjøs | Ta båten tilbake | Gjøre opp sluttregningen | Lage
    konkurransegrunnlag | Holde anbudsbefaring | Gi begrunnelse til taperne | Standardisere på én modell |
    Pensjonere den gamle flåten | Ansette prosjektleder | Kalle sammen juryen | Bedømme utkastene | Engasjere
    vinnende arkitekt | Søke om rammetillatelse | Rive den gamle hallen | Flytte ut de ansatte | Gå
    ferdigbefaring | Gi nøklene til leietakerne | Avslutte prosjektregnskapet | Kartlegge strømforbruket | Bytte
    leverandør | Overføre telefonnumrene | Gå over i helgen | Se tilbake etter et halvt år | Merke flere klager
    | Gi én person ansvaret | Finne ut hva det koster i dag | Få med seg fagforeningen | Sette åpningsdato |
    Tegne planløsning | Sammenligne leie med kjøp | Prekvalifisere tre kantinefirmaer | Spise hos hvert av dem |
    Rangere dem sammen med de ansatte | Be om allergenlister | Låse menyprisen | Avklare kontrakten med HR |
    Signere for to år | Montere nye disker | Lære opp kjøkkenet | Åpne kantina | Spørre gjestene | Forlenge med
    et år | Levere inn søknadsskjema | Mudre havna | Sertifisere heisen | Trekke om kontrollrommet | Holde
    uravstemning | Avstemme lageret | Fase ut papir | Forsikre ny varebil | Bestå inspeksjonen | Bytte målerne |
    Loggføre testresultatene | Telle sengene | Spørre postene | Finansiere utprøving | Lease to skannere |
    Skanne femti pasienter | Blindteste bildene | La fysikerne kontrollere dosen | Skjerme rommet | La
    radiologene avgjøre | Kjøpe ut leien | Levere tilbake gammel skanner | Rapportere dosenivå | Slå sammen
    arkivene | Lære opp henviserne | Argumentere i budsjettrunden | Fordele kostnaden over tre år | Fravike
    konkurranse | Melde fra til tilsynet | Rullere ansatte gjennom opplæring | Vedta prosedyren | Telle ødelagte
    paller | Velge en prøvegang | Stenge gangen en natt | Montere to reoler | Laste dem til grensen | Invitere
    verneombudet | Fotografere alle skjøter | Skrive opp resultatet | Be tre produsenter om pris | Sammenligne
    stålkvalitet | Betale for grunnprøver | Forhandle frakt | Godkjenne planløsningen | Bestille reolene | Rydde
    gulvet | Ta imot tolv lastebiler | Skru og vatre reolene | La kontrolløren godkjenne dem | Merke hver bås |
    Oppdatere lagerkartet | Vise sjåførene de nye rutene | Ta tiden på et vanlig skift | Kaste de gamle reolene
    | Reklamere på to bøyde bjelker | Lukke avvikene | Rapportere til eierne | Planlegge fase to | Få samtykke
    fra huseier | Fornye kontrollavtalen | Møte produsentene én gang i året
"""
"""The same in bokmål."""
