//! The budget in one currency, by category and month, against its bands and the live plan.

mod imported;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use sandtable_base::id::new_id;
use sandtable_base::{Currency, Number};
use sandtable_store::StoreError;
use sandtable_store::authored::{all, all_where, get};
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::library::library;
use sandtable_strategy::model::budget::{Amounts, Outside, Rate, convert, outside, rate_on};
use sandtable_strategy::ops::save::save_made;
use sandtable_strategy::table::StrategyItem;
use sandtable_strategy::table::budget::{BudgetBand, BudgetLine, BudgetPlan, ExchangeRate};

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;
use crate::words;

pub(crate) fn budget(call: &Call<'_>, request: BudgetRequest) -> Result<BudgetView, ApiError> {
    let now = call.session.config.clock.now();
    call.store()?.read(|conn| {
        let today = setting::board(conn, now)?.today;
        of(conn, request.plan_id.as_deref(), request.campaign_id.as_deref(), today)
    })
}

/// A budget plan; absent: the live one (the first, where none is live).
///
/// # Errors
/// `rate_missing` names a currency of lines that no rate leads to the plan's.
pub(super) fn of(
    conn: &Connection,
    plan_id: Option<&str>,
    campaign_id: Option<&str>,
    today: NaiveDate,
) -> Result<BudgetView, ApiError> {
    let plans = all::<BudgetPlan>(conn).map_err(StoreError::from)?;
    let live = plans.iter().find(|plan| plan.live).or_else(|| plans.first());
    let plan = match plan_id {
        Some(id) => {
            let found = plans.iter().find(|plan| plan.id == id);
            Some(found.ok_or_else(|| ApiError::value("plan_id", id, "a budget"))?)
        }
        None => live,
    };
    let home = setting::known(conn)?.currency;
    let Some(plan) = plan else { return Ok(empty(&home)) };
    let currency = if plan.currency.is_empty() { home.clone() } else { plan.currency.clone() };
    let mut money = Money::read(conn, &currency, &home, today)?;
    let lines = lines(conn, &plan.id, campaign_id)?;
    let mut cells = cells(&lines, &mut money)?;
    let imported = if campaign_id.is_some() { 0 } else { imported::feed(conn, &mut cells, &mut money)? };
    let mut view = view(conn, plan, &currency, cells)?;
    view.imported_minor = imported;
    view.rates = money.used;
    if let Some(live) = live.filter(|live| live.id != plan.id) {
        let others = self::lines(conn, &live.id, campaign_id)?;
        let mut money = Money::read(conn, &currency, &home, today)?;
        view.compare = compare(&self::cells(&others, &mut money)?, &view.cells);
    }
    Ok(view)
}

fn empty(currency: &str) -> BudgetView {
    BudgetView {
        plan_id: None,
        name: String::new(),
        live: false,
        currency: currency.to_owned(),
        digits: digits(currency),
        preset: String::new(),
        months: Vec::new(),
        cells: Vec::new(),
        totals: BudgetAmounts::default(),
        total_minor: None,
        unallocated_minor: None,
        shares: Vec::new(),
        compare: Vec::new(),
        imported_minor: 0,
        rates: Vec::new(),
    }
}

fn lines(conn: &Connection, plan: &str, campaign: Option<&str>) -> Result<Vec<BudgetLine>, StoreError> {
    let lines = all_where::<BudgetLine>(conn, "plan_id", plan)?;
    Ok(lines.into_iter().filter(|line| campaign.is_none_or(|campaign| line.campaign_id == campaign)).collect())
}

/// Dated rates into one currency, and those that were used.
struct Money {
    to: String,
    home: String,
    rates: BTreeMap<String, Vec<(Rate, String)>>,
    today: NaiveDate,
    used: Vec<RateUsed>,
}

impl Money {
    fn read(conn: &Connection, to: &str, home: &str, today: NaiveDate) -> Result<Money, StoreError> {
        let mut rates: BTreeMap<String, Vec<(Rate, String)>> = BTreeMap::new();
        for row in all::<ExchangeRate>(conn)? {
            let Some(rate) = row.rate.filter(|rate| rate.is_finite() && *rate > 0.0) else { continue };
            let target = if row.to_currency.is_empty() { home } else { &row.to_currency };
            if target == to {
                rates.entry(row.currency).or_default().push((Rate { rate, from: row.from_day }, row.source));
            } else if row.currency == to {
                // The same rate read the other way.
                let back = Rate { rate: 1.0 / rate, from: row.from_day };
                rates.entry(target.to_owned()).or_default().push((back, row.source));
            }
        }
        Ok(Money { to: to.to_owned(), home: home.to_owned(), rates, today, used: Vec::new() })
    }

    /// An amount of a currency (empty: the workspace's) in a month.
    fn convert(&mut self, minor: i64, currency: &str, month: &str) -> Result<i64, ApiError> {
        let currency = if currency.is_empty() { self.home.clone() } else { currency.to_owned() };
        if minor == 0 || currency == self.to {
            return Ok(minor);
        }
        let missing = || ApiError::RateMissing { currency: currency.clone() };
        let known = self.rates.get(&currency).ok_or_else(missing)?;
        let day = first_of(month).unwrap_or(self.today);
        let dated: Vec<Rate> = known.iter().map(|(rate, _)| *rate).collect();
        let rate = rate_on(&dated, day).ok_or_else(missing)?;
        let source = known.iter().find(|(one, _)| *one == rate).map(|(_, source)| source.clone()).unwrap_or_default();
        let used = RateUsed { currency: currency.clone(), rate: Number(rate.rate), from_day: rate.from, source };
        if !self.used.contains(&used) {
            self.used.push(used);
        }
        convert(minor, rate.rate, digits(&currency), digits(&self.to))
            .ok_or_else(|| ApiError::value("amount", minor, "an amount that fits"))
    }
}

/// Of a currency's minor unit.
pub(super) fn digits(currency: &str) -> u32 {
    Currency::new(currency).map_or(2, |currency| currency.digits())
}

fn first_of(month: &str) -> Option<NaiveDate> {
    format!("{month}-01").parse().ok()
}

struct Cell {
    amounts: Amounts,
    ids: Vec<String>,
}

/// By category, month and channel.
type Cells = BTreeMap<(String, String, String), Cell>;

fn cells(lines: &[BudgetLine], money: &mut Money) -> Result<Cells, ApiError> {
    let mut cells = Cells::new();
    for line in lines {
        let mut converted = |minor| money.convert(minor, &line.currency, &line.month);
        let amounts = Amounts {
            planned: converted(line.planned_minor)?,
            committed: converted(line.committed_minor)?,
            spent: converted(line.spent_minor)?,
        };
        let category = if line.category.is_empty() { "other" } else { &line.category };
        let cell = cells
            .entry((category.to_owned(), line.month.clone(), line.channel_id.clone()))
            .or_insert_with(|| Cell { amounts: Amounts::default(), ids: Vec::new() });
        cell.amounts = cell.amounts.plus(amounts);
        cell.ids.push(line.id.clone());
    }
    Ok(cells)
}

fn view(conn: &Connection, plan: &BudgetPlan, currency: &str, cells: Cells) -> Result<BudgetView, ApiError> {
    let sum = |wanted: Option<&str>| {
        let of = cells.iter().filter(|((category, _, _), _)| wanted.is_none_or(|wanted| wanted == category));
        summed(of.map(|(_, cell)| cell.amounts))
    };
    let totals = sum(None);
    let whole = plan.total_minor.filter(|total| *total > 0).unwrap_or(totals.planned_minor);
    let bands = bands(conn, &plan.preset)?;
    let mut categories: Vec<&str> = cells.keys().map(|(category, _, _)| category.as_str()).collect();
    categories.extend(bands.iter().map(|band| band.category.as_str()));
    categories.sort_unstable();
    categories.dedup();
    let shares = categories.into_iter().map(|category| {
        let amounts = sum(Some(category));
        let band = bands.iter().find(|band| band.category == category);
        #[expect(clippy::cast_precision_loss, reason = "amounts below 2^53 minor units")]
        let share = (whole > 0).then(|| amounts.planned_minor as f64 / whole as f64);
        let beside = share.and_then(|share| outside(share, band?.share_from, band?.share_to));
        let named = |side| match side {
            Outside::Below => "below".to_owned(),
            Outside::Above => "above".to_owned(),
        };
        BudgetShare {
            category: category.to_owned(),
            amounts,
            share: share.map(Number),
            share_from: band.and_then(|band| band.share_from).map(Number),
            share_to: band.and_then(|band| band.share_to).map(Number),
            outside: beside.map(named),
            source: band.map(|band| band.source.clone()).unwrap_or_default(),
        }
    });
    let shares = shares.collect();
    let months: BTreeSet<String> = cells.keys().map(|(_, month, _)| month.clone()).collect();
    Ok(BudgetView {
        plan_id: Some(plan.id.clone()),
        name: plan.name.clone(),
        live: plan.live,
        preset: plan.preset.clone(),
        months: months.into_iter().collect(),
        totals,
        total_minor: plan.total_minor,
        unallocated_minor: plan.total_minor.map(|total| total.saturating_sub(totals.planned_minor)),
        shares,
        cells: cells
            .into_iter()
            .map(|((category, month, channel_id), cell)| BudgetCell {
                category,
                channel_id,
                month,
                amounts: summed([cell.amounts]),
                line_ids: cell.ids,
            })
            .collect(),
        ..empty(currency)
    })
}

/// What remains of a sum is what remains of its parts: a contract of one month is not paid by what another spent.
fn summed(parts: impl IntoIterator<Item = Amounts>) -> BudgetAmounts {
    let (sum, remaining) = parts.into_iter().fold((Amounts::default(), 0i64), |(sum, remaining), part| {
        (sum.plus(part), remaining.saturating_add(part.remaining()))
    });
    BudgetAmounts {
        planned_minor: sum.planned,
        committed_minor: sum.committed,
        spent_minor: sum.spent,
        remaining_minor: remaining,
    }
}

/// The workspace's bands of the preset, or the shipped ones.
fn bands(conn: &Connection, preset: &str) -> Result<Vec<BudgetBand>, StoreError> {
    let own = all_where::<BudgetBand>(conn, "preset", preset)?;
    if !own.is_empty() || preset.is_empty() {
        return Ok(own);
    }
    let shipped = library().presets.iter().filter(|row| row.preset == preset).flat_map(|row| &row.bands);
    let band = |band: &sandtable_strategy::library::Band| BudgetBand {
        preset: preset.to_owned(),
        category: band.category.clone(),
        share_from: Some(band.share_from),
        share_to: Some(band.share_to),
        ..BudgetBand::default()
    };
    Ok(shipped.map(band).collect())
}

fn compare(live: &Cells, this: &[BudgetCell]) -> Vec<BudgetDifference> {
    let mut sums: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for ((category, _, _), cell) in live {
        sums.entry(category).or_default().0 += cell.amounts.planned;
    }
    for cell in this {
        sums.entry(&cell.category).or_default().1 += cell.amounts.planned_minor;
    }
    sums.into_iter()
        .map(|(category, (live_minor, this_minor))| BudgetDifference {
            category: category.to_owned(),
            live_minor,
            this_minor,
            difference_minor: this_minor - live_minor,
        })
        .collect()
}

/// A what-if copy with all lines; it is not live.
pub(crate) fn copy(call: &Call<'_>, request: BudgetCopy) -> Result<StrategyItems, ApiError> {
    let name = setting::name_of(&request.name)?;
    let id = new_id(call.session.config.clock.now());
    let items = save_made(&*call.store()?, &call.actor(), |conn| {
        let plan = get::<BudgetPlan>(conn, &request.plan_id).map_err(StoreError::from)?;
        let plan = plan.ok_or_else(|| ApiError::value("plan_id", &request.plan_id, "a budget"))?;
        let copy = BudgetPlan { id: id.clone(), position: 0.0, name, live: false, ..plan };
        let copies = lines(conn, &request.plan_id, None)?.into_iter().map(|line| {
            StrategyItem::BudgetLine(BudgetLine { id: String::new(), position: 0.0, plan_id: id.clone(), ..line })
        });
        Ok::<_, ApiError>([StrategyItem::BudgetPlan(copy)].into_iter().chain(copies).collect())
    })?;
    Ok(StrategyItems { items })
}

/// An amount of the budget with its currency.
pub(super) fn amount(minor: i64, view: &BudgetView) -> String {
    amount_in(minor, &view.currency)
}

pub(super) fn amount_in(minor: i64, code: &str) -> String {
    let digits = digits(code);
    let decimals = usize::try_from(digits).unwrap_or(2);
    format!("{:.decimals$} {code}", major(minor, digits))
}

/// Whole units of minor ones.
pub(super) fn major(minor: i64, digits: u32) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "for charts and sentences")]
    let value = minor as f64 / 10f64.powi(i32::try_from(digits).unwrap_or(2));
    value
}

pub(super) fn percent(share: f64) -> String {
    words::percent(share, 1)
}
