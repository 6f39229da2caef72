//! The KPI board.

use std::path::Path;

use chrono::{Datelike, Weekday};
use sandtable_base::moment::date_of;
use sandtable_base::{Granularity, Period, WeekStart};
use sandtable_evaluation::model::target::refused;
use sandtable_evaluation::ops::remove_target::remove_target as remove;
use sandtable_evaluation::ops::set_target::set_target as set;
use sandtable_evaluation::query::growth::{between_stands, growth as grown};
use sandtable_evaluation::query::{board as cards, kpi as figures, rows as behind};
use sandtable_evaluation::view::{
    GrowthQuery, GrowthView, KpiQuery, KpiRow, KpiRows, KpiView, TargetScope, TargetView,
};
use sandtable_facts::model::order::At;
use sandtable_facts::table::target::{self, Target};
use sandtable_facts::table::{account, entry_day, import, post, post_day, stand};
use sandtable_facts::view::{FilterChoices, PlatformChoice};
use sandtable_store::StoreError;
use sandtable_store::rusqlite::Connection;

use crate::belonging;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::{CsvFile, write_csv, write_file};
use crate::kpi_beside;
use crate::kpi_table;
use crate::requests::*;
use crate::setting;

/// Rows of a page unless asked for another number.
const PAGE: u32 = 100;

pub(crate) fn metrics(call: &Call<'_>, _: Nothing) -> Result<EvaluationMetrics, ApiError> {
    let metrics = call.store()?.read(cards::metrics)?;
    Ok(EvaluationMetrics { metrics })
}

pub(crate) fn filters(call: &Call<'_>, _: Nothing) -> Result<FilterChoices, ApiError> {
    let choices = call.store()?.read(|conn| {
        let (first, last, posts) = post_day::extent(conn)?;
        let (first_entry, last_entry) = entry_day::extent(conn)?;
        // The earlier of two firsts, the later of two lasts; a missing one counts for nothing.
        let first = [first, first_entry].into_iter().flatten().min();
        let last = last.max(last_entry);
        let accounts = account::with_posts(conn)?;
        let mut platforms: Vec<PlatformChoice> = Vec::new();
        for known in &accounts {
            match platforms.iter_mut().find(|choice| choice.platform == known.platform) {
                Some(choice) => choice.posts += known.posts,
                None => platforms.push(PlatformChoice { platform: known.platform.clone(), posts: known.posts }),
            }
        }
        platforms.sort_by(|a, b| b.posts.cmp(&a.posts).then_with(|| a.platform.cmp(&b.platform)));
        Ok::<_, StoreError>(FilterChoices {
            platforms,
            accounts,
            post_types: post_day::post_types(conn)?,
            campaigns: belonging::choices(conn)?,
            first_day: first.map(|day| date_of(day).to_string()),
            last_day: last.map(|day| date_of(day).to_string()),
            data_until: import::as_ofs(conn, &[], &[])?.into_iter().max(),
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count kept as REAL")]
            posts: posts as u64,
        })
    })?;
    Ok(choices)
}

pub(crate) fn kpi(call: &Call<'_>, mut query: KpiQuery) -> Result<KpiView, ApiError> {
    call.store()?.read(|conn| {
        belonging::look_up(conn, &mut query.filter)?;
        Ok(figures::kpi(conn, &query, &setting::board(conn, call.session.config.clock.now())?)?)
    })
}

pub(crate) fn board(call: &Call<'_>, mut request: KpiBoardRequest) -> Result<KpiBoard, ApiError> {
    let cards = call.store()?.read(|conn| {
        belonging::look_up(conn, &mut request.filter)?;
        let metrics = cards::chosen(conn, request.metrics.as_deref())?;
        let range = (request.from, request.to);
        let board = setting::board(conn, call.session.config.clock.now())?;
        Ok::<_, ApiError>(cards::cards(conn, &metrics, range, request.granularity, &request.filter, &board)?)
    })?;
    Ok(KpiBoard { cards })
}

pub(crate) fn chart(call: &Call<'_>, mut request: KpiChartRequest) -> Result<KpiChart, ApiError> {
    let locale = request.locale.unwrap_or_else(|| call.locale());
    let (view, beside, start) = call.store()?.read(|conn| {
        belonging::look_up(conn, &mut request.query.filter)?;
        let setting = setting::board(conn, call.session.config.clock.now())?;
        let view = figures::kpi(conn, &request.query, &setting)?;
        let platforms = &request.query.filter.platforms;
        let beside = kpi_beside::beside(conn, &view, platforms, &request.hidden, locale)?;
        Ok::<_, ApiError>((view, beside, setting.week_start))
    })?;
    if request.format == ChartFormat::Csv {
        let path = request.path.as_deref().ok_or_else(|| ApiError::value("path", "", "a CSV goes to a file"))?;
        let (header, rows) = kpi_table::table(&view, &beside.notes, locale);
        write_csv(call, Path::new(path), &header, rows.into_iter())?;
        return Ok(KpiChart { chart: None, path: request.path });
    }
    let chart = sandtable_charts::line(&kpi_table::spec(&view, &request, beside, locale, start)?);
    match (&request.path, request.format) {
        (Some(path), ChartFormat::Png) => write_file(call, Path::new(path), &sandtable_charts::png(&chart, 2.0)?)?,
        (Some(path), _) => write_file(call, Path::new(path), chart.svg.as_bytes())?,
        (None, ChartFormat::Png) => return Err(ApiError::value("path", "", "a PNG goes to a file")),
        (None, _) => return Ok(KpiChart { chart: Some(chart), path: None }),
    }
    Ok(KpiChart { chart: None, path: request.path })
}

pub(crate) fn rows(call: &Call<'_>, mut request: KpiRowsRequest) -> Result<KpiRows, ApiError> {
    let store = call.store()?;
    store.read(|conn| belonging::look_up(conn, &mut request.query.filter))?;
    let KpiRowsRequest { query, period, limit, offset, path } = &request;
    let (limit, offset) = (limit.unwrap_or(PAGE).min(10_000), offset.unwrap_or(0));
    store.read(|conn| {
        let setting = setting::board(conn, call.session.config.clock.now())?;
        let page = behind::rows(conn, query, period.as_deref(), Some(limit), offset, &setting)?;
        if let Some(path) = path {
            let (path, locale) = (Path::new(path), call.locale());
            let begin = |first: Option<&KpiRow>| {
                CsvFile::begin(call, path, &kpi_table::rows_header(&page.metric, first, locale))
            };
            let mut file: Option<CsvFile> = None;
            behind::for_each(conn, query, period.as_deref(), &setting, |row| {
                let file = match &mut file {
                    Some(file) => file,
                    None => file.insert(begin(Some(&row))?),
                };
                file.push(&kpi_table::rows_line(&row, locale))
            })?;
            file.map_or_else(|| begin(None), Ok)?.put()?;
        }
        Ok(page)
    })
}

pub(crate) fn set_target(call: &Call<'_>, request: KpiSetTarget) -> Result<TargetView, ApiError> {
    let definition = figures::definition(&request.metric)?;
    let period = canonical("period", &request.period)?;
    let value = request.target.0;
    if let Some(wanted) = refused(value, definition.unit) {
        return Err(ApiError::value("target", value, wanted));
    }
    let store = call.store()?;
    let scope = request.scope.unwrap_or(TargetScope::Brand);
    store.read(|conn| check_scope(conn, &scope, "scope"))?;
    let target = set(&store, &call.actor(), definition.name, &scope, &period, value)?;
    Ok(store.read(|conn| Ok::<_, StoreError>(view(conn, target)?))?)
}

pub(crate) fn remove_target(call: &Call<'_>, request: KpiRemoveTarget) -> Result<Done, ApiError> {
    let definition = figures::definition(&request.metric)?;
    let period = canonical("period", &request.period)?;
    let scope = request.scope.unwrap_or(TargetScope::Brand);
    remove(&*call.store()?, &call.actor(), definition.name, &scope, &period)?;
    Ok(Done {})
}

pub(crate) fn targets(call: &Call<'_>, _: Nothing) -> Result<KpiTargets, ApiError> {
    let targets = call.store()?.read(|conn| {
        let all = target::all(conn)?;
        all.into_iter().map(|row| Ok(view(conn, row)?)).collect::<Result<Vec<_>, StoreError>>()
    })?;
    Ok(KpiTargets { targets })
}

pub(crate) fn post(call: &Call<'_>, request: PostId) -> Result<PostHistory, ApiError> {
    let missing = || ApiError::PostMissing { post_id: request.post_id.clone() };
    let id: i64 = request.post_id.parse().map_err(|_| missing())?;
    call.store()?.read(|conn| {
        let post = post::get(conn, id)?.ok_or_else(missing)?;
        let zone = setting::zone(conn)?;
        let all = stand::of_post(conn, id)?.into_iter().map(|kept| kept.stand).chain([post.latest.clone()]);
        let mut stands = all
            .map(|stand| {
                let (file, as_of) = post::source_of(conn, stand.import_id)?;
                Ok((stand.taken.clone().unwrap_or(as_of), file, stand))
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        stands.sort_by_key(|(taken, _, stand)| At::read(taken, zone).order((stand.import_id, stand.import_row)));
        let view = post::view(conn, &post)?;
        let said = stands.iter().map(|(taken, _, stand)| (taken.as_str(), &stand.figures));
        let grown = between_stands(said, view.published.as_deref(), zone);
        let shown = stands.iter().zip(grown).rev().map(|((taken, file, stand), growth)| PostStand {
            taken: taken.clone(),
            figures: post::figures_by_name(&stand.figures),
            source: post::source(stand, file.clone()),
            growth,
        });
        Ok::<_, ApiError>(PostHistory { stands: shown.collect(), post: view })
    })
}

pub(crate) fn growth(call: &Call<'_>, mut query: GrowthQuery) -> Result<GrowthView, ApiError> {
    let now = call.session.config.clock.now();
    call.store()?.read(|conn| {
        belonging::look_up(conn, &mut query.filter)?;
        Ok(grown(conn, &query, &setting::board(conn, now)?)?)
    })
}

/// Whether there is such a platform or account; `field` is where the request names it.
pub(super) fn check_scope(conn: &Connection, scope: &TargetScope, field: &str) -> Result<(), ApiError> {
    match scope {
        TargetScope::Brand => Ok(()),
        TargetScope::Platform { platform } => {
            let known = sandtable_base::platform::KNOWN.contains(&platform.as_str());
            if known || account::has_platform(conn, platform)? {
                return Ok(());
            }
            Err(ApiError::value(&format!("{field}.platform"), platform, "the key of a platform"))
        }
        TargetScope::Account { account } => match account_name(conn, account)? {
            Some(_) => Ok(()),
            None => Err(ApiError::value(&format!("{field}.account"), account, "the id of an account")),
        },
        TargetScope::Campaign { campaign } => match belonging::name(conn, campaign)? {
            Some(_) => Ok(()),
            None => Err(ApiError::value(&format!("{field}.campaign"), campaign, "the id of a campaign")),
        },
    }
}

/// A period by its one name: `2026-W1` is `2026-W01`.
pub(super) fn canonical(field: &str, period: &str) -> Result<String, ApiError> {
    let hint = "2017-10, 2017-W40, 2017-10-05, 2017-Q4 or 2017";
    let (parsed, granularity) = Period::parse(period).ok_or_else(|| ApiError::value(field, period, hint))?;
    let start = match (granularity, parsed.first.weekday()) {
        (Granularity::Week, Weekday::Sun) => WeekStart::Sunday,
        (Granularity::Week, Weekday::Sat) => WeekStart::Saturday,
        _ => WeekStart::Monday,
    };
    Ok(parsed.name(granularity, start))
}

fn account_name(conn: &Connection, id: &str) -> sandtable_store::rusqlite::Result<Option<String>> {
    id.parse().map_or(Ok(None), |id| account::name(conn, id))
}

pub(super) fn view(conn: &Connection, row: Target) -> sandtable_store::rusqlite::Result<TargetView> {
    let scope = TargetScope::from_key(&row.scope, &row.scope_id);
    let account_name = match &scope {
        TargetScope::Account { account } => account_name(conn, account)?,
        TargetScope::Brand | TargetScope::Platform { .. } | TargetScope::Campaign { .. } => None,
    };
    let campaign_name = match &scope {
        TargetScope::Campaign { campaign } => belonging::name(conn, campaign)?,
        TargetScope::Brand | TargetScope::Platform { .. } | TargetScope::Account { .. } => None,
    };
    Ok(TargetView {
        target_id: row.id,
        metric: row.metric,
        scope,
        account_name,
        campaign_name,
        period: row.period,
        value: sandtable_base::Number(row.value),
    })
}
