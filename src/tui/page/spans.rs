//! The runs of text of a line. They are shared until one is changed: most lines are on the screen from one frame to the next.

use std::ops::Deref;
use std::rc::Rc;

use super::Span;

/// Runs of text, from the left. To copy them costs the same however many there are.
#[derive(Debug, Clone, Default)]
pub struct Spans(Option<Rc<Vec<Span>>>);

impl Spans {
    /// Them to be changed; where they are shared, the others keep theirs.
    pub fn to_mut(&mut self) -> &mut Vec<Span> {
        Rc::make_mut(self.0.get_or_insert_default())
    }
}

impl Deref for Spans {
    type Target = [Span];

    fn deref(&self) -> &[Span] {
        self.0.as_ref().map_or(&[], |spans| spans)
    }
}

impl PartialEq for Spans {
    fn eq(&self, other: &Self) -> bool {
        let same = |one: &Rc<_>| other.0.as_ref().is_some_and(|other| Rc::ptr_eq(one, other));
        self.0.as_ref().is_some_and(same) || **self == **other
    }
}

impl Eq for Spans {}

impl From<Vec<Span>> for Spans {
    fn from(spans: Vec<Span>) -> Self {
        Self((!spans.is_empty()).then(|| Rc::new(spans)))
    }
}

impl FromIterator<Span> for Spans {
    fn from_iter<I: IntoIterator<Item = Span>>(spans: I) -> Self {
        Vec::from_iter(spans).into()
    }
}

impl IntoIterator for Spans {
    type Item = Span;
    type IntoIter = std::vec::IntoIter<Span>;

    fn into_iter(self) -> Self::IntoIter {
        self.0
            .map_or_else(Vec::new, Rc::unwrap_or_clone)
            .into_iter()
    }
}

impl<'s> IntoIterator for &'s Spans {
    type Item = &'s Span;
    type IntoIter = std::slice::Iter<'s, Span>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::super::span;
    use super::*;
    use crate::tui::theme::Role;

    #[test]
    fn a_change_leaves_the_others_as_they_were() {
        let first = Spans::from(vec![span(Role::Text, "one")]);
        let mut second = first.clone();
        assert_eq!(first, second);
        second.to_mut().push(span(Role::Key, "two"));
        assert_eq!((first.len(), second.len()), (1, 2));
        assert_ne!(first, second);
        assert_eq!(second.into_iter().take(1).collect::<Spans>(), first);
    }

    #[test]
    fn none_are_as_good_as_no_others() {
        let mut none = Spans::default();
        assert_eq!(none, Spans::from(Vec::new()));
        assert!(none.to_mut().is_empty());
        assert_eq!(none, Spans::default());
    }
}
