"""Choices that come out the same for the same seed, on every machine and in every version of the demo's texts."""

import random
from collections.abc import Sequence
from typing import Any, TypeVar

T = TypeVar("T")


class Chance(random.Random):
    """A generator of its own for one topic, so that a change in one part of the demo does not shuffle the others."""

    def __init__(self, seed: int, topic: str) -> None:
        super().__init__(f"{seed}:{topic}")

    def weighted(self, entries: Sequence[dict[str, Any]]) -> dict[str, Any]:
        """One of `entries` by their `weight`."""
        return self.choices(entries, weights=[entry["weight"] for entry in entries])[0]

    def happens(self, share: float) -> bool:
        return self.random() < share
