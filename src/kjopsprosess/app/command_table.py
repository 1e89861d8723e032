"""The table of commands, the only place that knows the features. Imports nothing, as a shell waits for it."""

COMMANDS: dict[str, str | dict[str, str]] = {
    "brief": "brief.command:brief",
    "next": "list.next_command:next_contacts",
    "list": "list.command:list_deals",
    "promises": "promises.command:show_promises",
    "map": "map.command:show_map",
    "people": "people.command:show_people",
    "questions": "questions.command:show_questions",
    "memo": "memo.command:show_memo",
    "log": "log.command:show_log",
    "advance": "advance.command:advance",
    "book": "advance.command:book",
    "note": "advance.capture.command:note",
    "inbox": "advance.capture.command:inbox",
    "undo": "advance.capture.command:undo",
    "new": "setup.command:new",
    "import": "setup.crm.command:import_deals",
    "review": "review.command:review",
    "check": "check.command:check",
    "doctor": "doctor.command:doctor",
    "practise": "practise.command:practise",
    "demo": "setup.command:demo",
    "init": "setup.command:init",
    "schema": "setup.command:schema",
    "merge-driver": "git_merge.command:merge_driver",
    "process": {
        "": "process.command:processes",
        "list": "process.command:list_processes",
        "show": "process.command:show_process",
        "new": "process.command:new_process",
        "diff": "versions.command:diff",
        "upgrade": "versions.command:upgrade",
    },
}
"""Every command in the order of the help: the module below `features` and the function in it, loaded when it is called.

A mapping is a group of commands; the function under the empty name is called for the group itself.
"""


FOR_PROGRAMS = frozenset({"schema", "merge-driver"})
"""Commands that git and editors call: no shell offers them."""
DEAL_COMMANDS = frozenset(
    {"brief", "promises", "map", "people", "questions", "memo", "log", "advance", "book", "note", "undo"}
)
"""Commands whose first argument is a deal."""
