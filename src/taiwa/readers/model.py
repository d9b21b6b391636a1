"""A sentence model from a folder: config.json, model.safetensors, tokenizer.json (any MiniLM or E5 type)."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from taiwa.tracing.encoder import Array, Encoder, encode_tokens
from taiwa.tracing.script import JAPANESE
from taiwa.vocabulary.errors import InputError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WHOLE = 0.8
"""Tokens per character of Japanese below which a model has tokens for whole words."""
SUPPORTED = ("bert", "roberta", "xlm-roberta")
FILES = ("config.json", "model.safetensors", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class Model:
    """An encoder with its tokenizer.

    Attributes:
        encoder: weights and sizes.
        tokenizer: text to ids, special tokens included.
        prefix: words the model was trained to see before a text ("query: " for E5), often empty.
        digest: of the files, the longest sequence and the prefix: the key under which vectors are cached.
    """

    encoder: Encoder
    tokenizer: "Tokenizer"
    prefix: str
    digest: str

    def reads(self, text: str) -> bool:
        """Whether the model was made for the text's language.

        An English model cuts Japanese into single characters, and what it says of them means nothing; one
        made for Japanese has tokens for whole words.
        """
        if not JAPANESE.search(text):
            return True
        tokens = self.tokenizer.encode(text, add_special_tokens=False).ids
        return len(tokens) < WHOLE * len("".join(text.split()))

    def encode(self, texts: Sequence[str]) -> Array:
        """Unit vectors (n, hidden) of the texts."""
        encodings = self.tokenizer.encode_batch([self.prefix + text for text in texts])
        return encode_tokens(self.encoder, [encoding.ids for encoding in encodings])


def read_model(folder: Path) -> Model:
    """Load a model folder.

    Raises:
        InputError: a file is missing or damaged, the architecture is another, or the extra is not installed.
    """
    for name in FILES:
        if not (folder / name).is_file():
            raise InputError(
                f"no {name} there",
                where=str(folder),
                remedy="Give the folder of a MiniLM or E5 type model with " + ", ".join(FILES) + ".",
            )
    try:
        model = load_model(folder)
        model.encode(["a"])  # a missing or misshapen array shows itself here, not in the middle of a run
    except ModuleNotFoundError as error:
        raise InputError(
            f"the package {error.name} is not installed", remedy="Install it: pip install 'taiwa[semantic]'."
        ) from error
    except InputError:
        raise
    except Exception as error:  # the tokenizer library raises bare Exception for a bad file
        raise InputError(
            f"the model cannot be read ({error})", where=str(folder), remedy="Fetch the folder again."
        ) from error
    return model


def load_model(folder: Path) -> Model:
    """Weights, sizes and tokenizer of a complete folder."""
    from safetensors.numpy import load_file  # noqa: PLC0415  an extra, needed only with --semantic
    from tokenizers import Tokenizer  # noqa: PLC0415  as above

    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if config.get("model_type") not in SUPPORTED or config.get("hidden_act", "gelu") != "gelu":
        raise InputError(
            f"a model of type {config.get('model_type')!r} ({config.get('hidden_act')}) is not supported",
            where=str(folder),
            remedy="Give one of type " + ", ".join(SUPPORTED) + " with gelu.",
        )
    arrays = load_file(folder / "model.safetensors")
    weights = {strip_prefix(name): array.astype(np.float32) for name, array in arrays.items()}
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    length = find_length(folder, config)
    tokenizer.no_padding()
    tokenizer.enable_truncation(length)
    prefix = find_prefix(folder, config)
    digest = hashlib.sha256(f"{length} {prefix}".encode())
    for name in FILES:
        digest.update((folder / name).read_bytes())
    return Model(build_encoder(config, weights, length), tokenizer, prefix, digest.hexdigest())


def strip_prefix(name: str) -> str:
    """The weight's name without the model's own ("bert.", "roberta.")."""
    head, _, rest = name.partition(".")
    return rest if head in {"bert", "roberta"} else name


def build_encoder(config: dict[str, Any], weights: dict[str, Array], length: int) -> Encoder:
    """The encoder for a config; RoBERTa types count positions from the padding id + 1."""
    return Encoder(
        weights=weights,
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        epsilon=config["layer_norm_eps"],
        offset=0 if config["model_type"] == "bert" else config["pad_token_id"] + 1,
        length=length,
    )


def find_length(folder: Path, config: dict[str, Any]) -> int:
    """The longest sequence in tokens: the sentence config's, else 256, within the position table."""
    path = folder / "sentence_bert_config.json"
    wanted = (
        json.loads(path.read_text(encoding="utf-8")).get("max_seq_length", 256) if path.is_file() else 256
    )
    return min(int(wanted or 256), int(config["max_position_embeddings"]) - 2)


def find_prefix(folder: Path, config: dict[str, Any]) -> str:
    """The prompt to put before a text: the folder's own "query" prompt, "query: " for E5, else none."""
    path = folder / "config_sentence_transformers.json"
    prompts = json.loads(path.read_text(encoding="utf-8")).get("prompts", {}) if path.is_file() else {}
    named = f"{config.get('_name_or_path', '')} {folder.name}".lower()
    return str(prompts.get("query") or ("query: " if "e5" in re.split(r"[\W_]+", named) else ""))
