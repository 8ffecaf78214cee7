//! The languages of code: the names that a fence may use, what each is called, and the grammar that knows it.

/// A language.
#[derive(Debug)]
pub(super) struct Language {
    /// What a fence may say.
    names: &'static [&'static str],
    /// What people call it.
    title: &'static str,
    /// The file ending by which `syntect` finds its grammar; empty where it has none.
    pub(super) grammar: &'static str,
    /// What stands before each line that is typed, where answers stand between them.
    pub(super) prompts: &'static [&'static str],
}

/// What a fence says around text that is no code of any language.
const NO_LANGUAGE: &[&str] = &["text", "txt", "plain", "plaintext", "output", "none"];

/// The language that a fence names, in any case.
pub(super) fn of(name: &str) -> Option<&'static Language> {
    let name = name.to_ascii_lowercase();
    LANGUAGES
        .iter()
        .find(|language| language.names.contains(&name.as_str()))
}

/// What a language is called: by its name where that is known, else as it was written.
pub(super) fn title(name: &str) -> Option<String> {
    if name.is_empty() || NO_LANGUAGE.contains(&name.to_ascii_lowercase().as_str()) {
        return None;
    }
    Some(of(name).map_or_else(|| name.to_owned(), |language| language.title.to_owned()))
}

const fn language(
    names: &'static [&'static str],
    title: &'static str,
    grammar: &'static str,
) -> Language {
    Language {
        names,
        title,
        grammar,
        prompts: &[],
    }
}

const fn session(
    names: &'static [&'static str],
    title: &'static str,
    grammar: &'static str,
    prompts: &'static [&'static str],
) -> Language {
    Language {
        names,
        title,
        grammar,
        prompts,
    }
}

pub(super) const LANGUAGES: &[Language] = &[
    language(&["python", "py", "python3"], "Python", "py"),
    session(&["pycon", "python-repl"], "Python", "py", &[">>> ", "... "]),
    language(&["sh", "bash", "shell", "zsh"], "shell", "sh"),
    session(
        &["console", "shell-session", "terminal"],
        "shell",
        "sh",
        &["$ "],
    ),
    language(&["bat", "batch", "cmd"], "Batch", "bat"),
    language(&["c", "h"], "C", "c"),
    language(&["cpp", "c++", "cc", "hpp"], "C++", "cpp"),
    language(&["cs", "csharp", "c#"], "C sharp", "cs"),
    language(&["clojure", "clj"], "Clojure", "clj"),
    language(&["css"], "CSS", "css"),
    language(&["d"], "D", "d"),
    language(&["diff", "patch"], "a list of changes", "diff"),
    language(&["dot", "graphviz"], "Graphviz", "dot"),
    language(&["erlang", "erl"], "Erlang", "erl"),
    language(&["go", "golang"], "Go", "go"),
    language(&["groovy", "gradle"], "Groovy", "groovy"),
    language(&["haskell", "hs"], "Haskell", "hs"),
    language(&["html", "htm"], "HTML", "html"),
    language(&["java"], "Java", "java"),
    language(&["javascript", "js", "node", "mjs"], "JavaScript", "js"),
    language(&["typescript", "ts"], "TypeScript", "js"),
    language(&["json"], "JSON", "json"),
    language(&["kotlin", "kt"], "Kotlin", ""),
    language(&["latex", "tex"], "LaTeX", "tex"),
    language(&["lisp", "elisp", "scheme", "racket"], "Lisp", "lisp"),
    language(&["lua"], "Lua", "lua"),
    language(&["make", "makefile"], "Make", "make"),
    language(&["markdown", "md"], "Markdown", "md"),
    language(&["matlab", "octave"], "MATLAB", "matlab"),
    language(&["ocaml", "ml"], "OCaml", "ml"),
    language(&["objective-c", "objc"], "Objective C", "m"),
    language(&["pascal", "delphi"], "Pascal", "pas"),
    language(&["perl", "pl"], "Perl", "pl"),
    language(&["php"], "PHP", "php"),
    language(&["r"], "R", "r"),
    language(&["ruby", "rb"], "Ruby", "rb"),
    language(&["rust", "rs"], "Rust", "rs"),
    language(&["scala"], "Scala", "scala"),
    language(&["sql", "sqlite", "postgresql", "mysql"], "SQL", "sql"),
    language(&["swift"], "Swift", ""),
    language(&["tcl"], "Tcl", "tcl"),
    language(&["toml"], "TOML", ""),
    language(&["xml", "svg"], "XML", "xml"),
    language(&["yaml", "yml"], "YAML", "yaml"),
];
