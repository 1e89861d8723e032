"""Findings: files that cannot be read, cannot take an entry, or are not where they should be."""

from kjopsprosess.messages.say import Say

from .message import DID_YOU_MEAN, MOVE_OLD_ENTRIES, FindingMessage

FILE = {
    "no-file": FindingMessage(
        says=Say(nb="filen finnes ikke", en="there is no such file"),
        mend=Say(nb="Sjekk at navnet er skrevet riktig", en="Check that the name is spelt correctly"),
    ),
    "not-a-file": FindingMessage(
        says=Say(nb="dette er ikke en vanlig fil", en="this is not an ordinary file"),
        mend=Say(nb="Legg en vanlig tekstfil her, eller ta den bort", en="Put a plain text file here, or remove it"),
    ),
    "outside-workspace": FindingMessage(
        says=Say(nb="filen ligger utenfor arbeidsmappen", en="the file is outside the workspace"),
        mend=Say(
            nb="Flytt filen inn i arbeidsmappen, eller velg mappe med -C",
            en="Move it into the workspace, or choose a folder with -C",
        ),
    ),
    "cannot-read": FindingMessage(
        says=Say(nb="filen kan ikke leses ({reason})", en="the file cannot be read ({reason})"),
        mend=Say(nb="Sjekk at du har lov til å lese den", en="Check that you are allowed to read it"),
    ),
    "too-big": FindingMessage(
        says=Say(
            nb="filen er for stor: {size} byte, og grensen er {limit}",
            en="the file is too big: {size} bytes, and the limit is {limit}",
        ),
        mend=Say(
            nb="Flytt lange notater til en egen fil ved siden av",
            en="Move long notes to a file of their own beside it",
        ),
        near=MOVE_OLD_ENTRIES,
    ),
    "and-more": FindingMessage(
        says=Say(
            nb="og {count} feil til i filen, som ikke vises",
            en="there are {count} more in the file that are not shown",
        ),
        mend=Say(nb="Rett disse først, og kjør kp check igjen", en="Fix these first, then run kp check again"),
    ),
    "no-deal": FindingMessage(
        says=Say(nb="fant ingen sak som heter {deal}", en="there is no deal called {deal}"),
        mend=Say(nb="Se sakene: kp list --all", en="See the deals: kp list --all"),
        near=Say(nb="Mente du {near}?", en="Did you mean {near}?"),
    ),
    "no-process": FindingMessage(
        says=Say(nb="fant ingen kjøpsprosess som heter {process}", en="there is no buying process called {process}"),
        mend=Say(nb="Se dem som finnes: kp process list", en="See those there are: kp process list"),
        near=DID_YOU_MEAN,
    ),
    "file-name-not-an-id": FindingMessage(
        says=Say(
            nb="filen {file} blir ikke lest, for navnet kan ikke brukes som id",
            en="the file {file} is not read, because its name cannot be an id",
        ),
        mend=Say(
            nb="Gi filen et navn av små bokstaver a–z, tall og bindestrek",
            en="Name it with lower-case letters a–z, digits and hyphens",
        ),
        near=Say(nb="Kall filen {near}", en="Call the file {near}"),
    ),
    "copy-of-file": FindingMessage(
        says=Say(
            nb="filen {file} blir ikke lest, og ser ut til å være en kopi av {other}",
            en="the file {file} is not read, and looks like a copy of {other}",
        ),
        mend=Say(
            nb="Er den det, flytt det som mangler, over i {other}, og slett den; ellers kall den {free}",
            en="If it is, move what is missing into {other} and delete it; otherwise call it {free}",
        ),
    ),
    "copy-counts": FindingMessage(
        says=Say(
            nb="filen {file} teller for seg, og ser etter navnet ut til å være en kopi av {other}",
            en="the file {file} counts on its own, and by its name looks like a copy of {other}",
        ),
        mend=Say(
            nb="Er den det, flytt det som mangler, over i {other}, og slett den; ellers gi den et annet navn",
            en="If it is, move what is missing into {other} and delete it; otherwise give it another name",
        ),
    ),
    "shared-entries": FindingMessage(
        says=Say(
            nb="filen {file} teller for seg, og har oppføringer som også står i {other}",
            en="the file {file} counts on its own, and has entries that are in {other} too",
        ),
        mend=Say(
            nb=(
                "Er den en kopi, flytt det som mangler, over i {other}, og slett den; "
                "ellers ta oppføringene ut av den saken de ikke hører til"
            ),
            en=(
                "If it is a copy, move what is missing into {other} and delete it; "
                "otherwise take the entries out of the deal they do not belong to"
            ),
        ),
    ),
    "not-downloaded": FindingMessage(
        says=Say(
            nb="filen {file} er ikke lastet ned fra skyen, og blir ikke lest",
            en="the file {file} is not downloaded from the cloud, and is not read",
        ),
        mend=Say(
            nb="Last den ned, og be om at mappen alltid er på denne maskinen",
            en="Download it, and have the folder always kept on this computer",
        ),
    ),
    "two-files": FindingMessage(
        says=Say(nb="{file} og {other} ville vært den samme", en="{file} and {other} would be one and the same"),
        mend=Say(nb="Behold én av dem; bare {other} blir lest", en="Keep one of them; only {other} is read"),
    ),
    "yml-file": FindingMessage(
        says=Say(
            nb="filen {file} blir ikke lest, for den slutter på {ending}",
            en="the file {file} is not read, because it ends in {ending}",
        ),
        mend=Say(nb="La navnet slutte på .yaml", en="Make the name end in .yaml"),
    ),
    "older-without-deal": FindingMessage(
        says=Say(
            nb="filen {file} er begynnelsen av loggen i {deal}, som ikke finnes",
            en="the file {file} is the beginning of the log in {deal}, which is not there",
        ),
        mend=Say(
            nb="Gi den saken samme navn, eller legg saken tilbake; uten den blir filen ikke lest",
            en="Give it its deal's name, or put the deal back; without it the file is not read",
        ),
        explain=Say(
            nb="Er saken omdøpt, må begge filer døpes om. Ellers er begynnelsen av historien borte fra saken.",
            en="If the deal was renamed, rename both files. Otherwise its history has lost its beginning.",
        ),
    ),
    "key-in-older": FindingMessage(
        says=Say(
            nb="her kan bare log: stå, ikke {key}:",
            en="only log: may stand here, not {key}:",
        ),
        mend=Say(nb="Flytt det til {deal}", en="Move it to {deal}"),
        explain=Say(
            nb="Filen er begynnelsen av sakens logg. Kunden, prosessen, folk og steg står i sakens egen fil.",
            en="The file is the beginning of the deal's log. Its customer, process, people and steps stand in the deal's own file.",
        ),
    ),
    "entries-in-both": FindingMessage(
        says=Say(
            nb="oppføringer som også står i {older}, regnes én gang ({count}, dette er den første)",
            en="entries that also stand in {older} are counted once ({count}, this is the first)",
        ),
        mend=Say(
            nb="Ta dem ut herfra: kp archive {deal} --until {last}",
            en="Take them out of here: kp archive {deal} --until {last}",
        ),
        explain=Say(
            nb="Slik blir det når flyttingen av gamle oppføringer stanses halvveis. Ingenting er mistet.",
            en="This is what remains when moving old entries is stopped halfway. Nothing is lost.",
        ),
    ),
    "not-utf8": FindingMessage(
        says=Say(nb="filen er ikke lagret som UTF-8", en="the file is not saved as UTF-8"),
        mend=Say(nb="Lagre den på nytt som UTF-8", en="Save it again as UTF-8"),
        near=Say(
            nb="Trolig er den {near}: lagre den på nytt som UTF-8",
            en="It is probably {near}: save it again as UTF-8",
        ),
    ),
}


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
