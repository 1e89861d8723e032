"""Words people type for keys and values of the files, in bokmål and English alike; the files' own are among them."""

_PLATFORMS = ("teams", "zoom", "google meet", "skype", "webex", "whereby", "facetime")
_ON_PLATFORM = ("møte", "videomøte", "samtale", "meeting", "video meeting", "call", "video call")
WAYS = {
    **dict.fromkeys(
        (
            *("meeting", "video meeting", "online meeting", "video", "online", "visit", "site visit", "in person"),
            *("on site", "on-site", "face to face", "physical meeting", "workshop", "lunch", "dinner", "breakfast"),
            *("coffee meeting", "over lunch", "visited", "inspection"),
            *(
                "møte",
                "videomøte",
                "nettmøte",
                "digitalt møte",
                "digitalt",
                "fysisk møte",
                "fysisk",
                "på nett",
                "besøk",
            ),
            *("ansikt til ansikt", "befaring", "lunsj", "middag", "frokost", "lunsjmøte", "frokostmøte"),
            *("møttes", "besøkte", "over lunsj", "verksted", "arbeidsmøte", "kundebesøk"),
            *("at their office", "at their offices", "at their place", "at theirs", "at the customer's"),
            *("at our office", "at our offices", "at our place", "at ours"),
            *("hos dem", "hos kunden", "hos oss", "på kontoret", "på kontoret deres", "på kontoret vårt"),
            *_PLATFORMS,
            *(f"{each}{glue}{what}" for each in _PLATFORMS for what in _ON_PLATFORM for glue in (" ", "-", "")),
        ),
        "meeting",
    ),
    **dict.fromkeys(
        (
            *("call", "phone", "phone call", "video call", "by phone", "telephone", "telephone call", "phone meeting"),
            *("phoned", "called", "mobile"),
            *("samtale", "telefon", "telefonsamtale", "videosamtale", "ringte", "på telefon", "telefonmøte", "tlf"),
            *("telefonen", "tlf.", "oppringning", "mobil"),
        ),
        "call",
    ),
    **dict.fromkeys(
        (
            *("mail", "e-mail", "email", "mailed", "emailed", "message", "sms", "text message", "linkedin"),
            *("e-post", "epost", "melding", "tekstmelding", "mailet"),
        ),
        "mail",
    ),
    **dict.fromkeys(("portal", "portalen"), "portal"),
}
"""Ways of contact."""
MAX_WAY_WORDS = max(len(each.split()) for each in WAYS)
WITH_WORDS, BY_WORDS = ("with", "med"), ("by", "via", "over", "on", "on a", "på", "per", "as", "i", "in", "at")
"""What may stand between a way of contact and names, and before a way."""

ATTITUDES = {
    **dict.fromkeys(("champion", "pådriver"), "champion"),
    **dict.fromkeys(("enthusiastic", "eager", "driving it", "pushing it", "entusiastisk", "driver saken"), "champion"),
    **dict.fromkeys(("supporter", "støttespiller"), "supporter"),
    **dict.fromkeys(("keen", "positive", "in favour", "in favor", "for it", "interested", "convinced"), "supporter"),
    **dict.fromkeys(("supportive", "on board", "with us", "friendly", "happy"), "supporter"),
    **dict.fromkeys(("supports", "supports it", "supports us", "backs it", "likes it", "wants it"), "supporter"),
    **dict.fromkeys(("all for it", "in favour of it", "in favor of it", "happy with it"), "supporter"),
    **dict.fromkeys(("positiv", "for", "interessert", "overbevist", "støtter oss", "velvillig", "ivrig"), "supporter"),
    **dict.fromkeys(("støtter", "støtter det", "for det", "liker det", "vil ha det", "med på det"), "supporter"),
    **dict.fromkeys(("neutral", "nøytral"), "neutral"),
    **dict.fromkeys(("undecided", "lukewarm", "indifferent", "open", "lunken", "avventende", "åpen"), "neutral"),
    **dict.fromkeys(
        ("fine", "fine with it", "ok", "ok with it", "okay", "okay with it", "all right with it"), "neutral"
    ),
    **dict.fromkeys(("can live with it", "no objection", "no objections", "has no objections"), "neutral"),
    **dict.fromkeys(
        ("grei", "greit", "grei med det", "greit med det", "ok med det", "okei", "okei med det"), "neutral"
    ),
    **dict.fromkeys(("kan leve med det", "ingen innvendinger"), "neutral"),
    **dict.fromkeys(("sceptic", "skeptic", "skeptiker", "skeptisk", "sceptical", "skeptical"), "sceptic"),
    **dict.fromkeys(("doubtful", "doubting", "hesitant", "worried", "unsure", "critical", "wary"), "sceptic"),
    **dict.fromkeys(("tvilende", "i tvil", "bekymret", "kritisk", "usikker", "nølende"), "sceptic"),
    **dict.fromkeys(("opponent", "motstander"), "opponent"),
    **dict.fromkeys(("against", "against it", "opposed", "negative", "hostile"), "opponent"),
    **dict.fromkeys(("against us", "opposes it", "opposed to it", "imot det", "mot det"), "opponent"),
    **dict.fromkeys(("negativ", "imot", "mot", "motvillig", "fiendtlig"), "opponent"),
}
"""How somebody looks on buying. Who only likes it is a supporter: a champion does something for it.

Who is fine with it is neutral: they do not stand in its way.
"""

NEGATIONS = frozenset({"not", "no", "never", "ikke", "aldri", "hardly", "neppe", "less", "mindre", "longer", "lenger"})
"""Words that turn an attitude into another one, which is not guessed."""

STOPS = {
    **dict.fromkeys(("other", "lost", "tapt"), "other"),
    **dict.fromkeys(("nothing", "no decision", "ingen beslutning"), "nothing"),
    **dict.fromkeys(("withdrawn", "trukket"), "withdrawn"),
    **dict.fromkeys(("later", "postponed", "utsatt"), "later"),
}
"""How a deal stops or goes on hold, as the screens say it and as the file does."""

OUTCOMES = {
    **dict.fromkeys(("us", "oss"), "us"),
    **dict.fromkeys(("other", "another", "en annen", "annen"), "other"),
    **dict.fromkeys(("nothing", "nobody", "ingen"), "nothing"),
}
"""Whom a choice fell on."""

TOPICS = {
    **dict.fromkeys(("problem", "the problem", "problemet"), "problem"),
    **dict.fromkeys(("figures", "the figures", "tall", "tallene"), "figures"),
    **dict.fromkeys(("choice", "choices", "the choice", "valg", "valget"), "choice"),
    **dict.fromkeys(
        (
            *("doing_nothing", "doing nothing", "as today", "going on as today"),
            *("som i dag", "fortsette som i dag", "å fortsette som i dag", "gjøre ingenting"),
        ),
        "doing_nothing",
    ),
}
"""What a statement is about."""

REACHED = {
    **dict.fromkeys(("best", "the best", "målet", "mål", "det beste"), "best"),
    **dict.fromkeys(("least", "the least", "minimum"), "least"),
    **dict.fromkeys(("neither", "none", "nothing", "ingen", "ingen av delene", "ikke"), "neither"),
}
"""How far we came with what we wanted to agree."""

ORDERS = {
    **dict.fromkeys(("id", "deal", "sak"), "id"),
    **dict.fromkeys(("customer", "kunde"), "customer"),
    **dict.fromkeys(("process", "prosess", "kjøpsprosess"), "process"),
    **dict.fromkeys(("due", "promised by", "frist"), "due"),
    **dict.fromkeys(("quiet", "stille"), "quiet"),
    **dict.fromkeys(("booked", "avtalt", "avtale"), "booked"),
}
"""What a list can be sorted by."""

KINDS = {
    **dict.fromkeys(("body", "group", "gruppe"), "body"),
    **dict.fromkeys(("partner",), "partner"),
    **dict.fromkeys(("document", "dokument"), "document"),
}
"""Those who are no single person at the customer."""

PERSON_KEYS = {
    **dict.fromkeys(("name", "navn"), "name"),
    **dict.fromkeys(("title", "tittel"), "title"),
    **dict.fromkeys(("roles", "role", "roller", "rolle"), "roles"),
    **dict.fromkeys(("attitude", "holdning"), "attitude"),
    **dict.fromkeys(("needs", "trenger"), "needs"),
    **dict.fromkeys(("kind", "type", "slag"), "kind"),
    **dict.fromkeys(("left", "leaves", "leaving", "sluttet", "slutter"), "left"),
    **dict.fromkeys(("replaces", "erstatter"), "replaces"),
    **dict.fromkeys(("phone", "telefon", "tlf", "mobil", "mobile"), "phone"),
    **dict.fromkeys(("email", "e-mail", "mail", "e-post", "epost"), "email"),
    **dict.fromkeys(("through", "gjennom", "via"), "through"),
}
"""What can be said of a person."""

AGAINST = frozenset({"against", "mot"})
"""Between who said something and who says otherwise."""

PROCESS_NAMES = frozenset({"process", "the process", "prosess", "prosessen"})
"""The process, as one of two that differ."""

ROLE_WORDS = ("role", "rolle")
"""Before a colon and the id of a role, where a person's name may stand, too."""

CLAUSES = {
    **dict.fromkeys(("after", "etter"), "after"),
    **dict.fromkeys(("before", "før"), "before"),
    **dict.fromkeys(("takes", "tar"), "takes"),
    **dict.fromkeys(("who", "hvem"), "who"),
    **dict.fromkeys(("only", "bare"), "only"),
    **dict.fromkeys(("equal", "likt"), "equal"),
    **dict.fromkeys(("as standstill", "som karens"), "standstill"),
    **dict.fromkeys(("done when", "gjort når"), "done_when"),
}
"""What begins a clause about a step, of one word or two."""

FIRST = frozenset({"first", "first of all", "before the rest", "before everything", "først", "før alt", "før resten"})
"""A new step comes before those that are open."""

DISAGREES = frozenset({"disagrees", "disagree", "uenig"})
IS_WORDS = frozenset({"is", "er"})
"""After the name of somebody who says otherwise, and a word that may stand between."""

TAKES_FROM = frozenset({"from", "fra"})
"""Between a length of time and the step from whose end it is counted."""

PARTS = {
    **dict.fromkeys(("decides", "decider", "decision maker", "decision-maker", "bestemmer", "beslutter"), "decides"),
    **dict.fromkeys(("makes the decision", "has the final say", "has the last word", "can say yes"), "decides"),
    **dict.fromkeys(("beslutningstaker", "beslutningstager", "tar beslutningen", "avgjør"), "decides"),
    **dict.fromkeys(("tar avgjørelsen", "har siste ord", "har det siste ordet", "kan si ja"), "decides"),
    **dict.fromkeys(("decide", "make the decision", "have the final say", "have the last word"), "decides"),
    **dict.fromkeys(("approves", "approve", "godkjenner"), "approves"),
    **dict.fromkeys(("recommends", "recommend", "anbefaler"), "recommends"),
    **dict.fromkeys(("does", "does it", "do", "do it", "gjør", "gjør det", "utfører"), "does"),
    **dict.fromkeys(("contributes", "contribute", "bidrar"), "contributes"),
    **dict.fromkeys(("none", "ikke med"), "none"),
}
"""What somebody does in a step."""

MUST = {
    f"{modal} {verb}": part
    for modals, verbs in (
        (("must", "has to", "needs to", "will", "should"), {"approve": "approves", "decide": "decides"}),
        (("må", "skal"), {"godkjenne": "godkjenner", "bestemme": "bestemmer", "beslutte": "beslutter"}),
    )
    for modal in modals
    for verb, part in verbs.items()
}
"""What somebody must do in a step, and the word for that part."""

PRONOUNS = frozenset(
    {
        *("she", "he", "they", "is", "the", "a", "an", "our", "their", "who", "also"),
        *("hun", "han", "hen", "de", "er", "en", "et", "den", "som", "det", "også"),
    }
)
"""Words before what somebody does that say nothing of it: she decides."""

JOB_ENDINGS = (
    *("manager", "director", "officer", "engineer", "architect", "controller", "lawyer", "analyst", "assistant"),
    *("accountant", "owner", "president", "chairman", "consultant", "developer", "administrator", "coordinator"),
    *("specialist", "representative", "adviser", "advisor", "buyer", "secretary", "supervisor", "chief"),
    *("sjef", "leder", "direktør", "ansvarlig", "rådgiver", "konsulent", "utvikler", "arkitekt", "jurist", "advokat"),
    *("innkjøper", "ingeniør", "koordinator", "regnskapsfører", "ombud", "tillitsvalgt", "medarbeider"),
)
"""What words for work end in, so that such a word after a comma is no other person's name."""

NAME_PARTICLES = frozenset(
    {"af", "al", "ap", "av", "bin", "da", "dal", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
     "ten", "ter", "van", "von", "zu", "ó"}
)  # fmt: skip
"""Words within a person's name that are written with a small letter."""

DAY_LIMITS = {
    **dict.fromkeys(("by", "innen"), "latest"),
    **dict.fromkeys(("not before", "ikke før"), "earliest"),
}
"""What a day means when it is not the day on which something happens."""

NOBODY_WORDS = frozenset({"none", "nobody", "no one", "ingen"})
"""From whom somebody takes over after all."""

STANDSTILL = ("standstill", "karens")
"""What the words begin with that tell of a time in which a choice may be complained about."""

YES_OR_NO = {**dict.fromkeys(("true", "yes", "ja"), "true"), **dict.fromkeys(("false", "no", "nei"), "false")}
"""Whether something is so."""

SEEN_WORDS = (
    *("sett", "så", "så det", "sett det", "vi så det", "vi har sett det"),
    *("seen", "saw", "saw it", "seen it", "we saw it", "we have seen it"),
)
"""We have seen that something is done."""
SAID_WORDS = (
    "sagt",
    "fortalt",
    "de sa det",
    "de har sagt det",
    "said",
    "told",
    "told us",
    "they said so",
    "they told us",
)
"""We were told that something is done."""

KEPT_WORDS = ("kept", "holdt")
"""A promise was kept; when it was may follow."""
IN_TIME_WORDS = (
    *("i tide", "til tiden", "innen fristen", "på fristen", "til avtalt tid", "rettidig"),
    *("in time", "on time", "by the deadline", "when due", "as promised", "as agreed", "som lovet", "som avtalt"),
)
"""A promise was kept by the day it was due."""
MOVED_WORDS = ("flyttet", "flyttes", "flytt", "utsatt", "utsettes", "utsett", "moved", "move", "postponed", "postpone")
"""A promise has a new day, which follows."""
TO_WORDS = ("til", "to", "until")
"""What may stand before the new day of a promise."""
DROPPED_WORDS = ("frafalt", "droppet", "dropped")
"""Nobody will keep a promise any more."""
OPEN_WORDS = ("åpent", "fortsatt åpent", "open", "still open")
"""A promise is still to be kept."""

BEFORE_A_TOLD_DAY = frozenset(
    {"on", "at", "is", "er", "den", "på", "by", "innen", "the", "in", "i", "til", "to", "before", "not", "ikke", "før", "blir",
     "will", "be", "of", "av", "senest", "latest", "until", "from", "fra", "for", "with", "med", "kommer", "comes"}
)  # fmt: skip
"""What may stand between words and the day that they tell of."""

TOLD_THAT = frozenset(
    f"{verb}{us}{that}"
    for verbs, whom, that in ((("fortalte", "sa", "sier"), " oss", " at"), (("told", "said", "says"), " us", " that"))
    for verb in verbs
    for us in ("", whom)
)
"""Behind the name of who said it, words that only lead to what they said; in lower case."""
