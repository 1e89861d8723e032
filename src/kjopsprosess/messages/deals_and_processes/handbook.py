"""Messages of `kp process show --handbook`: a process as one document."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class HandbookMessages(MessageList):
    """What the handbook says besides what the process does."""

    contents = Say(nb="Innhold", en="Contents")
    purpose = Say(nb="Hva den er til", en="What it is for")
    who = Say(nb="Hvem som er med", en="Who takes part")
    steps = Say(nb="Stegene i rekkefølge", en="The steps in order")
    earlier = Say(nb="Tidligere versjoner", en="Earlier versions")
    step_heading = Say(nb="{number}. {name}", en="{number}. {name}")
    """{number}, {name} of a step."""
    name = Say(nb="Navn i kp", en="Name in kp")
    version = Say(nb="Versjon", en="Version")
    sources = Say(nb="Kilder", en="Sources")
    marked = Say(nb="Merk", en="Note")
    """Above where a supplier is chosen, where the order is ours and what needs an approval."""
    replaces = Say(nb="Erstatter", en="Replaces")
    """Above the steps of other processes that this one stands in for."""
    step_in = Say(nb="{step} i {process}", en="{step} in {process}")
    """{step}, {process}: a step of another process."""
    on_top = Say(
        nb="Denne prosessen legges oppå en annen. Det som ventet på steget den erstatter, venter på det siste steget her.",
        en="This process goes on top of another. What waited for the step it replaces, waits for the last step here.",
    )
    where_replaced = Say(nb="Steget som den erstatter, kom etter", en="The step it replaces came after")
    """After what the first step of such a process comes."""
    rules_of_thumb = Say(
        nb="erfaringstall, ikke løfter; regnet fra steget åpner til det er gjort",
        en="rules of thumb, not promises; counted from when a step opens until it is done",
    )
    role_steps = SayCounted(nb=("steg {numbers}", "steg {numbers}"), en=("step {numbers}", "steps {numbers}"))
    """{numbers} of the steps that a role takes part in."""
    new_steps = SayCounted(
        nb=("nytt steg: {steps}", "nye steg: {steps}"), en=("new step: {steps}", "new steps: {steps}")
    )
    """{steps} that came with a version."""
    gone_steps = SayCounted(
        nb=("borte: {steps}", "borte: {steps}"), en=("no longer there: {steps}", "no longer there: {steps}")
    )
    """{steps} that went with a version."""
    in_version = Say(nb="Versjon {version}", en="Version {version}")
    """{version}."""
    kinds = SayBy(
        {
            "": Say(nb="", en=""),
            "choice": Say(nb="leverandøren velges", en="supplier chosen"),
            "order": Say(nb="ordre", en="order"),
            "standstill": Say(nb="karens", en="standstill"),
            "gate": Say(nb="må godkjennes", en="needs approval"),
        },
    )
    """What a step means in the picture, by its `kind`, or `gate`."""
    html_only = Say(
        nb="--format html er for håndboken. Skriv --handbook også.",
        en="--format html is for the handbook. Write --handbook as well.",
    )
    older_deals = Say(
        nb="Saker som ligger på en tidligere versjon, følger stegene i den til de blir oppgradert.",
        en="Deals on an earlier version follow its steps until they are upgraded.",
    )
    whole_only = Say(
        nb="--handbook gir hele prosessen. Ta bort {step}, eller ta bort --handbook.",
        en="--handbook gives the whole process. Leave out {step}, or leave out --handbook.",
    )
    """{step}: named beside --handbook."""
    output_only = Say(
        nb="-o lagrer en håndbok. Skriv --handbook også.",
        en="-o saves a handbook. Write --handbook as well.",
    )
