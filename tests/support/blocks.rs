//! The fenced blocks of a page in Markdown, such as the README.

/// A fenced block.
pub(crate) struct Block {
    /// What stands behind the fence: a language, and for some a file's name.
    pub(crate) head: String,
    pub(crate) text: String,
}

/// The fenced blocks, in order. A fence that is set in belongs to the text around it.
pub(crate) fn blocks(page: &str) -> Vec<Block> {
    let (mut blocks, mut lines) = (Vec::new(), page.lines());
    while let Some(line) = lines.next() {
        if let Some(head) = line.strip_prefix("```") {
            let inside = lines.by_ref().take_while(|line| *line != "```");
            blocks.push(Block {
                head: head.to_owned(),
                text: inside.map(|line| format!("{line}\n")).collect(),
            });
        }
    }
    blocks
}
