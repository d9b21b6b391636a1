"""The strength ladder with the tables that ship with Taiwa."""

from taiwa.readers.concepts import load_instruments
from taiwa.readers.facts import load_conditions, load_verbs
from taiwa.tracing.lexicon import Ladder, build_ladder


def load_ladder() -> Ladder:
    """The ladder of the shipped verbs, conditions and instruments."""
    return build_ladder(load_verbs(), load_conditions(), load_instruments())
