//! Items of any kind as rows of a table: every field in the words and the format it has on the page.

use std::collections::BTreeMap;

use sandtable_base::Locale;
use sandtable_content::table::ContentItem;
use sandtable_evaluation::model::formula;
use sandtable_evaluation::view::Unit;
use sandtable_i18n::{item_choice_name, item_field_name, messages, metric_name, platform_name};
use sandtable_report::model::{Cell, Column, Format, Table};
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::StrategyItem;
use sandtable_strategy::table::budget::BudgetPlan;
use serde_json::{Map, Value};

use super::super::budget;
use super::parts::Part;
use crate::error::ApiError;

/// Fields chosen from a list.
const CHOICES: [&str; 23] = [
    "state",
    "class",
    "role",
    "form",
    "depth",
    "origin",
    "category",
    "grade",
    "every",
    "stage",
    "verdict",
    "factor",
    "quadrant",
    "action",
    "letter",
    "criterion",
    "market",
    "family",
    "four_a",
    "aarrr",
    "mode",
    "link",
    "source",
];
const SHARES: [&str; 10] = [
    "target_share",
    "free_share",
    "expected_rate",
    "progress",
    "engagement_rate",
    "core_audience_share",
    "hard_sell_share",
    "inactive_followers_share",
    "form_loss",
    "growth",
];

/// The items of the plan, asked for once a kind.
pub(super) struct Items<'c> {
    conn: &'c Connection,
    locale: Locale,
    /// The workspace's currency.
    home: String,
    titles: BTreeMap<String, String>,
    /// The budget that holds.
    live: Option<String>,
}

impl<'c> Items<'c> {
    pub(super) fn read(conn: &'c Connection, locale: Locale, home: &str) -> Result<Items<'c>, StoreError> {
        let mut titles = BTreeMap::new();
        for kind in StrategyItem::KINDS {
            for item in StrategyItem::all(conn, kind)? {
                titles.insert(item.id().to_owned(), item.title().to_owned());
            }
        }
        for kind in ContentItem::KINDS {
            for item in ContentItem::all(conn, kind)? {
                titles.insert(item.id().to_owned(), item.title().to_owned());
            }
        }
        let budgets = all::<BudgetPlan>(conn)?;
        let live = budgets.iter().find(|plan| plan.live).or_else(|| budgets.first()).map(|plan| plan.id.clone());
        Ok(Items { conn, locale, home: home.to_owned(), titles, live })
    }

    /// What an item is called; empty where it is not there.
    pub(super) fn title(&self, id: &str) -> String {
        self.titles.get(id).cloned().unwrap_or_default()
    }

    pub(super) fn all(&self, kind: &str) -> Result<Vec<Map<String, Value>>, ApiError> {
        let wire = |item: serde_json::Result<Value>| match item {
            Ok(Value::Object(fields)) => Ok(fields),
            Ok(_) => Ok(Map::new()),
            Err(error) => Err(ApiError::Internal { detail: error.to_string() }),
        };
        let known = StrategyItem::KINDS.contains(&kind);
        if known {
            let items = StrategyItem::all(self.conn, kind).map_err(StoreError::from)?;
            return items.iter().map(|item| wire(serde_json::to_value(item))).collect();
        }
        let items = ContentItem::all(self.conn, kind).map_err(StoreError::from)?;
        items.iter().map(|item| wire(serde_json::to_value(item))).collect()
    }

    pub(super) fn field(&self, kind: &str, field: &str) -> String {
        item_field_name(self.locale, kind, field)
    }

    /// The part as a table; on paper only with its first fields. Columns in which nobody said anything are left out.
    pub(super) fn table(&self, part: &Part, paper: bool) -> Result<Table, ApiError> {
        let mut items = self.all(part.kind)?;
        if part.kind == "budget_line" {
            // What-if copies are no part of the plan.
            items.retain(|item| item["plan_id"].as_str() == self.live.as_deref());
        }
        let more: &[&str] = if paper { &[] } else { part.more };
        let fields = part.paper.iter().chain(more).copied();
        let said = |field: &str| items.iter().any(|item| !is_empty(&item[field]));
        let said: Vec<&str> = fields.filter(|field| said(field) || *field == "who").collect();
        Ok(Table {
            title: Some(messages::plan_part(self.locale, part.key)),
            columns: said.iter().map(|field| Column::new(self.field(part.kind, field), format(field))).collect(),
            rows: items
                .iter()
                .map(|item| said.iter().map(|field| self.cell(part.kind, item, field)).collect())
                .collect(),
            note: None,
        })
    }

    pub(super) fn cell(&self, kind: &str, item: &Map<String, Value>, field: &str) -> Cell {
        let value = &item[field];
        if let Some(minor) = field.ends_with("_minor").then(|| value.as_i64()).flatten() {
            let code = item.get("currency").and_then(Value::as_str).filter(|code| !code.is_empty());
            let code = code.unwrap_or(&self.home);
            let amount = budget::major(minor, budget::digits(code));
            return Cell::Figure(amount, Format::Money { currency: Some(code.to_owned()) });
        }
        if kind == "benchmark_value" {
            match (field, value) {
                ("value", Value::Number(number)) => {
                    let metric = item["metric"].as_str().unwrap_or_default();
                    return number.as_f64().map_or(Cell::Missing, |value| of_metric(metric, value));
                }
                // Neither a rival's nor a named source's: the industry's, as on the page.
                ("who", Value::String(who)) if who.is_empty() && item["competitor_id"] == "" => {
                    return Cell::Text(messages::goal_check_industry(self.locale));
                }
                _ => {}
            }
        }
        if let ("evidence", "field", Some(of)) = (kind, field, value.as_str().filter(|of| !of.is_empty())) {
            return Cell::Text(self.field(item["owner_kind"].as_str().unwrap_or_default(), of));
        }
        match value {
            Value::Bool(true) => Cell::Text("✓".to_owned()),
            Value::Number(number) => number.as_f64().into(),
            Value::String(text) if text.is_empty() => Cell::Text(String::new()),
            Value::String(text) => self.text(kind, field, text),
            _ => Cell::Text(String::new()),
        }
    }

    fn text(&self, kind: &str, field: &str, text: &str) -> Cell {
        if field.ends_with("_id") {
            return Cell::Text(self.title(text));
        }
        if let Ok(day) = text.parse() {
            return Cell::Date(day);
        }
        match field {
            "platform" => Cell::Text(platform_name(self.locale, text)),
            "metric" => Cell::Text(metric_name(self.locale, text)),
            "who" if text == "industry" => Cell::Text(messages::goal_check_industry(self.locale)),
            "formats" => lines(text.lines().map(|name| item_choice_name(self.locale, kind, "form", name.trim()))),
            "platforms" => lines(text.lines().map(|name| platform_name(self.locale, name.trim()))),
            _ if CHOICES.contains(&field) => Cell::Text(item_choice_name(self.locale, kind, field, text)),
            _ if text.contains('\n') => lines(text.lines().map(str::to_owned)),
            _ => Cell::Text(text.to_owned()),
        }
    }
}

/// A figure as its metric is read: a rate as a percentage, a count as it is.
pub(super) fn of_metric(metric: &str, value: f64) -> Cell {
    match formula::named(metric).map(|definition| definition.unit) {
        Some(Unit::Percent) => Cell::Figure(value, Format::Percent),
        _ => Cell::Number(value),
    }
}

fn lines(lines: impl Iterator<Item = String>) -> Cell {
    Cell::Lines(lines.filter(|line| !line.trim().is_empty()).collect())
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        _ => false,
    }
}

fn format(field: &str) -> Format {
    const DATES: [&str; 12] = [
        "start",
        "finish",
        "due",
        "done_on",
        "day",
        "as_of",
        "seen_on",
        "from_day",
        "contract_from",
        "contract_until",
        "deadline",
        "dated",
    ];
    const NUMBERS: [&str; 19] = [
        "size",
        "value",
        "impact",
        "weight",
        "heat",
        "times",
        "score",
        "level",
        "wanted",
        "target",
        "actual",
        "hours_per_week",
        "success_value",
        "posts_per_week",
        "share_rate_to_leaders",
        "landing_load_s",
        "form_fields",
        "rate",
        "lag",
    ];
    match field {
        _ if SHARES.contains(&field) => Format::Percent,
        _ if field.ends_with("_minor") => Format::Money { currency: None },
        _ if DATES.contains(&field) => Format::Date,
        _ if NUMBERS.contains(&field) || field.starts_with("score_") || field.starts_with("age_") => Format::Number,
        _ => Format::Text,
    }
}
