//! `notyet settings [NAME=VALUE…]`: the settings on a screen or in words, and a way to change them.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;

use super::output;
use super::{Whose, is_terminal, wrong_call};
use crate::phrases::settings as says;
use crate::store::settings::{Setting, file, slip, switched, write};
use crate::text::safe::safe_lines;
use crate::tui;

/// Which settings to change, and how to show them.
#[derive(Debug, Clone, Args)]
#[command(
    after_help = "Without NAME=VALUE: all of them, on a screen or, with --plain or without a terminal, in words."
)]
pub struct Settings {
    /// What to change, such as theme=dark; again for more
    #[arg(value_name = "NAME=VALUE")]
    pub changes: Vec<String>,
    /// In words, line by line
    #[arg(long)]
    pub plain: bool,
}

/// Shows the settings, or changes some of them; either all that are named, or none.
///
/// # Errors
///
/// When the file of the settings cannot be read or written.
pub fn run(call: &Settings, whose: &Whose) -> anyhow::Result<ExitCode> {
    if call.changes.is_empty() {
        return if call.plain || !is_terminal() {
            in_words(whose)
        } else {
            on_screen(whose)
        };
    }
    let changes: Result<Vec<_>, String> = call.changes.iter().map(|word| change(word)).collect();
    match changes {
        Ok(changes) => make(&changes, whose),
        Err(why) => Ok(wrong_call(&safe_lines(&why))),
    }
}

/// The setting that a word names, and its new value.
fn change(word: &str) -> Result<(Setting, &str), String> {
    let Some((name, value)) = word.split_once('=') else {
        return Err(says::write_like_this(word));
    };
    let (name, value) = (name.trim(), switched(value.trim()));
    let setting = Setting::named(name).ok_or_else(|| slip::unknown(name, false))?;
    if setting.values().contains(&value) {
        Ok((setting, value))
    } else {
        Err(slip::not_a_value(setting, value))
    }
}

fn make(changes: &[(Setting, &str)], whose: &Whose) -> anyhow::Result<ExitCode> {
    let data = whose.data()?;
    let mut output = output::standard();
    for (setting, value) in changes {
        write(&data, *setting, value).map_err(anyhow::Error::msg)?;
        writeln!(output, "{}", says::changed(setting.name(), value))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn on_screen(whose: &Whose) -> anyhow::Result<ExitCode> {
    let options = whose.screen_options()?;
    // Whose record it is does not matter here.
    let (mut desk, _) = whose.desk_to_ask(Vec::new(), None)?;
    tui::settings(&mut desk, &options)?;
    Ok(ExitCode::SUCCESS)
}

fn in_words(whose: &Whose) -> anyhow::Result<ExitCode> {
    let settings = whose.settings()?;
    let mut output = output::standard();
    for setting in Setting::ALL {
        let now = setting.of(settings);
        let mut others = setting.values();
        others.retain(|value| *value != now);
        writeln!(output, "{}", says::in_a_line(setting.name(), now, &others))?;
    }
    let file = file(&whose.data()?).display().to_string();
    writeln!(output, "{}", safe_lines(&says::where_kept(&file)))?;
    Ok(ExitCode::SUCCESS)
}
