//! What stands out in the report of a whole class.

use notyet::report::{Finding, Goes, Hint, OfQuestion, Report, Told};

/// By the rules that stand at each finding, but for those that look at single learners.
pub(super) fn of(report: &Report) -> Vec<Finding> {
    let ideas = report.ideas.iter().map(|idea| Finding::Idea {
        set: idea.set.clone(),
        slug: idea.slug.clone(),
        hold: idea.hold,
        left: idea.left,
        questions: idea.questions.len() as u64,
    });
    let mut found: Vec<Finding> = ideas.collect();
    let all = report.sets.iter().flat_map(|set| {
        set.questions
            .iter()
            .map(|question| (set.id.clone(), question))
    });
    for (set, asked) in all.clone() {
        found.extend(asked.stuck.iter().map(|stuck| Finding::Stuck {
            set: set.clone(),
            question: asked.id.clone(),
            learners: stuck.now,
        }));
    }
    for (set, asked) in all.clone() {
        let untold = asked
            .not_yet
            .iter()
            .filter(|answer| answer.told == Some(Told::Nothing) && answer.learners > 1);
        found.extend(untold.map(|answer| Finding::NoFeedback {
            set: set.clone(),
            question: asked.id.clone(),
            answer: answer.text.clone(),
            alike: 0,
            learners: answer.learners,
            yaml: format!(
                "feedback:\n  {:?}: Write here what this answer shows.\n",
                answer.text
            ),
            goes: Goes::Question,
        }));
    }
    for (set, asked) in all {
        found.extend(of_hints(&set, asked));
        if asked.not_yet.is_empty() {
            found.push(Finding::AtOnce {
                set: set.clone(),
                question: asked.id.clone(),
                learners: asked.learners,
            });
        }
    }
    found.extend(report.sets.iter().map(|set| {
        Finding::Lasting {
            set: set.id.clone(),
            came_back: set
                .questions
                .iter()
                .map(|question| question.lasting.came_back)
                .sum(),
            kept: set
                .questions
                .iter()
                .map(|question| question.lasting.kept)
                .sum(),
        }
    }));
    found
}

fn of_hints(set: &str, asked: &OfQuestion) -> Vec<Finding> {
    let mut found = Vec::new();
    for hint in &asked.hints {
        let (set, question) = (set.to_owned(), asked.id.clone());
        let Hint {
            number: hint,
            learners,
            turned,
            ..
        } = *hint;
        if learners == 0 {
            let learners = asked.learners;
            found.push(Finding::HintUnused {
                set,
                question,
                hint,
                learners,
            });
            break;
        }
        if learners >= 3 && turned * 2 >= learners {
            found.push(Finding::HintTurned {
                set,
                question,
                hint,
                turned,
                learners,
            });
        } else if learners >= 5 && turned * 5 < learners {
            found.push(Finding::HintTellsNothing {
                set,
                question,
                hint,
                turned,
                learners,
            });
        }
    }
    found
}
