//! What is remembered of a workspace at this machine.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sandtable_evaluation::query::Setting;
use sandtable_reminders::Rule;
use serde::{Deserialize, Serialize};

pub(super) const FILE: &str = "notices.json";

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Kept {
    pub(super) looked: Option<DateTime<Utc>>,
    /// Names of turns that were told, of things that still wait.
    pub(super) told: BTreeSet<String>,
}

impl Kept {
    /// Whether the hours of a day began since the last look. Only then can figures have grown old, and asking how old they
    /// are reads more than anything else here.
    pub(super) fn new_day(&self, setting: &Setting, rule: &Rule, now: DateTime<Utc>) -> bool {
        let local = |at: DateTime<Utc>| at.with_timezone(&setting.zone).naive_local();
        let (begin, now) = (rule.hours.begin_by(setting.today), local(now));
        self.looked.map(local).is_some_and(|looked| looked < begin && begin <= now)
    }
}
