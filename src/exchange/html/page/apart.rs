//! Words that are kept apart until their end comes: code, and what stands high or low.

use super::{Apart, Page};
use crate::exchange::markdown;
use crate::text::words::single_spaced;

impl Page {
    pub(in crate::exchange::html) fn code_begins(&mut self, language: &str) {
        match self.apart.last_mut() {
            // `<pre><code>` is one block.
            Some((Apart::Preformatted(known), _)) if !language.is_empty() => {
                language.clone_into(known);
            }
            Some(_) => {}
            None => self.apart.push((Apart::Code, String::new())),
        }
    }

    pub(in crate::exchange::html) fn code_ends(&mut self) {
        if let Some((Apart::Code, code)) =
            self.apart.pop_if(|(apart, _)| matches!(apart, Apart::Code))
        {
            let code = single_spaced(&code);
            if !code.is_empty() {
                self.line.push_str(&markdown::code(&code));
                self.begins = false;
            }
        }
    }

    pub(in crate::exchange::html) fn preformatted_begins(&mut self) {
        if self.apart.is_empty() {
            if self.marks && self.table.is_none() {
                self.block_ends();
            }
            self.apart
                .push((Apart::Preformatted(String::new()), String::new()));
        }
    }

    pub(in crate::exchange::html) fn preformatted_ends(&mut self) {
        let is_one = |(apart, _): &mut (Apart, String)| matches!(apart, Apart::Preformatted(_));
        let Some((Apart::Preformatted(language), code)) = self.apart.pop_if(is_one) else {
            return;
        };
        if !self.marks || self.table.is_some() {
            let code = single_spaced(&code);
            self.line.push_str(&markdown::code(&code));
            return;
        }
        let code = code.trim_matches('\n').trim_end();
        if !code.is_empty() {
            let fence = "`".repeat(markdown::longest_run(code, '`').max(2) + 1);
            self.line = format!("{fence}{language}\n{code}\n{fence}");
            self.block_ends();
        }
    }

    pub(in crate::exchange::html) fn script_begins(&mut self, sign: char) {
        if self.apart.is_empty() {
            self.apart.push((Apart::Script(sign), String::new()));
        }
    }

    /// High and low words: in the signs that Unicode has for them, else behind `^` and `_`.
    pub(in crate::exchange::html) fn script_ends(&mut self) {
        let is_one = |(apart, _): &mut (Apart, String)| matches!(apart, Apart::Script(_));
        let Some((Apart::Script(sign), inner)) = self.apart.pop_if(is_one) else {
            return;
        };
        let inner = single_spaced(&inner);
        if inner.is_empty() {
            return;
        }
        let script = markdown::script(sign, &inner);
        let marked = if self.marks {
            markdown::fragment(&script, false)
        } else {
            script
        };
        self.line.push_str(&marked);
        self.begins = false;
    }
}
