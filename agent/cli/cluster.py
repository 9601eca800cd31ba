"""The only Ray code: gives out the parts of a run to a cluster, or to this machine's processes."""

from __future__ import annotations

import logging
import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from agent.cli.parts import Outcome
from agent.errors import StoreError, UsageError


def over_ray(work: Callable[[int], Outcome], numbers: Sequence[int]) -> Iterator[Outcome]:
    """Calls a function for each number in tasks of Ray Data; yields in the order they end.

    The cluster is the one that ``RAY_ADDRESS`` names or that this process belongs to already;
    without one, Ray starts on this machine.

    Raises:
        UsageError: Ray is not installed.
        StoreError: The cluster cannot be reached, or lost a part for good.
    """
    # A run offline tells nobody of itself; whoever wants Ray's statistics sets it.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
        import ray.data
    except ImportError:
        raise UsageError("--ray needs Ray; pip install 'vitrine[ray]'") from None
    is_ours = not ray.is_initialized()
    try:
        if is_ours:
            ray.init(log_to_driver=False, logging_level=logging.ERROR)
        _quieten(ray.data.DataContext.get_current())

        def one(row: dict[str, Any]) -> dict[str, Any]:
            return {"outcome": pickle.dumps(work(int(row["part"])))}

        given = ray.data.from_items(
            [{"part": number} for number in numbers], override_num_blocks=len(numbers)
        )
        for row in given.map(one, num_cpus=1).iter_rows():
            yield pickle.loads(row["outcome"])  # what our own tasks have made
    except (ray.exceptions.RayError, ConnectionError, TimeoutError) as error:
        first = str(error).strip().partition("\n")[0]
        raise StoreError(
            f"Ray failed ({type(error).__name__}: {first}); run it again, parts that are done "
            "are kept"
        ) from None
    finally:
        if is_ours:
            ray.shutdown()


def _quieten(context: Any) -> None:  # noqa: ANN401 - Ray's own
    """Leaves progress to us, and lets a part take as long as it takes."""
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    if hasattr(context, "execution_no_progress_timeout_s"):
        context.execution_no_progress_timeout_s = -1
    logging.getLogger("ray.data").setLevel(logging.ERROR)
