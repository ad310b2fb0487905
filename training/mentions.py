"""What GUM's mentions teach about single words: what a phrase's head stands for, and which words belong to the phrase.

Format: gucorpling.org/gum/guidelines.html, `Entity` in the last column.
"""

import re

KINDS = {"person": "person", "organization": "organisation", "place": "place", "event": "event", "time": "time"}


def mention_labels(document):
    """Two labels a token. `entity`: the kind of the outermost mention it is the head of, or "none". `part`, for what
    hangs on such a head: "in" where it belongs to the mention, "out" where it does not; elsewhere None.
    """
    head = document["head"]
    outer = {}
    for first, last, kind in _mentions(document["entities"]):
        top = next((i for i in range(first, last + 1) if not first <= head[i] <= last), first)
        if top not in outer or last - first > outer[top][1] - outer[top][0]:
            outer[top] = (first, last, kind)
    entity = [outer[i][2] if i in outer else "none" for i in range(len(head))]
    part = [None] * len(head)
    for i, governor in enumerate(head):
        if governor in outer:
            first, last, _ = outer[governor]
            part[i] = "in" if first <= i <= last else "out"
    return entity, part


def _mentions(column):
    """Matches the brackets: "(3-person-…" opens mention 3, "3)" closes it, "(3-person-…)" does both."""
    opened = []
    for i, misc in enumerate(column):
        entity = next((f[len("Entity=") :] for f in misc.split("|") if f.startswith("Entity=")), "")
        for opening, body, number in re.findall(r"(\()([^()]*\)?)|(\d+)\)", entity):
            if opening:
                number, kind = body.rstrip(")").split("-")[:2]
                opened.append((number, i, KINDS.get(kind, "other")))
                number = number if body.endswith(")") else ""
            if number:
                at = max(k for k, entry in enumerate(opened) if entry[0] == number)
                _, first, kind = opened.pop(at)
                yield first, i, kind
