"""Tracing: asks and documents in, candidates, strength and lineage out. No files, no screen."""
