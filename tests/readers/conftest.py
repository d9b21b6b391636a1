from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared():
    """The folder of real texts, which lies beside the repository on a developer's machine."""
    folder = Path(__file__).resolve().parents[3] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the real texts are not on this machine (../shared/data)")
    return folder
