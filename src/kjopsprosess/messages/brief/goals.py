"""Messages of the brief: what to agree with those who are coming."""

from kjopsprosess.messages.say import MessageList, Say


class GoalMessages(MessageList):
    """What to agree, where the step's own words do not fit those who are coming."""

    keeps = Say(
        nb="{name} holder løftet {words}. Spør hvordan det går.",
        en="{name} keeps the promise {words}. Ask how it is going.",
    )
    """{name}, {words}: promised already."""
    new_day = Say(
        nb="{name} setter en ny dag for {words}, eller sier nei.",
        en="{name} sets a new day for {words}, or says no.",
    )
    """{name}, {words}: promised, and late."""
    says_when = Say(nb="{name} sier når det blir gjort.", en="{name} says when it will be done.")
    """{name}."""
    says_who = Say(nb="{name} sier hvem som gjør det.", en="{name} says who does it.")
    """{name}."""
    says_what_is_left = Say(nb="{name} sier hva som gjenstår.", en="{name} says what is left to do.")
    """{name}: it is known who does it."""
    brings_in = Say(
        nb="{name} kobler på {role} innen en avtalt dag.",
        en="{name} brings in the {role} by an agreed date.",
    )
    """{name}, {role}: nobody is known to have it."""
    brings_in_person = Say(
        nb="{name} kobler på {colleague} ({role}) innen en avtalt dag.",
        en="{name} brings in {colleague} ({role}) by an agreed date.",
    )
    """{name}, {colleague}, {role}: whom we have never met."""
    brings_along = Say(
        nb="{name} får {colleague} ({role}) med på et møte innen en avtalt dag.",
        en="{name} brings {colleague} ({role}) to a meeting by an agreed date.",
    )
    """{name}, {colleague}, {role}: whom we know."""
    who_it_is = Say(
        nb="{name} sier hvem som er {role}, og når vi kan møtes.",
        en="{name} says who the {role} is, and when we can meet.",
    )
    """{name}, {role}."""
    when_to_meet = Say(
        nb="{name} sier når vi kan møte {colleague} ({role}).",
        en="{name} says when we can meet {colleague} ({role}).",
    )
    """{name}, {colleague}, {role}."""
    prepared_by = Say(
        nb="{name} kobler på den som forbereder saken for {role}, innen en avtalt dag.",
        en="{name} brings in whoever prepares the case for the {role} by an agreed date.",
    )
    """{name}, {role}: a board or a committee."""
    who_prepares = Say(
        nb="{name} sier hvem som forbereder saken for {role}.",
        en="{name} says who prepares the case for the {role}.",
    )
    """{name}, {role}: a board or a committee."""
