//! What many notes lose alike, such as a sound each, is told once and not of each.

use std::collections::HashMap;

use crate::exchange::{Lost, Read};

/// So many notes are told one by one.
const FEW: usize = 5;

/// What losses are alike, and how they are told together.
fn alike(reason: &str) -> Option<(&str, &'static str)> {
    if reason.starts_with("the sound “") {
        return Some(("", "a sound"));
    }
    let field = reason.strip_prefix("its field ")?;
    Some((field, "the field "))
}

/// Tells together what more than a few notes lose alike.
pub(super) fn together(read: &mut Read) {
    let mut counts: HashMap<(String, &'static str), usize> = HashMap::new();
    for lost in &read.lost {
        if let Some((name, what)) = alike(&lost.reason) {
            *counts.entry((name.to_owned(), what)).or_default() += 1;
        }
    }
    counts.retain(|_, count| *count > FEW);
    if counts.is_empty() {
        return;
    }
    read.lost.retain(|lost| {
        let known = alike(&lost.reason);
        !known.is_some_and(|(name, what)| counts.contains_key(&(name.to_owned(), what)))
    });
    let mut all: Vec<_> = counts.into_iter().collect();
    all.sort();
    let all = all.into_iter();
    let all =
        all.map(|((name, what), count)| Lost::at(0, "", format!("{what}{name} of {count} notes")));
    read.lost.extend(all);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_many_lose_alike_is_told_once() {
        let mut read = Read::default();
        for line in 1..=FEW + 1 {
            let sound = format!("the sound “{line}.mp3”");
            for reason in [&*sound, "its field “Audio”", "a drawing within the text"] {
                read.lost.push(Lost::at(line, "Q", reason));
            }
        }
        read.lost.push(Lost::at(9, "Q", "its field “Rare”"));
        together(&mut read);
        let told: Vec<&str> = read.lost.iter().map(|lost| &*lost.reason).collect();
        let (each, rest) = told.split_at(FEW + 1);
        assert!(each.iter().all(|reason| reason.starts_with("a drawing")));
        assert_eq!(
            rest,
            [
                "its field “Rare”",
                "a sound of 6 notes",
                "the field “Audio” of 6 notes"
            ]
        );
    }
}
