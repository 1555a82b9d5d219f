#!/usr/bin/env python3
"""Teach the network for meaning: python training/train_meaning.py --work FOLDER --name NAME

FOLDER holds what meaning-pairs.ts wrote. Most steps learn stance from FNC-1 or Emergent; after every few of them one brings texts on one claim closer to each other than
to texts on others (in-batch and near negatives, van den Oord et al. 2018), and keeps the vectors of other texts where MiniLM has them. The same command goes on from the last
checkpoint.
"""
import argparse
import copy
import json
import pathlib
import random
import time

import torch
from torch.nn import functional as F

from graph import MINILM
from meaning import STANCES, Meaning

BATCH, ALIKE, UNLIKE, OTHERS = 32, 24, 2, 32
SHARPNESS = 20.0
"""By what a product of vectors is multiplied before the softmax, as sentence-transformers does."""
WEIGHTS = torch.tensor([1.0, 1.5, 0.8, 1.0])
SHARES = {"agree": 1.0, "disagree": 2.0, "discuss": 0.6, "unrelated": 0.12}
"""How often a pair of FNC-1 is read in a round, by its stance: more of what is rare."""


def lines(path):
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def batches(rows, size, chance, length):
    """Shuffled rows in batches of like length."""
    rows = chance.sample(rows, len(rows))
    out = []
    for start in range(0, len(rows), size * 20):
        some = sorted(rows[start:start + size * 20], key=length)
        out += [some[at:at + size] for at in range(0, len(some), size)]
    chance.shuffle(out)
    return out


def round_of(pairs, alike, others, every, chance):
    """The steps of one round, each a kind and what it is over; after so many of stance comes one of texts on one claim."""
    fnc = [pair for pair in pairs if pair["set"] == "fnc" for _ in range(int(SHARES[pair["stance"]]) + (chance.random() < SHARES[pair["stance"]] % 1))]
    emergent = [pair for pair in pairs if pair["set"] == "emergent"]
    size = lambda pair: len(pair["claim"]) + len(pair["text"])
    steps = [("stance", batch) for batch in batches(fnc, BATCH, chance, size) + batches(emergent, BATCH, chance, size) + batches(emergent, BATCH, chance, size)]
    chance.shuffle(steps)
    out = []
    for number, step in enumerate(steps):
        out.append(step)
        if number % every == every - 1:
            out.append(("alike", (chance.sample(alike, ALIKE), chance.sample(others, OTHERS), [chance.sample(range(8), UNLIKE) for _ in range(ALIKE)])))
    return out


def stance_loss(model, batch):
    truth = torch.tensor([STANCES.index(pair["stance"]) for pair in batch])
    return F.cross_entropy(model.scores([(pair["claim"], pair["text"]) for pair in batch]), truth, WEIGHTS, label_smoothing=0.05)


def alike_loss(model, published, rows, others, near):
    unlike = [row["unlike"][at] for row, chosen in zip(rows, near) for at in chosen if at < len(row["unlike"])]
    one, other = model.vectors([row["one"] for row in rows]), model.vectors([row["other"] for row in rows] + unlike)
    products = one @ other.T
    same = torch.tensor([[a["group"] == b["group"] and a is not b for b in rows] + [False] * len(unlike) for a in rows])
    products = products.masked_fill(same, -1.0) * SHARPNESS
    back = (products / SHARPNESS).T[:len(rows)] * SHARPNESS
    truth = torch.arange(len(rows))
    loss = (F.cross_entropy(products, truth) + F.cross_entropy(back, truth)) / 2
    with torch.no_grad():
        before = published.vectors(others)
    return loss + 5 * (1 - (model.vectors(others) * before).sum(-1)).mean()


@torch.no_grad()
def figures(model, pairs):
    """Macro F1 and each class's F1 on held-out pairs of FNC-1, accuracy on held-out pairs of Emergent among the three stances that it has."""
    model.eval()
    out = {}
    for name in ("fnc", "emergent"):
        some = sorted((pair for pair in pairs if pair["set"] == name), key=lambda pair: len(pair["text"]))
        said = []
        for at in range(0, len(some), 64):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model.scores([(pair["claim"], pair["text"]) for pair in some[at:at + 64]])
            said += scores.argmax(-1).tolist()
        truth = [STANCES.index(pair["stance"]) for pair in some]
        f1 = [2 * sum(a == b == stance for a, b in zip(said, truth)) / max(1, said.count(stance) + truth.count(stance)) for stance in range(4)]
        out[name] = [round(value, 3) for value in [sum(a == b for a, b in zip(said, truth)) / len(truth), *f1]]
    model.train()
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("--name", required=True)
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--until", type=int, help="stop here, to go on with other options")
    parser.add_argument("--every", type=int, default=4, help="steps of stance before one of texts on one claim")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)

    every = lines(options.work / "stance.jsonl")
    pairs = [pair for pair in every if pair["part"] == "train"]
    held = [pair for pair in every if pair["part"] == "held"]
    chance = random.Random(options.seed)
    look = [pair for pair in held if pair["set"] == "emergent" or pair["stance"] != "unrelated"]
    look += chance.sample([pair for pair in held if pair["set"] == "fnc" and pair["stance"] == "unrelated"], 500)
    alike, others = lines(options.work / "alike.jsonl"), lines(options.work / "others.jsonl")

    model = Meaning(MINILM)
    model.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    published = copy.deepcopy(model).eval()
    averaged = copy.deepcopy(model)
    head = [parameter for name, parameter in model.named_parameters() if name.startswith("stance")]
    body = [parameter for name, parameter in model.named_parameters() if not name.startswith("stance") and parameter.requires_grad]
    optimizer = torch.optim.AdamW([{"params": body, "lr": options.rate}, {"params": head, "lr": 5 * options.rate}], weight_decay=0.01)
    rates = [group["lr"] for group in optimizer.param_groups]

    path = options.work / f"{options.name}.pt"
    step = 0
    if path.exists():
        saved = torch.load(path, map_location="cpu")
        model.load_state_dict(saved["model"]), averaged.load_state_dict(saved["averaged"]), optimizer.load_state_dict(saved["optimizer"])
        step = saved["step"]

    def save():
        torch.save({"model": model.state_dict(), "averaged": averaged.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    began, tokens, losses, done, number = time.time(), 0, {"stance": [], "alike": []}, 0, 0
    model.train()
    last = options.until or options.steps
    while step < last:
        for kind, over in round_of(pairs, alike, others, options.every, random.Random(f"{options.seed} {number}")):
            done += 1
            if done <= step:
                continue
            pace = min(1.0, (step + 1) / 60) * max(0.0, 1 - step / options.steps)
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * pace
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = stance_loss(model, over) if kind == "stance" else alike_loss(model, published, *over)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            losses[kind].append(loss.item())
            keep = min(0.995, (1 + step) / (10 + step))
            with torch.no_grad():
                for old, new in zip(averaged.parameters(), model.parameters()):
                    if new.requires_grad:
                        old.lerp_(new, 1 - keep)
            if kind == "stance":
                tokens += sum(len(pair["claim"]) + len(pair["text"]) for pair in over)
            if step % 25 == 0:
                print(step, {name: round(sum(some) / max(1, len(some)), 3) for name, some in losses.items()}, f"{tokens / (time.time() - began):.0f} tokens/s", flush=True)
                losses = {"stance": [], "alike": []}
            if step % 100 == 0 or step == last:
                save()
            if step % 300 == 0 or step == last:
                found = figures(averaged, look)
                with (pathlib.Path(__file__).parent / "meaning-runs.tsv").open("a", encoding="utf-8") as out:
                    out.write(f"{options.name}\t{step}\t{time.time() - began:.0f}\t{found['fnc']}\t{found['emergent']}\t{json.dumps({'steps': options.steps, 'every': options.every, 'rate': options.rate, 'seed': options.seed})}\n")
                print(step, found, flush=True)
            if step >= last:
                break
        number += 1


if __name__ == "__main__":
    main()
