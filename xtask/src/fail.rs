//! Why a task stopped: a sentence for the person at the terminal.

use std::fmt;
use std::path::Path;

pub type Result<T> = std::result::Result<T, Fail>;

#[derive(Debug)]
pub struct Fail(String);

impl Fail {
    pub fn new(message: impl Into<String>) -> Fail {
        Fail(message.into())
    }

    /// For `map_err` around a file operation.
    pub fn at(path: &Path) -> impl Fn(std::io::Error) -> Fail + '_ {
        move |cause| Fail(format!("{}: {cause}", path.display()))
    }
}

impl fmt::Display for Fail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<std::io::Error> for Fail {
    fn from(cause: std::io::Error) -> Fail {
        Fail(cause.to_string())
    }
}

impl From<serde_json::Error> for Fail {
    fn from(cause: serde_json::Error) -> Fail {
        Fail(format!("not the JSON that was expected: {cause}"))
    }
}
