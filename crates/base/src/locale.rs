//! The three languages of the catalogue.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS, JsonSchema)]
pub enum Locale {
    #[default]
    #[serde(rename = "zh-CN")]
    ZhCn,
    #[serde(rename = "zh-TW")]
    ZhTw,
    #[serde(rename = "en")]
    En,
}

impl Locale {
    pub const ALL: [Locale; 3] = [Locale::ZhCn, Locale::ZhTw, Locale::En];

    /// The BCP 47 tag, as on the wire.
    pub fn tag(self) -> &'static str {
        match self {
            Locale::ZhCn => "zh-CN",
            Locale::ZhTw => "zh-TW",
            Locale::En => "en",
        }
    }

    /// The language that suits a system locale such as `zh_TW.UTF-8`, `zh-Hant-HK` or `de-DE` (which gets English).
    pub fn from_system(tag: &str) -> Locale {
        let tag = tag.to_ascii_lowercase().replace('_', "-");
        if !tag.starts_with("zh") {
            return Locale::En;
        }
        let traditional = ["hant", "-tw", "-hk", "-mo"].iter().any(|mark| tag.contains(mark));
        if traditional { Locale::ZhTw } else { Locale::ZhCn }
    }

    pub fn is_chinese(self) -> bool {
        self != Locale::En
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn system_tags_find_their_language() {
        for (tag, locale) in [
            ("zh_CN.UTF-8", Locale::ZhCn),
            ("zh-Hans-SG", Locale::ZhCn),
            ("zh_TW", Locale::ZhTw),
            ("zh-Hant-HK", Locale::ZhTw),
            ("de_DE", Locale::En),
            ("C", Locale::En),
        ] {
            assert_eq!(Locale::from_system(tag), locale, "{tag}");
        }
    }
}
