"""Messages of documents: pages that leave the terminal, and the picture of the steps in them."""

from .say import MessageList, Say, SayBy


class DocumentMessages(MessageList):
    """What is said in documents, and when one is saved."""

    of_process = Say(nb="Stegene i {name}", en="The steps of {name}")
    """{name} of a process."""
    of_deal = Say(nb="Stegene hos {customer}", en="The steps at {customer}")
    """{customer}."""
    after = Say(nb="etter {numbers}", en="after {numbers}")
    """{numbers} of the steps that a step comes after."""
    states = SayBy(
        {
            "plain": Say(nb="", en=""),
            "done": Say(nb="gjort", en="done"),
            "next": Say(nb="kundens neste steg", en="the customer's next step"),
            "open": Say(nb="åpent", en="open"),
            "waiting": Say(nb="venter", en="waiting"),
            "skipped": Say(nb="utgår", en="skipped"),
            "ask": Say(nb="ikke ført inn", en="not recorded"),
        },
    )
    """By the mark of a step. `ask`: the customer is past it, and nobody recorded it as done."""
    late_promise = Say(nb="et løfte er over fristen", en="a promise is late")
    thousands = Say(nb="\N{NO-BREAK SPACE}", en=",")
    """Between the thousands of an amount."""
    saved = SayBy(
        {
            "text": Say(nb="Lagret i {file}, som tekst.", en="Saved to {file}, as text."),
            "md": Say(nb="Lagret i {file}, som Markdown.", en="Saved to {file}, as Markdown."),
            "html": Say(nb="Lagret i {file}, som HTML.", en="Saved to {file}, as HTML."),
        },
    )
    """{file}: in which form it was saved."""
    no_json_file = Say(
        nb="-o lagrer tekst, Markdown eller HTML. For JSON: ta bort -o, og send utskriften til en fil med >.",
        en="-o saves text, Markdown or HTML. For JSON, leave out -o and send the output to a file with >.",
    )
    another_file = Say(
        nb="Velg et annet navn. Skal filen byttes ut, skriv > i stedet for -o.",
        en="Choose another name. To replace the file, write > instead of -o.",
    )
    """After that a file of that name exists."""
