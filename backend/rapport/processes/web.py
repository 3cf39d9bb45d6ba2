"""The web server: uvicorn around the application."""

import socket
from pathlib import Path

import uvicorn

import rapport
from rapport.kernel.settings import Settings, variable
from rapport.kernel.startup import StartRefused
from rapport.processes.database import give_address, ready_address

APPLICATION = "rapport.app:create_app"
SOCKET_PING_SECONDS = 20.0
# What a browser may send in one WebSocket message; documents and variables are far smaller.
LARGEST_MESSAGE = 1024 * 1024
STOP_SECONDS = 10


class PortTaken(StartRefused):
    def __init__(self, settings: Settings, reason: str) -> None:
        super().__init__(
            f"Rapport can't listen on {settings.host}:{settings.port}: {reason}. "
            f"Stop what uses it, or set {variable('port')} to a free one."
        )


def serve(settings: Settings, *, reload: bool = False) -> None:
    """Answer requests until told to stop; raises `StartRefused` if that can't work."""
    give_address(ready_address(settings))
    require_free_port(settings)
    uvicorn.run(
        APPLICATION,
        factory=True,
        host=settings.host,
        port=settings.port,
        ws="websockets-sansio",
        # Live events are small and many; compressing each costs more than it saves.
        ws_per_message_deflate=False,
        ws_max_size=LARGEST_MESSAGE,
        ws_ping_interval=SOCKET_PING_SECONDS,
        ws_ping_timeout=SOCKET_PING_SECONDS,
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=STOP_SECONDS,
        reload=reload,
        reload_dirs=[str(Path(rapport.__file__).parent)] if reload else None,
    )


def require_free_port(settings: Settings) -> None:
    """Raise `PortTaken` early: uvicorn notices only after the application has started, and only logs it."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise PortTaken(settings, (error.strerror or str(error)).lower()) from error
