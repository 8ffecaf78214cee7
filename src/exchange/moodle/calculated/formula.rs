//! Formulas of Moodle as formulas of ours. Moodle's are expressions of PHP over `{a}`, with the functions that
//! `qtype_calculated_find_formula_errors` lets through; what ours have no like for is named.

use super::data::Data;
use crate::exchange::of_set::decimal;
use crate::quiz::formula::Formula;
use crate::text::number;

/// The formula with our names and signs. The data sets note which of their names are used.
///
/// # Errors
///
/// What in it has no like here, in a sentence without a full stop.
pub(super) fn translated(written: &str, data: &mut Data) -> Result<String, String> {
    let mut reader = Reader {
        written,
        rest: written.trim_start(),
        data,
        depth: 0,
    };
    let whole = reader.sum()?;
    if !reader.rest.is_empty() {
        return Err(reader.unknown());
    }
    match Formula::parse(&whole.text) {
        Ok(_) => Ok(whole.text),
        Err(slip) => Err(format!("its formula {written} is none here: {slip}")),
    }
}

/// Pi as PHP has it (`M_PI`, a 64-bit float) in as few digits as name it.
const PI: &str = "3.141592653589793";

/// How deep brackets may lie in one another.
const DEEPEST: usize = 30;

/// A part that was translated.
struct Part {
    text: String,
    /// Whether it is a number, a name or a call, which needs no brackets anywhere.
    alone: bool,
}

impl Part {
    fn alone(text: String) -> Self {
        Self { text, alone: true }
    }

    fn in_brackets(self) -> String {
        if self.alone {
            self.text
        } else {
            format!("({})", self.text)
        }
    }
}

struct Reader<'r> {
    written: &'r str,
    rest: &'r str,
    data: &'r mut Data,
    depth: usize,
}

impl Reader<'_> {
    fn unknown(&self) -> String {
        let sign: String = self.rest.chars().take(1).collect();
        let why = match &*sign {
            "^" => "Moodle takes ^ for a sum of bits, and no formula here does",
            "%" => "% leaves out what is behind the point in Moodle, and no formula here does",
            "" => return format!("its formula {} ends too early", self.written),
            _ => {
                return format!(
                    "its formula {} has {sign}, which no formula here has",
                    self.written
                );
            }
        };
        format!("its formula {}: {why}", self.written)
    }

    fn takes(&mut self, sign: char) -> bool {
        let rest = self.rest.strip_prefix(sign);
        if let Some(rest) = rest {
            self.rest = rest.trim_start();
        }
        rest.is_some()
    }

    fn sum(&mut self) -> Result<Part, String> {
        self.joined(&['+', '-'], Self::product)
    }

    fn product(&mut self) -> Result<Part, String> {
        self.joined(&['*', '/'], Self::signed)
    }

    /// Parts with these signs between them, from the left: those of PHP bind as ours do.
    fn joined(
        &mut self,
        signs: &[char],
        part: fn(&mut Self) -> Result<Part, String>,
    ) -> Result<Part, String> {
        let mut whole = part(self)?;
        while let Some(sign) = signs.iter().find(|sign| self.rest.starts_with(**sign)) {
            if self.rest.starts_with("**") {
                return Err(format!(
                    "its formula {} has **, which Moodle has not",
                    self.written
                ));
            }
            self.takes(*sign);
            let next = part(self)?;
            whole = Part {
                text: format!("{} {sign} {}", whole.text, next.text),
                alone: false,
            };
        }
        Ok(whole)
    }

    fn signed(&mut self) -> Result<Part, String> {
        if self.takes('+') {
            return self.signed();
        }
        if self.takes('-') {
            self.deeper()?;
            let part = self.signed()?;
            self.depth -= 1;
            return Ok(Part {
                text: format!("-{}", part.text),
                alone: false,
            });
        }
        self.atom()
    }

    fn deeper(&mut self) -> Result<(), String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(format!("its formula {} lies too deep", self.written));
        }
        Ok(())
    }

    fn atom(&mut self) -> Result<Part, String> {
        if let Some(rest) = self.rest.strip_prefix('{') {
            let (name, rest) = rest.split_once('}').ok_or_else(|| self.unknown())?;
            self.rest = rest.trim_start();
            let name = self.data.named(name)?;
            return Ok(Part::alone(name.to_owned()));
        }
        if self.takes('(') {
            self.deeper()?;
            let part = self.sum()?;
            self.depth -= 1;
            self.closes()?;
            return Ok(Part::alone(part.in_brackets()));
        }
        let end = |fits: fn(char) -> bool, text: &str| text.find(|sign| !fits(sign));
        let is_word = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
        if self
            .rest
            .starts_with(|sign: char| sign.is_ascii_alphabetic())
        {
            let length = end(is_word, self.rest).unwrap_or(self.rest.len());
            let (name, rest) = self.rest.split_at(length);
            self.rest = rest.trim_start();
            return self.call(&name.to_ascii_lowercase());
        }
        self.number()
    }

    fn closes(&mut self) -> Result<(), String> {
        if self.takes(')') {
            return Ok(());
        }
        Err(self.unknown())
    }

    /// `12`, `0.5`, `.5`, `1.5e-3`.
    fn number(&mut self) -> Result<Part, String> {
        let digits = |text: &str| {
            let end = text.find(|sign: char| !sign.is_ascii_digit() && sign != '.');
            end.unwrap_or(text.len())
        };
        let mut length = digits(self.rest);
        if length == 0 {
            return Err(self.unknown());
        }
        if let Some(power) = self.rest[length..].strip_prefix(['e', 'E']) {
            let sign = usize::from(power.starts_with(['+', '-']));
            let figures = digits(&power[sign..]);
            length += 1 + sign + figures;
        }
        let (written, rest) = self.rest.split_at(length);
        let value = number::plain(written);
        let value = value.ok_or_else(|| format!("{written} in its formula is no number"))?;
        self.rest = rest.trim_start();
        Ok(Part::alone(decimal(&value)))
    }

    fn call(&mut self, name: &str) -> Result<Part, String> {
        if !self.takes('(') {
            return Err(format!(
                "its formula {} has {name}, which is no number",
                self.written
            ));
        }
        self.deeper()?;
        let mut parts = Vec::new();
        while !self.takes(')') {
            if !parts.is_empty() && !self.takes(',') {
                return Err(self.unknown());
            }
            parts.push(self.sum()?);
        }
        self.depth -= 1;
        match (name, parts.len()) {
            ("pi", 0) => return Ok(Part::alone(PI.to_owned())),
            ("pow", 2) => {
                let mut parts = parts.into_iter().map(Part::in_brackets);
                let both = (parts.next(), parts.next());
                let (base, power) = (both.0.unwrap_or_default(), both.1.unwrap_or_default());
                return Ok(Part {
                    text: format!("{base} ^ {power}"),
                    alone: false,
                });
            }
            ("abs" | "sqrt" | "floor" | "ceil", 1) | ("round", 1 | 2) | ("min" | "max", 2..) => {}
            _ => {
                return Err(format!(
                    "its formula {} has {name}, which no formula here has",
                    self.written
                ));
            }
        }
        let parts: Vec<String> = parts.into_iter().map(|part| part.text).collect();
        Ok(Part::alone(format!("{name}({})", parts.join(", "))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> Data {
        Data::of(&[("a", &["1", "2"]), ("b", &["3", "4"]), ("min", &["5", "6"])])
    }

    #[test]
    fn a_formula_of_php_is_one_of_ours() {
        for (written, expected) in [
            ("{a}+{b}", "a + b"),
            ("{a} * ({b} - 1)", "a * (b - 1)"),
            ("({a})", "a"),
            ("-{a}*-2", "-a * -2"),
            ("pow({a},2)", "a ^ 2"),
            ("-pow({a}+1, {b})/2", "-(a + 1) ^ b / 2"),
            ("pow(-{a}, 2)", "(-a) ^ 2"),
            ("pow(pow({a},2),3)", "(a ^ 2) ^ 3"),
            ("pow(2, pow({a},2))", "2 ^ (a ^ 2)"),
            ("2*pi()*{a}", "2 * 3.141592653589793 * a"),
            ("SQRT({a})+round({b}/3, 2)", "sqrt(a) + round(b / 3, 2)"),
            ("max({a}, {b}, 3)", "max(a, b, 3)"),
            ("1.5e-3*{a}", "0.0015 * a"),
            ("{a} - -{b}", "a - -b"),
            ("{min} + 1", "min_ + 1"),
            ("{a}/{b}/2", "a / b / 2"),
        ] {
            let translated = translated(written, &mut data());
            assert_eq!(translated.as_deref(), Ok(expected), "{written}");
        }
    }

    #[test]
    fn what_no_formula_here_has_is_named() {
        for (written, expected) in [
            ("sin({a})", "sin"),
            ("{a}^2", "bits"),
            ("{a} % 3", "behind the point"),
            ("{a}{b}", "{"),
            ("{c}", "{c}"),
            ("{a} > 2", ">"),
            ("{a} +", "too early"),
            ("({a}", "too early"),
            ("2 {a}", "{"),
            ("a", "no number"),
            ("1.2.3", "no number"),
            ("{a} ** 2", "**"),
            ("pow({a})", "pow"),
            ("{a", "{"),
            ("", "too early"),
        ] {
            let told = translated(written, &mut data()).unwrap_err();
            assert!(told.contains(expected), "{written}: {told}");
        }
        let deep = format!("{}1{}", "(".repeat(100_000), ")".repeat(100_000));
        assert!(translated(&deep, &mut data()).is_err());
    }
}
