"""Word files converted to PDF by LibreOffice, many at a time."""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from scripts.comparing.endnotes import with_endnotes_in_text
from scripts.comparing.given import given

BATCH: Final = 20
"""So many files are given to one process: it takes long to start, and one file that it breaks on breaks the others."""
SECONDS: Final = 300


def is_here() -> bool:
    """Tell whether LibreOffice is installed."""
    return shutil.which("soffice") is not None


def converted(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the PDF of each Word file, by the name that it was given with."""
    found: dict[str, bytes] = {}
    names = iter(files)
    while batch := list(islice(names, BATCH)):
        found |= _converted({name: files[name] for name in batch})
    return found


def _converted(files: Mapping[str, bytes]) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        paths: Sequence[Path] = [Path(folder, f"{number}.docx") for number, _ in enumerate(files)]
        for path, data in zip(paths, files.values(), strict=True):
            path.write_bytes(given(with_endnotes_in_text(data)))
        home = f"-env:UserInstallation={Path(folder, 'home').as_uri()}"
        command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", folder, *map(str, paths)]
        subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
        return {name: path.with_suffix(".pdf").read_bytes() for name, path in zip(files, paths, strict=True)}
