"""What articles tell, before and after it is told as one."""

from msgspec import Struct

from briefgen.extractors.statements import Placed
from briefgen.model.briefing import Conflict, Event, Figure, Participant


class Told(Struct, frozen=True):
    """What articles tell, each box in the order of the articles."""

    statements: tuple[Placed, ...]
    participants: tuple[Participant, ...]
    timeline: tuple[Event, ...]
    figures: tuple[Figure, ...]
    conflicts: tuple[Conflict, ...] = ()
