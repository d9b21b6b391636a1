"""Tracing: asks and documents in, candidates, strength and lineage out. Pure functions, no files, no screen."""
