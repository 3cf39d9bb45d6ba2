"""Every route as it stands: nothing serious for axe-core, no word on the console, in both themes."""

import json
import os
from pathlib import Path

import pytest

from tests.fixtures.browsers import Site, serious_violations, settle

ROUTES = json.loads((Path(__file__).parents[2] / "frontend/src/app/routes.json").read_text(encoding="utf-8"))
WIDTHS = (360, 900, 1440)
PICTURES = os.environ.get("RAPPORT_TEST_PICTURES")
"""A directory where screenshots of every route are kept, for looking at them."""


@pytest.mark.browser
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_routes_are_accessible(site: Site, theme: str) -> None:
    async with site.signed_in("admin", color_scheme=theme) as page:
        found: dict[str, list[str]] = {}
        for route in ROUTES:
            await page.goto(route["path"])
            await settle(page)
            found[route["name"]] = await serious_violations(page)
            for width in WIDTHS if PICTURES else ():
                await page.set_viewport_size({"width": width, "height": 900})
                await page.screenshot(path=f"{PICTURES}/{route['name']}-{theme}-{width}.png")
    assert found == {route["name"]: [] for route in ROUTES}
