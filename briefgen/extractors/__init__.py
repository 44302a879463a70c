"""EXTRACTORS: from sources to a briefing; whatever made a statement, the grounding gate comes after it."""

from typing import TYPE_CHECKING

from briefgen.registry import Registry

if TYPE_CHECKING:
    from briefgen.protocols import Extractor

EXTRACTORS: "Registry[Extractor]" = Registry(
    "extractor", "briefgen.extractors", {"rules": "briefgen.extractors.rules:extract"}
)
