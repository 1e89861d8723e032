"""What was said in one form and told in another is taken; another number, day, word or person is not."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from calls_for_drafts import CALLS, FORMS, PEOPLE, true_items

from kjopsprosess.features.advance.draft.items import DraftItem, ToldRecord
from kjopsprosess.features.advance.draft.proof.beyond_quotes import Speakers
from kjopsprosess.features.advance.draft.proof.proof import Proof, Prover
from kjopsprosess.features.advance.draft.proof.transcript import Transcript
from kjopsprosess.features.advance.draft.proof.transcript_file import read_transcript
from kjopsprosess.model.deal import Done, Promise, Skipped
from kjopsprosess.model.told import Heard

TODAY = date(2026, 11, 26)
CUSTOMER = {"kari": "Kari Lund", "siv": "Siv Moen"}
KINDS: dict[str, type[ToldRecord]] = {"promised": Promise, "heard": Heard, "done": Done, "skipped": Skipped}
NUMBERS = {
    "nb": [
        ["2 millioner", "to millioner", "2 mill.", "2 000 000", "2.000.000", "2,0 millioner"],
        ["2,5 millioner", "2.5 millioner", "2 500 000", "to og en halv million", "to komma fem millioner"],
        ["1,5 millioner", "halvannen million", "1 500 000", "en og en halv million"],
        ["en million", "1 million", "1 000 000"],
        ["en halv million", "0,5 millioner", "500 000", "fem hundre tusen", "femhundretusen"],
        ["25 000", "25.000", "tjuefem tusen", "femogtjue tusen", "25 tusen"],
        ["100 000", "hundre tusen", "100 tusen", "ett hundre tusen"],
        ["1 200", "ett tusen to hundre", "tusen to hundre", "1.200"],
        ["250", "to hundre og femti", "tohundreogfemti"],
        ["300", "tre hundre", "trehundre"],
        ["2 milliarder", "to milliarder", "2 mrd"],
        ["12", "tolv", "et dusin"],
        ["2", "to"],
        ["5", "fem"],
    ],
    "en": [
        ["2 million", "two million", "2m", "2,000,000"],
        ["2.5 million", "two and a half million", "2,500,000", "two point five million"],
        ["1.5 million", "one and a half million", "1,500,000"],
        ["a million", "one million", "1 million"],
        ["half a million", "500,000", "five hundred thousand", "a half million"],
        ["25,000", "twenty-five thousand", "25k", "twenty five thousand"],
        ["100,000", "a hundred thousand", "one hundred thousand"],
        ["1,200", "twelve hundred", "one thousand two hundred"],
        ["250", "two hundred and fifty", "two hundred fifty"],
        ["300", "three hundred"],
        ["2 billion", "two billion", "2bn"],
        ["12", "twelve", "a dozen"],
        ["2", "two", "a couple"],
        ["5", "five"],
    ],
}
COSTS = {"nb": "Det koster oss", "en": "We pay you"}
SENTENCE = {"nb": "Jeg sender tilbudet på {} kroner innen {}.", "en": "I will send the offer of {} kroner by {}."}
TOLD = {"nb": "sender tilbudet på {} kroner", "en": "sends the offer of {} kroner"}
DAYS = {
    "nb": {
        "2026-12-11": "fredag 11. desember|den ellevte desember|11.12.|11.12.2026|fredag den 11.|11/12|uke 50",
        "2026-12-10": "torsdag 10. desember|om to uker|10. desember|den tiende|om fjorten dager",
        "2026-11-27": "i morgen|fredag 27. november|fredag",
        "2026-12-04": "neste fredag|fredag 4. desember|fredag om en uke",
        "2026-11-30": "mandag 30. november|mandag|førstkommende mandag",
        "2027-01-15": "15. januar 2027|15. januar",
        "2026-12-31": "31. desember|utgangen av desember",
    },
    "en": {
        "2026-12-11": "Friday 11 December|December 11th|the eleventh of December|Friday the eleventh|the 11th|week 50",
        "2026-12-10": "Thursday 10 December|in two weeks|two weeks from now",
        "2026-11-27": "tomorrow|Friday 27 November|Friday",
        "2026-12-04": "next Friday|Friday 4 December|a week from Friday",
        "2026-11-30": "Monday 30 November|Monday",
        "2027-01-15": "15 January 2027|January 15",
        "2026-12-31": "31 December|the end of December",
    },
}
NO_DAY = """\
midten av januar|begynnelsen av januar|første uke i januar|tidlig i januar|sent i januar|rundt 11. desember
ca. 11. desember|uka etter 11. desember|dagen før 11. desember|dagen etter fredag|to dager før fredag
mellom 10. og 12. desember|10.-12. desember|hver fredag|annenhver fredag|fredag eller mandag|etter jul
om to-tre uker|om noen uker|torsdag 11. desember|31. november
mid January|early January|late in January|the first week of January|around 11 December|about the eleventh
the week after 11 December|the day after Friday|two days before 11 December|every Friday
between 10 and 12 December|Friday or Monday|after Christmas|in two or three weeks|in a few weeks
Thursday 11 December|31 November
"""
NO_PROMISE = """\
Jeg sender notatet etter 11. desember
Jeg sender notatet tidligst 11. desember
Kanskje jeg sender notatet innen 11. desember
Jeg prøver å få sendt notatet innen 11. desember
Jeg burde sende notatet innen 11. desember
Jeg håper å sende notatet innen 11. desember
Hvis styret vil, så kan jeg nok sende notatet innen 11. desember
Jeg sender notatet innen 11. desember. Nei, ikke da
Jeg sender notatet innen 11. desember, eller når vi får tid
Jeg sender ikke notatet innen 11. desember
Sender jeg notatet innen 11. desember?
I'll send the note after 11 December
Maybe I'll send the note by 11 December
I might send the note by 11 December
I hope to send the note by 11 December
I'll try to send the note by 11 December
I should send the note by 11 December
I'll send the note by 11 December, or rather by Christmas
I'll send the note by 11 December. No wait, that is too early
I can't send the note by 11 December
If the board agrees I'll send the note by 11 December
Will I send the note by 11 December?
"""
LOOK_ALIKES = {"a": "а", "e": "е", "o": "о", "i": "і", "p": "р", "c": "с", "y": "у", "x": "х", "1": "l", "0": "O"}
"""Letters that look like others, most of them Cyrillic."""


def prover(transcript: str) -> Prover:
    """What holds items to a transcript; Per is one of us."""
    call = Transcript(read_transcript(transcript))
    return Prover(call, Speakers(CUSTOMER, [("per", "Per Hansen")]), TODAY, day_first=True)


def is_taken(transcript: str, told: ToldRecord, kind: str = "promised") -> bool:
    return isinstance(prover(transcript).prove(DraftItem(kind, 0, told)), Proof)


def promise(quote: str, what: str, due: str, by: str = "kari") -> Promise:
    return Promise.model_validate({"id": "x", "by": by, "what": what, "due": due, "quote": quote})


@pytest.mark.parametrize("language", NUMBERS)
@pytest.mark.slow
def test_a_number_is_taken_in_any_form_and_no_other_number_in_any(language: str) -> None:
    groups = NUMBERS[language]
    spoken = [(form, number) for number, group in enumerate(groups) for form in group]
    wrong = []
    for (heard, number), (claimed, other) in product(spoken, spoken):
        sentence = f"{COSTS[language]} {heard} kroner"
        told = Heard.model_validate({"by": ["kari"], "says": f"{COSTS[language]} {claimed} kroner", "quote": sentence})
        taken = is_taken(f"Kari Lund: {sentence}.", told, "heard")
        if taken != (number == other):
            wrong.append((heard, claimed, taken))
    assert wrong == []


@pytest.mark.quick
@pytest.mark.parametrize(
    ("heard", "claimed", "taken"),
    [
        ("det tar to til tre uker", "2 uker", False),
        ("det tar to til tre uker", "2-3 uker", True),
        ("it takes 5-6 weeks here", "6 weeks", False),
        ("it takes five or six weeks", "5-6 weeks", True),
        ("det tar tre uker her", "3 dager", False),
        ("det tar tre uker her", "3 uker", True),
        ("vi har 10 enheter her", "10 prosent", False),
        ("vi får ti prosent her", "10 %", True),
        ("it costs 10 euros now", "10 kroner", False),
        ("we have two boxes here", "2 billion", False),
        ("vi har 4 krav innen 11. desember", "11 krav", False),
        ("vi har 4 krav innen 11. desember", "4 krav", True),
        ("vi må ha fem hundre tusen", "500", False),
        ("it is half a million", "1 million", False),
        ("we ask two point five million", "5 million", False),
        ("vi har to kontrakter her", "halvannen million", False),
    ],
)
def test_units_and_parts_of_numbers(heard: str, claimed: str, taken: bool) -> None:
    told = Heard.model_validate({"by": ["kari"], "says": claimed, "quote": heard})
    assert is_taken(f"Kari Lund: {heard}.", told, "heard") == taken


@pytest.mark.parametrize("language", DAYS)
@pytest.mark.slow
def test_a_day_is_taken_in_any_form_and_no_other_day(language: str) -> None:
    wrong = []
    for day, forms in DAYS[language].items():
        for form, due in product(forms.split("|"), DAYS[language]):
            sentence = SENTENCE[language].format("12", form)
            taken = is_taken(f"Kari Lund: {sentence}", promise(sentence, TOLD[language].format("12"), due))
            if taken != (due == day):
                wrong.append((form, due, taken))
    assert wrong == []


@pytest.mark.parametrize("form", NO_DAY.replace("\n", "|").strip("|").split("|"))
def test_what_names_no_certain_day_proves_no_day_at_all(form: str) -> None:
    sentence = f"I send it by {form}" if form.isascii() and " av " not in form else f"Jeg sender det innen {form}"
    days = [TODAY + timedelta(days) for days in range(-40, 80)]
    found = [day for day in days if is_taken(f"Kari Lund: {sentence}.", promise(sentence, "x", day.isoformat()))]
    assert found == []


@pytest.mark.quick
@pytest.mark.parametrize("sentence", NO_PROMISE.splitlines())
def test_what_is_no_promise_is_none_however_it_is_cut(sentence: str) -> None:
    words = sentence.split()
    for first, last in product(range(len(words)), range(3, len(words) + 1)):
        quote = " ".join(words[first:last])
        assert not is_taken(f"Kari Lund: {sentence}.", promise(quote, "sends it", "2026-12-11")), quote


@pytest.mark.quick
@pytest.mark.parametrize(
    "sentence",
    [
        "Jeg sender notatet etter møtet, innen fredag 11. desember",
        "Vi håper det går bra, og jeg sender notatet innen 11. desember",
        "Fra i dag er det jeg som følger opp, så jeg sender notatet innen 11. desember",
        "After the meeting I'll send the note by Friday 11 December",
        "I hope you are well, and I'll send the note by 11 December",
        "Don't worry. I'll send the note by 11 December. Then we talk",
    ],
)
def test_what_is_a_promise_is_one_in_spite_of_such_words_elsewhere(sentence: str) -> None:
    words = sentence.replace(". Then we talk", "").split()
    begin = next(place for place, word in enumerate(words) if word in ("sender", "send"))
    quote = " ".join(words[begin:])
    assert is_taken(f"Kari Lund: {sentence}.", promise(quote, "sends the note", "2026-12-11"))


def items(language: str) -> list[tuple[str, ToldRecord]]:
    return [
        (kind, KINDS[kind].model_validate(each)) for kind, all_of in true_items(language).items() for each in all_of
    ]


@pytest.mark.parametrize(("language", "form"), [*product(CALLS, FORMS)])
def test_look_alikes_in_words_and_names_prove_nothing(language: str, form: str) -> None:
    transcript = FORMS[form](CALLS[language])
    assert [kind for kind, told in items(language) if not is_taken(transcript, told, kind)] == []
    tried = 0
    for (kind, told), (letter, like) in product(items(language), LOOK_ALIKES.items()):
        quote = told.quote or ""
        if letter in quote:
            tried += 1
            changed = told.model_copy(update={"quote": quote.replace(letter, like, 1)})
            assert not is_taken(transcript, changed, kind), changed.quote
    assert tried > 25
    for name in ("Kari Lund", "Siv Moen"):
        first, last = name.split()
        strange = transcript
        for letter, like in (("a", "а"), ("i", "і")):
            strange = strange.replace(first, first.replace(letter, like)).replace(last, f"{last}\u0435")
        for kind, told in items(language):
            if CUSTOMER.get(DraftItem(kind, 0, told).by[0]) == name:
                assert not is_taken(strange, told, kind)


@pytest.mark.parametrize("language", CALLS)
@pytest.mark.parametrize("form", FORMS)
def test_words_are_one_quote_over_cues_and_two_where_somebody_else_speaks(language: str, form: str) -> None:
    for kind, told in items(language):
        quote = (told.quote or "").split()
        who = DraftItem(kind, 0, told).by[0].replace("us", "per")
        other = next(each for each in PEOPLE if each != who)
        first = {"nb": "Jeg", "en": "I"}[language]  # a promise says who makes it
        for cut in range(1, len(quote)):
            halves = [" ".join(quote[:cut]), " ".join(quote[cut:])]
            rest = [("per", "Takk for det."), ("kari", "Ja."), ("siv", "Ja.")]
            begun = f"{first} {halves[0]}"
            whole = FORMS[form]([(who, begun), (who, halves[1]), *rest])
            assert is_taken(whole, told, kind)
            broken = FORMS[form]([(who, begun), (other, "mhm"), (who, halves[1]), *rest])
            assert not is_taken(broken, told, kind)
