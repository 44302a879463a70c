"""`briefgen mail draft`: the file that it writes, and what it refuses."""

import os
import re
from pathlib import Path

import pytest
from mailboxes import people, read_back
from msgspec.structs import replace
from samples import briefing

FORMATS = ("docx", "pdf", "html", "md", "native")


def drafted(run, *arguments):
    result = run("mail", "draft", *arguments, "-o", "x.eml")
    assert result.exit_code == 0, result.output
    return Path("x.eml").read_bytes()


def body(data, kind):
    return read_back(data).get_body((kind,)).get_content().replace("\r\n", "\n")


def test_a_draft_has_recipients_subject_both_texts_and_the_files(run, brief):
    here = brief()
    Path("list.txt").write_text("# readers\nLee <lee@example.org>\nmin@example.org\n", encoding="utf-8")
    arguments = ("--to", "김민 <min@example.org>", "--cc", "a@example.org, b@example.org", "--list", "list.txt")
    data = drafted(run, here, *arguments, "--from", "desk@example.org", "--attach", "pdf", "--attach", "docx")
    back = read_back(data)
    assert people(back, "From") == [("", "desk@example.org")]
    assert people(back, "To") == [("김민", "min@example.org")]
    assert people(back, "Cc") == [("", "a@example.org"), ("", "b@example.org")]
    assert people(back, "Bcc") == [("Lee", "lee@example.org")]
    assert back["Subject"] == "OFFICIAL Norland and Sudria: grid link, 2 March 2026"
    assert re.fullmatch(r"<[0-9a-f]{32}@example\.org>", back["Message-ID"])
    assert back["Date"] is None
    files = list(back.iter_attachments())
    assert [file.get_filename() for file in files] == [
        "2026-03-02-norland-and-sudria-grid-link.pdf",
        "2026-03-02-norland-and-sudria-grid-link.docx",
    ]
    assert [file.get_content()[:4] for file in files] == [b"%PDF", b"PK\x03\x04"]
    plain = body(data, "plain").replace("\u00a0", " ")
    for line in ("OFFICIAL", "Bottom line", "→ Planned: Norland and Sudria plan to link their power grids by 2030."):
        assert line in plain
    assert "+ Supportive: Port workers in Sudria largely back the link." in plain
    assert "[1]" not in plain
    assert plain.startswith("OFFICIAL\n")
    assert plain.endswith("OFFICIAL\n")


def test_the_first_page_stands_in_the_text_where_that_is_asked_for(run, brief):
    here = brief()
    data = drafted(run, here, "--picture", "--attach", "docx")
    back = read_back(data)
    (picture,) = [part for part in back.walk() if part["Content-ID"]]
    assert picture.get_content().startswith(b"\x89PNG")
    assert picture["Content-Disposition"].content_disposition == "inline"
    name = picture["Content-ID"].strip("<>")
    html = body(data, "html")
    assert f'src="cid:{name}" alt="The first page of the PDF: Norland and Sudria: grid link" width="600"' in html
    assert "First page" not in body(data, "plain")
    assert [file.get_filename().rpartition(".")[2] for file in back.iter_attachments()] == ["docx"]
    assert not [part for part in read_back(drafted(run, here)).walk() if part["Content-ID"]]
    assert "cid:" not in body(drafted(run, here), "html")


def test_a_page_that_cannot_be_drawn_is_told(run, brief):
    here = brief()
    (here / "briefing.pdf").write_bytes(b"%PDF-1.7 and no more")
    result = run("mail", "draft", here, "--picture")
    assert result.exit_code == 7
    assert "The first page of the PDF cannot be drawn" in result.stderr


def test_the_same_briefing_gives_the_same_bytes(run, brief):
    arguments = (brief(), "--to", "a@example.org", "--attach", "pdf", "--attach", "docx", "--picture")
    assert drafted(run, *arguments) == drafted(run, *arguments)


def test_every_format_goes_along_with_its_type(run, brief):
    formats = (part for name in FORMATS for part in ("--attach", name))
    back = read_back(drafted(run, brief(), *formats))
    kinds = [(file.get_filename().rpartition(".")[2], file.get_content_type()) for file in back.iter_attachments()]
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    types = (word, "application/pdf", "text/html", "text/markdown", "text/plain")
    assert kinds == list(zip(FORMATS, types, strict=True))


def test_without_o_it_stands_beside_the_briefing_and_a_dash_prints_it(run, brief):
    here = brief()
    result = run("mail", "draft", here)
    assert result.exit_code == 0, result.output
    assert (here / "briefing.eml").is_file()
    printed = run("mail", "draft", here, "-o", "-")
    assert printed.stdout_bytes == (here / "briefing.eml").read_bytes()
    assert "no recipients · no files" in printed.stderr


def test_several_briefings_go_in_one_message(run, brief):
    one, two = brief("one"), brief("two", summary=(), date="2026-03-04")
    data = drafted(run, one, two, "--to", "a@example.org", "--attach", "pdf")
    back = read_back(data)
    assert back["Subject"].endswith("2 March 2026 (+ 1)")
    assert [file.get_filename()[:10] for file in back.iter_attachments()] == ["2026-03-02", "2026-03-04"]
    plain = body(data, "plain")
    assert plain.count("Norland and Sudria: grid link\n====") == 2
    assert plain.count("OFFICIAL") == 2


def test_a_briefing_that_is_named_twice_goes_once(run, brief):
    here = brief()
    back = read_back(drafted(run, here, here / "briefing.yaml", "--attach", "md"))
    assert len(list(back.iter_attachments())) == 1


def test_two_briefings_of_one_title_have_files_of_two_names(run, brief):
    back = read_back(drafted(run, brief("one"), brief("two"), "--attach", "md"))
    names = [file.get_filename() for file in back.iter_attachments()]
    assert names == ["2026-03-02-norland-and-sudria-grid-link.md", "2026-03-02-norland-and-sudria-grid-link-2.md"]


def test_a_title_in_its_own_script_names_the_files_where_that_is_asked_for(run, brief):
    here = brief(title="日韓首脳会談: 奈良")
    (file,) = read_back(drafted(run, here, "--original-names", "--attach", "pdf")).iter_attachments()
    assert file.get_filename() == "2026-03-02 日韓首脳会談 奈良.pdf"
    (plain,) = read_back(drafted(run, here, "--attach", "pdf")).iter_attachments()
    assert plain.get_filename().isascii()


def test_a_file_beside_the_briefing_goes_along_as_it_is(run, brief):
    here = brief()
    (here / "briefing.md").write_text("# By hand\n", encoding="utf-8")
    (file,) = read_back(drafted(run, here, "--attach", "md")).iter_attachments()
    assert file.get_content().strip() == "# By hand"


def test_a_file_that_is_older_than_the_briefing_is_made_anew_and_stays(run, brief):
    here = brief()
    (here / "briefing.md").write_text("# Old\n", encoding="utf-8")
    os.utime(here / "briefing.md", (1, 1))
    (file,) = read_back(drafted(run, here, "--attach", "md")).iter_attachments()
    assert "Norland and Sudria" in file.get_content()
    assert (here / "briefing.md").read_text(encoding="utf-8") == "# Old\n"


@pytest.mark.parametrize("name", ["pdf", "docx"])
def test_a_file_that_is_not_what_its_name_says_does_not_go_along(run, brief, name):
    here = brief()
    (here / f"briefing.{name}").write_bytes(b"MZ a program")
    result = run("mail", "draft", here, "--attach", name, "-o", "x.eml")
    assert f"is no {name}: the message gets a new one." in result.stderr
    (attached,) = read_back(Path("x.eml").read_bytes()).iter_attachments()
    assert attached.get_content()[:2] in {b"%P", b"PK"}


def test_another_template_makes_the_files_anew(run, brief):
    here = brief()
    (here / "briefing.md").write_text("# By hand\n", encoding="utf-8")
    (file,) = read_back(drafted(run, here, "--attach", "md", "--template", "one-pager")).iter_attachments()
    assert "By hand" not in file.get_content()


def test_another_language_makes_the_files_anew(run, brief):
    here = brief()
    (here / "briefing.md").write_text("# By hand\n", encoding="utf-8")
    (file,) = read_back(drafted(run, here, "--attach", "md", "--lang", "fr")).iter_attachments()
    assert "By hand" not in file.get_content()
    assert (here / "briefing.md").read_text(encoding="utf-8") == "# By hand\n"


def test_fields_that_people_fill_must_not_be_open_under_final(run, brief):
    result = run("mail", "draft", brief(), "--attach", "docx", "--final")
    assert result.exit_code == 6
    assert "Open under --final" in result.stderr


def test_another_note_gives_the_text(run, brief):
    data = drafted(run, brief(), "--note", "one-pager")
    assert "Why it matters: risks" in body(data, "plain")
    assert "[1]" in body(data, "plain")


def test_a_line_that_a_person_has_reworded_is_marked(run, brief):
    whole = briefing()
    here = brief(summary=(replace(whole.summary[0], text="Norland and Sudria link their grids."),))
    assert "edited; the source says" in body(drafted(run, here), "plain")


@pytest.mark.parametrize(
    ("arguments", "settings", "told"),
    [
        (("--to", "minister"), "", "--to: minister is no address that can be used: there is no @ in it."),
        (("--list", "none.txt"), "", "The list none.txt cannot be read: No such file"),
        (("--from", "a@x.example, b@x.example"), "", "--from names several senders."),
        (("--to", "a@x.example"), 'domains = ["mfa.example"]', "may not go to a@x.example"),
        (("--bcc", "a@x.example"), '[mail.ceilings]\nofficial = ["mfa.example"]', "what is marked OFFICIAL may not go"),
        (("--to", "a@x.example,b@x.example"), "most_recipients = 1", "has 2 recipients, more than 1."),
        (("--attach", "docx"), "most_bytes = 20000", "Its files grow by a third on the way: 2026-03-02-norland"),
        (("--to", "ü@x.example"), "", "utf8_addresses = true under [mail] allows it"),
    ],
)
def test_what_may_not_be_is_refused_with_exit_code_7_and_nothing_is_written(run, brief, arguments, settings, told):
    here = brief()
    Path("briefgen.toml").write_text(f"[mail]\n{settings}\n", encoding="utf-8")
    result = run("mail", "draft", here, *arguments, "-o", "x.eml")
    assert result.exit_code == 7, result.output
    assert told in result.stderr
    assert not Path("x.eml").exists()


def test_briefings_of_different_markings_do_not_go_in_one_message(run, brief):
    result = run("mail", "draft", brief("one"), brief("two", marking=""), "-o", "x.eml")
    assert result.exit_code == 7
    assert "The briefings have different markings: OFFICIAL, none." in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--attach", "pfd"), 2, 'Did you mean "pdf"?'),
        (("-o", "x.txt"), 2, "-o x.txt is not called like a mail. End it in .eml."),
        (("--note", "cover-note"), 2, 'There is no template called "cover-note".'),
    ],
)
def test_wrong_usage_is_told(run, brief, arguments, code, told):
    result = run("mail", "draft", brief(), *arguments)
    assert result.exit_code == code
    assert told in result.stderr


def test_the_settings_decide_subject_sender_names_and_note(run, brief, folder):
    here = brief(title="日韓首脳会談")
    (folder / "briefgen.toml").write_text(
        "[mail]\nsubject = \"{{ marking }}: {{ title | upper }}\"\nsender = 'Desk <desk@mfa.example>'\n"
        'names = "original"\nnote = "one-pager"\nutf8_addresses = true\n',
        encoding="utf-8",
    )
    data = drafted(run, here, "--to", "김@mfa.example", "--attach", "md")
    assert "To: 김@mfa.example\r\n".encode() in data
    back = read_back(data)
    assert back["Subject"] == "OFFICIAL: 日韓首脳会談"
    assert people(back, "From") == [("Desk", "desk@mfa.example")]
    assert [file.get_filename() for file in back.iter_attachments()] == ["2026-03-02 日韓首脳会談.md"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mail = 5", "mail must be a table."),
        ("[mail]\nsubjekt = 'x'", 'there is no setting called "subjekt". Did you mean "subject"?'),
        ("[mail]\nsubject = 5", "mail.subject must be text on one line, not 5."),
        ("[mail]\nnames = 'latin'", "mail.names must be one of ascii, original"),
        ("[mail]\nmost_bytes = 0", "mail.most_bytes must be a whole number of at least 1"),
        ("[mail]\nutf8_addresses = 1", "mail.utf8_addresses must be true or false"),
        ("[mail]\ndomains = 'x.example'", "mail.domains must be a list of domains"),
        ("[mail]\ndomains = ['bücher.example']", "one in other letters by its xn-- form"),
        ("[mail]\nceilings = []", "mail.ceilings must be a table."),
        (
            "[mail.ceilings]\n'TLP:READ' = []",
            'toml: mail.ceilings: There is no marking called "TLP:READ". Did you mean "TLP:RED"?',
        ),
        (
            '[mail.ceilings]\n"TLP:RED" = []\n"tlp: red" = ["mfa.example"]\n',
            'toml: mail.ceilings tells of "TLP:RED" twice. Keep one of its spellings.',
        ),
    ],
)
def test_settings_that_are_none_are_refused(run, brief, folder, text, told):
    here = brief()
    (folder / "briefgen.toml").write_text(text, encoding="utf-8")
    result = run("mail", "draft", here)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_marking_of_the_office_can_have_a_ceiling(run, brief, folder):
    here = brief(marking="eyes only")
    (folder / "briefgen.toml").write_text(
        '[mail.ceilings]\n"EYES ONLY" = [\'mfa.example\']\n[markings]\n"Eyes Only" = "C00000"\n', encoding="utf-8"
    )
    assert run("mail", "draft", here, "--to", "a@x.example").exit_code == 7
    assert run("mail", "draft", here, "--to", "a@mfa.example").exit_code == 0
