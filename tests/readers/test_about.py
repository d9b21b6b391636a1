import pytest

from taiwa.readers.about import read_about
from taiwa.vocabulary.document import About
from taiwa.vocabulary.errors import InputError


def test_a_table_tells_what_is_known(tmp_path):
    (tmp_path / "about.csv").write_text(
        "id,title,date,language\nY,The Y,2021/06/13,EN\nZ,,,\n,,,\n", encoding="utf-8-sig"
    )
    assert read_about(tmp_path / "about.csv") == {
        "Y": About("The Y", date="2021-06-13", language="en"),
        "Z": About(),
    }


def test_a_missing_table_is_told(tmp_path):
    with pytest.raises(InputError, match="the file cannot be read"):
        read_about(tmp_path / "about.csv")


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ("name\nY\n", "about.csv: there is no column id."),
        ("id,title\nY,a\nY,b\n", "about.csv, row 3: the id Y stands here twice."),
        ("id,date\nY,May\n", "about.csv, row 2: 'May' is no date."),
        ("id,language\nY,fr\n", "about.csv, row 2: the language 'fr' is not known."),
    ],
)
def test_a_bad_table_is_told_with_its_row(tmp_path, table, line):
    (tmp_path / "about.csv").write_text(table, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_about(tmp_path / "about.csv")
    assert str(caught.value).startswith(line)
