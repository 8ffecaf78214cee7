//! Choices whose places mean something.

use super::*;

#[test]
fn choices_that_speak_of_the_others_by_their_places_stay_in_their_order() {
    let choice = |texts: [&str; 3]| {
        let choices = texts.iter().map(|text| Choice {
            text: (*text).to_owned(),
            correct: *text == texts[2],
            feedback: None,
        });
        Question::new(texts.join(" or "), Kind::Choice(choices.collect()))
    };
    let mut own = choice(["b", "a", "None of the above"]);
    own.shuffle = Some(true);
    let questions = vec![
        choice(["Nile", "Congo", "All of the above"]),
        choice(["Nile", "Congo", "Niger"]),
        own,
    ];
    let fitted = fitted(questions);
    let orders = fitted.draft.questions.iter().map(|one| one.shuffle);
    assert_eq!(orders.collect::<Vec<_>>(), [Some(false), None, Some(true)]);
    assert!(fitted.text.contains("shuffle: false"), "{}", fitted.text);
}
