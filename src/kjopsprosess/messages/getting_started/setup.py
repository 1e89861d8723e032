"""Messages of setting up: `kp init`, `kp demo`, `kp new`, `kp process new` and the files they make."""

from kjopsprosess.messages.help.command_help import DRY_RUN, DRY_RUN_OF_NEW, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say
from kjopsprosess.messages.shared import NOTE_NEXT_CONTACT, SEE_A_FINISHED_DEAL, START_A_DEAL, WHY_NOW


class SetupMessages(MessageList):
    """What `init`, `demo` and `new` say, and the remarks in the files they make."""

    made = Say(nb="Opprettet {files}.", en="Created {files}.")
    """{files}."""
    all_there = Say(
        nb="Arbeidsmappen {folder} er allerede klar. Ingenting er endret.",
        en="The workspace {folder} is already set up. Nothing was changed.",
    )
    """{folder}: nothing was lacking."""
    add_to = Say(
        nb="{file} finnes fra før. Legg til i den: {lines}.",
        en="{file} was there already. Add to it: {lines}.",
    )
    """{file}, {lines}: lines that a file of the user's own lacks."""
    private = Say(
        nb="Sakene inneholder navn på folk hos kundene. Legg mappen et privat sted, for eksempel i et privat git-repo.",
        en="Deals contain names of people at your customers. Keep the folder somewhere private, such as a private git repository.",
    )
    then = Say(nb="Start med en kunde:", en="Start with a customer:")
    new_gives = START_A_DEAL
    list_gives = Say(nb="se hvilke kjøpsprosesser som finnes", en="see which buying processes there are")
    invented = Say(
        nb="Saken er oppdiktet og ligger i {folder}. Prøv selv:",
        en="The deal is invented, and is in {folder}. Try it yourself:",
    )
    """{folder}."""
    demo_kept = Say(
        nb="{folder} finnes allerede og er ikke rørt. Slett mappen for å få en ny.",
        en="{folder} exists already and was not touched. Delete the folder to get a new one.",
    )
    """{folder}: it is the demo already."""
    not_empty = Say(
        nb="{folder} finnes allerede og er ikke tom. Ingenting er lagret. Velg en annen mappe: {command}",
        en="{folder} exists already and is not empty. Nothing was saved. Choose another folder: {command}",
    )
    """{folder}, {command}."""
    which_process = Say(
        nb="Hvilken kjøpsprosess følger kunden? Legg til en av disse:",
        en="Which buying process does the customer follow? Add one of these:",
    )
    person_twice = Say(
        nb="{id} er gitt to ganger med --person. Skriv alt om samme person i én --person, og gi den andre en annen id.",
        en="{id} is given twice with --person. Write all about one person in one --person, and give the other another id.",
    )
    """{id}: two people of a new deal have it."""
    another_id = Say(nb="Er det en annen sak, så gi den en egen id:", en="If it is another deal, give it its own id:")
    bad_id = Say(
        nb="{id} kan ikke være navnet på en sak. Bruk små bokstaver a–z, tall og bindestrek: --id {near}",
        en="{id} cannot be the name of a deal. Use lower-case letters a–z, digits and hyphens: --id {near}",
    )
    """{id}, {near}."""
    bad_process_id = Say(
        nb="{id} kan ikke være navnet på en kjøpsprosess. Bruk små bokstaver a–z, tall og bindestrek: {near}",
        en="{id} cannot be the name of a buying process. Use lower-case letters a–z, digits and hyphens: {near}",
    )
    """{id}, {near}."""
    shipped_id = Say(
        nb="{id} følger med kp. Velg et annet navn, eller lag deres egen utgave av den:",
        en="{id} comes with kp. Choose another name, or make your own edition of it:",
    )
    """{id}: a process of that id comes with kp."""
    cannot_copy = Say(
        nb="{file} er skrevet slik at den ikke kan kopieres trygt. Kopier filen for hånd.",
        en="{file} is written so that it cannot be copied safely. Copy the file by hand.",
    )
    """{file}: its lines cannot be copied safely."""
    show_gives = Say(nb="se den steg for steg", en="see it step by step")
    check_gives = Say(nb="se etter feil", en="look for mistakes")
    would_make = Say(nb="Dette ville blitt opprettet: {files}", en="This would be created: {files}")
    """{files}: of a dry run."""
    for_agents = Say(
        nb="{file} forteller en agent, et program som arbeider i mappen for deg, hvordan den bruker kp. Slett filen om du ikke vil ha den.",
        en="{file} tells an agent, a program that works in the folder for you, how to use kp. Delete the file if you do not want it.",
    )
    """{file}."""
    renewed = Say(nb="{file} er oppdatert.", en="{file} was updated.")
    """{file}: an earlier kp wrote it, and nobody has changed it."""
    would_renew = Say(nb="{file} ville blitt oppdatert.", en="{file} would be updated.")
    """{file}: of a dry run."""
    changed_skill = Say(
        nb="{file} er fra en eldre utgave, og noen har endret den. Den er ikke rørt; kp skill viser den nye teksten.",
        en="{file} is from an older edition, and somebody has changed it. It was left alone; kp skill prints the new text.",
    )
    """{file}."""
    made_deal = Say(nb="Opprettet {file}.", en="Created {file}.")
    """{file}."""
    took_own = Say(
        nb="Saken følger {name}, den eneste kjøpsprosessen dere har laget selv. Velg en annen med --process.",
        en="The deal follows {name}, the only buying process you have made yourselves. Choose another with --process.",
    )
    """{name}: no process was named."""
    book_gives = NOTE_NEXT_CONTACT
    brief_gives = Say(
        nb="kundens neste steg, og hva du bør spørre om",
        en="the customer's next step, and what you should ask",
    )
    settings_remark = Say(
        nb="Arbeidsmappe for kp: sakene ligger i deals/, egne kjøpsprosesser i processes/.",
        en="A workspace for kp: deals are in deals/, buying processes of your own in processes/.",
    )
    settings_language = Say(nb="språk på skjermen: nb | en", en="language on screen: nb | en")
    deal_remark = Say(
        nb="Hva som har hendt hos kunden. Hvor saken står, regner kp ut av loggen.",
        en="What has happened with the customer. Where the deal stands, kp works out from the log.",
    )
    trigger_remark = WHY_NOW
    deadline_remark = Say(
        nb="én fast dato, hvis det er noen: 2027-04-30",
        en="one fixed date, if there is one: 2027-04-30",
    )
    without_remark = Say(nb="roller denne kunden ikke har: [{role}]", en="roles this customer does not have: [{role}]")
    """{role}."""
    people_remark = Say(
        nb="de som deltar; attitude: champion | supporter | neutral | sceptic | opponent",
        en="those who take part; attitude: champion | supporter | neutral | sceptic | opponent",
    )
    person_example: Say[tuple[str, str, str]] = Say(
        nb=("kari", "Kari Lund", "produksjonssjef"),
        en=("kari", "Kari Lund", "production manager"),
    )
    """An invented person for a remark: id, name and title."""
    people_unknown = Say(nb="utelat det du ikke vet", en="leave out what you do not know")


HELP = {
    "new": CommandHelp(
        does=START_A_DEAL,
        more=Say(
            nb="Oppretter deals/KUNDE.yaml, låst til den prosessversjonen som gjelder nå. Det du ikke vet ennå, står som tomme felt med en forklaring.",
            en="Creates deals/CUSTOMER.yaml, pinned to the current version of the process. What you do not know yet is left as empty keys, each explained.",
        ),
        arguments={"customer": METAVARS["CUSTOMER"]},
        parameters={
            "customer": Say(nb="navnet på kunden", en="the customer's name"),
            "process": Say(
                nb="kjøpsprosessen kunden følger; gjentas når en annen skal legges oppå",
                en="the buying process the customer follows; repeated when another goes on top",
            ),
            "deal_id": Say(
                nb="navnet på saken; ellers lages det av kundens navn",
                en="the deal's name; otherwise formed from the customer's",
            ),
            "trigger": WHY_NOW,
            "deadline": Say(nb="én fast dato kunden har", en="one fixed date the customer has"),
            "person": Say(
                nb="noen som deltar: «kari: navn=Kari Lund, tittel=Produksjonssjef, rolle=behovseier»",
                en="somebody who takes part: “kari: name=Kari Lund, title=Production manager, role=business owner”",
            ),
            "seller": Say(nb="hvem av oss som har saken", en="which of us has the deal"),
            "value": Say(
                nb="hva kjøpet er verdt: «1 200 000», «100 000 EUR»",
                en="what the purchase is worth: “1 200 000”, “100 000 EUR”",
            ),
            "competitor": Say(nb="en annen leverandør kunden ser på", en="another supplier the customer is looking at"),
            "dry_run": DRY_RUN,
        },
        examples=(
            Say(
                nb=('kp new "Nordvik Mekaniske AS" --process saas-virksomhet', "lager deals/nordvik-mekaniske.yaml"),
                en=(
                    'kp new "Nordvik Mekaniske AS" --process enterprise-software',
                    "makes deals/nordvik-mekaniske.yaml",
                ),
            ),
            Say(
                nb=(
                    'kp new "Nordvik Mekaniske AS" --process saas --id nordvik --deadline 30.4',
                    "kort navn og en frist",
                ),
                en=(
                    'kp new "Nordvik Mekaniske AS" --process enter --id nordvik --deadline "30 Apr"',
                    "a short name and a deadline",
                ),
            ),
        ),
    ),
    "demo": CommandHelp(
        does=SEE_A_FINISHED_DEAL,
        more=Say(
            nb="Oppretter en arbeidsmappe med fire oppdiktede saker, i kp-demo hvis du ikke velger et annet sted, og viser en brief.",
            en="Creates a workspace with four invented deals, in kp-demo unless you choose another place, and shows a brief.",
        ),
        arguments={"where": METAVARS["DIR"]},
        parameters={
            "where": Say(
                nb="hvor; en mappe som ikke er tom, blir ikke rørt",
                en="where; a folder that is not empty is left alone",
            ),
            "dry_run": DRY_RUN_OF_NEW,
        },
        examples=(
            Say(nb=("kp demo", "i kp-demo"), en=("kp demo", "in kp-demo")),
            Say(
                nb=("kp demo /tmp/prøve --lang en", "et annet sted, på engelsk"),
                en=("kp demo /tmp/try --lang nb", "elsewhere, in Norwegian"),
            ),
        ),
    ),
    "init": CommandHelp(
        does=Say(nb="opprett en tom arbeidsmappe", en="create an empty workspace"),
        more=Say(
            nb="Oppretter kp.yaml, deals/, processes/, to små filer for git og en veiledning for agenter. Det som finnes fra før, blir ikke rørt; veiledningen oppdateres så lenge ingen har endret den.",
            en="Creates kp.yaml, deals/, processes/, two small files for git and a skill for agents. What already exists is left alone; the skill is updated as long as nobody has changed it.",
        ),
        arguments={"where": METAVARS["DIR"]},
        parameters={
            "where": Say(nb="hvor; ellers her", en="where; here if left out"),
            "no_skill": Say(nb="uten veiledningen for agenter", en="without the skill for agents"),
            "dry_run": DRY_RUN_OF_NEW,
        },
        examples=(
            Say(nb=("kp init", "her"), en=("kp init", "here")),
            Say(nb=("kp init ~/salg", "i en ny mappe"), en=("kp init ~/sales", "in a new folder")),
        ),
    ),
    "skill": CommandHelp(
        does=Say(nb="vis veiledningen for agenter", en="print the skill for agents"),
        more=Say(
            nb="kp init legger den i .agents/skills/kp/SKILL.md. Den er på engelsk på alle språk; kp doctor sier fra når arbeidsmappen har en eldre.",
            en="kp init puts it in .agents/skills/kp/SKILL.md. It is in English in every language; kp doctor says when the workspace has an older one.",
        ),
        arguments={},
        parameters={},
        examples=(
            Say(nb=("kp skill", "vis teksten"), en=("kp skill", "print the text")),
            Say(
                nb=("kp skill > .agents/skills/kp/SKILL.md", "ta den nye i stedet for en som noen har endret"),
                en=("kp skill > .agents/skills/kp/SKILL.md", "take the new one instead of one that was changed"),
            ),
        ),
    ),
    "schema": CommandHelp(
        does=Say(nb="skjema for redigeringsprogrammer", en="schemas for editors"),
        more=Say(
            nb="kp init legger skjemaene i .kp/schema, dit første linje i hver fil peker. Redigeringsprogrammet kan da fullføre og forklare nøklene.",
            en="kp init puts the schemas in .kp/schema, where the first line of each file points. The editor can then complete and explain the keys.",
        ),
        arguments={"kind": METAVARS["KIND"]},
        parameters={
            "kind": Say(
                nb="hva slags fil: deal, older, process eller entry",
                en="what kind of file: deal, older, process or entry",
            )
        },
        examples=(
            Say(nb=("kp schema deal", "skjemaet for saker"), en=("kp schema deal", "the schema of deals")),
            Say(
                nb=("kp schema entry", "skjemaet for én oppføring, til kp advance --from"),
                en=("kp schema entry", "the schema of one entry, for kp advance --from"),
            ),
        ),
    ),
}
