"""`rapport import`, as somebody types it, and killed while it runs."""

import asyncio
import os
import signal
import subprocess
import sys
import time

import asyncpg
import pytest

from rapport.kernel.address import DatabaseAddress

CONTENT = "Name,E-mail,Sector\nEva,eva@x.example,sales\nBen,wrong,sales\nAda,ada@x.example,ops\n"


@pytest.fixture
def environment(database_url, tmp_path):
    return {"RAPPORT_DATABASE_URL": database_url, "RAPPORT_DATA_DIR": str(tmp_path / "data")}


@pytest.fixture
def importing(rapport, environment, tmp_path):
    rapport(
        *("user", "create", "ada@juniper.example", "--role", "admin", "--password-file", "-"),
        stdin="violet harbour onion kite",
        **environment,
    )

    def run(content, *options):
        path = tmp_path / "people.csv"
        path.write_text(content)
        return rapport("import", str(path), *options, **environment)

    return run


def ask(url, question):
    async def fetch():
        connection = await asyncpg.connect(**DatabaseAddress.parse(url).asyncpg_arguments())
        try:
            return await connection.fetchval(question)
        finally:
            await connection.close()

    return asyncio.run(fetch())


def test_an_import_and_its_refused_rows(importing, database_url, tmp_path):
    done = importing(CONTENT, "--yes", "--tag", "fair", "--source", "Harbour Days")
    assert done.status == 0, done.err
    assert "2 new people, 0 known already, 0 cards, 1 rows refused.\n" in done.out
    refused = (tmp_path / "people refused.csv").read_text(encoding="utf-8-sig")
    assert refused.splitlines() == [
        "Name,E-mail,Sector,Line,Refused because",
        "Ben,wrong,sales,3,“wrong” is not an e-mail address.",
    ]
    assert ask(database_url, "SELECT count(*) FROM candidate_tags") == 2
    again = importing(CONTENT, "--yes")
    assert "0 new people, 2 known already, 0 cards, 1 rows refused.\n" in again.out


def test_a_dry_run_changes_nobody(importing, database_url):
    told = importing(CONTENT, "--dry-run")
    assert told.status == 0
    assert "2 new people, 0 known already, 0 cards, 1 rows refused. Nothing was changed.\n" in told.out
    assert "  line 3, E-mail: “wrong” is not an e-mail address.\n" in told.out
    assert ask(database_url, "SELECT count(*) FROM candidates") == 0


def test_a_guess_is_corrected(importing, database_url):
    assert importing(CONTENT, "--yes", "--column", "Sector=tags").status == 0
    assert ask(database_url, "SELECT string_agg(name, ' ' ORDER BY name) FROM tags") == "ops sales"


@pytest.mark.parametrize(
    ("content", "options", "sentence"),
    [
        ("", ("--yes",), "The file is empty."),
        (CONTENT, ("--yes", "--column", "Nothing=tags"), 'The file has no column "Nothing"'),
        (CONTENT, ("--yes", "--column", "Sector=shoe"), '"shoe" is no field.'),
        (
            CONTENT,
            ("--yes", "--member", "nobody@x.example"),
            "nobody@x.example is no active member of juniper.example.",
        ),
        (CONTENT, ("--yes", "--workspace", "willow"), 'There is no workspace "willow".'),
        (CONTENT, ("--yes", "--encoding", "klingon"), "This is not one of utf-8-sig"),
        ("a" + "," * 300 + "\nb\n", ("--yes",), "Line 1 has 301 columns; at most 256 can be imported."),
    ],
)
def test_what_is_refused_with_a_sentence(importing, content, options, sentence):
    refused = importing(content, *options)
    assert refused.status == 1
    assert refused.err.startswith(sentence)


@pytest.mark.slow
def test_killed_half_way_it_goes_on_and_nobody_is_there_twice(importing, environment, database_url, tmp_path):
    rows = 12_000
    path = tmp_path / "people.csv"
    path.write_text("Name,E-mail\n" + "".join(f"Person {i},p{i}@x.example\n" for i in range(rows)))
    command = [sys.executable, "-m", "rapport", "import", str(path), "--yes"]
    kills = 0
    while True:
        process = subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        before = ask(database_url, "SELECT coalesce(max(position), 0) FROM imports")
        while (
            process.poll() is None
            and ask(database_url, "SELECT coalesce(max(position), 0) FROM imports") < before + 2_500
        ):
            time.sleep(0.02)
        if process.poll() is not None:
            output, _ = process.communicate()
            break
        process.send_signal(signal.SIGKILL)
        process.communicate()
        kills += 1
    assert process.returncode == 0
    assert kills >= 2
    assert b"Going on with this import after" in output
    assert ask(database_url, "SELECT count(*) FROM imports") == 1
    assert (
        ask(database_url, "SELECT state || ' ' || created_count || ' ' || existing_count FROM imports")
        == f"finished {rows} 0"
    )
    assert ask(database_url, "SELECT count(*) FROM candidates") == rows
    assert ask(database_url, "SELECT count(*) FROM activities WHERE verb = 'candidate.created'") == rows
