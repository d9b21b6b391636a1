import pytest

from taiwa.readers.documents import read_document
from taiwa.readers.lines import join_text, measure_width, read_block


def texts(data, name="d.txt"):
    return [passage.text for passage in read_document(data, name).passages]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp932", "euc_jp"]
)
def test_japanese_reads_in_every_usual_encoding(encoding):
    text = "１．我々は、児童労働を撤廃する。\n\n２．我々は、行動する。\n"
    assert texts(text.encode(encoding)) == ["１．我々は、児童労働を撤廃する。", "２．我々は、行動する。"]


def test_windows_western_reads():
    assert texts("“We” agree – à jamais.\n\nTwo.".encode("cp1252")) == ["“We” agree – à jamais.", "Two."]


def test_a_header_block_tells_title_and_date_and_is_no_passage():
    document = read_document(
        b"Communiqu\\xE9 of\\_the G7\\\nDate: 2023-05-20\nForum: G7\nSource: x\n\n1. We act.",
        "d.txt",
    )
    assert (document.title, document.date, document.forum) == ("Communiqué of the G7", "2023-05-20", "G7")
    assert [p.text for p in document.passages] == ["1. We act."]


def test_front_matter_is_a_header_too():
    document = read_document(b"---\ntitle: A\nlang: ja\ndate: 2020-01-02\n---\nText of it.", "d.md")
    assert (document.title, document.date, document.language) == ("A", "2020-01-02", "ja")
    assert [p.text for p in document.passages] == ["Text of it."]


def test_a_colon_in_the_text_is_no_header():
    assert texts(b"We commit to: schools.\n\nSubject: trade") == ["We commit to: schools.", "Subject: trade"]


def test_lines_cut_at_a_width_are_joined_again():
    text = (
        "1. We, the leaders, are determined to end child labour in all its forms, and\n"
        "we will strengthen our efforts to protect working children by means of educa-\n"
        "tion, inspection and decent work for their parents, with well-\n"
        "calibrated steps.\n"
        "2. We welcome the report, and we will continue to work with employers’ orga-\n"
        "nizations and with trade unions. We note well-calibrated education.\n"
    )
    assert texts(text.encode()) == [
        (
            "1. We, the leaders, are determined to end child labour in all its forms, and we will strengthen"
            " our efforts to protect working children by means of education, inspection and decent work"
            " for their parents, with well-calibrated steps."
        ),
        (
            "2. We welcome the report, and we will continue to work with employers’ organizations"
            " and with trade unions. We note well-calibrated education."
        ),
    ]


def test_japanese_lines_are_joined_without_a_space():
    line = "我々は、児童労働及び強制労働を撤廃するために行動すること"
    text = f"　{line}\n{line}\n{line}を約束する。\n　次の段落である。"
    assert texts(text.encode()) == [f"{line}{line}{line}を約束する。", "次の段落である。"]


def test_a_list_of_lines_stays_a_list():
    assert texts(b"- end child labour\n- protect\n* fund schools for all children\n\xe2\x80\xa2 act") == [
        "end child labour",
        "protect",
        "fund schools for all children",
        "act",
    ]
    assert measure_width(["short", "a much longer line than the first", "mid line here"]) is None


def test_marks_of_emphasis_and_links_go():
    assert read_block("We *will* act on [the report](http://x.y/(z)) *.* 5 * 3").text == (
        "We will act on the report . 5 * 3"
    )


def test_a_first_short_line_is_the_title():
    document = read_document(
        b"Declaration on child labour\n\nWe, the leaders, met in Geneva on 1 May 2020.", "d.txt"
    )
    assert (document.title, len(document.passages), document.date) == (
        "Declaration on child labour",
        1,
        "2020-05-01",
    )


def test_join_text_knows_dashes():
    assert join_text("U.S.-", "EU") == "U.S.-EU"
    assert join_text("we –", "all") == "we – all"
    assert join_text("", "x") == "x"
