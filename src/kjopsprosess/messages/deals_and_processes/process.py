"""Messages of the process library: `kp process list`, `show` and `new`."""

from kjopsprosess.messages.help.command_help import DRY_RUN, FORMAT, FORMAT_HTML, METAVARS, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted, SayList
from kjopsprosess.messages.shared import DAYS, EQUAL_FOR_ALL, FROM_START, PROCESSES, WEEKS

from .handbook import HandbookMessages
from .new_process import NewProcessMessages


class ProcessMessages(MessageList):
    """What the process library says."""

    new = SayList(NewProcessMessages)
    handbook = SayList(HandbookMessages)
    processes = PROCESSES
    steps = SayCounted(nb=("{n} steg", "{n} steg"), en=("{n} step", "{n} steps"))
    version = Say(nb="versjon {version}", en="version {version}")
    """{version}."""
    own = Say(nb="deres egen", en="your own")
    shipped = Say(nb="følger med kp", en="comes with kp")
    used_by = Say(nb="brukes i {deals}", en="used in {deals}")
    """{deals}."""
    not_used = Say(nb="ikke i bruk", en="not in use")
    unusable = Say(nb="kan ikke brukes: kp check {file}", en="cannot be used: kp check {file}")
    """{file}."""
    side_by_side = Say(nb="samtidig", en="at the same time")
    after_that = Say(nb="deretter", en="after that")
    then_side_by_side = Say(nb="deretter, samtidig", en="after that, at the same time")
    after = Say(nb="etter {numbers}", en="after {numbers}")
    """{numbers} of steps that are not the row above."""
    and_after = Say(nb="og {numbers}", en="and {numbers}")
    """{numbers} of steps besides the row above."""
    from_start = FROM_START
    half = Say(nb="½", en="½")
    """Half a month, before «–4 måneder»."""
    time = SayBy(
        {
            "days": DAYS,
            "weeks": WEEKS,
            "months": SayCounted(nb=("{n} måned", "{n} måneder"), en=("{n} month", "{n} months")),
            "years": SayCounted(nb=("{n} år", "{n} år"), en=("{n} year", "{n} years")),
        },
    )
    time_short = SayBy(
        {
            "days": Say(nb="{n} d.", en="{n} d"),
            "weeks": Say(nb="{n} u.", en="{n} wk"),
            "months": Say(nb="{n} md.", en="{n} mo"),
            "years": Say(nb="{n} år", en="{n} yr"),
        },
    )
    """The same where there is little room."""
    choice_in = Say(nb="Leverandør velges i steg {numbers}.", en="Supplier chosen at step {numbers}.")
    """{numbers}."""
    standstill_in = Say(nb="Karens i steg {numbers}.", en="Standstill at step {numbers}.")
    """{numbers}."""
    order_after = Say(nb="Ordren er vår etter steg {numbers}.", en="Order won at step {numbers}.")
    """{numbers}."""
    gates = Say(nb="Må godkjennes: {numbers}.", en="Needs approval: {numbers}.")
    """{numbers} of steps that are approvals."""
    step_of = Say(nb="steg {number} av {of}", en="step {number} of {of}")
    """{number}, {of}."""
    after_label = Say(nb="Etter", en="After")
    usual_time = Say(nb="Vanlig tid", en="Usual time")
    contact = Say(nb="Kontakt", en="Contact")
    contact_free = Say(nb="fri", en="unrestricted")
    contact_equal = EQUAL_FOR_ALL
    meaning = Say(nb="Betyr", en="Means")
    choice_here = Say(
        nb="Her velger kunden leverandør: oss, en annen eller ingen.",
        en="Here the customer picks a supplier: us, another or nobody.",
    )
    order_here = Say(
        nb="Når kunden har gjort dette, er ordren vår.",
        en="When the customer has done this, the order is ours.",
    )
    standstill_here = Say(
        nb="Karens: valget er tatt, men kan klages på og gjøres om.",
        en="Standstill: the choice is made, but can be challenged and reversed.",
    )
    topic_here = Say(
        nb="I et notat til kunden står det de sier om steget, under {topic}.",
        en="In a memo for the customer, what they say about the step comes under {topic}.",
    )
    """{topic}."""
    gate_here = Say(
        nb="En godkjenning: teller først når en som godkjenner, har handlet.",
        en="An approval: it counts only when somebody who approves has acted.",
    )
    ruled_by = Say(nb="Dato", en="Date")
    """Above the day that rules a step."""
    body = Say(nb="et organ, ikke én person", en="a body, not one person")
    """A role that is a board or a committee."""
    optional = Say(nb="ikke alltid med", en="not always involved")
    """A role that not every customer has."""
    decided_by_one = Say(nb="Én person bestemmer.", en="One person decides.")
    once_done = Say(nb="Når gjort", en="Once done")
    """Before a task that belongs after the step."""
    conditions = SayBy(
        {
            "won": Say(nb="Vunnet", en="Won"),
            "lost": Say(nb="Tapt", en="Lost"),
        },
    )
    """After which outcome of the choice a task belongs."""
    agree = Say(nb="Avtal med kunden", en="Agree with the customer")
    ask = Say(nb="Spør", en="Ask")
    stalls = Say(nb="Stopper gjerne på", en="Often stalls on")


HELP = {
    "process": CommandHelp(
        does=Say(
            nb="vis, lag, sammenlign og oppgrader kjøpsprosesser",
            en="show, create, compare and upgrade buying processes",
        ),
        more=Say(nb="", en=""),
        arguments={},
        parameters={},
        examples=(
            Say(nb=("kp process list", "alle som finnes"), en=("kp process list", "all of them")),
            Say(
                nb=("kp process show saas", "én av dem, steg for steg"),
                en=("kp process show enterprise", "one of them, step by step"),
            ),
        ),
    ),
    "process list": CommandHelp(
        does=Say(
            nb="kjøpsprosessene som finnes, og sakene som følger dem",
            en="the buying processes available, and the deals that follow them",
        ),
        more=Say(
            nb="Arbeidsmappens egne kommer først. En prosess i processes/ brukes i stedet for en som følger med under samme navn.",
            en="The workspace's own come first. A process in processes/ is used instead of a shipped one of the same name.",
        ),
        arguments={},
        parameters={"form": FORMAT},
        examples=(
            Say(nb=("kp process list", "alle"), en=("kp process list", "all")),
            Say(
                nb=("kp process list --json", "som JSON"),
                en=("kp process list --json", "as JSON"),
            ),
        ),
    ),
    "process show": CommandHelp(
        does=Say(
            nb="en kjøpsprosess steg for steg, ett steg i detalj, eller hele håndboken",
            en="a buying process step by step, one step in detail, or the whole handbook",
        ),
        more=Say(
            nb="Steg med strek foran går samtidig. Et steg følger raden over når ikke annet er sagt.",
            en="Steps with a bar in front run side by side. A step comes after the row above unless stated otherwise.",
        ),
        arguments={"process": METAVARS["PROCESS"], "step": METAVARS["STEP"]},
        parameters={
            "process": Say(
                nb="kjøpsprosessen; begynnelsen av navnet holder",
                en="the buying process; the beginning of its name will do",
            ),
            "step": Say(nb="steget; begynnelsen av navnet holder", en="the step; the beginning of its name will do"),
            "form": FORMAT_HTML,
            "handbook": Say(
                nb="alt som står i prosessen, som ett dokument for en ny selger",
                en="all that the process says, as one document for a new seller",
            ),
            "output": Say(
                nb="lagre håndboken i en ny fil; .md gir Markdown, .html en nettside; - er standard ut",
                en="save the handbook to a new file; .md gives Markdown, .html a web page; - is standard output",
            ),
        },
        examples=(
            Say(
                nb=("kp process show saas sikkerhet", "ett steg: hvem, hva vi må, og hva vi bør spørre om"),
                en=("kp process show enterprise security", "one step: who, what we must do, what to ask"),
            ),
            Say(
                nb=("kp process show saas --handbook -o saas.md", "hele håndboken, til en wiki"),
                en=("kp process show enterprise --handbook -o enterprise.md", "the whole handbook, for a wiki"),
            ),
        ),
    ),
    "process new": CommandHelp(
        does=Say(nb="lag en egen kjøpsprosess", en="create a buying process of your own"),
        more=Say(
            nb="Tre spørsmål finner den som ligner mest av dem som følger med; kp sier hvilken det ble og hvorfor. I et skript skrives svarene på linjen. --like lager en kopi av den du nevner. En kopi begynner på versjon 1. Får kopien samme navn som en som følger med, blir den deres egen utgave, og sakene følger den.",
            en="Three questions find the one most like it among those that come with kp, which then says which it was and why. In a script the answers are given on the line. --like copies the one you name. A copy begins at version 1. If the copy has the name of one that comes with kp, it becomes your own edition, and the deals follow it.",
        ),
        arguments={"process_id": METAVARS["ID"]},
        parameters={
            "process_id": Say(
                nb="navnet på kjøpsprosessen: små bokstaver a–z, tall og bindestrek",
                en="name of the buying process: lower-case letters a–z, digits and hyphens",
            ),
            "like": Say(
                nb="kjøpsprosessen som skal kopieres; begynnelsen av navnet holder",
                en="the buying process to copy; the beginning of its name will do",
            ),
            "decides": Say(nb="hvem som bestemmer: én, flere eller styre", en="who decides: one, several or board"),
            "private": Say(nb="kunden er privat", en="the customer is private"),
            "public": Say(nb="kunden er offentlig", en="the customer is a public body"),
            "kind": Say(
                nb="hva kunden kjøper, eller hvordan en offentlig kunde kjøper",
                en="what the customer buys, or how a public one buys",
            ),
            "dry_run": DRY_RUN,
            "name": Say(
                nb="det den skal hete på skjermen; ellers lages det av ID",
                en="what it is called on the screen; otherwise formed from ID",
            ),
        },
        examples=(
            Say(
                nb=("kp process new verksted", "tre spørsmål, og en prosess å endre på"),
                en=("kp process new workshop", "three questions, and a process to change"),
            ),
            Say(
                nb=('kp process new maskin --like kapital --name "Maskiner"', "en kopi å endre på"),
                en=('kp process new machines --like capital --name "Machines"', "a copy to change"),
            ),
        ),
    ),
}
