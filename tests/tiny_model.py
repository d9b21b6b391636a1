"""A sentence model of random weights in the layout of a real folder, small enough to follow by hand."""

import json

import numpy as np
import pytest

LETTERS = "abcdefghijklmnopqrstuvwxyz"
TOKENS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *LETTERS, *(f"##{letter}" for letter in LETTERS), "child", "労"]
SIZES = {
    "hidden_size": 8,
    "intermediate_size": 12,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "max_position_embeddings": 20,
    "layer_norm_eps": 1e-12,
    "pad_token_id": 0,
    "hidden_act": "gelu",
    "model_type": "bert",
}


def draw_weights(seed=0, sizes=SIZES):
    """Random arrays by the names under which a BERT is published."""
    rng = np.random.default_rng(seed)
    hidden, inner = sizes["hidden_size"], sizes["intermediate_size"]
    shapes = {
        "embeddings.word_embeddings.weight": (len(TOKENS), hidden),
        "embeddings.position_embeddings.weight": (sizes["max_position_embeddings"], hidden),
        "embeddings.token_type_embeddings.weight": (2, hidden),
        **name_layer("embeddings.LayerNorm", hidden),
    }
    for layer in range(sizes["num_hidden_layers"]):
        at = f"encoder.layer.{layer}."
        for part in ("self.query", "self.key", "self.value", "output.dense"):
            shapes |= name_layer(f"{at}attention.{part}", hidden, hidden)
        shapes |= name_layer(f"{at}attention.output.LayerNorm", hidden)
        shapes |= name_layer(f"{at}intermediate.dense", inner, hidden)
        shapes |= name_layer(f"{at}output.dense", hidden, inner)
        shapes |= name_layer(f"{at}output.LayerNorm", hidden)
    return {name: rng.normal(0, 0.7, shape).astype(np.float32) for name, shape in shapes.items()}


def name_layer(name, *shape):
    return {f"{name}.weight": shape, f"{name}.bias": shape[:1]}


def write_model(folder, *, seed=0, head="", extra=None, **config):
    """A folder with config.json, model.safetensors, tokenizer.json; `extra` are more JSON files."""
    save_file = pytest.importorskip("safetensors.numpy", reason="safetensors is not installed").save_file
    folder.mkdir(parents=True, exist_ok=True)
    sizes = SIZES | config
    (folder / "config.json").write_text(json.dumps(sizes))
    weights = {head + name: array for name, array in draw_weights(seed, sizes).items()}
    save_file(weights, folder / "model.safetensors")
    build_tokenizer().save(str(folder / "tokenizer.json"))
    for name, content in (extra or {}).items():
        (folder / name).write_text(json.dumps(content))
    return folder


def build_tokenizer():
    tokenizers = pytest.importorskip("tokenizers", reason="tokenizers is not installed")
    vocabulary = {token: number for number, token in enumerate(TOKENS)}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordPiece(vocabulary, unk_token="[UNK]"))  # noqa: S106  a mark, no password
    tokenizer.normalizer = tokenizers.normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    marks = [(token, vocabulary[token]) for token in ("[CLS]", "[SEP]")]
    tokenizer.post_processor = tokenizers.processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=marks
    )
    return tokenizer
