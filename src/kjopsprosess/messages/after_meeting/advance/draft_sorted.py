"""Messages about a draft that was held to a transcript: what becomes of each item, and why some are refused."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted

_YOURSELF = Say(
    nb="et sitat kan ikke vise det. Stemmer det, så skriv det inn selv: {command}",
    en="a quote cannot show it. If it is true, record it yourself: {command}",
)


class SortedMessages(MessageList):
    """What is said of the items of a draft."""

    head = Say(nb="{draft} holdt opp mot {transcript} fra {day}:", en="{draft} checked against {transcript} of {day}:")
    """{draft}, {transcript}: files; {day}: the day of the call, from which days in it are counted."""
    labels = SayBy(
        {
            "taken": Say(nb="Tas med", en="Taken"),
            "known": Say(nb="Kjent", en="Known"),
            "differs": Say(nb="Uenige", en="Differs"),
            "refused": Say(nb="Avvist", en="Refused"),
        },
    )
    """What becomes of an item."""
    happened = SayBy(
        {
            "done": Say(nb="{names} har gjort {step}", en="{names} did {step}"),
            "skipped": Say(nb="{names} vil ikke ta {step}", en="{names} will not take {step}"),
            "reopened": Say(nb="{names} har gått tilbake til {step}", en="{names} went back to {step}"),
            "heard": Say(nb="{names}: {words}", en="{names}: {words}"),
        },
    )
    """{names}, {step}, {words}: an item as a sentence, by its key in the file."""
    somebody = Say(nb="Noen", en="Somebody")
    refused = Say(nb="{item}: {reason}", en="{item}: {reason}")
    """{item}, {reason}: both without a full stop."""
    refused_words = Say(nb="{item} {reason}", en="{item} {reason}")
    """{item}: what somebody said, as a sentence; {reason}: begins one."""
    known = Say(nb="{item} ({day})", en="{item} ({day})")
    """{item}, {day}: since when the log has it."""
    differs = Say(
        nb="{item} {other} sier noe annet, og begge står.", en="{item} {other} says something else; both are kept."
    )
    """{item}, {other}."""
    said_at = Say(nb="{words} ({at})", en="{words} ({at})")
    """{words}, {at}: the time in the call."""
    nearest = Say(nb="Nærmest, {speaker}: {words}", en="Nearest, {speaker}: {words}")
    """{speaker}, {words}."""
    said_by = Say(nb="Sagt av {speaker}: {words}", en="Said by {speaker}: {words}")
    """{speaker}, {words}."""
    nobody_named = Say(nb="ukjent", en="unknown")
    also_there = Say(
        nb="Var også med, ifølge referatet: {names}.", en="Also there, according to the transcript: {names}."
    )
    """{names}: said what is taken, and were not among those who were there."""
    ours = Say(nb="Vår del, slik den står i utkastet: {keys}.", en="Our part, as it is in the draft: {keys}.")
    """{keys}: keys of the entry, such as note and did."""
    unchecked = Say(nb="Sier ordene det? {keys}", en="Do the words say so? {keys}")
    """{keys}: what of an item no words are held to."""
    unchecked_keys = SayBy(
        {
            "says": Say(
                nb="det utkastet gjør av dem, uten «ikke» eller «hvis»",
                en="what the draft makes of them, without “not” or “if”",
            ),
            "step": Say(nb="at det er dette steget", en="that it is this step"),
            "name": Say(nb="nytt steg", en="a new step"),
            "done_when": Say(nb="når det er gjort", en="when it is done"),
            "who": Say(nb="hvem som deltar", en="who takes part"),
            "after": Say(nb="hva det kommer etter", en="what it comes after"),
            "before": Say(nb="hva som venter på det", en="what waits for it"),
            "takes_from": Say(nb="hvor tiden telles fra", en="where the time is counted from"),
            "contact": Say(nb="hvordan vi kan ha kontakt", en="how we may have contact"),
            "kind": Say(nb="at det er karens", en="that it is a standstill"),
            "without": Say(nb="roller de ikke har", en="roles they do not have"),
            "why_now": Say(nb="hvorfor de kjøper nå", en="why they buy now"),
        },
    )
    """What an item says beside its words, by its key in the file."""
    if_saved = Say(nb="Hvis det lagres: {verdict}.", en="If saved: {verdict}.")
    """{verdict}."""
    save = SayCounted(nb=("Lagre {n}? [j/N]", "Lagre {n}? [j/N]"), en=("Save {n}? [y/N]", "Save {n}? [y/N]"))
    nothing_to_save = Say(nb="Ikke lagret. Det er ingenting å lagre.", en="Not saved. There is nothing to save.")
    needs_yes = Say(
        nb="Ikke lagret. Her kan ingen svare; legg til --yes for å lagre.",
        en="Not saved. Nobody can answer here; add --yes to save.",
    )
    no_transcript = Say(
        nb="{file} sier ikke hvem som snakker. Referatet må være VTT, SRT, linjer med «Navn: ord» eller navn over ordene.",
        en="{file} does not say who speaks. A transcript must be VTT, SRT, lines of “Name: words” or names above the words.",
    )
    """{file}."""
    not_utf8 = Say(nb="{file} er ikke lagret som UTF-8.", en="{file} is not saved as UTF-8.")
    """{file}."""
    one_stdin = Say(
        nb="--from og --transcript kan ikke begge leses fra standard inndata.",
        en="--from and --transcript cannot both be read from standard input.",
    )
    reasons = SayBy(
        {
            "seen": Say(
                nb="et referat viser hva som ble sagt, ikke hva som ble laget. Skriv said i stedet for seen",
                en="a transcript shows what was said, not what was made. Write said instead of seen",
            ),
            "by-nobody": Say(nb="det står ikke hvem som sa det", en="it does not say who said it"),
            "no-quote": Say(nb="det mangler et sitat som viser det", en="it lacks a quote that shows it"),
            "short-quote": Say(
                nb="sitatet har færre enn tre ord, og det viser ingenting",
                en="the quote has fewer than three words, which shows nothing",
            ),
            "not-said": Say(nb="ingen har sagt disse ordene", en="nobody said these words"),
            "other-speaker": Say(nb="{who} har ikke sagt disse ordene", en="{who} did not say these words"),
            "speaker-unnamed": Say(
                nb="referatet sier ikke hvem som sa disse ordene",
                en="the transcript does not say who said these words",
            ),
            "speaker-unsure": Say(
                nb="{speaker} kan være flere, så det er ikke sikkert at det er {who}",
                en="{speaker} may be several people, so it is not certain that it is {who}",
            ),
            "question": Say(nb="ordene er et spørsmål", en="the words are a question"),
            "negated": Say(
                nb="det står {word} i eller ved ordene. Stemmer det likevel, så skriv det inn selv",
                en="there is {word} in or beside the words. If it is true all the same, record it yourself",
            ),
            "conditional": Say(
                nb="det står {word} i eller ved ordene, så det gjelder bare på et vilkår",
                en="there is {word} in or beside the words, so it holds only on a condition",
            ),
            "hedged": Say(
                nb="det står {word} i eller ved ordene, så det er ikke sikkert",
                en="there is {word} in or beside the words, so it is not certain",
            ),
            "reported": Say(
                nb="det står {word} i eller ved ordene, så det er noe en annen har sagt",
                en="there is {word} in or beside the words, so somebody else has said it",
            ),
            "partly": Say(
                nb="det står {word} i eller ved ordene, så hele steget er ikke gjort",
                en="there is {word} in or beside the words, so not all of it is done",
            ),
            "formerly": Say(
                nb="det står {word} foran ordene, så det var slik før",
                en="there is {word} before the words, so it was so in the past",
            ),
            "told-of": Say(
                nb="det står {word} i eller ved ordene, så de forteller om noe og lover det ikke",
                en="there is {word} in or beside the words, so they tell of something and do not promise it",
            ),
            "to-come": Say(
                nb="det står {word} i eller ved ordene, så det er ikke gjort ennå",
                en="there is {word} in or beside the words, so it is not done yet",
            ),
            "other-subject": Say(
                nb="ordene sier at {word} skal gjøre det. Et løfte er «jeg» eller «vi»",
                en="the words say that {word} does it. A promise is “I” or “we”",
            ),
            "no-subject": Say(
                nb="ordene sier ikke hvem som skal gjøre det. Ta med «jeg» eller «vi» i sitatet",
                en="the words do not say who does it. Take “I” or “we” into the quote",
            ),
            "taken-back": Say(
                nb="det står {word} rett etter ordene, så de kan være tatt tilbake",
                en="there is {word} right after the words, so they may have been taken back",
            ),
            "day-unclear": Say(nb="det er ikke klart hvilken dag {text} er", en="it is not clear which day {text} is"),
            "day-not-said": Say(nb="ordene nevner ikke {day}", en="the words do not name {day}"),
            "several-days": Say(
                nb="ordene nevner flere dager ({day} og {other}); ta bare med dem om dette",
                en="the words name several days ({day} and {other}); quote only those about this",
            ),
            "other-day": Say(nb="ordene sier {other}, ikke {day}", en="the words say {other}, not {day}"),
            "words-other-day": Say(nb="{text} er ikke nevnt i ordene", en="{text} is not named in the words"),
            "other-number": Say(nb="{number} er ikke nevnt i ordene", en="{number} is not named in the words"),
            "cut-day": Say(
                nb="sitatet har bare en del av dagen {text}; ta den med helt",
                en="the quote has only a part of the day {text}; quote all of it",
            ),
            "cut-number": Say(
                nb="sitatet har bare en del av tallet {text}; ta det med helt",
                en="the quote has only a part of the number {text}; quote all of it",
            ),
            "other-unit": Say(nb="ordene har en annen enhet enn {text}", en="the words have another unit than {text}"),
            "part-of-range": Say(nb="ordene sier {least}–{most}", en="the words say {least}–{most}"),
            "other-rule": Say(
                nb="ordene sier noe annet om dagen er den første, den siste eller selve dagen",
                en="the words differ on whether the day is the earliest, the latest or the day itself",
            ),
            "promised-before": Say(
                nb="det er lovet før ({day}); er det flyttet, skriv: {command}",
                en="promised before ({day}); if it has been moved, type: {command}",
            ),
            "undated": Say(
                nb="ingen dag er nevnt, så det er ikke noe løfte", en="no day is named, so it is not a promise"
            ),
            "attitude": Say(
                nb="en holdning tas aldri fra et referat", en="an attitude is never taken from a transcript"
            ),
            "of-person": Say(nb="et sitat kan ikke vise {words}", en="a quote cannot show {words}"),
            "new-person": Say(
                nb="kp vet ikke om det er kunden eller oss. Legg til personen med --person først, eller skriv oss under team i kp.yaml",
                en="kp cannot tell whether that is the customer or us. Add the person with --person first, or name us under team in kp.yaml",
            ),
            "silent": Say(
                nb="sier ingenting i referatet, som derfor ikke viser at hun eller han var med",
                en="says nothing in the transcript, which therefore does not show that they were there",
            ),
            "kept": _YOURSELF,
            "moved": _YOURSELF,
            "dropped": _YOURSELF,
            "holds": _YOURSELF,
            "confirmed": _YOURSELF,
            "booked": _YOURSELF,
            "no-words-beside": Say(nb="et sitat kan ikke vise det", en="a quote cannot show it"),
        },
    )
    """Why an item is refused, with {who}, {speaker}, {word}, {day}, {other}, {text}, {number}, {words} or {command}."""
