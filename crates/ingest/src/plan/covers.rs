//! The days a file covers by its own account: in its name (`tiktok_Overview_2025-12-20_2026-01-18.csv`,
//! `数据趋势_20260501-20260515.xlsx`, `Aug-01-2025_Aug-31-2025_….csv`) or in remarks above the header.

use chrono::{Datelike, NaiveDate};
use sandtable_base::Moment;

use crate::cell::date::{DayParts, iso, parts};
use crate::cell::text;
use crate::limits::YEARS;
use crate::shape::PeriodMarks;
use crate::table::Row;

/// First and last day named by a file, when it names exactly two in order.
pub(crate) fn in_name(file_name: &str) -> Option<(NaiveDate, NaiveDate)> {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let mut days = Vec::new();
    for piece in stem.split(['_', ' ', '~', '～', '至', '(', ')', '（', '）', '[', ']']) {
        days.extend(days_of(piece));
    }
    match days[..] {
        [from, to] if from <= to => Some((from, to)),
        _ => None,
    }
}

/// The days of a piece: a date, or two joined by a hyphen.
fn days_of(piece: &str) -> Vec<NaiveDate> {
    if let Some(day) = day(piece) {
        return vec![day];
    }
    for (at, _) in piece.match_indices('-') {
        if let (Some(from), Some(to)) = (day(&piece[..at]), day(&piece[at + 1..])) {
            return vec![from, to];
        }
    }
    Vec::new()
}

fn day(piece: &str) -> Option<NaiveDate> {
    if let Some((date, None)) = iso(piece.as_bytes()) {
        return YEARS.contains(&date.year()).then_some(date);
    }
    let parts = parts(piece).filter(|parts| parts.time.is_none())?;
    let (year, DayParts::Fixed { month, day }) = (parts.year?, parts.day) else { return None };
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| YEARS.contains(&year))
}

/// A range of days in which every day of the year comes once: it gives dates their year.
pub(crate) fn is_within_a_year((from, to): (NaiveDate, NaiveDate)) -> bool {
    (to - from).num_days() < 365
}

/// The days that remarks state: `# Start date: 20260101`.
pub(crate) fn in_remarks(rows: &[Row], marks: &PeriodMarks) -> Option<(Moment, Moment)> {
    let stated = |mark: &str| {
        rows.iter().find_map(|row| {
            let line = text::folded(&row.text(0));
            let at = line.find(mark)?;
            day(line[at + mark.len()..].trim())
        })
    };
    let (from, to) = (stated(&marks.from)?, stated(&marks.to)?);
    (from <= to).then(|| (Moment::day(from), Moment::day(to)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files() {
        let of = |name: &str| in_name(name).map(|(from, to)| format!("{from} {to}"));
        assert_eq!(of("tiktok_Overview_2025-12-20_2026-01-18.csv").as_deref(), Some("2025-12-20 2026-01-18"));
        assert_eq!(of("数据趋势_20260501-20260515.xlsx").as_deref(), Some("2026-05-01 2026-05-15"));
        assert_eq!(of("Aug-01-2025_Aug-31-2025_1039829308656930.csv").as_deref(), Some("2025-08-01 2025-08-31"));
        assert_eq!(of("Overview (2026-01-01 至 2026-01-31).csv").as_deref(), Some("2026-01-01 2026-01-31"));
        assert_eq!(of("export_2026-01-31_2026-01-01.csv"), None);
        assert_eq!(of("posts_2026-01-01.csv"), None);
        assert_eq!(of("youtube_USvideos_2017.csv"), None);
    }
}
