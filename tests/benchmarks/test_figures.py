from figures import Figure, adopt_row, render_figures


def test_a_ratio_is_taken_to_the_best_of_the_others():
    assert Figure("recall", 0.9, peers={"one": 0.6, "two": 0.45}).ratio == 1.5
    assert Figure("seconds", 2.0, peers={"one": 4.0, "two": 8.0}, less=True).ratio == 0.5
    assert Figure("recall", 0.9).ratio is None


def test_a_goal_is_met_from_its_own_side():
    assert [Figure("recall", value, 0.8).met for value in (0.79, 0.8)] == ["no", "yes"]
    assert [Figure("seconds", value, 2, less=True).met for value in (2, 2.1)] == ["yes", "no"]
    assert Figure("recall", 0.9).met == ""


def test_rows_of_other_benchmarks_are_adopted():
    row = {"measure": "CPU seconds", "value": 1.2, "goal": 2.0, "cases": 3}
    assert adopt_row(row) == Figure("CPU seconds", 1.2, 2.0, 3, less=True)
    assert adopt_row({**row, "goal": ""}).goal is None


def test_a_table_stands_in_columns():
    figure = Figure("recall", 0.8765, 0.8, 88, {"BM25": 0.5}, (0.8, 0.9))
    assert render_figures([figure]).splitlines() == [
        "measure  ours   95 %         peers       ratio  goal   met  n",
        "-------  -----  -----------  ----------  -----  -----  ---  --",
        "recall   0.876  0.800-0.900  BM25 0.500  1.75   0.800  yes  88",
    ]
