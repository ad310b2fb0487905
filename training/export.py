"""Exports a trained reader: python export.py --run run/final.pt --vocabulary vocab.txt --data data.pickle --out ../models/reader

Weights of the encoder become int8 per channel, the word embeddings int8 by row; heads and norms stay in float.
Weights use seven bits, so that processors without VNNI compute the same sums.
"""

import argparse
import hashlib
import json
import pickle
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from lemmas import learn
from model import Reader

TAG_OUTPUTS = ("end", "name", "entity", "part", "attribution")


class Words(nn.Module):
    """Word embeddings in int8, one scale a row."""

    def __init__(self, embedding):
        super().__init__()
        weight = embedding.weight.detach()
        scale = weight.abs().amax(1, keepdim=True) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))

    def forward(self, ids):
        return self.rows[ids].float() * self.scale[ids]


class Encode(nn.Module):
    """One passage: ids, shapes, joins [pieces]; first, last [tokens] to labels and scores."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, shapes, joins, first, last):
        x = self.reader.vectors(*(t.long().unsqueeze(0) for t in (ids, shapes, joins, first, last)))
        out = {key: value.squeeze(0) for key, value in self.reader.heads(x).items()}
        tags = (out["upos"].argmax(-1).int(), out["xpos"].argmax(-1).int())
        return (x.squeeze(0), *tags, *(out[key] for key in TAG_OUTPUTS), out["arc"], out["root"], out["link"])


class Label(nn.Module):
    """Labels of chosen arcs: vectors [tokens, width], governor [tokens] (a root governs itself)."""

    def __init__(self, relation):
        super().__init__()
        self.relation = relation

    def forward(self, vectors, governor):
        return self.relation(vectors, vectors[governor.long()]).argmax(-1).int()


def export(model, inputs, names, outputs, axes, path):
    torch.onnx.export(model, inputs, str(path), input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--run", type=Path, required=True)
    options.add_argument("--vocabulary", type=Path, required=True)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--float", action="store_true", help="leave all weights in float, to compare")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    saved = torch.load(chosen.run)
    reader = Reader({key: len(values) for key, values in saved["labels"].items()} | {"end": 2})
    reader.load_state_dict(saved["average"])
    reader.eval()
    if not chosen.float:
        reader.words = Words(reader.words)
    with torch.no_grad():
        write_models(reader, chosen.out, chosen.float)
    shutil.copy(chosen.vocabulary, chosen.out / "vocabulary.txt")
    train = pickle.loads(chosen.data.read_bytes())["train"]
    (chosen.out / "lemmas.json").write_text(json.dumps(learn(train["ewt"] + train["gum"], train["polnear"] + train["conflict"], chosen.vocabulary), ensure_ascii=False, indent=0, sort_keys=True) + "\n")
    rounded = lambda values: [[round(v, 4) for v in row] for row in values.tolist()]
    chain = {"start": rounded(reader.start.unsqueeze(0))[0], "transitions": rounded(reader.transitions)}
    manifest = {"version": version(chosen.out), "labels": saved["labels"], "chain": chain}
    (chosen.out / "reader.json").write_text(json.dumps(manifest, indent=1) + "\n")


def version(folder):
    digest = hashlib.sha256()
    for name in ("encoder.onnx", "lemmas.json", "relation.onnx", "vocabulary.txt"):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:12]


def write_models(reader, out, as_float):
    pieces = torch.tensor([101, 2057, 2360, 102], dtype=torch.int32)
    zeros = torch.zeros(4, dtype=torch.int32)
    at = torch.tensor([1, 2], dtype=torch.int32)
    outputs = ["vectors", "upos", "xpos", *TAG_OUTPUTS, "arc", "root", "link"]
    axes = {name: {0: "pieces"} for name in ("ids", "shapes", "joins")}
    axes |= {name: {0: "tokens"} for name in ("first", "last", *outputs)}
    axes["arc"] = axes["link"] = {0: "tokens", 1: "tokens"}
    raw = out / "encoder.float.onnx"
    export(Encode(reader), (pieces, zeros, zeros, at, at), ["ids", "shapes", "joins", "first", "last"], outputs, axes, raw)
    if as_float:
        raw.rename(out / "encoder.onnx")
    else:
        quantise(raw, out / "encoder.onnx")
    vectors = torch.zeros(2, 384)
    axes = {"vectors": {0: "tokens"}, "governor": {0: "tokens"}, "deprel": {0: "tokens"}}
    export(Label(reader.relation), (vectors, at - 1), ["vectors", "governor"], ["deprel"], axes, out / "relation.onnx")


def quantise(raw, path):
    import onnx

    graph = onnx.load(raw).graph
    layers = [n.name for n in graph.node if n.op_type in ("MatMul", "Gemm") and "/layers." in n.name]
    quantize_dynamic(raw, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, nodes_to_quantize=layers, op_types_to_quantize=["MatMul", "Gemm"])
    raw.unlink()


if __name__ == "__main__":
    main()
