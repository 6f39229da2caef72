//! A KPI as a chart and as a table: the same points, worded once.

use sandtable_base::{Granularity, Locale, Number, Period, WeekStart};
use sandtable_charts::{Annotation, Frame, LineSpec, Series, SeriesStyle, Theme, Unit as ChartUnit};
use sandtable_evaluation::view::{Basis, KpiPoint, KpiRow, KpiView, Unit};
use sandtable_i18n::{messages, metric_name, platform_name};

use crate::error::ApiError;
use crate::kpi_beside::{Beside, noted};
use crate::requests::{ChartForm, ChartTheme, KpiChartRequest};
use crate::words;

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 320.0;

type Value = fn(&KpiPoint) -> Option<Number>;

/// The series of the chart: id, name, value, style, colour of the tokens.
fn series(locale: Locale, form: ChartForm) -> [(&'static str, String, Value, SeriesStyle, u8); 4] {
    let actual = if form == ChartForm::Bars { SeriesStyle::Bar } else { SeriesStyle::Line };
    [
        ("actual", messages::chart_actual(locale), |point| point.actual, actual, 1),
        ("target", messages::chart_target(locale), |point| point.target, SeriesStyle::Line, 0),
        ("before", messages::chart_range_before(locale), |point| point.range_before, SeriesStyle::Dashed, 0),
        ("last_year", messages::chart_last_year(locale), |point| point.last_year, SeriesStyle::Dotted, 0),
    ]
}

pub(crate) fn spec(
    view: &KpiView,
    request: &KpiChartRequest,
    beside: Beside,
    locale: Locale,
    start: WeekStart,
) -> Result<LineSpec, ApiError> {
    let granularity = request.query.granularity;
    let exported = request.path.is_some();
    let name = metric_name(locale, &view.metric);
    let subtitle = subtitle(view, locale, granularity);
    Ok(LineSpec {
        frame: Frame {
            width: size("width", request.width, WIDTH)?,
            height: size("height", request.height, HEIGHT)?,
            theme: match request.theme {
                ChartTheme::Light => Theme::Light,
                ChartTheme::Dark => Theme::Dark,
                ChartTheme::Print => Theme::Print,
            },
            notation: words::notation(locale),
            title: exported.then(|| name.clone()),
            subtitle: exported.then(|| subtitle.clone()),
            description: format!("{name}: {subtitle}"),
        },
        unit: if view.unit == Unit::Percent { ChartUnit::Percent } else { ChartUnit::Number },
        categories: view
            .points
            .iter()
            .map(|point| {
                let period = Period { first: point.first, last: point.last };
                words::category(locale, &period, granularity, start, !point.complete)
            })
            .collect(),
        series: series(locale, request.form)
            .into_iter()
            // A comparison nobody has data for is no series: it would be an empty legend entry.
            .filter(|(id, _, value, _, _)| *id == "actual" || view.points.iter().any(|point| value(point).is_some()))
            .map(|(id, label, value, style, color)| Series {
                id: id.to_owned(),
                label,
                style,
                color,
                hidden: request.hidden.iter().any(|hidden| hidden == id),
                end_label: true,
                values: view.points.iter().map(|point| value(point).map(|number| number.0)).collect(),
                rows: view.points.iter().map(|point| (id == "actual").then_some(point.rows)).collect(),
            })
            .chain(beside.others)
            .collect(),
        annotations: beside.notes,
        words: words::chart(locale),
    })
}

/// Unit and comparison, said on the chart itself.
fn subtitle(view: &KpiView, locale: Locale, granularity: Granularity) -> String {
    let mut parts = vec![match view.basis {
        Basis::Published => messages::chart_basis(locale, words::granularity(granularity)),
        Basis::Gained => messages::chart_basis_gained(locale, words::granularity(granularity)),
    }];
    parts.extend(view.currency.clone());
    if let Some(base) = &view.base {
        parts.push(messages::chart_base(locale, &metric_name(locale, base)));
    }
    if let Some(until) = view.data_until {
        parts.push(messages::chart_data_until(locale, &until.to_string()));
    }
    parts.join(" · ")
}

/// A picture is between a thumbnail and a wall.
fn size(field: &str, asked: Option<f64>, usual: f64) -> Result<f64, ApiError> {
    let value = asked.unwrap_or(usual);
    if (120.0..=8000.0).contains(&value) { Ok(value) } else { Err(ApiError::value(field, value, "120 to 8000")) }
}

/// The points as a table: header and rows, for CSV and the table view.
pub(crate) fn table(view: &KpiView, notes: &[Annotation], locale: Locale) -> (Vec<String>, Vec<Vec<String>>) {
    let mut header = vec![
        messages::chart_column_period(locale),
        metric_name(locale, &view.metric),
        messages::chart_target(locale),
        messages::chart_previous(locale),
        messages::chart_column_change_previous(locale),
        messages::chart_last_year(locale),
        messages::chart_column_change_last_year(locale),
        messages::chart_column_complete(locale),
        match view.basis {
            Basis::Published => messages::chart_column_rows(locale),
            Basis::Gained => messages::chart_column_rows_gained(locale),
        },
        messages::chart_column_nature(locale),
    ];
    header.extend((!notes.is_empty()).then(|| messages::chart_column_notes(locale)));
    // What the changes of a period that is not over are taken from.
    let unfinished = view.points.iter().any(|point| !point.complete);
    if unfinished {
        header.extend([
            messages::chart_column_previous_to_date(locale),
            messages::chart_column_last_year_to_date(locale),
        ]);
    }
    let text = |value: Option<Number>| value.map(plain).unwrap_or_default();
    let rows = view
        .points
        .iter()
        .map(|point| {
            let complete = if point.complete { messages::chart_yes(locale) } else { messages::chart_no(locale) };
            let mut row = vec![
                point.period.clone(),
                text(point.actual),
                text(point.target),
                text(point.previous),
                text(point.change_previous),
                text(point.last_year),
                text(point.change_last_year),
                complete,
                point.rows.to_string(),
                messages::chart_nature(locale, words::nature(point.nature)),
            ];
            row.extend((!notes.is_empty()).then(|| noted(view, notes, &point.period)));
            if unfinished {
                row.extend([text(point.previous_to_date), text(point.last_year_to_date)]);
            }
            row
        })
        .collect();
    (header, rows)
}

/// What stands above the posts behind a figure; all of them have the parts of the first.
pub(crate) fn rows_header(metric: &str, first: Option<&KpiRow>, locale: Locale) -> Vec<String> {
    let mut header = vec![
        messages::chart_column_published(locale),
        messages::chart_column_platform(locale),
        messages::chart_column_account(locale),
        messages::chart_column_title(locale),
        metric_name(locale, metric),
    ];
    let parts = first.map_or(&[][..], |row| &row.parts);
    header.extend(parts.iter().map(|part| metric_name(locale, &part.metric)));
    header.extend([
        messages::chart_column_link(locale),
        messages::chart_column_file(locale),
        messages::chart_column_row(locale),
    ]);
    header
}

/// One of them.
pub(crate) fn rows_line(row: &KpiRow, locale: Locale) -> Vec<String> {
    let text = |value: Option<Number>| value.map(plain).unwrap_or_default();
    let post = &row.post;
    let mut line = vec![
        post.published.clone().or_else(|| post.day.clone()).unwrap_or_default(),
        platform_name(locale, &post.platform),
        post.account.clone(),
        post.title.clone().unwrap_or_default(),
        text(row.value),
    ];
    line.extend(row.parts.iter().map(|part| text(part.value)));
    line.extend([post.url.clone().unwrap_or_default(), post.source.file.clone(), post.source.row.to_string()]);
    line
}

/// A figure without grouping, whole numbers whole: other programs read it.
fn plain(number: Number) -> String {
    number.0.to_string()
}
