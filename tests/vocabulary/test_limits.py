import pytest

from taiwa.vocabulary.errors import InputError
from taiwa.vocabulary.limits import Limits


def test_limits_come_from_the_environment():
    assert Limits.from_environment({}) == Limits()
    assert Limits.from_environment({"TAIWA_MAX_PAGES": "7", "OTHER": "x"}) == Limits(pages=7)


@pytest.mark.parametrize("value", ["", "0", "-3", "many", "1.5", "７"])
def test_a_limit_is_a_whole_number_above_0(value):
    with pytest.raises(InputError, match=r"^TAIWA_MAX_PAGES: '.*' is no whole number above 0\. Set a number"):
        Limits.from_environment({"TAIWA_MAX_PAGES": value})


def test_what_is_beyond_a_limit_is_refused_with_its_setting():
    limits = Limits(file_mb=1, text_chars=1, pages=1, unpacked_mb=1)
    checks = {
        "TAIWA_MAX_FILE_MB": limits.check_file,
        "TAIWA_MAX_TEXT_CHARS": limits.check_text,
        "TAIWA_MAX_PAGES": limits.check_pages,
        "TAIWA_MAX_UNPACKED_MB": limits.check_unpacked,
    }
    for name, check in checks.items():
        check(1)
        with pytest.raises(InputError, match=name):
            check(2_000_000)
