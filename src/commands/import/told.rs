//! What did not come along, in lines: one for each question, and few where many lose the same. No question is passed over: where they are told
//! together, they stand in a row, or it is said how many they are.

use std::collections::{HashMap, HashSet};

use super::questions;
use crate::exchange::{Lost, Place};
use crate::text::words::shortened;

/// So many questions in a row are named one by one, where they are left out for the same reason.
const LONGEST_RUN: usize = 100;
/// Of a longer row, so many are named before the last.
const NAMED: usize = 10;
/// What more than so many questions lose is told once.
const MANY: usize = 10;

/// Lists what was left out.
pub(in crate::commands) fn left_out(said: &mut String, all: &[Lost]) {
    let lines = lines(all.iter());
    for run in lines.chunk_by(|one, other| one.reasons == other.reasons) {
        let (named, rest) = match run.len() {
            long if long > LONGEST_RUN => run.split_at(NAMED),
            _ => (run, &run[..0]),
        };
        for line in named {
            said.push_str(&line.written());
        }
        if let Some(last) = rest.last() {
            said.push_str(&format!(
                "  and all {} from there to {}: for the same reason\n",
                questions(rest.len()),
                last.called().trim_end_matches([':', ' '])
            ));
        }
    }
}

/// Lists what was lost of those that came along.
pub(in crate::commands) fn lost(said: &mut String, all: &[Lost]) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for lost in all {
        *counts.entry(alike(&lost.reason)).or_default() += 1;
    }
    let count = |lost: &Lost| counts.get(&alike(&lost.reason)).copied().unwrap_or(0);
    for line in lines(all.iter().filter(|lost| count(lost) <= MANY)) {
        said.push_str(&line.written());
    }
    let mut told = HashSet::new();
    for lost in all.iter().filter(|lost| count(lost) > MANY) {
        if told.insert(alike(&lost.reason)) {
            let first = Line {
                lost,
                reasons: Vec::new(),
            };
            said.push_str(&format!(
                "  {}, the first of them {}{}\n",
                questions(count(lost)),
                first.called(),
                lost.reason
            ));
        }
    }
}

/// A reason without its numbers and what it quotes: the same for all that lose something of one kind.
fn alike(reason: &str) -> String {
    let (mut kind, mut quoted, mut counted) = (String::new(), 0_usize, false);
    for sign in reason.chars() {
        match sign {
            '“' => quoted += 1,
            '”' => quoted = quoted.saturating_sub(1),
            _ if quoted > 0 => continue,
            _ => {}
        }
        // A point within a number, as in 33.33333, belongs to it.
        let in_number = counted && (sign.is_ascii_digit() || sign == '.');
        if !in_number {
            counted = sign.is_ascii_digit();
            kind.push(if counted { '0' } else { sign });
        }
    }
    kind
}

/// A question, with all that is to be said of it.
struct Line<'l> {
    lost: &'l Lost,
    reasons: Vec<&'l str>,
}

impl Line<'_> {
    /// Where it stands and what it is called, with a colon behind each.
    fn called(&self) -> String {
        let lost = self.lost;
        let place = Place(lost.file.as_deref().unwrap_or_default(), lost.line);
        match lost.name.trim() {
            "" => place.to_string(),
            name => format!("{place}“{}”: ", shortened(name)),
        }
    }

    fn written(&self) -> String {
        format!("  {}{}\n", self.called(), self.said())
    }

    /// All that is to be said of it. Questions without a name or a line share one, and what is the same for several is said once.
    fn said(&self) -> String {
        let mut counted: Vec<(&str, usize)> = Vec::new();
        for reason in &self.reasons {
            match counted.iter_mut().find(|(known, _)| known == reason) {
                Some((_, count)) => *count += 1,
                None => counted.push((reason, 1)),
            }
        }
        let said = counted.into_iter().map(|(reason, count)| match count {
            1 => reason.to_owned(),
            _ => format!("{reason} ({count} times)"),
        });
        said.collect::<Vec<_>>().join("; ")
    }
}

/// A line for each question, in the order of the file.
fn lines<'l>(all: impl Iterator<Item = &'l Lost>) -> Vec<Line<'l>> {
    let mut lines: Vec<Line<'l>> = Vec::new();
    let mut places = HashMap::new();
    for lost in all {
        let place = places.entry((&lost.file, lost.line, &lost.name));
        let place = *place.or_insert(lines.len());
        match lines.get_mut(place) {
            Some(line) => line.reasons.push(&lost.reason),
            None => lines.push(Line {
                lost,
                reasons: vec![&lost.reason],
            }),
        }
    }
    lines.sort_by_key(|line| (line.lost.file.as_ref(), line.lost.line));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn essays(count: usize, reason: &str) -> Vec<Lost> {
        let all = (1..=count).map(|line| Lost {
            file: Some("a.xml".to_owned()),
            ..Lost::at(line, &format!("Q{line}"), reason)
        });
        all.collect()
    }

    fn said(list: fn(&mut String, &[Lost]), all: &[Lost]) -> Vec<String> {
        let mut said = String::new();
        list(&mut said, all);
        said.lines().map(str::to_owned).collect()
    }

    #[test]
    fn what_is_left_out_is_named_and_a_long_row_by_its_first_and_its_last() {
        assert_eq!(said(left_out, &essays(100, "an essay")).len(), 100);
        let mut all = essays(15_000, "too many");
        all[2].reason = "an essay".to_owned();
        let said = said(left_out, &all);
        assert_eq!(said.len(), 3 + 10 + 1);
        assert_eq!(said[2], "  a.xml:3: “Q3”: an essay");
        assert_eq!(
            said[13],
            "  and all 14987 questions from there to a.xml:15000: “Q15000”: for the same reason"
        );
    }

    #[test]
    fn what_is_the_same_for_several_without_a_name_is_said_once_with_how_many_they_are() {
        let mut all = vec![Lost::at(0, "", "its front is empty"); 3];
        all.insert(1, Lost::at(0, "", "an essay"));
        let expected = ["  its front is empty (3 times); an essay"];
        assert_eq!(said(left_out, &all), expected);
    }

    #[test]
    fn what_many_lose_is_told_once_and_the_rest_of_each() {
        let mut all = essays(11, "a sound");
        all.push(Lost {
            file: Some("a.xml".to_owned()),
            ..Lost::at(4, "Q4", "a film")
        });
        let once = "  11 questions, the first of them a.xml:1: “Q1”: a sound";
        assert_eq!(said(lost, &all), ["  a.xml:4: “Q4”: a film", once]);
        all.remove(0);
        assert_eq!(said(lost, &all).len(), 10);
        assert_eq!(said(lost, &all)[2], "  a.xml:4: “Q4”: a sound; a film");
    }

    #[test]
    fn what_differs_in_what_it_quotes_and_in_numbers_is_alike() {
        let credit = |line: usize| {
            let share = ["50", "33.33333", "-5"][line % 3];
            format!("{share}% of the credit for “the “{line}.” of them”: not right yet")
        };
        let credits = |count: usize| (1..=count).map(|line| Lost::at(line, "", credit(line)));
        // Eight, and four with a minus before the number, which are another kind.
        let few: Vec<Lost> = credits(12).collect();
        assert_eq!(said(lost, &few).len(), 12);
        let many: Vec<Lost> = credits(40).collect();
        let [plain, minus] = &said(lost, &many)[..] else {
            panic!("{:?}", said(lost, &many));
        };
        let begin = "  27 questions, the first of them line 1: 33.33333%";
        assert!(plain.starts_with(begin), "{plain}");
        assert!(
            minus.starts_with("  13 questions, the first of them line 2: -5%"),
            "{minus}"
        );
    }
}
