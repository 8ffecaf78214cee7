use super::*;
use crate::exchange::draft::{Accepted, Blank, Draft, Kind, Question};

fn read(text: &str) -> Read {
    import(&Input {
        text: text.to_owned(),
        ..Input::default()
    })
    .unwrap()
}

fn one(text: &str) -> Question {
    let mut read = read(text);
    assert_eq!(read.left_out, [], "{text}");
    assert_eq!(read.draft.questions.len(), 1, "{text}");
    read.draft.questions.remove(0)
}

/// A question at a glance.
fn glance(text: &str) -> String {
    let question = one(text);
    let kind = match &question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => {
            let sign = if matches!(question.kind, Kind::Choice(_)) {
                "one"
            } else {
                "all"
            };
            let choices = choices.iter().map(|choice| {
                let star = if choice.correct { "*" } else { "" };
                let said = choice.feedback.iter().map(|said| format!(" #{said}"));
                format!(" | {star}{}{}", choice.text, said.collect::<String>())
            });
            format!("{sign}{}", choices.collect::<String>())
        }
        Kind::TrueFalse(right) => right.to_string(),
        Kind::Text(key) => {
            let accepted: Vec<String> = key.accepted.iter().map(Accepted::written).collect();
            format!("text {}", accepted.join(" | "))
        }
        Kind::Number(key) => {
            let off = key.tolerance.iter().map(|off| format!(" ± {off}"));
            format!("number {}{}", key.value, off.collect::<String>())
        }
        Kind::Match { pairs, decoys } => format!("{pairs:?} {decoys:?}"),
        other => panic!("{other:?}"),
    };
    let said = question
        .feedback
        .iter()
        .map(|(key, said)| format!(" [{key}: {said}]"));
    let last = question
        .explanation
        .iter()
        .map(|said| format!(" ## {said}"));
    format!(
        "{} {{{kind}}}{}{}",
        question.prompt,
        said.collect::<String>(),
        last.collect::<String>()
    )
}

#[test]
fn a_question_is_read_as_moodle_reads_it() {
    for (gift, expected) in [
        ("Q {=a ~b#no ~c}", "Q {one | *a | b #no | c}"),
        ("Q {~a =b#yes ####why}", "Q {one | a | *b #yes} ## why"),
        ("Q is {~a =b} or not.", "Q is _____ or not. {one | a | *b}"),
        ("Q {~%50%a ~%50%b ~%-100%c#no}", "Q {all | *a | *b | c #no}"),
        ("Q {~%100%a ~b}", "Q {all | *a | b}"),
        ("Q{T}", "Q {true}"),
        ("Q{ FALSE }", "Q {false}"),
        ("Q{T#no#yes}", "Q {true} [false: no] [true: yes]"),
        ("Q{F#no}", "Q {false} [true: no]"),
        ("Q{True}", "Q {text True}"),
        ("Q{=a =b#yes}", "Q {text a | b} [b: yes]"),
        ("Q{a}", "Q {text a}"),
        ("Q{=a* =%0%*#no}", "Q {text /a.*/} [/.*/: no]"),
        ("Q {=%50%a ~%0%%5% off}", "Q {one | *%50%a | %5% off}"),
        (
            "Q {=<b>x</b> =<strong>x</strong> =&amp;}",
            "Q {text <b>x</b> | <strong>x</strong> | &amp;}",
        ),
        ("[html]<b>Q</b> {=<br>}", "**Q** {text <br>}"),
        (
            "Q {=paragraph -> <p> =<i>bold</i> -> <b> =both -> <p>c</p>}",
            r#"Q {[("paragraph", "<p>"), ("bold", "<b>"), ("both", "c")] []}"#,
        ),
        (
            "[markdown]Q {=a -> <b>x</b> =c -> <i>x</i>}",
            r#"Q {[("a", "<b>x</b>"), ("c", "<i>x</i>")] []}"#,
        ),
        (r"Q{=2 \* 3 =a.b*}", r"Q {text 2 * 3 | /a\.b.*/}"),
        ("Q{#3.14:0.005}", "Q {number 3.14 ± 0.005}"),
        ("Q{#3.1..3.2}", "Q {number 3.15 ± 0.05}"),
        (
            "Q{#=1822:0#ok =%0%1800#close ~#not}",
            "Q {number 1822} [1822: ok] [1800: close] [!= 1822: not]",
        ),
        ("Q{#5}", "Q {number 5}"),
        (
            "Q{=a -> b =c->d = -> e}",
            r#"Q {[("a", "b"), ("c", "d")] ["e"]}"#,
        ),
        (
            r"1 \+ 1 \= \{2\} \: \~ \# {=a ~b}",
            r"1 \\+ 1 = {2} : \~ # {one | *a | b}",
        ),
        (
            r"Q\nmore\n\nend {=\=1 ~\\2}",
            "Q\\\nmore\n\nend {one | *=1 | \\2}",
        ),
        ("::name:: Q\nmore {=a ~b}", "Q\nmore {one | *a | b}"),
        (
            "[html]<p>Is <b>it</b> x<sup>2</sup>?</p>{=<p>a</p>#<i>yes</i> ~b}",
            "Is **it** x²? {one | *a #*yes* | b}",
        ),
        ("[markdown]**Q** {=a ~b}", "**Q** {one | *a | b}"),
        (
            "[markdown]Q {=**a** `b*c` ~2\\\\*3}",
            "Q {one | *a `b*c` | 2*3}",
        ),
        ("[plain]<b> *x* {=a ~b}", r"\<b\> \*x\* {one | *a | b}"),
        (
            "Is $\\frac{1}{2} = x$? {=$x = \\sqrt{2}$ ~$1$}",
            "Is $\\frac{1}{2} = x$? {one | *$x = \\sqrt{2}$ | $1$}",
        ),
        (
            r"Is $$\\frac\{1\}\{2\}$$ it? {=\\(x^2\\) ~b}",
            r"Is $$\frac{1}{2}$$ it? {one | *$x^2$ | b}",
        ),
        ("$5 {=$6 ~$7}", "$5 {one | *$6 | $7}"),
    ] {
        assert_eq!(glance(gift), expected, "{gift}");
    }
}

#[test]
fn what_stands_around_a_question_comes_along() {
    let read = read(
        "// a remark\n\n$CATEGORY: $course$/top/Sums//Products/First\n\n// [id:q-1] [tag:one]\n// [tag:two \\] x]\n::The name::Q {=a\n// within\n=b}\n\n$CATEGORY: \n\nR{T}\n",
    );
    let [first, second] = &read.draft.questions[..] else {
        panic!("{read:?}")
    };
    assert_eq!(first.tags, ["Sums/Products/First", "one", "two ] x"]);
    assert_eq!(
        (first.id.as_deref(), first.called(), first.line),
        (Some("q-1"), "The name", 7)
    );
    assert_eq!((&second.tags[..], second.line), (&[][..], 13));
}

#[test]
fn a_category_is_one_line_and_takes_no_question_along() {
    let read = read("$CATEGORY: A\nQ1? {T}\n$CATEGORY: B\n\n// [id:q-2]\nQ2 {F}\n");
    let all = read.draft.questions.iter().map(|one| {
        let tags = one.tags.join(" ");
        (&*one.prompt, tags, one.line)
    });
    let expected = [("Q1?", "A".to_owned(), 2), ("Q2", "B".to_owned(), 6)];
    assert_eq!(all.collect::<Vec<_>>(), expected);
    assert_eq!(read.draft.questions[1].id.as_deref(), Some("q-2"));
    assert_eq!(read.left_out, []);
}

#[test]
fn two_questions_without_a_free_line_between_them_are_told_with_the_line() {
    let read = read("\n::Q1::What {=a\n// a remark\n~b}\n::Q2::Which {=c\n~d}\n\nR {T}");
    assert_eq!(read.draft.questions.len(), 1);
    let [lost] = &read.left_out[..] else {
        panic!("{read:?}")
    };
    assert_eq!((lost.line, &*lost.name), (2, "Q1"));
    assert!(
        lost.reason.starts_with("in line 5 a second {"),
        "{}",
        lost.reason
    );
    assert_eq!(one(r"A {=b ~c} set \{x\} and $\frac{1}{2}$").line, 1);
}

#[test]
fn what_begins_as_a_weight_goes_out_and_comes_back() {
    let gift = "Q {=%50%a ~%0%%5% off ~b}\n\nR {=%100%%50% of 10 =%5 =%0%%7% x#no}\n\nS {~%100%%8% ~%-100%%9%}";
    let draft = read(gift).draft;
    let text = export::export(&draft).text;
    for written in [
        "  =%50%a\n",
        "  ~%0%%5% off\n",
        "  ~b\n",
        "  =%100%%50% of 10\n",
        "  =%5\n",
    ] {
        assert!(text.contains(written), "{written}: {text}");
    }
    let kinds = |draft: &crate::exchange::Draft| {
        let questions = draft.questions.iter();
        questions
            .map(|one| (one.kind.clone(), one.feedback.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds(&read(&text).draft), kinds(&draft), "{text}");
}

#[test]
fn a_gap_comes_back_where_it_stood() {
    for (prompt, written) in [
        ("It ends in _____", "It ends in _____ {"),
        ("It ends in _____.", "It ends in {"),
        ("A set {a, _____}", r"A set \{a, {"),
    ] {
        let key = Blank::Text(vec![Accepted::Text("b".to_owned())]);
        let draft = Draft {
            questions: vec![Question::new(prompt, Kind::Blanks(vec![key]))],
            ..Draft::default()
        };
        let text = export::export(&draft).text;
        assert!(text.contains(written), "{text}");
        assert_eq!(read(&text).draft.questions[0].prompt, prompt, "{text}");
    }
}

#[test]
fn what_is_said_to_the_one_gap_is_said_to_its_answer() {
    for (key, said, expected) in [
        (
            Blank::Text(vec![Accepted::Text("Nairobi".to_owned())]),
            &["1 = Nairobi", "1 = Mombasa", "Kisumu"][..],
            &["Nairobi", "Mombasa", "Kisumu"][..],
        ),
        (
            Blank::Number("47".to_owned()),
            &["1 = 7", "1 = < 40", "<= 45", "1 = != 47"],
            &["7", "< 40", "<= 45", "!= 47"],
        ),
    ] {
        let mut question = Question::new("A _____ b", Kind::Blanks(vec![key]));
        // Of two bounds, the numbers between are told something of their own.
        let words = |key: &str| if key.contains("<= ") { "near" } else { "no" };
        let said = said
            .iter()
            .map(|key| ((*key).to_owned(), words(key).to_owned()));
        question.feedback = said.collect();
        let draft = Draft {
            questions: vec![question],
            ..Draft::default()
        };
        let written = export::export(&draft);
        assert_eq!(written.lost, []);
        let back = read(&written.text).draft.questions.remove(0).feedback;
        let keys: Vec<&str> = back.iter().map(|(key, _)| &**key).collect();
        assert_eq!(keys, expected, "{}", written.text);
    }
}

#[test]
fn what_cannot_come_along_is_told_with_its_line_and_its_name() {
    for (gift, reason) in [
        ("Write about it {}", "an essay"),
        ("A text to read.", "a text without a question"),
        ("Q {=a ~b", "no } behind it"),
        ("Q =a ~b}", "no { before it"),
        ("Q }{", "no } behind it"),
        ("Q {~a ~b}", "none of its choices is right"),
        ("Q {~%-50%a ~%0%b}", "none of its choices is right"),
        ("Q {~a}", "one choice"),
        ("Q {=a -> b}", "one pair"),
        ("Q {=a -> b =c}", "no pair"),
        ("Q {#abc}", "no number"),
        ("Q {#3,14:0,01}", "GIFT has a decimal point, 3.14"),
        ("Q {#}", "no number is accepted"),
        ("Q {#*}", "any number"),
        ("Q {=*}", "whatever is typed"),
        ("Q {=%50%a}", "none of its answers is right"),
    ] {
        let read = read(&format!("\n\n::Name::{gift}"));
        assert_eq!(read.draft.questions, [], "{gift}");
        let [lost] = &read.left_out[..] else {
            panic!("{gift}")
        };
        assert!(lost.reason.contains(reason), "{gift}: {}", lost.reason);
        assert_eq!((lost.line, &*lost.name), (3, "Name"));
    }
}

#[test]
fn what_has_no_place_of_a_question_is_told() {
    for (gift, what) in [
        ("Q {=a ~%50%b}", "50% of the credit for “b”"),
        ("Q {=a =b ~c}", "one of its 2 right choices was enough"),
        ("Q {~%70%a ~%30%b ~c}", "unequal parts (70%, 30%)"),
        ("Q {=a =%75%b}", "75% of the credit for “b”"),
        ("Q {#=1 =2}", "a second right number"),
        ("Q {#=1 =%50%1:2#near}", "what is said to numbers near 1"),
        (
            "Q {=a -> b =c -> d =<img src\\=\"x.png\"> -> e}",
            "the pair of “e”: its other side is a picture",
        ),
        (
            "Q <img src=\"@@PLUGINFILE@@/map.png\"> {=a ~b}",
            "the picture “map.png”",
        ),
    ] {
        let read = read(gift);
        assert_eq!(read.draft.questions.len(), 1, "{gift}");
        assert!(
            read.lost.iter().any(|lost| lost.reason.contains(what)),
            "{gift}: {:?}",
            read.lost
        );
    }
}

#[test]
fn it_is_known_by_what_only_it_has() {
    let looks = |text: &str| {
        looks(&Input {
            text: text.to_owned(),
            ..Input::default()
        })
    };
    for gift in [
        "Q {=a}",
        "Q\n{~a =b}",
        "Q {T}",
        "x {#1}",
        "Write {}",
        "::n:: text",
        "$CATEGORY: a/b",
        "[html]<p>A text.</p>",
        "// c\n\nQ{=a}",
    ] {
        assert!(looks(gift), "{gift}");
    }
    for other in [
        "",
        "Q",
        "{\"a\": 1}",
        "<?xml?><quiz>{=a}</quiz>",
        "fn main() { x }",
        "a;b\nc;d",
        "Q {a}",
    ] {
        assert!(!looks(other), "{other}");
    }
}

#[test]
fn of_words_in_several_languages_one_stays_and_the_others_are_told() {
    let gift = r#"::\{mlang en\}R\{mlang\}\{mlang de\}F\{mlang\}::[html]<span lang\="en" class\="multilang">Which?</span> <span lang\="de" class\="multilang">Welcher?</span> {
=\{mlang en\}Nile\{mlang\}\{mlang de\}Nil\{mlang\}#\{mlang de\}Ja\{mlang\}\{mlang en\}Yes\{mlang\}
~Po}"#;
    for (wished, name, prompt, choice, said, of_set) in [
        (None, "R", "Which?", "Nile", "Yes", None),
        (Some("de"), "F", "Welcher?", "Nil", "Ja", None),
    ] {
        let input = Input {
            text: gift.to_owned(),
            language: wished.map(str::to_owned),
            ..Input::default()
        };
        assert!(looks(&input));
        let read = import(&input).unwrap();
        let [question] = &read.draft.questions[..] else {
            panic!("{read:?}")
        };
        assert_eq!((question.called(), &*question.prompt), (name, prompt));
        let Kind::Choice(choices) = &question.kind else {
            panic!("{question:?}")
        };
        let first = (&*choices[0].text, choices[0].feedback.as_deref());
        assert_eq!(first, (choice, Some(said)));
        assert_eq!(read.draft.language.as_deref(), of_set);
        assert!(read.lost[0].reason.starts_with("its words in "), "{read:?}");
    }
}
