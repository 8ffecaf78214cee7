//! The call: which command was asked for, and how it ends. It never does any command itself.
//!
//! Exit status: 0 done; 1 could not, with one clear line on standard error; 2 a wrong call. A closed pipe is no error.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

use crate::commands::check::Check;
use crate::commands::class::Class;
use crate::commands::completions::Completions;
use crate::commands::export::Export;
use crate::commands::forget::Forget;
use crate::commands::import::Import;
use crate::commands::journey::Journey;
use crate::commands::new::New;
use crate::commands::output;
use crate::commands::practice::Practice;
use crate::commands::preview::Preview;
use crate::commands::schema::Schema;
use crate::commands::send::Send;
use crate::commands::settings::Settings;
use crate::commands::share::Share;
use crate::commands::{self, Whose};
use crate::phrases::tongue::{self, Tongue};
use crate::text::near::nearest;
use crate::text::safe::safe_lines;

mod late;

use late::Late;

/// A quiz in the terminal where a wrong answer is a step, not a score.
#[derive(Debug, Parser)]
#[command(
    name = "notyet",
    version,
    about,
    override_usage = "notyet [OPTIONS] [SET]...\n       notyet [OPTIONS] <COMMAND>"
)]
#[command(after_help = "Without a command: the library. With a set: practise it.")]
struct Call {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    practice: Practice,
    #[command(flatten)]
    whose: Whose,
}

impl Call {
    /// The call as it was typed.
    ///
    /// # Errors
    ///
    /// When it can be none, and when help is asked for.
    fn read() -> Result<Self, clap::Error> {
        let call = Self::try_parse()?;
        if call.command.is_some() && call.practice != Practice::default() {
            let words =
                "what is for practising stands behind the command: notyet practice --plain SET";
            return Err(Self::command().error(ErrorKind::ArgumentConflict, words));
        }
        Ok(call)
    }

    /// Which language is spoken: what speaks to authors alone speaks English.
    fn tongue(&self) -> Tongue {
        match &self.command {
            Some(
                Command::Check(_)
                | Command::Class(_)
                | Command::Import(_)
                | Command::New(_)
                | Command::Schema(_),
            ) => Tongue::English,
            Some(Command::Export(Late(export))) if !export.records => Tongue::English,
            _ => self.whose.tongue(),
        }
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Practise sets, from the first question to mastery
    Practice(Late<Practice>),
    /// See your paths, from not yet to mastered
    Journey(Late<Journey>),
    /// Say what is to be mended in sets, all of it in one run
    Check(Late<Check>),
    /// Practise the set you are writing, as a learner would; nothing is recorded
    Preview(Late<Preview>),
    /// Write a set to begin with, which shows what sets can do
    New(Late<New>),
    /// Make a set of questions that you have in another format; --help lists them
    Import(Late<Import>),
    /// Write a set in another format, or with --records what you did, for another program
    Export(Late<Export>),
    /// See what your class still mixes up, and what helps, from learners' records
    Class(Late<Class>),
    /// Write what you choose to show of your record into a file
    Share(Late<Share>),
    /// Send what you did to your school's record store (LRS), after showing what goes
    Send(Late<Send>),
    /// Take your whole record away, after showing what goes
    Forget(Late<Forget>),
    /// See and change your settings: colours, voice, language, motion, mouse, pictures
    Settings(Late<Settings>),
    /// Print the JSON Schema of the set format, for editors; --record: of the record
    Schema(Late<Schema>),
    /// Print what a shell completes: bash, zsh, fish or powershell
    Completions(Late<Completions>),
    /// Print the man page; `man -l` shows it
    Man,
}

/// Runs the program as called and gives its exit status.
#[must_use]
pub fn main() -> ExitCode {
    outlive_a_full_file();
    let call = match Call::read() {
        Ok(call) => call,
        Err(error) => return say(&error),
    };
    // What is still held back is written now: at the end of the program nobody would hear that it could not be.
    let ended = run(call).and_then(|status| {
        output::standard().flush()?;
        Ok(status)
    });
    ended.unwrap_or_else(|error| say_why(&error))
}

/// Says why it could not be done. That nobody reads any more is no reason to complain.
fn say_why(error: &anyhow::Error) -> ExitCode {
    if is_closed_pipe(error) {
        return ExitCode::SUCCESS;
    }
    // Nothing more can be done when standard error is closed as well.
    let _ = writeln!(
        io::stderr(),
        "notyet: {}",
        safe_lines(&format!("{error:#}"))
    );
    ExitCode::FAILURE
}

/// Says what is amiss with a call, or the help that was asked for. What was typed may be a file's name, with anything in it.
fn say(error: &clap::Error) -> ExitCode {
    if error.use_stderr() {
        // Nothing more can be done when standard error is closed.
        let _ = write!(io::stderr(), "{}", safe_lines(&error.to_string()));
        return ExitCode::from(2);
    }
    match error.print().map_err(output::unwritten) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => say_why(&error.into()),
    }
}

/// A file over the limit of its size ends a program by a signal; with the signal heard, the write says it, and the record goes
/// on elsewhere.
fn outlive_a_full_file() {
    #[cfg(unix)]
    {
        let heard = std::sync::Arc::default();
        // Where it cannot be heard, the limit ends the program as it does any other.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, heard);
    }
}

fn run(call: Call) -> anyhow::Result<ExitCode> {
    tongue::speak(call.tongue());
    match call.command {
        None => commands::practice::run(&call.practice, &call.whose)
            .map_err(|error| with_the_command(error, &call.practice)),
        Some(Command::Practice(Late(practice))) => commands::practice::run(&practice, &call.whose),
        Some(Command::Journey(Late(journey))) => commands::journey::run(&journey, &call.whose),
        Some(Command::Check(Late(check))) => commands::check::run(&check),
        Some(Command::Preview(Late(preview))) => commands::preview::run(&preview, &call.whose),
        Some(Command::New(Late(new))) => commands::new::run(&new),
        Some(Command::Import(Late(import))) => commands::import::run(&import),
        Some(Command::Export(Late(export))) => commands::export::run(&export, &call.whose),
        Some(Command::Class(Late(class))) => commands::class::run(&class, &call.whose),
        Some(Command::Share(Late(share))) => commands::share::run(&share, &call.whose),
        Some(Command::Send(Late(send))) => commands::send::run(&send, &call.whose),
        Some(Command::Forget(Late(forget))) => commands::forget::run(&forget, &call.whose),
        Some(Command::Settings(Late(settings))) => commands::settings::run(&settings, &call.whose),
        Some(Command::Schema(Late(schema))) => commands::schema::run(schema),
        Some(Command::Completions(Late(completions))) => {
            commands::completions::run(&completions, Call::command())
        }
        Some(Command::Man) => commands::completions::man(Call::command()),
    }
}

/// The same error; where what was taken for a set is nearly a command, with that.
fn with_the_command(error: anyhow::Error, practice: &Practice) -> anyhow::Error {
    let first = practice.sets.first().filter(|set| !set.exists());
    let Some(first) = first.filter(|_| !is_closed_pipe(&error)) else {
        return error;
    };
    let commands = Call::command();
    let names = commands.get_subcommands().map(clap::Command::get_name);
    match nearest(&first.to_string_lossy(), names) {
        Some(near) => anyhow::anyhow!("{error:#}; or did you mean the command “{near}”?"),
        None => error,
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let mut causes = error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>());
    causes.any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_call_is_well_formed() {
        Call::command().debug_assert();
    }
}
