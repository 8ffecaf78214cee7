//! The program: parse the call, run it, print what went amiss, exit.

use std::process::ExitCode;

fn main() -> ExitCode {
    notyet::cli::main()
}
