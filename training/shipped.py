"""The shipped model's weights, back in the form that training keeps them in: what int8 took away stays away."""
import json

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from reader import LINK

LAYERS = 6


def shipped_state(path):
    """Weights by their names in `Reader`, from the ONNX file that export.py wrote."""
    kept = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer}

    def weight(name):
        if name in kept:
            return kept[name]
        return kept[f"{name}_quantized"].astype(np.float32) * kept[f"{name}_scale"]

    out = {"encoder.embeddings.word_embeddings.weight": kept["words"].astype(np.float32) * kept["words.scale"],
           "encoder.embeddings.position_embeddings.weight": kept["places"],
           "shape.weight": kept["shape"]}
    for part in ("weight", "bias"):
        out[f"encoder.embeddings.LayerNorm.{part}"] = kept[f"norm.{part}"]
    for number in range(LAYERS):
        at, short = f"encoder.encoder.layer.{number}", f"layer{number}"
        matrix, bias = weight(f"{short}.attention.weight"), kept[f"{short}.attention.bias"]
        for part, some, add in zip(("query", "key", "value"), np.split(matrix, 3, 1), np.split(bias, 3)):
            out[f"{at}.attention.self.{part}.weight"], out[f"{at}.attention.self.{part}.bias"] = some.T, add
        out[f"{at}.intermediate.dense.weight"], out[f"{at}.intermediate.dense.bias"] = weight(f"{short}.wide.weight").T, kept[f"{short}.wide.bias"]
        for name, dense, norm in (("attended", "attention.output.dense", "attention.output.LayerNorm"), ("narrow", "output.dense", "output.LayerNorm")):
            out[f"{at}.{dense}.weight"], out[f"{at}.{dense}.bias"] = weight(f"{short}.{name}.weight").T, kept[f"{short}.{name}.bias"]
            out[f"{at}.{norm}.weight"], out[f"{at}.{norm}.bias"] = kept[f"{short}.{name}.norm.w"], kept[f"{short}.{name}.norm.b"]
    for name in ("cue", "of_cue", "of_token", "role", "name", "link_from", "link_to"):
        if f"{name}.weight" not in kept:
            continue
        out[f"{name}.weight"], out[f"{name}.bias"] = kept[f"{name}.weight"].T, kept[f"{name}.bias"]
    roles, width = kept["role.bias"].shape[0], kept["of_cue.bias"].shape[0]
    out["pair"] = kept["pair"].reshape(width, roles, width).transpose(1, 0, 2)
    out["distance.weight"] = kept["distance"]
    return {name: torch.tensor(np.ascontiguousarray(value)).float() for name, value in out.items()}


def shipped_reader(model, folder):
    """`model` with the weights of the model in a folder; parts of it that the shipped one lacks stay as they are."""
    state = shipped_state(folder / "reader.onnx")
    chains = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    fresh = model.state_dict()
    for chain in ("cues", "roles", "names"):
        if chain in chains:
            state[f"{chain}.step"] = torch.tensor(chains[chain])
    if "far" in chains:
        state["link_far.weight"] = torch.tensor(chains["far"])[:, None]
        for part in ("weight", "bias"):
            state[f"link_from.{part}"] *= LINK ** 0.5
    state["encoder.embeddings.token_type_embeddings.weight"] = torch.zeros_like(fresh["encoder.embeddings.token_type_embeddings.weight"])
    model.load_state_dict({**fresh, **state})
    return model
