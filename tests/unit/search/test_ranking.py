import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.search.ranking import Evidence, fuse, parts_of, reciprocal_rank

scores = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(-1, 1, allow_nan=False), min_size=1)


@given(st.lists(st.tuples(st.floats(0.1, 2), scores), max_size=3))
def test_every_candidate_is_ranked_once_and_in_order(parts):
    evidence = [Evidence(weight, held) for weight, held in parts]
    for rule in (fuse, reciprocal_rank):
        ranking = rule(evidence, "abcdefgh")
        assert sorted(i for i, _ in ranking) == list("abcdefgh")
        values = [score for _, score in ranking]
        assert values == sorted(values, reverse=True)


def test_the_scale_of_a_kind_does_not_matter():
    small = Evidence(0.5, {"a": 0.21, "b": 0.20, "c": 0.19})
    large = Evidence(0.5, {"a": 0.1, "b": 0.5, "c": 0.9})
    assert {round(score, 9) for _, score in fuse([small, large], "abc")} == {0.5}
    assert [i for i, _ in fuse([small, large], "abc")] == ["a", "b", "c"]
    heavier = Evidence(0.6, large.scores)
    assert [i for i, _ in fuse([small, heavier], "abc")] == ["c", "b", "a"]


def test_what_speaks_for_one_wish_is_added_up_before_it_is_spread_out():
    """Pictures that say next to nothing do not outweigh words that are clear."""
    looks, words = {"a": 0.11, "b": 0.10, "c": 0.10}, {"a": 0.2, "b": 0.9, "c": 0.2}
    alone = fuse([Evidence(0.6, looks), Evidence(0.4, words)], "abc")
    joint = [Evidence(0.6, looks, 27.0), Evidence(0.4, words, 20.0)]
    assert [i for i, _ in alone] == ["a", "b", "c"]
    assert [i for i, _ in fuse(joint, "abc")] == ["b", "a", "c"]
    shown, told = parts_of(joint, "abc")
    assert told["b"] > 10 * abs(shown["b"])
    # Beside another wish, both together weigh what their weights say.
    liked = Evidence(1.0, {"a": 0.5, "b": 0.4, "c": 0.9})
    parts = parts_of([*joint, liked], "abc")
    assert sum(v**2 for v in parts[2].values()) == pytest.approx(3 / 4)
    assert sum((parts[0][i] + parts[1][i]) ** 2 for i in "abc") == pytest.approx(3 / 4)


def test_a_missing_score_is_neither_good_nor_bad():
    ranking = dict(fuse([Evidence(1.0, {"good": 0.9, "bad": 0.1})], ["good", "bad", "none"]))
    assert ranking["good"] > ranking["none"] > ranking["bad"]
    assert ranking["none"] == 0.5


def test_reciprocal_rank_adds_up():
    evidence = [Evidence(1.0, {"a": 0.9, "b": 0.1}), Evidence(1.0, {"b": 0.3})]
    assert dict(reciprocal_rank(evidence, "ab")) == pytest.approx(
        {"a": 1 / 61, "b": 1 / 62 + 1 / 61}
    )
