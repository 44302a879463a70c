"""Pictures out of bytes, opened so that one which cannot be read is known before anything is drawn."""

import struct
import warnings
from io import BytesIO

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader


def opened(data: bytes) -> ImageReader | None:
    """Return a picture that reportlab can draw, or None where the bytes hold none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
            image.load()
    except (
        OSError,
        UnidentifiedImageError,
        SyntaxError,
        ValueError,
        EOFError,
        struct.error,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ):
        return None
    return ImageReader(BytesIO(data) if image.format == "JPEG" else _plain(image))


def _plain(image: Image.Image) -> Image.Image:
    """Return a picture in one of the modes that reportlab knows."""
    if image.mode in {"L", "RGB", "RGBA", "CMYK"}:
        return image
    transparent = "transparency" in image.info or image.mode in {"LA", "PA", "La", "RGBa"}
    return image.convert("RGBA" if transparent else "RGB")
