"""Learned models as files: weights in hundredths, a sign a line, so that a change of them can be read."""

from collections.abc import Sequence

import msgspec

from briefgen.extractors.learned.linear import UNIT, Table
from scripts.training.maxent import Fitted


def hundredths(weights: Sequence[float]) -> tuple[int, ...]:
    """Return weights as they are kept."""
    return tuple(round(UNIT * weight) for weight in weights)


def table_of(model: Fitted, least: int) -> Table:
    """Return the table of a model, without the signs whose weights are none above `least` hundredths."""
    rows = {sign: hundredths(weights) for sign, weights in sorted(model.weights.items())}
    kept = {sign: row for sign, row in rows.items() if max(map(abs, row)) > least}
    return Table(model.labels, hundredths(model.start), kept)


def written(table: Table) -> bytes:
    """Return a table as JSON."""
    encode = msgspec.json.encode
    rows = b",\n".join(encode(sign) + b":" + encode(row) for sign, row in table.weights.items())
    head = b'{"labels":' + encode(table.labels) + b',"start":' + encode(table.start) + b',\n"weights":{\n'
    return head + rows + b"\n}}\n"
