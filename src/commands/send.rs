//! `notyet send --lrs URL`: brings what a learner did to a learning record store. It is the one command that uses the network: it says
//! what it will send, asks, and sends it through `curl` (see [`curl`] for why). What was accepted is noted down, so that the same call
//! goes on where the last one stopped.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use anyhow::bail;
use clap::Args;
use uuid::Uuid;

use super::export_records::{Chosen, Ready};
use super::output;
use super::share::said_of_sets;
use super::{Whose, answer_to, titles, wrong_call};
use crate::exchange::xapi::delivery::{News, Outcome, Parcel, World, deliver};
use crate::exchange::xapi::reply::{Heard, Stop};
use crate::phrases;
use crate::phrases::send::{self as says, Stopped};
use crate::store::sent::{self, Sent};
use crate::text::safe::safe_lines;

pub mod address;
pub mod credentials;
pub mod curl;
pub mod later;

use address::Address;
use credentials::Credentials;
use curl::Curl;

/// Where to send what.
#[derive(Debug, Clone, Args)]
#[command(
    override_usage = "notyet send [OPTIONS] --lrs <URL>",
    after_help = "What opens the LRS stands in NOTYET_LRS_KEY and NOTYET_LRS_SECRET, or in a file: notyet send --credentials FILE"
)]
pub struct Send {
    /// The address of the LRS.
    #[arg(
        long,
        value_name = "URL",
        help = "The address of the LRS, such as https://lrs.example.org/xapi"
    )]
    pub lrs: Option<String>,
    /// A file that you alone may read, with what opens the LRS in one line: key:secret
    #[arg(long, value_name = "FILE")]
    pub credentials: Option<PathBuf>,
    #[command(flatten)]
    chosen: Chosen,
    /// Send it without asking
    #[arg(long)]
    pub yes: bool,
}

/// How often to look whether the learner wants to stop.
const LOOK: Duration = Duration::from_millis(100);

/// Says what will be sent, asks, and sends it.
///
/// # Errors
///
/// When there is nothing, nobody says yes, or not all of it could be sent.
pub fn run(send: &Send, whose: &Whose) -> anyhow::Result<ExitCode> {
    let Some(address) = &send.lrs else {
        return Ok(wrong_call(
            "name the LRS, such as: notyet send --lrs https://lrs.example.org/xapi",
        ));
    };
    let address = Address::new(address).map_err(anyhow::Error::msg)?;
    let credentials = Credentials::found(send.credentials.as_deref(), |name| {
        super::environment(name)?.into_string().ok()
    });
    let credentials = credentials.map_err(anyhow::Error::msg)?;
    let ready = send.chosen.read(whose)?;
    let noted = Sent::read(&whose.data()?, &ready.learner.slug, address.url());
    let noted = noted.map_err(anyhow::Error::msg)?;
    let left = left(&ready, &noted);
    let mut output = output::standard();
    if left == 0 {
        writeln!(output, "{}", safe_lines(&says::all_there(address.url())))?;
        return Ok(ExitCode::SUCCESS);
    }
    if !curl::is_here() {
        bail!("{}", says::no_curl());
    }
    let words = said(&ready, left, &address, whose)?;
    output.write_all(safe_lines(&words).as_bytes())?;
    output.flush()?;
    if !send.yes {
        if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
            bail!("{}", says::nobody_to_ask());
        }
        let answer = answer_to(&mut output, &says::ask())?;
        if !answer.as_deref().is_some_and(phrases::is_yes) {
            bail!("{}", says::not_sent());
        }
    }
    let curl = Curl::new(&address, credentials, noted.batch_file());
    send_all(ready, noted, curl, left, &mut output)
}

/// How many statements are not there yet.
fn left(ready: &Ready, noted: &Sent) -> usize {
    let mut telling = ready.telling();
    let told = ready.records.iter().flat_map(|record| telling.tell(record));
    told.filter(|statement| !noted.has(&statement.id)).count()
}

/// What will be sent, and where, in words.
fn said(ready: &Ready, left: usize, address: &Address, whose: &Whose) -> anyhow::Result<String> {
    let naming = &ready.naming;
    let who = match &naming.name {
        Some(name) => says::under_name(name),
        None => says::under_account(&naming.account),
    };
    let goes = says::what_goes(left, address.url(), &who);
    let mut titles = titles(whose)?;
    // A set that is not in the library has been named.
    let own = ready.sets.iter();
    titles.extend(own.map(|set| (set.id.clone(), set.title.value.clone())));
    let sets = said_of_sets(&ready.records, &titles);
    let without = ready.without_texts().map(|told| told + "\n");
    Ok(format!(
        "{goes}\n{sets}{}\n{}",
        says::what_is_in_it(),
        without.unwrap_or_default()
    ))
}

/// What the one who sends has to tell the one who looks on.
enum Told {
    News(News),
    End(Result<Outcome, (Outcome, Stop)>),
}

/// Sends aside, so that the learner can stop it at any moment: what was accepted is noted by then, and the rest is sent the next time.
fn send_all(
    ready: Ready,
    sent: Sent,
    curl: Curl,
    left: usize,
    output: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let wished = Arc::new(AtomicBool::new(false));
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
        // Where it cannot be heard it ends the program as it does any other, and nothing is stored twice.
        let _ = signal_hook::flag::register(signal, Arc::clone(&wished));
    }
    let url = curl.url().to_owned();
    let (batch, stopper) = (sent.batch_file(), curl.stopper());
    let (tell, told) = channel();
    thread::spawn(move || {
        let ended = aside(&ready, sent, curl, tell.clone());
        // Where nobody listens any more the program is at its end.
        let _ = tell.send(Told::End(ended));
    });
    let outcome = listen(&told, &wished, left, output);
    stopper.stop();
    sent::take_away(&batch);
    match outcome? {
        Ended::All(outcome) => {
            let done = says::done(outcome.accepted, &url);
            writeln!(output, "{}", safe_lines(&done))?;
            if outcome.with_other_words > 0 {
                writeln!(
                    output,
                    "{}",
                    says::with_other_words(outcome.with_other_words)
                )?;
            }
            if outcome.not_taken > 0 {
                bail!("{}", says::not_taken_in_all(outcome.not_taken));
            }
            Ok(ExitCode::SUCCESS)
        }
        Ended::Early(accepted, stop) => {
            bail!("{}", said_of(&stop, &url) + &says::so_far(accepted))
        }
        Ended::AsWished(accepted) => bail!("{}", says::as_wished() + &says::so_far(accepted)),
    }
}

/// Why it stopped, in words.
fn said_of(stop: &Stop, url: &str) -> String {
    let stopped = match stop {
        Stop::NotLetIn(status) => Stopped::NotLetIn(*status),
        Stop::NotThere(status) => Stopped::NotThere(*status),
        Stop::NoLrs => Stopped::NoLrs,
        Stop::Elsewhere(place) => Stopped::Elsewhere(place),
        Stop::Distrust(why) => Stopped::Distrust(why),
        Stop::NoSuchName(why) => Stopped::NoSuchName(why),
        Stop::Unreachable(tries, why) => Stopped::Unreachable(*tries, why),
        Stop::NothingTaken(why) => Stopped::NothingTaken(why),
        Stop::NotNoted(why) => Stopped::NotNoted(why),
    };
    says::stopped(&stopped, url)
}

/// How it ended.
enum Ended {
    All(Outcome),
    Early(usize, Stop),
    AsWished(usize),
}

/// Says how it goes until it ends.
fn listen(
    told: &Receiver<Told>,
    wished: &AtomicBool,
    left: usize,
    output: &mut impl Write,
) -> io::Result<Ended> {
    let (mut accepted, mut tenths) = (0, 0);
    loop {
        if wished.load(Ordering::Relaxed) {
            return Ok(Ended::AsWished(accepted));
        }
        let news = match told.recv_timeout(LOOK) {
            Ok(Told::News(news)) => news,
            Ok(Told::End(Ok(outcome))) => return Ok(Ended::All(outcome)),
            Ok(Told::End(Err((outcome, stop)))) => {
                return Ok(Ended::Early(outcome.accepted, stop));
            }
            Err(RecvTimeoutError::Timeout) => continue,
            Err(RecvTimeoutError::Disconnected) => return Ok(Ended::AsWished(accepted)),
        };
        let words = match news {
            News::Accepted(more) => {
                accepted += more;
                let now = accepted * 10 / left.max(1);
                if now == tenths || accepted == left {
                    continue;
                }
                tenths = now;
                says::progress(accepted, left)
            }
            News::Waiting(pause, why) => says::waiting(pause.as_secs(), &why),
            News::NotTaken(id, why) => says::not_taken(&id.to_string(), &why),
        };
        writeln!(output, "{}", safe_lines(&words))?;
        output.flush()?;
    }
}

/// Sends all that is not there yet.
fn aside(
    ready: &Ready,
    sent: Sent,
    curl: Curl,
    tell: Sender<Told>,
) -> Result<Outcome, (Outcome, Stop)> {
    let mut telling = ready.telling();
    let there: std::collections::HashSet<Uuid> = sent.ids().clone();
    let parcels = ready
        .records
        .iter()
        .flat_map(|record| telling.tell(record))
        .filter(|statement| !there.contains(&statement.id))
        .filter_map(|statement| {
            let json = serde_json::to_string(&statement).ok()?;
            let id = statement.id;
            Some(Parcel { id, json })
        });
    deliver(parcels, &mut Real { sent, curl, tell })
}

/// The world as it is.
struct Real {
    sent: Sent,
    curl: Curl,
    tell: Sender<Told>,
}

impl World for Real {
    fn post(&mut self, body: &str) -> Heard {
        self.curl.post(body)
    }

    fn wait(&mut self, how_long: Duration) {
        thread::sleep(how_long);
    }

    fn note(&mut self, accepted: &[Uuid]) -> Result<(), String> {
        self.sent.note(accepted)
    }

    fn hear(&mut self, news: News) {
        // Where nobody listens any more the program is at its end.
        let _ = self.tell.send(Told::News(news));
    }
}
