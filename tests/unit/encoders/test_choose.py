import subprocess
import sys

import pytest

from agent.encoders import choose
from agent.encoders.choose import available, choose_encoder
from agent.encoders.clip import ClipEncoder
from agent.encoders.compact import CompactEncoder
from agent.errors import EncoderError
from tests import checkpoints


@pytest.fixture
def nowhere(monkeypatch, tmp_path):
    """No CLIP on disk."""
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.delenv("TRANSFORMERS_OFFLINE", raising=False)


def test_auto_does_not_ask_the_hub_when_it_may_not(nowhere, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setattr(choose, "hub_answers", lambda: pytest.fail("asked the hub"))
    encoder, why = choose_encoder("auto")
    assert isinstance(encoder, CompactEncoder)
    assert why == (
        "Encoder: compact (bundled), because CLIP is not on disk and HF_HUB_OFFLINE is set."
    )


def test_auto_takes_compact_when_the_hub_is_silent(nowhere, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "0")
    monkeypatch.setattr(choose, "hub_answers", lambda: False)
    encoder, why = choose_encoder("auto")
    assert encoder.description.name == "compact"
    assert "the hub does not answer" in why


def test_auto_takes_clip_when_it_is_on_disk(monkeypatch, tmp_path):
    made = ClipEncoder(str(checkpoints.clip(tmp_path / "clip")))
    monkeypatch.setattr(choose, "is_on_disk", lambda: True)
    monkeypatch.setattr(choose, "ClipEncoder", lambda: made)
    encoder, why = choose_encoder("auto")
    assert encoder is made
    assert "it is on disk; on torch; vitrine index finds out" in why


def test_auto_falls_back_when_clip_is_broken(monkeypatch):
    def broken():
        raise EncoderError("it is torn.")

    monkeypatch.setattr(choose, "is_on_disk", lambda: True)
    monkeypatch.setattr(choose, "ClipEncoder", broken)
    encoder, why = choose_encoder("auto")
    assert encoder.description.name == "compact"
    assert why.endswith("because it is torn.")


def test_a_folder_is_loaded_by_what_is_in_it(tmp_path):
    folder = checkpoints.clip(tmp_path / "clip")
    encoder, why = choose_encoder(str(folder))
    assert encoder.description.name == str(folder)
    assert str(folder) in why


@pytest.mark.parametrize("name", ["auto:int8", "compact:int8"])
def test_eight_bits_go_with_clip_alone(name):
    with pytest.raises(EncoderError, match="goes with clip"):
        choose_encoder(name)


def test_compact_and_the_facts_need_no_torch():
    code = (
        "import sys; from agent.encoders.choose import available, choose_encoder;"
        "available(); choose_encoder('compact')[0].encode_texts(['a']);"
        "assert not {'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_what_is_available_is_told(nowhere):
    facts = available()
    assert "17 languages" in facts["compact"]
    assert "not on disk" in facts["clip"]
