"""Finding people: as one types, in every script, in one order, page by page."""

import pytest

from rapport.candidates.actions.records import archive_candidate
from rapport.candidates.queries.belongings import all_sources, all_tags
from rapport.candidates.queries.people import (
    CandidateOrder,
    CandidateSelection,
    candidates_page,
    cursor_kinds,
)
from rapport.kernel.access import Access
from rapport.kernel.paging import page_request
from rapport.kernel.work import open_work
from tests.factories import make_access, make_candidate, make_workspace


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


async def names(access: Access, search: str = "", order: CandidateOrder = CandidateOrder.NAME) -> list[str]:
    page = await candidates_page(
        access, CandidateSelection(search=search), order, page_request(100, None, cursor_kinds(order))
    )
    assert await page.count() == len(page.rows)
    return [row.name for row in page.rows]


PEOPLE = (
    "Łukasz Żółć",
    "José Ñandú",
    "Søren Ærø",
    "Zoë van Dijk",
    "İpek Yıldız",
    "王小明",
    "김민준",
    "Иван Петров",
    "محمد علي",
    "Δήμητρα Παππά",
    "नेहा शर्मा",
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lukasz", "Łukasz Żółć"),
        ("ZOLC", "Łukasz Żółć"),
        ("nandu jose", "José Ñandú"),
        ("Jose\u0301", "José Ñandú"),
        ("soren", "Søren Ærø"),
        ("aero", "Søren Ærø"),
        ("dijk ZOE", "Zoë van Dijk"),
        ("ipek yildiz", "İpek Yıldız"),
        ("小明", "王小明"),
        ("민준", "김민준"),
        ("петров", "Иван Петров"),
        ("علي", "محمد علي"),
        ("ΔΗΜΗΤΡΑ", "Δήμητρα Παππά"),
        ("शर्मा", "नेहा शर्मा"),
        ("ivan@", "Иван Петров"),
    ],
)
async def test_found_as_one_types(access: Access, typed: str, found: str) -> None:
    for name in PEOPLE:
        await make_candidate(access, name, email="ivan@mail.example" if name.startswith("Иван") else "")
    assert await names(access, typed) == [found]


async def test_wildcards_are_letters_like_others(access: Access) -> None:
    await make_candidate(access, "Percy 100% Under_score", email="")
    await make_candidate(access, "Percy Plain", email="")
    assert await names(access, "100%") == ["Percy 100% Under_score"]
    assert await names(access, "r_s") == ["Percy 100% Under_score"]
    assert await names(access, "\\") == []


async def test_names_stand_in_the_order_of_the_alphabet_whatever_their_accents(access: Access) -> None:
    wanted = [
        "Ada Berg",
        "Äda Berg",
        "ada Čapek",
        "Adam Aal",
        "Émile Zo",
        "Ola Ås",
        "Øla As",
        "Zed",
        "Żed",
        "Иван",
        "王",
    ]
    for name in reversed(wanted):
        await make_candidate(access, name, email="")
    assert await names(access) == wanted


async def test_names_longer_than_an_index_takes_are_stored_and_ordered(access: Access) -> None:
    await make_candidate(access, "힣" * 200, email="")
    await make_candidate(access, "ﷺ" * 190 + "a", email="")
    assert len(await names(access)) == 2


@pytest.mark.parametrize("order", CandidateOrder)
async def test_paging_has_no_gap_and_no_repeat_while_people_are_added(access: Access, order: CandidateOrder) -> None:
    there = {(await make_candidate(access, f"Pat {number % 7}", email="")).id for number in range(23)}
    seen = []
    after = None
    for number in range(40):
        request = page_request(5, after, cursor_kinds(order))
        page = await candidates_page(access, CandidateSelection(), order, request)
        seen += [row.id for row in page.rows]
        assert page.has_previous == (after is not None)
        if not page.has_next:
            break
        after = page.cursors[-1]
        await make_candidate(access, f"Pat {number % 7}", email="")
    assert len(seen) == len(set(seen))
    assert there <= set(seen)


async def test_archived_people_are_a_list_of_their_own(access: Access) -> None:
    kept, put_aside = await make_candidate(access, "Kay"), await make_candidate(access, "Ari")
    async with open_work(access) as work:
        await archive_candidate(work, put_aside.id)
    request = page_request(10, None, cursor_kinds(CandidateOrder.NAME))
    for archived, expected in ((False, kept), (True, put_aside)):
        page = await candidates_page(access, CandidateSelection(archived=archived), CandidateOrder.NAME, request)
        assert [row.id for row in page.rows] == [expected.id]


async def test_filters_narrow_together(access: Access) -> None:
    owner = await make_access(await make_workspace("Elsewhere"))
    assert owner.member_id is not None and access.member_id is not None
    mine = await make_candidate(access, "Kay", owner_id=access.member_id, source="Fair", tags=["bread", "oven"])
    await make_candidate(access, "Ari", source="Fair", tags=["oven"])
    tags = {tag.name: tag.id for tag in await all_tags(access)}
    [source] = await all_sources(access)
    request = page_request(10, None, cursor_kinds(CandidateOrder.NAME))

    async def found(**selection: object) -> set[str]:
        page = await candidates_page(access, CandidateSelection(**selection), CandidateOrder.NAME, request)  # type: ignore[arg-type]
        return {row.name for row in page.rows}

    assert await found(source_ids=[source.id]) == {"Kay", "Ari"}
    assert await found(tag_ids=[tags["bread"], tags["oven"]]) == {"Kay", "Ari"}
    assert await found(tag_ids=[tags["bread"]]) == {"Kay"}
    assert await found(source_ids=[source.id], owner_ids=[access.member_id]) == {"Kay"}
    assert await found(owner_ids=[owner.member_id]) == set()
    assert await found(scope_ids=[]) == set()
    assert mine.owner_id == access.member_id
