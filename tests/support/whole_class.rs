//! A report as a teacher has it: thirty learners, four sets, forty questions, each number counted from ways that a rule lays out, so that
//! they agree with each other. No chance is in it: it is the same each time.

#[path = "whole_class_findings.rs"]
mod findings;

use std::collections::BTreeMap;

use notyet::path::weeks::Covered;
use notyet::report::model::{Place, Week};
use notyet::report::{
    Answer, Goal, Hint, Idea, Lasting, Learner, Link, OfQuestion, OfSet, Report, Stage, Stuck,
    StuckWhy, Told,
};

/// A question as it is written down in `whole_class.txt`.
struct Asked {
    id: String,
    text: String,
    /// The answers that are not there yet, each with the idea behind it.
    answers: Vec<(String, Option<String>)>,
    hints: Vec<String>,
}

/// A set of them, with the names of its ideas by slug.
#[derive(Default)]
struct Set {
    id: String,
    title: String,
    ideas: Vec<(String, String)>,
    asked: Vec<Asked>,
}

/// Lines of a sign and what it stands for: `=` a set, `~` an idea, `?` a question, `!` an answer (with its idea behind `|`), `>` a hint.
fn sets() -> Vec<Set> {
    let mut sets: Vec<Set> = Vec::new();
    for line in include_str!("whole_class.txt").lines() {
        let Some((sign, rest)) = line.split_once(' ') else {
            continue;
        };
        let (first, second) = rest.split_once(" | ").unwrap_or((rest, ""));
        let pair = (first.replace("\\n", "\n"), second.to_owned());
        if sign == "=" {
            sets.push(Set {
                id: pair.0,
                title: pair.1,
                ..Set::default()
            });
            continue;
        }
        let set = sets.last_mut().expect("a set first");
        match sign {
            "~" => set.ideas.push(pair),
            "?" => set.asked.push(Asked {
                id: pair.0,
                text: pair.1,
                answers: Vec::new(),
                hints: Vec::new(),
            }),
            "!" => {
                let idea = Some(pair.1).filter(|idea| !idea.is_empty());
                let asked = set.asked.last_mut().expect("a question first");
                asked.answers.push((pair.0, idea));
            }
            _ => {
                let asked = set.asked.last_mut().expect("a question first");
                asked.hints.push(rest.to_owned());
            }
        }
    }
    sets
}

const NAMES: [&str; 30] = [
    "Aïcha", "Alma", "Amir", "Ana", "Ben", "Berk", "Chloé", "Cleo", "Dan", "Đức", "Ece", "Elif",
    "Emma", "Finn", "Gita", "Hugo", "Ines", "Jonas", "Kofi", "Lea", "Mats", "Mia", "Noah", "Oskar",
    "Paula", "Ruth", "Sami", "Tom", "Zoë", "محمد",
];

/// The numbers that take the place of chance: a step of a 64-bit mixing function (splitmix64).
fn mixed(learner: usize, question: usize) -> usize {
    let start = (learner as u64 + 1) * 1_000_003 + question as u64;
    let mut mix = start.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mix = (mix ^ (mix >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mix = (mix ^ (mix >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    usize::try_from((mix ^ (mix >> 31)) >> 8).expect("56 bits")
}

/// The way of one learner at one question: `None` where it has not come up.
fn way(asked: &Asked, learner: usize, question: usize) -> Option<Vec<Stage>> {
    let mix = mixed(learner, question);
    if mix % 40 < question % 10 * 2 {
        return None;
    }
    let mut way = Vec::new();
    let many = asked.answers.len();
    let rounds = if many == 0 {
        0
    } else {
        [0, 1, 1, 2, 4][mix / 40 % 5].min(many)
    };
    for round in 0..rounds {
        // The first answer of a question is its most frequent one.
        let which = [0, 0, 1, 2, 3][mix / 200 % 5] + round;
        way.push(Stage::NotYet(asked.answers[which % many].0.clone()));
        match mix / 1_000 % 7 + round {
            0..=2 if round < asked.hints.len() => {
                way.push(Stage::Hint(u32::try_from(round + 1).expect("few hints")));
            }
            3 => way.push(Stage::Unsure),
            4 if round > 0 => way.push(Stage::Shown),
            _ => {}
        }
    }
    match mix / 7_000 % 8 {
        0 if rounds > 1 => way.push(Stage::Here),
        1 if rounds > 0 => way.extend([
            Stage::GotIt,
            Stage::NotYet(asked.answers[0].0.clone()),
            Stage::GotIt,
            Stage::Mastered,
        ]),
        2 => way.extend([Stage::GotIt, Stage::Here]),
        3 => way.extend([Stage::GotIt, Stage::GotIt, Stage::Mastered]),
        _ => way.extend([Stage::GotIt, Stage::Mastered]),
    }
    Some(way)
}

fn answers(asked: &Asked, ways: &[Vec<Stage>]) -> Vec<Answer> {
    let mut found: Vec<Answer> = Vec::new();
    for (at, (text, idea)) in asked.answers.iter().enumerate() {
        let is_it = |stage: &Stage| *stage == Stage::NotYet(text.clone());
        let all = ways.iter().flatten().filter(|stage| is_it(stage)).count();
        let pairs = ways.iter().flat_map(|way| way.windows(2));
        let then = pairs.filter(|pair| is_it(&pair[0]) && pair[1] == Stage::GotIt);
        let told = match (idea, at % 3) {
            (Some(_), _) | (None, 1) => Told::Said,
            (None, 2) => Told::NoLongerAsked,
            (None, _) => Told::Nothing,
        };
        found.push(Answer {
            text: text.clone(),
            tries: all as u64,
            learners: ways.iter().filter(|way| way.iter().any(is_it)).count() as u64,
            then_right: then.count() as u64,
            misconception: idea.clone(),
            told: Some(told),
            wants: None,
        });
    }
    found.retain(|answer| answer.tries > 0);
    found.sort_by(|one, other| (other.tries, &one.text).cmp(&(one.tries, &other.text)));
    found
}

fn hints(asked: &Asked, ways: &[Vec<Stage>]) -> Vec<Hint> {
    let texts = asked.hints.iter().zip(1_u32..);
    let hints = texts.map(|(text, number)| {
        let stage = Stage::Hint(number);
        let opened = ways.iter().filter(|way| way.contains(&stage));
        let pairs = ways.iter().flat_map(|way| way.windows(2));
        let turned = pairs.filter(|pair| pair[0] == stage && pair[1] == Stage::GotIt);
        Hint {
            number: u64::from(number),
            text: Some(text.clone()),
            learners: opened.count() as u64,
            turned: turned.count() as u64,
        }
    });
    hints.collect()
}

/// What came after what, from the first answer that was not there yet.
fn flow(ways: &[Vec<Stage>]) -> Vec<Link> {
    let mut links = BTreeMap::<(Stage, Stage), u64>::new();
    for way in ways {
        let begins = way
            .iter()
            .position(|stage| matches!(stage, Stage::NotYet(_)));
        for pair in way[begins.unwrap_or(way.len())..].windows(2) {
            *links.entry((pair[0].clone(), pair[1].clone())).or_default() += 1;
        }
    }
    let links = links.into_iter();
    let mut links: Vec<Link> = links
        .map(|((from, to), times)| Link { from, to, times })
        .collect();
    links.sort_by_key(|link| std::cmp::Reverse(link.times));
    links
}

fn question(asked: &Asked, number: usize) -> OfQuestion {
    let ways: Vec<Vec<Stage>> = (0..NAMES.len())
        .filter_map(|learner| way(asked, learner, number))
        .collect();
    let with = |stage: &Stage| ways.iter().filter(|way| way.contains(stage)).count() as u64;
    let mastered = with(&Stage::Mastered);
    let circles = ways
        .iter()
        .filter(|way| way.len() > 5 && way.ends_with(&[Stage::Here]))
        .count() as u64;
    let tried = |stage: &&Stage| matches!(stage, Stage::NotYet(_) | Stage::GotIt);
    let hints = hints(asked, &ways);
    OfQuestion {
        id: asked.id.clone(),
        text: Some(asked.text.clone()),
        learners: ways.len() as u64,
        summaries: 0,
        mastered,
        got_it: with(&Stage::GotIt),
        median_tries: Some(if asked.answers.is_empty() { 1.0 } else { 2.5 }),
        tries: ways.iter().flatten().filter(tried).count() as u64,
        not_yet: answers(asked, &ways),
        hints_opened: hints.iter().map(|hint| hint.learners).sum(),
        hints,
        shown_answers: with(&Stage::Shown),
        unsure: with(&Stage::Unsure),
        stuck: (circles > 0).then(|| Stuck {
            now: circles,
            over: number as u64 % 3,
            why: vec![(StuckWhy::SameAnswer(asked.answers[0].0.clone()), circles)],
        }),
        lasting: Lasting {
            came_back: mastered / 2,
            kept: mastered * 2 / 5,
        },
        flow: flow(&ways),
    }
}

fn ideas(set: &Set, of: &OfSet) -> Vec<Idea> {
    let mut found = Vec::new();
    for (slug, name) in &set.ideas {
        let is_it = |answer: &&Answer| answer.misconception.as_ref() == Some(slug);
        let met = of
            .questions
            .iter()
            .filter(|question| question.not_yet.iter().any(|answer| is_it(&answer)));
        let questions: Vec<String> = met.map(|question| question.id.clone()).collect();
        let answers = of.questions.iter().flat_map(|question| &question.not_yet);
        let learners = answers
            .filter(is_it)
            .map(|answer| answer.learners)
            .max()
            .unwrap_or(0);
        found.push(Idea {
            set: set.id.clone(),
            slug: slug.clone(),
            name: Some(name.clone()),
            hold: learners / 3,
            left: learners - learners / 3,
            questions,
        });
    }
    found
}

fn learners(sets: &[Set]) -> Vec<Learner> {
    let learner = |(at, name): (usize, &&str)| {
        let all = sets
            .iter()
            .flat_map(|set| set.asked.iter().map(move |asked| (set, asked)));
        let under_way = all.enumerate().filter(|(number, (_, asked))| {
            way(asked, at, *number).is_some_and(|way| way.ends_with(&[Stage::Here]))
        });
        let place = |(_, (set, asked)): (usize, (&Set, &Asked))| Place {
            set: set.id.clone(),
            question: asked.id.clone(),
        };
        Learner {
            name: (*name).to_owned(),
            shared: [None, None, Some("path"), Some("summary")][at % 4],
            working_on: under_way.map(place).collect(),
        }
    };
    NAMES.iter().enumerate().map(learner).collect()
}

fn weeks(goal: usize) -> Vec<Week> {
    let monday: jiff::civil::Date = "2026-09-07".parse().expect("a day");
    let week = |at: usize| {
        let of = |part: usize| goal * 10 / part * (at * at + 4 * at) / 140;
        Week {
            monday: monday + jiff::Span::new().weeks(i64::try_from(at).expect("few")),
            so_far: Covered {
                begun: of(8).min(goal * 10 / 8),
                got: of(9),
                mastered: of(12),
                kept: of(30),
            },
        }
    };
    (1..=10).filter(|at| *at != 7).map(week).collect()
}

/// Thirty learners, four sets and forty questions over ten weeks of an autumn.
pub(crate) fn report() -> Report {
    let written = sets();
    let mut number = 0;
    let mut report = Report::default();
    for set in &written {
        let mut of = OfSet {
            id: set.id.clone(),
            title: Some(set.title.clone()),
            questions: Vec::new(),
        };
        for asked in &set.asked {
            of.questions.push(question(asked, number));
            number += 1;
        }
        report.ideas.extend(ideas(set, &of));
        report.sets.push(of);
    }
    report
        .ideas
        .sort_by_key(|idea| std::cmp::Reverse(idea.hold));
    let all = report.sets.iter().flat_map(|set| &set.questions);
    let mastered: u64 = all.map(|question| question.mastered).sum();
    report.findings = findings::of(&report);
    report.goal = Some(Goal {
        mastered: 900,
        by: "2026-12-18".parse().ok(),
        so_far: mastered,
    });
    report.learners = learners(&written);
    report.since = "2026-09-08".parse().ok();
    report.until = "2026-11-20".parse().ok();
    report.weeks = weeks(usize::try_from(mastered).expect("a class"));
    report.damaged_lines = 3;
    report
}
