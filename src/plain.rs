//! The plain face: the same sitting line by line, for screen readers, slow links, scripts and terminals that cannot do more.
//!
//! One line in is one response or one command; lines out are sentences. It never moves the cursor, draws no boxes, and
//! asks nothing but the set's questions. Every record is written before its result is said, and durable too unless the disk takes
//! its time: that is said, and so is the end of it, with the next line that is typed.

use std::io::{self, BufRead, Write};
use std::sync::Arc;

use crate::grading::{self, NotAResponse, Response, Verdict};
use crate::phrases;
use crate::phrases::voice::Voice;
use crate::phrases::won::Won;
use crate::practice::{Command, Effect, Goal, Ground, Phase, Plan, Room, Sitting};
use crate::quiz::{Kind, Question, Set};
use crate::store::desk::{Desk, Kept};
use crate::text::markup;
use crate::text::safe::safe_lines;
use line::{command, echo, read_line};

mod asking;
mod line;
mod named;
pub mod preview;
mod standing;
mod telling;

/// How a sitting came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Ending {
    /// Nothing was left to ask.
    Through,
    /// The learner stopped, or the input ended.
    Stopped,
}

/// How a sitting begins.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// Which questions to begin with.
    pub plan: Plan,
    /// Who else is here.
    pub with: Vec<String>,
    /// What the learner wants to reach.
    pub goal: Option<Goal>,
    /// What is told before the first question, such as the goal of the class.
    pub notices: Vec<String>,
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
    start: Start,
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
    let mut sitting = face.sit_down(set, start)?;
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
    /// Whether this is a preview, which stays at a question that is done instead of going on by itself, and records nothing.
    stays: bool,
}

impl Face<'_> {
    fn sit_down(&mut self, set: Arc<Set>, start: Start) -> io::Result<Sitting> {
        for notice in self.desk.notices().iter().chain(&start.notices) {
            self.say(notice)?;
        }
        let paths = self.desk.paths(&set.id);
        let mut beginning = self.desk.beginning(start.plan.clone());
        beginning.with = start.with;
        let (mut sitting, effects) = Sitting::begin(set, paths, beginning, self.desk.now());
        self.welcome(&sitting, &start.plan)?;
        if !sitting.with().is_empty() {
            self.together(&sitting)?;
        }
        if sitting.phase() == Phase::Ended {
            self.say(&phrases::plain::nothing_planned(&start.plan))?;
            self.output.flush()?;
            return Ok(sitting);
        }
        let aim = start.goal.map_or_else(Vec::new, |goal| {
            sitting.handle(Command::Aim(goal), self.desk.now())
        });
        self.begin(&sitting, &effects, &aim)?;
        Ok(sitting)
    }

    /// Where the set stood when the learner came, and what comes first.
    fn welcome(&mut self, sitting: &Sitting, plan: &Plan) -> io::Result<()> {
        let (set, paths) = (sitting.set(), sitting.paths_before());
        let ground = Ground::of(set, paths);
        self.say(&phrases::plain::welcome(&set.title, &ground))?;
        let due = Room::of(set, paths, plan, self.desk.now()).due.len();
        self.say_if_any(&phrases::due::at_the_beginning(due, plan.only.is_some()))
    }

    /// The goal is told before the first question, and recorded after it.
    fn begin(&mut self, sitting: &Sitting, began: &[Effect], aim: &[Effect]) -> io::Result<()> {
        let kept = self.keep(began.iter().chain(aim));
        for effect in aim {
            self.effect(sitting, effect)?;
        }
        self.say(phrases::plain::how_to_begin())?;
        for effect in began {
            self.effect(sitting, effect)?;
        }
        if let Some(standing) = kept {
            self.say_standing(standing)?;
        }
        self.output.flush()
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
        let response = match line.trim_start().strip_prefix('=') {
            Some(response) => response,
            None if self.told_of_a_letter(sitting, line)? => return Ok(()),
            None => line,
        };
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
        let kept = self.keep(effects);
        for effect in effects {
            self.effect(sitting, effect)?;
        }
        // At the end that is waited for, and said, before the last words.
        if let Some(standing) = kept.filter(|_| sitting.phase() != Phase::Ended) {
            self.say_standing(standing)?;
        }
        self.output.flush()
    }

    fn effect(&mut self, sitting: &Sitting, effect: &Effect) -> io::Result<()> {
        match effect {
            Effect::Record(_) | Effect::SameAgain => Ok(()),
            Effect::Reworded(number) => self.say(&phrases::reworded::go_on(*number)),
            Effect::Asked => self.ask(sitting),
            Effect::Judged => self.judged(sitting),
            Effect::NotATry(reason) => self.not_a_try(sitting, reason),
            Effect::HintOpened(number) => self.hint(sitting, *number),
            Effect::NoHintLeft => {
                let any = sitting
                    .question()
                    .is_some_and(|question| !question.hints.is_empty());
                self.say(phrases::response::no_hint_left(any))?;
                self.say(phrases::plain::type_s())
            }
            Effect::Unsure { hint_follows } => {
                let turn = sitting.turns().unsure;
                self.say_if_any(phrases::response::unsure(self.voice(), *hint_follows, turn))?;
                self.say_if_any(if *hint_follows {
                    ""
                } else {
                    phrases::plain::type_s()
                })
            }
            Effect::GuessFirst => self.say(phrases::response::guess_first(self.voice())),
            Effect::Revealed => self.revealed(sitting),
            Effect::PutOff => {
                let turn = sitting.turns().showings;
                self.say(phrases::response::put_off(self.voice(), turn))
            }
            Effect::NothingElse => self.say(phrases::response::nothing_else()),
            Effect::GoesRound => self.say(phrases::response::goes_round()),
            Effect::SetAside => self.rests(),
            Effect::Aimed | Effect::NothingToReach(_) | Effect::GoalReached => {
                self.told(sitting, effect)
            }
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
        let turn = sitting.turns().not_yet;
        for said in phrases::response::about(self.voice(), showing, question, turn) {
            self.say(&markup::plain(&said))?;
        }
        if !in_place.is_empty() {
            self.say(&phrases::plain::in_place(&in_place))?;
        }
        self.ask_for_open_gaps(question, showing)?;
        self.hint_ready(question, showing.hints_open)
    }

    fn got_it(&mut self, sitting: &Sitting, question: &Question, words: &str) -> io::Result<()> {
        let (Some(showing), Some(won)) = (sitting.showing(), Won::of(sitting)) else {
            return Ok(());
        };
        let got_it = phrases::won::got_it(self.voice(), &won, sitting.turns().right);
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
        if sitting.showing().is_some_and(|showing| showing.set_aside) {
            return Ok(());
        }
        let turn = sitting.turns().shown;
        self.say(phrases::response::comes_back(self.voice(), turn))
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
            return Ok(());
        }
        self.say(&format!("{ready} {}", phrases::plain::type_h()))
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
        let words = phrases::response::spoken(question, response);
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

    fn voice(&self) -> Voice {
        self.desk.voice()
    }

    /// A voice may have nothing to say.
    fn say_if_any(&mut self, text: &str) -> io::Result<()> {
        if text.is_empty() {
            Ok(())
        } else {
            self.say(text)
        }
    }

    /// The only way out: nothing reaches the terminal that is not safe for it.
    fn say(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "{}", safe_lines(text))
    }
}
