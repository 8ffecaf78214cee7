//! What contradicts or repeats itself in a set, or is not there yet: warnings.

use super::Explanation;

pub(super) static FEEDBACK_MISMATCH: Explanation = Explanation {
    words: "Feedback says that an answer is right which is not marked so, or says no to one that is. Either the words stand \
            below the wrong answer, or the mark does. A learner who reads both trusts neither.",
    wrong: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    choices:
      - text: Mombasa
        feedback: Correct!
      - Nairobi
    answer: Nairobi
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    choices:
      - text: Mombasa
        feedback: That is the biggest port. The capital lies inland.
      - Nairobi
    answer: Nairobi
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
",
};

pub(super) static DUPLICATE_QUESTION: Explanation = Explanation {
    words: "The set asks this already, in the same words and with the same answer; most likely it was copied and not changed. \
            A question that a learner does not know yet comes again by itself, so it need not stand in the file twice.",
    wrong: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    answer: Nairobi
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
  - id: uganda
    question: The capital of Kenya?
    answer: Nairobi
    hint: It lies near the lake.
    explanation: It was built on seven hills.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    answer: Nairobi
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
  - id: uganda
    question: The capital of Uganda?
    answer: Kampala
    hint: It lies near the lake.
    explanation: It was built on seven hills.
",
};

pub(super) static LEFT_TO_WRITE: Explanation = Explanation {
    words: "A text says only that it is to be written: TODO, three dots, or the words of an example. It looks finished to the \
            program, and the first to find out would be a learner. Write it, or delete the line.",
    wrong: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    choices:
      - text: Mombasa
        feedback: Write here what this answer shows.
      - Nairobi
    answer: Nairobi
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    choices:
      - text: Mombasa
        feedback: That is the biggest port. The capital lies inland.
      - Nairobi
    answer: Nairobi
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
",
};
