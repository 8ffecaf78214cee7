//! Sentences that the plain face alone speaks: what a screen shows by place and colour is said here in words.

use super::sentence;
use super::words::File;
use crate::grading;
use crate::path::{Path, State};
use crate::practice::{Goal, Ground, Only, Plan, Progress};
use crate::quiz::{Kind, NumberKey, Question};
use crate::text::markup;

const WORDS: File = File::Plain;

/// The first line of a sitting.
#[must_use]
pub fn welcome(title: &str, ground: &Ground) -> String {
    format!("{title}. {}.", sentence(&super::shelf::ground(ground)))
}

/// How to begin.
#[must_use]
pub fn how_to_begin() -> &'static str {
    WORDS.text("how-to-begin")
}

/// The line above a question: what the learner has to do with it so far.
#[must_use]
pub fn before_question(path: Option<&Path>, stretch: bool) -> String {
    let key = match path.map(Path::state) {
        None | Some(State::New) => "new-question",
        Some(_) if path.is_some_and(|path| path.showings <= 1) => "new-question",
        Some(_) if path.is_some_and(|path| path.steps.is_empty()) => "not-tried",
        Some(State::Trying) => "trying",
        Some(State::GotIt) => "once-more",
        Some(State::Mastered | State::Kept) => "another-look",
    };
    let standing = WORDS.text(key);
    if stretch {
        format!("{standing} {}", WORDS.text("stretch"))
    } else {
        standing.to_owned()
    }
}

/// What to type for this question.
#[must_use]
pub fn how_to_answer(question: &Question) -> String {
    let key = match &question.kind {
        Kind::Choice(_) if mark(question).is_empty() => "type-choice",
        Kind::Choice(_) => "type-choice-marked",
        Kind::Select(choices) => {
            let mark = mark(question);
            let like = format!("{mark}1 {mark}{}", choices.len().min(3));
            return WORDS.say("type-choices", &[("like", (&like).into())]);
        }
        Kind::TrueFalse(_) => "type-true-false",
        Kind::Text(_) => "type-text",
        Kind::Number(NumberKey {
            unit: Some(unit), ..
        }) => return WORDS.say("type-number-in", &[("unit", unit.value.as_str().into())]),
        Kind::Number(_) => "type-number",
        Kind::Blanks(blanks) if blanks.len() == 1 => "type-gap",
        Kind::Blanks(_) => "type-gaps",
        Kind::Order(items) => {
            let like = order_like(items.len(), mark(question));
            return WORDS.say("type-order", &[("like", (&like).into())]);
        }
        Kind::Match(_) => "type-pairs",
    };
    WORDS.text(key).to_owned()
}

/// What stands before the numbers of this question's list.
#[must_use]
pub fn mark(question: &Question) -> &'static str {
    if grading::numbered_plainly(question) {
        ""
    } else {
        "#"
    }
}

/// Numbers in some order, for an example.
fn order_like(items: usize, mark: &str) -> String {
    let last = std::iter::once(items);
    let numbers: Vec<String> = last
        .chain(1..items)
        .map(|number| format!("{mark}{number}"))
        .collect();
    numbers.join(" ")
}

/// The heads of the two lists of a matching question.
#[must_use]
pub fn partners() -> &'static str {
    WORDS.text("partners")
}

/// Asks for the next gap, by its number from 0.
#[must_use]
pub fn next_gap(gap: usize) -> String {
    WORDS.say("next-gap", &[("number", (gap + 1).into())])
}

/// Asks again for the gaps that are not in place, from 0.
#[must_use]
pub fn open_gaps(gaps: &[usize]) -> String {
    let numbers: Vec<String> = gaps.iter().map(|gap| (gap + 1).to_string()).collect();
    let names = super::names(&numbers);
    let values = [("count", gaps.len().into()), ("numbers", (&names).into())];
    WORDS.say("open-gaps", &values)
}

/// What is in place and stays there.
#[must_use]
pub fn in_place(parts: &[String]) -> String {
    let parts = super::answer::closed(&parts.join("; "));
    WORDS.say("in-place", &[("parts", (&parts).into())])
}

/// Said when a choice is named by a number that is also the words of a choice somewhere in the list.
#[must_use]
pub fn marked_numbers(choices: usize) -> String {
    WORDS.say("marked-numbers", &[("choices", choices.into())])
}

/// The result of a response, naming the response it speaks of: `2/6: not yet.`
#[must_use]
pub fn result(response: &str, sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters
        .next()
        .map(|first| first.to_lowercase().to_string())
        .unwrap_or_default();
    format!("{response}: {first}{}", letters.as_str())
}

/// What `q` does.
#[must_use]
pub fn stop() -> &'static str {
    WORDS.text("stop")
}

/// Everything that can be typed while a question waits; `stop` says what `q` does.
#[must_use]
pub fn help(question: &Question, stop: &str) -> Vec<String> {
    // A letter that is an answer here does nothing else.
    let together = match question.kind {
        Kind::TrueFalse(_) => "help-together-here",
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Blanks(_)
        | Kind::Order(_)
        | Kind::Match(_) => "help-together",
    };
    let hint = (!question.hints.is_empty()).then(|| WORDS.text("help-hint"));
    let commands = [
        WORDS.text("help-unsure"),
        WORDS.text("help-show-me"),
        WORDS.text("help-later"),
        WORDS.text(together),
        stop,
        WORDS.text("help-equals"),
    ];
    let commands = hint.into_iter().chain(commands).map(str::to_owned);
    std::iter::once(how_to_answer(question))
        .chain(commands)
        .collect()
}

/// Which key opens a hint, where one is ready.
#[must_use]
pub fn type_h() -> &'static str {
    WORDS.text("type-h")
}

/// Which key shows the answer, where that was spoken of.
#[must_use]
pub fn type_s() -> &'static str {
    WORDS.text("type-s")
}

/// Said to a line that names a command instead of giving its letter, such as `hint`; `None` to any other. `stop` says what `q` does.
#[must_use]
pub fn asked_by_name(line: &str, stop: &str) -> Option<String> {
    let typed = line.trim();
    let name = typed.trim_end_matches(['.', '!', '?']).to_lowercase();
    let name = name.replace('’', "'");
    let commands = [
        ("names-hint", WORDS.text("help-hint")),
        ("names-unsure", WORDS.text("help-unsure")),
        ("names-show-me", WORDS.text("help-show-me")),
        ("names-later", WORDS.text("help-later")),
        ("names-stop", stop),
        ("names-help", WORDS.text("help-help")),
    ];
    let is_named = |names: &'static str| WORDS.text(names).split("; ").any(|one| one == name);
    let (_, command) = commands.into_iter().find(|(names, _)| is_named(names))?;
    let values = [("typed", typed.into()), ("command", command.into())];
    Some(WORDS.say("asked-by-name", &values))
}

/// Who practises here now.
#[must_use]
pub fn together(with: &[String]) -> String {
    if with.is_empty() {
        WORDS.text("alone").to_owned()
    } else {
        WORDS.say("together", &[("names", (&super::names(with)).into())])
    }
}

/// What partners can expect of one another: what the set says, or our own words.
#[must_use]
pub fn expectations(together: Option<&str>) -> String {
    together.map_or_else(|| super::screen::together().to_owned(), markup::plain)
}

/// How many tried answers stand behind the learner in this showing.
#[must_use]
pub fn tried_so_far(tried: &[String]) -> String {
    WORDS.say("tried-so-far", &[("tried", (&tried.join("; ")).into())])
}

/// How far the goal has come, where a listener asks.
#[must_use]
pub fn so_far(progress: &Progress) -> String {
    let goal = super::goal::set(progress.goal);
    let so_far = match progress {
        Progress { reached: true, .. } => WORDS.text("goal-reached").to_owned(),
        Progress {
            goal: Goal::Minutes(_),
            ..
        } => return goal,
        Progress { done, of, .. } => WORDS.say(
            "goal-so-far",
            &[("done", (*done).into()), ("of", (*of).into())],
        ),
    };
    format!("{goal} {so_far}")
}

/// Said when records that could not be saved are safe now.
#[must_use]
pub fn saved_again() -> &'static str {
    WORDS.text("saved-again")
}

/// Said when what is written out cannot be, with the reason; `full` where there is no room for it.
#[must_use]
pub fn unwritten(reason: &str, full: bool) -> String {
    let key = if full { "unwritten-full" } else { "unwritten" };
    WORDS.say(key, &[("reason", reason.into())])
}

/// Said when the plan leaves nothing to practise.
#[must_use]
pub fn nothing_planned(plan: &Plan) -> String {
    let key = match (&plan.tag, plan.only) {
        (Some(tag), _) => return WORDS.say("no-such-tag", &[("tag", tag.as_str().into())]),
        (None, Some(Only::Due)) => "nothing-due",
        (None, Some(Only::Trying)) => "nothing-trying",
        (None, Some(Only::New)) => "nothing-new",
        (None, None) => "no-question",
    };
    WORDS.text(key).to_owned()
}
