//! What could be written into a question so that an answer is told something, by the kind of the question. Of an answer with several parts
//! it is the first part that has no words yet.

use crate::grading::{Response, Verdict, grade_blank};
use crate::quiz::{Choice, Kind, Matching, Question, Set, Words};
use crate::report::model::Wants;

/// What could be written; `None` where nothing can be that answers to this alone.
pub(super) fn of(set: &Set, question: &Question, response: &Response) -> Option<Wants> {
    let key = match (&question.kind, response) {
        (Kind::Choice(choices), Response::Choice(at)) => return choices.get(*at).map(choice),
        (Kind::Select(choices), Response::Select(picked)) => {
            let mut picked = picked.iter().filter_map(|at| choices.get(*at));
            return picked.find(|choice| !choice.correct).map(choice);
        }
        (Kind::TrueFalse(_), Response::TrueFalse(said)) => Some(said.to_string()),
        (Kind::Text(_) | Kind::Number(_), Response::Typed(typed)) => Some(plain(typed)),
        (Kind::Blanks(_), Response::Blanks(typed)) => gap(set, question, typed),
        (Kind::Order(items), Response::Order(order)) => turned_round(items, order),
        (Kind::Match(matching), Response::Match(partners)) => pair(matching, partners),
        // Each by its name, so that the compiler asks what can be told to answers of a kind that is new.
        (
            Kind::Choice(_)
            | Kind::Select(_)
            | Kind::TrueFalse(_)
            | Kind::Text(_)
            | Kind::Number(_)
            | Kind::Blanks(_)
            | Kind::Order(_)
            | Kind::Match(_),
            _,
        ) => None,
    };
    key.map(|key| Wants::Key {
        key,
        begun: !question.feedback.is_empty(),
    })
}

fn choice(choice: &Choice) -> Wants {
    let feedback = choice.feedback.as_ref();
    let idea = feedback.and_then(|feedback| feedback.misconception.as_ref());
    Wants::Choice {
        text: choice.text.trim().to_owned(),
        misconception: idea.map(|slug| slug.value.clone()),
    }
}

/// What was typed; as a pattern that it alone fits, where it would be read as one.
fn plain(typed: &str) -> String {
    let typed = typed.trim();
    if typed.starts_with('/') {
        format!("/{}/", regex::escape(typed))
    } else {
        typed.to_owned()
    }
}

/// `2 = Entebbe`: what was typed into the second gap.
fn gap(set: &Set, question: &Question, typed: &[String]) -> Option<String> {
    let mut gaps = typed.iter().enumerate();
    gaps.find_map(|(at, typed)| {
        let judged = grade_blank(set, question, at, typed).ok()?;
        (judged.verdict == Verdict::NotYet).then(|| format!("{} = {}", at + 1, plain(typed)))
    })
}

/// `B -> A`: two neighbours the other way round.
fn turned_round(items: &[Words], order: &[usize]) -> Option<String> {
    let mut neighbours = order.windows(2);
    let two = neighbours.find(|two| two[0] > two[1])?;
    between("->", items.get(two[0])?, items.get(two[1])?)
}

/// `leer = buy`: two that do not belong together.
fn pair(matching: &Matching, partners: &[Option<usize>]) -> Option<String> {
    let pairs = matching.pairs.iter().zip(partners);
    let mut others = pairs.filter(|((_, fits), given)| Some(*fits) != **given);
    let ((left, _), given) = others.next()?;
    between("=", left, matching.rights.get((*given)?)?)
}

/// Both with a sign between them, unless one holds it.
fn between(sign: &str, one: &Words, other: &Words) -> Option<String> {
    let both = [one.trim(), other.trim()];
    let is_clear = both
        .iter()
        .all(|text| !text.contains(sign) && !text.contains('\n'));
    is_clear.then(|| format!("{} {sign} {}", both[0], both[1]))
}
