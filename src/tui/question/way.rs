//! A path on a line of a screen. Where it is too long, its answers are cut, all of them alike, so that each step of the way stays in
//! sight; where that is not enough, its newest steps do. It says nothing of its own.

use crate::text::width::columns as wide;

/// An answer is cut to no fewer columns than this: it is to be known again.
const LEAST: usize = 8;
/// What stands in place of earlier steps.
const EARLIER: &str = "…";
/// What stands between two steps, and between two showings.
const BETWEEN: [&str; 2] = [" → ", " · "];

/// The line in so many columns; `line` has answers of at most so many.
#[must_use]
pub(in crate::tui) fn fitted(columns: usize, line: impl Fn(usize) -> String) -> String {
    let whole = line(usize::MAX);
    if wide(&whole) <= columns {
        return whole;
    }
    let shortest = line(LEAST);
    if wide(&shortest) > columns {
        return newest(&shortest, columns);
    }
    // The widest answers that have room are between the two.
    let (mut fits, mut widest) = (shortest, columns);
    let mut least = LEAST;
    while least < widest {
        let middle = (least + widest).div_ceil(2);
        let tried = line(middle);
        if wide(&tried) > columns {
            widest = middle - 1;
        } else {
            (least, fits) = (middle, tried);
        }
    }
    fits
}

/// Where the newest step of a line begins.
#[must_use]
pub(super) fn last_step(line: &str) -> usize {
    let ends = BETWEEN
        .iter()
        .filter_map(|sign| Some(line.rfind(sign)? + sign.len()));
    ends.max().unwrap_or(0)
}

/// The last whole steps that have room, after a sign that there are more; of a step that has none, what fits.
fn newest(line: &str, columns: usize) -> String {
    let room = columns.saturating_sub(wide(EARLIER));
    let begins = |sign: &'static str| line.match_indices(sign).map(|(at, _)| at);
    let fits = BETWEEN
        .into_iter()
        .flat_map(begins)
        .filter(|at| wide(&line[*at..]) <= room)
        .min();
    match fits {
        Some(at) => format!("{EARLIER}{}", &line[at..]),
        None => crate::text::markup::cut(&line[last_step(line)..], columns),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(answers: &[&'static str]) -> impl Fn(usize) -> String {
        let answers = answers.to_vec();
        move |widest| {
            let cut = |answer: &&str| crate::text::markup::cut(answer, widest);
            answers.iter().map(cut).collect::<Vec<_>>().join(" → ")
        }
    }

    #[test]
    fn a_path_that_fits_is_as_it_is() {
        assert_eq!(
            fitted(18, line(&["2/6", "hint", "3/4 ✓"])),
            "2/6 → hint → 3/4 ✓"
        );
    }

    #[test]
    fn long_answers_are_cut_alike_and_no_step_is_lost() {
        let answers = [
            "In June the Earth is closer to the Sun",
            "hint",
            "The axis is tilted",
        ];
        assert_eq!(
            fitted(48, line(&answers)),
            "In June the Earth i… → hint → The axis is tilted"
        );
        assert_eq!(fitted(31, line(&answers)), "In June t… → hint → The axis …");
    }

    #[test]
    fn where_there_is_no_room_for_all_the_newest_whole_steps_stay() {
        let answers = ["closer to the Sun", "loser", "hint", "The axis is tilted"];
        assert_eq!(fitted(24, line(&answers)), "… → hint → The axi…");
        assert_eq!(fitted(6, line(&answers)), "The a…");
    }

    #[test]
    fn a_path_is_never_wider_than_its_line() {
        let answers = [
            "In June the Earth is closer to the Sun",
            "日本語の答え",
            "hint",
            "x",
        ];
        for columns in 1..90 {
            let fitted = fitted(columns, line(&answers));
            assert!(wide(&fitted) <= columns, "{columns}: {fitted}");
        }
    }
}
