"""What trafilatura takes from the pages of a folder, as `hearsay read` would print it: trafilatura_pages.py PAGES OUTPUT PROCESSES

Prints {"version", "seconds", "note"}; the seconds leave out starting and loading.
"""
import gzip
import importlib.metadata
import json
import multiprocessing
import pathlib
import sys
import time

import trafilatura


def read(path):
    data = path.read_bytes()
    html = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", "replace")
    found = trafilatura.bare_extraction(html, include_comments=False, with_metadata=True)
    authors = [name.strip() for name in ((found and found.author) or "").split(";") if name.strip()]
    article = {"input": path.name, "text": (found and found.text) or "", "zones": [], "byline": authors, "published": found and found.date}
    return json.dumps({"article": article}, ensure_ascii=False)


def main(pages, output, processes):
    paths = sorted(pathlib.Path(pages).iterdir())
    with multiprocessing.Pool(int(processes)) as pool:
        pool.map(read, paths[:8], chunksize=1)
        start = time.perf_counter()
        lines = pool.map(read, paths, chunksize=4)
        seconds = time.perf_counter() - start
    pathlib.Path(output).write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    print(json.dumps({"version": importlib.metadata.version("trafilatura"), "seconds": seconds, "note": None}))


if __name__ == "__main__":
    main(*sys.argv[1:])
