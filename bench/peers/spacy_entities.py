"""Names that spaCy's small English pipeline finds in records {"id", "text"}, as `hearsay read` would print them: spacy_entities.py RECORDS OUTPUT PROCESSES

Prints {"version", "seconds", "note"}; the seconds leave out starting and loading. Its types are those of OntoNotes, which it was trained on; they are given as
the nearest of ours, and amounts and dates are left out. "the" before a name and "'s" after it belong to it in OntoNotes alone, and are cut.
"""
import json
import sys
import time

from spacy_pipeline import VERSION, finish, load, records_of, utf16_units

TYPES = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "other", "EVENT": "other", "WORK_OF_ART": "other",
         "LAW": "other", "LANGUAGE": "other", "PRODUCT": "other"}


def entity(found, units):
    tokens = list(found)
    while len(tokens) > 1 and tokens[0].lower_ in ("the", "a", "an"):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].tag_ == "POS":
        tokens = tokens[:-1]
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    text = found.doc.text[start:end]
    return {"name": text, "type": TYPES[found.label_], "mentions": [{"start": units[start], "end": units[end], "text": text, "form": "name"}]}


def main(records, output, processes):
    nlp = load()
    lines = records_of(records)
    start = time.perf_counter()
    out = []
    for line, doc in zip(lines, nlp.pipe([line["text"] for line in lines], n_process=int(processes))):
        units = utf16_units(line["text"])
        entities = [entity(found, units) for found in doc.ents if found.label_ in TYPES]
        out.append(json.dumps({"article": {"id": line["id"], "text": line["text"]}, "entities": entities, "attributions": []}, ensure_ascii=False))
    seconds = time.perf_counter() - start
    finish(out, output, VERSION, seconds, "trained on OntoNotes, whose types and limits of names differ")


if __name__ == "__main__":
    main(*sys.argv[1:])
