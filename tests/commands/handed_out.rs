//! What is handed out beside the program: completions, tried in each shell that is here; the man page, read by `man`; and that what
//! the program is made of may be handed out: licences, sources and the crates that are never taken in.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{Place, said};

/// The licences that what is handed out may be under, each alone enough. All let it be handed out with the program.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "WTFPL",
    "Zlib",
];

/// What a shell says to a script on its standard input, or nothing where there is no such shell.
fn in_shell(place: &Place, shell: &str, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new(shell);
    command.args(arguments).current_dir(place.path());
    command.stdin(Stdio::null());
    let Ok(output) = command.output() else {
        println!("skipped: there is no {shell} here");
        return None;
    };
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{shell}: {told}");
    Some(said(&output))
}

#[test]
fn each_shell_completes_the_commands() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let output = place.run(&["completions", shell], "");
        assert!(output.status.success(), "{shell}");
        place.put(shell, &output.stdout);
    }
    let bash = "source ./bash; COMP_WORDS=(notyet jour); COMP_CWORD=1; _notyet notyet jour notyet; echo \"${COMPREPLY[@]}\"";
    let fish = "source ./fish; complete -C 'notyet jour'";
    let zsh = "autoload -U compinit; compinit -u -d ./dump; source ./zsh; echo $_comps[notyet]";
    let power = ". ./powershell; (TabExpansion2 'notyet jour' 11).CompletionMatches.CompletionText";
    let cases: [(&str, &[&str], &str); 4] = [
        ("bash", &["--norc", "-c", bash], "journey"),
        ("fish", &["--no-config", "-c", fish], "journey"),
        ("zsh", &["-f", "-c", zsh], "_notyet"),
        ("pwsh", &["-NoProfile", "-Command", power], "journey"),
    ];
    for (shell, arguments, expected) in cases {
        if let Some(heard) = in_shell(&place, shell, arguments) {
            assert!(heard.contains(expected), "{shell}: {heard}");
        }
    }
}

#[test]
fn the_man_page_has_every_command_and_man_reads_it() {
    let place = Place::new();
    let output = place.run(&["man"], "");
    assert!(output.status.success());
    place.put("notyet.1", &output.stdout);
    let help = said(&place.run(&["--help"], ""));
    let (_, commands) = help.split_once("Commands:").expect("commands");
    let commands = commands.split("\n\n").next().expect("commands");
    let names = commands
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let names: Vec<&str> = names.filter(|name| *name != "help").collect();
    assert!(names.len() > 8, "{names:?}");
    let page = said(&output);
    for name in names {
        let heading = format!("NOTYET {}", name.to_uppercase());
        assert!(page.contains(&heading), "{heading}");
    }
    if let Some(read) = in_shell(
        &place,
        "man",
        &["--warnings", "-P", "cat", "-l", "notyet.1"],
    ) {
        assert!(read.contains("NOTYET"), "{read}");
    }
}

/// What the text of a licence is, where a crate names none but brings one.
fn licence_file(package: &serde_json::Value) -> &'static str {
    let manifest = Path::new(package["manifest_path"].as_str().expect("a path"));
    let text = std::fs::read_to_string(manifest.with_file_name("LICENSE")).unwrap_or_default();
    let is_mit = text.contains("MIT License")
        && text.contains("Permission is hereby granted, free of charge");
    if is_mit { "MIT" } else { "" }
}

/// Whether one of the licences that may be chosen from is on the list.
fn may_be_handed_out(licence: &str) -> bool {
    let plain = licence.replace('/', " OR ").replace(['(', ')'], " ");
    let alone = |one: &str| LICENCES.contains(&one.trim());
    // Without the brackets `A AND B OR C` is asked for more than it need be: all that is joined by AND, in each choice.
    plain
        .split(" AND ")
        .all(|part| part.split(" OR ").any(alone))
}

/// What cargo says of all crates. Building fetches those of this platform alone, and no test goes to a network: where those of the
/// others were not fetched (`cargo fetch`), they are left out, and that is said.
fn metadata() -> serde_json::Value {
    let asked = ["metadata", "--format-version=1", "--locked", "--offline"];
    let cargo = |words: &[&str]| {
        let mut cargo = Command::new(env!("CARGO"));
        let cargo = cargo.args(words).current_dir(env!("CARGO_MANIFEST_DIR"));
        cargo.output().expect("cargo")
    };
    let mut output = cargo(&asked);
    if !output.status.success() {
        println!("NOT ALL SEEN: crates of other platforms were not fetched");
        let version = said(&cargo(&["-vV"]));
        let host = version.lines().find_map(|line| line.strip_prefix("host: "));
        let host = ["--filter-platform", host.expect("a host")];
        output = cargo(&[&asked[..], &host[..]].concat());
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn every_crate_may_be_handed_out_and_comes_from_the_registry() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 100);
    let mut amiss = BTreeMap::new();
    for package in packages
        .iter()
        .filter(|package| package["name"] != "notyet")
    {
        let name = package["name"].as_str().expect("a name");
        let licence = package["license"]
            .as_str()
            .unwrap_or_else(|| licence_file(package));
        let source = package["source"].as_str().unwrap_or_default();
        let from_the_registry = source == "registry+https://github.com/rust-lang/crates.io-index";
        if !may_be_handed_out(licence) || !from_the_registry {
            amiss.insert(name, (licence, source));
        }
    }
    assert!(amiss.is_empty(), "{amiss:#?}");
}

#[test]
fn licences_are_chosen_from() {
    let cases = [
        ("MIT OR Apache-2.0", true),
        ("MIT/GPL-3.0", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("MIT AND GPL-3.0", false),
        ("GPL-3.0-only", false),
        ("", false),
    ];
    for (licence, expected) in cases {
        assert_eq!(may_be_handed_out(licence), expected, "{licence}");
    }
}
