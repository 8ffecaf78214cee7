use super::sqlite::{Database, Value};
use super::*;
use crate::exchange::archive;
use crate::exchange::draft::{Accepted, Blank, Kind, Picture, Question};

mod known;

fn read(text: &str) -> Read {
    import(&Input {
        name: "words.txt".to_owned(),
        text: text.to_owned(),
        ..Input::default()
    })
    .unwrap()
}

fn glance(question: &Question) -> String {
    let key = match &question.kind {
        Kind::Text(key) => key
            .accepted
            .iter()
            .map(Accepted::written)
            .collect::<Vec<_>>()
            .join("|"),
        Kind::Number(key) => {
            let unit = key.unit.iter().map(|unit| format!(" {unit}"));
            format!("#{}{}", key.value, unit.collect::<String>())
        }
        Kind::Blanks(all) => {
            let all = all.iter().map(|blank| match blank {
                Blank::Number(value) => format!("#{value}"),
                Blank::Text(all) => all.iter().map(Accepted::written).collect(),
            });
            all.collect::<Vec<_>>().join(", ")
        }
        other => panic!("{other:?}"),
    };
    let more = question
        .explanation
        .iter()
        .map(|more| format!(" // {more}"));
    format!("{} = {key}{}", question.prompt, more.collect::<String>())
}

#[test]
fn notes_are_read_as_anki_writes_them() {
    for (text, expected) in [
        (
            "#separator:tab\n#html:true\nThe <b>capital</b>?\tNairobi<br>\n",
            "The **capital**? = Nairobi",
        ),
        (
            "#separator:Semicolon\n#html:false\nIs 1 < 2?;yes <b>\n",
            "Is 1 < 2? = yes <b>",
        ),
        (
            "#separator:tab\n#html:true\n\"A \"\"b\"\"\n<br>c\"\t3/4\n",
            "A \"b\"\\\nc = #3/4",
        ),
        ("#html:true\nQ\t\\(x^2\\)\n", "Q = x^2"),
        ("#html:true\nQ\t[$]\\frac{1}{2}[/$]&nbsp;\n", "Q = #1/2"),
        (
            "#html:true\nQ\ta<hr id=answer>Why <i>so</i>\n",
            "Q = a // Why *so*",
        ),
        (
            "#html:true\nThe {{c1::Nile}} is {{c2::6650::how many}} km long.\tMore\n",
            "The _____ is 6650 km long. = Nile // More",
        ),
        (
            "#html:true\n#columns:Front\tBack\tMy hint\tNotes\nQ\ta\tThink\tSo it is\n",
            "Q = a // So it is",
        ),
        // Other lines of the head are passed over, and none ends it.
        (
            "# words\n#separator:pipe\n#if matches:keep both\n#match scope:notetype\n#html:false\n<b>|c\n",
            "<b> = c",
        ),
        // Where nothing says whether it is HTML, it is looked at.
        (
            "#separator:tab\nThe <b>capital</b>?\tNairobi\n",
            "The **capital**? = Nairobi",
        ),
        (
            "#separator:tab\nIs 1 < 2 > 0?\tyes\n",
            "Is 1 < 2 > 0? = yes",
        ),
        ("#html:true\nHow far?\t48&nbsp;km\n", "How far? = #48 km"),
        (
            "#html:true\nWhat does it cost?\t$5\n",
            "What does it cost? = #5 $",
        ),
        (
            "#html:true\nHow much of it?\t25 percent\n",
            "How much of it? = 25 percent",
        ),
        (
            "#html:true\nHow many?\t2 million\n",
            "How many? = 2 million",
        ),
    ] {
        let read = read(text);
        assert_eq!(read.left_out, [], "{text}");
        assert_eq!(glance(&read.draft.questions[0]), expected);
        assert_eq!(read.lost, [], "{text}");
    }
}

#[test]
fn a_note_with_gaps_is_a_question_for_each_of_its_cards() {
    let read = read(
        "#html:true\nThe {{c1::Nile}} is {{c2::6650::how many}} km long, {{c1::it}} says.\tMore\n",
    );
    let all: Vec<String> = read.draft.questions.iter().map(glance).collect();
    assert_eq!(
        all,
        [
            "The _____ is 6650 km long, _____ says. = Nile, it // More",
            "The Nile is _____ (how many) km long, it says. = #6650 // More"
        ]
    );
    let read = super::tests::read("#html:true\n{{c1::The {{c2::Nile::river}}::what}} is long.\n");
    let all: Vec<String> = read.draft.questions.iter().map(glance).collect();
    assert_eq!(
        all,
        [
            "_____ (what) is long. = The Nile",
            "The _____ (river) is long. = Nile"
        ]
    );
    let long = "many ".repeat(9);
    let read = super::tests::read(&format!("#html:true\nA {{{{c1::b}}}} {{{{c2::{long}}}}}\n"));
    assert_eq!((read.draft.questions.len(), read.left_out.len()), (1, 1));
    assert!(read.left_out[0].reason.contains("longer than"));
}

#[test]
fn a_back_that_nobody_types_is_picked_among_others_of_its_deck() {
    let backs = [
        "Where a river parts into several,<br>before it ends",
        "A river that flows into another one, and ends there",
        "A place where water comes out of the ground by itself",
        "The land from which all the water flows into one river",
        "WHERE A RIVER PARTS INTO SEVERAL, before it ends",
    ];
    let notes = backs.iter().enumerate();
    let notes = notes.map(|(number, back)| format!("Word {number}\t{back}\n"));
    let head = "#separator:tab\n#html:true\n";
    let all = read(&format!("{head}{}Short?\tyes\n", notes.collect::<String>()));
    assert_eq!(all.left_out, []);
    assert_eq!(all.draft.questions.len(), 6);
    let Kind::Choice(choices) = &all.draft.questions[0].kind else {
        panic!("{:?}", all.draft.questions[0].kind)
    };
    let texts: Vec<&str> = choices.iter().map(|choice| &*choice.text).collect();
    assert_eq!(texts[0], "Where a river parts into several, before it ends");
    assert!(choices[0].correct && choices[1..].iter().all(|choice| !choice.correct));
    // Its twin is right, too, and not among the others.
    assert_eq!(texts[1..], [backs[1], backs[2], backs[3]]);
    let [told] = &all.lost[..] else { panic!() };
    assert!(told.reason.starts_with("5 backs"), "{}", told.reason);
    let two = read(&format!("{head}a\t{}\nb\t{}\n", backs[0], backs[1]));
    assert_eq!((two.draft.questions.len(), two.left_out.len()), (0, 2));
    assert!(two.lost.is_empty());
}

#[test]
fn columns_hold_what_the_head_says() {
    let read = read(
        "#separator:tab\n#html:true\n#notetype column:1\n#deck column:2\n#tags column:5\n#guid column:6\n#tags:all\nBasic\tA::B\tQ\ta\tone two\tk#x\nBasic\tC\tR\tb\t\ty\n",
    );
    let [first, second] = &read.draft.questions[..] else {
        panic!("{read:?}")
    };
    assert_eq!(first.tags, ["A/B", "all", "one", "two"]);
    assert_eq!((first.line, first.called()), (8, "Q"));
    assert_eq!(second.tags, ["C", "all"]);
    let read = super::tests::read("#html:true\n#deck:A::B\nQ\ta\n");
    assert_eq!(read.draft.title.as_deref(), Some("A/B"));
    assert_eq!(read.draft.questions[0].tags, [""; 0]);
}

#[test]
fn decks_below_one_are_a_title_and_tags() {
    let head = "#separator:tab\n#html:true\n#deck column:1\n";
    let read = read(&format!("{head}A::B::C\tQ\ta\nA::B\tR\tb\nA::B::D\tS\tc\n"));
    assert_eq!(read.draft.title.as_deref(), Some("A/B"));
    let tags: Vec<_> = read
        .draft
        .questions
        .iter()
        .map(|one| one.tags.join(" "))
        .collect();
    assert_eq!(tags, ["C", "", "D"]);
    let read = super::tests::read(&format!("{head}AB\tQ\ta\nA\tR\tb\n"));
    assert_eq!(
        (read.draft.title, &*read.draft.questions[0].tags[0]),
        (None, "AB")
    );
}

#[test]
fn gaps_are_asked_wherever_they_stand_and_those_of_a_picture_are_told() {
    let head = "#separator:tab\n#html:true\n";
    let all = read(&format!(
        "{head}Rivers\tThe {{{{c1::Nile}}}} flows.\tMore\n"
    ));
    assert!(glance(&all.draft.questions[0]).starts_with("The _____ flows. = Nile"));
    let place = "{{c1::image-occlusion:rect:left=.1:top=.1}}";
    let all = read(&format!("{head}{place}\t<img src=\"a.png\">\n"));
    assert_eq!(all.draft.questions, []);
    assert!(all.left_out[0].reason.contains("in a picture"));
}

#[test]
fn what_cannot_come_along_is_told() {
    let long = "many ".repeat(9);
    for (text, reason) in [
        ("Q\t\n", "its back is empty"),
        ("Q\ta<br>b\n", "several lines"),
        (&*format!("Q\t{long}\n"), "longer than 8 words"),
        ("Q\t\\(\\vec x\\)\n", "no keyboard can type"),
        ("Q\t<img src=\"a.png\">\n", "is a picture"),
        ("{{c1::a {{c2::b}}\n", "no }} behind it"),
        ("{{c1::a\n", "no }} behind it"),
    ] {
        let read = read(&format!("#separator:tab\n#html:true\n{text}"));
        assert_eq!(read.draft.questions, [], "{text}");
        let [lost] = &read.left_out[..] else {
            panic!("{text}")
        };
        assert!(lost.reason.contains(reason), "{text}: {}", lost.reason);
        assert_eq!(lost.line, 3);
    }
    let read = read("#html:true\nQ[sound:q.mp3] <img src=\"q.png\">\ta\tmore\n");
    let lost: Vec<&str> = read.lost.iter().map(|lost| &*lost.reason).collect();
    assert_eq!(
        lost,
        [
            "the sound “q.mp3”",
            "the picture “q.png”, which is not in the file",
            "its field “more”"
        ]
    );
}

#[test]
fn a_head_that_means_nothing_is_told_with_its_line() {
    for (text, line, what) in [
        (
            "#separator:tab\n#deck column:x\n",
            2,
            "no number of a column",
        ),
        ("#separator:ab\n", 1, "no sign that separates"),
        ("#html:true\n", 0, "no note in it"),
        (
            "#html:true\na\tb\n\"c\td\ne\tf\n",
            3,
            "a quotation mark opens",
        ),
    ] {
        let slip = import(&Input {
            text: text.to_owned(),
            ..Input::default()
        })
        .unwrap_err();
        assert!(slip.what.contains(what), "{}", slip.what);
        assert_eq!(slip.line, line);
    }
}

/// Packages that a script in `tests/outside/exchange/packages` made, of each kind.
const OLD: &[u8] = include_bytes!("../../../tests/outside/exchange/packages/old.apkg");
const NEW: &[u8] = include_bytes!("../../../tests/outside/exchange/packages/new.apkg");

fn files(package: &[u8]) -> Vec<Picture> {
    archive::files(package).unwrap()
}

#[test]
fn packages_of_each_kind_are_read() {
    for package in [OLD, NEW] {
        let input = Input {
            name: "words.apkg".to_owned(),
            files: files(package),
            ..Input::default()
        };
        assert!(looks(&input));
        let read = import(&input).unwrap();
        assert_eq!(read.left_out, []);
        assert_eq!(read.lost, []);
        let all: Vec<String> = read.draft.questions.iter().map(glance).collect();
        assert_eq!(all[0], "The **capital** of Kenya? = Nairobi");
        assert_eq!(all[1], "The _____ (a river) flows. = Nile // More");
        assert_eq!(all.len(), 400);
        assert!(all[399].ends_with(" = answer 399"), "{}", all[399]);
        // Longer than a page, and so in pages of its own.
        assert_eq!(
            all[399].len(),
            "Long ".len() * 2000 - 1 + " = answer 399".len()
        );
        let first = &read.draft.questions[0];
        assert_eq!(first.tags, ["africa", "town"]);
        assert_eq!(
            first.image,
            Some(("words-pictures/map-1.png".to_owned(), "A map".to_owned()))
        );
        assert_eq!(read.draft.pictures.len(), 1);
        assert_eq!(read.draft.title.as_deref(), Some("Words/Kenya"));
    }
}

#[test]
fn a_damaged_collection_is_told_and_never_a_panic() {
    let files = files(OLD);
    let collection = files
        .iter()
        .find(|file| file.path == "collection.anki2")
        .unwrap();
    let bytes = &collection.bytes;
    let whole = Database::open(bytes)
        .unwrap()
        .table("notes")
        .unwrap()
        .unwrap();
    assert_eq!(whole.select(["id"]).count(), 400);
    // The first pages hold the list of tables and the tops of the trees.
    for at in (0..100)
        .chain((100..4096).step_by(31))
        .chain((4096..bytes.len()).step_by(1499))
    {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0xff;
        if let Ok(database) = Database::open(&damaged) {
            for table in ["notes", "col", "cards"] {
                let _ = database
                    .table(table)
                    .map(|table| table.map(|table| table.select(["id", "flds"]).count()));
            }
        }
    }
    for length in (0..bytes.len()).step_by(4999) {
        if let Ok(database) = Database::open(&bytes[..length]) {
            let _ = database.table("notes").map(|table| {
                table.map(|table| {
                    table
                        .select(["id"])
                        .filter(|[id]| **id == Value::Null)
                        .count()
                })
            });
        }
    }
}

#[test]
fn a_package_without_what_it_needs_is_told() {
    let file = |path: &str, bytes: &[u8]| Picture {
        path: path.to_owned(),
        bytes: bytes.to_owned(),
    };
    for (path, bytes, what) in [
        ("collection.anki2", &b"words"[..], "no file of SQLite"),
        ("collection.anki21b", b"words", "damaged"),
    ] {
        let input = Input {
            files: vec![file(path, bytes)],
            ..Input::default()
        };
        let slip = import(&input).unwrap_err();
        assert!(slip.what.contains(what), "{}", slip.what);
    }
}
