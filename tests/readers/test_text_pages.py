from taiwa.readers.text_pages import unpage_text

PAGES = (
    "   A/RES/1\n\n1. We, the leaders, commit to ending child labour1 in\n"
    "all its forms, and we will\n\n1 See No. 182.\n\n2"
    "\f   A/RES/1\n\nreport each year.\n2. We act.2\n\n2 See the\nannex.\n\n3"
    "\f   A/RES/1\n\n3. We end.\n\n4"
)


def test_pages_go_together_without_heads_and_numbers():
    assert [line for line in unpage_text(PAGES) if line] == [
        "1. We, the leaders, commit to ending child labour1 in",
        "all its forms, and we will",
        "report each year.",
        "[1] See No. 182.",
        "2. We act.2",
        "[2] See the annex.",
        "3. We end.",
    ]


def test_a_text_without_page_breaks_stays_as_it_is():
    assert unpage_text("1\n\nA\n\n2") == ["1", "", "A", "", "2"]
    assert unpage_text("\f\f") == [""]
