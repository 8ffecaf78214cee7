//! A question of GIFT as a question of ours, and what of it has no place here.

use std::borrow::Cow;

use super::parse::{Answer, Answers, Item, Markup, Number, Text};
use super::signs::BREAK;
use crate::exchange::credit::{self, Typed, Weighed};
use crate::exchange::draft::{Choice, Kind, Question, TextKey, Told};
use crate::exchange::html::{self, FromHtml};
use crate::exchange::near::{self, Near};
use crate::exchange::pairs::Pairs;
use crate::exchange::{Lost, Read, album, markdown};

/// Puts the question where it belongs. `lost` is what has no place of it already.
pub(super) fn add(item: &Item, category: Option<&str>, lost: Option<String>, read: &mut Read) {
    let mut beside = Beside {
        lost: lost.into_iter().collect(),
    };
    match question(item, &mut beside) {
        Ok(mut question) => {
            question.tags.extend(category.map(str::to_owned));
            question.tags.extend(item.tags.iter().cloned());
            let lost = beside.lost.into_iter();
            read.lost
                .extend(lost.map(|reason| Lost::of(&question, reason)));
            read.draft.questions.push(question);
        }
        Err(reason) => {
            let stem = item.stem.written();
            let name = item.name.as_deref().unwrap_or(&stem);
            read.left_out.push(Lost::at(
                item.line,
                name.lines().next().unwrap_or_default(),
                reason,
            ));
        }
    }
}

/// What has no place, in sentences.
struct Beside {
    lost: Vec<String>,
}

impl Beside {
    fn loses(&mut self, what: impl Into<String>) {
        let what = what.into();
        if !self.lost.contains(&what) {
            self.lost.push(what);
        }
    }

    /// A text in Markdown.
    fn long(&mut self, text: &Text) -> String {
        if let Some(html) = as_html(text) {
            return self.of_html(html::markdown(&html));
        }
        if text.markup == Markup::Markdown {
            return text.written();
        }
        if !text.raw.contains(BREAK) {
            return markdown::of_plain(&text.raw);
        }
        // A line that was broken on purpose stays broken; two breaks are a new paragraph.
        let mut out = String::new();
        for part in text.raw.split(BREAK) {
            let part = markdown::of_plain(part);
            if part.is_empty() {
                if !out.is_empty() && !out.ends_with("\n\n") {
                    out.truncate(out.trim_end_matches(['\\', '\n']).len());
                    out.push_str("\n\n");
                }
                continue;
            }
            if !out.is_empty() && !out.ends_with('\n') {
                out.push_str("\\\n");
            }
            out.push_str(&part);
        }
        out
    }

    /// A text on one line, without marks.
    fn short(&mut self, text: &Text) -> String {
        if let Some(html) = as_html(text) {
            return self.of_html(html::short(&html));
        }
        if text.markup == Markup::Markdown {
            return markdown::short(&text.written());
        }
        one_line(&markdown::formulas(&text.raw))
    }

    fn of_html(&mut self, read: FromHtml) -> String {
        for picture in &read.pictures {
            let name = album::name(&picture.source);
            self.loses(format!("the picture “{name}”, which is not in the file"));
        }
        for what in read.lost {
            self.loses(what);
        }
        read.text
    }

    fn told(&mut self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.long(text))
            .filter(|text| !text.is_empty())
    }
}

/// The text as HTML, where it is that.
fn as_html(text: &Text) -> Option<Cow<'_, str>> {
    let with = |between: &str| {
        if text.raw.contains(BREAK) {
            Cow::Owned(text.raw.replace(BREAK, between))
        } else {
            Cow::Borrowed(&*text.raw)
        }
    };
    match text.markup {
        Markup::Html => Some(with(" ")),
        Markup::Moodle if html::is_html(&text.raw) => Some(with("<br>")),
        _ => None,
    }
}

fn one_line(text: &str) -> String {
    if !text.contains(['\n', '\t', BREAK]) && !text.contains("  ") {
        // As most are written.
        return text.trim_matches(' ').to_owned();
    }
    let words = text.split([' ', '\n', '\t', BREAK]);
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The question, or why there is none.
fn question(item: &Item, beside: &mut Beside) -> Result<Question, String> {
    let mut feedback = Vec::new();
    let kind = match &item.answers {
        Answers::Description => {
            return Err(
                "a text without a question; put what it says into the questions that need it"
                    .to_owned(),
            );
        }
        Answers::Essay => {
            return Err("an essay, and no answer to it can be compared with another".to_owned());
        }
        Answers::Choices { single, all } => choices(*single, all, beside)?,
        Answers::Short(all) => short(all, &mut feedback, beside)?,
        Answers::Truth(right, other, this) => {
            let both = [(!right, other), (*right, this)];
            for (which, said) in both {
                feedback.extend(
                    beside
                        .told(said.as_ref())
                        .map(|said| (which.to_string(), said)),
                );
            }
            Kind::TrueFalse(*right)
        }
        Answers::Pairs(pairs) => matched(pairs, beside)?,
        Answers::Numbers(all, others) => numbers(all, others.as_ref(), &mut feedback, beside)?,
    };
    let mut question = Question::new(beside.long(&item.stem), kind);
    question.name.clone_from(&item.name);
    question.line = item.line;
    question.id.clone_from(&item.id);
    question.explanation = beside.told(item.general.as_ref());
    question.feedback = feedback;
    Ok(question)
}

fn choices(single: bool, all: &[Answer], beside: &mut Beside) -> Result<Kind, String> {
    let all = all.iter().map(|answer| Weighed {
        choice: Choice {
            text: beside.short(&answer.text),
            correct: false,
            feedback: beside.told(answer.feedback.as_ref()),
        },
        weight: answer.weight,
    });
    let all = all.collect();
    credit::choices(single, all, &mut |what| beside.loses(what))
}

/// A typed answer is plain text, whatever it looks like: Moodle compares what is typed with all of it.
fn short(all: &[Answer], feedback: &mut Told, beside: &mut Beside) -> Result<Kind, String> {
    let all = all.iter().map(|answer| Typed {
        text: one_line(&answer.text.raw),
        weight: answer.weight,
        feedback: beside.told(answer.feedback.as_ref()),
    });
    let all = all.collect();
    let (accepted, told) = credit::typed(all, &mut |what| beside.loses(what))?;
    feedback.extend(told);
    Ok(Kind::Text(TextKey {
        accepted,
        ..TextKey::default()
    }))
}

fn matched(all: &[(Text, String)], beside: &mut Beside) -> Result<Kind, String> {
    let mut pairs = Pairs::default();
    for (left, right) in all {
        let marked = matches!(left.markup, Markup::Html | Markup::Moodle);
        let shows = marked && html::shows(right);
        // What stands on the right is no HTML in Moodle, but what its editor wrote often has some.
        let right = match (marked, shows) {
            (true, true) => beside.of_html(html::short(right)),
            (true, false) => html::short_or_plain(right),
            (false, _) => one_line(&markdown::formulas(right)),
        };
        let shows = shows || as_html(left).is_some_and(|html| html::shows(&html));
        pairs.add(beside.short(left), right, shows);
    }
    pairs.done(&mut |what| beside.loses(what))
}

fn numbers(
    all: &[Number],
    others: Option<&Text>,
    feedback: &mut Told,
    beside: &mut Beside,
) -> Result<Kind, String> {
    let numbers = all.iter().map(|number| Near {
        value: number.value.clone(),
        tolerance: Some(number.tolerance.clone())
            .filter(|tolerance| !matches!(&**tolerance, "0" | "")),
        weight: number.weight,
        feedback: beside.told(number.feedback.as_ref()),
    });
    let mut numbers: Vec<Near> = numbers.collect();
    // What is said behind a `~` comes before what is said to `*`.
    let others = Near {
        feedback: beside.told(others),
        ..Near::default()
    };
    numbers.insert(0, others);
    let (key, told) = near::key(numbers, &mut |what| beside.loses(what))?;
    feedback.extend(told);
    Ok(Kind::Number(key))
}
