"""Learns lemma rules from treebank words: suffix rules by part of speech, and the words they get wrong."""

import re
from collections import Counter, defaultdict

LONGEST_SUFFIX = 5
MOST_COMMON = 2


def edit(form, lemma):
    """(letters to strip, letters to add) that turn form into lemma."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


def learn(documents):
    """`rules[xpos][suffix] = [strip, add]`, longest suffix first; `words["XPOS form"] = lemma` overrides."""
    seen = defaultdict(Counter)
    for document in documents:
        for (start, end), xpos, lemma in zip(document["tokens"], document["xpos"], document["lemma"], strict=True):
            form = document["text"][start:end].replace("’", "'")
            proper = xpos.startswith("NNP")
            lemma = lemma.replace("’", "'")
            seen[xpos][(form if proper else form.lower(), lemma if proper else lemma.lower())] += 1
    rules = {xpos: suffix_rules(pairs) for xpos, pairs in seen.items()}
    words = {}
    for xpos, pairs in seen.items():
        usual = {}
        for (form, lemma), count in pairs.most_common():
            usual.setdefault(form, (lemma, count))
        for form, (lemma, count) in usual.items():
            if apply(rules[xpos], form) != lemma and re.fullmatch(r"['a-z.]+", form):
                words[f"{xpos} {form}"] = lemma
    return {"rules": rules, "words": words}


def suffix_rules(pairs):
    votes = defaultdict(Counter)
    for (form, lemma), _ in pairs.items():
        change = edit(form, lemma)
        for size in range(min(LONGEST_SUFFIX, len(form)) + 1):
            suffix = form[len(form) - size :]
            if change[0] <= len(form):
                votes[suffix][change] += 1
    rules = {}
    for suffix in sorted(votes, key=len):
        change, count = votes[suffix].most_common(1)[0]
        shorter = next((rules[suffix[k:]] for k in range(1, len(suffix) + 1) if suffix[k:] in rules), None)
        if suffix == "" or (count >= MOST_COMMON and list(change) != shorter):
            rules[suffix] = list(change)
    return rules


def apply(rules, form):
    for size in range(min(LONGEST_SUFFIX, len(form)), -1, -1):
        rule = rules.get(form[len(form) - size :])
        if rule and rule[0] <= len(form):
            return form[: len(form) - rule[0]] + rule[1]
    return form
