"""What user and machine decide: limits and folders, by option, environment, `briefgen.toml` or default."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The decisions that reach the stages; each has a default that needs no file."""

    date: str | None = None
    """The as-of date (ISO), where the user gave one; else it is the newest source's `published`."""
    language: str | None = None
    """The briefing's language (BCP 47); else the newest source's."""
    encoding: str | None = None
    """The articles' encoding, where the user gave one: tried before everything else."""
    extractor: str = "rules"
    """The name of the extractor."""
    template: str = "info-memo"
    """The name of a built-in template, or the path of a Word file."""
    summary_words: int = 60
    """The bottom line's upper bound, in words."""
    article_bytes: int = 64 * 1024 * 1024
    """The largest article that is read: beyond it the text is no article."""


DEFAULTS = Settings()
