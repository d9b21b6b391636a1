from selectolax.lexbor import LexborHTMLParser

from taiwa.readers.main_content import find_main


def find(page):
    return " ".join(find_main(LexborHTMLParser(page).body).text(separator=" ").split())


def test_the_article_is_found_among_boxes():
    text = "We commit to ending child labour. " * 9
    main = f"<div id='x'><article><p>{text}</p></article></div>"
    page = f"<div><div class='menu'>Menu</div>{main}<p>© 2023</p></div>"
    assert find(page) == text.strip()


def test_a_name_counts_less_than_the_text_inside():
    assert find("<div class='content-with-sidebar'><p>We commit to ending child labour.</p></div>") == (
        "We commit to ending child labour."
    )


def test_links_in_sentences_stay():
    links = "<a href=a>one</a>, <a href=b>two</a> and <a href=c>three</a>"
    page = f"<p>We act on {links} matters of great weight.</p>"
    assert find(page) == "We act on one , two and three matters of great weight."


def test_tables_of_contents_go_with_their_heading():
    text = "<p>We commit to ending child labour in all of our supply chains.</p>"
    links = "".join(f"<li><a href='#s{i}'>Section {i}. Labour</a></li>" for i in range(4))
    page = f"<div><h2>Contents</h2><ol>{links}</ol>{text}</div>"
    assert find(page) == "We commit to ending child labour in all of our supply chains."


def test_marks_of_footnotes_are_no_table_of_contents():
    notes = "".join(f"<a href='#n{i}'>[{i}]</a> " for i in range(4))
    assert find(f"<div><p>We act.</p><p>{notes}</p></div>") == "We act. [0] [1] [2] [3]"


def test_page_heads_of_an_export_and_links_to_a_pdf_go():
    around = "<div title='header'><p>Declaration 2023</p></div><div title='footer'>Page 3</div>"
    page = f"<body>{around}<p>我々は行動する。</p><p><a href='x'>英文（PDF）</a></p></body>"
    assert find(page) == "我々は行動する。"
