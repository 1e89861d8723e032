"""English: the help of `kp process` and its commands."""

from kjopsprosess.words.helping import CommandHelp

PROCESS_HELP = {
    "process": CommandHelp(
        does="show, make, compare and upgrade buying processes",
        more="",
        arguments={},
        parameters={},
        examples=(
            ("kp process list", "all there are"),
            ("kp process show enterprise", "one of them, step by step"),
        ),
    ),
    "process list": CommandHelp(
        does="the buying processes there are, and the deals that follow them",
        more="The workspace's own come first. A process in processes/ goes before a shipped one of the same name.",
        arguments={},
        parameters={"form": "text, md or json"},
        examples=(("kp process list", "all"), ("kp process list --json", "facts for programs")),
    ),
    "process show": CommandHelp(
        does="a buying process as a handbook, or one step in depth",
        more="Steps with a bar in front run side by side. A step follows the row above unless it says otherwise.",
        arguments={"process": "PROCESS", "step": "STEP"},
        parameters={
            "process": "the buying process; the beginning of its name will do",
            "step": "the step; the beginning of its name will do",
            "form": "text, md or json",
        },
        examples=(
            ("kp process show enterprise", "the whole process"),
            ("kp process show enterprise security", "one step: who, what we must do, what to ask"),
        ),
    ),
    "process new": CommandHelp(
        does="make a buying process of your own",
        more="Makes processes/ID.yaml with two finished steps and a remark at every key, or a copy of one there is. A copy begins at version 1. Under the name of one that comes with kp the copy becomes your own edition, which the deals follow.",
        arguments={"process_id": "ID"},
        parameters={
            "process_id": "name of the buying process: small letters a–z, digits and hyphens",
            "source": "the buying process to copy; the beginning of its name will do",
            "name": "what it is called on the screen; else made from ID",
        },
        examples=(
            ("kp process new workshop", "two steps to rewrite"),
            ('kp process new machines --from capital --name "Machines"', "a copy to change"),
        ),
    ),
    "process diff": CommandHelp(
        does="what differs between two editions",
        more="And which open deals it touches. Two versions of one process (enterprise@1 enterprise@2) differ in the steps they have. Two files may differ in anything. Write - to read one of them from standard input. Answers 1 when something differs, as diff does. Git can use the command to show changes in processes/.",
        arguments={"editions": "OLD NEW"},
        parameters={
            "editions": "a process with or without a version, a file, or -",
            "form": "text, md or json",
        },
        examples=(
            ("kp process diff enterprise@1 enterprise@2", "which steps came and went"),
            (
                "kp process diff - processes/own.yaml",
                "an edition from standard input against the file, as from git show HEAD:processes/own.yaml",
            ),
        ),
    ),
    "process upgrade": CommandHelp(
        does="move deals to a newer version",
        more="Shows first what changes for the customer: steps that come, ahead or behind, and steps that go. Then the new version number is written into the deal, and nothing else. What is recorded stays. --all takes every deal that is not over.",
        arguments={"deals": "DEAL …"},
        parameters={
            "deals": "the deals; the beginning of a name will do",
            "everything": "every deal that is not over",
            "to": "another version than the newest",
            "process": "only this buying process",
            "dry_run": "show what changes, and save nothing",
        },
        examples=(
            ("kp process upgrade nordvik --dry-run", "what would change for the customer"),
            ("kp process upgrade --all --process enterprise", "every deal that follows the process"),
        ),
    ),
}
