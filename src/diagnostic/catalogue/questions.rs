//! Slips for which a question cannot be asked, or could never be got: choices, patterns, formulas, gaps, pictures.

use super::Explanation;

pub(super) static ANSWER_NOT_A_CHOICE: Explanation = Explanation {
    words: "`answer:` names the right choice by its text, letter by letter, and no choice has this text. Whatever a \
            learner picked, it would not be right. A letter or a number such as B names no choice, because choices come \
            in another order each time.",
    wrong: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    choices:
      - text: Mombasa
        feedback: That is the biggest port. The capital lies inland.
      - Nairobi
    answer: B
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

pub(super) static NO_RIGHT_CHOICE: Explanation = Explanation {
    words: "None of the choices is marked as right, so a learner would be told “not yet” for each of them. Write \
            `correct: true` below the text of the right one, or name it with `answer:`.",
    wrong: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    choices:
      - text: Mombasa
        feedback: That is the biggest port. The capital lies inland.
      - text: Nairobi
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
      - text: Nairobi
        correct: true
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
",
};

pub(super) static DUPLICATE_CHOICE: Explanation = Explanation {
    words: "Two things to pick from say the same. A learner cannot tell them apart, and one of the two might count and the \
            other not. Change one of them, or leave it out.",
    wrong: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    choices:
      - text: Mombasa
        feedback: That is the biggest port. The capital lies inland.
      - Kisumu
      - Nairobi
      - Kisumu
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
      - Kisumu
      - Nairobi
      - Nakuru
    answer: Nairobi
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
",
};

pub(super) static BAD_PATTERN: Explanation = Explanation {
    words: "What stands between two slashes is a pattern, also called a regular expression: it stands for many texts at \
            once. This one cannot be used, often because a bracket is open. A learner's answer could not be compared \
            with it. A list of all texts that you accept does the same, and is simpler to read.",
    wrong: "title: First words in English
questions:
  - id: farbe
    question: What is *die Farbe* in English?
    answer: /colo(u?r/
    hint: A painter mixes several.
    explanation: Americans write it without a u.
"
    .as_bytes(),
    right: "title: First words in English
questions:
  - id: farbe
    question: What is *die Farbe* in English?
    answer: [colour, color]
    hint: A painter mixes several.
    explanation: Americans write it without a u.
",
};

pub(super) static BAD_FORMULA: Explanation = Explanation {
    words: "A formula cannot be read, so there is no number to ask for. Each sign must be written: `4 * a` for four times \
            a, `a / b` for a divided by b. The names in it are those that `vary:` gives a number to.",
    wrong: "title: Around the edge
questions:
  - id: square
    question: Each side of a square is {a} cm long. How long is its edge?
    vary: {a: 2..9}
    answer: = 4a
    unit: cm
    hint: How many sides do you walk along to come back?
    explanation: A square has four sides, and all are equally long.
"
    .as_bytes(),
    right: "title: Around the edge
questions:
  - id: square
    question: Each side of a square is {a} cm long. How long is its edge?
    vary: {a: 2..9}
    answer: = 4 * a
    unit: cm
    hint: How many sides do you walk along to come back?
    explanation: A square has four sides, and all are equally long.
",
};

pub(super) static BAD_VARIANT: Explanation = Explanation {
    words: "The numbers of this question are drawn anew for each learner, and with some of them it breaks: something is \
            divided by zero, two choices say the same, or no numbers fit. You may never see it, and some learner will. \
            Leave these numbers out with `where:`, or draw from others.",
    wrong: "title: Sharing
questions:
  - id: apples
    question: \"{b} children share {a} apples. How many does each get?\"
    vary: {a: 2..9, b: [0, 2, 4, 5]}
    answer: = a / b
    hint: Cut the apples that are left over into equal pieces.
    explanation: Sharing equally is dividing.
"
    .as_bytes(),
    right: "title: Sharing
questions:
  - id: apples
    question: \"{b} children share {a} apples. How many does each get?\"
    vary: {a: 2..9, b: [2, 4, 5]}
    answer: = a / b
    hint: Cut the apples that are left over into equal pieces.
    explanation: Sharing equally is dividing.
",
};

pub(super) static BLANK_COUNT: Explanation = Explanation {
    words: "Each gap `___` in the question needs one item in `blanks:`, in the same order. Here there are more of \
            one than of the other, so a learner would meet a gap that nothing fits.",
    wrong: "title: Water
questions:
  - id: two-points
    question: Water freezes at ___ °C and boils at ___ °C.
    blanks: [0]
    hint: Celsius chose two round numbers.
    explanation: His scale has a hundred steps between ice and steam.
"
    .as_bytes(),
    right: "title: Water
questions:
  - id: two-points
    question: Water freezes at ___ °C and boils at ___ °C.
    blanks: [0, 100]
    hint: Celsius chose two round numbers.
    explanation: His scale has a hundred steps between ice and steam.
",
};

pub(super) static UNKNOWN_MISCONCEPTION: Explanation = Explanation {
    words: "A choice or a feedback names a misconception that is not among those of the set; mostly it is a slip of \
            spelling. What you wrote for it would not be said, and one idea would be counted under two names.",
    wrong: "title: Fractions
misconceptions:
  adds-tops: Adds the tops and the bottoms
questions:
  - id: half-and-quarter
    question: What is 1/2 + 1/4?
    answer: 3/4
    feedback:
      2/6: {say: Are the pieces alike?, misconception: adds-tops}
      2/8: {say: Is that more than 1/2?, misconception: ads-tops}
    hint: Draw a bar and cut it into quarters.
    explanation: One half is two quarters.
"
    .as_bytes(),
    right: "title: Fractions
misconceptions:
  adds-tops: Adds the tops and the bottoms
questions:
  - id: half-and-quarter
    question: What is 1/2 + 1/4?
    answer: 3/4
    feedback:
      2/6: {say: Are the pieces alike?, misconception: adds-tops}
      2/8: {say: Is that more than 1/2?, misconception: adds-tops}
    hint: Draw a bar and cut it into quarters.
    explanation: One half is two quarters.
",
};

pub(super) static IMAGE_MISSING: Explanation = Explanation {
    words: "The question has a picture, and there is no such file. Learners would be asked about something that they \
            cannot see. The path starts in the folder of the set, and every letter of it counts, capitals too: \
            `kenya.jpg` does not find `kenya.png`.",
    wrong: "title: Maps
questions:
  - id: kenya
    question: Which country is marked?
    image: kenya.jpg
    alt: A map of Africa, with a country in the east marked.
    answer: Kenya
    hint: Its capital is Nairobi.
    explanation: It lies between Lake Victoria and the Indian Ocean.
"
    .as_bytes(),
    right: "title: Maps
questions:
  - id: kenya
    question: Which country is marked?
    image: kenya.png
    alt: A map of Africa, with a country in the east marked.
    answer: Kenya
    hint: Its capital is Nairobi.
    explanation: It lies between Lake Victoria and the Indian Ocean.
",
};

pub(super) static ALT_MISSING: Explanation = Explanation {
    words: "A picture needs `alt:` beside it: what it shows, in words. Some learners have the question read to them, and \
            some screens show no pictures; with these words everybody can answer. Say all that one needs to see, and \
            leave the answer out.",
    wrong: "title: Maps
questions:
  - id: kenya
    question: Which country is marked?
    image: kenya.png
    answer: Kenya
    hint: Its capital is Nairobi.
    explanation: It lies between Lake Victoria and the Indian Ocean.
"
    .as_bytes(),
    right: "title: Maps
questions:
  - id: kenya
    question: Which country is marked?
    image: kenya.png
    alt: A map of Africa, with a country in the east marked.
    answer: Kenya
    hint: Its capital is Nairobi.
    explanation: It lies between Lake Victoria and the Indian Ocean.
",
};

pub(super) static KEY_NOT_ACCEPTED: Explanation = Explanation {
    words: "A learner types the answer just as you wrote it, and it is not accepted. Nothing puts people off more than that. \
            Here `71 % of the surface` begins with a percentage, and the words behind it fit no unit; leave them to the question.",
    wrong: "title: The Earth
questions:
  - id: water
    question: How much of the Earth is under water?
    answer: 71
    tolerance: 3
    unit: \"% of the surface\"
    hint: It is more than a half. Look at a globe from all sides.
    explanation: The land is the other 29 of 100 parts.
"
    .as_bytes(),
    right: "title: The Earth
questions:
  - id: water
    question: How much of the Earth's surface is under water?
    answer: 71
    tolerance: 3
    unit: \"%\"
    hint: It is more than a half. Look at a globe from all sides.
    explanation: The land is the other 29 of 100 parts.
",
};
