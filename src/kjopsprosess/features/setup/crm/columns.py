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
    CONTACT_TITLE = "contact_title"
    EMAIL = "email"
    PHONE = "phone"
    NOTE = "note"
    COMPETITOR = "competitor"
    STAGE = "stage"
    """Where the seller thinks the deal stands: asked about, for it says what we did."""
    OUTCOME = "outcome"
    """Open, won or lost."""
    OUR_GUESS = "our_guess"
    """Probability, forecast, the date the seller expects: left out, for the customer has not said it."""


_HEADINGS: Mapping[Meaning, Sequence[str]] = {
    Meaning.CUSTOMER: (
        "company", "company name", "associated company", "associated company names", "primary associated company",
        "organization", "organisation", "organization name", "account", "account name", "customer", "customer name",
        "potential customer", "client", "kunde", "kundenavn", "firma", "firmanavn", "bedrift", "selskap",
        "selskapsnavn", "organisasjon", "konto", "kontonavn", "potensiell kunde",
    ),
    Meaning.TITLE: (
        "deal", "deal name", "title", "opportunity", "opportunity name", "topic", "sale", "sale name", "name",
        "subject", "avtale", "avtalenavn", "tittel", "salgsmulighet", "salg", "salgsnavn", "mulighet", "emne",
        "navn", "sak",
    ),
    Meaning.CRM_ID: (
        "id", "record id", "deal id", "opportunity id", "record id - deal", "sale id", "oppføringsid", "post-id",
        "salgsnr", "(do not modify) opportunity", "saksnummer", "salgsid",
    ),
    Meaning.VALUE: (
        "amount", "value", "deal value", "deal amount", "est revenue", "estimated revenue", "expected revenue",
        "total", "amount in company currency", "beløp", "verdi", "sum", "avtaleverdi", "salgssum",
        "estimert inntekt", "totalbeløp", "anslått inntekt",
    ),
    Meaning.CURRENCY: (
        "currency", "deal currency", "currency of value", "amount currency", "currency code", "valuta",
    ),
    Meaning.SELLER: (
        "owner", "deal owner", "opportunity owner", "account owner", "salesperson", "sales rep", "seller",
        "responsible", "eier", "avtaleeier", "selger", "ansvarlig", "saksbehandler", "vår kontakt",
    ),
    Meaning.CONTACT: (
        "contact", "contact name", "contact person", "primary contact", "associated contact", "associated contacts",
        "person", "kontakt", "kontaktperson", "kontaktnavn", "primærkontakt", "tilknyttet kontakt",
    ),
    Meaning.CONTACT_TITLE: (
        "job title", "contact title", "stilling", "rolle", "stillingstittel",
    ),
    Meaning.EMAIL: (
        "email", "e-mail", "email address", "contact email", "person - email", "e-post", "epost", "e-postadresse",
    ),
    Meaning.PHONE: (
        "phone", "phone number", "mobile", "mobile phone", "contact phone", "telefon", "telefonnummer", "mobil",
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
        "status", "deal status", "state", "outcome", "status reason", "closed", "won", "is won", "tilstand",
        "statusårsak",
    ),
    Meaning.OUR_GUESS: (
        "probability", "probability (%)", "deal probability", "weighted value", "weighted amount", "forecast",
        "rating", "forecast category", "close date", "closing date", "expected close date", "est close date",
        "estimated close date", "expected closing date", "sale date", "sannsynlighet", "prognose", "vektet verdi",
        "vektet beløp", "lukkedato", "sluttdato", "forventet sluttdato", "forventet lukkedato", "salgsdato",
        "forventet avsluttet", "anslått lukkedato",
    ),
}  # fmt: skip
_BY_HEADING = {heading: meaning for meaning, headings in _HEADINGS.items() for heading in headings}
_OF_A_TABLE = re.compile(r"(?:deal|opportunity|sale|avtale|salg|person|organization|organisasjon) ?[-–:.] ?")
"""Some programs put the table before the column: `Deal - Title`."""


def meanings(headings: Sequence[str]) -> tuple[Meaning | None, ...]:
    """What each column is; None where the heading says nothing that is known, or repeats another."""
    found: list[Meaning | None] = []
    for heading in headings:
        meaning = meaning_of(heading)
        repeated = meaning in found and meaning is not Meaning.OUR_GUESS
        found.append(None if repeated else meaning)
    if Meaning.CUSTOMER not in found and Meaning.TITLE in found:  # a plain list of names
        found[found.index(Meaning.TITLE)] = Meaning.CUSTOMER
    return tuple(found)


def meaning_of(heading: str) -> Meaning | None:
    """What a heading says of its column."""
    plain = " ".join(
        normal_form("NFKC", heading).casefold().replace("_", " ").replace(".", "").replace("*", "").split()
    )
    without_currency = re.sub(r" ?\((?:nok|eur|usd|sek|dkk|gbp|kr)\)$", "", plain)
    for each in (plain, without_currency, _OF_A_TABLE.sub("", plain, count=1)):
        if each in _BY_HEADING:
            return _BY_HEADING[each]
    return None
