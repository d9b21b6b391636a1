"""The field's words as frozen types: what readers make, cores compute with and reports show."""
