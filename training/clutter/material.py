"""Makes the marked lines that fit.ts fits the weights of page clutter to.

    python3 training/clutter/material.py --pages DIR --articles train.jsonl --documents DIR --out DIR

pages: a folder with ground-truth.json and html/ID.html.gz as the scrapinghub article-extraction benchmark has them;
articles: clean news articles, a JSON record with "text" a line (PolNeAR); documents: GUM's .conllu files, clean texts of other kinds.
Writes fit.jsonl and held.jsonl, from two halves of each source that share nothing: {"kind", "text", "marks"}, a mark for each
line that holds something: 0 story, 1 clutter, -1 not counted. The same input gives the same output.
"""

import argparse
import gzip
import json
import random
import re
from html.parser import HTMLParser
from pathlib import Path

WORDS = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))
STORY, CLUTTER, UNCOUNTED = 0, 1, -1
NOISY_ARTICLES = 400
SHORT_ARTICLES = 150
BLOCKS = set("address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr td ul button option".split())
HIDDEN = set("script style noscript template svg iframe head select textarea".split())
VOID = set("area base br col embed hr img input link meta param source track wbr".split())
CAPTION = re.compile(r"(image|photo|pictured|file|above|credit|caption|getty|reuters)\b", re.I)
ENGLISH = re.compile(r"\b(the|of|and|to|that|with|by|from|it)\b", re.I)


class VisibleLines(HTMLParser):
    """The text of a page as a browser saves it: blocks on lines of their own, paragraphs set apart."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.hidden, self.title, self.in_title = [], 0, "", False

    def handle_starttag(self, tag, attrs):
        if tag in HIDDEN:
            self.hidden += 1
        elif tag == "br":
            self.out.append("\n")
        elif tag in BLOCKS:
            self.out.append("\n\n" if tag == "p" else "\n")
        if tag == "h1" and not self.title:
            self.in_title = True

    def handle_endtag(self, tag):
        if tag in HIDDEN:
            self.hidden = max(0, self.hidden - 1)
        elif tag in BLOCKS and tag not in VOID:
            self.out.append("\n\n" if tag == "p" else "\n")
        if tag == "h1":
            self.in_title = False

    def handle_data(self, data):
        if self.hidden:
            return
        self.out.append(re.sub(r"\s+", " ", data))
        if self.in_title:
            self.title += data

    def text(self):
        lines = (re.sub(r" +", " ", line).strip() for line in "".join(self.out).split("\n"))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def plain(text):
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def threes(words):
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def page_lines(html, body):
    """[line, mark, empty lines before it] of a page whose story is `body`: a line is story where most of its runs of three words stand in the body."""
    page = VisibleLines()
    page.feed(html)
    told, whole = threes(plain(body).split()), {plain(line) for line in body.split("\n")}
    lines, empty = [], 0
    for line in page.text().split("\n"):
        if not line:
            empty += 1
            continue
        words = plain(line).split()
        runs = threes(words)
        story = len(runs & told) / len(runs) >= 0.7 if runs else bool(words) and plain(line) in whole
        mark = STORY if story else CLUTTER
        if plain(line) == plain(page.title) or (mark == CLUTTER and len(line) > 50 and CAPTION.search(line)):
            mark = UNCOUNTED
        lines.append([line, mark, empty])
        empty = 0
    return lines


def read_pages(folder):
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    pages = []
    for name, record in truth.items():
        body = record["articleBody"]
        if len(ENGLISH.findall(body)) < 0.08 * len(body.split()):
            continue
        html = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")
        lines = page_lines(html, body)
        if sum(mark == STORY for _, mark, _ in lines) >= 3:
            pages.append(lines)
    return pages


def read_articles(path):
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    articles = [[line.strip() for line in text.split("\n") if line.strip()] for text in texts]
    return [lines for lines in articles if len(lines) >= 4 and sum(len(line) > 120 for line in lines) >= 3]


def read_documents(folder):
    documents = []
    for path in sorted(folder.glob("**/GUM_*.conllu")):
        if not re.search(r"_(news|interview|bio|speech|court|textbook)_", path.name):
            continue
        paragraphs = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# newpar") and not line.startswith("# newpar_block"):
                paragraphs.append([])
            elif line.startswith("# text = "):
                (paragraphs or [paragraphs.append([]) or paragraphs[-1]])[-1].append(line[len("# text = ") :])
        documents.append([" ".join(sentences) for sentences in paragraphs if sentences])
    return documents


class Maker:
    """Puts clutter of other pages and teasers of other articles around and between an article's paragraphs."""

    def __init__(self, pool, runs, chance):
        self.pool, self.runs, self.chance = pool, runs, chance

    def one(self, items):
        return self.chance.choice(items)

    def likely(self, share):
        return self.chance.random() < share

    def date(self):
        day, month, year = self.chance.randint(1, 28), self.one(WORDS["months"]), self.chance.randint(2009, 2024)
        clock = f"{self.chance.randint(1, 12)}:{self.chance.randint(0, 59):02d}"
        return self.one([f"{month} {day}, {year}", f"{day} {month} {year}", f"Friday, {day} {month} {year} {clock}", f"{day} hours ago", f"{month[:3]} {day}, {year} at {clock} pm"])

    def headline(self):
        title = self.one(self.pool)[0].rstrip(".")
        return title.upper() if self.likely(0.1) else title

    def summary(self):
        paragraph = self.one([line for line in self.one(self.pool)[1:] if len(line) > 100][:2] or [self.headline()])
        first = re.split(r"(?<=[.!?])\s", paragraph)[0]
        cut = paragraph[: self.chance.randint(28, 150)]
        return self.one([first, first, cut.rsplit(" ", 1)[0] + "...", cut, cut.rsplit(" ", 1)[0] + " […]"])

    def teasers(self, count, rich):
        kind = self.one(["h", "hd", "hs", "hds", "hsd", "p"] if rich else ["h", "h", "hd", "hs", "p"])
        if kind == "p":
            return [self.one(WORDS["pointers"]) + " " + self.headline() for _ in range(count)]
        made = {"h": self.headline, "d": self.date, "s": self.summary}
        lines = [made[part]() for _ in range(count) for part in kind]
        return [self.one(WORDS["heads"]), *lines] if self.likely(0.8) else lines

    def caption(self):
        sentence = re.split(r"(?<=[.!?])\s", self.one(self.one(self.pool)[1:]))[0].rstrip(".")
        return sentence[:220] + self.one(["", " (Reuters)", ". Photo: AP", " / AFP"])

    def with_subheads(self, story):
        lines = []
        for at, line in enumerate(story):
            words = re.findall(r"[A-Za-z’']{3,}", line)[: self.chance.randint(1, 5)]
            if at > 0 and words and self.likely(0.4):
                head = " ".join(words)
                lines.append(self.one([head.upper(), head.title(), head.capitalize()]))
            lines.append(line)
        return lines

    def noisy(self, article):
        body = [line.rstrip(".") + "..." if self.likely(0.015) else line for line in article[1:]]
        story = [(line, STORY) for line in (self.with_subheads(body) if self.likely(0.3) else body)]
        for _ in range(self.one([0, 0, 1, 2, 3])):
            story.insert(self.chance.randint(0, len(story)), (self.caption(), UNCOUNTED))
        if self.likely(0.25):
            places = list(range(len(story) - 1, 1, -self.one([1, 2])))[-self.chance.randint(2, 8) :]
        else:
            places = sorted((self.chance.randint(1, max(1, len(story) - 1)) for _ in range(self.one([0, 0, 1, 1, 2, 3]))), reverse=True)
        for at in places:
            block = self.teasers(self.chance.randint(1, 3), False) if self.likely(0.7) else [self.one(WORDS["between"])]
            story[at:at] = [(line, CLUTTER) for line in block]
        above = self.one(self.runs)[-self.chance.randint(3, 20) :] if self.likely(0.4) else []
        stamp = [line for block in self.chance.sample(WORDS["above"], self.one([1, 2])) for line in block] if self.likely(0.6) else []
        below = self.teasers(self.chance.randint(2, 7), True) if self.likely(0.6) else []
        below += [line for _ in range(self.one([0, 1, 2, 3])) for line in self.one(WORDS["below"])]
        below += self.one(self.runs)[: self.chance.randint(3, 30)] if self.likely(0.4) else []
        marked = lambda lines: [(line, CLUTTER) for line in lines]
        title = [(article[0].rstrip("."), UNCOUNTED)] if self.likely(0.6) else []
        return self.saved([*marked(above), *title, *marked(stamp), *story, *marked(below)])

    def saved(self, items):
        spaced, text, last = self.likely(0.5), "", STORY
        for line, mark in items:
            tight = not spaced or (mark == CLUTTER and last == CLUTTER and self.likely(0.3))
            text += ("" if not text else "\n" if tight else "\n\n") + line
            last = mark
        return {"text": text, "marks": [mark for _, mark in items]}

    def clean(self, lines):
        lines = list(lines)
        if len(lines) > 3 and self.likely(0.5):
            lines = lines[1:]
        elif self.likely(0.5):
            lines[0] = lines[0].rstrip(".")
        return {"text": self.one(["\n\n", "\n"]).join(lines), "marks": [STORY] * len(lines)}

    def cropped(self, page, most):
        story = [at for at, (_, mark, _) in enumerate(page) if mark == STORY]
        start, end = story[0] - self.chance.randint(0, most), story[-1] + 1 + self.chance.randint(0, most)
        lines = page[max(0, start) : end]
        text = "\n".join("\n" * min(empty, 2) + line for line, _, empty in lines).lstrip("\n")
        return {"text": text, "marks": [mark for _, mark, _ in lines]}


def clutter_runs(pages):
    """Lines of clutter that follow one another on a page."""
    runs = []
    for page in pages:
        run = []
        for line, mark, _ in [*page, ("", STORY, 0)]:
            if mark == CLUTTER and len(line) < 200:
                run.append(line)
            elif mark != CLUTTER:
                runs += [run] if len(run) >= 3 else []
                run = []
    return runs


def make(pages, articles, documents, chance):
    maker = Maker(articles, clutter_runs(pages), chance)
    for page in pages:
        yield "page", maker.cropped(page, len(page))
        for most in (4, 12, 25):
            yield "crop", maker.cropped(page, most)
    for article in articles[:NOISY_ARTICLES]:
        yield "noisy", maker.noisy(article)
    for article in articles:
        yield "clean", maker.clean(article)
    for article in articles[:SHORT_ARTICLES]:
        start = chance.randint(0, 2)
        yield "short", maker.clean(article[start : start + chance.randint(1, 3)])
    for document in documents:
        yield "document", maker.clean(document)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("pages", "articles", "documents", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    given = parser.parse_args()
    chance = random.Random(7)
    sources = [read_pages(given.pages), read_articles(given.articles), read_documents(given.documents)]
    for source in sources:
        chance.shuffle(source)
    for name, half in (("fit", 0), ("held", 1)):
        with open(given.out / f"{name}.jsonl", "w", encoding="utf-8") as out:
            for kind, made in make(*(source[half::2] for source in sources), chance):
                out.write(json.dumps({"kind": kind, **made}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
