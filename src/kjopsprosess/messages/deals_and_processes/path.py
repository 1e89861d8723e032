"""Messages of `kp path`."""

from kjopsprosess.messages.help.command_help import DEAL, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say


class PathMessages(MessageList):
    """What is said of the place in a deal's file."""

    no_entry = Say(nb="Fant ingen oppføring {entry} i {deal}.", en="There is no entry {entry} in {deal}.")
    """{entry}: a day or an id, in quotes; {deal}."""


HELP = {
    "path": CommandHelp(
        does=Say(nb="hvor filen til en sak er, med linjen", en="where a deal's file is, with the line"),
        more=Say(
            nb='Linjen er den til den nyeste oppføringen, eller til det som er galt i en fil som ikke kan leses. kp åpner ingen editor; skriv for eksempel code -g "$(kp path nordvik)", eller nano $(kp path nordvik --plus).',
            en='The line is that of the newest entry, or of what is wrong in a file that cannot be read. kp opens no editor; type for example code -g "$(kp path nordvik)", or nano $(kp path nordvik --plus).',
        ),
        arguments={"deal": METAVARS["DEAL"]},
        parameters={
            "deal": DEAL,
            "entry": Say(
                nb="linjen til den siste oppføringen den dagen, eller til den med denne id-en",
                en="the line of the last entry of that day, or of the one with this id",
            ),
            "plus": Say(
                nb="som +LINJE FIL, slik vi, nano og emacs vil ha det", en="as +LINE FILE, for vi, nano and emacs"
            ),
        },
        examples=(
            Say(
                nb=("kp path nordvik", "filen, og linjen til den nyeste oppføringen"),
                en=("kp path nordvik", "the file, and the line of the newest entry"),
            ),
            Say(
                nb=('kp path nordvik --entry "12. nov."', "oppføringen for 12. november"),
                en=('kp path nordvik --entry "12 Nov"', "the entry of 12 November"),
            ),
        ),
    ),
}
