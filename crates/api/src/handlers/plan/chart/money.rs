//! The budget.

use sandtable_base::Locale;
use sandtable_charts::{
    Amount, Arrangement, BarSpec, Category, ChartView, Direction, Unit, WaterfallSpec, WaterfallStep, bars,
    waterfall as draw,
};
use sandtable_i18n::messages;
use sandtable_store::rusqlite::Connection;

use super::super::budget::{self, major};
use super::{Asked, category, color};
use crate::error::ApiError;
use crate::requests::BudgetView;

fn read(conn: &Connection, asked: &Asked<'_>) -> Result<BudgetView, ApiError> {
    budget::of(conn, asked.request.plan_id.as_deref(), None, asked.today)
}

fn measure(asked: &Asked<'_>, view: &BudgetView, series: &str) -> String {
    messages::plan_chart_money(asked.locale, &view.currency, &messages::plan_series(asked.locale, series))
}

/// From what is planned through what each category has gone to what remains.
pub(super) fn waterfall(conn: &Connection, asked: &Asked<'_>) -> Result<ChartView, ApiError> {
    let view = read(conn, asked)?;
    let step = |key: &str, label: String, amount| WaterfallStep { key: key.to_owned(), label, amount, rows: None };
    let level = |name: &str, minor| {
        step(name, messages::plan_series(asked.locale, name), Amount::Total(major(minor, view.digits)))
    };
    let mut steps = vec![level("planned", view.totals.planned_minor)];
    for share in &view.shares {
        let gone = share.amounts.planned_minor.saturating_sub(share.amounts.remaining_minor);
        if gone != 0 {
            let label = messages::plan_category(asked.locale, &share.category);
            steps.push(step(&share.category, label, Amount::Change(Some(-major(gone, view.digits)))));
        }
    }
    steps.push(level("remaining", view.totals.remaining_minor));
    let measure = measure(asked, &view, "planned");
    Ok(draw(&WaterfallSpec { setting: asked.setting(measure, Unit::Number), steps, base: None }))
}

/// A month named as everywhere: the year is its group.
fn by_month(locale: Locale, month: &str) -> Category {
    let parts = month.split_once('-').and_then(|(year, month)| Some((year, month.parse::<u8>().ok()?)));
    let Some((year, of_year)) = parts else { return category(month, month) };
    Category {
        group: Some(messages::chart_year_label(locale, year)),
        ..category(month, &messages::chart_month_label(locale, f64::from(of_year)))
    }
}

/// What is planned by month, stacked by category.
pub(super) fn months(conn: &Connection, asked: &Asked<'_>) -> Result<ChartView, ApiError> {
    let view = read(conn, asked)?;
    let value = |category: &str, month: &String| {
        let cells = view.cells.iter().filter(|cell| cell.category == category && cell.month == *month);
        let planned: Vec<i64> = cells.map(|cell| cell.amounts.planned_minor).collect();
        (!planned.is_empty()).then(|| major(planned.iter().sum(), view.digits))
    };
    let with_plan = view.shares.iter().filter(|share| share.amounts.planned_minor != 0);
    let series = with_plan.enumerate().map(|(at, share)| {
        let values = view.months.iter().map(|month| value(&share.category, month)).collect();
        asked.series(&share.category, messages::plan_category(asked.locale, &share.category), color(at), values)
    });
    let measure = measure(asked, &view, "planned");
    Ok(bars(&BarSpec {
        setting: asked.setting(measure, Unit::Number),
        categories: view.months.iter().map(|month| by_month(asked.locale, month)).collect(),
        series: series.collect(),
        arrangement: Arrangement::Stacked,
        direction: Direction::Upright,
        labels: false,
        annotations: Vec::new(),
    }))
}

/// Planned, committed and spent of each category.
pub(super) fn shares(conn: &Connection, asked: &Asked<'_>) -> Result<ChartView, ApiError> {
    let view = read(conn, asked)?;
    let of = |id: &str, color: u8, value: fn(&crate::requests::BudgetAmounts) -> i64| {
        let values = view.shares.iter().map(|share| Some(major(value(&share.amounts), view.digits))).collect();
        asked.series(id, messages::plan_series(asked.locale, id), color, values)
    };
    let label = |category: &str| messages::plan_category(asked.locale, category);
    let measure = measure(asked, &view, "planned");
    Ok(bars(&BarSpec {
        setting: asked.setting(measure, Unit::Number),
        categories: view.shares.iter().map(|share| category(&share.category, &label(&share.category))).collect(),
        series: vec![
            of("planned", 1, |amounts| amounts.planned_minor),
            of("committed", 2, |amounts| amounts.committed_minor),
            of("spent", 4, |amounts| amounts.spent_minor),
        ],
        arrangement: Arrangement::Grouped,
        direction: Direction::Upright,
        labels: false,
        annotations: Vec::new(),
    }))
}
