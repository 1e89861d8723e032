"""Messages of advance and book: what we want to agree, and how far we came."""

from kjopsprosess.messages.say import MessageList, Say, SayBy
from kjopsprosess.model.values import Reached


class AimMessages(MessageList):
    """The aim of a meeting or call."""

    noted = Say(nb="Vårt mål: {aim}", en="Our aim: {aim}")
    """{aim}: who does what by when, as a sentence."""
    noted_least = Say(nb="Minimum: {aim}", en="At least: {aim}")
    """{aim}."""
    kept = Say(
        nb="Møtet er flyttet, og målet følger med: {aim}",
        en="The meeting has been moved, and its aim with it: {aim}",
    )
    """{aim}."""
    least_alone = Say(
        nb="--least er minimum, og da må --aim si hva målet er. Skriv slik:",
        en="--least is the minimum, so --aim must say what the aim is. Write it like this:",
    )
    without_booking = Say(
        nb="--aim hører til et møte som avtales. Legg til ett --book:",
        en="--aim belongs to a meeting that is booked. Add one --book:",
    )
    called_off = Say(
        nb="Et møte som er avlyst, har ikke noe mål.",
        en="A meeting that is called off has no aim.",
    )
    ours = Say(
        nb="{flag} sier hva noen hos kunden gjør, ikke hva vi gjør. Skriv slik:",
        en="{flag} says what somebody at the customer does, not what we do. Write it like this:",
    )
    """{flag}."""
    not_theirs = Say(
        nb="{flag} sier hva noen hos kunden gjør, og {name} er ikke hos kunden. Skriv slik:",
        en="{flag} says what somebody at the customer does, and {name} is not at the customer. Write it like this:",
    )
    """{flag}, {name}."""
    several = Say(
        nb="{flag} trenger én person som gjør det. Skriv slik:",
        en="{flag} needs one person who does it. Write it like this:",
    )
    """{flag}."""
    unknown_reached = Say(
        nb="{text} sier ikke om målet ble nådd.", en="{text} does not say whether the aim was reached."
    )
    """{text}."""
    no_aim = Say(
        nb="Ingen møter til nå har et mål. Skriv målet slik når du avtaler møtet:",
        en="No meeting so far has an aim. Write it like this when you book the meeting:",
    )
    answered = Say(
        nb="Det er allerede ført inn om målet for {day} ble nådd.",
        en="It is already recorded whether the aim for {day} was reached.",
    )
    """{day}."""
    question = Say(nb="Målet vårt {day} var: {aim}", en="Our aim on {day} was: {aim}")
    """{day}, {aim}."""
    question_least = Say(nb="Minimum: {aim}", en="At least: {aim}")
    """{aim}."""
    did_we = Say(
        nb="Nådde vi det?  1 målet  2 minimum  3 ingen av delene",
        en="Did we reach it?  1 the aim  2 the minimum  3 neither",
    )
    did_we_best = Say(nb="Nådde vi det?  1 ja  2 nei", en="Did we reach it?  1 yes  2 no")
    """Where there is no least."""
    need_reached = Say(nb="Skriv 1, 2 eller 3; Enter hopper over.", en="Type 1, 2 or 3; Enter skips.")
    need_yes_or_no = Say(nb="Svar ja eller nei.", en="Answer yes or no.")
    is_it_promised = Say(nb="Er det lovet?  {aim}  [J/n]", en="Is it promised?  {aim}  [Y/n]")
    """{aim}: who does what by when."""
    if_promised = Say(nb="Er det lovet, skriv det:", en="If it is promised, write it:")
    """The line to type follows."""
    not_yet = Say(
        nb="Målet gjelder et senere møte, så svaret er ikke tatt med.",
        en="The aim belongs to a later meeting, so the answer is left out.",
    )
    hint = Say(
        nb="Det er ikke ført inn om målet for {day} ble nådd:",
        en="It is not recorded whether the aim for {day} was reached:",
    )
    """{day}; the line to type follows."""
    hint_words = Say(nb="målet|minimum|ingen", en="best|least|neither")
    got = SayBy(
        {
            Reached.BEST: Say(nb="Målet for {day} ble nådd.", en="The aim for {day} was reached."),
            Reached.LEAST: Say(
                nb="Vi nådde minimum {day}, men ikke målet.", en="We reached the minimum on {day}, but not the aim."
            ),
            Reached.NEITHER: Say(nb="Målet for {day} ble ikke nådd.", en="The aim for {day} was not reached."),
        },
    )
    """{day}: of the booking."""
