//! Where a page is longer than its place, its empty lines give way first.

use crate::tui::page::{Line, Page};

/// Lets go of empty lines until the page fits: those within what stays in sight all at once, then the others from the end.
pub(super) fn drop_gaps(page: &mut Page, mut surplus: usize) {
    let gaps = |lines: &[Line], end: usize| lines.iter().take(end).filter(|line| line.gap).count();
    surplus = surplus.saturating_sub(gaps(&page.pinned, page.pinned.len()));
    page.focus.start -= gaps(&page.pinned, page.focus.start);
    page.focus.end -= gaps(&page.pinned, page.focus.end);
    if let Some((line, _)) = page.cursor.as_mut() {
        *line -= gaps(&page.pinned, *line);
    }
    page.pinned.retain(|line| !line.gap);
    let split = page.above.len();
    drop_from_end(&mut page.below, split, &mut page.newest, &mut surplus);
    drop_from_end(&mut page.above, 0, &mut page.newest, &mut surplus);
}

/// `first` is the place of the first of these lines in all that is read.
fn drop_from_end(
    lines: &mut Vec<Line>,
    first: usize,
    newest: &mut Option<usize>,
    surplus: &mut usize,
) {
    for place in (0..lines.len()).rev() {
        if *surplus == 0 {
            return;
        }
        if lines[place].gap {
            lines.remove(place);
            *surplus -= 1;
            *newest = newest.map(|newest| {
                if newest > first + place {
                    newest - 1
                } else {
                    newest
                }
            });
        }
    }
}
