"""Messages of `kp import`."""

from kjopsprosess.messages.help.command_help import DRY_RUN_OF_NEW, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class ImportMessages(MessageList):
    """What is said about a file from a CRM."""

    made = SayCounted(
        nb=("Opprettet {n} sak fra {file} ({process}).", "Opprettet {n} saker fra {file} ({process})."),
        en=("Created {n} deal from {file} ({process}).", "Created {n} deals from {file} ({process})."),
    )
    """{file}, {process}."""
    would_make = SayCounted(
        nb=("{file} ville blitt {n} sak ({process}).", "{file} ville blitt {n} saker ({process})."),
        en=("{file} would become {n} deal ({process}).", "{file} would become {n} deals ({process})."),
    )
    nothing_made = Say(
        nb="Ingen nye saker i {file}; ingenting er endret.", en="No new deals in {file}; nothing has changed."
    )
    """{file}."""
    columns_heading = Say(nb="Kolonnene", en="The columns")
    deals_heading = Say(nb="Sakene", en="The deals")
    refused_heading = Say(nb="Rader som ikke ble saker", en="Rows that did not become deals")
    stages_heading = Say(nb="Hva har kunden gjort?", en="What has the customer done?")
    column = Say(nb="kolonne {n}", en="column {n}")
    """{n}: a column without a heading."""
    empty = Say(nb="tom", en="empty")
    above = SayCounted(
        nb=(
            "{n} linje over overskriftene ({file}:{line}) utelates",
            "{n} linjer over overskriftene ({file}:{line}) utelates",
        ),
        en=(
            "{n} line above the headings ({file}:{line}) is left out",
            "{n} lines above the headings ({file}:{line}) are left out",
        ),
    )
    """{file}, {line}: the first of them."""
    more_deals = SayCounted(nb=("og {n} til", "og {n} til"), en=("and {n} more", "and {n} more"))
    unplaced = SayBy(
        {
            "contact_title": Say(nb="Tittel i CRM-et", en="Title in the CRM"),
            "email": Say(nb="E-post i CRM-et", en="E-mail in the CRM"),
            "phone": Say(nb="Telefon i CRM-et", en="Telephone in the CRM"),
        },
    )
    """What is said of a person without saying of whom."""
    left_out = Say(nb="utelates: ukjent kolonne", en="left out: unknown column")
    becomes = SayBy(
        {
            "customer": Say(nb="kunden", en="the customer"),
            "title": Say(
                nb="et notat, og skiller flere saker hos samme kunde",
                en="a note, and tells several deals of a customer apart",
            ),
            "crm_id": Say(
                nb="x-crm, så en ny import kjenner saken igjen", en="x-crm, so that a new import recognises the deal"
            ),
            "value": Say(nb="hva kjøpet er verdt", en="what the purchase is worth"),
            "currency": Say(nb="valuta", en="the currency"),
            "seller": Say(nb="hvem av oss som har saken", en="which of us has the deal"),
            "contact": Say(nb="personer hos kunden, uten rolle", en="people at the customer, without a role"),
            "first_name": Say(nb="fornavnet til en person hos kunden", en="the first name of a person at the customer"),
            "last_name": Say(nb="etternavnet", en="the last name"),
            "also": Say(
                nb="et notat, for en annen kolonne har det allerede", en="a note, because another column already has it"
            ),
            "ended": Say(nb="de som er avsluttet, utelates", en="those that are closed are left out"),
            "contact_title": Say(nb="personens tittel", en="the person's title"),
            "email": Say(nb="personens e-post", en="the person's e-mail"),
            "phone": Say(nb="personens telefon", en="the person's telephone"),
            "note": Say(nb="et notat", en="a note"),
            "competitor": Say(nb="andre leverandører", en="other suppliers"),
            "stage": Say(
                nb="et spørsmål til deg; regnes ikke som gjort steg",
                en="a question to you; does not count as a step done",
            ),
            "outcome": Say(nb="vunnet og tapt utelates", en="won and lost are left out"),
            "our_guess": Say(nb="utelates: kunden har ikke sagt det", en="left out: the customer has not said it"),
        },
    )
    """What a column becomes, by its meaning."""
    why_refused = SayBy(
        {
            "no-customer": Say(nb="ingen kunde på raden", en="no customer in the row"),
            "closed": Say(nb="avsluttet ({detail})", en="closed ({detail})"),
            "bad-currency": Say(
                nb="{detail} er ingen valuta kp kjenner; skriv NOK, EUR",
                en="{detail} is not a currency kp knows; write NOK, EUR",
            ),
            "several": Say(
                nb="flere kunder i én celle; skriv den saken gjelder",
                en="several customers in one cell; write the one it is about",
            ),
            "totals": Say(nb="en sum, ingen kunde", en="a total, no customer"),
            "footer": Say(nb="en linje under tabellen, ingen kunde", en="a line below the table, no customer"),
            "unclear": Say(
                nb="kunden har saken {detail} fra før. Er dette en annen: kp new",
                en="the customer has the deal {detail} already. If this is another: kp new",
            ),
            "twice": Say(nb="samme sak som på linje {detail}", en="the same deal as on line {detail}"),
            "bad-amount": Say(nb="{detail} er ikke noe beløp", en="{detail} is not an amount"),
            "too-long": Say(
                nb="en celle er for lang: {detail}",
                en="a cell is too long: {detail}",
            ),
            "too-many": Say(
                nb="{detail} celler, flere enn overskriftene", en="{detail} cells, more than there are headings"
            ),
        },
    )
    """{detail}: by the reason."""
    there = SayCounted(
        nb=("{n} rad er en sak som finnes; den er ikke rørt.", "{n} rader er saker som finnes; de er ikke rørt."),
        en=(
            "{n} row is a deal that exists; it is not touched.",
            "{n} rows are deals that exist; they are not touched.",
        ),
    )
    currency_assumed = SayCounted(
        nb=(
            "{n} beløp er uten valuta og er regnet som {currency}. Er det en annen: sett valutaen i overskriften, som i «Beløp (EUR)».",
            "{n} beløp er uten valuta og er regnet som {currency}. Er det en annen: sett valutaen i overskriften, som i «Beløp (EUR)».",
        ),
        en=(
            "{n} amount names no currency and is taken as {currency}. If it is another: put it in the heading, as in “Amount (EUR)”.",
            "{n} amounts name no currency and are taken as {currency}. If it is another: put it in the heading, as in “Amount (EUR)”.",
        ),
    )
    """{n}, {currency}."""
    unknown_sellers = Say(
        nb="Ingen av oss heter {names}: skriv dem under team i kp.yaml, så får sakene selger.",
        en="None of us is called {names}: add them under team in kp.yaml, and the deals get a seller.",
    )
    ask_stage = Say(
        nb="{deal}: {stage} er vår fase. Hvilket steg har {customer} gjort? kp advance {deal}",
        en="{deal}: {stage} is our stage. Which step has {customer} done? kp advance {deal}",
    )
    """{deal}, {stage}, {customer}."""
    more_stages = SayCounted(
        nb=("{n} sak til har det samme spørsmålet i loggen.", "{n} saker til har det samme spørsmålet i loggen."),
        en=("{n} more deal has the same question in its log.", "{n} more deals have the same question in their logs."),
    )
    noted_title = Say(nb="I CRM-et: {title}", en="In the CRM: {title}")
    noted_stage = Say(
        nb="Fase i CRM-et: {stage}. Hvilket steg har kunden gjort?",
        en="Stage in the CRM: {stage}. Which step has the customer done?",
    )
    no_customer_column = Say(
        nb="{file} har ingen kolonne med kunden. Kall den Kunde eller Firma. Overskriftene er {headings}.",
        en="{file} has no column with the customer. Call it Customer or Company. The headings are {headings}.",
    )
    """{file}, {headings}."""
    not_read = SayBy(
        {
            "empty": Say(nb="{place} er tom.", en="{place} is empty."),
            "binary": Say(
                nb="{place} er ikke en CSV-fil. Lagre regnearket som CSV først.",
                en="{place} is not a CSV file. Save the spreadsheet as CSV first.",
            ),
            "too-many": Say(nb="{place}: filen har for mange rader.", en="{place}: the file has too many rows."),
            "broken": Say(
                nb="{place}: anførselstegnene går ikke opp her. Lagre filen på nytt som CSV.",
                en="{place}: the quotation marks do not match here. Save the file as CSV again.",
            ),
        },
    )
    """{place}: by what is wrong."""


HELP = {
    "import": CommandHelp(
        does=Say(nb="opprett saker fra en CRM-eksport", en="create deals from a CRM export"),
        more=Say(
            nb="Leser CSV fra de vanlige systemene, på norsk og engelsk. Fasen i CRM-et regnes ikke som noe kunden har gjort; den blir et spørsmål. Saker som finnes, blir ikke rørt. Prøv først med --dry-run.",
            en="Reads CSV from the usual systems, in Norwegian and English. A stage in the CRM does not count as anything the customer has done; it becomes a question. Deals that exist are not touched. Try it first with --dry-run.",
        ),
        arguments={"file": METAVARS["FILE"]},
        parameters={
            "file": Say(nb="CSV-filen; «-» leser fra standard inndata", en="the CSV file; “-” reads standard input"),
            "process": Say(nb="kjøpsprosessen sakene følger", en="the buying process the deals follow"),
            "dry_run": DRY_RUN_OF_NEW,
        },
        examples=(
            Say(
                nb=("kp import saker.csv --process saas-virksomhet --dry-run", "hva hver kolonne blir"),
                en=("kp import deals.csv --process enterprise-software --dry-run", "what each column becomes"),
            ),
            Say(
                nb=("kp import saker.csv --process saas-virksomhet", "opprett sakene"),
                en=("kp import deals.csv --process enterprise-software", "create the deals"),
            ),
        ),
    ),
}
