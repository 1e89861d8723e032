"""A deal: what has happened with one customer. Never where it stands; that is worked out from what happened."""

from pydantic import Field

from .fields import (
    Amount,
    Currency,
    Day,
    DayOrId,
    Flag,
    Id,
    Ids,
    Left,
    OneOfUsRef,
    Pins,
    PromisedBy,
    Record,
    Reference,
    StepOrNone,
    Texts,
    When,
    WholeNumber,
)
from .process import MAX_STEPS, Step
from .told import Aim, Confirmed, Got, Heard, Holds, RulingDate
from .values import Attitude, How, Outcome, PersonKind, Stop


class Person(Record):
    """Somebody who takes part at the customer, as far as we know. Later entries may say more; the newest value wins."""

    id: Id
    """Name for references, often the first name."""
    name: str | None = None
    """Full name, printed as written."""
    title: str | None = None
    """What it says on the door."""
    roles: Ids | None = None
    """Roles of the process this person holds; may be several."""
    attitude: Attitude | None = None
    """champion | supporter | neutral | sceptic | opponent; left out = unknown, which is not neutral."""
    needs: str | None = None
    """What this person needs from the purchase, in their own words."""
    kind: PersonKind | None = None
    """body: a board or group. partner: not the customer. document: a page or a letter that says how they buy.
    Left out: a person at the customer."""
    left: Left | None = None
    """true when the person no longer is there, or the day on which they leave, `YYYY-MM-DD`; false: is there after
    all."""
    replaces: Reference | None = None
    """The person from whom this one takes over; none: from nobody after all."""
    phone: str | None = None
    """Telephone number, as it is dialled."""
    email: str | None = None
    """E-mail address."""
    through: Id | None = None
    """The person, often a partner, through whom we reach this one."""


class Done(Record):
    """A step the customer has taken."""

    step: Id
    """Which step."""
    by: Ids = ()
    """Who at the customer did it. Needed: a step nobody did is not done."""
    seen: str | None = None
    """What the customer made and we saw ourselves. Either this or `said`."""
    said: str | None = None
    """What somebody told us. Either this or `seen`."""
    outcome: Outcome | None = None
    """On a step where a supplier is picked: us | other | nothing."""
    quote: str | None = None
    """Their very words, when a transcript was at hand."""


class Reopened(Record):
    """A step the customer has gone back to."""

    step: Id
    """Which step."""
    by: Ids = ()
    """Who at the customer went back to it, if that is known."""
    because: str
    """Why, in the customer's words."""
    quote: str | None = None
    """Their very words, when a transcript was at hand."""


class Skipped(Record):
    """A step the customer will not take."""

    step: Id
    """Which step."""
    by: Ids = ()
    """Who at the customer decided so. Needed."""
    because: str
    """Why, in the customer's words."""
    quote: str | None = None
    """Their very words, when a transcript was at hand."""


class Promise(Record):
    """Who does what by when. The customer's promise moves the deal; ours we owe."""

    id: Id
    """Name for `kept`, `moved` and `dropped`."""
    by: PromisedBy
    """A person's id, those of several who promise it together, `us`, or one of us: `us/per`, by the id in `team`."""
    what: str
    """What is promised, in the present tense, so that it can follow the name: `sends the form`."""
    due: Day
    """By which day."""
    step: StepOrNone | None = None
    """The step it helps along, or `none`. Left out: kp works it out from who promises."""
    quote: str | None = None
    """The very words it was promised in, when a transcript was at hand."""


class Invitation(Record):
    """Which invitation of a calendar program a booking was read from, so that the next one for it is known again."""

    uid: str
    """Its `UID`, as it stands in the file."""
    sequence: WholeNumber = 0
    """Its `SEQUENCE`: which edition of the invitation it was."""


class Booking(Record):
    """The next meeting or call."""

    date: When
    """`YYYY-MM-DD` or `YYYY-MM-DD HH:MM`."""
    how: How | None = None
    """meeting | call | mail | portal."""
    with_: Ids = Field(default=(), alias="with")
    """Who will be there from the customer."""
    minutes: WholeNumber | None = None
    """How long, in minutes."""
    step: Id | None = None
    """The step the meeting or call is about."""
    called_off: Flag | None = None
    """true: what was booked for that date will not take place."""
    moved_from: When | None = None
    """The date, or date and time, of an open booking that this one takes the place of. It keeps the aim of that one."""
    another: Flag | None = None
    """true: one more with people who have an open booking already, and not that one moved."""
    aim: Aim | None = None
    """What we want to agree there: held to who at the customer does what by when."""
    invitation: Invitation | None = None
    """The invitation it was read from: `kp book DEAL --from FILE`."""


class Stopped(Record):
    """The deal stops, or rests."""

    outcome: Stop
    """other | nothing | withdrawn | later. Won is not written: it follows from the order."""
    until: Day | None = None
    """With `later`: when to take it up again."""
    because: str | None = None
    """Why, in the customer's words."""


class Shared(Record):
    """The plan was given to somebody at the customer."""

    with_: Ids = Field(default=(), alias="with")
    """Who has it."""
    hash: str
    """What tells that plan from every other; each of its rows has it."""


class Value(Record):
    """What a purchase is worth."""

    amount: Amount
    """In whole units of the currency."""
    currency: Currency = "NOK"
    """Three letters: NOK, EUR, USD. NOK if left out."""


class Entry(Record):
    """Something that happened on a day. The log only grows: what was true then stays written."""

    id: Id | None = None
    """Made by `kp`: the date and four characters. May be left out by hand."""
    date: Day
    """The day it happened."""
    how: How | None = None
    """meeting | call | mail | portal; left out = a note."""
    answered: Flag | None = None
    """false, with `how: mail`: nobody answered. It is then no contact with them."""
    author: OneOfUsRef | None = None
    """Who of us wrote it down: `us/per`, by the id in `team`."""
    with_: Ids = Field(default=(), alias="with")
    """Who took part from the customer: they are the sources of what the entry says."""
    done: tuple[Done, ...] = ()
    """Steps the customer has taken."""
    reopened: tuple[Reopened, ...] = ()
    """Steps the customer has gone back to."""
    skipped: tuple[Skipped, ...] = ()
    """Steps the customer will not take."""
    promised: tuple[Promise, ...] = ()
    """Who does what by when."""
    kept: Ids = ()
    """Ids of promises that were kept."""
    kept_on: dict[Id, Day] = Field(default_factory=dict)
    """The day on which one of `kept` was kept, where it is before the entry's: `{promise: 2026-11-23}`."""
    moved: dict[Id, Day] = Field(default_factory=dict)
    """Promises with a new date: `{promise: 2026-11-27}`."""
    dropped: Ids = ()
    """Ids of promises that nobody will keep."""
    heard: tuple[Heard, ...] = ()
    """What we were told about how they buy."""
    holds: tuple[Holds, ...] = ()
    """Who is right where two differed."""
    confirmed: tuple[Confirmed, ...] = ()
    """Steps of the map that somebody there said yes to."""
    did: Texts = ()
    """What we did: `step/action`, or free text for something that served no step of the customer."""
    did_by: dict[OneOfUsRef, Texts] = Field(default_factory=dict)
    """Who of us did what stands in `did`, as in `{us/per: [security/pack]}`; may be left out."""
    people: tuple[Person, ...] = ()
    """What we now know of people."""
    booked: tuple[Booking, ...] = ()
    """Meetings and calls to come."""
    got: Got | None = None
    """How far we came with the aim of the meeting or call."""
    shared: Shared | None = None
    """The plan as it then stood was given to somebody at the customer."""
    stopped: Stopped | None = None
    """The deal stops, or rests."""
    seller: Id | None = None
    """Who of us has the deal from now on."""
    value: Value | None = None
    """What the purchase now is worth."""
    competitors: Texts = ()
    """Other suppliers we now know of."""
    deadline: DayOrId | None = None
    """The deadline from now on: a day, or the id of one that somebody told of."""
    note: str | None = None
    """Anything else, in free text."""

    def day_kept(self, promise: str) -> Day:
        """The day on which a promise of `kept` was kept: never after the entry's own."""
        return min(self.kept_on.get(promise, self.date), self.date)

    @property
    def unanswered(self) -> bool:
        """Whether it is a mail of ours that nobody answered."""
        return self.how is How.MAIL and self.answered is False

    @property
    def is_contact(self) -> bool:
        """Whether it was a contact with the customer: neither a note nor a mail that nobody answered."""
        return self.how is not None and not self.unanswered


class Deal(Record):
    """What has happened with one customer."""

    customer: str
    """Name of the customer, printed as written."""
    process: Pins
    """The process and its version, `saas-virksomhet@2`; or a list, when another is put on top."""
    trigger: str | None = None
    """Why now. None is itself something to ask about."""
    deadline: DayOrId | None = None
    """The day by which they must have bought, if there is one: a day, or the id of one in `dates`."""
    seller: Id | None = None
    """Who of us has the deal: an id of `team` in kp.yaml."""
    value: Value | None = None
    """What the purchase is worth, if that is known."""
    competitors: Texts = ()
    """Other suppliers the customer looks at."""
    dates: tuple[RulingDate, ...] = ()
    """Dates the deal depends on, known when the deal began."""
    without: Ids = ()
    """Roles this customer does not have."""
    people: tuple[Person, ...] = Field(default=(), max_length=1000)
    """Who takes part, as known at the start."""
    steps: tuple[Step, ...] = Field(default=(), max_length=MAX_STEPS)
    """Steps only this customer has, each with `after` and/or `before`."""
    log: tuple[Entry, ...] = ()
    """What has happened, oldest first. `kp` only adds at the end."""


class OlderLog(Record):
    """The beginning of a deal's log, in a file of its own beside the deal: `nordvik.older.yaml`."""

    log: tuple[Entry, ...] = ()
    """The oldest entries, as in the deal. `kp archive` moves them here."""
