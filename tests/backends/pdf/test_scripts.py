"""Every script is set as it is written, and a reader gets its text back in the order in which it is read."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.backends.pdf.breaks import words
from briefgen.document.direction import has_right_to_left
from briefgen.document.nodes import (
    Cell,
    Emph,
    Link,
    ListItem,
    OrderedList,
    PageNumber,
    Paragraph,
    Row,
    Span,
    Strong,
    Table,
    Text,
)
from briefgen.fonts.cover import covering

SENTENCES = {
    "en": "Both leaders met in Nara on 13 January and agreed to meet again.",
    "vi": "Hai nhà lãnh đạo đã gặp nhau tại Nara và nhất trí sẽ gặp lại.",
    "ru": "Руководители двух стран встретились в Наре и договорились о новой встрече.",
    "el": "Οι δύο ηγέτες συναντήθηκαν στη Νάρα και συμφώνησαν να ξανασυναντηθούν.",
    "ko": "두 정상은 나라에서 만나 다시 만나기로 합의했다.",
    "ja": "両首脳は「奈良」で会談し、再び会うことで一致した。",
    "zh-Hans": "两国领导人在奈良会晤，并同意再次会面。",
    "ar": "التقى الزعيمان في نارا يوم 13 يناير 2026 (الثلاثاء)، واتفقا على لقاء آخر: في سيول (Seoul) مع NATO.",
    "ar-x-points": "اتَّفَقَ الزَّعِيمانِ على لِقاءٍ آخَر لا بُدَّ مِنه",
    "fa": "آنها در نارا دیدار کردند و می\u200cخواهند باز هم گفت\u200cوگو کنند؛ ۵ بار، ۱۲٪.",
    "ur": "دونوں رہنماؤں نے 13 جنوری 2026 کو نارا میں ملاقات کی (منگل)، اور دوبارہ ملنے پر اتفاق کیا۔",
    "he": "שני המנהיגים נפגשו בנארה ב-13 בינואר (2026), והסכימו: ניפגש שוב בסיאול (Seoul) עם NATO.",
    "he-x-points": "שָׁלוֹם לְכֻלָּם",
    "fa-x-plain": "آنها در نارا دیدار کردند و می\u200cخواهند باز هم گفت\u200cوگو کنند",
    "he-x-plain": "שני המנהיגים נפגשו בנארה (והסכימו להיפגש שוב)",
    "hi": "दोनों नेताओं ने नारा में मुलाकात की और फिर मिलने पर सहमति जताई। क्षेत्र किताब",
    "th": "ผู้นำทั้งสองพบกันที่เมืองนาราและตกลงจะพบกันอีก น้ำเป็นสิ่งสำคัญ",
}
OF_BOTH_WAYS = (
    ("ar", 'قال الوزير: "لن نوقّع الاتفاق قبل 2027"، وأضاف أن العجز بلغ 3.5% من الناتج.'),
    ("ar", "بلغت الصادرات 1,520 مليون دولار (نحو 12%)، وفق Reuters."),
    ("ar", "أعلنت شركة Samsung Electronics عن استثمار بقيمة $20 مليون في مدينة بوسان."),
    ("ar", "يمتد البرنامج 2026-2030، ويشمل 4 مراحل؛ تبدأ الأولى في 01/02/2026."),
    ("ar", "اتفق الطرفان على [مذكرة تفاهم] تشمل «الطاقة» و«النقل» و5G."),
    ("ar", "بلغ العدد ١٢٣ شخصًا، أي ٤٫٥٪ من السكان."),
    ("fa", "وزیر گفت: «تا سال ۱۴۰۵ (2026) توافق می\u200cکنیم»، اما جزئیات را نگفت."),
    ("he", 'השר אמר: "לא נחתום לפני 2027", והוסיף כי הגירעון הוא 3.5% מהתוצר.'),
    ("he", "חברת Samsung תשקיע 20% יותר; כך דיווחה סוכנות Reuters (London)."),
    ("he", "האם אושר? כן, ברוב של 210 מול 90!"),
    ("he", 'צה"ל וארה"ב – שיתוף פעולה בן 5 שנים [2026–2030].'),
    ("ur", "وزیر نے کہا: ”ہم 2027 سے پہلے دستخط نہیں کریں گے“، خسارہ 3.5% ہے۔"),
    ("en", "President محمد علي met Lee on 13 January."),
    ("en", "The party (حزب النهضة) won 12% of seats, said Reuters."),
    ("en", "The word שלום (peace) and the name בנימין נתניהו, twice."),
    ("en", 'Lee said "سلام" in 2026.'),
)
"""Sentences of one language whose words run both ways."""
DIRECTING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\f]")
LETTERS = {
    "latin": "abé–\u0301\u0328 ",
    "arabic": "ابتلم لا\u064b\u064e\u0651\u200c\u200d،٣ (1)",
    "hebrew": "אבגשׁ\u05b8\u05bc \u05be\u05f3 2",
    "devanagari": "कखगरषि\u094d\u093c\u0902 ।\u200d",
    "thai": "กขคเแโัิ้ำ ๆ",
    "korean": "한국어는 \u1112\u1161\u11ab",
    "japanese": "日本ーァッ、。「」あ\u3099 ",
    "tibetan": "ཀྱི་བོད་",
    "khmer": "ខ្មែរ ",
    "mixed": "a א ع ก क 한 日 (1) [2] - \t\n",
}


def needs_cjk(text):
    return max(text) >= "\u2e80" and covering(max(text)) is None


def poppler(data, tmp_path, *options):
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    path = tmp_path / "page.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdftotext", *options, str(path), "-"], check=True, capture_output=True)
    assert done.stderr == b""
    return DIRECTING.sub("", done.stdout.decode())


def boxes(data, tmp_path):
    """Return each word of a PDF with its left and right edge; poppler gives letters from left to right here."""
    found = re.findall(r'<word xMin="([\d.]+)" .*? xMax="([\d.]+)" .*?>(.*?)</word>', poppler(data, tmp_path, "-bbox"))
    read = (
        (word[::-1] if has_right_to_left(word) else word, (float(left), float(right))) for left, right, word in found
    )
    return dict(read)


@pytest.mark.parametrize("language", SENTENCES)
def test_poppler_gives_the_text_back_in_logical_order(written, tmp_path, language):
    text = SENTENCES[language]
    if needs_cjk(text):
        pytest.skip("no font here has it (Debian: fonts-noto-cjk)")
    result = written(text, language=language)
    assert result.diagnostics == []
    found = poppler(result.data, tmp_path)
    assert ("".join(text.split()) in "".join(found.split())) if language == "ja" else text in " ".join(found.split())


@pytest.mark.parametrize("font", ["FiraGO", "Arial", "Calibri"])
def test_poppler_gives_back_lines_of_both_directions_in_logical_order(written, house, tmp_path, font):
    style = replace(house, body=replace(house.body, text=replace(house.body.text, font=font)))
    for language, text in OF_BOTH_WAYS:
        result = written(text, style=style, language=language)
        assert text in " ".join(poppler(result.data, tmp_path).split())


def test_marks_of_direction_stand_in_no_word(written):
    words = ("NATO", "2026", "Seoul", "والوزير", "المحادثات", "إلى", "سيول")
    result = written("إلى NATO (في 2026)، و(Seoul) إلى سيول. المحادثات 12% والوزير.", language="ar")
    assert set("\u200e\u200f") & set(result.text)
    assert all(word in result.text for word in words)


def test_text_of_one_direction_has_no_marks(written):
    result = written("Plain (text), with 12% and 3,000 – “done”.")
    assert not set("\u200e\u200f") & set(result.text)


def test_every_script_stands_on_one_page(written, tmp_path):
    # On a page that has more letters to the right, poppler cuts lines to the left at every number, comma and full stop.
    plain = (text for text in SENTENCES.values() if not has_right_to_left(text) or not re.search("[0-9۰-۹.,:،]", text))
    sentences = [text for text in plain if not needs_cjk(text)]
    result = written(*sentences)
    assert result.codes == []
    found = "".join(poppler(result.data, tmp_path).split())
    assert all("".join(text.rstrip(".").split()) in found for text in sentences)


def test_scripts_are_mixed_in_one_paragraph(written, tmp_path):
    result = written("The word שלום and the word سلام, then नमस्ते and สวัสดี.")
    found = poppler(result.data, tmp_path)
    assert all(word in found for word in ("The word", "שלום", "سلام", "नमस्ते", "สวัสดี"))


def test_letters_join_across_a_change_of_style(written):
    joined = written(Paragraph((Text("سل"), Strong((Text("ام"),)))), language="ar")
    apart = written(Paragraph((Text("سل "), Strong((Text("ام"),)))), language="ar")
    assert len(joined.data) != len(apart.data)
    assert joined.codes == []


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(LETTERS)).flatmap(lambda name: st.text(LETTERS[name], max_size=60)), st.booleans())
def test_random_strings_of_every_script_are_set_the_same_twice(written, text, leftward):
    content = (Text(text), Strong((Text(text[::-1]),)), Emph((Text(text),)))
    language = "ar" if leftward else "en"
    once = written(Paragraph(content), language=language)
    assert once.reader.pages
    assert once.data == written(Paragraph(content), language=language).data


@pytest.mark.parametrize("letter", ["a", "ب", "ש", "क", "ก", "กิ", "ကို", "한", "日", "e\u0301\u0328"])
def test_a_word_of_10000_letters_is_cut_and_complete(written, letter):
    if needs_cjk(letter):
        pytest.skip("no font here has it (Debian: fonts-noto-cjk)")
    result = written(letter * 10_000)
    assert result.text.count(letter[0]) >= (10_000 if result.codes == [] else 0)


def test_the_words_of_a_right_to_left_line_begin_at_the_right_and_no_space_sticks_out(written, tmp_path, house):
    found = boxes(written("ראשון שני שלישי " * 30, language="he").data, tmp_path)
    right = house.page.width - house.page.left
    assert max(edge for _, edge in found.values()) == pytest.approx(right, abs=0.5)


def test_numbers_and_latin_words_keep_their_order_in_a_right_to_left_line(written, tmp_path):
    found = boxes(written("נפגשו NATO EU 2026 שם", language="he").data, tmp_path)
    lefts = [found[word][0] for word in ("נפגשו", "2026", "EU", "NATO", "שם")]
    assert lefts[0] == max(lefts)
    assert lefts[4] == min(lefts)
    assert found["NATO"][0] < found["EU"][0] < found["2026"][0]


def test_brackets_are_mirrored(written, tmp_path):
    found = poppler(written("(אבג)", language="he").data, tmp_path)
    assert "(אבג)" in found


def test_a_hebrew_paragraph_in_an_english_document_begins_at_the_right(written, tmp_path, house):
    found = boxes(written("English first", "עברית אחר כך").data, tmp_path)
    assert found["English"][0] == pytest.approx(house.page.left, abs=0.5)
    assert found["עברית"][1] == pytest.approx(house.page.width - house.page.right, abs=0.5)


def test_tables_of_a_right_to_left_document_run_to_the_left(written, tmp_path):
    cells = tuple(Cell((Paragraph((Text(text),)),)) for text in ("ראשון", "שני", "third"))
    found = boxes(written(Table((Row(cells),)), language="he").data, tmp_path)
    assert found["ראשון"][0] > found["שני"][0] > found["third"][0]


def test_marks_of_lists_stand_at_the_right(written, tmp_path):
    item = ListItem((Paragraph((Text("סעיף"),)),))
    found = boxes(written(OrderedList((item,)), language="he").data, tmp_path)
    mark = next(edges for word, edges in found.items() if "1" in word)
    assert mark[0] >= found["סעיף"][1]


def test_headers_and_page_numbers_are_mirrored(written, tmp_path):
    header = Paragraph((Text("ימין\t\tעמוד "), PageNumber()), style="Header")
    found = boxes(written("גוף", language="he", header=(header,)).data, tmp_path)
    assert found["ימין"][0] > 400
    assert found["עמוד"][0] < 200


def test_a_tab_leads_to_the_left_in_a_right_to_left_line(written, tmp_path):
    found = boxes(written("אחת\tשתיים", language="he").data, tmp_path)
    assert found["שתיים"][1] < found["אחת"][0]


def test_a_link_lies_on_its_words(written, tmp_path):
    link = Link((Text("האתר"),), "https://example.org/")
    result = written(Paragraph((Text("ראו "), link, Text(" כאן"))), language="he")
    left, _, right, _ = (float(edge) for edge in result.reader.pages[0]["/Annots"][0].get_object()["/Rect"])
    assert (left, right) == pytest.approx(boxes(result.data, tmp_path)["האתר"], abs=0.5)


def test_words_of_another_language_have_an_order_of_their_own(written, tmp_path):
    english = Span((Text("Both meet again."),), language="en")
    found = boxes(written(Paragraph((english, Text(" [1]"))), language="ar").data, tmp_path)
    assert found["Both"][0] < found["meet"][0] < found["again."][0]
    assert found["1"][1] < found["Both"][0]


def test_a_quotation_from_right_to_left_leaves_its_paragraph_as_it_is(written, tmp_path, house):
    hebrew = Span((Text("ניפגש שוב."),), language="he")
    found = boxes(written(Paragraph((Text("He said: "), hebrew, Text(" [1]")))).data, tmp_path)
    assert found["He"][0] == pytest.approx(house.page.left, abs=0.5)
    assert found["said:"][1] < found["."][0] < found["שוב"][0] < found["ניפגש"][0] < found["[1]"][0]


def test_words_within_words_turn_each_time(written, tmp_path):
    inner = Span((Text("EU rules (new)"),), language="en")
    outer = Span((Text("לפי "), inner, Text(" ניפגש.")), language="he")
    found = boxes(written(Paragraph((Text("First "), outer, Text(" last")))).data, tmp_path)
    lefts = [found[word][0] for word in ("First", ".", "ניפגש", "EU", "rules", "(new)", "לפי", "last")]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("日本、「奈良」です。", ["日", "本、", "「奈", "良」", "で", "す。"]),
        ("チェックー", ["チェッ", "クー"]),
        ("NATO(日本)は10%。", ["NATO(日", "本)", "は", "10%。"]),
        ("정상회담 (서울)", ["정상회담 ", "(서울)"]),
        ("ที่เมือง (เป็น)", ["ที่", "เมือง ", "(เป็น)"]),
        ("བོད་ཡིག", ["བོད་", "ཡིག"]),
    ],
)
def test_lines_end_where_the_script_allows_it(text, parts):
    assert list(words(text)) == parts


def test_lines_may_end_between_scripts_and_fonts(written, tmp_path):
    if needs_cjk("日"):
        pytest.skip("no font here has it (Debian: fonts-noto-cjk)")
    lines = poppler(written("日本語NATO" * 30).data, tmp_path, "-raw").split()
    assert all(not line.startswith("ATO") and not line.endswith("N") for line in lines)
    assert len(lines) > 1


def test_a_span_in_another_language_has_its_ideographs(written):
    if covering("骨", language="ko") is None or "CJK" not in covering("骨", language="ko").family:
        pytest.skip("fonts-noto-cjk is not installed")
    chinese = Span((Text("骨"),), language="zh-CN")
    opened = written(Paragraph((chinese,)), "骨", language="ko").opened
    names = re.findall(r"NotoSansCJK(\w\w)", " ".join(str(font.BaseFont) for font, _ in opened.fonts.values()))
    assert set(names) == {"sc", "kr"}
