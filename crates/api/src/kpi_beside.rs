//! What the plan puts beside a KPI on its chart: what others reach, and dated notes.

use chrono::NaiveDate;
use sandtable_base::Locale;
use sandtable_charts::{Annotation, Series, SeriesStyle};
use sandtable_evaluation::model::formula;
use sandtable_evaluation::view::KpiView;
use sandtable_i18n::{messages, platform_name};
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::insight::{PestItem, SwotItem};

use crate::error::ApiError;
use crate::handlers::plan::witnesses::{self, INDUSTRY};

/// Lines of others a chart has room for beside our own.
const OTHERS: usize = 3;

#[derive(Debug, Clone)]
pub(crate) struct Beside {
    /// Dashed lines, one value at every point.
    pub(crate) others: Vec<Series>,
    /// In the order of their days, each at the period that holds its day.
    pub(crate) notes: Vec<Annotation>,
}

/// Of the platforms asked for (none: all), without the series in `hidden`.
pub(crate) fn beside(
    conn: &Connection,
    view: &KpiView,
    platforms: &[String],
    hidden: &[String],
    locale: Locale,
) -> Result<Beside, ApiError> {
    Ok(Beside { others: others(conn, view, platforms, hidden, locale)?, notes: notes(conn, view)? })
}

/// What others reach in the metric, for as long as the chart goes; the newest of them. Sums have no such line: nobody says of
/// which period theirs is.
fn others(
    conn: &Connection,
    view: &KpiView,
    platforms: &[String],
    hidden: &[String],
    locale: Locale,
) -> Result<Vec<Series>, ApiError> {
    if formula::named(&view.metric).is_none_or(|definition| definition.is_sum()) {
        return Ok(Vec::new());
    }
    let fits =
        |one: &witnesses::Beside| one.platform.is_empty() || platforms.is_empty() || platforms.contains(&one.platform);
    let found = witnesses::beside(conn, &view.metric)?.into_iter().filter(fits).take(OTHERS);
    Ok(found
        .zip(0_u8..)
        .map(|(one, at)| {
            let id = format!("benchmark-{at}");
            let who = if one.who == INDUSTRY { messages::goal_check_industry(locale) } else { one.who };
            let who = if one.platform.is_empty() {
                who
            } else {
                format!("{who} · {}", platform_name(locale, &one.platform))
            };
            Series {
                label: messages::chart_benchmark(locale, &who),
                style: SeriesStyle::Dashed,
                color: 4 + at,
                hidden: hidden.contains(&id),
                id,
                end_label: true,
                values: vec![Some(one.value); view.points.len()],
                rows: vec![None; view.points.len()],
            }
        })
        .collect())
}

/// What happened around us and is to be seen on charts.
fn notes(conn: &Connection, view: &KpiView) -> Result<Vec<Annotation>, ApiError> {
    let around = all::<PestItem>(conn).map_err(StoreError::from)?;
    let around = around.into_iter().map(|item| (item.on_charts, item.seen_on, item.text));
    let of_us = all::<SwotItem>(conn).map_err(StoreError::from)?;
    let of_us = of_us.into_iter().map(|item| (item.on_charts, item.seen_on, item.text));
    let mut dated: Vec<(NaiveDate, String)> = around
        .chain(of_us)
        .filter(|(shown, _, text)| *shown && !text.trim().is_empty())
        .filter_map(|(_, day, text)| Some((day?, text)))
        .collect();
    dated.sort();
    let note = |(day, text): (NaiveDate, String)| {
        let point = view.points.iter().find(|point| (point.first..=point.last).contains(&day))?;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Annotation { at: point.period.clone(), text: format!("{day} {text}") })
    };
    Ok(dated.into_iter().filter_map(note).collect())
}

/// The notes of a period in one cell of a table, with the numbers they have on the chart; empty where there are none.
pub(crate) fn noted(view: &KpiView, notes: &[Annotation], period: &str) -> String {
    let with = view.points.iter().filter(|point| notes.iter().any(|note| note.at == point.period));
    let Some(at) = with.into_iter().position(|point| point.period == period) else { return String::new() };
    let texts: Vec<&str> = notes.iter().filter(|note| note.at == period).map(|note| note.text.as_str()).collect();
    format!("{}. {}", at + 1, texts.join("; "))
}
