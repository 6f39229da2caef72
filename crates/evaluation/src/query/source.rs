//! Where a metric's figures come from: posts by the day they were published, or what was gained on each day according to
//! accounts' days, ads, channels and records such as orders. The two are never mixed.

use std::collections::BTreeMap;

use sandtable_base::metric::Nature;
use sandtable_base::{Day, Metric, Period};
use sandtable_facts::table::{available, entry_day, post_day};
use sandtable_store::rusqlite::Connection;

use super::{EvaluationError, slice};
use crate::model::formula::{BasePair, Definition, Formula};
use crate::view::{Basis, Filter, Unit};

/// Kinds that can have a metric by day, in the order they are asked: the shop's own orders say more of revenue than an ad
/// platform's, an account's own days more of views than its ads'.
const KINDS: [&str; 8] =
    ["transactions", "leads", "conversions", "mentions", "daily", "daily_metric", "ads", "channel"];

/// The name of posts among the kinds.
const POSTS: &str = "posts";

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
            Source::Posts => &[POSTS],
            Source::Gained(kind) => KINDS.iter().position(|known| *known == kind).map_or(&KINDS, |at| &KINDS[at..=at]),
        }
    }

    /// Its name among the kinds of import.
    pub fn kind(self) -> &'static str {
        match self {
            Source::Posts => POSTS,
            Source::Gained(kind) => kind,
        }
    }

    pub fn basis(self) -> Basis {
        match self {
            Source::Posts => Basis::Published,
            Source::Gained(_) => Basis::Gained,
        }
    }
}

/// The source of a question, and the kinds it could have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub source: Source,
    pub kinds: Vec<&'static str>,
}

/// The source that was asked for, or posts where they have the metric, else the first kind that has it.
pub fn choose(
    conn: &Connection,
    definition: &Definition,
    basis: Option<Basis>,
    kind: Option<&str>,
) -> Result<Choice, EvaluationError> {
    let of_posts = !matches!(definition.formula, Formula::Gained(_));
    let by_day = matches!(definition.formula, Formula::Sum(_) | Formula::Gained(_));
    let mut kinds = Vec::new();
    if of_posts && available::in_posts(conn, &definition.columns(None)[2])? {
        kinds.push(POSTS);
    }
    for kind in KINDS {
        if by_day && available::by_day(conn, kind, definition.name)? {
            kinds.push(kind);
        }
    }
    if let Some(kind) = kind {
        let refused = |field| EvaluationError::BadValue { field, value: kind.to_owned() };
        let source = match KINDS.into_iter().find(|known| *known == kind) {
            Some(known) if by_day => Source::Gained(known),
            None if kind == POSTS && of_posts => Source::Posts,
            _ => return Err(refused("kind")),
        };
        if basis.is_some_and(|basis| basis != source.basis()) {
            return Err(refused("basis"));
        }
        return Ok(Choice { source, kinds });
    }
    let gained = kinds.iter().copied().find(|kind| *kind != POSTS).map(Source::Gained);
    let source = match basis {
        Some(Basis::Published) if of_posts => Source::Posts,
        Some(Basis::Published) => {
            return Err(EvaluationError::BadValue { field: "basis", value: "published".to_owned() });
        }
        Some(Basis::Gained) => gained.unwrap_or(Source::Gained("daily")),
        None if kinds.first() == Some(&POSTS) => Source::Posts,
        None => gained.unwrap_or(if of_posts { Source::Posts } else { Source::Gained("daily") }),
    };
    Ok(Choice { source, kinds })
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
    /// Some of the amounts name no currency.
    pub(crate) unnamed: bool,
}

/// `own` is the workspace's currency: amounts that name none are taken for it.
pub(crate) fn read(
    conn: &Connection,
    source: Source,
    definition: &Definition,
    base: Option<&BasePair>,
    filter: &Filter,
    days: (Day, Day),
    own: &str,
) -> Result<Read, EvaluationError> {
    let slice = slice(filter, days.0, days.1)?;
    let Source::Gained(kind) = source else {
        let [numerator, denominator, count] = definition.columns(base);
        let wanted = [numerator.as_str(), denominator.as_str(), count.as_str(), "first_seen"];
        let found = post_day::daily(conn, &wanted, &slice)?;
        let days = found.into_iter().map(|(day, cells)| (day, [cells[0], cells[1], cells[2], cells[3]])).collect();
        return Ok(Read { days: Daily::Sums(days), currency: None, other_currencies: Vec::new(), unnamed: false });
    };
    let found = entry_day::daily(conn, kind, definition.name, &slice)?;
    // Amounts of two currencies are not added: the one most entries have is shown, the others are named.
    let money = definition.unit == Unit::Money;
    let code = |row: &entry_day::DayTotal| {
        if money && row.currency.is_empty() { own.to_owned() } else { row.currency.clone() }
    };
    let mut currencies: BTreeMap<String, f64> = BTreeMap::new();
    for row in &found {
        *currencies.entry(code(row)).or_default() += row.n;
    }
    let shown = currencies.iter().max_by(|a, b| a.1.total_cmp(b.1)).map(|(code, _)| code.clone());
    let others = currencies.keys().filter(|code| Some(*code) != shown.as_ref()).cloned();
    let other_currencies = others.collect();
    let shown = shown.unwrap_or_default();
    let level = Metric::from_name(definition.name).is_some_and(|metric| metric.nature() == Nature::Level);
    let unnamed = money && shown == own && found.iter().any(|row| row.currency.is_empty());
    let rows = found.iter().filter(|row| code(row) == shown);
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
    Ok(Read { days, currency: Some(shown).filter(|code| !code.is_empty()), other_currencies, unnamed })
}

impl Daily {
    pub(crate) fn figure(&self, definition: &Definition, period: &Period) -> Option<f64> {
        match self {
            Daily::Sums(_) => {
                let [numerator, denominator, rows, _] = self.sum(period);
                definition.figure(numerator, denominator, rows)
            }
            Daily::Levels(_) => self.last_of_each(period).map(|(_, (_, value))| value).reduce(|sum, value| sum + value),
        }
    }

    /// The last stand of each account in a period, with its day; of sums none.
    pub(crate) fn last_of_each(&self, period: &Period) -> impl Iterator<Item = (i64, (Day, f64))> {
        let range = period.first_day()..=period.last_day();
        let levels = match self {
            Daily::Sums(_) => None,
            Daily::Levels(levels) => Some(levels),
        };
        levels.into_iter().flatten().filter_map(move |(account, days)| {
            days.range(range.clone()).next_back().map(|(day, value)| (*account, (*day, *value)))
        })
    }

    pub(crate) fn last_of(&self, account: i64, period: &Period) -> Option<(Day, f64)> {
        self.last_of_each(period).find(|(known, _)| *known == account).map(|(_, stand)| stand)
    }

    /// Whether there is any day.
    pub(crate) fn any(&self) -> bool {
        match self {
            Daily::Sums(days) => days.values().any(|cells| cells[2] > 0.0),
            Daily::Levels(levels) => !levels.is_empty(),
        }
    }

    /// The last day of a period that has a stand.
    pub(crate) fn last_in(&self, period: &Period) -> Option<Day> {
        let range = period.first_day()..=period.last_day();
        match self {
            Daily::Sums(days) => days.range(range).next_back().map(|(day, _)| *day),
            Daily::Levels(levels) => {
                levels.values().filter_map(|days| days.range(range.clone()).next_back()).map(|(day, _)| *day).max()
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
