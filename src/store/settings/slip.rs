//! What in a file of settings cannot be used, as plain data: in which words it is told depends on the language, which stands in the
//! same file.

use super::Setting;
use crate::phrases::settings as says;
use crate::text::near::nearest;

/// Something in the file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The line, from 1.
    pub line: usize,
    /// What it is.
    pub what: Amiss,
}

/// What can be amiss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amiss {
    /// A part that is not YAML, or says no setting.
    Unreadable,
    /// A file that is no text, or longer than anyone would write.
    NoText,
    /// A name that no setting has.
    Unknown(String),
    /// A setting that has its value already, from this line.
    Twice(String, usize),
    /// A value that the setting does not have.
    NotAValue(Setting, String),
    /// What stands for `keys` names no actions with their keys.
    NotKeys,
}

impl Slip {
    /// What is told, with the name of the file and the line.
    #[must_use]
    pub fn say(&self, file: &str) -> String {
        says::on_line(file, self.line, &self.what.say())
    }
}

impl Amiss {
    /// What is told of it, and what to write.
    #[must_use]
    pub fn say(&self) -> String {
        match self {
            Self::Unreadable => says::unreadable(),
            Self::NoText => says::no_text(),
            Self::Unknown(name) => unknown(name, true),
            Self::Twice(name, line) => says::twice(name, *line),
            Self::NotAValue(setting, value) => not_a_value(*setting, value),
            Self::NotKeys => says::not_keys(),
        }
    }
}

/// What is told of a name that no setting has, with the one that may be meant; in the file, `keys` may be meant as well.
#[must_use]
pub fn unknown(name: &str, in_file: bool) -> String {
    let names = Setting::names().into_iter();
    let names: Vec<&str> = names
        .chain(in_file.then_some(super::reading::KEYS))
        .collect();
    let near = nearest(name, names.iter().copied());
    // By the name of its option, such as `lang`.
    let begins = |other: &&&str| name.len() > 2 && other.starts_with(&name.to_lowercase());
    let near = near.or_else(|| names.iter().find(begins).copied());
    says::unknown(name, near, &names)
}

/// What is told of a value that the setting does not have.
#[must_use]
pub fn not_a_value(setting: Setting, value: &str) -> String {
    let values = setting.values();
    let near = nearest(value, values.iter().copied());
    says::not_a_value(setting.name(), value, near, &values)
}
