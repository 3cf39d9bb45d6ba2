"""The verbs of accounts, one family a module."""
