"""How the ids of this domain begin outside."""

WORKSPACE_PREFIX = "wsp"
MEMBER_PREFIX = "mem"
SESSION_PREFIX = "ses"
API_KEY_PREFIX = "key"
