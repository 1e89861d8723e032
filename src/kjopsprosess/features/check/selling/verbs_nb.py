"""Norwegian verbs of buying and selling, in the infinitive, by meaning; `_` joins verbs of several words.

A meaning belongs to one side; `rule.py` says which, and what else is needed for a verb that both use.
"""

from __future__ import annotations

from collections.abc import Mapping

VERBS_NB: Mapping[str, str] = {
    "decide": """
        beslutte avgjøre bestemme bestemme_seg vedta fatte_vedtak ta_beslutning ta_stilling ta_valget stemme innstille
        si_ja si_nei takke_ja takke_nei konkludere prioritere omprioritere avvise avslå forkaste
    """,
    "choose": "velge velge_ut utvelge plukke_ut kåre foretrekke",
    "approve": """
        godkjenne godta akseptere samtykke attestere anvise bevilge innvilge klarere bifalle ratifisere forankre
        sanksjonere frigi stadfeste
    """,
    "sign": "signere undertegne skrive_under underskrive kontrasignere inngå parafere",
    "order": "bestille kjøpe avrope anskaffe innkjøpe rekvirere leie leie_inn lease abonnere kontrahere utløse",
    "pay": "betale innbetale forskuddsbetale gjøre_opp finansiere",
    "award": "tildele",
    "publish": "kunngjøre utlyse lyse_ut publisere offentliggjøre meddele",
    "evaluate": """
        sjekke evaluere vurdere poengsette gi_poeng rangere gjennomgå gå_gjennom gå_igjennom se_på etterprøve
        verifisere kontrollere kvalitetssikre revidere granske kontrollregne besiktige befare inspisere validere måle
        undersøke analysere overvære bedømme risikovurdere
    """,
    "compare": "sammenligne sammenlikne veie avveie sammenholde",
    "test": "teste prøve utprøve prøvekjøre prøve_ut pilotere smake smake_på verifikasjonsteste brukerteste",
    "appoint": """
        utpeke peke_ut oppnevne utnevne velge_ut etablere nedsette sette_ned navngi ansette engasjere bemanne
    """,
    "describe": """
        beskrive erkjenne tallfeste definere formulere spesifisere dokumentere skrive_ned melde melde_inn begrunne
        anslå fastsette kravstille utrede beregne sammenfatte oppsummere utforske
    """,
    "agree": "enes bli_enige samordne drøfte diskutere rådføre_seg konsultere forplikte_seg",
    "accept": "motta ta_imot overta kvittere ta_over",
    "ask": """
        be be_om spørre innhente hente_inn etterspørre invitere innkalle kalle_inn forespørre søke søke_om anmode
        intervjue
    """,
    "inform": "informere orientere varsle melde_fra gi_beskjed kommunisere rapportere gi_tilbakemelding",
    "use": """
        ta_i_bruk bruke innføre implementere installere montere rulle_ut kurse lære_opp utdanne iverksette idriftsette
        sette_i_drift starte mobilisere
    """,
    "end": "si_opp avslutte terminere heve reklamere utsette utfase forlenge fornye reforhandle opphøre lukke_avvik",
    "arrange": """
        sikre sørge_for skaffe ordne avklare forberede planlegge klargjøre budsjettere sette_av registrere opprette
        delta delta_på stille møte_opp overholde vente_ut vente oppfylle samle finne forstå identifisere oppdage
        avdekke kartlegge gå ta gjøre la legge legge_fram legge_frem legge_inn behandle styre lede følge anbefale
        bekrefte dele delegere løfte trekke sette få_på_plass ha si se mene bli stå slå
    """,
    "answer": "besvare svare svare_på",
    "negotiate": "forhandle forhandle_om sluttforhandle prute",
    "give": """
        sende dele utstede sende_over sende_ut sende_inn oversende levere levere_inn inngi avgi gi gi_ut tilby
        presentere vise vise_fram demonstrere introdusere fremlegge dele_ut foreslå anby
    """,
    "make": """
        forberede revidere lage skrive utarbeide utforme bygge utvikle kalkulere regne_på prise prise_opp sette_sammen
        oppdatere tilpasse ferdigstille skape justere regne skreddersy
    """,
    "hold": "holde avholde gjennomføre kjøre arrangere ha utføre fullføre gjøre",
    "book": "booke avtale sette_opp bestille_tid planlegge_inn fastsette_tid ta få_til",
    "get": "få sikre sikre_seg oppnå hente skaffe_seg",
    "reach": """
        finne bygge utvikle skape vekke identifisere forstå bli_kjent_med møte treffe oppsøke besøke avdekke avklare
        kartlegge pleie påvirke vinne få_tilgang_til oppdage bearbeide hjelpe håndtere utdanne tipse coache mobilisere
        ta_kontakt_med
    """,
    "record": "registrere føre oppdatere logge fylle_ut fylle_inn opprette legge_inn legge_til flytte",
    "persuade": "overbevise overtale selge_inn påvirke",
    "sell": """
        selge_inn selge_til mersalge kryssselge oppselge pitche prospektere kaldringe nurture onboarde bearbeide
        prise_opp be_om_ordren be_om_ordre håndtere_innvendinger håndtere_motstand demoe gi_rabatt gi_avslag gi_tilbud
        gi_pris skape_behov skape_interesse vekke_interesse få_innpass få_ordren lukke_behovet
    """,
    "offload": "selge",
    "close": "lukke lande vinne close avslutte_salget",
    "pursue": """
        følge_opp purre purre_på etterlyse ringe ringe_tilbake ringe_opp kontakte ta_kontakt oppsøke sjekke_inn
        engasjere mase ta_en_prat få_kontakt etablere_kontakt overlevere
    """,
    "qualify": "kvalifisere kvalifisere_inn kvalifisere_ut forkvalifisere",
}
"""A verb with two meanings has the one that its object fits; the first is the default."""

IRREGULAR_NB: Mapping[str, str] = {
    "avgjøre": "avgjør avgjort", "bestemme": "bestemmer bestemt", "velge": "velger valgt", "si": "sier sagt",
    "ta": "tar tatt", "gi": "gir gitt", "få": "får fått", "gå": "går gått", "se": "ser sett", "be": "ber bedt",
    "spørre": "spør spurt", "legge": "legger lagt", "sette": "setter satt", "gjøre": "gjør gjort", "ha": "har hatt",
    "følge": "følger fulgt", "skrive": "skriver skrevet", "treffe": "treffer truffet", "finne": "finner funnet",
    "vinne": "vinner vunnet", "holde": "holder holdt", "forstå": "forstår forstått", "motta": "mottar mottatt",
    "overta": "overtar overtatt", "inngå": "inngår inngått", "vedta": "vedtar vedtatt", "avgi": "avgir avgitt",
    "tilby": "tilbyr tilbudt", "selge": "selger solgt", "la": "lar latt", "frigi": "frigir frigitt",
    "gjennomgå": "gjennomgår gjennomgått", "kunngjøre": "kunngjør kunngjort", "avslå": "avslår avslått",
    "klargjøre": "klargjør klargjort", "bli": "blir blitt", "delta": "deltar deltatt", "anslå": "anslår anslått",
    "foreslå": "foreslår foreslått", "utrede": "utreder utredet", "inngi": "inngir inngitt", "stå": "står stått",
    "gjennomføre": "gjennomfører gjennomført", "oppnå": "oppnår oppnådd", "bekrefte": "bekrefter bekreftet",
    "avdekke": "avdekker avdekket", "kartlegge": "kartlegger kartlagt", "fremlegge": "fremlegger fremlagt",
    "slå": "slår slått", "trekke": "trekker trukket", "vise": "viser vist", "rydde": "rydder ryddet",
    "godkjenne": "godkjenner godkjent", "navngi": "navngir navngitt", "bygge": "bygger bygd",
    "avvise": "avviser avvist",
}  # fmt: skip
"""Irregular present forms and participles, which the rules in `forms.py` miss."""

SHORT_INFINITIVES_NB = """
    skru snu så gå få stå slå dra bo gro kle ro sy fly tro bre spå nå unngå inngå foregå pågå bestå oppstå forestå
    tilstå erstå oppnå fastslå foreslå avslå anslå innta oppta anta foreta påta inndra trekke oppgi utgi tilgi avgi
    navngi tilby innby avse tilse forutse overse gjense bero bidra motstå forgå omgå begå ta gi se be si la ha bli
"""
"""Infinitives that do not end in -e."""
