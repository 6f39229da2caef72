//! The board's answers, read from the day roll-up. No SQL here: the tables of `sandtable-facts` have it.

pub mod board;
pub mod kpi;
pub mod rows;

use chrono::NaiveDate;
use chrono_tz::Tz;
use sandtable_base::{Day, Moment, WeekStart};
use sandtable_facts::table::{import, post_day};
use sandtable_store::StoreError;
use sandtable_store::rusqlite::Connection;

use crate::view::Filter;

/// What a question needs besides itself.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    pub week_start: WeekStart,
    pub zone: Tz,
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

/// The longest range a question may ask for, in days (about 60 years): a longer one is a slip of the pen.
const LONGEST: i64 = 22_000;

pub(crate) fn check_range(from: NaiveDate, to: NaiveDate) -> Result<(), EvaluationError> {
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
    })
}

/// Last day covered by data: the newest moment any import shows.
pub fn data_until(conn: &Connection, zone: Tz) -> Result<Option<NaiveDate>, EvaluationError> {
    let newest = import::data_until(conn)?;
    Ok(newest.and_then(|text| Moment::parse(&text)).map(|moment| moment.date_in(zone)))
}
