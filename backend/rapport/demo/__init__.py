"""The demo: one made-up company with everything that happened in it."""
