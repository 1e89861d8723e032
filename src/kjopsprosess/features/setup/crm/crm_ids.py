"""Which deal each id of the CRM has become."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app.loading.kept_facts import DatedFacts, UnparsedFactKind, ValidDays, load_facts
from kjopsprosess.yamlfiles.reading.document import read_bytes

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

_CRM_KEY = "x-crm:"


class CrmIds(NamedTuple):
    """The ids that a deal has in a CRM."""

    deal: str
    ids: tuple[str, ...]
    """As its file has them; nearly always one or none."""


CRM_IDS = UnparsedFactKind("crm", CrmIds, ("features/setup/crm",), "features.setup.crm.crm_ids:crm_ids_maker")


def crm_ids_maker(context: CommandContext) -> Callable[[str], DatedFacts[CrmIds]]:
    """What finds the key that an import writes, in a deal's file, on whatever day."""
    workspace, today = context.workspace_ignoring_settings, context.today

    def make(deal: str) -> DatedFacts[CrmIds]:
        content = read_bytes(workspace.deal_path(deal), root=workspace.root)
        if not isinstance(content, bytes):
            return DatedFacts(CrmIds(deal, ()), ValidDays(today, today))  # it may be read at another time
        lines = content.decode("utf-8", "replace").splitlines() if _CRM_KEY.encode() in content else ()
        found = (line.removeprefix(_CRM_KEY).strip() for line in lines if line.startswith(_CRM_KEY))
        return DatedFacts(CrmIds(deal, tuple(each.strip("\"'") for each in found)), ValidDays(date.min, date.max))

    return make


def crm_ids(context: CommandContext) -> dict[str, str]:
    """Which deal each id of the CRM has become; where several have the same, the last by id."""
    return {crm_id: each.deal for each in load_facts(context, CRM_IDS).facts for crm_id in each.ids}
