//! The tables, rows and cells of a document, nested as browsers nest them: HTML lets most ends of rows and cells out, and
//! some beginnings (HTML Living Standard, 13.2.6.4.9 to 13.2.6.4.15).

use std::collections::VecDeque;

use super::markup::{Markup, Piece};

/// A part of a table. Rows and cells end before the next one begins, and before their table does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Part<'a> {
    /// With its attributes; a row that is only understood has none.
    Row(&'a str),
    Cell(&'a str),
    /// Of the open cell; entities not yet resolved.
    Text(&'a str),
    /// Of the open cell, as it is.
    Data(&'a str),
    /// A line of the open cell ends.
    Break,
    CellEnd,
    RowEnd,
    /// Rows before and behind belong to different groups (`thead`, `tbody`, `tfoot`).
    Group,
    TableEnd,
}

/// Tables nested deeper are taken for parts of the one around them: no page has them, and each open one costs memory.
const DEEPEST: usize = 256;

/// The parts in order, each with the number of its table, from 1; rows outside of any table are of number 0.
pub(crate) struct Outline<'a> {
    pieces: Markup<'a>,
    tables: usize,
    /// From the outermost on; the first stands for the document itself.
    open: Vec<Open<'a>>,
    ready: VecDeque<(usize, Part<'a>)>,
}

#[derive(Default)]
struct Open<'a> {
    number: usize,
    /// The open group of rows, by its name; rows that name none are a `tbody`.
    group: Option<&'a str>,
    row: bool,
    /// The open cell, by its name: only the end of the same name ends it.
    cell: Option<&'a str>,
}

impl<'a> Outline<'a> {
    pub(crate) fn new(document: &'a str) -> Outline<'a> {
        Outline { pieces: Markup::new(document), tables: 0, open: vec![Open::default()], ready: VecDeque::new() }
    }

    fn take(&mut self, piece: Piece<'a>) {
        let (cell, group) = self.open.last().map_or((None, None), |open| (open.cell, open.group));
        let in_cell = cell.is_some();
        let ends = |open: Option<&str>, name: &str| open.is_some_and(|open| is(open, name));
        match piece {
            Piece::Open { name, closed, .. } if is(name, "table") && self.open.len() <= DEEPEST => {
                // A table stands in a cell of another or ends it.
                if !in_cell && self.open.len() > 1 {
                    self.end_table();
                } else if !in_cell {
                    self.end_row();
                }
                self.tables += 1;
                self.open.push(Open { number: self.tables, ..Open::default() });
                if closed {
                    self.end_table();
                }
            }
            Piece::Close(name) if is(name, "table") && self.open.len() > 1 => self.end_table(),
            Piece::Open { name, attributes, closed } if is(name, "tr") || is(name, "row") => {
                self.end_row();
                self.begin_row(attributes);
                if closed {
                    self.end_row();
                }
            }
            Piece::Close(name) if is(name, "tr") || is(name, "row") => self.end_row(),
            Piece::Open { name, attributes, closed } if is_cell(name) => {
                self.end_cell();
                if self.open.last().is_some_and(|open| !open.row) {
                    self.begin_row("");
                }
                self.begin_cell(name, attributes);
                if closed {
                    self.end_cell();
                }
            }
            Piece::Close(name) if ends(cell, name) => self.end_cell(),
            Piece::Open { name, .. } if is_group(name) => self.begin_group(Some(name)),
            Piece::Close(name) if ends(group, name) => self.begin_group(None),
            Piece::Open { name, .. } if ["caption", "colgroup", "col"].iter().any(|own| is(name, own)) => {
                self.begin_group(None);
            }
            Piece::Open { name, .. } if in_cell && is(name, "br") => self.give(Part::Break),
            Piece::Text(text) if in_cell => self.give(Part::Text(text)),
            Piece::Data(text) if in_cell => self.give(Part::Data(text)),
            _ => {}
        }
    }

    fn give(&mut self, part: Part<'a>) {
        if let Some(open) = self.open.last() {
            self.ready.push_back((open.number, part));
        }
    }

    fn begin_group(&mut self, name: Option<&'a str>) {
        self.end_row();
        self.give(Part::Group);
        if let Some(open) = self.open.last_mut() {
            open.group = name;
        }
    }

    fn begin_row(&mut self, attributes: &'a str) {
        self.give(Part::Row(attributes));
        if let Some(open) = self.open.last_mut() {
            open.row = true;
            open.group = open.group.or(Some("tbody"));
        }
    }

    fn begin_cell(&mut self, name: &'a str, attributes: &'a str) {
        self.give(Part::Cell(attributes));
        if let Some(open) = self.open.last_mut() {
            open.cell = Some(name);
        }
    }

    fn end_cell(&mut self) {
        if self.open.last_mut().is_some_and(|open| open.cell.take().is_some()) {
            self.give(Part::CellEnd);
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        if self.open.last_mut().is_some_and(|open| std::mem::take(&mut open.row)) {
            self.give(Part::RowEnd);
        }
    }

    fn end_table(&mut self) {
        self.end_row();
        self.give(Part::TableEnd);
        self.open.pop();
    }
}

impl<'a> Iterator for Outline<'a> {
    type Item = (usize, Part<'a>);

    fn next(&mut self) -> Option<(usize, Part<'a>)> {
        loop {
            if let Some(part) = self.ready.pop_front() {
                return Some(part);
            }
            match self.pieces.next() {
                Some(piece) => self.take(piece),
                // The end of the document ends what is still open.
                None if self.open.is_empty() => return None,
                None => self.end_table(),
            }
        }
    }
}

fn is(name: &str, wanted: &str) -> bool {
    name.eq_ignore_ascii_case(wanted)
}

fn is_cell(name: &str) -> bool {
    is(name, "td") || is(name, "th") || is(name, "cell")
}

fn is_group(name: &str) -> bool {
    is(name, "thead") || is(name, "tbody") || is(name, "tfoot")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `1[a b]` is a row of table 1 with two cells.
    fn outline(document: &str) -> String {
        let mut shown = String::new();
        for (table, part) in Outline::new(document) {
            match part {
                Part::Row(_) => shown.push_str(&format!("{table}[")),
                Part::Cell(_) => shown.push('('),
                Part::Text(text) | Part::Data(text) => shown.push_str(text),
                Part::Break => shown.push('/'),
                Part::CellEnd => shown.push(')'),
                Part::RowEnd => shown.push(']'),
                Part::Group => shown.push('-'),
                Part::TableEnd => shown.push('.'),
            }
        }
        shown
    }

    #[test]
    fn ends_and_beginnings_that_are_only_understood() {
        for (document, parts) in [
            ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "1[(a)(b)]1[(c)].."),
            ("<table><tr><td>a<td>b<tr><td>c</table>", "1[(a)(b)]1[(c)].."),
            ("<table><td>a</td></tr><td>b</table>", "1[(a)]1[(b)].."),
            ("<table><thead><tr><th>a<tbody><tr><td>b<br>c</tbody></table>", "-1[(a)]-1[(b/c)]-.."),
            ("<table><tr><td>a", "1[(a)].."),
            ("<table><tr><td>a</tr>lost</table>also<tr><td>b", "1[(a)].0[(b)]."),
        ] {
            assert_eq!(outline(document), parts, "{document}");
        }
    }

    #[test]
    fn a_table_in_a_cell_is_a_table_of_its_own() {
        assert_eq!(outline("<table><tr><td>a<table><tr><td>b</table>c<td>d</table>"), "1[(a2[(b)].c)(d)]..");
        assert_eq!(outline("<table><tr><td>a</td><table><tr><td>b</table>"), "1[(a)].2[(b)]..");
        assert_eq!(outline("<tr><table><tr><td>b</table></table></table><tr><td>c"), "0[]1[(b)].0[(c)].");
    }

    /// The first text of each cell, by table and row.
    type Tables = Vec<Vec<Vec<String>>>;

    fn as_read(document: &str) -> Tables {
        let mut tables: Tables = vec![Vec::new()];
        let mut first = false;
        for (table, part) in Outline::new(document) {
            tables.resize(tables.len().max(table + 1), Vec::new());
            match part {
                Part::Row(_) => tables[table].push(Vec::new()),
                Part::Cell(_) => {
                    tables[table].last_mut().unwrap().push(String::new());
                    first = true;
                }
                Part::Text(text) if std::mem::take(&mut first) => {
                    tables[table].last_mut().unwrap().last_mut().unwrap().push_str(text);
                }
                _ => first = false,
            }
        }
        // Rows that stand in no table are no rows to a browser.
        tables.split_off(1)
    }

    fn as_browsers_read(document: &str) -> Tables {
        let document = dom_query::Document::from(document);
        let of_table = |table: &dom_query::NodeRef<'_>| {
            let rows = document.select("tr");
            let own = rows.nodes().iter().filter(|row| {
                row.ancestors_it(None).find(|node| node.has_name("table")).is_some_and(|nearest| nearest.id == table.id)
            });
            let cells = |row: &dom_query::NodeRef<'_>| {
                let cells = row.children_it(false).filter(|node| node.has_name("td") || node.has_name("th"));
                cells.map(|cell| cell.immediate_text().to_string()).collect()
            };
            own.map(cells).collect()
        };
        document.select("table").nodes().iter().map(of_table).collect()
    }

    proptest::proptest! {
        #[test]
        fn tables_are_nested_as_browsers_nest_them(tags in proptest::collection::vec(0..TAGS.len(), 0..30)) {
            let mut document = String::from("<table>");
            for (at, tag) in tags.into_iter().enumerate() {
                document.push_str(TAGS[tag]);
                if matches!(TAGS[tag], "<td>" | "<th>") {
                    document.push_str(&at.to_string());
                }
            }
            proptest::prop_assert_eq!(as_read(&document), as_browsers_read(&document), "{}", document);
        }
    }

    const TAGS: &[&str] = &[
        "<table>", "</table>", "<tr>", "<tr>", "</tr>", "<td>", "<td>", "<th>", "</td>", "</th>", "<tbody>",
        "</tbody>", "<thead>", "</thead>", "<col>", "<br>", "<tfoot>", "</tfoot>",
    ];
}
