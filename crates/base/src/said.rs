//! A few words of shipped data in the languages of the program.

use serde::Deserialize;

use crate::Locale;

/// Written in data files as `["简体", "繁體", "English"]`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Said(String, String, String);

impl Said {
    pub fn text(&self, locale: Locale) -> &str {
        match locale {
            Locale::ZhCn => &self.0,
            Locale::ZhTw => &self.1,
            Locale::En => &self.2,
        }
    }
}
