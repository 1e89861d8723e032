"""A message stands once, and a list of messages is read in one language."""

from __future__ import annotations

import pytest

from kjopsprosess.messages.languages import EN, NB, speak
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted, SayEach, SayList
from kjopsprosess.model.values import Language


class Inner(MessageList):
    what = Say(nb="hva", en="what")


class Example(MessageList):
    plain = Say(nb="ja", en="yes")
    again = plain
    days = SayCounted(nb=("{n} dag", "{n} dager"), en=("{n} day", "{n} days"))
    by_key = SayBy({"a": Say(nb="en", en="one"), "b": Say(nb="to", en="two")})
    each = SayEach(Say(nb="hvem", en="who"), Say(nb="når", en="when"))
    inner = SayList(Inner)


NORWEGIAN, ENGLISH = Example(Language.NB), Example(Language.EN)


def test_a_list_says_everything_in_its_own_language() -> None:
    assert (NORWEGIAN.plain, ENGLISH.plain) == ("ja", "yes")
    assert (NORWEGIAN.days(1), ENGLISH.days(2)) == ("1\N{NO-BREAK SPACE}dag", "2\N{NO-BREAK SPACE}days")
    assert (NORWEGIAN.by_key, ENGLISH.by_key) == ({"a": "en", "b": "to"}, {"a": "one", "b": "two"})
    assert (NORWEGIAN.each, ENGLISH.each) == (("hvem", "når"), ("who", "when"))
    assert (NORWEGIAN.inner.what, ENGLISH.inner.what) == ("hva", "what")


def test_one_message_may_stand_in_several_places() -> None:
    assert (NORWEGIAN.again, ENGLISH.again) == ("ja", "yes")


@pytest.mark.parametrize("said", [{"nb": "ja"}, {"en": "yes"}, {"nb": "ja", "eng": "yes"}])
def test_a_language_that_lacks_stops_the_program_where_the_message_stands(said: dict[str, str]) -> None:
    with pytest.raises(TypeError):
        Say(**said)


def test_a_name_that_is_none_is_not_read() -> None:
    with pytest.raises(AttributeError):
        _ = NORWEGIAN.plian  # type: ignore[attr-defined]


def test_speaking_a_language_gives_the_same_messages_each_time() -> None:
    assert (speak(Language.NB), speak(Language.EN)) == (NB, EN)
    assert NB.brief is NB.brief
    assert (NB.code, EN.code) == ("nb", "en")
