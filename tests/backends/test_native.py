"""The tree as text: what stands in golden files, and what does not."""

from collections import Counter

from hypothesis import given, settings
from readings import native
from strategies import documents, every_node, texts
from times import examples

from briefgen.backends.native import render
from briefgen.document.nodes import Document, Heading, Link, PageBreak, Paragraph, Span, Table, Text
from briefgen.document.style import HouseStyle
from briefgen.document.walk import texts as texts_of


def written(document: Document) -> str:
    return render(document, HouseStyle(), print).decode()


def test_each_node_is_a_line_with_its_fields():
    document = Document(
        (
            Heading(1, (Text("Risks"),), style="Heading 1", anchor="risks"),
            Paragraph((Text("Said "), Link((Text("1"),), "#e1", "Evidence 1")), style="Body Text", statement="st-1"),
        ),
        title="Nara",
    )
    assert written(document) == (
        'Document title="Nara" language="en"\n'
        "  header\n"
        "  blocks\n"
        '    Heading 1 style="Heading 1" anchor="risks"\n'
        '      Text "Risks"\n'
        '    Paragraph style="Body Text" statement="st-1"\n'
        '      Text "Said "\n'
        '      Link target="#e1" title="Evidence 1"\n'
        '        Text "1"\n'
        "  footer\n"
    )


def test_the_numbering_of_a_template_is_left_out():
    loose = (Heading(1, (Text("x"),)), Paragraph((Text("y"),)), Table(()), PageBreak())
    tied = (
        Heading(1, (Span((Text("x"),), slot=4),), origin=1),
        Paragraph((Text("y"),), origin=2),
        Table((), origin=3),
        PageBreak(origin=4),
    )
    assert written(Document(tied, slots=((9, (Text("z"),)),))) == written(Document(loose))


def test_letters_stay_and_what_does_not_print_is_escaped():
    text = written(Document((Paragraph((Text('Ünal 정상 \\ "x"\t\u202e\x00\ud800\u00a0'),)),)))
    assert 'Text "Ünal 정상 \\\\ \\"x\\"\\t\\u{202e}\\u{0}\\u{d800}\\u{a0}"' in text


@settings(max_examples=examples(150), deadline=None)
@given(texts())
def test_every_text_can_be_read_back_exactly_and_stays_on_its_line(text):
    data = render(Document((Paragraph((Text(text),)),)), HouseStyle(), print)
    assert native(data) == text
    assert len(data.decode().splitlines()) == 6


@settings(max_examples=examples(50), deadline=None)
@given(documents())
def test_nothing_is_lost_and_so_nothing_is_reported(document):
    told = []
    read = native(render(document, HouseStyle(), told.append))
    assert told == []
    wanted = Counter("".join(texts_of(document.blocks)))
    assert set(wanted - Counter(read)) <= {"\n"}  # a line break is a node


def test_two_different_trees_are_two_different_texts():
    assert written(every_node()) != written(Document(every_node().blocks))
