use std::collections::BTreeSet;

use fluent_syntax::ast::Attribute;

use super::super::tongue::speak;
use super::*;

/// Variables that a language may do without, by file, message and name: Spanish alone says another "and" before the sound of an i.
const OF_ONE_LANGUAGE: [(&str, &str, &str); 1] = [("common", "names", "sound")];

impl Messages {
    fn keys(&self) -> impl Iterator<Item = &&'static str> {
        self.0.keys()
    }

    fn contains_key(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// All, read.
    fn iter(
        &'static self,
    ) -> impl Iterator<Item = (&'static &'static str, &'static Message<&'static str>)> {
        self.0.keys().map(|key| (key, self.get(key).expect(key)))
    }
}

/// What a message is made of, as far as languages must agree in it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Made {
    variables: BTreeSet<&'static str>,
    refers: BTreeSet<&'static str>,
    numbers_chosen_by: BTreeSet<&'static str>,
}

impl Made {
    fn read(&mut self, pattern: &'static Said) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                match expression {
                    Expression::Inline(inline) => self.read_inline(inline),
                    Expression::Select { selector, variants } => {
                        self.read_inline(selector);
                        for variant in variants {
                            self.read(&variant.value);
                        }
                    }
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &'static Inline) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, .. } => {
                self.refers.insert(id.name);
            }
            InlineExpression::FunctionReference { id, arguments } => {
                assert!(["COUNT", "ORDINAL"].contains(&id.name), "{}", id.name);
                for argument in &arguments.positional {
                    self.read_inline(argument);
                }
            }
            InlineExpression::StringLiteral { .. } => {}
            other => panic!("nothing here says this: {other:?}"),
        }
    }
}

/// What a message is made of, with that of the messages in it.
fn made(messages: &'static Messages, key: &str) -> Made {
    let mut made = Made::default();
    if let Some(pattern) = messages.get(key).and_then(|it| it.value.as_ref()) {
        made.read(pattern);
    }
    for inner in std::mem::take(&mut made.refers) {
        assert!(messages.contains_key(inner), "{key} speaks of {inner}");
        made.variables.extend(self::made(messages, inner).variables);
    }
    made
}

fn others() -> impl Iterator<Item = (Tongue, &'static str)> {
    Tongue::ALL
        .into_iter()
        .filter(|(tongue, _)| *tongue != Tongue::English)
}

#[test]
fn every_catalogue_can_be_read_and_says_nothing_twice() {
    for (tongue, tag) in Tongue::ALL {
        for (file, name) in File::ALL {
            let read = parser::parse(file.source(tongue));
            let resource = read.unwrap_or_else(|(_, errors)| panic!("{tag}/{name}: {errors:?}"));
            let mut seen = BTreeSet::new();
            for entry in &resource.body {
                if let Entry::Message(message) = entry {
                    assert!(
                        seen.insert(message.id.name),
                        "{tag}/{name}: {}",
                        message.id.name
                    );
                    assert!(message.value.is_some(), "{tag}/{name}: {}", message.id.name);
                    // One message read by itself is what it is among all.
                    let alone = file.messages(tongue).get(message.id.name);
                    assert_eq!(alone, Some(message), "{tag}/{name}: {}", message.id.name);
                }
            }
        }
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    for (tongue, tag) in others() {
        for (file, name) in File::ALL {
            let (english, other) = (file.messages(Tongue::English), file.messages(tongue));
            let keys =
                |messages: &'static Messages| messages.keys().copied().collect::<BTreeSet<_>>();
            let missing: Vec<_> = keys(english)
                .symmetric_difference(&keys(other))
                .copied()
                .collect();
            assert!(
                missing.is_empty(),
                "{tag}/{name}: in one language alone: {missing:?}"
            );
            for key in english.keys() {
                let of = |messages| {
                    let mut variables = made(messages, key).variables;
                    variables.retain(|one| !OF_ONE_LANGUAGE.contains(&(name, *key, *one)));
                    variables
                };
                let (wanted, has) = (of(english), of(other));
                assert_eq!(wanted, has, "{tag}/{name}: {key}");
            }
        }
    }
}

#[test]
fn every_language_has_the_help_of_every_key() {
    let named = |attributes: &[Attribute<&'static str>], name: &str| {
        attributes.iter().any(|attribute| attribute.id.name == name)
    };
    for (tongue, tag) in others() {
        for (file, name) in File::ALL {
            for (key, english) in file.messages(Tongue::English).iter() {
                let other = file.messages(tongue).get(key).unwrap();
                let agree = named(&english.attributes, "long") == named(&other.attributes, "long");
                assert!(agree, "{tag}/{name}: {key}.long");
            }
        }
    }
}

/// The numbers with which every message is said.
const NUMBERS: [usize; 8] = [0, 1, 2, 3, 7, 12, 13, 1000];

#[test]
fn every_message_is_said_in_every_language_whatever_the_number() {
    for (tongue, tag) in Tongue::ALL {
        speak(tongue);
        for (file, name) in File::ALL {
            for (key, message) in file.messages(tongue).iter() {
                let variables = made(file.messages(tongue), key).variables;
                for number in NUMBERS {
                    let values: Vec<_> = variables
                        .iter()
                        .map(|variable| (*variable, Value::Number(number)))
                        .collect();
                    let said = file.say(key, &values);
                    let place = format!("{tag}/{name}: {key} with {number} is “{said}”");
                    assert!(!said.trim().is_empty(), "{place}");
                    assert!(
                        !said.contains(['{', '}', '\u{2068}', '\u{2069}', '\n']),
                        "{place}"
                    );
                    assert!(!said.contains("  ") && said.trim() == said, "{place}");
                    if variables.is_empty() {
                        assert_eq!(file.text(Box::leak(key.to_string().into_boxed_str())), said);
                    }
                }
                for attribute in &message.attributes {
                    assert!(whole(&attribute.value).is_some(), "{tag}/{name}: {key}");
                }
            }
        }
    }
    speak(Tongue::English);
}

/// A form for one and a form for more, wherever English has both: what a plural rule picks is there to be picked.
#[test]
fn what_english_says_of_one_and_of_more_is_said_so_in_every_language() {
    for (file, name) in File::ALL {
        for key in file.messages(Tongue::English).keys() {
            for variable in made(file.messages(Tongue::English), key).variables {
                for (tongue, tag) in others() {
                    speak(tongue);
                    let said = |number: usize| {
                        let values = [(variable, Value::Number(number))];
                        file.say(key, &values)
                    };
                    assert_ne!(
                        said(1),
                        said(2),
                        "{tag}/{name}: {key} says {variable} alike"
                    );
                }
            }
        }
    }
    speak(Tongue::English);
}

/// Every key that the code asks for is there, and every message is asked for: read from the code itself.
#[test]
fn every_message_is_asked_for_and_every_key_asked_for_is_there() {
    let sources = super::super::sources_for_tests();
    for (file, name) in File::ALL {
        let source = sources.iter().find(|(known, _)| *known == name);
        let (_, source) = source.unwrap_or_else(|| panic!("no code speaks {name}"));
        for key in file.messages(Tongue::English).keys() {
            // A form is asked for by what stands before its number, and a message inside another by that.
            let stem = key.trim_end_matches(|letter: char| letter.is_ascii_digit());
            let stem = stem.strip_suffix('-').unwrap_or(key);
            let quoted = [format!("\"{key}\""), format!("\"{stem}\"")];
            let inside = format!("{{ {key} }}");
            let asked = quoted.iter().any(|quoted| source.contains(quoted.as_str()))
                || file.source(Tongue::English).contains(&inside);
            assert!(asked, "{name}: nothing asks for {key}");
        }
        for (before, after) in [
            ("WORDS.text(\"", "\""),
            ("WORDS.say(\"", "\""),
            ("doing(WORDS, \"", "\""),
        ] {
            for found in source.split(before).skip(1) {
                let key = found.split(after).next().unwrap();
                assert!(
                    file.messages(Tongue::English).contains_key(key),
                    "{name}: {key}"
                );
            }
        }
    }
}
