#!/usr/bin/env python3
"""Prints how fast `notyet class` is, as ratios to DuckDB on the same files and to reading them alone, all in one run.

usage: benches/class.py [BENCH]      (Linux; needs `pip install duckdb`, 1.5 GB in /tmp, ten minutes)

BENCH is a folder with other makers of classes and tables (`class_gen.py` and `class_duckdb.py`; default ../shared/bench, and where that is not
there, `class_made.py` and `class_sql.py` beside this, whose classes are smaller). Each number is the median of some runs after one that fills the page cache.
Machines are noisy: read the ratios, not the times. Nothing here asserts a time; it does say whether both programs print the same table.
"""
import os, statistics, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BENCH = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "..", "shared", "bench")
NOTYET = os.environ.get("NOTYET", os.path.join(ROOT, "target", "release", "notyet"))
HERE = os.path.join(ROOT, "benches")
IS_THERE = os.path.isfile(os.path.join(BENCH, "class_gen.py"))
MAKES = os.path.join(BENCH, "class_gen.py") if IS_THERE else os.path.join(HERE, "class_made.py")
COMPARES = os.path.join(BENCH, "class_duckdb.py") if IS_THERE else os.path.join(HERE, "class_sql.py")
RUNS = int(os.environ.get("RUNS", "5"))


def timed(command, runs=RUNS):
    """The median time in seconds, the most memory in MiB, and what was printed last."""
    times, most, said = [], 0, b""
    for _ in range(runs):
        begun = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        said = child.stdout.read()
        _, status, used = os.wait4(child.pid, 0)
        times.append(time.monotonic() - begun)
        most = max(most, used.ru_maxrss / 1024)
        if status:
            raise SystemExit(f"{command} ended with {status}: {child.stderr.read().decode()}")
    return statistics.median(times), most, said


def called(command, runs=100):
    """The median time of a call in milliseconds, from its beginning to its end, with what it prints thrown away: what Python does around it is left out."""
    times = []
    nowhere = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    for _ in range(runs):
        begun = time.monotonic()
        child = os.posix_spawnp(command[0], command, os.environ, file_actions=nowhere)
        os.waitpid(child, 0)
        times.append(time.monotonic() - begun)
    return statistics.median(times) * 1e3


def made(folder, learners, sets=10):
    out = os.path.join(folder, f"{learners}x{sets}")
    subprocess.run([sys.executable, MAKES, out, str(learners), str(sets), "20"], check=True, stdout=subprocess.DEVNULL)
    return out


READ = """
import os, sys, threading
lines = [0, 0]
def read(part):
    page = bytearray(1 << 20)
    for folder in sorted(os.listdir(sys.argv[1]))[part::2]:
        folder = os.path.join(sys.argv[1], folder)
        for name in os.listdir(folder):
            with open(os.path.join(folder, name), 'rb', buffering=0) as file: lines[part] += file.read().count(b'\\n')
hands = [threading.Thread(target=read, args=(part,)) for part in (0, 1)]
[hand.start() for hand in hands]; [hand.join() for hand in hands]; print(sum(lines))
"""


def main():
    if "NOTYET" not in os.environ:
        subprocess.run(["cargo", "build", "--release", "-q"], cwd=ROOT, check=True)
    with tempfile.TemporaryDirectory() as folder:
        print("learners  notyet class, ms  a learner, ms  memory, MiB")
        for learners, sets in ((10, 10), (30, 1), (30, 10), (100, 10), (300, 10), (1000, 10)):
            place = made(folder, learners, sets)
            csv = [NOTYET, "class", place, "--format", "csv"]
            timed(csv, 1)
            ours, most, table = timed(csv)
            print(f"{learners:8}  {ours * 1e3:16.1f}  {ours * 1e3 / learners:13.3f}  {most:11.1f}   ({sets} sets)", flush=True)
            if sets == 1:
                # What this machine takes for the calls alone: so short a time says more about them than about us.
                files = [os.path.join(at, name) for at, _, names in os.walk(place) for name in names]
                small, alone, nothing = called(csv), called(["cat", *files]), called(["true"])
                print(f"          (with nothing around the call: {small:.1f} ms, the target is 5 ms in all; `cat` of its {len(files)} files {alone:.1f} ms, `true` {nothing:.1f} ms)")
        whole, most, _ = timed([NOTYET, "class", place, "--format", "json"])
        print(f"the whole report of these: {whole * 1e3:.1f} ms, {most:.1f} MiB")
        reading, _, _ = timed([sys.executable, "-c", READ, place], 3)
        print(f"reading them and counting lines alone (Python, two threads): {reading * 1e3:.1f} ms; notyet takes {ours / reading:.2f} of that")
        theirs, _, other = timed([sys.executable, COMPARES, place, "2"], 3)
        print(f"DuckDB, two threads: {theirs * 1e3:.1f} ms; notyet takes {ours / theirs:.3f} of that (at most 0.15, aiming at 0.10)")
        print("both print the same table" if table == other else "THE TABLES DIFFER")


if __name__ == "__main__":
    main()
