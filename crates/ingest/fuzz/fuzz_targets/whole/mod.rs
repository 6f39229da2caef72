//! A file of the fuzzer's bytes, previewed and read with every question answered.

use std::ops::ControlFlow;

use sandtable_ingest::view::{Mapping, Options};

pub fn read(name: &str, prefix: &[u8], bytes: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder for the file");
    let path = folder.path().join(name);
    let whole = if bytes.starts_with(prefix) { bytes.to_vec() } else { [prefix, bytes].concat() };
    std::fs::write(&path, whole).expect("the file is written");
    let options = Options { year: Some(2026), day_first: Some(true), undated: Some(true), ..Options::default() };
    let _ = sandtable_ingest::preview(&path, None, &Mapping::new(), &options);
    for kind in [None, Some("posts"), Some("transactions"), Some("surveys")] {
        let _ = sandtable_ingest::read(&path, kind, &Mapping::new(), &options, &mut |_| ControlFlow::Continue(()));
    }
}

/// The bytes themselves or, when the first is odd, spelled in `words`: what seldom comes about by chance.
#[allow(dead_code, reason = "not every target has words")]
pub fn spelled(words: &[&str], bytes: &[u8]) -> Vec<u8> {
    match bytes.split_first() {
        Some((first, rest)) if first % 2 == 1 => {
            rest.iter().flat_map(|byte| words[usize::from(*byte) % words.len()].bytes()).collect()
        }
        _ => bytes.to_vec(),
    }
}
