"""Messages about our own side: who of us promises, does and writes."""

from .say import MessageList, Say


class OurTeamMessages(MessageList):
    """What is said of a name that is one of us, or may be."""

    no_team = Say(
        nb="{name} kan ikke være en av oss: kp.yaml sier ikke hvem vi er. Skriv der: team: [{{id: per, name: Per Aas}}]",
        en="{name} cannot be one of us: kp.yaml does not say who we are. Write there: team: [{{id: per, name: Per Aas}}]",
    )
    no_team_member = Say(
        nb="kp.yaml sier ikke hvem vi er. Skriv der: team: [{{id: {name}, name: …}}]",
        en="kp.yaml does not say who we are. Write there: team: [{{id: {name}, name: …}}]",
    )
    ours_not_theirs = Say(
        nb="{name} er vår side. Her skal det stå hvem hos kunden det var. Det vi gjorde, skrives med --did; det vi lover, med --promise.",
        en="{name} is our side. Name who at the customer it was. What we did is written with --did; what we promise, with --promise.",
    )
    """{name}: as typed."""
    written_by = Say(nb="Skrevet inn av {name}.", en="Recorded by {name}.")
    """{name}: who of us, where nobody was named in the call."""
    author_without_team = Say(
        nb="KP_AUTHOR ({name}) er ikke brukt: kp.yaml har ikke noe team. Hvem som skrev, er ikke tatt med.",
        en="KP_AUTHOR ({name}) is not used: kp.yaml has no team. Who wrote this is not recorded.",
    )
    """{name}: as the environment has it."""
    one_of_us = Say(nb="{name} hos oss", en="{name} on our side")
    nobody_in_team = Say(nb="Fant ingen av oss som heter {name}.", en="None of us is called {name}.")
