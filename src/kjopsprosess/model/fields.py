"""Base class and field types of every file: they turn text into a date, a number or an id, or refuse it."""

import re
from copy import copy
from datetime import date
from functools import partial
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError, core_schema

from .durations import Duration, read_duration
from .reserved_ids import RESERVED_IDS
from .values import ID_PATTERN, PROCESS_AT_VERSION, US, Moment, day_error_code, id_error_code, one_of_us


class Record(BaseModel):
    """A map in a file. Unknown keys are refused, because a misspelt key is a lost fact."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,  # files hold people's names
        populate_by_name=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _an_empty_key_is_left_out(cls, data: Any) -> Any:  # noqa: ANN401 - whatever stands in the file
        if not isinstance(data, dict) or None not in data.values():
            return data
        known = {name for key, field in cls.model_fields.items() for name in (key, field.alias)}
        return {key: value for key, value in data.items() if value is not None or key not in known}


class WrittenType:
    """How a type of value is read from a file, and what the schema for editors says of it.

    It gives Pydantic finished core schemas, because Pydantic would analyse its own annotations again for every field of
    every model.
    """

    def __init__(self, reading: core_schema.CoreSchema, schema: dict[str, Any]) -> None:
        self.reading = reading
        self.schema = schema

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> core_schema.CoreSchema:
        """The core schema that reads the value. A copy, because Pydantic adds metadata to it."""
        return copy(self.reading)

    def __get_pydantic_json_schema__(self, _core_schema: object, _handler: object) -> dict[str, Any]:
        """The JSON schema of the value."""
        return self.schema


ROLE_PREFIX = "role:"
"""The prefix of a role's id where a person's id may also stand: `role:board`."""


NO_STEP = "none"
"""Where a step's id may stand: that it is for none, which is not the same as saying nothing of a step."""


class Makers(tuple[str, ...]):
    """Who promises: one, or several together. One alone is written without brackets."""

    __slots__ = ()

    @property
    def ours(self) -> bool:
        """Whether our side is among them, as `us` or as one of us, `us/per`."""
        return US in self.parties

    @property
    def members(self) -> tuple[str, ...]:
        """The ids of `team` of those of us who are named."""
        return tuple(member for each in self if (member := one_of_us(each)) is not None)

    @property
    def parties(self) -> tuple[str, ...]:
        """Each of them once, with everybody of us as `us`."""
        return tuple(dict.fromkeys(each if one_of_us(each) is None else US for each in self))


class Pin(NamedTuple):
    """A process at a version, written `saas-virksomhet@2`."""

    process: str
    version: int

    def __str__(self) -> str:
        return f"{self.process}@{self.version}"


def _read_id(text: str) -> str:
    if code := id_error_code(text):
        raise PydanticCustomError(code, "{value}", {"value": text})
    return text


def _read_reference(text: str) -> str:
    return text if text in RESERVED_IDS else _read_id(text)


def _read_maker(text: str) -> str:
    if (member := one_of_us(text)) is None:
        return _read_reference(text)
    _read_id(member)
    return text


def _read_one_of_us(text: str) -> str:
    """Read `us/per`: an id alone is always somebody at the customer."""
    member = one_of_us(text)
    if member is None or id_error_code(member):
        raise PydanticCustomError("not-one-of-us", "{value}", {"value": text})
    return text


def _read_step_or_none(text: str) -> str:
    return text if text == NO_STEP else _read_id(text)


def read_date(value: object) -> date:
    """Read `YYYY-MM-DD`, a real day in the years 2000 to 2100."""
    if isinstance(value, date):
        return value
    text = _text_or_empty(value)
    if code := day_error_code(text):
        raise PydanticCustomError(code, "{value}", {"value": text})
    return date.fromisoformat(text)


def _read_day_or_id(value: object) -> date | str:
    """Read a day, or the id of one: letters without a digit can only be an id."""
    text = _text_or_empty(value)
    letters = any(sign.isalpha() for sign in text)
    if letters and (id_error_code(text) is None or not any(sign.isdecimal() for sign in text)):
        return _read_id(text)
    return read_date(value)


def _read_moment(value: object) -> Moment:
    if isinstance(value, Moment):
        return value
    day, _, clock = value.partition(" ") if isinstance(value, str) else (value, "", "")
    if clock and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", clock, re.ASCII):
        raise PydanticCustomError("not-a-time", "{value}", {"value": clock})
    return Moment(read_date(day), clock or None)


def _read_pin(value: object) -> Pin:
    if isinstance(value, Pin):
        return value
    match = PROCESS_AT_VERSION.fullmatch(value) if isinstance(value, str) else None
    if match is None or match[2].startswith("0"):
        raise PydanticCustomError("not-a-pin", "{value}", {"value": _text_or_empty(value)})
    return Pin(match[1], int(match[2]))


def _read_takes(value: object) -> Duration:
    if isinstance(value, Duration):
        return value
    found = read_duration(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("not-a-duration", "{value}", {"value": _text_or_empty(value)})
    return found


def _read_who(text: str) -> str:
    _read_id(text.removeprefix(ROLE_PREFIX))
    return text


def read_number(value: object, *, most_digits: int = 4) -> int:
    """Read a whole number from 0 up, written in digits alone."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str) or not (value.isascii() and value.isdecimal() and len(value) <= most_digits):
        raise PydanticCustomError("not-a-number", "{value}", {"value": _text_or_empty(value)})
    return int(value)


def _read_amount(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = _text_or_empty(value)
    digits = re.sub(r"(?<=\d)[ _\u00a0\u202f](?=\d{3})", "", text)  # 1 200 000 is one number
    if not re.fullmatch(r"\d{1,12}", digits, re.ASCII):
        raise PydanticCustomError("not-an-amount", "{value}", {"value": text})
    return int(digits)


def _read_currency(text: str) -> str:
    if not re.fullmatch(r"[A-Z]{3}", text):
        raise PydanticCustomError("not-a-currency", "{value}", {"value": text})
    return text


def _read_time_zone(text: str) -> str:
    import zoneinfo  # 3 ms, for the few workspaces that name one

    try:
        zoneinfo.ZoneInfo(text)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise PydanticCustomError("not-a-time-zone", "{value}", {"value": text}) from None
    return text


def _read_flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value not in ("true", "false"):
        raise PydanticCustomError("not-true-or-false", "{value}", {"value": _text_or_empty(value)})
    return value == "true"


def _read_left(value: object) -> bool | date:
    """Read whether somebody has left, or the day on which they do: what has a digit in it can only be a day."""
    if isinstance(value, bool | date):
        return value
    text = _text_or_empty(value)
    if any(sign.isdecimal() for sign in text):
        return read_date(text)
    if text not in ("true", "false"):
        raise PydanticCustomError("not-true-false-or-day", "{value}", {"value": text})
    return text == "true"


def _as_list(value: Any) -> Any:  # noqa: ANN401 - whatever stands in the file
    """Accept a single value for a list of one, and an empty key for an empty list."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str | Pin) else value


def _text_or_empty(value: object) -> str:
    return value if isinstance(value, str) else ""


def _one_or_many(item: WrittenType, *, least: int = 0, most: int | None = None) -> WrittenType:
    """A single value, or a list of them, of which there must be `least` and may be `most`."""
    values = core_schema.tuple_schema([item.reading], variadic_item_index=0, min_length=least, max_length=most)
    schema = {"anyOf": [item.schema, {"type": "array", "items": item.schema}]}
    return WrittenType(core_schema.no_info_before_validator_function(_as_list, values), schema)


def _makers() -> WrittenType:
    ids = _one_or_many(_MAKER, least=1)
    return WrittenType(core_schema.no_info_after_validator_function(Makers, ids.reading), ids.schema)


_validated_by = core_schema.no_info_plain_validator_function
_text_validated_by = partial(core_schema.no_info_after_validator_function, schema=core_schema.str_schema())
_ID_SCHEMA: dict[str, Any] = {"type": "string", "pattern": ID_PATTERN}
_PIN_SCHEMA: dict[str, Any] = {"type": "string", "pattern": r"^[a-z0-9][a-z0-9-]*@[1-9][0-9]*$"}
_WHEN_SCHEMA: dict[str, Any] = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$"}
_LEFT_SCHEMA: dict[str, Any] = {"anyOf": [{"type": "boolean"}, {"type": "string", "format": "date"}]}
_WHO_SCHEMA: dict[str, Any] = {"type": "string", "pattern": r"^(role:)?[a-z0-9][a-z0-9-]*$"}
_MAKER_SCHEMA: dict[str, Any] = {"type": "string", "pattern": r"^(us/)?[a-z0-9][a-z0-9-]*$"}
_ONE_OF_US_SCHEMA: dict[str, Any] = {"type": "string", "pattern": r"^us/[a-z0-9][a-z0-9-]*$"}
_MAKER = WrittenType(_text_validated_by(_read_maker), _MAKER_SCHEMA)
_REFERENCE = WrittenType(_text_validated_by(_read_reference), _ID_SCHEMA)
WHOLE_NUMBER = WrittenType(_validated_by(read_number), {"type": "integer", "minimum": 0})

Id = Annotated[str, WrittenType(_text_validated_by(_read_id), _ID_SCHEMA)]
Reference = Annotated[str, _REFERENCE]
Ids = Annotated[tuple[str, ...], _one_or_many(_REFERENCE)]
PromisedBy = Annotated[Makers, _makers()]
OneOfUsRef = Annotated[str, WrittenType(_text_validated_by(_read_one_of_us), _ONE_OF_US_SCHEMA)]
StepOrNone = Annotated[str, WrittenType(_text_validated_by(_read_step_or_none), _ID_SCHEMA)]
Texts = Annotated[tuple[str, ...], _one_or_many(WrittenType(core_schema.str_schema(), {"type": "string"}))]
Day = Annotated[date, WrittenType(_validated_by(read_date), {"type": "string", "format": "date"})]
DayOrId = Annotated[date | str, WrittenType(_validated_by(_read_day_or_id), {"type": "string"})]
When = Annotated[Moment, WrittenType(_validated_by(_read_moment), _WHEN_SCHEMA)]
Pins = Annotated[tuple[Pin, ...], _one_or_many(WrittenType(_validated_by(_read_pin), _PIN_SCHEMA), least=1, most=10)]
WholeNumber = Annotated[int, WHOLE_NUMBER]
Amount = Annotated[int, WrittenType(_validated_by(_read_amount), {"type": ["integer", "string"]})]
Currency = Annotated[str, WrittenType(_text_validated_by(_read_currency), {"type": "string", "pattern": "^[A-Z]{3}$"})]
TimeZone = Annotated[str, WrittenType(_text_validated_by(_read_time_zone), {"type": "string"})]
TakesTime = Annotated[Duration, WrittenType(_validated_by(_read_takes), {"type": "string"})]
WhoRef = Annotated[str, WrittenType(_text_validated_by(_read_who), _WHO_SCHEMA)]
Flag = Annotated[bool, WrittenType(_validated_by(_read_flag), {"type": "boolean"})]
Left = Annotated[bool | date, WrittenType(_validated_by(_read_left), _LEFT_SCHEMA)]
