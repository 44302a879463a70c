"""ENGINES: many articles, a brief of each, on as many processors as there are; what failed is named."""

from typing import TYPE_CHECKING, Final

from briefgen.registry import Registry

if TYPE_CHECKING:
    from briefgen.protocols import Engine

ENGINES: Final[Registry["Engine"]] = Registry(
    "engine",
    "briefgen.engines",
    {"local": "briefgen.batch.local:run", "dask": "briefgen.batch.cluster:run"},
)
"""What has the work done, by name: processes of this machine, or a cluster."""
