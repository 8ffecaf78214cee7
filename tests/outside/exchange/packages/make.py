"""Makes `old.apkg` and `new.apkg`: the same 400 notes as Anki to 2.1.27 and as Anki from 2.1.50 on packs them.

The tables are those of Anki (`rslib/src/storage/schema11.sql`, `schema15_upgrade.sql`), made by Python's own SQLite, so that our reader
is held against another writer. In the old one the columns are numbered by remarks, as Anki to 2.1.27 wrote them, and as genanki does. Run: `python3 make.py` (with the package `zstandard`). The words are ours.
"""

import hashlib
import itertools
import json
import os
import re
import sqlite3
import tempfile
import zipfile

import zstandard

PNG = b"\x89PNG\r\n\x1a\n" + b"a map of Kenya"
MAPS = [("map 1.png", PNG), ("other.png", PNG + b"!")]
DECKS = {1: "Default", 7: "Words::Kenya"}
BASIC, CLOZE = 11, 12
KINDS = {BASIC: ("Basic", ["Front", "Back"]), CLOZE: ("Cloze", ["Text", "Back Extra"])}


def notes():
    yield BASIC, ["The <b>capital</b> of Kenya?<img src=\"map%201.png\" alt=\"A map\">", "Nairobi"], " africa town "
    yield CLOZE, ["The {{c1::Nile::a river}} flows.", "More"], ""
    for number in range(2, 399):
        yield BASIC, [f"Question {number}", f"answer {number}"], ""
    yield BASIC, [("Long " * 2000).strip(), "answer 399"], ""


def fill(database):
    for number, (kind, fields, tags) in enumerate(notes(), 1):
        flds = "\x1f".join(fields)
        csum = int(hashlib.sha1(fields[0].encode()).hexdigest()[:8], 16)
        note = (1_700_000_000_000 + number, f"g{number}", kind, 0, -1, tags, flds, fields[0], csum, 0, "")
        database.execute("insert into notes values (?,?,?,?,?,?,?,?,?,?,?)", note)
        card = (number, note[0], 7, 0, 0, -1, 0, 0, number, 0, 0, 0, 0, 0, 0, 0, 0, "")
        database.execute("insert into cards values (" + ",".join("?" * 18) + ")", card)


SHARED = """
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null,
  tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null,
  usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null,
  factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null,
  dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
create index ix_notes_csum on notes (csum);
"""


def bytes_of(make):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "collection")
        database = sqlite3.connect(path)
        database.create_collation("unicase", lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))
        make(database)
        database.commit()
        database.close()
        with open(path, "rb") as file:
            return file.read()


def numbered(sql):
    numbers = itertools.count()
    return re.sub(r"(primary key|not null),", lambda found: f"{found[0]}   /* {next(numbers)} */\n", sql)


def old(database):
    database.executescript(numbered(SHARED))
    models = {
        str(id): {"id": id, "name": name, "type": int(id == CLOZE), "flds": [{"name": f, "ord": o} for o, f in enumerate(fields)]}
        for id, (name, fields) in KINDS.items()
    }
    decks = {str(id): {"id": id, "name": name} for id, name in DECKS.items()}
    row = (1, 0, 0, 0, 11, 0, 0, 0, "{}", json.dumps(models), json.dumps(decks), "{}", "{}")
    database.execute("insert into col values (?,?,?,?,?,?,?,?,?,?,?,?,?)", row)
    fill(database)


def new(database):
    database.executescript(SHARED)
    database.executescript("""
create table notetypes (id integer not null primary key, name text not null collate unicase, mtime_secs integer not null,
  usn integer not null, config blob not null);
create table fields (ntid integer not null, ord integer not null, name text not null collate unicase, config blob not null,
  primary key (ntid, ord)) without rowid;
create table decks (id integer primary key not null, name text not null collate unicase, mtime_secs integer not null,
  usn integer not null, common blob not null, kind blob not null);
""")
    database.execute("insert into col values (1,0,0,0,18,0,0,0,'','','','','')")
    for id, (name, fields) in KINDS.items():
        database.execute("insert into notetypes values (?,?,0,0,?)", (id, name, b"\x08\x01" if id == CLOZE else b""))
        for place, field in enumerate(fields):
            database.execute("insert into fields values (?,?,?,x'')", (id, place, field))
    for id, name in DECKS.items():
        database.execute("insert into decks values (?,?,0,0,x'',x'')", (id, name.replace("::", "\x1f")))
    fill(database)


def message(number, value):
    return bytes([number << 3 | 2]) + varint(len(value)) + value


def varint(number):
    out = b""
    while number > 0x7F:
        out += bytes([number & 0x7F | 0x80])
        number >>= 7
    return out + bytes([number])


def main():
    packed = zstandard.ZstdCompressor().compress
    with zipfile.ZipFile("old.apkg", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("collection.anki2", bytes_of(old))
        for number, (_, data) in enumerate(MAPS):
            package.writestr(str(number), data)
        package.writestr("media", json.dumps({str(n): name for n, (name, _) in enumerate(MAPS)}))
    with zipfile.ZipFile("new.apkg", "w", zipfile.ZIP_STORED) as package:
        package.writestr("meta", b"\x08\x03")
        package.writestr("collection.anki21b", packed(bytes_of(new)))
        package.writestr("collection.anki2", b"asks for a newer Anki")
        entries = b""
        for number, (name, data) in enumerate(MAPS):
            package.writestr(str(number), packed(data))
            size = b"\x10" + varint(len(data))
            entries += message(1, message(1, name.encode()) + size + message(3, hashlib.sha1(data).digest()))
        package.writestr("media", packed(entries))


main()
