//! A formula in words, for who hears it. Where a listener could not tell where a part ends, its end is said.

use super::parse::{Node, Scripts};
use super::words::{
    AND, AS, CUBE_ROOT, END_FRACTION, END_INDEX, END_POWER, END_ROOT, FRACTION, FRACTIONS, FROM,
    INDEX, Kind, OF, OVER, POWER, POWERS, ROOT, ROOT_OF_DEGREE, Sign, TO,
};

/// The formula in words.
pub(super) fn words(nodes: &[Node]) -> String {
    let mut said = Said::default();
    for (place, node) in nodes.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| nodes.get(place));
        said.node(node, before);
    }
    said.text
}

#[derive(Default)]
struct Said {
    text: String,
}

impl Said {
    fn say(&mut self, words: &str) {
        let words = words.trim();
        let hugs = words.starts_with([',', ';', '.']);
        if !self.text.is_empty() && !words.is_empty() && !hugs {
            self.text.push(' ');
        }
        self.text.push_str(words);
    }

    fn all(&mut self, nodes: &[Node]) {
        self.say(&words(nodes));
    }

    fn node(&mut self, node: &Node, before: Option<&Node>) {
        match node {
            Node::Number(number) => self.say(number),
            Node::Letter(letter) => self.say(letter.encode_utf8(&mut [0; 4])),
            Node::Marked(letter, mark) => self.say(&format!("{letter} {}", mark.aloud())),
            Node::Sign(sign) => self.say(sign.aloud),
            Node::Words(words) => self.say(words),
            Node::Gap | Node::Nothing => {}
            Node::Group(nodes) => self.all(nodes),
            Node::Fraction(above, below) => {
                if matches!(before, Some(Node::Number(_))) {
                    self.say(AND);
                }
                self.fraction(above, below);
            }
            Node::Root(degree, of) => self.root(degree, of),
            Node::Scripts(scripts) => self.scripts(scripts),
        }
    }

    fn fraction(&mut self, above: &[Node], below: &[Node]) {
        let (up, down) = (words(above), words(below));
        let same = |known: &&(&str, &str, &str)| known.0 == up && known.1 == down;
        if let Some(known) = FRACTIONS.iter().find(same) {
            return self.say(known.2);
        }
        let long = !(is_short(above) && is_short(below));
        if long {
            self.say(FRACTION);
        }
        self.say(&up);
        self.say(OVER);
        self.say(&down);
        if long {
            self.say(END_FRACTION);
        }
    }

    fn root(&mut self, degree: &[Node], of: &[Node]) {
        match words(degree).as_str() {
            "" => self.say(ROOT),
            "3" => self.say(CUBE_ROOT),
            degree => {
                self.say(ROOT_OF_DEGREE);
                self.say(degree);
                self.say(OF);
            }
        }
        self.all(of);
        if !is_short(of) {
            self.say(END_ROOT);
        }
    }

    fn scripts(&mut self, scripts: &Scripts) {
        match &scripts.base {
            Some(Node::Sign(sign)) if sign.has_bounds() => self.bounds(sign, scripts),
            base => {
                if let Some(base) = base {
                    self.node(base, None);
                }
                self.script(INDEX, &scripts.down, END_INDEX);
                self.power(&scripts.up);
            }
        }
    }

    fn bounds(&mut self, sign: &Sign, scripts: &Scripts) {
        self.say(sign.aloud);
        let first = if sign.name == "lim" { AS } else { FROM };
        for (word, bound) in [(first, &scripts.down), (TO, &scripts.up)] {
            if !bound.is_empty() {
                self.say(word);
                self.all(bound);
            }
        }
        self.say(OF);
    }

    fn power(&mut self, up: &[Node]) {
        let said = words(up);
        match POWERS.iter().find(|(power, _)| *power == said) {
            Some((_, name)) => self.say(name),
            None if up.iter().all(is_mark) => self.say(&degrees(up, &said)),
            None => self.script(POWER, up, END_POWER),
        }
    }

    fn script(&mut self, word: &str, nodes: &[Node], end: &str) {
        if nodes.is_empty() {
            return;
        }
        self.say(word);
        self.all(nodes);
        if !is_short(nodes) {
            self.say(end);
        }
    }
}

/// A small ring above is a degree.
fn degrees(up: &[Node], said: &str) -> String {
    match up {
        [Node::Sign(sign)] if sign.name == "circ" => {
            super::words::named("degree").map_or_else(String::new, |sign| sign.aloud.to_owned())
        }
        _ => said.to_owned(),
    }
}

/// Signs that stand above a letter and are no power.
fn is_mark(node: &Node) -> bool {
    matches!(node, Node::Sign(sign) if matches!(sign.name, "prime" | "circ" | "degree"))
}

/// One sign, or a number with a minus before it: a listener hears where that ends.
fn is_short(nodes: &[Node]) -> bool {
    let is_one = |node: &Node| match node {
        Node::Number(_) | Node::Letter(_) | Node::Sign(_) | Node::Words(_) | Node::Marked(..) => {
            true
        }
        Node::Group(nodes) => is_short(nodes),
        _ => false,
    };
    match nodes {
        [one] => is_one(one),
        [Node::Sign(sign), one] => sign.kind == Kind::Between && is_one(one),
        _ => false,
    }
}
