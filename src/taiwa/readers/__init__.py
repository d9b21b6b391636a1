"""Readers: one file per source format, from bytes to vocabulary types."""
