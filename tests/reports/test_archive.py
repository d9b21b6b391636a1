import io
import zipfile

from taiwa.reports.archive import fix_times


def test_the_time_of_day_leaves_no_trace():
    made = []
    for hour in (1, 2):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as archive:
            archive.writestr(zipfile.ZipInfo("a.xml", (2024, 12, 1, hour, 0, 0)), "<a/>")
            archive.writestr(zipfile.ZipInfo("b.xml", (2024, 12, 1, hour, 0, 2)), "<b/>")
        made.append(fix_times(data.getvalue()))
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        assert [(entry.filename, entry.date_time) for entry in archive.infolist()] == [
            ("a.xml", (1980, 1, 1, 0, 0, 0)),
            ("b.xml", (1980, 1, 1, 0, 0, 0)),
        ]
        assert archive.read("b.xml") == b"<b/>"
