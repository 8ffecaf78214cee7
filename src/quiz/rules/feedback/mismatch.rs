//! `feedback-mismatch`: “Correct!” to an answer that is not right, or “Not yet” to one that is: the words or the mark have slipped.

use super::super::hints::Known;
use super::super::{Found, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::Kind;

/// A sentence of praise, without what ends it.
const PRAISE: &[&str] = &[
    "correct",
    "that's correct",
    "that’s correct",
    "that is correct",
    "this is correct",
    "that's right",
    "that’s right",
    "that is right",
    "you are right",
    "you're right",
    "you’re right",
    "right",
    "exactly",
    "exactly right",
    "well done",
    "good job",
    "great job",
    "perfect",
    "excellent",
    "you got it",
    "bravo",
    "right answer",
    "correct answer",
    "richtig",
    "das ist richtig",
    "genau",
    "stimmt",
    "das stimmt",
    "genau richtig",
    "gut gemacht",
    "prima",
    "correcto",
    "es correcto",
    "muy bien",
    "exacto",
    "exactamente",
    "bien hecho",
    "exact",
    "bien joué",
    "très bien",
    "c'est juste",
];

/// Words that may stand beside praise, parted from it by a comma, and are none alone.
const BESIDE: &[&str] = &[
    "yes", "great", "super", "nice", "good", "ja", "sí", "oui", "wow", "yay",
];

/// A sentence that says no, without what ends it.
const NO: &[&str] = &[
    "no",
    "not yet",
    "not quite",
    "nope",
    "try again",
    "look again",
    "incorrect",
    "wrong",
    "that's wrong",
    "that is wrong",
    "that's not right",
    "that is not right",
    "sorry",
    "nein",
    "noch nicht",
    "leider nicht",
    "falsch",
    "das ist falsch",
    "nicht ganz",
    "incorrecto",
    "todavía no",
    "aún no",
    "casi",
    "inténtalo de nuevo",
    "non",
    "faux",
    "pas encore",
];

/// Words that turn praise for a part into a question about the rest.
const BUT: &[&str] = &[
    "but", "however", "now", "yet", "although", "aber", "doch", "jedoch", "nur", "pero", "aunque",
    "ahora", "mais",
];

/// Reports such feedback.
pub(in super::super) fn says_the_contrary(known: &Known<'_>, source: &str, found: &mut Found) {
    for (feedback, right) in known.feedbacks() {
        let (Some(say), Some(right)) = (&feedback.say, right) else {
            continue;
        };
        let (sentence, rest) = first_sentence(say);
        let is = |list: &[&str]| list.iter().any(|one| one.eq_ignore_ascii_case(sentence));
        let (message, help) = if right && is(NO) {
            (
                "this answer is right, and its feedback says that it is not",
                "write what fits a right answer, or mark another answer as right",
            )
        } else if !right && (is(PRAISE) && !goes_on(rest) || praises_in_parts(say)) {
            (
                "this answer is not right, and its feedback says that it is",
                or_mark(known.kind()),
            )
        } else {
            continue;
        };
        let problem = Diagnostic::new(Code::FeedbackMismatch, first_line(source, say.at), message);
        found.push(problem.label("says the contrary").help(help));
    }
}

/// What to write for an answer that is praised and not marked as right.
const fn or_mark(kind: &Kind) -> &'static str {
    match kind {
        Kind::Choice(_) | Kind::Select(_) => {
            "if it is right, mark it with `correct: true` or in `answer:`; else say where it leads"
        }
        Kind::Text(_) => {
            "if it is right, write it into the list of `answer:`; else say where it leads"
        }
        Kind::TrueFalse(_)
        | Kind::Number(_)
        | Kind::Blanks(_)
        | Kind::Order(_)
        | Kind::Match(_) => "if it is right, change `answer:`; else say where it leads",
    }
}

/// The words up to the first full stop, and what comes after it; none where another sign comes first.
fn first_sentence(say: &str) -> (&str, &str) {
    let say = say.trim_matches([' ', '¡', '"', '*', '\n']);
    let signs = ['.', '!', ',', '\n', ':', '–', '—', '?', ';'];
    let (sentence, rest) = say.split_at(say.find(signs).unwrap_or(say.len()));
    if rest.is_empty() || rest.starts_with(['.', '!', '\n']) {
        (sentence.trim(), rest)
    } else {
        ("", "")
    }
}

/// Whether the first sentence is praise in parts: `Yes, well done!`
fn praises_in_parts(say: &str) -> bool {
    let end = say.find(['.', '!', '\n', ':', '–', '—', '?', ';']);
    let (sentence, rest) = say.split_at(end.unwrap_or(say.len()));
    let same = |list: &[&str], part: &str| list.iter().any(|one| one.eq_ignore_ascii_case(part));
    let parts = || {
        sentence
            .split(',')
            .map(|part| part.trim_matches([' ', '¡', '"', '*']))
    };
    sentence.contains(',')
        && (rest.is_empty() || rest.starts_with(['.', '!', '\n']))
        && parts().all(|part| same(PRAISE, part) || same(BESIDE, part))
        && parts().any(|part| same(PRAISE, part))
        && !goes_on(rest)
}

/// Whether what comes after praise asks for more.
fn goes_on(rest: &str) -> bool {
    let lower = rest.to_lowercase();
    let mut words = lower.split(|sign: char| !sign.is_alphabetic());
    lower.contains('?') || words.any(|word| BUT.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn praise_is_a_sentence_of_its_own() {
        for (say, sentence) in [
            ("Correct!", "Correct"),
            ("¡Muy bien! Sigue.", "Muy bien"),
            ("Right, but look at the sign.", ""),
            ("No: look.", ""),
            ("No.", "No"),
            ("Exactly", "Exactly"),
        ] {
            assert_eq!(first_sentence(say).0, sentence, "{say}");
        }
        assert!(praises_in_parts("Great, you got it!"));
        assert!(praises_in_parts("Yes, that's right."));
        assert!(!praises_in_parts("Yes, and no."));
        assert!(!praises_in_parts("Right, but look at the sign."));
        assert!(!praises_in_parts("Yes, well done! Now look at the sign."));
        assert!(goes_on("! Now look at the sign."));
        assert!(goes_on("! And the rest?"));
        assert!(!goes_on("! Nairobi lies inland."));
    }
}
