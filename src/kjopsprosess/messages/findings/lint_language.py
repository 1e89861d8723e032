"""Findings: words an expert on language stops at in a process."""

from kjopsprosess.messages.say import Say

from .message import FindingMessage

LINT_LANGUAGE = {
    "translationese": FindingMessage(
        says=Say(nb="{word} er ikke slik folk snakker", en="{word} is not how people speak"),
        mend=Say(nb="Skriv for eksempel {instead}", en="Write for example {instead}"),
        explain=Say(
            nb="Ord som er oversatt fra salgsbøker, skurrer hos dem som kjøper til daglig. Bruk ordene kunden bruker selv.",
            en="Words translated from books on selling jar on those who buy for a living. Use the words the customer uses.",
        ),
    ),
    "outdated-name": FindingMessage(
        says=Say(nb="{word} heter noe annet nå", en="{word} is called something else now"),
        mend=Say(nb="Skriv {instead}", en="Write {instead}"),
        explain=Say(
            nb="Gamle navn på lover og stillinger får leseren til å lure på hva annet som er gammelt.",
            en="Old names of laws and titles make the reader wonder what else is old.",
        ),
    ),
    "english-in-bokmaal": FindingMessage(
        says=Say(
            nb="det engelske ordet {word} står i en tekst på bokmål",
            en="the English word {word} is in a text in bokmål",
        ),
        mend=Say(
            nb="Skriv {instead}; skal det engelske stå, sett det i parentes",
            en="Write {instead}; to keep the English, put it in brackets",
        ),
        explain=Say(
            nb="Kjøpsprosessen sier at den er på bokmål. Ett språk om gangen er lettere å lese høyt for kunden.",
            en="The buying process says that it is in bokmål. One language at a time is easier to read aloud to the customer.",
        ),
    ),
    "norwegian-in-english": FindingMessage(
        says=Say(
            nb="det norske ordet {word} står i en tekst på engelsk",
            en="the Norwegian word {word} is in a text in English",
        ),
        mend=Say(
            nb="Skriv {instead}; skal det norske stå, sett det i parentes",
            en="Write {instead}; to keep the Norwegian, put it in brackets",
        ),
        explain=Say(
            nb="Kjøpsprosessen sier at den er på engelsk. Norske fagord kan stå i parentes etter det engelske.",
            en="The buying process says that it is in English. Norwegian terms may stand in brackets after the English ones.",
        ),
    ),
}
