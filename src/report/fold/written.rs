//! The report of all that was counted: ids become words again, and everything is put in order, so that it is the same in whatever order
//! learners were folded.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::count::{Counts, OfAnswer};
use super::ideas::Ideas;
use super::way::date;
use super::{Fold, OfLearner, OfSet};
use crate::report::findings::Turned;
use crate::report::model::Place;
use crate::report::{self, Answer, Hint, Idea, Lasting, Learner, Link, Report, Stuck};
use crate::text::normal::strip_marks;

impl Fold {
    /// The report, without its findings, the goal of the class and what only the sets know. `name` says what a learner is called, by the
    /// name that the records were folded under and by the one that was chosen where they were given away.
    #[must_use]
    pub fn report(&self, mut name: impl FnMut(&str, Option<&str>) -> String) -> Report {
        let learners = self.learners.iter();
        let mut learners: Vec<Learner> = learners
            .map(|learner| Learner {
                name: name(&learner.name, learner.chosen()),
                shared: learner.shared.as_ref().map(|shared| shared.level.name()),
                working_on: self.places(learner),
            })
            .collect();
        // As in a list of names: Émile between Elif and Emma.
        learners.sort_by_cached_key(|learner| {
            let small = learner.name.to_lowercase();
            let key = (strip_marks(&small), small, learner.name.clone());
            (key, learner.working_on.clone())
        });
        Report {
            sets: self.report_sets(),
            ideas: self.ideas(),
            learners,
            since: self.days.map(|(first, _)| date(first)),
            until: self.days.map(|(_, last)| date(last)),
            weeks: (self.growth.clone().weeks().into_iter())
                .map(Into::into)
                .collect(),
            damaged_lines: self.damaged,
            ..Report::default()
        }
    }

    /// How many questions are mastered, all learners together.
    #[must_use]
    pub fn mastered(&self) -> u64 {
        self.learners.iter().map(|learner| learner.mastered).sum()
    }

    /// What is known of each question beside what the report holds of it.
    #[must_use]
    pub fn turned(&self) -> BTreeMap<Place, Turned> {
        let numbered = (0..).zip(&self.questions);
        let each = numbered.map(|(number, of)| {
            let turned = Turned {
                begun: of.counts.begun,
                not_at_first: of.counts.not_at_first,
                turned: of.counts.turned,
                told: of.counts.told,
            };
            (self.place(number), turned)
        });
        each.collect()
    }

    /// How many learners gave any of these answers to a question.
    pub fn gave<'a>(&self, place: &Place, answers: impl IntoIterator<Item = &'a str>) -> u64 {
        let number = self.sets.find(&place.set).and_then(|set| {
            let of = &self.of_sets[set as usize];
            let name = of.names.find(&place.question)?;
            of.questions.get(name as usize)
        });
        number.map_or(0, |number| {
            self.questions[*number as usize].counts.gave(answers)
        })
    }

    /// By which names learners were folded, each with the one that was chosen where the records were given away.
    pub fn names(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let learners = self.learners.iter();
        learners.map(|learner| (&*learner.name, learner.chosen()))
    }

    fn place(&self, number: u32) -> Place {
        let of = &self.questions[number as usize];
        Place {
            set: self.sets.word(of.set).to_owned(),
            question: self.question_id(number).to_owned(),
        }
    }

    fn question_id(&self, number: u32) -> &str {
        let of = &self.questions[number as usize];
        self.of_sets[of.set as usize].names.word(of.name)
    }

    fn places(&self, learner: &OfLearner) -> Vec<Place> {
        let numbers = learner.working_on.iter();
        let mut places: Vec<Place> = numbers.map(|number| self.place(*number)).collect();
        places.sort();
        places
    }

    fn report_sets(&self) -> Vec<report::OfSet> {
        let sets = self.sets.words().zip(&self.of_sets);
        let mut sets: Vec<report::OfSet> = sets
            .map(|(id, of)| report::OfSet {
                id: id.to_owned(),
                title: None,
                questions: self.report_questions(of),
            })
            .filter(|set| !set.questions.is_empty())
            .collect();
        sets.sort_by(|one, other| one.id.cmp(&other.id));
        sets
    }

    fn report_questions(&self, set: &OfSet) -> Vec<report::OfQuestion> {
        let counts = |number: &u32| &self.questions[*number as usize].counts;
        let met = set.questions.iter();
        let met = met.filter(|number| counts(number).learners > 0);
        let mut questions: Vec<report::OfQuestion> = met
            .map(|number| counts(number).report(self.question_id(*number), &set.ideas))
            .collect();
        questions.sort_by(|one, other| one.id.cmp(&other.id));
        questions
    }

    fn ideas(&self) -> Vec<Idea> {
        let mut all = Vec::new();
        for (set, of) in self.sets.words().zip(&self.of_sets) {
            for (slug, idea) in of.ideas.names.words().zip(of.ideas.of()) {
                let ids = idea
                    .questions
                    .iter()
                    .map(|number| self.question_id(*number));
                let mut questions: Vec<String> = ids.map(str::to_owned).collect();
                questions.sort();
                all.push(Idea {
                    set: set.to_owned(),
                    slug: slug.to_owned(),
                    name: None,
                    questions,
                    hold: idea.hold,
                    left: idea.left,
                });
            }
        }
        all.retain(|idea| idea.hold + idea.left > 0);
        all.sort_by(|one, other| {
            let key = |idea: &Idea| (Reverse(idea.hold), idea.set.clone(), idea.slug.clone());
            key(one).cmp(&key(other))
        });
        all
    }
}

impl OfLearner {
    /// The name that was chosen where the records were given away.
    fn chosen(&self) -> Option<&str> {
        self.shared.as_ref().map(|shared| &*shared.name)
    }
}

impl Counts {
    fn report(&self, id: &str, ideas: &Ideas) -> report::OfQuestion {
        report::OfQuestion {
            id: id.to_owned(),
            text: None,
            learners: self.learners,
            summaries: self.told,
            mastered: self.mastered,
            got_it: self.got_it,
            median_tries: self.median(),
            tries: self.tries,
            not_yet: self.not_yet(ideas),
            hints: self.report_hints(),
            hints_opened: self.hints_opened,
            shown_answers: self.shown_answers,
            unsure: self.unsure,
            stuck: self.report_stuck(),
            lasting: Lasting {
                came_back: self.came_back,
                kept: self.kept,
            },
            flow: self.flow(),
        }
    }

    fn not_yet(&self, ideas: &Ideas) -> Vec<Answer> {
        let answers = self.answers.words().zip(&self.of_answers);
        let given = answers.filter(|(_, of)| of.tries > 0);
        let mut answers: Vec<Answer> = given
            .map(|(text, of)| Answer {
                text: text.to_owned(),
                tries: of.tries,
                learners: of.by.len() as u64,
                then_right: of.then_right,
                misconception: last_idea(of, ideas),
                told: None,
                wants: None,
            })
            .collect();
        answers.sort_by(|one, other| {
            let by_tries = other.tries.cmp(&one.tries);
            by_tries.then_with(|| one.text.cmp(&other.text))
        });
        answers
    }

    fn report_hints(&self) -> Vec<Hint> {
        let hints = self.hints.iter().map(|(number, of)| Hint {
            number: u64::from(*number),
            text: None,
            learners: of.learners,
            turned: of.turned,
        });
        hints.collect()
    }

    fn report_stuck(&self) -> Option<Stuck> {
        let mut why: Vec<_> = (self.stuck.iter())
            .map(|(why, learners)| (why.clone(), *learners))
            .collect();
        why.sort_by_key(|(_, learners)| Reverse(*learners));
        (!why.is_empty()).then_some(Stuck {
            now: self.stuck_now,
            over: self.stuck_over,
            why,
        })
    }

    fn flow(&self) -> Vec<Link> {
        let links = self.links.iter().map(|((from, to), times)| Link {
            from: from.stage(&self.answers),
            to: to.stage(&self.answers),
            times: *times,
        });
        let mut links: Vec<Link> = links.collect();
        links.sort_by(|one, other| {
            let by_times = other.times.cmp(&one.times);
            by_times.then_with(|| (&one.from, &one.to).cmp(&(&other.from, &other.to)))
        });
        links
    }
}

/// The idea that was recorded last behind an answer; of two at the same time, the one that comes first by name.
fn last_idea(answer: &OfAnswer, ideas: &Ideas) -> Option<String> {
    let each = answer.ideas.iter();
    let each = each.map(|(idea, at)| (*at, Reverse(ideas.names.word(*idea))));
    each.max().map(|(_, Reverse(slug))| slug.to_owned())
}
