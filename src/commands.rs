//! One file a command: its options and what it does. What several need stands here: whose record it is, which sets are meant,
//! and whether there is a terminal with colours.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ffi::OsString;
use std::io::{self, BufRead, IsTerminal, Write, stderr, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;

use crate::phrases;
use crate::phrases::tongue::Tongue;
use crate::phrases::voice::Voice;
use crate::store::home::{self, Home, Setup, open_set};
use crate::store::journals::{self, Journal};
use crate::store::learners::{self, Learner};
use crate::store::sets::{self, Source};
use crate::store::settings::{Loaded, ThemeChoice};
use crate::text::safe::safe_lines;
use crate::tui;
use crate::tui::picture::means::Surroundings;

pub mod check;
pub mod class;
pub mod completions;
pub mod export;
pub mod export_records;
pub mod forget;
mod going_by;
pub mod import;
pub mod journey;
pub mod new;
pub mod output;
pub mod practice;
pub mod preview;
pub mod schema;
pub mod send;
pub mod settings;
pub mod share;

/// Whose record it is and where it lies.
#[derive(Debug, Clone, Args)]
pub struct Whose {
    /// The folder of records and settings (else `NOTYET_DATA`, else the platform's data folder)
    #[arg(long, global = true, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// Who is practising (else `NOTYET_LEARNER`, else the one there is, else me)
    #[arg(long, global = true, value_name = "NAME")]
    pub learner: Option<String>,
    /// Which colours the screens use (else as in the settings, else auto)
    #[arg(long, global = true, value_enum)]
    pub theme: Option<ThemeChoice>,
    /// How much is said beside what is needed (else as in the settings, else warm)
    #[arg(long, global = true, value_enum)]
    pub voice: Option<Voice>,
    /// Which language the program speaks (else as in the settings, else the surroundings', else English)
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "LANGUAGE",
        hide_possible_values = true
    )]
    pub lang: Option<Tongue>,
    /// Let nothing on the screens move by itself (else as in the settings, else it may)
    #[arg(long, global = true)]
    pub no_motion: bool,
    /// What the settings say, once they were read.
    #[arg(skip)]
    read: OnceCell<Result<Loaded, String>>,
    /// What cannot be done of the keys that they ask for, once all that is amiss with them was told.
    #[arg(skip)]
    told: OnceCell<Vec<(usize, String)>>,
}

impl Whose {
    fn data(&self) -> anyhow::Result<PathBuf> {
        let told = self
            .data
            .clone()
            .or_else(|| environment("NOTYET_DATA").map(PathBuf::from));
        home::data_folder(told.as_deref())
            .context("there is no home folder to keep your record in; name a folder with --data")
    }

    /// Whose record it is: as told, else the one learner that there is; several where nobody says who.
    fn learner(&self) -> anyhow::Result<Practising> {
        let known = learners::all(&self.data()?);
        let told = self.learner.clone().or_else(|| {
            let name = environment("NOTYET_LEARNER")?;
            Some(name.to_string_lossy().into_owned())
        });
        if let Some(told) = told {
            let learner = learners::named(&told, &known).with_context(|| {
                format!("“{told}” cannot name a learner: write a name or a short word, such as Zoë or ana-b")
            })?;
            return Ok(Practising::One(learner));
        }
        Ok(match &known[..] {
            [] => Practising::One(Learner::new(learners::UNNAMED)),
            [one] => Practising::One(one.clone()),
            _ => Practising::OneOf(known),
        })
    }

    /// Whose record it is, where nobody can be asked.
    fn the_learner(&self) -> anyhow::Result<Learner> {
        match self.learner()? {
            Practising::One(learner) => Ok(learner),
            Practising::OneOf(known) => bail!("{}", phrases::who::say_who(&written(&known))),
        }
    }

    /// The desk of the one who is practising; where several do and nobody says who, of the one who did last, and whether to ask.
    fn desk_to_ask(&self, sources: Vec<Source>, seed: Option<u64>) -> anyhow::Result<(Home, bool)> {
        let (learner, ask) = match self.learner()? {
            Practising::One(learner) => (learner, false),
            Practising::OneOf(known) => {
                let latest = learners::latest(&known).unwrap_or(0);
                (known[latest].clone(), true)
            }
        };
        Ok((self.desk_of(learner, sources, seed)?, ask))
    }

    fn desk(&self, sources: Vec<Source>, seed: Option<u64>) -> anyhow::Result<Home> {
        self.desk_of(self.the_learner()?, sources, seed)
    }

    fn desk_of(
        &self,
        learner: Learner,
        sources: Vec<Source>,
        seed: Option<u64>,
    ) -> anyhow::Result<Home> {
        let data = self.data()?;
        let place = data.display().to_string();
        let voice = match self.voice {
            Some(voice) => voice,
            None => self.settings()?.voice,
        };
        Home::open(Setup {
            data,
            learner,
            seed,
            voice,
            sources,
        })
        .with_context(|| format!("{place} cannot be read"))
    }

    fn library(&self) -> anyhow::Result<Vec<Source>> {
        Ok(sets::all(Path::new("quizzes"), &self.data()?))
    }

    /// What the library's sets are called on the command line.
    fn names(&self) -> anyhow::Result<String> {
        let names: Vec<String> = self.library()?.iter().map(stem).collect();
        Ok(names.join(", "))
    }

    fn screen_options(&self) -> anyhow::Result<tui::Options> {
        let settings = self.settings()?;
        Ok(tui::Options {
            theme: self.theme.unwrap_or(settings.theme),
            no_colour: !colours_wanted(),
            pictures: settings.pictures,
            motion: !self.no_motion && settings.motion.0 && is_near(),
            ask_who: false,
            looks: self.looks()?,
            surroundings: Surroundings::of(|name| environment(name)?.into_string().ok()),
        })
    }
}

/// Who is practising.
enum Practising {
    /// This one.
    One(Learner),
    /// One of these, by their names.
    OneOf(Vec<Learner>),
}

/// How each can be named on the command line, with the shown name where that is another.
fn written(learners: &[Learner]) -> Vec<(String, String)> {
    let both = learners.iter();
    both.map(|learner| (learner.slug.clone(), learner.name.clone()))
        .collect()
}

/// The titles of sets, by id.
type Titles = HashMap<String, String>;

/// What the library's sets are called that need no author.
fn titles(whose: &Whose) -> anyhow::Result<Titles> {
    let sets = whose.library()?;
    let sets = sets.iter().filter_map(|source| open_set(source).ok());
    Ok(sets
        .map(|set| (set.id.clone(), set.title.value.clone()))
        .collect())
}

/// The record in a folder, with what is to be told of it on standard error.
fn record_of(folder: &Path) -> anyhow::Result<Journal> {
    journals::accept(folder)?;
    let journal =
        journals::read(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let damaged = (journal.damaged > 0).then(|| phrases::shelf::damaged_lines(journal.damaged));
    let refused = journal.refused.iter();
    let refused = refused
        .map(|(path, reason)| phrases::shelf::refused_file(&path.display().to_string(), reason));
    for notice in damaged.into_iter().chain(refused) {
        // Where standard error is closed nobody is to be told.
        let _ = writeln!(stderr(), "{}", safe_lines(&notice));
    }
    Ok(journal)
}

/// Asks on a line, and gives what is typed; `None` at the end of input.
fn answer_to(output: &mut impl Write, question: &str) -> io::Result<Option<String>> {
    write!(output, "{}", safe_lines(question))?;
    output.flush()?;
    let mut answer = Vec::new();
    let length = stdin().lock().read_until(b'\n', &mut answer)?;
    if !answer.ends_with(b"\n") {
        // What is said next begins on a line of its own.
        writeln!(output)?;
    }
    Ok((length > 0).then(|| String::from_utf8_lossy(&answer).trim().to_owned()))
}

/// The sources that these names mean: a file, else one with the ending of a set, else a set of the library by its name with or without
/// ending.
fn sources(names: &[PathBuf], whose: &Whose) -> anyhow::Result<Vec<Source>> {
    if names.is_empty() {
        // Folders are not looked through for nothing: this is the way to the library.
        return Ok(Vec::new());
    }
    let library = whose.library()?;
    names.iter().map(|name| source(name, &library)).collect()
}

fn source(name: &Path, library: &[Source]) -> anyhow::Result<Source> {
    if name.exists() && !name.is_dir() {
        return Ok(Source::File(name.to_owned()));
    }
    // A set beside comes before one of the library's that is called the same.
    if let Some(file) = with_ending(name) {
        return Ok(Source::File(file));
    }
    let words = name.to_string_lossy().to_lowercase();
    let stems: Vec<String> = library.iter().map(stem).collect();
    let called = |stem: &String| *stem == words.trim_end_matches(".yaml").trim_end_matches(".yml");
    let begun: Vec<usize> = (0..stems.len())
        .filter(|at| stems[*at].starts_with(&words))
        .collect();
    let only = if let [only] = begun[..] {
        Some(only)
    } else {
        None
    };
    let found = stems.iter().position(called).or(only);
    found
        .map(|at| library[at].clone())
        .with_context(|| no_such_set(&words, &stems))
}

/// The file that is there when the ending of a set is put behind this name, which has none.
fn with_ending(name: &Path) -> Option<PathBuf> {
    let endings = ["yaml", "yml"].iter();
    let mut files = endings.map(|ending| name.with_extension(ending));
    files.find(|file| name.extension().is_none() && file.is_file())
}

/// A file's name as it is typed on a command line, where a dash at its beginning would be read as that of an option.
fn typed(file: &str) -> String {
    let is_bare = |letter: char| letter.is_alphanumeric() || "-_./\\:".contains(letter);
    let here = if file.starts_with('-') { "./" } else { "" };
    if file.chars().all(is_bare) {
        format!("{here}{file}")
    } else {
        format!("\"{here}{file}\"")
    }
}

/// Says in one line what to call instead.
fn wrong_call(words: &str) -> ExitCode {
    // Nothing more can be done when standard error is closed.
    let _ = writeln!(stderr(), "notyet: {}", safe_lines(words));
    ExitCode::from(2)
}

/// What the library's set is called on the command line: its file's name without the ending.
fn stem(source: &Source) -> String {
    let name = source.name().to_lowercase();
    Path::new(&name)
        .file_stem()
        .map_or(String::new(), |stem| stem.to_string_lossy().into_owned())
}

fn no_such_set(words: &str, names: &[String]) -> String {
    match nearest(words, names) {
        Some(near) => format!("there is no file or set “{words}”; did you mean “{near}”?"),
        None => format!(
            "there is no file or set “{words}”; the library has: {}",
            names.join(", ")
        ),
    }
}

fn nearest<'a>(word: &str, names: &'a [String]) -> Option<&'a String> {
    let near = names
        .iter()
        .map(|name| (strsim::damerau_levenshtein(word, name), name));
    near.filter(|(distance, name)| *distance * 3 <= name.len())
        .min()
        .map(|(_, name)| name)
}

/// Whether the screens can be shown at all.
fn is_terminal() -> bool {
    stdin().is_terminal()
        && stdout().is_terminal()
        && environment("TERM").is_none_or(|term| term != "dumb")
}

/// Whether the terminal is on this machine and more than a line printer: elsewhere each step of a motion takes its time on the way.
fn is_near() -> bool {
    let far = ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"];
    far.iter().all(|name| environment(name).is_none())
        && environment("TERM").is_none_or(|term| term != "dumb")
}

/// `NO_COLOR`, when set to anything, asks for none, and so does `CLICOLOR=0`, unless `CLICOLOR_FORCE` asks for them.
fn colours_wanted() -> bool {
    let off = environment("CLICOLOR").is_some_and(|value| value == "0");
    environment("NO_COLOR").is_none() && (!off || colours_forced())
}

/// Whether colours are wanted in what is written there: on a terminal, or where they are forced.
fn colours_wanted_on(output: &impl IsTerminal) -> bool {
    colours_wanted() && (output.is_terminal() || colours_forced())
}

/// Whether `CLICOLOR_FORCE` asks for colours also where no terminal is.
fn colours_forced() -> bool {
    environment("CLICOLOR_FORCE").is_some_and(|value| value != "0")
}

/// A variable of the surroundings, if it is set to something.
fn environment(name: &str) -> Option<OsString> {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the edge that reads the surroundings"
    )]
    std::env::var_os(name).filter(|value| !value.is_empty())
}
