"""Direct quotations that textacy finds in records {"id", "text"}, as `hearsay read` would print them: textacy_quotations.py RECORDS OUTPUT PROCESSES

Prints {"version", "seconds", "note"}; the seconds leave out starting and loading. A text whose quotation marks do not pair is refused by
textacy; it is then given paragraph by paragraph, and only the paragraphs at fault stay without quotations.
"""
import importlib.metadata
import json
import multiprocessing
import re
import sys
import time

from spacy_pipeline import VERSION, finish, load, records_of, utf16_units

nlp = None


def begin(all_loaded):
    global nlp
    nlp = load()
    all_loaded.wait()


def runs(tokens):
    """Neighbouring tokens joined: (start, end) in code points."""
    out = []
    for token in sorted(tokens, key=lambda token: token.i):
        end = token.idx + len(token)
        if out and token.i == out[-1][2] + 1:
            out[-1] = (out[-1][0], end, token.i)
        else:
            out.append((token.idx, end, token.i))
    return [(start, end) for start, end, _ in out]


def quotations(text):
    """[source, cue, content] of each quotation; ValueError where quotation marks do not pair."""
    from textacy.extract.triples import direct_quotations

    return [[runs(found.speaker), runs(found.cue), [(found.content.start_char, found.content.end_char)]] for found in direct_quotations(nlp(text))]


def rows(text):
    try:
        return quotations(text)
    except ValueError:
        pass  # Said in the module's docstring: the paragraphs are tried by themselves.
    out = []
    for paragraph in re.finditer(r"[^\n]+", text):
        try:
            found = quotations(paragraph.group())
        except ValueError:
            continue
        out += [[[(start + paragraph.start(), end + paragraph.start()) for start, end in part] for part in row] for row in found]
    return out


def read(record):
    text = record["text"]
    units = utf16_units(text)
    attributions = [
        {role: [{"start": units[start], "end": units[end], "text": text[start:end]} for start, end in part] for role, part in zip(("source", "cue", "content"), row)}
        | {"parent": None}
        for row in rows(text)
    ]
    return json.dumps({"article": {"id": record["id"], "text": text}, "attributions": attributions}, ensure_ascii=False)


def main(records, output, processes):
    lines = records_of(records)
    all_loaded = multiprocessing.Barrier(int(processes) + 1)
    with multiprocessing.Pool(int(processes), initializer=begin, initargs=(all_loaded,)) as pool:
        all_loaded.wait()
        pool.map(read, lines[:8], chunksize=1)
        start = time.perf_counter()
        read_lines = pool.map(read, lines, chunksize=4)
        seconds = time.perf_counter() - start
    finish(read_lines, output, f"{importlib.metadata.version('textacy')}, {VERSION}", seconds, "finds direct quotations only")


if __name__ == "__main__":
    main(*sys.argv[1:])
