//! TeX to a tree. What is not known makes the whole unknown; it never guesses.

use super::words::{Kind, SIGNS, Sign, named};

/// How deep fractions, roots, groups and powers may stand in each other.
const DEEPEST: usize = 8;

/// A part of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    /// Digits, with a point or with commas between thousands.
    Number(String),
    /// A letter, or a sign from outside ASCII as it was written.
    Letter(char),
    /// A letter with a mark on it, and what the mark is called.
    Marked(char, &'static Mark),
    /// A sign with a name.
    Sign(&'static Sign),
    /// Words within the formula.
    Words(String),
    /// A space that was asked for.
    Gap,
    /// What stands together.
    Group(Vec<Node>),
    /// Above, below.
    Fraction(Vec<Node>, Vec<Node>),
    /// The degree, which is empty for a square root, and what the root is taken of.
    Root(Vec<Node>, Vec<Node>),
    /// A base with an index and a power.
    Scripts(Box<Scripts>),
    /// What only steers how it is set; it stands in no formula.
    Nothing,
}

/// A base with what stands below and above it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Scripts {
    pub(super) base: Option<Node>,
    pub(super) down: Vec<Node>,
    pub(super) up: Vec<Node>,
}

/// A mark on a letter.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mark {
    name: &'static str,
    pub(super) sign: char,
}

impl Mark {
    pub(super) const fn aloud(&self) -> &'static str {
        self.name
    }
}

const MARKS: &[Mark] = &[
    mark("bar", '\u{304}'),
    mark("hat", '\u{302}'),
    mark("vec", '\u{20d7}'),
    mark("dot", '\u{307}'),
    mark("tilde", '\u{303}'),
];

const fn mark(name: &'static str, sign: char) -> Mark {
    Mark { name, sign }
}

/// Commands around words, and around letters that are set upright.
const WORDS: &[&str] = &[
    "text",
    "textrm",
    "textbf",
    "textit",
    "mbox",
    "mathrm",
    "mathbf",
    "mathit",
    "mathsf",
    "operatorname",
];

/// Commands that only steer how it is set.
const STEERING: &[&str] = &["!", "displaystyle", "textstyle", "limits", "nolimits"];

const SPACES: &[&str] = &[",", ";", ":", " ", ">", "quad", "qquad", "thinspace"];

const FENCES: &[&str] = &[
    "left", "right", "big", "bigl", "bigr", "Big", "Bigl", "Bigr",
];

/// The parts of a formula; nothing where one is not known.
pub(super) fn parse(tex: &str) -> Option<Vec<Node>> {
    let mut reader = Reader {
        rest: tex,
        depth: 0,
    };
    let nodes = reader.until(None)?;
    (!nodes.is_empty()).then_some(nodes)
}

/// Commands with arguments of their own.
const BUILT: &[&str] = &["frac", "dfrac", "tfrac", "sqrt", "mathbb"];

/// Whether a command of this name can be shown.
pub(super) fn is_known(name: &str) -> bool {
    [BUILT, STEERING, FENCES, WORDS, SPACES]
        .iter()
        .any(|names| names.contains(&name))
        || MARKS.iter().any(|mark| mark.name == name)
        || named(name).is_some_and(|sign| sign.is_command(name))
}

/// The names of all commands that are words.
pub(super) fn known() -> impl Iterator<Item = &'static str> {
    let lists = [BUILT, FENCES, WORDS].into_iter().flatten().copied();
    let marks = MARKS.iter().map(|mark| mark.name);
    let signs = SIGNS.iter().map(|sign| sign.name);
    let signs = signs.filter(|name| name.bytes().all(|byte| byte.is_ascii_alphabetic()));
    lists.chain(marks).chain(signs)
}

/// The names of the commands of a formula, in their order; of one that is no word, its sign.
pub(super) fn commands(tex: &str) -> impl Iterator<Item = &str> {
    let mut rest = tex;
    std::iter::from_fn(move || {
        let from = rest.find('\\')? + 1;
        let letters = rest[from..]
            .bytes()
            .take_while(u8::is_ascii_alphabetic)
            .count();
        let length = match letters {
            0 => rest[from..].chars().next()?.len_utf8(),
            letters => letters,
        };
        let name = &rest[from..from + length];
        rest = &rest[from + length..];
        Some(name)
    })
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let sign = self.peek()?;
        self.rest = &self.rest[sign.len_utf8()..];
        Some(sign)
    }

    fn takes(&mut self, sign: char) -> bool {
        let found = self.peek() == Some(sign);
        if found {
            self.take();
        }
        found
    }

    fn skip_spaces(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// All up to this closing sign, or to the end.
    fn until(&mut self, end: Option<char>) -> Option<Vec<Node>> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let mut nodes = Vec::new();
        loop {
            self.skip_spaces();
            let sign = self.peek();
            if sign == end {
                self.take();
                self.depth -= 1;
                return Some(nodes);
            }
            self.one(sign?, &mut nodes)?;
        }
    }

    fn one(&mut self, sign: char, nodes: &mut Vec<Node>) -> Option<()> {
        match sign {
            '^' | '_' => {
                self.take();
                let script = self.argument()?;
                attach(nodes, sign == '^', script)
            }
            '\'' => {
                self.take();
                attach(nodes, true, vec![Node::Sign(named("prime")?)])
            }
            _ => {
                let atom = self.atom()?;
                nodes.extend(Some(atom).filter(|node| *node != Node::Nothing));
                Some(())
            }
        }
    }

    /// What a command or a power takes: a group, or one sign.
    fn argument(&mut self) -> Option<Vec<Node>> {
        self.skip_spaces();
        match self.peek()? {
            '{' => {
                self.take();
                self.until(Some('}'))
            }
            digit if digit.is_ascii_digit() => {
                self.take();
                Some(vec![Node::Number(digit.into())])
            }
            '^' | '_' | '\'' => None,
            _ => self.nested(Self::atom).map(|node| vec![node]),
        }
    }

    fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.depth += 1;
        let read = if self.depth > DEEPEST {
            None
        } else {
            read(self)
        };
        self.depth -= 1;
        read
    }

    /// One part.
    fn atom(&mut self) -> Option<Node> {
        let sign = self.peek()?;
        if sign.is_ascii_digit() {
            return Some(self.number());
        }
        self.take();
        match sign {
            '{' => self.until(Some('}')).map(Node::Group),
            '\\' => self.command(),
            '}' => None,
            '~' => Some(Node::Gap),
            _ if sign.is_alphabetic() => Some(Node::Letter(sign)),
            _ if sign.is_ascii() => {
                let known = named(sign.encode_utf8(&mut [0; 4]))?;
                Some(Node::Sign(known))
            }
            _ if sign.is_control() => None,
            _ => Some(Node::Letter(sign)),
        }
    }

    fn number(&mut self) -> Node {
        let mut length = digits(self.rest);
        loop {
            let after = &self.rest[length..];
            let more = after.get(1..).map_or(0, digits);
            let goes_on = match after.bytes().next() {
                Some(b'.') => more > 0,
                Some(b',') => more == 3,
                _ => false,
            };
            if !goes_on {
                break;
            }
            length += 1 + more;
        }
        let (number, rest) = self.rest.split_at(length);
        self.rest = rest;
        Node::Number(number.to_owned())
    }

    fn command(&mut self) -> Option<Node> {
        let name = self.name()?;
        if STEERING.contains(&name) {
            return Some(Node::Nothing);
        }
        if FENCES.contains(&name) {
            return self.fence();
        }
        let node = match name {
            "frac" | "dfrac" | "tfrac" => Node::Fraction(self.argument()?, self.argument()?),
            "sqrt" => Node::Root(self.degree()?, self.argument()?),
            "mathbb" => self.doubled()?,
            _ if WORDS.contains(&name) => Node::Words(self.words()?),
            _ if SPACES.contains(&name) => Node::Gap,
            _ => match MARKS.iter().find(|mark| mark.name == name) {
                Some(mark) => self.marked(mark)?,
                None => Node::Sign(named(name).filter(|sign| sign.is_command(name))?),
            },
        };
        Some(node)
    }

    /// The name of a command: letters, or one other sign.
    fn name(&mut self) -> Option<&str> {
        let letters = self.rest.bytes().take_while(u8::is_ascii_alphabetic);
        let length = match letters.count() {
            0 => self.peek()?.len_utf8(),
            length => length,
        };
        let (name, rest) = self.rest.split_at(length);
        self.rest = rest;
        Some(name)
    }

    /// The sign after `\left` and the like; a point stands for none.
    fn fence(&mut self) -> Option<Node> {
        self.skip_spaces();
        if self.takes('.') {
            return Some(Node::Nothing);
        }
        let node = self.nested(Self::atom)?;
        let fits = matches!(&node, Node::Sign(sign) if matches!(sign.kind, Kind::Open | Kind::Close | Kind::Other));
        fits.then_some(node)
    }

    fn degree(&mut self) -> Option<Vec<Node>> {
        self.skip_spaces();
        if !self.takes('[') {
            return Some(Vec::new());
        }
        self.until(Some(']')).filter(|degree| !degree.is_empty())
    }

    fn words(&mut self) -> Option<String> {
        self.skip_spaces();
        let inner = self.rest.strip_prefix('{')?;
        let (words, rest) = inner.split_once('}')?;
        self.rest = rest;
        (!words.contains(['\\', '{', '$'])).then(|| words.to_owned())
    }

    fn marked(&mut self, mark: &'static Mark) -> Option<Node> {
        match self.argument()?.as_slice() {
            [Node::Letter(letter)] => Some(Node::Marked(*letter, mark)),
            _ => None,
        }
    }

    /// The letters for kinds of numbers.
    fn doubled(&mut self) -> Option<Node> {
        match self.argument()?.as_slice() {
            [Node::Letter(letter)] => named(&format!("mathbb {letter}")).map(Node::Sign),
            _ => None,
        }
    }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Puts a power or an index on the last part. Two powers on one base are no TeX; primes add up.
fn attach(nodes: &mut Vec<Node>, is_up: bool, script: Vec<Node>) -> Option<()> {
    let mut scripts = match nodes.pop() {
        Some(Node::Scripts(scripts)) => scripts,
        base => Box::new(Scripts {
            base,
            ..Scripts::default()
        }),
    };
    let place = if is_up {
        &mut scripts.up
    } else {
        &mut scripts.down
    };
    let is_prime = |node: &Node| matches!(node, Node::Sign(sign) if sign.name == "prime");
    if script.is_empty() || !place.iter().all(is_prime) {
        return None;
    }
    place.extend(script);
    nodes.push(Node::Scripts(scripts));
    Some(())
}
