//! What several tests need: a set that stands for a teacher's, a folder of its own, and the program as a child.
#![allow(
    dead_code,
    reason = "each test file uses its own part of this, and some all of it"
)]
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use notyet::phrases::shelf;
use notyet::phrases::tongue::{Tongue, speak};
use tempfile::TempDir;

/// The set of the format's first page.
pub(crate) const FRACTIONS: &str = r"title: Fractions, first steps
questions:
  - question: What is 1/2 + 1/4?
    id: half-and-quarter
    choices:
      - text: 3/4
        correct: true
      - text: 2/6
        feedback: Are a half and a quarter pieces of the same size?
        misconception: adds-tops-and-bottoms
      - 1/8
    hints:
      - Draw a bar and cut it into quarters.
      - How many quarters is one half?
    explanation: One half is two quarters, so two quarters and one quarter make three quarters.

  - question: Write 0.25 as a fraction.
    answer: 1/4

  - question: The capital of Kenya?
    answer: Nairobi
    feedback:
      Mombasa: That is the biggest port. The capital lies inland.
";

/// A folder with a set and a place for data, gone at the end.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    /// With the set above as `fractions.yaml`.
    pub(crate) fn new() -> Self {
        let place = Self {
            folder: TempDir::new().unwrap(),
        };
        place.write("fractions.yaml", FRACTIONS);
        place
    }

    /// The same where writing is quick, for what does not ask about disks: in memory where there is such a place.
    pub(crate) fn in_memory() -> Self {
        let folder = TempDir::new_in("/dev/shm").or_else(|_| TempDir::new());
        Self {
            folder: folder.unwrap(),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.path().join("D")
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.data().join("journal").join("me")
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        self.put(name, text.as_bytes());
    }

    pub(crate) fn put(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path().join(name), bytes).unwrap();
    }

    /// The program, called in this folder, with its data there and nothing of the surroundings.
    pub(crate) fn notyet(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_notyet"));
        command
            .current_dir(self.path())
            .args(arguments)
            .env("NOTYET_DATA", self.data())
            // What could not be saved is left there, and goes with the place.
            .env("TMPDIR", self.path());
        command.env_remove("NOTYET_LEARNER").env_remove("NO_COLOR");
        // English, whatever the surroundings speak.
        command.env("LC_ALL", "C");
        command
    }

    /// The same, run to its end with these lines typed.
    pub(crate) fn run(&self, arguments: &[&str], typed: &str) -> Output {
        let mut command = self.notyet(arguments);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that needs no input may be gone before it is written.
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        let mut output = child.wait_with_output().unwrap();
        output.stdout = without_waiting(&output.stdout);
        output
    }

    /// All lines of the journal, over all its files.
    pub(crate) fn lines(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.journal()) else {
            return Vec::new();
        };
        let texts = entries.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
        texts
            .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
            .collect()
    }

    /// The journey through a set, as JSON.
    pub(crate) fn journey(&self, set: &str) -> serde_json::Value {
        let output = self.run(&["journey", "--format", "json", set], "");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

/// What was said without the lines about a disk that takes its time: how long it takes is asked in `tests/record/slow_disk.rs` alone.
pub(crate) fn without_waiting(said: &[u8]) -> Vec<u8> {
    let mut waiting = Vec::new();
    for (tongue, _) in Tongue::ALL {
        speak(tongue);
        waiting.extend([shelf::saving(), shelf::saved(), shelf::saving_the_last()]);
    }
    speak(Tongue::English);
    let is_waiting = |line: &[u8]| {
        let end = line.trim_ascii_end();
        waiting.iter().any(|words| words.as_bytes() == end)
    };
    let lines = said.split_inclusive(|byte| *byte == b'\n');
    lines
        .filter(|line| !is_waiting(line))
        .collect::<Vec<_>>()
        .concat()
}

/// What a run has said.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}
