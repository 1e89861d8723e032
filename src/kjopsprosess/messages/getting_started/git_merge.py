"""Messages of `kp merge-driver`, and what `kp init` says about it."""

from kjopsprosess.messages.help.command_help import METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy


class MergeMessages(MessageList):
    """What `kp merge-driver` says, and what `kp init` says about it."""

    set_up = Say(
        nb="Er dere flere som deler mappen i git? Kjør dette én gang i hver klone, så fletter git loggene riktig og viser hva som er nytt i en kjøpsprosess:",
        en="Do several of you share the folder in git? Run this once in each clone, and git will merge the logs correctly and show what is new in a buying process:",
    )
    """Above the two commands that make git use it."""
    not_merged = Say(nb="{file} er ikke ferdig flettet: {why}", en="{file} is not fully merged: {why}")
    """{file}, {why}."""
    why = SayBy(
        {
            "unreadable_side": Say(nb="{side} kan ikke leses.", en="{side} cannot be read."),
            "two_forms": Say(
                nb="loggen står med streker på den ene siden og i klammer på den andre.",
                en="the log has dashes on one side and brackets on the other.",
            ),
            "outside_log": Say(
                nb="dere har endret de samme linjene utenfor loggen.",
                en="both of you changed the same lines outside the log.",
            ),
            "entry": Say(
                nb="{entry} i loggen er endret på begge sider, eller endret på den ene og fjernet på den andre.",
                en="{entry} in the log was changed on both sides, or changed on one and removed on the other.",
            ),
            "entries": Say(
                nb="dere har begge skrevet om noe i loggen som ikke har id.",
                en="both of you rewrote something in the log that has no id.",
            ),
            "two_people": Say(
                nb="{person} er to personer: {one} hos den ene, {other} hos den andre. Gi den ene en annen id, overalt der den personen er nevnt.",
                en="{person} is two people: {one} on one side, {other} on the other. Give one of them another id, wherever that person is named.",
            ),
            "two_promises": Say(
                nb="dere har begge skrevet et løfte med id {promise}: «{one}» hos den ene, «{other}» hos den andre. Er det det samme løftet, behold den ene oppføringen, og ta løftet ut av den andre. Er det to, gi det ene en annen id, overalt der det er nevnt.",
                en="both of you have recorded a promise with the id {promise}: “{one}” on one side, “{other}” on the other. If it is the same promise, keep one of the entries, and take the promise out of the other. If they are two, give one of them another id, wherever it is named.",
            ),
            "two_answers": Say(
                nb="{what} har fått to svar: {one} hos den ene, {other} hos den andre. La bare ett av dem stå.",
                en="{what} has two answers: {one} on one side, {other} on the other. Let only one of them stand.",
            ),
            "not_good": Say(nb="resultatet ville ikke vært en gyldig sak.", en="the result would not be a valid deal."),
        },
    )
    """By the code of the obstacle, with its facts."""
    twice = Say(
        nb="Id-en {id} er brukt på begge sider. Gi den ene en annen id, overalt der den er nevnt.",
        en="The id {id} is used on both sides. Give one of them another id, wherever it is named.",
    )
    """{id}: of what each side put in."""
    side = SayBy(
        {
            "base": Say(nb="Den felles utgaven", en="The common version"),
            "ours": Say(nb="Vår utgave", en="Our version"),
            "theirs": Say(nb="Den andre utgaven", en="The other version"),
        },
    )
    """What the three versions are called: base, ours, theirs."""
    marked = Say(
        nb="Det dere er uenige om, står mellom <<<<<<< og >>>>>>>. Rett det, kjør kp check, og deretter git add.",
        en="What you disagree about is between <<<<<<< and >>>>>>>. Fix it, run kp check, and then git add.",
    )
    unmarked = Say(
        nb="Linjene lot seg flette, men les gjennom filen før noen bruker den. Kjør kp check, og deretter git add.",
        en="The lines could be merged, but read the file before anyone uses it. Run kp check, and then git add.",
    )
    """The lines could be merged, but a person has to look."""
    failed = Say(nb="{file} er ikke flettet: {what}", en="{file} is not merged: {what}")
    """{file}, {what}: git is told that nothing came of it."""


HELP = {
    "merge-driver": CommandHelp(
        does=Say(nb="flett to utgaver av en sak", en="merge two versions of a deal"),
        more=Say(
            nb="Git kaller den når to har endret samme sak; kp init viser hvordan det settes opp. Loggen flettes oppføring for oppføring, resten linje for linje. Resultatet skrives til VÅR. Er noe uavklart, settes vanlige konfliktmerker, og koden er 1.",
            en="Git calls it when two people have changed the same deal; kp init shows how to set it up. The log is merged entry by entry, the rest line by line. The result is written to OURS. Where something is undecided there are ordinary conflict markers, and the exit code is 1.",
        ),
        arguments={
            "base": METAVARS["BASE"],
            "ours": METAVARS["OURS"],
            "theirs": METAVARS["THEIRS"],
            "name": METAVARS["NAME"],
        },
        parameters={
            "base": Say(nb="utgaven begge gikk ut fra", en="the version both started from"),
            "ours": Say(nb="vår utgave, der resultatet blir skrevet", en="our version, where the result is written"),
            "theirs": Say(nb="den andre utgaven", en="the other version"),
            "name": Say(nb="hva filen heter i meldinger", en="what the file is called in messages"),
        },
        examples=(
            Say(
                nb=("kp merge-driver %O %A %B %P", "slik git kaller den"),
                en=("kp merge-driver %O %A %B %P", "how git calls it"),
            ),
            Say(
                nb=("kp merge-driver felles.yaml vår.yaml deres.yaml", "for hånd"),
                en=("kp merge-driver base.yaml ours.yaml theirs.yaml", "by hand"),
            ),
        ),
    ),
}
