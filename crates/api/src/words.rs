//! Words of exported tables and charts, in the language asked for.

use chrono::Datelike;
use sandtable_base::{Granularity, Locale, Period, WeekStart};
use sandtable_charts::{Category, Notation, Words};
use sandtable_i18n::messages;

/// Words the chart engine draws.
pub(crate) fn chart(locale: Locale) -> Words {
    Words {
        incomplete: messages::chart_incomplete(locale),
        no_value: messages::chart_no_value(locale),
        thinned: messages::chart_thinned(locale, "{drawn}", "{given}"),
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
        group: Some(messages::chart_year_label(locale, &year.to_string())),
        incomplete,
        date: Some(first),
    }
}

pub(crate) fn granularity(granularity: Granularity) -> &'static str {
    match granularity {
        Granularity::Day => "day",
        Granularity::Week => "week",
        Granularity::Month => "month",
    }
}
