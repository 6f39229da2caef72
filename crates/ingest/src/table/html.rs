//! Tables of HTML, and the XML spreadsheets of Excel 2003: both go around under the name `.xls`.

use std::cmp::Reverse;

use super::markup::{attribute, unescape};
use super::outline::{Outline, Part};
use super::{Flow, Row, RowSink, Source};
use crate::bytes::input;
use crate::cell::reason::Reason;
use crate::error::IngestError;
use crate::limits::{CELL, COLUMNS};

/// Cells that may be made by others that reach over to them: no table of people comes near.
const REACHED: u64 = 10_000_000;

/// The rows of the table with most rows. Exports that lay out their page with tables keep the data in the largest.
pub(crate) fn rows(source: &Source, sink: &mut RowSink<'_>) -> Result<(), IngestError> {
    let document = input::text(&source.path, source.encoding)?;
    let Some(wanted) = largest(&document) else { return Ok(()) };
    let mut table = Table::default();
    for (_, part) in Outline::new(&document).filter(|(table, _)| *table == wanted) {
        if part == Part::TableEnd {
            break;
        }
        if let Some(row) = table.take(part)?
            && sink(row, source.length / 2)? == Flow::Enough
        {
            break;
        }
    }
    Ok(())
}

/// The number of the table that has most rows of its own: of equal ones the first, rows outside of any table last.
fn largest(document: &str) -> Option<usize> {
    let mut rows = vec![0_usize];
    for (table, part) in Outline::new(document) {
        if matches!(part, Part::Row(_)) {
            rows.resize(rows.len().max(table + 1), 0);
            rows[table] += 1;
        }
    }
    let counted = rows.into_iter().enumerate().filter(|(_, rows)| *rows > 0);
    counted.max_by_key(|(table, rows)| (*rows, *table > 0, Reverse(*table))).map(|(table, _)| table)
}

/// The table that is read: its open row, and what reaches over to the next ones.
#[derive(Default)]
struct Table {
    row: Row,
    /// The text of the open cell and the columns it takes.
    cell: Option<(String, usize)>,
    /// Rows begun so far, whatever number they state.
    begun: u64,
    /// By column, the last row that a cell above reaches down to.
    reaching: Vec<u64>,
    /// Cells so far that others reached over to.
    reached: u64,
}

impl Table {
    /// A row that the part completes.
    fn take(&mut self, part: Part<'_>) -> Result<Option<&Row>, IngestError> {
        match part {
            Part::Row(attributes) => {
                let index = attribute(attributes, "index").and_then(|index| index.parse::<u64>().ok());
                self.row.clear(index.filter(|index| *index > self.row.number).unwrap_or(self.row.number + 1));
                self.begun += 1;
            }
            Part::Cell(attributes) => self.begin_cell(attributes)?,
            Part::Text(text) => self.append(text, true),
            Part::Data(text) => self.append(text, false),
            Part::Break => self.append("\n", false),
            Part::CellEnd => self.finish_cell(),
            Part::RowEnd => return Ok(Some(&self.row)),
            // No cell reaches out of its group of rows (HTML Living Standard, 4.9.12.1).
            Part::Group => self.reaching.clear(),
            Part::TableEnd => {}
        }
        Ok(None)
    }

    fn append(&mut self, text: &str, escaped: bool) {
        let Some((cell, _)) = &mut self.cell else { return };
        if escaped {
            unescape(text, cell);
        } else {
            cell.push_str(text);
        }
        if cell.len() > CELL {
            self.row.fault = Some(Reason::CellTooLong);
            cell.clear();
        }
    }

    fn begin_cell(&mut self, attributes: &str) -> Result<(), IngestError> {
        let number = |name: &str| attribute(attributes, name).and_then(|value| value.trim().parse::<usize>().ok());
        let mut column = self.row.len();
        while self.reaching.get(column).is_some_and(|last| *last >= self.begun) {
            column += 1;
            self.reached += 1;
        }
        if let Some(index) = number("index") {
            column = column.max(index.saturating_sub(1));
        }
        let span =
            number("colspan").or_else(|| number("mergeacross").map(|more| more.saturating_add(1))).unwrap_or(1).max(1);
        check_width(column.saturating_add(span))?;
        self.reached += span as u64 - 1;
        if self.reached > REACHED {
            return Err(IngestError::ZipBomb { value: self.reached, allowed: REACHED });
        }
        self.row.pad(column);
        let last = match number("rowspan") {
            // As far as the group of rows goes.
            Some(0) => u64::MAX,
            Some(rows) => self.begun.saturating_add(rows as u64 - 1),
            None => self.begun,
        };
        if last > self.begun {
            self.reaching.resize(self.reaching.len().max(column + span), 0);
            self.reaching[column..column + span].iter_mut().for_each(|reach| *reach = last.max(*reach));
        }
        self.cell = Some((String::new(), span));
        Ok(())
    }

    fn finish_cell(&mut self) {
        if let Some((text, span)) = self.cell.take() {
            // White space of the page around a text is none of the cell.
            self.row.push_text(text.trim_matches([' ', '\t', '\r', '\n']).as_bytes());
            let width = self.row.len() + span - 1;
            self.row.pad(width);
        }
    }
}

fn check_width(columns: usize) -> Result<(), IngestError> {
    if columns > COLUMNS {
        return Err(IngestError::TooManyColumns { value: columns as u64, allowed: COLUMNS as u64 });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The rows of the largest table, each with the number it has.
    fn read(document: &str) -> Vec<(u64, Vec<String>)> {
        let Some(wanted) = largest(document) else { return Vec::new() };
        let mut table = Table::default();
        let mut rows = Vec::new();
        for (_, part) in Outline::new(document).filter(|(table, _)| *table == wanted) {
            if let Some(row) = table.take(part).unwrap() {
                rows.push((row.number, (0..row.len()).map(|column| row.text(column)).collect()));
            }
        }
        rows
    }

    fn cells(document: &str) -> Vec<Vec<String>> {
        read(document).into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn a_cell_over_rows_keeps_the_others_in_their_columns() {
        let last = "<table><tr><td>a<td rowspan=2>b<tr><td>c<tr><td>d<td>e</table>";
        assert_eq!(cells(last), [vec!["a", "b"], vec!["c"], vec!["d", "e"]]);
        let wide = "<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d</table>";
        assert_eq!(cells(wide), [vec!["a", "", "b"], vec!["", "", "c"], vec!["d"]]);
        let twice = "<table><tr><td rowspan=3>a<td rowspan=2>b<td>c<tr><td>d<tr><td>e<td>f<tr><td>g</table>";
        assert_eq!(cells(twice), [vec!["a", "b", "c"], vec!["", "", "d"], vec!["", "e", "f"], vec!["g"]]);
        let group = "<table><thead><tr><td rowspan=9>a<td rowspan=0>b<tr><td>c<tbody><tr><td>d<td>e</table>";
        assert_eq!(cells(group), [vec!["a", "b"], vec!["", "", "c"], vec!["d", "e"]]);
    }

    #[test]
    fn of_several_tables_the_largest_is_read() {
        let stray = "<tr><td>x</td></tr><table><tr><td>a</td></tr><tr><td>b</td></tr></table>";
        assert_eq!(cells(stray), [["a"], ["b"]]);
        let nested = "<table><tr><td>a<table><tr><td>x</table><tr><td>b<tr><td>c</table><table><tr><td>y</table>";
        assert_eq!(cells(nested), [["a"], ["b"], ["c"]]);
        assert_eq!(cells("<tr><td>a<tr><td>b"), [["a"], ["b"]]);
        assert_eq!(cells("<tr><td>a</tr><table><tr><td>b</table>"), [["b"]]);
    }

    #[test]
    fn rows_are_counted_on_from_the_number_they_state() {
        let document =
            "<Table><Row><Cell>a</Cell></Row><Row ss:Index=\"4\"/><Row><Cell ss:Index='3'>b</Cell></Row></Table>";
        let row = |number, cells: &[&str]| (number, cells.iter().map(|cell| (*cell).to_owned()).collect());
        assert_eq!(read(document), [row(1, &["a"]), row(4, &[]), row(5, &["", "", "b"])]);
    }

    /// A cell with the rows and columns it takes.
    #[derive(Debug, Clone)]
    struct Spans {
        down: usize,
        across: usize,
    }

    fn layout() -> impl Strategy<Value = Vec<Vec<Spans>>> {
        let cell = (1..4_usize, 1..4_usize).prop_map(|(down, across)| Spans { down, across });
        prop::collection::vec(prop::collection::vec(cell, 0..5), 1..7)
    }

    proptest! {
        /// Each cell stands in the first column that is free in its row, and takes all that it says.
        #[test]
        fn cells_stand_where_the_grid_is_free(layout in layout(), ends in prop::collection::vec(any::<bool>(), 64)) {
            let mut ends = ends.into_iter().cycle();
            let mut document = String::from("<table>");
            let mut taken = std::collections::BTreeSet::new();
            let mut wanted = Vec::new();
            for (y, row) in layout.iter().enumerate() {
                document.push_str("<tr>");
                let mut line: Vec<String> = Vec::new();
                for (at, cell) in row.iter().enumerate() {
                    let x = (line.len()..).find(|x| !taken.contains(&(*x, y))).unwrap();
                    line.resize(x, String::new());
                    line.push(format!("{y}.{at}"));
                    line.resize(x + cell.across, String::new());
                    taken.extend((x..x + cell.across).flat_map(|x| (y..y + cell.down).map(move |y| (x, y))));
                    let Spans { down, across } = cell;
                    document.push_str(&format!("<td rowspan={down} colspan={across}>{y}.{at}"));
                    document.push_str(if ends.next() == Some(true) { "</td>" } else { "" });
                }
                document.push_str(if ends.next() == Some(true) { "</tr>" } else { "" });
                wanted.push(line);
            }
            prop_assert_eq!(cells(&document), wanted, "{}", document);
        }
    }
}
