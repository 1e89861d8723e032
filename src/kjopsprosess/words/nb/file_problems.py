"""Bokmål: files that cannot be read at all, or that cannot take an entry."""

from kjopsprosess.words.problems import Problem

FILE_PROBLEMS = {
    "no-file": Problem("filen finnes ikke", "Se etter om navnet er skrevet riktig"),
    "not-a-file": Problem("dette er ingen vanlig fil", "Legg en vanlig tekstfil her, eller ta den bort"),
    "outside-workspace": Problem(
        "filen ligger utenfor arbeidsmappen", "Flytt filen inn i arbeidsmappen, eller velg mappe med -C"
    ),
    "cannot-read": Problem("filen kan ikke leses ({reason})", "Se etter om du har lov til å lese den"),
    "too-big": Problem(
        "filen er for stor: {size} byte, og grensen er {limit}", "Flytt lange notater til en egen fil ved siden av"
    ),
    "and-more": Problem("og {count} feil til i filen, som ikke vises", "Rett disse først, og kjør kp check igjen"),
    "no-deal": Problem("fant ingen sak som heter {deal}", "Se sakene: kp list --all", "Mente du {near}?"),
    "no-process": Problem(
        "fant ingen kjøpsprosess som heter {process}",
        "Se dem som finnes: kp process list",
        "Mente du {near}? Skriv: {write}",
    ),
    "file-name-not-an-id": Problem(
        "filen {file} blir ikke lest, for navnet kan ikke brukes som id",
        "Gi filen et navn av små bokstaver a–z, tall og bindestrek",
        "Kall filen {near}",
    ),
    "two-files": Problem("{file} og {other} ville vært den samme", "Behold én av dem; bare {other} blir lest"),
    "yml-file": Problem("filen {file} blir ikke lest, for den slutter på .yml", "La navnet slutte på .yaml"),
    "not-utf8": Problem(
        "filen er ikke lagret som UTF-8",
        "Lagre den på nytt som UTF-8",
        "Trolig er den {near}: lagre den på nytt som UTF-8",
    ),
    "hard-blank": Problem("her står et hardt mellomrom", "Slett det, og skriv et vanlig mellomrom"),
    "conflict-marker": Problem(
        "her står en uløst flettekonflikt fra git, linje {lines}",
        "Velg hva som skal stå, og ta bort linjene med <<<<<<<, ======= og >>>>>>>",
    ),
    "control-character": Problem("her står et usynlig tegn, {character}", "Slett tegnet og skriv stedet på nytt"),
    "empty-file": Problem("filen er tom", "Skriv inn innholdet, eller slett filen"),
    "not-a-record": Problem(
        "filen begynner ikke med en nøkkel", "Begynn med nøkkel, kolon, mellomrom og verdi, som: customer: Navn"
    ),
    "garbled-letters": Problem(
        "bokstavene {text} ser ut til å være ødelagt", "Skriv {meant}, og lagre filen som UTF-8"
    ),
    "alias": Problem("*{name} viser til noe annet i filen, og det leses ikke", "Skriv innholdet helt ut her"),
    "anchor": Problem("&{name} gir stedet et navn, og det leses ikke", "Ta bort &{name}"),
    "tag": Problem("et ord med ! foran leses ikke", "Ta det bort, eller sett hele verdien i anførselstegn"),
    "directive": Problem("en linje som begynner med % leses ikke", "Ta bort linjen"),
    "several-documents": Problem("filen inneholder flere dokumenter", "Del den i flere filer ved linjen ---"),
    "complex-key": Problem("en nøkkel må være ett enkelt ord", "Skriv nøkkelen som ett ord, så kolon og verdi"),
    "duplicate-key": Problem(
        "nøkkelen {key} står to ganger", "Slå dem sammen til én; den første står på linje {first_line}"
    ),
    "too-crowded": Problem(
        "her er det flere enn {limit} nøkler og verdier", "Se etter noe som er limt inn mange ganger"
    ),
    "too-deep": Problem("her er det flere enn {limit} nivåer inni hverandre", "Se etter en klamme for mye"),
    "no-space-after-colon": Problem("det mangler et mellomrom etter kolon", "Skriv: {key}: {value}"),
    "colon-in-text": Problem(
        "kolon inne i en tekst blir lest som en ny nøkkel", 'Sett teksten i anførselstegn: {key}: "{value}"'
    ),
    "no-colon": Problem("linjen har ingen nøkkel med kolon", "Skriv nøkkel, kolon, mellomrom og verdi"),
    "tab": Problem("tabulator kan ikke brukes til innrykk", "Bytt tabulatoren ut med mellomrom"),
    "open-quote": Problem("anførselstegnet som begynner her, blir aldri lukket", "Sett et til der teksten slutter"),
    "open-bracket": Problem("{character} blir aldri lukket", "Lukk den med ] eller }} der den slutter"),
    "stray-bracket": Problem("{character} lukker noe som aldri ble åpnet", "Ta den bort"),
    "text-after-quote": Problem(
        "det står tekst etter anførselstegnet", "Flytt det siste anførselstegnet til slutten av teksten"
    ),
    "bad-escape": Problem(
        "omvendt skråstrek betyr noe eget mellom doble anførselstegn", "Bruk enkle anførselstegn rundt teksten: '…'"
    ),
    "cannot-start": Problem("en tekst kan ikke begynne med {character}", "Sett hele teksten i anførselstegn"),
    "list-on-key-line": Problem(
        "en liste kan ikke begynne på samme linje som nøkkelen", "Flytt streken til neste linje"
    ),
    "bad-indent": Problem("innrykket stemmer ikke", "La linjen begynne i samme kolonne som de andre på samme nivå"),
    "not-yaml": Problem(
        "dette kan ikke leses ({problem})", "Se etter kolon, innrykk og anførselstegn her og på linjen over"
    ),
    "log-in-braces": Problem("hele filen står mellom {{ og }}, så kp kan ikke legge til noe", "Lim linjene inn selv"),
    "ends-in-block-text": Problem(
        "filen slutter midt i en tekst, uten linjeskift", "Sett et linjeskift aller sist i filen, og prøv igjen"
    ),
    "log-not-a-list": Problem("log er ingen liste", "Skriv log: og hver hendelse under, med strek foran"),
    "log-cannot-take": Problem("kp fant ikke noe trygt sted i filen for hendelsen", "Lim linjene inn sist under log"),
    "entry-not-valid": Problem("hendelsen ville gjort filen ugyldig ({problem}, {key})", "Rett det, og prøv igjen"),
    "broken-text": Problem("teksten inneholder et halvt tegn", "Skriv den på nytt, i en terminal som bruker UTF-8"),
    "not-one-line": Problem("verdien kan ikke byttes ut der den står", "Skriv den på én linje, eller endre den selv"),
}
