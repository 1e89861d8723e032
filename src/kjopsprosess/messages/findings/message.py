"""The form of what is said of a finding: a sentence and a remedy."""

from typing import NamedTuple

from kjopsprosess.messages.say import Say

_NOTHING = Say(nb="", en="")
DID_YOU_MEAN = Say(nb="Mente du {near}? Skriv: {write}", en="Did you mean {near}? Write: {write}")
WRITE = Say(nb="Skriv: {write}", en="Write: {write}")
PUT_IN_QUOTES = Say(
    nb='Sett teksten i anførselstegn: {key}: "{value}"',
    en='Put the text in quotation marks: {key}: "{value}"',
)
WRITE_WHAT_THE_CUSTOMER_MADE = Say(
    nb="Skriv hva kunden har laget, sendt eller vedtatt når steget er gjort",
    en="Write what the customer has made, sent or decided when the step is done",
)
MOVE_OLD_ENTRIES = Say(
    nb="Flytt gamle oppføringer til en fil ved siden av: kp archive {near} --until DATO",
    en="Move old entries to a file beside it: kp archive {near} --until DATE",
)
PUT_BACK = Say(nb="Sett den tilbake", en="Put it back")
PUT_BACK_RETIRED = Say(
    nb="Sett det tilbake med retired: {next}, og skriv version: {next} øverst",
    en="Put it back with retired: {next}, and write version: {next} at the top",
)
HOLDS_AT_ONCE = Say(
    nb="Det gjelder straks for alle saker. Se hvilke: kp process diff",
    en="It applies at once to every deal. See which: kp process diff",
)
WAIT_FOR_EACH_OTHER = Say(
    nb="Når steg venter på hverandre i ring, blir ingen av dem noen gang åpne.",
    en="When steps wait for each other in a ring, none of them can ever open.",
)


class FindingText(NamedTuple):
    """A finding in one language. The facts of the finding fill the fields in braces."""

    says: str
    """What is wrong, in the user's terms, without capital letter and full stop: `the process has no step {step}`.

    Besides the facts there is `{key}`, the key it stands under.
    """
    mend: str
    """How to mend it, where possible with text to paste: `Add who at the customer did it: by: [{person}]`."""
    near: str = ""
    """The remedy when something alike exists: `Did you mean {near}? Write: {write}`.

    `{near}` is among the facts; `{write}` is the same as it is to be written there, with its key unless in a list.
    """
    explain: str = ""
    """A paragraph for those who ask: why it matters."""


class FindingMessage(Say[FindingText]):
    """What is said of a finding, in both languages."""

    __slots__ = ()

    def __init__(
        self, *, says: Say[str], mend: Say[str], near: Say[str] = _NOTHING, explain: Say[str] = _NOTHING
    ) -> None:
        super().__init__(
            nb=FindingText(says.nb, mend.nb, near.nb, explain.nb),
            en=FindingText(says.en, mend.en, near.en, explain.en),
        )
