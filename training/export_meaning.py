#!/usr/bin/env python3
"""Write the encoder for meaning as an int8 ONNX file: python training/export_meaning.py --name NAME [--checkpoint FOLDER/NAME.pt] --out models

Without a checkpoint it is MiniLM as it was published. It takes one text without padding: ids and types (0 for the first text of a pair, 1 for the second),
both (1, tokens); and gives
vector  (1, 384)   the mean of the last hidden state, of length 1
stance  (1, 4)     with a checkpoint: how a passage stands to the claim before it
"""
import argparse
import pathlib

import numpy as np
import torch
from onnx import TensorProto
from transformers import AutoModel

from graph import MINILM, Graph, Second, encoder, finished, gelu, write
from meaning import CLAIM, PAIR, STANCES

WINDOW = 256
"""Word pieces that the network takes at most, the marks at both ends among them: as many as MiniLM's makers trained it on."""


def published():
    """MiniLM's own weights, by their names in `Meaning`."""
    return {f"encoder.{name}": tensor for name, tensor in AutoModel.from_pretrained(MINILM, add_pooling_layer=False).state_dict().items()}


def network(state):
    graph = Graph()
    places = state["encoder.embeddings.position_embeddings.weight"][:WINDOW]
    hidden = encoder(graph, state, places, Second("types", "type", state["encoder.embeddings.token_type_embeddings.weight"]))
    mean = graph.node("ReduceMean", [hidden, graph.weight("tokens", np.array([1]))], keepdims=0)
    graph.node("LpNormalization", [mean], "vector", axis=-1, p=2)
    outputs = [("vector", TensorProto.FLOAT, [1, hidden_size(state)])]
    if "stance.weight" in state:
        first = graph.node("Gather", [hidden, graph.weight("first", np.array(0))], axis=1)
        both = graph.node("Concat", [first, mean], axis=-1)
        inner = gelu(graph, graph.linear("stance_hidden", both, state["stance_hidden.weight"], state["stance_hidden.bias"]))
        graph.node("Identity", [graph.linear("stance", inner, state["stance.weight"], state["stance.bias"])], "stance")
        outputs.append(("stance", TensorProto.FLOAT, [1, len(STANCES)]))
    return finished(graph, "meaning", ["ids", "types"], outputs)


def hidden_size(state):
    return state["encoder.embeddings.LayerNorm.weight"].shape[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--checkpoint", type=pathlib.Path)
    parser.add_argument("--name", required=True, help="what the model is called in case files and exports")
    parser.add_argument("--plain", action="store_true", help="leave out the quantisation, to measure what it costs")
    parser.add_argument("--out", required=True, type=pathlib.Path)
    options = parser.parse_args()
    saved = torch.load(options.checkpoint, map_location="cpu")["averaged"] if options.checkpoint else published()
    state = {name: tensor.float().numpy() for name, tensor in saved.items()}
    write(network(state), options.out, "meaning", options.plain, {"name": options.name, "window": WINDOW, "claim": CLAIM, "pair": PAIR})


if __name__ == "__main__":
    main()
