//! Days as pixels: shaded days off and two rows of dates, as fine as there is room.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::DaysOff;
use crate::geometry::Area;
use crate::line::TEXT;
use crate::measure;
use crate::sheet::Sheet;
use crate::svg::{Anchor, Path, Stroke, Type};

/// Days off narrower than this are not shaded: they would be a grey veil.
const SHADED: f64 = 2.5;

pub(super) struct Calendar {
    from: NaiveDate,
    to: NaiveDate,
    pub(super) plot: Area,
    /// Pixels of a day.
    pub(super) day: f64,
}

/// What the lower row of dates counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Day,
    Week,
    Months(u32),
}

impl Calendar {
    pub(super) fn new(from: NaiveDate, to: NaiveDate, plot: Area) -> Calendar {
        let days = (to - from).num_days() + 1;
        Calendar { from, to, plot, day: plot.width() / days.max(1) as f64 }
    }

    pub(super) fn holds(&self, date: NaiveDate) -> bool {
        (self.from..=self.to).contains(&date)
    }

    /// Whether any of the days from `start` to `end` is shown.
    pub(super) fn meets(&self, start: NaiveDate, end: NaiveDate) -> bool {
        start <= self.to && end >= self.from
    }

    /// Where the day begins, cut to the plot.
    pub(super) fn x(&self, date: NaiveDate) -> f64 {
        let days = (date - self.from).num_days() as f64;
        (self.plot.left + days * self.day).clamp(self.plot.left, self.plot.right)
    }

    /// Where the day ends.
    pub(super) fn end(&self, date: NaiveDate) -> f64 {
        let days = (date - self.from).num_days() as f64 + 1.0;
        (self.plot.left + days * self.day).clamp(self.plot.left, self.plot.right)
    }

    fn step(&self) -> Step {
        let month = self.day * 30.4;
        match self.day {
            day if day >= 17.0 => Step::Day,
            day if day * 7.0 >= 38.0 => Step::Week,
            _ => {
                let fits = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].into_iter();
                Step::Months(fits.clone().find(|months| month * f64::from(*months) >= 26.0).unwrap_or(6000))
            }
        }
    }

    pub(super) fn draw(&self, sheet: &mut Sheet<'_>, off: &DaysOff) {
        self.shade(sheet, off);
        let step = self.step();
        let (mut grid, mut bold) = (Path::default(), Path::default());
        let upper = match step {
            Step::Day | Step::Week => 1,
            Step::Months(months) => {
                if months < 12 {
                    12
                } else {
                    0
                }
            }
        };
        let pixel = |x: f64| (x - 0.5).round() + 0.5;
        for date in self.dates(step) {
            let x = pixel(self.x(date));
            grid.move_to(x, self.plot.top);
            grid.vertical_to(self.plot.bottom);
            let (text, place, anchor) = match step {
                Step::Day => (date.day().to_string(), x + self.day / 2.0, Anchor::Middle),
                Step::Week => (date.format("%m-%d").to_string(), x + 3.0, Anchor::Start),
                Step::Months(months) if months < 12 => (date.format("%m").to_string(), x + 3.0, Anchor::Start),
                Step::Months(_) => (date.year().to_string(), x + 3.0, Anchor::Start),
            };
            if place + measure::width(&text, TEXT) / 2.0 <= self.plot.right {
                sheet.text((place, self.plot.top - 6.0), sheet.small(anchor), &text);
            }
        }
        if upper > 0 {
            self.upper(sheet, upper, &mut bold);
        }
        let line = sheet.palette.line;
        sheet.svg.stroked(&grid, Stroke { color: line, width: 1.0, dash: None });
        let strong = Stroke { color: sheet.palette.line_strong, width: 1.0, dash: None };
        sheet.svg.stroked(&bold, strong);
        sheet.svg.rule((self.plot.left, self.plot.right), (self.plot.top - 0.5).round() + 0.5, strong);
    }

    /// Months or years over the lower row; a name stands where its span begins in the plot, if it fits the span.
    fn upper(&self, sheet: &mut Sheet<'_>, months: u32, bold: &mut Path) {
        let mut begins = self.dates(Step::Months(months));
        if begins.first().is_none_or(|first| *first > self.from) {
            begins.insert(0, self.from);
        }
        for (at, date) in begins.iter().enumerate() {
            let x = self.x(*date);
            let end = begins.get(at + 1).map_or(self.plot.right, |next| self.x(*next));
            let format = if months == 12 { "%Y" } else { "%Y-%m" };
            let text = date.format(format).to_string();
            if at > 0 {
                let x = (x - 0.5).round() + 0.5;
                bold.move_to(x, self.plot.top - 34.0);
                bold.vertical_to(self.plot.top - 19.0);
            }
            let set = Type { fill: sheet.palette.ink_2, ..sheet.small(Anchor::Start) };
            if measure::width(&text, TEXT) + 6.0 <= end - x {
                sheet.text((x + 3.0, self.plot.top - 23.0), set, &text);
            }
        }
    }

    /// Where the steps begin, within the calendar; a few hundred at most, since each is wide enough for its name.
    fn dates(&self, step: Step) -> Vec<NaiveDate> {
        let first = match step {
            Step::Day => Some(self.from),
            Step::Week => {
                let after = (7 - u64::from(self.from.weekday().num_days_from_monday())) % 7;
                self.from.checked_add_days(Days::new(after))
            }
            Step::Months(months) => {
                let number = self.from.year() * 12 + self.from.month0().cast_signed();
                let months = months.cast_signed();
                let begin = number.div_euclid(months) * months;
                let at = |number: i32| {
                    NaiveDate::from_ymd_opt(number.div_euclid(12), number.rem_euclid(12).unsigned_abs() + 1, 1)
                };
                at(begin).filter(|date| *date >= self.from).or_else(|| at(begin + months))
            }
        };
        let next = |date: &NaiveDate| match step {
            Step::Day => date.succ_opt(),
            Step::Week => date.checked_add_days(Days::new(7)),
            Step::Months(months) => date.checked_add_months(Months::new(months)),
        };
        std::iter::successors(first, next).take_while(|date| *date <= self.to).collect()
    }

    fn shade(&self, sheet: &mut Sheet<'_>, off: &DaysOff) {
        if self.day < SHADED {
            return;
        }
        let is_off = |date: NaiveDate| {
            let weekday = off.weekdays[date.weekday().num_days_from_monday() as usize];
            (weekday && !off.working.contains(&date)) || off.dates.contains(&date)
        };
        let mut path = Path::default();
        let mut run: Option<NaiveDate> = None;
        for date in self.dates(Step::Day) {
            match (is_off(date), run) {
                (true, None) => run = Some(date),
                (false, Some(begin)) => {
                    path.rectangle(Area::new(self.x(begin), self.plot.top, self.x(date), self.plot.bottom), 0.0);
                    run = None;
                }
                _ => {}
            }
        }
        if let Some(begin) = run {
            path.rectangle(Area::new(self.x(begin), self.plot.top, self.plot.right, self.plot.bottom), 0.0);
        }
        let fill = sheet.palette.towards(sheet.palette.ink_3, 0.1);
        sheet.svg.filled(&path, &fill);
    }
}
