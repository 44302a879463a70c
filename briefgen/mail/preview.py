"""A page as a picture for the text of a message: what is attached, seen without opening it."""

import io
from typing import Final

from briefgen.document.nodes import Picture
from briefgen.errors import MailError

WIDTH: Final = 450.0
"""Points that the picture takes in the text: 600 pixels."""
_PIXELS: Final = 1200
"""Its own width, so that it is sharp on dense screens."""
_COLOURS: Final = 64
"""As many as a page of text has: a third of the bytes of all colours."""


def first_page(pdf: bytes, alt: str) -> Picture:
    """Return the first page of a PDF as a picture (PNG).

    Args:
        pdf: the file.
        alt: what the picture shows, in words.

    Raises:
        MailError: it cannot be drawn.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[0]
            width, height = page.get_size()
            image = page.render(scale=_PIXELS / width).to_pil().convert("RGB").quantize(_COLOURS)
        finally:
            document.close()
    except (pypdfium2.PdfiumError, ValueError, ZeroDivisionError, IndexError) as error:
        raise MailError(f"The first page of the PDF cannot be drawn: {error}.", "Leave out --picture.") from None
    stream = io.BytesIO()
    image.save(stream, "PNG", optimize=True)
    return Picture(stream.getvalue(), "image/png", alt, WIDTH, WIDTH * height / width)
