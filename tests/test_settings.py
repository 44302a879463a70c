"""Who decides: an option, then the environment, then the file here, then the user's, then what is built in."""

import pytest

from briefgen.errors import UnknownNameError
from briefgen.settings import DEFAULTS, Lexicon, Settings, load


@pytest.fixture
def files(tmp_path):
    """A settings file here and one of the user."""
    here, home = tmp_path / "briefgen.toml", tmp_path / "home" / "briefgen.toml"
    home.parent.mkdir()
    return here, home


def read(files, environment=(), **options):
    told = []
    return load(options, dict(environment), files, told.append), told


def test_without_anything_the_defaults_hold(files):
    assert read(files) == (DEFAULTS, [])
    assert read(files, date=None, template=None) == (DEFAULTS, [])


def test_the_nearer_decision_wins(files):
    here, home = files
    home.write_text('extractor = "users"\ntemplate = "users"\nsummary_words = 10\narticle_bytes = 1\n')
    here.write_text('template = "here"\nsummary_words = 20\narticle_bytes = 2\n')
    found, _ = read(files, {"BRIEFGEN_SUMMARY_WORDS": "30", "BRIEFGEN_ARTICLE_BYTES": "3"}, article_bytes=4)
    assert found == Settings(extractor="users", template="here", summary_words=30, article_bytes=4)


def test_a_path_in_a_file_is_seen_from_that_file(files):
    here, home = files
    home.write_text('template = "look/memo.docx"\n')
    here.write_text('template_folder = "ours"\n')
    found, _ = read(files)
    assert found.template == str(home.parent / "look" / "memo.docx")
    assert found.template_folder == str(here.parent / "ours")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('templat = "x"', 'there is no setting called "templat". Did you mean "template"?'),
        ('date = "2026-01-11"', 'there is no setting called "date".'),
        ('summary_words = "60"', "summary_words must be a whole number of at least 1, not '60'."),
        ("summary_words = 0", "at least 1, not 0."),
        ("summary_words = true", "not True."),
        ("template = 5", "template must be text, not 5."),
        ('template = ""', "template must be text"),
        ("template = ", "cannot be read"),
        ("[template]\nx = 1", "template must be text"),
        ("\udcff", "cannot be read"),
    ],
)
def test_a_file_that_is_wrong_is_named(files, text, told):
    files[0].write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(UnknownNameError) as caught:
        read(files)
    assert str(files[0]) in str(caught.value)
    assert told in str(caught.value)


LEXICON = """\
[lexicon]
sections.risks = ["Démarche", "note  verbale", "demarche", "DEMARCHE"]
sections.domestic_reactions = []
status.agreed = ["concluded a terms sheet"]
leave_out = ["Sign up for our newsletter"]
"""


def test_a_lexicon_is_read_in_lower_case_and_once_each(files):
    files[0].write_text(LEXICON, encoding="utf-8")
    assert read(files)[0].lexicon == Lexicon(
        sections=(("risks", ("démarche", "note verbale", "demarche")), ("domestic_reactions", ())),
        status=(("agreed", ("concluded a terms sheet",)),),
        leave_out=("sign up for our newsletter",),
    )


def test_the_nearer_lexicon_wins_with_all_of_it(files):
    files[1].write_text(LEXICON, encoding="utf-8")
    files[0].write_text('lexicon.leave_out = ["live blog"]\n', encoding="utf-8")
    assert read(files)[0].lexicon == Lexicon(leave_out=("live blog",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lexicon = 5", 'lexicon must be a table. Such as [lexicon] with sections.risks = ["demarche"].'),
        ("lexicn = 5", 'there is no setting called "lexicn". Did you mean "lexicon"?'),
        ('lexicon.section.risks = ["x"]', 'lexicon: there is no "section". Did you mean "sections"?'),
        ('lexicon.sections.risk = ["x"]', 'lexicon.sections: there is no "risk". Did you mean "risks"?'),
        ('lexicon.sections.summary = ["x"]', 'lexicon.sections: there is no "summary".'),
        ('lexicon.status.singed = ["x"]', 'lexicon.status: there is no "singed". Did you mean "signed"?'),
        ('lexicon.status = ["x"]', "lexicon.status must be a table."),
        ('lexicon.status.signed = "x"', "lexicon.status.signed must be a list of phrases, not 'x'."),
        ("lexicon.leave_out = [5]", "lexicon.leave_out: a phrase must be text, not 5."),
        ('lexicon.leave_out = [""]', "lexicon.leave_out: '' is no phrase"),
        ('lexicon.leave_out = ["…"]', "lexicon.leave_out: '…' is no phrase"),
        (f'lexicon.leave_out = ["{"x" * 81}"]', "is longer than 80 characters."),
        (f"lexicon.leave_out = {[f'p{i}' for i in range(2001)]}", "lexicon holds 2,001 phrases, more than 2,000."),
        ('lexicon.status = {signed = ["Ink"], agreed = ["ink"]}', '"ink" stands under signed and agreed.'),
    ],
)
def test_a_lexicon_that_is_wrong_is_named(files, text, told):
    files[0].write_text(text + "\n", encoding="utf-8")
    with pytest.raises(UnknownNameError) as caught:
        read(files)
    assert str(files[0]) in str(caught.value)
    assert told in str(caught.value)


def test_the_environment_decides_no_lexicon(files):
    _, told = read(files, {"BRIEFGEN_LEXICON": "x"})
    assert "BRIEFGEN_LEXICON is no setting." in str(told[0])


def test_a_variable_that_is_wrong_is_named(files):
    with pytest.raises(UnknownNameError, match="BRIEFGEN_SUMMARY_WORDS: summary_words must be a whole number"):
        read(files, {"BRIEFGEN_SUMMARY_WORDS": "sixty"})


def test_a_variable_that_is_no_setting_is_mentioned(files):
    found, told = read(files, {"BRIEFGEN_TEMPLAT": "x", "PATH": "y", "BRIEFGEN_LANGUAGE": ""})
    assert found == DEFAULTS
    assert 'BRIEFGEN_TEMPLAT is no setting. Did you mean "template"?' in str(told[0])
    assert len(told) == 1


def test_a_file_that_cannot_be_opened_counts_for_nothing_and_is_mentioned(files, tmp_path):
    here, _ = files
    here.write_text('template = "here"\n')
    unreadable = tmp_path / ("x" * 300)
    told = []
    assert load({}, {}, (unreadable, here), told.append) == Settings(template="here")
    assert [(diagnostic.code, diagnostic.where) for diagnostic in told] == [("settings-not-read", str(unreadable))]


@pytest.mark.parametrize("key", ["template", "template_folder", "extractor"])
def test_no_text_holds_a_control_character(files, key):
    files[0].write_text(f'{key} = "a\\u0000/b.docx"\n')
    with pytest.raises(UnknownNameError, match=f"{key} holds a control character"):
        read(files)
