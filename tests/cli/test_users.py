"""Members made from the command line can sign in."""

import pytest

PASSWORD = "violet harbour onion kite"


@pytest.fixture
def create(rapport, database_url):
    def run(email, *options, stdin=f"{PASSWORD}\n"):
        return rapport(
            "user", "create", email, "--password-file", "-", *options, stdin=stdin, RAPPORT_DATABASE_URL=database_url
        )

    return run


def test_the_first_admin_comes_with_a_workspace(create):
    outcome = create("ada@juniper.example", "--role", "admin", "--workspace", "Juniper")
    assert outcome.status == 0
    assert outcome.out == "ada@juniper.example can sign in to Juniper at http://127.0.0.1:8000\n"


def test_later_members_join_the_only_workspace(create):
    create("ada@juniper.example", "--role", "admin")
    outcome = create("bob@juniper.example", "--role", "hiring_manager", "--name", "Bob Meyer")
    assert outcome.out == "bob@juniper.example can sign in to juniper.example at http://127.0.0.1:8000\n"


def test_the_first_one_has_to_be_an_admin(create):
    outcome = create("ada@juniper.example", "--role", "viewer")
    assert outcome.status == 1
    assert outcome.err == ("There is no workspace yet, and its first member has to be an admin: use --role admin.\n")


def test_a_workspace_that_does_not_exist(create):
    create("ada@juniper.example", "--role", "admin", "--workspace", "Juniper")
    outcome = create("bob@juniper.example", "--role", "viewer", "--workspace", "willow")
    assert outcome.status == 1
    assert outcome.err == 'There is no workspace "willow". Choose one with --workspace: juniper\n'


def test_a_short_password_is_refused_and_makes_nothing(create):
    outcome = create("ada@juniper.example", "--role", "admin", stdin="short")
    assert outcome.status == 1
    assert outcome.err.startswith("At least 15 characters are needed")
    assert create("ada@juniper.example", "--role", "viewer").err.startswith("There is no workspace yet")


def test_the_same_member_twice(create):
    create("ada@juniper.example", "--role", "admin")
    assert create("ada@juniper.example", "--role", "admin").status == 1


def test_a_password_file_that_is_not_there(rapport, database_url, tmp_path):
    outcome = rapport(
        "user", "create", "ada@juniper.example", "--role", "admin", "--password-file", str(tmp_path / "absent"),
        RAPPORT_DATABASE_URL=database_url,
    )  # fmt: skip
    assert outcome.status == 1
    assert outcome.err.startswith(f"The password can't be read from {tmp_path / 'absent'}")
