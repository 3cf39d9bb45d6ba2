"""Workspaces, their members, and how people and programs are recognised and what they may do."""
