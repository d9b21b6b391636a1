import pytest

from taiwa.reports.output import choose_format, write_output
from taiwa.vocabulary.errors import InputError


def test_a_file_is_written_and_replaced(tmp_path):
    path = tmp_path / "answers.csv"
    write_output(b"one", path)
    write_output(b"two", path)
    assert path.read_bytes() == b"two"
    assert [file.name for file in tmp_path.iterdir()] == ["answers.csv"]


def test_an_earlier_mode_is_kept(tmp_path):
    path = tmp_path / "answers.csv"
    path.write_bytes(b"one")
    path.chmod(0o640)
    write_output(b"two", path)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed(tmp_path):
    path, link = tmp_path / "answers.csv", tmp_path / "latest.csv"
    path.write_bytes(b"one")
    link.symlink_to(path)
    write_output(b"two", link)
    assert link.is_symlink()
    assert path.read_bytes() == b"two"


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(InputError) as caught:
        write_output(b"", tmp_path / "nowhere" / "answers.csv")
    assert str(caught.value) == (
        f"{tmp_path}/nowhere/answers.csv: there is no folder {tmp_path}/nowhere. Make it, or name another."
    )


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(InputError, match="this is a folder"):
        write_output(b"", tmp_path)


def test_a_name_that_the_disk_refuses_leaves_nothing_behind(tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        write_output(b"", tmp_path / ("a" * 300))
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_written_to_and_never_replaced(tmp_path):
    path = tmp_path / "null"
    path.symlink_to("/dev/null")
    write_output(b"data", path)
    assert path.is_char_device()


@pytest.mark.parametrize(
    ("name", "named", "chosen"),
    [
        (None, None, "table"),
        (None, "json", "json"),
        ("a.JSON", None, "json"),
        ("a.htm", None, "html"),
        ("a.txt", None, "table"),
        ("a.json", "csv", "csv"),
        ("a", "csv", "csv"),
    ],
)
def test_the_format_comes_from_the_option_then_the_suffix(tmp_path, name, named, chosen):
    path = tmp_path / name if name else None
    assert choose_format(path, named, ("table", "json", "csv", "html"), "table") == chosen


@pytest.mark.parametrize("name", ["a.odt", "a.pdf", "a"])
def test_a_suffix_that_says_nothing_is_an_error(tmp_path, name):
    path = tmp_path / name
    with pytest.raises(InputError) as caught:
        choose_format(path, None, ("table", "json", "csv"), "table")
    assert str(caught.value) == (
        f"{path}: the suffix '{path.suffix}' is none of .json, .csv, .txt. Use one of these, or say --format."
    )


def test_a_failure_leaves_the_earlier_file(tmp_path):
    path = tmp_path / "answers.csv"
    path.write_bytes(b"one")
    with pytest.raises(TypeError):
        write_output("not bytes", path)
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]
