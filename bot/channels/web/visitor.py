"""Who is at the page: an anonymous session in a cookie, and whether a request comes from our own page."""

import secrets
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from urllib.parse import urlsplit

from starlette.requests import Request

from content.regex import regex

DAY = 24 * 3600
SECRET = regex(r"[A-Za-z0-9_-]{43}")
SAFE = ("GET", "HEAD")


@dataclass(frozen=True)
class Visitor:
    """`secret` is all that the browser holds. The store knows its digest alone, so nobody can read it back from there."""

    secret: str

    @classmethod
    def new(cls) -> "Visitor":
        return cls(secrets.token_urlsafe(32))

    @cached_property
    def conversation(self) -> str:
        return "web:" + _digest("conversation", self.secret)

    @cached_property
    def token(self) -> str:
        """What a request that changes something must carry beside the cookie: only our own page can read it."""
        return _digest("token", self.secret)


def _digest(use: str, secret: str) -> str:
    return sha256(f"{use}:{secret}".encode()).hexdigest()[:40]


@dataclass(frozen=True, slots=True)
class Door:
    """A way in: the page itself, or the page in a frame of another site, which gets a cookie of its own."""

    name: str
    framed: bool = False

    def cookie_name(self, *, https: bool) -> str:
        return ("__Host-" if https else "") + ("ashore-widget" if self.framed else "ashore")

    def visitor(self, request: Request, *, https: bool) -> Visitor | None:
        """Who sent a request; None for a newcomer."""
        secret = request.cookies.get(self.cookie_name(https=https), "")
        return Visitor(secret) if SECRET.fullmatch(secret) else None

    def cookie(self, visitor: Visitor | None, days: int, *, https: bool) -> str:
        """The Set-Cookie header, for so many days; without a visitor, one that takes the cookie back."""
        parts = [f"{self.cookie_name(https=https)}={visitor.secret if visitor else ''}", "Path=/", "HttpOnly"]
        parts.append(f"Max-Age={days * DAY if visitor else 0}")
        if self.framed and https:  # the one kind that a browser sends in another site's frame
            parts += ["SameSite=None", "Partitioned"]
        else:
            parts.append("SameSite=Lax")
        return "; ".join(parts + (["Secure"] if https else []))


PAGE = Door("page")
WIDGET = Door("widget", framed=True)


def is_https(request: Request, public: str) -> bool:
    return public.startswith("https://") or request.scope["scheme"] == "https"


def from_our_page(request: Request, public: str) -> bool:
    """Whether the browser says that our own page sent this: by its origin, and by Sec-Fetch-Site where it has that."""
    fetched = request.headers.get("sec-fetch-site", "same-origin")
    origin = request.headers.get("origin")
    if fetched != "same-origin":
        return False
    if origin is None:
        return request.method in SAFE
    return origin == public or (origin != "null" and urlsplit(origin).netloc == request.headers.get("host"))
