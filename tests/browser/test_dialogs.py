"""Every dialog and menu as it stands when it has just been opened: nothing serious for axe-core, in both themes."""

import os
import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Page

from tests.browser.test_routes import WIDTHS, addresses
from tests.fixtures.browsers import Site, serious_violations, settle

PICTURES = os.environ.get("RAPPORT_TEST_PICTURES")

Opener = Callable[[Page], Awaitable[None]]


def press(*names: str) -> Opener:
    """Press buttons or menu items by name, one after the other."""

    async def open_it(page: Page) -> None:
        for name in names:
            wanted = page.get_by_role("button", name=name).or_(page.get_by_role("menuitem", name=name))
            await wanted.first.click()

    return open_it


async def card_menu(page: Page) -> None:
    await page.get_by_role("button", name=re.compile("^Actions for")).first.click()


async def reject(page: Page) -> None:
    await card_menu(page)
    await page.get_by_role("menuitem", name="Reject…").click()


async def shortcuts(page: Page) -> None:
    await page.locator("[data-card] a").first.focus()
    await page.keyboard.press("?")


DIALOGS: dict[str, tuple[str, Opener]] = {
    "new-job": ("jobs", press("New job")),
    "add-candidate": ("board", press("Add candidate")),
    "job-menu": ("board", press("Job")),
    "edit-job": ("board", press("Job", "Edit job…")),
    "edit-stages": ("board", press("Job", "Edit stages…")),
    "card-menu": ("board", card_menu),
    "reject": ("board", reject),
    "filter": ("board", press("Owner")),
    "shortcuts": ("board", shortcuts),
    "new-candidate": ("candidates", press("New candidate")),
    "add-to-job": ("candidate", press("Add to a job")),
    "invite": ("members", press("Invite")),
    "account": ("jobs", press("Marit Solheim")),
}


@pytest.mark.browser
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_dialogs_are_accessible(site: Site, theme: str) -> None:
    async with site.signed_in("admin", color_scheme=theme, reduced_motion="reduce") as page:
        places = await addresses(page)
        found: dict[str, list[str]] = {}
        for name, (route, open_it) in DIALOGS.items():
            await page.goto(places[route])
            await settle(page)
            await open_it(page)
            await page.locator('[role="dialog"]:visible, [role="menu"]:visible').last.wait_for(timeout=5000)
            await page.wait_for_timeout(250)
            found[name] = await serious_violations(page)
            for width in WIDTHS if PICTURES else ():
                await page.set_viewport_size({"width": width, "height": 900})
                await page.wait_for_timeout(200)
                await page.screenshot(path=f"{PICTURES}/dialog-{name}-{theme}-{width}.png")
            await page.set_viewport_size({"width": 1440, "height": 900})
    assert {name: each for name, each in found.items() if each} == {}
