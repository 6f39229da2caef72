//! The parts of the plan as tables; a part nobody filled in is left out.

use std::collections::BTreeMap;

use sandtable_almanac::WorkDays;
use sandtable_base::Locale;
use sandtable_content::table::matrix::Theme;
use sandtable_content::table::slot::Slot;
use sandtable_evaluation::query::Setting;
use sandtable_i18n::{messages, metric_name, platform_name};
use sandtable_report::model::{Cell, Column, Format, Table};
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::StrategyItem;
use sandtable_strategy::table::campaign::{Campaign, CampaignPhase};
use sandtable_strategy::table::channel::Channel;
use sandtable_strategy::table::goal::Goal;
use sandtable_strategy::table::insight::{Competitor, Persona, PestItem, Segment, SwotItem};
use sandtable_strategy::table::partner::Partner;
use sandtable_strategy::table::people::Person;

use super::super::{budget, health, progress, work};
use crate::error::ApiError;

type Rows = Vec<Vec<Cell>>;

pub(super) fn tables(conn: &Connection, locale: Locale, board: &Setting) -> Result<Vec<Table>, ApiError> {
    let part = |key: &str, columns: &[(&str, Format)], rows: Rows| Table {
        title: Some(messages::plan_part(locale, key)),
        columns: columns
            .iter()
            .map(|(name, format)| Column::new(messages::plan_column(locale, name), format.clone()))
            .collect(),
        rows,
        note: None,
    };
    let text = |name| (name, Format::Text);
    let people = names::<Person>(conn, |row| (&row.id, &row.name))?;
    let goals_by_id = names::<Goal>(conn, |row| (&row.id, &row.statement))?;
    let campaigns = names::<Campaign>(conn, |row| (&row.id, &row.name))?;
    let themes = names::<Theme>(conn, |row| (&row.id, &row.name))?;
    let of = |known: &BTreeMap<String, String>, id: &str| Cell::Text(known.get(id).cloned().unwrap_or_default());
    let day = |day: Option<chrono::NaiveDate>| day.map_or(Cell::Missing, Cell::Date);

    let personas = rows(conn, |row: &Persona| {
        vec![(&*row.name).into(), (&*row.occupation).into(), (&*row.pains).into(), (&*row.note).into()]
    })?;
    let segments = rows(conn, |row: &Segment| vec![(&*row.name).into(), (&*row.description).into(), row.size.into()])?;
    let competitors = rows(conn, |row: &Competitor| {
        vec![(&*row.name).into(), (&*row.strengths).into(), row.score_content.into(), (&*row.content_gap).into()]
    })?;
    let mut surroundings = rows(conn, |row: &PestItem| {
        vec![row.factor.to_uppercase().into(), (&*row.text).into(), row.impact.into(), day(row.seen_on)]
    })?;
    surroundings.extend(rows(conn, |row: &SwotItem| {
        let quadrant = messages::plan_quality(locale, &row.quadrant);
        vec![quadrant.into(), (&*row.text).into(), row.weight.into(), day(row.seen_on)]
    })?);
    let mut goals = Rows::new();
    for row in all::<Goal>(conn).map_err(StoreError::from)? {
        let standing = progress::of(conn, &row, board, locale)?;
        goals.push(vec![
            (&*row.statement).into(),
            metric_name(locale, &row.metric).into(),
            row.baseline.into(),
            row.target.into(),
            standing.actual.map(|value| value.0).into(),
            standing.share.map(|value| value.0).into(),
            day(row.start),
            day(row.deadline),
            of(&people, &row.owner_id),
        ]);
    }
    let channels = rows(conn, |row: &Channel| {
        vec![(&*row.name).into(), (&*row.class).into(), (&*row.role).into(), (&*row.audience).into()]
    })?;
    let mut phases = rows(conn, |row: &Campaign| {
        vec![(&*row.name).into(), Cell::Missing, day(row.start), day(row.finish), of(&people, &row.owner_id)]
    })?;
    phases.extend(rows(conn, |row: &CampaignPhase| {
        vec![of(&campaigns, &row.campaign_id), (&*row.name).into(), day(row.start), day(row.finish), Cell::Missing]
    })?);
    let matrix = rows(conn, |row: &Theme| {
        vec![(&*row.name).into(), (&*row.message).into(), row.target_share.into(), of(&goals_by_id, &row.goal_id)]
    })?;
    let mut slots = all::<Slot>(conn).map_err(StoreError::from)?;
    slots.sort_by(|a, b| (a.day, &a.at).cmp(&(b.day, &b.at)));
    let calendar = slots.iter().map(|row| {
        vec![
            day(row.day),
            (&*row.at).into(),
            platform_name(locale, &row.platform).into(),
            (&*row.title).into(),
            (&*row.state).into(),
            of(&themes, &row.theme_id),
            of(&goals_by_id, &row.goal_id),
            of(&people, &row.owner_id),
            (&*row.caption).into(),
        ]
    });
    let planned = work::planned(conn, None, WorkDays::China, board.today)?;
    let tasks = planned.tasks.iter().map(|row| {
        #[expect(clippy::cast_precision_loss, reason = "days of a task")]
        let (days, slack) = (row.days as f64, row.slack as f64);
        vec![
            (&*row.title).into(),
            of(&people, &row.owner_id),
            Cell::Date(row.start),
            Cell::Date(row.finish),
            Cell::Number(days),
            Cell::Number(slack),
            day(row.due),
            (&*row.state).into(),
            of(&goals_by_id, &row.goal_id),
        ]
    });
    let money = budget::of(conn, None, None, board.today)?;
    let lines = money.cells.iter().map(|cell| {
        let amount = |minor| Cell::Number(budget::major(minor, money.digits));
        let amounts = cell.amounts;
        vec![
            messages::plan_category(locale, &cell.category).into(),
            (&*cell.month).into(),
            amount(amounts.planned_minor),
            amount(amounts.committed_minor),
            amount(amounts.spent_minor),
            amount(amounts.remaining_minor),
        ]
    });
    let mut spent = part("budget", &[text("category"), text("month")], lines.collect());
    spent.columns.extend(["planned", "committed", "spent", "remaining"].map(|name| {
        let currency = Some(money.currency.clone());
        Column::new(messages::plan_series(locale, name), Format::Money { currency })
    }));
    let partners = rows(conn, |row: &Partner| {
        vec![(&*row.name).into(), (&*row.class).into(), (&*row.state).into(), (&*row.deliverables).into()]
    })?;
    let team = rows(conn, |row: &Person| vec![(&*row.name).into(), (&*row.role).into(), (&*row.note).into()])?;
    let findings = health::findings(conn, locale, board.today)?;
    let findings = findings.iter().map(|row| vec![(&*row.title).into(), (&*row.sentence).into()]);

    let date = |name| (name, Format::Date);
    let number = |name| (name, Format::Number);
    let tables = vec![
        part("brand", &[text("field"), text("value")], brand(conn)?),
        part("personas", &[text("name"), text("role"), text("text"), text("note")], personas),
        part("segments", &[text("name"), text("text"), number("value")], segments),
        part("competitors", &[text("name"), text("text"), number("score"), text("note")], competitors),
        part("surroundings", &[text("class"), text("text"), number("score"), date("day")], surroundings),
        part(
            "goals",
            &[
                text("name"),
                text("metric"),
                number("baseline"),
                number("target"),
                number("actual"),
                ("share", Format::Percent),
                date("start"),
                date("due"),
                text("owner"),
            ],
            goals,
        ),
        part("channels", &[text("name"), text("class"), text("role"), text("text")], channels),
        part("campaigns", &[text("campaign"), text("name"), date("start"), date("finish"), text("owner")], phases),
        part("themes", &[text("name"), text("text"), ("share", Format::Percent), text("goal")], matrix),
        part(
            "calendar",
            &[
                date("day"),
                text("time"),
                text("platform"),
                text("name"),
                text("state"),
                text("theme"),
                text("goal"),
                text("owner"),
                text("caption"),
            ],
            calendar.collect(),
        ),
        part(
            "tasks",
            &[
                text("name"),
                text("owner"),
                date("start"),
                date("finish"),
                number("days"),
                number("slack"),
                date("due"),
                text("state"),
                text("goal"),
            ],
            tasks.collect(),
        ),
        spent,
        part("partners", &[text("name"), text("class"), text("state"), text("text")], partners),
        part("people", &[text("name"), text("role"), text("note")], team),
        part("health", &[text("name"), text("text")], findings.collect()),
    ];
    Ok(tables.into_iter().filter(|table| !table.rows.is_empty()).collect())
}

fn rows<T: sandtable_store::authored::Authored>(
    conn: &Connection,
    cells: impl FnMut(&T) -> Vec<Cell>,
) -> Result<Rows, StoreError> {
    Ok(all::<T>(conn)?.iter().map(cells).collect())
}

fn names<T: sandtable_store::authored::Authored>(
    conn: &Connection,
    of: impl Fn(&T) -> (&String, &String),
) -> Result<BTreeMap<String, String>, StoreError> {
    let rows = all::<T>(conn)?;
    Ok(rows.iter().map(of).map(|(id, name)| (id.clone(), name.clone())).collect())
}

/// The brand's filled fields, each under its name on the wire.
fn brand(conn: &Connection) -> Result<Rows, ApiError> {
    let mut rows = Rows::new();
    for item in StrategyItem::all(conn, "brand").map_err(StoreError::from)? {
        let value = serde_json::to_value(&item).map_err(|error| ApiError::Internal { detail: error.to_string() })?;
        let fields = value.as_object().into_iter().flatten();
        let said = fields.filter_map(|(field, value)| Some((field, value.as_str().filter(|text| !text.is_empty())?)));
        let said = said.filter(|(field, _)| !matches!(field.as_str(), "kind" | "id"));
        rows.extend(said.map(|(field, text)| vec![field.as_str().into(), text.into()]));
    }
    Ok(rows)
}
