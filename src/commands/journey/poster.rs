//! Paths as a picture that one may pin to a wall: each question a line of steps, from not yet to mine. What stands on it is put
//! together here, [`draw`] gives it a place. It holds no name that was not asked for, no number of tries against another, no
//! script and nothing from elsewhere; and it says all of itself in words, for who listens.

use super::{Asked, Seen, Walk};
use crate::path::weeks::weeks;
use crate::path::{Path, State};
use crate::phrases;
use crate::phrases::journey::{Before, Sort, stops};
use crate::text::markup::{self, Piece, Tone};
use crate::text::safe::safe;

mod draw;
mod sign;

/// All that stands on the picture, safe to be written.
#[derive(Debug, Default)]
struct Poster {
    title: String,
    /// Whose, what, and from when to when, each on lines of its own.
    below: Vec<String>,
    /// With the title of their set, where there are several.
    parts: Vec<(Option<String>, Vec<Way>)>,
    /// Everything in words.
    words: String,
}

/// One question's line.
#[derive(Debug)]
struct Way {
    prompt: String,
    steps: Vec<Step>,
    end: String,
    has_star: bool,
}

#[derive(Debug)]
struct Step {
    sort: Sort,
    word: String,
    /// The day, where a new one begins.
    day: Option<String>,
}

/// The picture, as SVG.
pub(super) fn drawn(walks: &[Walk<'_>], seen: Seen, name: Option<&str>) -> String {
    draw::svg(&poster(walks, seen, name))
}

fn poster(walks: &[Walk<'_>], seen: Seen, name: Option<&str>) -> Poster {
    let walked = walks.iter().filter_map(|walk| {
        let mut asked = walk.seen(seen);
        asked.retain(|one| one.path.is_some_and(|path| !path.steps.is_empty()));
        (!asked.is_empty()).then_some((walk, asked))
    });
    let walked: Vec<(&Walk<'_>, Vec<Asked<'_>>)> = walked.collect();
    let several = walked.len() > 1;
    let mut poster = Poster {
        title: phrases::poster::title().to_owned(),
        ..Poster::default()
    };
    poster
        .below
        .extend(name.map(|name| clean(&phrases::poster::whose(name))));
    let one = walked.first().filter(|_| !several);
    poster
        .below
        .extend(one.map(|(walk, _)| clean(walk.title())));
    let all = walked.iter().flat_map(|(_, asked)| asked);
    let paths: Vec<&Path> = all.filter_map(|asked| asked.path).collect();
    poster.below.push(summary(&paths));
    for (walk, asked) in &walked {
        let title = several.then(|| clean(walk.title()));
        poster
            .words
            .extend(title.iter().map(|title| format!("{title}\n")));
        let ways = asked.iter().filter_map(|asked| {
            let path = asked.path?;
            poster.words.push_str(&in_words(*asked, path));
            Some(way(*asked, path))
        });
        poster.parts.push((title, ways.collect()));
    }
    poster
}

/// From when to when, and the ground covered.
fn summary(paths: &[&Path]) -> String {
    let days = || paths.iter().flat_map(|path| &path.days);
    let (Some(first), Some(last)) = (days().min(), days().max()) else {
        return phrases::poster::nothing_yet().to_owned();
    };
    let dates = phrases::poster::dates(*first, *last);
    let weeks = weeks(paths.iter().copied());
    let so_far = weeks.last().map(|week| week.so_far).unwrap_or_default();
    format!("{dates}: {}", phrases::journey::covered(so_far))
}

fn way(asked: Asked<'_>, path: &Path) -> Way {
    let mut days = path.steps.iter().map(|step| step.local().date());
    // Who else was there stays off a picture for the wall: their names are theirs. The line ends where the question became mine; for how long it has been since, the end says.
    let upto = path.mastered_after.unwrap_or(path.steps.len());
    let kind = asked.question.map(|question| &question.kind);
    let walked = stops(kind, path, draw::WORD).into_iter().take(upto);
    let steps = walked.map(|stop| {
        let date = days.next();
        let is_new_day = matches!(stop.before, Before::Nothing | Before::Day(_));
        Step {
            sort: stop.sort,
            word: clean(&stop.word),
            day: date.filter(|_| is_new_day).map(phrases::poster::day),
        }
    });
    Way {
        prompt: prompt(asked),
        steps: steps.collect(),
        end: phrases::poster::end(path),
        has_star: path.state() >= State::Mastered,
    }
}

fn in_words(asked: Asked<'_>, path: &Path) -> String {
    let kind = asked.question.map(|question| &question.kind);
    let steps = clean(&phrases::path::steps(kind, path));
    let end = phrases::poster::so_far(&phrases::poster::end(path));
    format!("{}\n{steps}. {end}\n", prompt(asked))
}

fn prompt(asked: Asked<'_>) -> String {
    let words = asked.question.map_or_else(
        || asked.id.to_owned(),
        |question| prose(&phrases::answer::asked(question, asked.path)),
    );
    clean(&words)
}

/// A question's words on one line without its code, which is drawn over several; with it where there is nothing else.
fn prose(text: &str) -> String {
    let is_code = |piece: &Piece| {
        matches!(
            piece.tone,
            Tone::Block
                | Tone::Comment
                | Tone::Quoted
                | Tone::Constant
                | Tone::Keyword
                | Tone::Name
        )
    };
    let lines = markup::lines(text, usize::from(u16::MAX)).into_iter();
    let lines = lines.filter(|line| !line.iter().any(is_code));
    let words = lines.map(|line| line.into_iter().map(|piece| piece.text).collect::<String>());
    let words: Vec<String> = words.filter(|line| !line.trim().is_empty()).collect();
    if words.is_empty() {
        markup::one_line(text)
    } else {
        words.join(" ")
    }
}

/// A text as one line without a control, or anything else that XML cannot hold (XML 1.0, production 2).
fn clean(text: &str) -> String {
    safe(text).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")
}

#[cfg(test)]
mod tests;
