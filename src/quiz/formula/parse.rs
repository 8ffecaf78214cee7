//! What binds what: a row of tokens becomes a formula, or the first slip. What a slip says is in `slips`.

use std::ops::Range;

use super::functions::Function;
use super::{Comparison, DEEPEST, Formula, Node, Operator, Root, Sign, Slip, Token, Truth, slips};

/// Reads tokens one after the other.
pub(in crate::quiz) struct Parser<'p> {
    text: &'p str,
    tokens: &'p [Token<'p>],
    next: usize,
    depth: usize,
    names: Vec<(String, Range<usize>)>,
}

/// Something that was read, and where.
struct Part {
    root: Root,
    at: Range<usize>,
}

type Read<T> = Result<T, Slip>;

impl<'p> Parser<'p> {
    /// Over the tokens of `text`, or some of them in a row.
    pub(in crate::quiz) fn new(text: &'p str, tokens: &'p [Token<'p>]) -> Self {
        Self {
            text,
            tokens,
            next: 0,
            depth: 0,
            names: Vec::new(),
        }
    }

    /// All tokens as arithmetic. `whole` is the place to name when there is none.
    pub(in crate::quiz) fn arithmetic(mut self, whole: Range<usize>) -> Read<Formula> {
        let part = self.all(whole)?;
        let size = part.at.len();
        let node = number(part)?;
        Ok(Formula {
            size,
            root: Box::new(Root::Number(node)),
            names: self.names,
        })
    }

    /// All tokens as a condition.
    pub(in crate::quiz) fn condition(mut self, whole: Range<usize>) -> Read<Formula> {
        let part = self.all(whole)?;
        let size = part.at.len();
        let truth = truth(part)?;
        Ok(Formula {
            size,
            root: Box::new(Root::Truth(truth)),
            names: self.names,
        })
    }

    fn all(&mut self, whole: Range<usize>) -> Read<Part> {
        if self.tokens.is_empty() {
            return Err(slips::empty(whole));
        }
        let part = self.either()?;
        match self.peek() {
            None => Ok(part),
            Some(_) => Err(self.out_of_place()),
        }
    }

    fn peek(&self) -> Option<&'p Token<'p>> {
        self.tokens.get(self.next)
    }

    /// The next token when it is this sign.
    fn take(&mut self, sign: &Sign<'_>) -> Option<&'p Token<'p>> {
        let found = self.peek().filter(|token| token.sign == *sign)?;
        self.next += 1;
        Some(found)
    }

    /// The next token when `pick` knows what it is for.
    fn pick<T>(&mut self, pick: impl Fn(&Sign<'_>) -> Option<T>) -> Option<T> {
        let found = pick(&self.peek()?.sign)?;
        self.next += 1;
        Some(found)
    }

    /// Reads something that stands inside of something else, `at` which place.
    fn deeper<T>(&mut self, at: &Range<usize>, read: impl FnOnce(&mut Self) -> Read<T>) -> Read<T> {
        if self.depth >= DEEPEST {
            return Err(slips::too_deep(at.clone()));
        }
        self.depth += 1;
        let found = read(self);
        self.depth -= 1;
        found
    }

    /// `… or …`
    fn either(&mut self) -> Read<Part> {
        let mut left = self.both()?;
        while self.take(&Sign::Or).is_some() {
            left = joined(left, self.both()?, Truth::Or)?;
        }
        Ok(left)
    }

    /// `… and …`
    fn both(&mut self) -> Read<Part> {
        let mut left = self.negated()?;
        while self.take(&Sign::And).is_some() {
            left = joined(left, self.negated()?, Truth::And)?;
        }
        Ok(left)
    }

    /// `not …`
    fn negated(&mut self) -> Read<Part> {
        let Some(not) = self.take(&Sign::Not) else {
            return self.compared();
        };
        let part = self.deeper(&not.at, Self::negated)?;
        let at = not.at.start..part.at.end;
        let root = Root::Truth(Truth::Not(Box::new(truth(part)?)));
        Ok(Part { root, at })
    }

    /// `… < … <= …`
    fn compared(&mut self) -> Read<Part> {
        let first = self.sum()?;
        let mut at = first.at.clone();
        let mut chain: Vec<(Comparison, Part)> = Vec::new();
        while let Some(comparison) = self.pick(comparison) {
            let part = self.sum()?;
            at.end = part.at.end;
            chain.push((comparison, part));
        }
        if chain.is_empty() {
            return Ok(first);
        }
        let first = number(first)?;
        let rest: Read<_> = chain
            .into_iter()
            .map(|(comparison, part)| Ok((comparison, number(part)?)))
            .collect();
        let root = Root::Truth(Truth::Chain(first, rest?));
        Ok(Part { root, at })
    }

    /// `… + … - …`
    fn sum(&mut self) -> Read<Part> {
        let mut left = self.product()?;
        while let Some(operator) = self.operator(&[Operator::Add, Operator::Subtract]) {
            left = worked(operator, left, self.product()?)?;
        }
        Ok(left)
    }

    /// `… * … / …`
    fn product(&mut self) -> Read<Part> {
        let mut left = self.signed()?;
        while let Some(operator) = self.operator(&[Operator::Multiply, Operator::Divide]) {
            left = worked(operator, left, self.signed()?)?;
        }
        Ok(left)
    }

    /// `-…` or `+…`
    fn signed(&mut self) -> Read<Part> {
        let start = self.next;
        let Some(sign) = self.operator(&[Operator::Add, Operator::Subtract]) else {
            return self.power();
        };
        let sign_at = self.tokens[start].at.clone();
        let part = self.deeper(&sign_at, Self::signed)?;
        let at = sign_at.start..part.at.end;
        let node = number(part)?;
        let root = Root::Number(match sign {
            Operator::Subtract => Node::Negative(Box::new(node)),
            _ => node,
        });
        Ok(Part { root, at })
    }

    /// `… ^ …`, from the right; the exponent may have a sign.
    fn power(&mut self) -> Read<Part> {
        let base = self.atom()?;
        let start = self.next;
        if self.operator(&[Operator::Power]).is_none() {
            return Ok(base);
        }
        let exponent = self.deeper(&self.tokens[start].at, Self::signed)?;
        worked(Operator::Power, base, exponent)
    }

    fn operator(&mut self, wanted: &[Operator]) -> Option<Operator> {
        self.pick(|sign| match sign {
            Sign::Operator(operator) if wanted.contains(operator) => Some(*operator),
            _ => None,
        })
    }

    /// A number, a name, a function or something in brackets.
    fn atom(&mut self) -> Read<Part> {
        let Some(token) = self.peek() else {
            return Err(slips::missing(self.text, self.tokens, self.next));
        };
        self.next += 1;
        let at = token.at.clone();
        let node = match &token.sign {
            Sign::Number(value) => Node::Number(value.clone()),
            Sign::Name(name) if self.next_is(&Sign::Open) => return self.call(name, at),
            Sign::Name(name) if Function::named(name).is_some() => {
                return Err(slips::function_alone(name, at));
            }
            Sign::Name(name) => {
                self.names.push(((*name).to_owned(), at.clone()));
                Node::Name((*name).to_owned())
            }
            Sign::Open => return self.bracketed(&at),
            _ => return Err(slips::missing(self.text, self.tokens, self.next - 1)),
        };
        let root = Root::Number(node);
        Ok(Part { root, at })
    }

    fn next_is(&self, sign: &Sign<'_>) -> bool {
        self.peek().is_some_and(|token| token.sign == *sign)
    }

    /// What stands in brackets, after the opening one.
    fn bracketed(&mut self, open: &Range<usize>) -> Read<Part> {
        let inner = self.deeper(open, Self::either)?;
        let end = self.close(open)?;
        let at = open.start..end;
        Ok(Part { at, ..inner })
    }

    /// The closing bracket: where it ends.
    fn close(&mut self, open: &Range<usize>) -> Read<usize> {
        match (self.take(&Sign::Close), self.peek()) {
            (Some(close), _) => Ok(close.at.end),
            (None, None) => Err(slips::never_closed(open.clone())),
            (None, Some(_)) => Err(self.out_of_place()),
        }
    }

    /// A function and its numbers, after its name.
    fn call(&mut self, name: &str, name_at: Range<usize>) -> Read<Part> {
        let Some(function) = Function::named(name) else {
            return Err(slips::no_function(name, name_at));
        };
        let open = self.tokens[self.next].at.clone();
        self.next += 1;
        let mut numbers = Vec::new();
        loop {
            let part = self.deeper(&open, Self::either)?;
            numbers.push(number(part)?);
            if self.take(&Sign::Comma).is_none() {
                break;
            }
        }
        let at = name_at.start..self.close(&open)?;
        if !function.takes(numbers.len()) {
            return Err(slips::count(name, function, at));
        }
        let root = Root::Number(Node::Call(function, numbers));
        Ok(Part { root, at })
    }

    /// The slip at a token that cannot follow what was read.
    fn out_of_place(&self) -> Slip {
        slips::out_of_place(self.text, self.tokens, self.next)
    }
}

fn comparison(sign: &Sign<'_>) -> Option<Comparison> {
    match sign {
        Sign::Comparison(comparison) => Some(*comparison),
        _ => None,
    }
}

/// The part, which must be a number.
fn number(part: Part) -> Read<Node> {
    match part.root {
        Root::Number(node) => Ok(node),
        Root::Truth(_) => Err(slips::not_a_number(part.at)),
    }
}

/// The part, which must be a condition.
fn truth(part: Part) -> Read<Truth> {
    match part.root {
        Root::Truth(truth) => Ok(truth),
        Root::Number(_) => Err(slips::not_a_condition(part.at)),
    }
}

/// Two conditions as one.
fn joined(left: Part, right: Part, join: fn(Box<[Truth; 2]>) -> Truth) -> Read<Part> {
    let at = left.at.start..right.at.end;
    let parts = [truth(left)?, truth(right)?];
    let root = Root::Truth(join(Box::new(parts)));
    Ok(Part { root, at })
}

/// Two numbers as one.
fn worked(operator: Operator, left: Part, right: Part) -> Read<Part> {
    let at = left.at.start..right.at.end;
    let parts = [number(left)?, number(right)?];
    let root = Root::Number(Node::Joined(operator, Box::new(parts)));
    Ok(Part { root, at })
}
