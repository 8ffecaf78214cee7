//! The stable names of all slips, and how much each matters.

use std::fmt;

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The set cannot be practised until it is mended.
    Error,
    /// The set works, but some learner will stumble over this.
    Warning,
    /// The set would teach better with it.
    Advice,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        })
    }
}

macro_rules! codes {
    ($(#[doc = $doc:literal] $variant:ident = $name:literal, $severity:ident;)*) => {
        /// The stable name of a kind of slip.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $doc] $variant,)* }

        impl Code {
            /// All codes, errors first.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The name that `notyet check` prints.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// What this kind of slip is, in a sentence.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => $doc.trim_ascii(),)* }
            }

            /// How much this kind of slip matters.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The text cannot be read as YAML at this place.
    YamlSyntax = "yaml-syntax", Error;
    /// The file is not UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// A control, bidirectional-override or tag character.
    ControlCharacter = "control-character", Error;
    /// A second `---` document.
    SecondDocument = "second-document", Error;
    /// Over one of the format's bounds.
    TooLarge = "too-large", Error;
    /// A `format:` this program does not know yet.
    NewerFormat = "newer-format", Error;
    /// A field the format does not have.
    UnknownField = "unknown-field", Error;
    /// The same field twice.
    DuplicateField = "duplicate-field", Error;
    /// A field that must be there is not.
    MissingField = "missing-field", Error;
    /// A field holds another sort of thing than it should.
    WrongType = "wrong-type", Error;
    /// A `kind:` the format does not have.
    UnknownKind = "unknown-kind", Error;
    /// Two questions share an id.
    DuplicateId = "duplicate-id", Error;
    /// An id that is not a slug.
    BadId = "bad-id", Error;
    /// The answer is none of the choices.
    AnswerNotAChoice = "answer-not-a-choice", Error;
    /// No choice is marked as right.
    NoRightChoice = "no-right-choice", Error;
    /// Two choices are alike.
    DuplicateChoice = "duplicate-choice", Error;
    /// A `/pattern/` that cannot be read.
    BadPattern = "bad-pattern", Error;
    /// A formula that cannot be read.
    BadFormula = "bad-formula", Error;
    /// Drawn numbers with which the question breaks.
    BadVariant = "bad-variant", Error;
    /// Not as many `blanks` as `___` in the question.
    BlankCount = "blank-count", Error;
    /// A misconception that is not among those of the set.
    UnknownMisconception = "unknown-misconception", Error;
    /// The picture is not there.
    ImageMissing = "image-missing", Error;
    /// A picture without `alt`.
    AltMissing = "alt-missing", Error;
    /// The question's own answer, as a learner types it, would not be accepted.
    KeyNotAccepted = "key-not-accepted", Error;
    /// An unquoted ` #` hides the rest of the line.
    TextCutByComment = "text-cut-by-comment", Warning;
    /// An answer that a learner would have to type exactly as it stands.
    AnswerHardToType = "answer-hard-to-type", Warning;
    /// A comma within `[ ]` cuts one text in two.
    CommaSplitsText = "comma-splits-text", Warning;
    /// A mark that a learner sees as it is written, such as a formula that is not whole.
    MarkNotShown = "mark-not-shown", Warning;
    /// A hint holds the answer.
    HintGivesAnswer = "hint-gives-answer", Warning;
    /// Words that hurt.
    DiscouragingWords = "discouraging-words", Warning;
    /// "All of the above" where choices are shuffled.
    ChoiceDependsOnOrder = "choice-depends-on-order", Warning;
    /// Feedback to an answer that can never be given.
    FeedbackNeverShown = "feedback-never-shown", Warning;
    /// Feedback that says the contrary of how the answer is marked.
    FeedbackMismatch = "feedback-mismatch", Warning;
    /// A question that the set asks already.
    DuplicateQuestion = "duplicate-question", Warning;
    /// A text that still waits to be written.
    LeftToWrite = "left-to-write", Warning;
    /// A misconception that no question uses.
    UnusedMisconception = "unused-misconception", Warning;
    /// A set, or a question, that guessing alone can master.
    Guessable = "guessable", Warning;
    /// No hints.
    NoHints = "no-hints", Advice;
    /// No explanation.
    NoExplanation = "no-explanation", Advice;
    /// No id of its own.
    NoId = "no-id", Advice;
    /// Choices without any feedback.
    NoFeedback = "no-feedback", Advice;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
