"""Prints what trafilatura takes for the story of each page of a folder, as JSON lines {"page", "text", "ms"}: bench/trafilatura_text.py PAGES_FOLDER"""
import gzip
import json
import pathlib
import sys
import time

import trafilatura

for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    data = path.read_bytes()
    html = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", "replace")
    start = time.process_time()
    text = trafilatura.extract(html, include_comments=False) or ""
    spent = (time.process_time() - start) * 1000
    print(json.dumps({"page": path.name.split(".")[0], "text": text, "ms": spent}))
