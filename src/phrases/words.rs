//! The words themselves, in each language: the catalogues below `words/`, a file for each part of the phrases, written in Fluent. They
//! are inside the program. Where each message of a catalogue begins is looked up when something of it is said for the first time; the
//! message itself is read when it is: a screen says a tenth of what its catalogue holds, and all of it would take 120 KB.
//!
//! `fluent-syntax` reads them; what a message says is put together here and not by `fluent-bundle`. A screen draws texts that live as
//! long as the program, which a message without variables is, and the bundle brings ten crates and a quarter of a megabyte for
//! currencies, dates and marks of direction that a terminal must not see.

use std::sync::OnceLock;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::ast::{Message, Variant, VariantKey};
use fluent_syntax::parser;
use foldhash::HashMap;

use super::tongue::{Tongue, spoken};

type Inline = InlineExpression<&'static str>;
type Said = Pattern<&'static str>;

/// The messages of a catalogue, by their keys.
#[derive(Debug)]
struct Messages(HashMap<&'static str, Written>);

/// A message as it is written, and as it was read once it was asked for.
#[derive(Debug)]
struct Written {
    source: &'static str,
    read: OnceLock<Option<Box<Message<&'static str>>>>,
}

macro_rules! files {
    ($($file:ident = $name:literal,)*) => {
        /// A catalogue: one in each language.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum File {
            $(#[doc = concat!("`", $name, ".ftl`")] $file,)*
        }

        impl File {
            /// All, with their names.
            pub const ALL: [(Self, &'static str); [$($name),*].len()] = [$((Self::$file, $name)),*];

            const fn source(self, tongue: Tongue) -> &'static str {
                match (tongue, self) {
                    $(
                        (Tongue::English, Self::$file) => include_str!(concat!("words/en/", $name, ".ftl")),
                        (Tongue::Spanish, Self::$file) => include_str!(concat!("words/es/", $name, ".ftl")),
                        (Tongue::German, Self::$file) => include_str!(concat!("words/de/", $name, ".ftl")),
                    )*
                }
            }
        }
    };
}

files! {
    Answer = "answer",
    Common = "common",
    Due = "due",
    Ending = "ending",
    Forget = "forget",
    Goal = "goal",
    Journey = "journey",
    Path = "path",
    Plain = "plain",
    Poster = "poster",
    Preview = "preview",
    Refusal = "refusal",
    Response = "response",
    Reworded = "reworded",
    Screen = "screen",
    Send = "send",
    Settings = "settings",
    Share = "share",
    Shelf = "shelf",
    Who = "who",
    Won = "won",
}

/// How many forms one thing to say may have: as many as anyone would write.
const MOST_FORMS: usize = 99;

static READ: [[OnceLock<Messages>; File::ALL.len()]; Tongue::ALL.len()] =
    [const { [const { OnceLock::new() }; File::ALL.len()] }; Tongue::ALL.len()];

/// What a variable of a message stands for.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// A number: in digits, or in words by `COUNT` and `ORDINAL`; it picks a plural form.
    Number(usize),
    /// Words, as they are.
    Words(&'a str),
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(words)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(words: &'a String) -> Self {
        Self::Words(words)
    }
}

type Values<'a> = [(&'a str, Value<'a>)];

impl Messages {
    /// Finds where each begins: with a letter at the edge, where nothing else has one in Fluent.
    fn of(catalogue: &'static str) -> Self {
        let mut messages = HashMap::default();
        let mut rest = catalogue;
        while !rest.is_empty() {
            let begins =
                |at: &usize| rest[*at..].starts_with(|sign: char| sign.is_ascii_alphabetic());
            let mut lines = rest.match_indices('\n').map(|(at, _)| at + 1);
            let end = lines.find(begins).unwrap_or(rest.len());
            let (source, after) = rest.split_at(end);
            // What stands before the first is a remark.
            let key = source.split_once('=').map(|(key, _)| key.trim_end());
            if let Some(key) = key.filter(|_| begins(&0)) {
                let read = OnceLock::new();
                messages.insert(key, Written { source, read });
            }
            rest = after;
        }
        Self(messages)
    }

    /// The message with this key. What cannot be read is not there; a test holds that all can.
    fn get(&'static self, key: &str) -> Option<&'static Message<&'static str>> {
        let written = self.0.get(key)?;
        let read = written.read.get_or_init(|| {
            let read = parser::parse_runtime(written.source);
            let resource = read.unwrap_or_else(|(resource, _)| resource);
            resource.body.into_iter().find_map(|entry| match entry {
                Entry::Message(message) => Some(Box::new(message)),
                _ => None,
            })
        });
        read.as_deref()
    }
}

impl File {
    /// The messages in a language.
    fn messages(self, tongue: Tongue) -> &'static Messages {
        READ[tongue as usize][self as usize].get_or_init(|| Messages::of(self.source(tongue)))
    }

    fn message(self, key: &str) -> Option<&'static Message<&'static str>> {
        self.messages(spoken()).get(key)
    }

    fn pattern(self, key: &str) -> Option<&'static Said> {
        self.message(key)?.value.as_ref()
    }

    /// A message without variables. The key itself where there is none, which a test forbids.
    #[must_use]
    pub fn text(self, key: &'static str) -> &'static str {
        self.pattern(key).and_then(whole).unwrap_or(key)
    }

    /// What is said beside a message: its attribute.
    #[must_use]
    pub fn beside(self, key: &str, attribute: &str) -> Option<&'static str> {
        let mut attributes = self.message(key)?.attributes.iter();
        let found = attributes.find(|one| one.id.name == attribute)?;
        whole(&found.value)
    }

    /// One of the forms of a message, by turn, which counts from 1: they are named `key-1`, `key-2` and so on. Nothing where
    /// there are none.
    #[must_use]
    pub fn form(self, key: &str, turn: usize) -> &'static str {
        self.form_at(key, turn).and_then(whole).unwrap_or_default()
    }

    /// A message with its variables filled.
    #[must_use]
    pub fn say(self, key: &str, values: &Values) -> String {
        let mut said = String::new();
        if let Some(pattern) = self.pattern(key) {
            self.put(&mut said, pattern, values);
        } else {
            said.push_str(key);
        }
        said
    }

    /// The same with variables.
    #[must_use]
    pub fn say_form(self, key: &str, turn: usize, values: &Values) -> String {
        let mut said = String::new();
        if let Some(pattern) = self.form_at(key, turn) {
            self.put(&mut said, pattern, values);
        }
        said
    }

    fn form_at(self, key: &str, turn: usize) -> Option<&'static Said> {
        let named = |number: usize| self.pattern(&format!("{key}-{number}"));
        let forms = (1..=MOST_FORMS)
            .take_while(|number| named(*number).is_some())
            .count();
        named(turn.saturating_sub(1) % forms.max(1) + 1)
    }

    fn put(self, said: &mut String, pattern: &'static Said, values: &Values) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => said.push_str(value),
                PatternElement::Placeable { expression } => self.put_one(said, expression, values),
            }
        }
    }

    fn put_one(
        self,
        said: &mut String,
        expression: &'static Expression<&'static str>,
        values: &Values,
    ) {
        match expression {
            Expression::Inline(InlineExpression::MessageReference { id, .. }) => {
                if let Some(pattern) = self.pattern(id.name) {
                    self.put(said, pattern, values);
                }
            }
            Expression::Inline(inline) => said.push_str(&simple(inline, values)),
            Expression::Select { selector, variants } => {
                if let Some(variant) = chosen(selector, variants, values) {
                    self.put(said, &variant.value, values);
                }
            }
        }
    }
}

/// The text of a pattern without anything to fill in.
fn whole(pattern: &'static Said) -> Option<&'static str> {
    match pattern.elements.as_slice() {
        [
            PatternElement::TextElement { value }
            | PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            },
        ] => Some(value),
        _ => None,
    }
}

fn value<'a>(inline: &Inline, values: &Values<'a>) -> Option<Value<'a>> {
    let InlineExpression::VariableReference { id } = inline else {
        return None;
    };
    let mut values = values.iter();
    values.find_map(|(name, value)| (*name == id.name).then_some(*value))
}

/// A piece without messages in it: a text, a variable, or a number in words.
fn simple(inline: &Inline, values: &Values) -> String {
    match inline {
        InlineExpression::StringLiteral { value } => (*value).to_owned(),
        InlineExpression::FunctionReference { id, arguments } => {
            let of = arguments.positional.first();
            match (id.name, of.and_then(|of| value(of, values))) {
                ("COUNT", Some(Value::Number(number))) => super::count(number),
                ("ORDINAL", Some(Value::Number(place))) => super::ordinal(place),
                _ => String::new(),
            }
        }
        _ => match value(inline, values) {
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Words(words)) => words.to_owned(),
            None => String::new(),
        },
    }
}

/// The variant that fits: the number itself before its plural form, and the one with the star where none fits.
fn chosen(
    selector: &Inline,
    variants: &'static [Variant<&'static str>],
    values: &Values,
) -> Option<&'static Variant<&'static str>> {
    let named = |wanted: &str| {
        variants.iter().find(|variant| match variant.key {
            VariantKey::Identifier { name } => name == wanted,
            VariantKey::NumberLiteral { value } => value == wanted,
        })
    };
    let fitting = match value(selector, values) {
        Some(Value::Number(number)) => {
            named(&number.to_string()).or_else(|| named(spoken().plural(number)))
        }
        Some(Value::Words(words)) => named(words),
        None => None,
    };
    fitting.or_else(|| variants.iter().find(|variant| variant.default))
}

#[cfg(test)]
mod tests;
