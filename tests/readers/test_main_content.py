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
