//! What a sitting's effects make of the screen: what is said, and what stays of the answer.

use super::{Field, Newest, Practice, Said, said};
use crate::grading::Verdict;
use crate::practice::Effect;

impl Practice {
    /// The same with what is said of the way it began.
    #[must_use]
    pub fn begun(mut self, effects: &[Effect]) -> Self {
        for effect in effects {
            self.hear(effect, "");
        }
        self
    }

    pub(super) fn hear(&mut self, effect: &Effect, words: &str) {
        match effect {
            // What rests is said with the explanation.
            Effect::Record(_) | Effect::Aimed | Effect::SetAside => return,
            Effect::GoesRound => return self.said.push(Said::goes_round()),
            Effect::GoalReached => {
                let goal = self.sitting.goal();
                let turn = self.sitting.ground().mastered;
                self.reached = goal.map(|progress| Said::reached(&progress, turn));
                return;
            }
            Effect::Asked => {
                self.reached = None;
                self.answer = self.unanswered();
                self.judged.clear();
                // What was said on the way here, such as "later, then", stays for one question.
                self.said.retain(Said::stays_on_the_way);
                self.newest = Newest::Question;
                return;
            }
            Effect::HintOpened(_) => {
                self.answer.row = None;
                self.newest = Newest::Hint;
                return;
            }
            Effect::Judged => self.take_judgement(),
            _ => {}
        }
        let said = self
            .sitting
            .question()
            .and_then(|question| said::to(effect, &self.sitting, question, self.voice, words));
        self.said.clear();
        self.said.extend(said);
        match effect {
            Effect::Judged => {
                let judged = self.said.first().cloned();
                self.judged
                    .extend(judged.map(|said| (words.to_owned(), said)));
            }
            Effect::SameAgain => self.said.extend(self.said_to(words)),
            _ => {}
        }
        self.answer.row = None;
        self.newest = Newest::Said;
    }

    /// What was said to this try before; to the last one where the same was written otherwise.
    fn said_to(&self, words: &str) -> Option<Said> {
        let same = self.judged.iter().find(|(tried, _)| tried == words);
        same.or(self.judged.last()).map(|(_, said)| said.clone())
    }

    /// The right parts stay picked; a near miss stays in the field to be mended; another idea starts with an empty one.
    fn take_judgement(&mut self) {
        let Some(showing) = self.sitting.showing() else {
            return;
        };
        self.answer.picked = showing.kept().into_iter().collect();
        self.answer.gaps.judged(showing);
        self.answer.sequence.judged(showing);
        self.answer.pairs.judged(showing);
        if showing
            .tried
            .last()
            .is_some_and(|tried| tried.verdict == Verdict::NotYet)
        {
            self.answer.field = Field::default();
        }
    }
}
