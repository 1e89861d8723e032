"""Messages of `kp people`: who takes part, in which step, and what is held about a person."""

from kjopsprosess.messages.help.command_help import CSV_FILE, DRY_RUN_OF_CHANGE, FORMAT_CSV, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayCounted, SayList
from kjopsprosess.messages.shared import FILES


class PeopleMessages(MessageList):
    """What `kp people` says."""

    persons = SayCounted(nb=("{n} person", "{n} personer"), en=("{n} person", "{n} people"))
    nobody = Say(nb="ingen er kjent ennå", en="nobody is known yet")
    roles_not_named = SayCounted(
        nb=("{n} rolle uten navn", "{n} roller uten navn"), en=("{n} role not named yet", "{n} roles not named yet")
    )
    all_named = Say(nb="ingen roller uten navn", en="every role named")
    met = Say(nb="sist", en="last")
    yes = Say(nb="ja", en="yes")
    no = Say(nb="nei", en="no")
    not_marked = Say(nb="ikke {mark}", en="not {mark}")
    """{mark}, where no column has a name."""
    never = Say(nb="aldri", en="never")
    needs = Say(nb="trenger: {what}", en="needs: {what}")
    """{what}."""
    through = Say(nb="gjennom {name}", en="through {name}")
    """{name}: who owns the contact."""
    leaves = Say(nb="slutter {day}", en="leaves {day}")
    """{day}: one to come."""
    left_on = Say(nb="sluttet {day}", en="left {day}")
    """{day}."""
    has_left = Say(nb="har sluttet", en="has left")
    has_not_left = Say(nb="har ikke sluttet", en="has not left")
    takes_over_from = Say(nb="tar over etter {name}", en="takes over from {name}")
    """{name}: who leaves or has left."""
    from_who_leaves = Say(nb="tar over etter {name}, som slutter {day}", en="takes over from {name}, who leaves {day}")
    """{name}, {day}."""
    from_who_has_left = Say(nb="tar over etter {name}, som har sluttet", en="takes over from {name}, who has left")
    """{name}."""
    takes_over_from_nobody = Say(nb="tar ikke over etter noen", en="takes over from nobody")
    take_over = SayCounted(nb=("{names} tar over", "{names} tar over"), en=("{names} takes over", "{names} take over"))
    """{names}: those who replace somebody."""
    name_and_leaving = Say(nb="{name} {what}", en="{name} {what}")
    """{name}; {what}: when they leave, and who takes over."""
    gone_and_replaced = Say(nb="{name} ({who})", en="{name} ({who})")
    """{name}: who has left; {who} takes over."""
    what_needs = Say(nb="hva trenger {name}?", en="what does {name} need?")
    """{name}: a question."""
    not_named = Say(nb="Roller uten navn", en="Roles not named yet")
    part_in = Say(nb="{part} {step}", en="{part} {step}")
    """{part}, {step}."""
    part_in_more = Say(nb="{part} {step} og {n} til", en="{part} {step} and {n} more")
    """{part}, {step}, {n}."""
    waiting = SayCounted(
        nb=("{n} til i steg som venter", "{n} til i steg som venter"),
        en=("{n} more in waiting steps", "{n} more in waiting steps"),
    )
    """Roles without a name in steps that wait, when there are others above."""
    only_waiting = SayCounted(
        nb=("{n} i steg som venter", "{n} i steg som venter"),
        en=("{n} in waiting steps", "{n} in waiting steps"),
    )
    """The same, when there are none above."""
    gone = Say(nb="Har sluttet: {names}", en="Has left: {names}")
    """{names}."""
    left_elsewhere = Say(nb="{name} har sluttet i {deals}", en="{name} has left in {deals}")
    """{name}, {deals}: the customer's other deals that say so."""


HELP = {
    "people": CommandHelp(
        does=Say(nb="hvem som deltar, og roller uten navn", en="who takes part, and roles not named yet"),
        more=Say(
            nb="Hver person med tre merker: kontaktet, kartlagt, overbevist. --by-step viser hvem som gjør hva i hvert steg, og hvem vi må snakke med neste gang. Ber noen om innsyn eller sletting, viser --find hvor navnet står, og --redact tar det ut av en sak etter å ha vist endringen.",
            en="Each person with three marks: contacted, qualified, convinced. --by-step shows who does what in each step, and who to reach next. If somebody asks for access or erasure, --find shows where the name appears, and --redact takes it out of a deal after showing the change.",
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": Say(
                nb="saken; begynnelsen av navnet holder; med --find alle saker når den ikke er nevnt",
                en="the deal; the beginning of its name will do; with --find all deals if it is left out",
            ),
            "by_step": Say(
                nb="hvem som gjør hva i hvert steg frem til ordren, og hvem vi må snakke med neste gang",
                en="who does what in each step up to the order, and who to reach next",
            ),
            "find": Say(
                nb="alle linjer der navnet står, i fritekst, merknader og id-er, og alle andre filer i arbeidsmappen som har det",
                en="every line where the name appears, in free text, comments and ids, and every other file in the workspace that has it",
            ),
            "redact": Say(
                nb="bytt personen ut med «person-1» i saken, og ta ut tittel, behov og holdning",
                en="replace the person with “person-1” in the deal, and take out title, needs and attitude",
            ),
            "yes": Say(nb="endre uten å spørre først", en="change without asking first"),
            "dry_run": DRY_RUN_OF_CHANGE,
            "form": FORMAT_CSV,
            "output": CSV_FILE,
        },
        examples=(
            Say(
                nb=("kp people nordvik", "hvem vi har snakket med, og hvem vi mangler"),
                en=("kp people nordvik", "who we have spoken to, and who is missing"),
            ),
            Say(
                nb=('kp people --find "Kari Lund"', "alt vi har om en person"),
                en=('kp people --find "Kari Lund"', "everything we hold about a person"),
            ),
        ),
    ),
}


class PeopleByStepMessages(MessageList):
    """What `kp people --by-step` says."""

    title = Say(nb="hvem som deltar i stegene frem til ordren", en="who takes part in the steps up to the order")
    no_steps = Say(nb="ingen steg igjen", en="no steps to come")
    through = Say(nb="gjennom", en="through")
    part_in = Say(nb="{step}: {part}", en="{step}: {part}")
    """{step}, {part}."""
    nobody = Say(nb="Vi vet ikke hvem som deltar i {steps}.", en="We do not know who takes part in {steps}.")
    """{steps}."""
    counts = Say(
        nb="{people}, {roles}: {contacted} kontaktet, {qualified} kartlagt, {convinced} overbevist",
        en="{people}, {roles}: {contacted} contacted, {qualified} qualified, {convinced} convinced",
    )
    """{people}, {roles}, and of the people how many were {contacted}, {qualified}, {convinced}."""
    no_part = Say(nb="Er ikke med i disse stegene: {names}", en="Not in these steps: {names}")
    """{names}."""
    all_reached = Say(
        nb="Alle som er med i stegene, er navngitt, og enten kontaktet eller avtalt møte med.",
        en="Everybody who takes part is named, and has been contacted or has a meeting booked.",
    )
    reach_next = Say(nb="Neste vi må snakke med", en="Who to reach next")
    who = Say(nb="Hvem", en="Who")
    person = Say(nb="{name}, som {part} {step}", en="{name}, who {part} {step}")
    """{name}, {part}, {step}."""
    role = Say(nb="{role}, som {part} {step}: ikke navngitt", en="{role}, who {part} {step}: not named yet")
    """{role}, {part}, {step}."""
    by_label = Say(nb="Innen", en="By")
    by = Say(
        nb="{day}: senere blir det for liten tid til «{when}»",
        en="{day}: any later, and time is short for “{when}”",
    )
    """{day}, {when}: the day that rules."""
    at_once = Say(
        nb="så snart som mulig: det er liten tid til «{when}»",
        en="as soon as possible: time is short for “{when}”",
    )
    """{when}: the day that rules."""
    ask = Say(nb="Spør", en="Ask")
    when_meet = Say(nb="Når kan vi møte {name}?", en="When can we meet {name}?")
    """{name}."""


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
        nb="Disse er ikke gjennomsøkt, for de kan ikke leses, er pakket (som PDF og Word-filer), ikke lastet ned eller ligger utenfor mappen:",
        en="These were not searched, because they cannot be read, are compressed (like PDF and Word files), not downloaded or outside the folder:",
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
        nb="kps egne filer kunne ikke låses mens de ble slettet: {why} Slett .kp/cache når den andre kommandoen er ferdig.",
        en="kp's own files could not be locked while they were deleted: {why} Delete .kp/cache when the other command is done.",
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
