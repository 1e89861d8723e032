"""Findings: files that cannot take an entry."""

from kjopsprosess.messages.say import Say

from .message import FindingMessage

ENTRY = {
    "log-in-braces": FindingMessage(
        says=Say(
            nb="hele filen står mellom {{ og }}, så kp kan ikke legge til noe",
            en="the whole file is between {{ and }}, so kp cannot add anything",
        ),
        mend=Say(nb="Lim linjene inn selv", en="Paste the lines in by hand"),
    ),
    "ends-in-block-text": FindingMessage(
        says=Say(
            nb="filen slutter midt i en tekst, uten linjeskift",
            en="the file ends within a text, without a line break",
        ),
        mend=Say(
            nb="Sett et linjeskift aller sist i filen, og prøv igjen",
            en="Put a line break at the very end, and try again",
        ),
    ),
    "log-not-a-list": FindingMessage(
        says=Say(nb="log er ingen liste", en="log is not a list"),
        mend=Say(
            nb="Skriv log: og hver hendelse under, med strek foran",
            en="Write log: and each entry below it, with a dash before it",
        ),
    ),
    "log-cannot-take": FindingMessage(
        says=Say(
            nb="kp fant ikke noe trygt sted i filen for hendelsen",
            en="kp found no safe place in the file for the entry",
        ),
        mend=Say(nb="Lim linjene inn sist under log", en="Paste the lines in at the end of log"),
    ),
    "entry-not-valid": FindingMessage(
        says=Say(
            nb="hendelsen ville gjort filen ugyldig ({problem}, {key})",
            en="the entry would make the file invalid ({problem}, {key})",
        ),
        mend=Say(nb="Rett det, og prøv igjen", en="Fix it, and try again"),
    ),
    "broken-text": FindingMessage(
        says=Say(nb="teksten inneholder et halvt tegn", en="the text contains half a character"),
        mend=Say(
            nb="Skriv den på nytt, i en terminal som bruker UTF-8",
            en="Write it again, in a terminal that uses UTF-8",
        ),
    ),
    "not-one-line": FindingMessage(
        says=Say(nb="verdien kan ikke byttes ut der den står", en="the value cannot be replaced where it stands"),
        mend=Say(nb="Skriv den på én linje, eller endre den selv", en="Write it on one line, or change it by hand"),
    ),
}
