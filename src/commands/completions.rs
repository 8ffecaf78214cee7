//! `notyet completions` and `notyet man`: what shells complete and `man` shows, written from the options themselves. They read nothing.

use std::io::{self, Write};
use std::process::ExitCode;

use super::output;
use clap::{Args, Command, ValueEnum};
use clap_complete::{Generator, shells};

/// For which shell.
#[derive(Debug, Clone, Args)]
pub struct Completions {
    /// The shell that reads them
    #[arg(value_enum)]
    pub shell: Shell,
}

/// The shells that can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "lower")]
pub enum Shell {
    /// bash
    Bash,
    /// zsh
    Zsh,
    /// fish
    Fish,
    /// PowerShell
    PowerShell,
}

/// Prints what the shell completes of `call`.
///
/// # Errors
///
/// When standard output is closed.
pub fn run(completions: &Completions, call: Command) -> anyhow::Result<ExitCode> {
    print(&script(completions.shell, call)?)
}

/// Prints the man page of `call` and of each of its commands, one after the other as one page.
///
/// # Errors
///
/// When standard output is closed.
pub fn man(mut call: Command) -> anyhow::Result<ExitCode> {
    call.build();
    let mut page = Vec::new();
    clap_mangen::Man::new(call.clone()).render(&mut page)?;
    for command in call
        .get_subcommands()
        .filter(|command| command.get_name() != "help")
    {
        let part = clap_mangen::Man::new(command.clone());
        writeln!(page, ".SH \"NOTYET {}\"", command.get_name().to_uppercase())?;
        part.render_description_section(&mut page)?;
        part.render_synopsis_section(&mut page)?;
        part.render_options_section(&mut page)?;
    }
    print(&page)
}

fn script(shell: Shell, mut call: Command) -> io::Result<Vec<u8>> {
    call.set_bin_name("notyet");
    call.build();
    let mut script = Vec::new();
    match shell {
        Shell::Bash => shells::Bash.try_generate(&call, &mut script)?,
        Shell::Zsh => shells::Zsh.try_generate(&call, &mut script)?,
        Shell::Fish => shells::Fish.try_generate(&call, &mut script)?,
        Shell::PowerShell => shells::PowerShell.try_generate(&call, &mut script)?,
    }
    Ok(script)
}

/// All at once, so that a reader that goes away is told as such.
fn print(bytes: &[u8]) -> anyhow::Result<ExitCode> {
    let mut output = output::standard();
    output.write_all(bytes)?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}
