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

/// `Benchmark: {who}`
pub fn chart_benchmark(locale: Locale, who: &str) -> String {
    Catalogue::word(locale, "chart-benchmark", &[("who", Value::Text(who))])
}

/// `Account`
pub fn chart_column_account(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-account", &[])
}

/// `Change`
pub fn chart_column_change(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-change", &[])
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

/// `Last year, same days`
pub fn chart_column_last_year_to_date(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-last-year-to-date", &[])
}

/// `Link`
pub fn chart_column_link(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-link", &[])
}

/// `Name`
pub fn chart_column_name(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-name", &[])
}

/// `Nature`
pub fn chart_column_nature(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-nature", &[])
}

/// `Note`
pub fn chart_column_note(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-note", &[])
}

/// `Notes`
pub fn chart_column_notes(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-notes", &[])
}

/// `Period`
pub fn chart_column_period(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-period", &[])
}

/// `Platform`
pub fn chart_column_platform(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-platform", &[])
}

/// `Previous, same days`
pub fn chart_column_previous_to_date(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-previous-to-date", &[])
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

/// `Series`
pub fn chart_column_series(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-series", &[])
}

/// `Share`
pub fn chart_column_share(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-share", &[])
}

/// `Title`
pub fn chart_column_title(locale: Locale) -> String {
    Catalogue::word(locale, "chart-column-title", &[])
}

/// `data until {date}`
pub fn chart_data_until(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "chart-data-until", &[("date", Value::Text(date))])
}

/// `{month}/{day}`
pub fn chart_day_label(locale: Locale, day: &str, month: &str) -> String {
    Catalogue::word(locale, "chart-day-label", &[("day", Value::Text(day)), ("month", Value::Text(month))])
}

/// `Flows that lead back, not drawn: {count}`
pub fn chart_flow_back(locale: Locale, count: &str) -> String {
    Catalogue::word(locale, "chart-flow-back", &[("count", Value::Text(count))])
}

/// `From`
pub fn chart_flow_from(locale: Locale) -> String {
    Catalogue::word(locale, "chart-flow-from", &[])
}

/// `To`
pub fn chart_flow_to(locale: Locale) -> String {
    Catalogue::word(locale, "chart-flow-to", &[])
}

/// `{share} of the step before, {lost} more`
pub fn chart_funnel_grew(locale: Locale, lost: &str, share: &str) -> String {
    Catalogue::word(locale, "chart-funnel-grew", &[("lost", Value::Text(lost)), ("share", Value::Text(share))])
}

/// `{share} go on, {lost} lost`
pub fn chart_funnel_kept(locale: Locale, lost: &str, share: &str) -> String {
    Catalogue::word(locale, "chart-funnel-kept", &[("lost", Value::Text(lost)), ("share", Value::Text(share))])
}

/// `{share} of the first step`
pub fn chart_funnel_of_first(locale: Locale, share: &str) -> String {
    Catalogue::word(locale, "chart-funnel-of-first", &[("share", Value::Text(share))])
}

/// `Planned`
pub fn chart_gantt_baseline(locale: Locale) -> String {
    Catalogue::word(locale, "chart-gantt-baseline", &[])
}

/// `Critical path`
pub fn chart_gantt_critical(locale: Locale) -> String {
    Catalogue::word(locale, "chart-gantt-critical", &[])
}

/// `End`
pub fn chart_gantt_end(locale: Locale) -> String {
    Catalogue::word(locale, "chart-gantt-end", &[])
}

/// `Milestone`
pub fn chart_gantt_milestone(locale: Locale) -> String {
    Catalogue::word(locale, "chart-gantt-milestone", &[])
}

/// `Progress`
pub fn chart_gantt_progress(locale: Locale) -> String {
    Catalogue::word(locale, "chart-gantt-progress", &[])
}

/// `Start`
pub fn chart_gantt_start(locale: Locale) -> String {
    Catalogue::word(locale, "chart-gantt-start", &[])
}

/// `Today`
pub fn chart_gantt_today(locale: Locale) -> String {
    Catalogue::word(locale, "chart-gantt-today", &[])
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

/// `…`
pub fn chart_nature(locale: Locale, nature: &str) -> String {
    Catalogue::word(locale, "chart-nature", &[("nature", Value::Text(nature))])
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

/// `Q{quarter}`
pub fn chart_quarter_label(locale: Locale, quarter: &str) -> String {
    Catalogue::word(locale, "chart-quarter-label", &[("quarter", Value::Text(quarter))])
}

/// `Range before`
pub fn chart_range_before(locale: Locale) -> String {
    Catalogue::word(locale, "chart-range-before", &[])
}

/// `Shown: the first {shown} of {all}`
pub fn chart_shown(locale: Locale, all: &str, shown: &str) -> String {
    Catalogue::word(locale, "chart-shown", &[("all", Value::Text(all)), ("shown", Value::Text(shown))])
}

/// `Bubble size`
pub fn chart_size(locale: Locale) -> String {
    Catalogue::word(locale, "chart-size", &[])
}

/// `Estimate`
pub fn chart_spread_estimate(locale: Locale) -> String {
    Catalogue::word(locale, "chart-spread-estimate", &[])
}

/// `Highest`
pub fn chart_spread_high(locale: Locale) -> String {
    Catalogue::word(locale, "chart-spread-high", &[])
}

/// `Lowest`
pub fn chart_spread_low(locale: Locale) -> String {
    Catalogue::word(locale, "chart-spread-low", &[])
}

/// `Lower quartile`
pub fn chart_spread_lower(locale: Locale) -> String {
    Catalogue::word(locale, "chart-spread-lower", &[])
}

/// `Median`
pub fn chart_spread_median(locale: Locale) -> String {
    Catalogue::word(locale, "chart-spread-median", &[])
}

/// `Outliers`
pub fn chart_spread_outliers(locale: Locale) -> String {
    Catalogue::word(locale, "chart-spread-outliers", &[])
}

/// `Sample`
pub fn chart_spread_sample(locale: Locale) -> String {
    Catalogue::word(locale, "chart-spread-sample", &[])
}

/// `Upper quartile`
pub fn chart_spread_upper(locale: Locale) -> String {
    Catalogue::word(locale, "chart-spread-upper", &[])
}

/// `Target`
pub fn chart_target(locale: Locale) -> String {
    Catalogue::word(locale, "chart-target", &[])
}

/// `Drawn thinned: {drawn} of {given} points`
pub fn chart_thinned(locale: Locale, drawn: &str, given: &str) -> String {
    Catalogue::word(locale, "chart-thinned", &[("drawn", Value::Text(drawn)), ("given", Value::Text(given))])
}

/// `Total`
pub fn chart_total(locale: Locale) -> String {
    Catalogue::word(locale, "chart-total", &[])
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

/// `{platform} · {title}`
pub fn notice_about(locale: Locale, platform: &str, title: &str) -> String {
    Catalogue::word(locale, "notice-about", &[("platform", Value::Text(platform)), ("title", Value::Text(title))])
}

/// `…`
pub fn notice_closed(locale: Locale, count: f64) -> String {
    Catalogue::word(locale, "notice-closed", &[("count", Value::Number(count))])
}

/// `Contract runs out on {date}`
pub fn notice_contract_on(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "notice-contract-on", &[("date", Value::Text(date))])
}

/// `Contract runs out today`
pub fn notice_contract_today(locale: Locale) -> String {
    Catalogue::word(locale, "notice-contract-today", &[])
}

/// `{month}/{day}`
pub fn notice_date(locale: Locale, day: &str, month: &str) -> String {
    Catalogue::word(locale, "notice-date", &[("day", Value::Text(day)), ("month", Value::Text(month))])
}

/// `Figures are out of date: time for a new import`
pub fn notice_import(locale: Locale) -> String {
    Catalogue::word(locale, "notice-import", &[])
}

/// `{what}: {title}`
pub fn notice_line(locale: Locale, title: &str, what: &str) -> String {
    Catalogue::word(locale, "notice-line", &[("title", Value::Text(title)), ("what", Value::Text(what))])
}

/// `…`
pub fn notice_more(locale: Locale, count: f64) -> String {
    Catalogue::word(locale, "notice-more", &[("count", Value::Number(count))])
}

/// `Open`
pub fn notice_open(locale: Locale) -> String {
    Catalogue::word(locale, "notice-open", &[])
}

/// `Review was due on {date}`
pub fn notice_review_late(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "notice-review-late", &[("date", Value::Text(date))])
}

/// `Review due on {date}`
pub fn notice_review_on(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "notice-review-on", &[("date", Value::Text(date))])
}

/// `Review due today`
pub fn notice_review_today(locale: Locale) -> String {
    Catalogue::word(locale, "notice-review-today", &[])
}

/// `…`
pub fn notice_several(locale: Locale, count: f64) -> String {
    Catalogue::word(locale, "notice-several", &[("count", Value::Number(count))])
}

/// `Was to be published on {date}`
pub fn notice_slot_late(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "notice-slot-late", &[("date", Value::Text(date))])
}

/// `To publish now`
pub fn notice_slot_now(locale: Locale) -> String {
    Catalogue::word(locale, "notice-slot-now", &[])
}

/// `To publish on {date}`
pub fn notice_slot_on(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "notice-slot-on", &[("date", Value::Text(date))])
}

/// `To publish at {time}`
pub fn notice_slot_soon(locale: Locale, time: &str) -> String {
    Catalogue::word(locale, "notice-slot-soon", &[("time", Value::Text(time))])
}

/// `To publish on {date} at {time}`
pub fn notice_slot_soon_on(locale: Locale, date: &str, time: &str) -> String {
    Catalogue::word(locale, "notice-slot-soon-on", &[("date", Value::Text(date)), ("time", Value::Text(time))])
}

/// `To publish today`
pub fn notice_slot_today(locale: Locale) -> String {
    Catalogue::word(locale, "notice-slot-today", &[])
}

/// `Task was due on {date}`
pub fn notice_task_late(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "notice-task-late", &[("date", Value::Text(date))])
}

/// `Task due on {date}`
pub fn notice_task_on(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "notice-task-on", &[("date", Value::Text(date))])
}

/// `Task due today`
pub fn notice_task_today(locale: Locale) -> String {
    Catalogue::word(locale, "notice-task-today", &[])
}

/// `Last working day to prepare for {date}`
pub fn notice_topic(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "notice-topic", &[("date", Value::Text(date))])
}

/// `Trial ends on {date}: time for a verdict`
pub fn notice_trial_on(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "notice-trial-on", &[("date", Value::Text(date))])
}

/// `Trial ends today: time for a verdict`
pub fn notice_trial_today(locale: Locale) -> String {
    Catalogue::word(locale, "notice-trial-today", &[])
}

/// `Untitled`
pub fn notice_untitled(locale: Locale) -> String {
    Catalogue::word(locale, "notice-untitled", &[])
}

/// `Import…`
pub fn tray_import(locale: Locale) -> String {
    Catalogue::word(locale, "tray-import", &[])
}

/// `Open Sandtable`
pub fn tray_open(locale: Locale) -> String {
    Catalogue::word(locale, "tray-open", &[])
}

/// `Quit`
pub fn tray_quit(locale: Locale) -> String {
    Catalogue::word(locale, "tray-quit", &[])
}

/// `…`
pub fn tray_today(locale: Locale, count: f64) -> String {
    Catalogue::word(locale, "tray-today", &[("count", Value::Number(count))])
}

/// `Around {at} posts did best: {relative} of the account's mean, from {posts} posts.`
pub fn content_hours_found(locale: Locale, at: &str, posts: &str, relative: &str) -> String {
    Catalogue::word(
        locale,
        "content-hours-found",
        &[("at", Value::Text(at)), ("posts", Value::Text(posts)), ("relative", Value::Text(relative))],
    )
}

/// `Not enough data: no hour has {minimum} posts yet.`
pub fn content_hours_none(locale: Locale, minimum: &str) -> String {
    Catalogue::word(locale, "content-hours-none", &[("minimum", Value::Text(minimum))])
}

/// `The caption has {length} characters; {longest} are allowed.`
pub fn content_rule_caption_too_long(locale: Locale, length: &str, longest: &str) -> String {
    Catalogue::word(
        locale,
        "content-rule-caption-too-long",
        &[("length", Value::Text(length)), ("longest", Value::Text(longest))],
    )
}

/// `Links are not allowed here.`
pub fn content_rule_link_not_allowed(locale: Locale) -> String {
    Catalogue::word(locale, "content-rule-link-not-allowed", &[])
}

/// `{aspect} is not an aspect ratio of this platform.`
pub fn content_rule_other_aspect(locale: Locale, aspect: &str) -> String {
    Catalogue::word(locale, "content-rule-other-aspect", &[("aspect", Value::Text(aspect))])
}

/// `The title has {length} characters; {longest} are allowed.`
pub fn content_rule_title_too_long(locale: Locale, length: &str, longest: &str) -> String {
    Catalogue::word(
        locale,
        "content-rule-title-too-long",
        &[("length", Value::Text(length)), ("longest", Value::Text(longest))],
    )
}

/// `{seconds} s is longer than the {to} s meant for this platform.`
pub fn content_rule_too_long(locale: Locale, seconds: &str, to: &str) -> String {
    Catalogue::word(locale, "content-rule-too-long", &[("seconds", Value::Text(seconds)), ("to", Value::Text(to))])
}

/// `{count} hashtags; {most} are allowed.`
pub fn content_rule_too_many_hashtags(locale: Locale, count: &str, most: &str) -> String {
    Catalogue::word(
        locale,
        "content-rule-too-many-hashtags",
        &[("count", Value::Text(count)), ("most", Value::Text(most))],
    )
}

/// `{seconds} s is shorter than the {from} s meant for this platform.`
pub fn content_rule_too_short(locale: Locale, from: &str, seconds: &str) -> String {
    Catalogue::word(locale, "content-rule-too-short", &[("from", Value::Text(from)), ("seconds", Value::Text(seconds))])
}

/// `The target {target} is above the baseline {baseline}, and less is better.`
pub fn goal_check_above_baseline(locale: Locale, baseline: &str, target: &str) -> String {
    Catalogue::word(
        locale,
        "goal-check-above-baseline",
        &[("baseline", Value::Text(baseline)), ("target", Value::Text(target))],
    )
}

/// `It goes beyond what {who} reaches: {value}.`
pub fn goal_check_above_benchmark(locale: Locale, value: &str, who: &str) -> String {
    Catalogue::word(locale, "goal-check-above-benchmark", &[("value", Value::Text(value)), ("who", Value::Text(who))])
}

/// `It asks for {times} times the baseline within {days} days.`
pub fn goal_check_asked(locale: Locale, days: &str, times: &str) -> String {
    Catalogue::word(locale, "goal-check-asked", &[("days", Value::Text(days)), ("times", Value::Text(times))])
}

/// `The target {target} is below the baseline {baseline}, and more is better.`
pub fn goal_check_below_baseline(locale: Locale, baseline: &str, target: &str) -> String {
    Catalogue::word(
        locale,
        "goal-check-below-baseline",
        &[("baseline", Value::Text(baseline)), ("target", Value::Text(target))],
    )
}

/// `It does not go beyond what {who} reaches: {value}.`
pub fn goal_check_below_benchmark(locale: Locale, value: &str, who: &str) -> String {
    Catalogue::word(locale, "goal-check-below-benchmark", &[("value", Value::Text(value)), ("who", Value::Text(who))])
}

/// `The deadline is before the start.`
pub fn goal_check_deadline_before_start(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-deadline-before-start", &[])
}

/// `the industry`
pub fn goal_check_industry(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-industry", &[])
}

/// `{metric} shows it: from {baseline} to {target}.`
pub fn goal_check_measurable(locale: Locale, baseline: &str, metric: &str, target: &str) -> String {
    Catalogue::word(
        locale,
        "goal-check-measurable",
        &[("baseline", Value::Text(baseline)), ("metric", Value::Text(metric)), ("target", Value::Text(target))],
    )
}

/// `The baseline is missing.`
pub fn goal_check_no_baseline(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-no-baseline", &[])
}

/// `The target equals the baseline.`
pub fn goal_check_no_change(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-no-change", &[])
}

/// `The deadline is missing.`
pub fn goal_check_no_deadline(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-no-deadline", &[])
}

/// `No history of our own to judge by.`
pub fn goal_check_no_history(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-no-history", &[])
}

/// `No metric is named that would show it.`
pub fn goal_check_no_metric(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-no-metric", &[])
}

/// `Nobody answers for it.`
pub fn goal_check_no_owner(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-no-owner", &[])
}

/// `“{metric}” has no place among awareness, attitude, action and advocacy.`
pub fn goal_check_no_place(locale: Locale, metric: &str) -> String {
    Catalogue::word(locale, "goal-check-no-place", &[("metric", Value::Text(metric))])
}

/// `The start is missing.`
pub fn goal_check_no_start(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-no-start", &[])
}

/// `It does not say what is to be done.`
pub fn goal_check_no_statement(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-no-statement", &[])
}

/// `The target is missing.`
pub fn goal_check_no_target(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-no-target", &[])
}

/// `{way} ({asked}) has been seen before: {often} of the past stretches of {periods} … reached as much (best {best}, median {median}).`
pub fn goal_check_precedented(
    locale: Locale,
    asked: &str,
    best: &str,
    median: &str,
    often: &str,
    periods: f64,
    way: &str,
) -> String {
    Catalogue::word(
        locale,
        "goal-check-precedented",
        &[
            ("asked", Value::Text(asked)),
            ("best", Value::Text(best)),
            ("median", Value::Text(median)),
            ("often", Value::Text(often)),
            ("periods", Value::Number(periods)),
            ("way", Value::Text(way)),
        ],
    )
}

/// `It shows {four_a} (4A) and {aarrr} (AARRR).`
pub fn goal_check_relevant(locale: Locale, aarrr: &str, four_a: &str) -> String {
    Catalogue::word(locale, "goal-check-relevant", &[("aarrr", Value::Text(aarrr)), ("four_a", Value::Text(four_a))])
}

/// `The statement is too short to say what is to be done.`
pub fn goal_check_short_statement(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-short-statement", &[])
}

/// `It says what is to be done and who answers for it.`
pub fn goal_check_specific(locale: Locale) -> String {
    Catalogue::word(locale, "goal-check-specific", &[])
}

/// `…`
pub fn goal_check_step(locale: Locale, step: &str) -> String {
    Catalogue::word(locale, "goal-check-step", &[("step", Value::Text(step))])
}

/// `{days} days from start to deadline.`
pub fn goal_check_time_bound(locale: Locale, days: &str) -> String {
    Catalogue::word(locale, "goal-check-time-bound", &[("days", Value::Text(days))])
}

/// `{days} days are more than three years.`
pub fn goal_check_too_long(locale: Locale, days: &str) -> String {
    Catalogue::word(locale, "goal-check-too-long", &[("days", Value::Text(days))])
}

/// `“{metric}” is not a metric of the dictionary.`
pub fn goal_check_unknown_metric(locale: Locale, metric: &str) -> String {
    Catalogue::word(locale, "goal-check-unknown-metric", &[("metric", Value::Text(metric))])
}

/// `From {baseline} to {target} ({asked}) is unprecedented for us: in {windows} past stretches of {periods} … the best was {best}.`
pub fn goal_check_unprecedented(
    locale: Locale,
    asked: &str,
    baseline: &str,
    best: &str,
    periods: f64,
    target: &str,
    windows: &str,
) -> String {
    Catalogue::word(
        locale,
        "goal-check-unprecedented",
        &[
            ("asked", Value::Text(asked)),
            ("baseline", Value::Text(baseline)),
            ("best", Value::Text(best)),
            ("periods", Value::Number(periods)),
            ("target", Value::Text(target)),
            ("windows", Value::Text(windows)),
        ],
    )
}

/// `At this pace you reach {share} by {deadline} (likely {low} to {high}).`
pub fn goal_progress_forecast(locale: Locale, deadline: &str, high: &str, low: &str, share: &str) -> String {
    Catalogue::word(
        locale,
        "goal-progress-forecast",
        &[
            ("deadline", Value::Text(deadline)),
            ("high", Value::Text(high)),
            ("low", Value::Text(low)),
            ("share", Value::Text(share)),
        ],
    )
}

/// `No data for {metric} since the start.`
pub fn goal_progress_no_data(locale: Locale, metric: &str) -> String {
    Catalogue::word(locale, "goal-progress-no-data", &[("metric", Value::Text(metric))])
}

/// `No metric would show it.`
pub fn goal_progress_no_metric(locale: Locale) -> String {
    Catalogue::word(locale, "goal-progress-no-metric", &[])
}

/// `The target is missing.`
pub fn goal_progress_no_target(locale: Locale) -> String {
    Catalogue::word(locale, "goal-progress-no-target", &[])
}

/// `It begins on {start}.`
pub fn goal_progress_not_begun(locale: Locale, start: &str) -> String {
    Catalogue::word(locale, "goal-progress-not-begun", &[("start", Value::Text(start))])
}

/// `The board does not compute {metric} yet, so no progress can be shown.`
pub fn goal_progress_not_measured(locale: Locale, metric: &str) -> String {
    Catalogue::word(locale, "goal-progress-not-measured", &[("metric", Value::Text(metric))])
}

/// `The deadline is over: {share} was reached.`
pub fn goal_progress_over(locale: Locale, share: &str) -> String {
    Catalogue::word(locale, "goal-progress-over", &[("share", Value::Text(share))])
}

/// `{share} so far. Not enough data to look ahead: {needed} complete periods are needed, {periods} are there.`
pub fn goal_progress_too_few(locale: Locale, needed: &str, periods: &str, share: &str) -> String {
    Catalogue::word(
        locale,
        "goal-progress-too-few",
        &[("needed", Value::Text(needed)), ("periods", Value::Text(periods)), ("share", Value::Text(share))],
    )
}

/// `{share} so far. The periods differ too much to tell where this arrives by {deadline}: anything from {low} to {high} is possible.`
pub fn goal_progress_uncertain(locale: Locale, deadline: &str, high: &str, low: &str, share: &str) -> String {
    Catalogue::word(
        locale,
        "goal-progress-uncertain",
        &[
            ("deadline", Value::Text(deadline)),
            ("high", Value::Text(high)),
            ("low", Value::Text(low)),
            ("share", Value::Text(share)),
        ],
    )
}

/// `the value proposition still has a blank to fill: {blank}`
pub fn health_brand_blank(locale: Locale, blank: &str) -> String {
    Catalogue::word(locale, "health-brand-blank", &[("blank", Value::Text(blank))])
}

/// `it is in force, yet has neither a total nor an amount planned.`
pub fn health_budget_empty(locale: Locale) -> String {
    Catalogue::word(locale, "health-budget-empty", &[])
}

/// `{category} has {share} of the budget; the preset means {from} to {to}.`
pub fn health_budget_outside_band(locale: Locale, category: &str, from: &str, share: &str, to: &str) -> String {
    Catalogue::word(
        locale,
        "health-budget-outside-band",
        &[
            ("category", Value::Text(category)),
            ("from", Value::Text(from)),
            ("share", Value::Text(share)),
            ("to", Value::Text(to)),
        ],
    )
}

/// `{planned} are planned, more than the {total} there are.`
pub fn health_budget_over_total(locale: Locale, planned: &str, total: &str) -> String {
    Catalogue::word(
        locale,
        "health-budget-over-total",
        &[("planned", Value::Text(planned)), ("total", Value::Text(total))],
    )
}

/// `{category}: {spent} spent or committed, {planned} planned.`
pub fn health_budget_overspent(locale: Locale, category: &str, planned: &str, spent: &str) -> String {
    Catalogue::word(
        locale,
        "health-budget-overspent",
        &[("category", Value::Text(category)), ("planned", Value::Text(planned)), ("spent", Value::Text(spent))],
    )
}

/// `There is no exchange rate for {currency}, so the budget does not add up.`
pub fn health_budget_rate_missing(locale: Locale, currency: &str) -> String {
    Catalogue::word(locale, "health-budget-rate-missing", &[("currency", Value::Text(currency))])
}

/// `{planned} slots in the next {days} days; the cadence asks for {wanted}.`
pub fn health_cadence_not_met(locale: Locale, days: &str, planned: &str, wanted: &str) -> String {
    Catalogue::word(
        locale,
        "health-cadence-not-met",
        &[("days", Value::Text(days)), ("planned", Value::Text(planned)), ("wanted", Value::Text(wanted))],
    )
}

/// `neither a goal nor a task belongs to it.`
pub fn health_campaign_empty(locale: Locale) -> String {
    Catalogue::word(locale, "health-campaign-empty", &[])
}

/// `it has no start or no end, so nothing can be held against it.`
pub fn health_campaign_without_dates(locale: Locale) -> String {
    Catalogue::word(locale, "health-campaign-without-dates", &[])
}

/// `None of the platforms is core: choose the one or two that carry the plan.`
pub fn health_channel_none_core(locale: Locale) -> String {
    Catalogue::word(locale, "health-channel-none-core", &[])
}

/// `{count} platforms are core; one or two are enough.`
pub fn health_channel_too_many_core(locale: Locale, count: &str) -> String {
    Catalogue::word(locale, "health-channel-too-many-core", &[("count", Value::Text(count))])
}

/// `a core platform without a slot in the next {days} days.`
pub fn health_channel_without_slots(locale: Locale, days: &str) -> String {
    Catalogue::word(locale, "health-channel-without-slots", &[("days", Value::Text(days))])
}

/// `another key result has the same metric, scope and time.`
pub fn health_double_key_result(locale: Locale) -> String {
    Catalogue::word(locale, "health-double-key-result", &[])
}

/// `{spent} spent, the cap is {cap}: time to stop or to raise it.`
pub fn health_experiment_over_cap(locale: Locale, cap: &str, spent: &str) -> String {
    Catalogue::word(locale, "health-experiment-over-cap", &[("cap", Value::Text(cap)), ("spent", Value::Text(spent))])
}

/// `not SMART yet ({letter}). {why}`
pub fn health_goal_letter(locale: Locale, letter: &str, why: &str) -> String {
    Catalogue::word(locale, "health-goal-letter", &[("letter", Value::Text(letter)), ("why", Value::Text(why))])
}

/// `no metric would show whether it is reached.`
pub fn health_goal_without_metric(locale: Locale) -> String {
    Catalogue::word(locale, "health-goal-without-metric", &[])
}

/// `nobody answers for it.`
pub fn health_goal_without_owner(locale: Locale) -> String {
    Catalogue::word(locale, "health-goal-without-owner", &[])
}

/// `no task works towards it.`
pub fn health_goal_without_tasks(locale: Locale) -> String {
    Catalogue::word(locale, "health-goal-without-tasks", &[])
}

/// `preparation should have begun on {day}, and no slot is about it.`
pub fn health_hot_topic_late(locale: Locale, day: &str) -> String {
    Catalogue::word(locale, "health-hot-topic-late", &[("day", Value::Text(day))])
}

/// `… “{title}”: {said}`
pub fn health_of(locale: Locale, kind: &str, said: &str, title: &str) -> String {
    Catalogue::word(
        locale,
        "health-of",
        &[("kind", Value::Text(kind)), ("said", Value::Text(said)), ("title", Value::Text(title))],
    )
}

/// `no goal, theme, slot or path addresses it.`
pub fn health_persona_unaddressed(locale: Locale) -> String {
    Catalogue::word(locale, "health-persona-unaddressed", &[])
}

/// `it lies outside its campaign ({start} to {finish}).`
pub fn health_phase_outside_campaign(locale: Locale, finish: &str, start: &str) -> String {
    Catalogue::word(
        locale,
        "health-phase-outside-campaign",
        &[("finish", Value::Text(finish)), ("start", Value::Text(start))],
    )
}

/// `on {day}, outside its campaign ({start} to {finish}).`
pub fn health_slot_outside_campaign(locale: Locale, day: &str, finish: &str, start: &str) -> String {
    Catalogue::word(
        locale,
        "health-slot-outside-campaign",
        &[("day", Value::Text(day)), ("finish", Value::Text(finish)), ("start", Value::Text(start))],
    )
}

/// `it counts as published on {day}, which is yet to come.`
pub fn health_slot_published_ahead(locale: Locale, day: &str) -> String {
    Catalogue::word(locale, "health-slot-published-ahead", &[("day", Value::Text(day))])
}

/// `it serves no goal.`
pub fn health_slot_without_goal(locale: Locale) -> String {
    Catalogue::word(locale, "health-slot-without-goal", &[])
}

/// `it has no theme.`
pub fn health_slot_without_theme(locale: Locale) -> String {
    Catalogue::word(locale, "health-slot-without-theme", &[])
}

/// `it is on the critical path and nobody owns it.`
pub fn health_task_critical_without_owner(locale: Locale) -> String {
    Catalogue::word(locale, "health-task-critical-without-owner", &[])
}

/// `Tasks wait for each other: {members}`
pub fn health_task_cycle(locale: Locale, members: &str) -> String {
    Catalogue::word(locale, "health-task-cycle", &[("members", Value::Text(members))])
}

/// `it ends on {finish}, after its due date {due}.`
pub fn health_task_late(locale: Locale, due: &str, finish: &str) -> String {
    Catalogue::word(locale, "health-task-late", &[("due", Value::Text(due)), ("finish", Value::Text(finish))])
}

/// `it serves no goal.`
pub fn health_task_without_goal(locale: Locale) -> String {
    Catalogue::word(locale, "health-task-without-goal", &[])
}

/// `{count} goals are open; above five, attention is spread thin.`
pub fn health_too_many_goals(locale: Locale, count: &str) -> String {
    Catalogue::word(locale, "health-too-many-goals", &[("count", Value::Text(count))])
}

/// `{name}: content calendar`
pub fn plan_calendar_document(locale: Locale, name: &str) -> String {
    Catalogue::word(locale, "plan-calendar-document", &[("name", Value::Text(name))])
}

/// `…`
pub fn plan_category(locale: Locale, category: &str) -> String {
    Catalogue::word(locale, "plan-category", &[("category", Value::Text(category))])
}

/// `{measure} ({currency})`
pub fn plan_chart_money(locale: Locale, currency: &str, measure: &str) -> String {
    Catalogue::word(
        locale,
        "plan-chart-money",
        &[("currency", Value::Text(currency)), ("measure", Value::Text(measure))],
    )
}

/// `…`
pub fn plan_column(locale: Locale, column: &str) -> String {
    Catalogue::word(locale, "plan-column", &[("column", Value::Text(column))])
}

/// `… {day}, {year}`
pub fn plan_date(locale: Locale, day: &str, month: f64, year: &str) -> String {
    Catalogue::word(
        locale,
        "plan-date",
        &[("day", Value::Text(day)), ("month", Value::Number(month)), ("year", Value::Text(year))],
    )
}

/// `Plan of {name}`
pub fn plan_document(locale: Locale, name: &str) -> String {
    Catalogue::word(locale, "plan-document", &[("name", Value::Text(name))])
}

/// `…`
pub fn plan_figure(locale: Locale, figure: &str) -> String {
    Catalogue::word(locale, "plan-figure", &[("figure", Value::Text(figure))])
}

/// `…`
pub fn plan_letter(locale: Locale, letter: &str) -> String {
    Catalogue::word(locale, "plan-letter", &[("letter", Value::Text(letter))])
}

/// `…`
pub fn plan_part(locale: Locale, part: &str) -> String {
    Catalogue::word(locale, "plan-part", &[("part", Value::Text(part))])
}

/// `…`
pub fn plan_quality(locale: Locale, quality: &str) -> String {
    Catalogue::word(locale, "plan-quality", &[("quality", Value::Text(quality))])
}

/// `…`
pub fn plan_series(locale: Locale, series: &str) -> String {
    Catalogue::word(locale, "plan-series", &[("series", Value::Text(series))])
}

/// `unnamed`
pub fn plan_unnamed(locale: Locale) -> String {
    Catalogue::word(locale, "plan-unnamed", &[])
}

/// `…`
pub fn plan_weekday(locale: Locale, day: &str) -> String {
    Catalogue::word(locale, "plan-weekday", &[("day", Value::Text(day))])
}

/// `accounts: {accounts}`
pub fn report_accounts(locale: Locale, accounts: &str) -> String {
    Catalogue::word(locale, "report-accounts", &[("accounts", Value::Text(accounts))])
}

/// `Base: {base}.`
pub fn report_base(locale: Locale, base: &str) -> String {
    Catalogue::word(locale, "report-base", &[("base", Value::Text(base))])
}

/// `…`
pub fn report_basis(locale: Locale, basis: &str) -> String {
    Catalogue::word(locale, "report-basis", &[("basis", Value::Text(basis))])
}

/// `Metric by metric`
pub fn report_by_metric(locale: Locale) -> String {
    Catalogue::word(locale, "report-by-metric", &[])
}

/// `Change`
pub fn report_change(locale: Locale) -> String {
    Catalogue::word(locale, "report-change", &[])
}

/// `vs the range before`
pub fn report_compared(locale: Locale) -> String {
    Catalogue::word(locale, "report-compared", &[])
}

/// `Conclusions`
pub fn report_conclusions(locale: Locale) -> String {
    Catalogue::word(locale, "report-conclusions", &[])
}

/// `Contents`
pub fn report_contents(locale: Locale) -> String {
    Catalogue::word(locale, "report-contents", &[])
}

/// `Highest in {best} ({most}), lowest in {worst} ({least}).`
pub fn report_course(locale: Locale, best: &str, least: &str, most: &str, worst: &str) -> String {
    Catalogue::word(
        locale,
        "report-course",
        &[
            ("best", Value::Text(best)),
            ("least", Value::Text(least)),
            ("most", Value::Text(most)),
            ("worst", Value::Text(worst)),
        ],
    )
}

/// `Some cells were longer than the {allowed} characters a cell holds and were cut.`
pub fn report_cut(locale: Locale, allowed: &str) -> String {
    Catalogue::word(locale, "report-cut", &[("allowed", Value::Text(allowed))])
}

/// `partly estimated`
pub fn report_estimated(locale: Locale) -> String {
    Catalogue::word(locale, "report-estimated", &[])
}

/// `all platforms and accounts`
pub fn report_everything(locale: Locale) -> String {
    Catalogue::word(locale, "report-everything", &[])
}

/// `Figure`
pub fn report_figure(locale: Locale) -> String {
    Catalogue::word(locale, "report-figure", &[])
}

/// `File`
pub fn report_file(locale: Locale) -> String {
    Catalogue::word(locale, "report-file", &[])
}

/// `{value}……`
pub fn report_finding(
    locale: Locale,
    aim: &str,
    change: &str,
    moved: &str,
    progress: &str,
    target: &str,
    value: &str,
) -> String {
    Catalogue::word(
        locale,
        "report-finding",
        &[
            ("aim", Value::Text(aim)),
            ("change", Value::Text(change)),
            ("moved", Value::Text(moved)),
            ("progress", Value::Text(progress)),
            ("target", Value::Text(target)),
            ("value", Value::Text(value)),
        ],
    )
}

/// `Of the {aimed} periods that are over, {met} reached their own target.`
pub fn report_finding_periods(locale: Locale, aimed: &str, met: &str) -> String {
    Catalogue::word(locale, "report-finding-periods", &[("aimed", Value::Text(aimed)), ("met", Value::Text(met))])
}

/// `SHA-256`
pub fn report_fingerprint(locale: Locale) -> String {
    Catalogue::word(locale, "report-fingerprint", &[])
}

/// `{count} posts without a known day of publishing are counted on the day they were first seen.`
pub fn report_first_seen(locale: Locale, count: &str) -> String {
    Catalogue::word(locale, "report-first-seen", &[("count", Value::Text(count))])
}

/// `Formula`
pub fn report_formula(locale: Locale) -> String {
    Catalogue::word(locale, "report-formula", &[])
}

/// `How the figures are made`
pub fn report_formulas(locale: Locale) -> String {
    Catalogue::word(locale, "report-formulas", &[])
}

/// `by …`
pub fn report_granularity(locale: Locale, granularity: &str) -> String {
    Catalogue::word(locale, "report-granularity", &[("granularity", Value::Text(granularity))])
}

/// `Key figures`
pub fn report_key_figures(locale: Locale) -> String {
    Catalogue::word(locale, "report-key-figures", &[])
}

/// `KPI report · {brand}`
pub fn report_kpi_title(locale: Locale, brand: &str) -> String {
    Catalogue::word(locale, "report-kpi-title", &[("brand", Value::Text(brand))])
}

/// `{mark} stands for a character that the fonts of this file lack. The HTML and Excel reports have it.`
pub fn report_lacking(locale: Locale, mark: &str) -> String {
    Catalogue::word(locale, "report-lacking", &[("mark", Value::Text(mark))])
}

/// `{count} posts have another denominator ({others}) and are left out.`
pub fn report_left_out(locale: Locale, count: &str, others: &str) -> String {
    Catalogue::word(locale, "report-left-out", &[("count", Value::Text(count)), ("others", Value::Text(others))])
}

/// `{count} posts left out (other denominator)`
pub fn report_left_out_short(locale: Locale, count: &str) -> String {
    Catalogue::word(locale, "report-left-out-short", &[("count", Value::Text(count))])
}

/// `Made on {date}`
pub fn report_made(locale: Locale, date: &str) -> String {
    Catalogue::word(locale, "report-made", &[("date", Value::Text(date))])
}

/// `{metric} by {base}`
pub fn report_metric_by_base(locale: Locale, base: &str, metric: &str) -> String {
    Catalogue::word(locale, "report-metric-by-base", &[("base", Value::Text(base)), ("metric", Value::Text(metric))])
}

/// `And {count} more files.`
pub fn report_more_files(locale: Locale, count: &str) -> String {
    Catalogue::word(locale, "report-more-files", &[("count", Value::Text(count))])
}

/// `There are no figures in this range. Import data or choose another range.`
pub fn report_no_data(locale: Locale) -> String {
    Catalogue::word(locale, "report-no-data", &[])
}

/// `Note`
pub fn report_note(locale: Locale) -> String {
    Catalogue::word(locale, "report-note", &[])
}

/// `On the chart: {notes}`
pub fn report_on_chart(locale: Locale, notes: &str) -> String {
    Catalogue::word(locale, "report-on-chart", &[("notes", Value::Text(notes))])
}

/// `Base: {base}. Other bases in the data: {others}.`
pub fn report_other_bases(locale: Locale, base: &str, others: &str) -> String {
    Catalogue::word(locale, "report-other-bases", &[("base", Value::Text(base)), ("others", Value::Text(others))])
}

/// `Only amounts in {currency} are counted; left out: {others}.`
pub fn report_other_currencies(locale: Locale, currency: &str, others: &str) -> String {
    Catalogue::word(
        locale,
        "report-other-currencies",
        &[("currency", Value::Text(currency)), ("others", Value::Text(others))],
    )
}

/// `Overview`
pub fn report_overview(locale: Locale) -> String {
    Catalogue::word(locale, "report-overview", &[])
}

/// `Page {page} of {pages}`
pub fn report_page(locale: Locale, page: &str, pages: &str) -> String {
    Catalogue::word(locale, "report-page", &[("page", Value::Text(page)), ("pages", Value::Text(pages))])
}

/// `pp`
pub fn report_points(locale: Locale) -> String {
    Catalogue::word(locale, "report-points", &[])
}

/// `Of target`
pub fn report_progress(locale: Locale) -> String {
    Catalogue::word(locale, "report-progress", &[])
}

/// `{from} to {to}`
pub fn report_range(locale: Locale, from: &str, to: &str) -> String {
    Catalogue::word(locale, "report-range", &[("from", Value::Text(from)), ("to", Value::Text(to))])
}

/// `The target of the range weighs each period by its denominator: the figure if every period met its target exactly.`
pub fn report_range_target(locale: Locale) -> String {
    Catalogue::word(locale, "report-range-target", &[])
}

/// `Imported`
pub fn report_read_at(locale: Locale) -> String {
    Catalogue::word(locale, "report-read-at", &[])
}

/// `Rows`
pub fn report_rows(locale: Locale) -> String {
    Catalogue::word(locale, "report-rows", &[])
}

/// `n =`
pub fn report_sample(locale: Locale) -> String {
    Catalogue::word(locale, "report-sample", &[])
}

/// `…`
pub fn report_separator(locale: Locale) -> String {
    Catalogue::word(locale, "report-separator", &[])
}

/// `Sources`
pub fn report_sources(locale: Locale) -> String {
    Catalogue::word(locale, "report-sources", &[])
}

/// `Of {count} metrics {rose} rose against the range before and {fell} fell; {met} of {aimed} targets were met.`
pub fn report_summary(locale: Locale, aimed: &str, count: &str, fell: &str, met: &str, rose: &str) -> String {
    Catalogue::word(
        locale,
        "report-summary",
        &[
            ("aimed", Value::Text(aimed)),
            ("count", Value::Text(count)),
            ("fell", Value::Text(fell)),
            ("met", Value::Text(met)),
            ("rose", Value::Text(rose)),
        ],
    )
}

/// `Of {count} metrics {rose} rose against the range before and {fell} fell. No targets are set for this range.`
pub fn report_summary_no_targets(locale: Locale, count: &str, fell: &str, rose: &str) -> String {
    Catalogue::word(
        locale,
        "report-summary-no-targets",
        &[("count", Value::Text(count)), ("fell", Value::Text(fell)), ("rose", Value::Text(rose))],
    )
}

/// `Target`
pub fn report_target(locale: Locale) -> String {
    Catalogue::word(locale, "report-target", &[])
}

/// `Periods that are not over are compared with as many days.`
pub fn report_to_date(locale: Locale) -> String {
    Catalogue::word(locale, "report-to-date", &[])
}

/// `partly typed by hand`
pub fn report_typed(locale: Locale) -> String {
    Catalogue::word(locale, "report-typed", &[])
}

/// `not finished yet`
pub fn report_unfinished(locale: Locale) -> String {
    Catalogue::word(locale, "report-unfinished", &[])
}

/// `Data until {day}.`
pub fn report_until(locale: Locale, day: &str) -> String {
    Catalogue::word(locale, "report-until", &[("day", Value::Text(day))])
}

/// `Value`
pub fn report_value(locale: Locale) -> String {
    Catalogue::word(locale, "report-value", &[])
}

/// `Version`
pub fn report_version(locale: Locale) -> String {
    Catalogue::word(locale, "report-version", &[])
}

/// `All files`
pub fn window_filter_all(locale: Locale) -> String {
    Catalogue::word(locale, "window-filter-all", &[])
}

/// `Exports (CSV, TSV, Excel)`
pub fn window_filter_tables(locale: Locale) -> String {
    Catalogue::word(locale, "window-filter-tables", &[])
}

/// `Choose files to attach`
pub fn window_pick_attach(locale: Locale) -> String {
    Catalogue::word(locale, "window-pick-attach", &[])
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
