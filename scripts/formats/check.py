"""Reads each example of an export with the standard's own reader or validator.

    python3 check.py FOLDER story.json

The folder holds story.csv, story.xlsx and so on; story.json is the JSON export of the same case. Prints a line for each; the exit status is 0 where all were read and nothing was
found wrong. What stands in no library is checked by the words of the standard, with the section beside it.
"""

import csv
import io
import json
import re
import sys
import zipfile
from importlib import import_module
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

FORMULA = r"\s*[=+\-@＝＋－＠\t\r]"
# The apostrophe that a csv has inside a cell where another reader might cut it.
INSIDE = re.compile(r"(?<=[;|])'(?=[\"“”\s]*" + FORMULA + ")")
CAVEAT = "Working paper. Machine reading, not checked."


class Wrong(Exception):
    """What was found wrong with an example."""


def held(condition, what):
    if not condition:
        raise Wrong(what)


def texts():
    return {article["id"]: article["text"] for article in json.loads(Path(sys.argv[2]).read_text("utf-8"))["articles"]}


def utf16(text, start, end):
    """A slice by UTF-16 units."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def rows_of(folder, delimiter=","):
    return list(csv.reader(io.StringIO((folder / "story.csv").read_text("utf-8-sig"), newline=""), delimiter=delimiter))


def check_csv(folder):
    head, *rows = rows_of(folder)
    held(rows and all(len(row) == len(head) for row in rows), "rows of different lengths")
    held(head.index("quotation") == head.index("who_said_it") + 1, "a quotation is not behind whose it is")
    for delimiter in ",;\t|":
        for row in rows_of(folder, delimiter):
            for cell in row:
                held(not re.match(FORMULA, cell), f"a formula where cells end at {delimiter!r}: {cell}")
    known = texts()
    for row in rows:
        one = dict(zip(head, row))
        article = one["article"].removeprefix("'")
        for piece in one["pieces"].split(" "):
            start, end = map(int, piece.split("-"))
            words = re.sub(r"\s+", " ", utf16(known[article], start, end))
            held(words in INSIDE.sub("", one["quotation"]), f"{piece} of {article} does not lead to {one['quotation']}")
    return f"{len(rows)} rows, none begins a formula, each leads to its characters"


def check_xlsx(folder):
    openpyxl = import_module("openpyxl")
    book = openpyxl.load_workbook(folder / "story.xlsx")
    held(book.sheetnames == ["Working paper", "Statements"] and book.active.title == "Statements", "other sheets")
    held(book["Working paper"]["B1"].value.startswith(CAVEAT), "no notice of what paper it is")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    held(all(cell.data_type in "sn" for cell in cells), "a cell that is neither words nor a number")
    held(all(cell.data_type != "s" or not re.match(FORMULA, cell.value) for cell in cells), "words that begin like a formula")
    shown = [["" if cell.value is None else str(cell.value) for cell in row] for row in book["Statements"].iter_rows()]
    plain = [[INSIDE.sub("", cell) for cell in row] for row in rows_of(folder)]
    held(shown == plain, "not the cells of the csv")
    return f"{len(shown) - 1} rows, the cells of the csv, no formula"


def check_docx(folder):
    docx = import_module("docx")
    document = docx.Document(str(folder / "story.docx"))
    paragraphs = document.paragraphs
    held(paragraphs[0].style.name == "Title" and paragraphs[1].text.startswith(CAVEAT), "does not open with what paper it is")
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(folder / "story.docx") as archive:
        held(archive.testzip() is None, "a damaged archive")
        held({info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}, "a date in the archive")
        notes = ElementTree.fromstring(archive.read("word/footnotes.xml"))
    known = [note.get(f"{w}id") for note in notes if note.get(f"{w}type") is None]
    named = [mark.get(f"{w}id") for mark in document.element.body.iter(f"{w}footnoteReference")]
    held(named == known and len(set(known)) == len(known) > 0, "notes and their marks differ")
    statements = [one for one in paragraphs if one.style.name == "Statement"]
    held(len(statements) == len(known) and all(" - " in one.text for one in statements), "a statement without whose it is")
    return f"{len(statements)} statements, each with its note"


def check_md(folder):
    markdown = import_module("markdown_it").MarkdownIt("gfm-like", {"linkify": False, "html": True})
    markdown.use(import_module("mdit_py_plugins.footnote").footnote_plugin)
    tokens = markdown.parse((folder / "story.md").read_text("utf-8"))
    inline = [child for token in tokens if token.type == "inline" for child in token.children]
    kinds = {re.sub(r"_(open|close)$", "", token.type) for token in tokens} | {child.type for child in inline}
    meant = {"heading", "paragraph", "inline", "text", "hardbreak", "footnote", "footnote_block", "footnote_anchor", "footnote_ref", "text_special"}
    held(kinds <= meant, f"markup made of a text's words: {kinds - meant}")
    notes = [token for token in tokens if token.type == "footnote_open"]
    marks = [child for child in inline if child.type == "footnote_ref"]
    held(len(notes) == len(marks) > 0, "notes and their marks differ")
    held(any(CAVEAT in token.content for token in tokens[:6]), "does not open with what paper it is")
    return f"{len(notes)} statements, each with its note, and no markup of theirs"


def check_jsonl(folder):
    known = texts()
    lines = [json.loads(line) for line in (folder / "story.jsonl").read_text("utf-8").splitlines()]
    for line in lines:
        for span in line["spans"]:
            held(utf16(known[line["article"]["id"]], span["start"], span["end"]) == span["text"], f"{span} leads elsewhere")
    return f"{len(lines)} statements, each leads to its characters"


def check_annotation(folder):
    """The musts of the Web Annotation Data Model (W3C Recommendation, 23 February 2017), by section; there is no validator of the standard's own."""
    known = texts()
    collection = json.loads((folder / "story.annotation.json").read_text("utf-8"))
    held(collection["@context"] == "http://www.w3.org/ns/anno.jsonld" and collection["type"] == "AnnotationCollection", "5.1: not a collection")
    page = collection["first"]
    held(page["type"] == "AnnotationPage" and isinstance(page["items"], list) and page["startIndex"] == 0, "5.2: not a page")
    held(collection["total"] == len(page["items"]), "5.1: total")
    ids = [item["id"] for item in page["items"]]
    held(len(set(ids)) == len(ids), "3.1: an id twice")
    places = 0
    for item in page["items"]:
        held(item["type"] == "Annotation" and item["target"], "3.1: type, target")
        for body in item["body"]:
            held("source" in body or (body["type"] == "TextualBody" and isinstance(body["value"], str)), "3.2.4: a body without words")
        for target in item["target"]:
            held(isinstance(target["source"], str), "4: one source")
            selectors = target["selector"] if isinstance(target["selector"], list) else [target["selector"]]
            for selector in selectors:
                if selector["type"] == "TextQuoteSelector":
                    held(isinstance(selector["exact"], str) and isinstance(selector["prefix"], str) and isinstance(selector["suffix"], str), "4.2.4")
                    quoted = selector
                else:
                    held(selector["type"] == "TextPositionSelector" and 0 <= selector["start"] <= selector["end"], "4.2.5")
                    text = known[unquote(target["source"].removeprefix("#text-"))]
                    held(text[selector["start"] : selector["end"]] == quoted["exact"], "4.2.5: not in code points")
                    held(text[: selector["start"]].endswith(quoted["prefix"]) and text[selector["end"] :].startswith(quoted["suffix"]), "4.2.4: around")
                    places += 1
    return f"{len(ids)} annotations, {places} places that Python's code points lead to"


def check_claim(folder):
    rdflib = import_module("rdflib")
    terms = import_module("rdflib.namespace").SDO
    data = json.loads((folder / "story.claim.json").read_text("utf-8"))
    held(data["@context"] == "https://schema.org", "another context")
    data["@context"] = {"@vocab": "https://schema.org/"}  # what that address leads to, as far as it bears on these terms
    graph = rdflib.Graph().parse(data=json.dumps(data), format="json-ld", publicID="https://case.example/story")
    used = {str(predicate) for predicate in graph.predicates()} | {str(kind) for kind in graph.objects(None, rdflib.RDF.type)}
    strange = {term for term in used if term.startswith("https://schema.org/") and term not in terms}
    held(not strange, f"no terms of schema.org: {strange}")
    claims = list(graph.subjects(rdflib.RDF.type, terms.Claim))
    held(claims and all(" - " in str(graph.value(claim, terms.name)) for claim in claims), "a claim without whose it is")
    held(all(graph.value(claim, terms.appearance) is not None for claim in claims), "a claim that stands nowhere")
    for quotation in graph.subjects(rdflib.RDF.type, terms.Quotation):
        text = graph.value(quotation, terms.isPartOf)
        held((text, None, None) in graph and graph.value(text, rdflib.RDF.type) is not None, "a quotation of no text")
        held(graph.value(quotation, terms.creditText) is not None, "a quotation without whose it is")
    return f"{len(claims)} claims, every term is one of schema.org's ({len(graph)} triples)"


def check_ftm(folder):
    model = import_module("followthemoney").model
    entities = {}
    for line in (folder / "story.ftm.jsonl").read_text("utf-8").splitlines():
        data = json.loads(line)
        schema = model.get(data["schema"])
        held(schema is not None and not schema.abstract, f"no schema {data['schema']}")
        problem = schema.validate(data)
        held(problem is None, f"{data['id']}: {problem}")
        entity = model.get_proxy(data, cleaned=False)
        cleaned = {name: sorted(values) for name, values in entity.to_dict()["properties"].items()}
        held(cleaned == {name: sorted(values) for name, values in data["properties"].items()}, f"{data['id']}: values that the library drops or changes")
        held(data["id"] not in entities, "an entity twice")
        entities[data["id"]] = entity
    for entity in entities.values():
        for prop, value in entity.itervalues():
            if prop.type.name == "entity":
                held(value in entities, f"{entity.id} names {value}, which is not there")
                held(entities[value].schema.is_a(prop.range), f"{entity.id}: {prop.name} is no {prop.range.name}")
    held(all(" - " in entity.caption for entity in entities.values() if entity.schema.name == "Note"), "a statement without whose it is")
    return f"{len(entities)} entities, valid, every one that is named is there"


def check_graphml(folder):
    networkx = import_module("networkx")
    graph = networkx.read_graphml(folder / "story.graphml", force_multigraph=True)
    held(graph.is_directed() and len(graph) > 0, "no graph")
    for _, node in graph.nodes(data=True):
        held(node["kind"] in {"text", "source", "claim"}, f"a node that is a {node['kind']}")
        held(node["kind"] != "claim" or re.match(r'^["“‘«„].*["”’»“] - .+', node["label"]), f"a claim without whose it is: {node['label']}")
    for _, _, edge in graph.edges(data=True):
        held(edge["label"] in {"told", "said", "answers", "cites", "same wording", "links to", "translates"} and edge["places"], "an edge of no kind")
    again = networkx.parse_graphml("\n".join(networkx.generate_graphml(graph)), force_multigraph=True)
    held(networkx.utils.graphs_equal(graph, again), "another graph when it is written again")
    return f"{len(graph)} nodes, {graph.number_of_edges()} edges"


CHECKS = {
    "csv": (check_csv, "csv of Python"),
    "xlsx": (check_xlsx, "openpyxl"),
    "docx": (check_docx, "python-docx"),
    "md": (check_md, "markdown-it-py"),
    "jsonl": (check_jsonl, "json of Python"),
    "annotation": (check_annotation, "the standard's musts"),
    "claim": (check_claim, "rdflib"),
    "ftm": (check_ftm, "followthemoney"),
    "graphml": (check_graphml, "networkx"),
}


def main(folder):
    status = 0
    for name, (check, reader) in CHECKS.items():
        try:
            print(f"{name}: {check(folder)} ({reader})")
        except ImportError as error:
            status = 1
            print(f"{name}: NOT CHECKED, {error.name} is not installed: python3 -m pip install -r scripts/formats/requirements.txt")
        except Exception as error:  # whatever a reader says is wrong with a file
            status = 1
            print(f"{name}: WRONG, {type(error).__name__}: {error}")
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
