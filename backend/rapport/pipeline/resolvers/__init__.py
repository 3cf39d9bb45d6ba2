"""Queries and mutations on jobs, boards and applications; importing the modules declares their fields."""
