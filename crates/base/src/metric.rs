//! One name per metric, whatever the platform calls it (the names on the wire and in files).

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How values of a metric may be put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// A count of things: sums over posts and days.
    Count,
    /// An amount that need not be whole (hours, money): sums.
    Amount,
    /// A stand at a moment (followers): never summed over days.
    Level,
    /// A share or a mean as the platform gives it: never summed.
    Rate,
}

macro_rules! metrics {
    ($($variant:ident $name:literal $nature:ident,)+) => {
        /// A metric that a source can carry. `engagements` and the rates of the dictionary are computed, not carried.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
        pub enum Metric { $(#[serde(rename = $name)] $variant,)+ }

        impl Metric {
            pub const ALL: &'static [Metric] = &[$(Metric::$variant,)+];
            pub const COUNT: usize = Metric::ALL.len();

            /// The name on the wire, in files and as a column.
            pub const fn name(self) -> &'static str {
                match self { $(Metric::$variant => $name,)+ }
            }

            pub const fn nature(self) -> Nature {
                match self { $(Metric::$variant => Nature::$nature,)+ }
            }

            pub fn from_name(name: &str) -> Option<Metric> {
                match name { $($name => Some(Metric::$variant),)+ _ => None }
            }
        }
    };
}

metrics! {
    Impressions "impressions" Count,
    Reach "reach" Count,
    Views "views" Count,
    VideoViews "video_views" Count,
    Viewers "viewers" Count,
    Likes "likes" Count,
    Upvotes "upvotes" Count,
    Recommends "recommends" Count,
    Comments "comments" Count,
    Shares "shares" Count,
    Sharers "sharers" Count,
    Saves "saves" Count,
    Clicks "clicks" Count,
    ProfileViews "profile_views" Count,
    ProfileVisits "profile_visits" Count,
    Follows "follows" Count,
    Followers "followers" Level,
    FollowersGained "followers_gained" Count,
    FollowersLost "followers_lost" Count,
    FollowersNet "followers_net" Count,
    WatchHours "watch_hours" Amount,
    AvgWatchS "avg_watch_s" Rate,
    Completion "completion" Rate,
    Completion5s "completion_5s" Rate,
    Bounce2s "bounce_2s" Rate,
    Ctr "ctr" Rate,
    CoverCtr "cover_ctr" Rate,
    Delivered "delivered" Count,
    Sessions "sessions" Count,
    EngagedSessions "engaged_sessions" Count,
    Leads "leads" Count,
    DmIn "dm_in" Count,
    DmOpen "dm_open" Count,
    DmLead "dm_lead" Count,
    Orders "orders" Count,
    Conversions "conversions" Count,
    Results "results" Count,
    Revenue "revenue" Amount,
    Spend "spend" Amount,
    Roi "roi" Rate,
    EngagementsReported "engagements_reported" Count,
    Posts "posts" Count,
    Mentions "mentions" Count,
}

impl Metric {
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether a value below zero is an error of the file. Net followers, and follows through a post (YouTube counts
    /// net subscribers), may fall.
    pub const fn may_be_negative(self) -> bool {
        matches!(self, Metric::FollowersNet | Metric::Follows | Metric::Revenue | Metric::Roi)
    }
}

impl fmt::Display for Metric {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One value or "missing" for every metric: fixed size, nothing to allocate for a row.
#[derive(Clone, PartialEq)]
pub struct Figures([f64; Metric::COUNT]);

impl Default for Figures {
    fn default() -> Self {
        Figures([f64::NAN; Metric::COUNT])
    }
}

impl Figures {
    pub fn get(&self, metric: Metric) -> Option<f64> {
        let value = self.0[metric.index()];
        if value.is_nan() { None } else { Some(value) }
    }

    /// Sets a value; `None` and not-a-number mean missing.
    pub fn set(&mut self, metric: Metric, value: Option<f64>) {
        self.0[metric.index()] = value.unwrap_or(f64::NAN);
    }

    pub fn clear(&mut self) {
        *self = Figures::default();
    }

    /// The metrics that have a value, in the order of [`Metric::ALL`].
    pub fn present(&self) -> impl Iterator<Item = (Metric, f64)> + '_ {
        Metric::ALL.iter().filter_map(|&metric| self.get(metric).map(|value| (metric, value)))
    }

    /// likes + comments + shares + saves over those the source has; missing when it has none of them.
    pub fn engagements(&self) -> Option<f64> {
        let counted = [Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves];
        counted.into_iter().filter_map(|metric| self.get(metric)).reduce(|sum, value| sum + value)
    }
}

impl fmt::Debug for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.present().map(|(metric, value)| (metric.name(), value))).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        for &metric in Metric::ALL {
            assert_eq!(Metric::from_name(metric.name()), Some(metric));
            assert_eq!(Metric::ALL[metric.index()], metric);
        }
    }

    #[test]
    fn engagements_are_missing_only_when_no_part_is_there() {
        let mut figures = Figures::default();
        assert_eq!(figures.engagements(), None);
        figures.set(Metric::Likes, Some(3.0));
        figures.set(Metric::Saves, Some(0.0));
        assert_eq!(figures.engagements(), Some(3.0));
    }
}
