//! Texts with gaps: words to choose from that are listed beside the text, and answers that are embedded in it.

use super::cloze::{self, Asks, Gap};
use super::kinds::{tolerance, value};
use super::question::Keyed;
use super::texts::{Texts, raw};
use crate::exchange::credit::{self, Typed, Weighed};
use crate::exchange::draft::{Accepted, Blank, Choice, Compared, Kind, TextKey};
use crate::exchange::near::{self, Near};
use crate::exchange::xml::Element;
use crate::text::gaps;

/// `[[1]]` in the text, and the words that belong there or do not, in groups.
pub(super) fn listed(element: &Element, each: &str, texts: &mut Texts) -> Result<Keyed, String> {
    let words = element.all(each).map(|word| Word {
        text: texts.short(word),
        group: word.words("group").to_owned(),
    });
    let words: Vec<Word> = words.collect();
    let text = element.child("questiontext").ok_or("it asks nothing")?;
    let (mut out, mut blanks) = (String::new(), Vec::new());
    let mut rest = raw(text);
    while let Some((before, behind)) = rest.split_once("[[") {
        let Some((number, after)) = counted(behind) else {
            // A bracket like any other; the second one may begin a gap.
            let (kept, left) = rest.split_at(before.len() + 1);
            out.push_str(kept);
            rest = left;
            continue;
        };
        let word = number.checked_sub(1).and_then(|place| words.get(place));
        let word = word.ok_or_else(|| format!("no word belongs into its gap [[{number}]]"))?;
        blanks.push(Blank::Text(vec![Accepted::Text(word.text.clone())]));
        out.push_str(before);
        gaps::put(&mut out);
        rest = after;
    }
    out.push_str(rest);
    if blanks.is_empty() {
        return Err("it has no gaps".to_owned());
    }
    let mut prompt = texts.asked_in(text, &out);
    prompt.push_str("\n\n");
    prompt.push_str(&choice_of(words));
    Ok(Keyed {
        prompt: Some(prompt),
        ..Keyed::new(Kind::Blanks(blanks), Vec::new())
    })
}

/// The number behind `[[`, and what stands behind its `]]`; nothing where these are brackets like any others.
fn counted(behind: &str) -> Option<(usize, &str)> {
    let after = behind.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let number = behind[..behind.len() - after.len()].parse().ok()?;
    Some((number, after.strip_prefix("]]")?))
}

/// A word to be put into a gap, with those among which it is chosen.
struct Word {
    text: String,
    group: String,
}

/// Words to choose from, group by group, each once and by the alphabet, so that their order says nothing.
fn choice_of(words: Vec<Word>) -> String {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for word in words {
        match groups.iter_mut().find(|(group, _)| *group == word.group) {
            Some((_, all)) => all.push(word.text),
            None => groups.push((word.group, vec![word.text])),
        }
    }
    let groups = groups.into_iter().map(|(_, mut all)| {
        all.sort_by_key(|word| word.to_lowercase());
        all.dedup();
        let all = all
            .iter()
            .map(|word| crate::exchange::markdown::of_plain(word));
        format!("({})", all.collect::<Vec<_>>().join(" · "))
    });
    groups.collect::<Vec<_>>().join(" ")
}

/// Answers that are embedded in the text.
pub(super) fn embedded(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    let text = element.child("questiontext").ok_or("it asks nothing")?;
    let html = raw(text);
    let all = cloze::gaps(html)?;
    if let [gap] = &all[..] {
        return alone(text, html, gap, texts);
    }
    let (mut out, mut end) = (String::new(), 0);
    let (mut blanks, mut feedback) = (Vec::new(), Vec::new());
    let mut rules = Rules::default();
    for (number, gap) in all.iter().enumerate() {
        out.push_str(&html[end..gap.place.start]);
        gaps::put(&mut out);
        end = gap.place.end;
        let (blank, told) = blank(gap, number + 1, &mut out, &mut rules, texts)?;
        blanks.push(blank);
        feedback.extend(
            told.into_iter()
                .map(|(key, said)| (format!("{} = {key}", number + 1), said)),
        );
    }
    out.push_str(&html[end..]);
    if blanks.is_empty() {
        return Err("it has no gaps".to_owned());
    }
    Ok(Keyed {
        prompt: Some(texts.asked_in(text, &out)),
        gaps: rules.for_all(texts),
        ..Keyed::new(Kind::Blanks(blanks), feedback)
    })
}

/// How each gap is compared, with its number. Here it is the same for all gaps of a question.
#[derive(Default)]
struct Rules {
    /// How far off a number may be.
    off: Vec<(usize, Option<String>)>,
    /// Whether capital letters matter.
    strict: Vec<(usize, bool)>,
}

impl Rules {
    /// What all have alike; what they have not is told.
    fn for_all(self, texts: &mut Texts) -> Compared {
        let mut compared = Compared::default();
        let first = self.off.first().and_then(|(_, off)| off.clone());
        if self.off.iter().all(|(_, off)| *off == first) {
            compared.tolerance = first;
        } else {
            for (number, off) in self.off {
                if let Some(off) = off {
                    texts.loses(format!(
                        "that gap {number} accepts numbers up to {off} off: here all numbers of a question are exact, or all as far off"
                    ));
                }
            }
        }
        let strict = |(_, strict): &(usize, bool)| *strict;
        if self.strict.iter().all(strict) && !self.strict.is_empty() {
            compared.strict.push("case".to_owned());
        } else {
            for (number, _) in self.strict.iter().filter(|gap| gap.1) {
                texts.loses(format!(
                    "that capital letters matter in gap {number}: here they do in all gaps, or in none"
                ));
            }
        }
        compared
    }
}

/// A blank and what is said to which answer in it.
type Filled = (Blank, Vec<(String, String)>);

fn blank(
    gap: &Gap,
    number: usize,
    out: &mut String,
    rules: &mut Rules,
    texts: &mut Texts,
) -> Result<Filled, String> {
    match gap.asks {
        Asks::Number => {
            let (key, told) = near::key(numbers(gap, texts)?, &mut |what| texts.loses(what))?;
            rules.off.push((number, key.tolerance));
            Ok((Blank::Number(key.value), told))
        }
        Asks::Several => Err(format!(
            "several choices are to be picked in its gap {number}"
        )),
        Asks::One => {
            // By the alphabet, so that their order says nothing.
            let mut options: Vec<&str> = gap.answers.iter().map(|one| one.text.trim()).collect();
            options.sort_by_key(|option| option.to_lowercase());
            out.push_str(&format!(" ({})", options.join(" · ")));
            rules.strict.push((number, false));
            typed(gap, texts)
        }
        Asks::Words { strict } => {
            rules.strict.push((number, strict));
            typed(gap, texts)
        }
    }
}

fn typed(gap: &Gap, texts: &mut Texts) -> Result<Filled, String> {
    let (accepted, told) = credit::typed(words(gap, texts), &mut |what| texts.loses(what))?;
    Ok((Blank::Text(accepted), told))
}

fn words(gap: &Gap, texts: &mut Texts) -> Vec<Typed> {
    let answers = gap.answers.iter().map(|answer| {
        let text = texts.short_html(&answer.text);
        Typed {
            // A star among choices is a star.
            text: match gap.asks {
                Asks::One => text.replace('*', r"\*"),
                _ => text,
            },
            weight: answer.fraction,
            feedback: texts.long_html(&answer.feedback),
        }
    });
    answers.collect()
}

/// `3.14:0.01`.
fn numbers(gap: &Gap, texts: &mut Texts) -> Result<Vec<Near>, String> {
    let numbers = gap.answers.iter().map(|answer| {
        let written = texts.short_html(&answer.text);
        let (number, off) = written.split_once(':').unwrap_or((&written, ""));
        Ok(Near {
            value: value(number.trim())?,
            tolerance: tolerance(off.trim())?,
            weight: answer.fraction,
            feedback: texts.long_html(&answer.feedback),
        })
    });
    numbers.collect()
}

/// A text with one gap is a question of the gap's own kind.
fn alone(text: &Element, html: &str, gap: &Gap, texts: &mut Texts) -> Result<Keyed, String> {
    let (kind, feedback) = match gap.asks {
        Asks::Number => {
            let (key, told) = near::key(numbers(gap, texts)?, &mut |what| texts.loses(what))?;
            (Kind::Number(key), told)
        }
        Asks::Words { strict } => {
            let (accepted, told) = credit::typed(words(gap, texts), &mut |what| texts.loses(what))?;
            let key = TextKey {
                accepted,
                strict: strict.then(|| "case".to_owned()).into_iter().collect(),
                typos: 0,
            };
            (Kind::Text(key), told)
        }
        Asks::One | Asks::Several => {
            let answers = gap.answers.iter().map(|answer| Weighed {
                choice: Choice {
                    text: texts.short_html(&answer.text),
                    correct: false,
                    feedback: texts.long_html(&answer.feedback),
                },
                weight: answer.fraction,
            });
            let answers = answers.collect();
            let single = gap.asks == Asks::One;
            let kind = credit::choices(single, answers, &mut |what| texts.loses(what))?;
            (kind, Vec::new())
        }
    };
    let mut asked = html[..gap.place.start].to_owned();
    gaps::put(&mut asked);
    asked.push_str(&html[gap.place.end..]);
    let prompt = texts.asked_in(text, &asked);
    Ok(Keyed {
        prompt: Some(prompt),
        ..Keyed::new(kind, feedback)
    })
}

#[cfg(test)]
mod tests {
    use super::super::import;
    use crate::exchange::{Input, Read};

    fn asked(kind: &str, text: &str, more: &str) -> Read {
        let text = format!("<questiontext format=\"html\"><text>{text}</text></questiontext>");
        let input = Input {
            text: format!("<quiz><question type=\"{kind}\">{text}{more}</question></quiz>"),
            ..Input::default()
        };
        import(&input).unwrap()
    }

    #[test]
    fn gaps_side_by_side_are_several_and_brackets_without_a_number_are_none() {
        let words = "<dragbox><text>m</text><group>1</group></dragbox><dragbox><text>c</text><group>1</group></dragbox>";
        for (kind, text, more, prompt) in [
            (
                "ddwtos",
                "E = [[1]][[2]]",
                words,
                "E = _____ _____\n\n(c · m)",
            ),
            (
                "ddwtos",
                "a[i] [[x]] [[1]] [[[2]]]",
                words,
                "a[i] [[x]] _____ [_____]\n\n(c · m)",
            ),
            (
                "cloze",
                "{1:SA:=m}{1:SA:=c}_{1:NM:=2}",
                "",
                "_____ ______ _____",
            ),
        ] {
            let read = asked(kind, text, more);
            let prompts = read
                .draft
                .questions
                .iter()
                .map(|question| &*question.prompt);
            assert_eq!(prompts.collect::<Vec<_>>(), [prompt], "{:?}", read.left_out);
        }
    }
}
