from dataclasses import replace

from rich.cells import cell_len

from samples import make_agreed, make_document, make_lineage, make_tracing
from taiwa.reports.table import (
    Screen,
    render_agreed_table,
    render_lineage_table,
    render_strength_table,
    render_tracing_table,
)
from taiwa.vocabulary.lineage import Lineage, Pair, SentenceChange, Successor
from taiwa.vocabulary.strength import Flags, Reading


def fold(table):
    return " ".join(table.split())


def test_tracing_shows_the_best_candidate_or_what_was_searched():
    assert (
        render_tracing_table(make_tracing(), Screen(width=105))
        == """\
  Ask                          Where       Strength         Sentence                              Score
 ───────────────────────────────────────────────────────────────────────────────────────────────────────
  A1  End child labour in      Town_2024   commits with     We will take measures to end child    0.82
  every supply chain by        para 39     date, measure    and forced labour by 2030.
  2030.                                    or duty          already in: C182 Art. 3(d) (1999);
                                                            Town_2021 para 29

  A2.1  Collect data on        Town_2024   notes            We note the lack of data on           0.61
  working children.            passage 2                    children at work.

  A2.2  Open schools for       –           –                no answer found in these documents    –
  all.                                                      (searched: 3 passages in Town_2024)
                                                            nearest: Town_2024 para 41(b)

  A3  =Ratify the Forced       –           –                no answer found in these documents    –
  Labour Protocol.                                          (searched: 3 passages in Town_2024)
                                                            nearest: Town_2024 para 41(b)
"""
    )


def test_no_line_is_wider_than_the_screen():
    for language in ("en", "ja"):
        for width in (80, 100, 200):
            table = render_tracing_table(make_tracing(), Screen(language, width))
            assert max(map(cell_len, table.splitlines())) <= width


def test_a_terminal_gets_bold_headings_and_a_pipe_none():
    assert "\x1b[1m" in render_tracing_table(make_tracing(), Screen(styled=True))
    assert "\x1b" not in render_tracing_table(make_tracing(), Screen())


def test_square_brackets_are_not_markup():
    readings = [("[bold]We[/bold] will act.", Reading(4, "will", Flags()))]
    assert "[bold]We[/bold] will act." in render_strength_table(readings, Screen())


def test_japanese_shows_the_same_in_official_words():
    table = fold(render_tracing_table(make_tracing(), Screen("ja", 200)))
    assert "期限・措置・義 We will take" in table
    assert "既出：C182 第3条(d)（1999年）；Town_2021 第29段落" in table


def test_lineage_of_a_concept_shows_its_passages_and_the_history():
    assert (
        render_lineage_table(make_lineage(), Screen(width=100))
        == """\
  Change   Older edition                                Newer edition
 ──────────────────────────────────────────────────────────────────────────────────────────────────
  kept     Town_2021 para 29                            Town_2024 para 39
           We will take measures to end child and       We will take measures to end child and
           forced labour by 2030.                       forced labour by 2030.

  Document    Where     Strength         Words
 ──────────────────────────────────────────────────────────────────────────────────────────────────
  Town_2021   para 29   commits with     We will take measures to end child and forced labour by
                        date, measure    2030.
                        or duty

  Town_2024   para 39   commits with     We will take measures to end child and forced labour by
                        date, measure    2030.
                        or duty

  Passages: kept 1; softened 0; hardened 0; dropped 1; new 1
  Shown are those with the concept; JSON and CSV hold all, in full.
"""
    )


def test_lineage_without_a_concept_shows_what_changed():
    lineage = make_lineage()
    shown = render_lineage_table(Lineage(lineage.documents, lineage.pairs, ()), Screen(width=100))
    assert (
        shown
        == """\
  Change    Older edition                                Newer edition
 ──────────────────────────────────────────────────────────────────────────────────────────────────
  dropped   Town_2021 para 30                            –
            We note the lack of data on children at
            work.

  new       –                                            Town_2024 para 41(b)
                                                         We reaffirm that every child has a place
                                                         in school.

  Passages: kept 1; softened 0; hardened 0; dropped 1; new 1
  Shown is what changed, shortened; JSON and CSV hold all, in full.
"""
    )


def test_lineage_shows_the_sentences_that_decided_and_shortens_long_ones():
    older = make_document("Town_2021", (("We shall act. We note schools.", "1"),))
    newer = make_document("Town_2024", (("We may act. We note schools.", "1"),))
    sentences = (
        SentenceChange("We may act." + " Soon." * 60, "softened", "We shall act."),
        SentenceChange("We note schools.", "kept", "We note schools."),
    )
    to = Successor("Town_2024", newer.passages[0], 0.8, sentences)
    pair = Pair(("Town_2021", older.passages[0]), (to,), "softened")
    shown = render_lineage_table(Lineage((older, newer), (pair,), ()), Screen(width=400))
    assert fold(shown).endswith(
        "softened Town_2021 para 1 Town_2024 para 1 We shall act. We may act."
        + " Soon." * 31
        + " … Passages: kept 0; softened 1; hardened 0; dropped 0; new 0"
        " Shown is what changed, shortened; JSON and CSV hold all, in full."
    )


def test_many_searched_documents_are_counted():
    tracing = make_tracing()
    last = tracing.asks[-1]
    searched = replace(last.searched, documents=("A", "B", "C", "D"))
    table = render_tracing_table(
        replace(tracing, asks=(replace(last, searched=searched),)), Screen(width=200)
    )
    assert "no answer found (searched: 3 passages in 4 documents)" in table


def test_strength_shows_words_and_flags():
    reading = Reading(5, "will", Flags("we", "as appropriate", "2030", ("C182",)))
    shown = render_strength_table(
        [("We will act.", reading), ("Text.", Reading(None, None, Flags()))], Screen(width=104)
    )
    assert (
        shown
        == """\
  Sentence                                   Strength         Words                 Flags
 ──────────────────────────────────────────────────────────────────────────────────────────────────────
  We will act.                               commits with     will                  who acts: those
                                             date, measure                          who adopt the
                                             or duty                                text; condition:
                                                                                    “as appropriate”;
                                                                                    deadline: 2030;
                                                                                    names C182

  Text.                                      not operative
"""
    )


def test_agreed_shows_what_to_keep_and_gain():
    assert (
        render_agreed_table(make_agreed(), Screen(width=100))
        == """\
  Where       Year   Strength         Sentence                                           Note
 ──────────────────────────────────────────────────────────────────────────────────────────────────
  Town_2024   2024   commits with     We will take measures to end child and forced      first
  para 39            date, measure    labour by 2030.                                    use; to
                     or duty                                                             gain
"""
    )
