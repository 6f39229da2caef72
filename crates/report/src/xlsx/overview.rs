//! The first sheet: what the report says, with the figures as figures and a way to every other sheet.

use rust_xlsxwriter::{Color, Format as Look, Url, Worksheet};

use super::cell::{self, ColumnLook};
use super::sheet;
use crate::error::ReportError;
use crate::limits::SHEET_CELL;
use crate::model::{Cell, Column, Document, Format, KeyFigure, Section, Words};
use crate::notation;
use crate::style::{self, shape};
use crate::text::{clean, cut, filled};

/// Writes the overview. `sheets` has the name of the sheet of each chart and table, in the order of the sections.
pub(super) fn write(
    page: &mut Worksheet,
    document: &Document,
    sections: &[Section],
    sheets: &[String],
) -> Result<(), ReportError> {
    page.set_column_width(0, 44)?;
    for column in 1..7 {
        page.set_column_width(column, 18)?;
    }
    page.set_screen_gridlines(false).set_print_fit_to_pages(1, 0).set_paper_size(9);
    let mut overview = Overview { page, row: 0, text: ColumnLook::of_text() };
    overview.words(&document.title, &Look::new().set_bold().set_font_size(18))?;
    if let Some(subtitle) = &document.subtitle {
        overview.words(subtitle, &Look::new().set_font_color(Color::from(style::INK_2)))?;
    }
    let made = filled(&document.words.made, "date", &notation::day(document.made_at.date_naive()));
    overview.words(&format!("{} · {made}", document.brand), &small())?;
    overview.row += 1;
    let mut sheets = sheets.iter();
    for section in sections {
        match section {
            Section::Heading { text, level } => {
                overview.row += 1;
                overview.words(text, &Look::new().set_bold().set_font_size(if *level == 1 { 14 } else { 12 }))?;
            }
            Section::Paragraph { spans } => {
                overview.long(&spans.iter().map(|span| span.text.as_str()).collect::<String>())?;
            }
            Section::Findings { findings } => {
                for finding in findings {
                    let words: String = finding.spans.iter().map(|span| span.text.as_str()).collect();
                    overview.long(&format!("{} {words}", shape(finding.mark)))?;
                }
            }
            Section::KeyFigures { figures } => overview.figures(figures, &document.words)?,
            Section::Chart(chart) => {
                overview.link(&chart.title, sheets.next())?;
                if !chart.lead.is_empty() {
                    overview.long(&chart.lead.iter().map(|span| span.text.as_str()).collect::<String>())?;
                }
            }
            Section::Table(table) => {
                let sheet = sheets.next();
                overview.link(table.title.as_ref().or(sheet).map_or("", String::as_str), sheet)?;
            }
            Section::Note { text } => overview.words(text, &small())?,
            Section::PageBreak | Section::Sources { .. } => {}
        }
    }
    Ok(())
}

fn small() -> Look {
    Look::new().set_font_size(10).set_font_color(Color::from(style::INK_3))
}

struct Overview<'p> {
    page: &'p mut Worksheet,
    row: u32,
    text: ColumnLook,
}

impl Overview<'_> {
    fn words(&mut self, text: &str, look: &Look) -> Result<(), ReportError> {
        let cleaned = clean(text);
        let look =
            if cleaned.starts_with(['=', '+', '-', '@']) { look.clone().set_quote_prefix() } else { look.clone() };
        self.page.write_string_with_format(self.row, 0, cut(&cleaned, SHEET_CELL).0.as_ref(), &look)?;
        self.row += 1;
        Ok(())
    }

    /// Running text; what does not fit into one cell goes on in the next row.
    fn long(&mut self, text: &str) -> Result<(), ReportError> {
        let cleaned = clean(text);
        let mut rest = cleaned.as_ref();
        loop {
            let mut units = 0;
            let fits = |character: char| {
                units += character.len_utf16();
                units > SHEET_CELL
            };
            let end = rest.find(fits).unwrap_or(rest.len());
            cell::text(self.page, (self.row, 0), &rest[..end], &self.text)?;
            self.row += 1;
            rest = &rest[end..];
            if rest.is_empty() {
                return Ok(());
            }
        }
    }

    fn link(&mut self, title: &str, sheet: Option<&String>) -> Result<(), ReportError> {
        let Some(sheet) = sheet else { return Ok(()) };
        let url = Url::new(format!("internal:'{}'!A1", sheet.replace('\'', "''")));
        let title = clean(title);
        let shown = cut(&title, 250).0;
        let shown = if shown.trim().is_empty() { sheet.as_str() } else { shown.as_ref() };
        self.page.write_url(self.row, 0, url.set_text(shown))?;
        self.row += 1;
        Ok(())
    }

    fn figures(&mut self, figures: &[KeyFigure], words: &Words) -> Result<(), ReportError> {
        let titles =
            [&words.figure, &words.value, &words.change, &words.target, &words.progress, &words.sample, &words.note];
        for (column, title) in (0..).zip(titles) {
            self.page.write_string_with_format(self.row, column, clean(title).as_ref(), &sheet::header())?;
        }
        self.row += 1;
        for figure in figures {
            let own = |value: Option<f64>| ColumnLook::new(&Column::new("", figure.format.clone()), whole(value));
            let of = |format| ColumnLook::new(&Column::new("", format), true);
            #[expect(clippy::cast_precision_loss, reason = "a count of rows")]
            let sample = figure.sample.map(|sample| sample as f64);
            let cells = [
                (Cell::from(figure.label.as_str()), ColumnLook::of_text()),
                (figure.value.into(), own(figure.value)),
                (figure.change.into(), of(figure.change_format.clone())),
                (figure.target.into(), own(figure.target)),
                (figure.progress.map(notation::below_whole).into(), of(Format::Share)),
                (sample.into(), of(Format::Number)),
                (figure.note.as_deref().map_or(Cell::Missing, Cell::from), ColumnLook::of_text()),
            ];
            for (column, (cell, look)) in (0..).zip(&cells) {
                cell::write(self.page, (self.row, column), cell, look)?;
            }
            self.row += 1;
        }
        self.row += 1;
        Ok(())
    }
}

fn whole(value: Option<f64>) -> bool {
    value.is_none_or(|value| value.fract() == 0.0)
}
