//! A formula on one line in Unicode. It never leaves open what belongs to what: where one line would, it sets brackets.

use unicode_segmentation::UnicodeSegmentation;

use super::parse::{Node, Scripts};
use super::scripts::{fraction, lowered, raised};
use super::words::{Kind, Sign};

/// The formula, with spaces around what stands between two sides.
pub(super) fn line(nodes: &[Node]) -> String {
    Line::of(nodes, false)
}

/// What stands last on a line so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    /// A number.
    Digits,
    /// What a sign between two sides may follow.
    Value,
    /// What is waiting for something to follow.
    Open,
    /// A function without a bracket.
    Function,
}

struct Line {
    text: String,
    last: Last,
    /// Without spaces: within a power or an index.
    tight: bool,
}

impl Line {
    fn of(nodes: &[Node], tight: bool) -> String {
        let mut line = Self {
            text: String::new(),
            last: Last::Nothing,
            tight,
        };
        for (place, node) in nodes.iter().enumerate() {
            line.put(node, nodes.get(place + 1));
        }
        line.text.trim().to_owned()
    }

    fn put(&mut self, node: &Node, next: Option<&Node>) {
        match node {
            Node::Sign(sign) => self.sign(sign, next),
            Node::Gap => self.space(),
            Node::Words(words) => self.words(words),
            Node::Number(number) => self.value(number, Last::Digits),
            Node::Fraction(above, below) => self.fraction(above, below, next),
            Node::Scripts(scripts) => self.scripts(scripts, next),
            Node::Root(degree, of) => {
                let root = root(degree, of, next.is_some_and(is_value));
                self.value(&root, Last::Value);
            }
            _ => self.value(&atom(node), Last::Value),
        }
    }

    /// Something that counts; it has a space to a function and between two numbers.
    fn value(&mut self, text: &str, last: Last) {
        let two_numbers = last == Last::Digits && self.last == Last::Digits;
        if self.last == Last::Function || two_numbers {
            self.space();
        }
        self.text.push_str(text);
        self.last = last;
    }

    fn words(&mut self, words: &str) {
        if self.last == Last::Function {
            self.space();
        }
        self.text.push_str(words);
        self.last = Last::Value;
    }

    fn sign(&mut self, sign: &Sign, next: Option<&Node>) {
        let after_value = matches!(self.last, Last::Value | Last::Digits);
        match sign.kind {
            Kind::Letter => return self.value(sign.shown, Last::Value),
            Kind::Function => return self.function(sign.shown),
            Kind::Relation => self.apart(sign.shown),
            Kind::Between if after_value => self.apart(sign.shown),
            Kind::Comma => {
                self.text.push_str(sign.shown);
                if next.is_some() {
                    self.space();
                }
            }
            Kind::Close | Kind::Other => {
                self.text.push_str(sign.shown);
                self.last = Last::Value;
                return;
            }
            Kind::Between | Kind::Slash | Kind::Open => self.text.push_str(sign.shown),
        }
        self.last = Last::Open;
    }

    fn function(&mut self, name: &str) {
        if !matches!(self.last, Last::Nothing | Last::Open) {
            self.space();
        }
        self.text.push_str(name);
        self.last = Last::Function;
    }

    fn apart(&mut self, sign: &str) {
        self.space();
        self.text.push_str(sign);
        self.space();
    }

    fn space(&mut self) {
        if !self.tight && !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    fn fraction(&mut self, above: &[Node], below: &[Node], next: Option<&Node>) {
        let (up, down) = (Self::of(above, self.tight), Self::of(below, self.tight));
        if let Some(sign) = fraction(&up, &down) {
            return self.value(sign, Last::Value);
        }
        let of_numbers = is_number(&up) && is_number(&down);
        let text = if of_numbers {
            format!("{up}⁄{down}")
        } else {
            format!("{}/{}", part(above, up, true), part(below, down, false))
        };
        let mixed = of_numbers && self.last == Last::Digits;
        let touches = matches!(self.last, Last::Value | Last::Digits) && !mixed;
        if touches || next.is_some_and(is_value) {
            self.value(&bracketed(&text), Last::Value);
        } else {
            self.value(&text, Last::Digits);
        }
    }

    fn scripts(&mut self, scripts: &Scripts, next: Option<&Node>) {
        let down = script('_', &scripts.down, next, lowered);
        let up = script('^', &scripts.up, next, raised);
        match &scripts.base {
            Some(Node::Sign(sign)) => {
                self.sign(sign, next);
                self.text.truncate(self.text.trim_end().len());
                self.text.push_str(&(down + &up));
            }
            base => {
                let base = base.as_ref().map_or_else(String::new, base_of);
                let last = if base.ends_with(|sign: char| sign.is_ascii_digit()) {
                    Last::Digits
                } else {
                    Last::Value
                };
                self.value(&(base + &down + &up), last);
                self.last = Last::Value;
            }
        }
    }
}

/// A power or an index: small signs where all of them have a small form, else as it is written in TeX.
fn script(
    mark: char,
    nodes: &[Node],
    next: Option<&Node>,
    small: impl Fn(&str) -> Option<String>,
) -> String {
    let text = Line::of(nodes, true);
    if let Some(small) = small(&text) {
        return small;
    }
    let alone = text.graphemes(true).count() == 1 && !next.is_some_and(is_value);
    if alone {
        format!("{mark}{text}")
    } else {
        format!("{mark}{}", bracketed(&text))
    }
}

fn root(degree: &[Node], of: &[Node], touches: bool) -> String {
    let degree = Line::of(degree, true);
    let sign = match degree.as_str() {
        "3" => "∛".to_owned(),
        "4" => "∜".to_owned(),
        degree => match raised(degree) {
            Some(small) => small + "√",
            None => format!("({degree})√"),
        },
    };
    let text = Line::of(of, false);
    let one = is_number(&text) || text.graphemes(true).count() == 1;
    if one && !touches {
        sign + &text
    } else {
        sign + &bracketed(&text)
    }
}

/// What carries a power: more than one sign goes into brackets.
fn base_of(node: &Node) -> String {
    let text = Line::of(std::slice::from_ref(node), false);
    let plain = match node {
        Node::Fraction(..) | Node::Root(..) | Node::Scripts(_) => false,
        Node::Group(_) => is_number(&text) || text.graphemes(true).count() <= 1,
        _ => true,
    };
    if plain { text } else { bracketed(&text) }
}

/// One side of a fraction: above, a product needs no brackets.
fn part(nodes: &[Node], text: String, is_above: bool) -> String {
    let nodes = match nodes {
        [Node::Group(inner)] => inner,
        nodes => nodes,
    };
    let one = matches!(
        nodes,
        [Node::Number(_)
            | Node::Letter(_)
            | Node::Marked(..)
            | Node::Words(_)
            | Node::Sign(_)
            | Node::Scripts(_)
            | Node::Root(..)]
    );
    let product = is_above && nodes.iter().all(is_value) && !text.contains(['/', '⁄', ' ']);
    if one || product {
        text
    } else {
        bracketed(&text)
    }
}

fn atom(node: &Node) -> String {
    match node {
        Node::Letter(letter) => (*letter).into(),
        Node::Marked(letter, mark) => format!("{letter}{}", mark.sign),
        Node::Group(nodes) => Line::of(nodes, false),
        _ => String::new(),
    }
}

/// Whether the part would run together with what is right before it.
fn is_value(node: &Node) -> bool {
    match node {
        Node::Sign(sign) => matches!(sign.kind, Kind::Letter | Kind::Open | Kind::Function),
        Node::Scripts(scripts) => scripts.base.as_ref().is_none_or(is_value),
        Node::Gap | Node::Words(_) | Node::Nothing => false,
        _ => true,
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn bracketed(text: &str) -> String {
    format!("({text})")
}
