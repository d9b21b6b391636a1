import datetime as dt

import pytest

from samples import make_lineage, make_tracing
from taiwa.reports.answer_table import list_renderers, load_renderer

BEGINNINGS = {"html": b"<!DOCTYPE html>", "docx": b"PK", "xlsx": b"PK", "pdf": b"%PDF"}


def test_every_format_for_handing_out_has_a_renderer():
    assert list(list_renderers(make_tracing(), None, "en")) == list(BEGINNINGS)


@pytest.mark.parametrize("form", BEGINNINGS)
def test_a_renderer_gives_a_file_of_its_format(form):
    data = list_renderers(make_tracing(), make_lineage(), "en")[form]()
    assert data[: len(BEGINNINGS[form])].upper() == BEGINNINGS[form].upper()


def test_the_table_bears_the_day_it_is_made():
    page = list_renderers(make_tracing(), None, "en")["html"]().decode()
    days = {dt.datetime.now(dt.UTC).date()}
    assert any(f"{day.day} {day:%B} {day.year}" in page for day in days)


def test_a_renderer_is_found_by_the_name_of_its_format():
    assert load_renderer("html").__name__ == "render_html"
