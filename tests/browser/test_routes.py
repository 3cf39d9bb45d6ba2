"""Every route as it stands: nothing serious for axe-core, no word on the console, in both themes.

With RAPPORT_TEST_PICTURES=<directory> a screenshot of each, at three widths, is kept there for looking at.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page

from rapport.demo.sample import sample_csv
from rapport.kernel.work import clock
from tests.fixtures.browsers import Site, serious_violations, settle

ROUTES = json.loads((Path(__file__).parents[2] / "frontend/src/app/routes.json").read_text(encoding="utf-8"))
WIDTHS = (360, 900, 1440)
PICTURES = os.environ.get("RAPPORT_TEST_PICTURES")


async def ask(page: Page, document: str, **variables: Any) -> dict[str, Any]:
    """As the page's own member, by the page's cookie."""
    answer = await page.request.post(
        "/graphql", data={"query": document, "variables": variables}, headers={"x-rapport-client": "test"}
    )
    body = await answer.json()
    assert "errors" not in body, body
    found: dict[str, Any] = body["data"]
    return found


async def addresses(page: Page) -> dict[str, str]:
    """The routes with real things of the demo in the places of their parameters."""
    found = await ask(
        page,
        """mutation { inviteMember(input: { email: "new@demo.example", name: "Iva Novak", role: RECRUITER }) {
             ... on InviteMemberSuccess { link } } }""",
    )
    jobs = await ask(page, "{ jobs(filter: { status: OPEN }, first: 1) { edges { node { id } } } }")
    job = jobs["jobs"]["edges"][0]["node"]["id"]
    board = await ask(page, "query($job: ID!) { board(jobId: $job) { cards { candidate { id } } } }", job=job)
    values = {
        ":jobId": job,
        ":candidateId": board["board"]["cards"][0]["candidate"]["id"],
        ":token": found["inviteMember"]["link"].rpartition("/")[2],
        ":importId": await begin_import(page),
    }
    filled = {route["name"]: route["path"] for route in ROUTES}
    for parameter, value in values.items():
        filled = {name: path.replace(parameter, value) for name, path in filled.items()}
    assert not any("/:" in path for path in filled.values())
    return filled


async def begin_import(page: Page) -> str:
    """An import of the sample file, ready to be mapped."""
    uploaded = await page.request.post(
        "/files?name=people.csv",
        data=sample_csv(clock().now()).encode(),
        headers={"x-rapport-client": "test", "content-type": "text/csv"},
    )
    file_id = (await uploaded.json())["id"]
    begun = await ask(
        page,
        """mutation($file: ID!) { createImport(input: { fileId: $file }) {
             ... on CreateImportSuccess { import { id } } } }""",
        file=file_id,
    )
    key: str = begun["createImport"]["import"]["id"]
    return key


@pytest.mark.browser
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_routes_are_accessible(site: Site, theme: str) -> None:
    async with site.signed_in("admin", color_scheme=theme) as page:
        found: dict[str, list[str]] = {}
        for name, path in (await addresses(page)).items():
            await page.goto(path)
            await settle(page)
            found[name] = await serious_violations(page)
            for width in WIDTHS if PICTURES else ():
                await page.set_viewport_size({"width": width, "height": 900})
                await page.wait_for_timeout(200)
                await page.screenshot(path=f"{PICTURES}/{name}-{theme}-{width}.png")
            await page.set_viewport_size({"width": 1440, "height": 900})
    assert {name: each for name, each in found.items() if each} == {}
