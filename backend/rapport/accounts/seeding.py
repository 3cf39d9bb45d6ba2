"""What a new workspace starts with. Each higher domain registers what it brings, so that none is known here."""

from collections.abc import Awaitable, Callable

from rapport.kernel.work import Work

Seed = Callable[[Work], Awaitable[None]]

_seeds: list[Seed] = []


def on_workspace_created(seed: Seed) -> None:
    """Have ``seed`` called in the transaction that creates a workspace; registered at import, once a domain."""
    if seed not in _seeds:
        _seeds.append(seed)


async def seed_workspace(work: Work) -> None:
    """Call every seed, in the order of registration."""
    for seed in _seeds:
        await seed(work)
