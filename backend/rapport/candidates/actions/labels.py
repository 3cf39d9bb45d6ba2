"""Tags and sources: made when first named."""

import zlib
from collections.abc import Sequence
from uuid import UUID

from rapport.candidates.models import Source, Tag
from rapport.kernel.errors import InvalidInput, Path
from rapport.kernel.ids import new_id
from rapport.kernel.texts import clean_line, fold_for_search
from rapport.kernel.work import Work

MAX_TAGS = 50
_NAME_LIMIT = 80
TAG_COLORS = (
    "gray",
    "red",
    "pink",
    "grape",
    "violet",
    "indigo",
    "blue",
    "cyan",
    "teal",
    "green",
    "lime",
    "yellow",
    "orange",
)


def tag_color(folded_name: str) -> str:
    """A colour that a name always gets, so that the same tag looks the same before anyone chooses one."""
    return TAG_COLORS[zlib.crc32(folded_name.encode()) % len(TAG_COLORS)]


def fold_name(name: str, path: Path) -> str:
    """What names of tags and sources are compared by.

    Raises InvalidInput for a name of accents alone, and for one of those few letters that fold into many.
    """
    folded = fold_for_search(name)
    if not folded or len(folded) > _NAME_LIMIT:
        raise InvalidInput("This name can't be told from others; please choose another.", path=path)
    return folded


async def ensure_tags(work: Work, names: Sequence[str], path: Path) -> list[UUID]:
    """Keys of the tags of these names, made where missing; "Python" and "python" are one tag."""
    if len(names) > MAX_TAGS:
        raise InvalidInput(f"At most {MAX_TAGS} tags fit on a person.", path=path)
    wanted: dict[str, str] = {}
    for index, name in enumerate(names):
        clean = clean_line(name, path=(*path, str(index)), required=True, limit=_NAME_LIMIT)
        wanted.setdefault(fold_name(clean, (*path, str(index))), clean)
    await Tag.bulk_create(
        [
            Tag(id=new_id(), workspace_id=work.workspace_id, name=name, folded_name=folded, color=tag_color(folded))
            for folded, name in sorted(wanted.items())
        ],
        ignore_conflicts=True,
    )
    rows = await Tag.filter(workspace_id=work.workspace_id, folded_name__in=list(wanted))
    return sorted((row.id for row in rows), key=str)


async def ensure_source(work: Work, name: str, path: Path) -> UUID | None:
    """Key of the source of this name, made if missing; None for an empty name."""
    clean = clean_line(name, path=path, limit=_NAME_LIMIT)
    if not clean:
        return None
    folded = fold_name(clean, path)
    await Source.bulk_create(
        [Source(id=new_id(), workspace_id=work.workspace_id, name=clean, folded_name=folded)], ignore_conflicts=True
    )
    row = await Source.get(workspace_id=work.workspace_id, folded_name=folded)
    return row.id
