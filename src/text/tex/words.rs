//! Every sign with its name in TeX, how it is shown and what it is called; and the words around fractions, powers and roots. All
//! that is read aloud of a formula stands here, for who translates it.

/// What a sign does to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Stands for a number, like a letter.
    Letter,
    /// Between two numbers, with spaces; or right before one.
    Between,
    /// Between two numbers, without spaces.
    Slash,
    /// Between two sides, with spaces.
    Relation,
    /// Opens a bracket.
    Open,
    /// Closes a bracket, or belongs to what is before it.
    Close,
    /// A space follows.
    Comma,
    /// Stands before what it is done to: `sin`, a sum.
    Function,
    /// Both opens and closes.
    Other,
}

/// A sign.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sign {
    /// Its command without the backslash, or itself.
    pub(super) name: &'static str,
    /// In Unicode.
    pub(super) shown: &'static str,
    /// In words.
    pub(super) aloud: &'static str,
    pub(super) kind: Kind,
}

impl Sign {
    /// Whether the sign is written with a backslash: all but the punctuation that has no meaning of its own in TeX.
    pub(super) fn is_command(&self, written: &str) -> bool {
        self.name == written
            && (written.starts_with(char::is_alphabetic)
                || matches!(written, "%" | "{" | "}" | "$" | "#" | "&" | "_"))
    }

    /// Whether the sign is one of the sums, whose bounds are read in words.
    pub(super) fn has_bounds(&self) -> bool {
        matches!(self.name, "sum" | "prod" | "int" | "lim")
    }
}

/// The sign of this name.
pub(super) fn named(name: &str) -> Option<&'static Sign> {
    SIGNS.iter().find(|sign| sign.name == name)
}

const fn sign(name: &'static str, shown: &'static str, aloud: &'static str, kind: Kind) -> Sign {
    Sign {
        name,
        shown,
        aloud,
        kind,
    }
}

/// What a fraction of two numbers is called where it has a name.
pub(super) const FRACTIONS: &[(&str, &str, &str)] = &[
    ("1", "2", "one half"),
    ("1", "3", "one third"),
    ("1", "4", "one quarter"),
];
/// What a power is called where it has a name.
pub(super) const POWERS: &[(&str, &str)] = &[("2", "squared"), ("3", "cubed")];
/// Between the two parts of a fraction.
pub(super) const OVER: &str = "over";
/// Before a fraction of more than two signs.
pub(super) const FRACTION: &str = "the fraction";
/// After it.
pub(super) const END_FRACTION: &str = ", end of fraction";
/// Between a whole number and a fraction.
pub(super) const AND: &str = "and";
/// Before what a root is taken of.
pub(super) const ROOT: &str = "the root of";
/// The same of the third degree.
pub(super) const CUBE_ROOT: &str = "the cube root of";
/// Before the degree of another root, which [`OF`] follows.
pub(super) const ROOT_OF_DEGREE: &str = "the root of degree";
/// After a root of more than one sign.
pub(super) const END_ROOT: &str = ", end of root";
/// Before a power without a name.
pub(super) const POWER: &str = "to the power of";
/// After a power of more than one sign.
pub(super) const END_POWER: &str = ", end of power";
/// Before an index.
pub(super) const INDEX: &str = "index";
/// After an index of more than one sign.
pub(super) const END_INDEX: &str = ", end of index";
/// Before the lower bound of a sum.
pub(super) const FROM: &str = "from";
/// Before its upper bound.
pub(super) const TO: &str = "to";
/// Before what a limit goes to.
pub(super) const AS: &str = "as";
/// Before what a sum is taken of.
pub(super) const OF: &str = "of";

pub(super) const SIGNS: &[Sign] = &[
    sign("alpha", "α", "alpha", Kind::Letter),
    sign("beta", "β", "beta", Kind::Letter),
    sign("gamma", "γ", "gamma", Kind::Letter),
    sign("delta", "δ", "delta", Kind::Letter),
    sign("epsilon", "ε", "epsilon", Kind::Letter),
    sign("varepsilon", "ε", "epsilon", Kind::Letter),
    sign("zeta", "ζ", "zeta", Kind::Letter),
    sign("eta", "η", "eta", Kind::Letter),
    sign("theta", "θ", "theta", Kind::Letter),
    sign("vartheta", "ϑ", "theta", Kind::Letter),
    sign("iota", "ι", "iota", Kind::Letter),
    sign("kappa", "κ", "kappa", Kind::Letter),
    sign("lambda", "λ", "lambda", Kind::Letter),
    sign("mu", "μ", "mu", Kind::Letter),
    sign("nu", "ν", "nu", Kind::Letter),
    sign("xi", "ξ", "xi", Kind::Letter),
    sign("pi", "π", "pi", Kind::Letter),
    sign("rho", "ρ", "rho", Kind::Letter),
    sign("sigma", "σ", "sigma", Kind::Letter),
    sign("tau", "τ", "tau", Kind::Letter),
    sign("upsilon", "υ", "upsilon", Kind::Letter),
    sign("phi", "φ", "phi", Kind::Letter),
    sign("varphi", "φ", "phi", Kind::Letter),
    sign("chi", "χ", "chi", Kind::Letter),
    sign("psi", "ψ", "psi", Kind::Letter),
    sign("omega", "ω", "omega", Kind::Letter),
    sign("Gamma", "Γ", "capital gamma", Kind::Letter),
    sign("Delta", "Δ", "capital delta", Kind::Letter),
    sign("Theta", "Θ", "capital theta", Kind::Letter),
    sign("Lambda", "Λ", "capital lambda", Kind::Letter),
    sign("Xi", "Ξ", "capital xi", Kind::Letter),
    sign("Pi", "Π", "capital pi", Kind::Letter),
    sign("Sigma", "Σ", "capital sigma", Kind::Letter),
    sign("Upsilon", "Υ", "capital upsilon", Kind::Letter),
    sign("Phi", "Φ", "capital phi", Kind::Letter),
    sign("Psi", "Ψ", "capital psi", Kind::Letter),
    sign("Omega", "Ω", "capital omega", Kind::Letter),
    sign("infty", "∞", "infinity", Kind::Letter),
    sign("emptyset", "∅", "the empty set", Kind::Letter),
    sign("varnothing", "∅", "the empty set", Kind::Letter),
    sign("ell", "ℓ", "l", Kind::Letter),
    sign("hbar", "ℏ", "h bar", Kind::Letter),
    sign("partial", "∂", "partial", Kind::Letter),
    sign("nabla", "∇", "nabla", Kind::Letter),
    sign("ldots", "…", "and so on", Kind::Letter),
    sign("dots", "…", "and so on", Kind::Letter),
    sign("cdots", "⋯", "and so on", Kind::Letter),
    sign("angle", "∠", "angle", Kind::Letter),
    sign("triangle", "△", "triangle", Kind::Letter),
    sign("square", "□", "square", Kind::Letter),
    sign("top", "⊤", "true", Kind::Letter),
    sign("bot", "⊥", "false", Kind::Letter),
    sign("mathbb N", "ℕ", "the natural numbers", Kind::Letter),
    sign("mathbb Z", "ℤ", "the whole numbers", Kind::Letter),
    sign("mathbb Q", "ℚ", "the rational numbers", Kind::Letter),
    sign("mathbb R", "ℝ", "the real numbers", Kind::Letter),
    sign("mathbb C", "ℂ", "the complex numbers", Kind::Letter),
    sign("mathbb P", "ℙ", "the primes", Kind::Letter),
    sign("?", "?", "unknown", Kind::Letter),
    sign("@", "@", "at", Kind::Letter),
    sign("$", "$", "dollars", Kind::Letter),
    sign("#", "#", "number", Kind::Letter),
    sign("&", "&", "and", Kind::Letter),
    sign("_", "_", "underscore", Kind::Letter),
    sign("\"", "\"", "quote", Kind::Letter),
    sign("+", "+", "plus", Kind::Between),
    sign("-", "-", "minus", Kind::Between),
    sign("*", "*", "times", Kind::Between),
    sign("pm", "±", "plus or minus", Kind::Between),
    sign("mp", "∓", "minus or plus", Kind::Between),
    sign("times", "×", "times", Kind::Between),
    sign("cdot", "·", "times", Kind::Between),
    sign("div", "÷", "divided by", Kind::Between),
    sign("ast", "∗", "star", Kind::Between),
    sign("star", "⋆", "star", Kind::Between),
    sign("bullet", "•", "times", Kind::Between),
    sign("oplus", "⊕", "circled plus", Kind::Between),
    sign("otimes", "⊗", "circled times", Kind::Between),
    sign("cup", "∪", "union", Kind::Between),
    sign("cap", "∩", "intersection", Kind::Between),
    sign("setminus", "∖", "without", Kind::Between),
    sign("land", "∧", "and", Kind::Between),
    sign("wedge", "∧", "and", Kind::Between),
    sign("lor", "∨", "or", Kind::Between),
    sign("vee", "∨", "or", Kind::Between),
    sign("bmod", "mod", "modulo", Kind::Between),
    sign("/", "/", "over", Kind::Slash),
    sign("circ", "∘", "after", Kind::Slash),
    sign("=", "=", "equals", Kind::Relation),
    sign("<", "<", "less than", Kind::Relation),
    sign(">", ">", "greater than", Kind::Relation),
    sign("lt", "<", "less than", Kind::Relation),
    sign("gt", ">", "greater than", Kind::Relation),
    sign("le", "≤", "less than or equal to", Kind::Relation),
    sign("leq", "≤", "less than or equal to", Kind::Relation),
    sign("ge", "≥", "greater than or equal to", Kind::Relation),
    sign("geq", "≥", "greater than or equal to", Kind::Relation),
    sign("ll", "≪", "much less than", Kind::Relation),
    sign("gg", "≫", "much greater than", Kind::Relation),
    sign("ne", "≠", "not equal to", Kind::Relation),
    sign("neq", "≠", "not equal to", Kind::Relation),
    sign("approx", "≈", "about equal to", Kind::Relation),
    sign("sim", "∼", "similar to", Kind::Relation),
    sign("simeq", "≃", "about equal to", Kind::Relation),
    sign("cong", "≅", "congruent to", Kind::Relation),
    sign("equiv", "≡", "equivalent to", Kind::Relation),
    sign("propto", "∝", "in proportion to", Kind::Relation),
    sign("in", "∈", "in", Kind::Relation),
    sign("notin", "∉", "not in", Kind::Relation),
    sign("ni", "∋", "contains", Kind::Relation),
    sign("subset", "⊂", "a subset of", Kind::Relation),
    sign("subseteq", "⊆", "a subset of or equal to", Kind::Relation),
    sign("supset", "⊃", "a superset of", Kind::Relation),
    sign("supseteq", "⊇", "a superset of or equal to", Kind::Relation),
    sign("parallel", "∥", "parallel to", Kind::Relation),
    sign("perp", "⟂", "at a right angle to", Kind::Relation),
    sign("mid", "∣", "divides", Kind::Relation),
    sign("to", "→", "arrow to", Kind::Relation),
    sign("rightarrow", "→", "arrow to", Kind::Relation),
    sign("longrightarrow", "⟶", "arrow to", Kind::Relation),
    sign("leftarrow", "←", "arrow from", Kind::Relation),
    sign("gets", "←", "arrow from", Kind::Relation),
    sign("leftrightarrow", "↔", "arrow both ways", Kind::Relation),
    sign("mapsto", "↦", "maps to", Kind::Relation),
    sign("Rightarrow", "⇒", "implies", Kind::Relation),
    sign("implies", "⇒", "implies", Kind::Relation),
    sign("Leftarrow", "⇐", "follows from", Kind::Relation),
    sign("Leftrightarrow", "⇔", "if and only if", Kind::Relation),
    sign("iff", "⇔", "if and only if", Kind::Relation),
    sign("rightleftharpoons", "⇌", "in balance with", Kind::Relation),
    sign("uparrow", "↑", "arrow up", Kind::Relation),
    sign("downarrow", "↓", "arrow down", Kind::Relation),
    sign("vdash", "⊢", "proves", Kind::Relation),
    sign(":", ":", "to", Kind::Relation),
    sign("(", "(", "open bracket", Kind::Open),
    sign("[", "[", "open square bracket", Kind::Open),
    sign("{", "{", "open curly bracket", Kind::Open),
    sign("lbrace", "{", "open curly bracket", Kind::Open),
    sign("langle", "⟨", "open angle bracket", Kind::Open),
    sign("lfloor", "⌊", "floor of", Kind::Open),
    sign("lceil", "⌈", "ceiling of", Kind::Open),
    sign(")", ")", "close bracket", Kind::Close),
    sign("]", "]", "close square bracket", Kind::Close),
    sign("}", "}", "close curly bracket", Kind::Close),
    sign("rbrace", "}", "close curly bracket", Kind::Close),
    sign("rangle", "⟩", "close angle bracket", Kind::Close),
    sign("rfloor", "⌋", "end of floor", Kind::Close),
    sign("rceil", "⌉", "end of ceiling", Kind::Close),
    sign("!", "!", "factorial", Kind::Close),
    sign("%", "%", "percent", Kind::Close),
    sign("degree", "°", "degrees", Kind::Close),
    sign("prime", "′", "prime", Kind::Close),
    sign(",", ",", ",", Kind::Comma),
    sign(";", ";", ";", Kind::Comma),
    sign(".", ".", ".", Kind::Comma),
    sign("sum", "∑", "the sum", Kind::Function),
    sign("prod", "∏", "the product", Kind::Function),
    sign("int", "∫", "the integral", Kind::Function),
    sign("lim", "lim", "the limit", Kind::Function),
    sign("forall", "∀", "for all", Kind::Function),
    sign("exists", "∃", "there is", Kind::Function),
    sign("nexists", "∄", "there is no", Kind::Function),
    sign("neg", "¬", "not", Kind::Function),
    sign("lnot", "¬", "not", Kind::Function),
    sign("sin", "sin", "sine", Kind::Function),
    sign("cos", "cos", "cosine", Kind::Function),
    sign("tan", "tan", "tangent", Kind::Function),
    sign("cot", "cot", "cotangent", Kind::Function),
    sign("arcsin", "arcsin", "arc sine", Kind::Function),
    sign("arccos", "arccos", "arc cosine", Kind::Function),
    sign("arctan", "arctan", "arc tangent", Kind::Function),
    sign("sinh", "sinh", "hyperbolic sine", Kind::Function),
    sign("cosh", "cosh", "hyperbolic cosine", Kind::Function),
    sign("tanh", "tanh", "hyperbolic tangent", Kind::Function),
    sign("log", "log", "log", Kind::Function),
    sign("ln", "ln", "natural log", Kind::Function),
    sign("exp", "exp", "exp", Kind::Function),
    sign("max", "max", "the largest", Kind::Function),
    sign("min", "min", "the smallest", Kind::Function),
    sign("gcd", "gcd", "greatest common divisor", Kind::Function),
    sign("det", "det", "determinant", Kind::Function),
    sign("|", "|", "bar", Kind::Other),
    sign("vert", "|", "bar", Kind::Other),
    sign("lvert", "|", "bar", Kind::Other),
    sign("rvert", "|", "bar", Kind::Other),
];
