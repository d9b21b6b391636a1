"""Reports: a result becomes JSON, CSV, HTML, DOCX, XLSX or PDF."""
