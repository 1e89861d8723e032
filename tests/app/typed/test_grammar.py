from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjopsprosess.app.typed.grammar import (
    ParsedPhrase,
    leading_numbers,
    names_before_colon,
    parse_person,
    parse_phrase,
    split_names,
    split_way,
)
from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.typed_values import WAYS

ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)
prose = st.text("abcæøå :,.=-", max_size=30).map(lambda words: f"x{words}x")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "jon: sikkerhet = Godkjenning på e-post",
            ParsedPhrase("jon", "sikkerhet", "Godkjenning på e-post", None, None),
        ),
        ("kari: pilot = Rapport: vedlegg", ParsedPhrase("kari", "pilot", "Rapport: vedlegg", None, None)),
        ("kari:pilot=Rapport", ParsedPhrase("kari", "pilot", "Rapport", None, None)),
        ("kari: pilot = a = b", ParsedPhrase("kari", "pilot", "a = b", None, None)),
        ("pilot = Pilotrapporten", ParsedPhrase(None, "pilot", "Pilotrapporten", None, None)),
        ("krav = IT vil ha: integrasjoner", ParsedPhrase(None, "krav", "IT vil ha: integrasjoner", None, None)),
        ("kari: pilot =", ParsedPhrase("kari", "pilot", "", None, None)),
        ("kari: = Rapport", ParsedPhrase("kari", None, "= Rapport", None, None)),
        ("kari: pilot", ParsedPhrase("kari", "pilot", "", None, None)),
        ("kari: Styret må godkjenne", ParsedPhrase("kari", None, "Styret må godkjenne", None, None)),
        ("kari: Styret må godkjenne #budsjett", ParsedPhrase("kari", None, "Styret må godkjenne", None, "budsjett")),
        ("kari: Styrevedtak #budsjett", ParsedPhrase("kari", None, "Styrevedtak", None, "budsjett")),
        ("kari: Kostnad per år = 500", ParsedPhrase("kari", "Kostnad per år", "500", None, None)),
        ("kari:  Gjennomføre   pilot=a = b", ParsedPhrase("kari", "Gjennomføre pilot", "a = b", None, None)),
        ("ingen beslutning = Tom kasse @ 1.2", ParsedPhrase(None, "ingen beslutning", "Tom kasse", "1.2", None)),
        ("kari: pilot = Sak #12", ParsedPhrase("kari", "pilot", "Sak #12", None, None)),
        ("later = Budsjettet er utsatt @ 1.2", ParsedPhrase(None, "later", "Budsjettet er utsatt", "1.2", None)),
        ("later @ 1.2", ParsedPhrase(None, "later", "", "1.2", None)),
        ("later", ParsedPhrase(None, "later", "", None, None)),
        ("", ParsedPhrase(None, None, "", None, None)),
    ],
)
def test_a_phrase_with_a_step(text: str, phrase: ParsedPhrase) -> None:
    assert phrase == parse_phrase(text, has_step=True)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("jon: sender skjema @ fredag", ParsedPhrase("jon", None, "sender skjema", "fredag", None)),
        ("jon: sender skjema @ 10 Dec #none", ParsedPhrase("jon", None, "sender skjema", "10 Dec", "none")),
        ("jon: sender skjema @ +2u  #sikkerhet ", ParsedPhrase("jon", None, "sender skjema", "+2u", "sikkerhet")),
        (
            "jon: skriver til it@nordvik.example @ 10.12",
            ParsedPhrase("jon", None, "skriver til it@nordvik.example", "10.12", None),
        ),
        ("jon: møter oss @ kontoret @ 10.12", ParsedPhrase("jon", None, "møter oss @ kontoret", "10.12", None)),
        ("jon: møter oss @ 10.12 @kontoret", ParsedPhrase("jon", None, "møter oss", "10.12 @kontoret", None)),
        ("jon: sender a = b @ i morgen", ParsedPhrase("jon", None, "sender a = b", "i morgen", None)),
        ("jon: sender C# @ fredag", ParsedPhrase("jon", None, "sender C#", "fredag", None)),
        ("jon: sender skjema @", ParsedPhrase("jon", None, "sender skjema", None, None)),
        ("jon: @ fredag", ParsedPhrase("jon", None, "", "fredag", None)),
        ("jon:", ParsedPhrase("jon", None, "", None, None)),
        (": sender skjema", ParsedPhrase(None, None, ": sender skjema", None, None)),
        ("sender skjema", ParsedPhrase(None, None, "sender skjema", None, None)),
        ("regneark @ 27.11", ParsedPhrase(None, None, "regneark", "27.11", None)),
        ("@ 27.11", ParsedPhrase(None, None, "", "27.11", None)),
        ("#none", ParsedPhrase(None, None, "", None, "none")),
    ],
)
def test_a_phrase_without_a_step(text: str, phrase: ParsedPhrase) -> None:
    assert phrase == parse_phrase(text, has_step=False)


def test_where_no_date_is_expected_an_at_sign_belongs_to_the_words() -> None:
    expected = ParsedPhrase("kari", "pilot", "Møte @ kontoret", None, None)
    assert expected == parse_phrase("kari: pilot = Møte @ kontoret", has_step=True, has_date=False)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("kari: x", ("kari",)),
        ("Kari Lund: x", ("Kari Lund",)),
        ("kari, jon: x", ("kari", "jon")),
        ("kari+jon + siv: x", ("kari", "jon", "siv")),
        ("Kari Lund og Jon Eide: x", ("Kari Lund", "Jon Eide")),
        ("kari, jon AND siv: x", ("kari", "jon", "siv")),
        ("a, b, c, d, e, f: x", ("a", "b", "c", "d", "e", "f")),
        ("kari, kari: x", ("kari",)),
        ("kari,: x", ("kari",)),
        ("Pa\N{COMBINING RING ABOVE}l: x", ("Pål",)),
        ("jon-2: x", ("jon-2",)),
        ("Anne Marie von Berg: x", ("Anne Marie von Berg",)),
        ("Vi fikk beskjed om dette: x", ()),
        ("Styret (vedtak): x", ()),
        ("sender https://nordvik.example", ()),
        ("møtes kl 10:30 i kantina", ()),
        (",: x", ()),
        ("x", ()),
    ],
)
def test_who_is_a_name_or_several_before_the_first_colon(text: str, names: tuple[str, ...]) -> None:
    assert names == names_before_colon(parse_phrase(text, has_step=False))


@pytest.mark.parametrize(
    ("text", "names"),
    [(" Roger Andog og Ogmund ", ("Roger Andog", "Ogmund")), ("kari,jon", ("kari", "jon")), (" ", ())],
)
def test_names_are_split_between_words_only(text: str, names: tuple[str, ...]) -> None:
    assert names == split_names(text)


@given(
    text=st.text() | st.text("ab :=@#,+\n0") | st.text("og :,").map(lambda og: f"{'og ' * 200}{og}"), flag=st.booleans()
)
def test_no_text_breaks_the_parse(text: str, flag: bool) -> None:
    names_before_colon(parse_phrase(text, has_step=flag))
    parse_person(text)


@given(who=ids, step=ids, words=prose, when=ids, hash_step=ids)
def test_what_is_put_together_comes_apart_again(who: str, step: str, words: str, when: str, hash_step: str) -> None:
    with_step = parse_phrase(f"{who}: {step} = {words} @ {when}", has_step=True)
    assert ParsedPhrase(who, step, words, when, None) == with_step
    without_step = parse_phrase(f"{who}: {words} @ {when} #{hash_step}", has_step=False)
    assert ParsedPhrase(who, None, words, when, hash_step) == without_step


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        (
            "siv: attitude=sceptic, roles=okonomidirektor+sponsor, name=Siv Moen",
            "siv",
            {"attitude": "sceptic", "roles": "okonomidirektor+sponsor", "name": "Siv Moen"},
        ),
        ("siv: needs=ro, orden, og tall, title=Sjef", "siv", {"needs": "ro, orden, og tall", "title": "Sjef"}),
        ("siv: needs = a = b: c,d , Left=true", "siv", {"needs": "a = b: c,d", "left": "true"}),
        ("siv: title=", "siv", {"title": ""}),
        ("siv: sceptic", "siv", {"": "sceptic"}),
        ("siv: sceptic, title=Sjef", "siv", {"": "sceptic", "title": "Sjef"}),
        ("siv", "siv", {}),
        ("siv:", "siv", {}),
        ("attitude=sceptic, needs=ro: og fred", "", {"attitude": "sceptic", "needs": "ro: og fred"}),
        ("", "", {}),
    ],
)
def test_a_person_is_an_id_and_what_is_said_by_key(text: str, who: str, said: dict[str, str]) -> None:
    assert parse_person(text) == (who, tuple(said.items()))


def test_a_key_told_twice_stands_twice() -> None:
    assert parse_person("siv: title=a, title=b") == ("siv", (("title", "a"), ("title", "b")))


@pytest.mark.parametrize(
    ("text", "numbers", "rest"),
    [
        ("1 2 Siri Dahl", ("1", "2"), "Siri Dahl"),
        ("1, 2 og 3", ("1", "2", "3"), ""),
        ("1 og Siri Dahl", ("1",), "Siri Dahl"),
        ("1 vi: sender regneark @ i morgen", ("1",), "vi: sender regneark @ i morgen"),
        ("1.12 kari", (), "1.12 kari"),
        ("Siri Dahl 2", (), "Siri Dahl 2"),
        ("", (), ""),
    ],
)
def test_numbers_come_first(text: str, numbers: tuple[str, ...], rest: str) -> None:
    assert (numbers, rest) == leading_numbers(text)


@pytest.mark.parametrize(
    ("text", "names", "way"),
    [
        ("ruth, nora, video", "ruth, nora", "meeting"),
        ("ruth, nora video call", "ruth, nora", "call"),
        ("kari og jon, på telefon", "kari og jon", "call"),
        ("call with ruth", "ruth", "call"),
        ("videomøte med kari, jon", "kari, jon", "meeting"),
        ("ruth, nora", "ruth, nora", None),
        ("", "", None),
        ("besøk", "", "meeting"),
        ("Rut og Nora Vang, Teams", "Rut og Nora Vang", "meeting"),
        ("Rut og Nora Vang på Teams", "Rut og Nora Vang", "meeting"),
        ("Teams, Rut og Nora Vang", "Rut og Nora Vang", "meeting"),
        ("på Teams med Rut og Nora Vang", "Rut og Nora Vang", "meeting"),
        ("Teams Rut, Nora Vang", "Rut, Nora Vang", "meeting"),
        ("lunsj med Rut", "Rut", "meeting"),
        ("Rut, hos dem", "Rut", "meeting"),
        ("Dan and Nora Vance at their office", "Dan and Nora Vance", "meeting"),
        ("Zoom call with Dan", "Dan", "meeting"),
        ("Dan, Nora Vance, in person", "Dan, Nora Vance", "meeting"),
        ("ringer Rut", "ringer Rut", None),
    ],
)
def test_a_way_of_contact_stands_before_or_after_the_names(text: str, names: str, way: str | None) -> None:
    found, typed = split_way(text)
    assert (found, typed and WAYS[folded(typed)]) == (names, way)
