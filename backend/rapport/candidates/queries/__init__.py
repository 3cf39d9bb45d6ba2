"""Named reads of people. Each knows the workspace and what the member may see."""
