"""The forward pass of a BERT-type sentence encoder in numpy (Devlin et al. 2019; Reimers & Gurevych 2019)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Ids = NDArray[np.int64]

ERF = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
"""Coefficients a5 to a1 of Abramowitz & Stegun (1964), 7.1.26; error below 1.5e-7."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """Weights and sizes of one encoder.

    Attributes:
        weights: arrays by their published names ("encoder.layer.0.attention.self.query.weight" …), float32.
        layers: number of layers.
        heads: attention heads per layer.
        epsilon: the layer norms' epsilon.
        offset: id of the first position (0 for BERT, padding id + 1 for RoBERTa types).
        length: longest sequence in tokens; longer ones are cut.
    """

    weights: Mapping[str, Array]
    layers: int
    heads: int
    epsilon: float
    offset: int
    length: int


def encode_tokens(encoder: Encoder, sequences: Sequence[Sequence[int]], *, batch: int = 32) -> Array:
    """Mean-pooled unit vectors, (n, hidden), of token id sequences that carry their special tokens.

    Sequences are batched by length, so that little padding is computed.
    """
    hidden = encoder.weights["embeddings.word_embeddings.weight"].shape[1]
    vectors = np.zeros((len(sequences), hidden), dtype=np.float32)
    order = sorted(range(len(sequences)), key=lambda i: len(sequences[i]))
    for first in range(0, len(order), batch):
        rows = order[first : first + batch]
        ids, mask = pad_tokens([sequences[row][: encoder.length] for row in rows])
        vectors[rows] = pool_mean(run_layers(encoder, ids, mask), mask)
    return vectors


def pad_tokens(sequences: Sequence[Sequence[int]]) -> tuple[Ids, Array]:
    """Ids (b, t), padded with 0, and their mask (b, t) of 1 and 0."""
    longest = max(1, *map(len, sequences))
    ids = np.zeros((len(sequences), longest), dtype=np.int64)
    mask = np.zeros((len(sequences), longest), dtype=np.float32)
    for row, sequence in enumerate(sequences):
        ids[row, : len(sequence)] = sequence
        mask[row, : len(sequence)] = 1
    return ids, mask


def pool_mean(states: Array, mask: Array) -> Array:
    """Unit vectors (b, h): the mean of the states (b, t, h) where mask (b, t) is 1."""
    mean = (states * mask[:, :, None]).sum(axis=1) / np.maximum(mask.sum(axis=1, keepdims=True), 1)
    unit: Array = mean / np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-12)
    return unit


def run_layers(encoder: Encoder, ids: Ids, mask: Array) -> Array:
    """Last hidden states (b, t, h) of ids (b, t)."""
    states = embed_tokens(encoder, ids)
    bias: Array = ((1 - mask) * np.float32(-1e9))[:, None, None, :]
    for layer in range(encoder.layers):
        states = run_layer(encoder, f"encoder.layer.{layer}.", states, bias)
    return states


def embed_tokens(encoder: Encoder, ids: Ids) -> Array:
    """Word + position + segment embeddings, normalised: (b, t, h)."""
    W = encoder.weights
    positions = np.arange(ids.shape[1]) + encoder.offset
    states = (
        W["embeddings.word_embeddings.weight"][ids]
        + W["embeddings.position_embeddings.weight"][positions]
        + W["embeddings.token_type_embeddings.weight"][0]
    )
    return norm_layer(encoder, "embeddings.LayerNorm.", states)


def run_layer(encoder: Encoder, name: str, states: Array, bias: Array) -> Array:
    """One transformer layer: attention and feed-forward, each with residual and norm."""
    W = encoder.weights
    attended = attend(encoder, name + "attention.self.", states, bias)
    attended = apply_dense(W, name + "attention.output.dense.", attended)
    states = norm_layer(encoder, name + "attention.output.LayerNorm.", states + attended)
    inner = apply_gelu(apply_dense(W, name + "intermediate.dense.", states))
    outer = apply_dense(W, name + "output.dense.", inner)
    return norm_layer(encoder, name + "output.LayerNorm.", states + outer)


def attend(encoder: Encoder, name: str, states: Array, bias: Array) -> Array:
    """Scaled dot-product attention, softmax(Q Kᵀ / √d) V, over the heads (Vaswani et al. 2017)."""
    b, t, h = states.shape
    d = h // encoder.heads

    def split(part: str) -> Array:
        projected = apply_dense(encoder.weights, f"{name}{part}.", states)
        return projected.reshape(b, t, encoder.heads, d).transpose(0, 2, 1, 3)

    Q, K, V = split("query"), split("key"), split("value")
    logits = Q @ K.transpose(0, 1, 3, 2) / np.float32(np.sqrt(d)) + bias
    weights = np.exp(logits - logits.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    mixed: Array = (weights @ V).transpose(0, 2, 1, 3).reshape(b, t, h)
    return mixed


def apply_dense(W: Mapping[str, Array], name: str, states: Array) -> Array:
    """The layer `name`, x Wᵀ + b."""
    flat = states.reshape(-1, states.shape[-1])  # one large product instead of one for each sequence
    dense: Array = flat @ W[name + "weight"].T + W[name + "bias"]
    return dense.reshape(*states.shape[:-1], -1)


def norm_layer(encoder: Encoder, name: str, states: Array) -> Array:
    """Layer norm over the last axis (Ba et al. 2016)."""
    W = encoder.weights
    centred = states - states.mean(axis=-1, keepdims=True)
    variance = np.square(centred).mean(axis=-1, keepdims=True)
    normed: Array = centred / np.sqrt(variance + encoder.epsilon) * W[name + "weight"] + W[name + "bias"]
    return normed.astype(np.float32, copy=False)


def apply_gelu(x: Array) -> Array:
    """GELU, x Φ(x), with erf by the polynomial ERF."""
    z = np.abs(x) * np.float32(np.sqrt(0.5))
    t = 1 / (1 + np.float32(0.3275911) * z)
    poly = np.zeros_like(t)
    for coefficient in ERF:
        poly = (poly + np.float32(coefficient)) * t
    erf = np.sign(x) * (1 - poly * np.exp(-z * z))
    result: Array = (x * np.float32(0.5) * (1 + erf)).astype(np.float32, copy=False)
    return result
