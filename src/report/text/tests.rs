use super::*;
use crate::report::{Answer, Finding, Goes, Hint, Idea, Link, Stage};
use crate::text::safe::safe_lines;

fn small() -> Report {
    let asked = OfQuestion {
        id: "q".to_owned(),
        text: Some("What is 1/2 + 1/4, said in quarters of a whole one?".to_owned()),
        learners: 8,
        got_it: 7,
        mastered: 3,
        median_tries: Some(2.5),
        tries: 20,
        not_yet: vec![Answer {
            text: "2/6\u{1b}[2J".to_owned(),
            tries: 9,
            learners: 6,
            then_right: 4,
            misconception: Some("adds".to_owned()),
            told: None,
            wants: None,
        }],
        hints: vec![Hint {
            number: 1,
            text: None,
            learners: 5,
            turned: 4,
        }],
        flow: vec![Link {
            from: Stage::NotYet("2/6".to_owned()),
            to: Stage::GotIt,
            times: 4,
        }],
        ..OfQuestion::default()
    };
    let silent = |number: u64| Finding::NoFeedback {
        set: "s".to_owned(),
        question: "q".to_owned(),
        answer: format!("answer {number}"),
        alike: 0,
        learners: 2,
        yaml: "feedback:\n  a: b\n".to_owned(),
        goes: Goes::Question,
    };
    Report {
        findings: (1..=7).map(silent).collect(),
        sets: vec![OfSet {
            id: "s".to_owned(),
            title: Some("Fractions".to_owned()),
            questions: vec![asked],
        }],
        learners: vec![Learner {
            name: "Ana".to_owned(),
            shared: None,
            working_on: Vec::new(),
        }],
        ..Report::default()
    }
}

#[test]
fn the_report_fits_the_width_and_says_each_thing_once() {
    let text = report(&small());
    for words in [
        "Look at this first\n==================\nAnswers that wait for feedback:\n- Two learners answered “answer 1”",
        "      feedback:\n        a: b\n",
        "- Two more like it stand with their questions below.",
        "Question                         met  got it  mastered  tries  most often before",
        "What is 1/2 + 1/4, said in qua…    8       7         3    2.5  2/6␛[2J",
        "Half of those who got it had it within 2 tries.",
        "nine times by six learners, right next four times; the idea\n    “adds”.",
        "Hint 1: five learners opened it, four were right next the first time.",
        "After “2/6”, four times: got it (4).",
        "Ana: nothing under way",
    ] {
        assert!(text.contains(words), "{words}\n---\n{text}");
    }
    assert!(text.lines().all(|line| columns(line) <= WIDTH), "{text}");
    assert_eq!(safe_lines(&text), text, "nothing steers the terminal");
}

#[test]
fn what_is_not_told_first_stands_where_it_is_said_to_stand() {
    let idea = |number: u64| Finding::Idea {
        set: "s".to_owned(),
        slug: format!("idea-{number}"),
        hold: 2,
        left: 0,
        questions: 1,
    };
    let mut all = small();
    all.findings.extend((1..=7).map(idea));
    all.ideas.extend((1..=7).map(|number| Idea {
        set: "s".to_owned(),
        slug: format!("idea-{number}"),
        questions: vec!["q".to_owned()],
        hold: 2,
        ..Idea::default()
    }));
    let text = report(&all);
    let (first, below) = text.split_once("\nFractions\n=").unwrap();
    for number in 1..=7 {
        let is_first = number <= 5;
        let answer = format!("answered “answer {number}” to");
        assert_eq!(first.contains(&answer), is_first, "{number}\n{text}");
        assert_eq!(below.contains(&answer), !is_first, "{number}\n{text}");
        let sentence = format!("hold the idea “idea-{number}” now");
        assert_eq!(first.contains(&sentence), is_first, "{number}\n{text}");
        let row = format!("\nidea-{number}            2             0          1\n");
        assert!(first.contains(&row), "{number}\n{text}");
    }
    let more = "- Two more like it stand among the ideas below.\n";
    assert!(first.contains(more), "{text}");
    assert_eq!(first.matches("        a: b\n").count(), 5, "{text}");
    assert_eq!(below.matches("        a: b\n").count(), 2, "{text}");
    assert!(
        below.contains(
            "  Two learners answered “answer 6” to this question, and the set has nothing\n    to say"
        ),
        "{text}"
    );
}

#[test]
fn where_nothing_stands_out_that_is_said() {
    let text = report(&Report::default());
    assert!(text.contains(page::NO_FINDINGS), "{text}");
    assert!(
        text.ends_with(&format!("{}\n", page::NO_LEARNERS)),
        "{text}"
    );
}
