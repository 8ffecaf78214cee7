//! Slips for which a file cannot be read as it stands: how it is stored, how large it is, how its signs fit together.

use super::Explanation;

pub(super) static YAML_SYNTAX: Explanation = Explanation {
    words: "The signs on this line do not fit together, so the program cannot tell what is meant. Most often a text \
            without quotes holds a colon and a space; or a quote is never closed, or a line begins too far to the left \
            or to the right. A text in quotes may hold a colon.",
    wrong: "title: Capitals
questions:
  - id: france
    question: Name this: the capital of France
    answer: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: france
    question: \"Name this: the capital of France\"
    answer: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
",
};

pub(super) static NOT_UTF8: Explanation = Explanation {
    words: "A file can store its letters in several ways, and this one does it in an old way. Which letters are \
            meant by é, ü and the like cannot be told from it, and a learner would see a � for each of them. Open the file in your editor and \
            save it again with the encoding UTF-8.",
    wrong: b"title: First words in French
questions:
  - id: coffee
    question: What is coffee in French?
    answer: caf\xe9
    hint: The place where one drinks it has the same name.
    explanation: The drink gave its name to the place.
",
    right: "title: First words in French
questions:
  - id: coffee
    question: What is coffee in French?
    answer: café
    hint: The place where one drinks it has the same name.
    explanation: The drink gave its name to the place.
",
};

pub(super) static CONTROL_CHARACTER: Explanation = Explanation {
    words: "The file holds a character that cannot be seen and is no letter; here it is shown as ␋. Such characters come \
            along when words are copied from a document or a web page. Some turn the order of letters round, and some \
            upset the screen, so none of them is let through. Delete it, or type these words yourself.",
    wrong: "title: Rivers
questions:
  - id: paris
    question: Which river flows through Paris?
    answer: [the Seine, Seine]
    hint: It reaches the sea at Le Havre.
    explanation: It is the Seine.\u{b}The Rhône flows through Lyon.
"
    .as_bytes(),
    right: "title: Rivers
questions:
  - id: paris
    question: Which river flows through Paris?
    answer: [the Seine, Seine]
    hint: It reaches the sea at Le Havre.
    explanation: It is the Seine. The Rhône flows through Lyon.
",
};

pub(super) static SECOND_DOCUMENT: Explanation = Explanation {
    words: "A line of three dashes ends the set, as if another file began there. All questions after it would be lost. To \
            keep questions apart for the eye, leave a line empty, or write a remark that begins with `#`.",
    wrong: "title: Capitals
questions:
  - id: france
    question: The capital of France?
    answer: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
---
  - id: kenya
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

pub(super) static TOO_LARGE: Explanation = Explanation {
    words: "Something is larger than a set may be: more than 26 choices, 5,000 questions, 10,000 characters in one text, \
            or 4 MiB in all. These bounds lie far above what a class needs, and they keep every set quick on an old \
            laptop. Split the set into several; where there are many choices, let the answer be typed.",
    wrong: "title: The alphabet
questions:
  - id: before-w
    question: Which letter comes before w?
    choices: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o,
      p, q, r, s, t, u, v, w, x, y, z, none]
    answer: v
    feedback: {x: This one comes after w.}
    hint: Sing the alphabet from q on.
    explanation: The last letters are u, v, w, x, y and z.
"
    .as_bytes(),
    right: "title: The alphabet
questions:
  - id: before-w
    question: Which letter comes before w?
    answer: v
    feedback: {x: This one comes after w.}
    hint: Sing the alphabet from q on.
    explanation: The last letters are u, v, w, x, y and z.
",
};

pub(super) static NEWER_FORMAT: Explanation = Explanation {
    words: "The set says that it is written for a later notyet than this one. What is new in it would be lost or \
            misread, so nobody can practise it here. Update notyet; if the number came about by chance, write \
            `format: 1`, or leave the line out.",
    wrong: "format: 2
title: Capitals
questions:
  - id: france
    question: The capital of France?
    answer: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
"
    .as_bytes(),
    right: "format: 1
title: Capitals
questions:
  - id: france
    question: The capital of France?
    answer: Paris
    hint: The Seine flows through it.
    explanation: Its island in the Seine is where the town began.
",
};
