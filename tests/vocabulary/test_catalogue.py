import ast
import gettext
import io
import string
from pathlib import Path

import polib
import pytest

import taiwa
from taiwa.vocabulary.catalogue import LANGUAGES, compile_catalogue, translate

SOURCE = Path(taiwa.__file__).parent


def find_po(language):
    return SOURCE / "locale" / language / "LC_MESSAGES" / "django.po"


def read_calls():
    """The arguments of every call of `_` in the source."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
                yield node.args[0]


def list_placeholders(message):
    return sorted(name for _, name, _, _ in string.Formatter().parse(message) if name is not None)


MESSAGES = {argument.value for argument in read_calls() if isinstance(argument, ast.Constant)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_exactly_the_messages_in_use(language):
    assert {entry.msgid for entry in polib.pofile(find_po(language))} == MESSAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_with_its_placeholders(language):
    for entry in polib.pofile(find_po(language)):
        assert entry.msgstr
        assert not entry.fuzzy
        assert list_placeholders(entry.msgstr) == list_placeholders(entry.msgid)


def test_every_placeholder_has_a_name():
    assert all(name for message in MESSAGES for name in list_placeholders(message))


def test_english_says_what_the_source_says():
    assert {entry.msgid: entry.msgstr for entry in polib.pofile(find_po("en"))} == {m: m for m in MESSAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_reader_agrees_with_polib(language):
    _ = translate(language)
    for entry in polib.pofile(find_po(language)):
        assert _(entry.msgid) == entry.msgstr


def test_a_message_without_translation_is_shown_as_it_is():
    assert translate("ja")("no such message") == "no such message"


def test_a_catalogue_may_hold_contexts_plurals_long_and_fuzzy_entries():
    source = r"""
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"

msgctxt "room"
msgid "table"
msgstr "卓"

msgid "{n} ask"
msgid_plural "{n} asks"
msgstr[0] "one"
msgstr[1] "many"

msgid ""
"long "
"\"words\"\n"
msgstr ""
"長い"
"語"

#, fuzzy
msgid "doubtful"
msgstr "疑わしい"

msgid "empty"
msgstr ""

#~ msgid "gone"
#~ msgstr "消えた"
"""
    catalogue = gettext.GNUTranslations(io.BytesIO(compile_catalogue(source)))
    assert catalogue.pgettext("room", "table") == "卓"
    assert catalogue.ngettext("{n} ask", "{n} asks", 1) == "one"
    assert catalogue.ngettext("{n} ask", "{n} asks", 2) == "many"
    assert catalogue.gettext('long "words"\n') == "長い語"
    assert [catalogue.gettext(message) for message in ("doubtful", "empty", "gone")] == [
        "doubtful",
        "empty",
        "gone",
    ]
