//! No answer whose result was shown is ever lost: the program is killed a hundred times in the middle of its work.

mod support;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use notyet::grading::Verdict;
use notyet::journal::{Event, line};
use support::Place;

const KILLS: usize = 100;

/// Starts a sitting in which every try is a new one, kills it once `enough` results were seen, and gives all that were.
fn results_before_the_kill(place: &Place, round: usize, enough: usize) -> Vec<String> {
    let mut command = place.notyet(&["--plain", "one.yaml"]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut typed = child.stdin.take().unwrap();
    let answers: String = (0..200)
        .map(|number| format!("try {round} number {number}\n"))
        .collect();
    let writing = std::thread::spawn(move || {
        // The kill closes the pipe: that is what is tried here.
        let _ = typed.write_all(answers.as_bytes());
    });
    let mut seen = Vec::new();
    let mut killed = false;
    for said in BufReader::new(child.stdout.take().unwrap()).lines() {
        // The kill may cut a line short: what is not whole was not shown.
        let Ok(said) = said else { break };
        if let Some(response) = said.strip_suffix(": not yet.") {
            seen.push(response.to_owned());
        }
        if seen.len() >= enough && !killed {
            child.kill().unwrap();
            killed = true;
        }
    }
    child.wait().unwrap();
    writing.join().unwrap();
    assert!(killed, "the sitting ended before it could be killed");
    seen
}

#[test]
fn a_hundred_kills_lose_no_answer_whose_result_was_shown() {
    let place = Place::new();
    place.write(
        "one.yaml",
        "title: One\nquestions:\n  - question: What is it?\n    id: one\n    answer: a secret\n",
    );
    let mut shown = BTreeSet::new();
    for round in 0..KILLS {
        // From the first result on to some way into the sitting.
        shown.extend(results_before_the_kill(&place, round, 1 + (round * 7) % 40));
    }
    let mut kept = BTreeSet::new();
    for one in place.lines() {
        if let Ok(record) = line::read(&one)
            && let Event::Answered(answered) = record.entry.event
        {
            assert_eq!(answered.verdict, Verdict::NotYet);
            kept.insert(answered.response);
        }
    }
    let lost: Vec<_> = shown.difference(&kept).collect();
    assert!(
        lost.is_empty(),
        "{} of {} lost: {lost:?}",
        lost.len(),
        shown.len()
    );
    assert!(shown.len() >= KILLS);
    let tries = place.journey("one.yaml")[0]["questions"][0]["tries"]
        .as_u64()
        .unwrap();
    assert!(
        tries >= shown.len() as u64,
        "the journey has fewer tries than were shown"
    );
}
