"""What Prometheus may ask of a process; nothing here is about a person."""

from prometheus_client import Counter, Gauge, Histogram

REQUESTS = Counter("rapport_http_requests_total", "Requests answered", ["area", "method", "status"])
REQUEST_SECONDS = Histogram(
    "rapport_http_request_seconds",
    "Time from a request's arrival to the last byte of its answer",
    ["area"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
OPEN_SOCKETS = Gauge("rapport_websockets_open", "WebSocket connections that are open now")

# Addresses hold ids and slugs; a metric for each would grow without end.
AREAS = frozenset(
    {
        "graphql",
        "files",
        "healthz",
        "readyz",
        "metrics",
        "careers",
        "portal",
        "invitation",
        "u",
        "hooks",
        "assets",
        "dev",
    }
)


def area_of(path: str) -> str:
    """The part of the site that a path belongs to, out of a small fixed set."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in AREAS else "app"
