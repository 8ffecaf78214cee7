//! Questions of ours as notes in text. Anki asks for nothing but what is behind a card, so what is picked here stands on its front there.

use crate::exchange::draft::{Accepted, Blank, Choice, Draft, Kind, Question};
use crate::exchange::{Lost, Written};
use crate::text::gaps;
use crate::text::markup::{escaped_html, html, short_html};
use crate::text::words::single_spaced;

/// Writes the draft.
pub(super) fn export(draft: &Draft) -> Written {
    let mut written = Written::default();
    written
        .text
        .push_str("#separator:Tab\n#html:true\n#notetype column:1\n");
    if let Some(title) = &draft.title {
        let deck = title.replace('/', "::");
        written
            .text
            .push_str(&format!("#deck:{}\n", single_spaced(&deck)));
    }
    written
        .text
        .push_str("#tags column:4\n#columns:Notetype\tFront\tBack\tTags\n");
    written.leaves_behind(draft, &["title"]);
    for question in &draft.questions {
        let mut lost = Vec::new();
        match note(question, &mut lost) {
            Ok(cells) => {
                let cells = cells.iter().map(|cell| quoted(cell));
                written.text.push_str(&cells.collect::<Vec<_>>().join("\t"));
                written.text.push('\n');
                beside(question, &mut lost);
                let lost = lost.into_iter().map(|what| Lost::of(question, what));
                written.lost.extend(lost);
            }
            Err(reason) => written.left_out.push(Lost::of(question, reason)),
        }
    }
    written
}

/// A cell; in quotation marks where a sign in it parts cells, or a line would be taken for a remark.
fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '"']) || cell.starts_with('#') {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell.to_owned()
}

/// The kind of note, its front, its back and its tags.
fn note(question: &Question, lost: &mut Vec<String>) -> Result<[String; 4], &'static str> {
    let tags = question.tags.iter();
    // A space parts tags.
    let tags: Vec<String> = tags
        .map(|tag| single_spaced(tag).replace(' ', "_"))
        .collect();
    let (kind, front, back) = match &question.kind {
        Kind::Blanks(blanks) => ("Cloze", cloze(question, blanks, lost)?, String::new()),
        other => {
            let (more, back) = sides(other, lost)?;
            let front = without_gaps(&(html(&question.prompt) + &more));
            ("Basic", front, back)
        }
    };
    let explanation = question.explanation.as_ref().map(|text| html(text));
    let back = match explanation {
        Some(more) if kind == "Cloze" => more,
        Some(more) => format!("{back}<hr>{more}"),
        None => back,
    };
    let back = without_gaps(&back);
    let folded = |text: String| text.replace('\n', " ").trim().to_owned();
    // Lines of code are lines.
    let cell = |text: String| {
        if text.contains("<pre>") {
            text
        } else {
            folded(text)
        }
    };
    Ok([kind.to_owned(), cell(front), cell(back), tags.join(" ")])
}

/// What stands below the question on the front, and what is on the back.
fn sides(kind: &Kind, lost: &mut Vec<String>) -> Result<(String, String), &'static str> {
    Ok(match kind {
        Kind::Choice(choices) | Kind::Select(choices) => {
            picked(lost);
            let right = choices.iter().filter(|choice| choice.correct);
            let right: Vec<String> = right.map(|choice| short_html(&choice.text)).collect();
            if choices.iter().any(|choice| choice.feedback.is_some()) {
                lost.push("feedback to its choices".to_owned());
            }
            (list(choices), right.join("<br>"))
        }
        Kind::TrueFalse(right) => {
            let both = [true, false].map(|which| which.to_string());
            (items_of("ul", &both), right.to_string())
        }
        Kind::Text(key) => {
            let mut texts = key.accepted.iter().filter_map(|accepted| match accepted {
                Accepted::Text(text) => Some(escaped_html(text)),
                Accepted::Pattern(_) => None,
            });
            let first = texts
                .next()
                .ok_or("its answer is a pattern, and a card shows one answer")?;
            if key.accepted.len() > 1 {
                lost.push("its other answers: a card shows one".to_owned());
            }
            (String::new(), first)
        }
        Kind::Number(key) => {
            if let Some(off) = &key.tolerance {
                lost.push(format!("its tolerance ({off})"));
            }
            let unit = key.unit.iter().map(|unit| format!(" {unit}"));
            (
                String::new(),
                escaped_html(&(key.value.clone() + &unit.collect::<String>())),
            )
        }
        Kind::Order(_) | Kind::Match { .. } => {
            picked(lost);
            put_together(kind)
        }
        Kind::Blanks(_) => return Err("its gaps are elsewhere"),
    })
}

/// What is to be put in order or together, mixed on the front.
fn put_together(kind: &Kind) -> (String, String) {
    match kind {
        Kind::Order(items) => {
            let mut mixed = items.clone();
            mixed.sort_by_key(|item| item.to_lowercase());
            (items_of("ul", &mixed), items_of("ol", items))
        }
        Kind::Match { pairs, decoys } => {
            let lefts: Vec<String> = pairs.iter().map(|(left, _)| left.clone()).collect();
            let mut rights: Vec<String> = pairs.iter().map(|(_, right)| right.clone()).collect();
            rights.extend(decoys.iter().cloned());
            rights.sort_by_key(|right| right.to_lowercase());
            rights.dedup();
            let both = pairs
                .iter()
                .map(|(left, right)| format!("{left} – {right}"));
            let both: Vec<String> = both.collect();
            let front = items_of("ul", &lefts) + &items_of("ul", &rights);
            (front, items_of("ul", &both))
        }
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Blanks(_) => (String::new(), String::new()),
    }
}

fn picked(lost: &mut Vec<String>) {
    lost.push(
        "that its answer is picked or put together: it stands on the back of the card".to_owned(),
    );
}

fn list(choices: &[Choice]) -> String {
    let texts: Vec<String> = choices.iter().map(|choice| choice.text.clone()).collect();
    items_of("ul", &texts)
}

fn items_of(name: &str, items: &[String]) -> String {
    let items = items
        .iter()
        .map(|item| format!("<li>{}</li>", short_html(item)));
    format!("<{name}>{}</{name}>", items.collect::<String>())
}

/// What no text of ours has, around the number of a gap, while the text becomes HTML.
const MARKS: (char, char) = ('\u{10ff2c}', '\u{10ff2d}');

/// A text whose gaps hold their answers, all on one card.
fn cloze(
    question: &Question,
    blanks: &[Blank],
    lost: &mut Vec<String>,
) -> Result<String, &'static str> {
    if gaps::gaps(&question.prompt).count() != blanks.len() {
        return Err("its gaps stand in code or in formulas");
    }
    let (open, close) = MARKS;
    let marked = gaps::filled(&question.prompt, |number| format!("{open}{number}{close}"));
    let mut out = without_gaps(&html(&marked));
    for (number, blank) in blanks.iter().enumerate() {
        let answer = match blank {
            Blank::Number(value) => value,
            Blank::Text(all) => {
                if all.len() > 1 {
                    lost.push(format!("the other answers in gap {}", number + 1));
                }
                let mut texts = all.iter().filter_map(|accepted| match accepted {
                    Accepted::Text(text) => Some(text),
                    Accepted::Pattern(_) => None,
                });
                texts
                    .next()
                    .ok_or("a pattern belongs into one of its gaps, and a card shows one answer")?
            }
        };
        let gap = format!("{{{{c1::{}}}}}", without_ends(&escaped_html(answer)));
        out = out.replace(&format!("{open}{number}{close}"), &gap);
    }
    Ok(out)
}

/// HTML in which no sign ends a gap of Anki: a brace and a colon have names there.
fn without_ends(html: &str) -> String {
    html.replace('}', "&#125;").replace("::", "&#58;&#58;")
}

/// HTML in which no gap of Anki begins.
fn without_gaps(html: &str) -> String {
    html.replace("{{c", "{&#123;c")
}

/// What a question has and a note in text does not.
fn beside(question: &Question, lost: &mut Vec<String>) {
    let gaps = &question.gaps;
    let strict = match &question.kind {
        Kind::Text(key) => !key.strict.is_empty() || key.typos > 0,
        _ => !gaps.strict.is_empty() || gaps.typos > 0,
    };
    let all = [
        (!question.hints.is_empty(), "its hints"),
        (!question.feedback.is_empty(), "its feedback"),
        (question.image.is_some(), "its picture: a text holds none"),
        (question.id.is_some(), "its id"),
        (question.stretch, "that it is a harder one (`stretch`)"),
        (strict, "how strictly its answer is compared"),
        (
            gaps.tolerance.is_some(),
            "how far off the numbers in its gaps may be",
        ),
    ];
    let all = all.iter().filter(|(is, _)| *is);
    lost.extend(all.map(|(_, what)| (*what).to_owned()));
}
