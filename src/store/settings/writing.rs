//! Writes one setting into `settings.yaml`, and leaves all else in it as it is: other settings, notes, blank lines, and what could not
//! be read. The line of the setting is written anew by `serde_yaml`; a setting that is not there comes at the end.
//!
//! Where that cannot be done line by line, as in `{theme: dark, voice: quiet}`, the whole file is written anew: all settings stay, and
//! its notes are gone. Where not even that can be done, nothing is written.

use std::io::{self, Write};
use std::path::Path;

use serde_yaml::{Mapping, Value};

use super::super::opening::{make_own, read_own};
use super::super::rewrite;
use super::super::writer::{in_few_words, private_folder, sync_folder};
use super::reading::{blocks, is_not_there, loaded, mapping};
use super::{Setting, file};

/// Gives a setting of this data folder the value with this name. What stands in the file at that moment counts: another program may
/// have written it since it was read.
///
/// # Errors
///
/// Why not, in one sentence with the file's name; the file is then as it was.
pub fn write(data: &Path, setting: Setting, value: &str) -> Result<(), String> {
    let path = file(data);
    let in_it = |why: &str| format!("{}: {why}", path.display());
    match read_own(&path) {
        Err(error) if is_not_there(&error) => {
            let text = line(setting, value);
            make(data, &path, &text).map_err(|error| in_it(&in_few_words(&error)))
        }
        Err(error) => Err(in_it(&error.to_string())),
        Ok(was) => {
            let now = changed(&was, setting, value).ok_or_else(|| in_it(UNWRITABLE))?;
            if now.as_bytes() == was {
                return Ok(());
            }
            rewrite::replace(&path, &was, now.as_bytes()).map_err(|why| in_it(&why))
        }
    }
}

const UNWRITABLE: &str = "a setting cannot be put among these lines; mend them first";

fn make(data: &Path, path: &Path, text: &str) -> io::Result<()> {
    private_folder(data)?;
    let mut made = make_own(path)?;
    made.write_all(text.as_bytes())?;
    made.sync_all()?;
    // The file is whole; should its folder not be synced, a power cut may take it back, and the defaults count again.
    let _ = sync_folder(data);
    Ok(())
}

/// The line of a setting.
fn line(setting: Setting, value: &str) -> String {
    let pair = Mapping::from_iter([(
        Value::String(setting.name().to_owned()),
        Value::String(value.to_owned()),
    )]);
    serde_yaml::to_string(&pair).unwrap_or_default()
}

/// The text with the setting changed; `None` where it cannot be.
pub(super) fn changed(was: &[u8], setting: Setting, value: &str) -> Option<String> {
    let text = std::str::from_utf8(was).ok()?;
    let line_by_line = in_its_line(text, setting, value);
    if is_changed(text, &line_by_line, setting, value) {
        return Some(line_by_line);
    }
    let mut all = mapping(text.trim_start_matches('\u{feff}'))?;
    all.insert(
        Value::String(setting.name().to_owned()),
        Value::String(value.to_owned()),
    );
    let anew = serde_yaml::to_string(&all).ok()?;
    is_changed(text, &anew, setting, value).then_some(anew)
}

/// Whether the one text says what the other does, but for this setting; a slip that was there may stay.
fn is_changed(was: &str, now: &str, setting: Setting, value: &str) -> bool {
    let (mut before, after) = (loaded(was.as_bytes()), loaded(now.as_bytes()));
    let keys = |loaded: &super::Loaded| -> Vec<(String, Vec<String>)> {
        let keys = loaded.keys.iter();
        keys.map(|one| (one.action.clone(), one.keys.clone()))
            .collect()
    };
    setting.set(&mut before.settings, value)
        && before.settings == after.settings
        && keys(&before) == keys(&after)
        && after.slips.len() <= before.slips.len()
}

/// The text with the first line of the setting written anew, with the note behind it; at the end where there is none.
fn in_its_line(text: &str, setting: Setting, value: &str) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let line = line(setting, value);
    let line = line.trim_end();
    let is_its = |block: &str| {
        let name = block.split(':').next().unwrap_or_default();
        name.trim().trim_matches(['"', '\'']) == setting.name() && block.contains(':')
    };
    let blocks = blocks(text);
    let Some(block) = blocks.iter().find(|block| is_its(block.text)) else {
        let gap = match text.trim_start_matches('\u{feff}') {
            "" => "",
            text if text.ends_with('\n') => "",
            _ => end,
        };
        return format!("{text}{gap}{line}{end}");
    };
    let first = block.text.lines().next().unwrap_or_default();
    let note = first.find(" #").map_or("", |at| &first[at..]);
    let before = &text[..block.start];
    let after = &text[block.start + value_of(block.text)..];
    format!("{before}{line}{note}{end}{after}")
}

/// The length of what belongs to a setting: its line, and those set in below it that are no notes.
fn value_of(block: &str) -> usize {
    let mut length = 0;
    for (number, line) in block.split_inclusive('\n').enumerate() {
        let words = line.trim();
        if number > 0 && (words.is_empty() || words.starts_with('#')) {
            break;
        }
        length += line.len();
    }
    length
}
