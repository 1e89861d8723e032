"""Messages for what goes wrong outside the files: names, options, writing."""

from .say import MessageList, Say, SayBy, SayCounted
from .shared import NOT_SAVED


class ErrorMessages(MessageList):
    """What is said when a command cannot go on."""

    no_deal = Say(nb="Fant ingen sak som heter {name}.", en="There is no deal called {name}.")
    """{name}."""
    no_customer = Say(nb="Fant ingen sak med kunden {name}.", en="There is no deal with a customer called {name}.")
    """{name}."""
    no_process = Say(nb="Fant ingen kjøpsprosess som heter {name}.", en="There is no buying process called {name}.")
    no_day = Say(nb="Fant ingen dag som heter {name}.", en="There is no day called {name}.")
    no_step = Say(nb="Fant ikke noe steg som heter {name}.", en="There is no step called {name}.")
    no_person = Say(
        nb="Fant ingen person som heter {name} i saken.",
        en="There is no person called {name} in the deal.",
    )
    nobody = Say(
        nb="Fant ingen person som heter {name} i noen sak.",
        en="There is no person called {name} in any deal.",
    )
    """{name}: in no deal."""
    no_promise = Say(nb="Fant ikke noe åpent løfte som heter {name}.", en="There is no open promise called {name}.")
    no_role = Say(nb="Fant ingen rolle som heter {name}.", en="There is no role called {name}.")
    no_action = Say(nb="Steget har ingen oppgave som heter {name}.", en="The step has no task called {name}.")
    there_are = SayBy(
        {
            "step": Say(nb="Åpne steg: {names}.", en="Open steps: {names}."),
            "promise": Say(nb="Åpne løfter: {names}.", en="Open promises: {names}."),
            "role": Say(nb="Roller: {names}.", en="Roles: {names}."),
            "action": Say(nb="Oppgaver: {names}.", en="Tasks: {names}."),
            "person": Say(nb="Personer i saken: {names}.", en="People in the deal: {names}."),
            "member": Say(nb="Hos oss: {names}.", en="On our side: {names}."),
        },
    )
    """{names}: what there is to choose from, by what: step | promise | role | action | person."""
    add_person = Say(nb="Er det en ny person, legg til:", en="If it is somebody new, add:")
    """Before the flag that tells of somebody new in the same call."""
    add_first = Say(nb="Er det en ny person, legg til først:", en="If it is somebody new, add first:")
    """Before the command that tells of somebody new."""
    person_ambiguous = Say(nb="{name} kan være {people}.", en="{name} may be {people}.")
    """{name}, {people}: with what tells them apart."""
    write_id = Say(nb="Skriv {ids}.", en="Write {ids}.")
    write_more = Say(nb="Skriv litt mer.", en="Write a little more.")
    us_or_person = Say(
        nb="{name} kan være oss eller {person}. Skriv us for oss, eller {person}.",
        en="{name} may be us or {person}. Write us for our side, or {person}.",
    )
    """{name}, {person}: a word for our side that somebody is called, too."""
    set_up_merging = Say(
        nb="Flere skriver i disse sakene. Sett opp git til å flette dem med kp, én gang i denne klonen:",
        en="Several people edit these deals. Set up git to merge them with kp, once in this clone:",
    )
    no_deals_yet = Say(
        nb="Ingen saker ennå. Start en: kp new KUNDE", en="There are no deals yet. Start one: kp new CUSTOMER"
    )
    only_deal = Say(nb="Den eneste saken: {deal}", en="The only deal: {deal}")
    """{deal}: taken because none was named."""
    which_deal = Say(nb="Hvilken sak? Skriv nummer eller navn.", en="Which deal? Write a number or a name.")
    which_deal_of = Say(nb="Hvilken sak? Skriv én av {deals}.", en="Which deal? Write one of {deals}.")
    """{deals}: where nobody can be asked."""
    pick_one = Say(
        nb="Skriv et nummer fra listen, eller navnet på en sak.",
        en="Write a number from the list, or the name of a deal.",
    )
    key_not_understood = Say(nb="{key} {where} er ukjent.", en="{key} {where} is not understood.")
    """{key}, {where}: in_entry | in_person | in_file."""
    in_entry = Say(nb="i loggen {day}", en="in the entry of {day}")
    in_person = Say(nb="om {name}", en="about {name}")
    in_file = Say(nb="i {file}, linje {line},", en="in {file}, line {line},")
    more_keys_not_understood = SayCounted(
        nb=("{n} nøkkel til er ukjent.", "{n} nøkler til er ukjente."),
        en=("{n} more key is not understood.", "{n} more keys are not understood."),
    )
    cut_by_hash = SayCounted(
        nb=(
            "I {file} slutter teksten på linje {lines} foran #, for resten leses som en kommentar: kp check {file}",
            "I {file} slutter tekstene på linje {lines} foran #, for resten leses som en kommentar: kp check {file}",
        ),
        en=(
            "In {file} the text on line {lines} ends before #, because the rest is read as a comment: kp check {file}",
            "In {file} the texts on lines {lines} end before #, because the rest is read as a comment: kp check {file}",
        ),
    )
    """{file}, {lines}."""
    copies = Say(
        nb="Ikke lest, og ser ut til å være kopi av {file}: {copies}. Hva du kan gjøre: kp check",
        en="Not read, and looks like a copy of {file}: {copies}. What to do: kp check",
    )
    """{copies}: files, as a synchronised folder makes them; {file}: the deal's."""
    skipped_files = SayCounted(
        nb=(
            "{n} fil i deals/ er ikke lest på grunn av navnet: {files}. Hva du kan gjøre: kp check",
            "{n} filer i deals/ er ikke lest på grunn av navnene: {files}. Hva du kan gjøre: kp check",
        ),
        en=(
            "{n} file in deals/ is not read because of its name: {files}. What to do: kp check",
            "{n} files in deals/ are not read because of their names: {files}. What to do: kp check",
        ),
    )
    """{files}: the first of them."""
    counted_copies = Say(
        nb="Teller som egne saker, men ser ut til å være kopier: {files}. Hva du kan gjøre: kp check",
        en="Counted as deals of their own, but look like copies: {files}. What to do: kp check",
    )
    """{files}: the first of them."""
    not_a_number = Say(
        nb="{option} skal være et helt tall, og {text} er ikke det.",
        en="{option} takes a whole number, which {text} is not.",
    )
    """{option}, {text}: as typed."""
    number_too_small = Say(
        nb="{option} skal være {least} eller mer, og ikke {text}.", en="{option} must be {least} or more, not {text}."
    )
    """Likewise; {least}: the smallest number."""
    since_to_come = Say(
        nb="{day} ligger fram i tid. Skriv en tidligere dag etter --since, eller for eksempel 7d.",
        en="{day} is still to come. Give --since an earlier day, or for example 7d.",
    )
    """{day}."""
    not_an_amount = Say(
        nb="{text} er ikke noe beløp. Skriv for eksempel 1 200 000, 1,2 mill, 100 000 EUR eller £60,000.",
        en="{text} is not an amount. Write for example £60,000, 60k GBP, 100 000 EUR or 1200000.",
    )
    in_kroner = Say(
        nb="{amount} uten valuta er lest som norske kroner (NOK).",
        en="{amount} without a currency is read as Norwegian kroner (NOK).",
    )
    """{amount}: in digits."""
    did_you_mean = Say(nb="Mente du {names}?", en="Did you mean {names}?")
    """{names}: with `or` between them."""
    ambiguous = Say(nb="{name} kan være {names}. Skriv litt mer.", en="{name} may be {names}. Write a little more.")
    """{name}, {names}: the beginning fits several."""
    same_name = Say(nb="Flere heter {name}. Skriv {names}.", en="Several are called {name}. Write {names}.")
    """{name}, {names}: several are called just that, and these are their ids."""
    not_iso = Say(
        nb="{text} er ingen dato her. Skriv år, måned og dag: 2026-11-26.",
        en="{text} is not a date here. Write year, month and day: 2026-11-26.",
    )
    """{text}: what `--today` takes."""
    not_open = Say(nb="{step} er ikke åpent nå.", en="{step} is not open now.")
    """{step}: --step names a step that is not open."""
    missing_argument = Say(nb="{name} mangler.", en="{name} is missing.")
    """{name}."""
    no_such_option = Say(nb="Valget {name} finnes ikke.", en="There is no option {name}.")
    no_such_command = Say(nb="Kommandoen {name} finnes ikke.", en="There is no command {name}.")
    instead_of_command = SayBy(
        {
            "edit": Say(
                nb='kp åpner ingen editor. kp path SAK skriver filen og linjen: code -g "$(kp path SAK)"',
                en='kp opens no editor. kp path DEAL prints the file and the line: code -g "$(kp path DEAL)"',
            ),
            "commit": Say(
                nb="kp kjører ikke git. Skriv: git add deals processes && git commit",
                en="kp does not run git. Type: git add deals processes && git commit",
            ),
            "sync": Say(
                nb="kp kjører ikke git. Skriv: git pull --rebase && git push. Loggene flettes av kp når klonen er satt opp: kp doctor",
                en="kp does not run git. Type: git pull --rebase && git push. kp merges the logs once the clone is set up: kp doctor",
            ),
        }
    )
    """Commands that other programs have, by name: what to type instead."""
    given_twice = Say(
        nb="{option} er gitt to ganger: {first} og {second}. Skriv valget én gang.",
        en="{option} is given twice: {first} and {second}. Write it once.",
    )
    """{option}, {first}, {second}: an option that takes one value."""
    names_given_twice = Say(
        nb='{option} er gitt to ganger. Skriv navnene samlet: {option} "{first}, {second}"',
        en='{option} is given twice. Write the names together: {option} "{first}, {second}"',
    )
    needs_value = Say(nb="Valget {name} trenger en verdi.", en="The option {name} needs a value.")
    unknown_value = Say(nb="Ukjent verdi: {text}.", en="Unknown value: {text}.")
    """{text}."""
    not_utf_8 = Say(
        nb="{text} er ikke UTF-8. Sett terminalen til UTF-8, og skriv det igjen.",
        en="{text} is not UTF-8. Set the terminal to UTF-8, and type it again.",
    )
    """{text}: what was typed, with what cannot be read as an escape."""
    unknown_language = Say(nb="Ukjent språk: {text}.", en="Unknown language: {text}.")
    unknown_group = Say(nb="Ukjent gruppe: {text}.", en="Unknown group: {text}.")
    cannot_sort = Say(nb="Kan ikke sortere på {text}.", en="Cannot sort by {text}.")
    choose = Say(nb="Velg {allowed}.", en="Choose {allowed}.")
    """{allowed}: all that can be chosen."""
    too_many = Say(nb="For mange ord: {extra}.", en="Too many words: {extra}.")
    """{extra}: what the command has no place for."""
    not_both = Say(nb="Bruk {one} eller {other}, ikke begge.", en="Use {one} or {other}, not both.")
    """{one}, {other}: two options."""
    quote_together = Say(nb="Sett {words} i anførselstegn.", en="Put {words} in quotation marks.")
    """{words}: what was typed as several words and may be meant as one."""
    bad_use = Say(nb="Kommandoen kan ikke brukes slik: {what}", en="The command cannot be used like this: {what}")
    see_help = Say(nb="Se {command}.", en="See {command}.")
    """{command}."""
    broken_file = Say(nb="{file} kan ikke brukes før dette er rettet:", en="{file} cannot be used until this is fixed:")
    """{file}: the file cannot be used until it is mended."""
    not_ours = SayBy(
        {
            "owner": Say(
                nb="Arbeidsmappen {folder} tilhører en annen bruker. Vil du bruke den, så nevn den med -C eller KP_HOME.",
                en="The workspace {folder} belongs to another user. To use it, name it with -C or KP_HOME.",
            ),
            "open": Say(
                nb="Alle brukere av maskinen kan skrive i arbeidsmappen {folder}. Vil du bruke den, så nevn den med -C eller KP_HOME.",
                en="Every user of this machine may write in the workspace {folder}. To use it, name it with -C or KP_HOME.",
            ),
        },
    )
    """{folder}: a workspace that nobody named, and why it may be somebody else's: owner | open."""
    no_workspace_in = Say(
        nb="{folder} er ingen arbeidsmappe, for det er ingen kp.yaml der. Mappen er valgt med -C eller KP_HOME.",
        en="{folder} is not a workspace, because there is no kp.yaml in it. The folder was chosen with -C or KP_HOME.",
    )
    """{folder}: named by the user, and no workspace."""
    interrupted = Say(nb="Avbrutt. Ingenting er lagret.", en="Stopped. Nothing is saved.")
    interrupted_saved = Say(nb="Avbrutt. Lagret i {files}.", en="Stopped. Saved to {files}.")
    """{files}: put in place before somebody stopped us."""
    many_files = Say(nb="{n} filer, sist i {last}", en="{n} files, the last of them {last}")
    """{n}, {last}: the number of those files and the newest of them."""
    not_saved = NOT_SAVED
    not_printed = Say(
        nb="Svaret kunne ikke skrives ut ({reason}). Filene dine er ikke endret.",
        en="The answer could not be printed ({reason}). Your files are unchanged.",
    )
    not_printed_saved = Say(
        nb="Svaret kunne ikke skrives ut ({reason}). Lagret i {files}.",
        en="The answer could not be printed ({reason}). Saved to {files}.",
    )
    """{reason}, {files}: the system's name for why, as `ENOSPC` for a full disk."""
    unexpected = Say(
        nb="Det oppsto en feil i selve kp: {what}. Filene dine er ikke endret.",
        en="Something went wrong in kp itself: {what}. Your files are unchanged.",
    )
    """{what}: a fault in kp itself."""
    unexpected_saved = Say(
        nb="Det oppsto en feil i selve kp: {what}. Lagret i {files}.",
        en="Something went wrong in kp itself: {what}. Saved to {files}.",
    )
    """{what}, {files}."""
    writing = SayBy(
        {
            "file-changed": Say(
                nb="Ikke lagret. {file} er endret av noen andre siden den ble lest. Filen er som de skrev den. Prøv igjen.",
                en="Not saved. Somebody else has changed {file} since it was read. The file is as they wrote it. Try again.",
            ),
            "file-exists": Say(
                nb="Ikke lagret. {file} finnes allerede og er ikke rørt.",
                en="Not saved. {file} exists already and is untouched.",
            ),
            "locked": Say(
                nb="Ikke lagret. En annen kp skriver i arbeidsmappen akkurat nå. Prøv igjen om litt.",
                en="Not saved. Another kp is writing in the workspace just now. Try again in a moment.",
            ),
            "git-busy": Say(
                nb="Ikke lagret. git arbeider i mappen, og ble ikke ferdig på {seconds} sekunder: {lock} finnes. Gjør ferdig det som er i gang i git (en commit kan vente på teksten sin), og prøv igjen. Er ikke git i gang, ble den avbrutt: slett {lock}.",
                en="Not saved. git is running in the folder and did not finish within {seconds} seconds: {lock} exists. Finish what git is doing (a commit may be waiting for its text), and try again. If git is not running, it was interrupted: delete {lock}.",
            ),
            "not-writable": Say(
                nb="Ikke lagret. {file} kan ikke skrives ({reason}). Den gamle filen er som før.",
                en="Not saved. {file} cannot be written ({reason}). The old file is as it was.",
            ),
            "read-only": Say(
                nb="Ikke lagret. {file} er skrivebeskyttet og er ikke rørt.",
                en="Not saved. {file} is write-protected and is untouched.",
            ),
            "outside-workspace": Say(
                nb="Ikke lagret. {file} ligger utenfor arbeidsmappen, eller er ikke en vanlig fil.",
                en="Not saved. {file} is outside the workspace, or is not an ordinary file.",
            ),
            "hard-linked": Say(
                nb="Ikke lagret. {file} har flere navn på disken. Lag en egen kopi av filen først.",
                en="Not saved. {file} has several names on the disk. Make a separate copy of the file first.",
            ),
            "in-use": Say(
                nb="Ikke lagret. {file} er åpen i et annet program. Lukk den der, og prøv igjen.",
                en="Not saved. {file} is open in another program. Close it there, and try again.",
            ),
            "saved-unconfirmed": Say(
                nb="Lagret i {file}, men disken har ikke bekreftet det ({reason}).",
                en="Saved to {file}, but the disk has not confirmed it ({reason}).",
            ),
        },
    )
    """By the code of the write fault, with its facts; each says whether the old or the new file is in place."""
    waiting_for_git = Say(
        nb="git arbeider i mappen akkurat nå. Venter i inntil {seconds} sekunder.",
        en="git is running in the folder just now. Waiting up to {seconds} seconds.",
    )
    """{seconds}."""
