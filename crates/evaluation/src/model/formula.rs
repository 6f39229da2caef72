//! The metrics of the board: what each is made of, out of the columns of the day roll-up.
//!
//! Definitions: the project's metric dictionary (`docs/metrics.md`). A rate is a ratio of sums over posts that have both
//! parts; a denominator of 0 gives no value. Bases are never summed together.

use sandtable_base::Metric;
use sandtable_base::metric::Nature;
use sandtable_facts::model::measure::{Pair, SUMS, Sum};

use super::stand_in::Adding;
use crate::view::Unit;

/// Raised when a definition changes, so that an old report can say which one it used.
pub const VERSION: u32 = 1;

/// How a figure comes out of the roll-up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Formula {
    /// Number of posts.
    Posts,
    /// A sum over posts.
    Sum(Sum),
    /// One of several pairs, by base; the first is the usual one.
    Rate(&'static [BasePair]),
    /// A sum by the number of posts that have it.
    PerPost(Sum),
    /// A figure that posts do not carry: by day, out of accounts' days, ads, channels or records.
    Gained(Metric),
}

/// A base and the pair of the roll-up that goes with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BasePair {
    pub base: Metric,
    pub pair: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Definition {
    pub name: &'static str,
    pub unit: Unit,
    pub formula: Formula,
    /// In the notation of the dictionary.
    pub text: &'static str,
    /// More is better: a fall is shown as bad.
    pub more_is_better: bool,
}

const fn base(base: Metric, pair: &'static str) -> BasePair {
    BasePair { base, pair }
}

const COMPUTED: &[Definition] = &[
    Definition {
        name: "posts",
        unit: Unit::Count,
        formula: Formula::Posts,
        text: "count(posts)",
        more_is_better: true,
    },
    Definition {
        name: "engagements",
        unit: Unit::Count,
        formula: Formula::Sum(Sum::Engagements),
        text: "likes + comments + shares + saves",
        more_is_better: true,
    },
    Definition {
        name: "engagement_rate",
        unit: Unit::Percent,
        // Reach, else impressions, else views: the first that the post has.
        formula: Formula::Rate(&[
            base(Metric::Reach, "er_reach"),
            base(Metric::Impressions, "er_first_impressions"),
            base(Metric::Views, "er_first_views"),
        ]),
        text: "engagements / reach (else impressions, else views)",
        more_is_better: true,
    },
    Definition {
        name: "engagement_rate_impressions",
        unit: Unit::Percent,
        formula: Formula::Rate(&[base(Metric::Impressions, "er_impressions")]),
        text: "engagements / impressions",
        more_is_better: true,
    },
    Definition {
        name: "engagement_rate_views",
        unit: Unit::Percent,
        formula: Formula::Rate(&[base(Metric::Views, "er_views")]),
        text: "engagements / views",
        more_is_better: true,
    },
    Definition {
        name: "ctr",
        unit: Unit::Percent,
        formula: Formula::Rate(&[base(Metric::Impressions, "ctr")]),
        text: "clicks / impressions",
        more_is_better: true,
    },
    Definition {
        name: "virality",
        unit: Unit::Percent,
        formula: Formula::Rate(&[base(Metric::Reach, "share_reach")]),
        text: "shares / reach",
        more_is_better: true,
    },
    Definition {
        name: "share_rate",
        unit: Unit::Percent,
        formula: Formula::Rate(&[base(Metric::Reach, "share_reach"), base(Metric::Views, "share_views")]),
        text: "shares / reach (or views)",
        more_is_better: true,
    },
    Definition {
        name: "save_rate",
        unit: Unit::Percent,
        formula: Formula::Rate(&[base(Metric::Reach, "save_reach"), base(Metric::Views, "save_views")]),
        text: "saves / reach (or views)",
        more_is_better: true,
    },
    Definition {
        name: "likes_per_post",
        unit: Unit::Count,
        formula: Formula::PerPost(Sum::Carried(Metric::Likes)),
        text: "likes / posts",
        more_is_better: true,
    },
    Definition {
        name: "comments_per_post",
        unit: Unit::Count,
        formula: Formula::PerPost(Sum::Carried(Metric::Comments)),
        text: "comments / posts",
        more_is_better: true,
    },
    Definition {
        name: "shares_per_post",
        unit: Unit::Count,
        formula: Formula::PerPost(Sum::Carried(Metric::Shares)),
        text: "shares / posts",
        more_is_better: true,
    },
];

/// All metrics of the board, in the order of menus.
pub fn all() -> Vec<Definition> {
    let carried = SUMS.into_iter().filter_map(|sum| match sum {
        Sum::Carried(metric) => Some(carried(metric)),
        Sum::Engagements => None,
    });
    let of_posts: Vec<Definition> = COMPUTED.iter().copied().chain(carried).collect();
    let gained = Metric::ALL.iter().copied().filter(|metric| {
        metric.nature() != Nature::Rate && of_posts.iter().all(|definition| definition.name != metric.name())
    });
    let gained: Vec<Definition> = gained.map(self::gained).collect();
    of_posts.into_iter().chain(gained).collect()
}

pub fn named(name: &str) -> Option<Definition> {
    all().into_iter().find(|definition| definition.name == name)
}

fn gained(metric: Metric) -> Definition {
    Definition { formula: Formula::Gained(metric), ..carried(metric) }
}

fn carried(metric: Metric) -> Definition {
    let unit = match metric {
        Metric::WatchHours => Unit::Hours,
        Metric::Revenue | Metric::Spend => Unit::Money,
        _ if metric.nature() == Nature::Rate => Unit::Percent,
        _ => Unit::Count,
    };
    Definition {
        name: metric.name(),
        unit,
        formula: Formula::Sum(Sum::Carried(metric)),
        text: metric.name(),
        more_is_better: metric != Metric::FollowersLost,
    }
}

impl Definition {
    /// The columns of `post_day` a figure needs: numerator, denominator (empty for sums), number of posts.
    pub fn columns(&self, base: Option<&BasePair>) -> [String; 3] {
        match self.formula {
            // Not in the roll-up of posts: its own columns are those of entries.
            Formula::Posts | Formula::Gained(_) => ["posts".into(), "posts".into(), "posts".into()],
            Formula::Sum(sum) | Formula::PerPost(sum) => {
                let count = format!("{}_n", sum.column());
                [sum.column().into(), count.clone(), count]
            }
            Formula::Rate(bases) => {
                let pair = base.or(bases.first()).map_or("er_reach", |base| base.pair);
                [format!("{pair}_num"), format!("{pair}_den"), format!("{pair}_n")]
            }
        }
    }

    /// The figure of a period: `None` when no post has a value, or a rate's denominator is 0.
    pub fn figure(&self, numerator: f64, denominator: f64, posts: f64) -> Option<f64> {
        if posts <= 0.0 {
            return None;
        }
        match self.formula {
            Formula::Posts | Formula::Sum(_) | Formula::Gained(_) => Some(numerator),
            Formula::Rate(_) | Formula::PerPost(_) => (denominator > 0.0).then(|| numerator / denominator),
        }
    }

    /// Sums over periods; a rate or a mean does not.
    pub fn is_sum(&self) -> bool {
        match self.formula {
            Formula::Posts | Formula::Sum(_) => true,
            // A level (followers) is a stand: months do not add up to a year.
            Formula::Gained(metric) => metric.nature() != Nature::Level,
            Formula::Rate(_) | Formula::PerPost(_) => false,
        }
    }

    /// A stand at a moment: of several the last holds.
    pub fn is_level(&self) -> bool {
        matches!(self.formula, Formula::Gained(metric) if metric.nature() == Nature::Level)
    }

    /// How its figures of shorter periods make one of a longer.
    pub fn adding(&self) -> Adding {
        match self.is_sum() {
            true => Adding::Sum,
            false if self.is_level() => Adding::Level,
            false => Adding::Never,
        }
    }

    /// Posts carry it and it only grows: what two stands of a post say can be compared.
    pub fn grows_with_posts(&self) -> bool {
        matches!(self.formula, Formula::Sum(_))
    }

    /// Whether a post counts over one base only, so that posts of other bases are left out of a figure.
    pub fn bases_exclude(&self) -> bool {
        let fallbacks = self.bases().iter().skip(1);
        self.bases().len() > 1 && fallbacks.filter_map(|base| Pair::named(base.pair)).all(|pair| pair.first_base)
    }

    pub fn bases(&self) -> &'static [BasePair] {
        match self.formula {
            Formula::Rate(bases) => bases,
            Formula::Posts | Formula::Sum(_) | Formula::PerPost(_) | Formula::Gained(_) => &[],
        }
    }

    /// The metrics a post must have to count, and those its own value is made of.
    pub fn pair(&self, base: Option<&BasePair>) -> Option<&'static Pair> {
        let bases = self.bases();
        Pair::named(base.or(bases.first())?.pair)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sandtable_facts::model::tally::columns;

    #[test]
    fn every_column_is_in_the_roll_up() {
        let known = columns();
        for definition in all() {
            let mut bases: Vec<Option<&BasePair>> = definition.bases().iter().map(Some).collect();
            bases.push(None);
            for base in bases {
                for column in definition.columns(base) {
                    assert!(known.contains(&column), "{}: {column}", definition.name);
                }
            }
        }
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = all().iter().map(|definition| definition.name).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn only_fallbacks_leave_posts_out() {
        let excluding: Vec<_> = all().iter().filter(|one| one.bases_exclude()).map(|one| one.name).collect();
        assert_eq!(excluding, ["engagement_rate"]);
    }

    #[test]
    fn no_denominator_is_no_value() {
        let rate = named("engagement_rate").unwrap();
        assert_eq!(rate.figure(5.0, 0.0, 3.0), None);
        assert_eq!(rate.figure(5.0, 10.0, 3.0), Some(0.5));
        let views = named("views").unwrap();
        assert_eq!(views.figure(0.0, 0.0, 0.0), None);
        assert_eq!(views.figure(0.0, 0.0, 2.0), Some(0.0));
    }
}
