"""Messages about invitations of calendar programs: `kp book --from`."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class InvitationMessages(MessageList):
    """What was read of an invitation, and why one is not read."""

    title = Say(nb="Invitasjonen heter {title}.", en="The invitation is called {title}.")
    """{title}."""
    minutes = SayCounted(
        nb=("Det er satt av {n} minutt.", "Det er satt av {n} minutter."),
        en=("It lasts {n} minute.", "It lasts {n} minutes."),
    )
    elsewhere = Say(
        nb="I invitasjonen står kl. {clock} ({zone}); klokkeslettet her er i {here}.",
        en="The invitation says {clock} ({zone}); the time here is in {here}.",
    )
    """{clock}, {zone}, {here}."""
    floating = Say(
        nb="Invitasjonen sier ikke hvilken tidssone; lest som {zone}.",
        en="The invitation names no time zone; read as {zone}.",
    )
    """{zone}."""
    several_days = Say(
        nb="Den gjelder {n} dager; den første er ført inn.", en="It lasts {n} days; booked on the first."
    )
    """{n}."""
    ours = Say(nb="Fra oss: {names}.", en="From us: {names}.")
    """{names}."""
    declined = Say(nb="Har takket nei: {names}.", en="Declined: {names}.")
    """{names}."""
    other_address = Say(
        nb="{name} er invitert som {invited}; i saken står {known}.",
        en="{name} is invited as {invited}; in the deal it is {known}.",
    )
    """{name}, {invited}, {known}."""
    places = Say(nb="Ikke en person, så ikke tatt med: {names}.", en="Not a person, so left out: {names}.")
    """{names}."""
    unknown = Say(nb="Ikke i saken: {name}.", en="Not in the deal: {name}.")
    """{name}."""
    may_be = Say(nb="Er det {name}:", en="If it is {name}:")
    """{name}: somebody in the deal whose address is not known."""
    somebody_there = Say(nb="Er det en ny person hos kunden:", en="If it is somebody new at the customer:")
    again = Say(nb="Deretter, så de kommer med i møtet:", en="Then, so that they are in the meeting:")
    one_of_us = Say(
        nb="Er det en av oss, skriv e-postadressen under team i kp.yaml.",
        en="If it is one of us, write the e-mail address under team in kp.yaml.",
    )
    nobody_known = Say(
        nb="Ingen av dem som er invitert, er i saken {deal}.", en="Nobody who is invited is in the deal {deal}."
    )
    """{deal}."""
    or_name = Say(nb="Eller si hvem som kommer fra kunden:", en="Or say who will come from the customer:")
    no_attendees = Say(
        nb="Invitasjonen sier ikke hvem som er invitert. Si det med --with.",
        en="The invitation does not say who is invited. Say it with --with.",
    )
    nobody_there = Say(
        nb="Ifølge invitasjonen kommer ingen fra kunden. Si hvem med --with.",
        en="According to the invitation, nobody from the customer will come. Say who with --with.",
    )
    which = Say(nb="Hvem er {name}?", en="Who is {name}?")
    """{name}: somebody invited who may be several people of the deal."""
    name_them = Say(nb="Skriv {ids}, og de andre som kommer:", en="Write {ids}, and the others who will come:")
    """{ids}."""
    several = Say(nb="{file} har {n} møter. Hvilket?", en="{file} has {n} meetings. Which one?")
    """{file}, {n}."""
    save_one = Say(
        nb="Ikke lagret. Lagre ett av dem som egen fil fra kalenderen.",
        en="Not saved. Save one of them from the calendar as a separate file.",
    )
    older = Say(
        nb="Ikke lagret: invitasjonen er eldre enn den avtalen kom fra. Avtalt: {when}",
        en="Not saved: the invitation is older than the one that is booked. Booked: {when}",
    )
    """{when}."""
    called_off_before = Say(
        nb="Møtet er allerede avlyst: {when}. Ingenting er lagret.",
        en="The meeting is already called off: {when}. Nothing is saved.",
    )
    """{when}."""
    not_read = SayBy(
        {
            "not-calendar": Say(
                nb="{place} er ikke en kalenderfil (.ics). Lagre invitasjonen som kalenderfil fra e-posten eller kalenderen.",
                en="{place} is not a calendar file (.ics). Save the invitation as a calendar file from the e-mail or the calendar.",
            ),
            "no-event": Say(nb="Det er ikke noe møte i {place}.", en="{place} has no meeting in it."),
            "answer": Say(
                nb="{place}: dette er et svar på en invitasjon ({method}), ikke en invitasjon. Ingenting er lagret.",
                en="{place}: this is a reply to an invitation ({method}), not an invitation. Nothing is saved.",
            ),
            "series": Say(
                nb="{place}: «{title}» gjentas. kp book tar ett møte om gangen: kp book SAK DATO",
                en="{place}: “{title}” repeats. kp book takes one meeting at a time: kp book DEAL DATE",
            ),
            "series-untitled": Say(
                nb="{place}: møtet gjentas. kp fører opp ett møte om gangen: kp book SAK DATO",
                en="{place}: the meeting repeats. kp books one meeting at a time: kp book DEAL DATE",
            ),
            "no-start": Say(
                nb="{place}: invitasjonen sier ikke når møtet begynner.",
                en="{place}: the invitation does not say when the meeting begins.",
            ),
            "no-zone": Say(
                nb="{place}: tidssonen «{zone}» er ukjent, og filen forklarer den ikke. Skriv dagen og klokkeslettet selv: kp book SAK DATO",
                en="{place}: the time zone “{zone}” is unknown, and the file does not explain it. Type the day and time: kp book DEAL DATE",
            ),
        },
    )
    """{place}, and by what is wrong {method}, {title}, {zone}."""
    date_or_file = Say(nb="Skriv enten DATO eller --from FIL.", en="Write either DATE or --from FILE.")
