//! Where this thread is at work. An SQLite error does not know its file; through this, "disk full" can name the
//! workspace although it surfaces in a query three layers up.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

thread_local! {
    static CURRENT: RefCell<(PathBuf, &'static str)> = const { RefCell::new((PathBuf::new(), "")) };
}

/// Restores the outer scope when dropped: a read inside a write names the write again afterwards.
pub(crate) struct Scope {
    outer: (PathBuf, &'static str),
}

impl Scope {
    pub(crate) fn enter(path: &Path, what: &'static str) -> Scope {
        Scope { outer: CURRENT.replace((path.to_path_buf(), what)) }
    }
}

impl Drop for Scope {
    fn drop(&mut self) {
        CURRENT.set(std::mem::take(&mut self.outer));
    }
}

/// The workspace and the op (or `open`, `read` …) of the innermost scope.
pub(crate) fn current() -> (PathBuf, &'static str) {
    CURRENT.with_borrow(Clone::clone)
}
