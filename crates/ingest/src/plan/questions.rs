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
        questions.push(question("kind", true, owned(KINDS)));
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

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
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
            None => owned(sandtable_base::platform::KNOWN),
        };
        questions.push(question("platform", false, choices));
    }
    let money = findings.layout.matched.columns.iter().any(|assigned| assigned.field.is_money());
    let named =
        findings.layout.matched.currency.is_some() || findings.shape().is_some_and(|shape| shape.currency.is_some());
    let stated = text(TextField::Currency) || findings.has(&Field::Word("currency"));
    let sign = findings.sign.as_ref();
    let told = named || stated || sign.is_some_and(|sign| sign.choices.len() == 1);
    if money && !told && options.currency.is_none() {
        questions.push(Question {
            samples: sign.map(|sign| sign.sample.clone()).into_iter().collect(),
            column: sign.and_then(|sign| findings.layout.header.get(sign.column).cloned()),
            ..question("currency", false, sign.map(|sign| owned(sign.choices)).unwrap_or_default())
        });
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
    sheets(findings, &mut notices);
    header(findings, &mut notices);
    let sign = findings.sign.as_ref().filter(|sign| super::inspect::currency(findings).as_deref() == Some(sign.code));
    if let Some(sign) = sign.filter(|_| findings.options.currency.is_none()) {
        notices.push(Notice {
            column: column_name(sign.column),
            value: Some(sign.code.to_owned()),
            ..notice("currency_from_sign")
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

/// Sheets that are not read, hidden ones apart; and a hidden one that is, because there is no other.
fn sheets(findings: &Findings<'_>, notices: &mut Vec<Notice>) {
    let source = &findings.source;
    let others = |hidden: bool| {
        let others = source.sheets.iter().filter(|sheet| sheet.name != source.sheet && sheet.hidden == hidden);
        others.map(|sheet| sheet.name.clone()).collect::<Vec<_>>()
    };
    for (code, names) in [("other_sheets", others(false)), ("hidden_sheet", others(true))] {
        if !names.is_empty() {
            let count = Some(names.len() as u64);
            notices.push(Notice { value: Some(names.join(", ")), count, ..notice(code) });
        }
    }
    if findings.options.sheet.is_none() && source.sheets.iter().any(|sheet| sheet.hidden && sheet.name == source.sheet)
    {
        notices.push(Notice { value: Some(source.sheet.clone()), ..notice("hidden_sheet_read") });
    }
}

/// Headers that come again: the first column counts. A header that was put together from several rows.
fn header(findings: &Findings<'_>, notices: &mut Vec<Notice>) {
    let layout = &findings.layout;
    let repeated = layout.matched.columns.iter().filter(|assigned| {
        let name = &layout.folded[assigned.column];
        !assigned.longest && layout.folded.iter().filter(|other| *other == name).count() > 1
    });
    let side_by_side = findings.shape().is_some_and(|shape| shape.side_by_side);
    for assigned in repeated.filter(|_| !side_by_side) {
        let column = layout.header.get(assigned.column).cloned();
        notices.push(Notice { column, ..notice("duplicate_header") });
    }
    if layout.merged {
        notices.push(notice("banded_header"));
    }
}

fn encoding(source: &Source, notices: &mut Vec<Notice>) {
    if source.encoding_guessed {
        notices.push(Notice { value: source.encoding_name(), ..notice("encoding_guessed") });
    }
}
