// What a teacher sees in an editor: the schema, tried with the server that editors use for YAML. Called with the path of its program:
//
//     node tests/language_server.mjs …/node_modules/yaml-language-server/bin/yaml-language-server
//
// It speaks the Language Server Protocol over the server's standard input and output, waits for messages alone, and ends with status 1
// and a clear line at the first thing that is not as it should be.

import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The most time for everything, in milliseconds: the whole takes some seconds. */
const MOST_TIME = 120_000;

const project = join(dirname(fileURLToPath(import.meta.url)), "..");
const quizzes = join(project, "quizzes");
/** Where the sets lie that `notyet new` writes. */
const templates = join(project, "src", "commands", "new");

class NotAsItShould extends Error {}

function hold(what, holds, found) {
  if (!holds) {
    throw new NotAsItShould(`${what}; found: ${JSON.stringify(found, null, 1)}`);
  }
}

/** A server as a child process, and the messages to and from it. */
class Server {
  #child;
  #received = Buffer.alloc(0);
  #last = 0;
  #answers = new Map();
  #diagnostics = new Map();
  #settings;
  configured;
  #wasConfigured;

  constructor(program, settings, broken) {
    this.#settings = settings;
    this.configured = new Promise((resolve) => (this.#wasConfigured = resolve));
    this.#child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    process.on("exit", () => this.#child.kill());
    this.#child.on("error", broken);
    this.#child.on("exit", (status) => broken(new NotAsItShould(`the server ended by itself, with status ${status}`)));
    this.#child.stdin.on("error", broken);
    this.#child.stdout.on("data", (bytes) => this.#receive(bytes));
  }

  end() {
    this.#child.removeAllListeners("exit");
    this.#child.kill();
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  ask(method, params) {
    const id = ++this.#last;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
  }

  #receive(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const head = this.#received.indexOf("\r\n\r\n");
      const length = head < 0 ? NaN : Number(/Content-Length: *(\d+)/i.exec(this.#received.subarray(0, head))[1]);
      if (head < 0 || this.#received.length < head + 4 + length) {
        return;
      }
      const message = JSON.parse(this.#received.subarray(head + 4, head + 4 + length));
      this.#received = this.#received.subarray(head + 4 + length);
      this.#handle(message);
    }
  }

  #handle(message) {
    if (message.method === "workspace/configuration") {
      const settings = message.params.items.map((item) => (item.section === "yaml" ? this.#settings : null));
      this.#send({ id: message.id, result: settings });
      this.#wasConfigured();
    } else if (message.method === "textDocument/publishDiagnostics") {
      this.#diagnostics.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method !== undefined && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (this.#answers.has(message.id)) {
      const { resolve, reject } = this.#answers.get(message.id);
      message.error ? reject(new NotAsItShould(message.error.message)) : resolve(message.result);
    }
  }

  /** Opens a document, and gives what is said of it. */
  open(uri, text) {
    const said = new Promise((resolve) => this.#diagnostics.set(uri, resolve));
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    return said;
  }
}

/** Starts a server on a folder, with these settings of its own. */
async function started(program, folder, settings, broken) {
  const server = new Server(program, settings, broken);
  const uri = pathToFileURL(folder).href;
  await server.ask("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "sets" }],
    capabilities: {
      textDocument: {
        completion: { completionItem: { documentationFormat: ["markdown", "plaintext"], snippetSupport: true } },
        hover: { contentFormat: ["markdown"] },
        publishDiagnostics: {},
      },
      workspace: { configuration: true },
    },
  });
  server.notify("initialized", {});
  await server.configured;
  return server;
}

const POINTED = "# yaml-language-server: $schema=quiz.schema.json\n";
const QUESTION = "title: Capitals\nquestions:\n  - question: The capital of Kenya?\n";
const WHOLE = `${QUESTION}    answer: Nairobi\n    hints: [It lies inland.]\n    explanation: It grew from a railway depot.\n`;

/** Texts, and what must be said of each, by line (counted from 1) and words. Nothing else may be said. */
const TOLD = [
  ["a whole set", WHOLE, []],
  ["an empty line at the end", `${WHOLE}\n`, []],
  ["a misspelled field", `${QUESTION}    answer: a\n    anwser: Nairobi\n`, [[6, "Property anwser is not allowed"]]],
  ["a misspelled answer", `${QUESTION}    anwser: Nairobi\n`, [[5, "Property anwser"], [4, "Write what is right: `answer`, `choices`"]]],
  ["a kind that is none", `${QUESTION}    answer: a\n    kind: essay\n`, [[6, "There is no such kind of question"]]],
  ["a kind without its field", `${QUESTION}    answer: a\n    kind: order\n`, [[4, "needs `order`"]]],
  ["no answer yet", `${QUESTION}    answer:\n`, [[5, "A text belongs here"]]],
  ["a text for a list", `${QUESTION}    answer: a\n    hints: Look\n`, [[6, "begin each item with a dash"]]],
  ["a choice with a misspelled field", `${QUESTION}    choices:\n      - text: a\n        corect: true\n    answer: a\n`, [[7, "A choice is a text"]]],
  ["choices of which none is right", `${QUESTION}    choices: [a, b]\n`, [[5, "None of these is marked as right"]]],
  ["an id with a space", `${QUESTION}    id: half a\n    answer: a\n`, [[5, "small letters a to z"]]],
  ["a picture without words", `${QUESTION}    image: a.png\n    answer: a\n`, [[4, "A picture needs `alt`"]]],
  ["a picture in the folder above", `${QUESTION}    image: maps/../../a.png\n    alt: A\n    answer: a\n`, [[5, "Write the name of a picture"]]],
  ["a picture of no known kind", `${QUESTION}    image: a.pdf\n    alt: A\n    answer: a\n`, [[5, "Write the name of a picture"]]],
  ["too many recalls", `mastery: {recalls: 9}\n${WHOLE}`, [[2, "from 1 to 5"]]],
  ["a newer format", `format: 2\n${WHOLE}`, [[2, "A newer set needs a newer notyet"]]],
  ["texts that YAML takes for something else", `title: 2026\nquestions:\n  - question: 7\n    answer: [true, 1e3]\n    hints: [1, no]\n`, []],
];

async function tells(server, uri) {
  for (const [what, text, expected] of TOLD) {
    const said = await server.open(uri(what), POINTED + text);
    const found = said.map((one) => [one.range.start.line + 1, one.message]);
    const fits = expected.every(([line, words]) => found.some(([at, message]) => at === line && message.includes(words)));
    hold(`${what}: expected ${JSON.stringify(expected)}`, fits && found.length === expected.length, found);
  }
}

/** Offers the fields of a question that are not there yet, with what they are for. */
async function offers(server, uri) {
  const textDocument = { uri: uri("offers") };
  const said = server.open(textDocument.uri, `${POINTED}${QUESTION}    answer: Nairobi\n    \n`);
  await said;
  const { items } = await server.ask("textDocument/completion", { textDocument, position: { line: 5, character: 4 } });
  const documented = (label) => {
    const documentation = items.find((item) => item.label === label)?.documentation;
    return documentation?.value ?? documentation ?? "";
  };
  const labels = items.map((item) => item.label);
  hold("`explanation` is offered, with what it is for", documented("explanation").includes("It is what teaches most"), labels);
  hold("`hints` are offered, with what they are for", documented("hints").includes("from a nudge to almost the answer"), labels);
  hold("what is there is not offered again", !labels.includes("answer") && !labels.includes("question"), labels);
  hold("fields of the set are not offered in a question", !labels.includes("title") && !labels.includes("mastery"), labels);
}

/** Offers the kinds, each with what the learner does, and nothing where a text is begun that would be taken by mistake. */
async function offersValues(server, uri) {
  const offered = async (what, line) => {
    const textDocument = { uri: uri(what) };
    await server.open(textDocument.uri, `${POINTED}${QUESTION}    answer: a\n    ${line}\n`);
    const position = { line: 5, character: 4 + line.length };
    return (await server.ask("textDocument/completion", { textDocument, position })).items;
  };
  const kinds = await offered("offers kinds", "kind: ");
  hold("eight kinds are offered", kinds.length === 8, kinds.map((item) => item.label));
  const order = kinds.find((item) => item.label === "order");
  hold("a kind says what the learner does", JSON.stringify(order?.documentation ?? "").includes("carries items"), order);
  const texts = (await offered("offers texts", "explanation: ")).map((item) => item.label);
  hold("`true` is not offered where a text is begun", !texts.includes("true"), texts);
  const flags = (await offered("offers flags", "stretch: ")).map((item) => item.label);
  hold("`true` is offered where it belongs", flags.includes("true") && flags.includes("false"), flags);
}

/** Says over a field what it is for, with an example. */
async function explains(server, uri) {
  const textDocument = { uri: uri("explains") };
  await server.open(textDocument.uri, POINTED + WHOLE);
  const over = async (line) => (await server.ask("textDocument/hover", { textDocument, position: { line, character: 6 } }))?.contents.value ?? "";
  const hints = await over(5);
  hold("over `hints` stands what they are for", hints.includes("A learner who is stuck opens one after the other"), hints);
  hold("over `hints` stands an example", hints.includes("- Draw a bar and cut it into quarters."), hints);
  const answer = await over(4);
  hold("over `answer` stands what it may be", answer.includes("A number or a fraction is compared as a number"), answer);
}

/** Has nothing to say of the sets that are built in or begun with, when the settings of an editor point at the schema. */
async function acceptsWhatIsBuiltIn(server) {
  const all = [quizzes, templates].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const sets = all.filter((path) => path.endsWith(".yaml"));
  hold("there are sets", sets.length > 5, sets);
  for (const path of sets) {
    const said = await server.open(pathToFileURL(path).href, readFileSync(path, "utf8"));
    hold(`nothing is said of ${path}`, said.length === 0, said);
  }
  const said = await server.open(pathToFileURL(join(quizzes, "no-such.yaml")).href, `${QUESTION}    anwser: a\n`);
  hold("the settings point at the schema", said.length === 2, said);
}

async function run(program, folder, broken) {
  copyFileSync(join(quizzes, "quiz.schema.json"), join(folder, "quiz.schema.json"));
  const settings = { validate: true, completion: true, hover: true, schemaStore: { enable: false } };
  const uri = (what) => pathToFileURL(join(folder, `${what.replaceAll(" ", "-")}.yaml`)).href;
  const server = await started(program, folder, settings, broken);
  for (const step of [tells, offers, offersValues, explains]) {
    await step(server, uri);
  }
  server.end();
  const schemas = { [pathToFileURL(join(quizzes, "quiz.schema.json")).href]: "*.yaml" };
  const other = await started(program, quizzes, { ...settings, schemas }, broken);
  await acceptsWhatIsBuiltIn(other);
  other.end();
}

const [program] = process.argv.slice(2);
if (program === undefined) {
  console.error("call it with the path of yaml-language-server");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "notyet-editor-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
try {
  await new Promise((resolve, reject) => {
    const late = () => reject(new NotAsItShould(`the server has not answered within ${MOST_TIME / 1000} s`));
    setTimeout(late, MOST_TIME).unref();
    run(program, folder, reject).then(resolve, reject);
  });
  console.log(`an editor shows the schema as it should: ${TOLD.length} texts, what is offered, what is explained, every built-in set`);
  process.exit(0);
} catch (error) {
  console.error(`an editor does not show the schema as it should: ${error instanceof NotAsItShould ? error.message : error.stack}`);
  process.exit(1);
}
