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

fn same_answer(answer: &str) -> Option<Why> {
    Some(Why::SameAnswer(answer.to_owned()))
}

fn same_idea(idea: &str) -> Option<Why> {
    Some(Why::SameIdea(idea.to_owned()))
}

#[test]
fn stuck_learners_are_told_from_struggling_ones() {
    let cases: &[(&str, &str, Option<Why>)] = &[
        // Stuck.
        (
            "one answer at every showing",
            "=2/6 yes | =2/6 yes | =2/6 yes | =2/6 yes | =2/6 yes",
            same_answer("2/6"),
        ),
        (
            "an old answer after others",
            "=a yes | =b yes | =c yes | =d yes | =e =b yes",
            same_answer("b"),
        ),
        (
            "one idea in other numbers",
            "~tops yes | =x yes | =y yes | =z yes | ~tops yes",
            same_idea("tops"),
        ),
        (
            "shown and shown again",
            "show | =a yes | =b yes | hint yes | =c show",
            Some(Why::Shown),
        ),
        (
            "an answer, typed otherwise",
            "=Nairoby yes | =b yes | =c yes | =d yes | =nairoby yes",
            same_answer("nairoby"),
        ),
        (
            "an idea says more than an answer",
            "=a ~tops yes | hint yes | hint yes | hint yes | =a ~tops yes",
            same_idea("tops"),
        ),
        (
            "a sixth, after a fifth that led on",
            "=a yes | =b yes | =c yes | =d yes | =e yes | =a yes",
            same_answer("a"),
        ),
        (
            "after one lucky recall",
            "recall | =a yes | =b yes | =c yes | =d yes | =a yes",
            same_answer("a"),
        ),
        // Struggling.
        (
            "a fourth showing",
            "=a yes | =a yes | =a yes | =a yes",
            None,
        ),
        (
            "changing answers",
            "=a yes | =b yes | =c yes | =d yes | =e yes",
            None,
        ),
        (
            "a new idea at the end",
            "~tops yes | ~tops yes | ~tops yes | ~tops yes | ~sizes yes",
            None,
        ),
        (
            "fewer hints",
            "hint hint hint yes | hint hint yes | hint hint yes | hint yes | hint yes",
            None,
        ),
        (
            "the old answer is left behind",
            "=a yes | =a yes | =a yes | =a yes | =b yes",
            None,
        ),
        (
            "shown once",
            "show | =a yes | =b yes | =c yes | =d yes",
            None,
        ),
        (
            "shown twice, and now without",
            "show | show | =a yes | =b yes | =c yes",
            None,
        ),
        (
            "one idea twice in one go",
            "=a yes | =b yes | =c yes | =d yes | ~tops ~tops yes",
            None,
        ),
        (
            "a recall in between",
            "=a yes | =a yes | =a yes | recall | =a yes",
            None,
        ),
        (
            "right at once, though no recall",
            "=a yes | yes | yes | yes | =a yes",
            None,
        ),
        ("left alone four times", "=a yes | | | | =a yes", None),
        (
            "a recall at the fifth",
            "=a yes | =a yes | =a yes | =a yes | recall",
            None,
        ),
        ("nothing at all", "", None),
        // The same answer to other numbers is another one.
        (
            "other numbers",
            "#1 =a yes | #2 =a yes | #3 =a yes | #4 =a yes | #5 =a yes",
            None,
        ),
        (
            "the same numbers",
            "#1 =a yes | #2 =a yes | #3 =a yes | #4 =a yes | #1 =a yes",
            same_answer("a"),
        ),
        (
            "one idea in drawn numbers",
            "#1 ~s yes | #2 =b yes | #3 =c yes | #4 =d yes | #5 ~s yes",
            same_idea("s"),
        ),
    ];
    for (name, script, expected) in cases {
        let path = path(script);
        assert_eq!(&rests(&path), expected, "{name}");
        let why = stuck(&path).map(|stuck| stuck.why);
        assert_eq!(&why, expected, "{name}, for the teacher");
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
    assert_eq!((Some(named.why), named.showing), (same_answer("3"), 11));
}

#[test]
fn a_question_that_rested_rests_again_after_going_round_once_more_and_not_before() {
    let rested = "=a yes | =b yes | =c yes | =d yes | =a yes aside";
    let cases = [
        ("", same_answer("a")),
        ("| yes", None),
        ("| =z yes", None),
        ("| hint yes", None),
        ("| show", None),
        ("| =a yes", same_answer("a")),
        ("| =z yes | =d yes", same_answer("d")),
        ("| recall | =a yes", None),
    ];
    for (then, expected) in cases {
        let path = path(&format!("{rested}{then}"));
        assert_eq!(rests(&path), expected, "{then}");
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
    assert_eq!(Some(again.why), same_idea("i"));
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
