//! Ids of what people author. Facts that arrive by the million use integer keys instead.

use chrono::{DateTime, Utc};

/// A fresh UUIDv7 (time-ordered) as text. The time is the caller's, so that a fixed clock gives ordered ids.
pub fn new_id(now: DateTime<Utc>) -> String {
    let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
    let stamp = uuid::Timestamp::from_unix(uuid::NoContext, seconds, now.timestamp_subsec_nanos());
    uuid::Uuid::new_v7(stamp).to_string()
}
