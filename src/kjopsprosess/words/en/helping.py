"""English: the help."""

from kjopsprosess.words.helping import CommandHelp, Helping

HELP = Helping(
    kp="kp shows what the customer must do to buy, and what we must do to enable it.",
    usage="Usage:",
    options="[OPTIONS]",
    command="COMMAND",
    own_options="Options",
    shared_options="Options for every command",
    examples="Examples",
    groups={
        "Before the contact": ("brief", "next", "list", "map", "people", "log"),
        "After the contact": ("advance", "book"),
        "Deals and buying processes": ("new", "process", "check"),
        "Getting started": ("demo", "init"),
    },
    shared={
        "folder": "workspace",
        "lang": "language on screen",
        "today": "reckon from a day",
        "as_json": "facts for programs",
        "help": "show help",
        "version": "show version",
    },
    metavars={},
    commands={
        "brief": CommandHelp(
            does="the customer's next step, who takes part, what we must do",
            more="What you need two minutes before a contact, on one screen. The brief is for the nearest contact booked.",
            arguments={"deal": "DEAL"},
            parameters={
                "deal": "the deal; the beginning of its name will do",
                "step": "put another open step first",
                "with_": "who will come, for this once",
                "date": "which day, for this once",
                "short": "eight lines",
                "form": "text, md or json",
            },
            examples=(
                ("kp brief nordvik", "before the meeting"),
                ("kp brief nordvik --format md", "for a wiki, or an e-mail to a colleague"),
            ),
        ),
    },
    no_workspace="There is no workspace here yet.",
    no_workspace_demo="see a deal already filled in",
    no_workspace_init="make an empty workspace here",
)
