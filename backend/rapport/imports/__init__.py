"""Imports: a file of people is read, checked, imported, and taken back if need be."""
