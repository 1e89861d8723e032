"""What a page says of champions who only talk."""

from kjopsprosess.deal_state.idle_champions import activity, is_idle_champion
from kjopsprosess.deal_state.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.messages.messages import Messages


def idle_champion_text(situation: Situation, person: PersonState, messages: Messages) -> str | None:
    """«pådriver, men har ikke gjort noe siden 8. okt.»; None for anybody else."""
    if not is_idle_champion(situation, person):
        return None
    last = activity(situation, person).last_act
    if last is None:
        return messages.terms.champion_never_acted
    return messages.terms.champion_idle_since.format(day=messages.calendar.short_day(last, situation.today))
