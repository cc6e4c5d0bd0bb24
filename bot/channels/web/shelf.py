"""Papers that may be fetched: each under a token that nobody can guess and only its own visitor may use, for a while."""

import secrets
from collections import OrderedDict
from collections.abc import Callable, Mapping
from hashlib import sha256
from time import monotonic
from typing import Any

Json = Any
KEPT_FOR = 2 * 3600.0
MOST = 2_000


class Shelf:
    """What stands on a paper is kept in memory alone, and drawn when it is fetched; a restart forgets all of it."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._key = secrets.token_hex(16)
        self._now = now
        self._papers: OrderedDict[str, tuple[float, str, Mapping[str, Json]]] = OrderedDict()

    def put(self, conversation: str, name: str, paper: Mapping[str, Json]) -> str:
        """The token of a paper; the same paper of a message (its `name`) keeps its token."""
        token = sha256(f"{self._key}:{conversation}:{name}".encode()).hexdigest()[:40]
        self._papers[token] = (self._now(), conversation, paper)
        self._papers.move_to_end(token)
        while self._papers and (len(self._papers) > MOST or self._old(next(iter(self._papers)))):
            self._papers.popitem(last=False)
        return token

    def get(self, conversation: str, token: str) -> Mapping[str, Json] | None:
        """The paper; None where it is no longer, or never was, this visitor's."""
        if token not in self._papers or self._old(token):
            return None
        _, owner, paper = self._papers[token]
        return paper if owner == conversation else None

    def forget(self, conversation: str) -> None:
        for token in [token for token, (_, owner, _) in self._papers.items() if owner == conversation]:
            del self._papers[token]

    def _old(self, token: str) -> bool:
        return self._papers[token][0] < self._now() - KEPT_FOR
