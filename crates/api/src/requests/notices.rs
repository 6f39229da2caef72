//! What is told outside the page: notices of the system, and what became due while the program was closed.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TodayReference;

/// Which clock reminders go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoticeHours {
    /// Working days, from and to the hours given.
    #[default]
    Working,
    /// Every day, around the clock.
    Calendar,
}

/// How the person at this machine wants to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NoticeSettings {
    /// Notices of the system while the program runs.
    pub system: bool,
    pub hours: NoticeHours,
    /// `HH:MM`; what concerns a whole day is told then.
    pub from: String,
    /// `HH:MM`, after `from`.
    pub to: String,
    /// Minutes before a slot's moment; 0: only at its moment.
    pub lead_minutes: u16,
    /// The program stays in the tray when its window is closed.
    pub keep_running: bool,
}

impl Default for NoticeSettings {
    fn default() -> NoticeSettings {
        NoticeSettings {
            system: true,
            hours: NoticeHours::Working,
            from: "09:00".to_owned(),
            to: "18:00".to_owned(),
            lead_minutes: 60,
            keep_running: false,
        }
    }
}

/// Why something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoticeTurn {
    /// Its end is some days ahead.
    Ahead,
    /// The lead time before its moment begins.
    Soon,
    /// It is its moment, or its day.
    Now,
    /// Its day is over.
    Late,
}

/// One thing that is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Notice {
    pub turn: NoticeTurn,
    /// Its name, in the user's own words.
    pub title: String,
    /// What is to be done and when, in the user's language.
    pub words: String,
    pub date: NaiveDate,
    /// `HH:MM`.
    pub time: Option<String>,
    pub reference: TodayReference,
}

/// What is to be told now, each thing once.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Notices {
    pub notices: Vec<Notice>,
    /// All of them in one: a headline and lines, in the user's language; empty when there is nothing to tell.
    pub title: String,
    pub text: String,
}
