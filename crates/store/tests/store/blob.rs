use std::fs;
use std::io::{self, Read};

use crate::common::{Place, names};

#[test]
fn a_blob_is_kept_once_under_its_hash() {
    let place = Place::new();
    let store = place.create();
    // The example of FIPS 180-4.
    let sha = store.put_blob(&mut b"abc".as_slice()).unwrap();
    assert_eq!(sha, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let large: Vec<u8> = (0..300_000_u32).flat_map(u32::to_le_bytes).collect();
    let other = store.put_blob(&mut large.as_slice()).unwrap();
    assert_eq!(store.put_blob(&mut b"abc".as_slice()).unwrap(), sha);
    assert_eq!(names(&place.dir.join("media")).len(), 2);
    assert!(fs::read(store.blob_path(&other).unwrap()).unwrap() == large);
    assert_eq!(fs::read(store.blob_path(&sha).unwrap()).unwrap(), b"abc");
}

#[test]
fn a_reader_that_fails_leaves_nothing() {
    struct Half(bool);
    impl Read for Half {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if std::mem::replace(&mut self.0, true) {
                return Err(io::Error::other("the card was pulled"));
            }
            buffer.fill(1);
            Ok(buffer.len())
        }
    }
    let place = Place::new();
    let store = place.create();
    assert_eq!(store.put_blob(&mut Half(false)).unwrap_err().code(), "io");
    assert!(names(&place.dir.join("media")).is_empty());
}

#[test]
fn a_name_leads_nowhere_else() {
    let place = Place::new();
    let store = place.create();
    let sha = store.put_blob(&mut b"abc".as_slice()).unwrap();
    let missing = "0".repeat(64);
    for name in ["../workspace.db", "", "..", &sha.to_uppercase(), &sha[1..], &format!("{sha}/"), &missing] {
        assert_eq!(store.blob_path(name), None, "{name}");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(place.database(), place.dir.join("media").join(&missing)).unwrap();
        assert_eq!(store.blob_path(&missing), None);
    }
}
