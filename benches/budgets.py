#!/usr/bin/env python3
"""Prints how fast the program is, as ratios to the smallest program of its kind, all in one run.

usage: benches/budgets.py [TERMINAL]      (default ../shared/bench/terminal; Linux)

TERMINAL is the folder with `ptybench` (times a program under a pseudo-terminal) and `mini` (the smallest quiz with ratatui
and serde_yaml). Machines are noisy: read the ratios, not the times. Nothing here asserts anything.
"""
import os, pty, re, select, shutil, statistics, subprocess, sys, tempfile, time, uuid, zlib, fcntl, termios, struct

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TERMINAL = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "..", "shared", "bench", "terminal")
BUILT = os.path.join(ROOT, "target", "budgets")
NOTYET = os.path.join(ROOT, "target", "release", "notyet")
ROUNDS = 5


def build():
    if not os.path.isdir(TERMINAL):
        raise SystemExit(f"{TERMINAL} is not there: name the folder with ptybench and mini")
    subprocess.run(["cargo", "build", "--release", "-q"], cwd=ROOT, check=True)
    subprocess.run(["cargo", "build", "--release", "-q"], cwd=TERMINAL, check=True, env={**os.environ, "CARGO_TARGET_DIR": BUILT})


def mini_quiz(folder):
    """The built-in fractions set as `mini` reads it: as many questions, choices and hints, so that both read alike."""
    path = os.path.join(folder, "mini.yaml")
    with open(path, "w") as file:
        file.write("title: Fractions\nquestions:\n")
        for number in range(16):
            file.write(f"  - id: q{number}\n    prompt: What is 1/2 + 1/4, for the {number}th time? Say it in quarters.\n    choices:\n")
            for choice in ("3/4", "2/6", "1/8"):
                file.write(f"      - text: {choice}\n        correct: {'true' if choice == '3/4' else 'false'}\n")
            file.write("    hints: [Draw a bar and cut it into quarters., How many quarters is one half?]\n")
    return path


def record(data, events):
    """A record of so many events, over the built-in sets, in files of 500."""
    folder = os.path.join(data, "journal", "me")
    os.makedirs(folder, mode=0o700)
    sets = ["fractions", "geography", "water-cycle", "probability"]
    made = 0
    while made < events:
        writer = str(uuid.uuid4())
        with open(os.path.join(folder, writer + ".jsonl"), "w") as file:
            for seq in range(1, min(500, events - made) + 1):
                at = f"2026-09-{1 + made // 400 % 28:02d}T{8 + made // 60 % 10:02d}:{made % 60:02d}:{seq % 60:02d}.123Z"
                head = f'{{"v":1,"id":"{uuid.uuid4()}","seq":{seq},"at":"{at}","learner":"me","sitting":"{writer}","set":"{sets[made % 4]}",'
                rest = ('"event":"sat-down","hash":"0","mastery":{"recalls":2,"apart":3},"program":"0.1.0","seed":1,"offset":0' if seq <= 4 else
                        f'"event":"answered","question":"half-and-quarter","showing":{seq},"try":1,"response":"2/6","verdict":"not-yet","hints":0,"ms":5320')
                line = head + rest
                file.write(f'{line},"crc":"{zlib.crc32(line.encode()):08x}"}}\n')
                made += 1


def ptybench(*words):
    return subprocess.run([os.path.join(BUILT, "release", "ptybench"), *map(str, words)], check=True, capture_output=True, text=True).stdout


def number(text, name):
    return float(re.search(re.escape(name) + r" ([\d.]+)", text)[1])


def ratio_of_starts(quiz, data, needle="help"):
    """Rounds taken in turn, so that a busy moment hits both."""
    ratios, memory = [], 0.0
    for _ in range(ROUNDS):
        mini = ptybench("start", "-n", 21, "-t", "READY", "-q", "q", "--", os.path.join(BUILT, "release", "mini"), quiz)
        ours = ptybench("start", "-n", 21, "-t", needle, "-q", "q", "-d", data, "--", NOTYET, "--data", data)
        ratios.append(number(ours, "needle_ms") / number(mini, "needle_ms"))
        memory = max(memory, number(ours, "rss_MiB"))
    return statistics.median(ratios), memory


class Keys:
    """What 500 keys took in each of some rounds, beside as many of `mini`."""

    def __init__(self, quiz, data, folder, *words, needle="help", before=""):
        self.ratios, self.late, self.mini_late, self.size, self.idle = [], [], [], 0.0, ""
        for _ in range(ROUNDS):
            mini = ptybench("keys", "-n", 500, "-t", "READY", "-k", "j,k", "-q", "q", "--", os.path.join(BUILT, "release", "mini"), quiz)
            ours = ptybench("keys", "-n", 500, "-t", needle, "-p", before, "-k", "j,k", "-q", "\\x03", "-d", folder, "--", NOTYET, "--data", data, *words)
            last = lambda text: [float(found) for found in re.search(r"last byte us: p50 ([\d.]+) p99 ([\d.]+)", text).groups()]
            self.ratios.append(last(ours)[0] / last(mini)[0])
            self.late.append(last(ours)[1])
            self.mini_late.append(last(mini)[1])
            self.size = max(self.size, float(re.search(r"bytes p50 \d+ p99 (\d+)", ours)[1]))
            self.idle = ours.splitlines()[0]

    def __str__(self):
        late, mini = statistics.median(self.late), statistics.median(self.mini_late)
        return f"{statistics.median(self.ratios):6.2f} times mini   (at most 1.00); p99 {late:.0f} µs (at most 400; mini {mini:.0f}), {self.size:.0f} bytes"


def many_sets(folder, count):
    """A folder of so many sets."""
    for number in range(count):
        place = os.path.join(folder, f"topic-{number // 100:02d}")
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, f"set-{number:04d}.yaml"), "w") as file:
            file.write(f"title: Set {number}\ntags: [tag-{number % 7}]\nquestions:\n  - question: What is {number} + 1?\n    id: q\n    answer: {number + 1}\n")


def key_to_quiet(fd, key, quiet=0.03):
    """Microseconds from a key to the last byte that follows it."""
    began = time.perf_counter()
    os.write(fd, key)
    last = began
    while select.select([fd], [], [], 0.4 if last == began else quiet)[0]:
        os.read(fd, 1 << 16)
        last = time.perf_counter()
    return (last - began) * 1e6


def result_after_sync(data):
    """What a try takes beyond the same answer again, which is judged and shown but not recorded, to one write and fdatasync
    of a line in the same folder."""
    with open(os.path.join(data, "one.yaml"), "w") as file:
        file.write("title: One\nquestions:\n  - question: What is it?\n    id: one\n    answer: a secret\n")
    pid, fd = pty.fork()
    if pid == 0:
        os.chdir(data)
        os.environ["TERM"] = "xterm-256color"
        os.execv(NOTYET, [NOTYET, "--data", data, "one.yaml"])
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    key_to_quiet(fd, b"", 0.3)
    key_to_quiet(fd, b"\r", 0.2)
    again, tries, syncs = [], [], []
    line = b"x" * 330 + b"\n"

    def answer(word):
        for letter in word:
            key_to_quiet(fd, letter.encode(), 0.01)
        return key_to_quiet(fd, b"\r", 0.02)

    with open(os.path.join(data, "journal-like"), "ab", buffering=0) as file:
        for turn in range(100):
            tries.append(answer(f"word{turn}"))
            again.append(answer(f"word{turn}"))
            began = time.perf_counter()
            file.write(line)
            os.fdatasync(file.fileno())
            syncs.append((time.perf_counter() - began) * 1e6)
    os.write(fd, b"\x03")
    os.waitpid(pid, 0)
    again, attempt, sync = map(statistics.median, (again, tries, syncs))
    return (attempt - again) / sync, again, attempt, sync


def main():
    build()
    with tempfile.TemporaryDirectory() as folder:
        quiz = mini_quiz(folder)
        empty, full = os.path.join(folder, "empty"), os.path.join(folder, "full")
        os.makedirs(empty, mode=0o700)
        os.makedirs(full, mode=0o700)
        record(full, 10_000)
        start, memory = ratio_of_starts(quiz, empty)
        print(f"start, empty record          {start:6.2f} times mini   (at most 1.20)")
        start, more = ratio_of_starts(quiz, full)
        print(f"start, 10,000 events         {start:6.2f} times mini   (at most 3.00)")
        years = os.path.join(folder, "years")
        os.makedirs(years, mode=0o700)
        record(years, 200_000)
        start, most = ratio_of_starts(quiz, years)
        print(f"start, 200,000 events        {start:6.2f} times mini   (at most 5.00; {most:.1f} MiB)")
        keys = Keys(quiz, empty, empty)
        print(f"key, built-in library        {keys}")
        print(f"bytes for moving the cursor  {keys.size:6.0f}              (at most 150)")
        print(f"{keys.idle}   (nothing, and at most one wake-up a second)")
        many = os.path.join(folder, "many")
        os.makedirs(many, mode=0o700)
        many_sets(os.path.join(many, "quizzes"), 5_000)
        print(f"key, library of 5,000 sets   {Keys(quiz, many, many)}")
        rich = os.path.join(ROOT, "benches", "rich.yaml")
        asked = Keys(quiz, empty, empty, rich, before="\\r")
        print(f"key, rich question           {asked}")
        ratio, again, attempt, sync = result_after_sync(empty)
        print(f"a try's record               {ratio:6.2f} times write and fdatasync (at most 1.10; unrecorded {again:.0f}, try {attempt:.0f}, sync {sync:.0f} µs)")
        print(f"peak memory                  {max(memory, more):6.1f} MiB          (at most 8)")
        print(f"program                      {os.path.getsize(NOTYET) / 2**20:6.2f} MiB          (at most 11.5)")
    print("a frame: cargo bench --bench frame")


main()
