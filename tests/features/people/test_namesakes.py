"""Two people of the same name are told apart on every screen, and can be typed as the screen shows them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import TODAY, kp, lay, nordvik_log

DEAL = """\
customer: Nordvik Mekaniske
process: prosess@1
people:
  - {id: ola-h, name: Ola Hansen%s}
  - {id: ola-h2, name: %s%s}
  - {id: siv, name: Siv Moen, roles: [leder]}
log:
  - id: 2026-11-10-aaaa
    date: 2026-11-10
    how: meeting
    with: [ola-h, ola-h2]
    promised:
      - {id: notat, by: ola-h, what: sender notatet, due: 2026-11-20, step: behov}
      - {id: liste, by: ola-h2, what: sender listen, due: 2026-12-20, step: behov}
    heard:
      - {by: ola-h2, step: behov, says: Vi leser to ganger}
    booked:
      - {date: 2026-11-27 10:00, how: meeting, with: [ola-h, ola-h2]}
"""
KINDS = {
    "titles": ((", title: innkjøper", "Ola Hansen", ", title: jurist"), ("innkjøper", "jurist")),
    "one title": ((", title: innkjøper", "Ola Hansen", ""), ("innkjøper", "ola-h2")),
    "roles": ((", roles: [leder]", "Ola Hansen", ", roles: [bruker]"), ("daglig leder", "bruker")),
    "the same title": ((", title: sjef", "Ola Hansen", ", title: sjef"), ("ola-h", "ola-h2")),
    "nothing": (("", "Ola Hansen", ""), ("ola-h", "ola-h2")),
    "looks the same": (("", "OLA\N{NO-BREAK SPACE}Hansen", ", title: jurist"), ("ola-h", "jurist")),
}
SCREENS = ("brief nordvik", "log nordvik", "promises", "map nordvik", "questions nordvik", "people nordvik --by-step")


def shown(kind: str) -> tuple[str, str]:
    (_, second, _), (one, other) = KINDS[kind]
    return f"Ola Hansen ({one})", f"{second} ({other})".replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def kind(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    name: str = request.param
    lay(tmp_path, DEAL % KINDS[name][0])
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    return name


def said(command: str) -> str:
    found = kp(*command.split(), "--today", TODAY)
    assert found.code == 0, found.all
    return found.out.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("kind", KINDS, indirect=True)
def test_no_screen_shows_a_name_that_two_have_without_what_tells_them_apart(kind: str) -> None:
    one, other = shown(kind)
    seen = ""
    for command in SCREENS:
        screen = said(command)
        plain = screen.replace(one, "").replace(other, "")
        for title in ("innkjøper", "jurist", "sjef"):  # a list of people has name and title beside each other
            plain = plain.replace(f"Ola Hansen, {title}", "").replace(f"OLA Hansen, {title}", "")
        assert "Hansen" not in plain, (command, plain)
        seen += screen
    assert one in seen
    assert other in seen


@pytest.mark.parametrize("kind", KINDS, indirect=True)
def test_what_the_screen_shows_can_be_typed(kind: str) -> None:
    for place, name in enumerate(shown(kind)):
        assert kp("advance", "nordvik", "--how", "call", "--with", name, "--today", TODAY).code == 0
        assert nordvik_log()[-1].with_ == (("ola-h", "ola-h2")[place],)


@pytest.mark.parametrize("kind", KINDS, indirect=True)
def test_programs_get_the_name_alone(kind: str) -> None:
    found = json.loads(said("people nordvik --json"))
    assert all(shown(kind)[0] not in json.dumps(each) for each in found["people"])
    names = [each["name"].replace("\N{NO-BREAK SPACE}", " ").title() for each in found["people"]]
    assert sorted(names) == ["Ola Hansen", "Ola Hansen", "Siv Moen"]
