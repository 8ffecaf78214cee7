//! Formulas in `MathML`, as editors for formulas write them, in TeX: fractions, roots, high and low signs, and what stands in a row. It gives
//! no formula for anything else, rather than one that says something else.

use super::tags::{Piece, Tag};
use crate::text::tex;

/// How deep its parts may lie in one another.
const DEEPEST: usize = 24;

/// Functions whose names TeX knows.
const FUNCTIONS: [&str; 10] = [
    "sin", "cos", "tan", "cot", "log", "ln", "exp", "lim", "min", "max",
];

/// What is read of a formula.
struct Reader<'p, 'h> {
    pieces: &'p [Piece<'h>],
    at: usize,
}

/// The TeX of what stands behind `<math>`, and how many pieces there are up to its end, with that.
pub(super) fn tex(pieces: &[Piece<'_>]) -> Option<(String, usize)> {
    let mut reader = Reader { pieces, at: 0 };
    let tex = reader.parts("math", 0)?.concat();
    let tex = tex.trim();
    // What cannot be shown is no better than its words.
    let fits = !tex.is_empty() && tex::can_be_shown(tex);
    fits.then(|| (tex.to_owned(), reader.at))
}

impl<'p, 'h> Reader<'p, 'h> {
    /// All parts up to the end of this tag, each in TeX.
    fn parts(&mut self, name: &str, depth: usize) -> Option<Vec<String>> {
        let mut parts = Vec::new();
        while let Some(piece) = self.pieces.get(self.at) {
            self.at += 1;
            match piece {
                Piece::Words(words) if words.trim().is_empty() => {}
                Piece::End(end) if *end == name => return Some(parts),
                Piece::End(_) => {}
                Piece::Begin(tag) if depth < DEEPEST => parts.push(self.part(tag, depth + 1)?),
                Piece::Words(_) | Piece::Begin(_) => return None,
            }
        }
        (name == "math").then_some(parts)
    }

    fn part(&mut self, tag: &'p Tag<'h>, depth: usize) -> Option<String> {
        match &*tag.name {
            "mi" | "mn" | "mo" | "mtext" | "ms" | "mspace" => {
                let words = self.words(&tag.name)?;
                sign(&tag.name, &words)
            }
            "annotation" | "annotation-xml" => {
                self.pass_over(&tag.name);
                Some(String::new())
            }
            name => {
                let parts = self.parts(name, depth)?;
                composed(tag, &parts)
            }
        }
    }

    /// The words up to the end of this tag.
    fn words(&mut self, name: &str) -> Option<String> {
        let mut out = String::new();
        while let Some(piece) = self.pieces.get(self.at) {
            self.at += 1;
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::End(end) if *end == name => return Some(out.trim().to_owned()),
                Piece::Begin(_) | Piece::End(_) => return None,
            }
        }
        None
    }

    fn pass_over(&mut self, name: &str) {
        let rest = &self.pieces[self.at..];
        let end = rest
            .iter()
            .position(|piece| matches!(piece, Piece::End(end) if *end == name));
        self.at += end.map_or(rest.len(), |end| end + 1);
    }
}

/// A sign, a number or a name.
fn sign(name: &str, words: &str) -> Option<String> {
    // Signs that are there to be read aloud, and seen by nobody.
    let words = words.replace(['\u{2061}', '\u{2062}', '\u{2063}', '\u{2064}'], "");
    let words = words.replace('−', "-");
    let alone = words.chars().next().filter(|_| words.chars().count() == 1);
    if let Some(command) = alone.and_then(tex::command) {
        return Some(format!("\\{command} "));
    }
    if words.contains(['\\', '$', '^', '_', '&', '#', '~']) {
        return None;
    }
    let escaped = words
        .replace('{', "\\{")
        .replace('}', "\\}")
        .replace('%', "\\%");
    Some(match name {
        "mspace" => " ".to_owned(),
        "mtext" | "ms" if !words.is_empty() => format!("\\text{{{escaped}}}"),
        "mi" if FUNCTIONS.contains(&&*words) => format!("\\{words} "),
        "mi" if words.chars().count() > 1 => format!("\\mathrm{{{escaped}}}"),
        _ => escaped,
    })
}

/// What a tag makes of its parts.
fn composed(tag: &Tag<'_>, parts: &[String]) -> Option<String> {
    let whole = parts.concat();
    Some(match (&*tag.name, parts) {
        ("mrow" | "mstyle" | "mpadded" | "semantics", _) => whole,
        ("msqrt", _) => format!("\\sqrt{{{whole}}}"),
        ("mfenced", _) => fenced(tag, parts),
        ("mfrac", [above, below]) => format!("\\frac{{{above}}}{{{below}}}"),
        ("mroot", [inner, root]) => format!("\\sqrt[{root}]{{{inner}}}"),
        ("msup", [base, high]) => format!("{}^{{{high}}}", one(base)),
        ("msub", [base, low]) => format!("{}_{{{low}}}", one(base)),
        ("msubsup", [base, low, high]) => format!("{}_{{{low}}}^{{{high}}}", one(base)),
        // Bounds stand above and below a sign such as that of a sum.
        ("munder", [base, low]) if is_sign(base) => format!("{}_{{{low}}}", one(base)),
        ("munderover", [base, low, high]) if is_sign(base) => {
            format!("{}_{{{low}}}^{{{high}}}", one(base))
        }
        ("mover", [base, mark]) => match &**mark {
            "¯" | "‾" => format!("\\bar{{{base}}}"),
            "\\to " | "⃗" => format!("\\vec{{{base}}}"),
            _ => return None,
        },
        _ => return None,
    })
}

/// Parts between brackets, as the tag names them.
fn fenced(tag: &Tag<'_>, parts: &[String]) -> String {
    let named = |name: &str, usual: &'static str| match tag.attribute(name) {
        "" => usual.to_owned(),
        "{" => "\\{".to_owned(),
        "}" => "\\}".to_owned(),
        written => written.to_owned(),
    };
    let inner = parts.join(&named("separators", ","));
    format!("{}{inner}{}", named("open", "("), named("close", ")"))
}

/// What a high or low sign stands at: braces around more than one sign.
fn one(base: &str) -> String {
    let command = base.trim_end().strip_prefix('\\');
    let is_command =
        command.is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphabetic()));
    if is_command || base.chars().count() == 1 {
        base.trim_end().to_owned()
    } else {
        format!("{{{base}}}")
    }
}

fn is_sign(base: &str) -> bool {
    matches!(base.trim_end(), "\\sum" | "\\prod" | "\\int" | "\\lim")
}

#[cfg(test)]
mod tests {
    use super::super::{markdown, short};

    #[test]
    fn a_formula_is_tex_or_none() {
        for (inner, expected) in [
            (
                "<mfrac><mn>1</mn><mn>2</mn></mfrac><mo>+</mo><msup><mi>x</mi><mn>2</mn></msup>",
                "$\\frac{1}{2}+x^{2}$",
            ),
            (
                "<mrow>\n <msqrt><mi>a</mi><mo>&#x2062;</mo><mi>b</mi></msqrt> </mrow>",
                "$\\sqrt{ab}$",
            ),
            (
                "<mroot><mi>x</mi><mn>3</mn></mroot><mo>&le;</mo><msub><mi>x</mi><mn>1</mn></msub>",
                "$\\sqrt[3]{x}\\le x_{1}$",
            ),
            (
                "<mi>sin</mi><mfenced><mi>x</mi><mi>y</mi></mfenced><mfenced open=\"[\" close=\"]\"><mi>cm</mi></mfenced>",
                "$\\sin (x,y)[\\mathrm{cm}]$",
            ),
            (
                "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mover><mi>v</mi><mo>→</mo></mover>",
                "$\\sum_{i=1}^{n}\\vec{v}$",
            ),
            (
                "<semantics><mrow><mi>x</mi></mrow><annotation encoding=\"application/x-tex\">x</annotation></semantics>",
                "$x$",
            ),
        ] {
            let html = format!("<p>Is <math xmlns=\"x\">{inner}</math> it?</p>");
            let read = markdown(&html);
            assert_eq!(read.text, format!("Is {expected} it?"), "{inner}");
            assert!(read.lost.is_empty(), "{inner}: {:?}", read.lost);
            assert_eq!(short(&html).text, format!("Is {expected} it?"));
        }
        for inner in [
            "<mtable><mtr><mtd><mn>1</mn></mtd></mtr></mtable>",
            "<mfrac><mn>1</mn></mfrac>",
            "<munder><mi>x</mi><mo>_</mo></munder>",
            "<mi>$</mi>",
            "<mfrac><mn>1</mn><mn>2",
        ] {
            let read = markdown(&format!("a <math>{inner}</math> b"));
            assert_eq!(read.lost.len(), 1, "{inner}: {}", read.text);
        }
        let deep = "<mrow>".repeat(10_000) + "x" + &"</mrow>".repeat(10_000);
        assert_eq!(markdown(&format!("<math>{deep}</math>")).lost.len(), 1);
    }

    #[test]
    fn a_formula_in_the_signs_of_an_editor_of_formulas_is_one() {
        let written = "Solve «math xmlns=¨http://www.w3.org/1998/Math/MathML¨»«mfrac»«mn»1«/mn»«mi»§#960;«/mi»«/mfrac»«/math» «so»";
        let read = markdown(written);
        assert_eq!(read.text, "Solve $\\frac{1}{\\pi }$ «so»");
        assert!(read.lost.is_empty());
    }
}
