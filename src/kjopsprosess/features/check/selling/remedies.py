"""What a customer does instead of what sellers call a stage: told from what the stage is about."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kjopsprosess.model.values import Language, StepKind
from kjopsprosess.validation.steps import normalize_words

from .forms import WordSequence, phrase_at, stems
from .tables import phrases

INSTEAD: dict[Language, dict[str, str]] = {
    Language.NB: {
        "order": "Signere og bestille",
        "choice": "Velge leverandør",
        "use": "Ta i bruk",
        "renewal": "Avgjøre fornyelsen",
        "references": "Ta referanser",
        "security": "Vurdere sikkerhet",
        "budget": "Godkjenne budsjettet",
        "terms": "Forhandle vilkår",
        "contract": "Gjennomgå avtalen",
        "answer": "Vurdere tilbudene",
        "offer": "Be om tilbud med pris",
        "pilot": "Prøve mot kriterier",
        "demo": "Teste mot kravene",
        "solution": "Sammenligne løsninger",
        "people": "Etablere kjøpsgruppe",
        "need": "Tallfeste behovet",
        "first contact": "Beskrive problemet",
        "other": "Vurdere og avgjøre",
    },
    Language.EN: {
        "order": "Sign and order",
        "choice": "Choose a supplier",
        "use": "Take into use",
        "renewal": "Decide on the renewal",
        "references": "Check references",
        "security": "Review security",
        "budget": "Approve the budget",
        "terms": "Negotiate terms",
        "contract": "Review the contract",
        "answer": "Evaluate the bids",
        "offer": "Ask for a priced quote",
        "pilot": "Try against criteria",
        "demo": "Test against the needs",
        "solution": "Compare solutions",
        "people": "Form a buying group",
        "need": "Put figures on the need",
        "first contact": "Describe the problem",
        "other": "Assess and decide",
    },
}
"""By subject: something a customer does, short enough for `short`."""

_WORDS: Mapping[str, str] = {
    "answer": """
        follow_up følge_opp oppfølging purre purring etterlyse awaiting venter avventer svar respond_to review
        walkthrough tilbudsgjennomgang gjennomgang following_up chase vurderer under_consideration
    """,
    "renewal": "renewal renew fornyelse fornye upsell upsalg oppsalg mersalg kryssalg cross_sell expansion gjensalg",
    "use": """
        handover hand_over hand_off handoff overlevering overføre onboarding onboarde implementation kickoff kick_off
        customer_success kundesuksess cs kundeoppfølging kundepleie go_live training opplæring delivery leveranse
    """,
    "order": """
        won vunnet close closing closed lukke lukket lukking lande win winning avslutning avslutt land order ordre
        commit commitment signature signatur underskrift sale sold salg solgt invoice invoiced faktura fakturert deal
        forecast pipeline best_case upside verbal muntlig_aksept muntlig_ja referral aksept best clinch
    """,
    "references": "reference referanse case_study kundecase casebeskrivelse testimonial",
    "security": "security sikkerhet privacy personvern gdpr dpia compliance",
    "budget": "budget budsjett funding finansiering business_case roi gevinst lønnsomhet",
    "terms": """
        negotiation negotiate negotiating forhandling forhandle prisforhandling sluttforhandling forhandlingsfase
        discount rabatt discounting redline terms vilkår forhandlingsrunde avslag concession
    """,
    "contract": """
        contract kontrakt avtale agreement msa docusign legal paperwork contracting paper_process order_form
    """,
    "offer": """
        proposal propose quote quoting quotation offer bid tilbud anbud tender pristilbud pricing price pris prise
        estimate estimat sow statement_of_work rfp rfq angebot offert discount tilbudsfase
    """,
    "pilot": """
        pilot poc proof_of_concept trial prøveperiode prøvetilgang sandbox workshop sample vareprøve test_drive
    """,
    "demo": "demo demonstration demonstrasjon demonstrere demonstrate walkthrough visning viewing befaring demoed",
    "solution": """
        solution løsning product produkt presentation presentasjon present presentere pitch deck webinar
        value_proposition verdiforslag service tjeneste capability vise show value verdi løsningsdesign løsningsskisse
        informasjon information info brosjyre brochure material
    """,
    "people": """
        champion decision_maker stakeholder economic_buyer beslutningstaker beslutter relation relasjon relationship
        trust tillit rapport power objection innvending multi_threading org_chart buy_in interested interessert
        interesse interest positive positiv convince overbevise overtale influence påvirke bli_kjent_med nøkkelperson
        innpass organisation_chart organization_chart motstand
    """,
    "need": """
        need behov discovery qualification qualify qualifying qualified kvalifisering kvalifisere kvalifisert
        kartlegging kartlegge behovsavklaring behovsanalyse behovskartlegging pain smerte smertepunkt requirement krav
        bant meddic meddicc meddpicc scoping assessment behovsmøte behovssamtale avdekke uncover analysis analyse
    """,
    "first contact": """
        lead prospect prospekt prospecting prospektering contact kontakt kontakte outreach meeting møte call ringe
        samtale inquiry enquiry henvendelse intro introduction introduksjon kundemøte kundebesøk opportunity mulighet
        mql sql nurture nurturing visit besøk salgsmøte dialog customer kunde cold_call kaldringing engaged email
        telefon suspect
    """,
}
"""What a stage is about, by subject; where it is about several, the first subject holds."""


def instead_of(name: str, language: Language, kind: StepKind | None = None) -> str:
    """What to call a step instead: a customer's act that fits its kind, or what its name is about."""
    return INSTEAD[language][kind.value if kind is not None else subject_of(tuple(normalize_words(name).split()))]


def subject_of(words: WordSequence) -> str:
    """The subject, a key of `INSTEAD`, that the words of a name speak of."""
    said = {stem for word in words for stem in stems(word)}
    for subject in _WORDS:
        listed = _table(subject)
        if listed & said or any(phrase_at(listed, words, place) for place in range(len(words))):
            return subject
    # Only then by the ends of longer words, since those fit by chance more often.
    for subject in _WORDS:
        if any(word.endswith(each) for word in words for each in _table(subject) if len(each) >= LEAST_HEAD):
            return subject
    return "other"


LEAST_HEAD = 4
"""Letters of a noun that is known again as the end of a longer word."""


@cache
def _table(subject: str) -> frozenset[str]:
    return phrases(_WORDS[subject])
