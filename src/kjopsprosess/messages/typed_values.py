"""Words people type for keys and values of the files, in bokmål and English alike; the files' own are among them."""

WAYS = {
    **dict.fromkeys(("meeting", "møte"), "meeting"),
    **dict.fromkeys(("call", "phone", "samtale", "telefon", "ringte"), "call"),
    **dict.fromkeys(("mail", "e-mail", "email", "message", "e-post", "epost", "melding"), "mail"),
    **dict.fromkeys(("portal",), "portal"),
}
"""Ways of contact."""

ATTITUDES = {
    **dict.fromkeys(("champion", "pådriver"), "champion"),
    **dict.fromkeys(("supporter", "støttespiller"), "supporter"),
    **dict.fromkeys(("neutral", "nøytral"), "neutral"),
    **dict.fromkeys(("sceptic", "skeptic", "skeptiker", "skeptisk"), "sceptic"),
    **dict.fromkeys(("opponent", "motstander"), "opponent"),
}
"""How somebody looks on buying."""

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

KINDS = {
    **dict.fromkeys(("body", "group", "gruppe"), "body"),
    **dict.fromkeys(("partner",), "partner"),
}
"""Those who are no single person at the customer."""

PERSON_KEYS = {
    **dict.fromkeys(("name", "navn"), "name"),
    **dict.fromkeys(("title", "tittel"), "title"),
    **dict.fromkeys(("roles", "role", "roller", "rolle"), "roles"),
    **dict.fromkeys(("attitude", "holdning"), "attitude"),
    **dict.fromkeys(("needs", "trenger"), "needs"),
    **dict.fromkeys(("kind", "type", "slag"), "kind"),
    **dict.fromkeys(("left", "sluttet"), "left"),
}
"""What can be said of a person."""

YES = frozenset({"true", "yes", "ja"})
"""Agreement."""
