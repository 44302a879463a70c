"""What a document may not carry to whom it is sent: things that run, and things that are fetched from elsewhere."""

import email
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

import lxml.html
import pikepdf
from lxml import etree

_FOLLOWED: Final = frozenset({"http", "https", "mailto"})
"""Schemes of links that a reader may follow; nothing is fetched before they do."""
FIELDS: Final = frozenset(
    [
        "ASK",
        "AUTOTEXT",
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "EMBED",
        "FILLIN",
        "HTMLACTIVEX",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
    ]
) | {"INCLUDETEXT", "LINK", "MACROBUTTON", "PRINT", "RD"}
"""Fields of Word that run, load, ask or print something (ECMA-376 17.16.5); all others count and refer."""
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ELEMENTS: Final = frozenset(
    ["script", "iframe", "frame", "object", "embed", "applet", "form", "base", "link", "audio", "video", "source"]
)
_LOADED: Final = frozenset({"src", "srcset", "background", "poster"})
_RUNNING: Final = frozenset(
    {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Movie", "/Sound"}
)


def in_word(data: bytes) -> Iterator[str]:
    """Yield what a Word file carries that it may not."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.search(r"vbaProject|activeX|embeddings/|\.bin$|attachedToolbars", name):
                yield f"the part {name}"
            if name.endswith(".rels"):
                yield from _relations(name, archive.read(name))
            elif name.endswith(".xml"):
                yield from _fields(name, archive.read(name))


def _relations(name: str, data: bytes) -> Iterator[str]:
    for relation in etree.fromstring(data):
        kind, target = relation.get("Type").rpartition("/")[2], relation.get("Target")
        outside = relation.get("TargetMode") == "External"
        if outside and (kind != "hyperlink" or urlsplit(target).scheme not in _FOLLOWED):
            yield f"{name}: {kind} {target}"
        if kind in {"attachedTemplate", "aFChunk", "oleObject", "control", "package", "subDocument"}:
            yield f"{name}: {kind}"


def _fields(name: str, data: bytes) -> Iterator[str]:
    root = etree.fromstring(data)
    codes = [field.get(f"{_W}instr") for field in root.iter(f"{_W}fldSimple")]
    for paragraph in root.iter(f"{_W}p"):
        parts = (
            part.text or "" if part.tag == f"{_W}instrText" else "\0" * (part.get(f"{_W}fldCharType") == "begin")
            for part in paragraph.iter(f"{_W}instrText", f"{_W}fldChar")
        )
        codes += "".join(parts).split("\0")
    for code in codes:
        if code.strip() and code.split()[0].upper() in FIELDS:
            yield f"{name}: the field {code.strip()[:60]}"


def in_pdf(data: bytes) -> Iterator[str]:
    """Yield what a PDF carries that it may not; its standard, to which it is held besides, forbids more."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for item in pdf.objects:
            if isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
                yield from _actions(item)


def _actions(item: pikepdf.Object) -> Iterator[str]:
    for name in ("/JS", "/AA", "/XFA", "/RichMediaContent"):
        if name in item:
            yield f"the key {name}"
    for holder in (item, item.get("/A")):
        if isinstance(holder, pikepdf.Dictionary):
            if str(holder.get("/S", "")) in _RUNNING:
                yield f"the action {holder['/S']}"
            if "/URI" in holder and urlsplit(str(holder["/URI"])).scheme not in _FOLLOWED | {""}:
                yield f"the link {holder['/URI']}"


def in_page(data: bytes) -> Iterator[str]:
    """Yield what a web page carries that it may not, be it the text of a mail or not."""
    for element in lxml.html.document_fromstring(data).iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in _ELEMENTS or element.get("http-equiv", "").lower() == "refresh":
            yield f"<{element.tag}>"
        for name, value in element.items():
            yield from _attribute(element.tag, name, value.strip())
        if element.tag == "style":
            yield from _styles(element.text or "")


def _attribute(tag: str, name: str, value: str) -> Iterator[str]:
    scheme = urlsplit(value).scheme if name in {*_LOADED, "href"} else ""
    if name.startswith("on"):
        yield f"{tag} {name}"
    elif name == "href" and scheme and scheme not in _FOLLOWED:
        yield f"the link {value[:60]}"
    elif name in _LOADED and scheme not in {"data", "cid"}:
        yield f"{tag} {name}={value[:60]}"
    elif name == "style":
        yield from _styles(value)


def _styles(text: str) -> Iterator[str]:
    for target in re.findall(r"(?i)url\(\s*[\"']?([^\"')]*)", text):
        if not target.startswith("data:"):
            yield f"url({target[:60]})"
    if re.search(r"(?i)@import|expression\s*\(|-moz-binding", text):
        yield "a style that loads or runs"


def in_mail(data: bytes) -> Iterator[str]:
    """Yield what a mail carries that it may not, in what is its text."""
    for part in email.message_from_bytes(data).walk():
        if part.get_content_type() == "text/html" and part.get_content_disposition() != "attachment":
            yield from in_page(part.get_payload(decode=True))
        if part.get_content_type() in {"message/external-body", "application/x-msdownload"}:
            yield part.get_content_type()
