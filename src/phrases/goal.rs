//! A learner's goal for one sitting, and the goal of a class. A goal that is not reached is not spoken of as one that was missed: what
//! is done counts. No minutes are ever counted down.

use jiff::civil::Date;

use super::{count, counted, form, sentence};
use crate::practice::goal::{MOST_MINUTES, NotAGoal};
use crate::practice::{Goal, Progress, Room};

/// The head of the list of goals.
pub const GOALS_TITLE: &str = "A goal for this sitting?";
/// What a goal is, and what it is not.
pub const GOALS_ABOUT: &str = "Pick one, or none. Nothing is lost where it is not reached.";
/// No goal, in the list.
pub const NO_GOAL: &str = "No goal";
/// The sign of a number that the keys left and right change.
pub const LESS_AND_MORE: &str = "← →";

/// A goal, as one says it to oneself.
#[must_use]
pub fn goal(goal: Goal) -> String {
    match goal {
        Goal::All => "try every question once".to_owned(),
        Goal::Master(number) => format!("master {} more", count(number as usize)),
        Goal::Due => "look again at what is due".to_owned(),
        Goal::Minutes(number) => format!("practise for {}", minutes(number as usize)),
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
    format!("Your goal: {}.", goal(set))
}

/// How far it has come, quietly beside a question.
#[must_use]
pub fn progress(progress: &Progress) -> String {
    match progress {
        Progress { reached: true, .. } => "goal reached".to_owned(),
        Progress {
            goal: Goal::Minutes(number),
            ..
        } => format!("goal: {}", minutes(*number as usize)),
        Progress { done, of, .. } => format!("goal: {done} of {of}"),
    }
}

/// Said once, when it is reached.
#[must_use]
pub fn reached(progress: &Progress, turn: usize) -> String {
    let what = match progress.goal {
        Goal::All => "every question has had a try".to_owned(),
        Goal::Master(_) => format!("{} more mastered", count(progress.of)),
        Goal::Due => "all that was due has had another look".to_owned(),
        Goal::Minutes(number) => format!("{} of practice", minutes(number as usize)),
    };
    let open = form(&["You have reached your goal", "That was your goal"], turn);
    format!("{open}: {what}. Stop here, or go on as long as you like.")
}

/// How far it has come, at the end of the sitting.
#[must_use]
pub fn at_the_end(progress: &Progress) -> String {
    let goal = goal(progress.goal);
    match progress {
        Progress { reached: true, .. } => format!("Your goal is reached: {goal}."),
        Progress { done: 0, .. } => format!("Your goal was to {goal}. It can wait."),
        Progress {
            goal: Goal::Minutes(_),
            done,
            of,
            ..
        } => format!(
            "{} of your {} are done, and they count.",
            sentence(&count(*done)),
            minutes(*of)
        ),
        Progress { done, of, .. } => format!(
            "Your goal was to {goal}: {} of {} done, and that counts.",
            count(*done),
            count(*of)
        ),
    }
}

/// Said when there is nothing of a goal to reach.
#[must_use]
pub const fn nothing_to_reach(goal: Goal) -> &'static str {
    match goal {
        Goal::All => "Every question here has had a try already, so this sitting has no goal.",
        Goal::Master(_) => "There is nothing left to master here, so this sitting has no goal.",
        Goal::Due => "Nothing is worth another look yet, so this sitting has no goal.",
        Goal::Minutes(_) => "This sitting has no goal.",
    }
}

/// Said to words that are no goal.
#[must_use]
pub fn not_a_goal(reason: NotAGoal) -> String {
    let why = match reason {
        NotAGoal::Unknown => "there is no such goal".to_owned(),
        NotAGoal::Number => "a goal needs a whole number from 1 on".to_owned(),
        NotAGoal::TooLong => format!("a goal has {MOST_MINUTES} minutes at most"),
    };
    format!("{why}. Goals are: all, master=3, due, 10min")
}

fn minutes(number: usize) -> String {
    counted(number, "minute", "minutes")
}

/// The goal of a class, and how much of it all have mastered together; where that is not known, how much of it is the learner's own.
#[must_use]
pub fn of_the_class(
    mastered: usize,
    by: Option<Date>,
    together: Option<usize>,
    own: usize,
) -> String {
    let by = by.map_or_else(String::new, |date| format!(" by {}", day(date)));
    match together {
        Some(done) if done >= mastered => {
            format!("Your class has reached its goal: {done} mastered together.")
        }
        Some(done) => format!("Your class together: {done} of {mastered} mastered{by}."),
        None => {
            let own = match own {
                0 => String::new(),
                1 => " One of them is yours.".to_owned(),
                more => format!(" {} of them are yours.", sentence(&count(more))),
            };
            format!("The goal of your class: {mastered} mastered together{by}.{own}")
        }
    }
}

/// A day as one says it: `18 December`.
fn day(date: Date) -> String {
    format!("{} {}", date.day(), date.strftime("%B"))
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
