//! What opens an LRS: a key and a secret (HTTP Basic, which xAPI-Communication 1.0.3, section 4, asks of every LRS), from the surroundings
//! or a file that is its owner's alone. Never from the call, and never shown: it has no `Debug`.

use std::path::Path;

use crate::phrases::send as says;
use crate::store::secret;

/// The names in the surroundings.
const KEY: &str = "NOTYET_LRS_KEY";
const SECRET: &str = "NOTYET_LRS_SECRET";

/// A key and a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials(String);

impl Credentials {
    /// Those of the file, else those of the surroundings, else none: an LRS on this computer may need none.
    ///
    /// # Errors
    ///
    /// One sentence for a person when the file or what is in it cannot be used.
    pub fn found(
        file: Option<&Path>,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Option<Self>, String> {
        if let Some(file) = file {
            let shown = file.display().to_string();
            let text = secret::read(file).map_err(|why| match why {
                secret::NoSecret::NotPrivate => says::not_private(&shown),
                secret::NoSecret::Unreadable(why) => says::unreadable(&shown, &why),
            })?;
            let line = text.lines().next().unwrap_or_default().trim();
            return Self::new(line)
                .map(Some)
                .ok_or_else(|| says::no_pair(&shown));
        }
        match (environment(KEY), environment(SECRET)) {
            (None, None) => Ok(None),
            (Some(key), Some(secret)) if !key.contains(':') => {
                let pair = Self::new(&format!("{key}:{secret}"));
                pair.map(Some).ok_or_else(|| says::no_pair(KEY))
            }
            _ => Err(says::half_a_pair().to_owned()),
        }
    }

    fn new(pair: &str) -> Option<Self> {
        let (key, _) = pair.split_once(':')?;
        let fits = !key.is_empty() && !pair.contains(char::is_control);
        fits.then(|| Self(pair.to_owned()))
    }

    /// The key, a colon and the secret.
    #[must_use]
    pub fn pair(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(variables: &[(&str, &str)]) -> Result<Option<String>, String> {
        let named = |name: &str| {
            let mut all = variables.iter();
            let found = all.find(|(known, _)| *known == name)?;
            Some(found.1.to_owned())
        };
        let found = Credentials::found(None, named)?;
        Ok(found.map(|credentials| credentials.pair().to_owned()))
    }

    #[test]
    fn a_key_and_its_secret_come_from_the_surroundings_together() {
        assert_eq!(found(&[]), Ok(None));
        let both = [(KEY, "ana"), (SECRET, "a:b \"c\"")];
        assert_eq!(found(&both), Ok(Some("ana:a:b \"c\"".to_owned())));
        for half in [
            &[(KEY, "ana")][..],
            &[(SECRET, "x")],
            &[(KEY, "a:b"), (SECRET, "x")],
            &[(KEY, "ana"), (SECRET, "x\ny")],
        ] {
            assert!(found(half).is_err(), "{half:?}");
        }
    }
}
