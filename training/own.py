"""Made-up lines with marked names, for what GUM has little of: datelines, scores, tables, markets, demonyms, and pronouns that tell who is meant.

Words come from own-words.json, sentences from the patterns below. In a pattern {kind} or {kind1} is a slot; slots of one number belong to
one person or country, so that {he1} stands for {person1}.
"""
import json
import pathlib
import re

from gum import KIND, Mention
from tokens import tokens_of

WORDS = json.loads((pathlib.Path(__file__).parent / "own-words.json").read_text(encoding="utf-8"))
LINES = """
{CITY}, {month} {day} ({outlet}) - {body} said on {weekday} it would not back the plan.
{CITY} ({outlet}) - {dem} {role1} {person1} said on {weekday} {he1} would resign.
{CITY} {date}
{DEM} {OTHER} RESULTS
{PERSON} SAYS {COUNTRY} WILL NOT PAY
{country1} and {country2} signed an agreement in {city} on {weekday}.
{capital1} denied the report, and {country2} asked {body} for help.
{title} {person1} met {dem} {role2} {person2} in {city}. {He1} said talks with {last2} went well.
{person1}, the {role1} of {company}, told {outlet} that {he1} had not been asked.
{person1} ({country}) beat {person2} ({country}) {n}-{n} {n}-{n}
{n}. {person} ({country}) {n}:{n}.{n}
{n}. {Person} {team} {n} hours {n} minutes
{clubs} {n} {clubs} {n}
{clubs} v {clubs}
{clubs} beat {clubs} {n}-{n} in {city} on {weekday}.
at {city} : {team} {n} , {team} {n}
{CITY} AT {CITY}
{team} {n} {n} {n} {n}
{person1}, {clubs}
{company} shares fell {n} percent after {company} said profits dropped.
{company} {suffix} said its {dem} unit had sold {n} million shares to {company}.
{outlet} reported that {dem} troops had entered {city}, citing {body}.
{body} spokesman {person1} said {he1} could not comment. {Last1} gave no reason.
{person1} of {body} said {other} was over. {He1} was speaking in {city}, {country}.
The {dem} government and the {dem} embassy in {city} declined to comment.
{dem} police arrested {n} {dem} nationals near {city}, {region}.
{person1} and {person2} disagree: {he1} wants to wait, {person2} said.
{person1} said {person2} had lied. "{last2} knew," {he1} said.
{person1} (born {n} in {city}) won the {other} in {n}.
{role1} {person1} told reporters that {his1} lawyers would write to {title} {last2}.
The {team} traded {person1} to {city} for {person2}.
{city} - {body} Secretary-General {person1} arrived in {country1} for talks with President {person2}.
{DEM} STOCKS CLOSE HIGHER IN {CITY}
{CLUBS} WIN {OTHER}
-- {person}, {city} newsroom +{n} {n} {n}
{city} bureau, {outlet}
By {person}
{person1} is {dem}. {His1} brother {person2} lives in {region}.
The {other} match between {country} and {country} drew {n} people in {city}.
Officials from {body}, {body} and {company} met in {region}.
{body} ( {acronym} ) said the {acronym} would appeal.
"I will not go," {person1} said. {He1} had spoken to {last2} in {capital}.
{women1} told {men2} that {he2} could stay and that {she1} would leave.
{men1} called {women2} a friend before {she2} left. {He1} did not explain.
When {women1} arrived, {men2} greeted {her1}; later {she1} thanked {him2}.
{men1} said {women2} was wrong, but {she2} said {he1} had never asked.
The {role1} said {he1} would vote against the {other}.
the {dem} {role} is expected in {city} next week
{city}, {region} : {person1} ; {city}, {country} : {person2}
{OUTLET}: {PERSON} TO QUIT {BODY}
""".strip().splitlines()
MONTHS = "Jan Feb March April May June July Aug Sept Oct Nov Dec 1996-08-22 2016-03-04".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PRONOUNS = {"he": ("he", "she"), "his": ("his", "her"), "him": ("him", "her"), "she": ("he", "she"), "her": ("him", "her")}
NAMED = {"person": "person", "last": "person", "women": "person", "men": "person", "country": "place", "capital": "place", "city": "place", "region": "place", "body": "organization",
         "acronym": "organization", "company": "organization", "outlet": "organization", "team": "organization", "clubs": "organization", "dem": "object", "other": "object"}


def filled(draw):
    """A few lines as (text, mentions); a mention is (start, end, group, GUM's kind or None where it is no name, pronoun, where its head begins)."""
    text, marks, cast, group = "", [], {}, 0

    def choice(kind):
        return draw.choice(WORDS[kind])

    def person(woman=None):
        nonlocal group
        group += 1
        woman = draw.random() < 0.5 if woman is None else woman
        first = choice("women" if woman else "men")
        middle = f" {draw.choice('ABCDEFGHJKLMNPRSTW')}." if draw.random() < 0.1 else ""
        return {"woman": woman, "first": first + middle, "last": choice("surnames") + (f"-{choice('surnames')}" if draw.random() < 0.05 else ""), "group": group}

    def whole(one):
        drawn = draw.random()
        return one["last"] if drawn < 0.1 else f"{one['first'][0]}. {one['last']}" if drawn < 0.18 else f"{one['first']} {one['last']}"

    for line in draw.sample(LINES, draw.randint(2, 7)):
        cast = {}
        for piece in re.split(r"(\{\w+\})", line):
            slot = re.fullmatch(r"\{([A-Za-z]+)(\d?)\}", piece)
            if slot is None:
                text += piece
                continue
            written, number = slot.groups()
            kind, key = written.lower(), number or f"new{group}"
            start, head, name, pronoun = len(text), 0, NAMED.get(kind), False
            group += 1
            own = group
            if kind in PRONOUNS or kind in ("person", "last", "women", "men"):
                if key not in cast or not number:
                    cast[key] = person({"women": True, "men": False}.get(kind))
                one = cast[key]
                own = one["group"]
                if kind in PRONOUNS:
                    word, pronoun, name = PRONOUNS[kind][one["woman"]], True, "person"
                else:
                    word = one["last"] if kind == "last" else whole(one)
                    head = len(word) - len(word.split(" ")[-1])
            elif kind in ("country", "capital", "dem"):
                word = cast.setdefault(f"land{key}" if number else f"land{group}", choice("countries"))[("country", "dem", "capital").index(kind)]
            elif kind == "clubs":
                word = draw.choice([choice("cities"), f"{choice('cities')} {choice('teams')}", choice("teams")])
            elif kind == "acronym":
                word = cast.setdefault("acronym", "".join(draw.choice("ABCDEFGIKLMNOPRSTU") for _ in range(draw.randint(3, 5))))
            elif kind in ("city", "region", "body", "company", "outlet", "team", "other", "title", "role", "suffix"):
                word = choice({"city": "cities", "body": "bodies", "company": "companies"}.get(kind, f"{kind}s" if kind != "suffix" else "suffixes"))
            else:
                word = {"n": str(draw.randint(0, 2100 if draw.random() < 0.2 else 30)), "day": str(draw.randint(1, 30)), "month": draw.choice(MONTHS), "weekday": draw.choice(DAYS),
                        "date": f"{draw.randint(1990, 2024)}-0{draw.randint(1, 9)}-{draw.randint(10, 28)}"}[kind]
            if written.isupper() and len(written) > 1:
                word = word.upper()
            elif written[0].isupper():
                word = word[0].upper() + word[1:]
            text += word
            if name or kind == "role":
                marks.append((start, len(text), own, None if kind == "role" else name, pronoun, start + head))
            if kind == "suffix" and marks and marks[-1][1] == start - 1:
                marks[-1] = (marks[-1][0], len(text), *marks[-1][2:])
        text += "\n" if draw.random() < 0.6 else " "
    return text.strip(), marks


def own_documents(count, draw, tokenizer):
    for place in range(count):
        text, marks = filled(draw)
        tokens = tokens_of(text, tokenizer)
        at = {left: token for token, (left, _) in enumerate(tokens.offsets)}
        labels, heads = [0] * len(tokens.ids), []
        for start, end, group, kind, pronoun, head in marks:
            if kind and not pronoun:
                for order, index in enumerate(index for index, (left, right) in enumerate(tokens.offsets) if left < end and right > start):
                    labels[index] = KIND[kind] + (order > 0)
            if head in at:
                heads.append((at[head], Mention(str(group), kind or "person", 0, 0, (0, 0) if kind and not pronoun else None, 0, pronoun)))
        yield {"id": f"own{place}", "text": text, "tokens": tokens, "names": labels, "heads": sorted(heads, key=lambda pair: pair[0])}
