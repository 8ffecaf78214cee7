//! What a formula looks and sounds like, and what is no formula.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;

#[test]
fn formulas_are_shown_in_unicode() {
    let cases = [
        (r"\frac{1}{2}", "½"),
        (r"2\frac{1}{2}", "2½"),
        (r"\frac12", "½"),
        (r"\frac{3}{7}", "3⁄7"),
        (r"2\frac{3}{7}", "2 3⁄7"),
        (r"\frac{3}{7}x", "(3⁄7)x"),
        (r"\frac{3}{7} + \frac{2}{7}", "3⁄7 + 2⁄7"),
        (r"\frac{x^2}{2}", "x²/2"),
        (r"\frac{a+1}{b-1}", "(a + 1)/(b - 1)"),
        (r"\frac{2x}{3y}", "2x/(3y)"),
        (r"\frac{a}{b}(c+d)", "(a/b)(c + d)"),
        (r"\frac{\frac{a}{b}}{c}", "(a/b)/c"),
        ("x^2", "x²"),
        ("x^{n+1}", "xⁿ⁺¹"),
        ("2^{10}", "2¹⁰"),
        ("x^12", "x¹2"),
        ("x_1^2", "x₁²"),
        ("a_{ij}", "aᵢⱼ"),
        ("x^q", "x^q"),
        ("x^{q+1}", "x^(q+1)"),
        ("e^{x^2}", "e^(x²)"),
        (r"x^\frac12", "x^½"),
        ("f'(x)", "f′(x)"),
        (r"90^\circ", "90°"),
        (r"90\degree", "90°"),
        (r"\sqrt{2}", "√2"),
        (r"\sqrt2", "√2"),
        (r"\sqrt{2}x", "√(2)x"),
        (r"\sqrt{a+b}", "√(a + b)"),
        (r"\sqrt[3]{8}", "∛8"),
        (r"\sqrt[n]{x}", "ⁿ√x"),
        (r"\sqrt{\frac12}", "√½"),
        (r"\sqrt{x}^2", "(√x)²"),
        (r"{\frac12}^2", "½²"),
        (r"\le", "≤"),
        (r"a\le b", "a ≤ b"),
        ("x+1=2", "x + 1 = 2"),
        ("-x", "-x"),
        ("a=-1", "a = -1"),
        (r"3\cdot4", "3 · 4"),
        (r"3\times 10^{-5}", "3 × 10⁻⁵"),
        (r"\alpha\to\beta", "α → β"),
        (r"A\Rightarrow B", "A ⇒ B"),
        (r"x \in \mathbb{R}", "x ∈ ℝ"),
        (r"\forall x", "∀ x"),
        (r"\sum_{i=1}^{n} i", "∑ᵢ₌₁ⁿ i"),
        (r"2\sin x", "2 sin x"),
        (r"\sin(x)", "sin(x)"),
        (r"\sin^2 x", "sin² x"),
        (r"\lim_{x\to 0}", "lim_(x→0)"),
        (r"\left(\frac{1}{2}\right)^2", "(½)²"),
        (r"5\,\mathrm{cm}", "5 cm"),
        (r"x \text{ if } y", "x if y"),
        (r"10\%", "10%"),
        (r"\{1, 2\}", "{1, 2}"),
        ("1,000 + 3.14", "1,000 + 3.14"),
        ("1{,}5", "1,5"),
        ("(1,2)", "(1, 2)"),
        (r"\bar{x}", "x\u{304}"),
        ("n!", "n!"),
        ("|x|", "|x|"),
        ("½", "½"),
    ];
    for (tex, expected) in cases {
        assert_eq!(shown(tex).as_deref(), Some(expected), "{tex}");
    }
}

#[test]
fn formulas_are_read_in_words() {
    let cases = [
        (r"\frac{1}{2}", "one half"),
        (r"\frac{3}{4}", "3 over 4"),
        (r"2\frac{1}{2}", "2 and one half"),
        (
            r"\frac{a+1}{b}",
            "the fraction a plus 1 over b, end of fraction",
        ),
        ("x^2", "x squared"),
        ("x^3", "x cubed"),
        ("x^n", "x to the power of n"),
        ("x^{-1}", "x to the power of minus 1"),
        ("x^{n+1}", "x to the power of n plus 1, end of power"),
        ("x_1", "x index 1"),
        ("f'", "f prime"),
        (r"90^\circ", "90 degrees"),
        (r"\sqrt{2}", "the root of 2"),
        (r"\sqrt[3]{a+b}", "the cube root of a plus b, end of root"),
        (r"\sqrt[n]{x}", "the root of degree n of x"),
        (r"a \le b", "a less than or equal to b"),
        (r"A \to B", "A arrow to B"),
        ("2xy", "2 x y"),
        ("(1, 2)", "open bracket 1, 2 close bracket"),
        (r"\sum_{i=1}^{n} i", "the sum from i equals 1 to n of i"),
        (r"\lim_{x \to 0} x", "the limit as x arrow to 0 of x"),
        (r"\Delta t", "capital delta t"),
        (r"5\,\text{cm}", "5 cm"),
    ];
    for (tex, expected) in cases {
        assert_eq!(aloud(tex).as_deref(), Some(expected), "{tex}");
    }
}

#[test]
fn what_is_not_known_is_not_guessed() {
    let cases = [
        "",
        r"\foo",
        r"\frac{1}",
        "x^",
        "^{",
        "x^1^2",
        "{x",
        "x}",
        r"\",
        r"\sqrt[3{x}",
        r"\left",
        r"\begin{matrix}1\end{matrix}",
        r"\+",
        r"\text{a\b}",
    ];
    for tex in cases {
        assert_eq!((shown(tex), aloud(tex)), (None, None), "{tex}");
    }
    let deep = format!("{}x{}", "{".repeat(100), "}".repeat(100));
    assert_eq!(shown(&deep), None);
    assert_eq!(shown(&"x".repeat(LONGEST + 1)), None);
}

#[test]
fn money_and_names_of_variables_are_no_formulas() {
    for tex in [
        "x", "5", "x^2", r"\le", "+", "n!", "2x + 1", "ab", "f(x)", "x = y",
    ] {
        assert!(is_tex(Some(' '), tex, Some('.')), "{tex}");
    }
    for tex in [
        "HOME", "HOME/", "5 each", "5-", "5 or 6", "a/", " x", "x ", "",
    ] {
        assert!(!is_tex(None, tex, None), "{tex}");
    }
    assert!(is_tex(None, "n", Some('t')), "the $n$th");
    assert!(!is_tex(None, "5,", Some('6')));
    assert!(!is_tex(Some('S'), "5", None));
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in any::<String>()) {
        let _ = (shown(&text), aloud(&text));
    }

    #[test]
    fn any_formula_is_one_line_and_keeps_what_was_written(
        tex in r"(\\(frac|sqrt|le|alpha|text|left|right|sum|vec|,)|[xn12+={}()^_\[\]., ]){0,24}"
    ) {
        if let Some(line) = shown(&tex) {
            prop_assert!(!line.contains(['\n', '\\']), "{}", line);
            // The small forms and the fractions are made of what they stand for.
            let written = tex.replace(r"\text", "");
            prop_assert_eq!(kept(&line.nfkc().collect::<String>()), kept(&written), "{}", line);
        }
    }
}

/// How many there are of the letters and digits that no command of the property above has in its name.
fn kept(text: &str) -> [usize; 4] {
    ['x', 'n', '1', '2'].map(|wanted| text.matches(wanted).count())
}
