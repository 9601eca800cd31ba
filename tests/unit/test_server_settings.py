import pytest

from agent.errors import SettingsError
from agent.settings import Settings, load_settings, read_key


def settings(**values):
    return load_settings(values, environment={})


def test_the_key_comes_from_a_file_and_is_never_shown(tmp_path):
    place = tmp_path / "key"
    place.write_text("top-secret\n")
    assert read_key(settings(qdrant_key_file=place)) == "top-secret"
    assert read_key(settings(qdrant_key_file=place, qdrant_key="nearer")) == "nearer"
    assert read_key(Settings()) is None
    assert "nearer" not in repr(settings(qdrant_key="nearer"))
    for text in ("", " \n"):
        place.write_text(text)
        with pytest.raises(SettingsError, match="cannot be read or is empty"):
            read_key(settings(qdrant_key_file=place))
    with pytest.raises(SettingsError, match="cannot be read or is empty"):
        read_key(settings(qdrant_key_file=tmp_path / "absent"))


def test_the_layout_of_a_cluster_is_read_and_checked():
    environment = {"VITRINE_QDRANT_SHARDS": "6", "VITRINE_QDRANT_QUANTIZE": "false"}
    found = load_settings({"qdrant_replicas": 2}, environment=environment)
    assert (found.qdrant_shards, found.qdrant_replicas, found.qdrant_quantize) == (6, 2, False)
    for name, value in (
        ("qdrant_shards", "many"), ("qdrant_replicas", "0"), ("qdrant_timeout", "-1"),
        ("qdrant_on_disk", "perhaps"), ("picture_cache_mb", "0"),
    ):  # fmt: skip
        with pytest.raises(SettingsError, match=f"{name} is '{value}'; give"):
            settings(**{name: value})
