//! Slips in fields whatever they are about: their names, what stands in them, ids.

use super::Explanation;

pub(super) static UNKNOWN_FIELD: Explanation = Explanation {
    words: "A line begins with a name that does not exist, or that has no use at this place. Mostly it is a slip of \
            spelling. Nothing written there would ever reach a learner, so it is not passed over. Write the name that the \
            message offers, or move the line to where it belongs.",
    wrong: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    anwser: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    answer: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
",
};

pub(super) static DUPLICATE_FIELD: Explanation = Explanation {
    words: "The same name stands twice in one place, or two names that exclude each other. One of the two would never \
            reach a learner, and the program does not pick for you. Keep one; several hints go into one list, below \
            `hints:`.",
    wrong: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    answer: Paris
    hint: The Seine flows through it.
    hint: It has a tower of iron.
    explanation: Its island in the Seine is where the town began.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    answer: Paris
    hints:
      - The Seine flows through it.
      - It has a tower of iron.
    explanation: Its island in the Seine is where the town began.
",
};

pub(super) static MISSING_FIELD: Explanation = Explanation {
    words: "Something is not there that a set or a question cannot do without: a title, what is asked, or what is right. \
            Without it there is nothing to practise. Here the answer is missing, so nobody could ever get it right.",
    wrong: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    answer: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
",
};

pub(super) static WRONG_TYPE: Explanation = Explanation {
    words: "Another sort of thing stands here than is needed: one text in place of a list, a word in place of a number, or \
            nothing at all. The program does not guess what you mean: a learner would be the first to notice where it \
            guessed otherwise. In a list each item begins with a dash and a space.",
    wrong: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    answer: Paris
    hints: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    answer: Paris
    hints:
      - The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
",
};

pub(super) static UNKNOWN_KIND: Explanation = Explanation {
    words: "There is no kind of question with this name. The kinds are choice, select, true-false, text, number, blanks, \
            order and match. Mostly you need not name one: `choices:` makes it a question to pick from, `answer:` one to \
            type.",
    wrong: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    kind: multiple-choice
    choices:
      - text: Paris
        correct: true
      - text: Lyon
        feedback: It is large, and the government sits elsewhere.
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    choices:
      - text: Paris
        correct: true
      - text: Lyon
        feedback: It is large, and the government sits elsewhere.
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
",
};

pub(super) static DUPLICATE_ID: Explanation = Explanation {
    words: "Two questions have the same id, mostly because one began as a copy of the other. A learner's path is kept \
            under the id, so what was done in one question would count for the other as well. Give one of them an id of \
            its own.",
    wrong: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    answer: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.

  - id: france
    question: The capital of Kenya?
    answer: Nairobi
    hint: It lies inland.
    explanation: It grew from a railway depot of 1899.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    answer: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.

  - id: kenya
    question: The capital of Kenya?
    answer: Nairobi
    hint: It lies inland.
    explanation: It grew from a railway depot of 1899.
",
};

pub(super) static BAD_ID: Explanation = Explanation {
    words: "An id is a short name for the record, made of small letters a to z, digits and `-`, at most 64 of them. Such a \
            name is the same on every computer, which capitals, spaces and accents are not. Learners do not see it, so a \
            plain one will do.",
    wrong: "title: Capitals
questions:
  - id: Capital of France
    question: The capital of France?
    answer: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: capital-of-france
    question: The capital of France?
    answer: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
",
};
