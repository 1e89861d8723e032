"""Nouns of buying and selling, in bokmål and English, by kind; `_` joins nouns of several words.

They are in the indefinite singular; `forms.py` knows their endings.
"""

from __future__ import annotations

from collections.abc import Mapping

from .tables import phrases

NOUNS: Mapping[str, str] = {
    "sales": """
        lead prospect prospekt suspect pipeline crm meddic meddicc meddpicc bant mql pql sdr bdr upside champion sale
        outreach outbound inbound upsell cross_sell mersalg oppsalg kryssalg innsalg salg salgsmulighet salgsprosess
        salgsarbeid sales_process close_plan close_date mutual_action_plan account_plan account_research quota
        battlecard discovery value_proposition verdiforslag win_loss deal_desk qbr cs customer_success kundesuksess
        target_account dormant_account paper_process sales_manager salgssjef salgsleder account_team account_executive
        sales_rep salgstrakt multi_threading nurture nurturing business_development salgsdialog handoff
        contact_attempt kontaktforsøk newsletter nyhetsbrev account_manager key_account_manager kundeansvarlig
        kundeplan kundekort kundekontakt sannsynlighet probability konkurrent competitor salgsplan stakeholder_map
        interessentkart roi_calculation
    """,
    "need": "need behov budget budsjett bant authority timeline kjøpsvilje",
    "chance": "opportunity mulighet salgssjanse forecast deal salesforce hubspot superoffice pipedrive crm_system",
    "discount": "discount rabatt prisavslag",
    "customer": """
        customer client kunde buyer decision_maker economic_buyer beslutningstaker beslutter kundeemne key_stakeholder
        potensiell_kunde access_to_power rett_person right_person right_people om_de if_they whether_they
    """,
    "offer": """
        tilbud pristilbud prisforslag løsningsforslag løsningsskisse løsningsdesign avtaleforslag kontraktsforslag
        prisoverslag prisestimat budsjettpris prisliste estimat proposal quote quotation offer price_list pricing
        price_quote bid sow statement_of_work estimate rfp_response rfi_response tender_response rfq_response
        anbudsbesvarelse tilbudsbrev pris price prices rom_estimate business_proposal offert overslag bud prisanslag
        kalkyle
    """,
    "tender": "tender anbud",
    "request": "rfp rfq rfi inquiry enquiry henvendelse forespørsel anbudsforespørsel tilbudsforespørsel",
    "show": """
        demo demonstration demonstrasjon presentation presentasjon pitch deck sales_deck webinar walkthrough
        product_tour live_demo lysbilder showcase innsalgspresentasjon
    """,
    "solution": """
        solution løsning product produkt service tjeneste company selskap platform plattform capability features verdi
        value roi benefit ourselves oss us nytteverdi reference_case business_case_for_customer
    """,
    "papers": """
        information informasjon info information_package informasjonspakke brosjyre brochure case_study
        casebeskrivelse kundecase collateral one_pager follow_up_email oppfølgingsmail invoice faktura vareprøve
        sample trial_access prøvetilgang trial demo_environment testmiljø sandbox poc proof_of_concept prøveperiode
        white_paper email e_mail e_post mail paperwork summary_email prisark summary oppsummering recap reminder
        påminnelse connect_forespørsel
    """,
    "references": "reference referanse",
    "contract": """
        contract kontrakt avtale kjøpsavtale agreement order_form msa docusign avtaleutkast kontraktsutkast
        intensjonsavtale letter_of_intent draft_contract redline legal_redline renewal_quote
    """,
    "meeting": """
        meeting møte call appointment samtale prat lunch lunsj kaffeprat kundemøte salgsmøte intromøte
        introduksjonsmøte introsamtale førstemøte førstegangsmøte behovsmøte behovssamtale oppfølgingsmøte
        oppfølgingssamtale presentasjonsmøte demomøte telefonmøte teamsmøte kartleggingsmøte behovsavklaringsmøte
        statusmøte kundebesøk salgssamtale intro_call intro_meeting introductory_call introductory_meeting
        connect_call discovery_meeting discovery_workshop scoping_call scope_call follow_up_call follow_up_meeting
        telefonsamtale booking contact kontakt qualification_call tilbudsgjennomgang proposal_walkthrough
        demonstrasjonsmøte innsalgsmøte digitalt_møte first_meeting next_meeting nytt_møte befaring follow_up
        customer_visit intro tilbudsmøte videomøte
    """,
    "commitment": """
        commitment signature underskrift signatur buy_in aksept muntlig_aksept muntlig_ja verbal_commitment
        verbal_agreement verbal_approval order ordre the_order business agreement muntlig_bekreftelse the_business
        verbal_yes ja forpliktelse svar response reply
    """,
    "referral": "referral testimonial introduction introduksjon anbefaling_videre warm_intro",
    "relation": """
        trust tillit relation relasjon relationship rapport pain pain_point smerte smertepunkt interest interesse
        momentum urgency credibility kundens_behov customer_needs kjøpesignal buying_signal goodwill account objection
        innvending org_chart organisation_chart organization_chart
    """,
    "suppliers": """
        reference_customer reference_customers referansekunde losing_bidder supplier vendor bidder tenderer contractor
        provider leverandør tilbyder firm taper loser firma
    """,
    "colleagues": """
        legal lawyer advokat jurist user bruker employee ansatt staff union fagforening tillitsvalgt verneombud
        works_council colleague kollega owner eier sceptic skeptiker nurse foreman formann neighbour nabo operator
        operatør engineer ingeniør everyone alle somebody noen peer each_other
    """,
    "their_people": """
        board styre management ledelse ledergruppe steering_group steering_committee styringsgruppe committee utvalg
        kommunestyre formannskap department avdeling cfo ceo cio economy økonomi finance it innkjøp procurement
        purchasing security sikkerhet controller director direktør manager leder sponsor group konsern project_group
        prosjektgruppe council team landlord utleier lab laboratorium market marked bank purchaser sykehus hospital
        plant fabrikk head internal internt intern internal_stakeholder evaluation_team evalueringsgruppe partner
        bonde farmer kunde_av auditor revisor authority myndighet school skole ministry departement municipality
        kommune accountant expert ekspert leader dealer innkjøper budsjetteier dpo ombud works_manager signatory sjef
        kjøkken kitchen
    """,
    "their_papers": """
        request report minutes shortlist invitation application list score criterion decision permit approval consent
        referat rapport kortliste invitasjon søknad liste kriterium beslutning tillatelse samtykke notat skjema form
        innstilling mandat mandate agenda budget_line complaint klage notice question spørsmål answer_to_bidders
        opsjon option dokument document plan strategi strategy signed signert undertegnet innkjøpsordre purchase_order
        po ordrenummer order_number vedtak resolution protokoll requisition innkjøpsanmodning styresak board_paper
        kravliste kravspesifikasjon requirement specification konkurransegrunnlag kunngjøring tender_notice
        tildelingsbrev award_letter budsjettpost
    """,
    "neutral": """
        customer_service customer_data customer_portal customer_centre customer_register customer_support
        customer_master customer_base kundesenter kundedata kundeportal kundeservice kundereskontro offer_letter
        board_meeting styremøte oppstartsmøte kick_off_meeting kickoff_meeting prosjektmøte kravmøte evalueringsmøte
        steering_group_meeting pre_bid_meeting bidder_meeting clarification_meeting evaluation_meeting project_meeting
        site_meeting anbudsbefaring sales_department salgsavdeling market_price supplier_meeting leverandørmøte
        call_for_tenders tender_document tender_notice tender_committee price_and_term bid_comparison allmøte
        business_case offer_comparison avdelingsmøte planleggingsmøte markedsdialog budget_proposal budsjettforslag
        leverandørpresentasjon leverandørdemo vendor_demo vendor_presentation supplier_presentation
    """,
}
"""Nouns by kind. Phrases are found before words; `neutral` holds words that only look like those of another kind."""

THEM = frozenset({"customer", "their_people", "colleagues", "suppliers"})
"""Kinds of people on the customer's side: whoever acts is not we."""

PAPER_HEADS = (
    *("forespørsel", "rapport", "referat", "protokoll", "vedtak", "søknad", "skjema", "notat", "innstilling", "liste"),
    *("dokument", "beskrivelse", "kunngjøring", "melding", "meddelelse", "beslutning", "brev", "strategi", "grunnlag"),
    *("tillatelse", "samtykke", "fullmakt", "garanti", "tilskudd", "tilsagn", "bestilling"),
)
"""Words of bokmål that name a buyer's paper as the last part of a longer word: `bestillingsbeskrivelse`."""

COMPOUND_HEADS = phrases("booking tilbud demo presentasjon lead demonstrasjon beslutningstaker webinar rabatt")
"""Nouns of bokmål that keep their kind as the last part of a longer word: `fornyelsestilbud`."""

NOUNS_FOR_ACTS: Mapping[str, str] = {
    "oppfølging": "følge_opp",
    "forhandling": "forhandle",
    "negotiation": "negotiate",
    "qualification": "qualify",
    "preparation": "prepare",
    "submission": "submit",
    "introduction": "introduce",
    "overlevering": "overlevere",
    "handover": "hand_over",
    "utsendelse": "sende_ut",
    "innlevering": "levere",
    "selection": "select",
    "evaluation": "evaluate",
    "comparison": "compare",
    "acquisition": "acquire",
    "identification": "identify",
    "exploration": "explore",
    "validation": "validate",
    "recognition": "recognise",
}
"""Nouns for acts that are not made from the verb by an ending."""

PEOPLE_HEADS = (*("ombud", "leder", "sjef", "direktør", "styre", "avdeling", "utvalg", "ansvarlig", "gruppe", "råd"),)
"""Words of bokmål that name people of the customer's as the last part of a longer word: `personvernombud`."""

US = phrases(
    """
    vi we selger selgeren selgerne our_team teamet_vårt salgsteamet kundeansvarlig sales_rep the_rep rep
    account_executive account_exec ae sdr bdr our_sales sales_engineer sales_team account_team account_manager
    key_account_manager kam sales salg the_seller seller vår_selger vår_konsulent løsningsarkitekten_vår presales
    pre_sales csm
"""
)
"""Whoever speaks of the seller, as the subject of a sentence."""

BUYING_NOUNS = phrases(
    """
    selection evaluation recognition comparison procurement purchase purchasing exploration identification validation
    decision consensus approval award tendering sourcing payment acceptance ordering comprehension trigger awareness
    consideration justification shortlisting review signing sign signature_by valg evaluering vurdering erkjennelse
    anskaffelse innkjøp kjøp bestilling godkjenning beslutning vedtak tildeling kravutforming kontraktsoppfølging
    planlegging bestillingen utvelgelse sammenligning utlysning kunngjøring betaling overtakelse signering
    kontraktsinngåelse gjennomgang mottakskontroll avrop ibruktakelse
"""
)
"""Nouns for what a buyer does: the last word of a name, or the last part of it, as in `leverandørvalg`."""

STUDIES_OF_BUYING = phrases("need search experience loyalty trigger_event information_search requirements_building")
"""Names of phases in studies of buying that are no acts by their form."""

BUYING_HEADS = (
    *("valg", "evaluering", "vurdering", "erkjennelse", "anskaffelse", "innkjøp", "kjøp", "bestilling", "godkjenning"),
    *("beslutning", "vedtak", "tildeling", "kravutforming", "kontraktsoppfølging", "planlegging", "utvelgelse"),
    *("sammenligning", "kunngjøring", "betaling", "overtakelse", "signering", "kontraktsinngåelse", "gjennomgang"),
    *("avrop", "ibruktakelse", "mottakskontroll"),
)
"""Those that bokmål joins with a word before them: `leverandørvalg`."""

SELLING_NOUNS = phrases(
    """
    negotiation negotiations qualification forhandling forhandlinger prisforhandling kvalifisering oppfølging
"""
)
"""Nouns for what a seller's stage is called; a buyer says with whom, or about what."""

EVENTS_EN = phrases(
    """
    meeting call phase stage period form confirmation session workshop status list number date drive team interest
    close
"""
)
EVENTS_NB = phrases("møte fase runde stadium periode skjema")
"""Nouns that turn a verb before them into a noun: `Test phase`."""

ENDINGS_OF_DEALS = phrases(
    """
    lost tapt dead no_decision disqualified diskvalifisert not_interested ikke_interessert dormant stalled on_hold
    på_vent lagt_på_is parkert parked churned churn avslått ikke_aktuell ikke_aktuelt utsatt postponed abandoned
    cancelled canceled withdrawn trukket qualified_out kvalifisert_ut unqualified ukvalifisert lost_to closed_lost
    lukket_tapt tapt_mot verloren tapte ingen_beslutning ikke_relevant not_relevant no_go nei_takk rejected
    avsluttet_uten
"""
)
"""Words that say how a deal ended or that it rests; they begin or end a name."""

BESIDE_ENDINGS = frozenset({"closed", "lukket", "deal", "salg", "sale", "sak"})

WAITING = phrases("awaiting pending venter avventer in i under")
"""Words that begin the name of a state in the seller's own records."""

PREPOSITIONS = phrases(
    """
    to for with til med hos fra from after etter before før by av of in i on på at ved about om via through gjennom
    over under innen within into against mot mellom between blant among as som during uten without per out ute inne
"""
)
STATES = phrases("ute inne out på_plass in_place complete done ferdig klar ready under gikk went ongoing pågår ligger")
SMALL = phrases(
    """
    the a an our their its his her this that all any each every some both more new first second final initial revised
    updated formal technical commercial written oral live online short own last next previous siste neste forrige one
    two three four five en ei et vår vårt våre deres den det de alle hver noen flere ny nytt nye første andre endelig
    endelige skriftlig muntlig teknisk kommersiell revidert oppdatert tilpasset kort felles egen egne én ett to tre
    fire fem mer videre nr not ikke also også again igjen now nå just fully helt yet then already allerede
"""
)
"""Words that do not tell whose a thing is."""
