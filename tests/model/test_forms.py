"""A briefing survives its YAML and JSON form exactly; what is wrong with a file is told with its place."""

import codecs
import datetime as dt
import json
import time
import typing

import msgspec
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import briefing
from times import examples

from briefgen.errors import BriefingError
from briefgen.model import forms
from briefgen.model.briefing import Agreement, Briefing, Desk, Evidence
from briefgen.model.source import IsoDay, PartialDate, Source, digest

HARD_PIECES = st.sampled_from(
    [
        "no", "Yes", "null", "~", "1e3", "1_000", "0x1F", "2026-01-11", "12:30:00", "- ", "? ", ": ", " #", "'", '"',
        "\\", "|", ">", "{{ title }}", "{% if %}", "&a", "*a", "!!str", "%TAG", "---", "...", "\n", "\n\n", "  ", "\t",
        "\r", "\x00", "\x07", "\x1b", "\x7f", "\x85", "\xa0", "\u2028", "\u2029", "\ufeff", "\ufffe", "\u202e", "😀",
        "word " * 30, "x" * 120, "Seoul",
    ]
)  # fmt: skip
HARD_TEXT = st.lists(HARD_PIECES | st.text(st.characters(exclude_categories=["Cs"]), max_size=4), max_size=8).map(
    "".join
)


def of_type(kind):
    """Everything that a field of the model takes."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return bounded(*arguments)
    if origin is tuple:
        return st.lists(of_type(arguments[0]), max_size=1).map(tuple)
    if origin is typing.Literal:
        return st.sampled_from(arguments)
    if arguments:
        return st.one_of(*map(of_type, arguments))
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return st.builds(kind, **{field.name: of_type(field.type) for field in msgspec.structs.fields(kind)})
    return {
        str: HARD_TEXT, bool: st.booleans(), int: st.integers(0, 10**12), type(None): st.none(),
        float: st.floats(allow_nan=False, allow_infinity=False),
    }[kind]  # fmt: skip


def bounded(kind, meta):
    """Values within the bounds of an annotation."""
    if meta.pattern:
        return st.from_regex(meta.pattern, fullmatch=True, alphabet="0123456789s-")
    if typing.get_origin(kind) is tuple:
        return st.lists(of_type(typing.get_args(kind)[0]), min_size=meta.min_length, max_size=2).map(tuple)
    if kind is int:
        return st.integers(meta.ge or 0, meta.le or 10**12)
    return st.floats(0, 1) if kind is float else of_type(kind).filter(bool)


BRIEFINGS = of_type(Briefing)
TEXT = "Norway and Denmark plan to build a network. Unions oppose it."
SMALL = Briefing(
    title="Ferry accord",
    date="2025-03-09",
    agreements=(
        Agreement(
            id="a1",
            text="Norway and Denmark plan to build a network.",
            evidence=(Evidence(source="s1", start=0, end=43, quote=TEXT[:43]),),
            status="planned",
            cue="plan to",
        ),
    ),
    sources=(Source(id="s1", sha256=digest(TEXT), raw_sha256=digest(TEXT), text=TEXT),),
)


def test_every_briefing_survives_yaml_and_json():
    seen = []

    @settings(max_examples=examples(30), deadline=None, suppress_health_check=list(HealthCheck))
    @given(BRIEFINGS)
    def check(briefing):
        assert forms.from_yaml(forms.to_yaml(briefing), "x.yaml") == briefing
        assert forms.from_json(forms.to_json(briefing), "x.json") == briefing
        seen.append(bool(briefing.agreements or briefing.sources or briefing.risks))

    check()
    assert sum(seen) > len(seen) / 4, "the briefings were nearly all empty"


@settings(max_examples=examples(200), deadline=None)
@given(HARD_TEXT)
def test_every_text_survives_yaml_and_other_loaders_read_the_same(text):
    written = forms.to_yaml(Briefing(title=text, desk=Desk(to=text, from_=text)))
    assert forms.from_yaml(written, "x.yaml").desk == Desk(to=text, from_=text)
    assert yaml.safe_load(written)["title"] == text


def test_the_yaml_is_plain():
    written = forms.to_yaml(SMALL)
    assert "date: '2025-03-09'" in written
    assert "- id: a1\n    text: Norway and Denmark plan to build a network.\n" in written
    assert "&" not in written.split("\n", 2)[2]
    assert [line for line in written.splitlines() if not line.startswith(("#", " "))][:3] == [
        "version: 1", "fingerprint: ''", "title: Ferry accord",
    ]  # fmt: skip


def test_long_text_is_folded_and_long_articles_stay_readable_with_an_emoji_in_them():
    text = "The ministers met again 😀." + " They did not sign." * 20 + "\n\nThe talks went on."
    written = forms.to_yaml(msgspec.structs.replace(SMALL, title=text))
    assert "title: >-\n  The ministers" in written
    assert "😀" in written
    assert max(map(len, written.splitlines())) < 120


@pytest.mark.parametrize(
    "word", ["no", "on", "y", "2026-01-11", "1_000", "12:30:00", "0o17", "0x1F", "1e3", "=", "<<", ".inf"]
)
def test_what_a_person_types_without_quotes_stays_text(word):
    assert forms.from_yaml(f"title: {word}\nmarking: {word}\n", "x.yaml").title == word


def test_a_key_with_nothing_behind_it_counts_as_left_out():
    assert forms.from_yaml("title: Nara\nmarking:\ndate: ~\ndesk:\n  to:\n", "x.yaml") == Briefing(title="Nara")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: a\ntitle: b\n", 'x.yaml, line 2: the key "title" stands here twice.'),
        ("title: &x a\n", "x.yaml, line 1: an anchor (&x) has no place"),
        ("title: a\nmarking: *x\n", "x.yaml, line 2: an alias (*) has no place"),
        ("a: &a [x]\nb: &b [*a, *a, *a]\n", "x.yaml, line 1: an anchor"),
        ("title: !!python/object:os.system a\n", "x.yaml, line 1: a tag"),
        ("title: a\n--- \ntitle: b\n", "x.yaml, line 2: a second document"),
        ("title: a: b\n", "x.yaml, line 1: this is no YAML: mapping values are not allowed"),
        ("title: 'a\n", "x.yaml, line 2: this is no YAML"),
        ("title: \x01\n", "x.yaml: this is no YAML: unacceptable character"),
        ("? [a]\n: b\n", "x.yaml, line 1: a key has to be a word."),
        ("a: " + "[" * 5000, "x.yaml, line 1: this is nested too deeply"),
        ("- " * 5000, "x.yaml, line 1: this is nested too deeply"),
        ("just text", "x.yaml is not a briefing"),
        ("", "x.yaml is not a briefing"),
        ("- a\n- b\n", "x.yaml is not a briefing"),
        ("title: 5\n", "x.yaml, line 1: title: this must be text, not a whole number. Put it between quotes."),
        ("title: a\nagrements: []\n", 'x.yaml, line 2: agrements: there is no such key. Did you mean "agreements"?'),
        ("title: a\ndesk:\n  too: b\n", 'x.yaml, line 3: desk.too: there is no such key. Did you mean "to"?'),
        ("title: a\ndate: 11.1.2026\n", "x.yaml, line 2: date: this does not have the right form. A date is"),
        ("version: 1\n", "x.yaml: title: this key is missing."),
        ("title: a\nversion: 2\n", "x.yaml, line 2: version: this must be a whole number of at most 1."),
        ("title: a\nrisks: none\n", "x.yaml, line 2: risks: this must be a list, not text."),
    ],
)  # fmt: skip
def test_a_malformed_yaml_file_is_named_with_line_and_key(text, told):
    with pytest.raises(BriefingError) as caught:
        forms.from_yaml(text, "x.yaml")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_wrong_status_is_named_with_its_statement_and_the_nearest_word():
    written = forms.to_yaml(SMALL).replace("status: planned", "status: signd")
    with pytest.raises(
        BriefingError, match=r'line \d+: agreements\[0\]\.status \(a1\): "signd" .* Did you mean "signed"'
    ):
        forms.from_yaml(written, "x.yaml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"title": "a", "title": "b"}', 'the key "title" stands twice'),
        ('{"title": NaN}', "NaN is no number"),
        ('{"title": }', "x.json, line 1: this is no JSON"),
        ('{"title": "\\ud800"}', "half a character"),
        ("[" * 200_000, "nested too deeply"),
        ('{"title": "a", "version": ' + "1" * 5000 + "}", "no JSON for a briefing"),
        ("[]", "x.json is not a briefing"),
    ],
)
def test_a_malformed_json_file_is_named(text, told):
    with pytest.raises(BriefingError) as caught:
        forms.from_json(text, "x.json")
    assert told in str(caught.value)


def test_a_repeated_key_among_many_is_found_at_once():
    keys = ", ".join(f'"k{number}": 1' for number in (*range(15_000), 14_999))
    start = time.process_time()
    with pytest.raises(BriefingError, match='the key "k14999" stands twice'):
        forms.from_json(f"{{{keys}}}", "x.json")
    assert time.process_time() - start < 2


def test_the_fingerprint_tells_whether_somebody_edited():
    sealed = forms.sealed(SMALL)
    assert not forms.is_edited(sealed)
    assert forms.is_edited(SMALL)
    assert forms.is_edited(msgspec.structs.replace(sealed, marking="RESTRICTED"))
    assert not forms.is_edited(forms.from_yaml(forms.to_yaml(sealed), "x.yaml"))
    assert len(sealed.fingerprint) == 16


def test_the_order_of_keys_and_comments_in_the_file_do_not_count_as_an_edit():
    tree = json.loads(forms.to_json(forms.sealed(SMALL)))
    turned = dict(reversed(tree.items()))
    assert not forms.is_edited(forms.from_json(json.dumps(turned), "x.json"))
    assert not forms.is_edited(forms.from_yaml("# mine\n" + forms.to_yaml(forms.sealed(SMALL)), "x.yaml"))


def test_a_folder_stands_for_the_briefing_in_it(tmp_path):
    (tmp_path / "briefing.yaml").write_text(forms.to_yaml(SMALL), encoding="utf-8")
    assert forms.load(tmp_path) == SMALL


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b""])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_file_that_an_editor_saved_its_own_way_is_read(tmp_path, mark, ends):
    encoding = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(mark, "utf-8")
    long = msgspec.structs.replace(SMALL, title="Ein längerer Titel, " * 9 + "Ende")
    file = tmp_path / "x.yml"
    file.write_bytes(mark + forms.to_yaml(long).replace("\n", ends).encode(encoding))
    assert forms.load(file) == long


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("none.yaml", None, "does not exist"),
        ("x.txt", b"title: a", "is not called like a briefing"),
        ("x.yaml", b"title: a\nmarking: \xff", "x.yaml, line 2: this is not UTF-8"),
        ("", None, "holds no briefing.yaml"),
    ],
)
def test_a_path_that_leads_to_no_briefing_is_named(tmp_path, name, data, told):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(BriefingError) as caught:
        forms.load(tmp_path / name)
    assert told in str(caught.value)


def test_a_draft_names_every_flaw_at_once_and_keeps_what_is_whole(tmp_path):
    tree = json.loads(forms.to_json(SMALL))
    tree["risks"] = [{"id": "r1", "text": "", "evidence": [], "topc": "trade"}, {"id": "r2", "text": "Unions."}]
    tree["gaps"] = ["weather"]
    tree["desk"]["to"] = 5
    tree["extra"] = 1
    file = tmp_path / "x.json"
    file.write_text(json.dumps(tree), encoding="utf-8")
    draft = forms.load_draft(file)
    told = "\n".join(draft.complaints)
    assert len(draft.complaints) == 7
    for part in (
        "risks[0].text (r1): this is empty.",
        "risks[0].evidence (r1): law 1: there is no quotation for it.",
        'risks[0].topc (r1): there is no such key. Did you mean "topic"?',
        "risks[1].evidence (r2): law 1: there is no quotation for it.",
        'gaps[0]: "weather" is no word for it.',
        "desk.to: this must be text",
        "extra: there is no such key.",
    ):
        assert part in told
    assert draft.briefing.agreements == SMALL.agreements
    assert draft.briefing.risks == ()


def test_a_draft_whose_sources_are_flawed_is_not_checked_further(tmp_path):
    file = tmp_path / "x.yaml"
    file.write_text(forms.to_yaml(SMALL).replace("raw_sha256", "raw_sha"), encoding="utf-8")
    draft = forms.load_draft(file)
    assert draft.briefing is None
    assert len(draft.complaints) == 2


def is_day(text):
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def fits(text, kind):
    try:
        return bool(msgspec.convert(text, kind))
    except msgspec.ValidationError:
        return False


def test_the_form_of_a_day_allows_all_that_stand_in_the_calendar_and_no_others():
    years = ("0000", "0001", "0004", "0100", "0400", "1900", "1996", "2000", "2023", "2024", "2100", "2400", "9999")
    days = [f"{year}-{month:02}-{day:02}" for year in years for month in range(14) for day in range(33)]
    for kind in (IsoDay, PartialDate):
        assert [day for day in days if fits(day, kind)] == [day for day in days if is_day(day)]


@pytest.mark.parametrize(
    "text", ["2026-01-11\n", "２０２６-01-11", "2026-1-11", "20260111", "0000", "2026-13", "2026-00"]
)
def test_what_is_no_date_at_all_fits_neither_form(text):
    assert not fits(text, IsoDay)
    assert not fits(text, PartialDate)


@pytest.mark.parametrize("load", ["strict", "lenient"])
def test_a_day_that_is_not_in_the_calendar_is_told_with_its_place(tmp_path, load):
    path = tmp_path / "x.yaml"
    path.write_text(forms.to_yaml(SMALL).replace("2025-03-09", "2025-02-30"), encoding="utf-8")
    told = "date: this does not have the right form. A date is written YYYY-MM-DD, and stands in the calendar."
    if load == "strict":
        with pytest.raises(BriefingError) as caught:
            forms.load(path)
        assert told in str(caught.value)
    else:
        (complaint,) = forms.load_draft(path).complaints
        assert told in complaint
        assert "line " in complaint


@pytest.mark.parametrize("wrong", ["s1\n", "s1\u0661", "s01"])
def test_what_only_looks_like_a_sources_id_is_refused(wrong):
    text = forms.to_json(SMALL).replace('"id": "s1"', f'"id": {json.dumps(wrong)}')
    with pytest.raises(BriefingError, match=r"sources\[0\]\.id.*Sources are called s1, s2 and so on"):
        forms.from_json(text, "x.json")


def test_an_id_that_is_none_is_told_in_one_short_line():
    text = forms.to_yaml(briefing()).replace("- id: s1", '- id: "s1\\n' + "and more " * 20 + '"', 1)
    with pytest.raises(BriefingError) as failure:
        forms.from_yaml(text, "a.yaml")
    assert "sources[0].id (s1 and more and more" in failure.value.message
    assert "\n" not in failure.value.message
    assert len(failure.value.message) < 250
