//! A preview line by line: the sitting of the plain face before the author of a set, who is writing it. It records nothing.
//!
//! The questions come in the file's order. Between two of them the file is read again, and what is to be mended is told; the last
//! version that can be practised goes on.

use std::io::{self, BufRead, Write};
use std::sync::Arc;

use super::Face;
use super::line::read_line;
use crate::diagnostic::{Diagnostic, Severity, line_and_column};
use crate::phrases;
use crate::phrases::contents as listed;
use crate::phrases::preview as says;
use crate::practice::{Command, Effect, Phase, Plan, Sitting};
use crate::quiz::Set;
use crate::store::desk::{Desk, Draft, Kept};

/// A preview of the set that is open on this desk, to `q` or to the end of the input. `draft` is what its file says at the beginning.
///
/// # Errors
///
/// When the input or the output breaks.
pub fn preview(
    desk: &mut dyn Desk,
    draft: Draft,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> io::Result<()> {
    let face = Face {
        desk,
        output,
        standing: Kept::Saved,
        gaps: Vec::new(),
        stays: true,
    };
    let mut preview = Preview { face, draft };
    if !preview.draft.is_thorough {
        // Line by line there is nobody to keep waiting, and what is said first is to be the whole of it.
        preview.read_again();
    }
    let Some(set) = preview.first(input)? else {
        return Ok(());
    };
    let mut practised = preview.sit_down(set)?;
    while let Some(line) = read_line(input)? {
        if line.trim() == "q" {
            break;
        }
        preview.take(&mut practised, &line)?;
    }
    Ok(())
}

struct Preview<'a> {
    face: Face<'a>,
    /// What the file said when it was read last.
    draft: Draft,
}

/// What is practised: the last version that can be.
struct Practised {
    sitting: Sitting,
    source: String,
}

/// Where to go.
#[derive(Debug, Clone, Copy)]
enum To {
    Beside { after: bool },
    Afresh,
    Place(usize),
}

impl Preview<'_> {
    /// The first version that can be practised; every line asks whether there is one now. `None` when the author leaves before.
    fn first(&mut self, input: &mut dyn BufRead) -> io::Result<Option<Arc<Set>>> {
        loop {
            if let Some(set) = &self.draft.set {
                return Ok(Some(Arc::clone(set)));
            }
            self.face.say(says::WAITING)?;
            self.say_what_to_mend()?;
            self.face.say(says::PRESS_ENTER)?;
            self.face.output.flush()?;
            match read_line(input)?.as_deref().map(str::trim) {
                None | Some("q") => return Ok(None),
                Some(_) => self.read_again(),
            }
        }
    }

    fn read_again(&mut self) {
        if let Some(draft) = self.face.desk.read_again() {
            self.draft = draft;
        }
    }

    fn sit_down(&mut self, set: Arc<Set>) -> io::Result<Practised> {
        self.face.say(&format!(
            "{} {}",
            phrases::answer::closed(&set.title),
            says::status_of_set(set.questions.len())
        ))?;
        self.face.say(phrases::plain::how_to_begin())?;
        let paths = self.face.desk.paths(&set.id);
        let beginning = self.face.desk.beginning(Plan::default());
        let (sitting, effects) = Sitting::begin(set, paths, beginning, self.face.desk.now());
        let source = self.draft.source.clone();
        let mut practised = Practised { sitting, source };
        self.say_notes()?;
        // A sitting may begin with any question.
        let begins = practised.sitting.showing().map(|showing| showing.index) == Some(0);
        self.show(&mut practised, 0, begins.then_some(effects))?;
        Ok(practised)
    }

    /// One line of the author's: one of the commands beside a learner's, else what a learner types.
    fn take(&mut self, practised: &mut Practised, line: &str) -> io::Result<()> {
        match line.trim() {
            "n" | "l" => self.go(practised, To::Beside { after: true }),
            "p" => self.go(practised, To::Beside { after: false }),
            "r" => self.go(practised, To::Afresh),
            "e" => self.say_everything(practised),
            "c" => {
                self.read_again();
                self.say_all_of_check()
            }
            "?" => self.help(practised),
            "g" => self.go_to_one(practised, ""),
            typed => match typed.strip_prefix("g ") {
                Some(sought) => self.go_to_one(practised, sought),
                None => self.practise(practised, line),
            },
        }
    }

    /// Goes to the question with this number, or to the only one in which these words are; of several it says which there are.
    fn go_to_one(&mut self, practised: &mut Practised, sought: &str) -> io::Result<()> {
        self.read_on(practised)?;
        let number = sought.trim().parse::<usize>().ok();
        if let Some(place) = number.and_then(|number| number.checked_sub(1)) {
            return self.go_on(practised, To::Place(place));
        }
        let questions = &practised.sitting.set().questions;
        let is_sought = |place: &usize| {
            let question = &questions[*place];
            listed::holds(question, &listed::line(question), sought)
        };
        let found: Vec<usize> = (0..questions.len()).filter(is_sought).collect();
        match found[..] {
            [] => self.face.say(&says::no_such_question(sought.trim()))?,
            [only] => return self.go_on(practised, To::Place(only)),
            _ => {
                self.face.say(says::GO_TO_ONE)?;
                for place in found {
                    let asks = listed::first_line(&questions[place]);
                    self.face.say(&says::numbered(place, &asks))?;
                }
            }
        }
        self.face.output.flush()
    }

    fn practise(&mut self, practised: &mut Practised, line: &str) -> io::Result<()> {
        self.face.take(&mut practised.sitting, line)?;
        if practised.sitting.phase() == Phase::Explaining {
            self.go(practised, To::Beside { after: true })?;
        }
        Ok(())
    }

    /// Reads the file again and goes on with what it says, or with what it said before where that cannot be practised.
    fn go(&mut self, practised: &mut Practised, to: To) -> io::Result<()> {
        self.read_on(practised)?;
        self.go_on(practised, to)
    }

    fn read_on(&mut self, practised: &mut Practised) -> io::Result<()> {
        let before = self.draft.clone();
        self.read_again();
        if self.draft != before {
            self.say_notes()?;
        }
        self.take_set(practised);
        Ok(())
    }

    fn go_on(&mut self, practised: &mut Practised, to: To) -> io::Result<()> {
        let sitting = &practised.sitting;
        let of = sitting.set().questions.len();
        let place = match to {
            To::Beside { after } => sitting.beside(after),
            To::Afresh => sitting.showing().map(|showing| showing.index),
            To::Place(place) if place < of => Some(place),
            To::Place(_) => {
                self.face.say(&says::no_such_number(of))?;
                return self.face.output.flush();
            }
        };
        self.show(practised, place.unwrap_or(0), None)
    }

    fn take_set(&mut self, practised: &mut Practised) {
        let is_another = |set: &Arc<Set>| set.content != practised.sitting.set().content;
        let Some(set) = self.draft.set.clone().filter(is_another) else {
            return;
        };
        let now = self.face.desk.now();
        if let Some((sitting, _)) = practised.sitting.carried(set, now) {
            practised.sitting = sitting;
            practised.source.clone_from(&self.draft.source);
        }
    }

    /// Shows a question, unless it was shown with these effects already.
    fn show(
        &mut self,
        practised: &mut Practised,
        place: usize,
        effects: Option<Vec<Effect>>,
    ) -> io::Result<()> {
        let of = practised.sitting.set().questions.len();
        self.face.say("")?;
        self.face.say(&says::question(place, of))?;
        let now = self.face.desk.now();
        let go = || practised.sitting.handle(Command::GoTo(place), now);
        let effects = effects.unwrap_or_else(go);
        self.face.show(&practised.sitting, &effects)
    }

    fn say_everything(&mut self, practised: &Practised) -> io::Result<()> {
        let sitting = &practised.sitting;
        let (Some(question), Some(showing)) = (sitting.question(), sitting.showing()) else {
            return Ok(());
        };
        let path = sitting.path();
        let numbers = path.and_then(|path| phrases::path::numbers(path, showing.number));
        let source = &practised.source;
        for part in phrases::everything::of(sitting.set(), question, numbers.as_deref(), source) {
            self.face.say(&part.heard())?;
        }
        self.face.output.flush()
    }

    /// How the last save is: all that is to be mended, and how much else there is to say.
    fn say_notes(&mut self) -> io::Result<()> {
        if self.draft.unreadable.is_some() || self.to_mend().next().is_some() {
            self.say_what_to_mend()?;
            return self.face.say(match self.draft.set {
                Some(_) => says::AS_IT_IS,
                None => says::GOES_ON,
            });
        }
        let number = |severity| {
            let found = self.draft.diagnostics.iter();
            found.filter(|found| found.severity() == severity).count()
        };
        let notes = says::notes(0, number(Severity::Warning), number(Severity::Advice));
        if notes.is_empty() {
            return self.face.say(says::NOTHING_TO_MEND);
        }
        self.face.say(&says::notes_in_words(&notes))
    }

    fn say_what_to_mend(&mut self) -> io::Result<()> {
        if let Some(reason) = &self.draft.unreadable {
            return self.face.say(&says::cannot_be_read(reason));
        }
        let number = self.to_mend().count();
        self.face.say(&says::to_mend(number))?;
        let found: Vec<Diagnostic> = self.to_mend().cloned().collect();
        found.iter().try_for_each(|found| self.say_one(found))
    }

    fn say_all_of_check(&mut self) -> io::Result<()> {
        let found = self.draft.diagnostics.clone();
        if let Some(reason) = &self.draft.unreadable {
            self.face.say(&says::cannot_be_read(reason))?;
        } else if found.is_empty() {
            self.face.say(says::NOTHING_TO_MEND)?;
        }
        found.iter().try_for_each(|found| self.say_one(found))?;
        self.face.output.flush()
    }

    fn to_mend(&self) -> impl Iterator<Item = &Diagnostic> {
        let found = self.draft.diagnostics.iter();
        found.filter(|found| found.severity() == Severity::Error)
    }

    /// One problem in words: where, what, and what to write instead.
    fn say_one(&mut self, found: &Diagnostic) -> io::Result<()> {
        let (line, _) = line_and_column(&self.draft.source, found.span.start);
        let words = phrases::screen::on_line(line, &found.message);
        self.face.say(&phrases::answer::closed(&words))?;
        match &found.help {
            Some(help) => self.face.say(&phrases::sentence(help)),
            None => Ok(()),
        }
    }

    fn help(&mut self, practised: &Practised) -> io::Result<()> {
        for line in says::PLAIN_HELP {
            self.face.say(line)?;
        }
        self.face.help(&practised.sitting)
    }
}
