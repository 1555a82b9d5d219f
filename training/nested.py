#!/usr/bin/env python3
"""Find attributions inside contents: python training/nested.py --data POLNEAR --model models --work FOLDER

PolNeAR marks the outermost attributions only. What stands inside a content, read by itself as if it were a text, has an outermost
attribution of its own: so the shipped reader is run over each content of the training articles, and again over what it finds there.
FOLDER/nested.jsonl gets a line an article: its id and rows as PolNeAR's. Wrong rows among them are the reader's own.
"""
import argparse
import json
import pathlib

import torch
from transformers import AutoTokenizer

from examples import CUE, ROLE, documents, examples
from reader import Reader
from shipped import shipped_reader
from tokens import tokens_of
from train import BASE, batches, encoded, spans

SHORTEST = 30
"""Characters that a content has at the least to hold another attribution."""
DEEPEST = 3
SURE = 0.5
"""Least certainty that a cue begins where it is found."""
SPEAKERS = {"i", "we", "us", "me"}
"""Who thinks aloud inside a quotation is the one who is quoted: that is no further attribution."""


@torch.no_grad()
def rows_of(model, windows):
    """document -> rows whose cue is sure and which have a source and a content; spans as tokens of one window."""
    found = {}
    for group in batches(windows, 6000):
        hidden, inside, outside = encoded(model, group)
        scores = model.cue(hidden)
        certain = scores.softmax(2)
        labels = model.cues.best(scores.masked_fill(outside[..., None] & (torch.arange(len(CUE)) > 0), -1e4), inside)
        rows = [(window, cue) for window, some in enumerate(labels) for cue in spans(some, CUE) if certain[window, cue[1], 1:].sum() >= SURE]
        if not rows:
            continue
        window, head = torch.tensor([window for window, _ in rows]), torch.tensor([cue[1] for _, cue in rows])
        barred = outside[window][..., None] & (torch.arange(len(ROLE)) > 0)
        for (at, cue), some in zip(rows, model.roles.best(model.role_scores(hidden, window, head).masked_fill(barred, -1e4), inside[window])):
            offsets = group[at]["offsets"]
            row = {"source": [], "cue": [(offsets[cue[1]][0], offsets[cue[2]][1])], "content": []}
            for kind, first, last in spans(some, ROLE):
                row[kind].append((offsets[first][0], offsets[last][1]))
            if row["source"] and row["content"]:
                found.setdefault(group[at]["document"], []).append(row)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", required=True, type=pathlib.Path)
    parser.add_argument("--model", required=True, type=pathlib.Path)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    options = parser.parse_args()
    tokenizer = AutoTokenizer.from_pretrained(BASE)
    model = shipped_reader(Reader(BASE), options.model).eval()
    articles = {document["id"]: document for document in documents(options.data / "train.jsonl", tokenizer)}
    layer = [(name, span) for name, document in articles.items() for row in document["rows"] for span in row["content"]]
    nested = {}
    for _ in range(DEEPEST):
        pieces = [(name, start, articles[name]["text"][start:end]) for name, (start, end) in layer if end - start >= SHORTEST]
        inner = [{"id": place, "tokens": tokens_of(text, tokenizer), "rows": [], "nested": []} for place, (_, _, text) in enumerate(pieces)]
        layer = []
        for place, rows in rows_of(model, examples(inner)).items():
            name, start, text = pieces[place]
            for row in rows:
                if len(row["source"]) > 1 or text[slice(*row["source"][0])].lower() in SPEAKERS:
                    continue
                moved = {role: [(left + start, right + start) for left, right in row[role]] for role in row}
                nested.setdefault(name, []).append(moved)
                layer += [(name, span) for span in moved["content"]]
        print(f"{len(layer)} contents inside others", flush=True)
    options.work.mkdir(parents=True, exist_ok=True)
    with (options.work / "nested.jsonl").open("w", encoding="utf-8") as file:
        for name, rows in sorted(nested.items()):
            file.write(json.dumps({"id": name, "rows": sorted(rows, key=lambda row: row["cue"])}) + "\n")


if __name__ == "__main__":
    main()
