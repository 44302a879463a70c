"""What stands in quotation marks."""

import pytest

from briefgen.extractors.language.quoted import is_quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said: "We leave @."', True),
        ('"We leave @," he said', True),
        ('We leave @," he said', True),
        ("“We leave @,” he said", True),
        ('"Yes," he said @, "we leave"', False),
        ('He left @ and said "no"', False),
        ("He left @", False),
    ],
)
def test_quoted_words_are_told_from_others(text, quoted):
    assert is_quoted(text, text.index("@")) is quoted
