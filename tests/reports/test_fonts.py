from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from taiwa.reports.fonts import BUILT_IN, INVISIBLE, choose_font, find_fonts, read_font
from taiwa.vocabulary.errors import InputError

typst = pytest.importorskip("typst", reason="the extra [reports] is not installed")


def build_font(path, family, characters):
    """A font file whose every glyph is an empty box."""
    names = [".notdef", *(f"u{ord(character):04X}" for character in characters)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(c): name for c, name in zip(characters, names[1:], strict=True)})
    builder.setupGlyf({name: TTGlyphPen(None).glyph() for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (1000, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": f"{family}-Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)
    return path


def test_latin_text_needs_no_other_font():
    assert choose_font("Łódź, Türkiye – “Erdoğan” € №\n", []) is None


def test_the_first_font_that_has_every_character_is_chosen(tmp_path):
    small = build_font(tmp_path / "small.ttf", "Small", "児童")
    large = build_font(tmp_path / "large.ttf", "Large", "児童労働")
    assert choose_font("児童 child", [small, large]).family == "Small"
    font = choose_font("児童労働", [small, large])
    assert (font.family, font.folder, font.characters) == ("Large", tmp_path, frozenset("児童労働"))


def test_missing_characters_are_named_with_what_to_do(tmp_path):
    small = build_font(tmp_path / "small.ttf", "Small", "野家")
    with pytest.raises(InputError) as caught:
        choose_font("𠮷野家", [small])
    assert caught.value.what == "no font on this computer has 𠮷 U+20BB7"
    assert caught.value.remedy == (
        "Install one: `apt install fonts-noto-cjk` on Debian or Ubuntu, "
        "`brew install font-noto-sans-cjk-jp` on macOS, replace these characters, "
        "or write .docx or .html instead, where the reader's own fonts are used"
    )


def test_a_file_that_is_no_font_has_no_characters(tmp_path):
    path = tmp_path / "broken.ttf"
    path.write_bytes(b"no font")
    assert read_font(path).characters == frozenset()


def test_many_missing_characters_are_counted(tmp_path):
    small = build_font(tmp_path / "small.ttf", "Small", "野")
    with pytest.raises(InputError, match="and 2 more"):
        choose_font("一二三四五六七八九十百千", [small])


def test_without_a_japanese_font_the_error_says_how_to_get_one():
    with pytest.raises(InputError, match="no font on this computer has Japanese characters"):
        choose_font("児童労働", [])


def test_fonts_found_on_this_computer_have_japanese():
    fonts = [read_font(path) for path in find_fonts()]
    assert all(set("児童労働ひらカタ") <= font.characters for font in fonts)


def test_the_font_inside_typst_draws_what_we_say_it_has():
    source = """
#set page(width: 20pt, height: 20pt, margin: 0pt)
#set text(font: "Libertinus Serif", fallback: false)
#for character in sys.inputs.text.codepoints() { page(character) }
"""
    text = "".join(sorted(BUILT_IN)) + "\u0e01"
    pages = typst.compile(source.encode(), format="svg", ignore_system_fonts=True, sys_inputs={"text": text})
    (missing,) = set(find_glyphs(pages[-1]))
    drawn = dict(zip(text, map(find_glyphs, pages), strict=True))
    assert [character for character in BUILT_IN if missing in drawn[character]] == []


def find_glyphs(page):
    return [piece.split(b'"')[0] for piece in page.split(b'symbol id="')[1:]]


def test_what_is_invisible_is_not_asked_of_a_font():
    assert set() == BUILT_IN & INVISIBLE
    assert choose_font("soft\u00adhyphen\ufeff", [Path("/nowhere")]) is None
