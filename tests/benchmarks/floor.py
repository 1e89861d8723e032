"""The floor: the least that a program of this stack does. One argument, one file of YAML, a model, thirty lines."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import BaseModel, ConfigDict
from rich.console import Console
from ruamel.yaml import YAML


class Customer(BaseModel):
    """A moderate model: as many fields as the top of a deal. What lies deeper is taken as it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    customer: str
    process: str
    trigger: str | None = None
    deadline: date | None = None
    without: tuple[str, ...] = ()
    people: tuple[dict[str, Any], ...] = ()
    steps: tuple[dict[str, Any], ...] = ()
    log: tuple[dict[str, Any], ...] = ()


def show(file: Annotated[Path, typer.Argument()]) -> None:
    customer = Customer.model_validate(YAML(typ="safe").load(file))
    console = Console(highlight=False)
    for number in range(30):
        console.print(f"{number:2} {customer.customer}: {len(customer.log)} entries", style="bold")


if __name__ == "__main__":
    typer.run(show)
