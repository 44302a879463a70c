"""Mail: recipients that are checked, a document as the text of a message, and the message on its way."""

from typing import TYPE_CHECKING, Final

from briefgen.registry import Registry

if TYPE_CHECKING:
    from briefgen.protocols import Transport

TRANSPORTS: Final[Registry["Transport"]] = Registry(
    "transport", "briefgen.transports", {"smtp": "briefgen.mail.smtp:hand_over"}
)
"""What hands messages to a server, by name."""
