"""The command line. Each module adds its commands with `add_to(app)`; `main.py` lists the modules."""
