//! Words of exported tables and charts, in the language asked for.

use chrono::{Datelike, NaiveDate};
use sandtable_base::metric::Nature as MetricNature;
use sandtable_base::{Granularity, Locale, Metric, Period, WeekStart};
use sandtable_charts::{Category, FlowTerms, FunnelTerms, GanttTerms, Notation, SpreadTerms, Terms, Words};
use sandtable_evaluation::model::formula;
use sandtable_evaluation::view::{Nature, Unit};
use sandtable_i18n::messages;

/// A day as the window writes it.
pub(crate) fn day(locale: Locale, day: NaiveDate) -> String {
    messages::plan_date(locale, &day.day().to_string(), f64::from(day.month()), &day.year().to_string())
}

/// Words the chart engine draws.
pub(crate) fn chart(locale: Locale) -> Words {
    Words {
        incomplete: messages::chart_incomplete(locale),
        no_value: messages::chart_no_value(locale),
        thinned: messages::chart_thinned(locale, "{drawn}", "{given}"),
    }
}

/// Words that the kinds of chart draw themselves; what is in braces the engine puts in.
pub(crate) fn terms(locale: Locale) -> Terms {
    Terms {
        no_value: messages::chart_no_value(locale),
        incomplete: messages::chart_incomplete(locale),
        thinned: messages::chart_thinned(locale, "{drawn}", "{given}"),
        shown: messages::chart_shown(locale, "{all}", "{shown}"),
        name: messages::chart_column_name(locale),
        series: messages::chart_column_series(locale),
        total: messages::chart_total(locale),
        share: messages::chart_column_share(locale),
        change: messages::chart_column_change(locale),
        note: messages::chart_column_note(locale),
        target: messages::chart_target(locale),
        previous: messages::chart_previous(locale),
        size: messages::chart_size(locale),
        funnel: FunnelTerms {
            kept: messages::chart_funnel_kept(locale, "{lost}", "{share}"),
            of_first: messages::chart_funnel_of_first(locale, "{share}"),
            grew: messages::chart_funnel_grew(locale, "{lost}", "{share}"),
        },
        gantt: GanttTerms {
            today: messages::chart_gantt_today(locale),
            start: messages::chart_gantt_start(locale),
            end: messages::chart_gantt_end(locale),
            progress: messages::chart_gantt_progress(locale),
            baseline: messages::chart_gantt_baseline(locale),
            critical: messages::chart_gantt_critical(locale),
            milestone: messages::chart_gantt_milestone(locale),
        },
        spread: SpreadTerms {
            low: messages::chart_spread_low(locale),
            lower: messages::chart_spread_lower(locale),
            median: messages::chart_spread_median(locale),
            upper: messages::chart_spread_upper(locale),
            high: messages::chart_spread_high(locale),
            estimate: messages::chart_spread_estimate(locale),
            sample: messages::chart_spread_sample(locale),
            outliers: messages::chart_spread_outliers(locale),
        },
        flow: FlowTerms {
            from: messages::chart_flow_from(locale),
            to: messages::chart_flow_to(locale),
            back: messages::chart_flow_back(locale, "{count}"),
        },
    }
}

pub(crate) fn notation(locale: Locale) -> Notation {
    match locale {
        Locale::ZhCn => Notation::Simplified,
        Locale::ZhTw => Notation::Traditional,
        Locale::En => Notation::Western,
    }
}

/// How the axis names a period: the year is its group.
pub(crate) fn category(
    locale: Locale,
    period: &Period,
    granularity: Granularity,
    start: WeekStart,
    incomplete: bool,
) -> Category {
    let first = period.first;
    let (label, year) = match granularity {
        Granularity::Month => (messages::chart_month_label(locale, f64::from(first.month())), first.year()),
        Granularity::Quarter => (messages::chart_quarter_label(locale, &first.quarter().to_string()), first.year()),
        Granularity::Year => (messages::chart_year_label(locale, &first.year().to_string()), first.year()),
        Granularity::Week if start == WeekStart::Monday => {
            let week = first.iso_week();
            (messages::chart_week_label(locale, &week.week().to_string()), week.year())
        }
        Granularity::Week | Granularity::Day => {
            (messages::chart_day_label(locale, &first.day().to_string(), &first.month().to_string()), first.year())
        }
    };
    Category {
        key: period.name(granularity, start),
        label,
        // A year is its own name, not a group of itself.
        group: (granularity != Granularity::Year).then(|| messages::chart_year_label(locale, &year.to_string())),
        incomplete,
        date: Some(first),
    }
}

/// As the catalogue selects it.
pub(crate) fn nature(nature: Nature) -> &'static str {
    match nature {
        Nature::Actual => "actual",
        Nature::Estimated => "estimated",
        Nature::Typed => "typed",
        Nature::Missing => "missing",
    }
}

pub(crate) fn granularity(granularity: Granularity) -> &'static str {
    match granularity {
        Granularity::Day => "day",
        Granularity::Week => "week",
        Granularity::Month => "month",
        Granularity::Quarter => "quarter",
        Granularity::Year => "year",
    }
}

/// A figure in a sentence: rates in percent, others with their digits.
pub(crate) fn percent_or_number(metric: &str, value: f64) -> String {
    let rate = formula::named(metric).is_some_and(|definition| definition.unit == Unit::Percent)
        || Metric::from_name(metric)
            .is_some_and(|metric| metric.nature() == MetricNature::Rate && metric != Metric::AvgWatchS);
    // Four decimals are enough for a sentence.
    if rate { percent(value, 4) } else { decimals(value, 4) }
}

/// A share as the page writes it: the sign does not part from its figure.
pub(crate) fn percent(share: f64, digits: usize) -> String {
    format!("{}\u{a0}%", decimals(share * 100.0, digits))
}

/// With thousands apart; trailing zeros say nothing.
pub(crate) fn decimals(value: f64, digits: usize) -> String {
    let text = format!("{value:.digits$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    // Of what is next to nothing below zero.
    if text == "-0" {
        return "0".to_owned();
    }
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let (sign, figures) = whole.split_at(usize::from(whole.starts_with('-')));
    let mut grouped = String::from(sign);
    for (at, figure) in figures.char_indices() {
        if at > 0 && (figures.len() - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(figure);
    }
    grouped + rest
}
