"""Pictures out of bytes, opened so that one which cannot be read is known before anything is drawn."""

import struct
import warnings
from io import BytesIO

from msgspec import Struct
from PIL import Image, UnidentifiedImageError

from briefgen.backends.pdf.file import File

OPAQUE = (255, 255)
"""The least and the most of an alpha channel that hides nothing."""


class Raster(Struct, frozen=True):
    """A picture as a PDF holds it: grey or RGB, since PDF/A allows no others beside an RGB output intent."""

    width: int
    height: int
    space: str
    """"Gray" or "RGB"."""
    data: bytes
    is_jpeg: bool = False
    alpha: "Raster | None" = None
    """How much each dot covers what is below it."""


def opened(data: bytes) -> Raster | None:
    """Return a picture that can be put into a PDF, or None where the bytes hold none."""
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
    if image.format == "JPEG" and image.mode in {"L", "RGB"}:
        return Raster(*image.size, _space(image), data, is_jpeg=True)
    return _raster(image)


def _raster(image: Image.Image) -> Raster:
    if image.mode.startswith("I"):
        image = _in_8_bits(image)
    transparent = "transparency" in image.info or image.mode in {"LA", "PA", "La", "RGBa", "RGBA"}
    alpha = None
    if transparent:
        image = image.convert("RGBA")
        channel = image.getchannel("A")
        if channel.getextrema() != OPAQUE:
            alpha = Raster(*image.size, "Gray", channel.tobytes())
    if image.mode != "L":
        image = image.convert("RGB")
    return Raster(*image.size, _space(image), image.tobytes(), alpha=alpha)


def _in_8_bits(image: Image.Image) -> Image.Image:
    """Return a picture with 16 bits of grey in 8: Pillow would make all white but the darkest."""
    grey = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if "transparency" in grey.info:
        grey.info["transparency"] >>= 8
    return grey


def _space(image: Image.Image) -> str:
    return "Gray" if image.mode == "L" else "RGB"


def put(raster: Raster, file: File) -> int:
    """Write a picture into a file; return the number of its object."""
    mask = f"/SMask {put(raster.alpha, file)} 0 R" if raster.alpha else ""
    size = f"/Width {raster.width}/Height {raster.height}/BitsPerComponent 8/ColorSpace/Device{raster.space}"
    packing = "/Filter/DCTDecode" if raster.is_jpeg else ""
    return file.put_stream(f"/Type/XObject/Subtype/Image{size}{packing}{mask}", raster.data, plain=raster.is_jpeg)
