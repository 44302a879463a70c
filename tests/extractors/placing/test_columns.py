"""A column is told by its foot: who writes it, and what is only his."""

from written import written

from briefgen.extractors.articles import study

TEXT = (
    "Ann Lee\n\nPeru built a railway to Lima in 2020.\n\nIf that is no railway, I do not know what is. "
    "Peru should build less.\n\nPeru's minister said the line would open.\n\n{foot}"
)


def _left(foot):
    article = study(written(TEXT.format(foot=foot)))
    return {article.sentences[i].text for i, why in article.left_out.items() if why == "rhetoric"}


def test_whose_name_alone_stands_at_the_head_is_the_writer():
    assert {"If that is no railway, I do not know what is.", "Peru should build less."} <= _left(
        "Ann Lee is a former civil servant."
    )


def test_somebody_else_at_the_foot_marks_no_column():
    assert "Peru should build less." not in _left("Amos Hale is a former civil servant.")
