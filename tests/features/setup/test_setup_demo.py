from datetime import date
from pathlib import Path

import pytest

from kjopsprosess.app.workspace.demo_files import ANCHOR, demo_files, shifted
from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.people.people import PersonProgress
from kjopsprosess.features.brief.facts import Brief, make_brief
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.features.brief.unknowns.kinds import UnknownKind
from kjopsprosess.features.check.run import check_workspace
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.values import Language
from kjopsprosess.page.drawing.fitting import fit
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.page import Line, text
from kjopsprosess.yamlfiles.workspace import Workspace

DEALS = ("fjordlaks", "havnes", "nordvik", "tinde")
DAYS = {
    "the day it is written for": ANCHOR,
    "a Friday": date(2026, 11, 27),
    "a Saturday": date(2026, 11, 28),
    "a Sunday": date(2026, 11, 29),
    "a leap day": date(2028, 2, 29),
    "the day after a leap day on a Sunday": date(2032, 3, 1),
    "new year's eve": date(2026, 12, 31),
    "years ahead": date(2041, 6, 5),
}

SCREEN_NB = """\
Nordvik Mekaniske · tor. 26. nov. kl. 10.00 · Kari Lund og Jon Eide
! Vi sender Kari regneark med timetall: 6 dager over fristen
Pilotens siste dag 18. des.: 22 dager igjen (16 arbeidsdager),
tar vanligvis 0–33: knapt
5 av 15 steg gjort · 23 dager i dette steget, vanlig 21–56

Kundens neste steg
    Gjennomføre sikkerhets- og arkitekturvurdering
    Gjort når   Skriftlig godkjenning foreligger, med eller uten vilkår.
    Lovet       Jon Eide sender utfylt leverandørskjema innen fre. 4. des.
    Dato        Beslutningsmøtet 10. feb. 2027: 76 dager igjen
                (52 arbeidsdager), tar vanligvis 35–159: knapt
    Rolig tid   I dagene frem til 10. feb. 2027 ligger romjulen.
    Samtidig    Avklare personvern · Gjennomføre pilot · Gjennomgå avtalen
    Hvorfor nå  Avtalen med dagens leverandør løper ut 30. april.

Avtal i møtet
    Mål         Kari Lund kobler på sikkerhetsleder innen en avtalt dag.
    Minimum     Kunden sier hvem som eier vurderingen, og hvor lang køen er.

Hvem
    Kari Lund, produksjonssjef  utfører     pådriver   overbevist  sist 12. nov.
    Jon Eide, IT-sjef           bidrar      skeptiker  kontaktet   sist 12. nov.
  ? Sikkerhetsleder             godkjenner  ikke navngitt: hvem er det?

Sist (tor. 12. nov., møte med Kari Lund og Jon Eide)   fremgang

Vi må
    Før         Sende ferdig sikkerhetspakke med sertifikater og dataflyt
    I møtet     Tilby en teknisk kontakt som svarer innen én dag
    3 av de 8 siste oppgavene våre hørte ikke til noe åpent steg.

Det vi ikke vet
  ? Siv Moen skal beslutte, men er aldri kontaktet. Spør Kari Lund:
    «Hva må Siv Moen se for å si ja, og når kan vi møtes?»
  ? Alt vi vet om hvordan de kjøper, har vi fra Kari Lund. Spør Jon Eide:
    «Hvem må godkjenne, i hvilken rekkefølge, og hvem kan stoppe det?»
  ? Ikke navngitt: jurist (godkjenner «Avklare personvern» og «Gjennomgå
    avtalen») og budsjetteier. Spør Kari Lund:
    «Hvem må godkjenne?»

Etter møtet   kp advance nordvik
"""

SCREEN_EN = """\
Nordvik Mekaniske · Thu 26 Nov 10:00 · Kari Lund and Jon Eide
! We send Kari the spreadsheet of hours: 6 days late
Last day of the pilot 18 Dec: 22 days left (16 working),
usually takes 0–33: tight
5 of 15 steps done · 23 days in this step, usually 21–56

The customer's next step
    Review security and architecture
    Done when   There is a written approval, with or without conditions.
    Promised    Jon Eide sends the completed supplier form by Fri 4 Dec.
    Date        Funding meeting 10 Feb 2027: 76 days left (52 working),
                usually takes 35–159: tight
    Slow weeks  The days until 10 Feb 2027 include Christmas week.
    Also open   Clear privacy · Run a pilot · Review the contract
    Why now     The contract with the current supplier expires on 30 April.

Agree in the meeting
    Goal        Kari Lund brings in the head of security by an agreed date.
    At least    The customer says who owns the review and how long the queue is.

Who
    Kari Lund, production manager  does it      champion  convinced  last 12 Nov
    Jon Eide, IT manager           contributes  sceptic   contacted  last 12 Nov
  ? Head of security               approves     not named yet: who is it?

Last time (Thu 12 Nov, meeting with Kari Lund and Jon Eide)   advance

We must
    Before      Send our security pack with certificates and data flows
    During      Offer a technical contact who answers within a day
    3 of our last 8 tasks belonged to no open step.

What we do not know
  ? Siv Moen is to decide but has never been contacted. Ask Kari Lund:
    “What does Siv Moen need to see to say yes, and when can we meet?”
  ? All we know about how they buy comes from Kari Lund. Ask Jon Eide:
    “Who must approve, in which order, and who can stop it?”
  ? Not named yet: lawyer (approves “Clear privacy” and “Review the contract”)
    and budget owner. Ask Kari Lund:
    “Who must approve?”

After the meeting   kp advance nordvik
"""


def lay(root: Path, language: Language, today: date) -> Workspace:
    for path, content in demo_files(language, today).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content.encode())
    return Workspace(root)


def brief_of(workspace: Workspace, deal_id: str, today: date) -> Brief:
    deal = workspace.read_deal(deal_id).model
    assert deal is not None
    process = workspace.read_process(deal.process[0].process).model
    assert process is not None
    situation = make_situation(deal_id, deal, {deal.process[0].process: process}, today)
    return make_brief(situation, planned_contact(situation))


@pytest.mark.parametrize(("language", "screen"), [(Language.NB, SCREEN_NB), (Language.EN, SCREEN_EN)])
def test_the_brief_that_people_see_first(tmp_path: Path, language: Language, screen: str) -> None:
    brief = brief_of(lay(tmp_path, language, ANCHOR), "nordvik", ANCHOR)
    assert draw_plain(brief_page(brief, speak(language))) == screen


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("today", DAYS.values(), ids=DAYS.keys())
def test_on_any_day_nothing_is_wrong_and_every_brief_is_one_screen(
    tmp_path: Path, language: Language, today: date
) -> None:
    workspace = lay(tmp_path, language, today)
    assert check_workspace(workspace, (), today) == ()
    assert workspace.deal_ids() == DEALS
    for deal_id in DEALS:
        page = brief_page(brief_of(workspace, deal_id, today), speak(language))
        rows = draw_plain(page).splitlines()
        assert max(map(len, rows)) <= 80, deal_id
        assert len(draw_plain(fit(page, 40, 80, lambda missing: Line(text(str(missing))))).splitlines()) <= 40


@pytest.mark.parametrize("today", DAYS.values(), ids=DAYS.keys())
def test_on_any_day_the_first_contact_is_today_or_on_monday(tmp_path: Path, today: date) -> None:
    when = brief_of(lay(tmp_path, Language.NB, today), "nordvik", today).contact.when
    assert when is not None
    assert 0 <= (when.day - today).days <= 2
    assert when.day.weekday() < 5


@pytest.mark.parametrize("language", Language)
def test_each_deal_shows_what_it_is_there_for(tmp_path: Path, language: Language) -> None:
    workspace = lay(tmp_path, language, ANCHOR)
    fjordlaks, havnes, nordvik, tinde = (brief_of(workspace, each, ANCHOR) for each in DEALS)

    assert fjordlaks.progress.continuations == 3
    assert (fjordlaks.our_work.days_since_customer, fjordlaks.our_work.our_acts) == (64, 7)
    assert (fjordlaks.progress.done, fjordlaks.progress.of) == (4, 16)

    assert havnes.unknowns[0].kind is UnknownKind.CONTRADICTION
    assert any(havnes.situation.history.steps.reopened_on(step.id) for step in havnes.situation.open_steps)
    assert havnes.customer_promises[0].times_moved == 1
    assert havnes.contact.when is None

    assert [person.progress for person in nordvik.situation.people.values()] == [
        PersonProgress.CONVINCED,
        PersonProgress.CONTACTED,
        None,
    ]
    assert (nordvik.our_work.wasted, nordvik.our_work.recent) == (3, 8)

    assert (tinde.progress.done, tinde.progress.of, tinde.progress.days_open) == (13, 16, 6)
    assert (tinde.our_work.undone, tinde.our_work.tasks) == (12, 29)
    assert tinde.unknowns == ()


def test_the_two_languages_tell_the_same_story() -> None:
    nb, en = (demo_files(language, ANCHOR) for language in (Language.NB, Language.EN))
    assert list(nb) == list(en)
    for path in nb:
        assert len(nb[path].splitlines()) == len(en[path].splitlines()), path
        assert dates(nb[path]) == dates(en[path]), path


def test_the_files_show_people_the_format() -> None:
    for path, content in demo_files(Language.NB, ANCHOR).items():
        if path.startswith("deals/"):
            assert content.splitlines()[0] == "# yaml-language-server: $schema=../.kp/schema/deal.json"


def test_every_date_moves_those_in_ids_too_and_nothing_else() -> None:
    text = "id: 2026-11-26-k7f2\ndate: 2026-11-26 10:00\nphone: 12026-11-269, saas-virksomhet@1, 30. april\n"
    assert shifted(text, 35) == (
        "id: 2026-12-31-k7f2\ndate: 2026-12-31 10:00\nphone: 12026-11-269, saas-virksomhet@1, 30. april\n"
    )


def dates(text: str) -> list[str]:
    return [word.strip("{},") for word in text.split() if word.strip("{},")[:4] == "2026"]
