//! `notyet export --records --to xapi`: what a learner did, as statements of xAPI, on standard output. `notyet send` brings the same to an
//! LRS.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::Args;

use super::output;
use super::{Whose, record_of, share, sources};
use crate::exchange::xapi::{HOME, Naming, Telling};
use crate::journal::Record;
use crate::phrases;
use crate::quiz::Set;
use crate::report::pseudonym::pseudonym;
use crate::store::home::open_set;
use crate::store::learners::{self, Learner};
use crate::store::{journals, key};
use crate::text::safe::safe_lines;

/// Which records, and how they speak of the learner.
#[derive(Debug, Clone, Args)]
pub struct Chosen {
    /// Of this set alone: its file, or its name in the library; may be given again for more sets
    #[arg(long = "set", value_name = "SET")]
    sets: Vec<PathBuf>,
    /// Show this name (else one that stands for yours and tells nobody who you are)
    #[arg(long = "as", value_name = "NAME")]
    name: Option<String>,
    /// The address of the school, with which the ids of learners and sets begin.
    #[arg(
        long,
        value_name = "URL",
        help = "The address of your school, with which the ids of learners and sets begin (else https://notyet.invalid)"
    )]
    home: Option<String>,
}

/// Records that are ready to be told.
pub(super) struct Ready {
    pub(super) learner: Learner,
    pub(super) records: Vec<Record>,
    pub(super) naming: Naming,
    pub(super) sets: Vec<Arc<Set>>,
}

impl Ready {
    /// Begins to tell them.
    pub(super) fn telling(&self) -> Telling {
        Telling::new(&self.records, self.naming.clone(), self.sets.clone())
    }

    /// The sets of which ids alone are told, since nobody knows where their texts are; nothing where there are none.
    pub(super) fn without_texts(&self) -> Option<String> {
        let mut ids: Vec<&str> = Vec::new();
        for record in &self.records {
            let id = &*record.entry.set;
            let known = ids.contains(&id) || self.sets.iter().any(|set| set.id == id);
            if !known && !id.is_empty() {
                ids.push(id);
            }
        }
        let told = phrases::send::texts_elsewhere(&ids.join(", "));
        (!ids.is_empty()).then_some(told)
    }

    /// Writes the statements as one JSON array, a statement a line; where a terminal `shows` them, nothing in them may steer it.
    fn write(&self, output: &mut impl Write, shows: bool) -> anyhow::Result<()> {
        let mut telling = self.telling();
        let mut before = "[\n";
        for record in &self.records {
            for statement in telling.tell(record) {
                let json = serde_json::to_string(&statement)?;
                // Elsewhere it stays as it is, to the byte.
                let json = if shows {
                    safe_lines(&json)
                } else {
                    json.into()
                };
                write!(output, "{before}{json}")?;
                before = ",\n";
            }
        }
        output.write_all(b"\n]\n")?;
        Ok(())
    }
}

impl Chosen {
    /// Whether anything was chosen.
    pub(super) fn is_any(&self) -> bool {
        !self.sets.is_empty() || self.name.is_some() || self.home.is_some()
    }

    /// Reads what was chosen.
    ///
    /// # Errors
    ///
    /// When there is nothing, or a set, a name or an address cannot be used.
    pub(super) fn read(&self, whose: &Whose) -> anyhow::Result<Ready> {
        let learner = whose.the_learner()?;
        let folder = journals::folder(&whose.data()?, &learner.slug);
        let records = share::chosen(&self.sets, record_of(&folder)?.records, whose)?;
        Ok(Ready {
            naming: self.naming(&learner, whose)?,
            sets: self.known(&records, whose)?,
            learner,
            records,
        })
    }

    fn naming(&self, learner: &Learner, whose: &Whose) -> anyhow::Result<Naming> {
        let shown = |name: &String| {
            let shown = learners::named(name, &[]);
            shown.with_context(|| phrases::share::no_name(name))
        };
        let name = self.name.as_ref().map(shown).transpose()?;
        let name = name.map(|learner| learner.name);
        // Another one for each name: what was sent without a name must not get one by what is sent later.
        let meant = match &name {
            Some(name) => format!("{}\0{name}", learner.slug),
            None => learner.slug.clone(),
        };
        let data = whose.data()?;
        let key = key::read_or_make(&data).with_context(|| {
            let file = key::file(&data).display().to_string();
            phrases::send::no_key(&file)
        })?;
        Ok(Naming {
            home: self.home()?,
            account: pseudonym(&key, &meant),
            name,
        })
    }

    fn home(&self) -> anyhow::Result<String> {
        let Some(home) = &self.home else {
            return Ok(HOME.to_owned());
        };
        let bare = home.trim_end_matches('/');
        let host = bare
            .strip_prefix("https://")
            .or_else(|| bare.strip_prefix("http://"));
        let fits = |letter: char| letter.is_ascii_alphanumeric() || "-._~/:".contains(letter);
        if !host.is_some_and(|host| !host.is_empty() && host.chars().all(fits)) {
            bail!("{}", phrases::send::no_address(home));
        }
        Ok(bare.to_owned())
    }

    /// The sets of these records, as far as they are here.
    fn known(&self, records: &[Record], whose: &Whose) -> anyhow::Result<Vec<Arc<Set>>> {
        let of_records = |set: &Arc<Set>| records.iter().any(|record| record.entry.set == set.id);
        let named = self.sets.iter();
        let named = named.filter_map(|name| sources(std::slice::from_ref(name), whose).ok());
        let mut known: Vec<Arc<Set>> = Vec::new();
        for source in named.flatten().chain(whose.library()?) {
            let set = open_set(&source).ok().filter(of_records);
            let is_new = |set: &Arc<Set>| known.iter().all(|other| other.id != set.id);
            known.extend(set.filter(is_new));
        }
        Ok(known)
    }
}

/// Writes what a learner did.
///
/// # Errors
///
/// When there is nothing to write, or a set, a name or an address cannot be used.
pub(super) fn run(chosen: &Chosen, whose: &Whose) -> anyhow::Result<ExitCode> {
    let ready = chosen.read(whose)?;
    if let Some(told) = ready.without_texts() {
        // Where standard error is closed nobody is to be told.
        let _ = writeln!(io::stderr(), "{}", safe_lines(&told));
    }
    let shows = io::stdout().is_terminal();
    let mut output = io::BufWriter::new(output::standard());
    ready.write(&mut output, shows)?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}
