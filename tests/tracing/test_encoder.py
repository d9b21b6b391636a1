import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taiwa.tracing.encoder import Encoder, apply_gelu, encode_tokens, pad_tokens, pool_mean
from tiny_model import SIZES, TOKENS, draw_weights

WEIGHTS = draw_weights()
HEADS, LAYERS, EPSILON = SIZES["num_attention_heads"], SIZES["num_hidden_layers"], SIZES["layer_norm_eps"]
SEQUENCE = st.lists(st.integers(0, len(TOKENS) - 1), min_size=1, max_size=9)


def make_encoder(offset=0, length=18):
    return Encoder(WEIGHTS, LAYERS, HEADS, EPSILON, offset, length)


def encode_slowly(ids, offset=0):
    """One sequence in double precision, token by token and head by head, as the papers write it."""
    table = {name: array.astype(float) for name, array in WEIGHTS.items()}
    states = [
        normalise(
            table["embeddings.word_embeddings.weight"][token]
            + table["embeddings.position_embeddings.weight"][place + offset]
            + table["embeddings.token_type_embeddings.weight"][0],
            table,
            "embeddings.LayerNorm",
        )
        for place, token in enumerate(ids)
    ]
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}."
        mixed = attend_slowly(states, table, at + "attention.self.")
        states = [
            normalise(
                state + multiply(mix, table, at + "attention.output.dense"),
                table,
                at + "attention.output.LayerNorm",
            )
            for state, mix in zip(states, mixed, strict=True)
        ]
        states = [feed_forward(state, table, at) for state in states]
    mean = sum(states) / len(states)
    return mean / math.sqrt(mean @ mean)


def attend_slowly(states, table, at):
    queries, keys, values = (
        [multiply(state, table, at + part) for state in states] for part in ("query", "key", "value")
    )
    size = len(states[0]) // HEADS
    mixed = [np.zeros(len(states[0])) for _ in states]
    for place, query in enumerate(queries):
        for head in range(HEADS):
            own = slice(head * size, (head + 1) * size)
            powers = [math.exp(query[own] @ key[own] / math.sqrt(size)) for key in keys]
            for power, value in zip(powers, values, strict=True):
                mixed[place][own] += power / sum(powers) * value[own]
    return mixed


def feed_forward(state, table, at):
    inner = multiply(state, table, at + "intermediate.dense")
    inner = np.array([x / 2 * (1 + math.erf(x / math.sqrt(2))) for x in inner])
    return normalise(state + multiply(inner, table, at + "output.dense"), table, at + "output.LayerNorm")


def multiply(state, table, name):
    return table[name + ".weight"] @ state + table[name + ".bias"]


def normalise(state, table, name):
    centred = state - state.mean()
    return (
        centred / math.sqrt((centred**2).mean() + EPSILON) * table[name + ".weight"] + table[name + ".bias"]
    )


@settings(max_examples=20, deadline=None)
@given(st.lists(SEQUENCE, min_size=1, max_size=5), st.sampled_from([0, 1]))
def test_the_fast_pass_is_the_slow_one(sequences, offset):
    fast = encode_tokens(make_encoder(offset), sequences, batch=2)
    slow = np.array([encode_slowly(ids, offset) for ids in sequences])
    assert fast == pytest.approx(slow, abs=2e-5)


@given(SEQUENCE, SEQUENCE)
def test_a_text_is_the_same_beside_a_longer_one(first, second):
    encoder = make_encoder()
    alone, beside = encode_tokens(encoder, [first])[0], encode_tokens(encoder, [first, second])[0]
    assert alone == pytest.approx(beside, abs=1e-5)


def test_long_sequences_are_cut():
    cut = encode_tokens(make_encoder(length=4), [[2, 5, 6, 7, 8, 9], [2, 5, 6, 7]])
    assert cut[0] == pytest.approx(cut[1], abs=1e-6)


def test_no_text_is_no_vector_and_no_token_is_nought():
    encoder = make_encoder()
    assert encode_tokens(encoder, []).shape == (0, SIZES["hidden_size"])
    assert encode_tokens(encoder, [[]]).tolist() == [[0] * SIZES["hidden_size"]]


def test_padding_is_masked():
    ids, mask = pad_tokens([[5, 6], [7]])
    assert (ids.tolist(), mask.tolist()) == ([[5, 6], [7, 0]], [[1, 1], [1, 0]])


def test_the_mean_leaves_padding_out():
    states = np.array([[[3, 4], [100, 100]]], dtype=np.float32)
    assert pool_mean(states, np.array([[1, 0]], dtype=np.float32))[0] == pytest.approx([0.6, 0.8])


@given(st.floats(-20, 20, width=32))
def test_gelu_is_near_its_definition(x):
    exact = x / 2 * (1 + math.erf(x / math.sqrt(2)))
    assert float(apply_gelu(np.array([x], dtype=np.float32))[0]) == pytest.approx(exact, abs=5e-6)
