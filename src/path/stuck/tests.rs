//! Learners as scripts: a showing a word or more, with `|` between two showings.

use super::*;
use proptest::prelude::*;

/// A path from its script: `yes` a right answer, `recall` one that is a recall, `hint`, `unsure`, `show`, `aside`, `=answer` one that is
/// not there yet, `~idea` one with this misconception behind it. `#3` before it draws the number 3 for the showing.
fn path(script: &str) -> Path {
    let mut path = Path::default();
    for (number, showing) in (1..).zip(script.split('|')) {
        path.showings = number;
        for word in showing.split_whitespace() {
            if let Some(drawn) = word.strip_prefix('#') {
                let numbers = [("v".to_owned(), drawn.to_owned())];
                path.numbers.insert(number, numbers.into());
                continue;
            }
            path.steps.push(Step {
                at: jiff::Timestamp::UNIX_EPOCH,
                offset: 0,
                showing: number,
                kind: kind(word, path.steps.len()),
            });
        }
    }
    path
}

fn kind(word: &str, place: usize) -> StepKind {
    let answered = |response: &str, verdict, misconception: Option<&str>| StepKind::Answered {
        response: response.to_owned(),
        verdict,
        misconception: misconception.map(str::to_owned),
        with: Vec::new(),
        recall: word == "recall",
        parts: None,
        ms: 0,
    };
    match word {
        "yes" | "recall" => answered("right", Verdict::GotIt, None),
        "hint" => StepKind::Hinted(1),
        "unsure" => StepKind::Unsure,
        "show" => StepKind::ShownAnswer,
        "aside" => StepKind::SetAside,
        _ => match word.split_at(1) {
            ("=", answer) => answered(answer, Verdict::NotYet, None),
            // Each answer is another one; the idea behind it is the same.
            ("~", idea) => answered(&format!("answer {place}"), Verdict::NotYet, Some(idea)),
            _ => panic!("no such word: {word}"),
        },
    }
}

/// What goes round, in a word for the tables.
fn said(why: Option<Why>) -> String {
    match why {
        Some(Why::SameIdea(idea)) => format!("~{idea}"),
        Some(Why::SameAnswer(answer)) => format!("={answer}"),
        Some(Why::Shown) => "show".to_owned(),
        Some(Why::Long) => "long".to_owned(),
        None => String::new(),
    }
}

/// What goes round, for the learner and for the teacher.
fn found(script: &str) -> [String; 2] {
    let path = path(script);
    [
        said(rests(&path)),
        said(stuck(&path).map(|stuck| stuck.why)),
    ]
}

#[test]
fn stuck_learners_go_round_in_the_fifth_showing_or_later() {
    let cases = [
        // One answer at every showing.
        (
            "=2/6 yes | =2/6 yes | =2/6 yes | =2/6 yes | =2/6 yes",
            "=2/6",
        ),
        // An old answer after others.
        ("=a yes | =b yes | =c yes | =d yes | =e =b yes", "=b"),
        // One idea behind other answers.
        ("~tops yes | =x yes | =y yes | =z yes | ~tops yes", "~tops"),
        // Shown and shown again.
        ("show | =a yes | =b yes | hint yes | =c show", "show"),
        // Never answered at all.
        ("unsure | unsure show | hint | unsure | hint show", "show"),
        // An answer, typed otherwise.
        (
            "=Nairoby yes | =b yes | =c yes | =d yes | =NAIROBY yes",
            "=NAIROBY",
        ),
        // An idea says more than an answer.
        (
            "=a ~i yes | hint yes | hint yes | hint yes | =a ~i yes",
            "~i",
        ),
        // A sixth, after a fifth that led on.
        ("=a yes | =b yes | =c yes | =d yes | =e yes | =a yes", "=a"),
        // After one lucky recall.
        ("recall | =a yes | =b yes | =c yes | =d yes | =a yes", "=a"),
        // The same numbers once more.
        (
            "#1 =a yes | #2 =a yes | #3 =a yes | #4 =a yes | #1 =a yes",
            "=a",
        ),
        // One idea in other numbers.
        (
            "#1 ~s yes | #2 =b yes | #3 =c yes | #4 =d yes | #5 ~s yes",
            "~s",
        ),
    ];
    for (script, expected) in cases {
        assert_eq!(found(script), [expected; 2], "{script}");
    }
}

#[test]
fn struggling_learners_are_left_alone() {
    let cases = [
        ("nothing at all", ""),
        ("a fourth showing", "=a yes | =a yes | =a yes | =a yes"),
        (
            "changing answers",
            "=a yes | =b yes | =c yes | =d yes | =e yes",
        ),
        (
            "a new idea at the end",
            "~i yes | ~i yes | ~i yes | ~i yes | ~j yes",
        ),
        (
            "fewer hints",
            "hint hint yes | hint hint yes | hint yes | hint yes | hint yes",
        ),
        (
            "an old answer is left behind",
            "=a yes | =a yes | =a yes | =a yes | =b yes",
        ),
        ("shown once", "show | =a yes | =b yes | =c yes | =d yes"),
        (
            "shown twice, and now without",
            "show | show | =a yes | =b yes | =c yes",
        ),
        (
            "one idea twice in one go",
            "=a yes | =b yes | =c yes | =d yes | ~i ~i yes",
        ),
        (
            "a recall in between",
            "=a yes | =a yes | =a yes | recall | =a yes",
        ),
        (
            "right at once, no recall",
            "=a yes | yes | yes | yes | =a yes",
        ),
        ("left alone four times", "=a yes | | | | =a yes"),
        (
            "a recall at the fifth",
            "=a yes | =a yes | =a yes | =a yes | recall",
        ),
        (
            "other numbers",
            "#1 =a yes | #2 =a yes | #3 =a yes | #4 =a yes | #5 =a yes",
        ),
    ];
    for (name, script) in cases {
        assert_eq!(found(script), ["", ""], "{name}");
    }
}

#[test]
fn from_the_tenth_showing_a_question_is_marked_whatever_happened() {
    let struggle = (0..10).map(|number| format!("={number} yes"));
    let mut showings: Vec<String> = struggle.collect();
    assert_eq!(stuck(&path(&showings[..9].join("|"))), None);
    let long = path(&showings.join("|"));
    let expected = Stuck {
        why: Why::Long,
        showing: 10,
        showings: 10,
        over: false,
    };
    assert_eq!(stuck(&long), Some(expected));
    assert_eq!(rests(&long), None, "and the learner is left to it");

    showings.push("=3 yes".to_owned());
    let named = stuck(&path(&showings.join("|"))).expect("stuck");
    assert_eq!(
        (said(Some(named.why)), named.showing),
        ("=3".to_owned(), 11)
    );
}

#[test]
fn a_question_that_rested_rests_again_after_going_round_once_more_and_not_before() {
    let rested = "=a yes | =b yes | =c yes | =d yes | =a yes aside";
    let cases = [
        ("", "=a"),
        ("| yes", ""),
        ("| =z yes", ""),
        ("| hint yes", ""),
        ("| show", ""),
        ("| =a yes", "=a"),
        ("| =z yes | =d yes", "=d"),
        ("| recall | =a yes", ""),
    ];
    for (then, expected) in cases {
        let path = path(&format!("{rested}{then}"));
        assert_eq!(said(rests(&path)), expected, "{then}");
        assert!(stuck(&path).is_some(), "it stays marked: {then}");
    }
}

#[test]
fn the_mark_says_where_it_began_and_whether_it_is_over() {
    let round = "=a yes | =b yes | | =c yes | =d yes | =a yes | =a yes";
    let seen = stuck(&path(round)).expect("stuck");
    assert_eq!((seen.showing, seen.showings, seen.over), (6, 5, false));
    let out = stuck(&path(&format!("{round} | recall | =a yes"))).expect("it was");
    assert_eq!((out.showing, out.over), (6, true));
    let again = format!("{round} | recall | ~i | ~i | ~i | ~i | ~i");
    let again = stuck(&path(&again)).expect("stuck again");
    assert_eq!((again.showing, again.over), (13, false));
    assert_eq!(said(Some(again.why)), "~i");
}

proptest! {
    #[test]
    fn nobody_rests_before_the_fifth_showing_or_right_after_a_recall(
        words in proptest::collection::vec(0..8usize, 0..60),
    ) {
        const WORDS: [&str; 8] = ["=a", "=b", "~i", "hint", "yes", "|", "show", "recall"];
        let script: Vec<&str> = words.into_iter().map(|word| WORDS[word]).collect();
        let path = path(&script.join(" "));
        let used: BTreeSet<u32> = path.steps.iter().map(|step| step.showing).collect();
        if used.len() < FEWEST || path.steps.last().is_some_and(is_recall) {
            prop_assert_eq!(rests(&path), None);
        }
        if let Some(why) = rests(&path) {
            let stuck = stuck(&path).expect("what rests is marked");
            prop_assert!(!stuck.over && why != Why::Long);
        }
    }
}
