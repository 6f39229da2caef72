//! What a day's roll-up holds: sums of metrics with the number of posts that had them, and pairs for rates.
//!
//! A rate is a ratio of sums over the posts that have both parts (never a mean of ratios), so both parts are summed as
//! a pair. Bases are never summed together: the first base a post has (reach, impressions, views) puts it in one class.

use sandtable_base::{Figures, Metric};

/// A metric that is summed over posts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    Carried(Metric),
    /// likes + comments + shares + saves over those the source has.
    Engagements,
}

/// Numerator and denominator summed over posts that have both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Prefix of its columns in `post_day`.
    pub name: &'static str,
    pub numerator: Sum,
    pub denominator: Metric,
    /// Only posts whose first base is the denominator.
    pub first_base: bool,
}

pub const SUMS: [Sum; 23] = [
    Sum::Carried(Metric::Impressions),
    Sum::Carried(Metric::Reach),
    Sum::Carried(Metric::Views),
    Sum::Carried(Metric::VideoViews),
    Sum::Carried(Metric::Viewers),
    Sum::Carried(Metric::Likes),
    Sum::Carried(Metric::Upvotes),
    Sum::Carried(Metric::Recommends),
    Sum::Carried(Metric::Comments),
    Sum::Carried(Metric::Shares),
    Sum::Carried(Metric::Sharers),
    Sum::Carried(Metric::Saves),
    Sum::Carried(Metric::Clicks),
    Sum::Carried(Metric::ProfileViews),
    Sum::Carried(Metric::ProfileVisits),
    Sum::Carried(Metric::Follows),
    Sum::Carried(Metric::WatchHours),
    Sum::Carried(Metric::Delivered),
    Sum::Carried(Metric::Leads),
    Sum::Carried(Metric::Orders),
    Sum::Carried(Metric::Revenue),
    Sum::Carried(Metric::EngagementsReported),
    Sum::Engagements,
];

pub const PAIRS: [Pair; 10] = [
    Pair { name: "er_reach", numerator: Sum::Engagements, denominator: Metric::Reach, first_base: false },
    Pair { name: "er_impressions", numerator: Sum::Engagements, denominator: Metric::Impressions, first_base: false },
    Pair { name: "er_views", numerator: Sum::Engagements, denominator: Metric::Views, first_base: false },
    Pair {
        name: "er_first_impressions",
        numerator: Sum::Engagements,
        denominator: Metric::Impressions,
        first_base: true,
    },
    Pair { name: "er_first_views", numerator: Sum::Engagements, denominator: Metric::Views, first_base: true },
    Pair { name: "ctr", numerator: Sum::Carried(Metric::Clicks), denominator: Metric::Impressions, first_base: false },
    Pair {
        name: "share_reach",
        numerator: Sum::Carried(Metric::Shares),
        denominator: Metric::Reach,
        first_base: false,
    },
    Pair {
        name: "share_views",
        numerator: Sum::Carried(Metric::Shares),
        denominator: Metric::Views,
        first_base: false,
    },
    Pair { name: "save_reach", numerator: Sum::Carried(Metric::Saves), denominator: Metric::Reach, first_base: false },
    Pair { name: "save_views", numerator: Sum::Carried(Metric::Saves), denominator: Metric::Views, first_base: false },
];

/// Bases of an engagement rate, in the order they are tried.
pub const BASES: [Metric; 3] = [Metric::Reach, Metric::Impressions, Metric::Views];

impl Sum {
    /// The column of `post_day`.
    pub fn column(self) -> &'static str {
        match self {
            Sum::Carried(metric) => metric.name(),
            Sum::Engagements => "engagements",
        }
    }

    pub fn of(self, figures: &Figures) -> Option<f64> {
        Reading::of(figures).sum(self)
    }
}

impl Pair {
    pub fn named(name: &str) -> Option<&'static Pair> {
        PAIRS.iter().find(|pair| pair.name == name)
    }

    /// Both parts, when the post has them and (for fallback classes) counts in this class.
    pub fn of(&self, figures: &Figures) -> Option<(f64, f64)> {
        Reading::of(figures).pair(self)
    }
}

/// A post's figures with what all sums and pairs ask of them, worked out once.
pub struct Reading<'a> {
    figures: &'a Figures,
    engagements: Option<f64>,
    first_base: Option<Metric>,
}

impl<'a> Reading<'a> {
    pub fn of(figures: &'a Figures) -> Reading<'a> {
        Reading {
            figures,
            engagements: figures.engagements(),
            first_base: BASES.into_iter().find(|base| figures.get(*base).is_some()),
        }
    }

    pub fn sum(&self, sum: Sum) -> Option<f64> {
        match sum {
            Sum::Carried(metric) => self.figures.get(metric),
            Sum::Engagements => self.engagements,
        }
    }

    pub fn pair(&self, pair: &Pair) -> Option<(f64, f64)> {
        if pair.first_base && self.first_base != Some(pair.denominator) {
            return None;
        }
        Some((self.sum(pair.numerator)?, self.figures.get(pair.denominator)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_counts_in_one_fallback_class_only() {
        let mut figures = Figures::default();
        figures.set(Metric::Likes, Some(5.0));
        figures.set(Metric::Impressions, Some(100.0));
        figures.set(Metric::Views, Some(50.0));
        let classes: Vec<_> = ["er_reach", "er_first_impressions", "er_first_views"]
            .into_iter()
            .filter(|name| Pair::named(name).unwrap().of(&figures).is_some())
            .collect();
        assert_eq!(classes, ["er_first_impressions"]);
        assert_eq!(Pair::named("er_views").unwrap().of(&figures), Some((5.0, 50.0)));
        assert_eq!(Pair::named("ctr").unwrap().of(&figures), None);
    }
}
