//! One function a message; written by `cargo xtask codegen` out of `locales/`, not by hand.

use sandtable_base::Locale;

use crate::catalogue::{Catalogue, Value};

/// `Actual`
pub fn chart_actual(locale: Locale) -> String {
    Catalogue::word(locale, "chart-actual", &[])
}

/// `base: {base}`
pub fn chart_base(locale: Locale, base: &str) -> String {
    Catalogue::word(locale, "chart-base", &[("base", Value::Text(base))])
}

/// `By … of publishing`
pub fn chart_basis(locale: Locale, granularity: &str) -> String {
    Catalogue::word(locale, "chart-basis", &[("granularity", Value::Text(granularity))])
}

/// `Gained by …`
pub fn chart_basis_gained(locale: Locale, granularity: &str) -> String {
    Catalogue::word(locale, "chart-basis-gained", &[("granularity", Value::Text(granularity))])
}

/// `Account`
pub fn chart_column_account(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-account", &[])
}

/// `Change vs last year`
pub fn chart_column_change_last_year(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-change-last-year", &[])
}

/// `Change vs previous`
pub fn chart_column_change_previous(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-change-previous", &[])
}

/// `Complete`
pub fn chart_column_complete(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-complete", &[])
}

/// `File`
pub fn chart_column_file(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-file", &[])
}

/// `Link`
pub fn chart_column_link(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-link", &[])
}

/// `Period`
pub fn chart_column_period(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-period", &[])
}

/// `Platform`
pub fn chart_column_platform(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-platform", &[])
}

/// `Published`
pub fn chart_column_published(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-published", &[])
}

/// `Row`
pub fn chart_column_row(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-row", &[])
}

/// `Posts`
pub fn chart_column_rows(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-rows", &[])
}

/// `Rows`
pub fn chart_column_rows_gained(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-rows-gained", &[])
}

/// `Title`
pub fn chart_column_title(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-title", &[])
}

/// `Value`
pub fn chart_column_value(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-value", &[])
}

/// `data until {date}`
pub fn chart_data_until(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "chart-data-until", &[("date", Value::Text(date))])
}

/// `{month}/{day}`
pub fn chart_day_label(locale: Locale, day: &str, month: &str) -> String {
    Catalogue::word(locale, "chart-day-label", &[("day", Value::Text(day)), ("month", Value::Text(month))])
}

/// `incomplete`
pub fn chart_incomplete(locale: Locale) -> String {
    Catalogue::word(locale, "chart-incomplete", &[])
}

/// `Same period last year`
pub fn chart_last_year(locale: Locale) -> String {
    Catalogue::word(locale, "chart-last-year", &[])
}

/// `…`
pub fn chart_month_label(locale: Locale, month: f64) -> String {
    Catalogue::word(locale, "chart-month-label", &[("month", Value::Number(month))])
}

/// `no`
pub fn chart_no(locale: Locale) -> String {
    Catalogue::word(locale, "chart-no", &[])
}

/// `no value`
pub fn chart_no_value(locale: Locale) -> String {
    Catalogue::word(locale, "chart-no-value", &[])
}

/// `Previous period`
pub fn chart_previous(locale: Locale) -> String {
    Catalogue::word(locale, "chart-previous", &[])
}

/// `Target`
pub fn chart_target(locale: Locale) -> String {
    Catalogue::word(locale, "chart-target", &[])
}

/// `Drawn thinned: {drawn} of {given} points`
pub fn chart_thinned(locale: Locale, drawn: &str, given: &str) -> String {
    Catalogue::word(locale, "chart-thinned", &[("drawn", Value::Text(drawn)), ("given", Value::Text(given))])
}

/// `W{week}`
pub fn chart_week_label(locale: Locale, week: &str) -> String {
    Catalogue::word(locale, "chart-week-label", &[("week", Value::Text(week))])
}

/// `{year}`
pub fn chart_year_label(locale: Locale, year: &str) -> String {
    Catalogue::word(locale, "chart-year-label", &[("year", Value::Text(year))])
}

/// `yes`
pub fn chart_yes(locale: Locale) -> String {
    Catalogue::word(locale, "chart-yes", &[])
}

/// `“{tag}” is no language of this program: zh-CN, zh-TW or en.`
pub fn cli_bad_locale(locale: Locale, tag: &str) -> String {
    Catalogue::word(locale, "cli-bad-locale", &[("tag", Value::Text(tag))])
}

/// `Sandtable {version}: the commands of the workbench without its window.`
pub fn cli_help(locale: Locale, version: &str) -> String {
    Catalogue::word(locale, "cli-help", &[("version", Value::Text(version))])
}

/// `{what} is missing.`
pub fn cli_missing(locale: Locale, what: &str) -> String {
    Catalogue::word(locale, "cli-missing", &[("what", Value::Text(what))])
}

/// `Nothing to do: give call NAME JSON, or commands.`
pub fn cli_nothing_to_do(locale: Locale) -> String {
    Catalogue::word(locale, "cli-nothing-to-do", &[])
}

/// `sandtable-cli --help says more.`
pub fn cli_see_help(locale: Locale) -> String {
    Catalogue::word(locale, "cli-see-help", &[])
}

/// `“{argument}” was not expected here.`
pub fn cli_unexpected(locale: Locale, argument: &str) -> String {
    Catalogue::word(locale, "cli-unexpected", &[("argument", Value::Text(argument))])
}

/// `Unknown word “{verb}”. Known are call and commands.`
pub fn cli_unknown_verb(locale: Locale, verb: &str) -> String {
    Catalogue::word(locale, "cli-unknown-verb", &[("verb", Value::Text(verb))])
}

/// `The request cannot be read from {source}: {cause}`
pub fn cli_unreadable_request(locale: Locale, cause: &str, source: &str) -> String {
    Catalogue::word(locale, "cli-unreadable-request", &[("cause", Value::Text(cause)), ("source", Value::Text(source))])
}

/// `All files`
pub fn window_filter_all(locale: Locale) -> String {
    Catalogue::word(locale, "window-filter-all", &[])
}

/// `Exports (CSV, TSV, Excel)`
pub fn window_filter_tables(locale: Locale) -> String {
    Catalogue::word(locale, "window-filter-tables", &[])
}

/// `Choose the folder for the new workspace`
pub fn window_pick_folder(locale: Locale) -> String {
    Catalogue::word(locale, "window-pick-folder", &[])
}

/// `Choose an export to import`
pub fn window_pick_import(locale: Locale) -> String {
    Catalogue::word(locale, "window-pick-import", &[])
}

/// `Save as`
pub fn window_pick_save(locale: Locale) -> String {
    Catalogue::word(locale, "window-pick-save", &[])
}

/// `Open a workspace (a folder ending in .sandtable)`
pub fn window_pick_workspace(locale: Locale) -> String {
    Catalogue::word(locale, "window-pick-workspace", &[])
}

/// `Sandtable`
pub fn window_title(locale: Locale) -> String {
    Catalogue::word(locale, "window-title", &[])
}
