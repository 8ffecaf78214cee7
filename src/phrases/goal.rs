//! A learner's goal for one sitting, and the goal of a class. A goal that is not reached is not spoken of as one that was missed: what
//! is done counts. No minutes are ever counted down.

use jiff::civil::Date;

use super::words::File;
use super::{calendar, sentence};
use crate::practice::goal::{MOST_MINUTES, NotAGoal};
use crate::practice::{Goal, Progress, Room};

const WORDS: File = File::Goal;

/// The head of the list of goals.
#[must_use]
pub fn goals_title() -> &'static str {
    WORDS.text("goals-title")
}
/// What a goal is, and what it is not.
#[must_use]
pub fn goals_about() -> &'static str {
    WORDS.text("goals-about")
}
/// No goal, in the list.
#[must_use]
pub fn no_goal() -> &'static str {
    WORDS.text("no-goal")
}

/// A goal, as one says it to oneself.
#[must_use]
pub fn goal(goal: Goal) -> String {
    match goal {
        Goal::All => WORDS.text("all").to_owned(),
        Goal::Master(number) => WORDS.say("master", &[("number", (number as usize).into())]),
        Goal::Due => WORDS.text("due").to_owned(),
        Goal::Minutes(number) => WORDS.say("practise", &[("number", (number as usize).into())]),
    }
}

/// The same in the list of goals, with how many questions it is about.
#[must_use]
pub fn offered(offered: Goal, room: &Room) -> String {
    let name = sentence(&goal(offered));
    match offered {
        Goal::All => format!("{name} ({})", room.untried.len()),
        Goal::Due => format!("{name} ({})", room.due.len()),
        _ => name,
    }
}

/// What the goal is: on the set's first screen, and line by line.
#[must_use]
pub fn set(set: Goal) -> String {
    WORDS.say("yours", &[("goal", (&goal(set)).into())])
}

/// How far it has come, quietly beside a question.
#[must_use]
pub fn progress(progress: &Progress) -> String {
    match progress {
        Progress { reached: true, .. } => WORDS.text("progress-reached").to_owned(),
        Progress {
            goal: Goal::Minutes(number),
            ..
        } => WORDS.say("progress-minutes", &[("number", (*number as usize).into())]),
        Progress { done, of, .. } => WORDS.say(
            "progress",
            &[("done", (*done).into()), ("of", (*of).into())],
        ),
    }
}

/// Said once, when it is reached.
#[must_use]
pub fn reached(progress: &Progress, turn: usize) -> String {
    let (key, number) = match progress.goal {
        Goal::All => ("reached-all", 0),
        Goal::Master(_) => ("reached-master", progress.of),
        Goal::Due => ("reached-due", 0),
        Goal::Minutes(number) => ("reached-minutes", number as usize),
    };
    let what = WORDS.say(key, &[("number", number.into())]);
    WORDS.say_form("reached", turn, &[("what", (&what).into())])
}

/// How far it has come, at the end of the sitting.
#[must_use]
pub fn at_the_end(progress: &Progress) -> String {
    let goal = goal(progress.goal);
    let key = match progress {
        Progress { reached: true, .. } => "end-reached",
        Progress { done: 0, .. } => "end-nothing",
        Progress {
            goal: Goal::Minutes(_),
            ..
        } => "end-minutes",
        _ => "end-some",
    };
    let values = [
        ("goal", (&goal).into()),
        ("done", progress.done.into()),
        ("of", progress.of.into()),
    ];
    sentence(&WORDS.say(key, &values))
}

/// Said when there is nothing of a goal to reach; `together` is whether others practise along, with whom nothing is mastered.
#[must_use]
pub fn nothing_to_reach(goal: Goal, together: bool) -> &'static str {
    match goal {
        Goal::Master(_) if together => WORDS.text("mastered-alone"),
        Goal::All => WORDS.text("nothing-untried"),
        Goal::Master(_) => WORDS.text("nothing-to-master"),
        Goal::Due => WORDS.text("nothing-due"),
        Goal::Minutes(_) => WORDS.text("no-goal-here"),
    }
}

/// Said to words that are no goal.
#[must_use]
pub fn not_a_goal(reason: NotAGoal) -> String {
    let key = match reason {
        NotAGoal::Unknown => "unknown",
        NotAGoal::Number => "needs-a-number",
        NotAGoal::TooLong => "too-long",
    };
    WORDS.say(key, &[("most", (MOST_MINUTES as usize).into())])
}

/// The goal of a class, and how much of it all have mastered together; where that is not known, how much of it is the learner's own.
#[must_use]
pub fn of_the_class(
    mastered: usize,
    by: Option<Date>,
    together: Option<usize>,
    own: usize,
) -> String {
    let day = by.map(calendar::day_and_month).unwrap_or_default();
    let (key, done) = match together {
        Some(done) if done >= mastered => ("class-reached", done),
        Some(done) if by.is_some() => ("class-together-by", done),
        Some(done) => ("class-together", done),
        None if by.is_some() => ("class-by", 0),
        None => ("class", 0),
    };
    let values = [
        ("done", done.into()),
        ("mastered", mastered.into()),
        ("day", (&day).into()),
    ];
    let said = WORDS.say(key, &values);
    match own {
        own if own == 0 || together.is_some() => said,
        own => {
            let yours = WORDS.say("class-own", &[("own", own.into())]);
            format!("{said} {}", sentence(&yours))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(goal: Goal, done: usize, of: usize) -> Progress {
        Progress {
            goal,
            done,
            of,
            reached: done >= of,
        }
    }

    #[test]
    fn a_goal_is_spoken_of_kindly_from_its_beginning_to_its_end() {
        let three = Goal::Master(3);
        let said = [
            set(three),
            super::progress(&progress(three, 1, 3)),
            at_the_end(&progress(three, 0, 3)),
            at_the_end(&progress(three, 1, 3)),
            reached(&progress(three, 3, 3), 1),
            at_the_end(&progress(three, 3, 3)),
            super::progress(&progress(Goal::Minutes(10), 4, 10)),
            at_the_end(&progress(Goal::Minutes(10), 4, 10)),
            reached(&progress(Goal::Minutes(10), 10, 10), 2),
            reached(&progress(Goal::All, 18, 18), 1),
        ];
        assert_eq!(
            said,
            [
                "Your goal: master three more.",
                "goal: 1 of 3",
                "Your goal was to master three more. It can wait.",
                "Your goal was to master three more: one of three done, and that counts.",
                "You have reached your goal: three more mastered. Stop here, or go on as long as you like.",
                "Your goal is reached: master three more.",
                "goal: ten minutes",
                "Four of your ten minutes are done, and they count.",
                "That was your goal: ten minutes of practice. Stop here, or go on as long as you like.",
                "You have reached your goal: every question has had a try. Stop here, or go on as long as you like.",
            ]
        );
    }

    #[test]
    fn a_class_is_one() {
        let by = Some(jiff::civil::date(2026, 12, 18));
        let said = [
            of_the_class(500, by, Some(312), 4),
            of_the_class(500, by, Some(512), 4),
            of_the_class(500, by, None, 4),
            of_the_class(500, None, None, 1),
            of_the_class(500, None, Some(0), 0),
            of_the_class(500, None, None, 0),
        ];
        assert_eq!(
            said,
            [
                "Your class together: 312 of 500 mastered by 18 December.",
                "Your class has reached its goal: 512 mastered together.",
                "The goal of your class: 500 mastered together by 18 December. Four of them are yours.",
                "The goal of your class: 500 mastered together. One of them is yours.",
                "Your class together: 0 of 500 mastered.",
                "The goal of your class: 500 mastered together.",
            ]
        );
    }
}
