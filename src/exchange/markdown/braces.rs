//! Braces that are letters: other programs draw no numbers for what stands in them.

use super::formula;

/// A text of Markdown with a backslash before its braces, but in code and formulas, so that nothing takes them for numbers to draw.
#[must_use]
pub fn braces_as_letters(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len() + 8);
    let (mut at, mut in_code, mut escaped) = (0, false, false);
    while let Some(sign) = markdown[at..].chars().next() {
        if let Some((_, _, end)) = formula(markdown, at).filter(|_| !in_code && !escaped) {
            out.push_str(&markdown[at..end]);
            at = end;
            continue;
        }
        in_code ^= sign == '`';
        if matches!(sign, '{' | '}') && !in_code && !escaped {
            out.push('\\');
        }
        escaped = sign == '\\' && !escaped;
        out.push(sign);
        at += sign.len_utf8();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_become_letters_but_in_code_and_formulas() {
        for (markdown, expected) in [
            ("What is {a} + {b}?", r"What is \{a\} + \{b\}?"),
            (
                r"\{a} `{b}` $\frac{1}{2}$ {c",
                r"\{a\} `{b}` $\frac{1}{2}$ \{c",
            ),
            (r"\\{a}", r"\\\{a\}"),
            ("none", "none"),
        ] {
            let plain = braces_as_letters(markdown);
            assert_eq!(plain, expected);
            assert_eq!(braces_as_letters(&plain), expected);
        }
    }
}
