"""`notyet send` and a real record store: Ralph, on this computer, with its statements in a file.

    python tests/lrs.py target/debug/notyet

run by the Python that has `ralph-malph[cli,lrs]`. Holds that

1. every statement of every kind of question is one by Ralph's strict models;
2. 10,000 statements are each there exactly once, though Ralph is killed in the middle and started again, the sending is stopped by Ctrl-C
   and goes on, and all is sent again when nothing is known of it any more;
3. credentials that do not open it are told, and nothing is stored then;
4. a certificate that is not trusted stops it before anything is sent, and one that is does not.

No step goes by how long anything takes: each waits for what it is about to be there.
"""

import http.server
import json
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import zlib
from collections import Counter
from pathlib import Path

import requests
from ralph.models.xapi.base.statements import BaseXapiStatement

ANSWERS = 10_000
KEY, SECRET = "notyet", "a secret: with \"signs\" \\ in it"

# A file takes one write only, unless it is told that more are to be added to it.
SERVER = """
import asyncio, sys, uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
from ralph.api import app
class Server(uvicorn.Server):
    async def startup(self, sockets=None):
        await super().startup(sockets=sockets)
        print("ready", flush=True)
asyncio.run(Server(uvicorn.Config(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")).serve())
"""

SET = """title: Every kind
id: kinds
mastery: {recalls: 1, apart: 10}
shuffle: none
questions:
  - {id: sum, question: 3 + 4?, answer: 7}
  - id: choice
    question: "**What** is 1/2 + 1/4?"
    choices: [{text: 3/4, correct: true}, 2/6, "-3", "3"]
    hints: [Draw a bar.]
  - id: select
    question: Which are prime?
    choices: [{text: two, correct: true}, {text: three, correct: true}, four]
  - {id: truth, question: Is 7 prime?, answer: true}
  - {id: text, question: The capital of Kenya?, answer: [Nairobi, "/nairobi city/"]}
  - {id: third, question: One third?, answer: 1/3}
  - {id: far, question: How far?, answer: 10, tolerance: 5%, unit: km}
  - {id: blanks, question: A ___ has ___ legs., blanks: [cat, 4]}
  - {id: order, question: In order?, order: [one, two, three]}
  - {id: match, question: Which belongs?, match: {France: Paris, Kenya: Nairobi}, decoys: [Rome]}
  - {id: drawn, question: "{a} + 1?", vary: {a: [3]}, answer: = a + 1}
"""
TYPED = [
    "7", "2/6", "h", "3/4", "four", "two; three", "false", "true", "Mombasa", "d", "Nairobi", "0.33", "1/3", "12", "10.2 km",
    "dog", "5", "cat", "4", "two; one; three", "one; two; three", "France = Rome; Kenya = Nairobi",
    "France = Paris; Kenya = Nairobi", "9", "s", "q",
]


class Place:
    """A folder for all of it, and the program called in it."""

    def __init__(self, program):
        self.program = str(Path(program).resolve())
        self.folder = Path(tempfile.mkdtemp(prefix="notyet-lrs-"))
        self.lrs_file = self.folder / "lrs" / "fs_lrs.jsonl"
        self.lrs_file.parent.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/xAPI"
        self.server = None

    def environment(self, data, secret=SECRET):
        own = {"NOTYET_DATA": str(self.folder / data), "LC_ALL": "C", "NOTYET_LRS_KEY": KEY, "NOTYET_LRS_SECRET": secret}
        return {**os.environ, **own}

    def notyet(self, data, *call, typed="", secret=SECRET, more=None):
        surroundings = {**self.environment(data, secret), **(more or {})}
        return subprocess.run([self.program, *call], cwd=self.folder, env=surroundings, input=typed, capture_output=True, text=True)

    def begin_to_send(self, data):
        call = [self.program, "send", "--lrs", self.url, "--yes"]
        return subprocess.Popen(
            call, cwd=self.folder, env=self.environment(data), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True,
        )

    def serve(self):
        """Starts Ralph and waits until it answers."""
        repair(self.lrs_file)
        surroundings = {
            **os.environ,
            "RALPH_APP_DIR": str(self.folder / "app"),
            "RALPH_AUTH_FILE": str(self.folder / "app" / "auth.json"),
            "RALPH_HISTORY_FILE": str(self.folder / "app" / "history.json"),
            "RALPH_RUNSERVER_BACKEND": "fs",
            "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(self.lrs_file.parent),
        }
        if not (self.folder / "app").exists():
            (self.folder / "app").mkdir()
            ralph = Path(sys.executable).parent / "ralph"
            credentials = ["-u", KEY, "-p", SECRET, "-s", "all", "-M", "mailto:notyet@example.org", "-w"]
            subprocess.run([ralph, "auth", *credentials], env=surroundings, check=True, capture_output=True)
        call = [sys.executable, "-c", SERVER, str(self.port)]
        self.server = subprocess.Popen(call, cwd=self.folder, env=surroundings, stdout=subprocess.PIPE, text=True)
        said = self.server.stdout.readline()
        assert said == "ready\n", f"Ralph does not start: {said}"

    def kill(self):
        """As a loss of power would."""
        self.server.kill()
        self.server.wait()

    def stored(self):
        """How often each statement is stored."""
        if not self.lrs_file.exists():
            return Counter()
        return Counter(json.loads(line)["id"] for line in self.lrs_file.read_text("utf-8").splitlines())


def repair(file):
    """Takes a torn last line away, as the log of any database is mended when it starts."""
    if file.exists() and not file.read_bytes().endswith(b"\n"):
        file.write_bytes(file.read_bytes().rpartition(b"\n")[0] + b"\n")


def record(number):
    """A line of a journal, as notyet writes it."""
    fields = {
        "v": 1, "id": f"01930000-0000-7000-8000-{number:012x}", "seq": number, "at": "2026-11-23T10:20:57.123Z", "learner": "me",
        "sitting": "01930000-0000-7000-8000-ffffffffffff", "set": "kinds", "event": "answered", "question": "choice",
        "showing": number, "try": 1, "response": "2/6", "verdict": "not-yet", "hints": 0, "ms": 1000 + number,
    }
    body = json.dumps(fields, separators=(",", ":"))[:-1]
    return f'{body},"crc":"{zlib.crc32(body.encode()):08x}"}}\n'


def hold_every_kind(place):
    """Each statement is one by Ralph's strict models, and Ralph takes it."""
    practised = place.notyet("kinds", "--plain", "--seed", "1", "quizzes/kinds.yaml", typed="\n".join(TYPED) + "\n")
    assert practised.returncode == 0, practised.stderr
    exported = place.notyet("kinds", "export", "--records", "--to", "xapi", "--as", "Zoë")
    statements = json.loads(exported.stdout)
    for statement in statements:
        BaseXapiStatement.model_validate(statement)
    types = {one["object"].get("definition", {}).get("interactionType") for one in statements}
    assert types >= {"choice", "true-false", "fill-in", "numeric", "sequencing", "matching"}, types
    verbs = {one["verb"]["display"]["en"] for one in statements}
    assert verbs == {"initialized", "answered", "experienced", "interacted", "mastered", "terminated"}, verbs
    sent = place.notyet("kinds", "send", "--lrs", place.url, "--as", "Zoë", "--yes")
    assert sent.returncode == 0, sent.stderr
    assert place.stored() == Counter(one["id"] for one in statements)
    # And it is to be had there, by the way that xAPI has for it.
    one = statements[-1]
    found = requests.get(
        f"{place.url}/statements", params={"statementId": one["id"]}, auth=(KEY.encode(), SECRET.encode()),
        headers={"X-Experience-API-Version": "1.0.3"}, timeout=60,
    )
    found.raise_for_status()
    # Ralph gives a list of one.
    told = found.json().get("statements", [found.json()])
    assert [one["actor"].get("name") for one in told] == ["Zoë"], found.text
    print(f"{len(statements)} statements of every kind are taken")
    place.lrs_file.unlink()


def hold_credentials(place):
    refused = place.notyet("many", "send", "--lrs", place.url, "--yes", secret="another")
    assert refused.returncode == 1 and "does not let you in (HTTP 401)" in refused.stderr, refused
    assert SECRET not in refused.stdout + refused.stderr
    assert not place.stored()
    print("credentials that do not open it are told")


def hold_certificates(place):
    """With a store that speaks TLS under a certificate of its own making."""
    if not shutil.which("openssl"):
        print("NOT TRIED: certificates; openssl is not here")
        return
    key, certificate = place.folder / "key.pem", place.folder / "certificate.pem"
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate]
    subprocess.run([*make, *names], check=True, capture_output=True)
    heard = []

    class Store(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            ids = [one["id"] for one in json.loads(self.rfile.read(int(self.headers["Content-Length"])))]
            heard.extend(ids)
            body = json.dumps(ids).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Store)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    call = ["send", "--lrs", f"https://localhost:{server.server_port}", "--yes"]
    refused = place.notyet("kinds", *call)
    assert refused.returncode == 1 and "does not send to" in refused.stderr and not heard, refused
    sent = place.notyet("kinds", *call, more={"CURL_CA_BUNDLE": str(certificate)})
    assert sent.returncode == 0 and heard, sent
    server.shutdown()
    print("a certificate that is not trusted stops it")


def hold_many(place):
    """Ralph is killed in the middle, the sending is stopped in the middle, and each statement is there once."""
    sending = place.begin_to_send("many")
    # Its own words say when it is under way, and when it has seen that nobody is there.
    wait_for(sending, f"of {ANSWERS} are there")
    place.kill()
    wait_for(sending, "The next try comes")
    there = sum(place_repaired(place).values())
    assert 0 < there < ANSWERS, there
    place.serve()
    wait_for(sending, f"of {ANSWERS} are there")
    sending.send_signal(signal.SIGINT)
    _, told = sending.communicate()
    assert sending.returncode == 1 and "stopped, as you wished" in told, told
    after = sum(place.stored().values())
    print(f"killed at {there}, stopped at {after}")
    rest = place.notyet("many", "send", "--lrs", place.url, "--yes")
    assert rest.returncode == 0, rest.stderr
    whole(place)
    again = place.notyet("many", "send", "--lrs", place.url, "--yes")
    assert "Nothing is left to send." in again.stdout, again
    for noted in (place.folder / "many" / "sent").iterdir():
        noted.unlink()
    anew = place.notyet("many", "send", "--lrs", place.url, "--yes")
    assert anew.returncode == 0, anew.stderr
    whole(place)
    print(f"{ANSWERS} statements are there, each once")


def place_repaired(place):
    repair(place.lrs_file)
    return place.stored()


def whole(place):
    stored = place.stored()
    assert len(stored) == ANSWERS, len(stored)
    assert set(stored.values()) == {1}, [one for one in stored if stored[one] > 1][:5]


def wait_for(sending, words):
    for line in sending.stdout:
        if words in line:
            return
    raise AssertionError(f"it ended without “{words}”: {sending.stderr.read()}")


def main():
    place = Place(sys.argv[1])
    journal = place.folder / "many" / "journal" / "me"
    journal.mkdir(parents=True)
    (journal / "made.jsonl").write_text("".join(record(number) for number in range(1, ANSWERS + 1)), "utf-8")
    (place.folder / "quizzes").mkdir()
    (place.folder / "quizzes" / "kinds.yaml").write_text(SET, "utf-8")
    try:
        place.serve()
        hold_every_kind(place)
        hold_credentials(place)
        hold_certificates(place)
        hold_many(place)
    finally:
        if place.server:
            place.kill()
        shutil.rmtree(place.folder)


main()
