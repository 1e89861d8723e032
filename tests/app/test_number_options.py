"""A number that an option cannot take is refused in the words of the screen, whichever option it is."""

import pytest
from workspace_at_hand import kp


@pytest.mark.parametrize("call", ["practise -n {}", "practise --seed {}", "process upgrade nordvik --to {}"])
@pytest.mark.parametrize(
    ("text", "nb", "en"),
    [
        ("x", "skal være et helt tall, og «x» er ikke det.", "takes a whole number, which “x” is not."),
        ("1.5", "skal være et helt tall, og «1.5» er ikke det.", "takes a whole number, which “1.5” is not."),
        ("-7", "eller mer, og ikke «-7».", "or more, not “-7”."),
    ],
)
def test_it_is_refused_in_both_languages(
    monkeypatch: pytest.MonkeyPatch, call: str, text: str, nb: str, en: str
) -> None:
    for lang, words in (("nb", nb), ("en", en)):
        monkeypatch.setenv("KP_LANG", lang)
        said = kp(*call.format(text).split())
        assert said.code == 2
        assert words in " ".join(said.err.split())
        assert "Input" not in said.err
