"""Words people type for values of the files, in bokmål and English alike; the files' own words are among them."""

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
"""How a deal stops or rests, as the screens say it and as the file does."""
