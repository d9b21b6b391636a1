from hypothesis import given
from hypothesis import strategies as st

from taiwa.tracing.terms import remember
from wordbook import read_words


def test_an_english_text_has_a_term_for_each_word():
    analysis = read_words("A child in school; C182.")
    assert [(term.start, term.renderings) for term in analysis.terms] == [
        (2, (("child",),)),
        (11, (("school",),)),
        (19, (("c182",),)),
    ]
    assert [mention.concept for mention in analysis.mentions] == ["schooling"]
    assert [mention.concept for mention in analysis.instruments] == ["C182"]


def test_a_japanese_word_stands_for_its_renderings_and_for_itself():
    [term] = read_words("賃金を").terms
    assert term.renderings == (("wage",), ("salari",), ("賃金",))


def test_a_mixed_text_is_read_from_left_to_right():
    assert [term.start for term in read_words("ILOの児童労働 child 学校").terms] == [0, 4, 9, 15]


def test_stems_come_once():
    assert read_words("child, children, 児童").stems == ("child", "児童")


@given(st.text() | st.text(alphabet="児童労働学校 childA8.7"))
def test_terms_stand_in_the_text_in_order(text):
    terms = read_words(text).terms
    assert all(0 <= term.start < term.end <= len(text) and term.renderings for term in terms)
    assert [term.start for term in terms] == sorted(term.start for term in terms)


def test_a_text_is_analysed_once():
    seen = []
    recall = remember(lambda text: seen.append(text) or read_words(text))
    assert recall("a mine") is recall("a mine")
    assert seen == ["a mine"]
