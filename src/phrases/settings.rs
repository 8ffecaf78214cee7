//! What is said of keys and settings.

use super::screen::{Doing, doing};
use super::sentence;
use super::tongue::Tongue;
use super::words::{File, Value};

const WORDS: File = File::Settings;

/// To the beginning of a word.
pub const WORD_LEFT: Doing = doing(WORDS, "word-left");
/// To the end of a word.
pub const WORD_RIGHT: Doing = doing(WORDS, "word-right");
/// The word after the cursor.
pub const DELETE_WORD_AFTER: Doing = doing(WORDS, "delete-word-after");
/// All after the cursor.
pub const CLEAR_AFTER: Doing = doing(WORDS, "clear-after");

/// Something of a file, with its name and line.
#[must_use]
pub fn on_line(file: &str, line: usize, words: &str) -> String {
    let values = [
        ("file", file.into()),
        ("line", line.into()),
        ("words", words.into()),
    ];
    WORDS.say("on-line", &values)
}

/// Of a line that says no setting.
#[must_use]
pub fn unreadable() -> String {
    WORDS.text("unreadable").to_owned()
}

/// Of a file that is no text of this length.
#[must_use]
pub fn no_text() -> String {
    WORDS.text("no-text").to_owned()
}

/// Of a name that no setting has.
#[must_use]
pub fn unknown(name: &str, near: Option<&str>, all: &[&str]) -> String {
    let words = WORDS.say("unknown", &[("name", name.into())]);
    meant(&words, near, &all.join(", "))
}

/// Of a value that a setting does not have.
#[must_use]
pub fn not_a_value(setting: &str, value: &str, near: Option<&str>, all: &[&str]) -> String {
    let words = WORDS.say(
        "not-a-value",
        &[("setting", setting.into()), ("value", value.into())],
    );
    meant(&words, near, &all.join(", "))
}

/// Of a setting that has its value from another line.
#[must_use]
pub fn twice(name: &str, line: usize) -> String {
    WORDS.say("twice", &[("name", name.into()), ("line", line.into())])
}

/// Of keys that are not written as keys.
#[must_use]
pub fn not_keys() -> String {
    WORDS.text("not-keys").to_owned()
}

/// What may be meant, or all that there is.
fn meant(words: &str, near: Option<&str>, all: &str) -> String {
    let rest = match near {
        Some(near) => did_you_mean(near),
        None => WORDS.say("there-is", &[("all", all.into())]),
    };
    format!("{words} {rest}")
}

/// One setting in a line: its name, its value, and what else it can be.
#[must_use]
pub fn in_a_line(name: &str, value: &str, others: &[&str]) -> String {
    let others = others.join(", ");
    let values = [
        ("name", name.into()),
        ("value", value.into()),
        ("others", (&others).into()),
    ];
    WORDS.say("in-a-line", &values)
}

/// Where they are kept, and how one is changed.
#[must_use]
pub fn where_kept(file: &str) -> String {
    WORDS.say("where-kept", &[("file", file.into())])
}

/// A setting that is changed.
#[must_use]
pub fn changed(name: &str, value: &str) -> String {
    WORDS.say("changed", &[("name", name.into()), ("value", value.into())])
}

/// Of a call that names no setting with a value.
#[must_use]
pub fn write_like_this(word: &str) -> String {
    WORDS.say("write-like-this", &[("word", word.into())])
}

/// The settings, as a key that opens them.
pub const SETTINGS: Doing = doing(WORDS, "settings");
/// The next value of a setting.
pub const CHANGE: Doing = doing(WORDS, "change");
/// The value before.
pub const CHANGE_BACK: Doing = doing(WORDS, "change-back");

/// The title of the screen.
#[must_use]
pub fn title() -> &'static str {
    WORDS.text("title")
}

/// What a setting is called on its screen, by its name in the file.
#[must_use]
pub fn name(setting: &str) -> &'static str {
    WORDS.text(match setting {
        "theme" => "name-theme",
        "voice" => "name-voice",
        "language" => "name-language",
        "motion" => "name-motion",
        "mouse" => "name-mouse",
        _ => "name-pictures",
    })
}

/// What a setting is about.
#[must_use]
pub fn about(setting: &str) -> &'static str {
    WORDS.text(match setting {
        "theme" => "about-theme",
        "voice" => "about-voice",
        "language" => "about-language",
        "motion" => "about-motion",
        "mouse" => "about-mouse",
        _ => "about-pictures",
    })
}

/// What a value is called on the screen, by its name in the file; a name that is one in every language stays as it is.
#[must_use]
pub fn value(setting: &str, value: &'static str) -> &'static str {
    if setting == "language"
        && let Some(tongue) = Tongue::of_tag(value)
    {
        return tongue.own_name();
    }
    WORDS.text(match (setting, value) {
        ("language", "auto") => "language-auto",
        ("pictures", "auto") => "pictures-auto",
        ("pictures", "blocks") => "blocks",
        ("pictures", "none") => "in-words",
        (_, "auto") => "theme-auto",
        (_, "light") => "light",
        (_, "dark") => "dark",
        (_, "mono") => "mono",
        (_, "high-contrast") => "high-contrast",
        (_, "warm") => "warm",
        (_, "plain") => "plain",
        (_, "quiet") => "quiet",
        (_, "on") => "on",
        (_, "off") => "off",
        (_, "kitty") => return "Kitty",
        (_, "iterm2") => return "iTerm2",
        (_, "sixel") => return "Sixel",
        _ => return value,
    })
}

/// Of a change that could not be kept.
#[must_use]
pub fn not_kept(why: &str) -> String {
    WORDS.say("not-kept", &[("why", why.into())])
}

/// Of lines that could not be used, on the screens.
#[must_use]
pub fn some_slips(number: usize) -> String {
    sentence(&WORDS.say("some-slips", &[("number", number.into())]))
}

/// Of a name that no action has.
#[must_use]
pub fn unknown_action(name: &str, near: Option<&str>) -> String {
    let words = WORDS.say("unknown-action", &[("name", name.into())]);
    let rest = near.map_or_else(
        || WORDS.text("unknown-action-more").to_owned(),
        did_you_mean,
    );
    format!("{words} {rest}")
}

/// Of a name that no key has.
#[must_use]
pub fn unknown_key(key: &str, near: Option<&str>) -> String {
    let words = WORDS.say("unknown-key", &[("key", key.into())]);
    let rest = near.map_or_else(|| WORDS.text("unknown-key-more").to_owned(), did_you_mean);
    format!("{words} {rest}")
}

fn did_you_mean(near: &str) -> String {
    WORDS.say("did-you-mean", &[("near", near.into())])
}

/// Of an action that is to have no key.
#[must_use]
pub fn no_key(name: &str) -> String {
    WORDS.say("no-key", &[("name", name.into())])
}

/// Of a key that another action cannot do without.
#[must_use]
pub fn last_key(key: &str, other: &str, name: &str) -> String {
    WORDS.say("last-key", &of_two(key, other, name))
}

/// Of a key that two actions are to have.
#[must_use]
pub fn both(key: &str, other: &str, name: &str) -> String {
    WORDS.say("both", &of_two(key, other, name))
}

/// Of a key that picks what has its label.
#[must_use]
pub fn label(key: &str, name: &str) -> String {
    WORDS.say("label", &[("key", key.into()), ("name", name.into())])
}

fn of_two<'a>(key: &'a str, other: &'a str, name: &'a str) -> [(&'static str, Value<'a>); 3] {
    [
        ("key", key.into()),
        ("other", other.into()),
        ("name", name.into()),
    ]
}
