//! What a set works with, and works better without: warnings and advice.

use super::Explanation;

pub(super) static TEXT_CUT_BY_COMMENT: Explanation = Explanation {
    words: "A `#` after a space begins a remark, and learners never see the rest of the line. If it belongs to the text, \
            put the whole text in quotes. A remark of your own is left alone when two spaces stand before the `#` and \
            one after it.",
    wrong: "title: Elements
questions:
  - id: carbon
    question: Which element is #6 in the table?
    answer: carbon
    hint: Diamonds are made of it, and so is the lead of a pencil.
    explanation: Each of its atoms has six protons, and they are counted.
"
    .as_bytes(),
    right: "title: Elements
questions:
  - id: carbon
    question: \"Which element is #6 in the table?\"
    answer: carbon
    hint: Diamonds are made of it, and so is the lead of a pencil.
    explanation: Each of its atoms has six protons, and they are counted.
",
};

pub(super) static ANSWER_HARD_TO_TYPE: Explanation = Explanation {
    words: "The answer is read as one text, and only who types it exactly so would get it; or it is a number whose decimal \
            never ends. Most likely you meant something else: a number with its unit, several answers, true or false. \
            The message says how that is written. Where the text is meant as it stands, put it in quotes.",
    wrong: "title: Water
questions:
  - id: boils
    question: How hot is boiling water?
    answer: 100 °C
    hint: Celsius chose a round number.
    explanation: His scale has a hundred steps between ice and steam.
"
    .as_bytes(),
    right: "title: Water
questions:
  - id: boils
    question: How hot is boiling water?
    answer: 100
    unit: °C
    hint: Celsius chose a round number.
    explanation: His scale has a hundred steps between ice and steam.
",
};

pub(super) static COMMA_SPLITS_TEXT: Explanation = Explanation {
    words: "Between `[` and `]` a comma ends one text and begins the next, so learners see one of yours in two pieces. Put \
            a text that holds a comma in quotes, or write the list with a dash before each text. In numbers write a \
            point.",
    wrong: "title: Maps
questions:
  - id: kenya
    question: The capital of Kenya?
    answer: Nairobi
    hints: [First, look at the highlands.]
    explanation: It grew from a railway depot of 1899.
"
    .as_bytes(),
    right: "title: Maps
questions:
  - id: kenya
    question: The capital of Kenya?
    answer: Nairobi
    hints: [\"First, look at the highlands.\"]
    explanation: It grew from a railway depot of 1899.
",
};

pub(super) static HINT_GIVES_ANSWER: Explanation = Explanation {
    words: "A hint holds the answer itself, or feedback to a try says it, or the words for a picture do, so there is nothing left \
            to find. What one finds oneself stays longer. Say what to look at, or what to do next; a learner who wants the \
            answer can ask to be shown it.",
    wrong: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    answer: Nairobi
    hint: Nairobi lies inland.
    explanation: It grew from a railway depot of 1899.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    answer: Nairobi
    hint: Its name comes from a Maasai word for cool water.
    explanation: It grew from a railway depot of 1899.
",
};

pub(super) static MARK_NOT_SHOWN: Explanation = Explanation {
    words: "A learner would see this mark as you wrote it. A formula stands between two dollars, without spaces beside them, and \
            all of it must be known: `$\\frac{1}{2}$`. A picture has fields of its own, `image:` and `alt:`, and HTML is not read. \
            Where the sign itself is meant, put it between backticks, or write `\\$`.",
    wrong: "title: Halves
questions:
  - id: half-of-six
    question: What is $\\frac{1}{2} of 6?
    answer: 3
    hint: Share six between two.
    explanation: Two equal parts of six are three each.
"
    .as_bytes(),
    right: "title: Halves
questions:
  - id: half-of-six
    question: What is $\\frac{1}{2}$ of 6?
    answer: 3
    hint: Share six between two.
    explanation: Two equal parts of six are three each.
",
};

pub(super) static DISCOURAGING_WORDS: Explanation = Explanation {
    words: "A learner will read a word that can hurt. Some call an answer bad; others, such as “easy” and “just”, tell who \
            is stuck that nobody else is. Whoever is afraid of the next answer stops trying. Say what this answer shows, \
            or ask something that makes one look again.",
    wrong: "title: Fractions
questions:
  - id: half-and-quarter
    question: What is 1/2 + 1/4?
    answer: 3/4
    feedback:
      2/6: Wrong, just look at the bottoms.
    hint: Draw a bar and cut it into quarters.
    explanation: One half is two quarters.
"
    .as_bytes(),
    right: "title: Fractions
questions:
  - id: half-and-quarter
    question: What is 1/2 + 1/4?
    answer: 3/4
    feedback:
      2/6: Are a half and a quarter pieces of the same size?
    hint: Draw a bar and cut it into quarters.
    explanation: One half is two quarters.
",
};

pub(super) static CHOICE_DEPENDS_ON_ORDER: Explanation = Explanation {
    words: "A choice, a hint or feedback speaks of choices by their places, or the choices are counted, and they come in another \
            order each time: a learner may meet “all of the above” at the top. Write `shuffle: false` to keep the order of this \
            question, or say what is meant in words. In `order` this is told of numbers that are not in order as they are \
            written, which counts as right.",
    wrong: "title: Water
questions:
  - id: states
    question: In which forms is there water on Earth?
    choices:
      - text: ice
        feedback: Yes, and is that all?
      - liquid water
      - steam
      - All of the above
    answer: All of the above
    hint: What happens in a kettle, and what in a freezer?
    explanation: Water is solid, liquid or a gas, each somewhere on Earth.
"
    .as_bytes(),
    right: "title: Water
questions:
  - id: states
    question: In which forms is there water on Earth?
    shuffle: false
    choices:
      - text: ice
        feedback: Yes, and is that all?
      - liquid water
      - steam
      - All of the above
    answer: All of the above
    hint: What happens in a kettle, and what in a freezer?
    explanation: Water is solid, liquid or a gas, each somewhere on Earth.
",
};

pub(super) static FEEDBACK_NEVER_SHOWN: Explanation = Explanation {
    words: "You wrote feedback to an answer that nobody can give; mostly the choice is spelled in another way. The learner \
            whom your words were meant for will not read them. Write the text of the choice letter by letter.",
    wrong: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    choices: [Nairobi, Mombasa, Kisumu]
    answer: Nairobi
    feedback:
      Mombassa: That is the biggest port. The capital lies inland.
      Kisumu: It lies on Lake Victoria. The capital lies in the highlands.
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    choices: [Nairobi, Mombasa, Kisumu]
    answer: Nairobi
    feedback:
      Mombasa: That is the biggest port. The capital lies inland.
      Kisumu: It lies on Lake Victoria. The capital lies in the highlands.
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
",
};

pub(super) static UNUSED_MISCONCEPTION: Explanation = Explanation {
    words: "The set describes a misconception, and no choice and no feedback names it, perhaps for a slip of spelling. What \
            you wrote for it will not be said to anyone, and you will not learn who has this idea. Name it where an answer shows it, or leave it out.",
    wrong: "title: Fractions
misconceptions:
  adds-tops: Adds the tops and the bottoms
questions:
  - id: half-and-quarter
    question: What is 1/2 + 1/4?
    answer: 3/4
    feedback:
      2/6: Are the pieces alike?
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
    hint: Draw a bar and cut it into quarters.
    explanation: One half is two quarters.
",
};

pub(super) static GUESSABLE: Explanation = Explanation {
    words: "Every question of this set is true or false, so one guess in two is right; or in one question every choice is \
            right, or almost anything that is typed. A learner can master that by guessing, and think it is learned. Add a \
            question whose answer is typed, or choices that are not right. The same is told where several things are asked \
            for and one of them is enough.",
    wrong: "title: Whales
questions:
  - id: fish
    question: A whale is a fish.
    answer: false
    hint: How does it breathe?
    explanation: It comes up for air and feeds its young with milk.
"
    .as_bytes(),
    right: "title: Whales
questions:
  - id: fish
    question: A whale is a fish.
    answer: false
    hint: How does it breathe?
    explanation: It comes up for air and feeds its young with milk.

  - id: largest
    question: Which whale is the largest?
    answer: [the blue whale, blue whale]
    hint: Its name is a colour.
    explanation: It is about 30 metres long, and no animal was ever larger.
",
};

pub(super) static NO_HINTS: Explanation = Explanation {
    words: "Who is stuck at this question can ask for nothing but the answer. A hint leaves the last step to the learner, \
            and that is the step that teaches. Two or three are good: first a nudge, at the end almost the answer.",
    wrong: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    answer: Nairobi
    explanation: It grew from a railway depot of 1899.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    answer: Nairobi
    hints:
      - It lies inland.
      - Its name comes from a Maasai word for cool water.
    explanation: It grew from a railway depot of 1899.
",
};

pub(super) static NO_EXPLANATION: Explanation = Explanation {
    words: "The question does not say why its answer is so. Every path ends with the explanation, and it is what teaches \
            most: right or not yet alone teach next to nothing. One sentence is enough.",
    wrong: "title: Whales
questions:
  - id: largest
    question: Which whale is the largest?
    answer: [the blue whale, blue whale]
    hint: Its name is a colour.
"
    .as_bytes(),
    right: "title: Whales
questions:
  - id: largest
    question: Which whale is the largest?
    answer: [the blue whale, blue whale]
    hint: Its name is a colour.
    explanation: It is about 30 metres long, and no animal was ever larger.
",
};

pub(super) static NO_ID: Explanation = Explanation {
    words: "Without an id a question goes by its words. When you change them, it is known again by its answer and choices \
            alone, and where another question has the same, every learner's path to it begins anew. With an id you can \
            mend whatever you like, and the paths stay. `notyet check --add-ids` writes all missing ids into the file and \
            changes nothing else.",
    wrong: "title: Capitals
questions:
  - question: The capital of Kenya?
    answer: Nairobi
    hint: It lies inland.
    explanation: It grew from a railway depot of 1899.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: the-capital-of-kenya
    question: The capital of Kenya?
    answer: Nairobi
    hint: It lies inland.
    explanation: It grew from a railway depot of 1899.
",
};

pub(super) static NO_FEEDBACK: Explanation = Explanation {
    words: "Nothing is said to any of these choices but “not yet”. Each of them shows an idea, and feedback is where you \
            answer it: say where it leads, or ask something that makes one look again. Begin with the choice that is \
            picked most often.",
    wrong: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    choices: [Nairobi, Mombasa, Kisumu]
    answer: Nairobi
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
"
    .as_bytes(),
    right: "title: Capitals
questions:
  - id: kenya
    question: The capital of Kenya?
    choices: [Nairobi, Mombasa, Kisumu]
    answer: Nairobi
    feedback:
      Mombasa: That is the biggest port. The capital lies inland.
    hint: Its name comes from a Maasai word for cool water.
    explanation: Nairobi grew from a railway depot of 1899.
",
};
