//! The user's options, checked before anything is read.

use chrono::NaiveDate;
use sandtable_base::{Currency, Moment};

use crate::error::IngestError;
use crate::limits::YEARS;
use crate::record::kind_named;
use crate::view::Options;

/// Options that have been understood.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answers {
    pub(crate) currency: Option<String>,
    pub(crate) as_of: Option<Moment>,
}

/// # Errors
/// `bad_option` for an option that cannot be used, `kind_unsupported`.
pub(crate) fn check(kind: Option<&str>, options: &Options) -> Result<Answers, IngestError> {
    if let Some(kind) = kind
        && kind_named(kind).is_none()
    {
        return Err(IngestError::KindUnsupported { kind: kind.to_owned() });
    }
    if let Some(year) = options.year
        && !YEARS.contains(&year)
    {
        return Err(bad("year", &year, &format!("{}–{}", YEARS.start(), YEARS.end())));
    }
    if options.header_row == Some(0) {
        return Err(bad("header_row", &0, "1, 2, 3, …"));
    }
    if let Some(platform) = &options.platform {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if platform.is_empty() || platform.len() > 40 || !platform.chars().all(plain) {
            return Err(bad("platform", platform, "xiaohongshu, douyin, instagram, …"));
        }
    }
    let currency = match &options.currency {
        Some(code) => {
            Some(Currency::new(code).map_err(|_| bad("currency", code, "CNY, USD, EUR, …"))?.code().to_owned())
        }
        None => None,
    };
    let as_of = match &options.as_of {
        Some(text) => Some(as_of(text).ok_or_else(|| bad("as_of", text, "2026-11-21, 2026-11-21T09:30:00"))?),
        None => None,
    };
    Ok(Answers { currency, as_of })
}

fn bad(option: &'static str, value: &dyn std::fmt::Display, allowed: &str) -> IngestError {
    IngestError::BadOption { option, value: value.to_string(), allowed: allowed.to_owned() }
}

/// A day, or a moment with its time; a month is not precise enough.
fn as_of(text: &str) -> Option<Moment> {
    use chrono::Datelike;
    let moment = Moment::parse(text.trim())?;
    let day = text.trim().len() >= 10 && YEARS.contains(&moment.written().date().year());
    day.then_some(moment)
}

/// The years of a range of days.
pub(crate) fn years_of(range: (NaiveDate, NaiveDate)) -> Vec<String> {
    use chrono::Datelike;
    (range.0.year()..=range.1.year()).map(|year| year.to_string()).collect()
}
