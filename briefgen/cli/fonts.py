"""`briefgen fonts`: what the PDF is set in on this machine, and what is missing."""

from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from briefgen import pipeline
from briefgen.cli import options
from briefgen.cli.command import Command
from briefgen.cli.figures import count
from briefgen.cli.terminal import reporter, say_row

if TYPE_CHECKING:
    from briefgen.fonts.overview import Family, Script, Use

WIDTH = 100
HOW = (
    "Every font that is installed for this system or for you is found: those of Windows and macOS show most scripts."
    " FiraGO comes with the program; for Korean, Japanese and Chinese pip brings nothing, so install a font."
    " Until then characters are printed as their numbers, and are found and read out as what they are."
)


@click.command(cls=Command, examples=("briefgen fonts", "briefgen fonts --template ours.docx --verbose"))
@options.template_option
@options.verbose_option
def fonts(template: str | None, *, verbose: bool) -> None:
    """List what a template's styles are set in, what shows each script, and what fonts were found.

    What is missing is told with the Debian package that brings it. --verbose lists each family with its faces.
    """
    from briefgen.fonts.overview import families, scripts, uses
    from briefgen.templating.overview import fonts_of

    settings = options.settings_of({"template": template}, reporter(verbose=verbose))
    styles = fonts_of(pipeline.open_template(settings))
    say_row(f"Fonts of {settings.template}")
    for use in uses(styles):
        _say_wrapped(f"{_used(use)}: ", ", ".join(styles[use.wanted]))
    say_row("")
    say_row("Scripts that these fonts lack are set in")
    shown = tuple(scripts())
    for script in shown:
        say_row(f"  {script.name:<22}  {_shown(script)}")
    if any(not script.family for script in shown):
        for line in wrap(HOW, WIDTH, initial_indent="  ", subsequent_indent="  "):
            say_row(line)
    say_row("")
    found = families()
    _say_found(found, verbose=verbose)


def _used(use: "Use") -> str:
    if use.wanted.lower() == use.got.lower():
        return use.wanted
    if use.same_widths:
        return f"{use.wanted} → {use.got} (same widths)"
    missing = f"; Debian's {use.package} brings one of the same widths" if use.package else ""
    return f"{use.wanted} → {use.got} (other widths{missing})"


def _shown(script: "Script") -> str:
    return script.family or f"nothing here: Debian's {script.package} brings a font"


def _say_found(found: "tuple[Family, ...]", *, verbose: bool) -> None:
    faces = sum(len(family.faces) for family in found)
    families = "1 family" if len(found) == 1 else f"{len(found)} families"
    say_row(f"Found: {count(faces, 'face')} in {families}")
    if verbose:
        for line in map(_family, found):
            say_row(line)
        return
    for line in _names(found):
        say_row(line)


def _names(found: "tuple[Family, ...]") -> Iterator[str]:
    names = ", ".join(family.name + ("" if family.embeddable else " (may not be embedded)") for family in found)
    yield from wrap(names, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _family(family: "Family") -> str:
    where = family.folder or "comes with the program"
    refused = "" if family.embeddable else ", may not be embedded"
    return f"  {family.name:<28}  {', '.join(family.faces)}{refused}  ({where})"


def _say_wrapped(head: str, text: str) -> None:
    for line in wrap(head + text, WIDTH, initial_indent="  ", subsequent_indent="    "):
        say_row(line)
