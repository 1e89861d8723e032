"""The base of everything a file may hold: frozen, and strict about keys it does not know."""

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


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
