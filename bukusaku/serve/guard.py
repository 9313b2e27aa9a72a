"""Requests from this computer's browsers in; whatever another site would send, out.

A name of a stranger's may be made to lead to 127.0.0.1 (DNS rebinding), so the Host header is
looked at; a page of a stranger's may send requests here, so Origin is.
"""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ANSWERED = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
NAMES = ("127.0.0.1", "localhost")


class Guard:
    """What stands before the application."""

    def __init__(self, app: ASGIApp, port: int, refusal: str) -> None:
        self._app = app
        self._hosts = frozenset(f"{name}:{port}" for name in NAMES)
        self._refusal = refusal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse to."""
        if scope["type"] != "http":
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in ANSWERED.items():
                    headers.setdefault(name, value)
            await send(message)

        app = self._app if self._is_ours(Headers(scope=scope)) else self._refused
        await app(scope, receive, send_guarded)

    @property
    def _refused(self) -> ASGIApp:
        return PlainTextResponse(self._refusal, status_code=403)

    def _is_ours(self, headers: Headers) -> bool:
        origins = headers.getlist("origin")
        return (
            headers.getlist("host") in [[host] for host in self._hosts]
            and all(origin.removeprefix("http://") in self._hosts for origin in origins)
            and headers.get("sec-fetch-site") != "cross-site"
        )
