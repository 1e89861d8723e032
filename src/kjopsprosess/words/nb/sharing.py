"""Bokmål: sharing a workspace, and what it holds about people."""

from kjopsprosess.words.counted import Counted
from kjopsprosess.words.sharing import FindWords, MergeWords, RedactWords, Sharing

SHARING = Sharing(
    merge=MergeWords(
        set_up="Er dere flere som deler mappen i git? Kjør dette én gang i hver klone, så fletter git loggene riktig og viser hva som er nytt i en kjøpsprosess:",
        not_merged="{file} er ikke ferdig flettet: {why}",
        why={
            "unreadable_side": "{side} kan ikke leses.",
            "two_forms": "loggen står med streker på den ene siden og i klammer på den andre.",
            "outside_log": "dere har endret de samme linjene utenfor loggen.",
            "entry": "{entry} i loggen er endret på begge sider, eller endret på den ene og fjernet på den andre.",
            "entries": "dere har begge skrevet om noe i loggen som ikke har id.",
            "not_good": "resultatet ville ikke vært en gyldig sak.",
        },
        side={"base": "Den felles utgaven", "ours": "Vår utgave", "theirs": "Den andre utgaven"},
        marked="Det dere er uenige om, står mellom <<<<<<< og >>>>>>>. Rett det, kjør kp check, og deretter git add.",
        unmarked="Linjene lot seg flette, men les gjennom filen før noen bruker den. Kjør kp check, og deretter git add.",
        failed="{file} er ikke flettet: {what}",
    ),
    find=FindWords(
        found=Counted("{n} sted i {files}.", "{n} steder i {files}."),
        files=Counted("{n} fil", "{n} filer"),
        others=Counted("Navnet står i {n} annen fil.", "Navnet står i {n} andre filer."),
        not_found="{name} står ikke i noen sak eller kjøpsprosess i arbeidsmappen.",
        unsearched="Disse er ikke gjennomsøkt, for de kan ikke leses, er pakket (som PDF og Word-filer) eller ligger utenfor mappen:",
        elsewhere="Bare filene slik de er nå, er gjennomsøkt. Git-historikk, kloner og sikkerhetskopier kan ha mer.",
    ),
    redact=RedactWords(
        name="Person {n}",
        head="{person} blir {pseudonym} i {file}. Tittel, behov og holdning tas ut; roller og det som har hendt, blir stående:",
        look="Her står fortsatt en del av navnet. Les linjene og rett dem selv om de gjelder personen:",
        ask="Endre {file}? j/N",
        yes=("j", "ja", "y", "yes"),
        only_shown="Ingenting er lagret. Legg til --yes for å endre filen.",
        done="{person} er nå {pseudonym} i {file}.",
        other_lines="Navnet står også i andre saker og prosesser:",
        other_files="Navnet står også i disse filene, som kp ikke endrer:",
        nowhere_else="Ingen andre filer i arbeidsmappen har navnet.",
        own="Disse filene er kps egne, og blir slettet når navnet tas ut:",
        under_way="kps egne filer kunne ikke holdes unna mens de ble slettet: {why} Slett .kp/index når den andre kommandoen er ferdig.",
        copies="Navnet ligger fortsatt i git-historikken, i alle kloner og i sikkerhetskopier og synkroniserte mapper. Skal det bort også der, må historikken skrives om med git filter-repo, og alle må klone på nytt. kp gjør ikke det.",
        already="{person} er allerede uten navn i saken.",
        cannot="{file} er skrevet på en måte kp ikke trygt kan endre. Ingenting er lagret. Ta navnet ut for hånd.",
    ),
)
