//! The plan as iCalendar (RFC 5545): timed entries in UTC, so that no reader needs to know our zone; whole days as dates.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use icalendar::{Calendar, Component, Event, EventLike, Property};
use sandtable_base::Locale;
use sandtable_content::table::slot::Slot;
use sandtable_i18n::platform_name;
use sandtable_strategy::table::campaign::CampaignPhase;
use sandtable_strategy::table::task::Task;

/// A slot without a length is shown as half an hour.
const SLOT_MINUTES: i64 = 30;

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// Stays the same over exports: a reader updates instead of adding.
    pub(crate) uid: String,
    pub(crate) title: String,
    pub(crate) note: String,
    pub(crate) category: &'static str,
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
    /// On the clock of the workspace; none for whole days.
    pub(crate) at: Option<NaiveTime>,
    pub(crate) url: String,
}

impl Entry {
    pub(crate) fn of_slot(slot: &Slot, locale: Locale) -> Option<Entry> {
        let day = slot.day?;
        let platform = if slot.platform.is_empty() {
            String::new()
        } else {
            format!("[{}] ", platform_name(locale, &slot.platform))
        };
        // A day of a series that no slot takes yet has no id of its own.
        let uid =
            if slot.id.is_empty() { format!("series-{}-{day}", slot.series_id) } else { format!("slot-{}", slot.id) };
        Some(Entry {
            uid,
            title: format!("{platform}{}", slot.title),
            note: slot.caption.clone(),
            category: "slot",
            first: day,
            last: day,
            at: NaiveTime::parse_from_str(&slot.at, "%H:%M").ok(),
            url: slot.published_url.clone(),
        })
    }

    pub(crate) fn of_task(task: &Task) -> Option<Entry> {
        let day = task.due.filter(|_| task.state != "dropped")?;
        Some(Entry {
            uid: format!("task-{}", task.id),
            title: task.title.clone(),
            note: task.expected_result.clone(),
            category: "task",
            first: day,
            last: day,
            at: None,
            url: String::new(),
        })
    }

    pub(crate) fn of_phase(phase: &CampaignPhase, campaign: &str) -> Option<Entry> {
        let first = phase.start?;
        let last = phase.finish.unwrap_or(first).max(first);
        Some(Entry {
            uid: format!("phase-{}", phase.id),
            title: format!("{campaign} · {}", phase.name),
            note: phase.aim.clone(),
            category: "phase",
            first,
            last,
            at: None,
            url: String::new(),
        })
    }

    fn event(&self, zone: Tz, now: DateTime<Utc>) -> Event {
        let mut event = Event::new();
        event.uid(&format!("{}@sandtable", self.uid)).summary(&plain(&self.title)).timestamp(now);
        event.append_property(Property::new("CATEGORIES", self.category));
        if !self.note.is_empty() {
            event.description(&plain(&self.note));
        }
        if self.url.starts_with("https://") || self.url.starts_with("http://") {
            event.url(&plain(&self.url));
        }
        match self.at {
            Some(at) => {
                let start = instant(self.first, at, zone);
                event.starts(start).ends(start + TimeDelta::minutes(SLOT_MINUTES));
            }
            None => {
                // The end of whole days is the day after the last.
                event.starts(self.first).ends(self.last.checked_add_days(Days::new(1)).unwrap_or(self.last));
            }
        }
        event.done()
    }
}

/// A time on the workspace's clock. One that a change of clocks skips is an hour later, one that comes twice the first.
pub(crate) fn instant(day: NaiveDate, at: NaiveTime, zone: Tz) -> DateTime<Utc> {
    let local = day.and_time(at);
    zone.from_local_datetime(&local)
        .earliest()
        .or_else(|| zone.from_local_datetime(&(local + TimeDelta::hours(1))).earliest())
        .map_or_else(|| local.and_utc(), |found| found.with_timezone(&Utc))
}

/// Without control characters, which the format has no way to write.
fn plain(text: &str) -> String {
    text.chars().filter(|found| !found.is_control() || *found == '\n').collect()
}

pub(crate) fn calendar(name: &str, entries: &[Entry], zone: Tz, now: DateTime<Utc>) -> String {
    let mut calendar = Calendar::new();
    calendar.name(&plain(name)).timezone(zone.name());
    for entry in entries {
        calendar.push(entry.event(zone, now));
    }
    calendar.done().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(at: Option<&str>) -> Entry {
        let day = "2027-02-04".parse().unwrap();
        Entry {
            uid: "slot-1".to_owned(),
            title: "立春; 新品, 上市\u{7}".to_owned(),
            note: "第一行\n第二行".to_owned(),
            category: "slot",
            first: day,
            last: day,
            at: at.map(|at| NaiveTime::parse_from_str(at, "%H:%M").unwrap()),
            url: "javascript:alert(1)".to_owned(),
        }
    }

    #[test]
    fn times_are_utc_and_days_end_on_the_next() {
        let now = "2026-11-22T00:00:00Z".parse().unwrap();
        let text = calendar("山野", &[entry(Some("09:30")), entry(None)], chrono_tz::Asia::Shanghai, now);
        assert!(text.contains("DTSTART:20270204T013000Z"), "{text}");
        assert!(text.contains("DTEND;VALUE=DATE:20270205"), "{text}");
        assert!(text.contains("SUMMARY:立春\\; 新品\\, 上市"), "{text}");
        assert!(!text.contains("javascript"));
        assert!(text.lines().all(|line| line.len() <= 75), "lines are folded");
    }

    #[test]
    fn a_time_that_does_not_exist_is_an_hour_later() {
        let day = "2027-03-14".parse().unwrap();
        let at = NaiveTime::parse_from_str("02:30", "%H:%M").unwrap();
        assert_eq!(instant(day, at, chrono_tz::America::New_York).to_string(), "2027-03-14 07:30:00 UTC");
    }
}
