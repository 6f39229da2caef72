//! The values of a column as ranks: what SQL compares becomes a small number for each row, and any order of a million rows
//! is a few passes over such numbers.

use std::collections::HashMap;

use sandtable_store::rusqlite::types::ValueRef;

/// Bytes of a column's texts, while it is read, beyond which it is left to SQL.
const MOST_TEXT: usize = 256 << 20;

/// Different texts that are told apart one by one; of more, all are sorted.
const FEW: usize = if cfg!(test) { 4 } else { 4_096 };

/// Whole numbers up to here are the same as numbers with a point.
const EXACT: u64 = 1 << 53;

/// Values of a column, row by row.
#[derive(Debug)]
pub(super) enum Gathered {
    /// So many rows, none with a value.
    Missing(usize),
    /// NaN, which no database holds, where a value is missing.
    Numbers(Vec<f64>),
    Texts(Texts),
}

#[derive(Debug, Default)]
pub(super) struct Texts {
    bytes: Vec<u8>,
    /// Where the text of a row ends; `None`: it has none.
    ends: Vec<Option<u32>>,
}

impl Gathered {
    pub(super) fn new() -> Gathered {
        Gathered::Missing(0)
    }

    /// Takes the value of the next row; false for what is not compared here: numbers among texts, bytes, too much text.
    pub(super) fn push(&mut self, value: ValueRef<'_>) -> bool {
        let number = match value {
            ValueRef::Null => return self.push_missing(),
            ValueRef::Text(text) => return self.push_text(text),
            ValueRef::Blob(_) => return false,
            ValueRef::Real(number) => number,
            #[expect(clippy::cast_precision_loss, reason = "looked at")]
            ValueRef::Integer(number) if number.unsigned_abs() <= EXACT => number as f64,
            ValueRef::Integer(_) => return false,
        };
        if let Gathered::Missing(rows) = self {
            *self = Gathered::Numbers(vec![f64::NAN; *rows]);
        }
        let Gathered::Numbers(numbers) = self else { return false };
        // Zero is zero, whatever its sign.
        numbers.push(number + 0.0);
        true
    }

    fn push_missing(&mut self) -> bool {
        match self {
            Gathered::Missing(rows) => *rows += 1,
            Gathered::Numbers(numbers) => numbers.push(f64::NAN),
            Gathered::Texts(texts) => texts.ends.push(None),
        }
        true
    }

    fn push_text(&mut self, text: &[u8]) -> bool {
        if let Gathered::Missing(rows) = self {
            *self = Gathered::Texts(Texts { bytes: Vec::new(), ends: vec![None; *rows] });
        }
        let Gathered::Texts(texts) = self else { return false };
        if texts.bytes.len() + text.len() > MOST_TEXT {
            return false;
        }
        texts.bytes.extend_from_slice(text);
        texts.ends.push(u32::try_from(texts.bytes.len()).ok());
        true
    }

    /// The rows of the next share behind these; false as with [`Gathered::push`].
    pub(super) fn append(&mut self, next: Gathered) -> bool {
        match (&mut *self, next) {
            (Gathered::Numbers(own), Gathered::Numbers(next)) => {
                own.extend(next);
                true
            }
            (_, Gathered::Missing(rows)) => (0..rows).all(|_| self.push_missing()),
            (_, Gathered::Numbers(next)) => next
                .into_iter()
                .all(|number| if number.is_nan() { self.push_missing() } else { self.push(ValueRef::Real(number)) }),
            (_, Gathered::Texts(next)) => next.all().all(|text| match text {
                Some(text) => self.push_text(text),
                None => self.push_missing(),
            }),
        }
    }

    pub(super) fn ranks(self) -> Ranks {
        match self {
            Gathered::Missing(rows) => Ranks::new(0, vec![0; rows]),
            Gathered::Numbers(numbers) => {
                if let Some((table, distinct)) = Table::of_values(&numbers) {
                    return Ranks::new(distinct, numbers.iter().map(|number| table.at(*number, distinct)).collect());
                }
                let mut placed: Vec<(u64, u32)> =
                    (0..).zip(&numbers).filter(|(_, n)| !n.is_nan()).map(|(row, n)| (sortable(*n), row)).collect();
                placed.sort_unstable();
                Ranks::of_sorted(numbers.len(), &placed, |one, other| one.0 == other.0, |placed| placed.1)
            }
            Gathered::Texts(texts) => texts.ranks(),
        }
    }

    /// Where the values are ids of rows that have names: the ranks of the names.
    pub(super) fn ranks_of_names(self, names: &HashMap<i64, String>) -> Ranks {
        let mut sorted: Vec<&str> = names.values().map(String::as_str).collect();
        sorted.sort_unstable();
        sorted.dedup();
        let distinct = place(sorted.len());
        let rank = |name: &str| sorted.binary_search(&name).map_or(distinct, place);
        let by_id: HashMap<u64, u32> = names
            .iter()
            .map(|(id, name)| {
                #[expect(clippy::cast_precision_loss, reason = "ids of accounts")]
                let number = *id as f64;
                (number.to_bits(), rank(name))
            })
            .collect();
        let by_id = |id: f64| by_id.get(&id.to_bits()).copied().unwrap_or(distinct);
        let ranks = match self {
            Gathered::Numbers(ids) => match Table::new(&ids) {
                Some(mut table) => {
                    table.fill(by_id);
                    ids.iter().map(|id| table.at(*id, distinct)).collect()
                }
                None => ids.into_iter().map(by_id).collect(),
            },
            Gathered::Missing(rows) => vec![distinct; rows],
            Gathered::Texts(texts) => vec![distinct; texts.ends.len()],
        };
        Ranks::new(distinct, ranks)
    }
}

/// Something about each whole number between two: most figures are whole and not large, and are then ranked without being
/// sorted.
struct Table {
    first: f64,
    of: Vec<u32>,
}

impl Table {
    /// `None` where numbers are not whole, or far more lie between the smallest and the largest than there are.
    fn new(numbers: &[f64]) -> Option<Table> {
        let known = || numbers.iter().filter(|number| !number.is_nan());
        let first = known().copied().reduce(f64::min)?;
        let last = known().copied().reduce(f64::max)?;
        #[expect(clippy::cast_precision_loss, reason = "a bound")]
        let most = (4 * numbers.len() + 1_000) as f64;
        if last - first >= most || known().any(|number| number.fract() != 0.0) {
            return None;
        }
        Some(Table { first, of: vec![0; Table::place(last - first) + 1] })
    }

    /// The rank of each of the numbers, and how many different ones there are.
    fn of_values(numbers: &[f64]) -> Option<(Table, u32)> {
        let mut table = Table::new(numbers)?;
        for number in numbers.iter().filter(|number| !number.is_nan()) {
            table.of[Table::place(number - table.first)] = 1;
        }
        let mut distinct = 0;
        for rank in &mut table.of {
            distinct += std::mem::replace(rank, distinct);
        }
        Some((table, distinct))
    }

    #[expect(clippy::cast_precision_loss, reason = "fewer than rows")]
    fn fill(&mut self, of: impl Fn(f64) -> u32) {
        for (at, rank) in self.of.iter_mut().enumerate() {
            *rank = of(self.first + at as f64);
        }
    }

    fn at(&self, number: f64, missing: u32) -> u32 {
        if number.is_nan() { missing } else { self.of[Table::place(number - self.first)] }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and not below the first")]
    fn place(distance: f64) -> usize {
        distance as usize
    }
}

impl Texts {
    fn all(&self) -> impl Iterator<Item = Option<&[u8]>> {
        let mut from = 0;
        self.ends.iter().map(move |end| {
            let end = (*end)? as usize;
            let text = self.bytes.get(from..end);
            from = end;
            text
        })
    }

    fn ranks(&self) -> Ranks {
        if let Some(ranks) = self.ranks_of_few() {
            return ranks;
        }
        let shared = self.shared();
        // The first bytes that differ, as a number: most comparisons end there, without a look at the text.
        let head = |text: &[u8]| {
            let mut bytes = [0; 8];
            let rest = text.get(shared..).unwrap_or_default();
            let length = rest.len().min(8);
            bytes[..length].copy_from_slice(&rest[..length]);
            u64::from_be_bytes(bytes)
        };
        let mut placed: Vec<(u64, &[u8], u32)> =
            (0..).zip(self.all()).filter_map(|(row, text)| text.map(|text| (head(text), text, row))).collect();
        placed.sort_unstable_by(|one, other| one.0.cmp(&other.0).then_with(|| one.1.cmp(other.1)));
        Ranks::of_sorted(self.ends.len(), &placed, |one, other| one.1 == other.1, |placed| placed.2)
    }

    /// Where there are few different texts, they alone are sorted.
    fn ranks_of_few(&self) -> Option<Ranks> {
        let mut codes: HashMap<&[u8], u32> = HashMap::new();
        let mut rows = Vec::with_capacity(self.ends.len());
        for text in self.all() {
            let next = place(codes.len());
            rows.push(text.map(|text| *codes.entry(text).or_insert(next)));
            if codes.len() > FEW {
                return None;
            }
        }
        let mut sorted: Vec<(&[u8], u32)> = codes.into_iter().collect();
        sorted.sort_unstable();
        let distinct = place(sorted.len());
        let mut ranks = vec![0; sorted.len()];
        for (rank, (_, code)) in (0..).zip(sorted) {
            ranks[code as usize] = rank;
        }
        Some(Ranks::new(
            distinct,
            rows.into_iter().map(|code| code.map_or(distinct, |code| ranks[code as usize])).collect(),
        ))
    }

    /// Bytes that all texts begin with.
    fn shared(&self) -> usize {
        let mut texts = self.all().flatten();
        let Some(first) = texts.next() else { return 0 };
        texts.fold(first.len(), |shared, text| {
            first.iter().zip(text).take(shared).take_while(|(one, other)| one == other).count()
        })
    }
}

/// In the order of numbers.
fn sortable(number: f64) -> u64 {
    let bits = number.to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

/// Rows are counted with 32 bits: four thousand million are not held.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// For each row how many different values are smaller than its own; `distinct` where it has none.
#[derive(Debug)]
pub(super) struct Ranks {
    distinct: u32,
    places: Places,
}

#[derive(Debug)]
enum Places {
    Byte(Vec<u8>),
    Short(Vec<u16>),
    Word(Vec<u32>),
}

impl Ranks {
    #[expect(clippy::cast_possible_truncation, reason = "no rank is above the number of values")]
    fn new(distinct: u32, ranks: Vec<u32>) -> Ranks {
        let places = match distinct {
            0..=0xff => Places::Byte(ranks.iter().map(|rank| *rank as u8).collect()),
            0x100..=0xffff => Places::Short(ranks.iter().map(|rank| *rank as u16).collect()),
            _ => Places::Word(ranks),
        };
        Ranks { distinct, places }
    }

    fn of_sorted<T>(rows: usize, sorted: &[T], same: impl Fn(&T, &T) -> bool, row: impl Fn(&T) -> u32) -> Ranks {
        let mut ranks = vec![u32::MAX; rows];
        let mut rank = 0;
        for (at, one) in sorted.iter().enumerate() {
            if at > 0 && !same(&sorted[at - 1], one) {
                rank += 1;
            }
            ranks[row(one) as usize] = rank;
        }
        let distinct = if sorted.is_empty() { 0 } else { rank + 1 };
        for rank in ranks.iter_mut().filter(|rank| **rank == u32::MAX) {
            *rank = distinct;
        }
        Ranks::new(distinct, ranks)
    }

    pub(super) fn bytes(&self) -> usize {
        match &self.places {
            Places::Byte(ranks) => ranks.len(),
            Places::Short(ranks) => 2 * ranks.len(),
            Places::Word(ranks) => 4 * ranks.len(),
        }
    }

    fn rank(&self, row: u32) -> u32 {
        let row = row as usize;
        match &self.places {
            Places::Byte(ranks) => u32::from(ranks[row]),
            Places::Short(ranks) => u32::from(ranks[row]),
            Places::Word(ranks) => ranks[row],
        }
    }

    /// For each value, in order, then for those that are missing: how many of the rows have it, and one that does.
    pub(super) fn counts(&self, rows: impl Iterator<Item = u32>) -> Vec<(u64, u32)> {
        let mut counts = vec![(0, 0); self.distinct as usize + 1];
        for row in rows {
            let (count, any) = &mut counts[self.rank(row) as usize];
            *count += 1;
            *any = row;
        }
        counts
    }
}

/// The rows by several columns, each rising or (true) descending; missing values last either way, equal rows as they stand,
/// or from the last to the first when `falls`.
pub(super) fn ordered(rows: u32, columns: &[(&Ranks, bool)], falls: bool) -> Vec<u32> {
    let mut order: Vec<u32> = if falls { (0..rows).rev().collect() } else { (0..rows).collect() };
    let mut next = vec![0; order.len()];
    // By the last column first: each pass leaves equal rows as it finds them.
    for (ranks, descending) in columns.iter().rev() {
        let last = ranks.distinct;
        let rank = |row: u32| match ranks.rank(row) {
            rank if *descending && rank < last => last - 1 - rank,
            rank => rank,
        };
        let mut starts = vec![0_u32; last as usize + 2];
        for row in 0..rows {
            starts[rank(row) as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        for row in &order {
            let start = &mut starts[rank(*row) as usize];
            next[*start as usize] = *row;
            *start += 1;
        }
        std::mem::swap(&mut order, &mut next);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(values: &[ValueRef<'_>]) -> Vec<u32> {
        let mut gathered = Gathered::new();
        assert!(values.iter().all(|value| gathered.push(*value)));
        let ranks = gathered.ranks();
        (0..place(values.len())).map(|row| ranks.rank(row)).collect()
    }

    #[test]
    fn equal_values_have_one_rank_and_missing_ones_the_last() {
        use ValueRef::{Integer, Null, Real, Text};
        let numbers = [Null, Integer(2), Real(-1.5), Real(2.0), Real(-0.0), Integer(0)];
        assert_eq!(ranked(&numbers), [3, 2, 0, 2, 1, 1]);
        let texts =
            [Text(b"2026-05-02"), Null, Text(b"2026-05-01"), Text(b"2026"), Text(b"2026-05-02"), Text(b"2026-05")];
        assert_eq!(ranked(&texts), [3, 4, 2, 0, 3, 1]);
        assert_eq!(ranked(&[Null, Null]), [0, 0]);
        // A NUL is a byte as any other, and no end.
        assert_eq!(ranked(&[Text(b"a\0\0"), Text(b"a"), Text(b"a\0")]), [2, 0, 1]);
    }

    #[test]
    fn what_sql_compares_across_kinds_is_refused() {
        let mut gathered = Gathered::new();
        assert!(gathered.push(ValueRef::Null) && gathered.push(ValueRef::Integer(1)));
        assert!(!gathered.push(ValueRef::Text(b"1")));
        assert!(!gathered.push(ValueRef::Integer(i64::MAX)));
        assert!(!Gathered::new().push(ValueRef::Blob(b"")));
    }

    #[test]
    fn shares_put_together_are_the_whole() {
        let part = |values: &[ValueRef<'_>]| {
            let mut gathered = Gathered::new();
            assert!(values.iter().all(|value| gathered.push(*value)));
            gathered
        };
        let (a, b) = (ValueRef::Text(b"a"), ValueRef::Text(b"b"));
        let mut whole = part(&[ValueRef::Null]);
        assert!(whole.append(part(&[b, ValueRef::Null])) && whole.append(part(&[a, b])));
        let ranks = whole.ranks();
        assert_eq!((0..5).map(|row| ranks.rank(row)).collect::<Vec<_>>(), [2, 1, 2, 0, 1]);
        let mut numbers = part(&[ValueRef::Null]);
        assert!(numbers.append(part(&[ValueRef::Null])) && numbers.append(part(&[ValueRef::Real(1.0)])));
        assert!(!numbers.append(part(&[a])));
    }

    #[test]
    fn names_are_ranked_by_their_ids_and_equal_names_are_equal() {
        let mut ids = Gathered::new();
        for id in [7, 3, 9, 4, 3] {
            assert!(ids.push(ValueRef::Integer(id)));
        }
        let names = HashMap::from([(3, "茶".to_owned()), (7, "a".to_owned()), (9, "茶".to_owned())]);
        let ranks = ids.ranks_of_names(&names);
        assert_eq!((0..5).map(|row| ranks.rank(row)).collect::<Vec<_>>(), [0, 1, 1, 2, 1]);
    }
}
