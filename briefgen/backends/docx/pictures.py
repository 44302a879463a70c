"""Pictures as DrawingML, with the alternative text that a screen reader says."""

import io
from typing import Any

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.opc.constants import RELATIONSHIP_TYPE

from briefgen.backends.docx.markup import quoteattr
from briefgen.document.nodes import Picture
from briefgen.document.visible import visible
from briefgen.errors import RenderError

_EMU = 12_700
"""English metric units in a point."""


def drawing(part: Any, picture: Picture, number: int) -> str:
    """Return a picture in the line; its data is added to `part`'s package once.

    Raises:
        RenderError: the data is no picture that Word shows.
    """
    try:
        image = part.package.get_or_add_image_part(io.BytesIO(picture.data))
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError) as error:
        message = f'The picture "{picture.alt}" is no picture that Word can show.'
        raise RenderError(message, "Use PNG or JPEG.") from error
    relation = part.relate_to(image, RELATIONSHIP_TYPE.IMAGE)
    size = f'cx="{round(picture.width * _EMU)}" cy="{round(picture.height * _EMU)}"'
    named = f'id="{number}" name="Picture {number}"'
    alt = quoteattr(visible(picture.alt)[0])
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f"<wp:docPr {named} descr={alt}/>"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
