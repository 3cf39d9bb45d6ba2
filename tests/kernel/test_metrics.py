"""Labels come from a small set, whatever people type into the address bar."""

import pytest

from rapport.kernel.metrics import area_of


@pytest.mark.parametrize(
    ("path", "area"),
    [
        ("/", "app"),
        ("", "app"),
        ("/graphql", "graphql"),
        ("/graphql/schema.graphql", "graphql"),
        ("/careers/acme/jobs/1", "careers"),
        ("/jobs/0190-7", "app"),
        ("/wp-login.php", "app"),
    ],
)
def test_areas(path, area):
    assert area_of(path) == area
