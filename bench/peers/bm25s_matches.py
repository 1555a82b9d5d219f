"""Which known claims a text takes up, by BM25 over stems: bm25s_matches.py INPUT OUTPUT PROCESSES

INPUT is a JSON object {"claims", "queries"}, two lists of {"id", "text", "title"}. Writes {"id", "matches"} lines like those of `hearsay match`, and prints
{"version", "seconds", "note"}; the seconds leave out starting and loading.
"""
import importlib.metadata
import json
import pathlib
import sys
import time

import bm25s
import Stemmer

BEST = 20


def main(source, output, _processes):
    given = json.loads(pathlib.Path(source).read_text(encoding="utf-8"))
    start = time.perf_counter()
    stemmer = Stemmer.Stemmer("english")
    told = lambda record: f"{record['text']} {record.get('title') or ''}"
    tokens = lambda records: bm25s.tokenize([told(record) for record in records], stopwords="en", stemmer=stemmer, show_progress=False)
    index = bm25s.BM25()
    index.index(tokens(given["claims"]), show_progress=False)
    found, scores = index.retrieve(tokens(given["queries"]), k=min(BEST, len(given["claims"])), show_progress=False)
    seconds = time.perf_counter() - start
    with pathlib.Path(output).open("w", encoding="utf-8") as out:
        for query, places, marks in zip(given["queries"], found, scores):
            matches = [{"id": given["claims"][int(place)]["id"], "score": float(mark)} for place, mark in zip(places, marks)]
            out.write(json.dumps({"id": query["id"], "matches": matches}) + "\n")
    print(json.dumps({"version": importlib.metadata.version("bm25s"), "seconds": seconds, "note": "English stems and stop words, text and title as one"}))


main(*sys.argv[1:])
