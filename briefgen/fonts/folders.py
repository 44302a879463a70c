"""Where systems keep their fonts, and every file of them."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

SUFFIXES: Final = (".ttf", ".ttc", ".otf", ".otc")


def folders() -> tuple[Path, ...]:
    """Return the folders in which this system keeps fonts, there or not."""
    home = _home()
    if sys.platform == "win32":
        local = home / "AppData/Local/Microsoft"
        return (Path(home.anchor, "Windows/Fonts"), local / "Windows/Fonts", local / "FontCache/4/CloudFonts")
    if sys.platform == "darwin":
        word = Path("/Applications/Microsoft Word.app/Contents/Resources/DFonts")
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts", word)
    shared = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
    return (*shared, home / ".local/share/fonts", home / ".fonts")


def _home() -> Path:
    """Return the user's folder; where there is none, as in many containers, one that is nowhere."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(Path.cwd().anchor, "nowhere")


@cache
def files() -> tuple[Path, ...]:
    """Return every font file of this system, in an order that holds; looked up once a process."""
    return tuple(sorted(path for folder in folders() for path in _files(folder)))


def _files(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names if name.lower().endswith(SUFFIXES))
