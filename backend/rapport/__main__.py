"""`python -m rapport`."""

from rapport.cli.main import run

if __name__ == "__main__":
    run()
