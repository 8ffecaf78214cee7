//! `text`: words are typed, and compared forgivingly. It never asks which word was "really" meant beyond a near miss.
//!
//! Texts are equal, too, where they differ in the spaces around the signs of a formula alone: `x=2` is `x = 2`.
//!
//! 1. Equal to an accepted text, or fitting an accepted pattern: got it. What the author says to just this text is said;
//!    a pattern in the feedback is not asked.
//! 2. Equal to a text in the feedback: not yet, with what the author says.
//! 3. As many slips from an accepted text as `typos` allows: got it.
//! 4. An accepted text but for capitals, spaces or signs that `strict` asks for, or near to one: nearly; but not when a text in the feedback is nearer, or a pattern there fits this and not
//!    the accepted text.
//! 5. Fitting a pattern or a comparison of the feedback, else near to a text in it: not yet, with what the author says.

use std::borrow::Cow;
use std::cell::{LazyCell, OnceCell};

use super::near::{self, letters, near, only_accents, other_number};
use super::{Judgement, Near, NotAResponse, Told, Verdict, judged};
use crate::quiz::{Accepted, Feedback, Key, Language, Pattern, Set, Strict, TextKey};
use crate::text::normal;
use crate::text::number;

/// The longest response that is compared, in bytes: no text of a set is longer (10,000 characters).
pub(super) const LONGEST: usize = 40_000;

/// Judges typed words. A response of more than 40,000 bytes is another idea, whatever it says.
///
/// # Errors
///
/// When nothing was typed.
pub(super) fn grade(
    set: &Set,
    told: &Told<'_>,
    key: &TextKey,
    typed: &str,
) -> Result<Judgement, NotAResponse> {
    if typed.len() > LONGEST {
        return Ok(judged(set, Verdict::NotYet, None));
    }
    let response = Typed::new(typed, &set.language, key.strict);
    if response.form.trim().is_empty() {
        return Err(NotAResponse::Empty);
    }
    let exact = response.exact(told);
    if response.accepted(key) {
        return Ok(judged(set, Verdict::GotIt, exact));
    }
    if exact.is_some() {
        return Ok(judged(set, Verdict::NotYet, exact));
    }
    if response.slipped(key) {
        return Ok(judged(set, Verdict::GotIt, None));
    }
    let near = response
        .but_for_signs(key)
        .or_else(|| response.nearly(told, key));
    if let Some(near) = near {
        let mut judgement = judged(set, Verdict::Nearly, None);
        judgement.near = Some(near);
        return Ok(judgement);
    }
    let loose = response.loose(told);
    let loose = loose.or_else(|| response.near_mistake(told));
    Ok(judged(set, Verdict::NotYet, loose))
}

/// Whether two typed texts are the same to this question.
pub(super) fn same(set: &Set, key: &TextKey, one: &str, other: &str) -> bool {
    form(one, &set.language, key.strict) == form(other, &set.language, key.strict)
}

/// Whether what is typed fits a pattern, as the pattern of a question that compares so strictly.
pub fn fits(set: &Set, pattern: &Pattern, strict: Strict, typed: &str) -> bool {
    Typed::new(typed, &set.language, strict).fits(pattern)
}

/// The form in which a text is compared: how a formula is spaced counts where `strict` asks for spacing, and nowhere else.
pub(super) fn form(text: &str, language: &Language, strict: Strict) -> String {
    let spaced = spaced_form(text, language, strict);
    if strict.spacing {
        return spaced;
    }
    match normal::unspaced(&spaced) {
        Cow::Owned(unspaced) => unspaced,
        Cow::Borrowed(_) => spaced,
    }
}

/// The form that a pattern may fit: its author has written the spaces of a formula into it, or not.
fn spaced_form(text: &str, language: &Language, strict: Strict) -> String {
    if let Some(form) = form_of_word(text, language, strict) {
        return form;
    }
    let mut form = normal::alike(text);
    if !strict.case {
        form = normal::alike(&language.fold_case(&form));
    }
    if !strict.spacing {
        form = normal::squeeze(&form);
    }
    if strict.punctuation {
        form
    } else {
        normal::without_closing(&form).to_owned()
    }
}

/// The form of a single word of ASCII letters and digits, in which nothing but its case is to be made alike. Most answers are such.
fn form_of_word(text: &str, language: &Language, strict: Strict) -> Option<String> {
    if !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    if strict.case {
        return Some(text.to_owned());
    }
    Some(language.fold_case(text)).filter(|form| form.is_ascii())
}

/// What was typed, and how it is compared.
struct Typed<'a> {
    line: &'a str,
    form: String,
    /// The forms that a pattern may fit: with and without closing punctuation, in the case as typed. Few questions have patterns.
    whole: OnceCell<[String; 2]>,
    language: &'a Language,
    strict: Strict,
}

impl<'a> Typed<'a> {
    fn new(typed: &'a str, language: &'a Language, strict: Strict) -> Self {
        Self {
            line: typed,
            form: form(typed, language, strict),
            whole: OnceCell::new(),
            language,
            strict,
        }
    }

    fn whole(&self) -> &[String; 2] {
        let shaped = |punctuation| {
            let strict = Strict {
                case: true,
                punctuation,
                ..self.strict
            };
            spaced_form(self.line, self.language, strict)
        };
        self.whole
            .get_or_init(|| [shaped(true), shaped(self.strict.punctuation)])
    }

    fn form_of(&self, text: &str) -> String {
        form(text, self.language, self.strict)
    }

    /// Whether a text has the same form. That of a word of ASCII letters is told without making it: a question may have thousands.
    fn is(&self, text: &str) -> bool {
        // Some languages have another small letter for `I`.
        let plain = |byte: u8| byte.is_ascii_alphanumeric() && !byte.eq_ignore_ascii_case(&b'i');
        match text.bytes().all(plain) {
            true if self.strict.case => self.form == text,
            true => self.form.eq_ignore_ascii_case(text),
            false => self.form_of(text) == self.form,
        }
    }

    fn accepted(&self, key: &TextKey) -> bool {
        key.accepted.iter().any(|accepted| match &accepted.value {
            Accepted::Text(text) => self.is(text),
            Accepted::Pattern(pattern) => self.fits(pattern),
        })
    }

    fn fits(&self, pattern: &Pattern) -> bool {
        self.whole()
            .iter()
            .any(|text| pattern.matches(text, self.strict.case))
    }

    /// What the author says to just this text, or to just this number.
    fn exact<'q>(&self, told: &Told<'q>) -> Option<&'q Feedback> {
        let numbers = LazyCell::new(|| number::readings(&self.form, self.language.decimal()));
        told.iter().find_map(|(key, feedback)| {
            let is = match key {
                Key::Text(text) => self.is(text),
                Key::Number(number) => numbers.contains(number),
                Key::TrueFalse(truth) => self.form_of(&truth.to_string()) == self.form,
                _ => false,
            };
            is.then_some(*feedback)
        })
    }

    /// What the author says to texts or numbers of this kind.
    fn loose<'q>(&self, told: &Told<'q>) -> Option<&'q Feedback> {
        let numbers = LazyCell::new(|| number::readings(&self.form, self.language.decimal()));
        told.iter().find_map(|(key, feedback)| {
            let is = match key {
                Key::Pattern(pattern) => self.fits(pattern),
                Key::Comparison(comparison, bound) => {
                    let number = numbers.first();
                    number.is_some_and(|number| super::number::compares(number, *comparison, bound))
                }
                _ => false,
            };
            is.then_some(*feedback)
        })
    }

    /// Whether it is an accepted text but for the slips that `typos` allows: always fewer than the text has letters.
    fn slipped(&self, key: &TextKey) -> bool {
        texts(key).any(|text| {
            let meant = self.form_of(text);
            let allowed = usize::from(key.typos.min(2)).min(letters(&meant).saturating_sub(1));
            let other = other_number(&self.form, &meant)
                || (self.strict.accents && only_accents(&self.form, &meant));
            !other && near::slips(&self.form, &meant, allowed).is_some()
        })
    }

    /// Whether it is an accepted text but for what `strict` asks for beside the letters.
    fn but_for_signs(&self, key: &TextKey) -> Option<Near> {
        let loose = |text: &str| {
            form(
                text,
                self.language,
                Strict {
                    accents: self.strict.accents,
                    ..Strict::default()
                },
            )
        };
        let typed = loose(&self.form);
        texts(key)
            .any(|text| loose(text) == typed)
            .then_some(Near::Signs)
    }

    /// In what it is near to an accepted text; not when the author has named what it is instead.
    fn nearly(&self, told: &Told<'_>, key: &TextKey) -> Option<Near> {
        let near = |text| Some((self.near_to(text)?, text));
        let found = texts(key).filter_map(near);
        let ((slips, near), meant) = found.min_by_key(|((slips, _), _)| *slips)?;
        let nearer = mistakes(told)
            .filter_map(|(text, _)| self.near_to(text))
            .any(|(other, _)| other < slips);
        (!nearer && !self.told_apart(told, meant)).then_some(near)
    }

    /// Whether a pattern of the feedback fits this and not what was meant: the author tells the two apart. A pattern that
    /// fits both speaks to everything, and a near miss is more than that.
    fn told_apart(&self, told: &Told<'_>, meant: &str) -> bool {
        let meant = Typed::new(meant, self.language, self.strict);
        told.iter().any(|(key, _)| match key {
            Key::Pattern(pattern) => self.fits(pattern) && !meant.fits(pattern),
            _ => false,
        })
    }

    /// What the author says to a text that this one is near to.
    fn near_mistake<'q>(&self, told: &Told<'q>) -> Option<&'q Feedback> {
        mistakes(told)
            .filter_map(|(text, feedback)| Some((self.near_to(text)?.0, feedback)))
            .min_by_key(|(slips, _)| *slips)
            .map(|(_, feedback)| feedback)
    }

    /// How many slips it lies from `text`, and in what it is near; other accents are no slip.
    fn near_to(&self, text: &str) -> Option<(usize, Near)> {
        let meant = self.form_of(text);
        match near(&self.form, &meant)? {
            Near::Accents if self.strict.accents => None,
            Near::Accents => Some((0, Near::Accents)),
            other => Some((near::slips(&self.form, &meant, 2)?, other)),
        }
    }
}

/// The accepted texts, without the patterns.
fn texts(key: &TextKey) -> impl Iterator<Item = &str> {
    key.accepted
        .iter()
        .filter_map(|accepted| match &accepted.value {
            Accepted::Text(text) => Some(text.as_str()),
            Accepted::Pattern(_) => None,
        })
}

/// The texts in the feedback, with what is said to them.
fn mistakes<'q>(told: &Told<'q>) -> impl Iterator<Item = (&'q str, &'q Feedback)> {
    told.iter().filter_map(|(key, feedback)| match key {
        Key::Text(text) => Some((text.as_str(), *feedback)),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
