"""Learns lemma rules: suffix rules by part of speech, and the words they get wrong.

The treebanks teach conventions; for common inflected words they lack, a lexicon's lemmatiser is asked
(`lexicon.mjs`, the package wink-lemmatizer, after WordNet), and believed where the rules do not lead to a known word.
"""

import json
import re
import subprocess
from collections import Counter, defaultdict
from pathlib import Path

LONGEST_SUFFIX = 5
FEWEST = 2
MANY = 1000  # a lexicon's lemma outweighs a doubted one
WORD = re.compile(r"['a-z.]+")


def learn(documents, news, vocabulary):
    """`rules[xpos][suffix] = [strip, add]`, longest suffix first; `words["XPOS form"] = lemma` overrides."""
    seen = treebank_words(documents)
    rules = {xpos: suffix_rules(pairs) for xpos, pairs in seen.items()}
    for xpos, pairs in lexicon_words(words_of(news), vocabulary, seen, rules).items():
        seen[xpos].update(pairs)
    rules = {xpos: suffix_rules(pairs) for xpos, pairs in seen.items()}
    words = {}
    for xpos, pairs in seen.items():
        usual = {}
        for (form, lemma), _ in pairs.most_common():
            usual.setdefault(form, lemma)
        for form, lemma in usual.items():
            if apply(rules[xpos], form) != lemma and WORD.fullmatch(form):
                words[f"{xpos} {form}"] = lemma
    return {"rules": rules, "words": words}


def treebank_words(documents):
    """Counts of (form, lemma) by part of speech; forms but those of names in small letters."""
    seen = defaultdict(Counter)
    for document in documents:
        for (start, end), xpos, lemma in zip(document["tokens"], document["xpos"], document["lemma"], strict=True):
            form = document["text"][start:end].replace("’", "'")
            seen[xpos][(form if xpos.startswith("NNP") else form.lower(), lemma.replace("’", "'"))] += 1
    return seen


def words_of(documents):
    return {document["text"][start:end].lower() for document in documents for start, end in document["tokens"]}


def lexicon_words(common, vocabulary, seen, rules):
    """Inflected words that the treebanks lack or have wrong, with the lemma that is a word."""
    whole = {word for word in Path(vocabulary).read_text(encoding="utf8").split("\n") if re.fullmatch("[a-z]{2,}", word)}
    right = {xpos: {form for form, lemma in pairs if sound(xpos, form, lemma, whole)} for xpos, pairs in seen.items()}
    common = whole | {word for word in common if re.fullmatch("[a-z]{2,}", word)}
    script = Path(__file__).with_name("lexicon.mjs")
    done = subprocess.run(["node", script], input=json.dumps(sorted(common)), capture_output=True, text=True, check=True)
    found = defaultdict(Counter)
    for form, verb, noun in json.loads(done.stdout):
        for xpos, lemma in inflections(form, verb, noun):
            if form in right[xpos]:
                continue
            by_rule = apply(rules[xpos], form)
            found[xpos][(form, by_rule if len(by_rule) > 2 and by_rule in whole and by_rule != form else lemma)] += MANY
    return found


def sound(xpos, form, lemma, whole):
    """A treebank's lemma is doubted where a past form is its own lemma and where a verb's lemma is no common word."""
    return xpos not in ("VBD", "VBN") or (lemma in whole and (lemma != form or len(form) <= 4)) or "'" in form


def inflections(form, verb, noun):
    """The parts of speech a form may have, with the lexicon's lemma for each."""
    if noun != form:
        yield "NNS", noun
    if verb == form:
        return
    if form.endswith("ing"):
        yield "VBG", verb
    elif form.endswith("s"):
        yield "VBZ", verb
    else:
        yield "VBD", verb
        yield "VBN", verb


def edit(form, lemma):
    """(letters to strip, letters to add) that turn form into lemma."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


def suffix_rules(pairs):
    votes = defaultdict(Counter)
    for form, lemma in pairs:
        change = edit(form, lemma)
        for size in range(min(LONGEST_SUFFIX, len(form)) + 1):
            votes[form[len(form) - size :]][change] += 1
    rules = {}
    for suffix in sorted(votes, key=len):
        change, count = votes[suffix].most_common(1)[0]
        shorter = next((rules[suffix[k:]] for k in range(1, len(suffix) + 1) if suffix[k:] in rules), None)
        if suffix == "" or (count >= FEWEST and list(change) != shorter):
            rules[suffix] = list(change)
    return rules


def apply(rules, form):
    for size in range(min(LONGEST_SUFFIX, len(form)), -1, -1):
        rule = rules.get(form[len(form) - size :])
        if rule and (rule[0] < len(form) or (rule[0] == len(form) and rule[1])):
            return form[: len(form) - rule[0]] + rule[1]
    return form
