//! The whole plan as a document: figures first, then a part after the other; XLSX puts each on a sheet.

mod cells;
pub(crate) mod month;
mod parts;
pub(super) mod tables;

use std::path::Path;

use sandtable_base::Locale;
use sandtable_i18n::messages;
use sandtable_report::model::{Chart, ChartForm, Document, Format, KeyFigure, NativeChart, Section, Table, Tone};
use sandtable_store::rusqlite::Connection;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::write_file;
use crate::reporting::of_writers;
use crate::requests::*;
use crate::setting;

/// What can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Html,
    Pdf,
}

impl Kind {
    pub(super) fn of(path: &str) -> Result<Kind, ApiError> {
        let kind = Path::new(path).extension().map(|kind| kind.to_string_lossy().to_lowercase());
        match kind.as_deref() {
            Some("xlsx") => Ok(Kind::Xlsx),
            Some("html") => Ok(Kind::Html),
            Some("pdf") => Ok(Kind::Pdf),
            _ => Err(ApiError::value("path", path, "a name that ends in .xlsx, .html or .pdf")),
        }
    }

    pub(super) fn write(self, call: &Call<'_>, path: &str, document: &Document) -> Result<PlanExported, ApiError> {
        let bytes = match self {
            Kind::Xlsx => sandtable_report::xlsx(document)?,
            Kind::Html => sandtable_report::html(document)?.into_bytes(),
            Kind::Pdf => sandtable_report::pdf(document, crate::handlers::report::fonts()?)?.bytes,
        };
        write_file(call, Path::new(path), &bytes)?;
        let titles = document.sections.iter().filter_map(|section| match section {
            Section::Table(table) => table.title.clone(),
            _ => None,
        });
        Ok(PlanExported { parts: titles.collect(), bytes: bytes.len() as u64, path: path.to_owned() })
    }
}

pub(crate) fn export(call: &Call<'_>, request: PlanExport) -> Result<PlanExported, ApiError> {
    let kind = Kind::of(&request.path)?;
    let locale = request.locale.unwrap_or_else(|| call.locale());
    let document = call.store()?.read(|conn| document(call, conn, locale, kind))?;
    kind.write(call, &request.path, &document)
}

fn document(call: &Call<'_>, conn: &Connection, locale: Locale, kind: Kind) -> Result<Document, ApiError> {
    let now = call.session.config.clock.now();
    let board = setting::board(conn, now)?;
    let brand = setting::known(conn)?.name;
    let plan = tables::plan(conn, locale, &board, kind != Kind::Xlsx)?;
    let mut sections = vec![Section::KeyFigures { figures: figures(locale, &plan) }];
    if kind != Kind::Xlsx {
        for chart in [PlanChart::Gantt, PlanChart::BudgetMonths] {
            sections.extend(picture(conn, locale, &board, &plan, chart)?);
        }
    }
    sections.extend(plan.tables.into_iter().map(Section::Table));
    Ok(Document {
        title: messages::plan_document(locale, &brand),
        subtitle: None,
        locale,
        brand,
        made_at: now.with_timezone(&board.zone).fixed_offset(),
        words: of_writers(locale),
        sections,
    })
}

fn figures(locale: Locale, plan: &tables::Plan) -> Vec<KeyFigure> {
    let figure = |key: &str, value: f64, format: Format| KeyFigure {
        label: messages::plan_figure(locale, key),
        value: Some(value),
        format,
        change: None,
        change_format: Format::Change,
        compared: None,
        tone: Tone::Neutral,
        target: None,
        progress: None,
        sample: None,
        note: None,
    };
    #[expect(clippy::cast_precision_loss, reason = "counts")]
    let count = |key, count: usize| figure(key, count as f64, Format::Number);
    let money = |key, minor| {
        let currency = Some(plan.money.currency.clone());
        figure(key, super::budget::major(minor, plan.money.digits), Format::Money { currency })
    };
    let totals = plan.money.totals;
    vec![
        count("goals", plan.goals),
        count("slots", plan.slots),
        count("tasks", plan.work.tasks.len()),
        count("late", plan.work.tasks.iter().filter(|task| task.late).count()),
        money("planned", totals.planned_minor),
        money("remaining", totals.remaining_minor),
    ]
}

/// A picture of the plan, where there is something to draw; its figures are in the tables that follow.
fn picture(
    conn: &Connection,
    locale: Locale,
    board: &sandtable_evaluation::query::Setting,
    plan: &tables::Plan,
    chart: PlanChart,
) -> Result<Option<Section>, ApiError> {
    const ROWS: usize = 40;
    let (key, height) = match chart {
        PlanChart::Gantt => {
            ("gantt", 90.0 + 26.0 * f64::from(u32::try_from(plan.work.tasks.len().min(ROWS)).unwrap_or(0)))
        }
        _ => ("months", 280.0),
    };
    let empty = if chart == PlanChart::Gantt { plan.work.tasks.is_empty() } else { plan.money.cells.is_empty() };
    if empty {
        return Ok(None);
    }
    let title = messages::plan_figure(locale, key);
    let view = super::chart::printed(conn, chart, locale, board.today, (900.0, height))?;
    Ok(Some(Section::Chart(Chart {
        alt: title.clone(),
        title,
        subtitle: None,
        lead: Vec::new(),
        svg: view.svg,
        table: Table { title: None, columns: Vec::new(), rows: Vec::new(), note: None },
        native: NativeChart { form: ChartForm::Bars, series: Vec::new() },
    })))
}
