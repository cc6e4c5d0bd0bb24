"""In which rows each word stands, and how much it weighs there: kept flat, as there are some hundred thousand."""

from array import array
from collections.abc import Callable, Iterable, Mapping

from content.learned import placed


class Postings:
    """Rows are numbered from 0 and fewer than 65,536."""

    def __init__(self, found: Mapping[str, Iterable[tuple[int, float]]]) -> None:
        self._places = placed(found)
        self._ends, self._rows, self._weights = array("I", (0,)), array("H"), array("d")
        for rows in found.values():
            for row, weight in rows:
                self._rows.append(row)
                self._weights.append(weight)
            self._ends.append(len(self._rows))

    def of(self, word: str) -> Iterable[tuple[int, float]]:
        """The rows of a word, each with its weight; nothing for a word that stands in none."""
        place = self._places.get(word)
        if place is None:
            return ()
        start, end = self._ends[place], self._ends[place + 1]
        return zip(self._rows[start:end], self._weights[start:end], strict=True)

    def among(self, kept: Callable[[int], bool]) -> "Postings":
        """The same of some rows alone, under their own numbers."""
        found = {word: [(row, weight) for row, weight in self.of(word) if kept(row)] for word in self._places}
        return Postings({word: rows for word, rows in found.items() if rows})
