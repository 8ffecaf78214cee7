//! From the text of `settings.yaml` to settings, with every slip in one go. `serde_yaml` reads it, a setting at a time: so one that cannot
//! be read leaves the others as they are, and each has its line.

use std::io;
use std::path::Path;

use serde_yaml::{Mapping, Value};

use super::super::opening::read_own;
use super::{Amiss, Setting, Settings, Slip, file};

/// A longer file is none of ours, in bytes: reading one takes a time that grows with its square.
const LONGEST: usize = 16 * 1024;

/// The setting that maps actions to keys.
pub(super) const KEYS: &str = "keys";

/// Keys for an action, as the file names both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebinding {
    /// The name of the action.
    pub action: String,
    /// The names of the keys.
    pub keys: Vec<String>,
    /// The line, from 1.
    pub line: usize,
}

/// What a file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// What could be read of it, and the defaults for the rest.
    pub settings: Settings,
    /// The keys that are asked for.
    pub keys: Vec<Rebinding>,
    /// What could not be used, by lines.
    pub slips: Vec<Slip>,
}

/// Where no folder is, there is no file in it; what stands there instead is told with the record.
pub(super) fn is_not_there(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// Reads the settings of a data folder.
///
/// # Errors
///
/// One sentence for the learner, when the file is there but cannot be opened: what, where, what to do.
pub fn read(data: &Path) -> Result<Loaded, String> {
    let path = file(data);
    match read_own(&path) {
        Err(error) if is_not_there(&error) => Ok(Loaded::default()),
        bytes => bytes
            .map(|bytes| loaded(&bytes))
            .map_err(|error| format!("{}: {error}. Mend it, or take it away.", path.display())),
    }
}

/// What these bytes of a file say.
pub(super) fn loaded(bytes: &[u8]) -> Loaded {
    let text = std::str::from_utf8(bytes).ok();
    let Some(text) = text.filter(|text| text.len() <= LONGEST) else {
        let slips = vec![Slip {
            line: 1,
            what: Amiss::NoText,
        }];
        return Loaded {
            slips,
            ..Loaded::default()
        };
    };
    let mut reader = Reader::default();
    for block in blocks(text) {
        reader.read(&block);
    }
    reader.loaded.slips.sort_by_key(|slip| slip.line);
    reader.loaded
}

/// The lines of one setting, or of what stands between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block<'a> {
    /// The line it begins on, from 1.
    pub(super) line: usize,
    /// The bytes before it.
    pub(super) start: usize,
    pub(super) text: &'a str,
}

/// The text cut before each line that begins a setting: one that is not set in, is no note, and closes nothing. What begins with a
/// brace is one.
pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let begins = |line: &str| {
        let first = line.chars().next();
        first.is_some_and(|first| !first.is_whitespace() && !"#}]".contains(first))
    };
    let mut blocks: Vec<Block> = Vec::new();
    let skipped = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut start = skipped;
    for (number, line) in text[skipped..].split_inclusive('\n').enumerate() {
        match blocks.last_mut() {
            Some(block) if !begins(line) || block.text.starts_with('{') => {
                block.text = &text[block.start..start + line.len()];
            }
            _ => blocks.push(Block {
                line: number + 1,
                start,
                text: line,
            }),
        }
        start += line.len();
    }
    blocks
}

#[derive(Default)]
struct Reader {
    loaded: Loaded,
    /// The names that were there, with their lines.
    seen: Vec<(String, usize)>,
}

impl Reader {
    fn read(&mut self, block: &Block) {
        match serde_yaml::from_str::<Value>(block.text) {
            Ok(Value::Null) => {}
            Ok(Value::Mapping(settings)) => {
                for (name, value) in &settings {
                    let name = word(name);
                    let line = block.line + line_of(block.text, &name, 0);
                    self.take(name, value, line, block);
                }
            }
            Ok(_) => self.slip(block.line, Amiss::Unreadable),
            Err(error) => {
                let within = error.location().map_or(1, |place| place.line());
                let lines = block.text.lines().count();
                self.slip(
                    block.line + within.clamp(1, lines.max(1)) - 1,
                    Amiss::Unreadable,
                );
            }
        }
    }

    fn take(&mut self, name: String, value: &Value, line: usize, block: &Block) {
        if let Some((_, first)) = self.seen.iter().find(|(seen, _)| *seen == name) {
            return self.slip(line, Amiss::Twice(name, *first));
        }
        match (Setting::named(&name), value) {
            // A name without a value leaves it as it is.
            (Some(_), Value::Null) => {}
            (Some(setting), value) => {
                let word = word(value);
                if !setting.set(&mut self.loaded.settings, switched(&word)) {
                    self.slip(line, Amiss::NotAValue(setting, word));
                }
            }
            (None, value) if name == KEYS => self.take_keys(value, line, block),
            (None, _) => self.slip(line, Amiss::Unknown(name.clone())),
        }
        self.seen.push((name, line));
    }

    fn take_keys(&mut self, value: &Value, line: usize, block: &Block) {
        let actions = match value {
            Value::Null => return,
            Value::Mapping(actions) => actions,
            _ => return self.slip(line, Amiss::NotKeys),
        };
        let after = line - block.line;
        for (action, keys) in actions {
            let action = word(action);
            let line = block.line + line_of(block.text, &action, after);
            match named_keys(keys) {
                Some(keys) => self.loaded.keys.push(Rebinding { action, keys, line }),
                None => self.slip(line, Amiss::NotKeys),
            }
        }
    }

    fn slip(&mut self, line: usize, what: Amiss) {
        self.loaded.slips.push(Slip { line, what });
    }
}

/// One key, several, or none.
fn named_keys(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::Null => Some(Vec::new()),
        Value::Sequence(keys) => {
            let is_plain = |key: &Value| !matches!(key, Value::Sequence(_) | Value::Mapping(_));
            keys.iter()
                .all(is_plain)
                .then(|| keys.iter().map(word).collect())
        }
        Value::Mapping(_) | Value::Tagged(_) => None,
        one => Some(vec![word(one)]),
    }
}

/// A name or value as it was written, as far as that can be told.
fn word(value: &Value) -> String {
    match value {
        Value::String(word) => word.clone(),
        Value::Null => "~".to_owned(),
        Value::Sequence(words) => {
            let words: Vec<String> = words.iter().map(word).collect();
            format!("[{}]", words.join(", "))
        }
        other => serde_yaml::to_string(other)
            .unwrap_or_default()
            .trim()
            .to_owned(),
    }
}

/// What YAML takes for yes and no, people write where something is on or off.
#[must_use]
pub fn switched(word: &str) -> &str {
    match word {
        "true" | "yes" => "on",
        "false" | "no" => "off",
        other => other,
    }
}

/// The line, from 0 and from `from` on, on which this name is written before a colon; `from` where it is not found.
fn line_of(text: &str, name: &str, from: usize) -> usize {
    let names = |line: &str| {
        line.match_indices(name).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + name.len()..].trim_start_matches(['"', '\'']);
            before.is_none_or(|before| " \t{,\"'\u{feff}".contains(before))
                && after.trim_start().starts_with(':')
        })
    };
    let mut lines = text.lines().enumerate().skip(from);
    lines
        .find(|(_, line)| names(line))
        .map_or(from, |(number, _)| number)
}

/// All that stands in a file, for one who writes it anew; `None` where that is not to be known.
pub(super) fn mapping(text: &str) -> Option<Mapping> {
    match serde_yaml::from_str(text).ok()? {
        Value::Null => Some(Mapping::new()),
        Value::Mapping(mapping) => Some(mapping),
        _ => None,
    }
}
