//! What each kind of slip is and why it matters, with a set that has it and the same set without it. It finds no slip and
//! draws nothing: it is what a teacher reads who asks for more than the message.
//!
//! `tests/commands/explain.rs` holds that every wrong example has its own slip and no other, and that no right one has any.

use super::Code;
use super::short::visible;

mod advice;
mod contrary;
mod fields;
mod file;
mod questions;

/// One kind of slip, explained to a teacher.
#[derive(Debug)]
pub struct Explanation {
    /// What it is, why it matters to a learner or a teacher, and what to do: two to four sentences.
    pub words: &'static str,
    /// A whole set with this slip and no other. Bytes, because a slip may be one that no text can hold.
    pub wrong: &'static [u8],
    /// The same set without it.
    pub right: &'static str,
}

impl Explanation {
    /// The lines of the wrong example as a terminal may get them: what cannot be read, or cannot be seen, is a symbol.
    #[must_use]
    pub fn wrong_lines(&self) -> Vec<String> {
        String::from_utf8_lossy(self.wrong)
            .lines()
            .map(visible)
            .collect()
    }
}

/// What there is to say of a code.
#[must_use]
pub fn explanation(code: Code) -> &'static Explanation {
    match code {
        Code::YamlSyntax => &file::YAML_SYNTAX,
        Code::NotUtf8 => &file::NOT_UTF8,
        Code::ControlCharacter => &file::CONTROL_CHARACTER,
        Code::SecondDocument => &file::SECOND_DOCUMENT,
        Code::TooLarge => &file::TOO_LARGE,
        Code::NewerFormat => &file::NEWER_FORMAT,
        Code::UnknownField => &fields::UNKNOWN_FIELD,
        Code::DuplicateField => &fields::DUPLICATE_FIELD,
        Code::MissingField => &fields::MISSING_FIELD,
        Code::WrongType => &fields::WRONG_TYPE,
        Code::UnknownKind => &fields::UNKNOWN_KIND,
        Code::DuplicateId => &fields::DUPLICATE_ID,
        Code::BadId => &fields::BAD_ID,
        Code::AnswerNotAChoice => &questions::ANSWER_NOT_A_CHOICE,
        Code::NoRightChoice => &questions::NO_RIGHT_CHOICE,
        Code::DuplicateChoice => &questions::DUPLICATE_CHOICE,
        Code::BadPattern => &questions::BAD_PATTERN,
        Code::BadFormula => &questions::BAD_FORMULA,
        Code::BadVariant => &questions::BAD_VARIANT,
        Code::BlankCount => &questions::BLANK_COUNT,
        Code::UnknownMisconception => &questions::UNKNOWN_MISCONCEPTION,
        Code::ImageMissing => &questions::IMAGE_MISSING,
        Code::AltMissing => &questions::ALT_MISSING,
        Code::KeyNotAccepted => &questions::KEY_NOT_ACCEPTED,
        Code::TextCutByComment => &advice::TEXT_CUT_BY_COMMENT,
        Code::AnswerHardToType => &advice::ANSWER_HARD_TO_TYPE,
        Code::CommaSplitsText => &advice::COMMA_SPLITS_TEXT,
        Code::MarkNotShown => &advice::MARK_NOT_SHOWN,
        Code::HintGivesAnswer => &advice::HINT_GIVES_ANSWER,
        Code::DiscouragingWords => &advice::DISCOURAGING_WORDS,
        Code::ChoiceDependsOnOrder => &advice::CHOICE_DEPENDS_ON_ORDER,
        Code::FeedbackNeverShown => &advice::FEEDBACK_NEVER_SHOWN,
        Code::FeedbackMismatch => &contrary::FEEDBACK_MISMATCH,
        Code::DuplicateQuestion => &contrary::DUPLICATE_QUESTION,
        Code::LeftToWrite => &contrary::LEFT_TO_WRITE,
        Code::UnusedMisconception => &advice::UNUSED_MISCONCEPTION,
        Code::Guessable => &advice::GUESSABLE,
        Code::NoHints => &advice::NO_HINTS,
        Code::NoExplanation => &advice::NO_EXPLANATION,
        Code::NoId => &advice::NO_ID,
        Code::NoFeedback => &advice::NO_FEEDBACK,
    }
}
