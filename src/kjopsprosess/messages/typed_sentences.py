"""Words in sentences that people type after a meeting, in bokmål and English alike."""

PROMISED_WORDS = (
    *("promised to", "have promised to", "agreed to", "have agreed to", "have undertaken to"),
    *("lovte å", "lovet å", "lovde å", "har lovet å", "har lovt å", "avtalte å", "har avtalt å"),
)
"""What we promise follows."""
TO_COME_WORDS = ("will", "shall", "are going to", "are to", "skal", "vil", "kommer til å")
"""What we shall do follows; with a day it is a promise."""
SAYING_WORDS = ("says", "said", "sier", "sa", "promises", "promised", "lover", "lovte", "late", "forsinket", "delayed")
"""What was promised is talked of, and not kept."""
NOT_SAID = frozenset(
    {
        *("", "n", "no", "not said", "not known", "unknown", "did not say", "didn't say", "don't know", "do not know"),
        *("nobody said", "they did not say", "they didn't say", "she did not say", "he did not say", "no idea"),
        *("nei", "ikke sagt", "sa ikke", "ikke kjent", "ukjent", "vet ikke", "ikke nevnt", "ble ikke sagt"),
        *("det sa de ikke", "de sa det ikke", "hun sa det ikke", "han sa det ikke", "aner ikke"),
    }
)
"""Answers to what somebody said that say they did not."""

NOW_WORDS = frozenset({"now", "nå", "today", "became", "become", "turned", "ble", "blitt"})
WAS_WORDS = frozenset(
    {
        *("was", "had", "used to", "used to be", "before", "previously", "formerly", "earlier", "once"),
        *("var", "har vært", "hadde", "pleide å", "pleide å være", "før", "tidligere", "har"),
    }
)
"""What somebody thinks now, and what they thought before."""
BUT_WORDS = frozenset({"but", "men", "and", "og", "then", "så", "yet"})
"""Between the two."""
QUALIFYING_WORDS = frozenset({"but", "men", "yet", "though"})
"""What stands behind these is about the same person."""
REASON_WORDS = frozenset({"about", "because", "since", "after", "until", "om", "fordi", "siden", "etter", "inntil"})
"""What an attitude is about, or why somebody has it, follows."""
ATTRIBUTING_WORDS = frozenset({"says", "said", "thinks", "sier", "sa", "mener", "tror", "ifølge"})
"""Beside the name of somebody who told of the attitude of another."""
COMMON_WORDS = frozenset({"for", "mot", "fine", "ok", "okay", "okei", "grei", "greit", "open", "åpen"})
"""Words for attitudes that also stand in sentences about something else: waits for a price."""

DEGREES = frozenset(
    {
        *("a", "bit", "little", "slightly", "somewhat", "rather", "quite", "fairly", "very", "really", "more", "now"),
        *("still", "also", "is", "was", "became", "has", "become", "seems", "to", "us", "the", "an", "our"),
        *("litt", "noe", "ganske", "nokså", "veldig", "svært", "mer", "nå", "fortsatt", "også", "er", "var", "ble"),
        *("blitt", "virker", "har", "en", "til", "oss"),
    }
)
"""Words around an attitude that do not change which it is: a bit sceptical."""
FROM_TO_WORDS = {"from": "to", "fra": "til"}
"""Before the one, and before the other: went from keen to sceptical."""

AT_WORDS, PLACE_WORDS = frozenset({"at", "in", "on", "på", "i", "ved"}), 3
WHOSE_WORDS = frozenset({"their", "our", "deres", "vår", "vårt", "våre"})
"""What a place where people meet begins with, of how many words it is, and whose it is."""

SPEAKERS = ("vi", "jeg", "we", "i")
"""Who says what we did, saw or promise."""
PRESENT_WORDS = (
    *("email", "e-mail", "mail", "phone", "ring", "quote", "text", "ship", "return", "upload", "finalise"),
    "finalize",
)
"""Verbs of what we do, beside those that are known as the beginning of a promise."""
NO_PRESENT_WORDS = (
    *("har", "var", "bar", "skar", "for", "or", "our", "your", "her", "their", "after", "never", "earlier"),
)
"""Words in -r that are no verb of the present in bokmål, or tell of what was done."""
BESIDE_A_VERB = ("also", "then", "just", "now", "også", "da", "så", "deretter", "nå", "bare")
US_WORDS = ("us", "me", "oss", "meg")
HAVE_WORDS = ("have", "has", "had", "har", "hadde")
BEEN_WORDS = ("was", "were", "been", "got", "is", "are", "ble", "blei", "blitt", "er", "var")
SHORT_FORMS = {"won't": "will not", "n't": " not", "'ll": " will", "'ve": " have", "'s": ""}
"""How words are drawn together in English, and what they are."""
SHOWN_WORDS = (
    *("showed", "shown", "sent", "forwarded", "gave", "handed", "shared"),
    *("viste", "vist", "sendte", "sendt", "videresendte", "videresendt", "ga", "gav", "delte", "oversendte"),
)
"""Somebody let us see something."""
SAW_WORDS = (
    *("saw", "seen", "read", "got", "received", "så", "sett", "leste", "lest", "fikk", "fått", "mottok", "mottatt"),
)
"""We saw it, where these stand behind us."""
TOLD_WORDS = (
    *("said", "told", "mentioned", "heard", "phoned", "called", "explained"),
    *("sa", "sagt", "fortalte", "fortalt", "nevnte", "nevnt", "hørte", "hørt", "ringte", "forklarte"),
)
TOLD_HOW_WORDS = (
    *("on the phone", "by phone", "over the phone", "verbally", "orally"),
    *("på telefon", "på telefonen", "over telefon", "i telefonen", "muntlig", "fikk høre", "fikk vite", "fikk beskjed"),
)
"""Somebody told us."""
UNSURE_WORDS = (
    *TO_COME_WORDS,
    *("would", "should", "must", "can", "could", "may", "might", "maybe", "perhaps", "if", "be", "wants", "nothing"),
    *("skulle", "ville", "må", "bør", "kan", "kunne", "kanskje", "hvis", "om", "bli", "blir", "ønsker", "ingenting"),
    *("only", "bare", "almost", "nesten", "asked", "ba", "spurte"),
)
"""It is to come, or not certain, or not all of it."""

MOVES_WORDS = (
    *("moved", "moves", "postponed", "postpones", "pushed", "delayed", "rescheduled"),
    *("flyttet", "flytter", "flytta", "utsatte", "utsetter", "utsatt", "forskjøv"),
)
"""Somebody gave a promise a new day: never "move" or "wants to move"."""
UNFINISHED_WORDS = (
    *("finished", "ready", "done", "sent", "written", "made", "completed", "complete", "finish", "started", "got"),
    *("ferdig", "ferdige", "klar", "klart", "sendt", "skrevet", "laget", "gjort", "rukket", "fullført", "begynt"),
    "fått",
)
"""Behind "not": a promise was not kept."""
DELIVERED_WORDS = (
    *("sent", "delivered", "finished", "completed", "kept", "returned", "wrote", "signed", "submitted"),
    *("sendte", "sendt", "leverte", "levert", "fullførte", "fullført", "holdt", "skrev", "signerte", "signert"),
)
"""A promise was kept."""
NOW_OF_A_DAY = frozenset({"now", "nå", "instead", "istedenfor", "isteden"})
AROUND_A_PROMISE = (
    *("the", "a", "an", "it", "he", "she", "they", "his", "her", "their", "had", "has", "have", "was", "were", "is"),
    *("been", "with", "us", "yet", "but", "and", "will", "be", "that", "on", "comes", "did", "by", "date", "new"),
    "day",
    *("den", "det", "en", "et", "han", "hun", "de", "sin", "sitt", "hadde", "har", "var", "er", "ble", "blitt", "med"),
    *("oss", "ennå", "enda", "men", "og", "på", "at", "kommer", "blir", "dato", "ny", "dag"),
)
"""Words around a promise that change nothing of what became of it."""
