"""Trains the reader for a given time: see README.md for the command

The learning rate falls linearly with the time used, so that a run always ends well. A checkpoint is kept every ten
minutes; `--resume` begins anew from its averaged weights. Needs about 6 GB of memory; bf16 where the processor has it.
"""

import argparse
import pickle
import random
import time
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch.nn import functional as F

from model import Reader
from windows import IGNORE, TAGS, batches, quote_swaps
from pieces import WordPiece

WEIGHTS = {"upos": 0.5, "xpos": 0.5, "end": 0.5, "name": 0.5, "entity": 0.5, "part": 0.25, "attribution": 1.0}
NAMES = ("person", "organisation", "place", "nationality", "facility", "date")
ENCODER_RATE, HEAD_RATE = 1.5e-4, 1e-3


def label_sets(parts):
    seen = lambda key: sorted({t for docs in parts["train"].values() for d in docs for t in d.get(key, ()) if t})
    spans = lambda kinds: ["O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI")]
    lists = {key: seen(key) for key in ("upos", "xpos", "deprel")}
    lists |= {"entity": ["none", "person", "organisation", "place", "event", "time", "other"], "part": ["out", "in"]}
    lists |= {"name": spans(NAMES), "attribution": spans(("source", "cue", "content"))}
    return lists


def losses(model, batch):
    x = model.vectors(batch["ids"], batch["shapes"], batch["joins"], batch["first"], batch["last"], batch["mask"])
    out = {key: value.float() for key, value in model.heads(x).items()}
    found = {}
    for tag in (*TAGS, "end"):
        if (batch[tag] != IGNORE).any():
            found[tag] = WEIGHTS[tag] * tag_loss(model, tag, out[tag], batch[tag])
    if (batch["head"] != IGNORE).any():
        found |= parse_losses(model, x, out, batch)
    if len(batch["links"]):
        found["link"] = 0.5 * link_loss(out, batch)
    return found


def parse_losses(model, x, out, batch):
    same = batch["sentence"][:, :, None] == batch["sentence"][:, None, :]
    scores = out["arc"].masked_fill(~same, -1e4)
    scores = torch.cat([out["root"].unsqueeze(-1), scores], -1)
    arc = F.cross_entropy(scores.flatten(0, 1), batch["head"].flatten(), ignore_index=IGNORE)
    known = batch["head"] != IGNORE
    rows = known.nonzero()
    head = batch["head"][known] - 1
    governor = torch.where(head < 0, rows[:, 1], head)
    x = model.drop(x)
    labels = model.relation(x[rows[:, 0], rows[:, 1]], x[rows[:, 0], governor]).float()
    return {"arc": arc, "deprel": F.cross_entropy(labels, batch["deprel"][known])}


def tag_loss(model, tag, scores, gold):
    if tag != "attribution":
        return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORE)
    rows = (gold != IGNORE).any(-1)
    return crf_loss(scores[rows], gold[rows], model.start, model.transitions)


def crf_loss(scores, gold, start, transitions):
    """Negative log-likelihood a token of a linear chain (Lafferty et al. 2001); unlabelled tokens may be anything."""
    known = gold != IGNORE
    length = known.long().mul(torch.arange(1, gold.shape[1] + 1)).amax(-1)
    allowed = torch.zeros_like(scores).masked_fill(known.unsqueeze(-1), -1e4)
    allowed.scatter_(-1, gold.clamp(min=0).unsqueeze(-1), 0.0)
    both = torch.stack([scores, scores + allowed])  # all paths, and those that fit the labels
    alpha = start + both[:, :, 0]
    ends = []
    for at in range(gold.shape[1]):
        if at:
            alpha = torch.logsumexp(alpha.unsqueeze(-1) + transitions, -2) + both[:, :, at]
        ends.append(torch.logsumexp(alpha, -1))
    total, fitting = torch.stack(ends, -1).gather(-1, (length - 1).expand(2, -1).unsqueeze(-1)).squeeze(-1)
    return (total - fitting).sum() / known.sum()


def link_loss(out, batch):
    """For each token of a source or content and each cue in the window: does it belong to that cue?"""
    at, token, cue = batch["links"].unbind(-1)
    cues = torch.zeros(out["link"].shape[:2], dtype=torch.bool)
    cues[at, cue] = True
    tokens = torch.zeros_like(cues)
    tokens[at, token] = True
    gold = torch.zeros_like(out["link"])
    gold[at, token, cue] = 1.0
    pairs = tokens[:, :, None] & cues[:, None, :]
    return F.binary_cross_entropy_with_logits(out["link"][pairs], gold[pairs])


class Average:
    """An exponential moving average of the weights: what is kept at the end."""

    def __init__(self, model, decay=0.99):
        self.decay = decay
        self.state = {k: v.detach().clone() for k, v in model.state_dict().items()}

    def update(self, model):
        with torch.no_grad():
            for key, value in model.state_dict().items():
                self.state[key].lerp_(value, 1 - self.decay)


def tune_scores(model, documents, labels, quotes):
    """Quick figures on held-back documents: gold tokens and sentences, greedy heads."""
    right, total = {}, {}

    def count(key, good):
        right[key] = right.get(key, 0) + int(good.sum())
        total[key] = total.get(key, 0) + good.numel()

    model.eval()
    with torch.no_grad():
        for batch in batches(documents, labels, quotes, random.Random(0), plain=True):
            x = model.vectors(batch["ids"], batch["shapes"], batch["joins"], batch["first"], batch["last"], batch["mask"])
            out = model.heads(x)
            for tag in (*TAGS, "end"):
                known = batch[tag] != IGNORE
                count(tag, out[tag].argmax(-1)[known] == batch[tag][known])
            same = batch["sentence"][:, :, None] == batch["sentence"][:, None, :]
            scores = torch.cat([out["root"].unsqueeze(-1), out["arc"].masked_fill(~same, -1e4)], -1)
            known = batch["head"] != IGNORE
            head = scores.argmax(-1)[known]
            rows = known.nonzero()
            governor = torch.where(head == 0, rows[:, 1], head - 1)
            label = model.relation(x[rows[:, 0], rows[:, 1]], x[rows[:, 0], governor]).argmax(-1)
            good = head == batch["head"][known]
            count("uas", good)
            count("las", good & (label == batch["deprel"][known]))
    model.train()
    return {key: round(100 * right[key] / max(total[key], 1), 2) for key in right}


def sample(parts, rng):
    """An epoch's documents: the treebanks one and a half times for each pass over the news, which are twice as long."""
    trees = parts["ewt"] + parts["gum"]
    return trees + rng.sample(trees, len(trees) // 2) + parts["polnear"] + parts["conflict"]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--weights", type=Path, required=True, help="model.safetensors of the pretrained encoder")
    options.add_argument("--vocabulary", type=Path, required=True)
    options.add_argument("--minutes", type=float, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--resume", type=Path, help="checkpoint to go on from")
    options.add_argument("--rate", type=float, default=1.0, help="factor on the learning rates, below 1 to go on")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(chosen.seed)
    rng = random.Random(chosen.seed)
    parts = pickle.loads(chosen.data.read_bytes())
    lists = label_sets(parts)
    labels = {key: {label: i for i, label in enumerate(values)} for key, values in lists.items()}
    labels["deprel"] = Lenient(labels["deprel"], "dep")
    labels["xpos"] = Lenient(labels["xpos"], "FW")
    model = Reader({key: len(values) for key, values in lists.items()} | {"end": 2})
    model.start_from(load_file(chosen.weights))
    if chosen.resume:
        known = torch.load(chosen.resume)["average"]
        model.load_state_dict({k: v for k, v in known.items() if k in model.state_dict()}, strict=False)
    tune = {key: documents[: max(1, len(documents) // 2)] for key, documents in parts["tune"].items()}
    train(model, parts["train"], tune, labels, lists, quote_swaps(WordPiece(chosen.vocabulary)), rng, chosen)


class Lenient(dict):
    """A label map in which what train lacks counts as another label."""

    def __init__(self, known, other):
        super().__init__(known)
        self.other = known.get(other, 0)

    def __missing__(self, key):
        return self.other


def train(model, parts, tune, labels, lists, quotes, rng, chosen):
    is_head = lambda name: name.split(".")[0] in ("start", "transitions", "tags", "arc", "root", "link", "relation", "shapes", "joins")
    groups = [
        {"params": [p for n, p in model.named_parameters() if is_head(n)], "rate": chosen.rate * HEAD_RATE},
        {"params": [p for n, p in model.named_parameters() if not is_head(n)], "rate": chosen.rate * ENCODER_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, lr=HEAD_RATE, weight_decay=0.01, fused=True, betas=(0.9, 0.99))
    average, began, step, pieces, kept, epoch = None, time.time(), 0, 0, 0.0, 0
    shown, running = began, {}
    while True:
        epoch += 1
        for batch in batches(sample(parts, rng), labels, quotes, rng):
            used = (time.time() - began) / (60 * chosen.minutes)
            if used >= 1:
                return keep(model, average, lists, chosen.out / "final.pt", tune, labels, quotes)
            for group in optimiser.param_groups:
                group["lr"] = group["rate"] * min(used / 0.04 + 0.02, (1 - used) / 0.96, 1)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found = losses(model, batch)
            sum(found.values()).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            optimiser.zero_grad()
            step, pieces = step + 1, pieces + batch["pieces"]
            for key, value in found.items():
                running[key] = 0.98 * running.get(key, value.item()) + 0.02 * value.item()
            if used > 0.3 and step % 8 == 0:
                average = average or Average(model)
                average.update(model)
            if time.time() - shown > 30:
                shown = time.time()
                rate = pieces / (shown - began)
                print(f"{used:.3f} epoch {epoch} step {step} {rate:.0f}/s", {k: round(v, 3) for k, v in running.items()}, flush=True)
            if time.time() - began > kept + 600:
                kept = time.time() - began
                keep(model, average, lists, chosen.out / "checkpoint.pt", tune, labels, quotes)


def keep(model, average, lists, path, tune, labels, quotes):
    last = {k: v.clone() for k, v in model.state_dict().items()}
    torch.save({"average": average.state if average else last, "last": last, "labels": lists}, path)
    if average:
        model.load_state_dict(average.state)
    print("tune", tune_scores(model, [d for docs in tune.values() for d in docs], labels, quotes), flush=True)
    model.load_state_dict(last)


if __name__ == "__main__":
    main()
