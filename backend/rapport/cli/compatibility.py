"""Whether a change of the schema would break programs that use the API, and whether that was decided.

The schema that partners rely on is the committed one. Before a change is committed it is compared with that; after
it, with the one before it, so that the check also fails where the change arrives. A break that was decided stands
in a page under ``docs/decisions``, word for word as it is reported here.
"""

import subprocess
from pathlib import Path

from graphql import build_schema, find_breaking_changes

REPOSITORY = Path(__file__).parents[3]
GRAPHQL_FILE = "schema.graphql"
DECISIONS = REPOSITORY / "docs" / "decisions"


def breaking_changes(before: str, after: str) -> list[str]:
    """Changes from one schema to another that break documents which were valid, each as a sentence."""
    changes = find_breaking_changes(build_schema(before), build_schema(after))
    return sorted(f"{change.type.name}: {change.description}" for change in changes)


def undecided(breaks: list[str], decisions: Path = DECISIONS) -> list[str]:
    """Those of ``breaks`` that no page of decisions names."""
    decided = "\n".join(page.read_text() for page in sorted(decisions.glob("*.md"))) if decisions.is_dir() else ""
    return [sentence for sentence in breaks if sentence not in decided]


def promised_schema(current: str, repository: Path = REPOSITORY) -> str | None:
    """The schema that ``current`` takes the place of; None where there is none, or no history to see it in."""
    commits = _git(repository, "log", "-n", "2", "--format=%H", "--", GRAPHQL_FILE).split()
    for commit in commits:
        committed = _git(repository, "show", f"{commit}:{GRAPHQL_FILE}")
        if committed and committed != current:
            return committed
    return None


def _git(repository: Path, *arguments: str) -> str:
    """What git answers; nothing where it is not installed or this is no clone."""
    try:
        done = subprocess.run(["git", *arguments], cwd=repository, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""
