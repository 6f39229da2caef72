//! What only the user can know, and what the user should know.

use super::covers;
use super::inspect::Findings;
use crate::record::KINDS;
use crate::shape::field::{DateField, Field, TextField};
use crate::table::Source;
use crate::view::{Notice, Question};

/// The questions that are open, those that must be answered first.
pub(crate) fn ask(findings: &Findings<'_>) -> Vec<Question> {
    let mut questions = Vec::new();
    if findings.kind.is_none() {
        questions.push(question("kind", true, KINDS.iter().map(|kind| (*kind).to_owned()).collect()));
    }
    years(findings, &mut questions);
    orders(findings, &mut questions);
    let dated = !findings.date_columns().is_empty();
    if findings.is_kind("posts") && !dated && findings.options.undated != Some(true) {
        questions.push(question("undated", true, vec!["true".to_owned()]));
    }
    optional(findings, &mut questions);
    questions.sort_by_key(|question| !question.required);
    questions
}

fn question(id: &str, required: bool, choices: Vec<String>) -> Question {
    Question { id: id.to_owned(), required, choices, samples: Vec::new(), column: None }
}

fn years(findings: &Findings<'_>, questions: &mut Vec<Question>) {
    let answered = findings.options.year.is_some() || findings.covers.is_some_and(covers::is_within_a_year);
    let lacking = findings.dates.iter().find(|(_, dates)| dates.lacks_years());
    if let Some((column, dates)) = lacking.filter(|_| !answered) {
        let choices = findings.covers.map(super::answers::years_of).unwrap_or_default();
        questions.push(Question {
            samples: dates.samples.clone(),
            column: findings.layout.header.get(*column).cloned(),
            ..question("year", true, choices)
        });
    }
}

fn orders(findings: &Findings<'_>, questions: &mut Vec<Question>) {
    let open = findings
        .dates
        .iter()
        .find(|(column, dates)| dates.has_open_order() && (findings.day_first(**column).is_none()));
    if let Some((column, dates)) = open {
        questions.push(Question {
            samples: dates.samples.clone(),
            column: findings.layout.header.get(*column).cloned(),
            ..question("day_first", true, vec!["true".to_owned(), "false".to_owned()])
        });
    }
}

fn optional(findings: &Findings<'_>, questions: &mut Vec<Question>) {
    let options = findings.options;
    let text = |field| findings.has(&Field::Text(field));
    let of_account = ["posts", "daily", "daily_metric"].iter().any(|kind| findings.is_kind(kind));
    if of_account && options.account.is_none() && !text(TextField::Account) && !text(TextField::AccountName) {
        questions.push(question("account", false, Vec::new()));
    }
    if options.platform.is_none() && (findings.platform.is_none() || findings.platform_open) {
        let banner = findings.shape().and_then(|shape| shape.banner.as_ref()).filter(|_| findings.platform_open);
        let choices = match banner {
            Some(banner) => banner.platforms.values().cloned().collect(),
            None => sandtable_base::platform::KNOWN.iter().map(|key| (*key).to_owned()).collect(),
        };
        questions.push(question("platform", false, choices));
    }
    let money = findings.layout.matched.columns.iter().any(|assigned| assigned.field.is_money());
    let named =
        findings.layout.matched.currency.is_some() || findings.shape().is_some_and(|shape| shape.currency.is_some());
    if money && !named && !text(TextField::Currency) && options.currency.is_none() {
        questions.push(question("currency", false, Vec::new()));
    }
    let visible: Vec<String> =
        findings.source.sheets.iter().filter(|sheet| !sheet.hidden).map(|sheet| sheet.name.clone()).collect();
    if visible.len() > 1 && options.sheet.is_none() {
        let mut choices = vec![findings.source.sheet.clone()];
        choices.extend(visible.into_iter().filter(|name| *name != findings.source.sheet));
        questions.push(question("sheet", false, choices));
    }
}

pub(crate) fn notice(code: &str) -> Notice {
    Notice { code: code.to_owned(), row: None, column: None, value: None, count: None }
}

/// What was decided on the way and is not to be decided in silence.
pub(crate) fn notices(findings: &mut Findings<'_>) {
    let mut notices = Vec::new();
    let column_name = |column: usize| findings.layout.header.get(column).cloned();
    encoding(&findings.source, &mut notices);
    if !findings.other_sheets.is_empty() {
        notices.push(Notice {
            value: Some(findings.other_sheets.join(", ")),
            count: Some(findings.other_sheets.len() as u64),
            ..notice("other_sheets")
        });
    }
    for (&column, dates) in &findings.dates {
        if dates.is_mixed() {
            notices.push(Notice {
                column: column_name(column),
                value: dates.samples.first().cloned(),
                ..notice("mixed_day_order")
            });
        }
        let day_first = findings.day_first(column);
        if let Some(day_first) = day_first
            && dates.lacks_years()
            && dates.tail(day_first) == crate::cell::resolve::TailRule::LostZero
        {
            notices.push(Notice {
                column: column_name(column),
                value: dates.lost_sample.clone(),
                count: Some(dates.lost(day_first)),
                ..notice("month_lost_zero")
            });
        }
        if dates.lacks_years()
            && findings.options.year.is_none()
            && findings.covers.is_some_and(covers::is_within_a_year)
        {
            let range = findings.covers.map(|(from, to)| format!("{from} – {to}"));
            notices.push(Notice { column: column_name(column), value: range, ..notice("year_from_file_name") });
        }
    }
    let dated = !findings.date_columns().is_empty();
    if !dated && (findings.is_kind("ads") || findings.is_kind("channel")) {
        notices.push(notice("undated_totals"));
    }
    if findings.is_kind("posts")
        && findings.has(&Field::Date(DateField::Taken))
        && !findings.has(&Field::Date(DateField::Published))
    {
        notices.push(notice("snapshot_dates"));
    }
    let in_link = findings.shape().is_some_and(|shape| !shape.id_after.is_empty());
    if findings.is_kind("posts") && !findings.has(&Field::Id) && !in_link {
        notices.push(notice("no_id"));
    }
    findings.notices = notices;
}

fn encoding(source: &Source, notices: &mut Vec<Notice>) {
    if source.encoding_guessed {
        notices.push(Notice { value: source.encoding_name(), ..notice("encoding_guessed") });
    }
}
