"""Documents to training windows of at most 256 word pieces, and windows to padded batches."""

import random

import torch

from pieces import CLS, SEP

SIZE = 256
IGNORE = -100
STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}
BEFORE = 40
TAGS = ("upos", "xpos", "name", "entity", "part", "attribution")


def cut(document, rng):
    """Consecutive stretches of a document's tokens, the first of a random length, each at most SIZE pieces.

    Every other stretch begins up to BEFORE tokens earlier, in mid-sentence, as the product's windows do.
    """
    start, count = 0, len(document["tokens"])
    budget = rng.randint(48, SIZE - 2) if count > 200 else SIZE - 2
    sentence, paragraph = document.get("sentence"), document["paragraph"]
    while start < count:
        used, end = 0, start
        while end < count:
            size = len(document["pieces"][end]) + (end > start and paragraph[end] != paragraph[end - 1])
            if used + size > budget:
                break
            used, end = used + size, end + 1
        yield start, max(end, start + 1)
        budget = SIZE - 2
        if end >= count:
            return
        following = end
        bounds = sentence or paragraph
        while following > start + 1 and bounds[following] == bounds[following - 1]:
            following -= 1
        begin = following if following > start + 1 else max(end, start + 1)
        start = max(start + 1, begin - rng.randrange(BEFORE)) if rng.random() < 0.5 else begin


def window(document, start, end, labels, rng, quotes, plain=False):
    """One example: inputs, labels as ids, IGNORE where the corpus has none; changed at random unless `plain`."""
    upper, swap, hidden = (0, 0, 0) if plain else (rng.random() < 0.08, rng.random() < 0.12, 0.02)
    example = {key: [] for key in ("ids", "shapes", "joins", "first", "last")}

    def piece(number, shape, join):
        example["ids"].append(number)
        example["shapes"].append(shape)
        example["joins"].append(join)

    piece(CLS, 0, 0)
    paragraph = document["paragraph"]
    for i in range(start, end):
        if i > start and paragraph[i] != paragraph[i - 1]:
            piece(SEP, 0, 0)
        shape = document["shape"][i]
        first, last = document["tokens"][i]
        shape = (4 if last - first == 1 else 3) if upper and 1 <= shape <= 5 else shape
        ids = document["pieces"][i]
        if swap and len(ids) == 1:
            ids = [quotes.get(ids[0], ids[0])]
        if rng.random() < hidden:
            ids = [103]
        example["first"].append(len(example["ids"]))
        for k, number in enumerate(ids):
            piece(number, shape, 2 if k else int(document["joined"][i]))
        example["last"].append(len(example["ids"]) - 1)
    piece(SEP, 0, 0)
    add_labels(example, document, start, end, labels)
    return example


def add_labels(example, document, start, end, labels):
    span = range(start, end)
    for tag in TAGS:
        known = document.get(tag)
        example[tag] = [labels[tag][known[i]] if known and known[i] is not None else IGNORE for i in span]
    sentence, count = document.get("sentence"), len(document["tokens"])
    example["end"], example["head"], example["deprel"], example["sentence"] = [], [], [], []
    whole = {sentence[i] for i in span} if sentence else set()
    if sentence:
        whole -= {sentence[end - 1]} if end < count and sentence[end] == sentence[end - 1] else set()
        whole -= {sentence[start]} if start and sentence[start] == sentence[start - 1] else set()
    for i in span:
        example["sentence"].append(sentence[i] if sentence else -1)
        last = sentence and (i + 1 == count or sentence[i + 1] != sentence[i])
        example["end"].append(int(last) if sentence else IGNORE)
        known = sentence and sentence[i] in whole
        example["head"].append(document["head"][i] - start + 1 if known and document["head"][i] >= 0 else (0 if known else IGNORE))
        example["deprel"].append(labels["deprel"][document["deprel"][i]] if known else IGNORE)
    cue = document.get("cue")
    example["links"] = [(i - start, c - start) for i in span for c in cue[i] if start <= c < end] if cue else []


def batches(documents, labels, quotes, rng, pieces=2200, plain=False):
    """One epoch: batches of windows of like length, each about `pieces` word pieces, in random order."""
    examples = [window(d, a, b, labels, rng, quotes, plain) for d in documents for a, b in cut(d, rng)]
    rng.shuffle(examples)
    made = []
    for at in range(0, len(examples), 96):
        pool, batch = sorted(examples[at : at + 96], key=lambda e: len(e["ids"])), []
        for example in pool:
            if batch and len(example["ids"]) * (len(batch) + 1) > pieces:
                made.append(batch)
                batch = []
            batch.append(example)
        made.append(batch)
    rng.shuffle(made)
    return map(pad, made)


def pad(examples):
    length = max(len(e["ids"]) for e in examples)
    count = max(len(e["first"]) for e in examples)
    filled = lambda key, size, blank: torch.tensor([e[key] + [blank] * (size - len(e[key])) for e in examples])
    batch = {key: filled(key, length, 0) for key in ("ids", "shapes", "joins")}
    batch |= {key: filled(key, count, 0) for key in ("first", "last")}
    batch |= {key: filled(key, count, IGNORE) for key in (*TAGS, "end", "head", "deprel")}
    batch["links"] = torch.tensor([(row, *pair) for row, e in enumerate(examples) for pair in e["links"]]).reshape(-1, 3)
    batch["sentence"] = filled("sentence", count, -2)
    lengths = torch.tensor([len(e["ids"]) for e in examples])
    batch["pieces"] = int(lengths.sum())
    batch["mask"] = torch.where(torch.arange(length) < lengths[:, None], 0.0, -10000.0)[:, None, None]
    return batch


def quote_swaps(wordpiece):
    """Piece ids of curly quote marks to those of straight ones; straight double marks stay as they are."""
    return {wordpiece(curly)[0]: wordpiece(straight)[0] for curly, straight in STRAIGHT.items()}
