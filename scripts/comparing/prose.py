"""Sentences that mean nothing, of real words: what lines break and glyphs kern on is real, and the rest is chance."""

from random import Random
from typing import Final

_LIST: Final = (
    "the a of to and in for on with that by at from as is was are were has have will would may not no under over after "
    "ministry minister government agreement treaty talks summit border energy trade security technology migration "
    "climate finance tariff quota port railway corridor harbour island ferry fishing licence customs office official "
    "delegation spokesperson committee parliament opposition coalition voters farmers students unions exporters "
    "announced agreed signed proposed rejected considered discussed welcomed criticised postponed ratified expected "
    "Tuesday Wednesday Avenue Tokyo Warsaw Yaoundé Vienna Łódź Århus Zürich difficult office efficient waffle "
    "offer staff affair fifty-five long-term cross-border co-operation and/or Type AVATAR To. WAVE first final flow "
    "quarterly annual bilateral multilateral provisional comprehensive extraordinary responsibilities "
    "12 2,400 3.5 2026 17% €50 (see annex) “quoted” ‘single’ it’s R&D A–B 2025–2027 — however, therefore; namely: "
    "telecommunications infrastructure representatives notwithstanding"
)
WORDS: Final = tuple(_LIST.split())


class Prose:
    """Text by one chooser of chances."""

    def __init__(self, choose: Random) -> None:
        self._choose = choose

    def phrase(self, count: int) -> str:
        """Return so many words."""
        return " ".join(self._choose.choice(WORDS) for _ in range(count))

    def sentence(self) -> str:
        """Return five to thirty words."""
        said = self.phrase(self._choose.randint(5, 30))
        return f"{said[0].upper()}{said[1:]}."
