"""briefgen: an article becomes a policy briefing, every line traced to its source.

sources = read(articles) ; briefing = extract(sources) ; document = compose(briefing, template) ; render(document)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefgen.errors import BriefgenError
    from briefgen.model.briefing import Briefing
    from briefgen.model.forms import load
    from briefgen.model.source import Source
    from briefgen.pipeline import Article, compose, extract, open_template, read, render, verify
    from briefgen.settings import Settings

__all__ = [
    "Article",
    "BriefgenError",
    "Briefing",
    "Settings",
    "Source",
    "compose",
    "extract",
    "load",
    "open_template",
    "read",
    "render",
    "verify",
]  # fmt: skip

_HOMES = {
    "Article": "pipeline", "Briefing": "model.briefing", "BriefgenError": "errors", "Settings": "settings",
    "Source": "model.source", "compose": "pipeline", "extract": "pipeline", "load": "model.forms",
    "open_template": "pipeline", "read": "pipeline", "render": "pipeline", "verify": "pipeline",
}  # fmt: skip
"""Where each public name lives: imported when it is first used, so that `briefgen --help` imports none."""


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"briefgen.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
