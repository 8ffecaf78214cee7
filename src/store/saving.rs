//! Makes durable what was written, on a thread of its own: where a home lies on a network, a sync may take seconds, and no
//! learner waits for that. It writes nothing, decides nothing and retries nothing: it is told of a page, and tells whether the
//! sync went well.
//!
//! What was written on one page while a sync was under way is covered by one more, however much it was. The thread starts with
//! the first wish; where there can be none, the sync is made at once and waited for. It never ends the program: what a sitting
//! leaves unsynced is waited for by [`super::writer::Writer::settle`].

use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SendError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::writer::sync_folder;

/// A page that is to be durable up to a record.
#[derive(Debug)]
pub(super) struct Wish {
    /// Which page: no two of a writer have the same number.
    pub(super) page: u64,
    /// The number of the last record that was written on it.
    pub(super) upto: u64,
    /// Its file.
    pub(super) file: Arc<File>,
    /// The folders whose names lead to it; they are synced with the first wish for a page.
    pub(super) folders: Vec<PathBuf>,
}

/// What came of it.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) page: u64,
    pub(super) upto: u64,
    pub(super) went: io::Result<()>,
}

/// The thread, and the ways to it and from it.
#[derive(Debug)]
pub(super) struct Saving {
    wishes: Option<Sender<Wish>>,
    tell: Sender<Told>,
    told: Receiver<Told>,
}

impl Saving {
    pub(super) fn new() -> Self {
        let (tell, told) = channel();
        Self {
            wishes: None,
            tell,
            told,
        }
    }

    /// Wishes a sync, and does not wait for it.
    pub(super) fn wish(&mut self, wish: Wish) {
        let refused = match self.thread() {
            Some(wishes) => wishes.send(wish).err().map(|SendError(wish)| wish),
            None => Some(wish),
        };
        if let Some(wish) = refused {
            // The other end is held right here, so the telling cannot be refused.
            let _ = self.tell.send(wish.grant(false));
        }
    }

    /// What a sync has come to: waits for one at most so long, or for as long as it takes.
    pub(super) fn told(&self, at_most: Option<Duration>) -> Option<Told> {
        match at_most {
            None => self.told.recv().ok(),
            Some(Duration::ZERO) => self.told.try_recv().ok(),
            Some(time) => self.told.recv_timeout(time).ok(),
        }
    }

    fn thread(&mut self) -> Option<&Sender<Wish>> {
        if self.wishes.is_none() {
            let (wishes, heard) = channel();
            let tell = self.tell.clone();
            let named = thread::Builder::new().name("saving".into());
            let started = named.spawn(move || grant_all(&heard, &tell));
            self.wishes = started.is_ok().then_some(wishes);
        }
        self.wishes.as_ref()
    }
}

/// Grants wishes until nobody has any more.
fn grant_all(wishes: &Receiver<Wish>, tell: &Sender<Told>) {
    let (mut settled, mut next) = (None, None);
    while let Some(mut wish) = next.take().or_else(|| wishes.recv().ok()) {
        // The latest wish for a page covers those before it.
        while next.is_none()
            && let Ok(later) = wishes.try_recv()
        {
            if later.page == wish.page {
                wish = later;
            } else {
                next = Some(later);
            }
        }
        let told = wish.grant(settled == Some(wish.page));
        settled = told.went.is_ok().then_some(told.page);
        if tell.send(told).is_err() {
            return;
        }
    }
}

impl Wish {
    /// Syncs what was written, and the way to it unless that is `settled`.
    fn grant(&self, settled: bool) -> Told {
        let way: &[PathBuf] = if settled { &[] } else { &self.folders };
        let went = self
            .file
            .sync_data()
            .and_then(|()| way.iter().try_for_each(|folder| sync_folder(folder)));
        Told {
            page: self.page,
            upto: self.upto,
            went,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(page: u64, upto: u64) -> Wish {
        Wish {
            page,
            upto,
            file: Arc::new(tempfile::tempfile().unwrap()),
            folders: Vec::new(),
        }
    }

    #[test]
    fn the_last_wish_for_each_page_is_told_of_in_order() {
        let mut saving = Saving::new();
        for upto in 1..=100_u64 {
            saving.wish(wish(upto.div_ceil(50), upto));
        }
        let mut told = Vec::new();
        while told.last() != Some(&100) {
            told.push(saving.told(None).unwrap().upto);
        }
        assert!(told.is_sorted() && told.contains(&50), "{told:?}");
    }

    #[test]
    fn a_page_whose_way_is_gone_is_not_durable() {
        let mut saving = Saving::new();
        let folder = tempfile::tempdir().unwrap();
        let mut lost = wish(1, 1);
        lost.folders.push(folder.path().join("gone"));
        saving.wish(lost);
        let told = saving.told(None).unwrap();
        assert_eq!(told.went.is_err(), cfg!(unix));
        assert_eq!((told.page, told.upto), (1, 1));
    }

    #[test]
    fn nothing_is_told_before_anything_was_wished() {
        let saving = Saving::new();
        assert!(saving.told(Some(Duration::ZERO)).is_none());
        assert!(saving.told(Some(Duration::from_millis(1))).is_none());
    }
}
