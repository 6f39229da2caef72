//! What an item cannot be: checked before it is saved, naming the item's place in the request and the field.

use chrono::NaiveDate;
use sandtable_base::Currency;
use sandtable_content::table::ContentItem;
use sandtable_strategy::model::schedule;
use sandtable_strategy::table::StrategyItem;

use super::schedule::link_kind;
use crate::error::ApiError;

/// Longest text of a field, in characters: more is a file.
const LONGEST: usize = 200_000;

/// Longest of what is shown in one line.
const LONGEST_LINE: usize = 1_000;

/// Fields that are one line, whatever the kind.
const LINES: &[&str] = &[
    "name",
    "title",
    "handle",
    "link",
    "url",
    "published_url",
    "phone",
    "email",
    "file",
    "role",
    "area",
    "vendor",
    "contact",
];

/// Checks items of strategy.
///
/// # Errors
/// `bad_value` with `items[<place>].<field>`.
pub(crate) fn check(items: &[StrategyItem]) -> Result<(), ApiError> {
    for (at, item) in items.iter().enumerate() {
        let place = Place { at };
        place.known_id(item.id())?;
        match item {
            StrategyItem::Goal(row) => {
                place.order("deadline", row.start, row.deadline)?;
                place.one_of("scope", &row.scope, &["", "brand", "platform", "account", "campaign"])?;
                place.one_of("role", &row.role, &["", "objective", "key_result"])?;
                place.numbers(&[("baseline", row.baseline), ("target", row.target), ("weight", row.weight)])?;
            }
            StrategyItem::Persona(row) => {
                if let Some((from, to)) = row.age_from.zip(row.age_to).filter(|(from, to)| to < from) {
                    return Err(place.bad("age_to", to, &format!("not below age_from, which is {from}")));
                }
            }
            StrategyItem::Campaign(row) => place.order("finish", row.start, row.finish)?,
            StrategyItem::CampaignPhase(row) => place.order("finish", row.start, row.finish)?,
            StrategyItem::Experiment(row) => {
                place.order("finish", row.start, row.finish)?;
                place.currency(&row.currency)?;
            }
            StrategyItem::Partner(row) => {
                place.order("contract_until", row.contract_from, row.contract_until)?;
                place.currency(&row.currency)?;
            }
            StrategyItem::Task(row) => {
                if !(0..=schedule::MOST_DAYS).contains(&row.days) {
                    return Err(place.bad("days", row.days, "from 0 (a milestone) to 10,000 working days"));
                }
                place.order("due", row.start, row.due)?;
                place.numbers(&[("progress", row.progress), ("hours", row.hours)])?;
            }
            StrategyItem::TaskLink(row) => {
                link_kind(&row.link).map_err(|_| place.bad("link", &row.link, "fs or ss"))?;
                // One link out of reach, and no task of the plan could be placed.
                if !schedule::is_lag(row.lag) {
                    return Err(place.bad("lag", row.lag, "from -10,000 to 10,000 working days"));
                }
                if row.from_id == row.to_id {
                    return Err(place.bad("to_id", &row.to_id, "a task cannot wait for itself"));
                }
            }
            StrategyItem::BudgetLine(row) => {
                place.currency(&row.currency)?;
                place.month(&row.month)?;
                for (field, amount) in [
                    ("planned_minor", row.planned_minor),
                    ("committed_minor", row.committed_minor),
                    ("spent_minor", row.spent_minor),
                ] {
                    if amount < 0 {
                        return Err(place.bad(field, amount, "not below 0"));
                    }
                }
            }
            StrategyItem::BudgetPlan(row) => place.currency(&row.currency)?,
            StrategyItem::ExchangeRate(row) => {
                place.currency(&row.currency)?;
                place.currency(&row.to_currency)?;
                if row.rate.is_some_and(|rate| !(rate.is_finite() && rate > 0.0)) {
                    return Err(place.bad("rate", row.rate.unwrap_or_default(), "above 0"));
                }
            }
            StrategyItem::BudgetBand(row) => {
                place.shares(&[("share_from", row.share_from), ("share_to", row.share_to)])?;
            }
            _ => {}
        }
    }
    texts(items)
}

/// Checks items of content.
///
/// # Errors
/// `bad_value` with `items[<place>].<field>`.
pub(crate) fn check_content(items: &[ContentItem]) -> Result<(), ApiError> {
    for (at, item) in items.iter().enumerate() {
        let place = Place { at };
        place.known_id(item.id())?;
        match item {
            ContentItem::Slot(row) => {
                place.one_of("state", &row.state, &["", "idea", "planned", "approved", "scheduled", "published"])?;
                place.clock("at", &row.at)?;
            }
            ContentItem::SlotSeries(row) => {
                place.order("until", row.start, row.until)?;
                place.one_of("every", &row.every, &["", "week", "month"])?;
                place.clock("at", &row.at)?;
            }
            ContentItem::Theme(row) => place.shares(&[("target_share", row.target_share)])?,
            ContentItem::MatrixCell(row) => place.shares(&[("target_share", row.target_share)])?,
            ContentItem::MixTarget(row) => place.shares(&[("target_share", row.target_share)])?,
            ContentItem::Cadence(row) => {
                place.one_of("every", &row.every, &["", "day", "week", "month"])?;
                place.shares(&[("free_share", row.free_share)])?;
            }
            ContentItem::HotTopic(row) => place.one_of("grade", &row.grade, &["", "s", "a", "b"])?,
            _ => {}
        }
    }
    texts(items)
}

/// Texts of any field: not longer than [`LONGEST`], names not longer than [`LONGEST_LINE`].
fn texts(items: &(impl serde::Serialize + ?Sized)) -> Result<(), ApiError> {
    let value = serde_json::to_value(items).map_err(|error| ApiError::Internal { detail: error.to_string() })?;
    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
        for (field, value) in item.as_object().into_iter().flatten() {
            let Some(text) = value.as_str() else { continue };
            let most = if LINES.contains(&field.as_str()) { LONGEST_LINE } else { LONGEST };
            // No text has more characters than bytes, and most have few of both.
            if text.len() > most && text.chars().count() > most {
                let (value, allowed) = (text.chars().count() as u64, most as u64);
                return Err(ApiError::TextTooLong { field: format!("items[{at}].{field}"), value, allowed });
            }
        }
    }
    Ok(())
}

/// An item of the request.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
}

impl Place {
    fn bad(self, field: &str, value: impl ToString, hint: &str) -> ApiError {
        ApiError::value(&format!("items[{}].{field}", self.at), value, hint)
    }

    fn known_id(self, id: &str) -> Result<(), ApiError> {
        let possible = id.len() <= 64 && id.chars().all(|found| found.is_ascii_alphanumeric() || found == '-');
        if possible { Ok(()) } else { Err(self.bad("id", id, "an id that this program gave")) }
    }

    fn order(self, field: &str, first: Option<NaiveDate>, last: Option<NaiveDate>) -> Result<(), ApiError> {
        match (first, last) {
            (Some(first), Some(last)) if last < first => {
                let field = format!("items[{}].{field}", self.at);
                Err(ApiError::BeforeStart { field, value: last.to_string(), first: first.to_string() })
            }
            _ => Ok(()),
        }
    }

    fn one_of(self, field: &str, value: &str, known: &[&str]) -> Result<(), ApiError> {
        if known.contains(&value) { Ok(()) } else { Err(self.bad(field, value, &known[1..].join(", "))) }
    }

    fn numbers(self, numbers: &[(&str, Option<f64>)]) -> Result<(), ApiError> {
        match numbers.iter().find(|(_, value)| value.is_some_and(|value| !value.is_finite())) {
            Some((field, value)) => Err(self.bad(field, value.unwrap_or_default(), "a number")),
            None => Ok(()),
        }
    }

    fn shares(self, shares: &[(&str, Option<f64>)]) -> Result<(), ApiError> {
        match shares.iter().find(|(_, value)| value.is_some_and(|value| !(0.0..=1.0).contains(&value))) {
            Some((field, value)) => Err(self.bad(field, value.unwrap_or_default(), "a share from 0 to 1")),
            None => Ok(()),
        }
    }

    fn currency(self, code: &str) -> Result<(), ApiError> {
        if code.is_empty() || Currency::new(code).is_ok() {
            return Ok(());
        }
        Err(self.bad("currency", code, "an ISO 4217 code such as CNY"))
    }

    fn month(self, month: &str) -> Result<(), ApiError> {
        let valid = month.is_empty() || (month.len() == 7 && format!("{month}-01").parse::<NaiveDate>().is_ok());
        if valid { Ok(()) } else { Err(self.bad("month", month, "a month such as 2027-03")) }
    }

    fn clock(self, field: &str, time: &str) -> Result<(), ApiError> {
        let valid = time.is_empty() || chrono::NaiveTime::parse_from_str(time, "%H:%M").is_ok();
        if valid { Ok(()) } else { Err(self.bad(field, time, "a time such as 09:30")) }
    }
}
