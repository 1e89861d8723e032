"""Finds wording of translated text: loan words, false friends, and words of the other language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kjopsprosess.model.findings import Finding, KeyPath
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import Language
from kjopsprosess.validation.steps import warning

from .texts import process_texts

TRANSLATED: Mapping[str, str] = {
    r"kjøpskomit[eé]\w*": "beslutningsgruppe",
    r"prokurement": "innkjøp",
    r"stakeholder\w*": "nøkkelperson",
    r"closer?|closing|closet": "bestille",
    r"paper process\w*": "avtale- og signeringsløp",
    r"beslutningstaker\w*": "beslutter",
    r"beslutningsmaker\w*|desisjon\w*": "beslutter",
    r"economic buyer": "beslutter",
    r"gatekeeper\w*": "portvakt",
    r"kjøpsenhet\w*": "kjøpsgruppe",
    r"smertepunkt\w*|pain points?": "problem",
    r"verdiproposisjon\w*": "nytte",
    r"kjøpsreise\w*": "kjøpsprosess",
    r"solgt inn til": "overbevist",
}
"""Patterns in bokmål, each with the usual wording."""

OUTDATED: Mapping[str, str] = {
    r"anbudslov(?:en|verket)?": "anskaffelsesloven",
    r"rådmann(?:en|ens)?|rådmenn\w*": "kommunedirektør",
}
"""Patterns of outdated names, each with the current one."""

ENGLISH: Mapping[str, str] = {
    r"procurement": "innkjøp",
    r"suppliers?|vendors?": "leverandør",
    r"customers?": "kunde",
    r"buyers?": "innkjøper",
    r"decision[ -]makers?": "beslutter",
    r"steering (?:group|committee)": "styringsgruppe",
    r"purchase orders?": "innkjøpsordre",
    r"requirements?(?: specification)?": "krav",
    r"short ?list": "kortliste",
    r"approv(?:al|e|ed|es)": "godkjenning",
    r"budget owner|budget": "budsjett",
    r"meetings?": "møte",
    r"security review": "sikkerhetsvurdering",
    r"data processing agreement": "databehandleravtale",
    r"proposals?|quotations?": "tilbud",
    r"signed|signature": "signert",
    r"contracts?": "kontrakt",
    r"invoices?": "faktura",
    r"tender notice|notice": "kunngjøring",
    r"standstill": "karensperiode",
    r"references?": "referanse",
    r"minutes": "referat",
    r"with": "med",
}
"""English words, each with the word in bokmål."""

NORWEGIAN: Mapping[str, str] = {
    r"kunde(?:n|ns|r|ne)?": "customer",
    r"leverandør\w*": "supplier",
    r"innkjøp\w*": "procurement",
    r"anskaffelse\w*": "procurement",
    r"tilbud(?:et|ene)?": "bid",
    r"avtale(?:n|r|ne)?": "contract",
    r"kontrakt\w*": "contract",
    r"beslutter\w*|beslutte": "decides",
    r"godkjenn\w*": "approve",
    r"kravspesifikasjon\w*": "requirement specification",
    r"konkurransegrunnlag\w*": "tender documents",
    r"kunngjøring\w*|kunngjøre": "notice",
    r"karens\w*": "standstill",
    r"styringsgruppe\w*": "steering group",
    r"styret": "the board",
    r"referat\w*": "minutes",
    r"faktura\w*": "invoice",
    r"databehandleravtale\w*": "data processing agreement",
    r"møte[tr]?": "meeting",
    r"og": "and",
    r"ikke": "not",
    r"eller": "or",
    r"hvem": "who",
    r"når": "when",
}
"""Norwegian words, each with the English word."""

_CLOSING = {"(": ")", "«": "»", "“": "”", '"': '"'}
"""Quotation marks and brackets around text in another language: the closing mark by the opening one."""
_OPENING = re.compile('[(«“"]')


def lint_language(process: Process) -> Iterator[Finding]:
    """Findings for each word, once, at its first place."""
    if process.language is Language.NB:
        for where, facts in _words(process, TRANSLATED):
            yield warning("translationese", where, facts)
        for where, facts in _words(process, OUTDATED):
            yield warning("outdated-name", where, facts)
        for where, facts in _words(process, ENGLISH):
            yield warning("english-in-bokmaal", where, facts)
    else:
        for where, facts in _words(process, NORWEGIAN):
            yield warning("norwegian-in-english", where, facts)


def _words(process: Process, listed: Mapping[str, str]) -> Iterator[tuple[KeyPath, dict[str, str]]]:
    any_of = _any_of(listed)
    instead = [*listed.values()]
    told: set[str] = set()
    for where, text in process_texts(process):
        for found in any_of.finditer(_without_quoted(text)):
            group = found.lastgroup
            if group is not None and group not in told:
                told.add(group)
                yield where, {"word": found[0], "instead": instead[int(group[1:])]}


def _any_of(listed: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?P<w{place}>{word})\b" for place, word in enumerate(listed)), re.IGNORECASE)


def _without_quoted(text: str) -> str:
    """A text without what is quoted. A mark that is never closed is an ordinary character."""
    kept: list[str] = []
    never_closed: set[str] = set()
    place = kept_up_to = 0
    while mark := _OPENING.search(text, place):
        place = mark.end()
        end = -1 if mark[0] in never_closed else text.find(_CLOSING[mark[0]], place)
        if end < 0:
            never_closed.add(mark[0])
            continue
        kept.append(text[kept_up_to : mark.start()])
        place = kept_up_to = end + 1
    return " ".join([*kept, text[kept_up_to:]])
