"""Findings: files that are no YAML that `kp` reads."""

from kjopsprosess.messages.say import Say

from .message import MOVE_OLD_ENTRIES, PUT_IN_QUOTES, FindingMessage

YAML = {
    "hard-blank": FindingMessage(
        says=Say(nb="her står et hardt mellomrom", en="there is a no-break space here"),
        mend=Say(nb="Slett det, og skriv et vanlig mellomrom", en="Delete it, and type an ordinary space"),
    ),
    "conflict-marker": FindingMessage(
        says=Say(
            nb="her står en uløst flettekonflikt fra git, linje {lines}",
            en="there is an unresolved merge conflict from git here, line {lines}",
        ),
        mend=Say(
            nb="Velg hva som skal beholdes, og ta bort linjene med <<<<<<<, ======= og >>>>>>>",
            en="Choose what to keep, and remove the lines with <<<<<<<, ======= and >>>>>>>",
        ),
    ),
    "control-character": FindingMessage(
        says=Say(nb="her står et usynlig tegn, {character}", en="there is an invisible character here, {character}"),
        mend=Say(nb="Slett tegnet, og skriv det som sto der, på nytt", en="Delete it and type that part again"),
    ),
    "empty-file": FindingMessage(
        says=Say(nb="filen er tom", en="the file is empty"),
        mend=Say(nb="Skriv inn innholdet, eller slett filen", en="Write its contents, or delete it"),
    ),
    "not-a-record": FindingMessage(
        says=Say(nb="filen begynner ikke med en nøkkel", en="the file does not begin with a key"),
        mend=Say(
            nb="Begynn med nøkkel, kolon, mellomrom og verdi, som: customer: Navn",
            en="Begin with key, colon, space and value, as in: customer: Name",
        ),
    ),
    "garbled-letters": FindingMessage(
        says=Say(nb="bokstavene {text} ser ut til å være ødelagt", en="the letters {text} look damaged"),
        mend=Say(nb="Skriv {meant}, og lagre filen som UTF-8", en="Write {meant}, and save the file as UTF-8"),
    ),
    "cut-by-hash": FindingMessage(
        says=Say(
            nb="teksten slutter foran #, for det som kommer etter, leses som en kommentar",
            en="the text ends before #, because what follows is read as a comment",
        ),
        mend=PUT_IN_QUOTES,
    ),
    "alias": FindingMessage(
        says=Say(
            nb="*{name} viser til noe annet i filen, og det leses ikke",
            en="*{name} refers to something else in the file, which is not read",
        ),
        mend=Say(nb="Skriv innholdet helt ut her", en="Write the contents out in full here"),
    ),
    "anchor": FindingMessage(
        says=Say(
            nb="&{name} gir stedet et navn, og det leses ikke",
            en="&{name} gives the place a name, which is not read",
        ),
        mend=Say(nb="Ta bort &{name}", en="Remove &{name}"),
    ),
    "tag": FindingMessage(
        says=Say(nb="et ord med ! foran leses ikke", en="a word with ! before it is not read"),
        mend=Say(
            nb="Ta det bort, eller sett hele verdien i anførselstegn",
            en="Remove it, or put the whole value in quotation marks",
        ),
    ),
    "directive": FindingMessage(
        says=Say(nb="en linje som begynner med % leses ikke", en="a line that begins with % is not read"),
        mend=Say(nb="Ta bort linjen", en="Remove the line"),
    ),
    "several-documents": FindingMessage(
        says=Say(nb="filen inneholder flere dokumenter", en="the file contains several documents"),
        mend=Say(nb="Del den i flere filer ved linjen ---", en="Split it into several files at the line ---"),
    ),
    "complex-key": FindingMessage(
        says=Say(nb="en nøkkel må være ett enkelt ord", en="a key must be one plain word"),
        mend=Say(
            nb="Skriv nøkkelen som ett ord, så kolon og verdi",
            en="Write the key as one word, then colon and value",
        ),
    ),
    "key-over-lines": FindingMessage(
        says=Say(nb="en nøkkel må stå på én linje", en="a key must be on one line"),
        mend=Say(
            nb="Skriv hele nøkkelen på denne linjen, så kolon og verdi",
            en="Write the whole key on this line, then colon and value",
        ),
    ),
    "duplicate-key": FindingMessage(
        says=Say(nb="nøkkelen {key} står to ganger", en="the key {key} is there twice"),
        mend=Say(
            nb="Slå dem sammen til én; den første står på linje {first_line}",
            en="Make them one; the first is on line {first_line}",
        ),
    ),
    "too-crowded": FindingMessage(
        says=Say(nb="her er det flere enn {limit} nøkler og verdier", en="there are more than {limit} keys and values"),
        mend=Say(nb="Se etter noe som er limt inn mange ganger", en="Look for something that was pasted many times"),
        near=MOVE_OLD_ENTRIES,
    ),
    "too-deep": FindingMessage(
        says=Say(
            nb="her er det flere enn {limit} nivåer inni hverandre",
            en="there are more than {limit} levels inside each other",
        ),
        mend=Say(nb="Se etter en klamme for mye", en="Look for a bracket too many"),
    ),
    "no-space-after-colon": FindingMessage(
        says=Say(nb="det mangler et mellomrom etter kolon", en="there is no space after the colon"),
        mend=Say(nb="Skriv: {key}: {value}", en="Write: {key}: {value}"),
    ),
    "colon-in-text": FindingMessage(
        says=Say(
            nb="kolon inne i en tekst blir lest som en ny nøkkel",
            en="a colon inside a text is read as a new key",
        ),
        mend=PUT_IN_QUOTES,
    ),
    "no-colon": FindingMessage(
        says=Say(nb="linjen har ingen nøkkel med kolon", en="the line has no key with a colon"),
        mend=Say(nb="Skriv nøkkel, kolon, mellomrom og verdi", en="Write key, colon, space and value"),
    ),
    "tab": FindingMessage(
        says=Say(nb="tabulator kan ikke brukes til innrykk", en="tabs cannot be used to indent"),
        mend=Say(nb="Bytt tabulatoren ut med mellomrom", en="Replace the tab with spaces"),
    ),
    "open-quote": FindingMessage(
        says=Say(
            nb="anførselstegnet som begynner her, blir aldri lukket",
            en="the quotation mark that begins here is never closed",
        ),
        mend=Say(nb="Sett et til der teksten slutter", en="Put another where the text ends"),
    ),
    "open-bracket": FindingMessage(
        says=Say(nb="{character} blir aldri lukket", en="{character} is never closed"),
        mend=Say(
            nb="Lukk den med ] eller }} der den slutter. Står det # etter et mellomrom i en tekst, må teksten i anførselstegn",
            en="Close it with ] or }} where it ends. A text with # after a space in it must be in quotation marks",
        ),
    ),
    "stray-bracket": FindingMessage(
        says=Say(
            nb="{character} lukker noe som aldri ble åpnet",
            en="{character} closes something that was never opened",
        ),
        mend=Say(nb="Ta den bort", en="Remove it"),
    ),
    "outside-brackets": FindingMessage(
        says=Say(
            nb="dette står utenfor klammene som slutter på linje {last_line}",
            en="this stands outside the brackets that end on line {last_line}",
        ),
        mend=Say(
            nb="Flytt det inn foran {character}, eller ta bort klammene og skriv hver nøkkel på sin linje",
            en="Move it in before the {character}, or remove the brackets and write each key on a line of its own",
        ),
    ),
    "text-after-quote": FindingMessage(
        says=Say(nb="det står tekst etter anførselstegnet", en="there is text after the quotation mark"),
        mend=Say(
            nb="Flytt det siste anførselstegnet til slutten av teksten",
            en="Move the last quotation mark to the end of the text",
        ),
    ),
    "bad-escape": FindingMessage(
        says=Say(
            nb="omvendt skråstrek har en egen betydning mellom doble anførselstegn",
            en="a backslash has a special meaning inside double quotes",
        ),
        mend=Say(nb="Bruk enkle anførselstegn rundt teksten: '…'", en="Use single quotes around the text: '…'"),
    ),
    "cannot-start": FindingMessage(
        says=Say(nb="en tekst kan ikke begynne med {character}", en="a text cannot begin with {character}"),
        mend=Say(nb="Sett hele teksten i anførselstegn", en="Put the whole text in quotation marks"),
    ),
    "list-on-key-line": FindingMessage(
        says=Say(
            nb="en liste kan ikke begynne på samme linje som nøkkelen",
            en="a list cannot begin on the same line as its key",
        ),
        mend=Say(nb="Flytt streken til neste linje", en="Move the dash to the next line"),
    ),
    "bad-indent": FindingMessage(
        says=Say(nb="innrykket stemmer ikke", en="the indentation is wrong"),
        mend=Say(
            nb="La linjen begynne i samme kolonne som de andre på samme nivå",
            en="Let the line begin in the same column as the others on its level",
        ),
    ),
    "not-yaml": FindingMessage(
        says=Say(nb="dette kan ikke leses ({problem})", en="this cannot be read ({problem})"),
        mend=Say(
            nb="Se etter kolon, innrykk og anførselstegn her og på linjen over",
            en="Look at colons, indents and quotation marks here and on the line above",
        ),
    ),
}
