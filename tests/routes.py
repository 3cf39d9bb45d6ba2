"""Every route of the SPA, and the document with which each starts, as the SPA was compiled with it.

The one list over which the tests of routes go: what a page costs in the database, what axe-core says, pictures.
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

SPA = Path(__file__).parents[1] / "frontend" / "src"
ROUTES: list[dict[str, str]] = json.loads((SPA / "app" / "routes.json").read_text(encoding="utf-8"))

_TEXT = re.compile(r'^\s*"?text"?: ("(?:[^"\\]|\\.)*")', re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """A route's first query; ``variables`` name what stands behind each: a thing of the stage, or a plain value."""

    route: str
    query: str
    variables: dict[str, object] = field(default_factory=dict)

    @property
    def document(self) -> str:
        [artifact] = SPA.rglob(f"{self.query}.graphql.ts")
        found = _TEXT.search(artifact.read_text(encoding="utf-8"))
        assert found is not None, f"{artifact} holds no text"
        return str(json.loads(found.group(1)))


PAGES = (
    Page("waiting", "WaitingPageQuery", {"filter": {}, "overdue": {"overdueOnly": True}}),
    Page("jobs", "JobsPageQuery", {"filter": {}}),
    Page("board", "BoardPageQuery", {"jobId": "a job"}),
    Page("board-candidate", "CandidatePanelQuery", {"id": "a candidate"}),
    Page("candidates", "CandidatesPageQuery", {"orderBy": "NAME"}),
    Page("imports", "ImportsPageQuery"),
    Page("members", "MembersPageQuery"),
    Page("settings", "SettingsPageQuery"),
    Page("settings", "ApiKeysQuery"),
)
