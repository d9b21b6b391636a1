"""Taiwa (対話): from recommendation to answer, for the people who work to end child labour (SDG 8.7)."""

__version__ = "0.1.0"
