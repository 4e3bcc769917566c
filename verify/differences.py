"""Why a program of ours is not the reference: each place where the two differ is judged alone.

A place is
  page      where ours has the lines of the package's published page, and the reference hasn't
  mended    where the reference's lines, put back into ours, bring a finding of the check that ours hasn't, or ours has the
            lines of the page but for some that do
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

    def nearly_on_page(self, place, page):
        """Our program with each line of the page that stands for another of ours, where ours adds lines that the page has but
        for some of them: what a page has and the reference lost, mended. Empty where the page has nothing alike."""
        ours, lines = self.ours[slice(*place.ours)], page.strip().split("\n")
        if place.reference[0] != place.reference[1] or occurrences(ours[:1], lines) <= occurrences(ours[:1], self.reference):
            return []
        windows = [lines[i : i + len(ours)] for i, line in enumerate(lines) if line == ours[0]]
        window = min(windows, key=lambda w: sum(a != b for a, b in zip(ours, w)) + len(ours) - len(w))
        if len(window) < len(ours):
            return []
        begin = place.ours[0]
        return [
            "\n".join([*self.ours[: begin + i], theirs, *self.ours[begin + i + 1 :]]) + "\n"
            for i, (own, theirs) in enumerate(zip(ours, window))
            if own != theirs
        ]

    def listed(self, place):
        """The lines of a place as a difference shows them."""
        return [f"-{line}" for line in self.reference[slice(*place.reference)]] + [
            f"+{line}" for line in self.ours[slice(*place.ours)]
        ]


def occurrences(part, lines):
    """How often some lines stand one after the other among others."""
    return sum(lines[i : i + len(part)] == part for i in range(len(lines) - len(part) + 1)) if part else 0


def judged(differences, pages, found, checks, stops_at_first):
    """{id: [(place, kind)]} of all differences.

    `checks` give findings by text, the strictest first; `found` has those of ours and of the references by the first. A check
    that stops at the first finding tells no more than one, so that another message there is one that ours hasn't.
    """

    def brings(more, fewer):
        more, fewer = (collections.Counter(finding.message for finding in findings) for findings in (more, fewer))
        return bool(more - fewer) and (stops_at_first or more.total() > fewer.total())

    kinds = {}
    for i, d in differences.items():
        for place in d.places:
            kinds[i, place] = "page" if any(d.on_page(place, page) for page in pages[i]) else "left"
    if not checks:
        return gathered(kinds)
    check, granted = checks[0], checks[-1]
    # What a finding stands in is often not looked into any further. So what is left is looked at again without the lines of
    # ours that have one, and then with a check that grants what a style prints on purpose.
    for asked, masked in ((check, False), (check, True), (granted, False)):
        lines = {i: {f.line for f in found[d.text]} if masked else set() for i, d in differences.items()}
        left = [(i, place) for (i, place), kind in kinds.items() if kind == "left" and (lines[i] or not masked)]
        base = {i: differences[i].put_back(None, lines[i]) for i, _ in left}
        mixed = {(i, place): differences[i].put_back(place, lines[i]) for i, place in left}
        answers = asked([*base.values(), *mixed.values()])
        for i, place in left:
            if brings(answers[mixed[i, place]], answers[base[i]]):
                kinds[i, place] = "mended"
    nearly = {
        (i, place): texts
        for (i, place), kind in kinds.items()
        if kind == "left"
        for page in pages[i]
        if (texts := differences[i].nearly_on_page(place, page))
    }
    answers = granted([*(differences[i].text for i, _ in nearly), *(text for texts in nearly.values() for text in texts)])
    for (i, place), texts in nearly.items():
        if all(brings(answers[text], answers[differences[i].text]) for text in texts):
            kinds[i, place] = "mended"
    return gathered(kinds)


def gathered(kinds):
    """{(id, place): kind} as {id: [(place, kind)]}."""
    places = collections.defaultdict(list)
    for (i, place), kind in kinds.items():
        places[i].append((place, kind))
    return places


def summary(places, findings):
    """The kind of a whole program, from its places' kinds and the pairs of findings, of ours and of the reference, by each
    check that there is, the strictest first.

    It is left where a place is, or where the check finds something in a place of ours that it doesn't find in the reference.
    But where a check finds nothing in ours and something in the reference, all of it is mended.
    """
    if any(is_clean(ours) and not is_clean(theirs) for ours, theirs in findings):
        return "mended"
    kinds = {kind for _, kind in places}
    if "left" in kinds:
        return "left"
    inside = {n for place, kind in places if kind != "page" for n in range(place.ours[0] + 1, place.ours[1] + 1)}
    for ours, theirs in findings[:1]:
        known = {f.message for f in theirs}
        if any(f.line in inside and f.message not in known for f in ours):
            return "left"
    return "mended" if "mended" in kinds else "page"


def is_clean(findings):
    """Whether a check found no more than that a schema is missing."""
    return all(f.kind == "package" for f in findings)
