from taiwa.tracing.script import detect_language


def test_language_is_told_by_kana_and_kanji():
    assert detect_language("児童労働をなくす") == "ja"
    assert detect_language("The leaders met in Tokyo (東京) and agreed.") == "en"
    assert detect_language("") == "en"
