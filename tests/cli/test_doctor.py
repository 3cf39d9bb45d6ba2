"""The doctor shows what there is, hides secrets, and says what to do."""


def test_a_healthy_installation(rapport, database_address):
    outcome = rapport("doctor", RAPPORT_DATABASE_URL=database_address.url, RAPPORT_SECRET_KEY="s" * 40)
    assert outcome.status == 0
    assert outcome.out.endswith("Nothing to do.\n")
    assert "s" * 40 not in outcome.out
    for words in ("RAPPORT_SECRET_KEY", "strawberry-graphql", "up to date", "18."):
        assert words in outcome.out


def test_the_password_of_the_database_is_hidden(rapport, tmp_path):
    outcome = rapport("doctor", RAPPORT_DATABASE_URL=f"postgres://u:hunter2@/x?host={tmp_path}")
    assert outcome.status == 1
    assert "hunter2" not in outcome.out + outcome.err
    assert "nothing listens there" in outcome.err


def test_an_embedded_database_is_looked_at_even_if_nothing_runs(rapport, data_dir):
    assert rapport("migrate", RAPPORT_DATA_DIR=str(data_dir)).status == 0
    outcome = rapport("doctor", RAPPORT_DATA_DIR=str(data_dir))
    assert outcome.status == 0
    assert "embedded, started for this look" in outcome.out
