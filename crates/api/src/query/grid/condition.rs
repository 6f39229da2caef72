//! What is asked of the rows, as SQL with bound values.

use chrono_tz::Tz;
use sandtable_store::rusqlite::types::Value;

use super::moments;
use super::source::{Column, Source};
use crate::error::ApiError;
use crate::requests::{GridFilter, GridOp, GridType, GridValue};

/// Values of one filter: what an SQL statement binds.
const MOST_VALUES: usize = 10_000;

#[derive(Debug, Default)]
pub(crate) struct Conditions {
    sql: Vec<String>,
    pub(crate) values: Vec<Value>,
    /// The rows are few and named by their keys.
    pub(super) looked_up: bool,
}

impl Conditions {
    pub(crate) fn of(source: &Source, filters: &[GridFilter], search: Option<&str>) -> Result<Conditions, ApiError> {
        let mut found = Conditions::default();
        found.sql.extend(source.only.map(str::to_owned));
        for filter in filters {
            found.filter(source.column(&filter.column, "filters")?, filter, source.zone)?;
        }
        if let Some(search) = search.map(str::trim).filter(|search| !search.is_empty()) {
            let columns = source.columns.iter().filter(|column| column.searched);
            let any: Vec<String> = columns.map(|column| found.holds(&format!("({})", column.sql), search)).collect();
            found.sql.push(if any.is_empty() { "0".to_owned() } else { format!("({})", any.join(" OR ")) });
        }
        Ok(found)
    }

    #[cfg(test)]
    pub(super) fn only(sql: &str) -> Conditions {
        Conditions { sql: vec![sql.to_owned()], ..Conditions::default() }
    }

    /// Rows with these keys only.
    pub(super) fn among(&mut self, source: &Source, keys: &[i64]) {
        let keys: Vec<String> = keys.iter().map(i64::to_string).collect();
        self.sql.push(format!("{} IN (SELECT value FROM json_each(?))", source.key));
        self.values.push(Value::Text(format!("[{}]", keys.join(","))));
        self.looked_up = true;
    }

    /// ` WHERE …`, or nothing.
    pub(crate) fn where_clause(&self) -> String {
        if self.sql.is_empty() { String::new() } else { format!(" WHERE {}", self.sql.join(" AND ")) }
    }

    fn filter(&mut self, column: &Column, filter: &GridFilter, zone: Tz) -> Result<(), ApiError> {
        let sql = format!("({})", column.sql);
        let needed = match filter.op {
            GridOp::Empty | GridOp::NotEmpty => 0..=0,
            GridOp::OneOf => 0..=MOST_VALUES,
            GridOp::Between => 2..=2,
            _ => 1..=1,
        };
        if !needed.contains(&filter.values.len()) {
            let hint = format!("{} to {} values", needed.start(), needed.end());
            return Err(ApiError::value("filters.values", filter.values.len(), &hint));
        }
        if column.cell == GridType::Moment
            && let Some((sql, values)) = moments::condition(&sql, filter, zone)
        {
            self.values.extend(values);
            self.sql.push(sql);
            return Ok(());
        }
        let text = |at: usize| match filter.values.get(at) {
            Some(GridValue::Text(text)) => text.clone(),
            Some(GridValue::Number(number)) => number.to_string(),
            Some(GridValue::Flag(flag)) => u8::from(*flag).to_string(),
            None => String::new(),
        };
        let sql = match filter.op {
            GridOp::Empty => format!("({sql} IS NULL OR {sql} = '')"),
            GridOp::NotEmpty => format!("({sql} IS NOT NULL AND {sql} <> '')"),
            GridOp::Contains => self.holds(&sql, &text(0)),
            GridOp::NotContains => format!("NOT {}", self.holds(&format!("COALESCE({sql}, '')"), &text(0))),
            GridOp::Starts => self.bind(format!("{}%", escaped(&text(0))), format!("{sql} LIKE ? ESCAPE '\\'")),
            GridOp::OneOf => {
                let marks = vec!["?"; filter.values.len()].join(", ");
                for value in &filter.values {
                    self.values.push(bound(column, value)?);
                }
                format!("{sql} IN ({marks})")
            }
            GridOp::Is | GridOp::IsNot | GridOp::Lt | GridOp::Gt | GridOp::Between => {
                for value in &filter.values {
                    self.values.push(bound(column, value)?);
                }
                match filter.op {
                    GridOp::Is => format!("{sql} IS ?"),
                    GridOp::IsNot => format!("{sql} IS NOT ?"),
                    GridOp::Lt => format!("{sql} < ?"),
                    GridOp::Gt => format!("{sql} > ?"),
                    _ => format!("{sql} BETWEEN ? AND ?"),
                }
            }
        };
        self.sql.push(sql);
        Ok(())
    }

    /// Whether a text stands in another; letters from a to z stand for their capitals.
    fn holds(&mut self, sql: &str, text: &str) -> String {
        if text.chars().any(|found| found.is_ascii_alphabetic()) {
            return self.bind(format!("%{}%", escaped(text)), format!("({sql} LIKE ? ESCAPE '\\')"));
        }
        // Says the same of a text without such letters in a third of the time.
        self.bind(text.to_owned(), format!("(instr({sql}, ?) > 0)"))
    }

    fn bind(&mut self, value: String, sql: String) -> String {
        self.values.push(Value::Text(value));
        sql
    }
}

fn is_number(cell: GridType) -> bool {
    matches!(cell, GridType::Number | GridType::Money | GridType::Percent)
}

fn bound(column: &Column, value: &GridValue) -> Result<Value, ApiError> {
    match (is_number(column.cell), value) {
        (true, GridValue::Number(number)) => Ok(Value::Real(*number)),
        (true, GridValue::Text(text)) => match text.trim().parse() {
            Ok(number) => Ok(Value::Real(number)),
            Err(_) => Err(ApiError::value("filters.values", text, "a number")),
        },
        (true, GridValue::Flag(flag)) => Ok(Value::Integer(i64::from(*flag))),
        (false, GridValue::Text(text)) => Ok(Value::Text(text.clone())),
        (false, GridValue::Number(number)) => Ok(Value::Text(number.to_string())),
        (false, GridValue::Flag(flag)) => Ok(Value::Integer(i64::from(*flag))),
    }
}

/// What LIKE reads as a sign of its own.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for found in text.chars() {
        if matches!(found, '%' | '_' | '\\') {
            safe.push('\\');
        }
        safe.push(found);
    }
    safe
}
