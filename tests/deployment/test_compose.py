"""The compose file and the image: what can be known of them without an engine that runs them."""

import re
from pathlib import Path

import pytest
import yaml

from rapport.kernel.settings import Settings, variable

REPOSITORY = Path(__file__).parents[2]
COMPOSE = yaml.safe_load((REPOSITORY / "docker-compose.yml").read_text())
DOCKERFILE = (REPOSITORY / "Dockerfile").read_text().replace("\\\n", " ").splitlines()
EXAMPLE = (REPOSITORY / ".env.example").read_text()
SERVICES = COMPOSE["services"]
KNOWN = {variable(field) for field in Settings.model_fields}

every_service = pytest.mark.parametrize("name", SERVICES)


def instructions(word):
    return [line.removeprefix(word).strip() for line in DOCKERFILE if line.startswith(f"{word} ")]


def test_the_parts_are_there():
    assert sorted(SERVICES) == ["mailpit", "migrate", "postgres", "web", "worker"]


@every_service
def test_images_are_pinned(name):
    assert re.search(r":v?\d+\.\d+", SERVICES[name]["image"])


@every_service
def test_nothing_runs_as_root(name):
    assert str(SERVICES[name]["user"]).split(":")[0] not in ("", "root", "0")


@every_service
def test_nothing_can_gain_privileges(name):
    assert "no-new-privileges:true" in SERVICES[name]["security_opt"]


@every_service
def test_what_stays_up_says_whether_it_is_well(name):
    if name == "migrate":
        assert SERVICES[name]["restart"] == "no"
        return
    check = SERVICES[name]["healthcheck"]
    assert check["test"][0] == "CMD"
    assert {"interval", "timeout", "retries"} <= set(check)


@every_service
def test_ports_are_open_to_this_machine_alone(name):
    assert [port for port in SERVICES[name].get("ports", []) if not port.startswith("127.0.0.1:")] == []


def test_what_has_to_last_is_in_volumes():
    kept = {volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert kept == set(COMPOSE["volumes"]) == {"files", "database"}


@pytest.mark.parametrize("name", ["migrate", "web", "worker"])
def test_settings_are_ones_that_rapport_knows(name):
    given = SERVICES[name]["environment"]
    assert set(given) <= KNOWN
    assert given["RAPPORT_ENV"] == "production"


def test_no_secret_has_a_default():
    text = (REPOSITORY / "docker-compose.yml").read_text()
    for secret in ("POSTGRES_PASSWORD", "RAPPORT_SECRET_KEY"):
        assert set(re.findall(rf"\$\{{{secret}(.*?)\}}", text)) == {":?set it in .env"}
        assert re.search(rf"^{secret}=$", EXAMPLE, re.MULTILINE)


def test_every_variable_of_the_compose_file_is_in_the_example():
    used = set(re.findall(r"\$\{(\w+)", (REPOSITORY / "docker-compose.yml").read_text()))
    assert used == set(re.findall(r"^(\w+)=", EXAMPLE, re.MULTILINE))


def test_web_and_worker_wait_for_the_migration_and_it_for_the_database():
    for name in ("web", "worker"):
        assert SERVICES[name]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
    assert SERVICES["migrate"]["depends_on"] == {"postgres": {"condition": "service_healthy"}}


def test_the_image_is_built_on_pinned_ones():
    assert [re.search(r":\d+\.\d+\.\d+-", image) is not None for image in instructions("FROM")] == [True] * 3


def test_the_image_runs_as_an_ordinary_user():
    assert instructions("USER") == ["rapport"]
    last = [line.split()[0] for line in DOCKERFILE if line and not line.startswith((" ", "#"))]
    assert last.index("USER") < last.index("CMD")
    assert "--uid 10001" in next(line for line in instructions("RUN") if "useradd" in line)
    assert SERVICES["web"]["user"] == "10001:10001"


def test_the_image_has_a_health_check():
    assert "/healthz" in instructions("HEALTHCHECK")[0]


def test_the_image_takes_only_what_the_repository_tracks_on_purpose():
    ignored = (REPOSITORY / ".dockerignore").read_text().splitlines()
    assert ignored[0] == "*"
    copied = {source for line in instructions("COPY") if "--from" not in line for source in line.split()[:-1]}
    allowed = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    assert {source.split("/")[0] for source in copied} <= allowed
    assert all((REPOSITORY / source).exists() for source in copied)
