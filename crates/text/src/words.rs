//! The words of a text with their places in it.

use crate::fold::{Spacer, walk};

/// The words of a text, folded, each with the bytes of the original it stands for.
#[derive(Debug, Clone, Default)]
pub struct Words {
    folded: String,
    places: Vec<Place>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    /// End of the word in `folded`; it begins where the one before ends.
    end: usize,
    from: usize,
    to: usize,
}

impl Words {
    pub fn of(text: &str) -> Words {
        let mut words =
            Words { folded: String::with_capacity(text.len()), places: Vec::with_capacity(text.len().div_ceil(3)) };
        let mut spacer = Spacer::default();
        walk(text, |c, from, to| {
            let Some(begins) = spacer.takes(c) else { return };
            words.folded.push(c);
            let end = words.folded.len();
            match words.places.last_mut() {
                Some(word) if !begins => (word.end, word.to) = (end, to),
                _ => words.places.push(Place { end, from, to }),
            }
        });
        words
    }

    pub fn len(&self) -> usize {
        self.places.len()
    }

    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// A word by its number; empty beyond the last.
    pub fn word(&self, at: usize) -> &str {
        let begin = at.checked_sub(1).and_then(|before| self.places.get(before)).map_or(0, |word| word.end);
        self.places.get(at).map_or("", |word| &self.folded[begin..word.end])
    }

    /// The bytes of the original that a word stands for.
    pub(crate) fn place(&self, at: usize) -> (usize, usize) {
        self.places.get(at).map_or((0, 0), |word| (word.from, word.to))
    }
}
