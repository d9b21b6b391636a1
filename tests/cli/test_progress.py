from taiwa.cli.progress import open_bar, show_progress


def test_no_bar_where_nobody_watches(capfd):
    with show_progress("Tracing") as advance:
        for done in range(3):
            advance(done, 3)
    assert capfd.readouterr() == ("", "")


def test_a_bar_goes_to_stderr_and_leaves_standard_output_alone(capfd):
    bar = open_bar("Tracing", 3)
    bar.update(bar.task_ids[0], completed=3)
    bar.stop()
    assert capfd.readouterr().out == ""
