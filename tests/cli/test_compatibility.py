import subprocess
from pathlib import Path

import pytest

from rapport.cli.compatibility import breaking_changes, promised_schema, undecided

BEFORE = """
type Query { job(id: ID!): Job  jobs(first: Int = 50): [Job!]! }
type Job { title: String!  closedAt: String }
union Answer = Job
"""


@pytest.mark.parametrize(
    ("after", "sentences"),
    [
        (BEFORE, []),
        (BEFORE.replace("title: String!", "title: String!  department: String!"), []),
        (BEFORE.replace("closedAt: String", ""), ["FIELD_REMOVED: Field Job.closedAt was removed."]),
        (
            BEFORE.replace("title: String!", "title: String"),
            ["FIELD_CHANGED_KIND: Field Job.title changed type from String! to String."],
        ),
        (
            BEFORE.replace("job(id: ID!)", "job(id: ID!, at: Int!)"),
            ["REQUIRED_ARG_ADDED: A required argument Query.job(at:) was added."],
        ),
    ],
)
def test_what_breaks(after: str, sentences: list[str]) -> None:
    assert breaking_changes(BEFORE, after) == sentences


def test_a_decided_break_is_no_complaint(tmp_path: Path) -> None:
    breaks = ["FIELD_REMOVED: Field Job.closedAt was removed.", "TYPE_REMOVED: Stage was removed."]
    assert undecided(breaks, tmp_path / "none") == breaks
    (tmp_path / "0007-closing.md").write_text(f"# Closing\n\nWe decided:\n- {breaks[0]}\n")
    assert undecided(breaks, tmp_path) == breaks[1:]


def git(repository: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@mail.example", *arguments],
        cwd=repository,
        check=True,
        capture_output=True,
    )


def test_the_promised_schema_is_the_one_before_the_change(tmp_path: Path) -> None:
    assert promised_schema("one", tmp_path) is None
    git(tmp_path, "init")
    for text in ("one", "two"):
        (tmp_path / "schema.graphql").write_text(text)
        git(tmp_path, "add", "schema.graphql")
        git(tmp_path, "commit", "-m", text)
    assert promised_schema("two", tmp_path) == "one"
    assert promised_schema("three", tmp_path) == "two"
