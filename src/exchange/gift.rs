//! GIFT, Moodle's format for questions in plain text. What it means here is what Moodle's importer makes of it
//! (`question/format/gift/format.php`); where other programs read more into it, it says so.
//!
//! | file | holds |
//! |---|---|
//! | `blocks` | the text cut at its free lines; categories, names, ids, tags |
//! | `signs` | the signs of the format, apart from those that an author put a backslash before, and from those in formulas |
//! | `parse` | a block as GIFT means it |
//! | `numbers` | the answers of a numeric question |
//! | `question` | that, as a question of ours |
//! | `export` | a question of ours, as GIFT |
//!
//! | in GIFT | here |
//! |---|---|
//! | `$CATEGORY: $course$/Sums` | the tag `Sums` of all that follow |
//! | `// [id:q1] [tag:easy]` | `id`, `tags` |
//! | `::name::` | names the question where it is told about; it is not kept |
//! | `[html]`, `[moodle]`, `[plain]`, `[markdown]` | Markdown |
//! | `{=a ~b}`, several `~%50%a` | `choice`, `select` |
//! | `{T}` | `true-false` |
//! | `{=a =b}` | `text`; a `*` in it is a pattern |
//! | `{#3:0.5}`, `{#1..2}` | `number` with `tolerance` |
//! | `{=a -> b =c -> d}` | `match`; a pair without a left is a decoy |
//! | `#feedback`, `####general` | `feedback`, `explanation` |
//! | a text in several languages | the words in one, as [`super::languages`] says |
//! | `{}`, a text without braces | left out, and told |

use super::languages::Languages;
use super::{Format, Input, Lost, Read, Slip};
use parse::Parsed;

mod blocks;
mod export;
mod numbers;
pub mod parse;
mod question;
mod signs;

/// The format.
pub const FORMAT: Format = Format {
    name: "gift",
    title: "GIFT",
    looks,
    import: Some(import),
    export: Some(export::export),
};

/// Some block has braces with what only GIFT has in them, or begins as a block of GIFT.
fn looks(input: &Input) -> bool {
    let first = input.text.trim_start();
    if first.starts_with('<') || first.starts_with('#') && first.contains("#separator:") {
        return false;
    }
    blocks::blocks(&input.text).any(|block| {
        // A name may have braces of its own.
        let text = &*signs::set_aside(block.body());
        let Some((before, rest)) = text.split_once('{') else {
            let marked = ["$CATEGORY:", "[html]", "[moodle]", "[plain]", "[markdown]"];
            return block.name().is_some() || marked.iter().any(|mark| text.starts_with(mark));
        };
        let inner = rest.split('}').next().unwrap_or_default().trim();
        let empty = inner.is_empty() && !before.trim().is_empty();
        let begins = inner.starts_with(['=', '~', '#'])
            || parse::truth(inner.split('#').next().unwrap_or_default().trim()).is_some();
        rest.contains('}') && (empty || begins)
    })
}

fn import(input: &Input) -> Result<Read, Slip> {
    let mut read = Read::default();
    let mut category = None;
    let mut any = false;
    let mut languages = Languages::of(&input.text, input.language.as_deref());
    for block in parse::blocks(&input.text) {
        match block {
            Parsed::Category(named) => {
                category = Some(named).filter(|named| !named.is_empty());
                continue;
            }
            Parsed::Item(mut item) => {
                let texts = languages.any().then(|| item.texts_mut());
                let others = texts.and_then(|texts| languages.settle(texts));
                question::add(&item, category.as_deref(), others, &mut read);
            }
            Parsed::Amiss(line, name, reason) => {
                read.left_out.push(Lost::at(line, &name, reason));
            }
        }
        any = true;
    }
    if !any {
        return Err(Slip::new(
            0,
            "no question was found in it",
            "in GIFT, a question is a text with its answers in braces, such as: The capital of Kenya? {=Nairobi}",
        ));
    }
    read.draft.language = languages.of_set();
    Ok(read)
}

#[cfg(test)]
mod tests;
