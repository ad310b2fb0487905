"""From tokens to the encoder's inputs: WordPiece ids, and the case and joins an uncased vocabulary loses."""

import re

SHAPES = ("pad", "lower", "capital", "upper", "letter", "mixed", "digit", "other")
JOINS = ("spaced", "joined", "inside")
CLS, SEP, UNKNOWN = 101, 102, 100


def shape(form):
    """The shape of a token's letters: its index in SHAPES. The product's `shapeOf` must agree."""
    letters = [c for c in form if c.isalpha()]
    if any(c.isdecimal() for c in form):
        return 6
    if not letters:
        return 7
    if all(c.islower() or not c.isupper() for c in letters):
        return 1
    if len(letters) == 1:
        return 4
    if all(c.isupper() for c in letters):
        return 3
    if letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        return 2
    return 5


class WordPiece:
    """BERT's uncased WordPiece over one token at a time (Wu et al. 2016; Devlin et al. 2019)."""

    def __init__(self, vocabulary):
        from tokenizers import BertWordPieceTokenizer

        self.tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
        self.known = {}

    def __call__(self, form):
        if form not in self.known:
            ids = self.tokenizer.encode(form, add_special_tokens=False).ids
            self.known[form] = (ids or [UNKNOWN])[:24]
        return self.known[form]


def encode(document, wordpiece):
    """Adds `pieces` (ids a token), `shape` and `joined` (no space before) to a document."""
    text, tokens = document["text"], document["tokens"]
    document["pieces"] = [wordpiece(text[a:b]) for a, b in tokens]
    document["shape"] = [shape(text[a:b]) for a, b in tokens]
    document["joined"] = [i > 0 and tokens[i - 1][1] == a for i, (a, _) in enumerate(tokens)]
    return document
