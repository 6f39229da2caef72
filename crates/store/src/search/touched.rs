//! Which rows a write touched, as ranges of rowids.

use std::mem::take;
use std::sync::{Arc, Mutex, PoisonError};

use super::Indexed;

/// Rows `first..=last` of a kind (its number in the list of [`Indexed`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Run {
    pub(crate) kind: usize,
    pub(crate) first: i64,
    pub(crate) last: i64,
}

impl Run {
    pub(crate) fn rows(&self) -> i64 {
        self.last.saturating_sub(self.first).saturating_add(1)
    }
}

/// Ranges kept before they are drawn together: an update of a million rows in any order takes little memory. Indexing a
/// row that was not touched costs a look at it.
const KEPT: usize = 1 << 15;

/// Filled by the update hook. A clone is the same list.
#[derive(Clone)]
pub(crate) struct Touched(Arc<Mutex<Runs>>);

struct Runs {
    indexed: &'static [Indexed],
    /// The table of the row before, and its kind: rows come table by table.
    table: String,
    kind: Option<usize>,
    runs: Vec<Run>,
    /// Ranges closer than this become one.
    gap: i64,
}

impl Touched {
    pub(crate) fn new(indexed: &'static [Indexed]) -> Touched {
        Touched(Arc::new(Mutex::new(Runs { indexed, table: String::new(), kind: None, runs: Vec::new(), gap: 1 })))
    }

    pub(crate) fn note(&self, table: &str, row: i64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).note(table, row);
    }

    /// The ranges so far, in order, none touching another.
    pub(crate) fn take(&self) -> Vec<Run> {
        let mut runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        runs.gap = 1;
        runs.draw_together();
        take(&mut runs.runs)
    }
}

impl Runs {
    fn note(&mut self, table: &str, row: i64) {
        if self.table != table {
            table.clone_into(&mut self.table);
            self.kind = self.indexed.iter().position(|indexed| indexed.table == table);
        }
        let Some(kind) = self.kind else { return };
        match self.runs.last_mut() {
            Some(run) if run.kind == kind && row >= run.first && row <= run.last.saturating_add(1) => {
                run.last = run.last.max(row);
            }
            _ => {
                if self.runs.len() >= KEPT {
                    self.draw_together();
                    while self.runs.len() > KEPT / 2 {
                        self.gap = self.gap.saturating_mul(4);
                        self.draw_together();
                    }
                }
                self.runs.push(Run { kind, first: row, last: row });
            }
        }
    }

    fn draw_together(&mut self) {
        self.runs.sort_unstable();
        let gap = self.gap;
        self.runs.dedup_by(|next, run| {
            let near = next.kind == run.kind && next.first <= run.last.saturating_add(gap);
            if near {
                run.last = run.last.max(next.last);
            }
            near
        });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    static INDEXED: LazyLock<Vec<Indexed>> = LazyLock::new(|| {
        let kind = |kind, table| Indexed {
            kind,
            table,
            only: None,
            id: "id",
            texts: vec!["name"],
            moments: vec![],
            account: None,
        };
        vec![kind("ones", "one"), kind("twos", "two")]
    });

    fn run(kind: usize, first: i64, last: i64) -> Run {
        Run { kind, first, last }
    }

    #[test]
    fn rows_in_a_row_are_one_range_and_other_tables_none() {
        let touched = Touched::new(&INDEXED);
        for row in [1, 2, 3, 3, 7, 2] {
            touched.note("one", row);
            touched.note("other", row);
        }
        touched.note("two", 5);
        assert_eq!(touched.take(), [run(0, 1, 3), run(0, 7, 7), run(1, 5, 5)]);
        assert_eq!(touched.take(), []);
    }

    #[test]
    fn a_million_rows_in_any_order_take_little_memory_and_none_is_lost() {
        let touched = Touched::new(&INDEXED);
        let mut row = 1_i64;
        let mut noted = Vec::new();
        for _ in 0..200_000 {
            row = row.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let one = row.rem_euclid(10_000_000);
            touched.note("one", one);
            noted.push(one);
        }
        let runs = touched.take();
        assert!(runs.len() <= KEPT);
        assert!(runs.windows(2).all(|two| two[0].last + 1 < two[1].first));
        for row in noted {
            let at = runs.partition_point(|run| run.last < row);
            assert!(runs[at].first <= row);
        }
    }
}
