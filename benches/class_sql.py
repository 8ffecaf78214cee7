#!/usr/bin/env python3
"""The table of a class by docs/class.sql, run by DuckDB: prints it, or holds `notyet class` against it.

usage: benches/class_sql.py FOLDER [threads=2]          prints the table
       benches/class_sql.py --compare NOTYET [LEARNERS]  makes a class, and compares both byte for byte     (pip install duckdb)
"""
import csv, io, os, subprocess, sys, tempfile

import duckdb

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COLUMNS = """{id: 'varchar', seq: 'bigint', "at": 'varchar', learner: 'varchar', sitting: 'varchar', "set": 'varchar', event: 'varchar',
    question: 'varchar', showing: 'integer', spaced: 'boolean', "try": 'integer', response: 'varchar', verdict: 'varchar',
    hints: 'integer', "with": 'varchar[]', mastery: 'struct(recalls integer, apart integer)'}"""


def table(folder, threads="2"):
    db = duckdb.connect()
    db.execute("set threads = %d" % int(threads))
    files = os.path.join(folder, "*", "*.jsonl").replace("'", "''")
    db.execute(f"create temp table record as from read_json('{files}', format = 'newline_delimited', columns = {COLUMNS})")
    with open(os.path.join(ROOT, "docs", "class.sql"), encoding="utf-8") as file:
        found = db.execute(file.read())
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column[0] for column in found.description])
    for row in found.fetchall():
        writer.writerow(["" if cell is None else "%g" % cell if isinstance(cell, float) else cell for cell in row])
    return out.getvalue().encode()


def compare(notyet, learners):
    with tempfile.TemporaryDirectory() as folder:
        made = [sys.executable, os.path.join(ROOT, "benches", "class_made.py"), folder, learners, "3", "12"]
        subprocess.run(made, check=True)
        ours = subprocess.run([notyet, "class", folder, "--format", "csv"], check=True, stdout=subprocess.PIPE).stdout
        theirs = table(folder)
    lines = zip(ours.splitlines(), theirs.splitlines())
    for one, other in [(one, other) for one, other in lines if one != other][:5]:
        print("notyet:", one.decode(), "\nSQL:   ", other.decode())
    if ours != theirs or ours.count(b"\n") < 30:
        raise SystemExit("the tables differ")
    print(f"docs/class.sql and notyet class print the same table of {ours.count(b'%c' % 10) - 1} questions")


if __name__ == "__main__":
    if sys.argv[1] == "--compare":
        compare(sys.argv[2], *(sys.argv[3:] or ["40"]))
    else:
        sys.stdout.buffer.write(table(*sys.argv[1:]))
