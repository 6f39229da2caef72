//! The day roll-up: one row a day, account and post type. Written by imports, read by boards.

use std::collections::BTreeMap;

use sandtable_base::{Day, Figures};
use sandtable_store::rusqlite::types::Value;
use sandtable_store::rusqlite::{CachedStatement, Connection, params_from_iter};

use super::belonging::Belonging;
use super::{Result, placeholders};
use crate::model::tally::{Tally, WIDTH, columns};

/// Which days and posts a board asks for. Empty lists mean "all".
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Slice {
    pub first: Day,
    pub last: Day,
    pub accounts: Vec<i64>,
    pub platforms: Vec<String>,
    pub post_types: Vec<String>,
    /// Only what belongs to some campaigns. The roll-up does not know them: it is put together from the posts then.
    pub belonging: Option<Belonging>,
}

impl Slice {
    /// The conditions on a table with `day`, `account_id` and `post_type`, and their parameters. The texts are fixed;
    /// whatever the user chose is bound.
    pub(crate) fn conditions(&self) -> (String, Vec<Value>) {
        let mut text = "day BETWEEN ? AND ?".to_owned();
        let mut values = vec![Value::from(i64::from(self.first)), Value::from(i64::from(self.last))];
        if !self.accounts.is_empty() {
            text.push_str(&format!(" AND account_id IN ({})", placeholders(self.accounts.len())));
            values.extend(self.accounts.iter().copied().map(Value::from));
        }
        if !self.platforms.is_empty() {
            text.push_str(&format!(
                " AND account_id IN (SELECT a.id FROM account a JOIN platform p ON p.id = a.platform_id WHERE p.key IN ({}))",
                placeholders(self.platforms.len())
            ));
            values.extend(self.platforms.iter().cloned().map(Value::from));
        }
        if !self.post_types.is_empty() {
            text.push_str(&format!(" AND COALESCE(post_type, '') IN ({})", placeholders(self.post_types.len())));
            values.extend(self.post_types.iter().cloned().map(Value::from));
        }
        (text, values)
    }

    /// The conditions on the table of posts.
    pub(crate) fn of_posts(&self) -> (String, Vec<Value>) {
        let (mut text, mut values) = self.conditions();
        if let Some(belonging) = &self.belonging {
            let (only, posts) = belonging.of_posts();
            text.push_str(only);
            values.push(posts);
        }
        (text, values)
    }

    /// The conditions on a table of entries or records, which have no post type and perhaps no `campaign`.
    pub(crate) fn of_rows(&self, names_campaigns: bool) -> (String, Vec<Value>) {
        let (mut text, mut values) = Slice { post_types: Vec::new(), ..self.clone() }.conditions();
        match &self.belonging {
            Some(belonging) if names_campaigns => {
                let (only, names) = belonging.of_names();
                text.push_str(&only);
                values.extend(names);
            }
            Some(_) => text.push_str(" AND 0"),
            None => {}
        }
        (text, values)
    }
}

/// Sums of some columns a day, in order of days; days without posts are absent.
pub fn daily(conn: &Connection, wanted: &[&str], slice: &Slice) -> Result<Vec<(Day, Vec<f64>)>> {
    let known = columns();
    if slice.belonging.is_some() {
        return daily_of_posts(conn, wanted, &known, slice);
    }
    let sums: Vec<String> = wanted
        .iter()
        .filter(|name| known.iter().any(|column| column == *name))
        .map(|name| format!("SUM({name})"))
        .collect();
    let (conditions, values) = slice.conditions();
    let sql = format!("SELECT day, {} FROM post_day WHERE {conditions} GROUP BY day ORDER BY day", sums.join(", "));
    conn.prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| {
            let cells = (1..=sums.len()).map(|at| row.get(at)).collect::<Result<Vec<f64>>>()?;
            Ok((row.get(0)?, cells))
        })?
        .collect()
}

/// The same sums, put together from the posts.
fn daily_of_posts(conn: &Connection, wanted: &[&str], known: &[String], slice: &Slice) -> Result<Vec<(Day, Vec<f64>)>> {
    let places: Vec<usize> = wanted.iter().filter_map(|name| known.iter().position(|column| column == name)).collect();
    let mut tallies: BTreeMap<Day, Tally> = BTreeMap::new();
    super::post::for_each(conn, slice, |day, figures, by_first_seen| {
        tallies.entry(day).or_default().add(figures, by_first_seen);
    })?;
    let cells = |tally: &Tally| places.iter().map(|at| tally.0[*at]).collect();
    Ok(tallies.iter().map(|(day, tally)| (*day, cells(tally))).collect())
}

/// First and last day with a post, and the number of posts.
pub fn extent(conn: &Connection) -> Result<(Option<Day>, Option<Day>, f64)> {
    conn.query_row("SELECT MIN(day), MAX(day), COALESCE(SUM(posts), 0) FROM post_day", [], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
}

/// Post types that occur, the most frequent first.
pub fn post_types(conn: &Connection) -> Result<Vec<String>> {
    conn.prepare_cached("SELECT post_type FROM post_day GROUP BY post_type ORDER BY SUM(posts) DESC, post_type")?
        .query_map([], |row| row.get(0))?
        .filter(|found| !found.as_ref().is_ok_and(|text: &String| text.is_empty()))
        .collect()
}

/// For every column whether any post has a value there.
pub fn totals(conn: &Connection) -> Result<Vec<(String, f64)>> {
    let names = columns();
    let sums: Vec<String> = names.iter().map(|name| format!("COALESCE(SUM({name}), 0)")).collect();
    conn.prepare_cached(&format!("SELECT {} FROM post_day", sums.join(", ")))?
        .query_row([], |row| names.iter().enumerate().map(|(at, name)| Ok((name.clone(), row.get(at)?))).collect())
}

/// Adds tallies to what is there.
pub struct Adder<'c> {
    statement: CachedStatement<'c>,
}

impl<'c> Adder<'c> {
    pub fn new(conn: &'c Connection) -> Result<Adder<'c>> {
        let names = columns();
        let added: Vec<String> = names.iter().map(|name| format!("{name} = {name} + excluded.{name}")).collect();
        let sql = format!(
            "INSERT INTO post_day (day, account_id, post_type, {}) VALUES ({})
             ON CONFLICT (day, account_id, post_type) DO UPDATE SET {}",
            names.join(", "),
            placeholders(3 + WIDTH),
            added.join(", ")
        );
        Ok(Adder { statement: conn.prepare_cached(&sql)? })
    }

    pub fn add(&mut self, day: Day, account_id: i64, post_type: &str, tally: &Tally) -> Result<()> {
        self.statement.raw_bind_parameter(1, day)?;
        self.statement.raw_bind_parameter(2, account_id)?;
        self.statement.raw_bind_parameter(3, post_type)?;
        for (at, cell) in tally.0.iter().enumerate() {
            self.statement.raw_bind_parameter(4 + at, cell)?;
        }
        self.statement.raw_execute()?;
        Ok(())
    }
}

/// Makes the roll-up of some days anew from the posts, so that no sum drifts when figures are replaced.
pub fn rebuild(conn: &Connection, days: impl IntoIterator<Item = Day>) -> Result<()> {
    let mut delete = conn.prepare_cached("DELETE FROM post_day WHERE day = ?")?;
    let mut adder = Adder::new(conn)?;
    for day in days {
        delete.execute([day])?;
        let mut tallies: BTreeMap<(i64, String), Tally> = BTreeMap::new();
        super::post::for_each_of_day(conn, day, |account_id, post_type, figures: &Figures, by_first_seen| {
            tallies.entry((account_id, post_type)).or_default().add(figures, by_first_seen);
        })?;
        for ((account_id, post_type), tally) in &tallies {
            adder.add(day, *account_id, post_type, tally)?;
        }
    }
    Ok(())
}
