"""The JSON Schema of a briefing: the public contract of its YAML and JSON form."""

import ast
import inspect
import itertools
from collections.abc import Iterator

import msgspec

from briefgen.model import briefing, source
from briefgen.model.briefing import Briefing


def schema() -> str:
    """Return the JSON Schema (2020-12) of a briefing, indented, its descriptions those of the model."""
    tree = msgspec.json.schema(Briefing)
    texts = _field_texts()
    for name, record in tree["$defs"].items():
        kind = getattr(briefing, name, None) or getattr(source, name)
        for field in msgspec.structs.fields(kind):
            text = next(
                (texts[key] for parent in kind.__mro__ if (key := (parent.__name__, field.name)) in texts), None
            )
            if text:
                record["properties"][field.encode_name]["description"] = text
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Briefing"}
    return msgspec.json.format(msgspec.json.encode(head | tree), indent=2).decode() + "\n"


def _field_texts() -> dict[tuple[str, str], str]:
    """The strings under the fields of the model, by record and field: Python keeps them in the source only."""
    return {
        (record.name, field): text
        for module in (source, briefing)
        for record in ast.parse(inspect.getsource(module)).body
        if isinstance(record, ast.ClassDef)
        for field, text in _record_texts(record)
    }


def _record_texts(record: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for pair in itertools.pairwise(record.body):
        match pair:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, text
            case _:
                pass  # a field that says enough by its name
