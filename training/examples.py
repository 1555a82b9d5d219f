"""PolNeAR's rows to labels on windows of tokens."""
import json

from tokens import WINDOW, tokens_of, windows_of

CUE = ("O", "B-cue", "I-cue")
ROLE = ("O", "B-source", "I-source", "B-content", "I-content")
START, END = 101, 102
"""Vocabulary ids of [CLS] and [SEP]."""


def joined(text, spans):
    """Fragments with only white space between them are one span: annotators cut at sentence ends, readers do not."""
    out = []
    for start, end in sorted(map(tuple, spans)):
        if out and not text[out[-1][1]:start].strip():
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def documents(path, tokenizer, nested=None):
    """Each article of a PolNeAR file with its tokens and its first annotator's rows; `nested` maps an article to further rows, which stand inside contents."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            rows = next(iter(article["annotators"].values()))
            yield {
                "id": article["id"],
                "text": article["text"],
                "tokens": tokens_of(article["text"], tokenizer),
                "rows": [{role: joined(article["text"], row[role]) for role in ("source", "cue", "content")} for row in rows],
                "nested": (nested or {}).get(article["id"], []),
            }


def touched(offsets, span):
    return [index for index, (left, right) in enumerate(offsets) if left < span[1] and right > span[0]]


def example(document, start, end):
    """One window as the network takes it; labels stand on the tokens between the two marks."""
    tokens = document["tokens"]
    offsets = tokens.offsets[start:end]
    size = len(offsets)
    left, right = offsets[0][0], offsets[-1][1]
    cue, roles = [0] * size, []
    for row in document["rows"] + document["nested"]:
        heads, labels = [], [0] * size
        for span in row["cue"]:
            covered = touched(offsets, span) if left <= span[0] < right else []
            for place, index in enumerate(covered):
                cue[index] = 1 if place == 0 else 2
            heads += covered[:1]
        for first, role in ((1, "source"), (3, "content")):
            for span in row[role]:
                if span[1] > left and span[0] < right:
                    for place, index in enumerate(touched(offsets, span)):
                        labels[index] = first if place == 0 else first + 1
        if heads:
            roles.append((heads[0] + 1, [0, *labels, 0]))
    return {
        "document": document["id"],
        "ids": [START, *tokens.ids[start:end], END],
        "shapes": [0, *tokens.shapes[start:end], 0],
        "inside": [0, *map(int, tokens.inside[start:end]), 0],
        "offsets": [(0, 0), *offsets, (0, 0)],
        "cue": [0, *cue, 0],
        "roles": roles,
    }


def examples(corpus, first=lambda: None):
    """Windows of every article; `first` may draw the capacity of an article's first window, so that epochs cut in other places."""
    return [example(document, start, end) for document in corpus for start, end in windows_of(document["tokens"].breaks, WINDOW - 2, first())]
