"""Messages of `kp people`."""

from .command_help import CommandHelp
from .parameters import CSV_FILE, DRY_RUN_, FORMAT_CSV, METAVARS
from .say import MessageList, Say, SayCounted


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
            "dry_run": DRY_RUN_,
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
