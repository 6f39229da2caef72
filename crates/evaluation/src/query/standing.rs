//! What counts for a period: rows, and typed figures where there are none.

use std::collections::BTreeMap;

use sandtable_base::moment::date_of;
use sandtable_base::{Number, Period};
use sandtable_facts::table::account;
use sandtable_facts::table::typed::{self, TypedFigure};
use sandtable_store::rusqlite::Connection;

use super::source::{Daily, Read};
use super::{EvaluationError, Setting};
use crate::model::coverage::covered_days;
use crate::model::formula::{self, Definition};
use crate::model::stand_in::{Adding, Typed, covered_with, parts};
use crate::view::{Nature, TargetScope, TypedFigureView, Unit};

/// Figures by day with the typed ones beside them.
pub(crate) struct Standing<'a> {
    definition: &'a Definition,
    days: &'a Daily,
    entries: Vec<TypedFigure>,
    typed: Vec<Typed>,
    /// For each of `typed` the entries it is made of.
    made_of: Vec<Vec<usize>>,
    adding: Adding,
}

/// A figure and what it is made of.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Figure {
    pub(crate) value: Option<f64>,
    /// Positions of the typed figures that count in it.
    parts: Vec<usize>,
}

impl Figure {
    pub(crate) fn nature(&self) -> Nature {
        match self.value {
            None => Nature::Missing,
            Some(_) if self.parts.is_empty() => Nature::Actual,
            Some(_) => Nature::Typed,
        }
    }
}

/// Currency of a board's amounts, and what had to be left out for it.
pub(crate) struct Money {
    pub(crate) currency: Option<String>,
    /// Nobody names one: it is the workspace's.
    pub(crate) assumed: bool,
    pub(crate) others: Vec<String>,
}

/// The typed figures of a metric for a scope: its own, and for a platform those of its accounts where it has none.
fn of_scope(conn: &Connection, metric: &str, scope: &TargetScope) -> Result<Vec<TypedFigure>, EvaluationError> {
    let (kind, id) = scope.key();
    let mut found = typed::of_scope(conn, metric, kind, id)?;
    let TargetScope::Platform { platform } = scope else { return Ok(found) };
    let Some(definition) = formula::named(metric) else { return Ok(found) };
    let own: Vec<String> = match (definition.is_sum(), definition.is_level()) {
        (true, _) => found.iter().map(|figure| figure.period.clone()).collect(),
        // An account's stand may be its last, whatever else was typed for its period.
        (_, true) => Vec::new(),
        // Shares of accounts do not make the platform's.
        _ => return Ok(found),
    };
    found.extend(
        typed::of_accounts_on(conn, metric, platform)?.into_iter().filter(|figure| !own.contains(&figure.period)),
    );
    Ok(found)
}

impl<'a> Standing<'a> {
    /// `scope` is none for filters that have no figures of their own. Amounts of another currency are left out.
    pub(crate) fn new(
        conn: &Connection,
        definition: &'a Definition,
        read: &'a Read,
        scope: Option<&TargetScope>,
        setting: &Setting,
    ) -> Result<(Standing<'a>, Money), EvaluationError> {
        let mut entries = match scope {
            Some(scope) => of_scope(conn, definition.name, scope)?,
            None => Vec::new(),
        };
        let money = money(definition, read, &entries, setting);
        entries.retain(|figure| figure.currency.is_none() || figure.currency == money.currency);
        let adding = match definition.is_sum() {
            true => Adding::Sum,
            false if definition.is_level() => Adding::Level,
            false => Adding::Never,
        };
        // Accounts of one platform that were typed for the same period are one figure; stands are of one account each.
        let of_accounts = adding == Adding::Level && matches!(scope, Some(TargetScope::Platform { .. }));
        let mut typed: Vec<Typed> = Vec::new();
        let mut made_of: Vec<Vec<usize>> = Vec::new();
        for (at, figure) in entries.iter().enumerate() {
            let period = Period { first: date_of(figure.first_day), last: date_of(figure.last_day) };
            let account = if of_accounts { account_of(figure) } else { None };
            match typed.iter().position(|known| known.period == period && known.account == account) {
                Some(known) => {
                    typed[known].value += figure.value;
                    made_of[known].push(at);
                }
                None => {
                    typed.push(Typed { period, value: figure.value, account });
                    made_of.push(vec![at]);
                }
            }
        }
        Ok((Standing { definition, days: &read.days, entries, typed, made_of, adding }, money))
    }

    /// Whether rows speak of what was typed: of an account its own.
    fn has_rows(&self, typed: &Typed) -> bool {
        match typed.account {
            Some(account) => self.days.last_of(account, &typed.period).is_some(),
            None => self.rows(&typed.period) > 0.0,
        }
    }

    /// The last stand of each account, of those in `typed` and those in rows.
    fn of_accounts(&self, period: &Period, typed: &[usize]) -> Figure {
        let mut stands: BTreeMap<i64, (f64, Option<usize>)> = BTreeMap::new();
        for (account, (_, value)) in self.days.last_of_each(period) {
            stands.insert(account, (value, None));
        }
        for (at, figure) in typed.iter().filter_map(|at| Some((*at, self.typed.get(*at)?))) {
            let Some(account) = figure.account else { continue };
            let rows = self.days.last_of(account, period);
            if rows.is_none_or(|(day, _)| day < figure.period.first_day()) {
                stands.insert(account, (figure.value, Some(at)));
            }
        }
        Figure {
            value: stands.values().map(|(value, _)| *value).reduce(|sum, value| sum + value),
            parts: stands.values().filter_map(|(_, at)| *at).collect(),
        }
    }

    /// What counts for a period.
    pub(crate) fn figure(&self, period: &Period) -> Figure {
        let rows = self.days.figure(self.definition, period);
        let parts = parts(period, &self.typed, self.adding, |typed| self.has_rows(typed));
        if parts.iter().any(|at| self.typed.get(*at).is_some_and(|typed| typed.account.is_some())) {
            return self.of_accounts(period, &parts);
        }
        let mut typed = parts.iter().filter_map(|at| self.typed.get(*at));
        match self.adding {
            Adding::Sum => {
                let value = typed.map(|typed| typed.value).chain(rows).reduce(|sum, value| sum + value);
                Figure { value, parts }
            }
            // The later of the two stands.
            Adding::Level => match (rows, typed.next_back()) {
                (None, Some(typed)) => Figure { value: Some(typed.value), parts },
                (Some(_), Some(typed)) if self.days.last_in(period) < Some(typed.period.first_day()) => {
                    Figure { value: Some(typed.value), parts }
                }
                (rows, _) => Figure { value: rows, parts: Vec::new() },
            },
            Adding::Never => match (rows, typed.next_back()) {
                (None, Some(typed)) => Figure { value: Some(typed.value), parts },
                (rows, _) => Figure { value: rows, parts: Vec::new() },
            },
        }
    }

    /// Rows behind the figure of a period.
    pub(crate) fn rows(&self, period: &Period) -> f64 {
        self.days.sum(period)[2]
    }

    /// What was typed for a period, whether or not rows say otherwise.
    pub(crate) fn typed(&self, period: &Period) -> Option<f64> {
        let parts = parts(period, &self.typed, self.adding, |_| false);
        parts.into_iter().filter_map(|at| self.typed.get(at)).map(|typed| typed.value).reduce(|sum, value| sum + value)
    }

    /// Days of a period, from its first, that data covers: rows up to `until`, typed figures where they carry on.
    pub(crate) fn covered(&self, period: &Period, until: Option<chrono::NaiveDate>, setting: &Setting) -> i64 {
        let figure = self.figure(period);
        let typed = figure.parts.iter().filter_map(|at| self.typed.get(*at)).map(|typed| typed.period);
        let yesterday = setting.today.pred_opt().unwrap_or(setting.today);
        covered_with(period, covered_days(period, until), typed, yesterday)
    }

    /// The typed figures that count in a period, as they were typed.
    pub(crate) fn sources(&self, conn: &Connection, period: &Period) -> Result<Vec<TypedFigureView>, EvaluationError> {
        let figure = self.figure(period);
        let mut counted: Vec<usize> =
            figure.parts.iter().filter_map(|at| self.made_of.get(*at)).flatten().copied().collect();
        counted.sort_unstable();
        let entries = counted.into_iter().filter_map(|at| self.entries.get(at));
        entries.map(|entry| Ok(view(conn, entry.clone())?)).collect()
    }
}

fn money(definition: &Definition, read: &Read, typed: &[TypedFigure], setting: &Setting) -> Money {
    let mut others = read.other_currencies.clone();
    if definition.unit != Unit::Money {
        return Money { currency: read.currency.clone(), assumed: false, others };
    }
    let has_rows = read.days.any();
    let named = read.currency.clone().or_else(|| match has_rows {
        true => None,
        false => typed.iter().rev().find_map(|figure| figure.currency.clone()),
    });
    let assumed = named.is_none() || read.unnamed;
    let currency = named.unwrap_or_else(|| setting.currency.clone());
    for code in typed.iter().filter_map(|figure| figure.currency.as_ref()) {
        if *code != currency && !others.contains(code) {
            others.push(code.clone());
        }
    }
    Money { currency: Some(currency), assumed, others }
}

fn account_of(figure: &TypedFigure) -> Option<i64> {
    if figure.scope == "account" { figure.scope_id.parse().ok() } else { None }
}

/// A typed figure as it is shown.
pub fn view(conn: &Connection, figure: TypedFigure) -> sandtable_store::rusqlite::Result<TypedFigureView> {
    let scope = TargetScope::from_key(&figure.scope, &figure.scope_id);
    let account_name = match &scope {
        TargetScope::Account { account } => match account.parse() {
            Ok(id) => account::name(conn, id)?,
            Err(_) => None,
        },
        TargetScope::Brand | TargetScope::Platform { .. } | TargetScope::Campaign { .. } => None,
    };
    Ok(TypedFigureView {
        id: figure.id,
        metric: figure.metric,
        scope,
        account_name,
        period: figure.period,
        value: Number(figure.value),
        currency: figure.currency,
        note: figure.note,
        typed_at: figure.typed_at,
        actor: figure.actor,
    })
}
