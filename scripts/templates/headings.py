"""What the built-in templates print of their own: labels, which every language has a word for."""

from briefgen.templating.words.table import labels


def label(key: str, form: str = "") -> str:
    """Return the tag that prints a label; `form` is a filter, such as "upper".

    Raises:
        KeyError: there is no label of that name.
    """
    if key not in labels():
        raise KeyError(key)
    return f"{{{{ label.{key} | {form} }}}}" if form else f"{{{{ label.{key} }}}}"
