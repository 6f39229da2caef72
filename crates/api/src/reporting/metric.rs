//! One metric: its key figure, and its section with sentence, chart, table and small print.

use sandtable_base::{Granularity, Locale, Number, WeekStart};
use sandtable_evaluation::view::{Basis, KpiPoint, KpiQuery, KpiView, Nature};
use sandtable_i18n::{messages, metric_name};
use sandtable_report::figure;
use sandtable_report::model::{
    Cell, Chart, ChartForm as NativeForm, Column, Format, KeyFigure, NativeChart, Section, Span, Table,
};

use super::findings;
use super::kpi::Shown;
use super::words::{after, format, moved};
use crate::error::ApiError;
use crate::kpi_beside::{Beside, noted};
use crate::kpi_table;
use crate::requests::{ChartForm, ChartFormat, ChartTheme, KpiChartRequest};
use crate::words;

/// A picture as wide as the page, low enough for its table to stand below it.
const WIDTH: f64 = 860.0;
const HEIGHT: f64 = 270.0;
/// Fewer periods than this make no line.
const LINE: usize = 3;

pub(super) fn name(view: &KpiView, locale: Locale) -> String {
    let name = metric_name(locale, &view.metric);
    match &view.base {
        // Two rates over other bases would else be called the same.
        Some(base) if !view.other_bases.is_empty() => {
            messages::report_metric_by_base(locale, &metric_name(locale, base), &name)
        }
        _ => name,
    }
}

pub(super) fn key_figure(one: &Shown, locale: Locale) -> KeyFigure {
    let card = &one.card;
    let mut notes = Vec::new();
    if !card.complete {
        notes.push(messages::report_unfinished(locale));
    }
    match card.nature {
        Nature::Typed => notes.push(messages::report_typed(locale)),
        Nature::Estimated => notes.push(messages::report_estimated(locale)),
        Nature::Actual | Nature::Missing => {}
    }
    if card.left_out > 0 {
        notes.push(messages::report_left_out_short(locale, &card.left_out.to_string()));
    }
    let (change, change_format) = moved(card.unit, card.value, card.previous, card.change, locale);
    KeyFigure {
        label: name(&one.view, locale),
        value: card.value.map(|value| value.0),
        format: format(card.unit, card.currency.as_deref()),
        change,
        change_format,
        compared: Some(messages::report_compared(locale)),
        tone: findings::tone(card),
        target: card.target.map(|target| target.0),
        progress: card.progress.map(|progress| progress.0),
        // A typed figure has no rows, which is no sample of none.
        sample: Some(card.rows).filter(|rows| *rows > 0 || card.nature != Nature::Typed),
        note: (!notes.is_empty()).then(|| notes.join(&messages::report_separator(locale))),
    }
}

/// What the metric did, in a sentence and as a chart with its table.
pub(super) fn section(
    one: &Shown,
    granularity: Granularity,
    locale: Locale,
    start: WeekStart,
) -> Result<Section, ApiError> {
    let view = &one.view;
    let mut lead = findings::sentence(one, locale);
    if let Some(course) = course(view, locale) {
        let space = if locale.is_chinese() { "" } else { " " };
        lead.push(Span::plain(format!("{space}{course}")));
    }
    Ok(Section::Chart(chart(one, lead, granularity, locale, start)?))
}

/// The best and the worst period that is over.
fn course(view: &KpiView, locale: Locale) -> Option<String> {
    let over = || view.points.iter().filter(|point| point.complete && point.actual.is_some());
    let by = |point: &&KpiPoint| point.actual.map_or(0.0, |value| value.0);
    let best = over().max_by(|a, b| by(a).total_cmp(&by(b)))?;
    let worst = over().min_by(|a, b| by(a).total_cmp(&by(b)))?;
    let format = format(view.unit, view.currency.as_deref());
    let shown = |point: &KpiPoint| point.actual.map(|value| figure(value.0, &format)).unwrap_or_default();
    (over().count() > 1 && best.actual != worst.actual)
        .then(|| messages::report_course(locale, &best.period, &shown(worst), &shown(best), &worst.period))
}

fn chart(
    Shown { view, beside, .. }: &Shown,
    lead: Vec<Span>,
    granularity: Granularity,
    locale: Locale,
    start: WeekStart,
) -> Result<Chart, ApiError> {
    let (Some(first), Some(last)) = (view.points.first(), view.points.last()) else {
        return Err(ApiError::Internal { detail: format!("{} without a period", view.metric) });
    };
    let bars = view.points.len() < LINE;
    let request = KpiChartRequest {
        query: KpiQuery {
            metric: view.metric.clone(),
            granularity,
            from: first.first,
            to: last.last,
            filter: sandtable_evaluation::view::Filter::default(),
            base: None,
            basis: None,
            kind: None,
        },
        format: ChartFormat::Svg,
        path: None,
        form: if bars { ChartForm::Bars } else { ChartForm::Line },
        theme: ChartTheme::Light,
        locale: Some(locale),
        width: Some(WIDTH),
        height: Some(HEIGHT),
        hidden: Vec::new(),
    };
    let spec = kpi_table::spec(view, &request, beside.clone(), locale, start)?;
    let alt = spec.frame.description.clone();
    let (table, series) = table(view, beside, locale);
    Ok(Chart {
        title: name(view, locale),
        subtitle: None,
        lead,
        svg: sandtable_charts::line(&spec).svg,
        alt,
        table,
        native: NativeChart { form: if bars { NativeForm::Bars } else { NativeForm::Line }, series },
    })
}

type Figure<'v> = &'v dyn Fn(&KpiPoint) -> Option<f64>;

/// The points as a table, and which of its columns are series of the chart. Columns nobody has data for are left out.
fn table(view: &KpiView, beside: &Beside, locale: Locale) -> (Table, Vec<usize>) {
    let own = || format(view.unit, view.currency.as_deref());
    let before = |point: &KpiPoint| if point.complete { point.previous } else { point.previous_to_date };
    let last_year = |point: &KpiPoint| if point.complete { point.last_year } else { point.last_year_to_date };
    let change_previous =
        |point: &KpiPoint| moved(view.unit, point.actual, before(point), point.change_previous, locale);
    let change_last_year =
        |point: &KpiPoint| moved(view.unit, point.actual, last_year(point), point.change_last_year, locale);
    let (_, change) = moved(view.unit, None, None, None, locale);
    let carried = |value: Option<Number>| value.map(|value| value.0);
    let figures: [(String, Format, Figure<'_>, bool); 7] = [
        (name(view, locale), own(), &|point| carried(point.actual), true),
        (messages::chart_target(locale), own(), &|point| carried(point.target), true),
        (messages::chart_previous(locale), own(), &|point| carried(point.previous), false),
        (messages::chart_column_change_previous(locale), change.clone(), &|point| change_previous(point).0, false),
        (messages::chart_range_before(locale), own(), &|point| carried(point.range_before), true),
        (messages::chart_last_year(locale), own(), &|point| carried(point.last_year), true),
        (messages::chart_column_change_last_year(locale), change, &|point| change_last_year(point).0, false),
    ];
    let mut columns = vec![Column::new(messages::chart_column_period(locale), Format::Text)];
    let period = |point: &KpiPoint| {
        let unfinished = (!point.complete).then(|| format!(" ({})", messages::chart_incomplete(locale)));
        vec![Cell::Text(format!("{}{}", point.period, unfinished.unwrap_or_default()))]
    };
    let mut rows: Vec<Vec<Cell>> = view.points.iter().map(period).collect();
    let mut series = Vec::new();
    for (place, (title, format, value, is_series)) in figures.into_iter().enumerate() {
        if place > 0 && view.points.iter().all(|point| value(point).is_none()) {
            continue;
        }
        if is_series {
            series.push(columns.len());
        }
        columns.push(Column::new(title, format));
        for (row, point) in rows.iter_mut().zip(&view.points) {
            row.push(value(point).into());
        }
    }
    for other in &beside.others {
        series.push(columns.len());
        columns.push(Column::new(other.label.clone(), own()));
        for (row, value) in rows.iter_mut().zip(&other.values) {
            row.push((*value).into());
        }
    }
    columns.push(Column::new(
        match view.basis {
            Basis::Published => messages::chart_column_rows(locale),
            Basis::Gained => messages::chart_column_rows_gained(locale),
        },
        Format::Number,
    ));
    let natures = view.points.iter().any(|point| matches!(point.nature, Nature::Typed | Nature::Estimated));
    if natures {
        columns.push(Column::new(messages::chart_column_nature(locale), Format::Text));
    }
    for (row, point) in rows.iter_mut().zip(&view.points) {
        #[expect(clippy::cast_precision_loss, reason = "a count of rows")]
        row.push(Cell::Number(point.rows as f64));
        if natures {
            row.push(messages::chart_nature(locale, words::nature(point.nature)).into());
        }
    }
    (Table { title: None, columns, rows, note: Some(small_print(view, beside, locale)) }, series)
}

/// Basis, base, what was left out, what the numbers on the axis stand for: what a careful reader asks next.
fn small_print(view: &KpiView, beside: &Beside, locale: Locale) -> String {
    let mut text = String::new();
    let basis = match view.basis {
        Basis::Published => "published",
        Basis::Gained => "gained",
    };
    after(&mut text, &messages::report_basis(locale, basis), locale);
    if let Some(base) = &view.base {
        let base = metric_name(locale, base);
        let others: Vec<String> = view.other_bases.iter().map(|other| metric_name(locale, &other.base)).collect();
        let said = if others.is_empty() || view.left_out > 0 {
            messages::report_base(locale, &base)
        } else {
            messages::report_other_bases(locale, &base, &others.join(", "))
        };
        after(&mut text, &said, locale);
        if view.left_out > 0 {
            after(
                &mut text,
                &messages::report_left_out(locale, &view.left_out.to_string(), &others.join(", ")),
                locale,
            );
        }
        if view.total_target.is_some() && view.points.len() > 1 {
            after(&mut text, &messages::report_range_target(locale), locale);
        }
    }
    if view.points.iter().any(|point| !point.complete && point.change_previous.is_some()) {
        after(&mut text, &messages::report_to_date(locale), locale);
    }
    if let Some(until) = view.data_until {
        after(&mut text, &messages::report_until(locale, &until.to_string()), locale);
    }
    if let Some(currency) = view.currency.as_ref().filter(|_| !view.other_currencies.is_empty()) {
        let others = view.other_currencies.join(", ");
        after(&mut text, &messages::report_other_currencies(locale, currency, &others), locale);
    }
    if view.rows_by_first_seen > 0 {
        let count = figure(f64::from(u32::try_from(view.rows_by_first_seen).unwrap_or(u32::MAX)), &Format::Number);
        after(&mut text, &messages::report_first_seen(locale, &count), locale);
    }
    let noted = view.points.iter().map(|point| noted(view, &beside.notes, &point.period));
    let notes: Vec<String> = noted.filter(|one| !one.is_empty()).collect();
    if !notes.is_empty() {
        let notes = notes.join(&messages::report_separator(locale));
        after(&mut text, &messages::report_on_chart(locale, &notes), locale);
    }
    text
}
