//! A million events through sittings of small and large sets. Whatever a learner does: nothing panics, no question is lost,
//! nothing moves back, everything can be reached, and the journal alone gives back what was carried on.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use notyet::grading::{self, Response};
use notyet::journal::{Entry, Event};
use notyet::path::{self, Paths, State};
use notyet::practice::{Beginning, Command, Effect, Goal, Only, Phase, Plan, Sitting};
use notyet::quiz::{Set, read};
use proptest::prelude::*;
use uuid::Uuid;

/// Sittings with small sets and as many with large ones, each with this many moves: a million events in all (the last test of this
/// file counts them).
const CASES: u32 = 250;
const MOVES: usize = 2000;

/// A set of `questions` questions, of all kinds in turn.
fn set(questions: usize, recalls: u8, apart: u8) -> Arc<Set> {
    let mut text =
        format!("title: A set\nmastery: {{recalls: {recalls}, apart: {apart}}}\nquestions:\n");
    for number in 0..questions {
        let _ = write!(
            text,
            "  - id: q{number}\n    question: Question {number}, {}?\n    hints: [look, look again]\n",
            if number % 8 == 4 {
                "___ and ___"
            } else {
                "what"
            }
        );
        text.push_str(match number % 8 {
            0 => "    choices: [red, green, blue]\n    answer: green\n",
            1 => "    choices: [red, green, blue, grey]\n    answer: [green, blue]\n",
            2 => "    answer: true\n",
            3 => "    answer: Nairobi\n",
            4 => "    blanks: [Nairobi, 3/4]\n",
            5 => "    order: [one, two, three, four]\n",
            6 => "    match: {one: eins, two: zwei, three: drei}\n    decoys: [vier]\n",
            _ => "    answer: 3/4\n",
        });
    }
    let reading = read::read(text.as_bytes(), "a-set.yaml");
    Arc::new(
        reading
            .set
            .unwrap_or_else(|| panic!("{:?}", reading.diagnostics)),
    )
}

fn right_response(question: &notyet::quiz::Question) -> Response {
    let in_file: Vec<usize> = (0..question.kind.listed()).collect();
    let answer = match &question.kind {
        notyet::quiz::Kind::TrueFalse(answer) => answer.to_string(),
        _ => grading::model_answer(question),
    };
    grading::read(question, &in_file, &answer).expect("the model answer is a response")
}

fn some_response(question: &notyet::quiz::Question, number: usize) -> Response {
    use notyet::quiz::Kind;
    match &question.kind {
        Kind::Choice(choices) => Response::Choice(number % choices.len()),
        Kind::Select(choices) => Response::Select(
            (0..choices.len())
                .filter(|place| number >> place & 1 == 1)
                .collect(),
        ),
        Kind::TrueFalse(_) => Response::TrueFalse(number.is_multiple_of(2)),
        Kind::Text(_) => {
            Response::Typed(["Mombasa", "nairobi", "Nairoby", "", "h"][number % 5].to_owned())
        }
        Kind::Number(_) => {
            Response::Typed(["0.75", "2/6", "many", "6/8", "1"][number % 5].to_owned())
        }
        Kind::Blanks(_) => {
            let one = ["Nairobi", "Nairoby", "Mombasa"][number % 3].to_owned();
            let other = ["0.75", "3/4", "2", "", "h"][number % 5].to_owned();
            Response::Blanks(vec![one, other])
        }
        Kind::Order(items) => {
            let mut order: Vec<usize> = (0..items.len()).collect();
            order.rotate_left(number % items.len());
            order.swap(0, number % 3);
            order.truncate(2 + number % 5);
            Response::Order(order)
        }
        Kind::Match(matching) => {
            let rights = matching.rights.len();
            let partner =
                |left| Some((number >> (2 * left)) % (rights + 1)).filter(|right| *right < rights);
            Response::Match((0..matching.pairs.len()).map(partner).collect())
        }
    }
}

fn some_goal(number: u16) -> Goal {
    match number % 16 {
        0 => Goal::All,
        4 => Goal::Due,
        8 => Goal::Minutes(u32::from(number / 16) % 40 + 1),
        _ => Goal::Master(u32::from(number / 16) % 40 + 1),
    }
}

/// A learner at a desk: sits down again whenever a sitting has ended.
struct Learner {
    set: Arc<Set>,
    plan: Plan,
    now: Timestamp,
    sittings: u128,
    journal: Vec<Entry>,
    before: Paths,
    own: Vec<Entry>,
    /// What rests in this sitting.
    aside: BTreeSet<String>,
    sitting: Sitting,
}

impl Learner {
    fn new(set: Arc<Set>, plan: Plan) -> Self {
        let now = "2026-11-23T10:00:00.000Z".parse().unwrap();
        let (sitting, effects) =
            Sitting::begin(set.clone(), Paths::default(), beginning(1, &plan), now);
        let mut learner = Self {
            set,
            plan,
            now,
            sittings: 1,
            journal: vec![],
            before: Paths::default(),
            own: vec![],
            aside: BTreeSet::new(),
            sitting,
        };
        learner.keep(&effects);
        learner
    }

    fn keep(&mut self, effects: &[Effect]) {
        for effect in effects {
            if let Effect::Record(entry) = effect {
                self.journal.push(entry.clone());
                self.own.push(entry.clone());
            }
        }
    }

    fn sit_down_again(&mut self) {
        self.sittings += 1;
        self.before = self.sitting.paths().clone();
        // Not every time: where nothing is due, a sitting ends as soon as it begins, and the journal is long.
        if self.sittings.is_power_of_two() {
            assert_eq!(self.before, self.folded());
        }
        self.own.clear();
        self.aside.clear();
        let beginning = beginning(self.sittings, &self.plan);
        let (sitting, effects) =
            Sitting::begin(self.set.clone(), self.before.clone(), beginning, self.now);
        self.sitting = sitting;
        self.keep(&effects);
    }

    /// One move: what, with which number, and how many seconds later.
    fn make(&mut self, (what, number, seconds): (u8, u16, i16)) {
        self.now = self
            .now
            .checked_add(SignedDuration::from_secs(i64::from(seconds)))
            .unwrap();
        if self.sitting.phase() == Phase::Ended {
            let nothing_was_left = !self.own.iter().any(is_shown);
            if nothing_was_left {
                // All of it, and another day.
                self.plan = Plan::default();
                self.now += SignedDuration::from_hours(240);
            }
            return self.sit_down_again();
        }
        let Some(question) = self.sitting.question() else {
            return;
        };
        let command = match what {
            0..=29 => Command::Respond(right_response(question)),
            30..=64 => Command::Respond(some_response(question, usize::from(number))),
            65..=74 => Command::Hint,
            75..=79 => Command::Unsure,
            80..=87 => Command::ShowMe,
            88..=92 => Command::Later,
            93 => Command::Together(vec!["ben".to_owned()]),
            94..=95 => Command::Together(Vec::new()),
            96 if number % 8 == 0 => Command::Quit,
            97 => Command::GoTo(usize::from(number) % 130),
            98 if number % 4 == 0 => Command::Aim(some_goal(number)),
            _ => Command::Next,
        };
        let went = matches!(command, Command::GoTo(_));
        let effects = self.sitting.handle(command, self.now);
        self.keep(&effects);
        self.what_rests_does_not_come_by_itself(&effects, went);
    }

    fn what_rests_does_not_come_by_itself(&mut self, effects: &[Effect], went: bool) {
        for effect in effects {
            match effect {
                Effect::Record(Entry {
                    event: Event::SetAside { question, .. },
                    ..
                }) => {
                    self.aside.insert(question.clone());
                }
                Effect::Record(Entry {
                    event: Event::Shown { question, .. },
                    ..
                }) => {
                    let rested = self.aside.remove(question);
                    assert!(went || !rested, "{question} came again");
                }
                _ => {}
            }
        }
    }

    /// What the journal alone gives back is what was carried on.
    fn rebuilt_stands_alike(&self) {
        let beginning = beginning(self.sittings, &self.plan);
        let rebuilt = Sitting::rebuild(self.set.clone(), self.before.clone(), beginning, &self.own);
        assert!(
            rebuilt.stands_like(&self.sitting),
            "rebuilt:\n{rebuilt:#?}\ncarried on:\n{:#?}",
            self.sitting
        );
        assert_eq!(&self.folded(), self.sitting.paths());
    }

    /// What the journal alone says of the set.
    fn folded(&self) -> Paths {
        let mut journey = path::fold(&self.journal);
        journey.remove(&self.set.id).unwrap_or_default()
    }

    /// From here on a learner who knows everything meets every question of the plan and masters it; what rests, in the next sitting.
    fn everything_can_be_reached(&mut self) {
        if self.sitting.phase() == Phase::Ended {
            self.sit_down_again();
        }
        self.goes_on_knowing_everything();
        if !self.sitting.summary().rest.is_empty() {
            self.sit_down_again();
            self.goes_on_knowing_everything();
            let rest = self.sitting.summary().rest;
            assert!(rest.is_empty(), "nothing went round again: {rest:?}");
        }
        if self.plan == Plan::default() {
            let states = self
                .set
                .questions
                .iter()
                .map(|question| self.sitting.paths().state(&question.id));
            assert!(states.min() >= Some(State::Mastered), "a question was lost");
        }
    }

    fn goes_on_knowing_everything(&mut self) {
        let patience = 40 * (self.set.questions.len() + 5);
        let _ = self.sitting.handle(Command::Together(Vec::new()), self.now);
        for _ in 0..patience {
            self.now += SignedDuration::from_secs(7);
            let command = match (self.sitting.phase(), self.sitting.question()) {
                (Phase::Asking, Some(question)) => Command::Respond(right_response(question)),
                (Phase::Explaining, _) => Command::Next,
                _ => break,
            };
            let effects = self.sitting.handle(command, self.now);
            self.keep(&effects);
        }
        assert_eq!(self.sitting.phase(), Phase::Ended, "the sitting has an end");
    }
}

fn is_shown(entry: &Entry) -> bool {
    matches!(entry.event, Event::Shown { .. })
}

fn beginning(number: u128, plan: &Plan) -> Beginning {
    Beginning {
        sitting: Uuid::from_u128(number),
        seed: 7,
        offset: 60,
        with: Vec::new(),
        plan: plan.clone(),
    }
}

fn states(learner: &Learner) -> Vec<State> {
    learner
        .set
        .questions
        .iter()
        .map(|question| learner.sitting.paths().state(&question.id))
        .collect()
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let only = prop_oneof![
        8 => Just(None),
        1 => Just(Some(Only::New)),
        1 => Just(Some(Only::Trying)),
        1 => Just(Some(Only::Due)),
    ];
    only.prop_map(|only| Plan { only, tag: None })
}

/// How a set is mastered, what is practised of it, the moves, and the places at which the journal is asked.
#[derive(Debug, Clone)]
struct Way {
    mastery: (u8, u8),
    plan: Plan,
    moves: Vec<(u8, u16, i16)>,
    asked: BTreeSet<usize>,
}

fn any_way() -> impl Strategy<Value = Way> {
    let seconds = prop_oneof![9 => 0..40i16, 1 => -30..2000i16];
    let moves = proptest::collection::vec((0..100u8, any::<u16>(), seconds), MOVES);
    let asked = proptest::collection::btree_set(0..MOVES, 2);
    ((1..=5u8, 0..=10u8), any_plan(), moves, asked).prop_map(|(mastery, plan, moves, asked)| Way {
        mastery,
        plan,
        moves,
        asked,
    })
}

fn nothing_is_lost(questions: usize, way: Way) -> Result<(), TestCaseError> {
    let (recalls, apart) = way.mastery;
    let mut learner = Learner::new(set(questions, recalls, apart), way.plan);
    let mut before = states(&learner);
    for (place, one) in way.moves.into_iter().enumerate() {
        learner.make(one);
        let after = states(&learner);
        prop_assert!(
            after
                .iter()
                .zip(&before)
                .all(|(after, before)| after >= before),
            "a question moved back"
        );
        before = after;
        if way.asked.contains(&place) {
            learner.rebuilt_stands_alike();
        }
    }
    learner.rebuilt_stands_alike();
    learner.everything_can_be_reached();
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, max_shrink_iters: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_learner_does_with_a_small_set(
        questions in 1..8usize,
        way in any_way(),
    ) {
        nothing_is_lost(questions, way)?;
    }

    #[test]
    fn whatever_a_learner_does_with_a_large_set(
        questions in 30..120usize,
        way in any_way(),
    ) {
        nothing_is_lost(questions, way)?;
    }

    #[test]
    fn the_same_moves_make_the_same_record(
        moves in proptest::collection::vec((0..100u8, any::<u16>(), 0..40i16), 40),
        questions in 1..12usize,
    ) {
        let run = || {
            let mut learner = Learner::new(set(questions, 2, 3), Plan::default());
            for one in &moves {
                learner.make(*one);
            }
            learner.journal
        };
        prop_assert_eq!(run(), run());
    }
}

#[test]
fn a_million_moves_are_made() {
    assert!(2 * u64::from(CASES) * MOVES as u64 >= 1_000_000);
}
