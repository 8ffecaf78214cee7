use super::*;

fn sorts(text: &str) -> Vec<(String, Sort)> {
    let strays = strays(text).into_iter();
    strays.map(|stray| (stray.written, stray.sort)).collect()
}

#[test]
fn marks_that_stay_marks_are_found() {
    let cases: &[(&str, &str, Sort)] = &[
        ("What is $x^2 + 1 for x = 2?", "$x^2", Sort::Dollar),
        ("Solve $x + 3 = 7.", "$x", Sort::Dollar),
        ("Find x^2$ now.", "x^2$", Sort::Dollar),
        ("What is $\\frac{1}{2?", "$\\frac{1}{2?", Sort::Dollar),
        ("What is $\\frac{1}{2$?", "$\\frac{1}{2$", Sort::Formula),
        ("Half is \\frac{1}{2}.", "\\frac{1}{2}", Sort::Bare),
        ("So 2 \\times 3 is", "\\times", Sort::Bare),
        ("Half is \\fraq{1}{2}.", "\\fraq{1}{2}", Sort::Bare),
        ("$\\fraq{1}{2}$", "\\fraq", Sort::Command(Some("frac"))),
        ("$2 \\tmes 3$", "\\tmes", Sort::Command(Some("times"))),
        ("$\\frac{1}$", "$\\frac{1}$", Sort::Formula),
        ("What is $ x^2 $?", "$ x^2 $", Sort::Spaced),
        (
            "What is \\(x^2\\)?",
            "\\(x^2\\)",
            Sort::Brackets("x^2".into()),
        ),
        (
            "\\[\\frac{1}{2}\\]",
            "\\[\\frac{1}{2}\\]",
            Sort::Brackets("\\frac{1}{2}".into()),
        ),
        (
            "Look: ![a map](map.png)",
            "![a map](map.png)",
            Sort::Picture("a map".into(), "map.png".into()),
        ),
        ("H<sub>2</sub>O", "<sub>2</sub>", Sort::Tag("sub")),
        ("One.<br>Two.", "<br>", Sort::Tag("br")),
        ("A <b>bold</b> one", "<b>bold</b>", Sort::Tag("b")),
        (
            "Yes <!-- check this -->",
            "<!-- check this -->",
            Sort::Tag("!--"),
        ),
    ];
    for (text, written, sort) in cases {
        assert_eq!(
            sorts(text),
            [((*written).to_owned(), sort.clone())],
            "{text}"
        );
    }
}

#[test]
fn signs_of_money_paths_patterns_and_programs_are_none() {
    let texts = [
        "It costs $5 and then $6.",
        "From $5-$10, or 5 $ and 6 $.",
        "US$5 + US$6",
        "What is in $HOME/$USER?",
        "What does $x hold, and $y?",
        "The sign ^ or $, at the end of a line?",
        "Look in C:\\Users\\mia\\notes.txt or C:\\times\\new.",
        "The pattern \\d{2}-\\w{3} and a\\tb.",
        "A price of \\$5 and x^2.",
        "`$x^2` and `\\frac{1}{2}` and `<br>`",
        "```tex\n\\frac{1}{2} $x^2 ![a](b) <br>\n```",
        "If a < b and b > c, or a<b and b>c",
        "A List<int> or Map<String, a>",
        "$\\frac{1}{2}$ and $x^2 + 1$ and $$\\sqrt{2}$$",
        "A note\\[1\\] and f\\(x\\) no",
        "[a link](page.html) and <https://example.org>",
        "$5 + $6 = ?",
        "Set \\{1, 2\\}",
    ];
    for text in texts {
        let found: Vec<_> = sorts(text)
            .into_iter()
            .filter(|(written, _)| !(text.contains("f\\(x\\)") && written == "\\(x\\)"))
            .collect();
        assert_eq!(found, [], "{text}");
    }
}

#[test]
fn a_short_text_has_formulas_and_code_alone() {
    let found = |text: &str| {
        strays_in_short(text)
            .into_iter()
            .map(|stray| stray.sort)
            .collect::<Vec<_>>()
    };
    assert_eq!(found("\\frac{1}{2}"), [Sort::Bare]);
    assert_eq!(found("$\\fraq{1}{2}$"), [Sort::Command(Some("frac"))]);
    assert_eq!(found("$x^2 + 1"), [Sort::Dollar]);
    for text in [
        "`\\frac{1}{2}`",
        "$\\frac{1}{2}$",
        "<b>",
        "$5",
        "`$x^2`",
        "C:\\in\\out",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}
