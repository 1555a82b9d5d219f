"""The reader's network: one encoder, a chain of cue labels over its tokens, one chain of source and content labels for each cue, a
chain of the kinds of names, and for each two tokens how well the first may stand for what the second names.

Chains are linear-chain conditional random fields (Lafferty, McCallum, Pereira 2001) in which an inside label follows only its own kind.
A cue's labels come from a bilinear form of its first token and each token (Dozat, Manning 2017), so that attributions may overlap
and a source or content may stand in several pieces.
"""
import torch
from torch import nn
from torch.nn import functional as F
from transformers import AutoModel

from examples import CUE, ROLE
from gum import NAME
from tokens import SHAPES

NEVER = -1e4
REACH = 64
"""Distances from the cue beyond this many word pieces count as this many."""
LINK = 64
"""Numbers that each token has for links, as the one that stands for another and as the other."""
BANDS = 12
"""Distances of links are told apart by powers of two, up to 2 to this power."""


def band(away):
    """The power of two that a distance in word pieces reaches."""
    return torch.log2(away.clamp(min=1).float()).long().clamp(max=BANDS - 1)


class Chain(nn.Module):
    """Transition scores between labels in the order outside, begin and inside of one kind, begin and inside of the next."""

    def __init__(self, labels):
        super().__init__()
        self.step = nn.Parameter(torch.zeros(labels, labels))
        self.first = nn.Parameter(torch.zeros(labels))
        inside = torch.arange(labels) % 2 == 0
        inside[0] = False
        before = torch.arange(labels)
        own = (before[:, None] == before[None]) | (before[:, None] == before[None] - 1)
        self.register_buffer("barred", torch.where(inside[None] & ~own, NEVER, 0.0), persistent=False)
        self.register_buffer("barred_first", torch.where(inside, NEVER, 0.0), persistent=False)
        within = torch.full((labels, labels), NEVER)
        for label in range(labels):
            within[label, label if inside[label] or label == 0 else label + 1] = 0
        self.register_buffer("barred_within", within, persistent=False)

    def loss(self, scores, labels, lengths):
        """Mean negative log-likelihood of (rows, tokens) labels under (rows, tokens, labels) scores."""
        rows, longest, _ = scores.shape
        step, first = self.step + self.barred, self.first + self.barred_first
        there = torch.arange(longest)[None] < lengths[:, None]
        at = scores.gather(2, labels[..., None])[..., 0] * there
        moves = step[labels[:, :-1], labels[:, 1:]] * there[:, 1:]
        gold = at.sum(1) + moves.sum(1) + first[labels[:, 0]]
        total = first + scores[:, 0]
        for token in range(1, longest):
            after = torch.logsumexp(total[:, :, None] + step, 1) + scores[:, token]
            total = torch.where(there[:, token, None], after, total)
        return (torch.logsumexp(total, 1) - gold).mean()

    @torch.no_grad()
    def best(self, scores, inside):
        """The best labels of each row; no label begins or ends within a word."""
        step, within = self.step + self.barred, self.step + self.barred_within
        total = self.first + self.barred_first + scores[:, 0]
        back = []
        for token in range(1, scores.shape[1]):
            moves = torch.where(inside[:, token, None, None].bool(), within, step)
            total, origin = (total[:, :, None] + moves).max(1)
            total = total + scores[:, token]
            back.append(origin)
        path = [total.argmax(1)]
        for origin in reversed(back):
            path.append(origin.gather(1, path[-1][:, None])[:, 0])
        return torch.stack(path[::-1], 1).tolist()


class Reader(nn.Module):
    def __init__(self, base, width=160):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(base, attn_implementation="sdpa", add_pooling_layer=False,
                                                 hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0)
        hidden = self.encoder.config.hidden_size
        self.shape = nn.Embedding(SHAPES, hidden)
        nn.init.zeros_(self.shape.weight)
        self.dropout = nn.Dropout(0.1)
        self.cue = nn.Linear(hidden, len(CUE))
        self.of_cue, self.of_token = nn.Linear(hidden, width), nn.Linear(hidden, width)
        self.pair = nn.Parameter(torch.randn(len(ROLE), width, width) * 0.02)
        self.role = nn.Linear(hidden, len(ROLE))
        self.distance = nn.Embedding(2 * REACH + 1, len(ROLE))
        nn.init.zeros_(self.distance.weight)
        self.name = nn.Linear(hidden, len(NAME))
        self.link_from, self.link_to = nn.Linear(hidden, LINK), nn.Linear(hidden, LINK)
        self.link_far = nn.Embedding(BANDS, 1)
        nn.init.zeros_(self.link_far.weight)
        self.cues, self.roles, self.names = Chain(len(CUE)), Chain(len(ROLE)), Chain(len(NAME))

    def encode(self, ids, shapes, mask):
        """(windows, tokens) -> (windows, tokens, hidden)."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        return self.dropout(self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state)

    def role_scores(self, hidden, window, head):
        """(cues, tokens, roles) for cues given by their window and first token."""
        query = torch.einsum("cd,rde->cre", F.gelu(self.of_cue(hidden[window, head])), self.pair)
        scores = torch.einsum("cre,cte->ctr", query, F.gelu(self.of_token(hidden))[window]) + self.role(hidden)[window]
        away = (torch.arange(hidden.shape[1])[None] - head[:, None]).clamp(-REACH, REACH) + REACH
        return scores + self.distance(away)

    def link_scores(self, hidden):
        """(windows, tokens, tokens): how well each token may stand for an earlier one; 0 is the score of standing for none of them."""
        place = torch.arange(hidden.shape[1])
        alike = self.link_from(hidden) @ self.link_to(hidden).transpose(1, 2) / LINK ** 0.5
        return alike + self.link_far(band(place[:, None] - place[None]))[..., 0]
