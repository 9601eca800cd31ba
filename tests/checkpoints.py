"""Tiny checkpoints with random weights, in the layouts that the real models have on disk."""

import json
from pathlib import Path

import torch
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors, trainers
from transformers import (
    CLIPConfig,
    CLIPModel,
    DistilBertConfig,
    DistilBertModel,
    GemmaTokenizerFast,
    SiglipConfig,
    SiglipModel,
)

SENTENCES = ["red running shoes", "blaue Vase", "赤いシャツ", "красные кроссовки", "حذاء أحمر"] * 4
_TYPES = "sentence_transformers.models"

_TINY = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2}
_TINY |= {"num_attention_heads": 2}
_FULL_WORDS = {"hidden_size": 512, "intermediate_size": 2048, "num_hidden_layers": 12}
_FULL_WORDS |= {"num_attention_heads": 8}
_FULL_VISION = {"hidden_size": 768, "intermediate_size": 3072, "num_hidden_layers": 12}
_FULL_VISION |= {"num_attention_heads": 12}
_FULL_STUDENT = {"dim": 768, "hidden_dim": 3072, "n_layers": 6, "n_heads": 12}


def _write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def _preprocessor(size, kind):
    return {
        "crop_size": size, "do_center_crop": kind == "CLIP", "do_normalize": True,
        "do_resize": True, "resample": 3, "size": size if kind == "CLIP" else
        {"height": size, "width": size},
        "image_mean": [0.5, 0.5, 0.5], "image_std": [0.25, 0.25, 0.25],
        "image_processor_type": f"{kind}ImageProcessor",
    }  # fmt: skip


def clip(folder: Path, *, dimension=32, tokens=77, limit: bool = True, full: bool = False) -> Path:
    """Like ``clip-ViT-B-32``; without ``limit`` its tokenizer does not know the longest text.

    With ``full`` it has the real one's size, 151 million weights.
    """
    side, patch = (224, 32) if full else (32, 8)
    torch.manual_seed(0)
    inner = folder / "0_CLIPModel"
    tokenizer = Tokenizer(models.BPE(unk_token="<|endoftext|>", end_of_word_suffix="</w>"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r"\p{L}+|\p{N}|[^\s\p{L}\p{N}]+"), "removed", invert=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    trainer = trainers.BpeTrainer(
        vocab_size=500,
        end_of_word_suffix="</w>",
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
    )
    tokenizer.train_from_iterator(SENTENCES, trainer)
    ranks = tokenizer.get_vocab()
    order = [*sorted(ranks, key=ranks.get), "<|startoftext|>", "<|endoftext|>"]
    vocabulary = {token: number for number, token in enumerate(order)}
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    _write(inner / "vocab.json", vocabulary)
    lines = ["#version: 0.2", *(" ".join(m) if isinstance(m, list) else m for m in merges)]
    (inner / "merges.txt").write_text("\n".join(lines) + "\n", "utf-8")
    special = {"bos_token": "<|startoftext|>"} | dict.fromkeys(
        ("eos_token", "unk_token", "pad_token"), "<|endoftext|>"
    )
    settings = {**special, "do_lower_case": True, "tokenizer_class": "CLIPTokenizer"}
    if limit:
        settings["model_max_length"] = tokens
    _write(inner / "tokenizer_config.json", settings)
    _write(inner / "special_tokens_map.json", special)
    _write(inner / "preprocessor_config.json", _preprocessor(side, "CLIP"))
    both = {"projection_dim": dimension}
    words = {"vocab_size": 49408 if full else len(vocabulary), "max_position_embeddings": tokens}
    words |= {"bos_token_id": len(vocabulary) - 2, "eos_token_id": len(vocabulary) - 1}
    words["pad_token_id"] = len(vocabulary) - 1
    config = CLIPConfig(
        projection_dim=dimension,
        text_config=(_FULL_WORDS if full else _TINY) | both | words,
        vision_config=(_FULL_VISION if full else _TINY)
        | both
        | {"image_size": side, "patch_size": patch},
    )
    CLIPModel(config).eval().save_pretrained(inner)
    entry = {"idx": 0, "name": "0", "path": "0_CLIPModel", "type": f"{_TYPES}.CLIPModel"}
    _write(folder / "modules.json", [entry])
    _write(folder / "config_sentence_transformers.json", {"__version__": {}})
    return folder


def student(folder: Path, *, dimension=32, full: bool = False) -> Path:
    """Like ``clip-ViT-B-32-multilingual-v1``: texts only, not normalized.

    With ``full`` it has the real one's size, 135 million weights.
    """
    shape = _FULL_STUDENT if full else {"dim": 32, "hidden_dim": 64, "n_layers": 2, "n_heads": 2}
    torch.manual_seed(1)
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=False)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    trainer = trainers.WordPieceTrainer(vocab_size=400, special_tokens=special)
    tokenizer.train_from_iterator(SENTENCES, trainer)
    marks = [(token, tokenizer.token_to_id(token)) for token in ("[CLS]", "[SEP]")]
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=marks
    )
    folder.mkdir(parents=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    names = {f"{token.strip('[]').lower()}_token": token for token in special}
    _write(folder / "special_tokens_map.json", names)
    settings = {**names, "model_max_length": 512, "tokenizer_class": "DistilBertTokenizer"}
    _write(folder / "tokenizer_config.json", settings)
    ranks = tokenizer.get_vocab()
    (folder / "vocab.txt").write_text("\n".join(sorted(ranks, key=ranks.get)) + "\n", "utf-8")
    config = DistilBertConfig(vocab_size=119547 if full else len(ranks), **shape)
    DistilBertModel(config).eval().save_pretrained(folder)
    _write(folder / "sentence_bert_config.json", {"max_seq_length": 128, "do_lower_case": False})
    pooling = {"word_embedding_dimension": shape["dim"], "pooling_mode_mean_tokens": True}
    _write(folder / "1_Pooling" / "config.json", pooling | {"pooling_mode_cls_token": False})
    dense = {"in_features": shape["dim"], "out_features": dimension, "bias": False}
    dense["activation_function"] = "torch.nn.modules.linear.Identity"
    _write(folder / "2_Dense" / "config.json", dense)
    weight = {"linear.weight": torch.randn(dimension, shape["dim"])}
    torch.save(weight, folder / "2_Dense" / "pytorch_model.bin")
    parts = [("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Dense", "Dense")]
    _write(
        folder / "modules.json",
        [
            {"idx": place, "name": str(place), "path": path, "type": f"{_TYPES}.{kind}"}
            for place, (path, kind) in enumerate(parts)
        ],
    )
    return folder


def siglip(folder: Path) -> Path:
    """Like a SigLIP model as its makers publish it: no file of sentence-transformers."""
    torch.manual_seed(2)
    folder.mkdir(parents=True)
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    special = ["<pad>", "<eos>", "<bos>", "<unk>"]
    trainer = trainers.BpeTrainer(vocab_size=300, special_tokens=special)
    tokenizer.train_from_iterator(SENTENCES, trainer)
    tokenizer.save(str(folder / "tokenizer.json"))
    fast = GemmaTokenizerFast(tokenizer_file=str(folder / "tokenizer.json"))
    fast.save_pretrained(folder)
    _write(folder / "preprocessor_config.json", _preprocessor(32, "Siglip"))
    _write(folder / "processor_config.json", {"processor_class": "SiglipProcessor"})
    words = {"vocab_size": len(fast), "max_position_embeddings": 16, "projection_size": 32}
    config = SiglipConfig(
        text_config=_TINY | words, vision_config=_TINY | {"image_size": 32, "patch_size": 8}
    )
    SiglipModel(config).eval().save_pretrained(folder)
    return folder
