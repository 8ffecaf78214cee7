//! Two folds of other learners become one. The numbers of the other's words are those of its own, and are translated.

use super::count::{Counts, OfAnswer, Place};
use super::way::NOTHING;
use super::{Fold, OfLearner, count_of};

impl Fold {
    /// Takes over all that another fold has counted. Whose learner is being folded there is left out.
    pub fn join(&mut self, other: Self) {
        let sets: Vec<u32> = other.sets.words().map(|id| self.set(id)).collect();
        let mut questions = vec![0; other.questions.len()];
        for (set, of) in sets.iter().zip(&other.of_sets) {
            for (id, number) in of.names.words().zip(&of.questions) {
                questions[*number as usize] = self.question(*set, id);
            }
        }
        let mut ideas = Vec::new();
        for (set, of) in sets.iter().zip(&other.of_sets) {
            let own = &mut self.of_sets[*set as usize].ideas;
            let mut numbers = Vec::new();
            for (slug, counted) in of.ideas.names.words().zip(of.ideas.of()) {
                let met = counted.questions.iter();
                own.add(slug, counted, met.map(|number| questions[*number as usize]));
                numbers.push(own.number(slug));
            }
            ideas.push(numbers);
        }
        let before = count_of(&self.learners);
        for (number, of) in questions.iter().zip(other.questions) {
            let counts = &mut self.questions[*number as usize].counts;
            counts.join(of.counts, &ideas[of.set as usize], before);
        }
        self.learners
            .extend(other.learners.into_iter().map(|learner| {
                OfLearner {
                    working_on: (learner.working_on.iter())
                        .map(|number| questions[*number as usize])
                        .collect(),
                    ..learner
                }
            }));
        self.growth.join(other.growth);
        self.damaged += other.damaged;
        if let Some(days) = other.days {
            self.see(days);
        }
    }
}

impl Counts {
    /// Takes over what another has counted, whose ideas have these numbers here, and whose learners come after so many.
    fn join(&mut self, other: Self, ideas: &[u32], before: u32) {
        let texts: Vec<u32> = other
            .answers
            .words()
            .map(|text| self.answer(text))
            .collect();
        for (number, answer) in texts.iter().zip(&other.of_answers) {
            self.of_answers[*number as usize].join(answer, ideas, before);
        }
        let place = |place| match place {
            Place::NotYet(text) if text != NOTHING => Place::NotYet(texts[text as usize]),
            place => place,
        };
        for ((from, to), times) in other.links {
            *self.links.entry((place(from), place(to))).or_default() += times;
        }
        for (tries, learners) in other.firsts {
            *self.firsts.entry(tries).or_default() += learners;
        }
        for (number, hint) in other.hints {
            let own = self.hints.entry(number).or_default();
            own.learners += hint.learners;
            own.turned += hint.turned;
        }
        for (why, learners) in other.stuck {
            *self.stuck.entry(why).or_default() += learners;
        }
        self.learners += other.learners;
        self.told += other.told;
        self.begun += other.begun;
        self.mastered += other.mastered;
        self.got_it += other.got_it;
        self.tries += other.tries;
        self.hints_opened += other.hints_opened;
        self.shown_answers += other.shown_answers;
        self.unsure += other.unsure;
        self.came_back += other.came_back;
        self.kept += other.kept;
        self.not_at_first += other.not_at_first;
        self.turned += other.turned;
        self.stuck_now += other.stuck_now;
        self.stuck_over += other.stuck_over;
    }
}

impl OfAnswer {
    fn join(&mut self, other: &Self, ideas: &[u32], before: u32) {
        self.tries += other.tries;
        self.by
            .extend(other.by.iter().map(|learner| before + learner));
        self.then_right += other.then_right;
        for (idea, at) in &other.ideas {
            self.recorded(ideas[*idea as usize], *at);
        }
    }
}
