"""Workflows: one verb-noun function per thing a person asks for."""
