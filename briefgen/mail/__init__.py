"""Mail: recipients that are checked, a document as the text of a message, and the message as a file of its own."""
