"""Reads the corpora once and keeps what training needs: see README.md for the command

Every tenth document of each train part goes to `tune`; dev parts are never read here.
"""

import argparse
import pickle
from pathlib import Path

import corpora
from mentions import mention_labels
from names import add_names
from pieces import WordPiece, encode

HERE = Path(__file__).parent


def attribution_labels(document):
    """BIO roles, and for each token of a source or content the first tokens of its cues (a source may have several)."""
    count = len(document["tokens"])
    role, fragment, cue = [None] * count, [-1] * count, [()] * count
    painted, shared = [], {}
    for number, attribution in enumerate(document["attributions"]):
        cues = corpora.tokens_of(document, attribution["cue"])
        for name in ("content", "source", "cue"):
            for first, last in corpora.tokens_of(document, attribution[name]):
                painted.append((("content", "source", "cue").index(name), first - last, first, last, name))
                if cues and name != "cue":
                    shared.setdefault((name, first, last), set()).add(cues[0][0])
    for number, (_, _, first, last, name) in enumerate(sorted(set(painted))):
        for i in range(first, last + 1):
            role[i], fragment[i], cue[i] = name, number, tuple(sorted(shared.get((name, first, last), ())))
    tags = []
    for i in range(count):
        begins = i == 0 or fragment[i] != fragment[i - 1]
        tags.append("O" if role[i] is None else ("B-" if begins else "I-") + role[i])
    for start, end in document["discard"]:
        for first, last in corpora.tokens_of(document, [(start, end)]):
            tags[first : last + 1] = [None] * (last - first + 1)
    document["attribution"], document["cue"] = tags, cue


def load(folder):
    ewt = list(corpora.conllu(folder / "ud/ewt-train.conllu.gz"))
    gum = [d for d in corpora.conllu(folder / "ud/gum-train.conllu.gz") if not d["noncommercial"]]
    for document in gum:
        document["entity"], document["part"] = mention_labels(document)
    script = str(HERE / "tokenise.mjs")
    news = corpora.tokenise(corpora.polnear(folder / "polnear/train.jsonl.gz"), script)
    for document in news:
        attribution_labels(document)
    held = {s["text"] for s in corpora.sentences(folder / "cameo/class-dev.tsv")}
    loose = {s["text"]: s for s in corpora.sentences(folder / "cameo/class-train.tsv")}
    loose |= {s["text"]: s for s in corpora.sentences(folder / "aw/plv-train.tsv", column=1)}
    conflict = corpora.tokenise((s for text, s in loose.items() if text not in held), script)
    return {"ewt": ewt, "gum": gum, "polnear": news, "conflict": conflict}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpora", type=Path, required=True)
    options.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt of the pretrained encoder")
    options.add_argument("--names", required=True, help="folder of the spaCy model that teaches names")
    options.add_argument("--out", type=Path, required=True)
    chosen = options.parse_args()
    wordpiece = WordPiece(chosen.vocabulary)
    parts = {"train": {}, "tune": {}}
    for name, documents in load(chosen.corpora).items():
        for document in add_names(documents, chosen.names):
            encode(document, wordpiece)
        parts["tune"][name] = documents[9::10]
        parts["train"][name] = [d for i, d in enumerate(documents) if i % 10 != 9]
        print(name, len(documents), "documents", sum(len(d["tokens"]) for d in documents), "tokens")
    chosen.out.write_bytes(pickle.dumps(parts))


if __name__ == "__main__":
    main()
