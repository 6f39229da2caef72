//! Where the JSON of a call is: in the argument, in a file, or on standard input.

use std::fs;
use std::io::{self, Read};

/// Reads the request; on failure the source's name and the cause.
pub(crate) fn read(given: &str) -> Result<String, (String, io::Error)> {
    if given == "-" {
        let mut text = String::new();
        return match io::stdin().lock().read_to_string(&mut text) {
            Ok(_) => Ok(text),
            Err(cause) => Err(("-".to_owned(), cause)),
        };
    }
    match given.strip_prefix('@') {
        // An editor on Windows may have put a byte order mark first.
        Some(file) => fs::read_to_string(file)
            .map(|text| text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
            .map_err(|cause| (file.to_owned(), cause)),
        None => Ok(given.to_owned()),
    }
}
