"""Messages of `kp people --find` and `--redact`."""

from .say import MessageList, Say, SayCounted, SayList
from .shared import FILES


class FindMessages(MessageList):
    """What `kp people --find` says."""

    found = SayCounted(
        nb=("{n} sted i {files}.", "{n} steder i {files}."),
        en=("{n} place in {files}.", "{n} places in {files}."),
    )
    """{files}."""
    files = FILES
    others = SayCounted(
        nb=("Navnet står i {n} annen fil.", "Navnet står i {n} andre filer."),
        en=("The name is in {n} other file.", "The name is in {n} other files."),
    )
    """Files that are no deals or processes."""
    not_found = Say(
        nb="{name} står ikke i noen sak eller kjøpsprosess i arbeidsmappen.",
        en="{name} is not in any deal or buying process in the workspace.",
    )
    """{name}."""
    unsearched = Say(
        nb="Disse er ikke gjennomsøkt, for de kan ikke leses, er pakket (som PDF og Word-filer) eller ligger utenfor mappen:",
        en="These were not searched, because they cannot be read, are compressed (like PDF and Word files) or are outside the folder:",
    )
    """Above files that could not be looked into."""
    elsewhere = Say(
        nb="Bare filene slik de er nå, er gjennomsøkt. Git-historikk, kloner og sikkerhetskopier kan ha mer.",
        en="Only the files as they are now were searched. Git history, clones and backups may hold more.",
    )
    """History and copies are not searched."""


class RedactMessages(MessageList):
    """What `kp people --redact` says."""

    name = Say(nb="Person {n}", en="Person {n}")
    """{n}: stands for the person's name from now on."""
    head = Say(
        nb="{person} blir {pseudonym} i {file}. Tittel, behov og holdning tas ut; roller og det som har hendt, blir stående:",
        en="{person} becomes {pseudonym} in {file}. Title, needs and attitude are taken out; roles and what happened stay:",
    )
    """{person}, {pseudonym}, {file}: above the lines that change."""
    look = Say(
        nb="Her står fortsatt en del av navnet. Les linjene og rett dem selv om de gjelder personen:",
        en="Part of the name is still here. Read the lines, and fix those that are about the person:",
    )
    """Above lines that still hold a part of the name."""
    only_shown = Say(
        nb="Ingenting er lagret. Legg til --yes for å endre filen.",
        en="Nothing was saved. Add --yes to change the file.",
    )
    done = Say(nb="{person} er nå {pseudonym} i {file}.", en="{person} is now {pseudonym} in {file}.")
    """{person}, {pseudonym}, {file}."""
    other_lines = Say(
        nb="Navnet står også i andre saker og prosesser:",
        en="The name is also in other deals and processes:",
    )
    """Above lines of other deals and processes."""
    other_files = Say(
        nb="Navnet står også i disse filene, som kp ikke endrer:",
        en="The name is also in these files, which kp does not change:",
    )
    """Above files of which no line is shown."""
    nowhere_else = Say(
        nb="Ingen andre filer i arbeidsmappen har navnet.",
        en="No other file in the workspace has the name.",
    )
    own = Say(
        nb="Disse filene er kps egne, og blir slettet når navnet tas ut:",
        en="These files are kp's own, and are deleted when the name is taken out:",
    )
    """Above files of kp itself that will be deleted."""
    under_way = Say(
        nb="kps egne filer kunne ikke låses mens de ble slettet: {why} Slett .kp/cache.sqlite når den andre kommandoen er ferdig.",
        en="kp's own files could not be locked while they were deleted: {why} Delete .kp/cache.sqlite when the other command is done.",
    )
    """{why}: a run that is under way may write the name into the cache."""
    copies = Say(
        nb="Navnet ligger fortsatt i git-historikken, i alle kloner og i sikkerhetskopier og synkroniserte mapper. Skal det bort også der, må historikken skrives om med git filter-repo, og alle må klone på nytt. kp gjør ikke det.",
        en="The name is still in the git history, in every clone, and in backups and synchronised folders. To remove it there too, rewrite the history with git filter-repo, and have everybody clone again. kp does not do that.",
    )
    """What still holds the name, and what to do."""
    already = Say(
        nb="Navnet til {person} er allerede tatt ut av saken.",
        en="The name of {person} has already been taken out of the deal.",
    )
    """{person}."""
    cannot = Say(
        nb="{file} er skrevet på en måte kp ikke trygt kan endre. Ingenting er lagret. Ta navnet ut for hånd.",
        en="{file} is written in a way that kp cannot change safely. Nothing was saved. Take the name out by hand.",
    )
    """{file}."""


class PrivacyMessages(MessageList):
    """What a workspace holds about a person, and taking it out."""

    find = SayList(FindMessages)
    redact = SayList(RedactMessages)
