//! Charts of the plan.

mod insight;
mod money;
mod work;

use std::path::Path;

use chrono::NaiveDate;
use sandtable_base::Locale;
use sandtable_charts::view::SeriesStyle;
use sandtable_charts::{Category, ChartView, Frame, Series, Setting, Theme, Unit};
use sandtable_store::rusqlite::Connection;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::write_file;
use crate::requests::*;
use crate::{setting, words};

pub(crate) fn chart(call: &Call<'_>, request: PlanChartRequest) -> Result<PlanCharted, ApiError> {
    for (field, value) in [("width", request.width), ("height", request.height)] {
        if !(120.0..=8000.0).contains(&value) {
            return Err(ApiError::value(field, value, "120 to 8000"));
        }
    }
    let now = call.session.config.clock.now();
    let locale = request.locale.unwrap_or_else(|| call.locale());
    let chart = call.store()?.read(|conn| {
        let today = setting::board(conn, now)?.today;
        draw(conn, &Asked { request: &request, locale, today })
    })?;
    let Some(path) = &request.path else { return Ok(PlanCharted { chart: Some(chart), path: None }) };
    let is_png = Path::new(path).extension().is_some_and(|kind| kind.eq_ignore_ascii_case("png"));
    let bytes = if is_png { sandtable_charts::png(&chart, 2.0)? } else { chart.svg.into_bytes() };
    write_file(call, Path::new(path), &bytes)?;
    Ok(PlanCharted { chart: None, path: request.path })
}

/// What is to be drawn, in which language, on which day.
struct Asked<'a> {
    request: &'a PlanChartRequest,
    locale: Locale,
    today: NaiveDate,
}

/// A chart as it is printed, with its legend.
pub(super) fn printed(
    conn: &Connection,
    chart: PlanChart,
    locale: Locale,
    today: NaiveDate,
    (width, height): (f64, f64),
) -> Result<ChartView, ApiError> {
    let request = PlanChartRequest {
        chart,
        theme: ChartTheme::Print,
        width,
        height,
        locale: Some(locale),
        title: None,
        plan_id: None,
        first: None,
        from: None,
        to: None,
        hidden: Vec::new(),
        path: Some(String::new()),
    };
    draw(conn, &Asked { request: &request, locale, today })
}

fn draw(conn: &Connection, asked: &Asked<'_>) -> Result<ChartView, ApiError> {
    match asked.request.chart {
        PlanChart::Positioning => insight::positioning(conn, asked),
        PlanChart::Competitors => insight::competitors(conn, asked),
        PlanChart::Swot => insight::swot(conn, asked),
        PlanChart::Fit => insight::fit(conn, asked),
        PlanChart::Gantt => work::gantt(conn, asked),
        PlanChart::Load => work::load(conn, asked),
        PlanChart::Goals => work::goals(conn, asked),
        PlanChart::BudgetWaterfall => money::waterfall(conn, asked),
        PlanChart::BudgetMonths => money::months(conn, asked),
        PlanChart::BudgetShares => money::shares(conn, asked),
    }
}

impl Asked<'_> {
    fn setting(&self, measure: String, unit: Unit) -> Setting {
        let request = self.request;
        Setting {
            frame: Frame {
                width: request.width,
                height: request.height,
                theme: match request.theme {
                    ChartTheme::Light => Theme::Light,
                    ChartTheme::Dark => Theme::Dark,
                    ChartTheme::Print => Theme::Print,
                },
                notation: words::notation(self.locale),
                title: request.title.clone(),
                subtitle: None,
                description: request.title.clone().unwrap_or_else(|| measure.clone()),
            },
            unit,
            measure,
            notes: Vec::new(),
            // A picture in a file explains itself; on the page the legend is the page's own.
            legend: request.path.is_some(),
            terms: words::terms(self.locale),
        }
    }

    fn series(&self, id: &str, label: String, color: u8, values: Vec<Option<f64>>) -> Series {
        Series {
            id: id.to_owned(),
            label,
            style: SeriesStyle::Bar,
            color,
            hidden: self.request.hidden.iter().any(|hidden| hidden == id),
            end_label: false,
            rows: vec![None; values.len()],
            values,
        }
    }
}

fn category(key: &str, label: &str) -> Category {
    Category { key: key.to_owned(), label: label.to_owned(), group: None, incomplete: false, date: None }
}

/// The colours in turn.
fn color(at: usize) -> u8 {
    u8::try_from(at % 24).unwrap_or(0) + 1
}
