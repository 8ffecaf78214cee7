//! A sitting that goes on over a set which was changed meanwhile: where it stands, and what is done again.

use std::sync::Arc;

use jiff::Timestamp;
use notyet::grading::{Response, Verdict};
use notyet::path::Paths;
use notyet::practice::carry::place;
use notyet::practice::{Beginning, Command, Phase, Plan, Sitting};
use notyet::quiz::{Set, read};
use uuid::Uuid;

fn now() -> Timestamp {
    "2026-11-23T10:00:00Z".parse().unwrap()
}

fn set(questions: &str) -> Arc<Set> {
    let text = format!("title: T\nquestions:\n{questions}");
    let reading = read::read(text.as_bytes(), "t.yaml");
    Arc::new(
        reading
            .set
            .unwrap_or_else(|| panic!("{:?}\n{text}", reading.diagnostics)),
    )
}

/// Questions by their ids; an id in capitals is made from the text instead of written.
fn with_ids(ids: &str) -> Arc<Set> {
    let question = |id: &str| {
        if id.chars().all(char::is_uppercase) {
            format!("  - question: {id}\n    answer: x\n")
        } else {
            format!("  - id: {id}\n    question: What?\n    answer: x\n")
        }
    };
    set(&ids.split(' ').map(question).collect::<String>())
}

#[test]
fn the_question_is_found_by_its_id_else_by_its_place_else_before_it() {
    for (before, at, after, expected) in [
        ("a b c", 1, "a b c", "b"),
        ("a b c", 1, "new a b c", "b"),
        ("a b c", 1, "c b a", "b"),
        ("a b c", 2, "b c", "c"),
        ("a b c", 1, "a renamed c", "renamed"),
        ("A B C", 1, "A BB C", "bb"),
        ("A B C", 1, "NEW A B C", "b"),
        ("a b c", 1, "a c", "c"),
        ("a b c", 2, "a b", "b"),
        ("a b c", 2, "x", "x"),
    ] {
        let (old, new) = (with_ids(before), with_ids(after));
        let found = &new.questions[place(&old, at, &new)].id;
        assert_eq!(found, expected, "{before} at {at}, then {after}");
    }
}

/// A sitting at the question at this place.
fn at(set: &Arc<Set>, place: usize) -> Sitting {
    let beginning = Beginning {
        sitting: Uuid::from_u128(1),
        seed: 3,
        offset: 0,
        with: vec!["ben".to_owned()],
        plan: Plan::default(),
    };
    let (mut sitting, _) = Sitting::begin(Arc::clone(set), Paths::default(), beginning, now());
    let _ = sitting.handle(Command::GoTo(place), now());
    sitting
}

fn carried(sitting: &Sitting, set: Arc<Set>) -> Sitting {
    let (mut carried, again) = sitting.carried(set, now()).expect("a question is on");
    for command in again {
        let _ = carried.handle(command, now());
    }
    carried
}

fn typed(text: &str) -> Command {
    Command::Respond(Response::Typed(text.to_owned()))
}

/// What there is to see of a showing: its tries with their worth, the open hints, whether it is done.
fn seen(sitting: &Sitting) -> (Vec<(&str, Verdict)>, usize, Phase) {
    let showing = sitting.showing().expect("a question is on");
    let tried = showing.tried.iter();
    let tried = tried.map(|tried| (tried.words.as_str(), tried.verdict));
    (tried.collect(), showing.hints_open, sitting.phase())
}

const CAPITAL: &str = "  - question: The capital of Kenya?\n    answer: Nairobi\n    hints: [Inland, N]\n    feedback: {Mombasa: A port.}\n";

#[test]
fn a_try_is_judged_by_what_the_set_says_now() {
    use Verdict::{GotIt, NotYet};
    let mombasa_and_a_hint = [typed("Mombasa"), Command::Hint];
    for (old, new, expected) in [
        // Other feedback.
        (
            "A port.",
            "It lies at the sea.",
            (vec![("Mombasa", NotYet)], 1, Phase::Asking),
        ),
        // Another key, to which the try is the answer: as a learner would get it now, and the hint after it is too late.
        (
            "answer: Nairobi",
            "answer: [Nairobi, Mombasa]",
            (vec![("Mombasa", GotIt)], 0, Phase::Explaining),
        ),
        // Fewer hints than were open.
        (
            "    hints: [Inland, N]\n",
            "",
            (vec![("Mombasa", NotYet)], 0, Phase::Asking),
        ),
        // Another kind of question: a fresh showing.
        (
            "answer: Nairobi\n    hints: [Inland, N]\n    feedback: {Mombasa: A port.}",
            "answer: true",
            (vec![], 0, Phase::Asking),
        ),
    ] {
        let mut sitting = at(&set(CAPITAL), 0);
        for command in mombasa_and_a_hint.clone() {
            let _ = sitting.handle(command, now());
        }
        let after = carried(&sitting, set(&CAPITAL.replace(old, new)));
        assert_eq!(seen(&after), expected, "{new}");
        assert_eq!(after.with(), ["ben"]);
    }
    let mut sitting = at(&set(CAPITAL), 0);
    let _ = sitting.handle(typed("Mombasa"), now());
    let after = carried(
        &sitting,
        set(&CAPITAL.replace("A port.", "It lies at the sea.")),
    );
    let last = after.showing().and_then(|showing| showing.last.clone());
    assert_eq!(
        last.map(|last| last.say),
        Some(vec!["It lies at the sea.".to_owned()])
    );
}

#[test]
fn what_was_done_is_done_again_in_its_order() {
    let ways: [(&[Command], usize, Phase); 4] = [
        (&[Command::Unsure, Command::Hint], 2, Phase::Asking),
        (&[Command::Hint, Command::Unsure], 2, Phase::Asking),
        (&[Command::Unsure, Command::Unsure], 2, Phase::Asking),
        (&[Command::ShowMe, Command::ShowMe], 0, Phase::Explaining),
    ];
    for (commands, hints, phase) in ways {
        let mut sitting = at(&set(CAPITAL), 0);
        for command in commands {
            let _ = sitting.handle(command.clone(), now());
        }
        let after = carried(&sitting, set(&CAPITAL.replace("Inland", "Not a port")));
        assert_eq!(seen(&after), (vec![], hints, phase), "{commands:?}");
        let path = |sitting: &Sitting| {
            let path = sitting.path().expect("a path");
            let of = path
                .steps
                .iter()
                .filter(|step| step.showing == path.showings);
            of.map(|step| step.kind.clone()).collect::<Vec<_>>()
        };
        assert_eq!(path(&after), path(&sitting), "{commands:?}");
    }
}

#[test]
fn a_choice_is_known_by_its_words_and_what_is_no_choice_any_more_was_not_tried() {
    let choices =
        "  - question: Which?\n    id: q\n    choices: [red, green, blue]\n    answer: green\n";
    let mut sitting = at(&set(choices), 0);
    for choice in [0, 2] {
        let _ = sitting.handle(Command::Respond(Response::Choice(choice)), now());
    }
    let after = carried(
        &sitting,
        set(&choices.replace("[red, green, blue]", "[blue, pink, green]")),
    );
    assert_eq!(
        seen(&after),
        (vec![("blue", Verdict::NotYet)], 0, Phase::Asking)
    );
    assert!(after.showing().unwrap().was_picked_in_vain(0));
}

const TRAIN: &str = "  - id: train\n    question: How far in {t} hours at {v} km/h?\n    vary: {v: 40..120, t: 2..9}\n    answer: = v * t\n";

#[test]
fn numbers_on_the_screen_stay_while_the_question_has_the_same_names() {
    let prompt = |sitting: &Sitting| sitting.question().unwrap().prompt.value.clone();
    let mut sitting = at(&set(TRAIN), 0);
    let _ = sitting.handle(Command::GoTo(0), now());
    let numbers = prompt(&sitting);
    let mended = set(&TRAIN.replace("How far", "How many km"));
    let after = carried(&sitting, mended);
    assert_eq!(prompt(&after), numbers.replace("How far", "How many km"));
    let order = |sitting: &Sitting| sitting.showing().unwrap().number;
    assert_eq!(order(&after), order(&sitting));
    let renamed = TRAIN
        .replace("{v:", "{w:")
        .replace("{v}", "{w}")
        .replace("v * t", "w * t");
    let after = carried(&sitting, set(&renamed));
    assert!(prompt(&after).starts_with("How far in "), "it is whole");
}

#[test]
fn going_to_a_question_shows_it_afresh_and_going_nowhere_does_nothing() {
    let set = with_ids("a b c");
    let mut sitting = at(&set, 2);
    let on = |sitting: &Sitting| {
        let showing = sitting.showing().unwrap();
        (showing.index, showing.number)
    };
    assert_eq!(on(&sitting), (2, 1));
    let _ = sitting.handle(typed("y"), now());
    let _ = sitting.handle(Command::GoTo(2), now());
    assert_eq!(on(&sitting), (2, 2));
    assert!(sitting.showing().unwrap().tried.is_empty());
    assert!(sitting.handle(Command::GoTo(3), now()).is_empty());
    assert_eq!(on(&sitting), (2, 2));
    assert_eq!(
        (sitting.beside(true), sitting.beside(false)),
        (Some(0), Some(1))
    );
    let _ = sitting.handle(Command::Quit, now());
    assert!(sitting.handle(Command::GoTo(0), now()).is_empty());
    assert!(sitting.carried(set, now()).is_none());
}
