//! The board's answers, read from the day roll-up. No SQL here: the tables of `sandtable-facts` have it.

pub mod board;
mod gained_rows;
pub mod growth;
pub mod kpi;
pub mod rows;
pub mod source;
pub mod standing;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use sandtable_base::{Day, Moment, Precision, WeekStart};
use sandtable_facts::table::belonging::Belonging;
use sandtable_facts::table::{account, import, post_day};
use sandtable_store::StoreError;
use sandtable_store::rusqlite::Connection;

use crate::view::Filter;

/// What a question needs besides itself.
#[derive(Debug, Clone)]
pub struct Setting {
    pub week_start: WeekStart,
    pub zone: Tz,
    /// The day it is in `zone`: no figure shows a later one, whatever a file says.
    pub today: NaiveDate,
    /// Of amounts that name none.
    pub currency: String,
}

#[derive(Debug, thiserror::Error)]
pub enum EvaluationError {
    #[error("there is no metric `{0}`")]
    UnknownMetric(String),
    #[error("`{value}` is not a possible {field}")]
    BadValue { field: &'static str, value: String },
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sandtable_store::rusqlite::Error> for EvaluationError {
    fn from(error: sandtable_store::rusqlite::Error) -> Self {
        EvaluationError::Store(error.into())
    }
}

/// The longest range a question may ask for, in days (about 60 years), and the years it may lie in: anything else is a
/// slip of the pen.
const LONGEST: i64 = 22_000;
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

pub(crate) fn check_range(from: NaiveDate, to: NaiveDate) -> Result<(), EvaluationError> {
    for (field, date) in [("from", from), ("to", to)] {
        if !YEARS.contains(&date.year()) {
            return Err(EvaluationError::BadValue { field, value: date.to_string() });
        }
    }
    if from > to {
        return Err(EvaluationError::BadValue { field: "to", value: to.to_string() });
    }
    if (to - from).num_days() > LONGEST {
        return Err(EvaluationError::BadValue { field: "from", value: from.to_string() });
    }
    Ok(())
}

pub(crate) fn slice(filter: &Filter, first: Day, last: Day) -> Result<post_day::Slice, EvaluationError> {
    let accounts = filter
        .accounts
        .iter()
        .map(|id| id.parse().map_err(|_| EvaluationError::BadValue { field: "filter.accounts", value: id.clone() }))
        .collect::<Result<_, _>>()?;
    Ok(post_day::Slice {
        first,
        last,
        accounts,
        platforms: filter.platforms.clone(),
        post_types: filter.post_types.clone(),
        // Campaigns that nobody looked up are no reason to count everything.
        belonging: filter.belonging.clone().or_else(|| (!filter.campaigns.is_empty()).then(Belonging::default)),
    })
}

/// Last day that the imports behind a figure cover: of the kinds and platforms it is about. A time of day covers the day
/// before it, for its own day was not over.
pub fn data_until(
    conn: &Connection,
    kinds: &[&str],
    filter: &Filter,
    setting: &Setting,
) -> Result<Option<NaiveDate>, EvaluationError> {
    let platforms = if filter.accounts.is_empty() {
        filter.platforms.clone()
    } else {
        account::platforms_of(conn, &slice(filter, 0, 0)?.accounts)?
    };
    let covered = |text: String| {
        let moment = Moment::parse(&text)?;
        let date = moment.date_in(setting.zone);
        let whole_day = matches!(moment.precision(), Precision::Day | Precision::Month);
        if whole_day { Some(date) } else { date.pred_opt() }
    };
    let newest = import::as_ofs(conn, kinds, &platforms)?.into_iter().filter_map(covered).max();
    Ok(newest.map(|date| date.min(setting.today)))
}
