"""Text to word pieces, and word pieces to windows: the same steps as src/encoder takes in the program.

A token is a word piece with the characters that it stands for. What the uncased vocabulary forgets is kept beside it as a
shape. Windows are runs of tokens, cut where a line ends, else where a sentence ends, else where they are full.
"""
import re
from dataclasses import dataclass

SHAPES = 12
WINDOW = 192
"""Word pieces in a window, the two marks at its ends among them."""

SAME, SENTENCE, LINE = 0, 1, 2
FINAL, CLOSING = set(".!?"), set("\"'”’)]")


@dataclass
class Tokens:
    """Of one text: vocabulary ids, (start, end) in code points, shapes, what lies before each token, and whether it goes on with the word before it."""

    ids: list
    offsets: list
    shapes: list
    breaks: list
    inside: list


def shape_of(piece):
    """1 no letter or digit, 2 a digit, 3 CAPITALS, 4 Capital, 5 any other."""
    if not re.search(r"[^\W_]", piece):
        return 1
    if any(char.isdigit() for char in piece):
        return 2
    if len(piece) > 1 and piece == piece.upper() != piece.lower():
        return 3
    return 4 if piece[0] != piece[0].lower() else 5


def break_before(text, offsets, index):
    """What ends between a token and the one before it: a line, a sentence, or nothing."""
    if index == 0:
        return LINE
    between = text[offsets[index - 1][1]:offsets[index][0]]
    if "\n" in between:
        return LINE
    if not between:
        return SAME
    last = index - 1
    while last > 0 and text[offsets[last][0]] in CLOSING:
        last -= 1
    return SENTENCE if text[offsets[last][0]] in FINAL else SAME


def goes_on(text, offsets, index):
    """Whether a token is a further part of the word before it: a later piece, or a part of an abbreviation such as U.S."""
    if index == 0 or offsets[index - 1][1] != offsets[index][0]:
        return False
    start, end = offsets[index]
    before, first = text[start - 1], text[start]
    if before.isalnum() and first.isalnum():
        return True
    lone = [left + 1 == right and text[left].isalpha() and not text[left - 1:left].isalnum() for left, right in offsets[max(0, index - 2):index]]
    if first == "." and end == start + 1:
        return lone[-1] and (text[end:end + 1].isalpha() or text[start - 2:start - 1] == ".")
    return before == "." and first.isalpha() and lone[0] and offsets[index - 2][1] == offsets[index - 1][0]


def tokens_of(text, tokenizer):
    encoded = tokenizer(text, return_offsets_mapping=True, add_special_tokens=False, verbose=False)
    kept = [(piece, offset) for piece, offset in zip(encoded["input_ids"], encoded["offset_mapping"]) if offset[1] > offset[0]]
    offsets = [offset for _, offset in kept]
    breaks = [break_before(text, offsets, index) for index in range(len(offsets))]
    shapes = [shape_of(text[left:right]) + (6 if end == LINE else 0) for (left, right), end in zip(offsets, breaks)]
    return Tokens([piece for piece, _ in kept], offsets, shapes, breaks, [goes_on(text, offsets, index) for index in range(len(offsets))])


def windows_of(breaks, capacity, first=None):
    """(first token, end) of each window; `first` is the capacity of the first, where that should differ."""
    start, out = 0, []
    while start < len(breaks):
        full = min(len(breaks), start + ((first if not out else None) or capacity))
        end = full
        if full < len(breaks):
            for wanted in (LINE, SENTENCE):
                cut = next((index for index in range(full, start, -1) if breaks[index] == wanted), None)
                if cut:
                    end = cut
                    break
        out.append((start, end))
        start = end
    return out
