//! The content calendar as a document: a grid a month, then all of it as a list.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};
use sandtable_base::{Locale, WeekStart};
use sandtable_content::table::slot::Slot;
use sandtable_i18n::{day_name, messages, platform_name, term_name};
use sandtable_report::model::{Cell, Column, Document, Format, Section, Table};
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::StrategyItem;

use super::{Kind, tables};
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::reporting::of_writers;
use crate::requests::*;
use crate::setting;

/// Months of one document.
const MOST: usize = 36;
pub(in crate::handlers::plan) const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

pub(crate) fn export(call: &Call<'_>, request: CalendarExport) -> Result<PlanExported, ApiError> {
    let kind = Kind::of(&request.path)?;
    if request.to < request.from {
        return Err(ApiError::value("to", request.to, "it is before `from`"));
    }
    let locale = request.locale.unwrap_or_else(|| call.locale());
    let asked = ContentCalendarRequest { from: request.from, to: request.to, filter: request.filter.clone() };
    let shown = super::super::slots::calendar(call, asked)?;
    let document = call.store()?.read(|conn| document(call, conn, locale, kind, (&request, &shown)))?;
    kind.write(call, &request.path, &document)
}

fn document(
    call: &Call<'_>,
    conn: &Connection,
    locale: Locale,
    kind: Kind,
    (request, shown): (&CalendarExport, &ContentCalendar),
) -> Result<Document, ApiError> {
    let now = call.session.config.clock.now();
    let board = setting::board(conn, now)?;
    let brand = setting::known(conn)?.name;
    let mut titles = BTreeMap::new();
    for kind in ["theme", "goal", "campaign", "persona", "person"] {
        let strategy = StrategyItem::KINDS.contains(&kind);
        if strategy {
            for item in StrategyItem::all(conn, kind).map_err(StoreError::from)? {
                titles.insert(item.id().to_owned(), item.title().to_owned());
            }
        } else {
            for item in all::<sandtable_content::table::matrix::Theme>(conn).map_err(StoreError::from)? {
                titles.insert(item.id, item.name);
            }
        }
    }
    let months = months(request.from, request.to);
    if months.len() > MOST {
        return Err(ApiError::value("to", request.to, "three years at most"));
    }
    let mut sections: Vec<Section> =
        months.iter().map(|month| Section::Table(grid(locale, *month, board.week_start, shown))).collect();
    let list =
        tables::calendar(locale, &shown.slots, kind != Kind::Xlsx, &|id| titles.get(id).cloned().unwrap_or_default());
    if !list.rows.is_empty() {
        sections.push(Section::Table(list));
    }
    Ok(Document {
        title: messages::plan_calendar_document(locale, &brand),
        subtitle: Some(format!("{} – {}", request.from, request.to)),
        locale,
        brand,
        made_at: now.with_timezone(&board.zone).fixed_offset(),
        words: of_writers(locale),
        sections,
    })
}

/// First days of the months that a range touches.
fn months(from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let mut found = Vec::new();
    let mut month = from.with_day(1);
    while let Some(first) = month.filter(|first| *first <= to) {
        found.push(first);
        month = first.checked_add_months(Months::new(1));
    }
    found
}

/// The weeks of a month as rows; each day has its number, what the almanac says of it, and its slots.
fn grid(locale: Locale, month: NaiveDate, start: WeekStart, shown: &ContentCalendar) -> Table {
    let shift = match start {
        WeekStart::Monday => 0,
        WeekStart::Saturday => 5,
        WeekStart::Sunday => 6,
    };
    let names = (0..7).map(|at| messages::plan_weekday(locale, WEEKDAYS[(at + shift) % 7]));
    let before = (month.weekday().num_days_from_monday() + 7 - u32::try_from(shift).unwrap_or(0)) % 7;
    let mut day = month.checked_sub_days(Days::new(u64::from(before))).unwrap_or(month);
    let mut rows = Vec::new();
    while (day.year(), day.month()) <= (month.year(), month.month()) {
        let mut row = Vec::with_capacity(7);
        for _ in 0..7 {
            let own = (day.year(), day.month()) == (month.year(), month.month());
            row.push(if own { cell(locale, day, shown) } else { Cell::Text(String::new()) });
            day = day.succ_opt().unwrap_or(day);
        }
        rows.push(row);
    }
    Table {
        title: Some(format!("{}-{:02}", month.year(), month.month())),
        columns: names.map(|name| Column::new(name, Format::Text)).collect(),
        rows,
        note: None,
    }
}

fn cell(locale: Locale, day: NaiveDate, shown: &ContentCalendar) -> Cell {
    let about = shown.days.iter().find(|known| known.date == day);
    let mut words = vec![day.day().to_string()];
    if let Some(about) = about {
        if about.workday_in_lieu == Some(true) {
            words.push(messages::plan_weekday(locale, "lieu"));
        } else if about.day_off == Some(true) && about.holiday.is_some() {
            words.push(messages::plan_weekday(locale, "off"));
        }
        let named = about.festivals.iter().chain(&about.commerce);
        words.extend(named.map(|name| day_name(locale, about.keys.get(name).map_or(name, |key| key), name)));
        // 清明 is both a term and a festival; it is said once.
        let term = about.solar_term.iter().find(|term| !about.festivals.iter().any(|name| name.starts_with(*term)));
        words.extend(term.map(|term| term_name(locale, term)));
    }
    let mut lines = vec![words.join(" ")];
    lines.extend(shown.brand_dates.iter().filter(|date| date.day == day).map(|date| format!("★ {}", date.name)));
    lines.extend(
        shown
            .hot_topics
            .iter()
            .filter(|topic| topic.day == day)
            .map(|topic| format!("◆ {} {}", topic.grade.to_uppercase(), topic.name)),
    );
    lines.extend(shown.slots.iter().filter(|slot| slot.day == Some(day)).map(|slot| line(locale, slot)));
    Cell::Lines(lines)
}

fn line(locale: Locale, slot: &Slot) -> String {
    let platform = if slot.platform.is_empty() { String::new() } else { platform_name(locale, &slot.platform) };
    let words = [slot.at.as_str(), platform.as_str(), slot.title.as_str()];
    let said: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    format!("• {}", said.join(" "))
}
