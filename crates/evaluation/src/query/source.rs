//! Where a metric's figures come from: posts by the day they were published, or what was gained on each day according to
//! accounts' days, ads and channels. The two are never mixed.

use std::collections::BTreeMap;

use sandtable_base::metric::Nature;
use sandtable_base::{Day, Metric, Period};
use sandtable_facts::table::{entry_day, post_day};
use sandtable_store::rusqlite::Connection;

use super::{EvaluationError, slice};
use crate::model::formula::{BasePair, Definition, Formula};
use crate::view::{Basis, Filter};

/// Kinds that can have a metric by day, in the order they are asked.
const KINDS: [&str; 4] = ["daily", "daily_metric", "ads", "channel"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Posts,
    /// A kind of entry.
    Gained(&'static str),
}

impl Source {
    /// The kinds of import it is made of.
    pub fn kinds(self) -> &'static [&'static str] {
        match self {
            Source::Posts => &["posts"],
            Source::Gained(kind) => KINDS.iter().position(|known| *known == kind).map_or(&KINDS, |at| &KINDS[at..=at]),
        }
    }

    pub fn basis(self) -> Basis {
        match self {
            Source::Posts => Basis::Published,
            Source::Gained(_) => Basis::Gained,
        }
    }
}

/// The source that was asked for, or posts where they have the metric, else the first kind that has it.
pub fn choose(conn: &Connection, definition: &Definition, asked: Option<Basis>) -> Result<Source, EvaluationError> {
    let gained = || -> Result<Option<Source>, EvaluationError> {
        let (Formula::Sum(_) | Formula::Gained(_)) = definition.formula else { return Ok(None) };
        let known = entry_day::metrics(conn)?;
        let has = |kind: &&str| known.iter().any(|(of, metric)| of == kind && metric == definition.name);
        Ok(KINDS.into_iter().find(has).map(Source::Gained))
    };
    let of_posts = !matches!(definition.formula, Formula::Gained(_));
    match asked {
        Some(Basis::Published) if of_posts => Ok(Source::Posts),
        Some(Basis::Published) => Err(EvaluationError::BadValue { field: "basis", value: "published".to_owned() }),
        Some(Basis::Gained) => Ok(gained()?.unwrap_or(Source::Gained(KINDS[0]))),
        None if !of_posts => Ok(gained()?.unwrap_or(Source::Gained(KINDS[0]))),
        None => {
            let totals = post_day::totals(conn)?;
            let counts = definition.columns(None);
            let in_posts = totals.iter().any(|(column, total)| *column == counts[2] && *total > 0.0);
            if in_posts { Ok(Source::Posts) } else { Ok(gained()?.unwrap_or(Source::Posts)) }
        }
    }
}

/// Figures by day, ready to be put together for any period.
pub(crate) enum Daily {
    /// Numerator, denominator, rows that count, posts counted by first sight.
    Sums(BTreeMap<Day, [f64; 4]>),
    /// A stand a day and account: a period has the last one of each.
    Levels(BTreeMap<i64, BTreeMap<Day, f64>>),
}

/// Daily figures with the currency of amounts.
pub(crate) struct Read {
    pub(crate) days: Daily,
    pub(crate) currency: Option<String>,
    pub(crate) other_currencies: Vec<String>,
}

pub(crate) fn read(
    conn: &Connection,
    source: Source,
    definition: &Definition,
    base: Option<&BasePair>,
    filter: &Filter,
    days: (Day, Day),
) -> Result<Read, EvaluationError> {
    let slice = slice(filter, days.0, days.1)?;
    let Source::Gained(kind) = source else {
        let [numerator, denominator, count] = definition.columns(base);
        let wanted = [numerator.as_str(), denominator.as_str(), count.as_str(), "first_seen"];
        let found = post_day::daily(conn, &wanted, &slice)?;
        let days = found.into_iter().map(|(day, cells)| (day, [cells[0], cells[1], cells[2], cells[3]])).collect();
        return Ok(Read { days: Daily::Sums(days), currency: None, other_currencies: Vec::new() });
    };
    let found = entry_day::daily(conn, kind, definition.name, &slice)?;
    // Amounts of two currencies are not added: the one most entries have is shown, the others are named.
    let mut currencies: BTreeMap<&str, f64> = BTreeMap::new();
    for row in &found {
        *currencies.entry(&row.currency).or_default() += row.n;
    }
    let shown = currencies.iter().max_by(|a, b| a.1.total_cmp(b.1)).map(|(code, _)| (*code).to_owned());
    let others = currencies.keys().filter(|code| Some(**code) != shown.as_deref()).map(|code| (*code).to_owned());
    let other_currencies = others.collect();
    let shown = shown.unwrap_or_default();
    let level = Metric::from_name(definition.name).is_some_and(|metric| metric.nature() == Nature::Level);
    let rows = found.iter().filter(|row| row.currency == shown);
    let days = if level {
        let mut levels: BTreeMap<i64, BTreeMap<Day, f64>> = BTreeMap::new();
        for row in rows {
            levels.entry(row.account_id).or_default().insert(row.day, row.total / row.n.max(1.0));
        }
        Daily::Levels(levels)
    } else {
        let mut sums: BTreeMap<Day, [f64; 4]> = BTreeMap::new();
        for row in rows {
            let cells = sums.entry(row.day).or_default();
            cells[0] += row.total;
            cells[1] += row.n;
            cells[2] += row.n;
        }
        Daily::Sums(sums)
    };
    Ok(Read { days, currency: Some(shown).filter(|code| !code.is_empty()), other_currencies })
}

impl Daily {
    pub(crate) fn figure(&self, definition: &Definition, period: &Period) -> Option<f64> {
        match self {
            Daily::Sums(_) => {
                let [numerator, denominator, rows, _] = self.sum(period);
                definition.figure(numerator, denominator, rows)
            }
            Daily::Levels(levels) => {
                let last = |days: &BTreeMap<Day, f64>| {
                    days.range(period.first_day()..=period.last_day()).next_back().map(|(_, value)| *value)
                };
                levels.values().filter_map(last).reduce(|sum, value| sum + value)
            }
        }
    }

    /// Numerator, denominator, rows that count, posts counted by first sight.
    pub(crate) fn sum(&self, period: &Period) -> [f64; 4] {
        let range = period.first_day()..=period.last_day();
        let mut total = [0.0; 4];
        match self {
            Daily::Sums(days) => {
                for cells in days.range(range).map(|(_, cells)| cells) {
                    for (sum, cell) in total.iter_mut().zip(cells) {
                        *sum += cell;
                    }
                }
            }
            Daily::Levels(levels) => {
                for days in levels.values() {
                    #[expect(clippy::cast_precision_loss, reason = "days of a range")]
                    let count = days.range(range.clone()).count() as f64;
                    total[2] += count;
                }
            }
        }
        total
    }
}
