"""Messages of what leaves the terminal: documents, pictures of steps, and tables for a spreadsheet."""

from .say import MessageList, Say, SayBy, SayCounted


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


class SpreadsheetMessages(MessageList):
    """What stands in a CSV file besides what the deals hold."""

    delimiter = Say(nb=";", en=",")
    only_csv = Say(
        nb="-o lagrer CSV, og kan ikke brukes sammen med --json eller --format md.",
        en="-o saves CSV, and cannot be used with --json or --format md.",
    )
    people_alone = Say(
        nb="-o lagrer listen over personer, ikke --by-step, --find eller --redact.",
        en="-o saves the list of people, not --by-step, --find or --redact.",
    )
    review_alone = Say(nb="-o kan ikke brukes sammen med --apply.", en="-o cannot be used with --apply.")
    exists = Say(
        nb="{file} finnes allerede, og er ikke rørt. Velg et annet navn.",
        en="{file} exists already, and is not touched. Choose another name.",
    )
    """{file}."""
    saved = SayCounted(
        nb=("Lagret {file}: {n} rad.", "Lagret {file}: {n} rader."),
        en=("Saved {file}: {n} row.", "Saved {file}: {n} rows."),
    )
    """{file}."""
    list = Say(
        nb=(
            "Sak", "Kunde", "Gruppe", "Neste steg", "Hvem", "Innen", "Flyttet", "For sent", "Stille (dager)", "Alder (dager)",
            "Avtalt", "Ikke ført inn", "Over fristen: vi", "Over fristen: kunden", "Status", "Utsatt til", "Prosess", "Versjon",
            "Selger", "Kilder", "Feil", "Kan ikke leses",
        ),
        en=(
            "Deal", "Customer", "Group", "Next step", "Who", "By", "Moved", "Too late", "Quiet (days)", "Age (days)",
            "Booked", "Not recorded", "Late: we", "Late: the customer", "Status", "On hold until", "Process", "Version",
            "Seller", "Sources", "Errors", "Cannot be read",
        ),
    )  # fmt: skip
    people = Say(
        nb=(
            "Sak", "Id", "Navn", "Tittel", "Type", "Roller", "Holdning", "Trenger", "Kontaktet", "Kartlagt", "Overbevist",
            "Sist møtt", "Siste handling", "Telefon", "E-post", "Gjennom", "Har sluttet", "Rolle uten navn", "Steg",
        ),
        en=(
            "Deal", "Id", "Name", "Title", "Kind", "Roles", "Attitude", "Needs", "Contacted", "Qualified", "Convinced",
            "Last met", "Last act", "Telephone", "E-mail", "Through", "Has left", "Role not named yet", "Step",
        ),
    )  # fmt: skip
    log = Say(
        nb=("Sak", "Oppføring", "Dato", "Hvordan", "Med", "Utfall", "Hva", "Hvem", "Steg", "Ord", "Dag"),
        en=("Deal", "Entry", "Date", "How", "With", "Verdict", "What", "Who", "Step", "Words", "Day"),
    )
    log_kinds = SayBy(
        {
            "confirmed": Say(nb="Bekreftet", en="Confirmed"),
            "holds": Say(nb="Gjelder", en="Holds"),
            "without": Say(nb="Uten rolle", en="Without role"),
            "seller": Say(nb="Selger", en="Seller"),
            "value": Say(nb="Verdi", en="Value"),
            "competitor": Say(nb="Annen leverandør", en="Other supplier"),
        },
    )
    """What an entry may record that no screen of the log has a word for."""
    review = Say(
        nb=(
            "Prosess", "Versjon", "Steg-id", "Steg", "I nyeste versjon", "Saker", "Nådd", "Gjort", "Utgår", "Utgikk med ordren",
            "Åpent", "Venter", "Stanset her", "Forlatt", "Ikke ført inn", "Gjenåpnet", "Målt", "Dager: en fjerdedel", "Dager: halvparten",
            "Dager: tre fjerdedeler", "Vanlig fra", "Vanlig til",
        ),
        en=(
            "Process", "Version", "Step id", "Step", "In the newest version", "Deals", "Reached", "Done", "Skipped", "Skipped with the order",
            "Open", "Waiting", "Stopped here", "Left", "Not recorded", "Reopened", "Measured", "Days: a quarter", "Days: half",
            "Days: three quarters", "Usual from", "Usual to",
        ),
    )  # fmt: skip
