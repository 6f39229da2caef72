//! A row of an export whose rows are things: a touchpoint, an order, a lead, a comment … and what tells it from others.

use sandtable_base::{Moment, RecordKind};
use sha2::{Digest, Sha256};

/// One row of a file, borrowed from the reader's buffers.
#[derive(Debug, Clone)]
pub struct RecordRow<'a> {
    /// Row of the sheet, counted from 1.
    pub row: u64,
    pub account: &'a str,
    pub account_name: &'a str,
    pub at: Option<Moment>,
    pub taken: Option<Moment>,
    /// In the order of [`RecordKind::words`]; empty where missing.
    pub words: &'a [String],
    /// In the order of [`RecordKind::figures`].
    pub figures: &'a [Option<f64>],
    /// Metrics that only this source has.
    pub extra: &'a [(&'a str, f64)],
    /// Texts of columns that no field takes.
    pub others: &'a [(&'a str, &'a str)],
}

impl<'a> RecordRow<'a> {
    pub fn word(&self, place: usize) -> &'a str {
        self.words.get(place).map_or("", String::as_str)
    }

    pub fn figure(&self, place: usize) -> Option<f64> {
        self.figures.get(place).copied().flatten()
    }
}

/// Half of a SHA-256: enough that no two of a billion rows share one by chance.
pub type Print = [u8; 16];

/// What a row is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prints {
    /// Of what tells the record from others; absent where no list of [`RecordKind::identity`] is complete.
    pub identity: Option<Print>,
    /// Of all that the row says.
    pub content: Print,
    among_equals: u128,
}

impl Prints {
    /// The key of a row that has nothing but its content: of the `ordinal`th (from 0) among equals of its file.
    pub fn key_of_equal(&self, ordinal: u64) -> Print {
        self.among_equals.wrapping_add(u128::from(ordinal)).to_be_bytes()
    }
}

/// Makes prints; keeps its buffers from row to row.
#[derive(Debug)]
pub struct Printer {
    kind: &'static RecordKind,
    /// Kind and platform, which both prints begin with.
    head: usize,
    bytes: Vec<u8>,
    by_name: Vec<usize>,
}

/// A moment beside words and figures in a list of columns.
const AT: &str = "at";

impl Printer {
    pub fn new(kind: &'static RecordKind, platform: &str) -> Printer {
        let mut printer = Printer { kind, head: 0, bytes: Vec::new(), by_name: Vec::new() };
        printer.put(kind.name);
        printer.put(platform);
        printer.head = printer.bytes.len();
        printer
    }

    /// `at` is the row's moment in its wire form. `account` is the handle: a part of the content, not of the identity, as
    /// numbers of orders hold for a platform.
    pub fn prints(&mut self, row: &RecordRow<'_>, account: &str, at: &str) -> Prints {
        let identity = self.identity(row, at);
        self.bytes.truncate(self.head);
        self.put(account);
        self.put(at);
        for place in 0..self.kind.words.len() {
            self.put(row.word(place));
        }
        for place in 0..self.kind.figures.len() {
            self.put_figure(row.figure(place));
        }
        // By name: an export with its columns in another order says the same.
        let mut by_name = std::mem::take(&mut self.by_name);
        sort_by(&mut by_name, row.extra.len(), |place| row.extra[place].0);
        for (name, value) in by_name.iter().map(|place| row.extra[*place]) {
            self.put(name);
            self.put_figure(Some(value));
        }
        sort_by(&mut by_name, row.others.len(), |place| row.others[place].0);
        for (name, word) in by_name.iter().map(|place| row.others[*place]) {
            self.put(name);
            self.put(word);
        }
        self.by_name = by_name;
        let (content, rest) = halves(&self.bytes);
        Prints { identity, content, among_equals: u128::from_be_bytes(rest) }
    }

    /// The first list of columns that the row has all of.
    fn identity(&mut self, row: &RecordRow<'_>, at: &str) -> Option<Print> {
        let kind = self.kind;
        let text = |column: &str| if column == AT { at } else { kind.word(column).map_or("", |place| row.word(place)) };
        let columns = kind.identity.iter().find(|columns| columns.iter().all(|column| !text(column).is_empty()))?;
        self.bytes.truncate(self.head);
        for column in *columns {
            self.put(column);
            self.put(text(column));
        }
        Some(halves(&self.bytes).0)
    }

    /// With its length before it, so that no two lists of texts read alike.
    fn put(&mut self, text: &str) {
        self.bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn put_figure(&mut self, value: Option<f64>) {
        match value {
            // Adding zero makes -0 the same as 0.
            Some(value) => {
                self.bytes.push(1);
                self.bytes.extend_from_slice(&(value + 0.0).to_bits().to_le_bytes());
            }
            None => self.bytes.push(0),
        }
    }
}

fn sort_by<'n>(places: &mut Vec<usize>, count: usize, name: impl Fn(usize) -> &'n str) {
    places.clear();
    places.extend(0..count);
    places.sort_by_key(|place| name(*place));
}

fn halves(bytes: &[u8]) -> (Print, Print) {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    let (mut first, mut second) = ([0; 16], [0; 16]);
    first.copy_from_slice(&digest[..16]);
    second.copy_from_slice(&digest[16..]);
    (first, second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prints(kind: &str, words: &[(&str, &str)], figures: &[(&str, f64)]) -> Prints {
        with(kind, words, figures, &[], &[])
    }

    fn with(
        kind: &str,
        words: &[(&str, &str)],
        figures: &[(&str, f64)],
        extra: &[(&str, f64)],
        others: &[(&str, &str)],
    ) -> Prints {
        let kind = RecordKind::named(kind).unwrap();
        let find = |name: &str| words.iter().find(|(known, _)| *known == name).map_or("", |(_, word)| *word);
        let texts: Vec<String> = kind.words.iter().map(|name| find(name).to_owned()).collect();
        let numbers: Vec<Option<f64>> = kind
            .figures
            .iter()
            .map(|name| figures.iter().find(|(known, _)| known == name).map(|(_, value)| *value))
            .collect();
        let row = RecordRow {
            row: 2,
            account: "a",
            account_name: "",
            at: None,
            taken: None,
            words: &texts,
            figures: &numbers,
            extra,
            others,
        };
        Printer::new(kind, "taobao").prints(&row, "a", "2026-10-11")
    }

    #[test]
    fn the_first_complete_list_tells_records_apart() {
        let line = |item: &str, amount| prints("transactions", &[("id", "7"), ("item", item)], &[("revenue", amount)]);
        assert_eq!(line("1", 5.0).identity, line("1", 6.0).identity);
        assert_ne!(line("1", 5.0).identity, line("2", 5.0).identity);
        assert_ne!(line("1", 5.0).content, line("1", 6.0).content);
        assert!(line("", 5.0).identity.is_some());
        assert_eq!(prints("transactions", &[("product", "tea")], &[("revenue", 5.0)]).identity, None);
    }

    #[test]
    fn equals_of_a_file_have_keys_of_their_own_and_the_same_ones_in_the_next_file() {
        let one = prints("transactions", &[], &[("revenue", 5.0)]);
        let again = prints("transactions", &[], &[("revenue", 5.0)]);
        assert_eq!(one.key_of_equal(0), again.key_of_equal(0));
        assert_ne!(one.key_of_equal(0), one.key_of_equal(1));
    }

    #[test]
    fn the_order_of_columns_says_nothing_and_missing_is_not_zero() {
        let one = with("leads", &[], &[], &[("a", 1.0), ("b", 2.0)], &[("x", "1"), ("y", "2")]);
        let other = with("leads", &[], &[], &[("b", 2.0), ("a", 1.0)], &[("y", "2"), ("x", "1")]);
        assert_eq!(one, other);
        assert_ne!(prints("leads", &[], &[("revenue", 0.0)]).content, prints("leads", &[], &[]).content);
        assert_eq!(
            prints("leads", &[], &[("revenue", 0.0)]).content,
            prints("leads", &[], &[("revenue", -0.0)]).content
        );
    }

    #[test]
    fn words_beside_one_another_do_not_run_together() {
        let one = prints("leads", &[("name", "ab"), ("phone", "c")], &[]);
        let other = prints("leads", &[("name", "a"), ("phone", "bc")], &[]);
        assert_ne!(one.content, other.content);
    }
}
