"""What holds for every test: no time limits, and at the end one line for each thing this machine lacks."""

import os
from collections import Counter

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "taiwa",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,  # the build server tries the same inputs every time
)
settings.load_profile("taiwa")


def pytest_addoption(parser):
    parser.addoption("--no-skips", action="store_true", help="fail when a test is skipped")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session):
    if session.config.getoption("no_skips") and count_skips(session.config) and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter, config):
    skips = count_skips(config)
    if not skips:
        return
    terminalreporter.section("left out on this machine")
    for reason, number in sorted(skips.items()):
        terminalreporter.write_line(f"{number} × {reason}")
    if config.getoption("no_skips"):
        terminalreporter.write_line("--no-skips was given, so this run has failed.", red=True)


def count_skips(config):
    """How many tests were skipped, by reason; workers of pytest-xdist report to the main process."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    reports = reporter.stats.get("skipped", []) if reporter else []
    return Counter(report.longrepr[2].removeprefix("Skipped: ") for report in reports)
