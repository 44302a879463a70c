"""`briefgen sources` tells what was taken, what was set aside, and where it came from."""

from kinds import TEXT, TITLE, page


def test_an_article_is_told_with_its_facts_and_furniture(run, folder):
    (folder / "a.html").write_text(page(), encoding="utf-8")
    result = run("sources", "a.html")
    assert result.exit_code == 0
    lines = [line.split(maxsplit=1) for line in result.output.splitlines()]
    assert ["s1", TITLE] in lines
    assert ["outlet", "The Ferry Post (the file says so)"] in lines
    assert ["published", "2026-03-03 (the file says so)"] in lines
    assert ["headline", TITLE] in lines


def test_what_was_found_in_the_text_is_told_as_such(run, folder):
    (folder / "a.txt").write_text(f"The Ferry Post\n3 March 2026\n\n{TEXT}", encoding="utf-8")
    told = run("sources", "a.txt").output
    assert "2026-03-03 (from its text)" in told
    assert "author" in told
    assert "not stated" in told


def test_the_sources_of_a_briefing_are_told(run, folder):
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    run("extract", "a.txt", "-o", "b.yaml")
    assert TITLE in run("sources", "b.yaml").output


def test_the_text_is_printed_where_it_is_asked_for(run, folder):
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    assert "share the cost" in run("sources", "a.txt", "--text").output


def test_a_name_that_no_file_can_have_is_told(run):
    result = run("sources", "a" * 300)
    assert result.exit_code == 3
    assert "cannot be read: File name too long" in result.stderr


def test_an_address_of_the_own_network_is_refused_with_what_allows_it(run):
    result = run("sources", "http://127.0.0.1:9/")
    assert result.exit_code == 3
    assert "--allow-private" in result.stderr
