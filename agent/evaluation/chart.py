"""The figures of an evaluation as one picture."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from agent.errors import UsageError
from agent.evaluation.figures import Figures
from agent.evaluation.searches import SearchFigures


def draw_chart(
    talks: Mapping[str, Figures], searches: Mapping[str, SearchFigures], path: Path
) -> None:
    """Draws accuracy by language and found products by round.

    Args:
        talks: Figures of conversations; may be empty.
        searches: Figures of searches.
        path: Where to, ending in ``.png`` or ``.svg``.

    Raises:
        UsageError: matplotlib is not installed, or cannot write such a file.
    """
    try:
        import matplotlib as mpl
    except ImportError:
        raise UsageError("--picture needs matplotlib: pip install 'vitrine[eval]'") from None
    mpl.use("Agg")
    from matplotlib import pyplot as plt

    figure, (bars, curves) = plt.subplots(1, 2, figsize=(11, 4), layout="constrained")
    shown = talks or searches
    values = [
        100 * (row.turn_accuracy if isinstance(row, Figures) else row.ndcg)
        for row in shown.values()
    ]
    bars.bar(list(shown), values, color="#3d5a80")
    bars.set(title="Turns understood" if talks else "nDCG of the first ten", ylabel="%")
    bars.set_ylim(0, 100)
    for code, row in searches.items():
        whole = code == "all"
        curves.plot(
            range(1, len(row.rounds) + 1), [100 * share for share in row.rounds],
            color="#ee6c4d" if whole else "#98a9bc", linewidth=2.5 if whole else 0.8,
            label="all languages" if whole else None,
        )  # fmt: skip
    curves.set(title="Simulated users who have seen their product", xlabel="round", ylabel="%")
    curves.set_ylim(0, 103)
    curves.legend(loc="lower right")
    try:
        figure.savefig(path, dpi=120)
    except (ValueError, OSError) as error:
        raise UsageError(f"{path} cannot be written: {error}") from None
    finally:
        plt.close(figure)
