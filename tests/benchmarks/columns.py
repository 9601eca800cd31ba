"""The two columns that the engines filter by: a word and a number."""

from dataclasses import dataclass

import numpy as np

from agent.filters.constraints import OneOf, Range

CHEAP, CHEAPEST = "cheap", 5.0
"""Name of the filter for prices, and the highest that passes it: one of twenty."""


def filters_of(share):
    """The filter of a name, none for an empty one."""
    if share == CHEAP:
        return (Range("price", None, CHEAPEST),)
    return (OneOf("share", (share,)),) if share else ()


@dataclass(frozen=True)
class Columns:
    """Words that 5 % and 0.5 % of the rows share, and prices evenly spread from 0 to 100."""

    shares: np.ndarray
    prices: np.ndarray

    def values(self, number):
        return {"share": self.shares[number], "price": float(self.prices[number])}

    def passing(self, share):
        """Numbers of the rows that pass a filter, by comparing the column."""
        return np.flatnonzero(self.prices <= CHEAPEST if share == CHEAP else self.shares == share)

    def save(self, folder):
        np.savez(folder / "columns.npz", shares=self.shares, prices=self.prices)


def read_columns(folder):
    held = np.load(folder / "columns.npz")
    return Columns(held["shares"], held["prices"])
