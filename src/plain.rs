//! The plain face: the same sitting line by line, for screen readers, slow links, scripts and terminals that cannot do more.
//!
//! One line in is one response or one command; lines out are sentences. It never moves the cursor, draws no boxes, and
//! asks nothing but the set's questions. Every record is written before its result is said, and durable too unless the disk takes
//! its time: that is said, and so is the end of it, with the next line that is typed.

use std::io::{self, BufRead, Write};
use std::sync::Arc;

use crate::grading::{self, NotAResponse, Response, Verdict};
use crate::phrases;
use crate::practice::{Command, Effect, Ground, Phase, Plan, Sitting};
use crate::quiz::{Kind, Question, Set};
use crate::store::desk::{Desk, Kept};
use crate::text::markup;
use crate::text::safe::safe_lines;
use line::{command, echo, read_line};

mod asking;
mod line;
pub mod preview;

/// How a sitting came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Ending {
    /// Nothing was left to ask.
    Through,
    /// The learner stopped, or the input ended.
    Stopped,
}

/// Practises one set, line by line, to its end, to `q`, or to the end of the input.
///
/// # Errors
///
/// When the input or the output breaks; the record is safe then. A closed output is told as
/// [`io::ErrorKind::BrokenPipe`].
pub fn practice(
    desk: &mut dyn Desk,
    set: Arc<Set>,
    plan: Plan,
    with: Vec<String>,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> io::Result<Ending> {
    let mut face = Face {
        desk,
        output,
        standing: Kept::Saved,
        gaps: Vec::new(),
        stays: false,
    };
    let mut sitting = face.sit_down(set, plan, with)?;
    let mut ending = Ending::Through;
    while sitting.phase() != Phase::Ended {
        let line = read_line(input)?;
        if line.as_deref().is_none_or(|line| line.trim() == "q") {
            ending = Ending::Stopped;
        }
        face.take(&mut sitting, line.as_deref().unwrap_or("q"))?;
    }
    Ok(ending)
}

struct Face<'a> {
    desk: &'a mut dyn Desk,
    output: &'a mut dyn Write,
    /// What was last said of the record.
    standing: Kept,
    /// What was typed so far into the gaps of the question that is on: into those not in place, in their order.
    gaps: Vec<String>,
    /// Whether to stay at a question that is done, instead of going on by itself.
    stays: bool,
}

impl Face<'_> {
    fn sit_down(&mut self, set: Arc<Set>, plan: Plan, with: Vec<String>) -> io::Result<Sitting> {
        for notice in self.desk.notices() {
            self.say(&notice)?;
        }
        let paths = self.desk.paths(&set.id);
        let planned = plan.clone();
        let mut beginning = self.desk.beginning(plan);
        beginning.with = with;
        self.say(&phrases::plain::welcome(
            &set.title,
            &Ground::of(&set, &paths),
        ))?;
        let (sitting, effects) = Sitting::begin(set, paths, beginning, self.desk.now());
        if let Some(together) = &sitting.set().together
            && !sitting.with().is_empty()
        {
            self.say(&markup::plain(together))?;
        }
        if sitting.phase() == Phase::Ended {
            self.say(&phrases::plain::nothing_planned(&planned))?;
            self.output.flush()?;
            return Ok(sitting);
        }
        self.say(phrases::plain::HOW_TO_BEGIN)?;
        self.show(&sitting, &effects)?;
        Ok(sitting)
    }

    /// One line of the learner's.
    fn take(&mut self, sitting: &mut Sitting, line: &str) -> io::Result<()> {
        let standing = self.desk.standing();
        self.say_standing(standing)?;
        let trimmed = line.trim();
        if trimmed == "?" {
            return self.help(sitting);
        }
        match command(trimmed, sitting.question().map(|question| &question.kind)) {
            Some(command) => self.give(sitting, command),
            None => self.respond(sitting, line),
        }
    }

    fn respond(&mut self, sitting: &mut Sitting, line: &str) -> io::Result<()> {
        let (Some(question), Some(showing)) = (sitting.question(), sitting.showing()) else {
            return Ok(());
        };
        let response = line.trim_start().strip_prefix('=').unwrap_or(line);
        if let Kind::Blanks(blanks) = &question.kind {
            let gaps = asking::open_gaps(blanks.len(), showing);
            return self.fill(sitting, &gaps, response);
        }
        match grading::read(question, &showing.order, response) {
            Ok(response) => self.give(sitting, Command::Respond(response)),
            // A large letter where none can be an answer is the command.
            Err(reason) => self.command_or(sitting, line, reason),
        }
    }

    fn command_or(
        &mut self,
        sitting: &mut Sitting,
        line: &str,
        reason: NotAResponse,
    ) -> io::Result<()> {
        let kind = sitting.question().map(|question| &question.kind);
        match command(&line.trim().to_lowercase(), kind) {
            Some(command) => self.give(sitting, command),
            None => self.show(sitting, &[Effect::NotATry(reason)]),
        }
    }

    /// Gives a command to the sitting, and goes on by itself after an explanation.
    fn give(&mut self, sitting: &mut Sitting, command: Command) -> io::Result<()> {
        let submitted = match &command {
            Command::Respond(response) => Some(response.clone()),
            _ => None,
        };
        let effects = sitting.handle(command, self.desk.now());
        if let (Some(response), Some(Effect::SameAgain)) = (&submitted, effects.first()) {
            return self.same_again(sitting, response);
        }
        self.show(sitting, &effects)?;
        if sitting.phase() == Phase::Explaining && !self.stays {
            let effects = sitting.handle(Command::Next, self.desk.now());
            self.show(sitting, &effects)?;
        }
        Ok(())
    }

    /// Keeps what is to be kept, then says what is to be said, then how it stands with the record.
    fn show(&mut self, sitting: &Sitting, effects: &[Effect]) -> io::Result<()> {
        let mut kept = None;
        for effect in effects {
            if let Effect::Record(entry) = effect {
                kept = Some(self.desk.keep(entry));
            }
        }
        for effect in effects {
            self.effect(sitting, effect)?;
        }
        // At the end that is waited for, and said, before the last words.
        if let Some(standing) = kept.filter(|_| sitting.phase() != Phase::Ended) {
            self.say_standing(standing)?;
        }
        self.output.flush()
    }

    /// Says how it stands with the record, where that has changed.
    fn say_standing(&mut self, standing: Kept) -> io::Result<()> {
        let said = match (&self.standing, &standing) {
            (Kept::Saved, Kept::Saving) => Some(phrases::shelf::SAVING.to_owned()),
            (Kept::Saving, Kept::Saved) => Some(phrases::shelf::SAVED.to_owned()),
            (Kept::NotSaved(_), Kept::Saved) => Some(phrases::plain::SAVED_AGAIN.to_owned()),
            // Not saved holds until it is known to be.
            (Kept::NotSaved(_), _) => return Ok(()),
            (_, Kept::NotSaved(reason)) => Some(phrases::shelf::not_saved(reason)),
            (Kept::Saved, Kept::Saved) | (Kept::Saving, Kept::Saving) => None,
        };
        self.standing = standing;
        said.map_or(Ok(()), |said| self.say(&said))
    }

    /// Waits until the record is safe, and says so where that takes its time.
    fn settle(&mut self) -> io::Result<()> {
        if self.desk.standing() == Kept::Saving {
            self.say(phrases::shelf::SAVING_THE_LAST)?;
            self.output.flush()?;
        }
        let standing = self.desk.settle();
        if standing == Kept::Saved && self.standing == Kept::Saving {
            // The last words say it.
            self.standing = Kept::Saved;
        }
        self.say_standing(standing)
    }

    fn effect(&mut self, sitting: &Sitting, effect: &Effect) -> io::Result<()> {
        match effect {
            Effect::Record(_) | Effect::SameAgain => Ok(()),
            Effect::Asked => self.ask(sitting),
            Effect::Judged => self.judged(sitting),
            Effect::NotATry(reason) => self.not_a_try(sitting, reason),
            Effect::HintOpened(number) => self.hint(sitting, *number),
            Effect::NoHintLeft => {
                let any = sitting
                    .question()
                    .is_some_and(|question| !question.hints.is_empty());
                self.say(phrases::response::no_hint_left(any))
            }
            Effect::Unsure { hint_follows } => self.say(phrases::response::unsure(*hint_follows)),
            Effect::GuessFirst => self.say(phrases::response::GUESS_FIRST),
            Effect::Revealed => self.revealed(sitting),
            Effect::PutOff => self.say(phrases::response::PUT_OFF),
            Effect::NothingElse => self.say(phrases::response::NOTHING_ELSE),
            Effect::Together => self.together(sitting),
            Effect::Ended => self.ended(sitting),
        }
    }

    fn judged(&mut self, sitting: &Sitting) -> io::Result<()> {
        let (Some(question), Some(showing)) = (sitting.question(), sitting.showing()) else {
            return Ok(());
        };
        let Some(tried) = showing.tried.last() else {
            return Ok(());
        };
        if tried.verdict == Verdict::GotIt {
            return self.got_it(sitting, question, &echo(tried, showing));
        }
        let verdict = format!("{}.", phrases::response::verdict(tried.verdict));
        self.say(&phrases::plain::result(&echo(tried, showing), &verdict))?;
        let in_place: Vec<String> = phrases::answer::in_place(question, showing)
            .iter()
            .map(|part| markup::plain_short(part))
            .collect();
        for said in phrases::response::about(showing, question) {
            self.say(&markup::plain(&said))?;
        }
        if !in_place.is_empty() {
            self.say(&phrases::plain::in_place(&in_place))?;
        }
        self.ask_for_open_gaps(question, showing)?;
        self.hint_ready(question, showing.hints_open)
    }

    fn got_it(&mut self, sitting: &Sitting, question: &Question, words: &str) -> io::Result<()> {
        let Some(showing) = sitting.showing() else {
            return Ok(());
        };
        let turn = showing.index + showing.number as usize;
        let got_it = phrases::response::got_it(showing.tried.len(), showing.hints_open, turn);
        self.say(&phrases::plain::result(words, &got_it))?;
        for say in showing.last.iter().flat_map(|judgement| &judgement.say) {
            self.say(&markup::plain(say))?;
        }
        self.explanation(question)?;
        self.say(&phrases::path::standing(
            sitting.path(),
            sitting.set().mastery.recalls,
        ))
    }

    fn revealed(&mut self, sitting: &Sitting) -> io::Result<()> {
        let Some(question) = sitting.question() else {
            return Ok(());
        };
        for line in phrases::answer::shown(question, sitting.set().language.decimal()) {
            self.say(&markup::plain_short(&line))?;
        }
        self.explanation(question)?;
        self.say(phrases::response::COMES_BACK)
    }

    fn explanation(&mut self, question: &Question) -> io::Result<()> {
        match &question.explanation {
            Some(explanation) => self.say(&markup::plain(explanation)),
            None => Ok(()),
        }
    }

    fn hint(&mut self, sitting: &Sitting, number: usize) -> io::Result<()> {
        let Some(question) = sitting.question() else {
            return Ok(());
        };
        let Some(hint) = question.hints.get(number - 1) else {
            return Ok(());
        };
        let head = phrases::response::hint_head(number, question.hints.len());
        self.say(&format!("{head}: {}", markup::plain(hint)))
    }

    fn hint_ready(&mut self, question: &Question, open: usize) -> io::Result<()> {
        let ready = phrases::response::hint_ready(question.hints.len().saturating_sub(open));
        if ready.is_empty() {
            Ok(())
        } else {
            self.say(&ready)
        }
    }

    fn not_a_try(&mut self, sitting: &Sitting, reason: &NotAResponse) -> io::Result<()> {
        let Some(question) = sitting.question() else {
            return Ok(());
        };
        if matches!(reason, NotAResponse::NoSuchChoice { .. })
            && !grading::numbered_plainly(question)
        {
            return self.say(&phrases::plain::marked_numbers(question.kind.listed()));
        }
        let decimal = sitting.set().language.decimal();
        self.say(&phrases::refusal::not_a_try(
            reason,
            &question.kind,
            decimal,
        ))
    }

    fn same_again(&mut self, sitting: &Sitting, response: &Response) -> io::Result<()> {
        let Some(question) = sitting.question() else {
            return Ok(());
        };
        let words = grading::spoken(question, response);
        let words = match response {
            Response::Typed(_) | Response::Blanks(_) => words,
            _ => markup::plain_short(&words),
        };
        self.say(&phrases::response::same_again(&question.kind, &words))?;
        if let Some(showing) = sitting.showing() {
            self.ask_for_open_gaps(question, showing)?;
        }
        self.output.flush()
    }

    fn together(&mut self, sitting: &Sitting) -> io::Result<()> {
        self.say(&phrases::plain::together(sitting.with()))?;
        match &sitting.set().together {
            Some(together) if !sitting.with().is_empty() => self.say(&markup::plain(together)),
            _ => Ok(()),
        }
    }

    fn ended(&mut self, sitting: &Sitting) -> io::Result<()> {
        let summary = sitting.summary();
        self.say("")?;
        for line in phrases::ending::moved(&summary) {
            self.say(&line)?;
        }
        if let Some(question) = summary
            .hardest_won
            .as_ref()
            .and_then(|id| sitting.set().question(id))
        {
            let effort = sitting
                .paths()
                .get(&question.id)
                .map(phrases::path::effort)
                .unwrap_or_default();
            let prompt = markup::plain(&phrases::answer::with_gaps(question, &question.asks()));
            self.say(&format!(
                "{} {prompt} ({effort})",
                phrases::ending::HARDEST_WON
            ))?;
        }
        self.say(&phrases::ending::ground(&summary.ground))?;
        if let Some(due) = summary.next_due {
            let hours = due.duration_since(self.desk.now()).as_hours();
            self.say(&phrases::ending::next_look(
                hours.div_euclid(24) + i64::from(hours % 24 > 0),
            ))?;
        }
        self.settle()?;
        if self.standing == Kept::Saved {
            self.say(phrases::ending::ALL_KEPT)?;
        }
        Ok(())
    }

    /// The only way out: nothing reaches the terminal that is not safe for it.
    fn say(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "{}", safe_lines(text))
    }
}
