"""Stance from words alone: lexical_stance.py INPUT OUTPUT PROCESSES

TF-IDF vectors of claim and text, how close the two are, how many of the claim's words stand in the text, and words of doubt and denial in either, by a logistic
regression that weighs classes alike: what the first systems of FNC-1 went by. Learns from the pairs that are not held out and judges those that are.
"""
import importlib.metadata
import json
import pathlib
import re
import sys
import time

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

REFUTING = "fake fraud hoax false deny denies denied not despite nope doubt doubts bogus debunk debunked pranks retract".split()
WORD = re.compile(r"\w+")


def features(vectors, pairs):
    claims, texts = vectors.transform([pair["claim"] for pair in pairs]), vectors.transform([pair["text"] for pair in pairs])
    close = np.asarray(claims.multiply(texts).sum(1))
    rows = []
    for pair in pairs:
        claim, text = set(WORD.findall(pair["claim"].lower())), set(WORD.findall(pair["text"].lower()))
        rows.append([len(claim & text) / max(1, len(claim)), *[word in claim for word in REFUTING], *[word in text for word in REFUTING]])
    return hstack([claims, texts, csr_matrix(10 * close), csr_matrix(np.array(rows, dtype=float))]).tocsr()


def main(source, output, _processes):
    pairs = [json.loads(line) for line in pathlib.Path(source).read_text(encoding="utf-8").splitlines()]
    taught, held = [pair for pair in pairs if not pair["isHeldOut"]], [pair for pair in pairs if pair["isHeldOut"]]
    start = time.perf_counter()
    vectors = TfidfVectorizer(max_features=5000, stop_words="english", sublinear_tf=True).fit([pair[part] for pair in taught for part in ("claim", "text")])
    model = LogisticRegression(class_weight="balanced", max_iter=300).fit(features(vectors, taught), [pair["stance"] for pair in taught])
    said = model.predict(features(vectors, held))
    seconds = time.perf_counter() - start
    pathlib.Path(output).write_text("".join(json.dumps({"id": pair["id"], "stance": stance}) + "\n" for pair, stance in zip(held, said)), encoding="utf-8")
    print(json.dumps({"version": importlib.metadata.version("scikit-learn"), "seconds": seconds, "note": None}))


if __name__ == "__main__":
    main(*sys.argv[1:])
