"""The reader's network: a small BERT encoder and one head a task."""

import torch
from torch import nn
from torch.nn import functional as F

WIDTH = 384


class Layer(nn.Module):
    """A post-norm transformer layer as in BERT (Devlin et al. 2019)."""

    def __init__(self, width=WIDTH, heads=12, inner=1536):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask):
        batch, length, width = x.shape
        split = lambda t: t.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        q, k, v = (split(t) for t in self.qkv(x).chunk(3, -1))
        scores = q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5
        if mask is not None:
            scores = scores + mask.to(scores.dtype)
        with torch.autocast(x.device.type, enabled=False):  # keeps bf16 scores in bf16
            weights = scores.softmax(-1)
        seen = (weights @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.out(seen))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Biaffine(nn.Module):
    """Scores of every pair: dependent, governor (Dozat and Manning 2017)."""

    def __init__(self, width):
        super().__init__()
        self.dep = nn.Linear(WIDTH, width)
        self.head = nn.Linear(WIDTH, width)
        self.pair = nn.Linear(width, width)
        self.prior = nn.Linear(width, 1)
        self.drop = nn.Dropout(0.33)

    def forward(self, x):
        dep = self.drop(F.gelu(self.dep(x)))
        head = self.drop(F.gelu(self.head(x)))
        return self.pair(dep) @ head.transpose(-1, -2) * head.shape[-1] ** -0.5 + self.prior(head).transpose(-1, -2)


class Relation(nn.Module):
    """Labels of chosen arcs, from the vectors of dependent and governor."""

    def __init__(self, labels, width=96):
        super().__init__()
        self.dep = nn.Linear(WIDTH, width)
        self.head = nn.Linear(WIDTH, width)
        self.pair = nn.Linear(width, width * labels)
        self.sum = nn.Linear(2 * width, labels)
        self.drop = nn.Dropout(0.33)
        self.labels = labels

    def forward(self, dependents, governors):
        dep = self.drop(F.gelu(self.dep(dependents)))
        head = self.drop(F.gelu(self.head(governors)))
        pair = self.pair(dep).unflatten(-1, (self.labels, -1)) @ head.unsqueeze(-1)
        return pair.squeeze(-1) * head.shape[-1] ** -0.5 + self.sum(torch.cat([dep, head], -1))


class Reader(nn.Module):
    TAGS = ("upos", "xpos", "end", "name", "entity", "part", "attribution")

    def __init__(self, sizes, layers=6, vocabulary=30522):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(8, WIDTH)
        self.joins = nn.Embedding(3, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.25)
        self.tags = nn.ModuleDict({tag: nn.Linear(WIDTH, sizes[tag]) for tag in self.TAGS})
        self.arc = Biaffine(256)
        self.root = nn.Linear(WIDTH, 1)
        self.link = Biaffine(128)
        self.relation = Relation(sizes["deprel"])
        self.start = nn.Parameter(torch.zeros(sizes["attribution"]))
        self.transitions = nn.Parameter(torch.zeros(sizes["attribution"], sizes["attribution"]))
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.joins.weight)

    def vectors(self, ids, shapes, joins, first, last, mask=None):
        """One vector a token: the mean of its first and last piece."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(positions) + self.shapes(shapes) + self.joins(joins)
        x = self.norm(x)
        for layer in self.layers:
            x = layer(x, mask)
        pick = lambda at: x.gather(1, at.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        return (pick(first) + pick(last)) * 0.5

    def heads(self, x):
        x = self.drop(x)
        return {
            **{tag: head(x) for tag, head in self.tags.items()},
            "arc": self.arc(x),
            "root": self.root(x).squeeze(-1),
            "link": self.link(x),
        }

    def start_from(self, weights):
        """Copies the weights of a BERT checkpoint of this width (names as in transformers)."""
        own = self.state_dict()
        own["words.weight"].copy_(weights["embeddings.word_embeddings.weight"])
        own["positions.weight"].copy_(weights["embeddings.position_embeddings.weight"])
        own["norm.weight"].copy_(weights["embeddings.LayerNorm.weight"])
        own["norm.bias"].copy_(weights["embeddings.LayerNorm.bias"])
        own["positions.weight"].add_(weights["embeddings.token_type_embeddings.weight"][0])
        for i in range(len(self.layers)):
            layer, bert = f"layers.{i}.", f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                attention = [weights[f"{bert}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
                own[f"{layer}qkv.{part}"].copy_(torch.cat(attention))
                for mine, theirs in (
                    ("out", "attention.output.dense"),
                    ("norm1", "attention.output.LayerNorm"),
                    ("up", "intermediate.dense"),
                    ("down", "output.dense"),
                    ("norm2", "output.LayerNorm"),
                ):
                    own[f"{layer}{mine}.{part}"].copy_(weights[f"{bert}{theirs}.{part}"])
