#!/usr/bin/env python3
"""Makes the README's pictures from the real program: runs it in tmux, captures a screen, writes it as SVG, and some screens after one
another as one SVG that moves; and has it draw the journey of a made-up record of some weeks.

usage: docs/pictures.py [PROGRAM]      (default target/release/notyet; needs tmux)
"""
import datetime, html, json, os, re, subprocess, sys, tempfile, time, zlib

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "target", "release", "notyet"))
COLUMNS, ROWS, CELL, LINE = 80, 24, 8.4, 18
BACKGROUND, FOREGROUND = "#1c1f26", "#d6d9e0"
# The sixteen colours of a calm dark terminal.
PALETTE = ["#1c1f26", "#e08f8f", "#9ccc8f", "#e5c07b", "#82aadd", "#c39ac9", "#7fc1ca", "#d6d9e0",
           "#6b7280", "#f0a8a8", "#b5dca8", "#f0d399", "#9cc0ee", "#d4b3d9", "#9ad5dc", "#ffffff"]
TMUX = ["tmux", "-L", "notyet-picture"]


def tmux(*words):
    return subprocess.run(TMUX + list(words), check=True, capture_output=True, text=True).stdout


def wait_for(text):
    for _ in range(200):
        if text in tmux("capture-pane", "-p", "-t", "p"):
            return
        time.sleep(0.05)
    raise SystemExit(f"“{text}” never came up:\n" + tmux("capture-pane", "-p", "-t", "p"))


def screens(words, steps, data):
    """The screens after each of the steps, each a key and the text to wait for."""
    command = f"NOTYET_DATA={data} {PROGRAM} {words}"
    tmux("-f", "/dev/null", "new-session", "-d", "-s", "p", "-x", str(COLUMNS), "-y", str(ROWS), "-c", data,
         f"TERM=tmux-256color COLORTERM=truecolor {command}; read wait")
    seen = []
    try:
        for key, text in steps:
            if key:
                tmux("send-keys", "-t", "p", *([key] if len(key) > 1 else ["-l", key]))
            wait_for(text)
            seen.append(tmux("capture-pane", "-e", "-p", "-t", "p").split("\n"))
        return seen
    finally:
        subprocess.run(TMUX + ["kill-server"], capture_output=True)


def indexed(number):
    if number < 16:
        return PALETTE[number]
    if number >= 232:
        level = 8 + (number - 232) * 10
        return f"#{level:02x}{level:02x}{level:02x}"
    steps = [0, 95, 135, 175, 215, 255]
    number -= 16
    return "#%02x%02x%02x" % (steps[number // 36], steps[number // 6 % 6], steps[number % 6])


def restyle(style, codes):
    codes = [int(code or 0) for code in codes.split(";")]
    while codes:
        code = codes.pop(0)
        if code == 0:
            style.clear()
        elif code in (1, 2, 3, 4, 7):
            style[code] = True
        elif code == 22:
            style.pop(1, None), style.pop(2, None)
        elif code in (23, 24, 27):
            style.pop(code - 20, None)
        elif 30 <= code <= 37 or 90 <= code <= 97:
            style["fg"] = PALETTE[code - 30 if code < 90 else code - 82]
        elif 40 <= code <= 47 or 100 <= code <= 107:
            style["bg"] = PALETTE[code - 40 if code < 100 else code - 92]
        elif code in (38, 48):
            name = "fg" if code == 38 else "bg"
            if codes.pop(0) == 5:
                style[name] = indexed(codes.pop(0))
            else:
                style[name] = "#%02x%02x%02x" % tuple(codes.pop(0) for _ in range(3))
        elif code in (39, 49):
            style.pop("fg" if code == 39 else "bg", None)


def spans(line, style):
    column = 0
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b["):
            restyle(style, part[2:-1])
        elif part:
            yield column, part, dict(style)
            column += len(part)


def drawn(lines):
    """The cells of a screen, as SVG."""
    out, style = [], {}
    for row, line in enumerate(lines[:ROWS]):
        for column, text, seen in spans(line, style):
            x, y = 16 + column * CELL, 16 + row * LINE
            front, back = seen.get("fg", FOREGROUND), seen.get("bg")
            if seen.get(7):
                front, back = back or BACKGROUND, front
            if back:
                out.append(f'<rect x="{x:.1f}" y="{y}" width="{len(text) * CELL:.1f}" height="{LINE}" fill="{back}"/>')
            weight = ' font-weight="bold"' if seen.get(1) else ""
            weight += ' font-style="italic"' if seen.get(3) else ""
            weight += ' opacity="0.65"' if seen.get(2) else ""
            # Word by word: not every viewer keeps the spaces of a text.
            for word in re.finditer(r"\S+", text):
                x = 16 + (column + word.start()) * CELL
                out.append(f'<text x="{x:.1f}" y="{y + 13}" fill="{front}" textLength="{len(word[0]) * CELL:.1f}"{weight}>'
                           f'{html.escape(word[0])}</text>')
    return "\n".join(out)


def sheet(inside, rows=ROWS, style=""):
    width, height = COLUMNS * CELL + 32, rows * LINE + 32
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" viewBox="0 0 {width:.0f} {height}" role="img"'
            f' aria-label="The program notyet in a terminal">\n{style}<rect width="100%" height="100%" rx="8" fill="{BACKGROUND}"/>\n'
            f'<g font-family="ui-monospace, DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">\n{inside}\n</g>\n</svg>\n')


def svg(lines, rows=ROWS):
    return sheet(drawn(lines), rows)


def moving(lasting):
    """Screens after one another, each with the seconds that it stays. Who has asked for less motion sees the last one."""
    whole = sum(seconds for _, seconds in lasting)
    rules, inside, begun = [], [], 0.0
    for number, (lines, seconds) in enumerate(lasting):
        start, end = 100 * begun / whole, 100 * (begun + seconds) / whole
        begun += seconds
        before = "" if number == 0 else f"0%,{start - 0.001:.3f}%{{visibility:hidden}}"
        after = "" if number == len(lasting) - 1 else f"{end:.3f}%,100%{{visibility:hidden}}"
        rules.append(f"@keyframes s{number}{{{before}{start:.3f}%,{end - 0.001:.3f}%{{visibility:visible}}{after}}}")
        rules.append(f"#s{number}{{visibility:hidden;animation:s{number} {whole:.1f}s step-end infinite}}")
        inside.append(f'<g id="s{number}">\n{drawn(lines)}\n</g>')
    last = len(lasting) - 1
    rules.append(f"@media (prefers-reduced-motion:reduce){{g g{{animation:none!important}}#s{last}{{visibility:visible}}}}")
    return sheet("\n".join(inside), style="<style>" + "".join(rules) + "</style>\n")


# The made-up record: days after 5 October 2026, and what was done with a question there: an answer, `h` a hint, `=` the right one.
RIGHT = {"half-and-quarter": "3/4", "decimal-as-fraction": "1/4", "long-piece": "1/2", "arrow-on-the-line": "3/4"}
WALKED = [(0, "half-and-quarter", ["2/6", "h", "1/8", "h", "="]), (0, "decimal-as-fraction", ["2/5", "h", "="]),
          (0, "half-and-quarter", ["="]), (2, "half-and-quarter", ["="]), (2, "decimal-as-fraction", ["="]),
          (2, "long-piece", ["1/4", "1/3", "h", "="]), (9, "long-piece", ["="]), (9, "decimal-as-fraction", ["="]),
          (16, "half-and-quarter", ["="]), (16, "arrow-on-the-line", ["3", "h", "3/5", "="]), (16, "long-piece", ["="]),
          (30, "long-piece", ["="]), (30, "arrow-on-the-line", ["3/5", "="])]


def record():
    """The lines of the record, as the program writes them."""
    lines, showings, sitting = [], {}, None

    def add(event, **rest):
        number = len(lines) + 1
        at = day + datetime.timedelta(seconds=20 * number)
        entry = {"v": 1, "id": f"01999000-0000-7000-8000-{number:012}", "seq": number, "at": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
                 "learner": "me", "sitting": sitting, "set": "fractions", "event": event, **rest}
        line = json.dumps(entry, separators=(",", ":"))[:-1]
        lines.append(f'{line},"crc":"{zlib.crc32(line.encode()):08x}"}}')

    for days, question, steps in WALKED:
        day = datetime.datetime(2026, 10, 5, 9) + datetime.timedelta(days=days)
        if sitting != (now := f"01999000-0000-7000-9000-{days:012}"):
            sitting = now
            add("sat-down", hash="0", mastery={"recalls": 2, "apart": 3}, program="0.1.0", seed=1, offset=0)
        showing = showings[question] = showings.get(question, 0) + 1
        add("shown", question=question, showing=showing, spaced=True)
        tries = hints = 0
        for step in steps:
            if step == "h":
                hints += 1
                add("hinted", question=question, showing=showing, hint=hints, ms=9000)
                continue
            tries += 1
            response, verdict = (RIGHT[question], "got-it") if step == "=" else (step, "not-yet")
            add("answered", question=question, showing=showing, **{"try": tries}, response=response, verdict=verdict, hints=hints, ms=9000)
    return "\n".join(lines) + "\n"


def with_record():
    """A data folder with the made-up record in it."""
    data = tempfile.TemporaryDirectory()
    folder = os.path.join(data.name, "journal", "me")
    os.makedirs(folder, mode=0o700)
    with open(os.path.join(folder, "made-up.jsonl"), "w", encoding="utf-8") as file:
        file.write(record())
    return data


def journey():
    """The picture for the wall."""
    with with_record() as data:
        command = [PROGRAM, "journey", "--data", data, "--format", "svg", "--name", "Ana"]
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=data).stdout


# What `check` finds something in: a field that is misspelt, and a colon in a text.
SLIPS = """title: Capitals
questions:
  - question: The capital of Kenya?
    id: kenya
    anwser: Nairobi
  - question: Name this: the capital of France
    id: france
    answer: Paris
"""


def check():
    """What `check` says, and how many lines that is."""
    with tempfile.TemporaryDirectory() as data:
        with open(os.path.join(data, "slips.yaml"), "w", encoding="utf-8") as file:
            file.write(SLIPS)
        seen = screens("check slips.yaml", [("", "says more")], data)[-1]
    while seen and not seen[-1].strip():
        seen.pop()
    return seen


# The seed lists 1/8, 2/6, 3/4: down to 2/6, answer, then a hint.
NOT_YET = [("", "start"), ("Enter", "What is 1/2"), ("Down", "▸ 2"), ("Enter", "same size"), ("h", "Hint 1 of 2")]
ON = [("Down", "▸ 3"), ("Enter", "two quarters and one quarter"), ("Enter", "Write 0.25")]


def write(name, picture):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as file:
        file.write(picture)


def main():
    with with_record() as data:
        write("library.svg", svg(screens("--theme dark", [("", "Fractions")], data)[-1]))
    with tempfile.TemporaryDirectory() as data:
        seen = screens("fractions --theme dark --seed 1 --no-motion", NOT_YET + ON, data)
        write("question.svg", svg(seen[len(NOT_YET) - 1]))
        write("recording.svg", moving(list(zip(seen, [2, 2.5, 1.2, 4.5, 4, 1.2, 5, 3]))))
    said = check()
    write("check.svg", svg(said, len(said)))
    write("journey.svg", journey())


main()
