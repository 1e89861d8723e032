"""The table of commands, the only place that knows the features. Imports nothing, as a shell waits for it."""

COMMANDS: dict[str, str | dict[str, str]] = {
    "brief": "brief.command:brief",
    "next": "list.next_command:next_contacts",
    "list": "list.command:list_deals",
    "promises": "promises.command:show_promises",
    "calendar": "calendar.command:calendar",
    "map": "map.command:show_map",
    "people": "people.command:show_people",
    "questions": "questions.command:show_questions",
    "plan": "plan.command:plan",
    "memo": "memo.command:show_memo",
    "log": "log.command:show_log",
    "advance": "advance.command:advance",
    "book": "advance.command:book",
    "note": "advance.capture.command:note",
    "inbox": "advance.capture.command:inbox",
    "undo": "advance.capture.command:undo",
    "archive": "archive.command:archive",
    "path": "path.command:show_path",
    "new": "setup.command:new",
    "import": "setup.crm.command:import_deals",
    "review": "review.command:review",
    "report": "report.command:show_report",
    "check": "check.command:check",
    "doctor": "doctor.command:doctor",
    "practise": "practise.command:practise",
    "demo": "setup.command:demo",
    "init": "setup.command:init",
    "schema": "setup.command:schema",
    "skill": "setup.command:skill",
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


LENT = {
    "first-question": "brief.unknowns.first:first_question",
    "save-entry": "advance.record_entry:save_made_entry",
    "with-id": "advance.draft.draft_refusals:with_id",
    "refusals": "advance.flag_refusals:refusal_texts",
    "offer-on-screen": "advance.draft.offer:offer_on_screen",
    "offer-to-programs": "advance.draft.offer:offer_to_programs",
}
"""What one feature does for others, by name, as in the table above: features do not know each other."""


FOR_PROGRAMS = frozenset({"schema", "skill", "merge-driver"})
"""Commands that git, editors and agents call: no shell offers them."""
DEAL_COMMANDS = frozenset(
    {
        "brief",
        "promises",
        "calendar",
        "map",
        "people",
        "questions",
        "plan",
        "memo",
        "log",
        "advance",
        "book",
        "note",
        "undo",
        "archive",
        "path",
    }
)
"""Commands whose first argument is a deal."""
