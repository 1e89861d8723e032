"""What else an entry recorded, as it is said back: the contact, bookings, people, our work, facts of the deal."""

from kjopsprosess.messages.say import MessageList, Say, SayCounted
from kjopsprosess.messages.shared import CHOSEN


class RecordedMessages(MessageList):
    """A line for each thing an entry holds that no other line of the answer names."""

    contact = Say(nb="Ført inn: {contact}.", en="Recorded: {contact}.")
    """{contact}: how, with whom and on which day."""
    with_names = Say(nb="{how} med {names}", en="{how} with {names}")
    """{how}, {names}."""
    no_contact = Say(
        nb="Ført inn som et notat om {names}, ikke som et møte. Var det et møte: kp undo {deal}, og så igjen med --how møte, samtale eller e-post.",
        en="Recorded as a note on {names}, not as a meeting. If it was one: kp undo {deal}, then again with --how meeting, call or mail.",
    )
    """{deal}, {names}: --with was written, and nothing that they did, said or promised."""
    booked_about = Say(nb="Gjelder {step}.", en="About {step}.")
    """{step}: what a booked meeting or call is about."""
    done = Say(nb="Gjort: {what}", en="Done: {what}")
    """{what}: a step that the sentence above does not name, or on whom a choice fell."""
    chosen = CHOSEN
    skipped = Say(nb="{step} utgår. Det sier {names}.", en="{step} is skipped. {names} says so.")
    """{step}, {names}."""
    skipped_by_several = Say(nb="{step} utgår. Det sier {names}.", en="{step} is skipped. {names} say so.")
    task = Say(nb="Vår oppgave i {step}: {what}", en="Our task in {step}: {what}")
    """{step}, {what}."""
    other_work = Say(
        nb="Vårt arbeid, som ikke hører til noe av kundens steg: {what}",
        en="Our work, which belongs to none of the customer's steps: {what}",
    )
    """{what}."""
    new_person = Say(nb="Ny i saken: {facts}", en="New in the deal: {facts}")
    """{facts}: name, title, roles and the rest."""
    person = Say(nb="Om {name}: {facts}", en="On {name}: {facts}")
    """{name}, {facts}."""
    has_left = Say(nb="{name} har sluttet.", en="{name} has left.")
    """{name}."""
    seller = Say(nb="Selger: {name}", en="Seller: {name}")
    value = Say(nb="Verdi: {value}", en="Value: {value}")
    competitors = Say(nb="Andre leverandører: {names}", en="Other suppliers: {names}")
    deadline = Say(nb="Frist: {day}", en="Deadline: {day}")
    """{day}: where its time until then is not shown."""
    note = SayCounted(
        nb=("Notat på {n} linje.", "Notat på {n} linjer."), en=("Note of {n} line.", "Note of {n} lines.")
    )
