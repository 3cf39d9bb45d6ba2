"""Queries and mutations on workspaces, members, sessions and keys; importing the modules declares their fields."""

from rapport.accounts.resolvers import members, reads, sessions

__all__ = ["members", "reads", "sessions"]
