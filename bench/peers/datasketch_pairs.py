"""Which of the articles of a file of records {"id", "text"} share wording, by MinHash and locality-sensitive hashing: datasketch_pairs.py INPUT OUTPUT PROCESSES

Writes {"article", "of"} lines, and prints {"version", "seconds", "note"}; the seconds leave out starting and loading.
"""
import importlib.metadata
import json
import pathlib
import re
import sys
import time

from datasketch import MinHash, MinHashLSH

WORDS = re.compile(r"\w+")
SHINGLE = 3
# A passage of 100 words in one of two articles of 400 words each: a tenth of the shingles of both.
THRESHOLD = 0.1


def signature(text):
    words = WORDS.findall(text.lower())
    made = MinHash(num_perm=128)
    made.update_batch({" ".join(words[at : at + SHINGLE]).encode() for at in range(len(words) - SHINGLE + 1)})
    return made


def main(source, output, _processes):
    articles = [json.loads(line) for line in pathlib.Path(source).read_text(encoding="utf-8").splitlines()]
    start = time.perf_counter()
    index = MinHashLSH(threshold=THRESHOLD, num_perm=128)
    signatures = {article["id"]: signature(article["text"]) for article in articles}
    pairs = []
    for name, made in signatures.items():
        pairs += [(name, other) for other in index.query(made) if made.jaccard(signatures[other]) >= THRESHOLD]
        index.insert(name, made)
    seconds = time.perf_counter() - start
    pathlib.Path(output).write_text("".join(json.dumps({"article": name, "of": other}) + "\n" for name, other in pairs), encoding="utf-8")
    print(json.dumps({"version": importlib.metadata.version("datasketch"), "seconds": seconds, "note": "tells pairs of articles, no passages"}))


if __name__ == "__main__":
    main(*sys.argv[1:])
