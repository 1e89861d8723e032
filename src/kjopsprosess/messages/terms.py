"""Words that many screens share."""

from kjopsprosess.model.values import Attitude, How, Outcome, Part, Reached, Topic

from .say import MessageList, Say, SayBy, SayCounted, SayEach
from .shared import DAYS, ONLY_IN


class Terms(MessageList):
    """Words that many screens share."""

    change_file = Say(nb="Endre {file}? j/N", en="Change {file}? y/N")
    """{file}."""
    yes = Say(nb=("j", "ja", "y", "yes"), en=("y", "yes", "j", "ja"))
    """Answers to `change_file`; anything else is no."""
    part = SayBy(
        {
            Part.DECIDES: Say(nb="beslutter", en="decides"),
            Part.APPROVES: Say(nb="godkjenner", en="approves"),
            Part.RECOMMENDS: Say(nb="anbefaler", en="recommends"),
            Part.DOES: Say(nb="utfører", en="does it"),
            Part.CONTRIBUTES: Say(nb="bidrar", en="contributes"),
        },
    )
    """What somebody does in a step, in the present tense: decides."""
    who_question = SayBy(
        {
            Part.DECIDES: Say(nb="hvem kan si ja", en="who can say yes"),
            Part.APPROVES: Say(nb="hvem må godkjenne", en="who must approve"),
            Part.RECOMMENDS: Say(nb="hvem gir råd", en="who advises"),
            Part.DOES: Say(nb="hvem gjør det", en="who does it"),
            Part.CONTRIBUTES: Say(nb="hvem bør spørres", en="who should be asked"),
        },
    )
    """The question of a role that nobody is known to have: who can say yes."""
    who_else_question = SayBy(
        {
            Part.DECIDES: Say(nb="hvem andre må si ja", en="who else must say yes"),
            Part.APPROVES: Say(nb="hvem andre må godkjenne", en="who else must approve"),
        },
    )
    """The same where somebody is known who decides, or approves, in a step to come."""
    attitude = SayBy(
        {
            Attitude.CHAMPION: Say(nb="pådriver", en="champion"),
            Attitude.SUPPORTER: Say(nb="støttespiller", en="supporter"),
            Attitude.NEUTRAL: Say(nb="nøytral", en="neutral"),
            Attitude.SCEPTIC: Say(nb="skeptiker", en="sceptic"),
            Attitude.OPPONENT: Say(nb="motstander", en="opponent"),
        },
    )
    champion_idle_since = Say(
        nb="pådriver, men har ikke gjort noe siden {day}", en="champion, but has done nothing since {day}"
    )
    """{day}: of the newest act."""
    champion_never_acted = Say(nb="pådriver, men har ikke gjort noe ennå", en="champion, but has not done anything yet")
    unknown_attitude = Say(nb="holdning ukjent", en="attitude unknown")
    marks = SayBy(
        {
            "contacted": Say(nb="kontaktet", en="contacted"),
            "qualified": Say(nb="kartlagt", en="qualified"),
            "convinced": Say(nb="overbevist", en="convinced"),
        },
    )
    not_contacted = Say(nb="ikke kontaktet", en="not contacted")
    how = SayBy(
        {
            How.MEETING: Say(nb="møte", en="meeting"),
            How.CALL: Say(nb="samtale", en="call"),
            How.MAIL: Say(nb="e-post", en="e-mail"),
            How.PORTAL: Say(nb="portal", en="portal"),
        },
    )
    note = Say(nb="notat", en="note")
    states = SayBy(
        {
            "done": Say(nb="gjort", en="done"),
            "open": Say(nb="åpent", en="open"),
            "waiting": Say(nb="venter", en="waiting"),
            "skipped": Say(nb="utgår", en="skipped"),
            "reopened": Say(nb="gjenåpnet", en="reopened"),
            "retired": Say(nb="historie", en="history"),
        },
    )
    verdicts = SayBy(
        {
            "order": Say(nb="ordre", en="order"),
            "advance": Say(nb="fremgang", en="advance"),
            "continuation": Say(nb="uten fremgang", en="no advance"),
            "no": Say(nb="nei", en="no"),
        },
    )
    topics = SayBy(
        {
            Topic.PROBLEM: Say(nb="problemet", en="the problem"),
            Topic.FIGURES: Say(nb="tallene", en="the figures"),
            Topic.CHOICE: Say(nb="valget", en="the choice"),
            Topic.DOING_NOTHING: Say(nb="å fortsette som i dag", en="going on as today"),
        },
    )
    """What a statement is about."""
    reached = SayBy(
        {
            Reached.BEST: Say(nb="målet", en="the aim"),
            Reached.LEAST: Say(nb="minimum", en="the minimum"),
            Reached.NEITHER: Say(nb="ingen av delene", en="neither"),
        },
    )
    """How far we came with what we wanted to agree."""
    outcomes = SayBy(
        {
            Outcome.US: Say(nb="oss", en="us"),
            Outcome.OTHER: Say(nb="en annen", en="another"),
            Outcome.NOTHING: Say(nb="ingen", en="nobody"),
        },
    )
    status = SayBy(
        {
            "live": Say(nb="i gang", en="under way"),
            "won": Say(nb="vunnet", en="won"),
            "lost": Say(nb="tapt", en="lost"),
            "no_decision": Say(nb="ingen beslutning", en="no decision"),
            "withdrawn": Say(nb="trukket", en="withdrawn"),
            "postponed": Say(nb="utsatt", en="postponed"),
        },
    )
    unanswered = Say(nb="{how} uten svar", en="{how} without a reply")
    """{how}: the way."""
    seen = Say(nb="sett", en="seen")
    said = Say(nb="sagt", en="said")
    body = Say(nb="gruppe", en="group")
    did_by = Say(nb="{did} ({names})", en="{did} ({names})")
    """{did}: what we did; {names}: who of us."""
    partner = Say(nb="partner", en="partner")
    document = Say(nb="dokument", en="document")
    we = Say(nb="Vi", en="We")
    days = DAYS
    only_in = ONLY_IN
    """{channel}: contact in the customer's tool only."""
    the_tool = Say(nb="anskaffelsesverktøyet", en="tender tool")
    """What to call the tool when the process does not name it."""
    no_contact = Say(nb="ingen kontakt", en="no contact")
    more = Say(nb="{n} til", en="{n} more")
    """{n} more."""
    more_lines = SayCounted(
        nb=("{n} linje til: {command}", "{n} linjer til: {command}"),
        en=("{n} more line: {command}", "{n} more lines: {command}"),
    )
    """{n} lines that a small screen has no room for; {command}: shows them."""
    more_lines_below = SayCounted(
        nb=("{n} linje til: --plain viser alt", "{n} linjer til: --plain viser alt"),
        en=("{n} more line: --plain shows all", "{n} more lines: --plain shows all"),
    )
    """{n} lines at the end that a small screen has no room for."""
    from_the_top = SayCounted(
        nb=("{n} linje. Fra toppen: legg til | less", "{n} linjer. Fra toppen: legg til | less"),
        en=("{n} line. From the top: add | less", "{n} lines. From the top: add | less"),
    )
    """Below a page of {n} lines, of which a terminal shows the end."""
    late = Say(nb="{days} over fristen", en="{days} late")
    """{days} late."""
    in_time = Say(nb="i tide", en="in time")
    kept_when = Say(nb="{what}, {when}", en="{what}, {when}")
    """{what} was promised, and that it was kept in time, or how late; {when}."""
    late_short = Say(nb="{days} over", en="{days} late")
    """{days}: below a heading that says what is late."""
    one_of_them = Say(nb="én av dem som var der", en="one of those who were there")
    """Of those who were there somebody told it, and it is not known who."""
    told_by = Say(nb="Vi har det fra {names}.", en="We have it from {names}.")
    """{names}: who has told us what somebody else promised."""
    leaves_before = Say(nb="{name} slutter {day}, før fristen.", en="{name} leaves {day}, before it is due.")
    """{name}, {day}: who gave a promise."""
    leaves_that_day = Say(nb="{name} slutter samme dag.", en="{name} leaves that day.")
    """{name}: on the day the promise is due."""
    moved = SayCounted(nb=("Flyttet {n} gang.", "Flyttet {n} ganger."), en=("Moved {n} time.", "Moved {n} times."))
    today = Say(nb="i dag", en="today")
    by = Say(nb="{what} innen {day}", en="{what} by {day}")
    """{what} by {day}."""
    by_today = Say(nb="{what} i dag", en="{what} by today")
    """{what}: promised by today."""
    numbers = SayEach(
        Say(nb="null", en="no"),
        Say(nb="én", en="one"),
        Say(nb="to", en="two"),
        Say(nb="tre", en="three"),
        Say(nb="fire", en="four"),
        Say(nb="fem", en="five"),
        Say(nb="seks", en="six"),
        Say(nb="sju", en="seven"),
        Say(nb="åtte", en="eight"),
        Say(nb="ni", en="nine"),
        Say(nb="ti", en="ten"),
        Say(nb="elleve", en="eleven"),
        Say(nb="tolv", en="twelve"),
    )
    """Small numbers as words, from nought."""
