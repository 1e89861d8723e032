"""The help of `kp brief`."""

from kjopsprosess.messages.help.command_help import DEAL, FORMAT, METAVARS, CommandHelp
from kjopsprosess.messages.say import Say

HELP = {
    "brief": CommandHelp(
        does=Say(
            nb="kundens neste steg, hvem som deltar, og hva vi må gjøre",
            en="the customer's next step, who takes part, what we must do",
        ),
        more=Say(
            nb="Det du trenger to minutter før et møte eller en samtale, på én skjerm. Briefen gjelder det nærmeste som er avtalt.",
            en="What you need two minutes before a meeting or call, on one screen. The brief is for the nearest one booked.",
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": DEAL,
            "step": Say(nb="sett et annet åpent steg først", en="put another open step first"),
            "with_": Say(nb="hvem som kommer, for denne ene gangen", en="who will come, just this once"),
            "date": Say(nb="hvilken dag, for denne ene gangen", en="which day, just this once"),
            "short": Say(nb="bare åtte linjer", en="only eight lines"),
            "full": Say(
                nb="alt, også det skjermen ikke har plass til", en="all of it, even what the screen has no room for"
            ),
            "form": FORMAT,
        },
        examples=(
            Say(nb=("kp brief nordvik", "før møtet"), en=("kp brief nordvik", "before the meeting")),
            Say(
                nb=("kp brief nordvik --format md", "til en wiki eller en e-post til en kollega"),
                en=("kp brief nordvik --format md", "for a wiki, or an e-mail to a colleague"),
            ),
        ),
    ),
}
