//! The KPI board as a report: conclusions, key figures, then each metric with its chart, table and small print.

use chrono::{DateTime, Days, FixedOffset, Months, NaiveDate};
use sandtable_base::moment::date_of;
use sandtable_base::{Granularity, Locale, Period, WeekStart};
use sandtable_evaluation::query::{Setting, board, kpi as figures};
use sandtable_evaluation::view::{Filter, KpiCard, KpiQuery, KpiView};
use sandtable_facts::table::{account, entry_day, post_day};
use sandtable_i18n::{formula_words, messages, platform_name};
use sandtable_report::model::{Document, FormulaNote, Section};
use sandtable_store::rusqlite::Connection;

use super::{findings, metric, sources, words};
use crate::belonging;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::kpi_beside::{Beside, beside};
use crate::requests::{ReportBuild, ReportQuery};
use crate::setting;
use crate::words as chart_words;

/// Months of a report that nobody gave a range.
const MONTHS: u32 = 6;

/// What is asked, with nothing left open.
struct Asked {
    from: NaiveDate,
    to: NaiveDate,
    granularity: Granularity,
    filter: Filter,
    locale: Locale,
    setting: Setting,
}

/// A metric's card, its course and what the plan puts beside it.
pub(super) struct Shown {
    pub(super) card: KpiCard,
    pub(super) view: KpiView,
    pub(super) beside: Beside,
}

pub(crate) fn kpi(
    call: &Call<'_>,
    request: &ReportBuild,
    step: &dyn Fn(usize, usize) -> Result<(), ApiError>,
) -> Result<Document, ApiError> {
    let now = call.session.config.clock.now();
    let locale = request.locale.unwrap_or_else(|| call.locale());
    call.store()?.read(|conn| {
        let setting = setting::board(conn, now)?;
        let (from, to) = range(conn, &request.query, setting.today)?;
        let mut filter = request.query.filter.clone();
        belonging::look_up(conn, &mut filter)?;
        let asked = Asked { from, to, granularity: request.query.granularity, filter, locale, setting };
        let brand = setting::known(conn)?.name;
        let made_at = now.with_timezone(&asked.setting.zone).fixed_offset();
        let shown = shown(conn, &asked, request.query.metrics.as_deref(), step)?;
        document(conn, &asked, &shown, request.title.as_deref(), brand, made_at)
    })
}

/// The range asked for, or the last months with data.
fn range(conn: &Connection, query: &ReportQuery, today: NaiveDate) -> Result<(NaiveDate, NaiveDate), ApiError> {
    let last = || -> Result<NaiveDate, ApiError> {
        let (_, of_posts, _) = post_day::extent(conn)?;
        let (_, of_entries) = entry_day::extent(conn)?;
        let last = of_posts.max(of_entries).map_or(today, date_of).min(today);
        Ok(Period::holding(last, Granularity::Month, WeekStart::Monday).last)
    };
    let to = match query.to {
        Some(to) => to,
        None => last()?,
    };
    let months_before = || {
        let next = to.checked_add_days(Days::new(1))?;
        next.checked_sub_months(Months::new(MONTHS))
    };
    let from = query.from.or_else(months_before).unwrap_or(to);
    Ok((from, to))
}

/// Each metric's answer. Those nobody asked for by name are shown where the range has figures of them.
fn shown(
    conn: &Connection,
    asked: &Asked,
    named: Option<&[String]>,
    step: &dyn Fn(usize, usize) -> Result<(), ApiError>,
) -> Result<Vec<Shown>, ApiError> {
    let metrics = match named {
        Some(named) => named.to_vec(),
        None => every(conn)?,
    };
    let mut shown = Vec::new();
    for (done, metric) in metrics.iter().enumerate() {
        step(done, metrics.len())?;
        let query = KpiQuery {
            metric: metric.clone(),
            granularity: asked.granularity,
            from: asked.from,
            to: asked.to,
            filter: asked.filter.clone(),
            base: None,
            basis: None,
            kind: None,
        };
        let view = figures::kpi(conn, &query, &asked.setting)?;
        if named.is_none() && view.total.is_none() && view.points.iter().all(|point| point.actual.is_none()) {
            continue;
        }
        let range = (asked.from, asked.to);
        let one = std::slice::from_ref(metric);
        let cards = board::cards(conn, one, range, asked.granularity, &asked.filter, &asked.setting)?;
        for card in cards {
            let beside = beside(conn, &view, &asked.filter.platforms, &[], asked.locale)?;
            shown.push(Shown { card, view: view.clone(), beside });
        }
    }
    Ok(shown)
}

/// The board's own metrics first, then whatever else there is data for.
fn every(conn: &Connection) -> Result<Vec<String>, ApiError> {
    let mut metrics = board::chosen(conn, None)?;
    for metric in board::metrics(conn)?.into_iter().filter(|metric| metric.available) {
        if !metrics.contains(&metric.metric) {
            metrics.push(metric.metric);
        }
    }
    Ok(metrics)
}

fn document(
    conn: &Connection,
    asked: &Asked,
    shown: &[Shown],
    title: Option<&str>,
    brand: String,
    made_at: DateTime<FixedOffset>,
) -> Result<Document, ApiError> {
    let locale = asked.locale;
    let mut sections = Vec::new();
    let heading = |level, text| Section::Heading { level, text };
    if shown.is_empty() {
        sections.push(Section::Note { text: messages::report_no_data(locale) });
    } else {
        sections.push(heading(1, messages::report_conclusions(locale)));
        sections.push(Section::Paragraph { spans: findings::summary(shown, locale) });
        sections.push(Section::Findings { findings: findings::findings(shown, locale) });
        sections.push(heading(1, messages::report_key_figures(locale)));
        let figures = shown.iter().map(|one| metric::key_figure(one, locale)).collect();
        sections.push(Section::KeyFigures { figures });
        sections.push(heading(1, messages::report_by_metric(locale)));
        for one in shown {
            sections.push(metric::section(one, asked.granularity, locale, asked.setting.week_start)?);
        }
    }
    let formulas = shown.iter().map(|one| FormulaNote {
        name: metric::name(&one.view, locale),
        formula: formula_words(locale, &one.view.formula),
        version: one.view.formula_version,
    });
    let kinds: Vec<&str> = shown.iter().map(|one| one.view.kind.as_str()).collect();
    sections.push(sources::sources(conn, &asked.filter, &kinds, formulas.collect(), locale, asked.setting.zone)?);
    Ok(Document {
        title: title.map_or_else(|| messages::report_kpi_title(locale, &brand), str::to_owned),
        subtitle: Some(subtitle(conn, asked)?),
        locale,
        brand,
        made_at,
        words: words::of_writers(locale),
        sections,
    })
}

/// Parts that say the range.
const RANGE: usize = 2;

/// Range, granularity and filter.
fn subtitle(conn: &Connection, asked: &Asked) -> Result<String, ApiError> {
    let locale = asked.locale;
    let mut parts = vec![
        messages::report_range(locale, &asked.from.to_string(), &asked.to.to_string()),
        messages::report_granularity(locale, chart_words::granularity(asked.granularity)),
    ];
    let filter = &asked.filter;
    parts.extend(filter.platforms.iter().map(|platform| platform_name(locale, platform)));
    if !filter.accounts.is_empty() {
        let mut names = Vec::new();
        for id in &filter.accounts {
            let known = id.parse().map_or(Ok(None), |id| account::name(conn, id))?;
            names.push(known.unwrap_or_else(|| id.clone()));
        }
        parts.push(messages::report_accounts(locale, &names.join(", ")));
    }
    parts.extend(filter.post_types.iter().cloned());
    if !filter.campaigns.is_empty() {
        parts.extend(belonging::names(conn, &filter.campaigns)?);
    }
    if parts.len() == RANGE {
        parts.push(messages::report_everything(locale));
    }
    Ok(parts.join(&messages::report_separator(locale)))
}
