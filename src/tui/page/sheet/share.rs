//! How a list and what is read share the room between head and foot, where not both have all of theirs.

use super::Page;
use super::fold::News;

/// What has the room where a list and what is read do not both have all of theirs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Room {
    /// The list, up to two thirds of it: the cursor is moved there.
    #[default]
    List,
    /// What is new, such as a question, a hint, or what an answer shows: it was asked for just now.
    New,
    /// What is read: it is paged through.
    Read,
}

/// The most lines that a list has in this height.
pub(super) fn of_list(page: &Page, height: usize, room: Room) -> usize {
    let reading = page.above.len() + page.below.len();
    let most = (height * 2 / 3).max(1);
    let most = match room {
        _ if reading == 0 => height,
        Room::List => most,
        Room::New => most.min(beside_new(page, reading, height)),
        Room::Read => most.min((height / 3).max(1)),
    };
    most.max(height.saturating_sub(reading))
}

/// What of a page is new to read, with its end.
pub(super) fn news(page: &Page) -> Option<News> {
    let start = page.newest?;
    let lines = page.above.iter().chain(&page.below);
    let new = lines.skip(start).take_while(|line| !line.minor).count();
    let end = start + new;
    Some(News { start, end })
}

/// The lines that a list keeps while something new is to be read: what that leaves of them, and no fewer than a third.
fn beside_new(page: &Page, reading: usize, height: usize) -> usize {
    let new = match news(page) {
        None => return height,
        // The question, without what is to be done; and a line that says that there is more.
        Some(news) if news.start == 0 => page.above.len(),
        // Two lines of the question, and those that say what is left out.
        Some(News { start, end }) => end - start + 3 + usize::from(end < reading),
    };
    height.saturating_sub(new).max(height / 3).max(1)
}
