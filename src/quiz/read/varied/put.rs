//! The question as it was written, walked through text by text: which of them holds what, and what takes its place. It
//! changes no field's name and no order.

use std::borrow::Cow;

use super::fields::{Shape, field};
use crate::diagnostic::Span;
use crate::quiz::fill::{self, FillError, Template};
use crate::quiz::formula::{Broken, Formula, Slip, Value as Number, Values};
use crate::quiz::yaml::{Entry, Node, Style, Text, Value};
use crate::text::number::Decimal;

/// What a text of a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Words, in which formulas stand in braces.
    Words,
    /// Words, or a formula after `=` whose value is shown: a choice.
    Shown,
    /// Words, or a formula after `=` whose value is meant exactly: an answer.
    Exact,
    /// What feedback answers to: as [`Self::Exact`], or a comparison.
    Key,
}

/// Something that gives nothing for the values drawn.
pub(super) struct Gap {
    /// The text it is in.
    pub(super) at: Span,
    /// Why.
    pub(super) reason: String,
    /// What to do about it.
    pub(super) help: &'static str,
}

/// A text taken apart, so that drawing after drawing only works out its formulas.
#[derive(Debug)]
enum Ready {
    AsIs,
    Words(Template),
    /// A formula from this byte on.
    Formula(usize, Formula),
    /// What cannot be filled, whatever is drawn.
    Slip(Slip),
}

/// All texts of a question taken apart, in the order in which [`mapped`] goes over them.
#[derive(Debug)]
pub(super) struct Prepared {
    texts: Vec<Ready>,
    /// Whether the question says how far off an answer may be.
    lenient: bool,
}

impl Prepared {
    /// Takes the texts of a question apart; `known` says which names are drawn.
    pub(super) fn of(question: &Node<'static>, known: &dyn Fn(&str) -> bool) -> Self {
        let mut texts = Vec::new();
        let looked: Result<_, std::convert::Infallible> = mapped(question, &mut |text, _, sort| {
            texts.push(ready(&text.text, sort, known));
            Ok(text.borrowed())
        });
        debug_assert!(looked.is_ok());
        let lenient = matches!(&question.value, Value::Fields(entries) if entries.iter().any(|entry| entry.name.text == "tolerance"));
        Self { texts, lenient }
    }

    /// The question that this was made of, with these values in every text, without `vary` and `where`.
    ///
    /// # Errors
    ///
    /// The first text that gives nothing for them.
    pub(super) fn filled<'q>(
        &self,
        question: &'q Node<'static>,
        values: &Values,
        decimal: Decimal,
    ) -> Result<Node<'q>, Gap> {
        let filling = Filling {
            values,
            decimal,
            lenient: self.lenient,
        };
        let mut texts = self.texts.iter();
        mapped(question, &mut |text, at, sort| {
            let ready = texts.next().unwrap_or(&Ready::AsIs);
            filling.put(text, ready, sort).map_err(|no| Gap {
                at,
                help: no.help(),
                reason: no.to_string(),
            })
        })
    }
}

fn ready(text: &str, sort: Sort, known: &dyn Fn(&str) -> bool) -> Ready {
    let ready = match made(text, sort, known) {
        Made::AsIs => Ok(Ready::AsIs),
        Made::Words => {
            Template::of(text, &known).map(|found| found.map_or(Ready::AsIs, Ready::Words))
        }
        Made::Formula(at, formula) => {
            Formula::parse(formula).map(|formula| Ready::Formula(at, formula))
        }
    };
    ready.unwrap_or_else(Ready::Slip)
}

/// Goes over all texts of a question that may hold formulas, and gives the question with what `map` makes of them.
pub(super) fn mapped<'q, E>(
    question: &'q Node<'static>,
    map: &mut impl FnMut(&'q Text<'static>, Span, Sort) -> Result<Text<'q>, E>,
) -> Result<Node<'q>, E> {
    let Value::Fields(entries) = &question.value else {
        return Ok(question.borrowed());
    };
    let picked = entries.iter().any(|entry| entry.name.text == "choices");
    let mut fields = Vec::with_capacity(entries.len());
    for entry in entries {
        let name = &*entry.name.text;
        if matches!(name, "vary" | "where") {
            continue;
        }
        let node = match field(name).map(|field| field.shape) {
            // What is picked is right as it is shown.
            Some(Shape::Deep(_)) if picked && name == "answer" => {
                deep(&entry.node, Sort::Shown, false, map)?
            }
            Some(Shape::Deep(sort)) => deep(&entry.node, sort, false, map)?,
            Some(Shape::WithNames(sort)) => deep(&entry.node, sort, true, map)?,
            Some(Shape::Choices) => choices(&entry.node, map)?,
            Some(Shape::Feedback) => feedback(&entry.node, map)?,
            None => entry.node.borrowed(),
        };
        fields.push(with_node(entry, node));
    }
    Ok(Node {
        value: Value::Fields(fields),
        at: question.at,
    })
}

/// The field with another value.
fn with_node<'q>(entry: &'q Entry<'static>, node: Node<'q>) -> Entry<'q> {
    Entry {
        name: entry.name.borrowed(),
        name_at: entry.name_at,
        node,
    }
}

type Map<'m, 'q, E> = &'m mut dyn FnMut(&'q Text<'static>, Span, Sort) -> Result<Text<'q>, E>;

/// Every text of a value is of this sort; `names` are where they are texts, too.
fn deep<'q, E>(
    node: &'q Node<'static>,
    sort: Sort,
    names: bool,
    map: Map<'_, 'q, E>,
) -> Result<Node<'q>, E> {
    let value = match &node.value {
        Value::Empty => Value::Empty,
        Value::Text(text) => Value::Text(map(text, node.at, sort)?),
        Value::List(items) => Value::List(
            items
                .iter()
                .map(|item| deep(item, sort, names, map))
                .collect::<Result<_, E>>()?,
        ),
        Value::Fields(entries) => Value::Fields(
            entries
                .iter()
                .map(|entry| {
                    let name = if names {
                        map(&entry.name, entry.name_at, sort)?
                    } else {
                        entry.name.borrowed()
                    };
                    let node = deep(&entry.node, sort, names, map)?;
                    Ok(Entry {
                        name,
                        node,
                        name_at: entry.name_at,
                    })
                })
                .collect::<Result<_, E>>()?,
        ),
    };
    Ok(Node { value, at: node.at })
}

/// A choice is a text, or fields of which some are texts.
fn choices<'q, E>(node: &'q Node<'static>, map: Map<'_, 'q, E>) -> Result<Node<'q>, E> {
    let Value::List(items) = &node.value else {
        return Ok(node.borrowed());
    };
    let choice = |item: &'q Node<'static>| match &item.value {
        Value::Fields(_) => each_field(item, map, |name| match name {
            "text" => Some(Sort::Shown),
            "feedback" => Some(Sort::Words),
            _ => None,
        }),
        _ => deep(item, Sort::Shown, false, map),
    };
    let value = Value::List(items.iter().map(choice).collect::<Result<_, E>>()?);
    Ok(Node { value, at: node.at })
}

/// The answers that feedback is for, and what it says.
fn feedback<'q, E>(node: &'q Node<'static>, map: Map<'_, 'q, E>) -> Result<Node<'q>, E> {
    let Value::Fields(entries) = &node.value else {
        return Ok(node.borrowed());
    };
    let entry = |entry: &'q Entry<'static>| {
        let name = map(&entry.name, entry.name_at, Sort::Key)?;
        let node = match &entry.node.value {
            Value::Fields(_) => each_field(&entry.node, map, |name| {
                (name == "say").then_some(Sort::Words)
            }),
            _ => deep(&entry.node, Sort::Words, false, map),
        }?;
        Ok(Entry {
            name,
            node,
            name_at: entry.name_at,
        })
    };
    let value = Value::Fields(entries.iter().map(entry).collect::<Result<_, E>>()?);
    Ok(Node { value, at: node.at })
}

fn each_field<'q, E>(
    node: &'q Node<'static>,
    map: Map<'_, 'q, E>,
    sort: impl Fn(&str) -> Option<Sort>,
) -> Result<Node<'q>, E> {
    let Value::Fields(entries) = &node.value else {
        return Ok(node.borrowed());
    };
    let field = |entry: &'q Entry<'static>| {
        let node = match sort(&entry.name.text) {
            Some(sort) => deep(&entry.node, sort, false, map)?,
            None => entry.node.borrowed(),
        };
        Ok(with_node(entry, node))
    };
    let value = Value::Fields(entries.iter().map(field).collect::<Result<_, E>>()?);
    Ok(Node { value, at: node.at })
}

/// What a text of this sort is made of.
pub(super) enum Made<'t> {
    /// It stays as it is: a pattern.
    AsIs,
    /// Words, in which formulas may stand in braces.
    Words,
    /// A formula from this byte on, whose value is meant exactly.
    Formula(usize, &'t str),
}

/// Takes a text of this sort apart; `names` are those that are drawn.
pub(super) fn made<'t>(text: &'t str, sort: Sort, names: &dyn Fn(&str) -> bool) -> Made<'t> {
    let trimmed = text.trim();
    if sort != Sort::Words && is_pattern(trimmed) {
        return Made::AsIs;
    }
    let start = text.len() - text.trim_start().len();
    match sort {
        Sort::Shown | Sort::Exact if trimmed.starts_with('=') => {
            Made::Formula(start, &text[start..])
        }
        Sort::Words | Sort::Shown | Sort::Exact => Made::Words,
        Sort::Key => key(text, start, names),
    }
}

/// `= v + t`, `> v * t`, either of them after `2 =` (in the second gap), or words.
fn key<'t>(text: &'t str, start: usize, names: &dyn Fn(&str) -> bool) -> Made<'t> {
    let rest = &text[start..];
    if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
        let at = start + sign.len();
        let formula = Formula::parse(&text[at..]);
        let is_drawn = formula.is_ok_and(|formula| formula.names().any(|(name, _)| names(name)));
        return if is_drawn {
            Made::Formula(at, &text[at..])
        } else {
            Made::Words
        };
    }
    if rest.starts_with('=') {
        return Made::Formula(start, rest);
    }
    match rest.split_once('=') {
        Some((gap, answer)) if is_number(gap) => {
            if is_pattern(answer.trim()) {
                return Made::AsIs;
            }
            key(text, text.len() - answer.trim_start().len(), names)
        }
        _ => Made::Words,
    }
}

/// What a key that compares begins with.
const SIGNS: [&str; 8] = ["<=", ">=", "!=", "≤", "≥", "≠", "<", ">"];

fn is_pattern(text: &str) -> bool {
    text.len() > 2 && text.starts_with('/') && text.ends_with('/')
}

fn is_number(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

struct Filling<'v> {
    values: &'v Values,
    decimal: Decimal,
    /// Whether the question says how far off an answer may be.
    lenient: bool,
}

/// Why a text gives nothing.
#[derive(Debug, thiserror::Error)]
enum No {
    #[error(transparent)]
    Broken(#[from] Broken),
    #[error(transparent)]
    Fill(#[from] FillError),
    #[error(transparent)]
    Slip(#[from] Slip),
    #[error("the answer is about {0}, and nobody can type it exactly")]
    NotExact(String),
}

impl No {
    const fn help(&self) -> &'static str {
        match self {
            Self::NotExact(_) => {
                "write how far off an answer may be, such as `tolerance: 0.01`, or round it: `= round(sqrt(a), 2)`"
            }
            _ => super::LEAVE_OUT,
        }
    }
}

impl Filling<'_> {
    fn put<'q>(&self, text: &'q Text<'static>, ready: &Ready, sort: Sort) -> Result<Text<'q>, No> {
        match ready {
            Ready::AsIs => Ok(text.borrowed()),
            Ready::Words(template) => {
                let filled = template.fill(&text.text, self.values, self.decimal)?;
                Ok(with(filled, text.style))
            }
            Ready::Formula(at, formula) => {
                let value = self.written(&formula.value(self.values)?, sort)?;
                let before = &text.text[..*at];
                Ok(with(format!("{before}{value}"), Style::Plain))
            }
            Ready::Slip(slip) => Err(slip.clone().into()),
        }
    }

    fn written(&self, value: &Number, sort: Sort) -> Result<String, No> {
        match (sort, value) {
            (Sort::Shown | Sort::Words, _) => Ok(fill::shown(value, self.decimal)),
            (Sort::Exact, Number::Near(_)) if !self.lenient => {
                Err(No::NotExact(fill::shown(value, self.decimal)))
            }
            (Sort::Exact | Sort::Key, _) => Ok(fill::exact(value)?),
        }
    }
}

const fn with(text: String, style: Style) -> Text<'static> {
    Text {
        text: Cow::Owned(text),
        style,
    }
}
