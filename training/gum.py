"""GUM's entities to labels on windows: names by their kind, and for pronouns and common nouns the mentions that they may stand for.

GUM keeps one document a CoNLL-U file; column ten holds Entity=(GROUP-kind-...-minimal words-link-identity ... GROUP). A name is the
run of proper nouns at the head of a mention. Corpus: Zeldes 2017, gucorpling.org/gum.
"""
import re
from dataclasses import dataclass

from examples import END, START
from tokens import WINDOW, tokens_of, windows_of

NAME = ("O", "B-person", "I-person", "B-organisation", "I-organisation", "B-place", "I-place", "B-other", "I-other")
KIND = {"person": 1, "organization": 3, "place": 5, "event": 7, "object": 7, "abstract": 7, "animal": 7, "plant": 7}
"""First label of each of GUM's kinds that may have a name; a time is none."""
LINKED = {"person", "organization", "place", "animal", "object"}
TITLES = {"mr", "mrs", "ms", "dr", "president", "senator", "sen", "rep", "gov", "governor", "prof", "professor", "judge", "justice", "minister", "king", "queen", "prince",
          "princess", "sir", "lord", "lady", "saint", "secretary", "chairman", "mayor", "general", "gen", "captain", "congressman", "congresswoman"}
BRACKET = re.compile(r"\((\d+)-([^()]*)\)?|(\d+)\)")
WITHIN = {"of", "the", "and", "&", "-", "for", "de", "van", "von", "da", "del", "la", "’s", "'s", "'", ",", ".", "/", "–", "in", "on"}


@dataclass
class Mention:
    """A noun phrase: its group, GUM's kind, first and last word, the words of its name (or None), and the word that stands for it in links."""

    group: str
    kind: str
    first: int
    last: int
    name: tuple
    head: int
    pronoun: bool


def words_of(path):
    """The text, and each word as (start, end, part of speech, head word or -1, entity column)."""
    text, words, first = "", [], 0
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newpar") and text:
            text = text.rstrip() + "\n"
        if not line.strip():
            first = len(words)
        cells = line.rstrip("\n").split("\t")
        if len(cells) != 10 or "." in cells[0]:
            continue
        if "-" in cells[0]:
            continue
        start = len(text)
        text += cells[1]
        words.append((start, len(text), cells[3], first + int(cells[6]) - 1 if cells[6] != "0" else -1, cells[9]))
        if "SpaceAfter=No" not in cells[9]:
            text += " "
    return text, words


def name_in(text, words, low, high):
    """The words of a name: proper nouns with what may join them, without titles."""
    def word(index):
        return text[words[index][0]:words[index][1]]

    def proper(index):
        return words[index][2] == "PROPN" or (words[index][2] in ("NUM", "X", "ADJ", "NOUN") and word(index)[:1].isupper())

    while low <= high and (not proper(low) or (low < high and word(low).rstrip(".").lower() in TITLES)):
        low += 1
    while high >= low and not proper(high):
        high -= 1
    inner = all(proper(index) or word(index).lower() in WITHIN for index in range(low, high + 1))
    return (low, high) if low <= high and inner and word(high).rstrip(".").lower() not in TITLES else None


def mentions_of(text, words):
    open_, out = {}, []
    for index, (_, _, _, _, column) in enumerate(words):
        entity = next((part[7:] for part in column.split("|") if part.startswith("Entity=")), "")
        for piece in re.findall(r"\(\d+-[^()]*|\d+\)|\)", entity):
            if piece.startswith("("):
                group, *rest = piece[1:].split("-")
                open_.setdefault(group, []).append((index, rest))
                last_opened = group
            else:
                group = piece[:-1] or last_opened
                first, rest = open_[group].pop()
                out.append((group, rest, first, index))
    mentions = []
    for group, rest, first, last in out:
        kind, least = rest[0], rest[4] if len(rest) > 4 else ""
        places = [first + int(part) - 1 for part in re.findall(r"\d+", least)] or list(range(first, last + 1))
        heads = [index for index in range(first, last + 1) if not first <= words[index][3] <= last]
        head = heads[0] if heads else last
        name = name_in(text, words, min(places), min(max(places), last)) if words[head][2] == "PROPN" and kind in KIND else None
        name = name if name and name[0] <= head <= name[1] else None
        mentions.append(Mention(group, kind, first, last, name, name[1] if name else head, words[head][2] == "PRON" and first == last))
    return sorted(mentions, key=lambda one: (one.first, -one.last))


def gum_documents(folder, tokenizer):
    for path in sorted(folder.glob("*.conllu")):
        text, words = words_of(path)
        tokens = tokens_of(text, tokenizer)
        starts = {}
        for token, (left, _) in enumerate(tokens.offsets):
            starts[left] = token
        mentions = mentions_of(text, words)
        labels = [0] * len(tokens.ids)
        for mention in sorted(mentions, key=lambda one: one.first - one.last):
            if mention.name is None:
                continue
            low, high = words[mention.name[0]][0], words[mention.name[1]][1]
            covered = [index for index, (left, right) in enumerate(tokens.offsets) if left < high and right > low]
            if covered and not any(labels[index] for index in covered):
                for place, index in enumerate(covered):
                    labels[index] = KIND[mention.kind] + (place > 0)
        heads = [(starts[words[one.head][0]], one) for one in mentions if words[one.head][0] in starts]
        yield {"id": path.stem, "text": text, "tokens": tokens, "names": labels, "heads": sorted(heads, key=lambda pair: pair[0])}


def gum_example(document, start, end):
    tokens = document["tokens"]
    heads = [(token - start + 1, mention) for token, mention in document["heads"] if start <= token < end]
    links = []
    for place, (token, mention) in enumerate(heads):
        before = [other for other in heads[:place] if other[0] < token]
        same = [other for other, one in before if one.group == mention.group]
        if mention.name is None and mention.kind in LINKED and before and (same or not mention.pronoun):
            links.append((token, [other for other, _ in before], same))
    return {
        "document": document["id"],
        "ids": [START, *tokens.ids[start:end], END],
        "shapes": [0, *tokens.shapes[start:end], 0],
        "inside": [0, *map(int, tokens.inside[start:end]), 0],
        "offsets": [(0, 0), *tokens.offsets[start:end], (0, 0)],
        "names": [0, *document["names"][start:end], 0],
        "links": links,
    }


def gum_examples(corpus, first=lambda: None):
    return [gum_example(document, start, end) for document in corpus for start, end in windows_of(document["tokens"].breaks, WINDOW - 2, first())]
