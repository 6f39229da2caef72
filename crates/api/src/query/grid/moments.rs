//! Moments as they are asked for: on the calendar and by the clock of the workspace, where they are shown. A row says its
//! moment in UTC or by the clock of the place its file was made at; texts of the two cannot be compared with each other.

use chrono::{Days, Months, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Tz;
use sandtable_base::{Moment, Precision};
use sandtable_store::rusqlite::types::Value;

use crate::ics::instant;
use crate::requests::{GridFilter, GridOp, GridValue};

/// What a filter asks of a column of moments, with the values it binds; `None` where it names no moments, or asks for
/// something else than their order. A moment of the last day belongs to it.
pub(super) fn condition(column: &str, filter: &GridFilter, zone: Tz) -> Option<(String, Vec<Value>)> {
    let moment = |at: usize| match filter.values.get(at) {
        Some(GridValue::Text(text)) => Moment::parse(text.trim()),
        _ => None,
    };
    let edges = match filter.op {
        GridOp::Lt => vec![("<", Edge::begin(moment(0)?, zone))],
        GridOp::Gt => vec![(">=", Edge::end(moment(0)?, zone)?)],
        GridOp::Between => vec![(">=", Edge::begin(moment(0)?, zone)), ("<", Edge::end(moment(1)?, zone)?)],
        _ => return None,
    };
    let all = |column: &str| {
        edges.iter().map(|(compared, _)| format!("{column} {compared} ?")).collect::<Vec<_>>().join(" AND ")
    };
    // A month is its first day, as where rows are counted by day.
    let day = format!("CASE length({column}) WHEN 7 THEN {column} || '-01' ELSE {column} END");
    let sql =
        format!("CASE WHEN substr({column}, -1) = 'Z' THEN {} ELSE {} END", all(column), all(&format!("({day})")));
    let values = edges.iter().map(|(_, edge)| edge.utc.clone()).chain(edges.iter().map(|(_, edge)| edge.local.clone()));
    Some((format!("({sql})"), values.map(Value::Text).collect()))
}

/// A point in time, as rows of either kind write it.
struct Edge {
    utc: String,
    local: String,
}

impl Edge {
    fn begin(moment: Moment, zone: Tz) -> Edge {
        Edge::at(moment.written(), moment.precision(), zone)
    }

    /// The first second after the moment; `None` after the last year there is.
    fn end(moment: Moment, zone: Tz) -> Option<Edge> {
        let at = moment.written();
        let after = match moment.precision() {
            Precision::Month => at.checked_add_months(Months::new(1)),
            Precision::Day => at.checked_add_days(Days::new(1)),
            Precision::Local | Precision::Utc => at.checked_add_signed(TimeDelta::seconds(1)),
        };
        Some(Edge::at(after?, moment.precision(), zone))
    }

    fn at(at: NaiveDateTime, precision: Precision, zone: Tz) -> Edge {
        let (utc, local) = match precision {
            Precision::Utc => (at, zone.from_utc_datetime(&at).naive_local()),
            _ => (instant(at.date(), at.time(), zone).naive_utc(), at),
        };
        // Midnight is the day, so that a row that says no more than its day is in it.
        let local = if local.time() == NaiveTime::MIN { Moment::day(local.date()) } else { Moment::local(local) };
        Edge { utc: Moment::utc(utc).to_string(), local: local.to_string() }
    }
}
