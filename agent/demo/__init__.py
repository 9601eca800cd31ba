"""The demo catalogue: a shop drawn from a seed."""

from agent.demo.catalogue import draw_catalogue

__all__ = ["draw_catalogue"]
