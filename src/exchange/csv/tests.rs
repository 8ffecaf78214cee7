use super::*;
use crate::exchange::draft::{Accepted, Blank, Compared, Kind, Question};

fn input(text: &str) -> Input {
    Input {
        text: text.to_owned(),
        ..Input::default()
    }
}

mod forms;

/// The kind of a question at a glance.
fn glance(question: &Question) -> String {
    let texts = |all: &[Accepted]| {
        all.iter()
            .map(Accepted::written)
            .collect::<Vec<_>>()
            .join("/")
    };
    let kind = match &question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => {
            let sign = if matches!(question.kind, Kind::Choice(_)) {
                "one"
            } else {
                "all"
            };
            let choices = choices.iter().map(|choice| {
                let star = if choice.correct { "*" } else { "" };
                let said = choice.feedback.iter().map(|said| format!("#{said}"));
                format!(" {star}{}{}", choice.text, said.collect::<String>())
            });
            format!("{sign}{}", choices.collect::<String>())
        }
        Kind::TrueFalse(right) => right.to_string(),
        Kind::Text(key) => format!("text {}", texts(&key.accepted)),
        Kind::Number(key) => format!("number {} {:?} {:?}", key.value, key.tolerance, key.unit),
        Kind::Blanks(blanks) => {
            let blanks = blanks.iter().map(|blank| match blank {
                Blank::Text(all) => texts(all),
                Blank::Number(number) => format!("#{number}"),
            });
            format!("blanks {}", blanks.collect::<Vec<_>>().join(" "))
        }
        Kind::Order(items) => format!("order {}", items.join(" ")),
        Kind::Match { pairs, decoys } => format!("{pairs:?} {decoys:?}"),
    };
    let said = question
        .feedback
        .iter()
        .map(|(key, said)| format!(" [{key}: {said}]"));
    format!("{} {{{kind}}}{}", question.prompt, said.collect::<String>())
}

#[test]
fn a_line_is_the_question_that_its_cells_make() {
    for (table, expected) in [
        ("question,answer,wrong,wrong\nQ,a,b,c", "Q {one *a b c}"),
        (
            "Question;Answer;Wrong 1;Feedback;Wrong 2;Feedback\nQ;a;b;no;c;",
            "Q {one *a b#no c}",
        ),
        ("question\tanswer\nQ\ta", "Q {text a}"),
        ("question,answer,answer\nQ,a,b", "Q {text a/b}"),
        (
            "question,answer,answer\n___ and ___,a,3",
            "___ and ___ {blanks a #3}",
        ),
        ("question,answer,answer,wrong\nQ,a,b,c", "Q {all *a *b c}"),
        ("question,answer\nQ,TRUE", "Q {true}"),
        (
            "question,answer,wrong,feedback\nQ,true,false,no",
            "Q {true} [false: no]",
        ),
        (
            "question,answer,tolerance,unit\nQ,3/4,0.1,km",
            "Q {number 3/4 Some(\"0.1\") Some(\"km\")}",
        ),
        ("question,answer\nQ,\"2,5\"", "Q {text 2,5}"),
        (
            "Frage;Antwort;Toleranz\nQ;2,5;0,1",
            "Q {number 2.5 Some(\"0.1\") None}",
        ),
        (
            "Frage;Art;Antwort;Toleranz\nQ;number;\"2,5\";\"0,1\"",
            "Q {number 2.5 Some(\"0.1\") None}",
        ),
        (
            "question,kind,answer,wrong,feedback\nQ,text,4,5,no",
            "Q {text 4} [5: no]",
        ),
        (
            "question,kind,answer,wrong,feedback\nQ,number,4,> 5,no",
            "Q {number 4 None None} [> 5: no]",
        ),
        ("question,kind,answer\nQ,select,a", "Q {all *a}"),
        (
            "question,kind,answer,answer,answer\nQ,order,a,b,c",
            "Q {order a b c}",
        ),
        (
            "question,left,right,left,right,left,right\nQ,a,b,c,d,,e",
            r#"Q {[("a", "b"), ("c", "d")] ["e"]}"#,
        ),
        (
            "Question Text,Option 1,Option 2,Option 3,Correct Answer\nQ,a,b,c,2",
            "Q {one a *b c}",
        ),
        ("question,option a,option b,answer\nQ,x,y,B", "Q {one x *y}"),
        (
            "question,choice,choice,choice,answer\nQ,1,2,3,2",
            "Q {one 1 *2 3}",
        ),
        (
            "question,choice,choice,choice,answer\nQ,x,y,z,\"1,3\"",
            "Q {all *x y *z}",
        ),
        (
            "question,choice,choice,choice,answer\nQ,2,3,4,\"1,2\"",
            "Q {all *2 *3 4}",
        ),
        (
            "question,choice,choice,choice,answer\nQ,2,3,4,\"2,3\"",
            "Q {all *2 *3 4}",
        ),
        (
            "Question;Type;Option 1;Option 2;Correct answer\nQ;MR;a;b;1",
            "Q {all *a b}",
        ),
        (
            "Question,Answer 1,Answer 2,Answer 3,Time limit (sec),Correct answer(s)\nQ,a,b,c,20,2",
            "Q {one a *b c}",
        ),
        (
            ",Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Correct answer(s) - choose at least one\n1,Q,a,b,\"1,2\"",
            "Q {all *a *b}",
        ),
        (
            "Question Text,Question Type,Option 1,Option 2,Correct Answer\nQ,Fill-in-the-Blank,a,b,",
            "Q {text a/b}",
        ),
        ("Front,Back\nQ,a", "Q {text a}"),
        ("term\tdefinition\nQ\ta", "Q {text a}"),
        (
            "sep=;\nquestion;answer\n\"Q\nmore\";'=1+1",
            "Q\nmore {text =1+1}",
        ),
        ("вопрос;ответ;неправильный ответ\nQ;a;b", "Q {one *a b}"),
        ("question,answer\nQ,/a+/", "Q {text /a+/}"),
    ] {
        assert!(looks(&input(table)), "{table}");
        let read = import(&input(table)).unwrap();
        assert_eq!(read.left_out, [], "{table}");
        assert_eq!(glance(&read.draft.questions[0]), expected, "{table}");
    }
}

#[test]
fn what_stands_beside_comes_along() {
    let table = "question,answer,hint 1,hint 2,explain,tags,id,points\nQ,a,h1,h2,why,\"x, y\",q-1,5\n\n,,,,,,,\nR,b,,,,,,\n";
    let read = import(&input(table)).unwrap();
    let [first, second] = &read.draft.questions[..] else {
        panic!()
    };
    assert_eq!(
        (&first.hints[..], first.explanation.as_deref()),
        (&["h1".to_owned(), "h2".to_owned()][..], Some("why"))
    );
    assert_eq!(
        (&first.tags[..], first.id.as_deref(), first.line),
        (&["x".to_owned(), "y".to_owned()][..], Some("q-1"), 2)
    );
    assert_eq!(second.line, 5);
    assert!(
        read.lost
            .iter()
            .any(|lost| lost.reason == "the column “points”")
    );
}

#[test]
fn what_is_said_beside_the_right_answer_is_said_to_the_choice_that_it_names() {
    for (table, expected) in [
        (
            "question,option 1,option 2,correct answer,feedback\nQ,a,b,1,why a",
            "Q {one *a#why a b}",
        ),
        (
            "question,option 1,option 2,correct answer,feedback\nQ,a,b,b,why b",
            "Q {one a *b#why b}",
        ),
        (
            "question,choice,feedback,choice,feedback,answer,feedback\nQ,x,no,y,,B,why",
            "Q {one x#no *y#why}",
        ),
    ] {
        let read = import(&input(table)).unwrap();
        assert_eq!(read.lost, [], "{table}");
        assert_eq!(glance(&read.draft.questions[0]), expected, "{table}");
    }
}

#[test]
fn what_has_no_place_in_a_line_is_told_with_it() {
    for (table, reason) in [
        (
            "question,choice,choice,choice,answer,feedback\nQ,x,y,z,\"1,3\",why",
            "the feedback “why”, which stands beside an answer that names several choices",
        ),
        (
            "question,choice,feedback,choice,answer,feedback\nQ,x,own,y,x,why",
            "the feedback “why”: the choice that it belongs to has its own",
        ),
        (
            "question,kind,answer,feedback,answer\nQ,order,a,why,b",
            "the feedback “why”, which stands beside no answer",
        ),
        (
            "question,kind,answer,,hint,feedback\nQ,text,a,,b,why",
            "the feedback “why”, which stands beside no answer",
        ),
        (
            "question,answer,,hint\nQ,a,note,h,too much,and more",
            "“note”, “too much”, “and more”, above which the first line has no name",
        ),
    ] {
        let read = import(&input(table)).unwrap();
        let [lost] = &read.lost[..] else {
            panic!("{table}: {:?}", read.lost)
        };
        assert_eq!((&*lost.reason, lost.line), (reason, 2), "{table}");
    }
}

#[test]
fn what_is_not_whole_is_told_with_its_line() {
    for (table, line, reason) in [
        ("question,answer\n,a", 2, "nothing is asked"),
        ("question,answer\nQ,", 2, "no answer"),
        (
            "question,kind,answer\n\"Q\n\n\",text,\nR,essay,x",
            2,
            "no answer",
        ),
        (
            "question,kind,answer\nR,essay,x",
            2,
            "no kind of question called “essay”",
        ),
        ("question,kind,answer\nR,number,x", 2, "is no number"),
        (
            "question,choice,choice,answer\nQ,a,b,c3",
            2,
            "is none of its choices",
        ),
        ("question,left,right\nQ,a,", 2, "nothing that belongs to it"),
    ] {
        let read = import(&input(table)).unwrap();
        assert_eq!(read.left_out[0].line, line, "{table}");
        assert!(
            read.left_out[0].reason.contains(reason),
            "{table}: {}",
            read.left_out[0].reason
        );
    }
}

#[test]
fn numbers_are_those_of_the_table_in_feedback_too() {
    let table = "question;answer;feedback;wrong;feedback;wrong;feedback;kind\nQ;2,5;yes;3,5;no;> 4,5;far;number\n___;2,5;;1 = 3,5;no;;;blanks\n";
    let read = import(&input(table)).unwrap();
    let keys = |place: usize| {
        let told = read.draft.questions[place].feedback.iter();
        told.map(|(key, _)| key.clone()).collect::<Vec<_>>()
    };
    assert_eq!(keys(0), ["2.5", "3.5", "> 4.5"]);
    assert_eq!(keys(1), ["1 = 3.5"]);
    let read = import(&input("question,answer\nQ,\"1,234,000\"\nR,\"3,14\"\n")).unwrap();
    let glanced: Vec<String> = read.draft.questions.iter().map(glance).collect();
    assert_eq!(glanced, ["Q {number 1234000 None None}", "R {text 3,14}"]);
}

#[test]
fn cells_that_a_kind_has_no_use_for_are_told() {
    for (table, told) in [
        (
            "question,answer,wrong,tolerance\nQ,a,b,0.1",
            "“0.1” in the column `tolerance`: a question with choices",
        ),
        (
            "question,answer,unit\nQ,true,km",
            "“km” in the column `unit`: a question of true or false",
        ),
        (
            "question,answer,unit\nQ,word,km",
            "“km” in the column `unit`: a typed answer",
        ),
        (
            "question,answer,typos\nQ,5,1",
            "“1” in the column `typos`: a number",
        ),
        ("question,answer,typos\nQ,word,one", "it is no number"),
        (
            "question,answer,stretch\nQ,a,perhaps",
            "neither true nor false",
        ),
        ("question,answer,alt\nQ,a,A map", "there is no picture"),
        (
            "question,answer,id,id\nQ,a,one,two",
            "“two” in the column `id`: there is one before it",
        ),
        (
            "question,answer,left,right,left,right\nQ,x,a,b,c,d",
            "“x” in the column `answer`: a question of pairs",
        ),
    ] {
        let read = import(&input(table)).unwrap();
        assert_eq!(read.draft.questions.len(), 1, "{table}");
        let [lost] = &read.lost[..] else {
            panic!("{table}: {:?}", read.lost)
        };
        assert!(lost.reason.contains(told), "{table}: {}", lost.reason);
    }
    let whole = "question,answer,answer,tolerance,unit,strict,typos\nQ,5,,0.1,m,,\nR,word,,,,case,1\n___ ___,5,word,0.1,,case,1\n";
    let read = import(&input(whole)).unwrap();
    assert_eq!(read.lost, []);
    let gaps = Compared {
        tolerance: Some("0.1".to_owned()),
        strict: vec!["case".to_owned()],
        typos: 1,
    };
    assert_eq!(read.draft.questions[2].gaps, gaps);
    let again = import(&input(&export::export(&read.draft).text)).unwrap();
    assert_eq!(again.draft.questions[2].gaps, gaps);
}

#[test]
fn a_table_that_cannot_be_read_says_why() {
    for (table, line, what) in [
        ("a,b\n1,2", 1, "does not name the columns"),
        ("question,answer\n", 0, "no line below"),
        (
            "question,answer\nQ,a\nR,\"b\nS,c\nT,d\n",
            3,
            "a quotation mark opens",
        ),
    ] {
        let slip = import(&input(table)).unwrap_err();
        assert_eq!(slip.line, line, "{table}");
        assert!(slip.what.contains(what), "{table}: {}", slip.what);
    }
    assert!(!looks(&input("a,b\n1,2")));
    assert!(!looks(&input("What is a question, and what an answer?\n")));
}

#[test]
fn a_spreadsheet_takes_no_cell_for_a_formula() {
    for (cell, formula) in [
        ("=1+1", true),
        ("-3", false),
        ("- a", true),
        ("@x", true),
        ("'=x", true),
        ("a=b", false),
        ("+4,5", true),
    ] {
        assert_eq!(is_formula(cell), formula, "{cell}");
        let guarded = format!("'{cell}");
        assert_eq!(meant(&guarded) == cell, formula, "{cell}");
    }
}

#[test]
fn answers_that_are_places_in_one_line_are_places_in_all() {
    let head = "question,choice,choice,choice,answer";
    for (lines, expected) in [
        // Some line alone tells: none of its choices says “1”.
        ("P,a,b,c,1\nQ,3,1,2,2", ["P {one *a b c}", "Q {one 3 *1 2}"]),
        ("P,a,b,c,b\nQ,3,1,2,2", ["P {one a *b c}", "Q {one 3 1 *2}"]),
        ("P,4,5,6,5\nQ,3,1,2,2", ["P {one 4 *5 6}", "Q {one 3 1 *2}"]),
    ] {
        let read = import(&input(&format!("{head}\n{lines}"))).unwrap();
        let seen: Vec<String> = read.draft.questions.iter().map(glance).collect();
        assert_eq!(seen, expected, "{lines}");
    }
}
