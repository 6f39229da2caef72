//! Platforms by their stable key. A key is data: an unknown platform is as good as a known one.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A platform's key in lower snake case, e.g. `xiaohongshu`, `wechat_channels`; `other` where the file does not say.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
pub struct Platform(pub String);

/// Platforms the catalogue has a name for, in the order menus show them.
pub const KNOWN: &[&str] = &[
    "xiaohongshu",
    "douyin",
    "wechat_mp",
    "wechat_channels",
    "wecom",
    "weibo",
    "bilibili",
    "kuaishou",
    "zhihu",
    "toutiao",
    "instagram",
    "facebook",
    "tiktok",
    "youtube",
    "x",
    "linkedin",
    "pinterest",
    "taobao",
    "tmall",
    "jd",
    "pinduoduo",
    "meta_ads",
    "ocean_engine",
    "qianchuan",
    "xhs_juguang",
    "ga4",
];

/// Of these one only sells, advertises or measures: a plan of posts and accounts does not offer them.
const NOT_PUBLISHED_ON: &[&str] =
    &["taobao", "tmall", "jd", "pinduoduo", "meta_ads", "ocean_engine", "qianchuan", "xhs_juguang", "ga4"];

/// Known platforms one publishes on, in the order menus show them.
pub fn published_on() -> impl Iterator<Item = &'static str> {
    KNOWN.iter().copied().filter(|key| !NOT_PUBLISHED_ON.contains(key))
}

impl Platform {
    pub const OTHER: &'static str = "other";

    pub fn new(key: impl Into<String>) -> Platform {
        Platform(key.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{KNOWN, NOT_PUBLISHED_ON, published_on};

    #[test]
    fn what_is_not_published_on_is_known_and_is_not_offered() {
        assert!(NOT_PUBLISHED_ON.iter().all(|key| KNOWN.contains(key)));
        assert_eq!(published_on().count() + NOT_PUBLISHED_ON.len(), KNOWN.len());
        assert!(published_on().all(|key| !NOT_PUBLISHED_ON.contains(&key)));
    }
}
