import sys

from repository import ROOT

sys.path.insert(0, str(ROOT / "tools"))

from install import read_pip_settings


def test_settings_of_pip_become_settings_of_uv():
    listing = (
        "global.index-url='https://mirror.example/simple'\n"
        "global.extra-index-url='https://one.example/simple\\nhttps://two.example/simple'\n"
        "global.find-links='wheels more'\n"
        ":env:.cert='ca.pem'\n"
        "global.timeout='60'\n"
    )
    assert read_pip_settings(listing) == {
        "UV_DEFAULT_INDEX": "https://mirror.example/simple",
        "UV_INDEX": "https://one.example/simple https://two.example/simple",
        "UV_FIND_LINKS": "wheels,more",
        "SSL_CERT_FILE": "ca.pem",
    }


def test_the_environment_wins_over_the_file():
    listing = ":env:.index-url='near'\nglobal.index-url='far'\ninstall.index-url='middle'\n"
    assert read_pip_settings(listing) == {"UV_DEFAULT_INDEX": "near"}


def test_no_settings_change_nothing():
    assert read_pip_settings("") == {}
