//! The facts themselves: figures by hand, what is covered, totals without a period, edited titles.

use chrono::NaiveDate;
use sandtable_base::moment::day_number;
use sandtable_base::{Currency, Day, Metric, Period};
use sandtable_evaluation::query::{kpi, standing};
use sandtable_evaluation::view::{TargetScope, Unit};
use sandtable_facts::ops::join_posts::{self, JOIN_POSTS, Joining, is_pair};
use sandtable_facts::ops::keep_apart;
use sandtable_facts::ops::type_figures::{self, Cell};
use sandtable_facts::query;
use sandtable_facts::table::post::{self, Post};
use sandtable_facts::table::{typed as figures, undated as totals};
use sandtable_store::StoreError;
use sandtable_store::rusqlite::Connection;

use super::evaluation::{canonical, check_scope};
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;

/// Cells that may be typed at once.
const CELLS: usize = 10_000;
/// A note is a remark, not a document.
const NOTE: usize = 500;

pub(crate) fn typed(call: &Call<'_>, request: FactsTyped) -> Result<TypedFigures, ApiError> {
    let day = |date: Option<NaiveDate>, other: Day| date.map_or(other, day_number);
    let (first, last) = (day(request.from, Day::MIN), day(request.to, Day::MAX));
    let wanted = |figure: &figures::TypedFigure| {
        let metric = request.metrics.as_ref().is_none_or(|metrics| metrics.contains(&figure.metric));
        let scope = request.scope.as_ref().is_none_or(|scope| scope.key() == (&figure.scope, &figure.scope_id));
        metric && scope
    };
    let found = call.store()?.read(|conn| {
        let found = figures::between(conn, first, last)?.into_iter().filter(wanted);
        found.map(|figure| Ok(standing::view(conn, figure)?)).collect::<Result<Vec<_>, StoreError>>()
    })?;
    Ok(TypedFigures { figures: found })
}

pub(crate) fn type_figures(call: &Call<'_>, request: FactsType) -> Result<TypedFigures, ApiError> {
    if request.figures.len() > CELLS {
        return Err(ApiError::value("figures", request.figures.len(), "at most 10,000 at once"));
    }
    let store = call.store()?;
    let cells = store.read(|conn| {
        let currency = setting::known(conn)?.currency;
        let cells = request.figures.iter().enumerate();
        cells.map(|(at, figure)| cell(conn, figure, at, &currency)).collect::<Result<Vec<_>, ApiError>>()
    })?;
    let kept = type_figures::type_figures(&store, &call.actor(), &cells)?;
    let figures = store.read(|conn| {
        kept.into_iter().map(|figure| Ok(standing::view(conn, figure)?)).collect::<Result<Vec<_>, StoreError>>()
    })?;
    Ok(TypedFigures { figures })
}

/// What is typed in one cell, checked. Errors name the cell by its place: `figures[3].period`.
fn cell(conn: &Connection, typed: &FigureToType, at: usize, workspace_currency: &str) -> Result<Cell, ApiError> {
    let named = |field: &str| format!("figures[{at}].{field}");
    let metric = &typed.metric;
    let definition = kpi::definition(metric)
        .map_err(|_| ApiError::value(&named("metric"), metric, "the name of a metric of the board"))?;
    let period = canonical(&named("period"), &typed.period)?;
    let days = Period::parse(&period).map(|(days, _)| days);
    let days = days.ok_or_else(|| ApiError::value(&named("period"), &period, "a period"))?;
    let scope = typed.scope.clone().unwrap_or(TargetScope::Brand);
    check_scope(conn, &scope, &named("scope"))?;
    if matches!(scope, TargetScope::Campaign { .. }) {
        return Err(ApiError::value(&named("scope"), "campaign", "the brand, a platform or an account"));
    }
    let value = typed.value.map(|value| value.0);
    if let Some(value) = value {
        if !value.is_finite() {
            return Err(ApiError::value(&named("value"), value, "a number"));
        }
        let may_be_negative = Metric::from_name(definition.name).is_some_and(Metric::may_be_negative);
        if value < 0.0 && !may_be_negative {
            return Err(ApiError::value(&named("value"), value, "a number that is not below zero"));
        }
    }
    let field = named("currency");
    let currency = match (&typed.currency, definition.unit) {
        (Some(code), Unit::Money) => {
            let currency = Currency::new(code);
            Some(currency.map_err(|_| ApiError::value(&field, code, "an ISO 4217 code such as CNY"))?.code().to_owned())
        }
        (None, Unit::Money) => Some(workspace_currency.to_owned()),
        (Some(code), _) => return Err(ApiError::value(&field, code, "nothing: the metric is no amount of money")),
        (None, _) => None,
    };
    let note = typed.note.as_ref().map(|note| note.trim().to_owned());
    if note.as_ref().is_some_and(|note| note.chars().count() > NOTE) {
        return Err(ApiError::value(&named("note"), NOTE, "at most 500 characters"));
    }
    let (kind, id) = scope.key();
    let (scope, scope_id) = (kind.to_owned(), id.to_owned());
    Ok(Cell { metric: definition.name.to_owned(), scope, scope_id, period, days, value, currency, note })
}

pub(crate) fn undated(call: &Call<'_>, _: Nothing) -> Result<UndatedTotals, ApiError> {
    Ok(UndatedTotals { totals: call.store()?.read(|conn| Ok::<_, StoreError>(totals::totals(conn)?))? })
}

pub(crate) fn coverage(call: &Call<'_>, _: Nothing) -> Result<Coverage, ApiError> {
    let (accounts, kinds) = call.store()?.read(|conn| {
        let setting = setting::board(conn, call.session.config.clock.now())?;
        Ok::<_, StoreError>(query::coverage::coverage(conn, setting.zone, setting.today)?)
    })?;
    Ok(Coverage { accounts, kinds })
}

pub(crate) fn same_posts(call: &Call<'_>, _: Nothing) -> Result<SamePosts, ApiError> {
    let (pairs, joined) = call
        .store()?
        .read(|conn| Ok::<_, StoreError>((query::same_posts::pairs(conn)?, query::same_posts::joined(conn)?)))?;
    Ok(SamePosts { pairs, joined })
}

pub(crate) fn join_posts(call: &Call<'_>, request: SamePost) -> Result<Done, ApiError> {
    let store = call.store()?;
    let (older, newer) = store.read(|conn| pair(conn, &request))?;
    let refused = |hint| ApiError::value("newer", &request.newer, hint);
    match join_posts::join_posts(&store, &call.actor(), older.id, newer.id)? {
        Joining::Joined => Ok(Done {}),
        Joining::NoSuchPost => Err(ApiError::PostMissing { post_id: request.newer }),
        Joining::NotAPair => Err(refused(NO_PAIR)),
        Joining::ListedTogether => Err(refused("one export lists both: they are two posts")),
    }
}

const NO_PAIR: &str = "a post without id of the same account and moment";

pub(crate) fn keep_apart(call: &Call<'_>, request: SamePost) -> Result<Done, ApiError> {
    let store = call.store()?;
    let (older, newer) = store.read(|conn| pair(conn, &request))?;
    if !is_pair(&older, &newer) {
        return Err(ApiError::value("newer", &request.newer, NO_PAIR));
    }
    keep_apart::keep_apart(&store, &call.actor(), &older, &newer)?;
    Ok(Done {})
}

pub(crate) fn split_posts(call: &Call<'_>, request: JoinId) -> Result<Done, ApiError> {
    let store = call.store()?;
    let missing = || ApiError::value("join_id", &request.join_id, "one of facts_same_posts");
    let known = store.read(|conn| Ok::<_, StoreError>(query::same_posts::joined(conn)?))?;
    if !known.iter().any(|join| join.join_id == request.join_id) {
        return Err(missing());
    }
    let step = store.step_of(JOIN_POSTS.name, &request.join_id)?.ok_or_else(missing)?;
    store.undo_step(step, &call.actor())?;
    Ok(Done {})
}

fn pair(conn: &Connection, request: &SamePost) -> Result<(Post, Post), ApiError> {
    let find = |id: &String| {
        let found = id.parse().map_or(Ok(None), |id| post::get(conn, id))?;
        found.ok_or_else(|| ApiError::PostMissing { post_id: id.clone() })
    };
    Ok((find(&request.older)?, find(&request.newer)?))
}
