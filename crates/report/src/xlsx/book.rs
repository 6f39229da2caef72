//! The workbook of a document.

use chrono::{Datelike, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::names::Names;
use super::{chart, overview, sheet};
use crate::error::ReportError;
use crate::limits;
use crate::model::{Document, Section};
use crate::text::{clean, cut};

/// The document as a workbook: an overview, then a sheet for each chart and table.
///
/// # Errors
/// [`ReportError::TooLarge`], [`ReportError::RaggedTable`], and [`ReportError::Setting`] when the workbook refuses what
/// the limits let through.
pub fn xlsx(document: &Document) -> Result<Vec<u8>, ReportError> {
    limits::check(document)?;
    let sections: Vec<Section> = document.laid_out().map(std::borrow::Cow::into_owned).collect();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(document));

    let mut names = Names::default();
    let overview_name = names.sheet(&document.words.overview);
    // A table without a title of its own is called after the heading it stands under.
    let mut heading = "";
    let mut tables: Vec<(String, &Section)> = Vec::new();
    for section in &sections {
        match section {
            Section::Heading { text, .. } => heading = text,
            Section::Chart(chart) => tables.push((names.sheet(&chart.title), section)),
            Section::Table(table) => tables.push((names.sheet(table.title.as_deref().unwrap_or(heading)), section)),
            _ => {}
        }
    }
    let sheet_names: Vec<String> = tables.iter().map(|(name, _)| name.clone()).collect();

    let page = workbook.add_worksheet().set_name(&overview_name)?;
    overview::write(page, document, &sections, &sheet_names)?;
    for (name, section) in tables {
        let page = workbook.add_worksheet().set_name(&name)?;
        match section {
            Section::Chart(drawn) => {
                sheet::write(page, &drawn.table, &document.words)?;
                chart::insert(page, &name, drawn)?;
            }
            Section::Table(table) => {
                sheet::write(page, table, &document.words)?;
            }
            _ => {}
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn properties(document: &Document) -> DocProperties {
    let short = |text: &str| cut(&clean(text), 250).0.into_owned();
    let properties = DocProperties::new()
        .set_title(short(&document.title))
        .set_subject(short(document.subtitle.as_deref().unwrap_or_default()))
        .set_company(short(&document.brand));
    let utc = document.made_at.naive_utc();
    let part = |number: u32| u8::try_from(number).ok();
    let made = || {
        let day =
            ExcelDateTime::from_ymd(u16::try_from(utc.year()).ok()?, part(utc.month())?, part(utc.day())?).ok()?;
        day.and_hms(u16::from(part(utc.hour())?), part(utc.minute())?, utc.second()).ok()
    };
    match made() {
        Some(made) => properties.set_creation_datetime(&made),
        None => properties,
    }
}
