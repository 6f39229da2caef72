//! The parts of the plan that are computed: goals with their standing, the calendar, tasks on their days, the budget.

use sandtable_almanac::WorkDays;
use sandtable_base::Locale;
use sandtable_content::table::slot::Slot;
use sandtable_evaluation::query::Setting;
use sandtable_i18n::{item_choice_name, messages, metric_name, platform_name};
use sandtable_report::model::{Cell, Column, Format, Table};
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::goal::Goal;

use super::super::{budget, fit, health, progress, series_days, work};
use super::cells::{Items, of_metric};
use super::parts::{CHANNELS, INSIGHT, LINKS, MEANS, WAYS};
use crate::error::ApiError;
use crate::requests::{BudgetView, FitRequest, PlannedWork};

pub(super) type Rows = Vec<Vec<Cell>>;

/// What the whole plan is made of; parts nobody filled in are left out.
pub(super) struct Plan {
    pub(super) tables: Vec<Table>,
    pub(super) work: PlannedWork,
    pub(super) money: BudgetView,
    pub(super) goals: usize,
    pub(super) slots: usize,
}

pub(super) fn plan(conn: &Connection, locale: Locale, board: &Setting, paper: bool) -> Result<Plan, ApiError> {
    let items = Items::read(conn, locale, &board.currency)?;
    let mut tables = vec![brand(&items, locale)?];
    let add = |tables: &mut Vec<Table>, parts: &[super::parts::Part]| {
        parts.iter().try_for_each(|part| items.table(part, paper).map(|table| tables.push(table)))
    };
    add(&mut tables, INSIGHT)?;
    let goals = goals(conn, locale, board, &items)?;
    let goal_count = goals.rows.len();
    tables.push(goals);
    add(&mut tables, CHANNELS)?;
    tables.push(fit(conn, locale)?);
    add(&mut tables, WAYS)?;
    let mut slots = all::<Slot>(conn).map_err(StoreError::from)?;
    let (planned, today) = (slots.len(), board.today);
    slots.extend(series_days::open(conn, &slots, today)?);
    slots.sort_by(|a, b| (a.day.is_none(), a.day, &a.at).cmp(&(b.day.is_none(), b.day, &b.at)));
    tables.push(calendar(locale, &slots, paper, &|id| items.title(id)));
    let work = work::planned(conn, None, WorkDays::China, board.today)?;
    tables.push(tasks(locale, &work, &items));
    add(&mut tables, LINKS)?;
    let money = budget::of(conn, None, None, board.today)?;
    tables.push(spending(locale, &money));
    add(&mut tables, MEANS)?;
    tables.push(raci(&items, locale)?);
    let findings = health::findings(conn, locale, board.today)?;
    let findings = findings.iter().map(|row| vec![(&*row.title).into(), (&*row.sentence).into()]);
    tables.push(table(locale, "health", &[("name", Format::Text), ("text", Format::Text)], findings.collect()));
    tables.retain(|table| !table.rows.is_empty() && !table.columns.is_empty());
    Ok(Plan { tables, work, money, goals: goal_count, slots: planned })
}

fn table(locale: Locale, key: &str, columns: &[(&str, Format)], rows: Rows) -> Table {
    let column = |(name, format): &(&str, Format)| Column::new(messages::plan_column(locale, name), format.clone());
    Table {
        title: Some(messages::plan_part(locale, key)),
        columns: columns.iter().map(column).collect(),
        rows,
        note: None,
    }
}

fn day(day: Option<chrono::NaiveDate>) -> Cell {
    day.map_or_else(|| Cell::Text(String::new()), Cell::Date)
}

/// The brand's filled fields, one under the other.
fn brand(items: &Items<'_>, locale: Locale) -> Result<Table, ApiError> {
    let mut rows = Rows::new();
    for item in items.all("brand")? {
        let said = item.iter().filter(|(field, value)| {
            !matches!(field.as_str(), "kind" | "id" | "position") && value.as_str().is_some_and(|text| !text.is_empty())
        });
        rows.extend(said.map(|(field, _)| vec![items.field("brand", field).into(), items.cell("brand", &item, field)]));
    }
    Ok(table(locale, "brand", &[("field", Format::Text), ("value", Format::Text)], rows))
}

/// How each channel does by each criterion, for everybody; the weights are the first row.
fn fit(conn: &Connection, locale: Locale) -> Result<Table, ApiError> {
    let view = fit::of(conn, locale, &FitRequest::default())?;
    let scored = view.rows.iter().filter(|row| row.score.is_some());
    let mut rows: Rows = scored
        .map(|row| {
            let parts = row.parts.iter().map(|part| part.score.map(|score| score.0).into());
            let ends = [row.score.map(|score| score.0).into()];
            std::iter::once(row.name.as_str().into()).chain(parts).chain(ends).collect()
        })
        .collect();
    let mut table = table(locale, "fit", &[("name", Format::Text)], Vec::new());
    table.columns.extend(view.criteria.iter().map(|one| Column::new(&one.name, Format::Number)));
    table.columns.push(Column::new(messages::plan_column(locale, "score"), Format::Number));
    if !rows.is_empty() {
        let weights = view.criteria.iter().map(|one| Cell::Number(one.weight.0));
        let name = messages::plan_column(locale, "weight").into();
        rows.insert(0, std::iter::once(name).chain(weights).chain([Cell::Text(String::new())]).collect());
    }
    table.rows = rows;
    Ok(table)
}

fn goals(conn: &Connection, locale: Locale, board: &Setting, items: &Items<'_>) -> Result<Table, ApiError> {
    let mut rows = Rows::new();
    for row in all::<Goal>(conn).map_err(StoreError::from)? {
        let standing = progress::of(conn, &row, board, locale)?;
        let figure = |value: Option<f64>| match value {
            None => Cell::Text(String::new()),
            Some(value) => of_metric(&row.metric, value),
        };
        rows.push(vec![
            (&*row.statement).into(),
            metric_name(locale, &row.metric).into(),
            figure(row.baseline),
            figure(row.target),
            figure(standing.actual.map(|value| value.0)),
            standing.share.map_or_else(|| Cell::Text(String::new()), |value| Cell::Number(value.0)),
            day(row.deadline),
            items.title(&row.owner_id).into(),
        ]);
    }
    let number = |name| (name, Format::Number);
    let columns = [
        ("goal", Format::Text),
        ("metric", Format::Text),
        number("baseline"),
        number("target"),
        number("actual"),
        ("done", Format::Share),
        ("due", Format::Date),
        ("owner", Format::Text),
    ];
    Ok(table(locale, "goals", &columns, rows))
}

/// Slots as a list.
pub(in crate::handlers::plan) fn calendar(
    locale: Locale,
    slots: &[Slot],
    paper: bool,
    title: &dyn Fn(&str) -> String,
) -> Table {
    let text = |name| (name, Format::Text);
    let mut columns = vec![
        ("day", Format::Date),
        text("time"),
        text("platform"),
        text("name"),
        text("form"),
        text("state"),
        text("theme"),
        text("owner"),
    ];
    if !paper {
        columns.extend(["goal", "campaign", "persona", "caption", "hashtags", "link", "published", "note"].map(text));
    }
    let lines = |text: &str| Cell::Lines(text.lines().map(str::to_owned).collect());
    let row = |slot: &Slot| {
        let mut cells: Vec<Cell> = vec![
            day(slot.day),
            (&*slot.at).into(),
            platform_name(locale, &slot.platform).into(),
            (&*slot.title).into(),
            item_choice_name(locale, "slot", "form", &slot.form).into(),
            item_choice_name(locale, "slot", "state", &slot.state).into(),
            title(&slot.theme_id).into(),
            title(&slot.owner_id).into(),
        ];
        if !paper {
            cells.extend([
                title(&slot.goal_id).into(),
                title(&slot.campaign_id).into(),
                title(&slot.persona_id).into(),
                lines(&slot.caption),
                lines(&slot.hashtags),
                (&*slot.link).into(),
                (&*slot.published_url).into(),
                lines(&slot.note),
            ]);
        }
        cells
    };
    table(locale, "calendar", &columns, slots.iter().map(row).collect())
}

fn tasks(locale: Locale, work: &PlannedWork, items: &Items<'_>) -> Table {
    let number = |name| (name, Format::Number);
    let text = |name| (name, Format::Text);
    let columns = [
        text("task"),
        text("owner"),
        ("start", Format::Date),
        ("finish", Format::Date),
        number("days"),
        number("slack"),
        ("due", Format::Date),
        text("state"),
        text("goal"),
    ];
    let row = |row: &crate::requests::PlannedTask| {
        #[expect(clippy::cast_precision_loss, reason = "days of a task")]
        let (days, slack) = (row.days as f64, row.slack as f64);
        vec![
            (&*row.title).into(),
            items.title(&row.owner_id).into(),
            Cell::Date(row.start),
            Cell::Date(row.finish),
            Cell::Number(days),
            Cell::Number(slack),
            day(row.due),
            item_choice_name(locale, "task", "state", &row.state).into(),
            items.title(&row.goal_id).into(),
        ]
    };
    table(locale, "tasks", &columns, work.tasks.iter().map(row).collect())
}

/// Category by month, the channels of a category together.
fn spending(locale: Locale, money: &BudgetView) -> Table {
    let mut sums: std::collections::BTreeMap<(&str, &str), [i64; 4]> = std::collections::BTreeMap::new();
    for cell in &money.cells {
        let sum = sums.entry((&cell.category, &cell.month)).or_default();
        let amounts = cell.amounts;
        let parts = [amounts.planned_minor, amounts.committed_minor, amounts.spent_minor, amounts.remaining_minor];
        sum.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
    }
    let rows = sums.into_iter().map(|((category, month), amounts)| {
        let named = [messages::plan_category(locale, category).into(), month.into()];
        let amounts = amounts.map(|minor| Cell::Number(budget::major(minor, money.digits)));
        named.into_iter().chain(amounts).collect()
    });
    let mut table = table(locale, "budget", &[("category", Format::Text), ("month", Format::Text)], rows.collect());
    table.columns.extend(["planned", "committed", "spent", "remaining"].map(|name| {
        let currency = Some(money.currency.clone());
        Column::new(messages::plan_series(locale, name), Format::Money { currency })
    }));
    table
}

/// Who is responsible, accountable, consulted, informed: a piece of work a row, a person a column.
fn raci(items: &Items<'_>, locale: Locale) -> Result<Table, ApiError> {
    let text = |item: &serde_json::Map<String, serde_json::Value>, field: &str| {
        item[field].as_str().unwrap_or_default().to_owned()
    };
    let cells = items.all("raci_cell")?;
    let people: Vec<String> = items.all("person")?.iter().map(|person| text(person, "id")).collect();
    let mut works: Vec<String> = Vec::new();
    for cell in &cells {
        let work = text(cell, "work");
        if !works.contains(&work) {
            works.push(work);
        }
    }
    let letter = |work: &str, person: &str| {
        let found = cells.iter().find(|cell| text(cell, "work") == work && text(cell, "person_id") == person);
        found.map(|cell| text(cell, "letter").to_uppercase()).unwrap_or_default()
    };
    let row = |work: &String| {
        let letters = people.iter().map(|person| letter(work, person).into());
        std::iter::once(work.as_str().into()).chain(letters).collect()
    };
    let mut table = table(locale, "raci", &[("name", Format::Text)], works.iter().map(row).collect());
    table.columns.extend(people.iter().map(|person| Column::new(items.title(person), Format::Text)));
    Ok(table)
}
