"""What the columns of a CRM's export are, from their headings in bokmål and English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from kjopsprosess.model.values import normal_form


class Meaning(StrEnum):
    """What a column holds that a deal can say, or why it is left out."""

    CUSTOMER = "customer"
    TITLE = "title"
    """The name of the deal in the CRM."""
    CRM_ID = "crm_id"
    VALUE = "value"
    CURRENCY = "currency"
    SELLER = "seller"
    CONTACT = "contact"
    """One person, or several."""
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    CONTACT_TITLE = "contact_title"
    EMAIL = "email"
    PHONE = "phone"
    NOTE = "note"
    COMPETITOR = "competitor"
    STAGE = "stage"
    """Where the seller thinks the deal stands: asked about, for it says what we did."""
    OUTCOME = "outcome"
    """Open, won or lost."""
    ENDED = "ended"
    """Yes or no: whether it is won, lost or closed."""
    ALSO = "also"
    """Something that another column holds already: kept in the note under its heading, so that it is not lost."""
    OUR_GUESS = "our_guess"
    """Probability, forecast, the date the seller expects: left out, for the customer has not said it."""


_HEADINGS: Mapping[Meaning, Sequence[str]] = {
    Meaning.CUSTOMER: (
        "company", "company name", "associated company", "associated company names", "primary associated company",
        "associated company (primary)", "associated companies", "tilknyttet selskap", "tilknyttede selskaper",
        "tilknyttet selskap (primær)", "primært tilknyttet selskap", "account: account name", "customer account",
        "contact/company", "firma/kontakt", "forretningsforbindelse", "kunde/firma", "org", "org name",
        "organization", "organisation", "organization name", "account", "account name", "customer",
        "customer name", "potential customer", "client", "kunde", "kundenavn", "firma", "firmanavn", "bedrift",
        "selskap", "selskapsnavn", "organisasjon", "konto", "kontonavn", "potensiell kunde",
    ),
    Meaning.TITLE: (
        "deal", "deal name", "title", "opportunity", "opportunity name", "topic", "sale", "sale name", "name",
        "subject", "opportunity: opportunity name", "opportunity title", "salgsmulighetsnavn", "salgstittel",
        "salgsmulighet: navn", "avtaletittel", "avtale", "avtalenavn", "tittel", "salgsmulighet", "salg",
        "salgsnavn", "mulighet", "emne", "navn", "sak",
    ),
    Meaning.CRM_ID: (
        "id", "record id", "deal id", "opportunity id", "record id - deal", "sale id", "oppføringsid", "post-id",
        "salgsnr", "salgs-id", "sale number", "sale no", "salgsnummer", "opportunity: id", "salgsmulighets-id",
        "salgsmulighet-id", "avtale-id", "record-id", "opportunity number", "crm id", "crm-id",
        "(do not modify) opportunity", "saksnummer", "salgsid",
    ),
    Meaning.VALUE: (
        "amount", "value", "deal value", "deal amount", "est revenue", "estimated revenue", "expected revenue",
        "total", "est inntekt", "estimert omsetning", "anslått omsetning", "omsetning", "revenue", "deal size",
        "actual revenue", "contract value", "verdi i kr", "amount in company currency", "beløp", "verdi", "sum",
        "avtaleverdi", "salgssum", "estimert inntekt", "totalbeløp", "anslått inntekt",
    ),
    Meaning.CURRENCY: (
        "currency", "deal currency", "transaction currency", "transaksjonsvaluta", "opportunity currency",
        "valutakode", "currency of value", "amount currency", "currency code", "valuta",
    ),
    Meaning.SELLER: (
        "owner", "deal owner name", "owner name", "opportunity owner: full name", "our contact",
        "salgsmulighetseier", "kontoeier", "eierens navn", "salgsansvarlig", "kundeansvarlig", "account manager",
        "deal owner", "opportunity owner", "account owner", "salesperson", "sales rep", "seller", "responsible",
        "eier", "avtaleeier", "selger", "ansvarlig", "saksbehandler", "vår kontakt",
    ),
    Meaning.CONTACT: (
        "contact", "contacts", "primary contact name", "primary contact: full name", "contact: full name",
        "associated contact (primary)", "contact role: contact name", "tilknyttede kontakter", "kontakter",
        "kontakter hos kunden", "contact full name", "personnavn", "contact name", "contact person",
        "primary contact", "associated contact", "associated contacts", "person", "kontakt", "kontaktperson",
        "kontaktnavn", "primærkontakt", "tilknyttet kontakt",
    ),
    Meaning.FIRST_NAME: (
        "first name", "contact first name", "fornavn", "contact: first name",
    ),
    Meaning.LAST_NAME: (
        "last name", "contact last name", "surname", "etternavn", "contact: last name",
    ),
    Meaning.CONTACT_TITLE: (
        "contact: title", "contact job title", "position", "job title", "contact title", "stilling", "rolle",
        "stillingstittel",
    ),
    Meaning.EMAIL: (
        "email", "email - work", "e-mail - work", "epost - jobb", "e-post - jobb", "contact: email",
        "e-mail address", "contact e-mail", "kontaktens e-post", "e-mail", "email address", "contact email",
        "person - email", "e-post", "epost", "e-postadresse",
    ),
    Meaning.PHONE: (
        "phone", "phone - work", "telefon - jobb", "contact: phone", "mobile number", "telephone", "tlf",
        "mobiltelefon", "direct phone", "business phone", "direktenummer", "phone number", "mobile",
        "mobile phone", "contact phone", "telefon", "telefonnummer", "mobil",
    ),
    Meaning.NOTE: (
        "note", "notes", "description", "next step", "comment", "comments", "deal description", "notat", "notater",
        "beskrivelse", "neste steg", "kommentar", "merknad",
    ),
    Meaning.COMPETITOR: (
        "competitor", "competitors", "main competitor", "main competitors", "konkurrent", "konkurrenter",
    ),
    Meaning.STAGE: (
        "stage", "deal stage", "sales stage", "pipeline stage", "opportunity stage", "pipeline phase", "phase",
        "sales process", "fase", "salgsfase", "avtalefase", "steg", "salgstrinn", "trinn", "stadium",
    ),
    Meaning.OUTCOME: (
        "status", "deal status", "state", "outcome", "status reason", "tilstand", "statusårsak", "avtalestatus",
        "salgsstatus", "utfall", "resultat",
    ),
    Meaning.ENDED: (
        "closed", "won", "lost", "is won", "is lost", "is closed", "is closed won", "is closed lost",
        "is deal closed?", "vunnet", "tapt", "lukket", "avsluttet", "er lukket", "er vunnet",
    ),
    Meaning.OUR_GUESS: (
        "probability", "probability (%)", "deal probability", "weighted value", "weighted amount", "forecast",
        "rating", "forecast category", "close date", "closing date", "expected close date", "est close date",
        "estimated close date", "expected closing date", "sale date", "sannsynlighet", "prognose", "vektet verdi",
        "vektet beløp", "lukkedato", "sluttdato", "forventet sluttdato", "forventet lukkedato", "salgsdato",
        "forventet avsluttet", "anslått avslutningsdato", "estimert avslutningsdato", "forventet avslutningsdato",
        "est avslutningsdato", "sannsynlighet (%)", "sannsynlighet %", "win probability", "forecast amount",
        "weighted amount in company currency", "vektet sum", "weighted", "expected revenue (weighted)",
        "deal score", "lead score", "closing probability", "anticipated close date", "forventet salgsdato",
        "prognosekategori", "anslått lukkedato",
    ),
}  # fmt: skip
_BY_HEADING = {heading: meaning for meaning, headings in _HEADINGS.items() for heading in headings}
_IN_CURRENCY = re.compile(r" ?\((nok|eur|usd|sek|dkk|gbp|kr)\)$")
_IN_KRONER = re.compile(r" i (kr|nok)$")
_OF_A_TABLE = re.compile(r"(?:deal|opportunity|sale|avtale|salg|person|organization|organisasjon) ?[-–:.] ?")
"""Some programs put the table before the column: `Deal - Title`."""


_MAY_REPEAT = (Meaning.OUR_GUESS, Meaning.OUTCOME, Meaning.ENDED, Meaning.NOTE)
_OF_A_PERSON = (Meaning.CONTACT, Meaning.LAST_NAME)


def meanings(headings: Sequence[str]) -> tuple[Meaning | None, ...]:
    """What each column is; None where the heading says nothing that is known.

    Of two columns for the same thing the one that says it is a name wins, as `Account Name` over `Account`, which holds
    an id; else the first. The other is kept in the note. A bare `Title` is the person's where the deal has a name in
    another column and a person has one, too.
    """
    read = [meaning_of(heading) for heading in headings]
    people = any(each in read for each in _OF_A_PERSON)
    for place, heading in enumerate(headings):
        others = [*read[:place], *read[place + 1 :]]
        if _plain(heading) in ("title", "tittel") and people and Meaning.TITLE in others:
            read[place] = Meaning.CONTACT_TITLE
    named = {each: place for place, each in reversed([*enumerate(read)]) if _is_name(headings[place])}
    found: list[Meaning | None] = []
    for place, meaning in enumerate(read):
        first = meaning is None or named.get(meaning, read.index(meaning)) == place
        also = None if meaning is Meaning.CRM_ID else Meaning.ALSO
        found.append(meaning if first or meaning in _MAY_REPEAT else also)
    if Meaning.CUSTOMER not in found and Meaning.TITLE in found:  # a plain list of names
        found[found.index(Meaning.TITLE)] = Meaning.CUSTOMER
    return tuple(found)


def _is_name(heading: str) -> bool:
    return _plain(heading).endswith(("name", "navn"))


def _plain(heading: str) -> str:
    plain = normal_form("NFKC", heading).casefold().replace("_", " ").replace(".", "").replace("*", "")
    return " ".join(plain.strip("\ufeff :").split())


def meaning_of(heading: str) -> Meaning | None:
    """What a heading says of its column."""
    plain = _plain(heading)
    without_currency = _IN_CURRENCY.sub("", plain)
    table = _OF_A_TABLE.match(plain)
    for each in (plain, without_currency, plain[table.end() :] if table else plain):
        if each in _BY_HEADING:
            return _BY_HEADING[each]
    return None


def currency_of(headings: Sequence[str], columns: Sequence[Meaning | None]) -> str:
    """The currency that the heading of the amounts names, as in `Amount (EUR)` or `Verdi i kr`; else empty."""
    amounts = (_plain(heading) for heading, meaning in zip(headings, columns, strict=True) if meaning is Meaning.VALUE)
    named = (_IN_CURRENCY.search(heading) or _IN_KRONER.search(heading) for heading in amounts)
    return next((match[1].upper() for match in named if match), "")
