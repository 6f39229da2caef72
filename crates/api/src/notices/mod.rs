//! What is told outside the page. The rule is `sandtable_reminders`; here are what waits, the person's hours, and the
//! memory of what was told, which is kept by workspace at this machine and is no step of its history.

mod kept;
mod matters;
mod words;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use sandtable_almanac::WorkDays;
use sandtable_reminders::{Hours, Rule, Told, look};

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::people;
use crate::requests::{NoticeHours, NoticeSettings, Notices};
use crate::setting;

/// The memory is written whenever something is told, and at least so often while the program runs.
const WRITTEN_EVERY: TimeDelta = TimeDelta::minutes(10);

/// How a look is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// While the program opens: what came meanwhile.
    Opening,
    /// From time to time while it runs.
    Running,
}

/// One look at what waits; what it tells is not told again.
pub(crate) fn notices(call: &Call<'_>, asked: Asked) -> Result<Notices, ApiError> {
    let config = &call.session.config;
    let now = config.clock.now();
    let wanted = people::preferences(&config.config_dir).notices;
    let store = call.store()?;
    let rule = rule(&wanted);
    let path = config.config_dir.join(kept::FILE);
    people::change_of_workspace(&path, store.dir(), |kept: &mut kept::Kept| {
        let opening = asked == Asked::Opening;
        let (setting, matters) = store.read(|conn| {
            let setting = setting::board(conn, now)?;
            let matters = matters::of(conn, &setting, kept.looked, opening || kept.new_day(&setting, &rule, now))?;
            Ok::<_, ApiError>((setting, matters))
        })?;
        let local = |at: DateTime<Utc>| at.with_timezone(&setting.zone).naive_local();
        let told = Told { looked: kept.looked.map(local), names: std::mem::take(&mut kept.told) };
        let seen = look(&matters, local(now), &told, &rule, opening);
        let silent = !opening && !wanted.system;
        let due = if silent { &[] } else { seen.due.as_slice() };
        let notices = words::notices(call.locale(), setting.today, due, asked);
        let held = seen.told == told;
        let old = kept.looked.is_none_or(|looked| now - looked >= WRITTEN_EVERY || now < looked);
        let written = !held && (opening || old || !seen.due.is_empty());
        kept.told = seen.told.names;
        if !held {
            kept.looked = Some(now);
        }
        Ok((notices, written))
    })
}

/// The rule the settings ask for; hours that make no sense were refused when they were set.
fn rule(wanted: &NoticeSettings) -> Rule {
    let time =
        |text: &str, hour: u32| time_of(text).or_else(|| NaiveTime::from_hms_opt(hour, 0, 0)).unwrap_or(NaiveTime::MIN);
    let (from, to) = (time(&wanted.from, 9), time(&wanted.to, 18));
    let hours = match wanted.hours {
        NoticeHours::Working => Hours::Working { days: WorkDays::China, from, to: to.max(from) },
        NoticeHours::Calendar => Hours::Calendar { from },
    };
    Rule { hours, lead_minutes: wanted.lead_minutes, days: WorkDays::China }
}

/// A time of day as people write it in a field: `HH:MM`.
pub(crate) fn time_of(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

/// Settings that make sense, or what is wrong with them.
pub(crate) fn checked(wanted: NoticeSettings) -> Result<NoticeSettings, ApiError> {
    const DAY: u16 = 24 * 60;
    let time = |field: &str, text: &str| {
        time_of(text).ok_or_else(|| ApiError::value(field, text, "a time of day such as 09:00"))
    };
    if time("notices.to", &wanted.to)? <= time("notices.from", &wanted.from)? {
        return Err(ApiError::value("notices.to", &wanted.to, "a time after the beginning"));
    }
    if wanted.lead_minutes > DAY {
        return Err(ApiError::value("notices.lead_minutes", wanted.lead_minutes, "at most a day"));
    }
    Ok(wanted)
}
