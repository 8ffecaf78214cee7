//! A formula as it is typed: what a learner writes for `\frac{1}{2}` is `1/2`. Where any part of it has no such form the answer is
//! nothing, and whoever asks says that the answer cannot be typed.

use crate::text::number;
use crate::text::words::single_spaced;

/// The longest formula that anyone would type, in signs.
const LONGEST: usize = 60;

/// Commands that are one sign or word on a keyboard.
const WORDS: &[(&str, &str)] = &[
    ("times", "*"),
    ("cdot", "*"),
    ("div", "/"),
    ("le", "<="),
    ("leq", "<="),
    ("ge", ">="),
    ("geq", ">="),
    ("ne", "!="),
    ("neq", "!="),
    ("lt", "<"),
    ("gt", ">"),
    ("infty", "inf"),
    ("pi", "pi"),
    ("theta", "theta"),
    ("alpha", "alpha"),
    ("beta", "beta"),
    ("lambda", "lambda"),
    ("mu", "mu"),
    ("sigma", "sigma"),
    ("sin", "sin"),
    ("cos", "cos"),
    ("tan", "tan"),
    ("ln", "ln"),
    ("log", "log"),
    ("%", "%"),
    ("$", "$"),
    ("{", "{"),
    ("}", "}"),
];

/// Commands that say how it looks, and nothing else.
const LOOKS: &[&str] = &[
    "left",
    "right",
    ",",
    ";",
    "!",
    ":",
    "displaystyle",
    "quad",
    "mathrm",
    "text",
    "operatorname",
];

/// What is typed for this TeX, without the dollars around it.
#[must_use]
pub fn typed(tex: &str) -> Option<String> {
    let mut reader = Reader {
        rest: tex.trim(),
        depth: 0,
    };
    let typed = reader.row(None)?;
    let typed = single_spaced(&typed);
    let whole = reader.rest.is_empty() && !typed.is_empty() && typed.chars().count() <= LONGEST;
    whole.then_some(typed)
}

/// The number of a typed fraction whose parts may stand in parentheses: `7/(-4)`.
#[must_use]
pub fn number(typed: &str) -> Option<String> {
    if number::plain(typed).is_some() {
        return Some(typed.to_owned());
    }
    let (above, below) = typed.split_once('/')?;
    let bare = |part: &str| {
        let inner = part.trim();
        let inner = inner
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
            .unwrap_or(inner);
        number::plain(inner)
    };
    let (above, below) = (bare(above)?, bare(below)?);
    let zero = below == number::plain("0")?;
    (!zero).then(|| crate::exchange::of_set::decimal(&(above / below)))
}

struct Reader<'t> {
    rest: &'t str,
    depth: usize,
}

/// How deep groups may lie in one another.
const MOST_DEPTH: usize = 16;

impl Reader<'_> {
    /// All up to the sign that closes it, or to the end.
    fn row(&mut self, closing: Option<char>) -> Option<String> {
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            return None;
        }
        let mut out = String::new();
        loop {
            let Some(sign) = self.rest.chars().next() else {
                self.depth -= 1;
                return closing.is_none().then_some(out);
            };
            if Some(sign) == closing {
                self.rest = &self.rest[sign.len_utf8()..];
                self.depth -= 1;
                return Some(out);
            }
            self.part(sign, &mut out)?;
        }
    }

    fn part(&mut self, sign: char, out: &mut String) -> Option<()> {
        self.rest = &self.rest[sign.len_utf8()..];
        match sign {
            '{' => {
                let group = self.row(Some('}'))?;
                out.push_str(&group);
            }
            '^' | '_' => {
                let script = self.group()?;
                out.push(sign);
                out.push_str(&bracketed(&script));
            }
            '\\' => self.command(out)?,
            '}' | '&' | '$' | '#' => return None,
            '~' => out.push(' '),
            '−' => out.push('-'),
            _ => out.push(sign),
        }
        Some(())
    }

    /// What stands in braces, or the next sign or command.
    fn group(&mut self) -> Option<String> {
        self.rest = self.rest.trim_start();
        let mut out = String::new();
        let sign = self.rest.chars().next()?;
        self.part(sign, &mut out)?;
        Some(out)
    }

    fn command(&mut self, out: &mut String) -> Option<()> {
        let letters = self
            .rest
            .bytes()
            .take_while(u8::is_ascii_alphabetic)
            .count();
        let length = match letters {
            0 => self.rest.chars().next()?.len_utf8(),
            letters => letters,
        };
        let (name, rest) = self.rest.split_at(length);
        self.rest = rest;
        if LOOKS.contains(&name) {
            return Some(());
        }
        if let Some((_, word)) = WORDS.iter().find(|(known, _)| *known == name) {
            out.push_str(word);
            return Some(());
        }
        match name {
            "frac" | "dfrac" | "tfrac" => {
                let (above, below) = (self.group()?, self.group()?);
                out.push_str(&format!("{}/{}", bracketed(&above), bracketed(&below)));
            }
            "sqrt" if !self.rest.trim_start().starts_with('[') => {
                let inner = self.group()?;
                out.push_str(&format!("sqrt({inner})"));
            }
            _ => return None,
        }
        Some(())
    }
}

/// In parentheses, where it is more than a number or a name.
fn bracketed(part: &str) -> String {
    let part = part.trim();
    let one = part
        .chars()
        .all(|sign| sign.is_alphanumeric() || sign == '.')
        || part.starts_with('(') && part.find(')') == Some(part.len() - 1);
    let negative = part.strip_prefix('-').is_some_and(|rest| {
        rest.chars()
            .all(|sign| sign.is_ascii_digit() || sign == '.')
    });
    if one || negative {
        part.to_owned()
    } else {
        format!("({part})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_typed_with_the_signs_of_a_keyboard() {
        for (tex, expected) in [
            ("21q^2", Some("21q^2")),
            ("32t^3-100t^2+40t+38", Some("32t^3-100t^2+40t+38")),
            (r"\frac{1}{20}", Some("1/20")),
            (r"\frac{7}{\left(-4\right)}", Some("7/(-4)")),
            (r"\left(4y+3\right)^2", Some("(4y+3)^2")),
            (r"y=\frac{16}{x}", Some("y=16/x")),
            (r"\frac{a+1}{2b}", Some("(a+1)/2b")),
            (r"{12}^{\left(-x\right)}", Some("12^(-x)")),
            (r"e^{x+1}", Some("e^(x+1)")),
            (r"2 \times \sqrt{3}", Some("2 * sqrt(3)")),
            (r"\sqrt[3]{8}", None),
            (r"\vec x", None),
            (r"\frac{1}", None),
            ("{a", None),
            ("a}", None),
            ("", None),
        ] {
            assert_eq!(typed(tex).as_deref(), expected, "{tex}");
        }
        assert_eq!(typed(&"{".repeat(10_000)), None);
        assert_eq!(typed(&"1".repeat(100)), None);
    }

    #[test]
    fn a_fraction_with_parentheses_is_a_number() {
        for (typed, expected) in [
            ("7/(-4)", Some("-1.75")),
            ("1/20", Some("1/20")),
            ("-8", Some("-8")),
            ("7/0", None),
            ("x/2", None),
        ] {
            assert_eq!(number(typed).as_deref(), expected, "{typed}");
        }
    }
}
