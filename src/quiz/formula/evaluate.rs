//! A formula worked out for given values. It changes nothing, and what is only looked at is not copied.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::arithmetic::{join, negative, order};
use super::{Broken, Comparison, Node, Truth, Value, Values};

/// What a part gives: a number, or words where it is a name alone.
pub(super) fn value<'v>(node: &'v Node, values: &'v Values) -> Result<Cow<'v, Value>, Broken> {
    match node {
        Node::Number(number) => Ok(Cow::Borrowed(number)),
        Node::Name(name) => match values.get(name) {
            Some(value) => Ok(Cow::Borrowed(value)),
            None => Err(Broken::Unknown(name.clone())),
        },
        Node::Negative(part) => negative(&*number(part, values)?).map(Cow::Owned),
        Node::Joined(operator, parts) => {
            let [left, right] = &**parts;
            join(*operator, &*number(left, values)?, &*number(right, values)?).map(Cow::Owned)
        }
        Node::Call(function, parts) => {
            let numbers: Result<Vec<_>, _> =
                parts.iter().map(|part| number(part, values)).collect();
            function.of(&numbers?).map(Cow::Owned)
        }
    }
}

/// What a part gives, which must be a number.
fn number<'v>(node: &'v Node, values: &'v Values) -> Result<Cow<'v, Value>, Broken> {
    let found = value(node, values)?;
    match &*found {
        Value::Words(words) => Err(is_words(node, words)),
        _ => Ok(found),
    }
}

/// Words come from names alone.
fn is_words(node: &Node, words: &str) -> Broken {
    match node {
        Node::Name(name) => Broken::Words(name.clone()),
        _ => Broken::Words(words.to_owned()),
    }
}

/// Whether a condition holds.
pub(super) fn holds(truth: &Truth, values: &Values) -> Result<bool, Broken> {
    match truth {
        Truth::Chain(first, rest) => chain(first, rest, values),
        Truth::And(parts) => Ok(holds(&parts[0], values)? && holds(&parts[1], values)?),
        Truth::Or(parts) => Ok(holds(&parts[0], values)? || holds(&parts[1], values)?),
        Truth::Not(part) => Ok(!holds(part, values)?),
    }
}

/// Whether every comparison of a chain holds.
fn chain(first: &Node, rest: &[(Comparison, Node)], values: &Values) -> Result<bool, Broken> {
    let mut left_part = first;
    let mut left = value(first, values)?;
    for (comparison, right_part) in rest {
        let right = value(right_part, values)?;
        if !compare(*comparison, (left_part, &left), (right_part, &right))? {
            return Ok(false);
        }
        (left_part, left) = (right_part, right);
    }
    Ok(true)
}

/// Whether one comparison holds. Words are equal or not, letter for letter; they have no order.
fn compare(
    comparison: Comparison,
    (left_part, left): (&Node, &Value),
    (right_part, right): (&Node, &Value),
) -> Result<bool, Broken> {
    let order = match (left, right) {
        (Value::Words(left), Value::Words(right)) => match comparison {
            Comparison::Equal => return Ok(left == right),
            Comparison::Unequal => return Ok(left != right),
            _ => return Err(is_words(left_part, left)),
        },
        (Value::Words(words), _) => return Err(is_words(left_part, words)),
        (_, Value::Words(words)) => return Err(is_words(right_part, words)),
        _ => order(left, right),
    };
    Ok(match comparison {
        Comparison::Equal => order == Ordering::Equal,
        Comparison::Unequal => order != Ordering::Equal,
        Comparison::Less => order == Ordering::Less,
        Comparison::LessOrEqual => order != Ordering::Greater,
        Comparison::Greater => order == Ordering::Greater,
        Comparison::GreaterOrEqual => order != Ordering::Less,
    })
}
