#!/usr/bin/env python3
"""Write the trained reader as an int8 ONNX file: python training/export.py --checkpoint FOLDER/NAME.pt ... --name NAME [--averaged] --out models

It takes one window without padding: ids and shapes, both (1, tokens); and gives
cues   (1, tokens, 3)   scores of outside, begin, inside
heads  (candidates)     tokens at which a cue may begin
roles  (candidates, tokens, 5)
names  (1, tokens, 9)   scores of outside, and of begin and inside of each kind of name
from   (tokens, 64), to (tokens, 64): how well one token may stand for what an earlier one names is from . to, and the score of their distance
"""
import argparse
import pathlib

import numpy as np
import torch
from onnx import TensorProto

from examples import ROLE
from graph import Graph, Second, encoder, finished, gelu, write
from gum import NAME
from reader import LINK, REACH
from tokens import WINDOW

LEEWAY = 6.0
"""A token is a candidate for the start of a cue where "begin" is at most so far below the best of the other labels."""


def heads(graph, state, hidden):
    cues = graph.linear("cue", hidden, state["cue.weight"], state["cue.bias"])
    graph.node("Identity", [cues], "cues")
    flat = graph.node("Squeeze", [cues, graph.weight("first", np.array([0]))])
    begin = graph.node("Gather", [flat, graph.weight("begin", np.array(1))], axis=1)
    others = graph.node("ReduceMax", [graph.node("Gather", [flat, graph.weight("others", np.array([0, 2]))], axis=1), graph.weight("last", np.array([1]))], keepdims=0)
    likely = graph.node("Greater", [graph.node("Add", [begin, graph.weight("leeway", np.array(LEEWAY, np.float32))]), others])
    found = graph.node("Squeeze", [graph.node("NonZero", [likely]), "first"], "heads")

    tokens = graph.node("Squeeze", [hidden, "first"])
    width = state["of_cue.weight"].shape[0]
    query = gelu(graph, graph.linear("of_cue", graph.node("Gather", [tokens, found], axis=0), state["of_cue.weight"], state["of_cue.bias"]))
    pairs = graph.weight("pair", state["pair"].transpose(1, 0, 2).reshape(width, -1))
    query = graph.node("Reshape", [graph.node("MatMul", [query, pairs]), graph.weight("by role", np.array([-1, len(ROLE), width]))])
    key = gelu(graph, graph.linear("of_token", tokens, state["of_token.weight"], state["of_token.bias"]))
    scores = graph.node("Transpose", [graph.node("MatMul", [query, graph.node("Transpose", [key], perm=[1, 0])])], perm=[0, 2, 1])
    alone = graph.linear("role", tokens, state["role.weight"], state["role.bias"])
    size = graph.node("Squeeze", [graph.node("Slice", [graph.node("Shape", ["ids"]), "one", "two"])])
    place = graph.node("Range", [graph.weight("none", np.array(0)), size, graph.weight("each", np.array(1))])
    away = graph.node("Sub", [place, graph.node("Unsqueeze", [found, "one"])])
    away = graph.node("Add", [graph.node("Clip", [away, graph.weight("least", np.array(-REACH)), graph.weight("most", np.array(REACH))]), graph.weight("reach", np.array(REACH))])
    distance = graph.node("Gather", [graph.weight("distance", state["distance.weight"]), away])
    graph.node("Add", [graph.node("Add", [scores, alone]), distance], "roles")
    graph.node("Identity", [graph.linear("name", hidden, state["name.weight"], state["name.bias"])], "names")
    for part, scale in (("from", LINK ** -0.5), ("to", 1.0)):
        linked = graph.linear(f"link_{part}", tokens, state[f"link_{part}.weight"] * np.float32(scale), state[f"link_{part}.bias"] * np.float32(scale))
        graph.node("Identity", [linked], part)


def network(state):
    graph = Graph()
    places = state["encoder.embeddings.position_embeddings.weight"] + state["encoder.embeddings.token_type_embeddings.weight"][0]
    heads(graph, state, encoder(graph, state, places[:512], Second("shapes", "shape", state["shape.weight"])))
    return finished(graph, "reader", ["ids", "shapes"], [
        ("cues", TensorProto.FLOAT, [1, "tokens", 3]), ("heads", TensorProto.INT64, ["candidates"]), ("roles", TensorProto.FLOAT, ["candidates", "tokens", len(ROLE)]),
        ("names", TensorProto.FLOAT, [1, "tokens", len(NAME)]), ("from", TensorProto.FLOAT, ["tokens", LINK]), ("to", TensorProto.FLOAT, ["tokens", LINK])])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--checkpoint", required=True, nargs="+", type=pathlib.Path, help="of several the mean of the weights is taken")
    parser.add_argument("--name", required=True, help="what the model is called in case files and exports")
    parser.add_argument("--averaged", action="store_true", help="take the running average of the weights")
    parser.add_argument("--plain", action="store_true", help="leave out the quantisation, to measure what it costs")
    parser.add_argument("--out", required=True, type=pathlib.Path)
    options = parser.parse_args()
    saved = [torch.load(path, map_location="cpu")["averaged" if options.averaged else "model"] for path in options.checkpoint]
    state = {name: (sum(other[name].float() for other in saved) / len(saved)).numpy() for name in saved[0]}
    write(network(state), options.out, "reader", options.plain, {
        "name": options.name,
        "window": WINDOW,
        **{chain: [[round(float(score), 5) for score in row] for row in state[f"{chain}.step"]] for chain in ("cues", "roles", "names")},
        "far": [round(float(score), 5) for score in state["link_far.weight"][:, 0]],
        "calibration": {"shift": 0.0, "scale": 1.0},
    })


if __name__ == "__main__":
    main()
