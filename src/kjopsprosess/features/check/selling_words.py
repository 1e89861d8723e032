"""The words in which sellers speak of their own work, in bokmål and English: one pattern to a line.

`<offer>` stands for the words listed under that name in `KINDS`. Patterns are compared with plain lower-case words.
"""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "adjectives": """
        an?|the|our|first|initial|second|new|final|formal|sales|commercial|technical|custom|product|price|revised
        updated|solution|business|executive|value|live|online
        en|ei|et|vår|vårt|første|andre|ny|nytt|endelig|formelt|teknisk|kommersielt|skriftlig|revidert|oppdatert
    """,
    "customer": "kunde(?:n|ns|r|ne|nes)?|customers?|clients?|prospects?|leads?",
    "their_side": """
        <customer>|beslutningstaker\\w*|decision makers?|economic buyers?|champions?|power
        relasjon\\w*|tillit|relationships?|rapport|trust|pains?|pain points?|smerte\\w*
    """,
    "offer": """
        tilbud(?:et|ene)?|pristilbud(?:et)?|prisforslag(?:et)?|løsningsforslag(?:et)?|avtaleforslag(?:et)?
        kontraktsforslag(?:et)?|pris(?:er|en|ene)?
        proposals?|quotes?|quotations?|offers?|bids?|pricing|prices?|sow|rfp response|rfi response
    """,
    "demo": "demo(?:en|er|s)?|produktdemo(?:en)?|(?:produkt)?demonstrasjon(?:en)?|demonstrations?",
    "talk": "\\w*presentasjon(?:en)?|presentations?|pitch(?:en)?|webinar(?:et)?|sales deck",
    "show": "<demo>|<talk>",
    "meeting": """
        møter?|møtet|kundemøte[tr]?|salgsmøte[tr]?|intro(?:duksjons)?møte[tr]?|førstemøte[tr]?|samtale(?:n)?
        meetings?|calls?|appointments?|(?:intro|introductory|introduction|discovery|qualification) (?:call|meeting)s?
    """,
    "sales_meeting": """
        salgsmøte\\w*|kundemøte\\w*|intro(?:duksjons)?møte\\w*|førstemøte\\w*|salgssamtale\\w*|discovery
        (?:intro|introductory|introduction|discovery|qualification|sales) (?:call|meeting)s?
    """,
    "papers": """
        info(?:rmasjon\\w*|rmation)?|information package|informasjonspakke|materiell|brosjyre\\w*|brochures?
        materials?|collateral|case stud(?:y|ies)
    """,
    "contract": "kontrakt(?:en)?|avtale(?:n)?|kjøpsavtale(?:n)?|contracts?|agreements?|order form",
    "done": """
        sendt|oversendt|levert|avgitt|gitt|holdt|avholdt|gjennomført|presentert|vist|booket|avtalt|planlagt|tatt
        utarbeidet|skrevet|laget|fulgt opp|etablert|forberedt
        sent|delivered|submitted|held|given|done|booked|scheduled|set|presented|shown|made|completed|prepared|issued
        out|followed up|performed|conducted|planned|shared
    """,
    "end": "(?= (?:to|for|and|og|til|på|in|med|with|via|by|innen|after|etter|i)\\b|$)",
}
"""Words that several patterns share; a new line is one more alternative."""

WHOLE_NAMES: Mapping[str, str] = {
    "answer": """
        follow up|following up|follow ups?|følge opp|oppfølging|check in|touch base|chase|purre|purring
        (?:purre|vente|wait|chase) .*svar
        (?:hand ?over|handoff) to (?:delivery|cs|customer success|onboarding)
    """,
    "order": """
        (?:trial )?close|closing|closed|avslutning|lukking|lukke|lukket|asking for the order|be om ordren?
        (?:close|closing|land|win) (?:the |this )?(?:deal|sale|business|order|contract)
        win|clinch|(?:deal|order|ordre|sale|salg|sak) (?:closed|lukket|won|vunnet|signed)
        (?:lukke|lande|vinne|avslutte) (?:salget?|avtalen|saken|handelen|ordren|kunden|kontrakten)
        (?:ask for|get|secure) (?:the |a )?(?:referrals?|order|business|signature)
        (?:be om|få|sikre) (?:ordren|signatur|underskrift)
    """,
    "terms": """
        (?:in |price |offer |final |commercial )?(?:negotiations?|negotiat(?:ing|e))
        negotiations? (?:meeting|review|phase|stage|started|ongoing|and clos(?:e|ing))|negotiate and close
        (?:i |under |pris|slutt)?(?:forhandling|forhandlinger|forhandle)|forhandlings(?:fasen?|møte)
        (?:forhandling|forhandlinger) (?:startet|pågår)|forhandl(?:e|ing|inger) og (?:avslutning|lukke|signering)
    """,
    "first contact": """
        call|calling|call back|contact|contacted|connect|connected|engage|re engage|engagement|approach|reach out
        ringe?|ringe? tilbake|kontakte|kontaktet|kontakt|introduction|intro|introduksjon|touchpoint
        (?:(?:make|take|get) )?(?:first |initial )?(?:contact|meeting|call|visit)(?: with .*)?
        cold contact|kaldkontakt|(?:behovsavklarings|presentasjons|demo)møte
        (?:kontaktet|kvalifisert|contacted|qualified) (?:<customer>)
        (?:(?:ta|få|etablere) )?(?:første |innledende )?(?:kontakt|møte|samtale|besøk)(?: med .*)?
        (?:telefon|teams|oppfølgings) ?møte|follow up meeting|kundebesøk|customer visit
        working|attempting(?: to contact)?|attempted to contact|in contact|i dialog|bearbeiding
    """,
    "need": """
        qualifying|qualify|qualified|qualification|kvalifisering|kvalifisere|kvalifisert
        (?:meddp?icc?|bant)(?: \\w+)?|(?:uncover|discover) (?:the )?(?:needs?|pains?)
    """,
    "people": "(?:get|gain|secure|obtain|få|sikre) (?:verbal |muntlig )?(?:commitment|buy in|aksept|forankring|ja)",
}
"""By subject: ours when it is the whole name."""

BEGINNINGS: Mapping[str, str] = {
    "offer": """
        (?:send|sending|submit|deliver|write|prepare|create|draft|make|present|issue|give|provide|build) <a><offer><end>
        (?:sende|levere|oversende|avgi|gi|lage|skrive|utarbeide|utforme|presentere) <a><offer><end>
        (?:send|sende|levere|avgi|submit|deliver) <a>(?:anbud(?:et)?|tender|estimate|estimat)(?! documents| invitation)
        (?:gi|offer|give) (?:an? |en )?(?:discount|rabatt\\w*)|tilby
        (?:proposal|quote|quotation|rfp) (?:preparation|development|writing|creation|submission|presentation|response)
        tilbuds(?:arbeid|skriving|presentasjon|levering|utarbeidelse)
    """,
    "solution": """
        (?:present|presenting|show|showing|demonstrate|introduce|pitch) <a>(?:solutions?|products?|services?|company|us)
        (?:present|presenting|show|showing|demonstrate|introduce|pitch) <a>(?:value|ourselves|capabilities|features)
        (?:presentere|vise|demonstrere|introdusere|pitche) <a>(?:løsning|produkt|tjeneste|verdi)\\w*
        (?:presentere|vise|introdusere) (?:selskapet|oss)
    """,
    "demo": """
        (?:hold|holding|conduct|do|run|deliver|give|perform|host|present|prepare|complete|show) <a><show><end>
        (?:holde|gjennomføre|kjøre|arrangere|avholde|vise|gi|forberede) <a><show><end>
        demonstrere|demonstrate|demoing|demomøte|live demo|pitch|pitche|pitching|(?:planlegge|schedule|avtale) demo
        demo (?:the|our|løsning\\w*|produkt\\w*|solution|product|prep|meeting|call|stage|presentation)
    """,
    "first contact": """
        (?:hold|holding|conduct|do|run|have|take|holde|gjennomføre|ha|avholde|ta) <a><sales_meeting>
        (?:hold|have|take|holde|gjennomføre|ha) <a>(?:møte|meeting|call)(?: (?:med|with) <a><customer>)?$
        (?:book|booking|schedule|set up|arrange|get|booke|avtale|planlegge|sette opp|få) <a><meeting><end>
        <a><sales_meeting>
        prospecting|prospektering|prospektere|nurtur\\w+|cold call\\w*|kaldring\\w*|outreach|outbound\\w*|telefonsalg
        lead (?:generation|gen|qualification|nurtur\\w+|scoring|intake|follow up|outreach)
        innsalg|mersalg|kryssalg|upsell\\w*|cross sell\\w*|salgs(?:arbeid|prosess|dialog|samtale)
        (?:send|sende|sending) <a>(?:(?:<papers>|<talk>)$|follow up|e ?mail$|e post$)
    """,
    "need": """
        (?:qualify|qualified|qualifying|qualification|kvalifiser\\w*) (?:(?:of|av|the|in|out) )*<qualified>
        (?:sales|marketing) (?:qualified|accepted)|discovery|oppdagelse|(?:behovs|kartleggings)(?:møte|samtale)
        (?:needs?|pains?) (?:is |are )?(?:identified|discovered|uncovered|qualified|understood)
        (?:behov|behovet|smerte) (?:er )?(?:avdekket|kartlagt|identifisert|kvalifisert|forstått)
    """,
    "answer": """
        (?:follow up|following up|check in|chase)(?: (?:on|with|after|by))? <a><followed>(?: by (?:phone|e ?mail))?$
        (?:følge opp|oppfølging|sjekke inn|purre)(?: (?:på|av|etter))? <a><followed>(?: på (?:telefon|e post))?$
    """,
    "people": """
        <reach> (?:\\w+ ){0,3}<their_side>(?:$| )
        (?:få|get|make|gjøre) (?:the )?<customer> |(?:handle|handling|håndtere|overcome) (?:objections|innvendinger)
        objection handling|innvendings(?:behandling|håndtering)|(?:relationship|champion|rapport) building
        relasjonsbygging|selge inn|(?:account|territory) planning|account research|(?:stakeholder|account) mapping
        research(?:ing)? (?:prospects?|leads?|accounts?)
    """,
    "contract": "(?:send|sende|sending|oversende) <a><contract><end>",
}
"""By subject: ours when the name begins so."""

KINDS_OF_DEEDS: Mapping[str, str] = {
    "qualified": """
        leads?|kunde\\w*|customers?|prospects?|opportunit\\w+|mulighet\\w*|salgsmulighet\\w*|behov\\w*|needs?|budget
        budsjett\\w*|bant|meddp?icc?|to buy|call|meeting|interest|interesse|in|out
    """,
    "followed": """
        <customer>|tilbud(?:et)?|proposal|quote|møte(?:t)?|meeting|<show>|e ?mails?|e post|telefon|phone|calls?
        beslutning\\w*|decision
    """,
    "reach": """
        ringe|kontakte|oppsøke|besøke|møte|treffe|overbevise|overtale|påvirke|vinne|forstå|bli kjent med|selge til
        hjelpe|identifisere|finne|bygge|utvikle|skape|få tilgang til|bearbeide|avdekke|avklare|kartlegge
        presentere for|sende til
        call|contact|e ?mail|phone|meet|visit|reach out to|engage|approach|connect with|convince|persuade|influence
        win|understand|educate|onboard|get to know|sell to|identify|id|find|build|develop|get access to
        gain access to|access|warm up|nurture|advise|uncover|map|present to|send to
    """,
}
"""More words that patterns share, of what is done to whom."""

REPORTS: Mapping[str, str] = {
    "offer": """
        <a>(?:<offer>|anbud(?:et)?|tender|estimate) <is><done>|(?:utsendt|sendt|levert|avgitt|sent) <a><offer>
        <offer> (?:under utarbeidelse|til vurdering|in progress|in review|in preparation)|quoted|proposed
    """,
    "demo": "<a><show> <is><done>|presented|presentert|demonstrert|pitched|(?:customi[sz]ed|tailored|tilpasset) <demo>",
    "solution": """
        <a>(?:solution|product|value) <is>(?:presented|shown|demonstrated)
        <a>(?:løsning(?:en)?|produkt(?:et)?|verdi(?:en)?) <is>(?:presentert|vist|demonstrert)
    """,
    "first contact": """
        <a>(?:<meeting>|contact|kontakt) <is><done>|<a><papers> <is><done>
        <customer> <is>(?:captured|created|contacted|qualified|engaged|visited|identified|reached|won)
        leads? (?!the |a |our |an )\\w+(?:ed|ert)
        <customer> <is>(?:registrert|kontaktet|kvalifisert|besøkt|identifisert|vunnet)
    """,
    "people": """
        (?:decision makers?|economic buyers?|champions?|stakeholders?|budget) <is>(?:identified|engaged|qualified|found)
        (?:decision makers?|economic buyers?|champions?|stakeholders?) <is>(?:contacted|met)
        (?:beslutningstakere?|budsjett) <is>(?:identifisert|kontaktet|kartlagt|kvalifisert|møtt|funnet)
    """,
    "contract": """
        <a><contract> <is>(?:sendt|sent|out)(?: til signering| for signature| out)?
        <a><contract> <is>(?:oversendt|levert|presented|issued|delivered)
    """,
}
"""By subject: something of ours that has happened, as a whole name or a whole proof."""

NO_ACTS: Mapping[str, str] = {
    "first contact": """
        (?:<temperature> )?(?:leads?|prospects?|prospekt|suspects?|kunde|customer|opportunity|opportunities)
        (?:<temperature> )?(?:mulighet|salgsmulighet|henvendelse)
        mql|sql|sal|meeting|møte|kundemøte|<temperature>|active|aktiv
        inquiry|enquiry|\\w+ leads?|(?:customer|client) meeting
        uforpliktende (?:møte|prat)|no obligation (?:meeting|call)
    """,
    "order": """
        (?:closed |lukket |deal |sale |signed |avtale signert og )?(?:won|lost|vunnet|tapt)(?: salg| kunde| sak| deal)?
        sale|salg|forecast|commit|committed|best case|upside|pipeline
        (?:awaiting|pending|venter på) (?:decision|response|reply|answer|approval|svar|beslutning)
        verbal|verbal (?:yes|agreement|commitment|approval|commit)|muntlig (?:ja|aksept|avtale|enighet|bekreftelse)
    """,
    "people": """
        interested|interessert|interesse|vist interesse|interest|positive?|positiv dialog|god dialog|buy in|champion
        decision makers? bought in
    """,
    "offer": "<a><offer>(?: price quote| quote| under review| stage)?|quoting",
    "demo": "<a>(?:proposal )?<show>",
    "contract": "contract|kontrakt|avtale|agreement",
    "terms": "(?:contract|terms) negotiations?|pri(?:ce|cing) discussions?|kontraktsforhandling(?:er)?|prisdiskusjon",
    "need": """
        behovs(?:avklaring|kartlegging|analyse)|needs? (?:analysis|assessment)|perception analysis
        value proposition|verdiforslag|solution fit
    """,
    "pilot": "pilot|poc|proof of (?:concept|value)|workshop|trial period|prøveperiode",
}
"""By subject: neither their act nor ours, but a thing, an event, or our own view of the deal; as a whole name."""

TEMPERATURES = """
    (?:un|dis)?qualified|new|inbound|hot|warm|cold|potential|target|ny|nytt|nye|varmt?|kaldt?|potensiell
"""

THEIRS = """
    leverandør\\w*|tilbyder\\w*|selger(?:en|ne)?|konkurrent\\w*|referanse\\w*
    suppliers?|vendors?|bidders?|sellers?|contractors?|tenderers?|providers?|reference
    styret|ledelsen|ledergruppen|styringsgruppen|direktøren|internt|brukerne|ansatte|signert
    users|employees|board|management|committee|steering|internally|executives?|signed
"""
"""Whoever mentions us as suppliers, or the customer's own house, is the customer."""

THEIR_BEGINNINGS = """
    be(?! om ordre)|motta|innhente|få tilbud|evaluere|vurdere|sammenligne|godkjenne|velge|sjekke
    request|ask for a|receive|evaluate|review|compare|approve|choose|select|sign|accept|attend|watch|see|check
"""
"""What only a customer begins with."""
