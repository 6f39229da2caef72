//! Which categories get a label: as many as fit without touching, at round places (Mondays, firsts of months, Januaries)
//! where dates are known. Only labels that may be drawn are measured: an axis can have 100,000 categories.

use chrono::{Datelike, Months, NaiveDate};

use crate::measure;
use crate::spec::Category;
use crate::svg;

/// Pixels between two labels of a row.
const GAP: f64 = 16.0;
/// No label is narrower than this with its gap; denser choices need not be measured.
const NARROWEST: f64 = 20.0;
/// A longer label is cut: one long name must not silence all others.
const WIDEST: f64 = 120.0;

const STRIDES: [usize; 12] = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 25, 50];
/// Days.
const QUARTER: usize = 92;
const MONTHS: [i32; 14] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 300, 600, 1200, 2400, 6000];

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CategoryTick {
    pub(crate) index: usize,
    /// Centre of the label: at its category, or shifted to stay between the bounds.
    pub(crate) x: f64,
    pub(crate) label: String,
    /// Second row, with its own centre, where it differs from that of the label before.
    pub(crate) group: Option<(f64, String)>,
}

/// Labels for the categories at `x(index)`, all of them between `left` and `right` pixels.
pub(crate) fn choose(
    categories: &[Category],
    size: f64,
    (left, right): (f64, f64),
    x: impl Fn(usize) -> f64,
) -> Vec<CategoryTick> {
    let row = Row { categories, size, left, right, x };
    row.round_dates().or_else(|| row.strides()).or_else(|| row.place(&[0])).unwrap_or_default()
}

struct Row<'a, X> {
    categories: &'a [Category],
    size: f64,
    left: f64,
    right: f64,
    x: X,
}

impl<X: Fn(usize) -> f64> Row<'_, X> {
    /// Every second, third, … category from the first on.
    fn strides(&self) -> Option<Vec<CategoryTick>> {
        let mut power = 1;
        while power < self.categories.len() {
            if let Some(ticks) = STRIDES.into_iter().find_map(|stride| self.every(stride * power, 0)) {
                return Some(ticks);
            }
            power *= 100;
        }
        None
    }

    /// Round dates of a series by day or by month; `None` for any other axis and where fewer than two would show.
    fn round_dates(&self) -> Option<Vec<CategoryTick>> {
        let first = self.categories.first()?.date?;
        let last = self.categories.last()?.date?;
        let count = self.categories.len();
        if usize::try_from((last - first).num_days()).ok()? + 1 == count {
            let monday = (7 - first.weekday().num_days_from_monday() as usize) % 7;
            let weeks = self.every(1, 0).or_else(|| self.every(7, monday));
            // Of one quarter there are only three firsts of months.
            let weeks = weeks.or_else(|| if count <= QUARTER { self.every(14, monday) } else { None });
            return weeks.or_else(|| self.months(&firsts(first, count)));
        }
        let start = month_number(first);
        let months = usize::try_from(month_number(last) - start).ok()?;
        let by_month = first.day() == 1 && last.day() == 1 && months + 1 == count;
        if by_month { self.months(&(start..).zip(0..count).collect::<Vec<_>>()) } else { None }
    }

    /// The densest round choice of months that fits; each has its number and its category.
    fn months(&self, months: &[(i32, usize)]) -> Option<Vec<CategoryTick>> {
        MONTHS.into_iter().find_map(|every| {
            let round = months.iter().filter(|(month, _)| month % every == 0);
            self.several(&round.map(|(_, index)| *index).collect::<Vec<_>>())
        })
    }

    fn every(&self, stride: usize, start: usize) -> Option<Vec<CategoryTick>> {
        // Counted before they are listed: there may be very many.
        let few = self.categories.len().saturating_sub(start).div_ceil(stride) <= self.most();
        if few { self.several(&(start..self.categories.len()).step_by(stride).collect::<Vec<_>>()) } else { None }
    }

    /// One round label alone says little; another choice may show more.
    fn several(&self, indices: &[usize]) -> Option<Vec<CategoryTick>> {
        if (2..=self.most()).contains(&indices.len()) { self.place(indices) } else { None }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a picture; saturates")]
    fn most(&self) -> usize {
        ((self.right - self.left) / NARROWEST) as usize
    }

    /// Labels at these categories, or nothing if two of them would touch. A single one always has its place.
    fn place(&self, indices: &[usize]) -> Option<Vec<CategoryTick>> {
        let mut ticks: Vec<CategoryTick> = Vec::with_capacity(indices.len());
        let (mut label_end, mut group_end) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        let mut shown_group: Option<&str> = None;
        for &index in indices {
            let category = self.categories.get(index)?;
            let (x, label) = self.text(index, &category.label, &mut label_end)?;
            let group = match category.group.as_deref() {
                Some(group) if Some(group) != shown_group => Some(self.text(index, group, &mut group_end)?),
                _ => None,
            };
            shown_group = category.group.as_deref();
            ticks.push(CategoryTick { index, x, label, group });
        }
        Some(ticks)
    }

    /// Centre and words of a text at a category, unless it would touch the one that ends (with its gap) at `end`.
    fn text(&self, index: usize, text: &str, end: &mut f64) -> Option<(f64, String)> {
        let text = svg::clean(text);
        let text = measure::fit(&text, self.size, WIDEST.min(self.right - self.left));
        let half = measure::width(&text, self.size) / 2.0;
        let x = (self.x)(index).min(self.right - half).max(self.left + half);
        if x - half < *end {
            return None;
        }
        *end = x + half + GAP;
        Some((x, text.into_owned()))
    }
}

/// The firsts of months among `count` days, each with its place; walked month by month, since ten thousand days have
/// only 330 of them.
fn firsts(first: NaiveDate, count: usize) -> Vec<(i32, usize)> {
    let beginning = |date: NaiveDate| date.with_day(1);
    let next = |month: &NaiveDate| month.checked_add_months(Months::new(1));
    std::iter::successors(beginning(first), next)
        .filter(|month| *month >= first)
        .map_while(|month| usize::try_from((month - first).num_days()).ok().map(|index| (month_number(month), index)))
        .take_while(|(_, index)| *index < count)
        .collect()
}

/// Months since the year 0, so that a January is a multiple of twelve.
fn month_number(date: NaiveDate) -> i32 {
    date.year() * 12 + date.month0().cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(date: NaiveDate) -> Category {
        Category {
            key: date.to_string(),
            label: date.format("%m-%d").to_string(),
            group: Some(date.format("%Y").to_string()),
            incomplete: false,
            date: Some(date),
        }
    }

    fn shown(categories: &[Category], width: f64) -> Vec<String> {
        let step = width / (categories.len().max(2) - 1) as f64;
        let ticks = choose(categories, 11.0, (0.0, width), |index| index as f64 * step);
        ticks.into_iter().map(|tick| format!("{} {}", tick.label, tick.group.map_or(String::new(), |g| g.1))).collect()
    }

    fn days_from(first: &str, count: usize) -> Vec<Category> {
        let first: NaiveDate = first.parse().unwrap();
        first.iter_days().take(count).map(day).collect()
    }

    #[test]
    fn days_are_labelled_at_round_dates() {
        assert_eq!(shown(&days_from("2026-10-01", 5), 600.0).len(), 5);
        assert_eq!(shown(&days_from("2026-10-01", 31), 600.0), ["10-05 2026", "10-12 ", "10-19 ", "10-26 "]);
        assert_eq!(shown(&days_from("2026-11-15", 120), 300.0), ["12-01 2026", "01-01 2027", "02-01 ", "03-01 "]);
        assert_eq!(shown(&days_from("2020-03-01", 2000), 300.0).len(), 5, "Januaries of 2021 to 2025");
    }

    #[test]
    fn a_year_stands_where_it_changes() {
        let months: Vec<Category> =
            days_from("2025-11-01", 150).into_iter().filter(|c| c.key.ends_with("-01")).collect();
        assert_eq!(shown(&months, 400.0), ["11-01 2025", "12-01 ", "01-01 2026", "02-01 ", "03-01 "]);
    }

    #[test]
    fn names_without_dates_are_thinned_by_a_stride() {
        let weeks: Vec<Category> = (1..=26)
            .map(|week| Category { label: format!("第{week}周"), date: None, group: None, ..day(NaiveDate::MIN) })
            .collect();
        assert_eq!(shown(&weeks, 360.0), ["第1周 ", "第6周 ", "第11周 ", "第16周 ", "第21周 ", "第26周 "]);
    }

    #[test]
    fn no_room_leaves_one_label_and_nothing_leaves_none() {
        assert_eq!(shown(&days_from("2026-10-01", 100_000), 20.0).len(), 1);
        assert!(shown(&[], 300.0).is_empty());
    }
}
