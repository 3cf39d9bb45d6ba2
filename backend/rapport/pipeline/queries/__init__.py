"""Named reads of jobs and applications. Each knows the workspace and what the member may see."""
