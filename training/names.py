"""Silver names: an openly licensed tagger (spaCy's en_core_web_md, MIT) over the training texts."""

import spacy

KINDS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "NORP": "nationality",
    "FAC": "facility",
    "DATE": "date",
}


def add_names(documents, model):
    """Adds `name`, BIO tags over the document's own tokens, from the teacher's entities."""
    tagger = spacy.load(model, disable=["tagger", "parser", "lemmatizer", "attribute_ruler"])
    tagger.max_length = 10_000_000
    for document, marked in zip(documents, tagger.pipe((d["text"] for d in documents), batch_size=16), strict=True):
        document["name"] = _tags(document, marked.ents)
    return documents


def _tags(document, entities):
    tokens, spans, at = document["tokens"], [], 0
    for entity in entities:
        if entity.label_ not in KINDS:
            continue
        while at < len(tokens) and tokens[at][1] <= entity.start_char:
            at += 1
        last = at
        while last + 1 < len(tokens) and tokens[last + 1][0] < entity.end_char:
            last += 1
        if at < len(tokens) and tokens[at][0] < entity.end_char:
            first, last = _trimmed(document, at, last)
            if first <= last:
                spans.append((first, last, KINDS[entity.label_]))
    return bio(len(tokens), spans)


def bio(length, spans):
    """BIO tags from (first, last, label) token spans; an overlapping later span is dropped."""
    tags = ["O"] * length
    for first, last, label in sorted(spans):
        if all(tag == "O" for tag in tags[first : last + 1]):
            tags[first : last + 1] = [f"B-{label}"] + [f"I-{label}"] * (last - first)
    return tags


def _trimmed(document, first, last):
    """Names without a leading article and without a possessive ending."""
    form = lambda i: document["text"][slice(*document["tokens"][i])].lower()
    if first < last and form(first) in ("the", "a", "an"):
        first += 1
    if first < last and form(last) in ("'s", "’s", "'", "’"):
        last -= 1
    return first, last
