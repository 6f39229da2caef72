//! A chart the spreadsheet draws itself from the table beside it, so that it follows when somebody changes a figure.

use rust_xlsxwriter::{Chart as Native, ChartEmptyCells, ChartFormat, ChartLine, ChartLineDashType, ChartType, Color};
use rust_xlsxwriter::{ChartFont, ChartLegendPosition, ChartSolidFill, Worksheet};

use super::cell::number_format;
use super::sheet::{is_whole, last_column, rows_of};
use crate::error::ReportError;
use crate::model::{Chart, ChartForm};
use crate::style;
use crate::text::{clean, cut};

const WIDTH: u32 = 760;
const HEIGHT: u32 = 360;

/// Puts the chart to the right of its table on `sheet`, whose name is `name`.
pub(super) fn insert(sheet: &mut Worksheet, name: &str, chart: &Chart) -> Result<(), ReportError> {
    let Some(last) = last_column(&chart.table).filter(|_| !chart.table.rows.is_empty()) else { return Ok(()) };
    let rows = rows_of(&chart.table);
    let series: Vec<usize> =
        chart.native.series.iter().copied().filter(|at| (1..chart.table.columns.len()).contains(at)).collect();
    let Some(first) = series.first() else { return Ok(()) };
    let mut native = Native::new(match chart.native.form {
        ChartForm::Line => ChartType::Line,
        ChartForm::Bars => ChartType::Column,
    });
    for (place, at) in series.iter().enumerate() {
        let column = u16::try_from(*at).unwrap_or(u16::MAX);
        let color = Color::from(style::SERIES[place % style::SERIES.len()]);
        let mut look = ChartFormat::new();
        match chart.native.form {
            ChartForm::Line => {
                let mut line = ChartLine::new();
                line.set_color(color).set_width(if place == 0 { 2.25 } else { 1.5 });
                if place > 0 {
                    line.set_dash_type(ChartLineDashType::Dash);
                }
                look.set_line(&line);
            }
            ChartForm::Bars => {
                look.set_solid_fill(ChartSolidFill::new().set_color(color));
            }
        }
        native
            .add_series()
            .set_name((name, 0, column))
            .set_categories((name, 1, 0, rows, 0))
            .set_values((name, 1, column, rows, column))
            .set_format(&mut look);
    }
    let of_first = chart.table.rows.iter().filter_map(|row| row.get(*first));
    let axis = number_format(&chart.table.columns[*first].format, is_whole(of_first));
    native.title().set_name(cut(&clean(&chart.title), 250).0.as_ref());
    native.title().set_font(ChartFont::new().set_size(13).set_bold());
    native.legend().set_position(ChartLegendPosition::Bottom);
    if series.len() == 1 {
        native.legend().set_hidden();
    }
    native.y_axis().set_num_format(axis);
    native
        .show_empty_cells_as(ChartEmptyCells::Gaps)
        .set_alt_text(cut(&clean(&chart.alt), 250).0.as_ref())
        .set_width(WIDTH)
        .set_height(HEIGHT);
    sheet.insert_chart(1, last + 2, &native)?;
    Ok(())
}
