//! Words and figures of reports in the language asked for.

use sandtable_base::{Locale, Number};
use sandtable_evaluation::view::Unit;
use sandtable_i18n::messages;
use sandtable_report::model::{Format, Words};

/// What the writers say themselves.
pub(crate) fn of_writers(locale: Locale) -> Words {
    Words {
        page: messages::report_page(locale, "{page}", "{pages}"),
        made: messages::report_made(locale, "{date}"),
        overview: messages::report_overview(locale),
        figure: messages::report_figure(locale),
        value: messages::report_value(locale),
        change: messages::report_change(locale),
        target: messages::report_target(locale),
        progress: messages::report_progress(locale),
        sample: messages::report_sample(locale),
        note: messages::report_note(locale),
        sources: messages::report_sources(locale),
        file: messages::report_file(locale),
        contents: messages::report_contents(locale),
        rows: messages::report_rows(locale),
        read_at: messages::report_read_at(locale),
        fingerprint: messages::report_fingerprint(locale),
        formulas: messages::report_formulas(locale),
        formula: messages::report_formula(locale),
        version: messages::report_version(locale),
        lacking: messages::report_lacking(locale, "\u{3013}"),
        cut: messages::report_cut(locale, "{allowed}"),
    }
}

pub(super) fn format(unit: Unit, currency: Option<&str>) -> Format {
    match unit {
        Unit::Percent => Format::Percent,
        Unit::Money => Format::Money { currency: currency.map(str::to_owned) },
        Unit::Count | Unit::Hours | Unit::Seconds => Format::Number,
    }
}

/// How a figure moved: of shares in points, for a percentage of a percentage is read as one of them; of all else in percent.
pub(super) fn moved(
    unit: Unit,
    value: Option<Number>,
    before: Option<Number>,
    change: Option<Number>,
    locale: Locale,
) -> (Option<f64>, Format) {
    if unit != Unit::Percent {
        return (change.map(|change| change.0), Format::Change);
    }
    let points = value.zip(before).map(|(value, before)| (value.0 - before.0) * 100.0);
    (points, Format::Points { word: messages::report_points(locale) })
}

/// A sentence after another: Chinese needs no space between them.
pub(super) fn after(text: &mut String, sentence: &str, locale: Locale) {
    if !text.is_empty() && !locale.is_chinese() {
        text.push(' ');
    }
    text.push_str(sentence);
}
