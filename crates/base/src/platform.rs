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
