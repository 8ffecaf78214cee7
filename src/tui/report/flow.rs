//! The way from answers to mastery on a screen: below each place what came next, with a bar as long as it was often.

use crate::phrases::{report_page as says, report_screen};
use crate::report::flow::{After, Sort, after};
use crate::report::names::{number, stage};
use crate::report::{Link, Stage};
use crate::text::markup::cut;
use crate::text::safe::safe;
use crate::tui::page::Line;
use crate::tui::page::sheet::NARROW;
use crate::tui::theme::Role;

/// So many answers have a part of their own.
const ANSWERS: usize = 6;
/// So many of what came next are told one by one.
const NEXT: usize = 6;

/// The lines of a flow.
pub(super) fn lines(flow: &[Link], columns: usize) -> Vec<Line> {
    let all = after(flow);
    let most = flow.iter().map(|link| link.times).max().unwrap_or(1);
    let longest = if columns < usize::from(NARROW) { 8 } else { 20 };
    let scale = Scale {
        most,
        longest,
        digits: most.to_string().len(),
        columns,
    };
    let is_answer = |after: &After<'_>| Sort::of(after.stage) == Sort::NotYet;
    let answers = all.iter().filter(|after| is_answer(after));
    let left_out = answers.clone().count().saturating_sub(ANSWERS);
    let others = all.iter().filter(|after| !is_answer(after));
    let mut lines = Vec::new();
    for one in answers.take(ANSWERS) {
        lines.extend(scale.part(one));
    }
    if left_out > 0 {
        lines.push(Line::of(
            Role::Quiet,
            format!("  {}", report_screen::other_ways(left_out)),
        ));
    }
    for one in others {
        lines.extend(scale.part(one));
    }
    lines
}

struct Scale {
    /// How often the most frequent step was taken: the longest bar.
    most: u64,
    longest: usize,
    digits: usize,
    columns: usize,
}

impl Scale {
    fn part(&self, after: &After<'_>) -> Vec<Line> {
        let head = says::after_head(&stage(after.stage), number(after.times));
        let head = cut(&safe(&head), self.columns.saturating_sub(2));
        let mut lines = vec![Line::of(Role::Text, "  ").and(role(after.stage), head)];
        let next = after.next.iter();
        lines.extend(next.take(NEXT).map(|(to, times)| self.step(to, *times)));
        let more: u64 = after.next.iter().skip(NEXT).map(|(_, times)| times).sum();
        if more > 0 {
            let words = report_screen::OTHER_ANSWERS.to_owned();
            lines.push(self.line(more, &words, Role::NotYet));
        }
        lines
    }

    fn step(&self, to: &Stage, times: u64) -> Line {
        self.line(times, &stage(to), role(to))
    }

    fn line(&self, times: u64, words: &str, role: Role) -> Line {
        let bar = self.bar(times);
        let digits = self.digits;
        let lead = format!("    {times:>digits$} ");
        let room = self.columns.saturating_sub(lead.len() + bar + 1);
        Line::of(Role::Text, lead)
            .and(role, "━".repeat(bar))
            .and(Role::Text, format!(" {}", cut(&safe(words), room)))
    }

    /// As long as it was often; what was there at all is seen.
    fn bar(&self, times: u64) -> usize {
        let cells = number(times) * self.longest;
        cells
            .div_ceil(number(self.most).max(1))
            .clamp(1, self.longest)
    }
}

/// What a place is coloured as.
const fn role(stage: &Stage) -> Role {
    match Sort::of(stage) {
        Sort::NotYet => Role::NotYet,
        Sort::Help => Role::Hint,
        Sort::GotIt | Sort::Mastered => Role::GotIt,
        Sort::Here => Role::Quiet,
    }
}
