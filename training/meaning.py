"""The network for meaning: one encoder, read in two ways. A text alone gives a vector, the mean of its last hidden state, of length 1 (Reimers, Gurevych 2019).
A claim and a passage side by side give four scores of stance, from the first mark and the mean of all tokens.
"""
import torch
from torch import nn
from torch.nn import functional as F
from transformers import AutoModel

STANCES = ["agree", "disagree", "discuss", "unrelated"]
START, END = 101, 102
CLAIM, PAIR = 64, 192
"""Word pieces of a claim in a pair, and of the whole pair with its three marks, at most."""


def padded(rows):
    """Rows of integers -> (rows, tokens), and where there are any."""
    longest = max(map(len, rows))
    out = torch.zeros(len(rows), longest, dtype=torch.long)
    mask = torch.zeros(len(rows), longest, dtype=torch.long)
    for index, row in enumerate(rows):
        out[index, :len(row)] = torch.tensor(row)
        mask[index, :len(row)] = 1
    return out, mask


def paired(claim, text):
    """Ids of a pair, and 0 for what belongs to the claim, 1 for what belongs to the passage."""
    claim = claim[:CLAIM]
    text = text[:PAIR - 3 - len(claim)]
    return [START, *claim, END, *text, END], [0] * (len(claim) + 2) + [1] * (len(text) + 1)


class Meaning(nn.Module):
    def __init__(self, base):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(base, attn_implementation="sdpa", add_pooling_layer=False, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0)
        hidden = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.stance_hidden = nn.Linear(2 * hidden, hidden)
        self.stance = nn.Linear(hidden, len(STANCES))

    def mean(self, hidden, mask):
        return (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)

    def vectors(self, texts):
        """Rows of word pieces -> (texts, hidden)."""
        ids, mask = padded([[START, *row, END] for row in texts])
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        return F.normalize(self.mean(hidden, mask), dim=-1)

    def scores(self, pairs):
        """(claim, text) as word pieces -> (pairs, stances)."""
        rows = [paired(*pair) for pair in pairs]
        ids, mask = padded([row for row, _ in rows])
        types, _ = padded([row for _, row in rows])
        hidden = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state.float()
        both = torch.cat([hidden[:, 0], self.mean(hidden, mask)], -1)
        return self.stance(self.dropout(F.gelu(self.stance_hidden(self.dropout(both)))))
