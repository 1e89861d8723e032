"""Messages of `kp doctor`."""

from kjopsprosess.messages.help.command_help import FORMAT, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class DoctorMessages(MessageList):
    """What is said of this machine and of the workspace."""

    all_well = Say(nb="Alt er som det skal.", en="Everything is in order.")
    needs_help = SayCounted(
        nb=("{n} ting bør ordnes:", "{n} ting bør ordnes:"), en=("{n} thing to fix:", "{n} things to fix:")
    )
    found = SayBy(
        {
            "program": Say(nb="kp {version} på Python {python}", en="kp {version} on Python {python}"),
            "terminal": Say(
                nb="skjermen har {columns} kolonner og {encoding}", en="the screen has {columns} columns and {encoding}"
            ),
            "terminal-ascii": Say(
                nb="skjermen har {columns} kolonner og bare ASCII ({encoding})",
                en="the screen has {columns} columns and only ASCII ({encoding})",
            ),
            "language": Say(nb="språk: {language}", en="language: {language}"),
            "no-workspace": Say(
                nb="her er ingen arbeidsmappe; lag en, eller se demoen",
                en="there is no workspace here; create one, or see the demo",
            ),
            "workspace": Say(
                nb="{folder}: saker: {deals}, kjøpsprosesser: {processes}",
                en="{folder}: deals: {deals}, buying processes: {processes}",
            ),
            "skipped-files": Say(
                nb="leses ikke på grunn av navnet: {files}", en="not read because of their names: {files}"
            ),
            "conflict-copies": Say(
                nb="ser ut som kopier fra en synkronisert mappe; sammenlign med originalen: {files}",
                en="looks like copies from a synchronised folder; compare with the original: {files}",
            ),
            "open-in-editor": Say(
                nb="åpen i en editor, eller etterlatt av den; lagre og lukk der, ellers slett: {files}",
                en="open in an editor, or left by it; save and close there, otherwise delete: {files}",
            ),
            "no-schema": Say(
                nb="skjemaene som gir hjelp i editoren, mangler", en="the schemas that help in an editor are missing"
            ),
            "skill-missing": Say(nb="uten veiledning for agenter", en="without the skill for agents"),
            "skill-current": Say(
                nb="veiledningen for agenter er oppdatert: {file}", en="the skill for agents is up to date: {file}"
            ),
            "skill-changed": Say(
                nb="dere har endret veiledningen for agenter: {file}",
                en="you have changed the skill for agents: {file}",
            ),
            "skill-older": Say(
                nb="veiledningen for agenter er fra en eldre kp: {file}",
                en="the skill for agents is from an older kp: {file}",
            ),
            "skill-newer": Say(
                nb="veiledningen for agenter er fra en nyere kp enn denne ({file}): oppgrader kp",
                en="the skill for agents is from a newer kp than this one ({file}): upgrade kp",
            ),
            "skill-changed-older": Say(
                nb="veiledningen for agenter er fra en eldre kp, og dere har endret den ({file}); den nye:",
                en="the skill for agents is from an older kp, and you have changed it ({file}); the new one:",
            ),
            "can-write": Say(nb="mappen kan skrives i", en="the folder can be written to"),
            "cannot-write": Say(nb="mappen kan ikke skrives i: {why}", en="the folder cannot be written to: {why}"),
            "no-git": Say(
                nb="mappen er ikke i git, så ingen eldre utgave kan hentes frem",
                en="the folder is not in git, so no earlier version can be brought back",
            ),
            "git-file-lacks": Say(nb="{file} mangler:", en="{file} lacks:"),
            "merge-driver": Say(nb="git fletter saker med kp", en="git merges deals with kp"),
            "no-merge-driver": Say(
                nb="git fletter ikke saker med kp i denne klonen ennå:",
                en="git does not merge deals with kp in this clone yet:",
            ),
            "git-busy": Say(
                nb="git er i gang, eller ble avbrutt: .git/index.lock finnes",
                en="git is running, or was interrupted: .git/index.lock exists",
            ),
        },
    )
    """By what was looked at and how it was."""


HELP = {
    "doctor": CommandHelp(
        does=Say(nb="se om alt er i orden på denne maskinen", en="see whether all is well on this machine"),
        more=Say(
            nb="Ser på skjermen, arbeidsmappen og git, og sier hva som bør ordnes. kp check leser det som står i filene.",
            en="Looks at the screen, the workspace and git, and says what to fix. kp check reads what the files say.",
        ),
        arguments={},
        parameters={"form": FORMAT},
        examples=(
            Say(nb=("kp doctor", "kjør kontrollen"), en=("kp doctor", "run the checks")),
            Say(nb=("kp doctor --json", "det samme som JSON"), en=("kp doctor --json", "the same as JSON")),
        ),
    ),
}
