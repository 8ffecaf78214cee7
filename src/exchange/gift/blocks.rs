//! A text of GIFT cut at its free lines, and what stands around each question: its comments, its name. It does not look at answers.

use crate::exchange::category;

/// The lines between two free lines, without comments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// The line where it begins, from 1.
    pub(super) line: usize,
    /// Its lines, each without the spaces around it.
    pub(super) text: String,
    /// The number of each of these lines in the file: comments stand between them.
    lines: Vec<usize>,
    /// Its comments, one a line.
    comments: String,
}

/// How a line begins that names a category, and is a block of its own.
const CATEGORY: &str = "$CATEGORY:";

/// The blocks in which there is more than comments. A comment belongs to the block in which it stands.
pub(super) fn blocks(text: &str) -> impl Iterator<Item = Block> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = text.split('\n').map(str::trim).enumerate();
    let mut lines = lines.peekable();
    std::iter::from_fn(move || {
        let mut block = Block::default();
        loop {
            let is_next = |(_, line): &(usize, &str)| {
                block.line == 0 || !line.starts_with(CATEGORY) && !block.text.starts_with(CATEGORY)
            };
            let Some((number, line)) = lines.next_if(is_next) else {
                return (block.line > 0).then_some(block);
            };
            match () {
                () if line.is_empty() && block.line > 0 => return Some(block),
                () if line.is_empty() => block.comments.clear(),
                () if line.starts_with("//") => {
                    block.comments.push_str(line);
                    block.comments.push('\n');
                }
                () => block.push(number + 1, line),
            }
        }
    })
}

impl Block {
    fn push(&mut self, number: usize, line: &str) {
        if self.line == 0 {
            self.line = number;
        } else {
            self.text.push('\n');
        }
        self.text.push_str(line);
        self.lines.push(number);
    }

    /// The number of its line that has so many below it.
    pub(super) fn line_above(&self, below: usize) -> usize {
        self.lines
            .iter()
            .rev()
            .nth(below)
            .copied()
            .unwrap_or(self.line)
    }

    /// The category that it names for all that follow, without Moodle's own parts of the path.
    pub(super) fn category(&self) -> Option<String> {
        let path = self.text.strip_prefix(CATEGORY)?;
        Some(category::named(path))
    }

    /// What stands between the first two `::`.
    pub(super) fn name(&self) -> Option<&str> {
        let (name, _) = self.text.strip_prefix("::")?.split_once("::")?;
        Some(name.trim())
    }

    /// What stands behind the name.
    pub(super) fn body(&self) -> &str {
        let named = self.text.strip_prefix("::");
        match named.and_then(|rest| rest.split_once("::")) {
            Some((_, body)) => body.trim(),
            None => named.unwrap_or(&self.text),
        }
    }

    /// The first `[id:…]` of the comments.
    pub(super) fn id(&self) -> Option<String> {
        bracketed(&self.comments, "[id:").next()
    }

    /// All `[tag:…]` of the comments.
    pub(super) fn tags(&self) -> Vec<String> {
        bracketed(&self.comments, "[tag:").collect()
    }
}

/// What stands between this beginning and the bracket that closes it; `\]` is a bracket in it.
fn bracketed<'c>(comments: &'c str, begin: &'static str) -> impl Iterator<Item = String> + 'c {
    comments.match_indices(begin).filter_map(move |(at, _)| {
        let rest = &comments[at + begin.len()..];
        let line = rest.lines().next().unwrap_or_default();
        let mut escaped = false;
        let end = line.find(|sign| {
            let closes = sign == ']' && !escaped;
            escaped = sign == '\\';
            closes
        })?;
        let inner = line[..end].replace("\\]", "]");
        Some(inner.trim().to_owned()).filter(|inner| !inner.is_empty())
    })
}
