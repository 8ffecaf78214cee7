#!/usr/bin/env python3
"""A class's records, made up, the same each time: FOLDER/<learner>/<writer>.jsonl, one file a sitting.

usage: benches/class_made.py FOLDER [learners=30] [sets=2] [questions=10] [seed=1]

With all that a record may hold that the table of a class goes by: hints, answers shown, partners, showings that count and that do not, clocks
that are turned back, sittings that overlap, rules that change, files that are there twice, and events of a newer program.
"""
import datetime, json, os, random, sys, uuid, zlib

BEGIN = datetime.datetime(2026, 9, 7, 6, 30)
ANSWERS = ["2/6", "1/8", "a, b", 'the "larger" one', "naïve", "C:\\temp", "x -> y", " 42", "ein Viertel", "", "none; all", "#3"]
DAY = 86_400_000


class Sitting:
    """The lines of one sitting, numbered, stamped and checked."""

    def __init__(self, chance, learner, begins):
        self.chance, self.learner, self.now, self.lines = chance, learner, begins, []
        self.id = self.drawn()

    def drawn(self):
        return str(uuid.UUID(int=self.chance.getrandbits(128), version=4))

    def write(self, event, question_set, **more):
        self.now += self.chance.randrange(1, 40_000)
        if self.chance.random() < 0.01:
            self.now -= 3_600_000
        at = (BEGIN + datetime.timedelta(milliseconds=self.now)).isoformat(timespec="milliseconds") + "Z"
        fields = {"v": 1, "id": self.drawn(), "seq": len(self.lines) + 1, "at": at, "learner": self.learner, "sitting": self.id}
        fields |= {"set": question_set, "event": event} | more
        body = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))[:-1]
        self.lines.append('%s,"crc":"%08x"}\n' % (body, zlib.crc32(body.encode())))

    def save(self, folder):
        with open(os.path.join(folder, self.id + ".jsonl"), "w", encoding="utf-8", newline="\n") as file:
            file.writelines(self.lines)
        if self.chance.random() < 0.1:
            with open(os.path.join(folder, "copy of %s.jsonl" % self.id), "w", encoding="utf-8", newline="\n") as file:
                file.writelines(self.lines[: len(self.lines) // 2])


def answer(sitting, chance, common, hardness, help_before, partners):
    """Tries in one showing, until it is right, given up or shown; `help_before` is what was opened before the first of them."""
    hints = help_before
    for attempt in range(1, chance.randrange(2, 6)):
        right = chance.random() > hardness
        response = "right" if right else chance.choice(ANSWERS[: 3 + int(hardness * 9)])
        more = {"try": attempt, "response": response, "verdict": "got-it" if right else chance.choice(["not-yet", "not-yet", "nearly"])}
        if not right and chance.random() < 0.3:
            more["misconception"] = "idea-%d" % (len(response) % 3)
        sitting.write("answered", **common, **more, hints=hints, ms=chance.randrange(900, 60_000), **partners)
        if right:
            return
        if chance.random() < 0.4:
            hints += 1
            sitting.write("hinted", **common, hint=hints, ms=500)
        elif chance.random() < 0.1:
            sitting.write("unsure", **common)
        elif chance.random() < 0.1:
            sitting.write("shown-answer", **common)


def practise(chance, learner, folder, sets, questions):
    showings = {}
    begins = [chance.randrange(0, 30 * DAY) for _ in range(chance.randrange(1, 5))]
    # Two machines at once.
    begins += begins[:1] if chance.random() < 0.2 else []
    for begin in begins:
        sitting = Sitting(chance, learner, begin)
        name = "set-%02d" % chance.randrange(sets)
        partners = {"with": ["Ben"]} if chance.random() < 0.1 else {}
        rule = {"recalls": chance.choice([1, 2, 2, 2, 3]), "apart": 3}
        sitting.write("sat-down", name, hash="%08x" % sets, mastery=rule, **partners, program="0.1.0", seed=1, offset=120)
        if chance.random() < 0.1:
            sitting.write("sang", name, question="q-00", tune="none")
        for _ in range(chance.randrange(1, 4 * questions)):
            question = "q-%02d" % chance.randrange(questions)
            showings[name, question] = showings.get((name, question), 0) + 1
            common = {"question_set": name, "question": question, "showing": showings[name, question]}
            sitting.write("shown", **common, spaced=chance.random() < 0.9)
            before = 0
            if chance.random() < 0.05:
                before = 1
                sitting.write("hinted", **common, hint=1, ms=700)
            elif chance.random() < 0.03:
                sitting.write("shown-answer", **common)
            answer(sitting, chance, common, 0.2 + 0.6 * (int(question[2:]) / questions), before, partners)
        sitting.write("got-up", name)
        sitting.save(folder)


def main():
    out = sys.argv[1]
    learners, sets, questions, seed = [int(word) for word in (sys.argv[2:6] + ["30", "2", "10", "1"][len(sys.argv) - 2 :])]
    for number in range(learners):
        learner = "learner-%06d" % number
        folder = os.path.join(out, learner)
        os.makedirs(folder, exist_ok=True)
        practise(random.Random(seed * 1_000_003 + number), learner, folder, sets, questions)


if __name__ == "__main__":
    main()
