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
        self.ours = ours.rstrip("\n").split("\n")
        self.reference = reference.rstrip("\n").split("\n")
        matcher = difflib.SequenceMatcher(None, self.reference, self.ours, autojunk=False)
        self.places = [Place((c, d), (a, b)) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]

    def put_back(self, place, without=()):
        """Our program with the reference's lines at one place (with ours everywhere for None), and without some lines of ours,
        by number from one on."""
        begin, end = place.ours if place else (0, 0)
        first, last = place.reference if place else (0, 0)
        kept = [(n, line) for n, line in enumerate(self.ours) if n + 1 not in without]
        before = [line for n, line in kept if n < begin]
        after = [line for n, line in kept if n >= end]
        return "\n".join(before + self.reference[first:last] + after) + "\n"

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

    def brings(more, fewer):
        more, fewer = (collections.Counter(finding.message for finding in findings) for findings in (more, fewer))
        return bool(more - fewer) and (stops_at_first or more.total() > fewer.total())

    kinds = {}
    for i, d in differences.items():
        for place in d.places:
            kinds[i, place] = "page" if any(d.on_page(place, page) for page in pages[i]) else "left"
    if not found:
        return gathered(kinds)
    # What a finding stands in is often not looked into any further: the second time the lines of ours with one are left out.
    for masked in (False, True):
        lines = {i: {f.line for f in found[d.text]} if masked else set() for i, d in differences.items()}
        left = [(i, place) for (i, place), kind in kinds.items() if kind == "left" and (lines[i] or not masked)]
        base = {i: differences[i].put_back(None, lines[i]) for i, _ in left}
        mixed = {(i, place): differences[i].put_back(place, lines[i]) for i, place in left}
        answers = check([*base.values(), *mixed.values()])
        for i, place in left:
            if brings(answers[mixed[i, place]], answers[base[i]]):
                kinds[i, place] = "mended"
    return gathered(kinds)


def gathered(kinds):
    """{(id, place): kind} as {id: [(place, kind)]}."""
    places = collections.defaultdict(list)
    for (i, place), kind in kinds.items():
        places[i].append((place, kind))
    return places


def summary(places, ours, reference):
    """The kind of a whole program, from its places' and the findings of both.

    It is left where a place is, or where the check finds something in a place of ours that it doesn't find in the reference.
    But where it finds nothing in ours and something in the reference, all of it is mended.
    """
    kinds = {kind for _, kind in places}
    if is_clean(ours) and reference and not is_clean(reference):
        return "mended"
    if "left" in kinds:
        return "left"
    inside = {n for place, kind in places if kind != "page" for n in range(place.ours[0] + 1, place.ours[1] + 1)}
    theirs = {f.message for f in reference or []}
    if any(f.line in inside and f.message not in theirs for f in ours or []):
        return "left"
    return "mended" if "mended" in kinds else "page"


def is_clean(findings):
    """Whether a check that there was found no more than that a schema is missing."""
    return findings is not None and all(f.kind == "package" for f in findings)
