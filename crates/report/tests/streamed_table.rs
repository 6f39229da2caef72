//! Tables of any length as XLSX.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use sandtable_report::model::{Cell, Column, Format};
use sandtable_report::{ReportError, TableWriter, write_table_xlsx};

fn columns() -> Vec<Column> {
    vec![
        Column::new("标题", Format::Text),
        Column::new("标题", Format::Number),
        Column::new("日期", Format::Date),
        Column::new("互动率", Format::Percent),
    ]
}

fn row(at: u32) -> Vec<Cell> {
    vec![
        Cell::Text(format!("={at}")),
        Cell::Number(f64::from(at) / 2.0),
        NaiveDate::from_ymd_opt(2026, 10, 1).map_or(Cell::Missing, Cell::Date),
        if at.is_multiple_of(2) { Cell::Missing } else { Cell::Number(0.025) },
    ]
}

fn written(rows: u32) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    write_table_xlsx("帖子", &columns(), (0..rows).map(|at| Ok::<_, ReportError>(row(at))), &mut out).unwrap();
    out.into_inner()
}

#[test]
fn rows_come_back_typed_and_in_order() {
    for rows in [0, 1, 199, 200, 201, 3_000] {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(written(rows))).unwrap();
        let sheet = book.worksheet_range("帖子").unwrap();
        assert_eq!(sheet.height(), rows as usize + 1);
        assert_eq!(sheet.get((0, 1)), Some(&Data::String("标题 2".to_owned())));
        for at in 0..rows {
            assert_eq!(sheet.get((at as usize + 1, 0)), Some(&Data::String(format!("={at}"))));
            assert_eq!(sheet.get((at as usize + 1, 1)), Some(&Data::Float(f64::from(at) / 2.0)));
        }
        if rows > 1 {
            assert!(matches!(sheet.get((1, 2)), Some(Data::DateTime(_))), "{:?}", sheet.get((1, 2)));
            assert_eq!(sheet.get((1, 3)), Some(&Data::Empty));
            assert_eq!(sheet.get((2, 3)), Some(&Data::Float(0.025)));
        }
        assert!(book.worksheet_formula("帖子").unwrap().used_cells().next().is_none());
    }
}

#[test]
fn a_row_of_another_length_is_refused() {
    let mut writer = TableWriter::begin("t", &columns(), None).unwrap();
    assert_eq!(writer.push(vec![Cell::Missing]), Err(ReportError::RaggedTable { columns: 4, cells: 1 }));
}

#[test]
fn an_error_of_the_rows_ends_the_table() {
    let rows = [Ok(row(1)), Err(ReportError::Font)];
    let refused = write_table_xlsx("t", &columns(), rows, Cursor::new(Vec::new()));
    assert_eq!(refused, Err(ReportError::Font));
}
