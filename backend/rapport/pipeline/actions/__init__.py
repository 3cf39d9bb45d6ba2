"""Verbs on jobs and applications. Each takes the unit of work first and writes what happened into the log."""
