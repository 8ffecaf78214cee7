//! Texts that stand in a file in several languages, as two filters of Moodle's have them: of each the words in one language stay, for a
//! set has one. It is the one that is wished for, else the first that the file has; where a text does not have it, what that text has first.
//!
//! Both stand in Moodle XML and in GIFT alike, in any text of a question.
//!
//! | in Moodle | is |
//! |---|---|
//! | `<span lang="en" class="multilang">…</span>`, `<lang lang="en">…</lang>`, several in a row | the same in several languages |
//! | `{mlang en}…{mlang}`, `{mlang en,fr}…{mlang}`, anywhere in a text | the same; `other` is for all other languages |

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::quiz::Language;

/// Words for some languages.
struct Block<'t> {
    /// Where it stands, with what opens and closes it.
    at: Range<usize>,
    languages: Vec<&'t str>,
    words: &'t str,
}

/// Which language stays, and which do not.
#[derive(Debug, Default)]
pub struct Languages {
    /// Whether the file has any such text.
    any: bool,
    /// The one that is wished for.
    wished: Option<String>,
    /// The first that was met.
    first: Option<String>,
}

impl Languages {
    /// For a file with this text.
    #[must_use]
    pub fn of(text: &str, wished: Option<&str>) -> Self {
        Self {
            any: ["{mlang", "multilang", "<lang lang"]
                .iter()
                .any(|sign| text.contains(sign)),
            wished: wished.map(str::to_owned),
            first: None,
        }
    }

    /// Whether there is anything to be settled in this file.
    #[must_use]
    pub const fn any(&self) -> bool {
        self.any
    }

    /// Leaves of all texts of a question the words in one language; says which others there were.
    pub fn settle<'t>(
        &mut self,
        texts: impl IntoIterator<Item = &'t mut String>,
    ) -> Option<String> {
        let mut others = BTreeSet::new();
        for text in texts {
            for groups in [in_a_row, anywhere] {
                if let Some(one) = self.one(text, groups, &mut others) {
                    *text = one;
                }
            }
        }
        let others: Vec<String> = others.into_iter().collect();
        let own = self.stays().unwrap_or_default();
        (!others.is_empty()).then(|| {
            format!(
                "its words in {}: a set has one language, and of this file that is {own}; --language names another",
                others.join(", ")
            )
        })
    }

    /// The language of the set, where a file says it and nobody else does.
    #[must_use]
    pub fn of_set(&self) -> Option<String> {
        let tag = self.first.as_ref()?.replace('_', "-");
        let is_usual = base(&tag) == "en";
        let said = self.wished.is_none() && !is_usual && Language::new(&tag).is_some();
        said.then_some(tag)
    }

    fn stays(&self) -> Option<&str> {
        self.wished.as_deref().or(self.first.as_deref())
    }

    /// A text with the words in one language of each group of blocks; nothing where there is none.
    fn one(
        &mut self,
        text: &str,
        groups: fn(&str) -> Vec<Vec<Block<'_>>>,
        others: &mut BTreeSet<String>,
    ) -> Option<String> {
        let groups = groups(text);
        let all = groups.iter().flatten().flat_map(|block| &block.languages);
        let mut real = all.filter(|language| **language != OTHER);
        if let (None, Some(first)) = (&self.first, real.next()) {
            self.first = Some((*first).to_owned());
        }
        let wanted = self.stays().unwrap_or_default();
        let (mut left, mut end) = (String::new(), 0);
        for group in &groups {
            let own = language(group, wanted);
            let (first, last) = (group.first()?, group.last()?);
            left.push_str(&text[end..first.at.start]);
            end = first.at.start;
            for block in group {
                left.push_str(&text[end..block.at.start]);
                end = block.at.end;
                if block.languages.contains(&own) {
                    left.push_str(block.words);
                } else {
                    let names = block.languages.iter();
                    let names = names.filter(|language| **language != OTHER);
                    others.extend(names.map(|language| (*language).to_owned()));
                }
            }
            end = last.at.end;
        }
        left.push_str(&text[end..]);
        (!groups.is_empty()).then_some(left)
    }
}

/// What `{mlang other}` is for.
const OTHER: &str = "other";

/// The language of a group that stays: the one that is wanted, or one like it (`pt` for `pt_br`), the one for all others, or the first.
fn language<'t>(group: &[Block<'t>], wanted: &str) -> &'t str {
    let all = || group.iter().flat_map(|block| &block.languages).copied();
    let same = |one: &&str| {
        one.replace('_', "-")
            .eq_ignore_ascii_case(&wanted.replace('_', "-"))
    };
    let like = |one: &&str| base(one).eq_ignore_ascii_case(base(wanted));
    let other = |one: &&str| *one == OTHER;
    let found = all().find(same).or_else(|| all().find(like));
    let found = found.or_else(|| all().find(other)).or_else(|| all().next());
    found.unwrap_or_default()
}

fn base(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

/// `filter_multilang`: spans that follow one another with nothing but space between them. One alone is in one language.
fn in_a_row(text: &str) -> Vec<Vec<Block<'_>>> {
    static SPAN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let lang = r#"lang=["']([a-z0-9_-]+)["']"#;
        let class = r#"class=["']multilang["']"#;
        let span = format!(r"<span\s+(?:{lang}\s+{class}|{class}\s+{lang})\s*>(.*?)</span>");
        Regex::new(&format!(r"(?is){span}|<lang\s+{lang}\s*>(.*?)</lang>")).ok()
    });
    let mut groups: Vec<Vec<Block<'_>>> = Vec::new();
    for mut block in blocks(SPAN.as_ref(), text) {
        let last = groups
            .last_mut()
            .and_then(|group| Some((group.last()?.at.end, group)));
        match last {
            Some((end, group)) if text[end..block.at.start].trim().is_empty() => {
                // The space between two of them belongs to neither.
                block.at.start = end;
                group.push(block);
            }
            _ => groups.push(vec![block]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// `filter_multilang2`: all of a text is one group.
fn anywhere(text: &str) -> Vec<Vec<Block<'_>>> {
    static MLANG: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?is)\{\s*mlang\s+([a-z0-9_,\s-]+?)\s*\}(.*?)\{\s*mlang\s*\}").ok()
    });
    let all = blocks(MLANG.as_ref(), text);
    if all.is_empty() {
        Vec::new()
    } else {
        vec![all]
    }
}

fn blocks<'t>(pattern: Option<&Regex>, text: &'t str) -> Vec<Block<'t>> {
    let found = pattern
        .into_iter()
        .flat_map(|pattern| pattern.captures_iter(text));
    let found = found.filter_map(|found| {
        let at = found.get(0)?.range();
        let mut parts = found.iter().skip(1).flatten();
        let languages = parts.next()?.as_str().split(',').map(str::trim).collect();
        let words = parts.next()?.as_str();
        Some(Block {
            at,
            languages,
            words,
        })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(text: &str, wished: Option<&str>) -> (String, Option<String>, Option<String>) {
        let mut languages = Languages::of(text, wished);
        let mut text = text.to_owned();
        let told = languages.settle([&mut text]);
        (text, told, languages.of_set())
    }

    fn spans(all: &[(&str, &str)]) -> String {
        let span = |(lang, words): &(&str, &str)| {
            format!("<span lang=\"{lang}\" class=\"multilang\">{words}</span>")
        };
        all.iter().map(span).collect::<Vec<_>>().join("\n ")
    }

    #[test]
    fn of_words_in_several_languages_one_stays() {
        let both = spans(&[("en", "Nile"), ("de", "Nil")]);
        let backwards = "<span class='multilang' lang='de'>Nil</span><lang lang=\"en\">Nile</lang>";
        let mlang = "{mlang en}The{mlang} <b>1</b> {mlang de,nl}Der{mlang}{mlang en}Nile{mlang}";
        for (text, wished, expected) in [
            (&*format!("<p>{both}?</p>"), None, "<p>Nile?</p>"),
            (&format!("<p>{both}?</p>"), Some("de"), "<p>Nil?</p>"),
            (&format!("<p>{both}?</p>"), Some("de-AT"), "<p>Nil?</p>"),
            (&format!("<p>{both}?</p>"), Some("fr"), "<p>Nile?</p>"),
            (backwards, None, "Nil"),
            (backwards, Some("en"), "Nile"),
            (mlang, None, "The <b>1</b> Nile"),
            (mlang, Some("nl"), " <b>1</b> Der"),
            ("{MLANG en}a{ mlang }{mlang other}b{mlang}", Some("fr"), "b"),
            (
                "{mlang pt_br}a{mlang}{mlang es}b{mlang}",
                Some("pt-BR"),
                "a",
            ),
        ] {
            assert_eq!(settled(text, wished).0, expected, "{text} {wished:?}");
        }
    }

    #[test]
    fn what_is_in_one_language_stays_as_it_is() {
        let alone = spans(&[("en", "Nile")]);
        let apart = format!("{alone} or {}", spans(&[("de", "Nil")]));
        for text in [
            &*alone,
            &apart,
            "{mlang en}a",
            "a {mlang} b",
            "<span lang=\"de\">a</span>",
        ] {
            assert_eq!(settled(text, None), (text.to_owned(), None, None), "{text}");
        }
    }

    #[test]
    fn the_others_are_told_and_the_set_is_in_the_first_unless_one_is_wished_for() {
        let text = spans(&[("de", "Nil"), ("en", "Nile"), ("fr", "Nil")]);
        let (_, told, of_set) = settled(&text, None);
        let told = told.unwrap();
        assert!(
            told.starts_with("its words in en, fr:") && told.contains("that is de"),
            "{told}"
        );
        assert_eq!(of_set.as_deref(), Some("de"));
        let (words, told, of_set) = settled(&text, Some("fr"));
        assert_eq!((&*words, of_set), ("Nil", None));
        assert!(told.unwrap().starts_with("its words in de, en:"));
    }
}
