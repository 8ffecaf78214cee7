//! Options for all commands that stand before the command, as in `notyet --data FOLDER check weather.yaml`, which would else be read as
//! the practice of a set called `check`. It moves them behind the command, and knows nothing of what they mean.

use std::ffi::{OsStr, OsString};

/// The options of all commands that have a value.
const WITH_VALUE: &[&str] = &["--data", "--learner", "--theme", "--voice", "--lang"];

/// Those that have none.
const ALONE: &[&str] = &["--no-motion"];

/// All commands.
const COMMANDS: &[&str] = &[
    "practice",
    "journey",
    "check",
    "preview",
    "new",
    "import",
    "export",
    "class",
    "share",
    "send",
    "forget",
    "settings",
    "schema",
    "completions",
    "man",
];

/// The words of a call, the program's name first, with the options before a command moved to behind it.
pub(super) fn command_first(mut words: Vec<OsString>) -> Vec<OsString> {
    let mut at = 1;
    while let Some(length) = words.get(at).and_then(|word| length(word)) {
        at += length;
    }
    let word = words.get(at).and_then(|word| word.to_str());
    let is_command = word.is_some_and(|word| COMMANDS.contains(&word));
    if is_command {
        words[1..=at].rotate_right(1);
    }
    words
}

/// How many words such an option is, with its value.
fn length(word: &OsStr) -> Option<usize> {
    let word = word.to_str()?;
    let (name, joined) = word
        .split_once('=')
        .map_or((word, false), |(name, _)| (name, true));
    if WITH_VALUE.contains(&name) {
        return Some(if joined { 1 } else { 2 });
    }
    ALONE.contains(&word).then_some(1)
}

#[cfg(test)]
mod tests {
    use clap::{Args, CommandFactory};

    use super::*;
    use crate::commands::Whose;

    #[test]
    fn what_stands_before_a_command_is_moved_behind_it() {
        for (call, moved) in [
            ("notyet check a.yaml", "notyet check a.yaml"),
            (
                "notyet --data d check a.yaml",
                "notyet check --data d a.yaml",
            ),
            (
                "notyet --lang=de --no-motion --learner ana journey",
                "notyet journey --lang=de --no-motion --learner ana",
            ),
            ("notyet --data check a.yaml", "notyet --data check a.yaml"),
            ("notyet --plain check", "notyet --plain check"),
            ("notyet a.yaml check", "notyet a.yaml check"),
            ("notyet --data", "notyet --data"),
            ("notyet", "notyet"),
        ] {
            let words = call.split(' ').map(OsString::from).collect();
            let words = command_first(words);
            let words: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
            assert_eq!(words.join(" "), moved, "{call}");
        }
    }

    #[test]
    fn every_command_and_every_option_of_all_is_known() {
        let call = super::super::Call::command();
        let names: Vec<&str> = call
            .get_subcommands()
            .map(clap::Command::get_name)
            .collect();
        assert_eq!(names, COMMANDS);
        let whose = Whose::augment_args(clap::Command::new("all"));
        let mut options: Vec<String> = whose
            .get_arguments()
            .filter_map(|option| Some(format!("--{}", option.get_long()?)))
            .collect();
        let mut known: Vec<String> = WITH_VALUE
            .iter()
            .chain(ALONE)
            .map(|name| (*name).to_owned())
            .collect();
        options.sort();
        known.sort();
        assert_eq!(options, known);
    }
}
