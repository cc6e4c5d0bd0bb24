"""What is counted for an operator, in the form that Prometheus reads: numbers alone, nothing about anybody."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)


class Counts:
    """One set a site, so that two sites in one process don't mix."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self.turns = Counter("ashore_turns", "Updates answered", registry=self._registry)
        self.seconds = Histogram("ashore_turn_seconds", "From request to answer", buckets=SECONDS, registry=self._registry)
        self.refused = Counter("ashore_refused", "Requests refused, by why", ["why"], registry=self._registry)
        self.papers = Counter("ashore_papers", "Papers made, by kind", ["kind"], registry=self._registry)
        self.streams = Gauge("ashore_open_pages", "Pages that are open", registry=self._registry)

    def text(self) -> bytes:
        return generate_latest(self._registry)
