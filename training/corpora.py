"""Public gold corpora as documents of tokens, all in one shape.

A document is a dict: `text`, `tokens` ([start, end) pairs), `paragraph` (a paragraph number for each
token) and, where the corpus has them, `upos`, `xpos`, `lemma`, `head`, `deprel`, `sentence` (a sentence
number for each token), `entities` (GUM's column of mentions) and `attributions`.
`head` is the index of the governor within the document, -1 for a root.
"""

import gzip
import json
import re
import subprocess
from pathlib import Path


def conllu(path):
    """Yields one document for each `# newdoc`; sentences are joined by a space, paragraphs by a blank line."""
    doc, sentence, new_paragraph = None, None, False
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if doc:
                    yield doc
                doc, new_paragraph = _empty(line.partition("=")[2].strip()), True
            elif line.startswith("# newpar"):
                new_paragraph = True
            elif line.startswith("# noncommercial"):
                doc["noncommercial"] = line.endswith("yes")
            elif line.startswith("# text ="):
                sentence = (line[len("# text =") :].lstrip(" "), [])
            elif line and not line.startswith("#"):
                sentence[1].append(line.split("\t"))
            elif not line and sentence:
                _add_sentence(doc, *sentence, new_paragraph)
                sentence, new_paragraph = None, False
    if sentence:
        _add_sentence(doc, *sentence, new_paragraph)
    if doc:
        yield doc


def _empty(name):
    keys = ("tokens", "paragraph", "upos", "xpos", "lemma", "head", "deprel", "sentence")
    return {"id": name, "text": "", "noncommercial": False, "entities": [], **{key: [] for key in keys}}


def _add_sentence(doc, text, rows, new_paragraph):
    if doc["text"]:
        doc["text"] += "\n\n" if new_paragraph else " "
    paragraph = (doc["paragraph"][-1] if doc["paragraph"] else -1) + (1 if new_paragraph else 0)
    number = doc["sentence"][-1] + 1 if doc["sentence"] else 0
    base, first = len(doc["text"]), len(doc["tokens"])
    doc["text"] += text
    for row, (start, end) in zip((r for r in rows if r[0].isdigit()), _spans(text, rows), strict=True):
        head = int(row[6])
        doc["tokens"].append((base + start, base + end))
        doc["paragraph"].append(max(paragraph, 0))
        doc["sentence"].append(number)
        doc["lemma"].append(row[2])
        doc["upos"].append(row[3])
        doc["xpos"].append(row[4])
        doc["head"].append(first + head - 1 if head else -1)
        doc["deprel"].append(row[7])
        doc["entities"].append(row[9])


def _spans(text, rows):
    """Where each word stands in the sentence; the words of a multi-word token share its letters."""
    at, word_end, last = 0, -1, -1
    for row in rows:
        form = row[1]
        if "-" in row[0]:
            last = int(row[0].split("-")[1])
            at = text.index(form, at)
            word_end = at + len(form)
        elif row[0].isdigit():
            if int(row[0]) <= last:
                start = at
                at = word_end if int(row[0]) == last else min(at + len(form), word_end)
            else:
                start = text.index(form, at)
                at = start + len(form)
            yield start, at


def polnear(path):
    """One annotation an article (the first annotator by name), attributions that touch `discard` left out."""
    articles = {}
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            article = json.loads(line)
            known = articles.get(article["id"])
            if known is None or article["annotator"] < known["annotator"]:
                articles[article["id"]] = article
    for article in articles.values():
        touches = lambda a, b: any(a < d[1] and d[0] < b for d in article["discard"])
        kept = []
        for attribution in article["attributions"]:
            spans = [s for role in ("source", "cue", "content") for s in attribution[role]]
            if not any(touches(a, b) for a, b in spans):
                kept.append({role: _converted(article["text"], attribution[role], role) for role in ("source", "cue", "content")})
        yield {"id": article["id"], "text": article["text"], "attributions": kept, "discard": article["discard"]}


def _converted(text, spans, role):
    """Dateline's convention: no outer white space; content without outer quote marks, leading *that* or *to*."""
    out = []
    for start, end in spans:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if role == "content":
            start, end = _content(text, start, end)
        if start < end:
            out.append((start, end))
    return out


LEAD = re.compile(r"(?:that|to)\s+", re.I)


def _content(text, start, end):
    """Cuts the quote marks around a whole content, then *that* or *to*, then quote marks again."""
    start, end = _unquoted(text, start, end)
    if lead := LEAD.match(text, start, end):
        start, end = _unquoted(text, lead.end(), end)
    return start, end


def _unquoted(text, start, end):
    marks = [i for i in range(start, end) if text[i] in "\"“”"]
    opens = [i for i in marks if _opens(text, i)]
    closes = [i for i in marks if i not in opens]
    last = end - 1
    while last > start and text[last] in ".,;":
        last -= 1
    if start in opens and (not closes or closes[0] >= last):
        start += 1
        opens = opens[1:]
    if end - 1 in closes and not opens:
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _opens(text, at):
    """True for “ and for a straight mark after white space or an opening bracket."""
    return text[at] == "“" or (text[at] == '"' and (at == 0 or text[at - 1] in " \t\n([—–-‘'"))


def sentences(path, column=0):
    """Loose sentences from a tab-separated file, each as a document without labels."""
    with open(path, encoding="utf8") as lines:
        for number, line in enumerate(lines):
            yield {"id": f"{Path(path).stem}-{number}", "text": line.rstrip("\n").split("\t")[column]}


def tokenise(documents, script):
    """Adds `tokens` and `paragraph` to raw documents with the product's own tokeniser (Node)."""
    documents = list(documents)
    assert not any(ord(c) > 0xFFFF for d in documents for c in d["text"]), "offsets would differ from Node's"
    lines = "\n".join(json.dumps(d["text"]) for d in documents)
    done = subprocess.run(["node", script], input=lines, capture_output=True, text=True, check=True)
    for document, line in zip(documents, done.stdout.splitlines(), strict=True):
        document["tokens"], document["paragraph"] = (lambda r: ([tuple(t) for t in r["tokens"]], r["paragraph"]))(json.loads(line))
    return documents


def tokens_of(document, spans):
    """First and last token of each character span; spans that hold no token are left out."""
    found = []
    for start, end in spans:
        inside = [i for i, (a, b) in enumerate(document["tokens"]) if a < end and start < b]
        if inside:
            found.append((inside[0], inside[-1]))
    return found
