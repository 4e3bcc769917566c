"""Why a program of ours is not the reference: each place where the two differ is judged alone.

A place is
  page      where ours has the lines of the package's published page, and the reference hasn't
  mended    where the reference's lines, put back into ours, bring a finding of the check that ours hasn't
  left      where neither holds
"""

import collections
import difflib
import typing


class Place(typing.NamedTuple):
    """Lines of ours and of the reference that stand for each other, from one line (inclusive) to another (exclusive)."""

    ours: tuple
    reference: tuple


class Difference:
    """One program of ours beside a reference that is another text."""

    def __init__(self, ours, reference):
        self.text = ours
        self.ours = ours.strip().split("\n")
        self.reference = reference.strip().split("\n")
        matcher = difflib.SequenceMatcher(None, self.reference, self.ours, autojunk=False)
        self.places = [Place((c, d), (a, b)) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]

    def put_back(self, place):
        """Our program with the reference's lines at one place."""
        (begin, end), (first, last) = place
        return "\n".join(self.ours[:begin] + self.reference[first:last] + self.ours[end:]) + "\n"

    def on_page(self, place, page):
        """Whether a published program has our lines at a place more often than the reference has them, but not its lines."""
        ours = self.ours[slice(*place.ours)]
        theirs = self.reference[slice(*place.reference)]
        lines = page.strip().split("\n")
        return bool(
            any(line.strip() for line in ours)
            and occurrences(ours, lines) > occurrences(ours, self.reference)
            and (not theirs or occurrences(theirs, lines) < occurrences(theirs, self.reference))
        )

    def listed(self, place):
        """The lines of a place as a difference shows them."""
        return [f"-{line}" for line in self.reference[slice(*place.reference)]] + [
            f"+{line}" for line in self.ours[slice(*place.ours)]
        ]


def occurrences(part, lines):
    """How often some lines stand one after the other among others."""
    return sum(lines[i : i + len(part)] == part for i in range(len(lines) - len(part) + 1)) if part else 0


def judged(differences, pages, found, check, stops_at_first):
    """{id: [(place, kind)]} of all differences.

    `found` has the findings by text of ours and of the references; `check` gives them for further texts. A check that stops
    at the first finding tells no more than one, so that another message there is one that ours hasn't.
    """
    mixed = check([difference.put_back(place) for difference in differences.values() for place in difference.places])

    def messages(text, findings):
        return collections.Counter(finding.message for finding in findings[text])

    def mended(difference, place):
        if not mixed:
            return False
        own = messages(difference.text, found)
        put_back = messages(difference.put_back(place), mixed)
        return bool(put_back - own) and (stops_at_first or put_back.total() > own.total())

    def kind(i, difference, place):
        if any(difference.on_page(place, page) for page in pages[i]):
            return "page"
        return "mended" if mended(difference, place) else "left"

    return {i: [(place, kind(i, d, place)) for place in d.places] for i, d in differences.items()}
