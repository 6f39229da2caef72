//! Where a metric stands on the two ladders marketers use: 4A (awareness, attitude, action, advocacy) and AARRR
//! (acquisition, activation, retention, revenue, referral), and the family of goals it belongs to.
//!
//! Sources: Philip Kotler et al., *Marketing 4.0* (2017), for the path the four A's come from; Dave McClure, "Startup
//! Metrics for Pirates" (2007), for AARRR. The placing of metrics is ours and the user can place a goal elsewhere.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Brand,
    Growth,
    Sales,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub family: Family,
    /// `awareness`, `attitude`, `action`, `advocacy`.
    pub four_a: &'static str,
    /// `acquisition`, `activation`, `retention`, `revenue`, `referral`.
    pub aarrr: &'static str,
}

/// Metrics of the dictionary by what they show.
const PLACES: &[(&[&str], Place)] = &[
    (
        &["impressions", "reach", "views", "video_views", "viewers", "posts", "mentions", "delivered"],
        Place { family: Family::Brand, four_a: "awareness", aarrr: "acquisition" },
    ),
    (
        &[
            "engagements",
            "engagement_rate",
            "engagement_rate_impressions",
            "engagement_rate_views",
            "likes",
            "upvotes",
            "recommends",
            "comments",
            "saves",
            "save_rate",
            "watch_hours",
            "avg_watch_s",
            "completion",
            "completion_5s",
            "bounce_2s",
            "likes_per_post",
            "comments_per_post",
            "engagements_reported",
            "favourability",
            "awareness",
            "net_sentiment",
        ],
        Place { family: Family::Brand, four_a: "attitude", aarrr: "activation" },
    ),
    (
        &[
            "followers",
            "followers_gained",
            "followers_net",
            "followers_lost",
            "follows",
            "profile_views",
            "profile_visits",
            "members",
        ],
        Place { family: Family::Growth, four_a: "attitude", aarrr: "acquisition" },
    ),
    (&["retention", "repurchase"], Place { family: Family::Growth, four_a: "action", aarrr: "retention" }),
    (
        &["clicks", "ctr", "cover_ctr", "sessions", "engaged_sessions", "leads", "dm_in", "dm_open", "dm_lead"],
        Place { family: Family::Sales, four_a: "action", aarrr: "activation" },
    ),
    (
        &["orders", "conversions", "results", "revenue", "roi", "roas", "spend", "cvr", "aov", "cac", "cpl"],
        Place { family: Family::Sales, four_a: "action", aarrr: "revenue" },
    ),
    (
        &["shares", "sharers", "virality", "share_rate", "shares_per_post", "ugc_posts", "nps", "k"],
        Place { family: Family::Growth, four_a: "advocacy", aarrr: "referral" },
    ),
];

/// The place of a metric; null for one the dictionary does not have.
pub fn place(metric: &str) -> Option<Place> {
    PLACES.iter().find(|(metrics, _)| metrics.contains(&metric)).map(|(_, place)| *place)
}

/// Metrics of which less is better: a target below the baseline is progress.
pub fn less_is_better(metric: &str) -> bool {
    matches!(metric, "bounce_2s" | "followers_lost" | "spend" | "cac" | "cpl")
}

/// Every metric that has a place.
pub fn metrics() -> impl Iterator<Item = &'static str> {
    PLACES.iter().flat_map(|(metrics, _)| metrics.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_metric_of_the_files_has_a_place() {
        let without: Vec<&str> = sandtable_base::Metric::ALL
            .iter()
            .map(|metric| metric.name())
            .filter(|name| place(name).is_none())
            .collect();
        assert_eq!(without, Vec::<&str>::new());
    }
}
