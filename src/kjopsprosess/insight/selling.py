"""What sellers call their own work: told from its wording, in bokmål and English, only where it is nearly certain."""

from __future__ import annotations

import re

from kjopsprosess.model.process import Language

from .current_steps import plain_words

INSTEAD: dict[Language, dict[str, str]] = {
    Language.NB: {
        "first contact": "Beskrive problemet",
        "need": "Tallfeste behovet",
        "people": "Etablere kjøpsgruppe",
        "demo": "Teste mot kravene",
        "solution": "Sammenligne løsninger",
        "offer": "Be om tilbud med pris",
        "pilot": "Prøve mot kriterier",
        "answer": "Vurdere tilbudene",
        "terms": "Forhandle vilkår",
        "contract": "Gjennomgå avtalen",
        "order": "Signere og bestille",
    },
    Language.EN: {
        "first contact": "Describe the problem",
        "need": "Put figures on the need",
        "people": "Form a buying group",
        "demo": "Test against the needs",
        "solution": "Compare solutions",
        "offer": "Ask for a priced quote",
        "pilot": "Try against criteria",
        "answer": "Evaluate the bids",
        "terms": "Negotiate terms",
        "contract": "Review the contract",
        "order": "Sign and order",
    },
}
"""By subject: something a customer does, short enough for `short`."""

_ADJECTIVE = (
    r"(?:(?:an?|the|our|first|initial|second|new|final|formal|sales|commercial|technical|custom|product|price|revised"
    r"|en|ei|et|vår|vårt|første|andre|ny|nytt|endelig|formelt|teknisk|kommersielt|skriftlig|revidert) )*"
)
_END = r"(?= (?:to|for|and|og|til|på|in|med|with|via|by|innen|after|etter|i)\b|$)"
_CUSTOMER = r"(?:kunde(?:n|ns|r|ne|nes)?|customers?|clients?|prospects?|leads?|kundens)"
_THEIR_SIDE = (
    rf"(?:{_CUSTOMER}|beslutningstaker\w*|decision makers?|economic buyers?|champions?|power|relasjon\w*|tillit"
    r"|relationships?|rapport|trust|pains?|pain points?|smerte\w*)"
)
_OFFER = (
    r"(?:tilbud(?:et|ene)?|pristilbud(?:et)?|prisforslag(?:et)?|løsningsforslag(?:et)?|avtaleforslag(?:et)?"
    r"|kontraktsforslag(?:et)?|pris(?:er|en|ene)?|proposals?|quotes?|quotations?|offers?|bids?|pricing|prices?|sow"
    r"|rfp response|rfi response)"
)
_DEMO = r"(?:demo(?:en|er|s)?|produktdemo(?:en)?|(?:produkt)?demonstrasjon(?:en)?|demonstrations?)"
_TALK = r"(?:presentasjon(?:en)?|salgspresentasjon(?:en)?|presentations?|pitch(?:en)?|webinar(?:et)?|sales deck)"
_MEETING = (
    r"(?:møte(?:t|r)?|kundemøte(?:t|r)?|salgsmøte(?:t|r)?|intro(?:duksjons)?møte(?:t)?|førstemøte(?:t)?|meetings?|calls?"
    r"|samtale(?:n)?|(?:intro|introductory|introduction|discovery|qualification|sales) (?:call|meeting)s?"
    r"|appointments?)"
)
_SALES_MEETING = (
    r"(?:salgsmøte\w*|kundemøte\w*|intro(?:duksjons)?møte\w*|førstemøte\w*|salgssamtale\w*"
    r"|(?:intro|introductory|introduction|discovery|qualification|sales) (?:call|meeting)s?|discovery)"
)
_PAPERS = r"(?:info(?:rmasjon\w*|rmation)?|materiell|brosjyre\w*|brochures?|materials?|collateral|case stud(?:y|ies))"
_CONTRACT = r"(?:kontrakt(?:en)?|avtale(?:n)?|kjøpsavtale(?:n)?|contracts?|agreements?|order form)"
_DONE = (
    r"(?:sendt|oversendt|levert|avgitt|gitt|holdt|avholdt|gjennomført|presentert|vist|booket|avtalt|planlagt|tatt"
    r"|utarbeidet|skrevet|laget|fulgt opp|etablert|forberedt|sent|delivered|submitted|held|given|done|booked|scheduled"
    r"|set|presented|shown|made|completed|prepared|issued|out|followed up|performed|conducted|planned|shared)"
)
_IS = r"(?:(?:er|ble|blitt|har blitt|is|was|has been|have been) )?"

_ALONE = [
    ("answer", r"follow up|following up|follow ups?|følge opp|oppfølging|check in|touch base|chase|purre|purring|(?:purre|vente|wait|chase) .*svar|(?:hand ?over|handoff) to (?:delivery|cs|customer success|onboarding)"),
    ("order", r"close|closing|closed|avslutning|lukking|lukke|lukket|asking for the order|be om ordren?"),
    ("order", r"(?:close|closing|lukke|lande|land|vinne|win|avslutte) (?:the |this )?(?:deal|sale|business|salget?"
              r"|avtalen|saken|handelen|ordren|order|kunden|contract|kontrakten)"),
    ("order", r"(?:ask for|be om|få|get|secure) (?:the |a )?(?:order|ordren|business|signature|signatur|underskrift)"),
    ("terms", r"(?:in |under |i |price |pris)?(?:negotiations?|negotiat(?:ing|e)|forhandlinger|forhandlings|forhandling|forhandle)"
              r"(?: ?(?:meeting|review|phase|stage|fasen?|started|startet|ongoing|pågår|møte|and clos(?:e|ing)|og (?:avslutning|lukke|signering)))?"),
    ("terms", r"forhandlingsmøte|prisforhandlinger"),
    ("first contact", r"call|calling|call back|ring tilbake|ringe tilbake|contact|contacted|connect|connected|engage|engagement|approach|reach out|ringe?"
                      r"|kontakte|kontaktet|kontakt|introduction|intro|introduksjon|touchpoint"),
    ("first contact", r"(?:(?:make|take|get|ta|få|etablere|establish) )?(?:first|initial|første|innledende)? ?(?:contact|meeting|call|kontakt|møte|samtale|visit|besøk)(?: (?:with|med) .*)?|kundebesøk|customer visit"),
    ("first contact", r"working|attempting(?: to contact)?|attempted to contact|in contact|i dialog|bearbeiding"),
    ("need", r"qualifying|qualify|qualified|qualification|kvalifisering|kvalifisere|kvalifisert|meddp?icc?|bant"),
    ("people", r"(?:get|gain|secure|obtain|få|sikre) (?:verbal |muntlig )?(?:commitment|buy in|aksept|forankring|ja)"),
]  # fmt: skip
"""Ours when it is the whole name."""

_BEGINNING = [
    ("offer", rf"(?:send(?:e|ing)?|levere|oversende|avgi|gi|lage|skrive|utarbeide|utforme|presentere|submit|deliver"
              rf"|write|prepare|create|draft|make|present|issue|give|provide|build) {_ADJECTIVE}{_OFFER}{_END}"),
    ("offer", rf"(?:send|sende|levere|avgi|submit|deliver) {_ADJECTIVE}(?:anbud(?:et)?|tender|estimate|estimat)"
              r"(?! documents| invitation| notice)"),
    ("offer", r"(?:gi|offer|give) (?:an? |en )?(?:discount|rabatt\w*)|tilby\b"),
    ("offer", r"(?:proposal|quote|quotation|rfp) (?:preparation|development|writing|creation|submission|presentation"
              r"|response)|tilbuds(?:arbeid|skriving|presentasjon|levering|utarbeidelse)"),
    ("solution", rf"(?:present(?:ere)?|vise|show|demonstrate|demonstrere|introdusere|introduce|pitche?) {_ADJECTIVE}"
                 r"(?:løsning\w*|solutions?|products?|produkt\w*|tjeneste\w*|services?|company|selskapet|oss|us"
                 r"|ourselves|verdi\w*|value|capabilities|features)\b"),
    ("demo", rf"(?:hold\w*|gjennomføre|kjøre|arrangere|avholde|vise|conduct|do|run|deliver|give|gi|perform|host|present"
             rf"|prepare|forberede|complete|show) {_ADJECTIVE}(?:{_DEMO}|{_TALK}){_END}"),
    ("demo", r"demonstrere|demonstrate|demoing|demo (?:the|our|løsning\w*|produkt\w*|solution|product|prep|meeting|call"
             r"|stage|presentation)\b|demomøte|live demo|pitch\b|pitche\b|pitching\b|(?:planlegge|schedule|avtale) demo"),
    ("first contact", rf"(?:hold\w*|gjennomføre|ha|conduct|do|run|have|avholde|take|ta) {_ADJECTIVE}"
                      rf"(?:{_SALES_MEETING}|(?:møte|meeting|call)(?: (?:med|with) {_ADJECTIVE}{_CUSTOMER})?$)"),
    ("first contact", rf"(?:book(?:e|ing)?|avtale|planlegge|sette opp|schedule|set up|arrange|get|få) "
                      rf"{_ADJECTIVE}{_MEETING}{_END}"),
    ("first contact", rf"{_ADJECTIVE}{_SALES_MEETING}"),
    ("first contact", r"prospecting|prospektering|prospektere|lead (?:generation|gen|qualification|nurtur\w+|scoring"
                      r"|intake|follow up|outreach)|nurtur\w+|cold call\w*|kaldring\w*|outreach|outbound\w*|telefonsalg"
                      r"|innsalg|mersalg|kryssalg|upsell\w*|cross sell\w*|salgs(?:arbeid|prosess|dialog|samtale)"),
    ("need", r"(?:qualify|qualified|qualifying|qualification|kvalifiser\w*) (?:(?:of|av|the|in|out) )*"
             r"(?:leads?|kunde\w*|customers?|prospects?|opportunit\w+|mulighet\w*|salgsmulighet\w*|behov\w*|needs?|budget"
             r"|budsjett\w*|bant|meddp?icc?|to buy|call|meeting|interest|interesse|in|out)\b"),
    ("need", r"(?:sales|marketing) (?:qualified|accepted)\b|discovery\b|oppdagelse|behovs(?:møte|samtale)"
             r"|kartleggings(?:møte|samtale)|(?:needs?|pains?|behov|behovet|smerte) (?:er |is |are )?(?:identified"
             r"|uncovered|qualified|understood|avdekket|kartlagt|identifisert|kvalifisert|forstått)"),
    ("answer", r"(?:følge opp|oppfølging|follow up|following up|check in|sjekke inn|chase|purre)(?: (?:på|av|on|with|etter"
               rf"|after|by))? {_ADJECTIVE}(?:{_CUSTOMER}|tilbud(?:et)?|proposal|quote|møte(?:t)?|meeting|{_DEMO}|{_TALK}"
               r"|e ?mails?|e post|telefon|phone|calls?|beslutning\w*|decision)$"),
    ("people", rf"(?:ringe|kontakte|oppsøke|besøke|møte|treffe|call|contact|e ?mail|phone|meet|visit|reach out to|engage"
               rf"|approach|connect with|overbevise|overtale|påvirke|convince|persuade|influence|win|vinne|forstå"
               rf"|understand|educate|onboard|bli kjent med|get to know|selge til|sell to|hjelpe|identify|identifisere|id"
               rf"|finne|find|bygge|build|develop|utvikle|skape|få tilgang til|get access to|gain access to|access"
               rf"|warm up|bearbeide|avdekke|kartlegge|uncover|map|nurture|advise|present to|presentere for|send to|sende til) (?:\w+ ){{0,3}}"
               rf"{_THEIR_SIDE}(?:$| )"),
    ("people", rf"(?:få|get|make|gjøre) (?:the )?{_CUSTOMER} "),
    ("people", r"(?:handle|handling|håndtere|overcome) (?:objections|innvendinger)|objection handling"
               r"|innvendings(?:behandling|håndtering)|(?:relationship|champion|rapport) building|(?:account|territory) planning|account research|research(?:ing)? (?:prospects?|leads?|accounts?)|(?:stakeholder|account) mapping|relasjonsbygging|selge inn"),
    ("contract", rf"(?:send(?:e|ing)?|oversende) {_ADJECTIVE}{_CONTRACT}{_END}"),
    ("first contact", rf"(?:send(?:e|ing)?) {_ADJECTIVE}(?:{_PAPERS}$|follow up\b|e ?mail$|e post$)"),
]  # fmt: skip
"""Ours when the name begins so."""

_REPORTED = [
    ("offer", rf"{_ADJECTIVE}(?:{_OFFER}|anbud(?:et)?|tender|estimate) {_IS}{_DONE}"),
    ("demo", rf"{_ADJECTIVE}(?:{_DEMO}|{_TALK}) {_IS}{_DONE}"),
    ("solution", rf"{_ADJECTIVE}(?:løsning(?:en)?|solution|product|produkt(?:et)?|verdi(?:en)?|value) {_IS}(?:presentert|vist|demonstrert|presented|shown|demonstrated)"),
    ("first contact", rf"{_ADJECTIVE}(?:{_MEETING}|contact|kontakt) {_IS}{_DONE}"),
    ("first contact", rf"{_CUSTOMER} {_IS}(?:kontaktet|kvalifisert|contacted|qualified|engaged|besøkt|visited|identified"
                      r"|identifisert|reached|won|vunnet)"),
    ("people", rf"(?:beslutningstakere?|decision makers?|economic buyers?|champions?|stakeholders?|budget|budsjett) {_IS}(?:identified|engaged"
               r"|identifisert|kontaktet|contacted|kartlagt|kvalifisert|qualified|met|møtt|found|funnet)"),
    ("contract", rf"{_ADJECTIVE}{_CONTRACT} {_IS}(?:(?:sendt|sent)(?: til signering| for signature| out)?|oversendt|out|presented|issued|delivered|levert)"),
    ("first contact", rf"{_ADJECTIVE}{_PAPERS} {_IS}{_DONE}"),
]  # fmt: skip
"""Ours as something that has happened: the whole name, or the whole proof."""

_NO_ACT = [
    ("first contact", r"(?:(?:un|dis)?qualified |new |ny |nytt |nye |inbound |hot |warm |cold |varmt? |kaldt? |potensiell |potential |target )?(?:leads?|prospects?|prospekt"
                      r"|suspects?|kunde|customer|opportunity|opportunities|mulighet|salgsmulighet|henvendelse)"),
    ("first contact", r"mql|sql|sal|meeting|møte|kundemøte|hot|warm|cold|varm|kald|active|aktiv"),
    ("order", r"(?:closed |lukket |deal |sale )?(?:won|lost|vunnet|tapt)(?: salg| kunde| sak| deal)?|sale|salg|forecast|commit|committed|best case|upside|pipeline|(?:awaiting|pending|venter på) (?:decision|response|reply|answer|approval|svar|beslutning)"),
    ("people", r"interested|interessert|interesse|vist interesse|interest|positive?|positiv dialog|god dialog|buy in"
               r"|decision makers? bought in|champion"),
    ("order", r"verbal|(?:verbal|muntlig) (?:yes|agreement|commitment|approval|commit|ja|aksept|avtale|enighet|bekreftelse)"),
    ("offer", r"(?:pris)?tilbud(?:et)?|quoting|proposal(?: price quote| quote| under review| stage)?|quote|quotation|offer|bid|price|pris|pricing"),
    ("demo", r"(?:produkt|product |technical |teknisk |solution |live |sales |proposal )?(?:demo|demonstrasjon|demonstration)|presentation|presentasjon|webinar"),
    ("contract", r"contract|kontrakt|avtale|agreement|kontraktsforslag"),
    ("terms", r"(?:contract|terms) negotiations?|kontraktsforhandling(?:er)?"),
    ("need", r"behovs(?:avklaring|kartlegging|analyse)|needs? (?:analysis|assessment)|perception analysis"
             r"|value proposition|verdiforslag"),
    ("pilot", r"pilot|poc|proof of (?:concept|value)|workshop|trial period|prøveperiode"),
]  # fmt: skip
"""Neither their act nor ours, but a thing, an event or our own view of the deal."""

_THEIRS = re.compile(
    r"\b(?:leverandør\w*|tilbyder\w*|selger(?:en|ne)?|konkurrent\w*|referanse\w*|reference|suppliers?|vendors?|bidders?|sellers?|contractors?"
    r"|tenderers?|providers?|styret|ledelsen|ledergruppen|styringsgruppen|direktøren|internt|board|management|committee"
    r"|steering|internally|executives?|signed|signert)\b"
    r"|^(?:be(?! om ordre)|motta|innhente|få tilbud|evaluere|vurdere|sammenligne|godkjenne|velge|request|ask for a|receive|evaluate"
    r"|review|compare|approve|choose|select|sign|accept|attend|watch|see|check|sjekke)\b"
)
"""Names that mention us or the customer's own house, or begin with what only a customer does."""

_ABOUT_CUSTOMER = re.compile(rf"^{_CUSTOMER} ")


def _patterns(rules: list[tuple[str, str]], end: str) -> list[tuple[str, re.Pattern[str]]]:
    return [(subject, re.compile(rf"^(?:vi |we |å |to )?(?:{pattern}){end}")) for subject, pattern in rules]


_WHOLE = _patterns([*_ALONE, *_REPORTED], "$")
_BEGINS = _patterns(_BEGINNING, r"\b")
_REPORTS = _patterns(_REPORTED, "$")
_THINGS = _patterns(_NO_ACT, "$")


def our_act(name: str) -> str | None:
    """The subject, a key of `INSTEAD`, when what is named is nearly certain to be done by the seller."""
    words = plain_words(name)
    reported = _first(_REPORTS, words)
    if reported or _THEIRS.search(words) or _ABOUT_CUSTOMER.search(words):
        return reported if not _THEIRS.search(words) else None
    return _first(_WHOLE, words) or _first(_BEGINS, words)


def no_act(name: str) -> str | None:
    """The subject when what is named is a thing, an event or a state, and so nothing anybody does."""
    return _first(_THINGS, plain_words(name))


def reports_our_act(proof: str) -> bool:
    """Whether a sentence says only that something of ours has happened: `Tilbudet er sendt.`"""
    return _first(_REPORTS, plain_words(proof)) is not None


def _first(patterns: list[tuple[str, re.Pattern[str]]], words: str) -> str | None:
    return next((subject for subject, pattern in patterns if pattern.search(words)), None)
