"""Which workspace a command is about."""

from collections.abc import Sequence

from rapport.accounts.queries import WorkspaceRow
from rapport.kernel.startup import StartRefused


def chosen_workspace(known: Sequence[WorkspaceRow], slug: str | None) -> WorkspaceRow:
    """The workspace of that name in addresses, or the only one there is."""
    if not known:
        raise StartRefused("There is no workspace yet. Make one with `rapport user create`, or on the first-run page.")
    if slug is None and len(known) == 1:
        return known[0]
    for workspace in known:
        if workspace.slug == slug:
            return workspace
    listed = ", ".join(workspace.slug for workspace in known)
    problem = "There are several workspaces" if slug is None else f'There is no workspace "{slug}"'
    raise StartRefused(f"{problem}. Choose one with --workspace: {listed}")
