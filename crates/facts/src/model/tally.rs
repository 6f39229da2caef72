//! The running sums of one day, account and post type: one row of `post_day`.

use sandtable_base::Figures;

use super::measure::{PAIRS, Reading, SUMS};

/// posts, first_seen, then (sum, n) a metric, then (numerator, denominator, n) a pair.
pub const WIDTH: usize = 2 + 2 * SUMS.len() + 3 * PAIRS.len();

#[derive(Debug, Clone, PartialEq)]
pub struct Tally(pub Box<[f64; WIDTH]>);

impl Default for Tally {
    fn default() -> Self {
        Tally(Box::new([0.0; WIDTH]))
    }
}

impl Tally {
    /// Counts one post in.
    pub fn add(&mut self, figures: &Figures, by_first_seen: bool) {
        let cells = &mut *self.0;
        cells[0] += 1.0;
        if by_first_seen {
            cells[1] += 1.0;
        }
        let reading = Reading::of(figures);
        let mut at = 2;
        for sum in SUMS {
            if let Some(value) = reading.sum(sum) {
                cells[at] += value;
                cells[at + 1] += 1.0;
            }
            at += 2;
        }
        for pair in &PAIRS {
            if let Some((numerator, denominator)) = reading.pair(pair) {
                cells[at] += numerator;
                cells[at + 1] += denominator;
                cells[at + 2] += 1.0;
            }
            at += 3;
        }
    }
}

/// The columns of `post_day` in the order of [`Tally`].
pub fn columns() -> Vec<String> {
    let mut names = vec!["posts".to_owned(), "first_seen".to_owned()];
    for sum in SUMS {
        names.push(sum.column().to_owned());
        names.push(format!("{}_n", sum.column()));
    }
    for pair in &PAIRS {
        for part in ["num", "den", "n"] {
            names.push(format!("{}_{part}", pair.name));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use sandtable_base::Metric;

    #[test]
    fn a_column_for_every_cell() {
        assert_eq!(columns().len(), WIDTH);
    }

    #[test]
    fn missing_is_not_zero() {
        let mut tally = Tally::default();
        let mut figures = Figures::default();
        figures.set(Metric::Likes, Some(0.0));
        tally.add(&figures, true);
        let at = |name: &str| tally.0[columns().iter().position(|column| column == name).unwrap()];
        assert_eq!((at("posts"), at("first_seen")), (1.0, 1.0));
        assert_eq!((at("likes"), at("likes_n")), (0.0, 1.0));
        assert_eq!((at("views"), at("views_n")), (0.0, 0.0));
        assert_eq!((at("engagements"), at("engagements_n")), (0.0, 1.0));
    }
}
