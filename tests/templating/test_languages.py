"""Eight languages: what the program says is in the language asked for, what the sources say stays as they said it."""

import io
import json
import re
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from samples import BACKED, DOUBT, MET, PLAN, briefing
from word_files import typed

from briefgen.backends import BACKENDS
from briefgen.diagnostics import Diagnostic, ignore
from briefgen.document.direction import is_right_to_left
from briefgen.document.nodes import Document
from briefgen.document.walk import texts
from briefgen.templating import words
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template
from briefgen.templating.words import cldr, english
from briefgen.templating.words.table import BASE, Words, languages, words_for

FOLDER = Path(words.__file__).parent
ALL = ("ar", "de", "en", "es", "fr", "ja", "ko", "vi")
LINES = (
    "# {{ label.agreements }}", "{{ agreements | table }}", "# {{ label.risks }}", "{{ risks }}",
    "# {{ label.domestic_reactions }}", "{{ domestic_reactions | by_country }}", "# {{ label.gaps }}", "{{ gaps }}",
    "# {{ label.background }}", "{{ background }}", "{{ date }} {{ source_line }} {{ desk.from }}", "{{ evidence }}",
)  # fmt: skip


def strings(language: str) -> dict[str, dict[str, str]]:
    """Return the string file of a language."""
    return json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))


def made(language: str) -> tuple[Document, Words, dict[str, bytes]]:
    """Return the sample in a language: composed, its words, and every format."""
    template = compile_template(typed(*LINES), "ours.docx")
    document = compose(template, briefing(), ignore, language=language)
    formats = {kind: BACKENDS.get(kind)(document, template.style, ignore) for kind in ("docx", "html", "md", "pdf")}
    return document, words_for(language, ignore), formats


def test_there_is_a_file_for_each_language() -> None:
    assert languages() == ALL


COUNTED = ("articles_", "origins_")


@pytest.mark.parametrize("language", ALL)
def test_no_string_is_missing_or_beside_the_others(language: str) -> None:
    base, own = strings(BASE), strings(language)
    assert own.keys() == base.keys()
    for kind, said in base.items():
        plural = {name for name in own[kind] if name.startswith(COUNTED)}
        assert own[kind].keys() - plural == {name for name in said if not name.startswith(COUNTED)}, kind
        for name, text in own[kind].items():
            places = set(re.findall(r"\{(\w+)\}", said.get(name, "{count}")))
            assert set(re.findall(r"\{(\w+)\}", text)) <= places, f"{kind}.{name}"
            assert places <= set(re.findall(r"\{(\w+)\}", text)) | {"count"}, f"{kind}.{name}"
            assert text.strip(), f"{kind}.{name}"


@pytest.mark.parametrize("what", ["articles", "origins"])
@pytest.mark.parametrize("language", ALL)
def test_each_plural_form_has_its_phrase(language: str, what: str) -> None:
    forms = {cldr.plural(count, language) for count in (0, 1, 2, 3, 11, 100, 1_000_000)}
    assert {f"{what}_{form}" for form in forms} <= strings(language)["phrase"].keys()
    assert not any(name in words_for(language, ignore).counted(2, what) for name in ("{", "}"))


@pytest.mark.parametrize("language", ALL)
def test_labels_change_and_statements_stay(language: str) -> None:
    _, own, formats = made(language)
    html = re.sub("<[^>]+>", "\n", formats["html"].decode())
    word = docx.Document(io.BytesIO(formats["docx"]))
    lines = [paragraph.text for paragraph in word.paragraphs]
    for label in ("agreements", "risks", "domestic_reactions", "gaps", "background"):
        assert own.label[label] in html
        assert own.label[label] in lines
        assert own.label[label] in formats["md"].decode()
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert f"→\u00a0{own.status['planned']}" in cells
    assert own.head["subject"] in cells
    for said in (PLAN, MET, BACKED, DOUBT):
        assert said in html
        assert any(said in text for text in (*lines, *cells))
    for gap in ("signatories", "amounts"):
        assert own.gap[gap].lower() in html.lower()
    assert own.phrase["open"] in html


@pytest.mark.parametrize("language", [language for language in ALL if language != "en"])
def test_a_statement_is_marked_with_its_own_language(language: str) -> None:
    document, _, formats = made(language)
    assert document.language == language
    html = formats["html"].decode()
    assert f'<html lang="{language}"' in html
    assert re.search(f'<span lang="en"[^>]*>{re.escape(DOUBT)}</span>', html)
    word = docx.Document(io.BytesIO(formats["docx"])).element.body
    runs = [run for run in word.iter(qn("w:r")) if "".join(text.text or "" for text in run.iter(qn("w:t"))) == DOUBT]
    assert {run.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")) for run in runs} == {"en"}


def test_dates_lists_and_countries_follow_the_language() -> None:
    assert words_for("fr", ignore).date("2026-03-02") == "2 mars 2026"
    assert words_for("ja", ignore).date("2026-03") == "2026年3月"
    assert words_for("de", ignore).country("South Korea; Japan") == "Südkorea und Japan"
    assert words_for("es", ignore).counted(3, "articles") == "3 artículos"
    assert words_for("ar", ignore).counted(2, "articles") == "مقالان"
    assert words_for("en-US", ignore).date("2026-03-02") == "March 2, 2026"


@pytest.mark.parametrize("iso", ["2026-01-11", "1999-12-31", "2025-10", "2025", "2026-13", "soon", "", "2026-1-1"])
@pytest.mark.parametrize("tag", ["en-GB", "en-US"])
def test_english_is_written_as_cldr_writes_it(iso: str, tag: str) -> None:
    assert english.date(iso, tag) == cldr.date(iso, tag)


@pytest.mark.parametrize("names", [[], ["A"], ["A", "B"], ["A", "B", "C"]])
def test_english_lists_are_written_as_cldr_writes_them(names: list[str]) -> None:
    assert english.listed(names) == cldr.listed(names, "en-GB")


def test_the_briefings_language_counts_where_somebody_asked_for_it() -> None:
    template = compile_template(typed("{{ date }}"), "ours.docx")
    assert compose(template, briefing(), ignore).language == "en-GB"
    assert compose(template, briefing(language="fr"), ignore).language == "fr"
    assert compose(template, briefing(language="fr"), ignore, language="de").language == "de"


def test_a_language_without_words_falls_back_to_english_and_says_so() -> None:
    found: list[Diagnostic] = []
    assert words_for("tlh", found.append).label["risks"] == "Risks"
    assert [told.code for told in found] == ["language-not-known"]


def test_a_language_without_words_still_writes_its_own_dates_and_countries() -> None:
    words = words_for("pt-BR", ignore)
    assert (words.tag, words.label["risks"], words.date("2026-03-02")) == ("pt-BR", "Risks", "2 de março de 2026")
    assert words.country("South Korea") == "Coreia do Sul"


def test_a_missing_string_is_told_and_in_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefgen.templating.words import table

    for language in ("en", "fr"):
        texts = strings(language)
        texts["label"].pop("risks") if language == "fr" else None
        (tmp_path / f"{language}.json").write_text(json.dumps(texts), encoding="utf-8")
    monkeypatch.setattr(table, "_FOLDER", tmp_path)
    found: list[Diagnostic] = []
    assert words_for("fr", found.append).label["risks"] == "Risks"
    assert [told.code for told in found] == ["word-missing"]


def test_a_value_with_braces_is_not_filled_again() -> None:
    assert words_for("en", ignore).say("told_by", who="{text} {who}") == " (according to {text} {who})"


def test_arabic_is_written_from_right_to_left() -> None:
    assert is_right_to_left("ar-EG")
    document, own, formats = made("ar")
    assert '<html lang="ar" dir="rtl"' in formats["html"].decode()
    word = docx.Document(io.BytesIO(formats["docx"]))
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}/{qn('w:bidi')}")
    assert defaults is not None
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in word.tables)
    runs = [run for run in word.element.body.iter(qn("w:r")) if own.label["risks"] in "".join(run.itertext())]
    assert runs
    assert all(run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None for run in runs)
    assert document.language == "ar"


@pytest.mark.parametrize(("tag", "comma"), [("en-GB", ", "), ("ja", "、"), ("ar", "، ")])
def test_what_is_told_in_a_row_has_the_commas_of_the_language(tag: str, comma: str) -> None:
    template = compile_template(typed("{{ gaps }}!", "{{ background }}", "{{ evidence }}"), "ours.docx")
    said = list(texts(compose(template, briefing(), ignore, language=tag).blocks))
    words = words_for(tag, ignore)
    assert "".join(said).startswith(f"{words.gap['signatories']}{comma}{words.gap['amounts']}!")
    assert any(line.startswith(f"The Norland Post{comma}") for line in said)
